"""How long a command takes, in a way that other work on the machine does not change much."""

from __future__ import annotations

import os
import resource
import subprocess


def seconds(command: list[str]) -> float:
    """Seconds of processor time that a command takes, starting included; what it prints is thrown away."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
