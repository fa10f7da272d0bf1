"""`casebook serve` as somebody starts it: it says where it serves and what came of a saved file, and ends without a word."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from functools import partial
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.command import Casebook
from tests.libraries import ROOT, small_library


def test_it_serves_tells_what_came_of_a_saved_file_and_ends_without_a_word(tmp_path: Path):
    library = small_library(tmp_path / "library")
    command = [sys.executable, "-m", "build_tools", "--library", str(library.root), "--today", "2026-11-23"]
    process = subprocess.Popen(
        [*command, "serve", "--address", "127.0.0.1:0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PYTHONUNBUFFERED": "1", "PATH": "", "PYTHONUTF8": "1"},
        # Who started the tests in the background may have left them a Ctrl+C that does nothing, and a child inherits it.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    try:
        serving = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/", serving)
        assert address, serving
        case = library.cases / "rotterdam-bridge.yml"
        case.write_text(case.read_text("utf-8").replace('title: "BRIDGE', 'title: "A bridge'), "utf-8")
        assert re.fullmatch(r"cases/rotterdam-bridge\.yml: on screen after \d+\.\d s\.\n", process.stdout.readline())
        with urlopen(f"{address[0]}cases/rotterdam-bridge/", timeout=30) as page:
            assert "A bridge" in page.read().decode()
        case.write_text("title: broken: text\n", "utf-8")
        assert process.stdout.readline().startswith("cases/rotterdam-bridge.yml:1:8: error: ")
        assert any("until the errors above are mended" in line for line in process.stdout)
    finally:
        process.send_signal(signal.SIGINT)
        rest, said = process.communicate(timeout=30)
    assert (process.returncode, rest, said) == (0, "", "")


def test_settings_that_cannot_be_read_end_it_with_their_line(casebook: Casebook, tmp_path: Path):
    library = small_library(tmp_path / "library")
    library.settings.write_text(library.settings.read_text("utf-8") + "nav: [\n", "utf-8")
    ended = casebook("--library", str(library.root), "serve", "--address", "127.0.0.1:0")
    assert ended.code == 2
    assert "mkdocs.yml" in ended.err


@pytest.mark.parametrize("value", ["8000", "localhost", "127.0.0.1:", ":8000", "127.0.0.1:x", "127.0.0.1:70000"])
def test_what_is_no_address_is_named(value: str, casebook: Casebook, tmp_path: Path):
    small_library(tmp_path / "library")
    ended = casebook("--library", str(tmp_path / "library"), "serve", "--address", value)
    assert ended.code == 2
    assert f"“{value}” is no address to serve at." in ended.err


def test_an_address_that_somebody_else_has_is_named(casebook: Casebook, tmp_path: Path):
    small_library(tmp_path / "library")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        address = f"127.0.0.1:{other.getsockname()[1]}"
        ended = casebook("--library", str(tmp_path / "library"), "serve", "--address", address)
    assert ended.code == 2
    assert f"Nothing can be served at {address}: " in ended.err
