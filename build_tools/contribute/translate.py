"""Makes or renews the translation file of a case: codes written, texts kept, what is stale or missing shown beside the English.

A translator never types a code and never loses a text: what belongs to nothing any more stays, marked, until somebody removes it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from build_tools.contribute.canonical import comment, keyed, line
from build_tools.load.read import read
from build_tools.model.case import Case
from build_tools.model.fields import field as field_of
from build_tools.model.fields import fields
from build_tools.model.kinds import Prose
from build_tools.model.translation import BARE, Translation, Unit, units
from build_tools.problem import CommandError

MAX_SHOWN = 60


@dataclass
class Renewed:
    """What became of each text: names of stale and missing ones, orphans with their codes, how many are kept."""

    file: Path
    text: str = ""
    kept: int = 0
    stale: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    orphans: list[tuple[str, str]] = field(default_factory=list)


def renew(
    case: Case, language: str, folder: Path, today: date, renewed: Collection[str] = (), everything: bool = False
) -> Renewed:
    """The translation file of a case as it should be; `renewed` names texts to declare up to date, `everything` all of them.

    The name of a list declares those of its items that changed where they stood.

    Raises CommandError where a file exists and cannot be read as a translation: it has to be mended first, not overwritten.
    """
    path = folder / f"{case.slug}.{language}.yml"
    old = _old(path, case.slug, language)
    return _Writer(case, language, old, Renewed(path), today, renewed, everything).write()


def _old(path: Path, slug: str, language: str) -> Translation | None:
    if not path.exists():
        return None
    document, problems = read(path, path.name)
    if document is None or problems:
        raise CommandError("unreadable", file=str(path))
    try:
        return Translation.read(slug, language, document.data)
    except ValidationError:
        raise CommandError("unreadable", file=str(path)) from None


class _Writer:
    """Writes one file from top to bottom, counting as it goes."""

    def __init__(
        self,
        case: Case,
        language: str,
        old: Translation | None,
        done: Renewed,
        today: date,
        renewed: Collection[str],
        everything: bool,
    ) -> None:
        self.case, self.language, self.old, self.done, self.today = case, language, old, done, today
        self.renewed, self.everything = renewed, everything
        self.units = list(units(case))

    def write(self) -> Renewed:
        """The finished text, with the counts."""
        lines = self._head()
        for block in self._blocks():
            # What is left to do stands out by an empty line above it.
            for position, text in enumerate(block):
                is_begun = position > 0 and block[position - 1].startswith("#")
                lines += ["", text] if text.startswith("#") and not is_begun else [text]
        self.done.text = "\n".join(lines) + "\n"
        return self.done

    def _head(self) -> list[str]:
        translator = self.old.file.translator if self.old else None
        codes = self._codes()
        return [
            f"# Translation of {self.case.slug}.yml: only its texts. "
            f"`casebook translate {self.case.slug} {self.language}` writes the codes.",
            "translator:",
            # Nobody is named before somebody has translated; the checker asks for what stands in brackets.
            f"  name: {line(translator.name if translator else '[your name]')}",
            f"  method: {translator.method if translator else 'human'}",
            f'translated_on: "{self._day()}"',
            *(["translated_from:", *(f"  {name}: {code}" for name, code in codes.items())] if codes else []),
        ]

    def _day(self) -> str:
        keeps = self.old is not None and not self.renewed and not self.everything
        return self.old.file.translated_on if keeps else self.today.isoformat()

    def _codes(self) -> dict[str, str]:
        """The code of each translated field: the present one where it is declared up to date, else the one it had."""
        given = self.old.fields if self.old else {}
        now = {unit.name: unit.code for unit in self.units if not unit.is_item}
        return {
            name: now[name] if name in now and (not code or self._is_renewed(name)) else code
            for name, (code, _text) in given.items()
            if code or name in now
        }

    def _is_renewed(self, name: str) -> bool:
        return self.everything or name in self.renewed

    def _blocks(self) -> Iterator[list[str]]:
        for each in fields(Case):
            if not each.translated:
                continue
            mine = [unit for unit in self.units if unit.way[0] == each.name]
            if each.many:
                block = list(self._items(each.name, mine))
            elif each.part is not None:
                block = [text for unit in mine for text in self._field(unit, str(unit.way[1]), 2)]
                block = _under(each.name, [*block, *self._gone(f"{each.name}.", 2)])
            else:
                block = [text for unit in mine for text in self._field(unit, each.name, 0)]
                block += self._gone(each.name, 0)
            if block:
                yield block

    def _field(self, unit: Unit, key: str, indent: int) -> Iterator[str]:
        english = next(iter(unit.words.values()))
        code, text = self.old.fields.get(unit.name, ("", "")) if self.old else ("", "")
        if not text:
            self.done.missing.append(unit.name)
            yield from comment(f"Not translated yet: {key}. In the original:\n{english}", indent)
            return
        if code and code != unit.code and not self._is_renewed(unit.name):
            self.done.stale.append(unit.name)
            yield from comment(f"The original has changed since this was translated. It now reads:\n{english}", indent)
        else:
            self.done.kept += 1
        yield from keyed(key, text, indent, self._is_prose(unit.way))

    def _items(self, name: str, mine: list[Unit]) -> Iterator[str]:
        given = {code: words for (owner, code), words in (self.old.items if self.old else {}).items() if owner == name}
        lines: list[str] = []
        # Two items that say the same are translated once.
        present = {unit.code: unit for unit in mine}
        former = _rewritten(list(present), list(given))
        for code, unit in present.items():
            old = former.get(code, code)
            words = given.pop(old, None)
            if words and (old == code or self._is_renewed(name)):
                self.done.kept += 1
                lines += [*self._item(name, code, words), *self._rest(name, unit, words)]
            elif words:
                self.done.stale.append(f"{name}: {_short(next(iter(unit.words.values())))}")
                english = "\n".join(unit.words.values())
                lines += comment(f"The original has changed since this was translated. It now reads:\n{english}", 2)
                lines += self._item(name, old, words)
            else:
                self.done.missing.append(f"{name}: {_short(next(iter(unit.words.values())))}")
                lines += comment("Not translated yet. In the original:", 2)
                lines += [
                    f"  # - of: {code}",
                    *(f"  #   {text}" for key, text in unit.words.items() for text in (f"{key}: {line(text)}",)),
                ]
        for code, words in given.items():
            self.done.orphans.append((name, code))
            lines += [*comment("The original of this text has changed or is gone.", 2), *self._item(name, code, words)]
        yield from _under(name, lines)

    def _item(self, name: str, code: str, words: dict[str, str]) -> Iterator[str]:
        yield f"  - of: {code}"
        for key, text in words.items():
            yield from keyed(key, text, 4, key != BARE and self._is_prose((name, key)))

    def _rest(self, name: str, unit: Unit, words: dict[str, str]) -> Iterator[str]:
        """The texts of an item of which only others are translated."""
        for key, text in unit.words.items():
            if key not in words:
                self.done.missing.append(f"{name}.{key}: {_short(text)}")
                yield from comment(f"Not translated yet: {key}. In the original:\n{text}", 4)

    def _is_prose(self, way: tuple[str | int, ...]) -> bool:
        part: type | None = Case
        kind = None
        for step in way:
            if isinstance(step, str) and part is not None:
                found = field_of(part, step)
                part, kind = (found.part, found.kind) if found else (None, None)
        return isinstance(kind, Prose)

    def _gone(self, start: str, indent: int) -> Iterator[str]:
        """The translated fields that the case no longer has: the one called `start`, or, after a dot, those inside it."""
        now = {unit.name for unit in self.units}
        for name, (code, text) in (self.old.fields if self.old else {}).items():
            if name not in now and (name == start or (start.endswith(".") and name.startswith(start))):
                self.done.orphans.append((name, code))
                yield from comment("The original has no such text any more.", indent)
                yield from keyed(name.removeprefix(start) or name, text, indent, self._is_prose(tuple(name.split("."))))


def _rewritten(now: list[str], then: list[str]) -> dict[str, str]:
    """For the codes of items that changed where they stood, the codes they were translated under.

    Only in a list of as many items as were translated can a place tell which item it was.
    """
    if len(now) != len(then):
        return {}
    return {new: old for new, old in zip(now, then, strict=True) if new not in then and old not in now}


def _under(name: str, lines: list[str]) -> list[str]:
    """Lines under their key; the key too is a comment where they all are."""
    written = any(not text.lstrip().startswith("#") for text in lines)
    return [f"{name}:" if written else f"# {name}:", *lines] if lines else []


def _short(text: str) -> str:
    """The first words of a text, by which somebody finds it."""
    return text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN].rsplit(" ", 1)[0] + " …"
