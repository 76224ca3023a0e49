"""What a program costs with all its processes: seconds, those of the processor, the most memory, and when it began
what."""
from __future__ import annotations

import os
import pathlib
import pty
import re
import subprocess
import threading
import time
from typing import NamedTuple

EVERY = 0.05
STAGE = re.compile(rb"(?:^|[\r\n])(?:\x1b\[[0-9;]*[A-Za-z])*([a-z]+) +\[")
"""The beginning of a line of progress: "reading [####----] 12/48"."""


class Cost(NamedTuple):
    seconds: float
    processor: float
    memory: int
    """Bytes: the most that all of them had at one time, what they share counted once."""
    stages: dict[str, float]
    """Seconds of each stage that the program told a terminal of; empty where it tells none."""


def tree(root: int) -> list[int]:
    """A process and all below it."""
    out = [root]
    for pid in out:
        try:
            for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
                out.extend(map(int, (task / "children").read_text().split()))
        except OSError:
            continue  # it has ended meanwhile
    return out


def proportional(pid: int) -> int:
    """The memory of a process, its share of what it has in common with others."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass  # it has ended meanwhile
    return 0


def watch(root: int, done: threading.Event, most: list[int]) -> None:
    while not done.wait(EVERY):
        most[0] = max(most[0], sum(map(proportional, tree(root))))


def listen(terminal: int, began: dict[str, float]) -> None:
    """Notes when each stage is first told of, until the terminal is closed."""
    while True:
        try:
            said = os.read(terminal, 4096)
        except OSError:
            return
        if not said:
            return
        for stage in STAGE.findall(said):
            began.setdefault(stage.decode(), time.perf_counter())


def durations(began: dict[str, float], begin: float, end: float) -> dict[str, float]:
    """From each stage's beginning to the next one's; what comes before the first is its own."""
    at = [begin, *list(began.values())[1:], end]
    return {name: at[i + 1] - at[i] for i, name in enumerate(began)}


def cost_of(command: list) -> Cost:
    """Runs a command to its end, standard error being a terminal. Raises where it fails."""
    ours, theirs = pty.openpty()
    began: dict[str, float] = {}
    most = [0]
    done = threading.Event()
    begin = time.perf_counter()
    child = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    threads = [
        threading.Thread(target=watch, args=(child.pid, done, most)),
        threading.Thread(target=listen, args=(ours, began)),
    ]
    for thread in threads:
        thread.start()
    _, status, usage = os.wait4(child.pid, 0)
    end = time.perf_counter()
    child.returncode = os.waitstatus_to_exitcode(status)
    done.set()
    for thread in threads:
        thread.join()
    os.close(ours)
    if child.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))} gave {child.returncode}")
    return Cost(end - begin, usage.ru_utime + usage.ru_stime, most[0], durations(began, begin, end))
