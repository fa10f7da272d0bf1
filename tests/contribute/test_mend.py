"""A file is mended: certain slips, its form, nothing else; comments stay, and a second time changes nothing."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import pytest

from build_tools.contribute import mend as mending
from build_tools.contribute.meant_terms import Meant
from build_tools.contribute.mend import Mended, mend
from build_tools.contribute.repair import Repairer
from build_tools.contribute.whole_file import file_text
from build_tools.load.comments import comments_of
from build_tools.load.document import Document
from build_tools.load.find import name_parts
from build_tools.load.lists import read_lists
from build_tools.load.read import read, read_text
from build_tools.model.case import Case
from build_tools.model.pack import Pack
from build_tools.model.translation import translation_model, units
from build_tools.paths import Library
from tests.sound_case import ROOT, SITE_LANGUAGES, SOUND_CASE_TEXT, a_case, with_example

REPAIRER = Repairer(Meant(read_lists(Library(ROOT), SITE_LANGUAGES), SITE_LANGUAGES))
CASES = sorted(path for path in (ROOT / "cases").glob("*.yml") if not path.name.startswith("_"))
PACKS = sorted((ROOT / "cases" / "_packs").glob("*.yml"))
ODD = sorted([*(ROOT / "tests" / "mistakes").rglob("*.yml"), *(ROOT / "tests" / "accepted").glob("*.yml")])


def document_of(text: str) -> Document:
    document, problems = read_text(text, "a.yml")
    assert document is not None, problems
    return document


def mended(text: str) -> Mended:
    done = mend(document_of(text), Case, REPAIRER)
    assert not done.is_refused
    return done


def changes(example: str) -> list[tuple[str, str]]:
    """What is mended in the sound case with an example in place of its own fields: the new values, by the name of the repair."""
    return [(repair.about, repair.after) for repair in mended(with_example(example)).repairs]


def readable(paths: list[Path]) -> list[tuple[Path, Document]]:
    found = [(path, *read(path, path.name)) for path in paths]
    return [(path, document) for path, document, problems in found if document is not None and not problems]


def model_of(path: Path):
    if path.parent.name == "_packs":
        return Pack
    return Case if name_parts(path).language is None else translation_model()


def test_every_file_of_the_library_is_as_it_should_be():
    for path, document in readable([*CASES, *PACKS]):
        assert mend(document, model_of(path), REPAIRER) == Mended(path.read_text("utf-8")), path.name
    assert len(CASES) > 100


def test_what_was_mended_once_is_not_changed_again():
    tried = 0
    for path, document in readable(ODD):
        once = mend(document, model_of(path), REPAIRER)
        again = mend(document_of(once.text), model_of(path), REPAIRER)
        assert not once.is_refused, path
        assert again == Mended(once.text), path
        tried += 1
    assert tried > 130


def test_no_comment_of_an_odd_file_is_lost():
    for path, document in readable(ODD):
        after = document_of(mend(document, model_of(path), REPAIRER).text)
        assert comments_of(after).all() == comments_of(document).all(), path


def test_unusual_files_that_are_right_say_the_same_afterwards():
    tried = 0
    for path, document in readable(sorted((ROOT / "tests" / "accepted").glob("*.yml"))):
        before = Case.read("a", document.data)
        after = Case.read("a", document_of(mend(document, Case, REPAIRER).text).data)
        assert sorted(unit.code for unit in units(after)) == sorted(unit.code for unit in units(before)), path
        for name in set(Case.model_fields) - {"sources", "steps"}:
            if name not in {unit.way[0] for unit in units(before)}:
                assert getattr(after, name) == getattr(before, name), (path, name)
        tried += 1
    assert tried > 25


def test_keys_in_another_order_are_put_in_order_with_their_comments():
    text = 'needs: unknown\n# About it\ntitle: "A"  # beside\nlanguage: en\n'
    assert mended(text).text == 'language: en\n\n# About it\ntitle: "A"  # beside\nneeds: unknown\n'


def test_form_alone_is_no_repair():
    text = SOUND_CASE_TEXT.replace('title: "Am', "title:   'Am").replace('evening"\n', "evening'\n")
    text = text.replace("[food,", "[ food ,")
    assert text != SOUND_CASE_TEXT
    assert mended(text) == Mended(file_text(a_case(), Case))


@pytest.mark.parametrize(
    ("example", "repair"),
    [
        ("needs: n/a", ("unknown", "unknown")),
        ("needs: '?'", ("unknown", "unknown")),
        ("cost: TBD", ("unknown", "unknown")),
        ("checked_on: 2026/3/1", ("date", "2026-03-01")),
        ("checked_on: 1er mars 2026", ("date", "2026-03-01")),
        ("themes: [Social innovation]", ("term", "social-innovation")),
        ("themes: [regenration]", ("term", "regeneration")),
        ("for_whom: [Personnes âgées]", ("term", "older-people")),
        ("language: English", ("code", "en")),
        ("licence: CC BY 4.0", ("code", "CC-BY-4.0")),
        ("related: [Rotterdam-Bridge.yml]", ("code", "rotterdam-bridge")),
        ("place: {city: Gdansk, country: PL}", ("city", "Gdańsk")),
        ("place: {city: Amersfoort, country: Pays-Bas}", ("code", "NL")),
        ("themes: regeneration", ("one-item", "[regeneration]")),
        ("themes: regeneration, Social innovation", ("one-item", "[regeneration, social-innovation]")),
        ("not_known: Who pays now.", ("one-item", "- Who pays now.")),
        ("funding: []", ("empty", "")),
        ("context:", ("empty", "")),
        ("Hardest part: unknown", ("key", "hardest_part")),
    ],
)
def test_a_certain_slip_is_mended(example, repair):
    text = with_example(example)
    if repair[0] == "key":
        text = "".join(line for line in text.splitlines(True) if not line.startswith(("hardest_part", "  Two of the")))
    assert [(each.about, each.after) for each in mended(text).repairs] == [repair]


@pytest.mark.parametrize(
    "example",
    [
        "themes: [astronomy]",
        "themes: [youth-jobs]",
        "title: n/a",
        "title:",
        "needs:",
        "not_known: ['', 'One.']",
        "status: {state: running, started: 03/04/2016, as_of: 2019}",
        "status: {state: running, started: 'spring', as_of: about 2019}",
        "costs: [{what: Rent, amount: '4,997', currency: EUR, kind: part, sources: [1]}]",
        "place: {city: Amersfort, country: NL}",
        "place: {city: Gdansk, country: PL, lat: 54.3, lon: 18.6}",
        "colour: green",
        "cost: 10k-100k",
        "themes: social-innovation and more",
    ],
)
def test_what_could_be_two_things_is_left_to_its_writer(example):
    done = mended(with_example(example))
    assert done.repairs == ()
    name = example.partition(":")[0]
    before, after = document_of(with_example(example)).data[name], document_of(done.text).data[name]
    assert (after or "") == (before or "")


def test_a_field_that_is_empty_and_mandatory_stays_for_its_writer():
    assert "needs:\n" in mended(with_example("needs:")).text
    assert 'title: ""\n' in mended(with_example('title: "  "')).text


def test_sources_steps_and_numbers_are_put_in_order_and_said():
    example = """\
