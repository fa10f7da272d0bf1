"""The rules of a case file, one module each: its docstring is the rule's public page, `check` yields what breaks it.

The order here is the order of the rules page. A module without `check` describes a rule that the reader (`load/`) or the model
(`model/case.py`) keeps while it reads.
"""

from types import ModuleType

from build_tools.validate.rules import (
    address_is_whole,
    checked_on_is_past,
    date_is_written_so,
    dates_are_in_order,
    field_has_its_shape,
    field_is_filled,
    field_is_known,
    field_is_present,
    file_can_be_read,
    images_are_complete,
    keys_stand_once,
    line_is_plain,
    list_fits,
    list_is_sound,
    markdown_is_small,
    marks_point_at_sources,
    number_is_plain,
    pack_speaks_every_language,
    paragraphs_are_marked,
    person_is_not_exposed,
    place_is_known,
    point_is_in_country,
    related_case_exists,
    slug_is_sound,
    source_is_cited,
    state_and_dates_agree,
    sums_are_sound,
    term_is_known,
    text_fits,
    text_is_finished,
    text_is_whole,
    translation_has_its_case,
    translation_is_current,
    translation_marks_agree,
    unknown_is_written_so,
    value_has_its_form,
)

RULES: tuple[ModuleType, ...] = (
    file_can_be_read, text_is_whole, keys_stand_once, slug_is_sound,
    field_is_known, field_is_present, field_is_filled, field_has_its_shape, unknown_is_written_so,
    text_fits, list_fits, line_is_plain, markdown_is_small, text_is_finished,
    term_is_known, value_has_its_form, date_is_written_so, number_is_plain, address_is_whole,
    paragraphs_are_marked, marks_point_at_sources, source_is_cited,
    dates_are_in_order, state_and_dates_agree, checked_on_is_past,
    place_is_known, point_is_in_country, sums_are_sound, images_are_complete, related_case_exists, person_is_not_exposed,
    translation_has_its_case, translation_is_current, translation_marks_agree,
    pack_speaks_every_language, list_is_sound,
)
