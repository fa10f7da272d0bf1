"""What others take away: whole, in the forms of their fields, and saying what the cases say."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as xml

import pytest

from build_tools import route
from build_tools.export.files import data_files
from build_tools.export.library import OpenLibrary
from build_tools.export.tables import CASES, cases_csv
from build_tools.load.words import languages, words
from build_tools.model.case import Adoption
from tests.libraries import small_library

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = {"en": "feed.xml", "fr": "fr/feed.xml"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> OpenLibrary:
    small = small_library(tmp_path_factory.mktemp("open") / "library")
    catalogue = route.check_library(small, date(2026, 11, 23)).catalogue
    speak = {language: words(language) for language in languages()}
    pages = {
        (language, slug): ("" if language == "en" else f"{language}/") + f"cases/{slug}/"
        for language in speak
        for slug in catalogue.cases
    }
    return OpenLibrary("Test library", "https://casebook.example/", "", catalogue, speak, pages)


@pytest.fixture(scope="module")
def files(library: OpenLibrary) -> dict[str, bytes]:
    return data_files(library, FEEDS)[0]


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_every_file_that_is_listed_is_there_with_its_size(library):
    files, listed = data_files(library, FEEDS)
    assert set(listed) == {"en", "fr"}
    for rows in listed.values():
        assert len(rows) == 8
        assert [each.size for each in rows] == [len(files[each.path]) for each in rows]


def test_the_same_library_gives_the_same_bytes(library, files):
    assert data_files(library, FEEDS)[0] == files


def test_a_record_holds_all_that_the_file_says_and_what_the_build_knows(library, files):
    whole = json.loads(files["data/cases.en.json"])
    assert [each["slug"] for each in whole["cases"]] == list(library.cases)
    gdansk = next(each for each in whole["cases"] if each["slug"] == "gdansk-responsibility-sharing")
    case = library.cases["gdansk-responsibility-sharing"]
    assert gdansk["problem"] == case.problem, "texts keep their marks"
    assert "[3]" in gdansk["problem"]
    assert [each["claim"] for each in gdansk["results"]] == [each.claim for each in case.results]
    assert gdansk["computed"]["latitude"] == pytest.approx(54.35, abs=0.1)
    assert gdansk["computed"]["best_evidence"] in {"told", "counted", "compared", "evaluated"}


def test_a_record_in_another_language_has_the_translated_texts_and_the_same_tags(files):
    def gdansk(language: str) -> dict:
        cases = json.loads(files[f"data/cases.{language}.json"])["cases"]
        return next(each for each in cases if each["slug"] == "gdansk-responsibility-sharing")

    english, french = gdansk("en"), gdansk("fr")
    assert french["language"] == "fr"
    assert french["original_language"] == "en"
    assert french["title"] != english["title"]
    assert french["topics"] == english["topics"]
    assert [each["evidence"] for each in french["results"]] == [each["evidence"] for each in english["results"]]


def test_what_nobody_knows_is_said_in_the_record_and_in_the_table(library):
    known = library.cases["gdansk-responsibility-sharing"]
    from build_tools.model.kinds import UNKNOWN

    asked = known.with_texts({"hardest_part": UNKNOWN, "cost": UNKNOWN, "results": UNKNOWN})
    changed = replace(library, catalogue=replace(library.catalogue, cases={asked.slug: asked}, translations={}))
    record = json.loads(data_files(changed, {})[0]["data/cases.en.json"])["cases"][0]
    assert (record["hardest_part"], record["cost"], record["results"]) == ("unknown", "unknown", "unknown")
    assert record["computed"]["best_evidence"] is None
    row = table(cases_csv(changed, "en"))[0]
    assert row["hardest_part"] == row["cost_band"] == row["best_evidence"] == "Not known"


def test_the_tables_open_in_a_spreadsheet_with_every_row(library, files):
    assert files["data/cases.en.csv"].startswith(b"\xef\xbb\xbf")
    rows = table(files["data/cases.en.csv"])
    assert list(rows[0]) == [*CASES, "page"]
    assert [row["slug"] for row in rows] == list(library.cases)
    results = table(files["data/results.fr.csv"])
    assert len(results) == sum(len(case.known_results) for case in library.cases.values())
    assert all(row["claim"] and row["evidence"] and row["sources"] for row in results)
    sources = table(files["data/sources.en.csv"])
    assert len(sources) == sum(len(case.sources) for case in library.cases.values())
    assert all(row["url"].startswith("http") for row in sources)


def test_labels_are_those_of_the_table_s_language(files):
    english, french = table(files["data/cases.en.csv"])[0], table(files["data/cases.fr.csv"])[0]
    assert english["slug"] == french["slug"]
    assert english["state"] != french["state"]
    assert english["country_code"] == french["country_code"]


def test_places_are_called_as_the_file_s_language_calls_them_beside_the_name_that_all_share(library):
    case = library.cases["gdansk-responsibility-sharing"]
    ghent = case.place.model_copy(update={"city": "Ghent", "country": "BE", "area": None, "lat": None, "lon": None})
    taken = Adoption(place="Ostend", country="BE", outcome="studied", sources=(1,))
    moved = case.model_copy(update={"place": ghent, "adopted_by": (taken,)})
    changed = replace(library, catalogue=replace(library.catalogue, cases={case.slug: moved}, translations={}))
    made = data_files(changed, {})[0]
    row = table(made["data/cases.fr.csv"])[0]
    assert (row["city"], row["taken_up_by"]) == ("Gand", "Ostende, Belgique")
    assert table(made["data/results.fr.csv"])[0]["city"] == "Gand"
    assert table(made["data/cases.en.csv"])[0]["city"] == "Ghent"
    point = json.loads(made["data/cases.fr.geojson"])["features"][0]["properties"]
    assert (point["city"], point["place"]) == ("Ghent", "Gand, Belgique")
    record = json.loads(made["data/cases.fr.json"])["cases"][0]
    assert (record["place"]["city"], record["computed"]["place"]) == ("Ghent", "Gand, Belgique")


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_no_text_of_a_case_runs_as_a_formula(library, start):
    case = library.cases["rennes-jobtown"].with_texts({"title": start})
    changed = replace(library, catalogue=replace(library.catalogue, cases={case.slug: case}, translations={}))
    assert table(cases_csv(changed, "en"))[0]["title"] == f"'{start}"


def test_points_have_their_longitude_first(files):
    collection = json.loads(files["data/cases.en.geojson"])
    assert collection["type"] == "FeatureCollection"
    points = {each["id"]: each["geometry"]["coordinates"] for each in collection["features"]}
    longitude, latitude = points["gdansk-responsibility-sharing"]
    assert longitude == pytest.approx(18.6, abs=0.2)
    assert latitude == pytest.approx(54.35, abs=0.2)


def test_every_case_can_be_cited_by_itself(library, files):
    for slug in library.cases:
        (item,) = json.loads(files[f"data/citations/{slug}.fr.json"])
        assert item["URL"] == f"https://casebook.example/fr/cases/{slug}/"
        assert item["issued"]["date-parts"][0][0] >= 2026
    assert len(json.loads(files["data/citations.en.json"])) == len(library.cases)


def test_the_feed_names_each_case_by_its_address_the_newest_first(library, files):
    feed = xml.fromstring(files["fr/feed.xml"])
    assert feed.findtext(f"{ATOM}id") == "https://casebook.example/fr/"
    entries = feed.findall(f"{ATOM}entry")
    assert {each.findtext(f"{ATOM}id") for each in entries} == {
        f"https://casebook.example/fr/cases/{slug}/" for slug in library.cases
    }
    moments = [each.findtext(f"{ATOM}updated") for each in entries]
    assert moments == sorted(moments, reverse=True)
    assert all(each.find(f"{ATOM}author/{ATOM}name").text for each in entries)


def test_a_portal_is_told_of_each_file_its_form_and_its_size(files):
    dataset = json.loads(files["data/catalogue.jsonld"])["dcat:dataset"]
    told = {each["@id"].removeprefix("https://casebook.example/"): each for each in dataset["dcat:distribution"]}
    assert len(told) == 12
    for path, each in told.items():
        assert each["dcat:byteSize"]["@value"] == str(len(files[path]))
        assert each["dct:format"]["@id"].startswith("http://publications.europa.eu/resource/authority/file-type/")


def test_a_site_without_an_address_has_no_feed_and_no_description_but_all_the_rest(library, files):
    without, listed = data_files(replace(library, address=""), FEEDS)
    assert set(files) - set(without) == {"feed.xml", "fr/feed.xml", "data/catalogue.jsonld"}
    assert len(listed["en"]) == 6
    (item,) = json.loads(without["data/citations/rennes-jobtown.en.json"])
    assert "URL" not in item


def test_the_page_about_the_data_leads_to_each_file(tmp_path):
    small = small_library(tmp_path / "library")
    for language in languages():
        page = small.root / "docs" / language / "data.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text((Path(__file__).parents[2] / "docs" / language / "data.md").read_text("utf-8"), "utf-8")
    checked = route.check_library(small, date(2026, 11, 23))
    site = route.make_site(small, checked, route.settings_of(route.load_settings(small)))
    piece = site.fragments["data-files", "fr"]
    assert 'href="../../data/cases.fr.csv"' in piece
    assert "data/cases.fr.csv" in site.files
