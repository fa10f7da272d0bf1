"""Documents as people send them become the answers of a case; what has no place is shown and never lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from build_tools.contribute.blank import blank_blocks, blank_markdown
from build_tools.contribute.blocks import Heading, markdown_blocks
from build_tools.contribute.docx_blocks import docx_blocks, docx_bytes
from build_tools.contribute.meant_terms import Meant
from build_tools.contribute.placing import Placed, placed
from build_tools.contribute.repair import Repairer
from build_tools.model.case import Case
from build_tools.problem import CommandError
from tests.contribute.templates import GUIDANCE, LISTS, SPEAK, a_docx, filled_docx, filled_markdown
from tests.sound_case import SITE_LANGUAGES, a_case

REPAIRER = Repairer(Meant(LISTS, SITE_LANGUAGES))
EVERYTHING = json.loads((Path(__file__).parent / "canonical" / "everything.json").read_text("utf-8"))


def from_markdown(text: str) -> Placed:
    return placed(markdown_blocks(text), SPEAK, GUIDANCE)


def from_docx(raw: bytes) -> Placed:
    return placed(docx_blocks(raw, "a.docx"), SPEAK, GUIDANCE)


def mended(done: Placed) -> dict[str, Any]:
    return REPAIRER.mended(done.data, Case)[0]


def plain(value: Any) -> Any:
    """Data without the line ends of its prose, since a document has none, and in one order of keys."""
    if isinstance(value, dict):
        return {key: plain(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return " ".join(value.split())


@pytest.mark.parametrize("language", SITE_LANGUAGES)
@pytest.mark.parametrize(
    "case",
    [a_case(), EVERYTHING, a_case(results="unknown", cost="unknown", needs="unknown")],
    ids=["sound", "everything", "unknown"],
)
def test_a_template_filled_in_gives_the_case_back(case, language):
    for done in (from_markdown(filled_markdown(case, language)), from_docx(filled_docx(case, language))):
        assert done.unplaced == []
        assert done.language == language
        assert plain(mended(done)) == plain(case)


@pytest.mark.parametrize("language", SITE_LANGUAGES)
def test_the_empty_template_answers_nothing_but_its_language_and_licence(language):
    say = SPEAK[language]
    for done in (
        from_markdown(blank_markdown(say, LISTS)),
        from_docx(docx_bytes(list(blank_blocks(say, LISTS)), frozenset())),
    ):
        assert done.data == {"language": language, "licence": "CC-BY-4.0"}
        assert done.unplaced == []


@pytest.mark.parametrize("language", SITE_LANGUAGES)
def test_the_template_has_a_heading_for_every_field(language):
    headings = [
        block.text for block in blank_blocks(SPEAK[language], LISTS) if isinstance(block, Heading) and block.level == 2
    ]
    assert len(headings) == len(Case.model_fields)
    assert len(set(headings)) == len(headings)


def test_headings_may_be_numbered_slipped_bold_or_mere_words_with_a_colon():
    text = "# 1. Title\n\nRiga opens\n\n**Summary:**\n\nShort.\n\n## The hardest prat\n\nMoney. [1]\n\nChecked: 1 March 2026\n"
    done = from_markdown(text.replace("Checked", "## Cost\n\nunknown\n\nChecked"))
    assert done.data == {
        "title": "Riga opens",
        "summary": "Short.",
        "hardest_part": "Money. [1]",
        "cost": "unknown",
        "checked_on": "1 March 2026",
    }
    assert mended(done)["checked_on"] == "2026-03-01"


def test_what_stands_under_a_strange_heading_or_before_any_is_shown():
    done = from_markdown(
        "Dear editors,\n\n## Title\n\nRiga opens\n\n## Annex\n\nA poem.\n\n- with a point\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    assert done.data == {"title": "Riga opens"}
    assert done.unplaced == [
        ("", "Dear editors,"),
        ("Annex", "A poem."),
        ("Annex", "with a point"),
        ("Annex", "a | b"),
        ("Annex", "1 | 2"),
    ]


def test_a_field_that_comes_twice_is_taken_once_and_shown_once():
    done = from_markdown("## Title\n\nOne\n\n## Title\n\nTwo\n")
    assert done.data == {"title": "One"}
    assert done.unplaced == [("Title", "Two")]


def test_lists_come_as_points_commas_or_ticked_boxes():
    expected = ["social-innovation", "regeneration"]
    for text in (
        "- Social innovation\n- regeneration",
        "Social innovation; regeneration",
        "- [x] Social innovation\n- [ ] New urban economies\n- [X] regeneration",
        "☒ social-innovation\n\n☐ Youth employment\n\n☑ Regeneration",
    ):
        assert mended(from_markdown(f"## Themes\n\n{text}\n"))["themes"][:1] == expected[:1], text
        assert len(mended(from_markdown(f"## Themes\n\n{text}\n"))["themes"]) == 2, text


def test_prose_keeps_its_paragraphs_and_its_lists():
    done = from_markdown("## What was done\n\nFirst\nline. [1]\n\nThen: [1]\n\n- one\n- two\n  more\n\n1. a\n2. b\n")
    assert done.data["what_was_done"] == "First line. [1]\n\nThen: [1]\n\n- one\n- two more\n1. a\n2. b"


def test_results_and_sources_may_be_sentences():
    done = from_markdown(
        "## Results\n\n- 340 people came in a year. [1, 2]\n- 12 kitchens opened. [2]\n\n"
        "## Sources\n\n- Samen aan tafel, City of Amersfoort, https://example.org/a.pdf\n- Kookboek (https://example.org/b)\n"
    )
    assert done.data["results"] == [
        {"claim": "340 people came in a year.", "sources": ["1", "2"]},
        {"claim": "12 kitchens opened.", "sources": ["2"]},
    ]
    assert [source["url"] for source in done.data["sources"]] == ["https://example.org/a.pdf", "https://example.org/b"]
    assert [source["id"] for source in done.data["sources"]] == ["1", "2"]


def test_results_may_be_a_table_with_a_row_of_headings():
    rows = (
        "Claim | What it shows | Evidence | Sources",
        "--- | --- | --- | ---",
        "340 came | output | counted | 1, 2",
        "12 opened | output | told | 2",
    )
    text = "## Results\n\n" + "".join(f"| {row} |\n" for row in rows)
    assert from_markdown(text).data["results"] == [
        {"claim": "340 came", "shows": "output", "evidence": "counted", "sources": ["1", "2"]},
        {"claim": "12 opened", "shows": "output", "evidence": "told", "sources": ["2"]},
    ]


def test_a_whole_case_may_be_one_table_of_two_columns():
    def write(document: Any) -> None:
        table = document.add_table(0, 2)
        for label, answer in (("Titre", "Riga ouvre"), ("Résumé", "Court."), ("Ville préférée", "Riga")):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = label, answer

    done = from_docx(a_docx(write))
    assert done.data == {"title": "Riga ouvre", "summary": "Court. Ville préférée | Riga"}
    assert done.language == "fr"


def test_what_word_hides_is_read_as_one_sees_it():
    """Inserted words, deleted words, a content control, a link, a line end, a box that is ticked, a footnote."""

    def write(document: Any) -> None:
        document.add_heading("Title", 1)
        paragraph = document.add_paragraph("Riga ")
        for tag, text_tag, text in (("w:ins", "w:t", "opens "), ("w:del", "w:delText", "closes ")):
            change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
            words.text = text
            words.set(qn("xml:space"), "preserve")
            run.append(words)
            change.append(run)
            paragraph._p.append(change)
        paragraph.add_run("houses").add_break()
        document.add_heading("Summary", 1)
        control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        control.append(content)
        content.append(document.add_paragraph("In a control.")._p)
        document.element.body.insert(-1, control)
        document.add_heading("What was done", 1)
        linked = document.add_paragraph("See ")
        link, run, words = OxmlElement("w:hyperlink"), OxmlElement("w:r"), OxmlElement("w:t")
        words.text = "the report"
        link.set(qn("r:id"), document.part.relate_to("https://example.org/r", "http://x/hyperlink", is_external=True))
        run.append(words)
        link.append(run)
        linked._p.append(link)

    done = from_docx(a_docx(write))
    assert done.data == {
        "title": "Riga opens houses",
        "summary": "In a control.",
        "what_was_done": "See [the report](https://example.org/r)",
    }


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"hello", b"%PDF-1.7"], ids=repr)
def test_what_is_no_word_file_is_refused_with_a_sentence(raw):
    with pytest.raises(CommandError) as refused:
        docx_blocks(raw, "a.docx")
    assert refused.value.about == "no-document"
    assert SPEAK["fr"].has("commands.errors.no-document")
