"""What is wrong, where, and in whose file: the one shape of a message to a contributor.

Every check yields a `Problem`; it carries facts, not sentences. `report.py` turns it into words of the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["error", "warning"]
# A sentence repeats no more than this of what a file says; lists of terms and names are shorter.
MAX_VALUE = 300


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one source line: `line` and `column` count from 1, `end` is the column after the last character."""

    line: int = 1
    column: int = 1
    end: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in one file.

    `rule` names the rule and `about` which of its sentences applies; both lead into `words/<lang>.yml` (`problems`).
    `values` fill the sentence. `excerpt` is the source line the span lies on, without its line end.
    """

    file: str
    span: Span
    rule: str
    about: str
    values: Mapping[str, object] = field(default_factory=dict)
    level: Level = "error"
    excerpt: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it stops a build; a warning does not."""
        return self.level == "error"

    @property
    def order(self) -> tuple[str, Span, str, str]:
        """The key by which a report is sorted: file, place, rule."""
        return self.file, self.span, self.rule, self.about


class ContributorError(Exception):
    """The files hold problems that a person can mend; carries all of them."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class CommandError(Exception):
    """The command was asked for something that cannot be; `about` and `values` lead to the sentence (`commands.errors`)."""

    def __init__(self, about: str, **values: object) -> None:
        super().__init__(about)
        self.about = about
        self.values = values
