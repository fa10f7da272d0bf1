"""What gives way where a case does not fit its two sides, one step at a time, always in the same order.

A case as a record (`case_record.py`) comes in, shorter records go out, each with what was cut, until nothing is left to give:
1. the layout: results do not repeat the strongest, which stands on the front, need not begin on the back; type is set closer;
2. sources shrink to publisher and year;
3. places that took it up;
4. results beyond five, the strongest and every negative one stay;
5. what was done, after a whole paragraph, and where one paragraph is too long by itself, after a whole sentence;
6. where even that is not enough, which a case comes to only with every field at its limit: sources stand by number only, then what
is not known beyond three lines, then the longest of the other texts after a whole paragraph or sentence. No claim is ever cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from build_tools.pack.columns import columned, letters_of
from build_tools.words.strings import Words

Record = dict[str, Any]
RESULTS_KEPT, ADOPTERS_KEPT, UNKNOWNS_KEPT = 5, 3, 3
OTHER_TEXTS = ("problem", "hardest", "needs")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True)
class Cut:
    """One thing left out of the sheet of a case: `what` is a key of `commands.pack.cut`."""

    slug: str
    what: str
    left_out: int


def shorter(record: Record, words: Words, elsewhere: str) -> Iterator[tuple[Record, tuple[Cut, ...]]]:
    """The record whole, then shorter and shorter; `elsewhere` is end or online: where the addresses of its sources stand."""
    yield columned(record), ()
    for layout in ({"repeats": False}, {"turns": False}, {"tight": True}):
        record = {**record, **layout}
        yield columned(record), ()
    cuts: tuple[Cut, ...] = ()
    for step in (
        _fewer_addresses,
        _fewer_adopters,
        _fewer_results,
        _fewer_paragraphs,
        _less_done,
        _no_sources,
        _fewer_unknowns,
        _shorter_texts,
    ):
        before = cuts
        for shortened, cut in step(record, words, elsewhere):
            record, cuts = shortened, (*before, cut)
            yield columned(record), cuts


def _fewer_addresses(record: Record, words: Words, elsewhere: str) -> Iterator[tuple[Record, Cut]]:
    said = words(f"paper.cut.addresses-{elsewhere}")
    yield _marked({**record, "sources-as": "short"}, "sources", said), _cut(record, "addresses", len(record["sources"]))


def _fewer_adopters(record: Record, words: Words, _elsewhere: str) -> Iterator[tuple[Record, Cut]]:
    places = record["adopters"]
    for kept in (ADOPTERS_KEPT, 0):
        left_out = len(places) - kept
        if left_out > 0:
            said = words("paper.cut.adopters" if kept else "paper.cut.all-adopters", n=left_out)
            yield _marked({**record, "adopters": places[:kept]}, "adopters", said), _cut(record, "adopters", left_out)


def _fewer_results(record: Record, words: Words, _elsewhere: str) -> Iterator[tuple[Record, Cut]]:
    results = record["results"]
    room = max(0, RESULTS_KEPT - sum(result["stays"] for result in results))
    others = [result for result in results if not result["stays"]][:room]
    # As they stood: negative ones first, then by how well they are known.
    kept = [result for result in results if result["stays"] or any(result is other for other in others)]
    if left_out := len(results) - len(kept):
        said = words("paper.cut.results", n=left_out)
        yield _marked({**record, "results": kept}, "results", said), _cut(record, "results", left_out)


def _fewer_paragraphs(record: Record, words: Words, _elsewhere: str) -> Iterator[tuple[Record, Cut]]:
    done = record["done"]
    for kept in range(len(done["c"]) - 1 if done else 0, 0, -1):
        text = {**done, "c": done["c"][:kept]}
        yield (
            _marked({**record, "done": text}, "done", words("paper.cut.done")),
            _cut(record, "paragraphs", len(done["c"]) - kept),
        )


def _less_done(record: Record, words: Words, _elsewhere: str) -> Iterator[tuple[Record, Cut]]:
    """What was done, of which one block is left, after a whole sentence; in the end none of it."""
    done = record["done"]
    for kept, total, block in _fewer_sentences(done["c"][0]) if done else ():
        text = {**done, "c": [block] if kept else []}
        yield (
            _marked({**record, "done": text}, "done", words("paper.cut.done")),
            _cut(record, "sentences", total - kept),
        )


def _fewer_sentences(block: Record) -> Iterator[tuple[int, int, Record]]:
    """A paragraph with fewer and fewer whole sentences, down to none: how many are kept of how many, and the paragraph."""
    pieces = list(_pieces(block.get("c", [])))
    ends = [position + 1 for position, (_node, is_end) in enumerate(pieces) if is_end] or [len(pieces)]
    for kept in range(len(ends) - 1, -1, -1):
        end = ends[kept - 1] if kept else 0
        yield kept, len(ends), {"t": "p", "c": [node for node, _is_end in pieces[:end]]}


def _pieces(nodes: list[Record]) -> Iterator[tuple[Record, bool]]:
    """The nodes of a paragraph cut at the ends of sentences; a source mark belongs to the sentence before it."""
    for position, node in enumerate(nodes):
        if node["t"] != "s":
            follows = nodes[position + 1]["v"] if position + 1 < len(nodes) and nodes[position + 1]["t"] == "s" else " "
            yield node, node["t"] == "mark" and follows[:1].isspace()
            continue
        parts = _SENTENCE_ENDS.split(node["v"])
        for number, part in enumerate(parts):
            is_last = number == len(parts) - 1
            marked = is_last and position + 1 < len(nodes)
            ends = not is_last or (not marked and part.rstrip().endswith((".", "!", "?", "…")))
            yield {"t": "s", "v": part if is_last else f"{part} "}, ends


def _no_sources(record: Record, words: Words, elsewhere: str) -> Iterator[tuple[Record, Cut]]:
    said = words(f"paper.cut.sources-{elsewhere}", n=len(record["sources"]))
    yield _marked({**record, "sources-as": "none"}, "sources", said), _cut(record, "sources", len(record["sources"]))


def _fewer_unknowns(record: Record, words: Words, _elsewhere: str) -> Iterator[tuple[Record, Cut]]:
    lines = record["not-known"]
    if (left_out := len(lines) - UNKNOWNS_KEPT) > 0:
        said = words("paper.cut.not-known", n=left_out)
        yield (
            _marked({**record, "not-known": lines[:UNKNOWNS_KEPT]}, "not-known", said),
            _cut(record, "unknowns", left_out),
        )


def _shorter_texts(record: Record, words: Words, _elsewhere: str) -> Iterator[tuple[Record, Cut]]:
    """Ever the longest of the other texts loses its last paragraph, or its last sentence; each keeps its first sentence."""
    said, taken = words("paper.cut.done"), 0
    while longest := max(
        (name for name in OTHER_TEXTS if record[name] and _can_be_shorter(record[name]["c"])),
        key=lambda name: letters_of(record[name]),
        default=None,
    ):
        blocks = record[longest]["c"]
        taken += 1
        if len(blocks) > 1:
            blocks = blocks[:-1]
        else:
            _kept, _total, block = next(_fewer_sentences(blocks[0]))
            blocks = [block]
        record = _marked({**record, longest: {**record[longest], "c": blocks}}, longest, said)
        yield record, _cut(record, "texts", taken)


def _can_be_shorter(blocks: list[Record]) -> bool:
    return len(blocks) > 1 or sum(1 for _ in _fewer_sentences(blocks[0])) > 1


def _marked(record: Record, what: str, said: str) -> Record:
    return {**record, "cuts": {**record["cuts"], what: said}}


def _cut(record: Record, what: str, left_out: int) -> Cut:
    return Cut(record["slug"], what, left_out)
