"""A case in one language: what is translated, what is stale, what appears in the language of the case."""

from __future__ import annotations

from build_tools import route
from build_tools.model.reading import Reading, Told
from build_tools.model.translation import Translation, units
from build_tools.paths import Library
from tests.model.test_translation import HEAD
from tests.sound_case import ROOT, SLUG, TODAY, a_read_case

BLOCK = {"name": "The caretaker", "what": "Opens and closes. [1]"}
CASE = a_read_case(building_blocks=[BLOCK], participation={"level": "informed", "how": "By post. [1]"})
CODES = {unit.way: unit.code for unit in units(CASE)}


def a_translation(**texts) -> Translation:
    return Translation.read(SLUG, "fr", {**HEAD, **texts})


def test_a_case_in_its_own_language_is_translated_and_all_its_own():
    reading = Reading(CASE, "en")
    assert reading.is_translated
    assert reading.told("title") == Told(CASE.title, "en")
    assert (reading.total, reading.current) == (0, 0)


def test_a_case_without_a_translation_appears_in_its_own_language():
    reading = Reading(CASE, "fr")
    assert not reading.is_translated
    assert reading.told("results", 0, "claim") == Told(CASE.results[0].claim, "en")


def test_what_is_translated_appears_in_the_other_language_and_the_rest_does_not():
    reading = Reading(CASE, "fr", a_translation(title="Des cuisines", translated_from={"title": CODES["title",]}))
    assert reading.told("title") == Told("Des cuisines", "fr")
    assert reading.told("summary") == Told(CASE.summary, "en")
    assert (reading.current, reading.total) == (1, len(CODES))


def test_a_reading_is_whole_when_every_text_is_told_in_its_language_up_to_date_or_not():
    assert Reading(CASE, "en").is_whole
    assert not Reading(CASE, "fr").is_whole
    partly = Reading(CASE, "fr", a_translation(title="Des cuisines", translated_from={"title": CODES["title",]}))
    assert partly.is_translated
    assert not partly.is_whole
    library = route.check_library(Library(ROOT), TODAY).catalogue
    slug = "zeist-austerity-dialogue"
    assert Reading(library.cases[slug], "fr", library.translation(slug, "fr")).is_whole


def test_a_text_whose_source_has_changed_is_stale_and_does_not_count():
    reading = Reading(CASE, "fr", a_translation(title="Des cuisines", translated_from={"title": "h01234567"}))
    assert reading.told("title") == Told("Des cuisines", "fr", stale=True)
    assert reading.current == 0


def test_a_text_without_a_code_is_stale():
    assert Reading(CASE, "fr", a_translation(title="Des cuisines")).told("title").stale


def test_an_item_is_found_by_its_code_and_an_orphan_by_nobody():
    blocks = [{"of": CODES["building_blocks", 0], "name": "Le gardien"}, {"of": "h01234567", "name": "Perdu"}]
    reading = Reading(CASE, "fr", a_translation(building_blocks=blocks))
    assert reading.told("building_blocks", 0, "name") == Told("Le gardien", "fr")
    assert reading.told("building_blocks", 0, "what") == Told("Opens and closes. [1]", "en")
    assert "Perdu" not in {told.text for _, told in reading.texts()}


def test_a_bare_line_and_a_part_are_translated_too():
    reading = Reading(
        CASE,
        "fr",
        a_translation(
            not_known=[{"of": CODES["not_known", 0], "text": "La solitude."}],
            participation={"how": "Par la poste. [1]"},
            translated_from={"participation.how": CODES["participation", "how"]},
        ),
    )
    assert reading.told("not_known", 0) == Told("La solitude.", "fr")
    assert reading.told("participation", "how") == Told("Par la poste. [1]", "fr")


def test_a_translated_text_that_the_item_does_not_have_is_not_shown():
    blocks = [{"of": CODES["building_blocks", 0], "name": "Le gardien", "lesson": "Payer. [1]"}]
    assert Reading(CASE, "fr", a_translation(building_blocks=blocks)).told("building_blocks", 0, "lesson") is None


def test_what_has_no_text_tells_nothing():
    reading = Reading(a_read_case(needs="unknown"), "en")
    assert reading.told("needs") is None
    assert reading.told("participation", "how") is None
    assert reading.told("themes") is None


def test_all_texts_come_in_the_order_of_the_model():
    names = [way[0] for way, _ in Reading(CASE, "en").texts()]
    assert names[:3] == ["title", "summary", "place"]
    assert names.index("problem") < names.index("results") < names.index("building_blocks")
