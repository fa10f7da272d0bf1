"""The route of a case, one line per step: read here first.

YAML text is read (`load/`), checked and shaped (`validate/`), gathered in a catalogue (`model/`), made into pages (`render/`)
and published as a site (`publish/`). No output knows another; this module alone connects them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from build_tools.contribute.translate import Renewed, renew
from build_tools.index.document import documents
from build_tools.index.lexicon import lexicon_file, lexicons
from build_tools.index.narrow import tag_of
from build_tools.index.query import QueryError
from build_tools.index.reason import reason
from build_tools.index.search import Answer, Question, Search
from build_tools.index.similar import SHOWN, Neighbour, Neighbourhood, neighbours
from build_tools.index.store import Store
from build_tools.load.contents import content_codes
from build_tools.load.find import find_cases, name_parts
from build_tools.load.introductions import read_introductions
from build_tools.load.lists import read_lists
from build_tools.load.vendored import read_vendored
from build_tools.load.words import languages, words
from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue
from build_tools.model.translation import Translation
from build_tools.pack.pictures import Picture, draw_pictures
from build_tools.paths import Library
from build_tools.problem import CommandError, ContributorError
from build_tools.publish.assets import assets, case_images, shared_files
from build_tools.publish.build import write_site
from build_tools.publish.manifest import manifests
from build_tools.publish.markdown_files import write_markdown
from build_tools.publish.settings import load as load_settings
from build_tools.publish.settings import settings_of
from build_tools.publish.site import Site
from build_tools.reference import generated
from build_tools.render.desk import Desk
from build_tools.render.fragments import fragments
from build_tools.render.introductions import Introduction
from build_tools.render.page import Settings
from build_tools.render.pages import make_pages
from build_tools.render.share_pictures import share_pictures
from build_tools.validate.check import Checked, check, inspect
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


def make_site(library: Library, checked: Checked, settings: Settings) -> Site:
    """Every page and file of the site, in every language, from the cases that are sound."""
    speak = {language: words(language) for language in languages()}
    similar = similar_cases(checked.catalogue, speak)
    desks = [
        Desk(checked.catalogue, each, settings, languages(), read_vendored(), similar[language])
        for language, each in speak.items()
    ]
    begin = {
        language: {theme: Introduction(*found) for theme, found in read_introductions(library, language).items()}
        for language in speak
    }
    pages = tuple(page for desk in desks for page in make_pages(desk, begin[desk.language]))
    pieces = {(name, desk.language): piece for desk in desks for name, piece in fragments(desk).items()}
    # A picture is asked for by its whole address, so without the site's address nobody could find it.
    shown = [Picture(**each) for desk in desks for each in share_pictures(desk)] if settings.url else []
    files = {
        **assets(),
        **manifests(settings, speak),
        **draw_pictures(shown, library.cache / "pictures"),
        **shared_files(library),
        **case_images(checked.catalogue, library),
        **lexicon_files(checked.catalogue),
    }
    return Site(pages, settings, speak, files, pieces)


def build_site(library: Library, today: date, target: Path, step: Step) -> Built:
    """The whole route, from YAML to a folder that any web server can serve; with errors in the files nothing is written."""
    with step("checking"):
        checked = check_library(library, today)
    if checked.has_errors:
        return Built(checked, 0)
    with step("rendering"):
        site = make_site(library, checked, settings_of(load_settings(library)))
    with step("publishing"):
        warnings = write_site(library, site, target)
    return Built(checked, len(site.pages), tuple(warnings))


def write_pages(library: Library, checked: Checked, target: Path) -> int:
    """The pages of the sound cases as Markdown files, for any other generator; gives their number."""
    return write_markdown(library, make_site(library, checked, settings_of(load_settings(library))), target)


def open_search(library: Library) -> Search:
    """The search over all cases that can be read, its index brought up to date: only files that have changed are read."""
    store = Store(library.cache / "index", languages())
    index = store.refreshed(content_codes(library), lambda slugs: documents(_readable(library, slugs), languages()))
    return Search(index, languages())


def search(library: Library, text: str, tags: Mapping[str, str], limit: int, language: str) -> Answer:
    """The answer to a query, narrowed to cases with the tags; raises CommandError where it cannot be understood."""
    try:
        return open_search(library).answer(Question(text, tags, limit, language))
    except QueryError as error:
        raise CommandError(f"query-{error.about}", query=text, column=error.column, **error.values) from None


def search_tags(library: Library, asked: Mapping[str, str | None]) -> dict[str, str]:
    """The tags that filters of a search stand for, by label or tag; raises CommandError for one that no list has."""
    given = {option: value for option, value in asked.items() if value}
    lists = read_lists(library, languages()) if given.keys() - {"lang"} else None
    return {option: tag_of(option, value, lists, languages()) for option, value in given.items()}


def similar_cases(catalogue: Catalogue, speak: Mapping[str, Words]) -> dict[str, dict[str, tuple[tuple[str, str], ...]]]:
    """By language and slug: the cases beside a case's page with the reason in words, those that its editors chose first."""
    found: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {language: {} for language in speak}
    for slug, near in neighbours(catalogue.cases):
        case = catalogue.cases[slug]
        beside: list[tuple[str, Neighbour | None]] = [(other, None) for other in case.related or () if other in catalogue.cases]
        beside = [*beside[:SHOWN], *((each.slug, each) for each in near)]
        for language, say in speak.items():
            found[language][slug] = tuple(
                (other, reason(say, catalogue.lists, case, catalogue.cases[other], each, chosen=each is None))
                for other, each in beside
            )
    return found


