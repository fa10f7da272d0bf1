"""YAML's traps, and what the checker says of each: every row of the table of pitfalls, silent ones and loud ones.

A row is what is written, put into the sound case; then the rule, the words that the carets mark, and the whole sentence and the
act that a contributor reads.
"""

from __future__ import annotations

import pytest
import yaml

from build_tools import report
from build_tools.load import events as events_module
from build_tools.load.words import words
from tests.sound_case import SLUG, problems_in, with_example

CALL = "results:\n  - {claim: More people, and more shops, shows: better, evidence: told, sources: [1]}\n"
PLACE = 'place:\n  city: "Amersfoort"\n  country: NL\n'
COSTS = "costs:\n  - {what: Rent, amount: 4,997, currency: EUR, kind: total, sources: [1]}\n"
STATUS = 'status:\n  state: finished\n  started: "2016"\n  ended: "2018"\n  as_of: 0123\n'

# What is written, the rule, the words that the carets mark, the sentence, the act.
PITFALLS = {
    # Silent ones: YAML accepts them and words are lost.
    "a comment inside a text": (
        "title: Room #3 is open\n",
        "text-is-whole",
        " #3 is open",
        "The text of `title` stops at ` #`, which begins a comment in YAML; “#3 is open” is lost.",
        "put the whole text in double quotes, if it belongs to the text.",
    ),
    "a comma inside braces": (
        CALL,
        "text-is-whole",
        "and more shops",
        "A comma inside braces ends the value of `claim`; “and more shops” is lost.",
        "put the text in double quotes, or write one key per line.",
    ),
    "a comma inside a number inside braces": (
        COSTS,
        "text-is-whole",
        "997",
        "`amount` holds “4,997”; a number takes digits only.",
        "write 4997.",
    ),
    "an ampersand first": (
        "title: &co is a firm\n",
        "text-is-whole",
        "&co is a firm",
        "A text begins with `&`, which YAML keeps for itself; “&co” is lost.",
        "put the whole text in double quotes.",
    ),
    "nothing but a mark": (
        "needs: [3]\n",
        "text-is-whole",
        "[3]",
        "`needs` should be text but is a list, because it begins with `[`.",
        "a text that begins with a source mark goes under `|`, on the next line.",
    ),
    "a list under an angle": (
        "problem: >\n  - one [1]\n  - two [1]\n",
        "text-is-whole",
        "  - one [1]",
        "`problem: >` joins its lines, and the list here becomes one line.",
        "write `problem: |` instead.",
    ),
    "a year with a zero first": (
        STATUS,
        "date-is-written-so",
        "0123",
        "`as_of` holds “0123”; a year has four digits and does not begin with 0.",
        "write for example 2014.",
    ),
    "a month that does not exist": (
        "checked_on: 2026-13-45\n",
        "date-is-written-so",
        "2026-13-45",
        "`checked_on` holds “2026-13-45”; there is no month 13.",
        'write the year, the month and the day in this order: "2026-11-23".',
    ),
    "a key given twice": (
        "needs: unknown\nneeds: unknown\n",
        "keys-stand-once",
        "needs",
        "`needs` is given twice, on lines 35 and 36.",
        "keep one of the two.",
    ),
    "no space after the only dash": (
        "themes:\n  -regeneration\n",
        "field-has-its-shape",
        "-regeneration",
        "`themes` holds the text “-regeneration”; there is no space after the dash.",
        "write the dash, a space, and then the value.",
    ),
    "no space after one of the dashes": (
        "themes:\n  - regeneration\n  -urban-economies\n",
        "file-can-be-read",
        "-",
        "There is no space after the dash.",
        "write the dash, a space, and then the value.",
    ),
    "no space after every colon": (
        "place:\n  city:Riga\n  country:LV\n",
        "field-has-its-shape",
        "city:Riga",
        "`place` holds the text “city:Riga country:LV”; there is no space after the colon.",
        "write the key, a colon, a space, and then the value.",
    ),
    "no space after one colon": (
        "place:\n  city: Riga\n  country:LV\n",
        "file-can-be-read",
        ":",
        "There is no space after the colon of `country`.",
        "write `country:`, a space, and then the value.",
    ),
    "results and nothing": (
        "results:\n",
        "field-is-filled",
        "results",
        "`results` is empty.",
        "fill it in, or write `unknown` if nobody knows.",
    ),
    "a bar and nothing": (
        "problem: |\n",
        "field-is-filled",
        "problem",
        "`problem` is empty.",
        "fill it in, or remove the line if the field is optional.",
    ),
    "unknown in another spelling": (
        "needs: Unknown.\n",
        "unknown-is-written-so",
        "Unknown.",
        "`needs` says “Unknown.”; what nobody knows is written `unknown`.",
        "write `unknown`, in small letters and alone.",
    ),
    "a tab": (
        PLACE.replace("  ", "\t"),
        "file-can-be-read",
        " ",
        "Line 6 is indented with a tab; YAML allows spaces only.",
        "replace each tab at the start of the line by two spaces.",
    ),
    "a no-break space at the start": (
        PLACE.replace("  ", "\u00a0\u00a0"),
        "file-can-be-read",
        "\u00a0\u00a0city",
        "Line 6 has a no-break space, from a word processor, where YAML needs an ordinary one.",
        "replace it by an ordinary space.",
    ),
    "a no-break space after the colon": (
        'title:\u00a0"Amersfoort"\n',
        "file-can-be-read",
        "\u00a0",
        "Line 2 has a no-break space, from a word processor, where YAML needs an ordinary one.",
        "replace it by an ordinary space.",
    ),
    "a decimal comma": (
        f"{PLACE}  lat: 52,156\n  lon: 5.388\n",
        "number-is-plain",
        "52,156",
        "`lat` holds “52,156”; decimals take a point.",
        "write 52.156.",
    ),
    "north and east swapped": (
        f"{PLACE}  lat: 5.388\n  lon: 52.156\n",
        "point-is-in-country",
        "5.388",
        "`lat` 5.388 and `lon` 52.156 lie outside NL; they seem to be swapped.",
        "write the larger number for `lat` (north), the smaller for `lon` (east), or leave both out if the city is in "
        "the list of places.",
    ),
    "merged mappings": (
        "lead:\n  <<: {name: x}\n  type: city\n",
        "file-can-be-read",
        "<<",
        "`<<` merges mappings in YAML; cases write everything out.",
        "remove the line and write the keys themselves.",
    ),
    "infinity": (
        f"{PLACE}  lat: .inf\n  lon: 5.388\n",
        "number-is-plain",
        ".inf",
        "`lat` holds “.inf”; a number takes digits only, and a point for decimals.",
        "write the digits without separators, signs or words.",
    ),
    # Loud ones: YAML refuses them in words of its own.
    "a colon": (
        "title: Gdańsk: sharing\n",
        "file-can-be-read",
        "Gdańsk: sharing",
        "A colon followed by a space splits the text of `title`.",
        "put the whole text in double quotes.",
    ),
    "a colon in French": (
        "problem: Le quartier : une histoire [1]\n",
        "file-can-be-read",
        "Le quartier : une histoire [1]",
        "A colon followed by a space splits the text of `problem`.",
        "put the whole text in double quotes.",
    ),
    "a quotation mark first": (
        'title: "Open-air" officials go\n',
        "file-can-be-read",
        '"Open-air" officials go',
        "The text of `title` begins with a quotation mark but goes on after the closing one.",
        "write `title: |` and put the text on the next line, quotation marks and all.",
    ),
    "a quotation mark first, in a list": (
        'not_known:\n  - "Open-air" officials: who are they?\n',
        "file-can-be-read",
        '"Open-air" officials: who are they?',
        "The text of `not_known` begins with a quotation mark but goes on after the closing one.",
        "write `- |` and put the text on the next line, quotation marks and all.",
    ),
    "an apostrophe first": (
        "title: 't Heerlens Heitje\n",
        "file-can-be-read",
        "'t Heerlens Heitje",
        "The text of `title` begins with a quotation mark but goes on after the closing one.",
        "write `title: |` and put the text on the next line, quotation marks and all.",
    ),
    "quotation marks inside": (
        'title: "the "open-air" officials"\n',
        "file-can-be-read",
        '"the "open-air" officials"',
        "The double quotes of `title` end too early, or never.",
        'write \\" for a quotation mark inside double quotes, or put the text under `|`.',
    ),
    "a quotation mark that is never closed": (
        'title: "Amersfoort\n',
        "file-can-be-read",
        '"Amersfoort',
        "The double quotes of `title` end too early, or never.",
        'write \\" for a quotation mark inside double quotes, or put the text under `|`.',
    ),
    "text behind the bar": (
        "problem: | The city\n",
        "file-can-be-read",
        "| The city",
        "The text of `problem` stands behind the `|`, on the same line.",
        "start the text on the next line, two spaces further right than `problem`.",
    ),
    "text behind the angle": (
        "problem: > The city\n",
        "file-can-be-read",
        "> The city",
        "The text of `problem` stands behind the `>`, on the same line.",
        "start the text on the next line, two spaces further right than `problem`.",
    ),
    "a mark first": (
        "problem: [3] says\n",
        "file-can-be-read",
        "[3] says",
        "The text of `problem` begins with a square bracket, which YAML reads as a list.",
        "write `problem: |` and put the text on the next line, two spaces further right.",
    ),
    "a backslash": (
        'title: "C:\\Users"\n',
        "file-can-be-read",
        "\\U",
        "A backslash stands inside double quotes, where YAML reads it as a command.",
        "double it (\\\\), or put the text under `|`.",
    ),
    "a line further left": (
        "problem: |\n    One\n  two [1]\n",
        "file-can-be-read",
        "  two [1]",
        "Line 21 starts further left than the first line of its text.",
        "indent every line of the text like its first line.",
    ),
    "a line at the margin": (
        "problem: |\n  One two\nthree [1]\n",
        "file-can-be-read",
        "three [1]",
        "Line 21 starts further left than the first line of its text.",
        "indent every line of the text like its first line.",
    ),
    "a bracket that is never closed": (
        "themes: [regeneration\n",
        "file-can-be-read",
        "[regeneration",
        "The bracket after `themes` is not closed.",
        "close it with `]` or `}`, or write one item or key per line without brackets.",
    ),
    "a colon that is missing": (
        "needs a caretaker\n",
        "file-can-be-read",
        "needs a caretaker",
        "YAML cannot be read from line 55 on.",
        "look for a missing colon, quotation mark or bracket, or an uneven indentation, here or on the line above.",
    ),
}
# A sign that YAML keeps for itself at the start of a text.
SIGNS = {"*x* y": "*", "%x y": "%", "@x y": "@", "`x` y": "`", "- x y": "-", "? x y": "?", "& x": "&", "* x": "*"}


