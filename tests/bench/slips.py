"""What is proposed for words that are misspelt: how often the first proposal is the word that was meant.

    KAMERVRAGEN_INDEX=DIR tools/bench slips

Each word of tests/data/dutch/slips.tsv is searched for alone. A misspelling that stands in more records than a search
proposes others beside is counted as one without a proposal. Proposals that inflect the word that was meant are right,
and so is what a search finds the word by as it is (produktie).
"""
from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
OURS = SOURCE / "build" / "release" / "bin" / "kamervragen"
SKIPPED = 77


def proposals(words: list[str]) -> list[list[str]]:
    done = subprocess.run(
        [OURS, "search", "--batch", "--format", "jsonl", "-n", "1"], input="\n".join(words) + "\n", text=True,
        capture_output=True, check=False)
    ends = [json.loads(line) for line in done.stdout.splitlines() if '"type":"end"' in line.replace(" ", "")]
    return [[one["query"] for one in end["suggestions"]] for end in ends]


def same_word(one: str, other: str) -> bool:
    """Whether a search for the two counts the same."""
    done = subprocess.run([OURS, "count", "--batch", "--format", "csv"], input=f"{one}\n{other}\n", text=True,
                          capture_output=True, check=False)
    rows = [line.split(",")[2] for line in done.stdout.splitlines()[1:]]
    return len(rows) == 2 and rows[0] == rows[1]


def main() -> int:
    if not OURS.exists() or "KAMERVRAGEN_INDEX" not in os.environ:
        print("bench slips: build the release preset, and name an index in KAMERVRAGEN_INDEX", file=sys.stderr)
        return SKIPPED
    table = (SOURCE / "tests" / "data" / "dutch" / "slips.tsv").read_text().splitlines()
    rows = [line.split("\t") for line in table if not line.startswith("#")][1:]
    proposed = proposals([typed for _, typed, _ in rows])
    if len(proposed) != len(rows):
        print(f"bench slips: {len(rows)} words asked, {len(proposed)} answers", file=sys.stderr)
        return 1
    right, all_of = defaultdict(int), defaultdict(int)
    for (kind, typed, meant), found in zip(rows, proposed):
        all_of[kind] += 1
        first = found[0].lower() if found else ""
        if same_word(first or typed, meant):
            right[kind] += 1
        else:
            print(f"{kind}: {typed} -> {', '.join(found) or 'nothing'}; meant: {meant}")
    for kind, n in all_of.items():
        print(f"{kind}: found, or proposed first, for {right[kind]} of {n}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