def similar(library: Library, what: str, limit: int, say: Words) -> list[tuple[Neighbour, str, str]]:
    """The cases nearest to one, named by its slug or its file, which may lie anywhere: each with its title and the reason."""
    catalogue = _readable(library, frozenset(content_codes(library)))
    case = catalogue.cases.get(what) or _draft(Path(what), catalogue, library)
    near = Neighbourhood(catalogue.cases).near(case)[:limit]
    others = [(each, catalogue.cases[each.slug]) for each in near]
    return [(each, other.title, reason(say, catalogue.lists, case, other, each)) for each, other in others]


def _draft(path: Path, catalogue: Catalogue, library: Library) -> Case:
    """The case in a file; one of the library's own is taken as it stands there."""
    if not path.is_file():
        near = get_close_matches(path.stem, catalogue.cases, 1, 0.5)
        raise CommandError("no-case-near" if near else "no-such-case", slug=str(path), near=near[0] if near else "")
    found, problems = inspect(name_parts(path), library.name(path))
    if found is None or not isinstance(found.sound, Case):
        raise ContributorError(problems) if problems else CommandError("unreadable", file=str(path))
    return catalogue.cases.get(found.slug, found.sound) if path.parent.resolve() == library.cases.resolve() else found.sound


def lexicon_files(catalogue: Catalogue) -> dict[str, bytes]:
    """The words of the library, one file a language, by their path on the site."""
    words_of = lexicons(documents(catalogue, languages()), languages())
    return {f"assets/lexicon.{language}.json": lexicon_file(language, words_of[language]) for language in languages()}


def _readable(library: Library, slugs: frozenset[str]) -> Catalogue:
    """The cases of these slugs that have their shape, and their translations; the rules are not asked."""
    found = [inspect(file, library.name(file.path))[0] for file in find_cases(library) if file.slug in slugs]
    cases = {each.slug: each.sound for each in found if each and isinstance(each.sound, Case)}
    translations = {
        (each.slug, each.language): each.sound
        for each in found
        if each and isinstance(each.sound, Translation) and each.slug in cases
    }
    return Catalogue(cases, read_lists(library, languages()), translations)


def generated_files(library: Library) -> dict[Path, str]:
    """Every file that is generated from the model and committed, with its content as it should be."""
    return generated.generated_files(library, words(languages()[0]), read_lists(library, languages()))


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


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is never half there; raises CommandError where it cannot be written."""
    half = path.with_name(f".{path.name}.half")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(text, encoding="utf-8")
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise CommandError("cannot-write", file=str(path), reason=error.strerror or str(error)) from error
