"""Where outputs meet: what one of them makes from the catalogue and another one needs, handed over as plain data.

Comes in: the catalogue, the words, the settings. Goes out: similar cases with the reason, what the search loads, the files of open
data, what printing needs. Next: `route.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from build_tools.export.files import data_files
from build_tools.export.library import OpenLibrary
from build_tools.index.analysis import empty_words
from build_tools.index.document import documents
from build_tools.index.lexicon import lexicon_file, lexicons
from build_tools.index.reason import reason
from build_tools.index.similar import SHOWN, Neighbour, neighbours
from build_tools.index.site_text import EVERYWHERE, site_texts
from build_tools.later import Later
from build_tools.load.sessions import read_sessions
from build_tools.load.words import languages
from build_tools.model.catalogue import Catalogue
from build_tools.packing import Publisher
from build_tools.paths import Library
from build_tools.printing import Bench
from build_tools.publish.search_index import Searching, lexicon_scripts, search_files
from build_tools.render.case_anchors import ANCHORS
from build_tools.render.page import Settings, home_of
from build_tools.words.strings import Words


def similar_cases(
    catalogue: Catalogue, speak: Mapping[str, Words]
) -> dict[str, Mapping[str, tuple[tuple[str, str], ...]]]:
    """By language and slug: the cases beside a case's page with the reason in words, those that its editors chose first."""
    near = neighbours(catalogue.cases)
    return {
        language: Later({slug: partial(_beside, catalogue, near, say, slug) for slug in catalogue.cases})
        for language, say in speak.items()
    }


def _beside(
    catalogue: Catalogue, near: Mapping[str, list[Neighbour]], say: Words, slug: str
) -> tuple[tuple[str, str], ...]:
    """The cases beside one, told in a language."""
    case = catalogue.cases[slug]
    chosen: list[tuple[str, Neighbour | None]] = [
        (other, None) for other in case.related or () if other in catalogue.cases
    ]
    return tuple(
        (other, reason(say, catalogue.lists, case, catalogue.cases[other], each, chosen=each is None))
        for other, each in [*chosen[:SHOWN], *((each.slug, each) for each in near[slug])]
    )


# How the paths of what the site's search loads begin.
SEARCHED = ("pagefind/", "assets/search.", "assets/lexicon.")


def searched_files(catalogue: Catalogue, speak: Mapping[str, Words], cache: Path) -> dict[str, bytes | Path]:
    """What the site's search loads, by its path on the site: the index of texts, and the words of the library by which it
    asks "did you mean".
    """
    found = list(documents(catalogue, languages()))
    known = {
        language: Searching(
            empty_words(languages()),
            {part: (anchor, say(f"fields.{part}.label")) for part, anchor in ANCHORS.items()},
        )
        for language, say in speak.items()
    }
    words_of = lexicons(found, languages(), EVERYWHERE)
    packed = {language: lexicon_file(language, words_of[language]) for language in languages()}
    return {**search_files(site_texts(found, languages()), known, cache), **dict(lexicon_scripts(packed))}


@dataclass(frozen=True, slots=True)
class OpenData:
    """The files of open data by their path on the site; by language those that the page about them lists: path, size, what."""

    files: Mapping[str, bytes]
    listed: Mapping[str, tuple[tuple[str, int, str], ...]]


def open_data(catalogue: Catalogue, speak: Mapping[str, Words], settings: Settings) -> OpenData:
    """The library as others take it away, in every language."""
    pages = {(each, slug): f"{home_of(each)}cases/{slug}/" for each in speak for slug in catalogue.cases}
    address = settings.url.rstrip("/") + "/" if settings.url else ""
    library = OpenLibrary(settings.name, address, settings.editors, catalogue, speak, pages)
    files, listed = data_files(library, {language: f"{home_of(language)}feed.xml" for language in speak})
    rows = {language: tuple((each.path, each.size, each.what) for each in some) for language, some in listed.items()}
    return OpenData(files, rows)


def bench_of(library: Library, settings: Settings) -> Bench:
    """What printing needs besides the cases: the hand-written session pages of every language, the editors' mailbox."""
    sessions = {language: read_sessions(library, language) for language in languages()}
    return Bench(library.cache / "packs", sessions, editors=settings.editors)


def publisher_of(settings: Settings) -> Publisher:
    """Whose packs are printed, and under which address the library's home is found in each language."""
    url = settings.url and f"{settings.url.rstrip('/')}/"
    return Publisher(settings.name, {language: url and f"{url}{home_of(language)}" for language in languages()})
