"""Every case as something to cite: CSL-JSON, which reference managers read (https://docs.citationstyles.org).

A library comes in, the bytes of one list go out, for all cases or for one. The author is whoever wrote the file, as a whole name:
nothing tells which part of it is the family's.
"""

from __future__ import annotations

import json
from typing import Any

from build_tools.export.library import OpenLibrary
from build_tools.model.telling import Telling


def csl_files(library: OpenLibrary, language: str) -> dict[str, bytes]:
    """The list of all cases, and a list of one for each, by the name of the file below `data/`."""
    items = {told.slug: _item(library, told) for told in library.tellings(language)}
    files = {f"citations.{language}.json": _bytes(list(items.values()))}
    return files | {f"citations/{slug}.{language}.json": _bytes([item]) for slug, item in items.items()}


def _item(library: OpenLibrary, told: Telling) -> dict[str, Any]:
    year, month, day = map(int, told.case.checked_on.split("-"))
    item = {
        "id": f"{told.slug}.{told.language}",
        "type": "entry",
        "title": told.title.text,
        "container-title": library.name,
        "author": [{"literal": told.case.contributor.name}],
        "issued": {"date-parts": [[year, month, day]]},
        "language": told.title.language,
        "abstract": told.summary.text,
    }
    return item | ({"URL": library.link(told.slug, told.language)} if library.address else {})


def _bytes(items: list[dict[str, Any]]) -> bytes:
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()
