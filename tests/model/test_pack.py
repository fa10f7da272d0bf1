"""A curated pack: texts by language, cases in order."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from build_tools.model.pack import Pack
from tests.sound_case import SITE_LANGUAGES

PACK = {
    "title": {"en": "Food", "fr": "Manger"},
    "for_whom": {"en": "Groups", "fr": "Groupes"},
    "introduction": {"en": "Read.", "fr": "Lisez."},
    "cases": ["amersfoort-school-kitchens", "amersfoort-open-gardens"],
}


def test_a_pack_is_read_with_its_cases_in_order():
    pack = Pack.read("food", PACK)
    assert (pack.name, pack.title["fr"], pack.cases) == ("food", "Manger", tuple(PACK["cases"]))
    assert set(pack.title) == set(SITE_LANGUAGES)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "Food"),
        ("title", {}),
        ("title", {"en": "a" * 91}),
        ("cases", ["one-case"]),
        ("cases", ["Not A Slug", "x"]),
    ],
)
def test_a_pack_that_cannot_be_printed_is_refused(name, value):
    with pytest.raises(ValidationError):
        Pack.read("food", {**PACK, name: value})
