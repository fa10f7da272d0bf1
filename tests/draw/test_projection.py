"""The projection of the maps, held to published values."""

from __future__ import annotations

from math import hypot

import pytest

from build_tools.draw.projection import ETRS89_LAEA, EqualArea


def test_the_worked_example_of_the_standard_comes_out_to_the_centimetre():
    # IOGP guidance note 373-7-2, EPSG method 9820, example for ETRS89 / ETRS-LAEA.
    east, north = ETRS89_LAEA.metres(50.0, 5.0)
    assert (round(east, 2), round(north, 2)) == (3962799.45, 2999718.85)


def test_a_sphere_would_fail_the_worked_example():
    # The control: the same point by Snyder's spherical formula (24-2 to 24-4) is kilometres off.
    from math import cos, radians, sin, sqrt

    centre, latitude, turn = radians(52), radians(50), radians(-5)
    k = sqrt(2 / (1 + sin(centre) * sin(latitude) + cos(centre) * cos(latitude) * cos(turn)))
    east = 4_321_000 + 6_371_007 * k * cos(latitude) * sin(turn)
    assert abs(east - 3962799.45) > 500


def test_the_centre_lies_at_the_false_origin():
    assert ETRS89_LAEA.metres(52.0, 10.0) == pytest.approx((4_321_000.0, 3_210_000.0), abs=1e-6)


def test_north_of_the_centre_is_straight_up_and_east_and_west_are_mirrors():
    assert ETRS89_LAEA.metres(60.0, 10.0)[0] == pytest.approx(4_321_000.0, abs=1e-6)
    east, west = ETRS89_LAEA.metres(45.0, 25.0), ETRS89_LAEA.metres(45.0, -5.0)
    assert east[0] - 4_321_000 == pytest.approx(4_321_000 - west[0], abs=1e-6)
    assert east[1] == pytest.approx(west[1], abs=1e-6)


def test_a_square_degree_keeps_its_area_wherever_it_lies():
    """Equal area: a small patch near Lisbon and one near Tampere have the areas that they have on the ellipsoid."""
    for latitude, longitude in ((38.7, -9.1), (61.5, 23.8)):
        (x0, y0), (x1, y1), (x2, y2) = (
            ETRS89_LAEA.metres(latitude + up, longitude + right) for up, right in ((0.0, 0.0), (0.01, 0.0), (0.0, 0.01))
        )
        local = EqualArea(latitude, longitude)
        (a, b), (c, d) = local.metres(latitude + 0.01, longitude), local.metres(latitude, longitude + 0.01)
        area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        assert area == pytest.approx(a * d - c * b, rel=1e-3)
        # The control: lengths are not kept, so the projection is not simply the identity.
        assert hypot(x1 - x0, y1 - y0) != pytest.approx(hypot(a, b), rel=1e-4)


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(91, 0), (-90.1, 0), (float("nan"), 0), (0, float("inf")), (-52, -170)]
)
def test_a_point_without_a_place_on_the_map_is_refused(latitude, longitude):
    with pytest.raises(ValueError, match="latitude"):
        ETRS89_LAEA.metres(latitude, longitude)