results:
  - claim: "One."
    shows: output
    evidence: counted
    sources: [3, 1]
steps:
  - when: "2018"
    what: "Later. [1]"
  - when: "2016"
    what: "Sooner. [1]"
"""
    assert changes(example) == [("sorted", "1, 3"), ("sorted", "2016, 2018")]


def test_the_comment_of_an_empty_field_that_goes_is_kept():
    done = mended("language: en\n# Ask the mayor\ncontext:  # soon\nneeds: unknown\n")
    assert done.text == "language: en\nneeds: unknown\n\n# Ask the mayor\n# soon\n"


def test_comments_move_with_a_field_that_gets_its_name():
    assert mended("# a\n\n# about\ntitel: 'A'\n").text == '# a\n\n# about\ntitle: "A"\n'


def test_one_mapping_where_a_list_is_wanted_becomes_its_one_item_with_its_comments():
    done = mended("sources:\n  id: 1\n  # The report\n  title: 'A'\n")
    assert done.text == 'sources:\n  - id: 1\n    # The report\n    title: "A"\n'


def test_comments_of_a_list_that_goes_on_one_line_stand_above_it():
    done = mended("themes:\n  # the main one\n  - regeneration  # really\n  - social-innovation\n")
    assert done.text == "# the main one\n# really\nthemes: [regeneration, social-innovation]\n"


def test_prose_that_markdown_reads_by_its_lines_keeps_them():
    text = "problem: |\n  Before: [1]\n\n  ```\n  a\n     b\n  ```\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n"
    assert mended(text).text == text


def test_mutilated_files_are_mended_or_left_but_never_changed_in_meaning():
    """Whatever can still be read is written, says the same, and is not changed again; the guard has nothing to refuse."""
    dice = random.Random(20261123)
    sources = [path.read_text("utf-8") for path in (*CASES[:6], *(ROOT / "tests" / "accepted").glob("*comments*.yml"))]
    pieces = [
        "#",
        " # x\n",
        "\n# c\n",
        ":",
        " ",
        "\n",
        "- ",
        '"',
        "[",
        "]",
        "{",
        "|",
        "n/a",
        "\t",
        "null",
        "[]",
        '""',
        "\n\n",
        "  ",
    ]
    tried = 0
    for _ in range(300):
        text = dice.choice(sources)
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(len(text))
            lines = text.split("\n")
            one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
            lines[one], lines[other] = lines[other], lines[one]
            text = dice.choice(
                [text[:at] + dice.choice(pieces) + text[at:], text[:at] + text[at + 3 :], "\n".join(lines)]
            )
        document, problems = read_text(unicodedata.normalize("NFC", text), "a.yml")
        if document is None or problems:
            continue
        done = mend(document, Case, REPAIRER)
        assert not done.is_refused, text
        assert mend(document_of(done.text), Case, REPAIRER) == Mended(done.text), text
        tried += 1
    assert tried > 50


def test_a_file_that_would_say_something_else_is_refused_and_left(monkeypatch):
    """The control of the guard: a writer that loses a field, and one that loses a comment."""
    document = document_of("needs: unknown\n# keep\ntitle: 'A'\n")
    for lose in ('title: "A"\n', "# keep\n"):
        monkeypatch.setattr(mending, "file_text", lambda *given, lose=lose: file_text(*given).replace(lose, ""))
        assert mend(document, Case, REPAIRER) == Mended("\n".join(document.lines), is_refused=True)
    monkeypatch.setattr(mending, "file_text", lambda *given: file_text(*given).replace("unknown", "known"))
    assert mend(document, Case, REPAIRER).is_refused
    monkeypatch.setattr(mending, "file_text", file_text)
    assert not mend(document, Case, REPAIRER).is_refused


def test_the_dots_of_a_word_processor_become_the_hyphens_of_a_list():
    dotted = SOUND_CASE_TEXT.replace("  - which rooms", "  •\twhich rooms").replace(
        "  - who cleans", "  \uf0b7 who cleans"
    )
    assert dotted != SOUND_CASE_TEXT
    done = mended(dotted)
    assert [repair.about for repair in done.repairs] == ["bullets"]
    assert done.text == SOUND_CASE_TEXT


def test_the_bar_under_which_a_long_text_is_to_be_written_stays():
    begun = SOUND_CASE_TEXT.replace(
        "  School kitchens stood empty after four o'clock, while many older people ate alone. [1]\n", ""
    )
    assert "problem: |\nwhat_was_done" in begun
    assert mended(begun).text == begun
