"""What comes out of the printer: whole cases, composed sides, printed addresses, nothing that only a screen can use.

The pages are printed by a real Chromium and the paper is read back from the PDF. Three cases stand for all: the shortest, the one
in the middle and the longest, whichever these are today.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median_low

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

LANGUAGES = ("en", "fr")
LENGTHS = ("shortest", "typical", "longest")
FEWEST_LINES = 5
HEAD, FOOT = 40.0, 40.0  # points at the edges of a side that hold the running head and foot, not text
A4 = (595, 842)

# What a page shows or says on a screen and leaves out on paper. In a list the unseen colon between two words is printed.
SCREEN_ONLY = (
    ".unseen:not(.card .unseen), .facts-title, .ledger-word, .sources-back, .facts-more > summary, .trail li:first-child, "
    ".case-invitation, .case-keep, .list-narrower, .case-csl, .case-sheet, .skip, svg"
)
NAVIGATION = (
    ".skip, .masthead nav a, .masthead > a[lang], .imprint h2, .imprint a, .neighbours .label, .similar h2, "
    ".trail li:first-child, .facts-more > summary, .case-invitation h2"
)

# The texts below one element, one for each innermost block, in the order of the document.
TEXTS = """([root, left_out]) => {
  const blocks = 'h1, h2, h3, p, li, dt, dd, cite, small, .sources-about, .sources-address, .kicker > *, '
    + '.ledger-head span, .ledger-close > *'
  const texts = new Map()
  const walker = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!node.data.trim() || node.parentElement.closest(left_out)) continue
    const block = node.parentElement.closest(blocks)
    texts.set(block, (texts.get(block) ?? '') + node.data)
  }
  return [...texts.values()]
}"""


def squeezed(text: str) -> str:
    """Letters and signs only: how a line is broken does not count."""
    return re.sub(r"[\s\u00ad]+", "", text)


@dataclass(frozen=True)
class Run:
    """Some letters and where they stand, in points from the lower left corner."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Side:
    """One side of paper without its running head and foot."""

    size: tuple[int, int]
    runs: tuple[Run, ...]
    margin: tuple[Run, ...]

    @property
    def text(self) -> str:
        return squeezed("".join(run.text for run in self.runs))

    @property
    def margins(self) -> str:
        """The running head and foot."""
        return squeezed("".join(run.text for run in self.margin))

    @property
    def lines(self) -> int:
        """How many lines stand below each other; small figures at a line belong to it."""
        heights = sorted({round(run.y) for run in self.runs}, reverse=True)
        return sum(upper - lower > 6 for upper, lower in pairwise(heights)) + 1 if heights else 0

    def last_lines(self, head: str) -> list[str]:
        """The lowest line of each column; not the head of the ledger, which stands across both with its last row below it."""
        found = []
        for column in ([], []):
            column += [run for run in self.runs if (run.x > self.size[0] / 2) == bool(found)]
            lowest = min((run.y for run in column), default=0)
            across = squeezed("".join(run.text for run in self.runs if abs(run.y - lowest) < 1))
            line = squeezed("".join(run.text for run in column if abs(run.y - lowest) < 1))
            found.append("" if head and across == head else line)
        return found


@dataclass(frozen=True)
class Paper:
    """A printed page of the site, and what its document says."""

    sides: tuple[Side, ...]
    texts: tuple[str, ...]
    running: tuple[str, ...]
    headings: tuple[str, ...]
    claims: tuple[str, ...]
    addresses: tuple[str, ...]
    navigation: tuple[str, ...]
    ledger_head: str = ""

    @property
    def text(self) -> str:
        return "".join(side.text for side in self.sides)

    def missing(self) -> list[str]:
        return [text for text in self.texts if squeezed(text) not in self.text]

    def missing_addresses(self) -> list[str]:
        return [address for address in self.addresses if squeezed(address) not in self.text]

    def thin_sides(self) -> list[int]:
        return [number for number, side in enumerate(self.sides, 1) if side.lines < FEWEST_LINES]

    def printed_navigation(self) -> list[str]:
        """Words of the navigation that stand on paper more often than the case, its head and its foot say them."""
        said = squeezed("".join(self.texts + self.running * len(self.sides)))
        paper = self.text + "".join(side.margins for side in self.sides)
        return [word for word in self.navigation if paper.count(squeezed(word)) > said.count(squeezed(word))]

    def lonely_headings(self) -> list[str]:
        """Headings on the lowest line of a column."""
        last = {line for side in self.sides for line in side.last_lines(self.ledger_head)}
        return [heading for heading in self.headings if squeezed(heading) in last]

    def parted_claims(self) -> list[str]:
        return [claim for claim in self.claims if not any(squeezed(claim) in side.text for side in self.sides)]


