"""The page of all rules, made from the rules' docstrings; the checker's messages lead to its anchors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc
from types import ModuleType

from build_tools.reference.fields_page import GENERATED
from build_tools.validate.rules import RULES

# "Wrong:" on a line of its own begins an example, indented below it.
_EXAMPLE = re.compile(r"^(Wrong|Right):\n((?:    .*\n?|\n)+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule's docstring taken apart: its sentence, the paragraphs What and Why, the examples as YAML (empty where it has none)."""

    id: str
    sentence: str
    what: str
    why: str
    wrong: str
    right: str


def read_rule(rule: ModuleType) -> RulePage:
    """The parts of a rule's docstring; raises ValueError where What or Why is missing."""
    text = cleandoc(str(rule.__doc__)) + "\n"
    examples = {
        found[1]: re.sub(r"^    ", "", found[2], flags=re.MULTILINE).strip("\n") for found in _EXAMPLE.finditer(text)
    }
    words = _EXAMPLE.sub("", text)
    found = re.search(r"\A(?P<sentence>.+?)\n\nWhat: (?P<what>.+?)\nWhy: (?P<why>.+?)\s*\Z", words, re.DOTALL)
    if not found:
        raise ValueError(f"{rule.__name__}: the docstring needs a sentence, What: and Why:")
    what, why = (" ".join(found[name].split()) for name in ("what", "why"))
    return RulePage(rule.ID, found["sentence"], what, why, examples.get("Wrong", ""), examples.get("Right", ""))


def rules_page() -> str:
    """The page in Markdown, with an anchor per rule."""
    lines = [
        "---",
        'title: "The rules"',
        "---",
        "",
        GENERATED,
        "",
        "# The rules",
        "",
        "What `casebook check` asks of a file, why it asks, and what to write. Every message ends in the name of one of these.",
        "",
    ]
    for rule in map(read_rule, RULES):
        lines += [
            f"## `{rule.id}` {{ #{rule.id} }}",
            "",
            rule.sentence,
            "",
            f"**What.** {rule.what}",
            "",
            f"**Why.** {rule.why}",
            "",
        ]
        for title, example in (("Wrong", rule.wrong), ("Right", rule.right)):
            if example:
                lines += [f"{title}:", "", "```yaml", example, "```", ""]
    return "\n".join(lines).rstrip() + "\n"
