"""Shapes, evidence marks and QR codes: what tells them apart without colour, and that they can be read."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import segno

from build_tools.draw import markup
from build_tools.draw.evidence_mark import QUARTERS, evidence_mark, evidence_svg, evidence_symbols
from build_tools.draw.qr import QUIET_ZONE, qr_svg
from build_tools.draw.shapes import SHAPES, large_shape, shape, shape_symbols

ADDRESS = "https://example.org/cases/rotterdam-bridge/"


def ink(grade: str, size: int) -> int:
    """How many of the mark's quarters are painted, and whether its ring is whole: all that is left in grey."""
    drawing = evidence_mark(grade, size)
    return 10 * drawing.count("<path") + ("dasharray" in drawing)


@pytest.mark.parametrize("size", [16, 48])
def test_five_states_of_evidence_differ_in_grey(size):
    assert len({ink(grade, size) for grade in QUARTERS}) == 5
    # The control: by colour and class alone they are all alike.
    assert (
        len({tuple(re.findall(r'class="[^"]*"|fill="[^"]*"', evidence_mark(grade, size))) for grade in QUARTERS}) == 1
    )


@pytest.mark.parametrize("size", [16, 48])
def test_the_joints_of_a_full_mark_stay_open(size):
    """No quarter reaches the axes, so a full mark is never a plain disc."""
    corner = re.search(r'd="M(\S+) (\S+)V', evidence_mark("evaluated", size))
    x, y = map(float, corner.groups())
    assert x - size / 2 >= 0.4
    assert size / 2 - y >= 0.4


def test_more_evidence_is_more_ink():
    assert QUARTERS["told"] < QUARTERS["counted"] < QUARTERS["compared"] < QUARTERS["evaluated"] == 4


def test_each_mark_is_there_in_both_sizes_under_its_own_name():
    symbols = ElementTree.fromstring(f"<svg>{evidence_symbols('e-')}{shape_symbols('s-')}</svg>")
    names = [symbol.get("id") for symbol in symbols]
    assert len(names) == len(set(names)) == 14
    assert {"e-m-told", "e-M-none", "s-diamond"} <= set(names)


def test_a_mark_on_paper_needs_no_style_sheet():
    drawing = evidence_svg("compared", 48, ink="#123456")
    assert "class=" not in drawing
    assert 'fill="#123456"' in drawing
    ElementTree.fromstring(drawing)


def test_an_unknown_grade_or_size_is_refused():
    with pytest.raises(KeyError):
        evidence_mark("proven")
    with pytest.raises(KeyError):
        evidence_mark("told", 20)


def test_no_two_shapes_are_drawn_alike():
    assert len({shape(name) for name in SHAPES}) == len({large_shape(name) for name in SHAPES}) == 4


def dark_modules(svg: str) -> set[tuple[int, int]]:
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", svg)
    return {(int(x) + i, int(y)) for x, y, length in runs for i in range(int(length))}


def test_the_qr_code_is_painted_module_for_module():
    code = segno.make_qr(ADDRESS, error="m", boost_error=False)
    wanted = {
        (x + QUIET_ZONE, y + QUIET_ZONE) for y, row in enumerate(code.matrix) for x, dark in enumerate(row) if dark
    }
    assert dark_modules(qr_svg(ADDRESS)) == wanted
    # The control: another address paints other modules.
    assert dark_modules(qr_svg(ADDRESS + "x")) != wanted


def test_the_qr_code_has_its_quiet_zone_inside_the_picture():
    svg = ElementTree.fromstring(qr_svg(ADDRESS))
    size = int(svg.get("viewBox").split()[3])
    modules = dark_modules(qr_svg(ADDRESS))
    assert min(min(module) for module in modules) == QUIET_ZONE
    assert max(max(module) for module in modules) == size - QUIET_ZONE - 1


@pytest.mark.parametrize(("characters", "units"), [(42, 37), (62, 41), (84, 45)])
def test_the_qr_code_is_as_large_as_its_documentation_says(characters, units):
    assert f'viewBox="0 0 {units} {units}"' in qr_svg("h" * characters)
    assert f'viewBox="0 0 {units} {units}"' not in qr_svg("h" * (characters + 1))


@pytest.mark.parametrize("address", ["", "h" * 2332, "https://example.org/é"])
def test_an_address_that_no_qr_code_holds_is_refused(address):
    with pytest.raises(ValueError, match="QR code"):
        qr_svg(address)


def test_a_qr_code_is_named_or_hidden():
    assert 'role="img" aria-label="The case &amp; more"' in qr_svg(ADDRESS, label="The case & more")
    assert 'aria-hidden="true"' in qr_svg(ADDRESS)


@pytest.mark.parametrize(
    ("value", "written"), [(12.04, "12"), (-0.04, "0"), (0.5, ".5"), (-0.5, "-.5"), (10.25, "10.2"), (100, "100")]
)
def test_numbers_are_as_short_as_they_can_be(value, written):
    assert markup.number(value) == written


def test_text_is_escaped_and_freed_of_what_xml_cannot_hold():
    assert markup.text('a<b>&"c\x00\ud800') == "a&lt;b&gt;&amp;&quot;c"
