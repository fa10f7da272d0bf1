"""Refreshes what others made and the project ships: the table `vendored.toml` comes in, the files it names are fetched, made
and written.

Run by hand when a version is raised: `python -m build_tools.upkeep.vendor` (needs npm, fonttools, brotli); `--check` only
compares the committed files with the table's sums and needs nothing.
"""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.paths import PACKAGE

TABLE = PACKAGE / "vendored.toml"


class VendorError(Exception):
    """A package could not be fetched, or is not what the table says."""


@dataclass(frozen=True, slots=True)
class VendoredFile:
    """One committed file: `source` in the package, `target` from the repository's root and its `sha256`, how it is made."""

    source: str
    target: str
    sha256: str
    made_by: str
    letters: str = ""
    weights: tuple[int, int] = (400, 400)


@dataclass(frozen=True, slots=True)
class Vendored:
    """One package: `licence` is an SPDX expression, `ships` is "site" or "tests", `used_for` a sentence per language."""

    name: str
    package: str
    version: str
    integrity: str
    licence: str
    origin: str
    ships: str
    used_for: Mapping[str, str]
    files: tuple[VendoredFile, ...]


def read_table(table: Path = TABLE) -> tuple[Vendored, ...]:
    """All packages in the order of the table. Raises KeyError or TypeError when the table is not in its form."""
    rows = tomllib.loads(table.read_text(encoding="utf-8"))["vendored"]
    return tuple(Vendored(**{**row, "files": tuple(_read_file(file) for file in row["files"])}) for row in rows)


def stale_files(vendored: Sequence[Vendored], root: Path) -> list[tuple[VendoredFile, str]]:
    """The files under `root` that are not what the table says, each with the sum found ("" when it is missing)."""
    found = [(file, _sha256(root / file.target)) for package in vendored for file in package.files]
    return [(file, digest) for file, digest in found if digest != file.sha256]


def fetch_package(vendored: Vendored, folder: Path) -> Path:
    """The package's tarball in `folder`, by npm. Raises VendorError when it cannot be had or is not the pinned one."""
    wanted = f"{vendored.package}@{vendored.version}"
    command = ["npm", "pack", wanted, "--json", "--ignore-scripts", "--pack-destination", str(folder)]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
        tarball = folder / str(json.loads(answer)[0]["filename"])
        content = tarball.read_bytes()
    except (OSError, subprocess.SubprocessError, ValueError, LookupError) as error:
        raise VendorError(f"{wanted} could not be fetched: {getattr(error, 'stderr', '') or error}") from error
    integrity = "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode("ascii")
    if integrity != vendored.integrity:
        raise VendorError(f"{wanted} is not the package that the table pins: its integrity is {integrity}")
    return tarball


def write_files(vendored: Vendored, tarball: Path, root: Path) -> None:
    """Make and write all files of one package below `root`."""
    with tarfile.open(tarball) as archive:
        for file in vendored.files:
            target = root / file.target
            target.parent.mkdir(parents=True, exist_ok=True)
            if file.made_by == "classic":
                target.write_bytes(_make_script(vendored, file, archive))
            else:
                target.write_bytes(_make(file, _read_member(archive, f"package/{file.source}")))


def _refresh(table: Sequence[Vendored], root: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for vendored in table:
            write_files(vendored, fetch_package(vendored, Path(folder)), root)


def _read_member(archive: tarfile.TarFile, name: str) -> bytes:
    member = archive.extractfile(name) if name in archive.getnames() else None
    if member is None:
        raise VendorError(f"the package holds no file {name}")
    return member.read()


def _make_script(vendored: Vendored, file: VendoredFile, archive: tarfile.TarFile) -> bytes:
    from build_tools.upkeep.classic_script import classic_script

    about = f"{vendored.package} {vendored.version}, {vendored.licence}, {vendored.origin}"
    return classic_script(
        file.source, lambda path: _read_member(archive, f"package/{path}"), Path(file.target).stem, about
    )


def _make(file: VendoredFile, content: bytes) -> bytes:
    if file.made_by == "cut":
        from build_tools.upkeep.font_cut import cut_font

        try:
            return cut_font(content, file.letters, file.weights)
        except ModuleNotFoundError as error:
            raise VendorError(f"cutting fonts needs {error.name}: install the dependency group `upkeep`") from error
    if file.made_by == "outline":
        from build_tools.upkeep.outline import make_outline

        return make_outline(content)
    if file.made_by == "boxes":
        from build_tools.upkeep.country_boxes import make_country_boxes

        return make_country_boxes(content)
    if file.made_by == "vocabulary":
        from build_tools.upkeep.schema_org import make_vocabulary

        return make_vocabulary(content)
    return content


def _read_file(row: Mapping[str, Any]) -> VendoredFile:
    lightest, boldest = row.get("weights", (400, 400))
    return VendoredFile(
        row["from"], row["to"], row["sha256"], row["made_by"], row.get("letters", ""), (lightest, boldest)
    )


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def main(arguments: Sequence[str] = ()) -> int:
    """Refresh all (or `--check` only) and name every file whose sum is not the table's; 1 if there is one, or on failure."""
    root, table = PACKAGE.parent, read_table()
    if "--check" not in arguments:
        try:
            _refresh(table, root)
        except VendorError as error:
            print(error)
            return 1
    stale = stale_files(table, root)
    for file, digest in stale:
        print(f"{file.target}: the table says {file.sha256 or 'nothing'}, the file is {digest or 'missing'}")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
