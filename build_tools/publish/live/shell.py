"""MkDocs, opened and kept: hand-written pages, navigation, templates and the theme's files, to make one page at a time.

Comes in: a library. Goes out: the HTML of whichever page is asked for, as a whole build would write it. A build walks
the same way through `mkdocs.commands.build`, for all pages at once. Whoever keeps a shell opens a new one when a hand-written page,
a template of the theme or the settings have changed.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as MkDocsPage

from build_tools.paths import Library
from build_tools.publish.events import Events
from build_tools.publish.live.unmade import Unmade
from build_tools.publish.mkdocs_pages import ReadyPage, move_languages
from build_tools.publish.settings import load, settings_of
from build_tools.render.page import Page

MISSING = "404.html"


class Shell:
    """What MkDocs knows of a site besides the pages that are made; `languages` are the site's, the first one at its root.

    Raises MkDocs' errors for settings that cannot be used, and Unmade for a page that cannot be read.
    """

    def __init__(self, library: Library, languages: tuple[str, ...]) -> None:
        self._config = config = load(library)
        self.settings = settings_of(config)
        self._environment = config.theme.get_env()
        files = get_files(config)
        files.add_files_from_theme(self._environment, config)
        move_languages(files, languages, config)
        set_exclusions(files, config)
        self._files, self._navigation = files, get_navigation(files, config)
        self.written = {file.dest_uri: self._opened(file) for file in files.documentation_pages()}
        # As they were when the shell was opened: what is saved later belongs to the next state.
        self._texts = {name: page.markdown or "" for name, page in self.written.items()}
        self._static = {file.dest_uri: file for file in files if not file.is_documentation_page()}

    def static(self, path: str) -> Path | None:
        """Where a file of the theme or of `docs/` lies that is no page."""
        file = self._static.get(path)
        return Path(file.abs_src_path) if file is not None and file.abs_src_path else None

    def made(self, ours: Page) -> MkDocsPage:
        """A page of ours as MkDocs takes it."""
        name = f"{ours.path}index.md"
        file = File.generated(self._config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        page = ReadyPage(file, self._config, ours)
        page.read_source(self._config)
        return page

    def fill(self, page: MkDocsPage, events: Events) -> str:
        """The whole document of a page, made or written by hand."""
        page.markdown = events.page_markdown(self._texts.get(page.file.dest_uri, ""), page)
        page.render(self._config, self._files)
        page.content = events.page_content(page.content or "", page)
        context = get_context(self._navigation, self._files, self._config, page)
        template = events.environment(self._environment).get_template(page.meta.get("template", "main.html"))
        page.active = True
        try:
            html = template.render(events.page_context(context, page, self._config))
        finally:
            page.active = False
        return events.guarded(html, page)

    def missing(self, events: Events) -> str:
        """The page that says that there is none."""
        template = events.environment(self._environment).get_template(MISSING)
        return template.render(get_context(self._navigation, self._files, self._config, base_url="/"))

    def line_of(self, page: MkDocsPage, words: str) -> int:
        """The line of a hand-written page's file on which some words stand; 0 where they do not."""
        before, found, _ = page.file.content_string.partition(words)
        return before.count("\n") + 1 if found else 0

    def _opened(self, file: File) -> MkDocsPage:
        """A hand-written page, read, since the navigation of others asks for its title."""
        page = file.page or MkDocsPage(None, file, self._config)
        try:
            page.read_source(self._config)
        except (OSError, ValueError) as error:
            raise Unmade(f"docs/{file.src_uri}", 0, str(error)) from error
        return page
