"""The route of a case, one line per step: read here first.

YAML text is read (`load/`), checked and shaped (`validate/`), gathered in a catalogue (`model/`), made into pages (`render/`)
and published as a site (`publish/`). No output knows another; this module alone connects them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.contribute.blank import blank_markdown
from build_tools.contribute.form import make_form
from build_tools.contribute.form_files import form_files
from build_tools.contribute.translate import Renewed, renew
from build_tools.export.files import data_files
from build_tools.export.library import OpenLibrary
from build_tools.index.analysis import empty_words
from build_tools.index.document import documents
from build_tools.index.lexicon import lexicon_file, lexicons
from build_tools.index.reason import reason
from build_tools.index.similar import SHOWN, Neighbour, neighbours
from build_tools.index.site_text import EVERYWHERE, site_texts
from build_tools.load.introductions import read_introductions
from build_tools.load.lists import read_lists
from build_tools.load.sessions import read_sessions
from build_tools.load.vendored import read_vendored
from build_tools.load.words import languages, words
from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue
from build_tools.pack.pictures import Picture, draw_pictures
from build_tools.packing import Prints, Publisher, site_prints
from build_tools.paths import Library
from build_tools.printing import Bench
from build_tools.publish.assets import assets, case_images, shared_files
from build_tools.publish.build import write_site
from build_tools.publish.manifest import manifests
from build_tools.publish.markdown_files import write_markdown
from build_tools.publish.search_index import Searching, lexicon_scripts, search_files
from build_tools.publish.settings import load as load_settings
from build_tools.publish.settings import settings_of
from build_tools.publish.site import Site
from build_tools.reference import generated
from build_tools.render.case_anchors import ANCHORS
from build_tools.render.desk import Desk
from build_tools.render.explore.files import explorer_files
from build_tools.render.form_page import form_page
from build_tools.render.fragments import fragments
from build_tools.render.introductions import Introduction
from build_tools.render.pack_sheets import pack_sheets
from build_tools.render.page import Settings, home_of
from build_tools.render.pages import make_pages
from build_tools.render.share_pictures import share_pictures
from build_tools.render.views import all_views
from build_tools.swap import write_whole
from build_tools.validate.check import Checked, check
from build_tools.words.strings import Words

# Says that a step of the route begins ("checking") and, at its end, how long it took.
Step = Callable[[str], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: `pages` is 0 where errors in the files stopped it; `warnings` are about hand-written pages."""

    checked: Checked
    pages: int
    warnings: tuple[str, ...] = ()


def check_library(library: Library, today: date, only: Iterable[Path] = ()) -> Checked:
    """Check all files of a library, or only some; raises ContributorError where its controlled lists cannot be used."""
    lists = read_lists(library, languages())
    return check(library, lists, languages(), today, only)


def make_site(library: Library, checked: Checked, settings: Settings, prints: Prints | None = None) -> Site:
    """Every page and file of the site, in every language, from the cases that are sound.

    `prints` are the PDF files that lie beside the pages (`site_prints`); what is not among them is not linked.
    """
    prints = prints or Prints()
    speak = {language: words(language) for language in languages()}
    similar = similar_cases(checked.catalogue, speak)
    data, listed = open_data(checked.catalogue, speak, settings)
    sizes = {path: file.stat().st_size for path, file in prints.files.items()}
    desks = [
        Desk(
            checked.catalogue,
            each,
            settings,
            languages(),
            read_vendored(),
            similar[language],
            sizes,
            listed[language],
            prints.shelf,
        )
        for language, each in speak.items()
    ]
    begin = {
        language: {theme: Introduction(*found) for theme, found in read_introductions(library, language).items()}
        for language in speak
    }
    views = {desk.language: all_views(desk) for desk in desks}
    pages = tuple(page for desk in desks for page in make_pages(desk, views[desk.language], begin[desk.language]))
    forms = {language: make_form(each, checked.catalogue.lists) for language, each in speak.items()}
    pages = (*pages, *(form_page(desk, forms[desk.language]) for desk in desks))
    pieces = {(name, desk.language): piece for desk in desks for name, piece in fragments(desk).items()}
    # A picture is asked for by its whole address, so without the site's address nobody could find it.
    shown = [Picture(**each) for desk in desks for each in share_pictures(desk)] if settings.url else []
    files = {
        **prints.files,
        **assets(),
        **manifests(settings, speak),
        **draw_pictures(shown, library.cache / "pictures"),
        **shared_files(library),
        **case_images(checked.catalogue, library),
        **searched_files(checked.catalogue, speak, library.cache / "search"),
        **data,
        **form_files(checked.catalogue, forms),
        **{path: data for desk in desks for path, data in explorer_files(desk, views[desk.language]).items()},
        **{path: script for desk in desks for path, script in pack_sheets(desk).items()},
    }
    return Site(pages, settings, speak, files, pieces)


