"""A translation file is made and renewed: nothing a translator wrote is lost, and what is left to do is shown."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from build_tools.contribute.translate import Renewed, renew
from build_tools.load.read import read
from build_tools.model.case import Case
from build_tools.model.translation import Translation, units
from build_tools.problem import CommandError
from tests.sound_case import SLUG, SOUND_CASE_TEXT, TODAY, a_library, a_read_case, problems_of, with_example

LATER = date(2027, 1, 15)
BLOCK = {"name": "The caretaker", "what": "Opens, and closes. [1]", "lesson": "Pay. [1]"}
FULL: dict[str, Any] = {
    "participation": {"level": "informed", "how": "By post. [1]"},
    "building_blocks": [BLOCK],
    "discussion": ["Who pays: the city?", "Who cleans?"],
}


def french(case: Case, *, prefix: str = "FR ") -> str:
    """A whole translation: every text with a prefix before it, every code as it should be."""
    every = list(units(case))
    lines = [
        "translator:",
        '  name: "Claire Dubois"',
        "  method: human",
        'translated_on: "2026-10-01"',
        "translated_from:",
    ]
    lines += [f"  {unit.name}: {unit.code}" for unit in every if not unit.is_item]
    for unit in every:
        if unit.is_item:
            key = str(unit.way[0])
            lines += [] if f"{key}:" in lines else [f"{key}:"]
            lines.append(f"  - of: {unit.code}")
            lines += [f"    {name}: {quoted(prefix + text)}" for name, text in unit.words.items()]
        elif len(unit.way) == 2:
            lines += [f"{unit.way[0]}:", f"  {unit.way[1]}: {quoted(prefix + next(iter(unit.words.values())))}"]
        else:
            text = prefix + next(iter(unit.words.values()))
            lines += [f"{unit.name}: |", *(f"  {each}".rstrip() for each in text.split("\n"))]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A text in double quotes; what JSON writes, YAML reads."""
    return json.dumps(text, ensure_ascii=False)


def texts_of(folder: Path, text: str) -> tuple[dict[str, str], dict[tuple[str, str], dict[str, str]]]:
    """Everything that a translation file says, without its codes."""
    path = folder / f"{SLUG}.fr.yml"
    path.write_text(text, encoding="utf-8")
    document, problems = read(path, path.name)
    assert document is not None, text
    assert problems == []
    found = Translation.read(SLUG, "fr", document.data)
    return (
        {name: " ".join(words.split()) for name, (_, words) in found.fields.items()},
        {way: {key: " ".join(each.split()) for key, each in words.items()} for way, words in found.items.items()},
    )


def renewed(folder: Path, case: Case, text: str | None = None, day: date = TODAY, **options: Any) -> Renewed:
    path = folder / f"{case.slug}.fr.yml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    return renew(case, "fr", folder, day, **options)


def test_a_new_file_shows_every_text_and_translates_none(tmp_path):
    case = a_read_case(**FULL)
    done = renewed(tmp_path, case)
    assert len(done.missing) == len(list(units(case)))
    assert (done.kept, done.stale, done.orphans) == (0, [], [])
    for unit in units(case):
        for words in unit.words.values():
            for word in words.split():
                assert word.replace('"', '\\"') in done.text or word in done.text
        if unit.is_item:
            assert f"# - of: {unit.code}" in done.text
    fields, items = texts_of(tmp_path, done.text)
    assert (fields, items) == ({}, {})


def test_a_new_file_is_sound_beside_its_case(tmp_path):
    library = a_library(tmp_path, {f"cases/{SLUG}.yml": SOUND_CASE_TEXT})
    done = renew(a_read_case(), "fr", library.cases, TODAY)
    done.file.write_text(done.text, encoding="utf-8")
    # All that is asked for is the name of whoever translates: nobody else may stand there.
    assert [(each.rule, each.values["field"]) for each in problems_of(library)[0]] == [("text-is-finished", "name")]
    done.file.write_text(done.text.replace("[your name]", "Claire Dubois"), encoding="utf-8")
    assert problems_of(library)[0] == ()


def test_the_commented_items_of_a_new_file_can_be_filled_in(tmp_path):
    """A translator takes the hash signs away and writes over the English."""
    done = renewed(tmp_path, a_read_case())
    text = done.text.replace("# not_known:", "not_known:").replace("  # - of: h1275bc6f", "  - of: h1275bc6f")
    text = text.replace('  #   text: "Whether fewer people feel alone."', '    text: "La solitude."')
    assert texts_of(tmp_path, text)[1] == {("not_known", "h1275bc6f"): {"text": "La solitude."}}


