"""The route of a case, one line per step: read here first.

YAML text is read (`load/`), checked and shaped (`validate/`), gathered in a catalogue (`model/`), printed (`pack/`), made into
pages (`render/`) and files to take away (`export/`), and published as a site (`publish/`). No output knows another: what one needs
of another is made in `joining.py` and handed over here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.checking import check_library
from build_tools.contribute.blank import blank_markdown
from build_tools.contribute.form import RING_1, make_form
from build_tools.contribute.form_files import form_files
from build_tools.contribute.translate import Renewed, renew
from build_tools.joining import OpenData, bench_of, open_data, publisher_of, searched_files, similar_cases
from build_tools.load.introductions import read_introductions
from build_tools.load.lists import read_lists
from build_tools.load.vendored import read_vendored
from build_tools.load.words import languages, words
from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue
from build_tools.pack.pictures import Picture, draw_pictures
from build_tools.packing import Prints, site_prints
from build_tools.paths import Library
from build_tools.publish.assets import assets, case_images, shared_files
from build_tools.publish.build import write_site
from build_tools.publish.manifest import manifests
from build_tools.publish.markdown_files import write_markdown
from build_tools.publish.settings import load as load_settings
from build_tools.publish.settings import settings_of
from build_tools.publish.site import Site
from build_tools.reference import generated
from build_tools.render.desk import Desk
from build_tools.render.explore.files import explorer_files
from build_tools.render.form_page import form_page
from build_tools.render.fragments import fragments
from build_tools.render.introductions import Introduction
from build_tools.render.pack_sheets import pack_sheets
from build_tools.render.page import Settings
from build_tools.render.pages import make_pages
from build_tools.render.share_pictures import share_pictures
from build_tools.render.views import all_views
from build_tools.swap import write_whole
from build_tools.validate.check import Checked
from build_tools.words.strings import Words

# Says that a step of the route begins ("checking") and, at its end, how long it took.
Step = Callable[[str], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: `pages` is 0 where errors in the files stopped it; `warnings` are about hand-written pages."""

    checked: Checked
    pages: int
    warnings: tuple[str, ...] = ()


def make_site(library: Library, checked: Checked, settings: Settings, prints: Prints | None = None) -> Site:
    """Every page and file of the site, in every language, from the cases that are sound.

    `prints` are the PDF files that lie beside the pages (`print_packs`); what is not among them is not linked.
    """
    catalogue, speak = checked.catalogue, {language: words(language) for language in languages()}
    data = open_data(catalogue, speak, settings)
    forms = {language: make_form(each, catalogue.lists) for language, each in speak.items()}
    desks = _desks(catalogue, speak, settings, prints or Prints(), data)
    views = {desk.language: all_views(desk) for desk in desks}
    begin = {language: introductions(library, language) for language in speak}

    pages = [page for desk in desks for page in make_pages(desk, views[desk.language], begin[desk.language])]
    pages += [form_page(desk, forms[desk.language]) for desk in desks]
    pieces = {(name, desk.language): piece for desk in desks for name, piece in fragments(desk).items()}
    # A picture is asked for by its whole address, so without the site's address nobody could find it.
    pictures = [Picture(**each) for desk in desks for each in share_pictures(desk)] if settings.url else []
    files: dict[str, bytes | Path] = {
        **assets(),
        **shared_files(library),
        **case_images(catalogue, library),
        **manifests(settings, speak),
        **draw_pictures(pictures, library.cache / "pictures"),
        **searched_files(catalogue, speak, library.cache / "search"),
        **form_files(catalogue, forms),
        **data.files,
        **(prints.files if prints else {}),
    }
    for desk in desks:
        files |= explorer_files(desk, views[desk.language])
        files |= pack_sheets(desk)
    return Site(tuple(pages), settings, speak, files, pieces)


def _desks(
    catalogue: Catalogue, speak: Mapping[str, Words], settings: Settings, prints: Prints, data: OpenData
) -> list[Desk]:
    """One for each language, with all that other outputs hand to its pages."""
    similar = similar_cases(catalogue, speak)
    sizes = {path: file.stat().st_size for path, file in prints.files.items()}
    return [
        Desk(
            catalogue,
            say,
            settings,
            languages(),
            vendored=read_vendored(),
            similar=similar[language],
            prints=sizes,
            data_files=data.listed[language],
            shelf=prints.shelf,
            form_steps=len(RING_1),
        )
        for language, say in speak.items()
    ]


def introductions(library: Library, language: str) -> dict[str, Introduction]:
    """The hand-written beginnings of theme pages, by theme."""
    return {theme: Introduction(*found) for theme, found in read_introductions(library, language).items()}


def print_packs(library: Library, checked: Checked, settings: Settings) -> Prints:
    """Every PDF that the site holds; what was printed before from the same content is taken from the cache."""
    return site_prints(checked.catalogue, publisher_of(settings), bench_of(library, settings))


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
            prints = print_packs(library, checked, settings)
    with step("rendering"):
        site = make_site(library, checked, settings, prints)
    with step("publishing"):
        warnings = write_site(library, site, target)
    return Built(checked, len(site.pages), tuple(warnings))


def write_pages(library: Library, checked: Checked, target: Path) -> int:
    """The pages of the sound cases as Markdown files, for any other generator; gives their number."""
    return write_markdown(library, make_site(library, checked, settings_of(load_settings(library))), target)


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
