"""What the site consists of: every page and file with what makes it, and none of them made yet.

Comes in: the catalogue, and what lies beside it in the library. Goes out: a `Plan`. Next: `route.py`, which makes all of it, and
`showing.py`, which makes what somebody looks at. What one output needs of another is made in `joining.py` and handed over here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from build_tools.contribute.form import RING_1, Form, make_form
from build_tools.contribute.form_files import form_files
from build_tools.joining import SEARCHED, OpenData, open_data, searched_files, similar_cases
from build_tools.later import Batches, Later, Once
from build_tools.load.introductions import read_introductions
from build_tools.load.vendored import read_vendored
from build_tools.load.words import languages, words
from build_tools.model.catalogue import Catalogue
from build_tools.pack.pictures import Picture, draw_pictures
from build_tools.packing import Prints
from build_tools.paths import Library
from build_tools.publish.assets import assets, case_images, shared_files
from build_tools.publish.manifest import manifests
from build_tools.publish.site import Plan
from build_tools.render.desk import Desk
from build_tools.render.explore.files import explorer_files
from build_tools.render.form_page import NAME as FORM_PAGE
from build_tools.render.form_page import form_page
from build_tools.render.fragments import fragments
from build_tools.render.introductions import Introduction
from build_tools.render.pack_sheets import pack_sheets
from build_tools.render.page import Page, Settings, home_of
from build_tools.render.pages import pages_to_make
from build_tools.render.share_pictures import share_pictures
from build_tools.render.views import all_views
from build_tools.words.strings import Words


def plan_site(library: Library, catalogue: Catalogue, settings: Settings, prints: Prints) -> Plan:
    """Every page and file of the site, in every language.

    `prints` are the PDF files that lie beside the pages; what is not among them is not linked.
    """
    speak = {language: words(language) for language in languages()}
    data = Once(partial(open_data, catalogue, speak, settings))
    forms = Later({language: partial(make_form, say, catalogue.lists) for language, say in speak.items()})
    desks = _desks(catalogue, speak, settings, prints, data)
    views = {desk.language: all_views(desk) for desk in desks}
    begin = {language: _introductions(library, language) for language in speak}
    told = {desk.language: fragments(desk) for desk in desks}

    pages = dict(each for desk in desks for each in pages_to_make(desk, views[desk.language], begin[desk.language]))
    pages |= {desk.path(FORM_PAGE): partial(_form, desk, forms) for desk in desks}
    pieces = {(name, language): partial(found.__getitem__, name) for language, found in told.items() for name in found}
    # How the paths of some files begin, and what makes these files.
    files: Batches[bytes | Path] = Batches(
        (("assets/",), assets),
        (("template.", "_schema/"), partial(shared_files, library)),
        (("assets/cases/",), partial(case_images, catalogue, library)),
        (("assets/manifest.",), partial(manifests, settings, speak)),
        (("assets/pictures/",), partial(_pictures, library, desks, settings)),
        (("assets/form/",), partial(form_files, catalogue, forms)),
        (SEARCHED, partial(searched_files, catalogue, speak, library.cache / "search")),
        (("data/", *(f"{home_of(language)}feed.xml" for language in speak)), lambda: data().files),
        (("packs/",), lambda: prints.files),
        *((("assets/",), partial(explorer_files, desk, views[desk.language])) for desk in desks),
        *((("assets/sheets/",), partial(pack_sheets, desk)) for desk in desks),
    )
    return Plan(settings, speak, Later(pages), files, Later(pieces))


def _desks(
    catalogue: Catalogue, speak: Mapping[str, Words], settings: Settings, prints: Prints, data: Callable[[], OpenData]
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
            data_files=partial(_listed, data, language),
            shelf=prints.shelf,
            form_steps=len(RING_1),
        )
        for language, say in speak.items()
    ]


def _introductions(library: Library, language: str) -> dict[str, Introduction]:
    """The hand-written beginnings of theme pages, by theme."""
    return {theme: Introduction(*found) for theme, found in read_introductions(library, language).items()}


def _listed(data: Callable[[], OpenData], language: str) -> tuple[tuple[str, int, str], ...]:
    return data().listed[language]


def _form(desk: Desk, forms: Mapping[str, Form]) -> Page:
    return form_page(desk, forms[desk.language])


def _pictures(library: Library, desks: list[Desk], settings: Settings) -> dict[str, bytes]:
    """A picture is asked for by its whole address, so without the site's address nobody could find it."""
    pictures = [Picture(**each) for desk in desks for each in share_pictures(desk)] if settings.url else []
    return draw_pictures(pictures, library.cache / "pictures")
