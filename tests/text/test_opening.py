"""The beginning of a long text."""

from __future__ import annotations

import pytest

from build_tools.text.opening import opening


@pytest.mark.parametrize(
    ("text", "limit", "begins"),
    [
        ("Short enough. Both stay.", 80, "Short enough. Both stay."),
        ("One here. Two there. Three is too many.", 24, "One here. Two there."),
        ("Work began near St. Pauli in May. It ended.", 40, "Work began near St. Pauli in May."),
        ("It cost 3.5 million. Nobody knew why.", 30, "It cost 3.5 million."),
        ("They asked: “Why us?” Nobody answered them.", 30, "They asked: “Why us?”"),
        ("Elle dit « non ». Puis elle part au loin.", 25, "Elle dit « non »."),
        ("About ca. 40 people came. More did not.", 30, "About ca. 40 people came."),
        ("Ils partent. Électricité, eau et gaz manquent.", 30, "Ils partent."),
        ("Who pays? The city does, and the state too.", 20, "Who pays?"),
    ],
)
def test_whole_sentences_stand_as_far_as_there_is_room(text: str, limit: int, begins: str) -> None:
    assert opening(text, limit) == begins


def test_a_first_sentence_that_is_too_long_is_cut_after_a_word_and_says_so() -> None:
    assert opening("Empty buildings stood along the whole quay, for years and years.", 40) == (
        "Empty buildings stood along the whole…"
    )
    assert opening("Empty buildings, as one knows, stood there.", 20) == "Empty buildings, as…"


def test_a_single_endless_word_is_cut() -> None:
    assert opening("a" * 50, 10) == "a" * 9 + "…"


@pytest.mark.parametrize("limit", range(8, 70))
def test_no_opening_is_longer_than_its_limit(limit: int) -> None:
    text = "Empty buildings stood along the quay. For years nobody asked why, until 2014. Then one did."
    assert len(opening(text, limit)) <= limit
