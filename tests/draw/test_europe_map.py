"""The map as readers get it: its links, names, insets, sizes."""

from __future__ import annotations

import re
from collections import Counter
from xml.etree import ElementTree

import pytest

from build_tools.draw.dots import Dot
from build_tools.draw.europe_map import draw_locator, draw_map
from build_tools.draw.paint import InkPaint
from tests.draw.dossier_cities import CITIES, THEMES, dots

ROTTERDAM = Dot(51.92, 4.48, "Rotterdam", "triangle", "youth-employment")
CASES_OF = Counter(dot.name for dot in dots())
HOSTILE = '"><script>alert(1)</script><a href="x'


def read(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(re.sub(r' xmlns="[^"]+"', "", svg))


def names(svg: str) -> Counter[str]:
    return Counter(text.text for text in read(svg).iter("text") if text.get("class") == "place-name")


def links(svg: str) -> list[str]:
    return [link.attrib["href"] for link in read(svg).iter("a")]


def test_the_home_map_holds_each_link_once_and_no_name_twice():
    svg = draw_map(dots(), label="Map")
    pages = [f"places/{name}/" if count > 1 else f"cases/{name}/" for name, count in CASES_OF.items()]
    assert sorted(links(svg)) == sorted(pages)
    assert set(names(svg).values()) == {1}
    assert set(names(svg)) <= set(CASES_OF)
    assert len(names(svg)) >= 0.85 * len(CASES_OF)


def test_each_link_has_an_accessible_name_and_the_map_too():
    svg = read(draw_map(dots(), label="64 cases"))
    assert (svg.get("role"), svg.get("aria-label")) == ("group", "64 cases")
    assert all(link.find("title").text for link in svg.iter("a"))


def test_a_map_without_links_is_one_picture():
    svg = read(draw_locator(ROTTERDAM, label="Rotterdam in Europe"))
    assert (svg.get("role"), svg.get("aria-label")) == ("img", "Rotterdam in Europe")
    assert names(draw_locator(ROTTERDAM, label="x")) == Counter(["Rotterdam"])


def test_a_map_without_an_accessible_name_is_refused():
    with pytest.raises(ValueError, match="accessible name"):
        draw_map([], label="")


def test_two_cases_in_one_city_are_one_larger_mark_with_their_number():
    pair = [
        Dot(56.95, 24.11, "Riga", shape, theme, f"cases/{theme}/", theme, "places/riga/", "Riga: 2 cases")
        for shape, theme in (("circle", "social-innovation"), ("diamond", "regeneration"))
    ]
    svg = read(draw_map(pair, label="x"))
    (link,) = svg.iter("a")
    assert (link.get("href"), link.find("title").text) == ("places/riga/", "Riga: 2 cases")
    assert link.find("g").get("class") == "place place--mixed place--several"
    assert [text.text for text in link.iter("text")] == ["2", "Riga"]


def test_two_cases_without_a_page_for_their_place_stay_two_links():
    pair = [Dot(56.95, 24.11, "Riga", "circle", "a", f"cases/{i}/", f"case {i}") for i in range(2)]
    svg = draw_map(pair, label="x")
    assert links(svg) == ["cases/0/", "cases/1/"]
    assert names(svg) == Counter(["Riga"])


def test_two_cases_of_one_theme_keep_its_shape_and_colour():
    pair = [Dot(53.35, -6.26, "Dublin", "square", "urban-economies", f"c{i}", "", "p", "Dublin") for i in range(2)]
    assert 'class="place urban-economies place--several"' in draw_map(pair, label="x")


def test_hostile_names_stay_text():
    dot = Dot(50, 10, HOSTILE + "\x00\u001b", "circle", HOSTILE, HOSTILE, HOSTILE)
    svg = read(draw_map([dot], label=HOSTILE, captions={"elsewhere": HOSTILE}))
    assert svg.get("aria-label") == HOSTILE
    assert [link.get("href") for link in svg.iter("a")] == [HOSTILE]
    assert not list(svg.iter("script"))
    # The control: the same text unescaped is found as a script.
    assert list(ElementTree.fromstring('<svg><a href="' + HOSTILE + '"></a></a></svg>').iter("script"))


def test_places_out_of_the_frame_stand_in_an_inset_with_its_caption():
    svg = draw_map(
        [Dot(28.12, -15.43, "Las Palmas", "circle", "a", "c")], label="x", captions={"canary-islands": "Îles Canaries"}
    )
    assert "Îles Canaries" in svg
    assert names(svg) == Counter(["Las Palmas"])
    # The control: a place inside the frame has none.
    assert "inset" not in draw_map([Dot(40.4, -3.7, "Madrid", "circle", "a", "c")], label="x")


@pytest.mark.parametrize(
    ("lat", "lon", "key"),
    [
        (64.15, -21.94, "Ísland"),
        (35.17, 33.36, "Kýpros"),
        (-20.88, 55.45, "La Réunion"),
        (4.93, -52.33, "Guyane"),
        (42.4, -71.1, "…"),
    ],
)
def test_every_far_place_is_somewhere(lat, lon, key):
    svg = draw_map([Dot(lat, lon, "There", "circle", "a", "c")], label="x")
    assert key in svg
    assert names(svg) == Counter(["There"])


@pytest.mark.parametrize(
    ("name", "lat", "lon"), [("Tromsø", 69.65, 18.96), ("Ankara", 39.93, 32.86), ("Valletta", 35.9, 14.51)]
)
@pytest.mark.parametrize("detail", ["full", "small"])
def test_the_frame_grows_so_that_no_mark_is_cut(name, lat, lon, detail):
    dot = Dot(lat, lon, name, "circle", "a")
    svg = read(draw_map([dot], label="x") if detail == "full" else draw_locator(dot, label="x"))
    west, north, width, height = map(float, svg.get("viewBox").split())
    x, y = map(float, re.search(r"translate\((\S+) (\S+)\)", svg.find("g[@class='place a']").get("transform")).groups())
    assert west + 6 <= x <= west + width - 6
    assert north + 6 <= y <= north + height - 6


def test_the_same_dots_give_the_same_bytes():
    assert draw_map(dots(), label="x") == draw_map(dots(), label="x")
    assert draw_map(dots(), label="x") != draw_map(dots()[1:], label="x")


def test_the_home_map_and_the_locator_keep_their_budgets():
    assert len(draw_map(dots(), label="Map of 64 cases").encode()) <= 45_000
    assert len(draw_locator(ROTTERDAM, label="Rotterdam in Europe").encode()) <= 15_000
    # The control: the measure can be exceeded.
    crowd = [dot for i in range(5) for dot in dots(suffix=str(i))]
    assert len(draw_map(crowd, label="x").encode()) > 45_000


def test_no_map_carries_what_the_content_security_policy_forbids():
    svg = draw_map(dots(), label="x")
    assert not re.search(r"\sstyle=|\son\w+=|<script|javascript:|\sid=", svg)


def test_a_standalone_map_needs_no_style_sheet():
    paint = InkPaint({"youth-employment": "#1d5fa6"})
    svg = draw_locator(ROTTERDAM, label="x", paint=paint)
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="')
    assert 'fill="#1d5fa6"' in svg
    assert "class=" not in svg
    # The control: on a page the same map has classes and no colour.
    assert not re.search("#[0-9a-f]{6}", draw_locator(ROTTERDAM, label="x"))


def test_coordinates_have_one_decimal_at_most():
    assert not re.search(r'(?:x|y|translate\()="?-?\d*\.\d{2}', draw_map(dots(), label="x"))


def test_marks_that_stand_back_have_no_name_and_do_not_move():
    at = [Dot(50, 10, f"p{i}", "dot", "place-other") for i in range(3)]
    svg = draw_map(at, label="x")
    assert not names(svg)
    assert len(set(re.findall(r'class="place place-other" transform="([^"]+)"', svg))) == 1


def test_names_are_left_out_on_demand_but_links_keep_theirs():
    svg = draw_map(dots(), label="x", named=False)
    assert not names(svg)
    assert len(links(svg)) == len(CASES_OF)


def test_an_unknown_shape_is_refused():
    with pytest.raises(KeyError):
        draw_map([Dot(50, 10, "x", "star", "a")], label="x")


def test_the_table_of_cities_is_the_one_of_the_dossiers():
    assert (len(dots()), len(CITIES)) == (64, 55)
    assert {dot.css_class for dot in dots()} == {theme for _, theme in THEMES.values()}
