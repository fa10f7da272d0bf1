"""What others made: the committed files are those of the table, and the table says where each comes from."""

from __future__ import annotations

import shutil
import tarfile
from dataclasses import replace
from io import BytesIO

import pytest

from build_tools.paths import PACKAGE
from build_tools.upkeep import vendor
from build_tools.upkeep.vendor import (
    Vendored,
    VendoredFile,
    VendorError,
    fetch_package,
    read_table,
    stale_files,
    write_files,
)

ROOT = PACKAGE.parent
TABLE = read_table()


def test_every_committed_file_is_the_one_of_the_table():
    assert [file.target for file, _ in stale_files(TABLE, ROOT)] == []


def test_a_changed_or_missing_file_is_found(tmp_path):
    first, second, *_ = (file for package in TABLE for file in package.files)
    for file in (first, second):
        target = tmp_path / file.target
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file.target, target)
    with (tmp_path / first.target).open("ab") as changed:
        changed.write(b" ")
    found = {file.target: digest for file, digest in stale_files(TABLE, tmp_path)}
    assert found[first.target] not in ("", first.sha256)
    assert second.target not in found
    assert list(found.values()).count("") == sum(len(package.files) for package in TABLE) - 2


def test_every_package_says_where_it_comes_from_and_on_what_terms():
    for package in TABLE:
        assert package.origin.startswith("https://")
        assert package.integrity.startswith("sha512-")
        assert package.licence in {"OFL-1.1", "ISC", "MPL-2.0", "MIT", "Apache-2.0"}
        assert package.ships in {"site", "tests"}
        assert package.used_for["en"].endswith(".")
        assert any("LICENSE" in file.source for file in package.files)


def test_every_vendored_font_is_in_the_table():
    fonts = {path.relative_to(ROOT).as_posix() for path in (PACKAGE / "publish" / "assets" / "fonts").glob("*.woff2")}
    assert fonts == {file.target for package in TABLE for file in package.files if file.target.endswith(".woff2")}
    assert fonts


def test_the_fonts_weigh_no_more_than_they_were_cut_to():
    fonts = (PACKAGE / "publish" / "assets" / "fonts").glob("*.woff2")
    assert sum(path.stat().st_size for path in fonts) <= 80_000


def package(tarball: bytes, integrity: str = "sha512-x") -> Vendored:
    file = VendoredFile("a.txt", "somewhere/a.txt", "", "copy")
    return replace(TABLE[0], package="thing", version="1.0.0", integrity=integrity, files=(file,))


def tarball(name: str) -> bytes:
    content = BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as archive:
        member = tarfile.TarInfo(name)
        member.size = 5
        archive.addfile(member, BytesIO(b"hello"))
    return content.getvalue()


def test_files_are_taken_from_the_package_and_nothing_else_is_written(tmp_path):
    (tmp_path / "thing.tgz").write_bytes(tarball("package/a.txt"))
    write_files(package(b""), tmp_path / "thing.tgz", tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").rglob("*") if path.is_file()] == ["a.txt"]
    assert (tmp_path / "out" / "somewhere" / "a.txt").read_bytes() == b"hello"


def test_a_file_that_the_package_lacks_is_an_error(tmp_path):
    (tmp_path / "thing.tgz").write_bytes(tarball("package/b.txt"))
    with pytest.raises(VendorError, match=r"no file package/a\.txt"):
        write_files(package(b""), tmp_path / "thing.tgz", tmp_path / "out")


def npm_that_brings(content: bytes):
    class Answer:
        stdout = '[{"filename": "thing.tgz"}]'

    def run(command, **_):
        folder = command[command.index("--pack-destination") + 1]
        with open(f"{folder}/thing.tgz", "wb") as file:
            file.write(content)
        return Answer

    return run


def test_a_package_that_is_not_the_pinned_one_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(vendor.subprocess, "run", npm_that_brings(b"other"))
    with pytest.raises(VendorError, match="not the package that the table pins") as found:
        fetch_package(package(b""), tmp_path)
    # The control: with the integrity that the message names, it is taken.
    integrity = str(found.value).rsplit(" ", 1)[-1]
    assert fetch_package(package(b"", integrity), tmp_path).read_bytes() == b"other"


def test_without_npm_the_message_names_the_package(tmp_path, monkeypatch):
    def run(*_, **__):
        raise FileNotFoundError("npm")

    monkeypatch.setattr(vendor.subprocess, "run", run)
    with pytest.raises(VendorError, match=r"thing@1\.0\.0 could not be fetched"):
        fetch_package(package(b""), tmp_path)
