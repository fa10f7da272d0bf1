"""The cases side by side, on landscape sides at the end of a pack."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from build_tools.choosing import Choice
from build_tools.load.words import words
from build_tools.model.catalogue import Catalogue
from build_tools.pack.compile import compile_pdf
from build_tools.pack.contract import Form
from build_tools.pack.participants import participants_job
from build_tools.packing import book_of
from tests.pack.conftest import PUBLISHER


@pytest.mark.parametrize(
    ("language", "form", "count", "rows"),
    [
        ("fr", Form(), 12, [12]),
        ("en", Form(), 12, [12]),
        ("fr", Form(), 25, [12, 13]),
        ("fr", Form(large=True), 5, [5]),
    ],
)
def test_the_comparison_has_no_more_sides_than_it_needs_and_about_as_many_cases_on_each(
    catalogue: Catalogue, language: str, form: Form, count: int, rows: list[int]
) -> None:
    say = words(language)
    chosen = tuple(dict.fromkeys(slug for pack in catalogue.packs.values() for slug in pack.cases))[:count]
    made = book_of(catalogue, Choice(chosen, ("?",), "?"), PUBLISHER, form, say)
    job, _cuts = participants_job(made)
    reader = PdfReader(BytesIO(compile_pdf(job.template, job.data, job.files, job.day)))
    across = [page for page in reader.pages if page.mediabox.width > page.mediabox.height]
    cities = [f"{record['city']}, {record['country']}" for record in job.data["cases"]]
    assert [sum(page.extract_text().count(city) for city in set(cities)) for page in across] == rows
    states = {record["state-short"] for record in job.data["cases"]}
    # A column that is too narrow runs into the next.
    assert not any(re.search(rf"\w{re.escape(state)}", page.extract_text()) for page in across for state in states)
