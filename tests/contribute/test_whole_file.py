"""Whole files in the canonical form, from the data that the form in the browser is held to as well."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from build_tools.contribute.canonical import WIDTH, one_line
from build_tools.contribute.whole_file import file_text, is_empty
from build_tools.load.comments import Comments
from build_tools.load.read import read_text
from build_tools.model.case import Case
from build_tools.model.fields import fields
from tests.sound_case import a_case

FOLDER = Path(__file__).parent / "canonical"
PAIRS = sorted(path.stem for path in FOLDER.glob("*.json"))


def data_of(name: str) -> dict[str, Any]:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def read_back(text: str) -> dict[str, Any]:
    document, problems = read_text(text, "a.yml")
    assert document is not None, problems
    assert problems == []
    return document.data


def as_words(value: Any, key: str = "") -> Any:
    """A value with the white space of its texts collapsed, what is empty left out, and lists without an order in one order."""
    if isinstance(value, dict):
        return {name: as_words(each, name) for name, each in value.items() if not is_empty(each)}
    if isinstance(value, list):
        items = [as_words(each) for each in value if not is_empty(each)]
        return sorted(items, key=repr) if key in ("sources", "steps") else items
    return " ".join(one_line(value).split())


def test_there_are_pairs():
    assert {"minimal", "everything", "french", "hostile", "half-done"} <= set(PAIRS)


@pytest.mark.parametrize("name", PAIRS)
def test_data_becomes_exactly_its_file(name, golden):
    golden(FOLDER / f"{name}.yml", file_text(data_of(name), Case))


@pytest.mark.parametrize("name", PAIRS)
def test_a_file_says_what_the_data_say(name):
    assert as_words(read_back(file_text(data_of(name), Case))) == as_words(data_of(name))


@pytest.mark.parametrize("name", PAIRS)
def test_a_written_file_is_written_again_as_it_stands(name):
    text = file_text(data_of(name), Case)
    assert file_text(read_back(text), Case) == text


@pytest.mark.parametrize("name", ["minimal", "everything", "french"])
def test_a_written_file_is_a_case(name):
    assert Case.read(name, read_back(file_text(data_of(name), Case))).slug == name


def test_the_pair_called_everything_holds_every_field():
    assert set(data_of("everything")) == {each.name for each in fields(Case)}


def test_keys_stand_in_the_order_of_the_model_whatever_the_order_of_the_data():
    shuffled = dict(reversed(list(a_case().items())))
    assert file_text(shuffled, Case) == file_text(a_case(), Case)


def test_lists_whose_order_means_nothing_are_sorted_and_others_are_not():
    data = data_of("everything")
    again = read_back(file_text(data, Case))
    assert [each["id"] for each in data["sources"]] == ["2", "1"]
    assert [each["id"] for each in again["sources"]] == ["1", "2"]
    assert [each["when"] for each in again["steps"]] == ["2016", "2016", "2017-03"]
    assert again["steps"][0]["what"].startswith("The first")
    assert again["costs"][0]["sources"] == ["1", "2"]
    for name in ("themes", "topics", "discussion", "related", "funding"):
        assert again[name] == data[name]


def test_a_list_is_left_in_its_order_where_one_item_does_not_say_where_it_belongs():
    steps = [
        {"when": "2017", "what": "B. [1]"},
        {"when": "spring", "what": "A. [1]"},
        {"when": "2016", "what": "C. [1]"},
    ]
    assert [each["when"] for each in read_back(file_text(a_case(steps=steps), Case))["steps"]] == [
        "2017",
        "spring",
        "2016",
    ]


def test_no_line_is_wider_than_the_width_unless_it_is_one_word_or_a_list_of_terms():
    for name in PAIRS:
        for line in file_text(data_of(name), Case).split("\n"):
            words = line.replace("- ", "").split()
            assert len(line) <= WIDTH or len(words) <= 2 or line.endswith("]"), line


def test_an_empty_list_is_left_out_unless_it_is_an_answer():
    text = file_text(a_case(not_known=[], funding=[], with_=[]), Case)
    assert "not_known: []\n" in text
    assert "funding" not in text


def test_comments_stand_above_beside_and_below_what_they_are_about():
    comments = Comments(
        head=("# First of all",),
        above={("title",): ("# A title",), ("results", 0): ("# The one",), ("place", "country"): ("# Where",)},
        beside={("themes",): "# two", ("problem",): "# long", ("summary",): "# wrapped", ("not_known", 0): "# item"},
        below={("results",): ("# - claim: later",), (): ("# The end",)},
    )
    text = file_text(a_case(), Case, comments)
    lines = text.split("\n")
    assert lines[0] == "# First of all"
    assert lines[lines.index("# A title") - 1] == ""
    assert lines[lines.index("# A title") + 1].startswith("title:")
    assert lines[lines.index("  # The one") + 1].startswith("  - claim:")
    assert lines[lines.index("  # Where") + 1] == "  country: NL"
    assert "themes: [social-innovation, regeneration]  # two" in lines
    assert "problem: |  # long" in lines
    assert any(line.endswith('not known."  # wrapped') for line in lines)
    assert '  - "Whether fewer people feel alone."  # item' in lines
    assert lines[lines.index("  # - claim: later") - 1] == "    sources: [1]"
    assert lines[-2] == "# The end"
    assert read_back(text) == read_back(file_text(a_case(), Case))


def test_numbers_and_truths_of_json_are_written_as_words():
    text = file_text(a_case(costs=[{"what": "Rent", "amount": 1200, "planned": True, "sources": [1, 2]}]), Case)
    assert "    amount: 1200\n    planned: true\n    sources: [1, 2]\n" in text
