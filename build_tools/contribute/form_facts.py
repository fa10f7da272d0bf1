"""What the checks of the form have in common with those of the command line besides the model: patterns, limits, lists.

Each is defined where the command line checks by it, and handed over here under the name by which the scripts ask for it
(`form/pattern.js`, `casebook.given.form.facts`). Nothing is said a second time in the scripts.
"""

from __future__ import annotations

import re
from typing import Any

from build_tools.contribute import canonical, slug, whole_file
from build_tools.contribute.script_pattern import Asked, script_pattern
from build_tools.model import kinds, written
from build_tools.model.case import LICENCE, SLUG
from build_tools.problem import MAX_VALUE
from build_tools.text import plain, tree
from build_tools.text.marks import MARK
from build_tools.validate import shape
from build_tools.validate.country_boxes import MARGIN_DEGREES, european
from build_tools.validate.rules import (
    images_are_complete,
    line_is_plain,
    markdown_is_small,
    marks_point_at_sources,
    paragraphs_are_marked,
    place_is_known,
    related_case_exists,
    slug_is_sound,
    state_and_dates_agree,
    term_is_known,
    text_is_finished,
)
from build_tools.validate.rules import person_is_not_exposed as person
from build_tools.validate.unknown import AROUND, SPELLINGS
from build_tools.words.names import country_name

# By name: the pattern, and whether Python searches for it, or asks whether a text begins with it or is it.
PATTERNS: dict[str, tuple[re.Pattern[str], Asked]] = {
    "mark": (MARK, "search"),
    "link": (plain.LINK, "search"),
    "stars": (plain.STARS, "search"),
    "markdown": (line_is_plain.MARKDOWN, "search"),
    "placeholder": (text_is_finished.PLACEHOLDER, "search"),
    "placeholderWords": (text_is_finished.PLACEHOLDER_WORDS, "search"),
    "bullet": (markdown_is_small.BULLET, "search"),
    "mail": (person.MAIL, "search"),
    "twoNames": (person.TWO_NAMES, "search"),
    "offices": (person.OFFICES, "match"),
    "telephone": (person.TELEPHONE, "search"),
    "noSpaceAfterColon": (shape.NO_SPACE_AFTER_COLON, "match"),
    "white": (written.WHITE, "search"),
    "country": (written.COUNTRY, "fullmatch"),
    "date": (written.DATE, "fullmatch"),
    "year": (written.YEAR, "fullmatch"),
    "wholeNumber": (written.WHOLE_NUMBER, "fullmatch"),
    "number": (written.NUMBER, "fullmatch"),
    "groupedNumber": (written.GROUPED_NUMBER, "fullmatch"),
    "commaNumber": (written.COMMA_NUMBER, "fullmatch"),
    "aroundDigits": (written.AROUND_DIGITS, "search"),
    "address": (written.ADDRESS, "fullmatch"),
    "lineEnds": (canonical.LINE_ENDS, "search"),
    "unseen": (canonical.UNSEEN, "search"),
    "blanks": (canonical.BLANKS, "search"),
    "paragraphEnds": (canonical.PARAGRAPH_ENDS, "search"),
    "item": (canonical.ITEM, "match"),
    "interrupting": (canonical.INTERRUPTING, "match"),
    "beginners": (canonical.BEGINNERS, "search"),
    "plain": (canonical.PLAIN, "fullmatch"),
    "slug": (re.compile(SLUG), "fullmatch"),
    "shortNumber": (whole_file.SHORT_NUMBER, "fullmatch"),
}


def patterns() -> dict[str, tuple[str, str]]:
    """By name the source and the flags of the script's pattern."""
    return {name: script_pattern(pattern, asked) for name, (pattern, asked) in PATTERNS.items()}


def facts() -> dict[str, Any]:
    """Limits, thresholds and lists by name."""
    return {
        "licence": LICENCE,
        "slug": {
            "least": slug_is_sound.MIN_CHARACTERS,
            "most": slug_is_sound.MAX_CHARACTERS,
            "words": slug.MOST_WORDS,
            "small": sorted(slug.SMALL),
        },
        "unknowns": sorted(SPELLINGS),
        "aroundUnknown": AROUND,
        "blank": canonical.BLANK,
        "over": sorted(state_and_dates_agree.OVER),
        "notOver": sorted(state_and_dates_agree.NOT_OVER),
        "endings": list(images_are_complete.ENDINGS),
        "european": sorted(european()),
        "marginDegrees": MARGIN_DEGREES,
        "mistakenCodes": {
            code: [right, country_name(right, "en")] for code, right in term_is_known.MISTAKEN_CODES.items()
        },
        "schemes": list(tree.SCHEMES),
        "depth": tree.MAX_DEPTH,
        "like": {
            "field": shape.LIKE,
            "case": related_case_exists.LIKE,
            "place": place_is_known.LIKE,
            "term": term_is_known.LIKE,
            "hardly": term_is_known.HARDLY_LIKE,
        },
        "few": term_is_known.FEW,
        "most": {
            "raw": kinds.MAX_RAW_CHARACTERS,
            "digits": kinds.MAX_DIGITS,
            "number": marks_point_at_sources.MAX_NUMBER,
            "value": MAX_VALUE,
            "short": shape.SHORT,
            "piece": markdown_is_small.MAX_SHOWN,
            "placeholder": text_is_finished.MAX_SHOWN,
            "words": paragraphs_are_marked.MAX_WORDS,
            "width": canonical.WIDTH,
        },
    }
