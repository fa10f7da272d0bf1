"""What has been printed before is not set again: kept by everything that it was made from, the engine and its templates included.

What a thing was made from comes in, the printed thing goes out, from the folder of kept ones if it is there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

from build_tools.pack.compile import compile_pdf, compile_pngs, engine
from build_tools.pack.contract import Job
from build_tools.pack.giving_way import Cut
from build_tools.pack.glyphs import Missing, legible
from build_tools.pack.whereabouts import Whereabouts, whereabouts, whereabouts_from

_PACK, _DRAW, _MODEL = Path(__file__).parent, Path(__file__).parents[1] / "draw", Path(__file__).parents[1] / "model"


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, where it is kept, what was cut from its cases, the letters that its fonts lack, where its parts are, some pictured
    sides by number."""

    file: Path
    cuts: tuple[Cut, ...]
    missing: tuple[Missing, ...]
    where: Whereabouts
    pictures: Mapping[int, Path] = field(default_factory=dict)


Make = Callable[[], tuple[Job, tuple[Cut, ...]]]
Sides = Callable[[Whereabouts], tuple[int, ...]]
# Pictures are shown at half of this on a screen, so that they are sharp on a fine one.
PICTURE_PPI = 52


def printed(made_from: str, folder: Path, make: Make, sides: Sides | None = None) -> Printed:
    """The PDF that stands for what it is `made_from` (any text that says all of it); `make` is asked only where it is not kept.

    `sides` says of which pages pictures are wanted as well; none without it.
    """
    key = hashlib.sha256(f"{_workshop()}\n{made_from}".encode()).hexdigest()[:32]
    kept = _kept(folder, key, sides)
    if kept:
        return kept
    job, cuts = make()
    job, missing = legible(job)
    where = whereabouts(job)
    folder.mkdir(parents=True, exist_ok=True)
    if sides:
        pages = compile_pngs(job.template, job.data, job.files, PICTURE_PPI)
        for page in sides(where):
            _write(folder / f"{key}-{page}.png", pages[page - 1])
    told = {"cuts": list(map(asdict, cuts)), "missing": list(map(asdict, missing)), "where": asdict(where)}
    _write(folder / f"{key}.json", json.dumps(told).encode())
    _write(folder / f"{key}.pdf", compile_pdf(job.template, job.data, job.files, job.day))
    return _kept(folder, key, sides) or Printed(folder / f"{key}.pdf", cuts, missing, where)


def _kept(folder: Path, key: str, sides: Sides | None) -> Printed | None:
    """What is kept under a key, whole or not at all."""
    file, note = folder / f"{key}.pdf", folder / f"{key}.json"
    if not (file.is_file() and note.is_file()):
        return None
    told = json.loads(note.read_text("utf-8"))
    where = whereabouts_from(told["where"])
    pictures = {page: folder / f"{key}-{page}.png" for page in (sides(where) if sides else ())}
    if not all(picture.is_file() for picture in pictures.values()):
        return None
    cuts, missing = (Cut(**each) for each in told["cuts"]), (Missing(**each) for each in told["missing"])
    return Printed(file, tuple(cuts), tuple(missing), where, pictures)


def size_of(picture: Path) -> tuple[int, int]:
    """Width and height of a PNG in pixels, from its header (PNG specification, section 11.2.2)."""
    head = picture.read_bytes()[16:24]
    return int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")


def _write(file: Path, content: bytes) -> None:
    half = file.with_suffix(f"{file.suffix}.half")
    half.write_bytes(content)
    half.replace(file)


@cache
def _workshop() -> str:
    """A code of everything that prints: Typst, the templates, the fonts, and the modules that make data and drawings."""
    parts = [engine()]
    files = [*_PACK.rglob("*.py"), *_PACK.rglob("*.typ"), *_PACK.rglob("*.ttf"), *_DRAW.glob("*"), *_MODEL.glob("*.py")]
    for file in sorted(files):
        if file.is_file():
            parts.append(hashlib.sha256(file.read_bytes()).hexdigest())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
