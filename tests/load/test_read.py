"""YAML becomes plain data with places: every scalar text, nothing lost in silence."""

from __future__ import annotations

import importlib
import os
from pathlib import Path

import pytest
import yaml

from build_tools.load import events
from build_tools.load.bytes import MAX_BYTES, decode
from build_tools.load.read import MAX_DEPTH, read, read_text
from build_tools.problem import Span

TESTS = Path(__file__).parents[1]


def data_of(text: str):
    document, problems = read_text(text, "a.yml")
    assert document is not None
    assert problems == []
    return document.data


def one_problem(text: str):
    document, problems = read_text(text, "a.yml")
    assert document is None
    (problem,) = problems
    return problem


def test_every_scalar_stays_text():
    text = "a: NO\nb: 0123\nc: 12:30\nd: 1_000\ne: 0x1f\nf: 2026-11-23\ng: .inf\nh: yes\ni: null\nj: ~\nk: 08\nl: 1e3\n"
    values = ["NO", "0123", "12:30", "1_000", "0x1f", "2026-11-23", ".inf", "yes", "null", "~", "08", "1e3"]
    assert list(data_of(text).values()) == values


def test_keys_that_yaml_takes_for_yes_and_no_stay_text():
    assert data_of("on: a\nno: b\ny: c\n") == {"on": "a", "no": "b", "y": "c"}


def test_nothing_is_none_and_a_quoted_nothing_is_text():
    assert data_of("a:\nb: ''\nc: |\n") == {"a": None, "b": "", "c": ""}


def test_lists_and_mappings_nest_in_both_styles():
    text = "a: [x, {b: y}]\nc:\n  - d: z\n    e: [w]\n  -\n    - v\n"
    assert data_of(text) == {"a": ["x", {"b": "y"}], "c": [{"d": "z", "e": ["w"]}, ["v"]]}


def test_text_under_a_bar_keeps_its_lines_and_under_an_angle_joins_them():
    assert data_of("a: |\n  one\n  two\nb: >\n  one\n  two\n") == {"a": "one\ntwo\n", "b": "one two\n"}


def test_every_key_and_value_knows_its_place():
    document, _ = read_text('place:\n  city: "Riga"\nthemes: [a, bc]\n', "a.yml")
    assert document is not None
    assert document.key_span(("place",)) == Span(1, 1, 6)
    assert document.key_span(("place", "city")) == Span(2, 3, 7)
    assert document.value_span(("place", "city")) == Span(2, 9, 15)
    assert document.value_span(("themes", 1)) == Span(3, 13, 15)
    assert document.nodes["themes",].style == "["


def test_a_key_given_twice_is_told_with_both_lines_and_the_first_is_kept():
    document, (problem,) = read_text("a: 1\nb: 2\na: {c: 3}\n", "a.yml")
    assert document is not None
    assert document.data == {"a": "1", "b": "2"}
    assert (problem.rule, problem.about, problem.span) == ("keys-stand-once", "twice", Span(3, 1, 2))
    assert problem.values == {"key": "a", "first": 1, "second": 3}


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("", "empty"),
        ("# only a comment\n", "empty"),
        ("---\n", "empty"),
        ("- a\n", "not-a-case"),
        ("words\n", "not-a-case"),
        ("a: 1\n---\nb: 2\n", "several-documents"),
        ("? [a]\n: b\n", "key-is-not-text"),
        ("<<: {a: b}\n", "merge-key"),
        ("a: <<\n", "merge-key"),
        ('a: "\\u202e"\n', "backslash"),
        ('"\\0": a\n', "backslash"),
        ("\u00a0a: b\n", "no-break-space"),
        ("a\u00a0: b\n", "no-break-space"),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_problem(text, about):
    problem = one_problem(text)
    assert (problem.rule, problem.about) == ("file-can-be-read", about)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("a: &co is\n", "starts-with-ampersand"),
        ("a: &co\n  b: c\n", "starts-with-ampersand"),
        ("a: *co\n", "starts-with-star"),
        ("a: !x y\n", "starts-with-exclamation-mark"),
        ("a: ! [b]\n", "starts-with-exclamation-mark"),
        ("!x a: b\n", "starts-with-exclamation-mark"),
    ],
)
def test_the_shorthands_of_yaml_are_refused(text, about):
    problem = one_problem(text)
    assert (problem.rule, problem.about) == ("text-is-whole", about)


def test_twenty_levels_are_read_and_one_more_is_not():
    def nested(levels: int) -> str:
        return "{a: " * levels + "b" + "}" * levels

    assert data_of(nested(MAX_DEPTH))
    assert one_problem(nested(MAX_DEPTH + 1)).about == "too-deep"


