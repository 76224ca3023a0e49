#!/usr/bin/env python3
"""How long a search takes as a whole process, cache warm: the median and the slowest of several runs, per class of query.

    KAMERVRAGEN_INDEX=DIR tests/bench/pages.py [--runs N]

Without KAMERVRAGEN_INDEX it skips: there is nothing of real size to ask.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time

SEARCH = [pathlib.Path(__file__).resolve().parents[2] / "build" / "release" / "bin" / "kamervragen", "search"]
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


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--runs", type=int, default=15)
    args = ap.parse_args()
    if "KAMERVRAGEN_INDEX" not in os.environ:
        print("skipped: KAMERVRAGEN_INDEX names no index")
        sys.exit(77)
    times: dict[str, list[float]] = {name: [] for name in CLASSES}
    for _ in range(args.runs + 1):
        for name, words in CLASSES.items():
            begin = time.perf_counter()
            subprocess.run([*SEARCH, *words], stdout=subprocess.DEVNULL, check=True)
            times[name].append(1000 * (time.perf_counter() - begin))
    print(f"{'ten hits with snippets, whole process':38} {'median ms':>10} {'slowest ms':>11}")
    for name, taken in times.items():
        print(f"{name:38} {statistics.median(taken[1:]):10.1f} {max(taken[1:]):11.1f}")


if __name__ == "__main__":
    main()
