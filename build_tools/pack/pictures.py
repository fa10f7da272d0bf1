"""The pictures that stand for a page where it is shared (Open Graph): one for home and one per theme, in each language.

A picture comes in as words, a theme's sign and a map, and goes out as a PNG of 1200 by 630 pixels; kept by content, made once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from build_tools.pack.compile import TEMPLATES, compile_png

WIDTH, HEIGHT = 1200, 630


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its path below the site's root, its words, the theme's sign (empty for home) and a map as SVG."""

    path: str
    language: str
    library: str
    title: str
    line: str
    sign: str
    map: str


def draw_pictures(pictures: Iterable[Picture], cache: Path) -> dict[str, bytes]:
    """The PNG of each picture by its path; what is in `cache` already, by content, is taken from there."""
    cache.mkdir(parents=True, exist_ok=True)
    return {picture.path: _draw(picture, cache) for picture in pictures}


def _draw(picture: Picture, cache: Path) -> bytes:
    template = (TEMPLATES / "picture.typ").read_bytes()
    data = asdict(picture)
    key = hashlib.sha256(template + json.dumps(data, sort_keys=True).encode()).hexdigest()[:32]
    kept = cache / f"{key}.png"
    if kept.is_file():
        return kept.read_bytes()
    files = {"map.svg": picture.map.encode(), "sign.svg": picture.sign.encode()}
    words = {name: data[name] for name in ("language", "library", "title", "line")} | {"has_sign": bool(picture.sign)}
    made = compile_png("picture.typ", words, files, ppi=72)
    half = kept.with_suffix(".half")
    half.write_bytes(made)
    half.replace(kept)
    return made