def test_a_comma_in_braces_is_told_with_what_it_loses():
    document, (problem,) = read_text("a: {claim: More people, and more shops, shows: x}\n", "a.yml")
    assert document is not None
    assert document.data == {"a": {"claim": "More people", "shows": "x"}}
    assert problem.about == "comma-in-braces"
    assert problem.values == {"key": "claim", "lost": "and more shops"}


def test_a_comma_in_a_number_is_told_with_the_digits():
    _, (problem,) = read_text("a: {amount: 4,997}\n", "a.yml")
    assert problem.about == "comma-in-number"
    assert problem.values == {"key": "amount", "value": "4,997", "digits": "4997"}


def test_a_word_alone_in_braces_is_a_key_without_a_value():
    """There is no comma to speak of, so the model says that it knows no such field."""
    assert data_of("place: {Riga}\n") == {"place": {"Riga": None}}


def test_a_list_under_an_angle_is_told_and_prose_under_an_angle_is_not():
    _, (problem,) = read_text("a:\n  - >\n    - one\n    - two\n", "a.yml")
    assert (problem.rule, problem.about, problem.values) == ("text-is-whole", "folded-list", {"key": "a"})
    assert data_of("a: >\n  one\n  two - three\n") == {"a": "one two - three\n"}


def test_a_file_that_is_not_there_is_told_without_a_traceback(tmp_path):
    document, (problem,) = read(tmp_path / "none.yml", "cases/none.yml")
    assert document is None
    assert (problem.file, problem.about) == ("cases/none.yml", "not-readable")
    assert problem.values == {"reason": "No such file or directory"}


def test_a_folder_a_circle_of_links_and_a_pipe_are_no_files(tmp_path):
    (tmp_path / "folder.yml").mkdir()
    (tmp_path / "circle.yml").symlink_to(tmp_path / "circle.yml")
    os.mkfifo(tmp_path / "pipe.yml")
    for name in ("folder", "circle", "pipe"):
        _, (problem,) = read(tmp_path / f"{name}.yml", name)
        assert problem.about == "not-readable"


def test_a_device_that_gives_bytes_for_ever_is_not_read(tmp_path):
    (tmp_path / "zero.yml").symlink_to("/dev/zero")
    _, (problem,) = read(tmp_path / "zero.yml", "zero.yml")
    assert problem.values == {"reason": "Not a regular file"}


def test_of_a_huge_file_only_the_beginning_is_read(tmp_path):
    path = tmp_path / "huge.yml"
    with path.open("wb") as file:
        file.truncate(1024**3)
    _, (problem,) = read(path, "huge.yml")
    assert (problem.about, problem.values["size"]) == ("too-large", 1024**2)


def test_the_pure_python_parser_reads_the_same(monkeypatch):
    """Where libyaml is missing: of every mistake and of every odd file the same data, places and problems."""

    def seen(raw: bytes) -> tuple[object, ...]:
        text = decode("a.yml", raw)
        document, problems = read_text(text, "a.yml") if isinstance(text, str) else (None, [text])
        # Of the whole file no message shows the end, which the two see otherwise where no line end is the last sign.
        nodes = {way: node for way, node in document.nodes.items() if way} if document else None
        return problems, document and document.data, nodes

    files = [
        path.read_bytes() for folder in ("mistakes", "accepted") for path in sorted((TESTS / folder).rglob("*.yml"))
    ]
    by_libyaml = [seen(raw) for raw in files]
    assert events._Parser is yaml.CLoader
    monkeypatch.setattr(events, "_Parser", yaml.Loader)
    assert [seen(raw) for raw in files] == by_libyaml
    # The control: enough was compared, sound files and others.
    assert sum(document is not None for _, document, _ in by_libyaml) > 100
    assert sum(document is None for _, document, _ in by_libyaml) > 30


def test_where_libyaml_is_missing_the_other_parser_is_taken(monkeypatch):
    monkeypatch.delattr(yaml, "CLoader")
    try:
        assert importlib.reload(events)._Parser is yaml.Loader
    finally:
        monkeypatch.undo()
        importlib.reload(events)


def test_what_the_parser_refuses_without_a_place_is_told_too(monkeypatch):
    """libyaml says so of characters that `decode` refuses before; nothing but a parser of another kind could cause it."""

    def refuse(*_, **__):
        raise yaml.YAMLError("something else\nwith a second line")

    monkeypatch.setattr(events, "_Parser", refuse)
    problem = one_problem("a: b\n")
    assert (problem.about, problem.values) == ("not-yaml", {"reason": "something else"})


def test_the_limit_is_the_one_of_the_design():
    assert MAX_BYTES == 256 * 1024
    assert MAX_DEPTH == 20
