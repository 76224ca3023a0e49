"""The report of a night: a file of its own, the newest as latest.json, and what it comes to in a line."""
from __future__ import annotations

import json
import os
import shutil
import sys
import time
from pathlib import Path

from nightly_run.places import Places
from nightly_run.steps import NEW_FAILURES, Steps, read_json, tenths

SCRATCH = ".night-"
SCRATCH_STAYS = 31 * 86400  # seconds
STAMP = "%Y-%m-%dT%H:%M:%SZ"


def count(thing: object) -> int:
    return len(thing) if isinstance(thing, (list, dict, str)) else 0


def line_of(exit_code: int, failed: str, harvest: dict, made: dict, emptier: list[str], seconds: float) -> str:
    """The night in a line, without its time and place."""
    if exit_code == 0:
        end = "all well"
    elif exit_code == NEW_FAILURES:
        end = f"done, with new failures ({failed}, {NEW_FAILURES})"
    else:
        end = f"FAILED in {failed} ({exit_code})"
    parts = (
        (True, end),
        (harvest.get("stored") is not None, f"{harvest.get('stored')} fetched"),
        (count(harvest.get("withdrawn")), f"{count(harvest.get('withdrawn'))} withdrawn"),
        (count(harvest.get("failed")), f"{count(harvest.get('failed'))} could not be fetched"),
        (count(harvest.get("missing")) and not harvest.get("complete"),
         f"not complete: {(harvest.get('missing') or [''])[0]}"),
        (made.get("read") is not None,
         f"{made.get('added')} new, {made.get('changed')} changed, {made.get('removed')} removed"),
        (count(made.get("failed")), f"{count(made.get('failed'))} unreadable"),
        (emptier, f"emptier than before: {', '.join(emptier)}"),
        (made.get("rebuilt"), "index made anew"),
        (made.get("kamervragen") is not None, f"{made.get('kamervragen')} kamervragen, id {made.get('id')}"),
        (True, f"{seconds} s"),
    )
    return "; ".join(text for said, text in parts if said)


class Report:
    """One night's. Its name is its time, and a number where two nights fall into a second."""

    def __init__(self, places: Places):
        self.places, self.begun = places, time.time()
        self.started = time.strftime(STAMP, time.gmtime(self.begun))
        folder = Path(places.reports)
        stem = "night-" + self.started.replace(":", "")
        self.path = folder / f"{stem}.json"
        nth = 2
        while self.path.exists():
            self.path = folder / f"{stem}-{nth}.json"
            nth += 1
        self.line = ""

    def told(self, steps: Steps) -> dict:
        """All of it, as JSON has it."""
        seconds = tenths(time.time() - self.begun)
        made = steps.report("rebuild") or steps.report("update")
        findings = steps.report("check").get("findings") or []
        emptier = [finding["text"].split(" ")[0] for finding in findings
                   if finding.get("code") == "emptier-than-before" and finding.get("what", "").startswith("the newest")]
        return {
            "schema_version": 1, "started": self.started, "finished": time.strftime(STAMP, time.gmtime()),
            "seconds": seconds, "exit": steps.exit_code, "failed_step": steps.failed or None,
            "corpus": self.places.corpus, "index": self.places.index, "kamervragen": made.get("kamervragen"),
            "id": made.get("id"), "steps": steps.done, "status": read_json(Path(self.places.index) / "status.json"),
            "line": line_of(steps.exit_code, steps.failed, steps.report("harvest"), made, emptier, seconds),
        }

    def write(self, steps: Steps) -> None:
        """Whole or not at all, on the disk before it has its name. Where it cannot be written the night fails in it."""
        folder = Path(self.places.reports)
        try:
            told = self.told(steps)
            with open(folder / ".new.json", "w", encoding="utf-8", errors="replace") as file:
                json.dump(told, file, ensure_ascii=False, indent=2)
                file.write("\n")
                file.flush()
                os.fsync(file.fileno())
            os.replace(folder / ".new.json", self.path)
            (folder / ".latest").unlink(missing_ok=True)
            (folder / ".latest").symlink_to(self.path.name)
            os.replace(folder / ".latest", folder / "latest.json")
            self.line = told["line"]
        except OSError as error:
            print(f"nightly: the report cannot be made: {error.strerror}", file=sys.stderr)
            steps.settle("report", 3)
            self.line = ""

    def spoken(self, steps: Steps) -> str:
        """The line that a night ends with."""
        line = self.line or f"FAILED in {steps.failed or 'report'} ({steps.exit_code})"
        return f"night {self.started}: {line}; report {self.path}"


def tidy(folder: Path, keep: int) -> None:
    """Removes all reports but the newest `keep`, and the scratch folders of nights that were killed long ago."""
    for old in sorted(folder.glob("night-*.json"), key=lambda path: path.stem, reverse=True)[keep:]:
        old.unlink(missing_ok=True)
    for left in folder.glob(SCRATCH + "*"):
        if left.is_dir() and time.time() - left.stat().st_mtime > SCRATCH_STAYS:
            shutil.rmtree(left, ignore_errors=True)
