"""The model seen from outside: kinds, parts, numbers of items, and every value of a case with the way to it."""

from __future__ import annotations

from build_tools.model.case import Case, Place, Status
from build_tools.model.fields import field, fields, lists_of, texts, walk
from build_tools.model.kinds import Day, Line, Prose, Tag
from build_tools.model.translation import translation_model
from tests.sound_case import a_read_case, real_lists


def test_fields_come_in_the_order_of_the_model_under_their_names_in_a_file():
    names = [each.name for each in fields(Place)]
    assert names == ["city", "area", "with", "country", "lat", "lon"]


def test_a_field_says_its_kind_its_part_and_how_many():
    title, themes, status, results = (field(Case, name) for name in ("title", "themes", "status", "results"))
    assert (title.kind, title.required, title.many, title.translated) == (Line(90, translated=True), True, False, True)
    assert (themes.kind, themes.many, themes.least, themes.most) == (Tag("themes"), True, 1, 3)
    assert (status.part, status.kind, status.translated) == (Status, None, False)
    assert (results.many, results.unknown, results.least, results.most, results.translated) == (True, True, 1, 8, True)


def test_a_field_may_allow_unknown():
    assert field(Status, "started").kind == Day()
    assert [each.name for each in fields(Status) if each.unknown] == ["state", "started", "ended"]


def test_a_field_that_is_not_there_is_none():
    assert field(Case, "colour") is None


def test_every_field_has_a_kind_or_a_part():
    seen = 0
    parts = [Case, translation_model()]
    while parts:
        for each in fields(parts.pop()):
            if each.name != "translated_from":
                assert (each.kind is None) != (each.part is None), each.name
            seen += 1
            parts += [each.part] if each.part else []
    assert seen > 100


def test_every_value_is_walked_with_its_way():
    case = a_read_case(needs="unknown", place={"city": "Riga", "country": "LV", "with": ["Cēsis", "Ogre"]})
    found = {way: value for way, _, value in walk(case)}
    assert found["place", "with", 1] == "Ogre"
    assert found["results", 0, "sources", 0] == 1
    assert found["not_known", 0] == "Whether fewer people feel alone."
    # Neither what is absent nor what is unknown.
    assert not {("needs",), ("context",), ("place", "lat")} & set(found)


def test_texts_are_the_values_that_a_reader_reads():
    found = {way: kind for way, kind, _ in texts(a_read_case())}
    assert isinstance(found["problem",], Prose)
    assert isinstance(found["sources", 0, "title"], Line)
    assert ("themes", 0) not in found


def test_the_lists_that_the_model_asks_for_are_there():
    asked = lists_of(Case) | lists_of(translation_model())
    assert "themes" in asked
    assert "translation_methods" in asked
    assert asked <= set(real_lists().vocabularies)
    # And none is there that nothing asks for.
    assert set(real_lists().vocabularies) == asked