def test_a_whole_translation_is_kept_whole(tmp_path):
    case = a_read_case(**FULL)
    text = french(case)
    before = texts_of(tmp_path, text)
    done = renewed(tmp_path, case, text)
    assert texts_of(tmp_path, done.text) == before
    assert (done.kept, done.missing, done.stale, done.orphans) == (len(list(units(case))), [], [], [])


def test_renewing_a_second_time_changes_nothing(tmp_path):
    case = a_read_case(**FULL)
    changed = a_read_case(**{**FULL, "title": "Another title", "needs": "unknown", "not_known": []})
    for each, text in ((case, None), (case, french(case)), (changed, french(case))):
        once = renewed(tmp_path, each, text).text
        assert renewed(tmp_path, each, once, LATER).text == once
        (tmp_path / f"{SLUG}.fr.yml").unlink()


def test_a_text_whose_source_has_changed_stays_with_its_old_code_and_the_new_english_above_it(tmp_path):
    case = a_read_case()
    done = renewed(tmp_path, a_read_case(title="Amersfoort closes its kitchens"), french(case))
    assert done.stale == ["title"]
    assert "# Amersfoort closes its kitchens" in done.text
    assert texts_of(tmp_path, done.text)[0]["title"] == f"FR {case.title}"
    old = next(unit.code for unit in units(case) if unit.name == "title")
    assert f"  title: {old}" in done.text


def test_a_text_declared_up_to_date_gets_the_new_code_and_the_day(tmp_path):
    case, changed = a_read_case(), a_read_case(title="Amersfoort closes", summary="Nobody cooks there any more.")
    done = renewed(tmp_path, changed, french(case), LATER, renewed=("title",))
    assert done.stale == ["summary"]
    new = {unit.name: unit.code for unit in units(changed)}
    assert f"  title: {new['title']}" in done.text
    assert f"  summary: {new['summary']}" not in done.text
    assert 'translated_on: "2027-01-15"' in done.text
    every = renewed(tmp_path, changed, french(case), LATER, everything=True)
    assert every.stale == []
    assert f"  summary: {new['summary']}" in every.text


def test_the_day_stays_where_nothing_is_declared(tmp_path):
    assert 'translated_on: "2026-10-01"' in renewed(tmp_path, a_read_case(), french(a_read_case()), LATER).text


def test_a_text_without_a_code_gets_one(tmp_path):
    text = 'translator:\n  name: "C"\n  method: human\ntranslated_on: "2026-10-01"\ntitle: "Des cuisines"\n'
    done = renewed(tmp_path, a_read_case(), text)
    code = next(unit.code for unit in units(a_read_case()) if unit.name == "title")
    assert f"  title: {code}" in done.text
    assert done.stale == []


CHANGED = {**FULL, "discussion": ["Who pays: the city?", "Who cleans, and when?"]}


def test_an_item_whose_source_has_changed_where_it_stood_stays_under_its_old_code_with_the_new_english_above_it(
    tmp_path,
):
    case, changed = a_read_case(**FULL), a_read_case(**CHANGED)
    before = texts_of(tmp_path, french(case))
    done = renewed(tmp_path, changed, french(case))
    assert (done.stale, done.missing, done.orphans) == (["discussion: Who cleans, and when?"], [], [])
    assert (
        "  # The original has changed since this was translated. It now reads:\n  # Who cleans, and when?" in done.text
    )
    assert texts_of(tmp_path, done.text) == before


@pytest.mark.parametrize(
    "options", [{"renewed": ("discussion",)}, {"everything": True}], ids=["its list", "everything"]
)
def test_such_an_item_gets_the_new_code_when_its_list_is_declared_up_to_date(tmp_path, options):
    case, changed = a_read_case(**FULL), a_read_case(**CHANGED)
    done = renewed(tmp_path, changed, french(case), LATER, **options)
    assert (done.stale, done.missing, done.orphans) == ([], [], [])
    new = next(unit.code for unit in units(changed) if "Who cleans, and when?" in unit.words.values())
    assert texts_of(tmp_path, done.text)[1]["discussion", new] == {"text": "FR Who cleans?"}


