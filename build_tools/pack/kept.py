"""What has been printed before is not set again: kept by everything that it was made from, the engine and its templates included.

What a thing was made from comes in, the printed thing goes out, from the folder of kept ones if it is there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from build_tools.pack.compile import compile_pdf, engine
from build_tools.pack.contract import Job
from build_tools.pack.giving_way import Cut
from build_tools.pack.glyphs import Missing, legible

_PACK, _DRAW, _MODEL = Path(__file__).parent, Path(__file__).parents[1] / "draw", Path(__file__).parents[1] / "model"


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, where it is kept, what was cut from its cases, and the letters that its fonts lack."""

    file: Path
    cuts: tuple[Cut, ...]
    missing: tuple[Missing, ...] = ()


def printed(made_from: str, folder: Path, make: Callable[[], tuple[Job, tuple[Cut, ...]]]) -> Printed:
    """The PDF that stands for what it is `made_from` (any text that says all of it); `make` is asked only where it is not kept."""
    key = hashlib.sha256(f"{_workshop()}\n{made_from}".encode()).hexdigest()[:32]
    file, note = folder / f"{key}.pdf", folder / f"{key}.json"
    if file.is_file() and note.is_file():
        told = json.loads(note.read_text("utf-8"))
        cuts, missing = (Cut(**each) for each in told["cuts"]), (Missing(**each) for each in told["missing"])
        return Printed(file, tuple(cuts), tuple(missing))
    job, cuts = make()
    job, missing = legible(job)
    folder.mkdir(parents=True, exist_ok=True)
    told = {"cuts": [asdict(each) for each in cuts], "missing": [asdict(each) for each in missing]}
    _write(note, json.dumps(told).encode())
    _write(file, compile_pdf(job.template, job.data, job.files, job.day))
    return Printed(file, cuts, missing)


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
