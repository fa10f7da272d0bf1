"""The source marks of one page: each becomes a small figure that leads to its source, and each source knows its mentions."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from build_tools.words.strings import Words


class Citations:
    """Counts mentions while a page is made from top to bottom; the list of sources, which comes last, leads back to them."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._mentions: dict[int, int] = {}

    def mark(self, sources: Iterable[int]) -> Markup:
        """The superior figures for some sources; empty for none."""
        links = Markup("<span>,</span>").join(self.link(source) for source in sources)
        return Markup('<sup class="cite">{}</sup>').format(links) if links else Markup()

    def link(self, source: int) -> Markup:
        """One figure that leads to its source and can be led back to."""
        mention = self._mentions[source] = self._mentions.get(source, 0) + 1
        return Markup('<a id="ref-{0}-{1}" href="#source-{0}"><span class="unseen">{2} </span>{0}</a>').format(
            source, mention, self._words("site.case.source")
        )

    def mentions(self, source: int) -> list[str]:
        """The anchors of a source's mentions, in the order of the page."""
        return [f"ref-{source}-{number}" for number in range(1, self._mentions.get(source, 0) + 1)]