@pytest.mark.parametrize(
    "questions",
    [
        ["Who pays: the city?", "Who cleans, and when?", "Who cooks?"],
        ["Who cooks?", "Who pays: the city?"],
    ],
    ids=["one more", "another order"],
)
def test_an_item_of_which_no_place_tells_which_it_was_is_an_orphan_even_if_everything_is_declared_up_to_date(
    tmp_path, questions
):
    case, changed = a_read_case(**FULL), a_read_case(**{**FULL, "discussion": questions})
    before = texts_of(tmp_path, french(case))
    done = renewed(tmp_path, changed, french(case), everything=True)
    assert {name for name, _ in done.orphans} == {"discussion"}
    assert [name for name in done.missing if name.startswith("discussion")] != []
    assert texts_of(tmp_path, done.text)[1] == before[1]


def test_nothing_is_lost_when_the_case_loses_everything(tmp_path):
    """Every field that the case no longer has, inside a part too, stays in the file and is named."""
    case, bare = (
        a_read_case(**FULL),
        a_read_case(needs="unknown", hardest_part="unknown", results="unknown", not_known=[]),
    )
    before = texts_of(tmp_path, french(case))
    done = renewed(tmp_path, bare, french(case))
    assert texts_of(tmp_path, done.text) == before
    assert {name for name, _ in done.orphans} == {
        "needs",
        "hardest_part",
        "results",
        "not_known",
        "participation.how",
        "building_blocks",
        "discussion",
    }
    assert len(done.orphans) == 8
    assert "The original has no such text any more." in done.text


def test_texts_that_come_back_find_their_translations_again(tmp_path):
    case, bare = a_read_case(**FULL), a_read_case()
    once = renewed(tmp_path, bare, french(case)).text
    again = renewed(tmp_path, case, once)
    assert (again.orphans, again.missing, again.stale) == ([], [], [])


def test_what_is_missing_inside_an_item_is_shown(tmp_path):
    case = a_read_case(building_blocks=[BLOCK])
    code = next(unit.code for unit in units(case) if unit.way[0] == "building_blocks")
    head = 'translator:\n  name: "C"\n  method: human\ntranslated_on: "2026-10-01"\n'
    done = renewed(tmp_path, case, f'{head}building_blocks:\n  - of: {code}\n    name: "Le gardien"\n')
    assert "building_blocks.lesson: Pay. [1]" in done.missing
    assert "    # Not translated yet: lesson. In the original:\n    # Pay. [1]" in done.text
    assert texts_of(tmp_path, done.text)[1] == {("building_blocks", code): {"name": "Le gardien"}}


def test_two_items_that_say_the_same_are_translated_once(tmp_path):
    case = a_read_case(not_known=["Who pays?", "Who pays?"])
    text = french(a_read_case(not_known=["Who pays?"]))
    done = renewed(tmp_path, case, text)
    assert done.missing == []
    assert texts_of(tmp_path, done.text)[1] == texts_of(tmp_path, text)[1]


def test_a_file_that_cannot_be_read_is_left_alone(tmp_path):
    twice = '  - of: h01234567\n    text: "a"\n'
    head = 'translator:\n  name: "C"\n  method: human\ntranslated_on: "2026-10-01"\n'
    for text in (
        "title: @home\n",
        "title: x\ntitle: y\n",
        "title: x\n",
        f"{head}colour: green\n",
        f"{head}not_known:\n{twice}{twice}",
    ):
        with pytest.raises(CommandError, match="unreadable"):
            renewed(tmp_path, a_read_case(), text)
        assert (tmp_path / f"{SLUG}.fr.yml").read_text("utf-8") == text


def test_texts_full_of_signs_are_kept_to_the_letter(tmp_path):
    signs = 'One: "two" #3 \\ [1] {a} | > & * ! % @ ` \'t'
    case = a_read_case(title=f"Kitchens {signs}"[:90], problem=f"{signs}\n\n- {signs}\n- two [1]", not_known=[signs])
    text = renewed(tmp_path, case, french(case).replace("FR ", "« Ça » : ")).text
    before = texts_of(tmp_path, french(case).replace("FR ", "« Ça » : "))
    assert texts_of(tmp_path, text) == before


def test_a_renewed_file_is_sound_beside_its_case(tmp_path):
    example = "participation:\n  level: informed\n  how: |\n    By post. [1]\n"
    library = a_library(tmp_path, {f"cases/{SLUG}.yml": with_example(example)})
    case = a_read_case(participation={"level": "informed", "how": "By post. [1]"})
    path = library.cases / f"{SLUG}.fr.yml"
    path.write_text(french(case), encoding="utf-8")
    path.write_text(renew(case, "fr", library.cases, TODAY).text, encoding="utf-8")
    assert problems_of(library)[0] == ()
