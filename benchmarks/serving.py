"""From a saved case to its new page under `casebook serve`: `python -m benchmarks.serving [CASES] [EDITS]`.

The command runs in a process of its own, as somebody starts it. One page is open, as in a browser: what listens to the news asks
for the page as soon as it is told to. Each edit changes a case's title; the time ends when the whole page with that title is there.
Processor time is the command's, for all threads, up to the moment at which the next edit begins, so that what it does behind the
page counts. Seconds are this machine's; what else ran on it makes them longer.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.synthetic import make_library

SECONDS_BETWEEN_EDITS = 1.0
SECONDS_TO_START = 600


def main(cases: int, edits: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = make_library(Path(folder), cases)
        case = sorted(library.cases.glob("[a-z]*.yml"))[cases // 2]
        port = free_port()
        command = [sys.executable, "-m", "build_tools", "--library", folder, "serve", "--address", f"127.0.0.1:{port}"]
        began = time.perf_counter()
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            page = f"/cases/{case.stem}/"
            wait_for(port, page)
            started, started_busy = time.perf_counter() - began, busy(server.pid)
            taken = [edit(port, page, case, number, server.pid) for number in range(edits)]
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()
    waited, busy_for = (sorted(some) for some in zip(*taken, strict=True))
    print(f"cases                         {cases}")
    print(f"until the first page          {started:6.2f} s  ({started_busy:.2f} s of processor time)")
    print(f"edit to new page, median      {statistics.median(waited):6.2f} s  ({statistics.median(busy_for):.2f} s)")
    print(
        f"edit to new page, slowest     {waited[-1]:6.2f} s  ({busy_for[-1]:.2f} s)   of {edits} edits; budget 1.00 s"
    )


def edit(port: int, page: str, case: Path, number: int, process: int) -> tuple[float, float]:
    """Seconds from saving a case to its new page, and the processor time that it took."""
    text = re.sub(
        r'^title: "(?:Edit \d+ )?(.{0,70})', rf'title: "Edit {number} \1', case.read_text("utf-8"), flags=re.M
    )
    text = re.sub(r'^(title: "[^"]{0,86})[^"]*"', r'\1"', text, count=1, flags=re.MULTILINE)
    listening = news(port)
    next(listening)
    before, began = busy(process), time.perf_counter()
    case.write_text(text, "utf-8")
    for _ in listening:
        if f"Edit {number} ".encode() in get(port, page):
            break
    waited = time.perf_counter() - began
    listening.close()
    time.sleep(SECONDS_BETWEEN_EDITS)
    return waited, busy(process) - before


def news(port: int) -> Iterator[object]:
    """What an open page is told, as it comes."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/-live/news")
    answer = connection.getresponse()
    try:
        while line := answer.readline():
            if line.startswith(b"data:"):
                yield json.loads(line[5:])
    finally:
        connection.close()


def get(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    content = connection.getresponse().read()
    connection.close()
    return content


def wait_for(port: int, page: str) -> None:
    end = time.perf_counter() + SECONDS_TO_START
    while time.perf_counter() < end:
        try:
            if b"<h1" in get(port, page):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("nothing was served")


def busy(process: int) -> float:
    """Seconds of processor time of a process so far (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, int(sys.argv[2]) if len(sys.argv) > 2 else 10)
