"""The comment under a pull request: what is to be mended, and nothing that a stranger's file could make of it."""

from __future__ import annotations

import json

import pytest

from build_tools.contribute.pull_request import MARK, MAX_SHOWN, NO_WIDTH, Told, comment, harmless, read_report
from build_tools.load.words import languages, words
from build_tools.problem import CommandError

ROW = {
    "file": "cases/graz-repair.yml",
    "line": 3,
    "level": "error",
    "rule": "text-fits",
    "message": "Too long.",
    "fix": "Cut it.",
}
EN = words("en")


def told(**changes: object) -> Told:
    return Told(**{**ROW, **changes})


def test_a_report_is_read_as_the_checker_writes_it() -> None:
    assert read_report(json.dumps({"files": 1, "problems": [{**ROW, "why": "x", "column": 1}]})) == (told(),)


@pytest.mark.parametrize(
    "change",
    [
        {"file": 3},
        {"line": "3"},
        {"line": True},
        {"line": 0},
        {"line": 10**9},
        {"level": "fatal"},
        {"rule": "../x"},
        {"rule": "a) [b](c"},
        {"message": None},
        {"fix": ["x"]},
    ],
)
def test_a_row_of_another_shape_makes_it_no_report(change: dict[str, object]) -> None:
    with pytest.raises(CommandError):
        read_report(json.dumps({"problems": [{**ROW, **change}]}))


@pytest.mark.parametrize("language", languages())
def test_the_comment_speaks_every_language_red_and_green(language: str) -> None:
    say = words(language)
    red = comment([told(), told(level="warning")], "", say)
    assert red.startswith(f"{MARK}\n### {say('answer.title-red', n=1)}\n")
    assert say("answer.ends-red") in red
    assert f"({say('report.warning')})" in red
    green = comment([], "", say, preview="https://host.example/runs/1")
    assert green.startswith(f"{MARK}\n### {say('answer.title-green')}\n")
    assert "(https://host.example/runs/1)" in green


def test_errors_come_before_warnings_and_a_long_list_is_cut() -> None:
    many = [told(level="warning", message="A warning."), *(told(line=line) for line in range(1, MAX_SHOWN + 10))]
    text = comment(many, "", EN)
    assert text.count("- **`cases/") == MAX_SHOWN
    assert "A warning." not in text
    assert EN("answer.more", n=10) in text


def test_the_reason_is_linked_where_the_library_has_a_page_of_rules() -> None:
    assert "[Why?](https://casebook.example/reference/rules/#text-fits)" in comment(
        [told()], "", EN, "https://casebook.example/reference/rules/"
    )
    assert "Why?" not in comment([told()], "", EN)


def test_a_file_that_is_no_case_is_not_named() -> None:
    for name in ("../../etc/passwd", "cases/../x.yml", "docs/x.md"):
        assert f"`{name}`" not in comment([told(file=name)], "", EN)
        assert "**`?`, line 3**" in comment([told(file=name)], "", EN)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("cases/Riga Open House.yml", "cases/Riga Open House.yml"),
        ("cases/nîmes-préaux.yml", "cases/nîmes-préaux.yml"),
        ("cases/`x`.yml", "cases/?x?.yml"),
        ("cases/x.yml\n# y", "cases/x.yml?? y"),
        ("cases/\u202elmy.x", "cases/?lmy.x"),
        (f"cases/{'x' * 300}.yml", f"cases/{'x' * 144}"),
    ],
)
def test_a_name_that_no_case_should_have_is_shown_as_far_as_it_is_harmless(name: str, shown: str) -> None:
    """Whoever gave the name has to find the file."""
    assert f"**`{shown}`, line 3**" in comment([told(file=name)], "", EN)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("`themes` holds “x”", "`themes` holds “x”"),
        ("`status.state` is", "`status.state` is"),
        ("@ana", f"@{NO_WIDTH}ana"),
        ("https://x.example", f"https://{NO_WIDTH}x.example"),
        ("www.x.example", f"www{NO_WIDTH}.x.example"),
        ("<b>", "\\<b\\>"),
        ("[a](b)", "\\[a\\](b)"),
        ("`rm -rf`", "\\`rm -rf\\`"),
        ("a\n\n# b", "a \\# b"),
        ("#12", f"\\#{NO_WIDTH}12"),
    ],
)
def test_a_sentence_shows_what_it_says_and_does_nothing(text: str, shown: str) -> None:
    assert harmless(text) == shown


def test_the_fence_around_a_change_cannot_be_closed_from_inside() -> None:
    text = comment([told()], "@@ -1 +1 @@\n-a\n+`````\n+</details>\n", EN)
    assert "``````diff\n@@ -1 +1 @@\n-a\n+`````\n+</details>\n``````\n" in text
