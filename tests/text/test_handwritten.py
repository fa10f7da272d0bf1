"""Hand-written pages as paper reads them."""

from __future__ import annotations

from build_tools.text.handwritten import Heading, Table, blocks_of, without_paper_links
from build_tools.text.tree import Items, Paragraph

PAGE = """\
# A plan

One paragraph
over two lines.

## To print

| Print | Copies |
|---|---|
| [The sheets](print:sheet) | 3 \\| 4 |

- one
- two
"""


def test_a_page_is_headings_paragraphs_tables_and_lists_in_their_order() -> None:
    kinds = [type(block) for block in blocks_of(PAGE)]
    assert kinds == [Heading, Paragraph, Heading, Table, Items]


def test_the_line_that_only_draws_a_table_is_no_row_and_a_bar_may_stand_in_a_cell() -> None:
    table = next(block for block in blocks_of(PAGE) if isinstance(block, Table))
    assert table.heads == ("Print", "Copies")
    assert table.rows == (("[The sheets](print:sheet)", "3 | 4"),)


def test_a_screen_shows_the_words_of_links_that_lead_to_paper_and_keeps_all_others() -> None:
    text = "[the sheets](print:sheet), [one](copies:table), [method](method.md), [a case](page:cases/)"
    assert without_paper_links(text) == "the sheets, one, [method](method.md), [a case](page:cases/)"
