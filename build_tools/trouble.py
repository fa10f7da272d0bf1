"""What is to be mended, as it is said on the page that somebody looks at while writing: place, sentence, act.

Comes in: a problem of the checker's, or whatever kept a page from being made. Goes out: plain words in the reader's language.
Next: `showing.py`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from build_tools.paths import Library
from build_tools.problem import Problem
from build_tools.publish.live.unmade import Unmade
from build_tools.report import fix, sentence
from build_tools.words.strings import Words

# More would cover the page; the terminal lists all.
MOST_SAID = 6


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing to mend: file, line and column; what is there and what is wanted; the act that mends it."""

    place: str
    says: str
    fix: str


def trouble_of(wrong: Problem | Unmade, library: Library, say: Words) -> Trouble:
    """A trouble in words."""
    if isinstance(wrong, Problem):
        place = f"{wrong.file}:{wrong.span.line}:{wrong.span.column}"
        return Trouble(place, sentence(wrong, say), f"{say('report.fix')} {fix(wrong, say)}")
    file = Path(wrong.file)
    name = library.name(file) if file.is_absolute() else wrong.file
    place = f"{name}:{wrong.line}" if wrong.line else name
    return Trouble(place, say("commands.serve.unmade", reason=wrong.reason.rstrip(".")), say("commands.serve.mend"))


def said(troubles: tuple[Trouble, ...], say: Words) -> dict[str, object]:
    """What an open page is told; empty where nothing is wrong."""
    if not troubles:
        return {}
    more = len(troubles) - MOST_SAID
    note = say("commands.serve.note")
    return {
        "language": say.language,
        "title": say("commands.serve.title", n=len(troubles)),
        "note": f"{note} {say('commands.serve.more', n=more)}" if more > 0 else note,
        "troubles": [asdict(trouble) for trouble in troubles[:MOST_SAID]],
    }