def build_site(library: Library, today: date, target: Path, step: Step, *, packs: bool = True) -> Built:
    """The whole route, from YAML to a folder that any web server can serve; with errors in the files nothing is written.

    Without `packs` nothing is printed, and no page leads to a PDF.
    """
    with step("checking"):
        checked = check_library(library, today)
    if checked.has_errors:
        return Built(checked, 0)
    settings = settings_of(load_settings(library))
    prints = Prints()
    if packs:
        with step("printing"):
            prints = site_prints(checked.catalogue, publisher_of(settings), bench_of(library, settings))
    with step("rendering"):
        site = make_site(library, checked, settings, prints)
    with step("publishing"):
        warnings = write_site(library, site, target)
    return Built(checked, len(site.pages), tuple(warnings))


def write_pages(library: Library, checked: Checked, target: Path) -> int:
    """The pages of the sound cases as Markdown files, for any other generator; gives their number."""
    return write_markdown(library, make_site(library, checked, settings_of(load_settings(library))), target)


def bench_of(library: Library, settings: Settings) -> Bench:
    """What printing needs besides the cases: the hand-written session pages of every language, the editors' mailbox."""
    sessions = {language: read_sessions(library, language) for language in languages()}
    return Bench(library.cache / "packs", sessions, editors=settings.editors)


def publisher_of(settings: Settings) -> Publisher:
    """Whose packs are printed, and under which address the library's home is found in each language."""
    url = settings.url and f"{settings.url.rstrip('/')}/"
    return Publisher(settings.name, {language: url and f"{url}{home_of(language)}" for language in languages()})


def similar_cases(
    catalogue: Catalogue, speak: Mapping[str, Words]
) -> dict[str, dict[str, tuple[tuple[str, str], ...]]]:
    """By language and slug: the cases beside a case's page with the reason in words, those that its editors chose first."""
    found: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {language: {} for language in speak}
    for slug, near in neighbours(catalogue.cases):
        case = catalogue.cases[slug]
        beside: list[tuple[str, Neighbour | None]] = [
            (other, None) for other in case.related or () if other in catalogue.cases
        ]
        beside = [*beside[:SHOWN], *((each.slug, each) for each in near)]
        for language, say in speak.items():
            found[language][slug] = tuple(
                (other, reason(say, catalogue.lists, case, catalogue.cases[other], each, chosen=each is None))
                for other, each in beside
            )
    return found


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


def open_data(
    catalogue: Catalogue, speak: Mapping[str, Words], settings: Settings
) -> tuple[dict[str, bytes], dict[str, tuple[tuple[str, int, str], ...]]]:
    """The files of open data by their path on the site, and by language those that the page about them lists."""
    pages = {(each, slug): f"{home_of(each)}cases/{slug}/" for each in speak for slug in catalogue.cases}
    address = settings.url.rstrip("/") + "/" if settings.url else ""
    library = OpenLibrary(settings.name, address, settings.editors, catalogue, speak, pages)
    files, listed = data_files(library, {language: f"{home_of(language)}feed.xml" for language in speak})
    return files, {
        language: tuple((each.path, each.size, each.what) for each in rows) for language, rows in listed.items()
    }


def generated_files(library: Library) -> dict[Path, str]:
    """Every file that is generated from the model and committed, with its content as it should be."""
    lists = read_lists(library, languages())
    blank = {library.blank(language, "md"): blank_markdown(words(language), lists) for language in languages()}
    return {**generated.generated_files(library, words(languages()[0]), lists), **blank}


def renew_translation(
    library: Library,
    case: Case,
    language: str,
    today: date,
    *,
    renewed: tuple[str, ...] = (),
    everything: bool = False,
    write: bool = True,
) -> Renewed:
    """The translation of a case with its codes renewed; written only if `write` and only as a whole."""
    done = renew(case, language, library.cases, today, renewed, everything)
    if write:
        write_whole(done.file, done.text)
    return done
