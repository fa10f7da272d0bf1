"""The patterns of the command line find in Chromium what they find in Python: the same places, the same groups."""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

import pytest

from build_tools.contribute.form_facts import PATTERNS
from build_tools.contribute.script_pattern import script_pattern
from build_tools.paths import SCRIPTS

MISTAKES = Path(__file__).resolve().parents[2] / "mistakes"
LINES = [
    "à compléter, À COMPLÉTER. déjà complétera; à complétera",
    "[Insert name] [insérer] [ADD] <Your city> ... …  .",
    "TODO todo TODOS àTODO TODOé XXXX xxx FIXME: TO DO: asdf Asdf LOREM Ipsum To be Completed.",
    "jean-pierre.élève@mairie-évreux.fr, info.jeunes@ville.fr, Jeunes-ados@ville.fr, œ.œ@x.org, a_b@c_d.eu, _._@x.fr",
    "tél. 01 23 45 67 89, +33 (0)1 23 45 67 89, 0033 1.23.45.67.89, 033-469 51 11, 01-02-2016, 01/02/2016, é+31 33 469 5111",
    "0 800 12 34 56 %, 020 7946 0958é, ٠١٢ ٣٤٥ ٦٧٨, 2 000 000 euros, 0,5 %",
    "**gras** *é* [mot](adresse) <b>gras</b> `code` * seul * **",
    "une marque [1], [ 1 , 4 ], [1,\u00a04], [12](x), [123], [٣], \\[3], [1, 4]\n[2]",
    "city:Riga", "é:Riga", "name: Riga", "- un\n\n * deux\n\n\t\n1. trois", "fin en 2018. Puis - 5 | 3 ``` # un = ===",
    "a\r\nb\u2028c\x0bd\x85e\u200bf\ufeffg\u202ah\x1fi\x00j", "12 500", "€ 4", "12,500.75", "52,156", "-3", "3.5\n",
    "٤", "1\u202f200’000",
    "2016", "7", "Jeunes-ados@ville.fr", "2016-05-01", "2016-5", "3/4/2016", "2016\n",
    "PL", "pl", "ÉL", "gdansk-2016", "Gdańsk", "a--b", "G1000.v2_x",
    "https://www.example.org/é?x=1#y", "www.example.org", "http://x", "https://ex ample.org/", "https://exemple.fr/a\u00a0b",
]  # fmt: skip


def texts() -> list[str]:
    """Every text of the mistakes' files as a whole and line by line, and the lines above."""
    files = [path.read_text("utf-8", errors="ignore") for path in sorted(MISTAKES.glob("*/*.yml"))]
    return LINES + files + sorted({line.strip() for text in files for line in text.split("\n")})


def in_python(pattern: re.Pattern[str], asked: str, text: str) -> list[list[str | None]]:
    """Each place as its text and groups; `match` and `fullmatch` find one place or none."""
    found = pattern.finditer(text) if asked == "search" else [getattr(pattern, asked)(text)]
    return [[each.group(), *each.groups()] for each in found if each]


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_finds_in_chromium_what_it_finds_in_python(name, form):
    pattern, asked = PATTERNS[name]
    every = texts()
    found = form.evaluate(
        """([name, texts]) => texts.map((text) =>
            [...text.matchAll(casebook.form.pattern(name, "g"))].map((each) => [...each].map((part) => part ?? null)))""",
        [name, every],
    )
    expected = [in_python(pattern, asked, text) for text in every]
    assert [(text, here) for text, here in zip(every, found, strict=True)] == list(zip(every, expected, strict=True))
    assert any(expected), "no text holds it, so nothing was compared"


def test_another_pattern_is_noticed(form):
    """The control: JavaScript's own `\\w` knows no accents, and so finds another word."""
    text = "jean.élève@mairie.fr"
    own = form.evaluate(r"text => /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/u.exec(text)?.[0]", text)
    assert own != PATTERNS["mail"][0].search(text).group()


@pytest.mark.parametrize(
    "asked", [r"\w", r"\W", r"\d", r"\s", r"\S", ".", r"[^\W_]", r"[\W_]", r"[\w-]", r"\w\b\W?|\W\b\w"]
)
@pytest.mark.parametrize("flags", [re.UNICODE, re.ASCII])
def test_a_class_holds_the_same_letters_in_both_languages(asked, flags, form):
    """Of every letter that this Python's Unicode knows; halves of pairs are no text."""
    every = [
        chr(point)
        for point in range(sys.maxunicode + 1)
        if unicodedata.category(chr(point)) not in ("Cn", "Cs", "Co") and chr(point) != "\0"
    ]
    assert len(every) > 140_000
    pattern = re.compile(asked, flags)
    source, signs = script_pattern(pattern, "match")
    found = form.evaluate(
        "([source, flags, every]) => { const known = new RegExp(source, flags);"
        " return [...every].map((each) => known.test(each) ? '1' : '0').join('') }",
        [source, signs, "".join(every)],
    )
    other = [
        f"U+{ord(each):04X}"
        for each, is_so in zip(every, found, strict=True)
        if bool(pattern.match(each)) != (is_so == "1")
    ]
    assert other == []


def test_no_script_of_the_form_writes_a_pattern_of_the_command_line_down():
    """Each of the patterns, as Python writes it and as a script does; only what is handed over may hold it."""
    scripts = {path.name: path.read_text("utf-8") for path in sorted((SCRIPTS / "form").glob("*.js"))}
    assert len(scripts) > 30
    # What is shorter is no rule's own: "white space", "two letters".
    long = {name: pattern.pattern for name, (pattern, _) in PATTERNS.items() if len(pattern.pattern) > 25}
    assert len(long) > 12
    written = [
        (name, script)
        for name, source in long.items()
        for script, text in scripts.items()
        if source in text or source.replace("/", r"\/") in text
    ]
    assert written == []
