"""The map in parts: the same land as on pages, every place where it truly lies, far places in insets below."""

from __future__ import annotations

from build_tools.draw.atlas import draw_atlas
from build_tools.draw.dots import Dot
from build_tools.draw.europe_map import draw_map
from tests.draw.dossier_cities import dots

REUNION = Dot(-20.88, 55.45, "Saint-Denis", "circle", "", label="saint-denis-case", place_href="RE")
TENERIFE = Dot(28.46, -16.25, "Santa Cruz de Tenerife", "circle", "", label="tenerife-case", place_href="ES")
GHENT = Dot(51.05, 3.72, "Ghent", "circle", "", label="ghent-one", place_href="BE")


def test_the_land_is_the_one_of_the_pages() -> None:
    assert draw_atlas([GHENT]).land in draw_map([GHENT], label="Map")


def test_every_dot_is_at_exactly_one_place_inside_the_window() -> None:
    atlas = draw_atlas(dots())
    assert sorted(dot.name for spot in atlas.spots for dot in spot.dots) == sorted(dot.name for dot in dots())
    for spot in atlas.spots:
        assert atlas.window.west < spot.x < atlas.window.east, spot.name
        assert atlas.window.north < spot.y < atlas.window.south, spot.name


def test_cases_of_one_city_are_one_place() -> None:
    other = Dot(51.06, 3.73, "Ghent", "circle", "", label="ghent-two", place_href="BE")
    (spot,) = draw_atlas([GHENT, other]).spots
    assert [dot.label for dot in spot.dots] == ["ghent-one", "ghent-two"]


def test_far_places_stand_in_insets_below_the_part_that_moves() -> None:
    atlas = draw_atlas([GHENT, REUNION, TENERIFE])
    assert len(atlas.insets) == 2
    assert atlas.frame.south > atlas.window.south
    far = {spot.name: spot for spot in atlas.spots if spot.is_far}
    assert set(far) == {"Saint-Denis", "Santa Cruz de Tenerife"}
    for spot in far.values():
        assert atlas.window.south < spot.y < atlas.frame.south
    assert all("place " not in ground for _, ground in atlas.insets), "marks are the script's to draw"


def test_without_far_places_all_of_the_picture_moves() -> None:
    atlas = draw_atlas([GHENT])
    assert (atlas.insets, atlas.frame) == ((), atlas.window)
