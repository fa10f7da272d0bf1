"""Texts that end with a whole sentence when a place is too small for them."""

from __future__ import annotations

from build_tools.model.reading import Told
from build_tools.pack.sentences import shorter, without_marks
from build_tools.pack.texts import text


def versions(written: str, language: str = "en") -> list[str]:
    def words(node: object) -> str:
        if isinstance(node, list):
            return "".join(words(each) + ("¶" if each.get("t") == "p" else "") for each in node)
        return node["v"] if node["t"] == "s" else words(node.get("c", []))

    return [words(version["c"]).removesuffix("¶") for version in shorter(text(Told(written, language)))]


def test_the_whole_comes_first_and_the_first_sentence_last() -> None:
    assert versions("One. Two.\n\nThree.") == ["One. Two.¶Three.", "One. Two.", "One."]


def test_source_marks_go() -> None:
    assert versions("One. [1] Two. [2, 3]") == ["One. Two.", "One."]
    assert without_marks(text(Told("One [1].", "en")))["c"][0]["c"] == [{"t": "s", "v": "One."}]


def test_a_full_stop_that_ends_no_sentence_is_passed_over() -> None:
    assert versions("It is in St. Pauli, No. 3 of all. Then it grew.")[-1] == "It is in St. Pauli, No.\u00a03 of all."
    assert versions("It cost 6.2 million. No more.")[-1].startswith("It cost 6.2")


def test_sentences_in_french_end_inside_their_quotation_marks() -> None:
    assert versions("Il dit : « Non. » Puis rien. Élan.", "fr")[-1].endswith("»")


def test_nothing_has_no_versions() -> None:
    assert shorter(None) == []
