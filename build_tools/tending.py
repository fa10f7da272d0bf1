"""What keeps a library alive after its cases are written: `casebook links` and `casebook due`, from the files to a report.

Comes in: a library and the day. Goes out: plain data and text. Next: `cli/`. Only sound cases are tended; the others are the
checker's. `upkeep/` alone reaches the network.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from build_tools import __version__
from build_tools.load.lists import read_lists
from build_tools.load.words import languages
from build_tools.model.case import Case
from build_tools.paths import Library
from build_tools.problem import CommandError
from build_tools.publish.settings import load as load_settings
from build_tools.publish.settings import settings_of
from build_tools.upkeep import due
from build_tools.upkeep.links import report
from build_tools.upkeep.links.cited import Cited, cited
from build_tools.upkeep.links.finding import UNREADABLE, Finding
from build_tools.upkeep.links.patrol import agent_of, patrol
from build_tools.upkeep.links.remembered import is_fresh, keep, recall
from build_tools.validate.check import check
from build_tools.words.strings import Words

# Asks addresses: in life `patrol`, which reaches the network.
Asks = Callable[..., dict[str, Finding]]
# Told how many addresses there are to ask, and gives what is to be called for each one that has been.
Counts = Callable[[int], Callable[[Finding], None]]

# Where so many addresses, and all of them, are found so, it is our own network that is missing.
ENOUGH_TO_TELL, NO_NETWORK = 3, frozenset({"no-such-host", "silent", "refused-connection"})
LINK_REPORTS, DUE_REPORTS = report.FORMATS, due.FORMATS


@dataclass(frozen=True, slots=True)
class Tended:
    """The addresses that were looked after and what was found at each; `asked` of them were asked today."""

    cited: tuple[Cited, ...]
    found: dict[str, Finding]
    asked: int

    @property
    def is_sound(self) -> bool:
        """Whether no address is dead or in trouble."""
        return not any(finding.group in UNREADABLE for finding in self.found.values())


def tend_links(
    library: Library, today: date, slugs: Iterable[str], counts: Counts, *, anew: bool = False, ask: Asks = patrol
) -> Tended:
    """What is found at the addresses of all cases, or of some; what was found lately is not asked again unless `anew`.

    Raises CommandError where nothing at all can be reached.
    """
    addresses = cited(_cases(library, today, slugs))
    memory = library.cache / "links.json"
    known = recall(memory)
    to_ask = [each.url for each in addresses if anew or not is_fresh(known.get(each.url), today)]
    if to_ask:
        settings = settings_of(load_settings(library))
        agent = agent_of(settings.name, __version__, settings.url or settings.repository)
        found = ask(to_ask, agent, today, counts(len(to_ask)))
        if len(found) >= ENOUGH_TO_TELL and all(each.kind in NO_NETWORK for each in found.values()):
            raise CommandError("no-network", n=len(found))
        known |= found
        keep(memory, known)
    return Tended(addresses, {each.url: known[each.url] for each in addresses}, len(to_ask))


def tend_dates(library: Library, today: date, within: int) -> tuple[due.Due, ...]:
    """The cases whose best-before is over, or will be within so many days."""
    return due.due_cases(_cases(library, today, ()), today, within)


def due_report(rows: tuple[due.Due, ...], form: str, library: Library, words: Words) -> str:
    """The list of such cases in one of the formats, with addresses where the library has one."""
    return DUE_REPORTS[form](rows, words, settings_of(load_settings(library)).url)


def _cases(library: Library, today: date, slugs: Iterable[str]) -> list[Case]:
    """The sound cases, or those of these slugs; raises CommandError for one that is not there."""
    cases = check(library, read_lists(library, languages()), languages(), today).catalogue.cases
    for slug in slugs:
        if slug not in cases:
            near = get_close_matches(slug, cases, 1, 0.5)
            raise CommandError("no-case-near" if near else "no-such-case", slug=slug, near=near[0] if near else "")
    return [cases[slug] for slug in slugs] or list(cases.values())
