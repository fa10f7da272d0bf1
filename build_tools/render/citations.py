"""The source marks of one page: each becomes a small figure that leads to its source, and each source knows its mentions."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from build_tools.words.strings import Words


class Citations:
    """Counts mentions while a page is made from top to bottom; the list of sources, which comes last, leads back to them.

    `at` begins the ids of a list of sources that stands beside others on one page: there nothing leads back, so that no mention
    needs an id.
    """

    def __init__(self, words: Words, at: str = "") -> None:
        self._source = escape(words("site.case.source"))
        self._at = escape(at)
        self._mentions: dict[int, int] = {}

    # Numbers and one escaped word: put together as they are, since a page has a hundred of them.
    def mark(self, sources: Iterable[int]) -> Markup:
        """The superior figures for some sources; empty for none."""
        links = "<span>,</span>".join(self.link(source) for source in sources)
        return Markup(f'<sup class="cite">{links}</sup>') if links else Markup()

    def link(self, source: int) -> Markup:
        """One figure that leads to its source and can be led back to."""
        mention = self._mentions[source] = self._mentions.get(source, 0) + 1
        own = "" if self._at else f' id="ref-{source}-{mention}"'
        return Markup(
            f'<a{own} href="#{self._at}source-{source}"><span class="unseen">{self._source} </span>{source}</a>'
        )

    def mentions(self, source: int) -> list[str]:
        """The anchors of a source's mentions, in the order of the page."""
        return [f"ref-{source}-{number}" for number in range(1, self._mentions.get(source, 0) + 1)]
