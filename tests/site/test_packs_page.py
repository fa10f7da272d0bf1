"""The shelf of packs on the built site: what it says of its files is true, and it leads to all of them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from pypdf import PdfReader

from build_tools.load.words import words
from build_tools.paths import Library
from build_tools.words.names import number

LANGUAGES = {"en": "", "fr": "fr/"}
_FILE = re.compile(r'<li><a href="([^"]+\.pdf)">([^<]+)</a><span class="shelf-facts">([^<]+)</span>')
_PICTURE = re.compile(r'<img src="([^"]+\.png)" width="(\d+)" height="(\d+)" alt="([^"]*)"')
_SECTION = re.compile(r'<section class="spread shelf" aria-labelledby="([a-z-]+)">(.*?)</section>', re.DOTALL)


def html(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text("utf-8")


def target(site: Path, page: str, href: str) -> Path:
    return (site / page / href).resolve()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pack_lies_on_the_shelf_in_all_its_kinds(site: Path, library: Library, language: str) -> None:
    page = f"{LANGUAGES[language]}packs/"
    sections = dict(_SECTION.findall(html(site, page)))
    assert set(sections) == {path.stem for path in library.packs.glob("*.yml")}
    for name, section in sections.items():
        files = [href.rsplit("/", 1)[-1] for href, _name, _facts in _FILE.findall(section)]
        kinds = ("", ".facilitator", ".worksheets", ".cards")
        assert files == [f"{name}.{language}{kind}.pdf" for kind in kinds]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_and_sizes_are_those_of_the_files(site: Path, language: str) -> None:
    page, say = f"{LANGUAGES[language]}packs/", words(language)
    files = _FILE.findall(html(site, page))
    assert len(files) > 20
    for href, _name, facts in files:
        file = target(site, page, href)
        size = say("site.packs.kilobytes", size=number(round(file.stat().st_size / 1024), language))
        if file.stat().st_size < 1024 * 1024:
            assert unescape(facts) == say("site.packs.file-facts", n=len(PdfReader(file).pages), size=size)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_have_their_size_and_words(site: Path, language: str) -> None:
    page = f"{LANGUAGES[language]}packs/"
    pictures = _PICTURE.findall(html(site, page))
    assert len(pictures) >= 6 * 6
    for href, width, height, says in pictures:
        head = target(site, page, href).read_bytes()[:24]
        assert head[:4] == b"\x89PNG"
        assert (int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")) == (int(width), int(height))
        assert says


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_leads_to_its_packs_and_each_pack_back_to_the_case(site: Path, language: str) -> None:
    home = LANGUAGES[language]
    case = html(site, f"{home}cases/gdansk-responsibility-sharing/")
    assert '../../p/letting-go/"' in case
    assert "../../cases/gdansk-responsibility-sharing/" in html(site, f"{home}p/letting-go/")
    outside = html(site, f"{home}cases/rijeka-neet-support/")
    assert '../../p/letting-go/"' not in outside


@pytest.mark.parametrize("language", LANGUAGES)
def test_plans_on_the_site_show_no_link_that_only_paper_has(site: Path, language: str) -> None:
    for name in ("", "60-minutes/", "90-minutes/", "180-minutes/", "objections/", "questions/"):
        page = html(site, f"{LANGUAGES[language]}sessions/{name}")
        assert 'href="print:' not in page
        assert 'href="copies:' not in page
        assert "](" not in page