def read(pdf: bytes) -> tuple[Side, ...]:
    """The sides of a PDF as they were printed."""
    sides = []
    for page in PdfReader(io.BytesIO(pdf)).pages:
        runs: list[Run] = []

        def note(text: str, cm: list[float], tm: list[float], *_: object, runs: list[Run] = runs) -> None:
            if text.strip():
                x, y = tm[4], tm[5]
                runs.append(Run(x * cm[0] + y * cm[2] + cm[4], x * cm[1] + y * cm[3] + cm[5], text))

        page.extract_text(visitor_text=note)
        size = round(page.mediabox.width), round(page.mediabox.height)
        inside = [run for run in runs if FOOT < run.y < size[1] - HEAD]
        sides.append(Side(size, tuple(inside), tuple(run for run in runs if run not in inside)))
    return tuple(sides)


def printed(page: Page, root: str = "article.case", style: str = "") -> Paper:
    """The open page on paper; `style` spoils it on purpose."""
    if style:
        page.add_style_tag(content=f"@media print {{ {style} }}")

    def texts(selector: str) -> tuple[str, ...]:
        found = page.eval_on_selector_all(selector, "all => all.map(each => each.textContent.trim())")
        return tuple(dict.fromkeys(text for text in found if text))

    return Paper(
        sides=read(page.pdf(prefer_css_page_size=True)),
        texts=tuple(page.evaluate(TEXTS, [root, SCREEN_ONLY])),
        ledger_head=squeezed("".join(page.locator(".ledger-head").all_text_contents())),
        running=(*texts(".masthead-name"), page.evaluate("() => document.querySelector('.case')?.dataset.title ?? ''")),
        headings=texts("main h2, main h3, main dt"),
        claims=texts(".ledger-claim"),
        addresses=texts(".sources-address"),
        navigation=texts(NAVIGATION),
    )


@pytest.fixture(scope="module")
def cases(site: Path) -> dict[str, str]:
    """The shortest, the typical and the longest case: slugs by the length of the English page."""
    lengths = {
        page.parent.name: len(re.sub("<[^>]+>", "", article.group()))
        for page in (site / "cases").glob("*/index.html")
        if (article := re.search(r'<article class="case.*?</article>', page.read_text("utf-8"), re.DOTALL))
    }
    assert len(lengths) > 2
    of_length = {length: slug for slug, length in sorted(lengths.items(), reverse=True)}
    ends = min(of_length), median_low(lengths.values()), max(of_length)
    return dict(zip(LENGTHS, (of_length[length] for length in ends), strict=True))


