"""Whether a step moves: what its processes have read, written and computed so far."""
from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

LAST_CHANCE = 30.0  # seconds to end by itself, once told to
LOOKS = 20  # so often is looked within the time that a step may stand still
LONGEST_LOOK, SHORTEST_LOOK = 30.0, 0.05
PARENT, PROCESSOR_TIMES = 1, slice(11, 13)  # of /proc/PID/stat, behind the name of the program


def descendants(root: int) -> dict[int, tuple]:
    """A process and all below it, by number, with the time that each has computed."""
    parents, computed = {}, {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            fields = (place / "stat").read_text(errors="replace").rpartition(") ")[2].split()
            parents[int(place.name)], computed[int(place.name)] = int(fields[PARENT]), tuple(fields[PROCESSOR_TIMES])
        except (OSError, ValueError, IndexError):
            continue  # it has ended meanwhile
    found, new = set(), {root}
    while new:
        found |= new
        new = {process for process, parent in parents.items() if parent in new} - found
    return {process: computed[process] for process in found if process in computed}


def moved(root: int) -> dict[int, tuple]:
    """What a process and all below it have done since they began: it changes when any of them does something."""
    out = {}
    for process, computed in descendants(root).items():
        try:
            out[process] = (computed, Path(f"/proc/{process}/io").read_text())
        except OSError:
            continue
    return out


def end(child: subprocess.Popen) -> None:
    """Told to end, and made to where it does not; with all that it has begun."""
    begun = descendants(child.pid)
    child.terminate()
    try:
        child.wait(timeout=LAST_CHANCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    for process in begun:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            continue


def wait(child: subprocess.Popen, limit: float) -> tuple[int, bool]:
    """Its exit code, and whether it stood still for so many seconds and was ended. A limit of 0 is none."""
    if limit == 0:
        return child.wait(), False
    look = min(LONGEST_LOOK, max(SHORTEST_LOOK, limit / LOOKS))
    before, since = moved(child.pid), time.monotonic()
    while True:
        try:
            return child.wait(timeout=look), False
        except subprocess.TimeoutExpired:
            now = moved(child.pid)
        if now != before:
            before, since = now, time.monotonic()
        elif time.monotonic() - since >= limit:
            end(child)
            return child.returncode, True
