"""What a patrol found, for a person at a terminal, for an issue on the host, or for a program.

Comes in: what is cited and what was found. Goes out: text. An address of a case can hold anything that an address may, so Markdown
shows it as code and never as a link of its own making.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict

from build_tools.upkeep.links.cited import Cited
from build_tools.upkeep.links.finding import GROUPS, UNREADABLE, Finding
from build_tools.words.strings import Words

# The groups of which every address is named.
TOLD = ("dead", "troubled", "moved", "closed")

Row = tuple[Cited, Finding]


def as_text(cited: Sequence[Cited], found: Mapping[str, Finding], words: Words) -> str:
    """The report for a terminal."""
    lines = []
    for group, rows in _by_group(cited, found):
        lines += [words(f"links.groups.{group}", n=len(rows)), ""]
        for each, finding in rows:
            lines.append(f"  {each.url}")
            lines.append(f"    {said(finding, words)}")
            lines += [f"    {place.slug} [{place.source}] {place.title}" for place in each.places]
            if group in UNREADABLE:
                lines.append(f"    {words('links.copies', address=each.copies)}")
            lines.append("")
    return "\n".join([*lines, summary(cited, found, words)]) + "\n"


def as_markdown(cited: Sequence[Cited], found: Mapping[str, Finding], words: Words) -> str:
    """The report as the body of one issue on the host, with a box to tick for each address."""
    lines = [summary(cited, found, words), ""]
    for group, rows in _by_group(cited, found):
        lines += [f"## {words(f'links.groups.{group}', n=len(rows))}", "", words(f"links.acts.{group}"), ""]
        for each, finding in rows:
            places = ", ".join(f"`cases/{place.slug}.yml` [{place.source}]" for place in each.places)
            told = words("links.row", address=_code(each.url), said=_said_in_markdown(finding, words), places=places)
            lines.append(f"- [ ] {told}")
            if group in UNREADABLE:
                lines.append(f"  {words('links.copies', address=_code(each.copies))}")
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def as_json(cited: Sequence[Cited], found: Mapping[str, Finding], words: Words) -> str:
    """An object: `addresses`, `groups` (how many of each), `findings` with what is known of each and the `places` that cite it."""
    groups = {group: sum(found[each.url].group == group for each in cited) for group in GROUPS}
    rows = [
        {
            **asdict(found[each.url]),
            "group": found[each.url].group,
            "message": said(found[each.url], words),
            "copies": each.copies if found[each.url].group in UNREADABLE else "",
            "places": [asdict(place) for place in each.places],
        }
        for each in cited
    ]
    return (
        json.dumps({"addresses": len(cited), "groups": groups, "findings": rows}, ensure_ascii=False, indent=2) + "\n"
    )


def said(finding: Finding, words: Words) -> str:
    """What was found, in one sentence."""
    return words(f"links.kinds.{finding.kind}", status=finding.status, to=finding.to).rstrip()


def summary(cited: Sequence[Cited], found: Mapping[str, Finding], words: Words) -> str:
    """The closing line: how many addresses, how many of them fine."""
    fine = sum(found[each.url].group == "fine" for each in cited)
    return words("links.sum", n=len(cited), fine=fine)


def _by_group(cited: Sequence[Cited], found: Mapping[str, Finding]) -> Iterator[tuple[str, list[Row]]]:
    """The groups that are told of and have addresses, most pressing first."""
    for group in TOLD:
        if rows := [(each, found[each.url]) for each in cited if found[each.url].group == group]:
            yield group, rows


def _said_in_markdown(finding: Finding, words: Words) -> str:
    leads = _code(finding.to) if finding.to else ""
    return words(f"links.kinds.{finding.kind}", status=finding.status, to=leads).rstrip()


def _code(address: str) -> str:
    """An address as code; what a host answered is cut, and cannot end the code it stands in."""
    return f"`{address.replace('`', '%60')[:400]}`"


FORMATS: dict[str, Callable[[Sequence[Cited], Mapping[str, Finding], Words], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}
