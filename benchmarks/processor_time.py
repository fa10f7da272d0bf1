"""What a command takes, in a way that other work on the machine does not change much."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of processor time, all threads and processes together, and the most memory that one of them held, in megabytes."""

    seconds: float
    megabytes: float


def spent(command: list[str]) -> Spent:
    """What a command takes, starting included; what it prints is thrown away. Raises CalledProcessError where it fails."""
    with open(os.devnull, "w") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Spent(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def seconds(command: list[str]) -> float:
    """The seconds of processor time alone."""
    return spent(command).seconds
