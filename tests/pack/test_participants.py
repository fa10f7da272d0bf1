"""The participants' pack, printed and read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import page
import pytest
import typst
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from build_tools.load.words import words
from build_tools.pack import compile as pack_compile
from build_tools.pack.compile import compile_pdf, compile_pngs
from build_tools.pack.contract import Form
from tests.pack.conftest import FULL_PACK, Pages, plain

LANGUAGES = ["en", "fr"]
# States of the checker's own that are no fault of the file: a stream whose data end in a carriage return (an alpha's false alarm).
FALSE_ALARMS = {"PDFA3A-STREAM-LENGTH-001"}


def said(told: dict[str, Any] | None) -> str:
    """The words of a text in a record, without figures of sources."""
    if told is None:
        return ""
    if isinstance(told, list):
        return "".join(map(said, told))
    return told.get("v", "") if told.get("t") == "s" else said(told.get("c") or told.get("items") or [])


def failures(pdf: bytes, profile: str) -> set[str]:
    """The rules of PDF/UA-1 (ua1) or PDF/A-3a (3a) that a file breaks."""
    return {each.rule_id for each in page.validate_pdf_bytes(pdf, profile=profile).failures}


def spaced(text: str) -> str:
    """A text with single spaces, without hyphens at line ends."""
    return " ".join(text.replace("\u00ad\n", "").replace("\u200b", "").split())


def codes(picture: bytes) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(Image.open(BytesIO(picture)))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_every_case_is_there_in_the_order_of_the_sheet(pack: Callable[..., Pages], language: str) -> None:
    printed = pack(FULL_PACK, language)
    texts, marks = printed.texts, dict(printed.bookmarks())
    for record in printed.job.data["cases"]:
        first = marks[plain(said(record["title"]))]
        # Figures of sources stand between the words, so each text is looked for by its beginning.
        sheet = "".join(texts[first - 1 : first + 1])
        wanted = [
            said(record["title"]),
            said(record["summary"])[:60],
            record["facts"][0]["value"],
            said(record["strongest"]["claim"])[:60],
            words(language)("fields.problem.label"),
            words(language)("fields.what_was_done.label"),
            said(record["done"]["c"][0])[:40],
            *(
                said(result["claim"])[:40]
                for result in record["results"]
                if record["repeats"] or not result["strongest"]
            ),
            said(record["hardest"])[:40],
            said(record["needs"])[:40],
            *(said(line)[:40] for line in record["not-known"]),
            *(row["place"] for row in record["adopters"]),
            words(language)("site.case.sources"),
            record["checked"][:40],
        ]
        at = 0
        for part in map(plain, wanted):
            found = sheet.find(part, at)
            assert found >= 0, f"{record['slug']}: {part!r} is not where it belongs"
            at = found + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_contents_name_the_pages_where_things_are(pack: Callable[..., Pages], language: str) -> None:
    printed = pack(FULL_PACK, language)
    head = words(language)("paper.contents")
    contents = next(text for text in map(spaced, printed.raw_texts) if text.startswith(head))
    listed = [(spaced(title), number) for title, number in printed.raw_bookmarks() if spaced(title) in contents]
    listed = [(title, number) for title, number in listed if title not in (head, printed.job.data["title"])]
    assert len(listed) == len(printed.job.data["cases"]) + 4
    for title, number in listed:
        after = contents[contents.index(title) + len(title) :]
        # The place of a case stands between its title and its page.
        assert re.match(rf"\D*\b{number}\b", after), f"{title}: not on page {number}"
        assert plain(title) in printed.texts[number - 1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", [Form(), Form("letter", mono=True)])
def test_a_case_has_two_sides_and_begins_on_a_right_hand_one(
    pack: Callable[..., Pages], language: str, form: Form
) -> None:
    printed = pack(FULL_PACK, language, form)
    titles = {plain(said(record["title"])) for record in printed.job.data["cases"]}
    begins = [number for title, number in printed.bookmarks() if title in titles]
    assert len(begins) == len(titles)
    assert all(number % 2 == 1 for number in begins)
    assert [after - before for before, after in pairwise(begins)] == [2] * (len(begins) - 1)


def test_codes_lead_to_the_pack_and_to_each_case(pack: Callable[..., Pages]) -> None:
    job = pack(FULL_PACK, "fr").job
    pictures = compile_pngs(job.template, job.data, job.files, ppi=150)
    assert codes(pictures[0]) == ["https://casebook.example.org/fr/p/letting-go/"]
    found = [code for picture in pictures[1:] for code in codes(picture)]
    assert found == [f"https://casebook.example.org/fr/cases/{record['slug']}/" for record in job.data["cases"]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", [Form(), Form(large=True)])
def test_it_is_accessible_and_can_be_kept(pack: Callable[..., Pages], language: str, form: Form) -> None:
    pdf = pack(FULL_PACK, language, form).pdf
    assert failures(pdf, "ua1") == set()
    assert failures(pdf, "3a") <= FALSE_ALARMS


def test_an_inaccessible_file_would_be_found(pack: Callable[..., Pages], monkeypatch: pytest.MonkeyPatch) -> None:
    job = pack().job
    monkeypatch.setattr(pack_compile, "STANDARDS", [])
    untagged = typst.compile_with_warnings

    def without_tags(*given: Any, **named: Any) -> Any:
        return untagged(*given, **named, pdf_tags=False)

    monkeypatch.setattr(typst, "compile_with_warnings", without_tags)
    assert failures(compile_pdf(job.template, job.data, job.files, job.day), "ua1")


def test_the_same_input_gives_the_same_bytes(pack: Callable[..., Pages]) -> None:
    printed = pack()
    job = printed.job
    assert compile_pdf(job.template, job.data, job.files, job.day) == printed.pdf
    other = {**job.data, "title": "Another title"}
    assert compile_pdf(job.template, other, job.files, job.day) != printed.pdf


def test_a_reader_aloud_hears_titles_languages_and_what_pictures_show(pack: Callable[..., Pages]) -> None:
    printed = pack(FULL_PACK, "fr")
    reader = printed.reader
    assert reader.metadata is not None
    assert reader.metadata.title == printed.job.data["title"]
    assert reader.trailer["/Root"]["/Lang"] == "fr"
    alternatives = [str(node["/Alt"]) for node in nodes(reader) if "/Alt" in node]
    cases = printed.job.data["cases"]
    assert len(alternatives) == 2 + 2 * len(cases)
    assert all(any(record["locator-says"] == each for each in alternatives) for record in cases)
    # Sources are named in their own languages.
    assert {"nl", "pl"} <= {str(node["/Lang"]) for node in nodes(reader) if "/Lang" in node}


def test_an_untranslated_case_is_read_in_its_own_language(sheet: Callable[..., Pages], catalogue: Any) -> None:
    french = sheet(catalogue.cases["rennes-jobtown"].with_texts({"language": "fr"}), "en")
    assert "fr" in {str(node["/Lang"]) for node in nodes(french.reader) if "/Lang" in node}
    english = sheet(catalogue.cases["rotterdam-bridge"], "en")
    tagged = [node for node in nodes(english.reader) if "/Lang" in node]
    assert "fr" not in {str(node["/Lang"]) for node in tagged}


def nodes(reader: PdfReader) -> Iterator[Any]:
    """Every element of the structure tree."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop()
        yield node
        children = node.get("/K", [])
        children = children if isinstance(children, list) else [children]
        for child in children:
            child = child.get_object() if hasattr(child, "get_object") else child
            if hasattr(child, "get") and child.get("/Type") != "/MCR" and "/S" in child:
                waiting.append(child)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_columns_of_the_last_side_of_sources_end_at_about_the_same_height(
    pack: Callable[..., Pages], language: str
) -> None:
    printed = pack(language=language)
    side = printed.reader.pages[-1]
    width, height = float(side.mediabox.width), float(side.mediabox.height)
    lowest = {"left": height, "right": height}
    for link in side["/Annots"]:
        x, y, *_rest = map(float, link.get_object()["/Rect"])
        column = "left" if x < width / 2 else "right"
        lowest[column] = min(lowest[column], y)
    # They differ by no more than one source with the heading above it.
    assert abs(lowest["left"] - lowest["right"]) < 72


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_side_of_sources_that_begins_among_the_numbers_of_a_case_says_whose_they_are(
    pack: Callable[..., Pages], language: str
) -> None:
    printed, say = pack(language=language), words(language)
    begins = next(number for title, number in printed.bookmarks() if title == plain(say("paper.sources-all.title")))
    sides = printed.reader.pages[begins:]
    cases = {case["number"]: case for case in printed.job.data["sources"]}
    begun = []
    for side, text in zip(sides, printed.texts[begins:], strict=True):
        continued = [
            number
            for number, case in cases.items()
            if text.startswith(plain(say("paper.sources-all.continued", number=number, city=case["city"])))
        ]
        heads = [number for number, case in cases.items() if text.startswith(plain(number + said(case["title"])))]
        begun += continued or heads
        # No column is so full that its last source stands on a side of its own.
        assert len(side["/Annots"]) > 5
    assert len(begun) == len(sides) > 0
