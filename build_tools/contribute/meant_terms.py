"""The tag, code or name that somebody meant who wrote its label, or made one slip in it; None wherever it could be two.

Used by `casebook fix`, by `casebook new` and by the reading of templates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from build_tools.contribute.meant_values import CURRENCY_SIGNS
from build_tools.model.catalogue import Lists
from build_tools.text.fold import slug_of
from build_tools.words.names import country_codes, country_name, language_codes, language_name

# Codes in wide use that ISO 3166-1 does not have.
_OTHER_CODES = {"uk": "GB", "el": "GR"}
# Shorter words are a slip away from too many others.
SHORTEST = 4


@dataclass
class Meant:
    """What words mean in the controlled lists and among countries, languages and places; asked in all `languages`."""

    lists: Lists
    languages: tuple[str, ...]
    _known: dict[str, dict[str, set[str]]] = field(default_factory=dict)

    def tag(self, vocabulary: str, text: str) -> str | None:
        """The tag whose name, label or short label the text is, whatever its capitals and hyphens; or is but for one slip."""
        if vocabulary not in self._known:
            terms = self.lists.vocabularies[vocabulary]
            self._known[vocabulary] = _named(
                (name, tag)
                for tag, term in terms.items()
                for name in (tag, *term.label.values(), *(term.short or {}).values())
            )
        return _one(text, self._known[vocabulary])

    def country(self, text: str) -> str | None:
        """The code of a country by its name in any of the languages, or by a code in small letters."""
        if "country" not in self._known:
            names = ((country_name(code, language), code) for code in country_codes() for language in self.languages)
            self._known["country"] = _named(
                [*names, *((code, code) for code in country_codes()), *_OTHER_CODES.items()]
            )
        return _one(text, self._known["country"])

    def language(self, text: str) -> str | None:
        """The code of a language by its name in any of the languages, or by a code in capitals."""
        if "language" not in self._known:
            names = ((language_name(code, each), code) for code in language_codes() for each in self.languages)
            self._known["language"] = _named([*names, *((code, code) for code in language_codes())])
        return _one(text, self._known["language"])

    def city(self, text: str, country: str) -> str | None:
        """The gazetteer's spelling of a city of a country: Gdańsk for Gdansk, and for Danzig where it knows that name."""
        name = f"city {country}"
        if name not in self._known:
            cities = [each for each in self.lists.places.cities() if each.country == country]
            self._known[name] = _named((called, each.city) for each in cities for called in (each.city, *each.also))
        # A town that the gazetteer lacks may be one letter away from one that it has.
        return _only(self._known[name].get(slug_of(text), set()))


def currency_meant(text: str) -> str | None:
    """The code of a currency by its sign or in small letters."""
    word = text.strip()
    if word in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[word]
    return word.upper() if len(word) == 3 and word.isascii() and word.isalpha() else None


def one_slip_away(text: str, names: Iterable[str]) -> str | None:
    """The one name that is the text but for a letter too many, too few, wrong or changed places with the next; None if two are."""
    if len(text) < SHORTEST:
        return None
    return _only({name for name in names if len(name) >= SHORTEST and is_one_slip(text, name)})


def is_one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter: added, left out, wrong, or changed places with its neighbour."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) == len(other):
        is_swap = one[start : start + 2] == other[start : start + 2][::-1]
        return one[start + 1 :] == other[start + 1 :] or (is_swap and one[start + 2 :] == other[start + 2 :])
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return longer[start + 1 :] == shorter[start:]


def _named(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, tag in pairs:
        found.setdefault(slug_of(name), set()).add(tag)
    return found


def _one(text: str, known: Mapping[str, set[str]]) -> str | None:
    """The one tag that goes by the text; else by a name one slip away."""
    word = slug_of(text)
    if not word:
        return None
    if word in known:
        return _only(known[word])
    if len(word) < SHORTEST:
        return None
    near = [tags for name, tags in known.items() if len(name) >= SHORTEST and is_one_slip(word, name)]
    return _only({tag for tags in near for tag in tags})


def _only(tags: set[str]) -> str | None:
    return next(iter(tags)) if len(tags) == 1 else None
