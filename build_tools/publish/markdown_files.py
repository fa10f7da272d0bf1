"""The other adapter: the same pages as plain Markdown files with HTML inside, for any generator that reads a folder of Markdown.

This is the way out of MkDocs (docs/decisions/0001-mkdocs-pinned.md); a test builds the folder without our hook.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from build_tools.draw.evidence_mark import evidence_symbols
from build_tools.draw.shapes import shape_symbols
from build_tools.paths import Library
from build_tools.problem import CommandError
from build_tools.publish.site import Site
from build_tools.render.page import Page
from build_tools.text.handwritten import without_paper_links

# What a generator needs to be told; nothing in it is ours but the style sheet.
CONFIGURATION = """\
site_name: "{name}"
docs_dir: docs
use_directory_urls: true
theme: material
plugins: []
extra_css: [assets/casebook.css]
markdown_extensions: [md_in_html, attr_list]
"""


def write_markdown(library: Library, site: Site, target: Path) -> int:
    """Write `docs/` and a configuration below `target`, an empty or new folder; gives the number of pages.

    Raises CommandError where the folder holds something already or cannot be written.
    """
    if target.exists() and any(target.iterdir()):
        raise CommandError("not-empty", folder=str(target))
    docs = target / "docs"
    try:
        for page in site.pages:
            _write(docs / f"{page.path}index.md", markdown_of(page))
        for path, content in site.files.items():
            file = docs / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                file.write_bytes(content)
            else:
                shutil.copyfile(content, file)
        for language in site.languages:
            for path in sorted((library.docs / language).glob("**/*.md")):
                if path.is_relative_to(library.introductions(language)):
                    continue
                _write(
                    docs / _hand_written(path.relative_to(library.docs / language), language, site),
                    _with_pieces(path, language, site),
                )
        _write(target / "mkdocs.yml", CONFIGURATION.format(name=site.settings.name))
    except OSError as error:
        raise CommandError("cannot-write", file=str(target), reason=error.strerror or str(error)) from error
    return len(site.pages)


def markdown_of(page: Page) -> str:
    """One page as Markdown: front matter, then its body as one block of HTML with the symbols it uses.

    Lines lose their indentation and empty lines go, so that no generator takes a part of it for Markdown.
    """
    body = "\n".join(line.strip() for line in page.body.split("\n") if line.strip())
    symbols = f'<svg class="unseen" aria-hidden="true">{shape_symbols()}{evidence_symbols()}</svg>'
    front = (
        f"---\ntitle: {_quoted(page.title)}\ndescription: {_quoted(page.description)}\nhide: [navigation, toc]\n---\n"
    )
    return f'{front}\n<div class="casebook" lang="{page.language}">{symbols}\n{body}\n</div>\n'


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _hand_written(path: Path, language: str, site: Site) -> Path:
    return path if language == site.languages[0] else Path(language) / path


def _with_pieces(path: Path, language: str, site: Site) -> str:
    """A hand-written page with the pieces it asks for in their place."""
    return re.sub(
        r"^\[\[([a-z-]+)\]\]$",
        lambda found: site.fragments[found[1], language],
        without_paper_links(path.read_text("utf-8")),
        flags=re.MULTILINE,
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
