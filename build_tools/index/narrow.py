"""What somebody types behind `--theme`, `--country` and the like, as the tag that the index has.

Comes in: an option, a value, the controlled lists. Goes out: a tag, or CommandError with the near ones. Next: `search.py`.
"""

from __future__ import annotations

from difflib import get_close_matches

from build_tools.model.catalogue import Lists
from build_tools.problem import CommandError
from build_tools.text.fold import slug_of
from build_tools.words.names import country_codes, country_name

VOCABULARIES = {"theme": "themes", "topic": "topics", "status": "states", "evidence": "evidence"}
# Tags that no list has and cases may yet be narrowed to.
BESIDE = {"status": "unknown", "evidence": "none"}


def tag_of(option: str, value: str, lists: Lists | None, languages: tuple[str, ...]) -> str:
    """The tag that a value names: itself, or by its label in any of the languages; raises CommandError where none does."""
    known = _known(option, lists, languages)
    found = known.get(slug_of(value))
    if found is None:
        near = get_close_matches(slug_of(value), known, 1, 0.6)
        terms = sorted(set(known.values()))
        about = "no-such-term-near" if near else "no-such-term"
        suggestion = known[near[0]] if near else ""
        raise CommandError(about, option=option, value=value, near=suggestion, terms=", ".join(terms))
    return found


def _known(option: str, lists: Lists | None, languages: tuple[str, ...]) -> dict[str, str]:
    """Every way to write a tag of an option, and the tag."""
    if option == "lang" or lists is None:
        return {language: language for language in languages}
    if option == "country":
        names = {slug_of(country_name(code, language)): code for code in country_codes() for language in languages}
        return {**names, **{code.lower(): code for code in country_codes()}, "uk": "GB"}
    terms = lists.vocabularies[VOCABULARIES[option]]
    named = {
        slug_of(name): tag
        for tag, term in terms.items()
        for language in languages
        for name in (term.named(language), term.called(language))
    }
    known = {**named, **{slug_of(tag): tag for tag in terms}}
    return known | {BESIDE[option]: BESIDE[option]} if option in BESIDE else known
