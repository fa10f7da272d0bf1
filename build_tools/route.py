"""The route of a case, one line per step: read here first.

YAML text is read (`load/`), checked and shaped (`validate/`), gathered in a catalogue (`model/`), printed (`pack/`), made into
pages (`render/`) and files to take away (`export/`), and published as a site (`publish/`). Which pages and files there are stands
in `planning.py`, page by page.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.checking import check_library
from build_tools.contribute.blank import blank_markdown
from build_tools.contribute.translate import Renewed, renew
from build_tools.joining import bench_of, publisher_of
from build_tools.load.lists import read_lists
from build_tools.load.words import languages, words
from build_tools.model.case import Case
from build_tools.packing import Prints, site_prints
from build_tools.paths import Library
from build_tools.planning import plan_site
from build_tools.publish.build import write_site
from build_tools.publish.markdown_files import write_markdown
from build_tools.publish.settings import load as load_settings
from build_tools.publish.settings import settings_of
from build_tools.publish.site import Site
from build_tools.reference import generated
from build_tools.render.page import Settings
from build_tools.swap import write_whole
from build_tools.validate.check import Checked

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
    return plan_site(library, checked.catalogue, settings, prints or Prints()).whole()


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
