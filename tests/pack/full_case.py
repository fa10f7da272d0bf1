"""A case at every limit, in French: the longest that anybody may write, and a third longer, as a translation may be."""

from __future__ import annotations

from build_tools.model.case import Adoption, Case, Result, Source
from build_tools.model.kinds import TRANSLATION_ROOM
from tests.sound_case import a_read_case

_SENTENCES = (
    "La ville a signé une convention avec chaque association de quartier, sans fixer d’avance la durée du bail. ",
    "Les habitants ont choisi eux-mêmes les priorités, puis un comité de suivi a vérifié les comptes tous les six mois. ",
    "L’évaluation n’a pas pu établir que l’accompagnement explique à lui seul le retour à l’emploi des jeunes. ",
    "Quelques propriétaires ont d’abord refusé ; après deux hivers, presque tous avaient rejoint le groupement. ",
)


def long(limit: int, *, translated: bool = True, begin: int = 0) -> str:
    """Whole French words, exactly as many letters as a text may have."""
    letters = int(limit * TRANSLATION_ROOM) if translated else limit
    text = ""
    while len(text) < letters:
        text += _SENTENCES[begin % len(_SENTENCES)]
        begin += 1
    return text[: letters - 1].rstrip(" ;,.’") + "."


def paragraphs(limit: int, count: int) -> str:
    """A text of several paragraphs, each with a mark, as long in all as it may be."""
    return "\n\n".join(f"{long(limit // count, begin=number)} [{number + 1}]" for number in range(count))


def full_case(*, all_negative: bool = False, one_paragraph: bool = False) -> Case:
    """Every field that a sheet shows, as long as it may be; with 8 results, 10 adopters and 40 sources."""
    case = a_read_case()
    source = case.sources[0]
    sources = tuple(
        source.model_copy(
            update={
                "id": number,
                "title": long(200, translated=False, begin=number),
                "publisher": long(100, translated=False, begin=number),
                "url": f"https://www.example.org/{'rapport-' * 18}{number}.pdf",
            }
        )
        for number in range(1, 41)
    )
    results = tuple(
        Result(
            claim=long(230, begin=number),
            shows="worse" if all_negative or number == 6 else "output",
            evidence="counted",
            sources=("1", "2", "3", "4", "5"),
        ).model_copy(update={"claim": f"Constat {number} : {long(300, begin=number)[12:]}"})
        for number in range(8)
    )
    adopted = tuple(
        Adoption(
            place=long(80, translated=False, begin=number)[:78],
            country="FR",
            year="2024",
            outcome="running",
            sources=("1",),
        )
        for number in range(10)
    )
    texts = {
        "language": "fr",
        "title": long(90),
        "summary": long(280),
        "problem": paragraphs(900, 2),
        "what_was_done": paragraphs(2400, 1 if one_paragraph else 4),
        "hardest_part": paragraphs(500, 2),
        "needs": paragraphs(500, 1),
        "not_known": tuple(long(200, begin=number) for number in range(6)),
        "results": results,
        "sources": sources,
        "adopted_by": adopted,
    }
    return case.with_texts(texts)


def source_with(**changes: str) -> Source:
    """The source of the sound case with other values."""
    return a_read_case().sources[0].model_copy(update=changes)
