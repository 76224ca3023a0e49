"""Numbers on which a step depends: the space that a rebuild needs, and the part of the publications that is checked."""
from __future__ import annotations

import os
import time
from fractions import Fraction


def size_below(folder: str, folders_too: bool) -> int:
    """Bytes of the files below, those of the folders themselves too if wanted."""
    total = os.lstat(folder).st_size if folders_too else 0
    for parent, below, files in os.walk(folder):
        for name in files + (below if folders_too else []):
            try:
                total += os.lstat(os.path.join(parent, name)).st_size
            except OSError:
                pass  # gone meanwhile
    return total


def lack_of_space(index: str, corpus: str, factor: str) -> str | None:
    """Why a rebuild does not fit, if it does not: reckoned from the index, or where there is none yet from the store
    (an index is a third larger than its publications)."""
    if os.path.exists(os.path.join(index, "XAPIANDB")):
        size = size_below(index, folders_too=True)
    else:
        size = size_below(corpus, folders_too=False) * 4 // 3 if os.path.isdir(corpus) else 0
    disk = os.statvfs(os.path.dirname(index) or ".")
    free = disk.f_bavail * disk.f_frsize
    needed = int(size * Fraction(factor))
    if free >= needed:
        return None
    return (f"a rebuild needs about {needed >> 20} MB free (an index of {size >> 20} MB, {factor} times), "
            f"{free >> 20} MB are")


def part_of_the_night(known: int, depth: int) -> str:
    """What this night checks in depth, as K/N: another part each day, all publications in N days."""
    parts = max(1, -(-known // depth)) if depth else 1
    return f"{int(time.time()) // 86400 % parts + 1}/{parts}"
