"""What happens at each of MkDocs' events: our pages join the hand-written ones, each gets its frame and its policy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from build_tools.publish.everywhere import with_scripts
from build_tools.publish.masthead import frame
from build_tools.publish.mkdocs_pages import SHELL, ReadyPage, add_files, add_pages, move_languages
from build_tools.publish.offline.worker import write_retiring_worker, write_worker
from build_tools.publish.security import with_policy
from build_tools.publish.site import Site
from build_tools.publish.words_block import words_block
from build_tools.render.page import Page, home_of, relative
from build_tools.text.handwritten import without_paper_links
from build_tools.text.together import together

# A line "[[evidence-grades]]" in a hand-written page asks for a piece made from the lists.
# "page:topics/" in a link leads to that page in the reader's language, from wherever the link stands.
_PAGE_LINK = re.compile(r'href="page:([^"]*)"')
# Pages and files that have no language.
_SHARED = ("reference/", "developing/", "decisions/", "template.", "assets/")
# "publish/scripts/engine.js" as a cell of a table or one of its words; on a phone it may end a line behind each of its parts.
_NAME = re.compile(r"(?<=<code>)[^<>\n]{9,}(?=</code>[^\n]*</td>)")
_PART_END = re.compile(r"[/_.](?=[\w<])")
_FRAGMENT = re.compile(r"^\[\[([a-z-]+)\]\]$", re.MULTILINE)


class MissingPiece(BuildError):
    """A hand-written page asks for a piece that nobody makes; `asked` is how it asks."""

    def __init__(self, name: str, file: str, known: str) -> None:
        self.asked = f"[[{name}]]"
        super().__init__(f"docs/{file} asks for {self.asked}, which nobody makes. There are: {known}.")


class Events:
    """The site being built and what MkDocs asks of it. `is_live`: somebody is writing and looks at it meanwhile."""

    def __init__(self, site: Site, is_live: bool = False) -> None:
        self.site, self.is_live = site, is_live

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add everything that is made to everything that is written by hand."""
        move_languages(files, self.site.languages, config)
        add_pages(files, self.site.pages, config)
        add_files(files, dict(self.site.files), config)
        return files

    def page_markdown(self, markdown: str, page: MkDocsPage) -> str:
        """Put the pieces that a hand-written page asks for into it, and choose its shell."""
        if isinstance(page, ReadyPage):
            return markdown
        language = self._language(page)
        if page.file.src_uri.split("/")[0] in self.site.languages:
            page.meta.setdefault("template", SHELL)
        return _FRAGMENT.sub(
            lambda found: self._piece(found[1], language, page.file.src_uri), without_paper_links(markdown)
        )

    def _piece(self, name: str, language: str, file: str) -> str:
        """A piece by its name; raises MissingPiece for one that does not exist."""
        try:
            return self.site.fragments[name, language]
        except KeyError:
            known = ", ".join(sorted(each for each, spoken in self.site.fragments if spoken == language))
            raise MissingPiece(name, file, known) from None

    def page_content(self, html: str, page: MkDocsPage) -> str:
        """Turn the links of a hand-written page to made ones into ways that fit its address."""
        if isinstance(page, ReadyPage):
            return html
        language = self._language(page)
        html = _PAGE_LINK.sub(lambda found: f'href="{self._way(found[1], language, page.url)}"', html)
        html = _NAME.sub(lambda found: _PART_END.sub(r"\g<0><wbr>", found[0]), together(html))
        # On a small screen blocks of code scroll sideways, and so do a developer's tables; the keyboard has to reach them
        # (WCAG 2.1.1).
        scrolling = ("pre",) if page.meta.get("template") == SHELL else ("pre", "table")
        for tag in scrolling:
            html = html.replace(f"<{tag}>", f'<{tag} tabindex="0">')
        return html

    def page_context(self, context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
        """Give the template the frame of this page, in the page's own language."""
        words = self.site.words
        made = page.ours if isinstance(page, ReadyPage) else self._hand_written(page)
        ours = with_scripts(made, words[made.language], self.is_live)
        config.theme["language"] = ours.language
        context.update(ours=ours, frame=frame(self.site, ours), words=self.site.words[ours.language])
        return context

    def environment(self, environment: Any) -> Any:
        """Give the templates that are no page's (404, sitemap) what they need."""
        base = self.site.settings.url.rstrip("/") + "/"
        environment.globals["missing"] = dict(self.site.words)
        environment.globals["words_block"] = words_block
        environment.globals["sitemap_of"] = lambda page: [
            (language, base + path)
            for language, path in (
                page.ours if isinstance(page, ReadyPage) else self._hand_written(page)
            ).alternates.items()
        ]
        return environment

    def post_page(self, output: str, page: MkDocsPage) -> str:
        """Add the page's policy; under `mkdocs serve`, whose reload script stands in the page, there is none."""
        return output if self.is_live else self.guarded(output, page)

    def guarded(self, output: str, page: MkDocsPage) -> str:
        """A document with the page's policy."""
        kind = page.ours.kind if isinstance(page, ReadyPage) else ""
        return with_policy(output, uses_wasm=kind == "explore")

    def built(self, folder: Path) -> None:
        """Add what needs every other file: the service worker with its list; under `serve` one that takes itself away."""
        if self.is_live:
            write_retiring_worker(folder)
        else:
            write_worker(self.site, folder)

    def _way(self, name: str, language: str, here: str) -> str:
        """The way from a hand-written page to a page by its name."""
        return relative(name if name.startswith(_SHARED) else home_of(language) + name, here)

    def _language(self, page: MkDocsPage) -> str:
        first = page.file.src_uri.split("/")[0]
        return first if first in self.site.languages else self.site.languages[0]

    def _hand_written(self, page: MkDocsPage) -> Page:
        """A page from `docs/` in the shape of ours, so that one frame serves both."""
        language = self._language(page)
        name = page.url.removeprefix(home_of(language)) if language != self.site.languages[0] else page.url
        translated = page.file.src_uri.split("/")[0] in self.site.languages
        alternates = {each: home_of(each) + name for each in self.site.languages} if translated else {}
        return Page(
            page.url,
            language,
            "guide",
            page.title or "",
            str(page.meta.get("description", "")),
            "",
            name.split("/")[0],
            f"docs/{page.file.src_uri}",
            alternates,
            scripts=tuple(f"assets/scripts/{script}.js" for script in page.meta.get("scripts", ())),
            spoken=self.site.words[language].under(*(f"scripts.{each}" for each in page.meta.get("spoken", ()))),
        )
