"""Curves of survival of 1,000 random sets, ours against those of R's survival: every number within 1e-9.

    tools/bench survival

Sets have 1 to 500 lifetimes, with ties, of which none to all are censored. The end of the interval of a median is where
a band comes to a half for the first time. Where few are left a band may rise again; R then gives the time at which it
is nearest below a half, which is a later one: these are counted apart.
"""
from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
PROGRAM = SOURCE / "build" / "release" / "bin" / "bench_survival"
SKIPPED = 77
SETS, TOLERANCE = 1000, 1e-9


def lifetimes(rng: random.Random) -> str:
    size, longest, censored = rng.randint(1, 500), rng.choice([3, 20, 120, 700]), rng.choice([0, .1, .5, .9, 1])
    return " ".join(f"{rng.randint(1, longest)}{'+' if rng.random() < censored else ''}" for _ in range(size))


def said(command: list[str], given: str) -> list[dict]:
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def rising(curve: dict) -> set[int]:
    """The places of the ends of intervals, among the numbers of a curve, whose band rises somewhere."""
    first = 1 + sum(len(step) for step in curve["steps"])
    out = set()
    for column in range(6):
        band = [step[2 + column] for step in curve["steps"] if step[2 + column] is not None]
        if any(later > before for before, later in zip(band, band[1:])):
            out.add(first + column)
    return out


def flat(curve: dict) -> list[float | None]:
    return [number for step in curve["steps"] for number in step] + [curve["median"]] + sum(curve["medians"], [])


def main() -> int:
    if not shutil.which("Rscript"):
        print("skipped: no R; apt-get install r-base-core r-cran-survival")
        return SKIPPED
    subprocess.run([SOURCE / "tools" / "build", "release", "bench_survival"], check=True)
    rng = random.Random(21)
    given = "".join(lifetimes(rng) + "\n" for _ in range(SETS))
    ours, theirs = said([str(PROGRAM)], given), said(["Rscript", str(Path(__file__).with_suffix(".R"))], given)
    numbers, worst, wrong, risen = 0, 0.0, [], 0
    for place, (one, other) in enumerate(zip(ours, theirs, strict=True)):
        pairs = list(zip(flat(one), flat(other), strict=True))
        rise = rising(one)
        for at, (mine, its) in enumerate(pairs):
            numbers += 1
            if at in rise and None not in (mine, its) and mine < its - TOLERANCE:
                risen += 1
                continue
            if mine is None or its is None:
                if mine is not its:
                    wrong.append((place, mine, its))
                continue
            worst = max(worst, abs(mine - its))
            if abs(mine - its) > TOLERANCE:
                wrong.append((place, mine, its))
    print(f"{SETS} sets, {numbers} numbers; the largest difference {worst:.1e}; {len(wrong)} differ by more than 1e-9, "
          f"and {risen} ends of intervals whose band rises again")
    for place, mine, its in wrong[:10]:
        print(f"  set {place}: ours {mine}, R {its}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
