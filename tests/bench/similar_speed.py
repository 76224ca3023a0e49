"""How long `kamervragen similar` takes, as whole processes: sets by lot, and drafts of fifteen questions.

    KAMERVRAGEN_INDEX=DIR tools/bench similar_speed

Drafts are questions of sets by lot, one behind the other. Times are of a process from its start to its end, its output
read; count is what a process takes that finds one word.
"""
from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
OURS = SOURCE / "build" / "release" / "bin" / "kamervragen"
SKIPPED = 77
SETS, DRAFTS, QUESTIONS = 300, 40, 15


def call(*words: str, text: str = "") -> tuple[str, float]:
    begin = time.perf_counter()
    done = subprocess.run([OURS, *words], input=text, text=True, capture_output=True, check=False)
    took = time.perf_counter() - begin
    if done.returncode > 1:
        raise SystemExit(f"{' '.join(words)}: {done.stderr}")
    return done.stdout, took * 1000


def told(what: str, times: list[float]) -> None:
    times = sorted(times)
    at = {share: times[min(len(times) - 1, int(share * len(times)))] for share in (0.5, 0.95)}
    print(f"{what}: {len(times)} processes, median {at[0.5]:.0f} ms, 95th percentile {at[0.95]:.0f} ms, "
          f"most {times[-1]:.0f} ms")


def questions_of(nummers: list[str]) -> list[str]:
    said, _ = call("show", "--format", "json", *nummers)
    return [v["tekst"] for record in json.loads(said)["kamervragen"] for v in record["vragen"] if v["tekst"]]


def main() -> int:
    if not OURS.exists() or "KAMERVRAGEN_INDEX" not in os.environ:
        print("bench similar_speed: build the release preset, and name an index in KAMERVRAGEN_INDEX", file=sys.stderr)
        return SKIPPED
    nummers = sorted(set(call("search", "--format", "ids", "-n", "all", "")[0].split()))
    chance = random.Random(1)
    sets = chance.sample(nummers, min(SETS, len(nummers)))
    told("count of a word", [call("count", "onderzoek")[1] for _ in range(20)])
    for formats in (["--format", "ids"], []):
        told(f"one set, {'ids' if formats else 'text'}", [call("similar", n, *formats)[1] for n in sets])
    asked = questions_of(chance.sample(nummers, min(200, len(nummers))))
    drafts = ["\n".join(f"{i}. {text}" for i, text in enumerate(chance.sample(asked, QUESTIONS), 1))
              for _ in range(DRAFTS)]
    told(f"a draft of {QUESTIONS} questions", [call("similar", "-", text=draft)[1] for draft in drafts])
    return 0


if __name__ == "__main__":
    sys.exit(main())
