"""Our pages as MkDocs takes them: a file in memory and a page whose body is made already, so that Python-Markdown never sees it."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from build_tools.render.page import Page

SHELL = "casebook.html"


class ReadyPage(MkDocsPage):
    """A page that is neither read nor rendered by MkDocs; it only gets the shell around it."""

    def __init__(self, file: File, config: MkDocsConfig, ours: Page) -> None:
        super().__init__(ours.title, file, config)
        self.ours = ours
        self.edit_url = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the front matter from our page instead of a file."""
        self.markdown = ""
        self.meta: dict[str, Any] = {"title": self.ours.title, "description": self.ours.description, "template": SHELL}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the body as it is."""
        self.content = self.ours.body
        self.toc = TableOfContents([])
        self.present_anchor_ids = None


def add_pages(files: Files, pages: tuple[Page, ...], config: MkDocsConfig) -> None:
    """Add our pages to MkDocs' files, outside its navigation tree (whose cost grows with the square of its entries)."""
    for ours in pages:
        file = File.generated(config, f"{ours.path}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
        ReadyPage(file, config, ours)


def add_files(files: Files, contents: dict[str, Any], config: MkDocsConfig) -> None:
    """Add files that are not pages: bytes, or the path of a file to copy."""
    for path, content in contents.items():
        made = (
            File.generated(config, path, content=content)
            if isinstance(content, bytes)
            else File.generated(config, path, abs_src_path=str(content))
        )
        files.append(made)


def move_languages(files: Files, languages: tuple[str, ...], config: MkDocsConfig) -> None:
    """Put the hand-written pages of the first language (`docs/en/…`) at the site's root; what is excluded is left as it is."""
    first = languages[0]
    for file in list(files):
        if file.inclusion.is_excluded():
            continue
        if file.src_uri.startswith(f"{first}/") and file.is_documentation_page():
            inner = file.src_uri.removeprefix(f"{first}/").removesuffix(".md")
            stem = inner.removesuffix("index").rstrip("/") if inner.endswith("index") else inner
            target = f"{stem}/index.html" if stem else "index.html"
            files.remove(file)
            files.append(
                File(
                    file.src_uri,
                    file.src_dir,
                    file.dest_dir,
                    file.use_directory_urls,
                    dest_uri=target,
                    inclusion=InclusionLevel.NOT_IN_NAV,
                )
            )
        elif file.src_uri.split("/")[0] in languages:
            file.inclusion = InclusionLevel.NOT_IN_NAV
