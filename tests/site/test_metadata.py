"""What machines read: structured data, descriptions, languages, pictures, manifest, sitemap."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from build_tools import route
from build_tools.paths import Library
from build_tools.publish import build as publishing
from build_tools.render.page import Settings

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY = json.loads((ROOT / "tests" / "vendor" / "schema-org.json").read_text("utf-8"))
PLAIN = {"Text", "URL", "Date", "DateTime", "Number", "Boolean", "IdReference"}
ADDRESS = "https://casebook.example.org/"


def structured(html: str) -> dict[str, Any]:
    """The JSON-LD of a page."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def wrong_in(data: dict[str, Any], where: str = "") -> Iterator[str]:
    """What schema.org does not know, or does not allow there."""
    kind = data["@type"]
    if kind not in VOCABULARY:
        yield f"{where}: no type {kind}"
        return
    for name, value in data.items():
        if name.startswith("@"):
            continue
        allowed = VOCABULARY[kind].get(name)
        if allowed is None:
            yield f"{where}{kind} has no {name}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                # Every type is a kind of Thing; our types have no other kinship.
                if not {each["@type"], "Thing"} & set(allowed):
                    yield f"{where}{kind}.{name} may not be {each['@type']}"
                yield from wrong_in(each, f"{where}{kind}.{name} ")
            elif not PLAIN & set(allowed):
                yield f"{where}{kind}.{name} has to be one of {allowed}"


def test_the_structured_data_of_every_case_use_schema_orgs_words_as_schema_org_means_them(site: Path) -> None:
    pages = sorted(site.glob("cases/*/index.html"))
    pages = [page for page in pages if "application/ld+json" in page.read_text("utf-8")]
    assert len(pages) > 1
    assert [wrong for page in pages for wrong in wrong_in(structured(page.read_text("utf-8")))] == []


def test_a_word_that_schema_org_does_not_have_would_be_found() -> None:
    wrong = {"@type": "Article", "headlin": "x", "about": {"@type": "GeoCoordinates", "latitude": {"@type": "Place"}}}
    assert list(wrong_in(wrong)) == [
        "Article has no headlin",
        "Article.about GeoCoordinates.latitude may not be Place",
    ]


def test_a_case_cites_all_its_sources_in_its_structured_data(site: Path) -> None:
    html = (site / "cases" / "rotterdam-bridge" / "index.html").read_text("utf-8")
    assert len(structured(html)["citation"]) == html.count('<li id="source-')


def test_every_page_has_a_title_a_description_and_a_language_of_its_own(site: Path) -> None:
    seen: dict[tuple[str, str], str] = {}
    for page in sorted(site.rglob("index.html")):
        html, name = page.read_text("utf-8"), page.relative_to(site).as_posix()
        title = re.search(r"<title>(.+?)</title>", html, re.DOTALL)
        language = re.search(r'<html lang="(\w+)"', html)
        assert title, name
        assert language, name
        assert (language[1] == "fr") == name.startswith("fr/"), name
        if not name.startswith(("developing", "decisions", "reference")):
            assert re.search(r'<meta name="description" content="[^"]{20,}"', html), name
            assert seen.setdefault((language[1], title[1]), name) == name, title[1]
    assert len(seen) > 100


def test_without_an_address_nothing_absolute_is_invented(site: Path) -> None:
    html = (site / "index.html").read_text("utf-8")
    assert 'rel="canonical"' not in html
    assert "og:image" not in html
    assert not (site / "sitemap.xml").exists()


@pytest.fixture(scope="module")
def addressed(
    library: Library, tmp_path_factory: pytest.TempPathFactory, monkeypatch_module: pytest.MonkeyPatch
) -> Path:
    """The site as it is where its settings give it an address."""
    folder = tmp_path_factory.mktemp("addressed") / "site"
    settings = Settings(url=ADDRESS, repository="https://host.example/casebook")
    monkeypatch_module.setattr(route, "settings_of", lambda _config: settings)
    load = publishing.load
    monkeypatch_module.setattr(publishing, "load", lambda *given: _with_address(load(*given)))
    route.build_site(library, date(2026, 11, 23), folder, lambda _step: nullcontext(), packs=False)
    return folder


def _with_address(config: Any) -> Any:
    config.site_url = ADDRESS
    return config


@pytest.fixture(scope="module")
def monkeypatch_module() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def test_with_an_address_every_page_names_itself_and_its_other_languages(addressed: Path) -> None:
    html = (addressed / "fr" / "cases" / "rotterdam-bridge" / "index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{ADDRESS}fr/cases/rotterdam-bridge/">' in html
    assert f'<link rel="alternate" hreflang="en" href="{ADDRESS}cases/rotterdam-bridge/">' in html
    assert "https://host.example/casebook/edit/main/cases/rotterdam-bridge.yml" in html


def test_with_an_address_each_shared_page_has_a_picture_of_the_size_it_promises(addressed: Path) -> None:
    html = (addressed / "themes" / "regeneration" / "index.html").read_text("utf-8")
    found = re.search(rf'<meta property="og:image" content="{ADDRESS}([^"]+)"', html)
    assert found
    picture = (addressed / found[1]).read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (1200, 630)


def test_the_sitemap_lists_every_page_with_its_languages(addressed: Path) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = ElementTree.parse(addressed / "sitemap.xml").getroot()
    listed = {each.findtext("s:loc", "", names) for each in root.findall("s:url", names)}
    pages = {
        ADDRESS + page.relative_to(addressed).as_posix().removesuffix("index.html")
        for page in addressed.rglob("index.html")
    }
    assert listed == pages
    case = next(
        each
        for each in root.findall("s:url", names)
        if "/fr/cases/rotterdam-bridge/" in each.findtext("s:loc", "", names)
    )
    assert [link.get("hreflang") for link in case.findall("x:link", names)] == ["en", "fr"]


def test_the_manifest_of_each_language_is_sound(site: Path) -> None:
    for language in ("en", "fr"):
        manifest = json.loads((site / "assets" / f"manifest.{language}.webmanifest").read_text("utf-8"))
        assert manifest["lang"] == language
        assert (site / "assets" / manifest["icons"][0]["src"]).is_file()
