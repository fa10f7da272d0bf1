"""A country's page: its cities in the order of the alphabet, accents or not, each an id that nothing else on the page has."""

from __future__ import annotations

import re
from pathlib import Path

from build_tools.text.fold import fold

CITY = re.compile(r'<h2 class="city-name" id="([^"]+)">([^<]+)</h2>')


def cities(site: Path, path: str) -> list[tuple[str, str]]:
    found = CITY.findall((site / path / "index.html").read_text("utf-8"))
    assert len(found) > 1
    return found


def test_a_city_with_an_accent_stands_where_a_reader_looks_for_it(site: Path) -> None:
    names = [name for _id, name in cities(site, "fr/places/gb")]
    assert "Édimbourg" in names
    assert names == sorted(names, key=fold)


def test_every_city_of_every_country_can_be_linked_to(site: Path) -> None:
    pages = [page for page in sorted((site / "places").iterdir()) if page.is_dir()]
    assert len(pages) > 10
    for page in pages:
        ids = [each for each, _name in CITY.findall((page / "index.html").read_text("utf-8"))]
        assert ids
        assert len(set(ids)) == len(ids), page.name
