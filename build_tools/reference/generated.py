"""All generated files of a library with their content, for `casebook refresh` to write and a test to compare."""

from __future__ import annotations

from pathlib import Path

from build_tools.model.catalogue import Lists
from build_tools.paths import Library
from build_tools.reference.fields_page import fields_page
from build_tools.reference.rules_page import rules_page
from build_tools.reference.schema import schema_text
from build_tools.reference.template import template_text
from build_tools.reference.vocabulary_page import vocabulary_page
from build_tools.words.strings import Words


def generated_files(library: Library, words: Words, lists: Lists) -> dict[Path, str]:
    """Path and content of every generated file; the same model and words give the same bytes."""
    reference = library.docs / "reference"
    return {
        library.schema: schema_text(words, lists),
        library.template: template_text(words),
        reference / "fields.md": fields_page(words),
        reference / "rules.md": rules_page(),
        reference / "vocabulary.md": vocabulary_page(lists),
    }
