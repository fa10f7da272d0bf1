"""What has changed on a disk: files that are new, gone, longer, or other ones under an old name."""

from __future__ import annotations

import os
from pathlib import Path

from build_tools.load.stamps import changed, stamp, stamps


def test_every_kind_of_change_is_seen_and_nothing_else(tmp_path: Path):
    folder = tmp_path / "folder"
    (folder / "below").mkdir(parents=True)
    for name in ("still", "longer", "gone", "below/replaced", ".hidden"):
        (folder / name).write_text("one")
    alone = tmp_path / "alone"
    alone.write_text("one")
    before = stamps([folder, alone, tmp_path / "missing"])
    assert {Path(path).name for path in before} == {"still", "longer", "gone", "replaced", "alone"}
    assert changed(before, stamps([folder, alone])) == frozenset()

    (folder / "longer").write_text("one and two")
    (folder / "gone").unlink()
    (folder / "new").write_text("")
    (folder / ".hidden").write_text("two")
    # As an editor saves: a new file of the same size and time takes the old one's name.
    old = (folder / "below" / "replaced").stat()
    (tmp_path / "written").write_text("two")
    os.utime(tmp_path / "written", ns=(old.st_atime_ns, old.st_mtime_ns))
    (tmp_path / "written").rename(folder / "below" / "replaced")
    found = changed(before, stamps([folder, alone]))
    assert {path.name for path in found} == {"longer", "gone", "new", "replaced"}


def test_a_file_that_is_not_there_has_no_stamp(tmp_path: Path):
    assert stamp(tmp_path / "nothing") is None
    assert stamp(tmp_path) is not None