@pytest.fixture(params=["libyaml", "pure Python"])
def parser(request, monkeypatch):
    """Both parsers: their marks are alike, their words are not."""
    if request.param == "pure Python":
        monkeypatch.setattr(events_module, "_Parser", yaml.Loader)
    return request.param


@pytest.mark.parametrize("name", PITFALLS)
def test_a_pitfall_is_named_with_its_place_and_its_act(name, parser, tmp_path):
    written, rule, marked, sentence, act = PITFALLS[name]
    found = problems_in(tmp_path, with_example(written))
    (problem,) = [problem for problem in found if problem.rule == rule][:1]
    assert report.sentence(problem, words("en")) == sentence
    assert report.fix(problem, words("en")) == act
    assert problem.excerpt[problem.span.column - 1 : problem.span.end - 1].replace("\t", " ") == marked
    # One mistake, one message; two for a pair of values, or what follows from the words that were lost.
    assert len(found) <= 2


@pytest.mark.parametrize("text", SIGNS)
def test_a_sign_that_yaml_keeps_for_itself_is_named(text, parser, tmp_path):
    (problem,) = problems_in(tmp_path, with_example(f"title: {text}\n"))
    assert report.sentence(problem, words("en")) == (
        "The text of `title` begins with a sign that YAML keeps for itself."
    )
    assert problem.excerpt[problem.span.column - 1 :] == text


