"""What the form's scripts load: the form in each language, the places, the cases; each a script of one line.

Scripts, since a page opened from a disk may load nothing else. The form comes with the page; places, the list of cases and the
single case are asked for when somebody needs them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from build_tools.contribute.answers import answers_of
from build_tools.contribute.form import Form, for_scripts
from build_tools.contribute.form_facts import facts, patterns
from build_tools.model.catalogue import Catalogue, Lists
from build_tools.model.judgement import NEGATIVE, OUTPUT
from build_tools.validate.country_boxes import boxes
from build_tools.validate.rules.term_is_known import names_of

FOLDER = "assets/form"


def form_files(catalogue: Catalogue, forms: Mapping[str, Form]) -> dict[str, bytes]:
    """The scripts by their path below the site's root."""
    files = {f"{FOLDER}/form.{language}.js": _form_file(form, catalogue.lists) for language, form in forms.items()}
    files[f"{FOLDER}/places.js"] = _script("places", places(catalogue.lists))
    files[f"{FOLDER}/cases.js"] = _script("cases", cases(catalogue))
    for slug, case in catalogue.cases.items():
        files[f"{FOLDER}/case/{slug}.js"] = _script(f"case.{slug}", answers_of(case))
    return files


def places(lists: Lists) -> dict[str, Any]:
    """The cities of the gazetteer as short rows, the borders of the city sizes, and roughly where countries lie."""
    sizes = [(term.tag, term.below) for term in lists.vocabularies["city_sizes"].values()]
    return {
        "rows": [
            [each.city, each.country, each.lat, each.lon, each.population, *each.also] for each in lists.places.cities()
        ],
        "sizes": sorted(sizes, key=lambda size: size[1] or float("inf")),
        "boxes": boxes(),
    }


def cases(catalogue: Catalogue) -> list[list[str]]:
    """Of each case: slug, title, city, to be chosen from."""
    return [[slug, case.title, case.place.city] for slug, case in catalogue.cases.items()]


def names(lists: Lists) -> dict[str, dict[str, str]]:
    """By list and tag all that a term is called, in every language: by them the term is found that somebody meant."""
    return {
        name: {term.tag: names_of(term).lower() for term in vocabulary.values()}
        for name, vocabulary in lists.vocabularies.items()
        if name != "translation_methods"
    }


def card(lists: Lists, language: str) -> dict[str, Any]:
    """What the preview of the card says besides the lists' labels: short names, the themes' shapes, which findings are negative."""
    themes, sizes = lists.vocabularies["themes"], lists.vocabularies["city_sizes"]
    return {
        "themes": {term.tag: [term.called(language), term.shape] for term in themes.values()},
        "sizes": {term.tag: term.called(language) for term in sizes.values()},
        "output": OUTPUT,
        "negative": sorted(NEGATIVE),
    }


def _form_file(form: Form, lists: Lists) -> bytes:
    given = {"facts": facts(), "patterns": patterns(), "names": names(lists), "card": card(lists, form.language)}
    return _script("form", {**for_scripts(form), **given})


def _script(way: str, data: Any) -> bytes:
    """Data as a classic script that puts them where the form's scripts look for them, below `casebook.given`."""
    given, *rest = way.split(".")
    inner = "".join(f'["{step}"]' for step in rest)
    begin = f"(casebook.given.{given}??={{}})" if rest else f"casebook.given.{given}"
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f'"use strict";(window.casebook??={{}}).given??={{}};{begin}{inner}={text};\n'.encode()
