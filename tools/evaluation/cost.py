"""What running a program costs."""
from __future__ import annotations

import os
import subprocess
import time
from typing import NamedTuple

from . import Refused


class Cost(NamedTuple):
    seconds: float
    processor: float  # seconds, of its children as well: on a busy machine the fairer ones
    written: int  # bytes


def cost_of(command: list, fine: tuple[int, ...] = (0,), silent: bool = False) -> Cost:
    """Runs a command, what it prints aside, and with `silent` what it complains about; gives what that cost. Refused on
    any other exit code."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL if silent else None)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in fine:
        raise Refused(f"{' '.join(map(str, command))} gave {child.returncode}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_oublock * 512)
