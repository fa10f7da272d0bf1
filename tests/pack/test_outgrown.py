"""What has been printed once does not lie about for ever."""

from __future__ import annotations

import os
from pathlib import Path

from build_tools.pack.outgrown import clear


def a_print(folder: Path, key: str, age: int, size: int = 10) -> Path:
    """A print of three files of `size` bytes, as old as `age` says."""
    for name in (f"{key}.pdf", f"{key}.json", f"{key}-5.png"):
        (folder / name).write_bytes(b"x" * size)
        os.utime(folder / name, (1_000_000 - age, 1_000_000 - age))
    return folder / f"{key}.pdf"


def keys(folder: Path) -> set[str]:
    return {file.name.split(".")[0].removesuffix("-5") for file in folder.iterdir()}


def test_what_was_used_stays_however_old_and_of_the_rest_the_newest(tmp_path: Path) -> None:
    used = a_print(tmp_path, "used", age=900)
    for age in (1, 2, 3):
        a_print(tmp_path, f"rest{age}", age)
    clear(tmp_path, [used, tmp_path / "used-5.png"], room=60)
    assert keys(tmp_path) == {"used", "rest1", "rest2"}
    assert len(list(tmp_path.iterdir())) == 9


def test_the_rest_may_take_as_much_room_as_what_was_used(tmp_path: Path) -> None:
    used = a_print(tmp_path, "used", age=9, size=20)
    for age in (1, 2, 3):
        a_print(tmp_path, f"rest{age}", age)
    clear(tmp_path, [used], room=0)
    assert keys(tmp_path) == {"used", "rest1", "rest2"}


def test_within_its_room_nothing_goes(tmp_path: Path) -> None:
    a_print(tmp_path, "mine", age=1)
    clear(tmp_path, [])
    assert keys(tmp_path) == {"mine"}


def test_a_folder_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    clear(tmp_path / "none", [])
    assert not (tmp_path / "none").exists()
