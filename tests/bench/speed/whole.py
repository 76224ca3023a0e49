"""A search as a whole process, as people run it: from its start to its last byte, the files in the cache."""
from __future__ import annotations

import pathlib
import subprocess
import sys
import time
from typing import NamedTuple

from .engines import BIN
from .figures import Figures, of_rounds

FACETS = ["--facets", "indiener,fractie,minister,dagen,jaar"]
CLASSES = {
    "one word": ["stikstof"],
    "one word, five facets": ["stikstof", *FACETS],
    "three words": ["gemeente veiligheid onderzoek"],
    "any of three words, five facets": ["gemeente OR veiligheid OR onderzoek", *FACETS],
    "phrase": ['"geen gegevens"'],
    "exact phrase": ['="de wet"'],
    "range and label, five facets": ['dagen:43.. ministerie:"infrastructuur en"', *FACETS],
    "prefix": ["vergunning*"],
    "everything, five facets": ["", *FACETS],
}


class Whole(NamedTuple):
    milliseconds: Figures
    memory: int
    """The most that a run had, in bytes."""


MEASURED = """
import os, subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
print(os.wait4(child.pid, 0)[2].ru_maxrss)
"""
"""Run by a small process: Linux counts what the parent had in memory when it started a program as the program's own."""


def command(index: pathlib.Path, words: list[str]) -> list[str]:
    return [str(BIN / "kamervragen"), "search", "--index", str(index), *words]


def milliseconds(index: pathlib.Path, words: list[str]) -> float:
    begin = time.perf_counter()
    said = subprocess.run(command(index, words), stdout=subprocess.DEVNULL).returncode
    taken = 1000 * (time.perf_counter() - begin)
    if said not in (0, 1):
        raise RuntimeError(f"kamervragen search {' '.join(words)} gave {said}")
    return taken


def memory(index: pathlib.Path, words: list[str]) -> int:
    """Bytes; at least the ten million or so of the small process."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", MEASURED, *command(index, words)], capture_output=True, text=True, check=True
    )
    return int(done.stdout) * 1024


def run(index: pathlib.Path, rounds: int, classes: dict[str, list[str]] | None = None) -> dict[str, Whole]:
    """Every class in turn, so many times, after one round to warm up. The second figure is that of the slowest run."""
    classes = classes or CLASSES
    times: dict[str, list[float]] = {name: [] for name in classes}
    for number in range(rounds + 1):
        for name, words in classes.items():
            taken = milliseconds(index, words)
            if number:
                times[name].append(taken)
    return {name: Whole(of_rounds([taken]), memory(index, classes[name])) for name, taken in times.items()}
