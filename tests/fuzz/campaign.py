"""Runs fuzz targets until each has had its minutes of processor, over several runs together.

    campaign.py BIN FOUND SOURCE MINUTES [TARGET…]

What a target finds is kept in FOUND/TARGET and gone on from; what it has had so far stands in FOUND/totals.json. Those
of LONG get four times the minutes, those of SHORT a third. A finding is kept beside its inputs as crash-…, timeout-…
or oom-…, and ends that target. Two run at once.
"""
from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

LONG = ("query", "html", "record")  # what strangers send most, and what everything is kept in
LONG_TIMES = 4
SHORT = ("citation", "headings", "media", "numbers", "onopgemaakt", "opxsd", "vraagdoc")
SHORT_PART = 3
SLICE = 120  # seconds between two looks at what was had
LARGEST_INPUT, LONGEST_INPUT, LARGEST_MEMORY = 4_000, 10, 2048  # bytes, seconds, megabytes


class Totals:
    """What each target has had: seconds of processor, executions, coverage (edges), findings."""

    def __init__(self, path: Path):
        self.path, self.lock = path, threading.Lock()
        self.of = json.loads(path.read_text()) if path.exists() else {}

    def get(self, target: str) -> dict:
        return self.of.setdefault(target, {"seconds": 0.0, "executions": 0, "coverage": 0, "findings": []})

    def add(self, target: str, seconds: float, executions: int, coverage: int, findings: list[str]) -> None:
        with self.lock:
            had = self.get(target)
            had["seconds"] = round(had["seconds"] + seconds, 1)
            had["executions"] += executions
            had["coverage"] = max(had["coverage"], coverage)
            had["findings"] = findings
            beside = self.path.with_suffix(".new")
            beside.write_text(json.dumps(self.of, indent=1))
            beside.rename(self.path)


def minutes_of(target: str, minutes: float) -> float:
    return minutes * LONG_TIMES if target in LONG else minutes / SHORT_PART if target in SHORT else minutes


def findings_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if re.match(r"(crash|timeout|oom|leak)-", path.name))


def fuzz(target: str, binaries: Path, found: Path, source: Path, minutes: float, totals: Totals) -> None:
    folder = found / target
    folder.mkdir(parents=True, exist_ok=True)
    while not findings_in(folder) and (left := 60 * minutes_of(target, minutes) - totals.get(target)["seconds"]) > 1:
        command = [str(binaries / f"fuzz_{target}"), f"-max_total_time={int(min(SLICE, max(left, 5)))}",
                   f"-max_len={LARGEST_INPUT}", f"-timeout={LONGEST_INPUT}", f"-rss_limit_mb={LARGEST_MEMORY}",
                   f"-artifact_prefix={folder}/", "-print_final_stats=1", "-reload=0", str(folder),
                   str(source / "tests" / "fuzz" / target), str(source / "corpus" / "sample")]
        with tempfile.TemporaryFile() as said:
            child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            text = said.read().decode(errors="replace")
        executed = re.search(r"number_of_executed_units: (\d+)", text)
        covered = [int(n) for n in re.findall(r"\bcov: (\d+)", text)]
        totals.add(target, usage.ru_utime + usage.ru_stime, int(executed[1]) if executed else 0,
                   max(covered, default=0), findings_in(folder))
        if child.returncode != 0 and not findings_in(folder):
            (folder / f"crash-unknown-{child.pid}").write_text(text[-20_000:])


def main() -> int:
    if len(sys.argv) < 5:
        print(__doc__, file=sys.stderr)
        return 2
    binaries, found, source, minutes = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4])
    there = sorted(path.name.removeprefix("fuzz_") for path in binaries.glob("fuzz_*"))
    targets = sys.argv[5:] or sorted(there, key=lambda name: -minutes_of(name, 1))
    if unknown := [name for name in targets if name not in there]:
        print(f"no such target: {', '.join(unknown)}; there are {', '.join(there)}", file=sys.stderr)
        return 2
    found.mkdir(parents=True, exist_ok=True)
    totals = Totals(found / "totals.json")
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(fuzz, one, binaries, found, source, minutes, totals) for one in targets]:
            done.result()
    print(f"{'target':14}{'minutes':>8}{'executions':>12}{'edges':>7}{'inputs':>8}  findings")
    wrong = 0
    for target in targets:
        had = totals.get(target)
        wrong += len(had["findings"])
        inputs = sum(1 for path in (found / target).iterdir() if path.name not in had["findings"])
        print(f"{target:14}{had['seconds'] / 60:8.1f}{had['executions']:12}{had['coverage']:7}{inputs:8}  "
              + (", ".join(had["findings"]) or "none"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
