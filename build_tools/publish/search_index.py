"""The site's full-text index, made by Pagefind from lean pages: one for each case and language, with nothing but words and weights.

Comes in: the texts of the cases, as `index/site_text.py` gives them. Goes out: the files of the index and, for each language, a
script that joins Pagefind's ids to our slugs. Lean pages and not the published ones, because what may be found is more than what
a page shows (labels in other languages, names without accents) and because they are read in a third of the time.
"""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import math
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from pagefind.service import get_executable

# Pagefind's own pages and widgets are not used.
_KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "wasm.*", "index/*", "fragment/*")
# A fragment is a gzip of this sign and a JSON.
_SIGN = b"pagefind_dcd"
# Raised when a lean page is written otherwise, so that no older index is taken from the cache.
_FORM = 1


class Piece(Protocol):
    """Words of one part of a case, and how much they count."""

    part: str
    weight: float
    text: str


class Text(Protocol):
    """A case as it is searched in one language."""

    slug: str
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Searching:
    """What the script that searches has to know of a language: the words that say nothing, and what its parts are called.

    `parts` gives for each part that can be shown as an excerpt the id on a case's page and the heading.
    """

    empty: Iterable[str] = ()
    parts: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def search_files(texts: Iterable[Text], searching: Mapping[str, Searching], cache: Path) -> dict[str, bytes | Path]:
    """The files by their path below the site's root; an index of the same texts is taken from the cache."""
    pages = {f"{text.language}/{text.slug}.html": lean_page(text) for text in texts}
    code = hashlib.sha256(f"{_FORM}{sorted(pages.items())}".encode()).hexdigest()[:16]
    kept = cache / code
    if pages and not kept.is_dir():
        _make(pages, kept)
    files: dict[str, bytes | Path] = {
        f"pagefind/{path.relative_to(kept).as_posix()}": path for path in sorted(kept.rglob("*")) if path.is_file()
    }
    ids = _ids(kept)
    for language, known in searching.items():
        slugs = sorted(Path(name).stem for name in pages if name.startswith(f"{language}/"))
        data = {
            "ids": " ".join(ids.get(f"/{language}/{slug}.html", "") for slug in slugs),
            "empty": " ".join(sorted(known.empty)),
            "parts": dict(known.parts),
        }
        packed = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        files[f"assets/search.{language}.js"] = f"casebook.searching={packed};\n".encode()
    return files


def lean_page(text: Text) -> str:
    """One case as Pagefind reads it: each part behind an anchor of its name, its weight beside it."""
    parts, last = [], ""
    for piece in text.pieces:
        anchor = f'<a id="{piece.part}"></a>' if piece.part != last else ""
        last = piece.part
        # Pagefind squares a weight.
        weight = f"{math.sqrt(piece.weight):.2f}"
        parts.append(f'{anchor}<p data-pagefind-weight="{weight}">{html.escape(piece.text)}</p>')
    head = f'<!doctype html><html lang="{text.language}"><head><title>{text.slug}</title></head>'
    return f"{head}<body data-pagefind-body>{''.join(parts)}</body></html>"


def _make(pages: Mapping[str, str], target: Path) -> None:
    """Index the pages into `target`, which appears as a whole or not at all; older indexes beside it go."""
    program = get_executable()
    if program is None:
        raise RuntimeError("the program of Pagefind is missing, which its wheel brings")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as work:
        site, made = Path(work) / "site", Path(work) / "made"
        for name, content in pages.items():
            path = site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8")
        done = subprocess.run(
            [program, "--site", site, "--output-path", made, "--silent"], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"Pagefind stopped: {done.stderr[-1000:]}")
        kept = {path for pattern in _KEPT for path in made.glob(pattern)}
        for path in list(made.rglob("*")):
            if path.is_file() and path not in kept:
                path.unlink()
        # Its languages come in an order of chance; two builds of the same files have to be the same.
        entry = made / "pagefind-entry.json"
        entry.write_text(json.dumps(json.loads(entry.read_text("utf-8")), sort_keys=True), "utf-8")
        for old in target.parent.glob("[0-9a-f]*"):
            shutil.rmtree(old, ignore_errors=True)
        # Somebody else may have made the same meanwhile.
        if not target.exists():
            made.rename(target)


def _ids(folder: Path) -> dict[str, str]:
    """Pagefind's id of each page by its address, from the names of the fragments; without the language before it."""
    return dict(_named(path) for path in sorted(folder.glob("fragment/*.pf_fragment")))


def _named(path: Path) -> tuple[str, str]:
    data = gzip.decompress(path.read_bytes())
    return json.loads(data.removeprefix(_SIGN))["url"], path.stem.partition("_")[2]


def lexicon_scripts(lexicons: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The words of each language as a script, since a folder on a disk refuses everything else."""
    for language, data in lexicons.items():
        yield f"assets/lexicon.{language}.js", b"casebook.lexicon=" + data + b";\n"