@pytest.mark.parametrize("value", ["NO", "No", "on", "yes", "0123", "08", "12:30", "1_000", "0x1f", "null", "1e3"])
def test_what_yaml_would_turn_into_something_else_stays_text(value, tmp_path):
    """No file is lost over it, and the model says what it thinks of the words."""
    found = problems_in(tmp_path, with_example(f"needs: {value}\n"))
    assert {problem.rule for problem in found} <= {"paragraphs-are-marked", "unknown-is-written-so"}


@pytest.mark.parametrize("spelling", ["Unknown", "unknown.", "n/a", "N.A.", "?", "-", "TBD", "~", "(none)", "null"])
def test_every_other_spelling_of_unknown_is_told(spelling, tmp_path):
    (problem,) = problems_in(tmp_path, with_example(f'needs: "{spelling}"\n'))
    assert (problem.rule, problem.about) == ("unknown-is-written-so", "legal")


def test_the_place_of_a_slip_is_on_the_line_where_a_person_made_it(parser, tmp_path):
    """A quotation mark that opens on line 2 makes YAML stop much further down; the message points at line 2."""
    text = with_example("title: 'Amersfoort\n")
    (problem,) = problems_in(tmp_path, text)
    assert problem.span.line == 2
    assert problem.file == f"cases/{SLUG}.yml"


@pytest.mark.parametrize(
    "text",
    [
        "\n\n\n[",
        "a: 'b",
        'a: "b',
        "a: [b",
        "a:\n  b:\n c: d",
        "- - -\n-",
        "a: |\n\tb",
        "%",
        "a: b\n\n\nc",
        "\t",
        "{",
        "}",
    ],
)
def test_a_file_that_stops_in_the_middle_has_a_place_too(text, parser, tmp_path):
    (problem,) = problems_in(tmp_path, text)
    assert 1 <= problem.span.line <= len(text.split("\n"))
    assert report.as_text([problem], 1, words("en"))