@pytest.fixture(scope="module")
def sheet(browser: Browser) -> Iterator[Page]:
    """One tab for all prints; styles may be added to its pages."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def paper(sheet: Page, address: str, cases: dict[str, str]) -> Callable[[str, str], Paper]:
    """A case on paper, printed once however many tests read it."""
    done: dict[tuple[str, str], Paper] = {}

    def print_case(length: str, language: str) -> Paper:
        if (length, language) not in done:
            sheet.goto(f"{address}{'' if language == 'en' else f'{language}/'}cases/{cases[length]}/")
            done[length, language] = printed(sheet)
        return done[length, language]

    return print_case


@pytest.fixture(scope="module")
def spoilt(sheet: Page, address: str, cases: dict[str, str]) -> Callable[[str], Paper]:
    """The typical case printed with a style that does what a test forbids."""

    def print_case(style: str) -> Paper:
        sheet.goto(f"{address}cases/{cases['typical']}/")
        return printed(sheet, style=style)

    return print_case


each_case = pytest.mark.parametrize(("length", "language"), [(a, b) for a in LENGTHS for b in LANGUAGES])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_list_of_sources_is_whole_on_one_side_with_its_head(
    language: str, paper: Callable[[str, str], Paper]
) -> None:
    shortest = paper("shortest", language)
    assert 1 < len(shortest.addresses) <= 6
    holding = [side for side in shortest.sides if all(squeezed(each) in side.text for each in shortest.addresses)]
    assert len(holding) == 1
    assert "Sources" in holding[0].text


def test_what_leads_to_the_sheet_of_a_case_stays_off_paper(sheet: Page, address: str, cases: dict[str, str]) -> None:
    sheet.goto(f"{address}cases/{cases['typical']}/")
    door = sheet.locator(".case-sheet")
    assert door.is_visible()
    sheet.emulate_media(media="print")
    assert not door.is_visible()
    sheet.emulate_media(media="null")


@each_case
def test_every_text_of_a_case_is_on_paper(length: str, language: str, paper: Callable[[str, str], Paper]) -> None:
    assert len(paper(length, language).texts) > 40
    assert paper(length, language).missing() == []


def test_a_part_that_is_left_out_would_be_missed(spoilt: Callable[[str], Paper]) -> None:
    assert spoilt(".case-done { display: none }").missing()


@each_case
def test_no_side_of_a_case_has_fewer_than_five_lines(
    length: str, language: str, paper: Callable[[str, str], Paper]
) -> None:
    assert len(paper(length, language).sides) > 1
    assert paper(length, language).thin_sides() == []


def test_a_last_side_of_one_line_would_be_seen(spoilt: Callable[[str], Paper]) -> None:
    one_line = spoilt(".case-about { column-span: all; break-before: page !important } .colophon { display: none }")
    assert one_line.thin_sides() == [len(one_line.sides)]


@each_case
def test_the_addresses_of_all_sources_are_printed(
    length: str, language: str, paper: Callable[[str, str], Paper]
) -> None:
    assert paper(length, language).addresses
    assert paper(length, language).missing_addresses() == []


def test_an_address_that_is_only_a_link_would_be_missed(spoilt: Callable[[str], Paper]) -> None:
    # All of them, since one that two sources share would still be printed.
    assert spoilt(".sources-address { display: none }").missing_addresses()


@each_case
def test_no_word_of_the_navigation_is_printed(length: str, language: str, paper: Callable[[str, str], Paper]) -> None:
    assert len(paper(length, language).navigation) > 10
    assert paper(length, language).printed_navigation() == []


def test_a_navigation_that_is_printed_would_be_seen(spoilt: Callable[[str], Paper]) -> None:
    printed_twice = spoilt(".masthead nav, .imprint { display: block !important }").printed_navigation()
    assert {"Add a case", "Privacy"} & set(printed_twice) == {"Add a case", "Privacy"}


@each_case
def test_no_heading_stands_alone_at_the_foot_of_a_column(
    length: str, language: str, paper: Callable[[str, str], Paper]
) -> None:
    assert paper(length, language).lonely_headings() == []


def test_a_heading_that_is_parted_from_its_text_would_be_seen(spoilt: Callable[[str], Paper]) -> None:
    assert spoilt(".case-needs h2 + div { break-before: column; }").lonely_headings()


@each_case
def test_no_claim_of_the_ledger_is_parted(length: str, language: str, paper: Callable[[str, str], Paper]) -> None:
    assert paper(length, language).parted_claims() == []


def test_a_claim_over_two_sides_would_be_seen(spoilt: Callable[[str], Paper]) -> None:
    torn = ".ledger-row { break-inside: auto } .ledger-claim { orphans: 1; widows: 1; line-height: 60mm !important }"
    assert spoilt(torn).parted_claims()


@each_case
def test_a_side_is_a4_and_says_which_it_is_and_of_which_case(
    length: str, language: str, paper: Callable[[str, str], Paper]
) -> None:
    case = paper(length, language)
    for number, side in enumerate(case.sides, 1):
        assert side.size == A4
        assert f"{number}/{len(case.sides)}" in side.margins
        for words in case.running:
            assert squeezed(words) in side.margins


def test_a_side_without_its_title_would_be_seen(spoilt: Callable[[str], Paper]) -> None:
    bare = spoilt(".case::after { content: none !important }")
    assert not any(squeezed(bare.running[-1]) in side.margins for side in bare.sides)


@pytest.fixture(scope="module")
def theme(site: Path) -> str:
    """The way to the theme with the fewest cases."""
    pages = {
        path.read_text("utf-8").count('class="card'): path.parent.name for path in site.glob("themes/*/index.html")
    }
    return f"themes/{pages[min(pages)]}/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_theme_prints_with_its_cases_and_without_an_empty_side(
    language: str, sheet: Page, address: str, theme: str
) -> None:
    sheet.goto(f"{address}{'' if language == 'en' else f'{language}/'}{theme}")
    whole = printed(sheet, "main")
    assert whole.missing() == []
    assert whole.thin_sides() == []
    cards = sheet.eval_on_selector_all(".card-summary", "all => all.map(each => each.textContent)")
    assert cards
    assert [card for card in cards if not any(squeezed(card) in side.text for side in whole.sides)] == []


def test_an_empty_side_of_a_theme_would_be_seen(sheet: Page, address: str, theme: str) -> None:
    sheet.goto(f"{address}{theme}")
    side = "main::after { content: ''; display: block; break-before: page; block-size: 9mm } .map { display: none }"
    empty = printed(sheet, "main", side)
    assert empty.thin_sides() == [len(empty.sides)]


@pytest.mark.parametrize("view", ["list", "map"])
def test_the_explorer_prints_what_was_found_and_no_tool(view: str, sheet: Page, address: str) -> None:
    sheet.goto(f"{address}explore/?topic=vacant-buildings&view={view}")
    sheet.wait_for_function("() => casebook.result.now()")
    sheet.locator(f"#view-{view} .card-title").first.wait_for()
    sheet.emulate_media(media="print")
    titles = sheet.locator(f"#view-{view} .card-title")
    assert titles.count() == 12
    assert all(title.is_visible() for title in titles.all())
    assert sheet.locator("#count").is_visible()
    assert sheet.locator("#chosen").get_by_text("Empty buildings").is_visible()
    tools = sheet.locator(
        "#explorer :is(input, select, summary, svg.map-land, .map-tools button, .card-actions button, #more button)"
    )
    assert tools.count() > 20
    assert [tool.evaluate("tool => tool.outerHTML.slice(0, 80)") for tool in tools.all() if tool.is_visible()] == []
    sheet.emulate_media(media="screen")
    assert sheet.locator("#sort").is_visible(), "the control: on the screen they are there"


def sides_of_lists(sheet: Page) -> list[int]:
    """On how many sides of the printed form each of its lists of boxes to tick stands."""
    lists = sheet.eval_on_selector_all(
        "#form .ask:not([hidden]) .ticks",
        "all => all.filter(each => each.checkVisibility())"
        ".map(each => [...each.querySelectorAll('.tick')].map(tick => tick.innerText.split('\\n')[0]))",
    )
    assert len(lists) >= 2
    sides = read(sheet.pdf(prefer_css_page_size=True))
    # A short label may be a word of the guidance too.
    long = [[squeezed(words) for words in labels if len(words) > 20] for labels in lists if len(labels) > 20]
    return [sum(any(words in side.text for words in labels) for side in sides) for labels in long]


def test_the_form_prints_no_list_of_boxes_over_two_sides_where_it_would_lie_over_what_follows(
    sheet: Page, address: str
) -> None:
    # Whatever medium an earlier test has asked for, this one is printed.
    sheet.emulate_media(media="null")
    sheet.goto(f"{address}contribute/form/")
    sheet.locator("#form").wait_for()
    found = sides_of_lists(sheet)
    assert found
    assert set(found) == {1}
    # Lists higher than a side, which lie across a break wherever they begin.
    parted = ".form .ask { break-inside: auto !important } .form .tick { min-block-size: 30mm }"
    sheet.add_style_tag(content=f"@media print {{ {parted} }}")
    assert max(sides_of_lists(sheet)) > 1, "the control: a list that may be parted is"
