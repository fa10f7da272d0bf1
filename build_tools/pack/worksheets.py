"""The worksheets: seven kinds, one side each; with cases they are filled from them where that helps, without they are blank."""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.model.catalogue import Lists
from build_tools.model.telling import Telling
from build_tools.pack.contract import Form, Imprint, Job, job
from build_tools.pack.sentences import without_marks
from build_tools.words.strings import Words

TEMPLATE = "worksheets.typ"
# In the order of the file; a transfer check comes once for each case, and once more without one.
KINDS = ("city", "tree", "transfer", "stakeholders", "actions", "scoring", "owner")
# So many cases can be named on a sheet that lists them; of more, each table writes down its own.
MOST_ROWS = 9


def worksheets_job(
    title: str, imprint: Imprint, form: Form, words: Words, lists: Lists, cases: Iterable[Telling]
) -> Job:
    """The worksheets of a pack; with no cases, the blank ones for any session. `title` is the pack's, "" for the blank ones."""
    tellings = list(cases)
    made = job(
        TEMPLATE,
        title or words("paper.worksheets.title"),
        imprint,
        form,
        words,
        lists,
        tellings,
        keywords=[words("paper.worksheets.title")],
        kinds=KINDS,
        rows=MOST_ROWS,
        lines=words("paper.worksheets.city.lines").splitlines(),
        took_part=took_part(tellings, words),
    )
    for record in made.data["cases"]:
        for block in record["blocks"]:
            for part in ("what", "enabling"):
                block[part] = without_marks(block[part])
    return made


def took_part(cases: Iterable[Telling], words: Words) -> list[str]:
    """The sorts of people and bodies that led the cases or were partners in them, the commonest first."""
    counted: dict[str, int] = {}
    for telling in cases:
        sorts = {telling.case.lead.type, *(partner.type for partner in telling.case.partners or ())}
        for sort in sorts:
            if sort:
                name = telling.label("lead_types", sort)
                counted[name] = counted.get(name, 0) + 1
    return sorted(counted, key=lambda name: (-counted[name], name))
