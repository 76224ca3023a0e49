"""Whether two runs over the same queries differ by more than chance: a paired randomisation test.

Under the null hypothesis each query's difference might as well have the other sign. The p-value is the share of all
sign patterns whose total is at least as far from zero: all of them where at most 16 queries differ, else 20,000 random
ones with a fixed seed (then the p-value is at least 1/20,001). No assumption about the form of the differences.
"""
from __future__ import annotations

import itertools
import random

from .measures import SEED

PATTERNS = 20_000
EXACT = 16


def p_value(differences: list[float]) -> float:
    """The two-sided p-value of a list of paired differences."""
    moved = [d for d in differences if d != 0]
    if not moved:
        return 1.0
    observed = abs(sum(moved)) - 1e-12
    if len(moved) <= EXACT:
        totals = [abs(sum(d if sign else -d for d, sign in zip(moved, signs)))
                  for signs in itertools.product((True, False), repeat=len(moved))]
        return sum(total >= observed for total in totals) / len(totals)
    rng = random.Random(SEED)
    far = 0
    for _ in range(PATTERNS):
        bits = rng.getrandbits(len(moved))
        total = 0.0
        for d in moved:
            total += d if bits & 1 else -d
            bits >>= 1
        far += abs(total) >= observed
    return (far + 1) / (PATTERNS + 1)
