"""A night from its first step to its line."""
from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from nightly_run import options as command_line
from nightly_run import places as where
from nightly_run.options import Refused
from nightly_run.reckon import lack_of_space, part_of_the_night
from nightly_run.report import SCRATCH, Report, tidy
from nightly_run.steps import NEW_FAILURES, Steps

OTHER_STAMP = 4


class Stopped(Exception):
    """It was told to stop: this is the end."""


class Night:
    def __init__(self, options: dict, places: where.Places, steps: Steps, report: Report):
        self.options, self.places, self.steps, self.report = options, places, steps, report
        self.common = ["--corpus", places.corpus, "--index", places.index]
        self.rebuild_options = ["--jobs", options["jobs"]] if options["jobs"] else []

    def step(self, name: str, command: list[str]) -> int:
        """Runs a step whose code counts, and goes on unless told to stop."""
        code = self.steps.run(name, command)
        self.steps.settle(name, code)
        self.go_on()
        return code

    def go_on(self) -> None:
        if self.steps.stopped:
            raise Stopped

    def all_steps(self) -> None:
        self.go_on()
        if self.options["before"] and not self.before():
            return
        if not self.options["skip_harvest"]:
            self.step("harvest", [self.places.harvester, "fetch", "--corpus", self.places.corpus, "--report",
                                  str(self.steps.report_file("harvest")), *self.options["harvest_option"]])
        code = self.update()
        self.go_on()
        if code in (0, NEW_FAILURES):
            known = (self.steps.report("rebuild") or self.steps.report("update")).get("read") or 0
            part = part_of_the_night(known, int(self.options["check_publications"]))
            self.indexer("check", *self.common, "--part", part, report=True)
            self.indexer("compact", "--if-worth", "--index", self.places.index)
        if not self.options["skip_harvest"] and self.has_index():
            self.note()
            self.go_on()

    def before(self) -> bool:
        code = self.steps.run("before", ["bash", "-c", self.options["before"]], hook=True)
        if code != 0:
            self.steps.settle("before", 1)
        self.go_on()
        return code == 0

    def has_index(self) -> bool:
        return os.path.exists(os.path.join(self.places.index, "XAPIANDB"))

    def indexer(self, verb: str, *arguments: str, report: bool = False) -> int:
        written = ["--report", str(self.steps.report_file(verb))] if report else []
        return self.step(verb, [self.places.indexer, verb, *arguments, *written])

    def lack_of_space(self) -> str | None:
        return lack_of_space(self.places.index, self.places.corpus, self.options["space_factor"])

    def update(self) -> int:
        """Brings the index up to date; where it has another stamp, makes it anew. The code of what was done last."""
        if not self.has_index() and (why := self.lack_of_space()):  # the first update makes a whole index
            return self.steps.refuse("update", 3, why)
        code = self.steps.run("update", [self.places.indexer, "update", *self.common, *self.rebuild_options,
                                         "--report", str(self.steps.report_file("update"))])
        if code != OTHER_STAMP:
            self.steps.settle("update", code)
            return code
        self.go_on()
        if why := self.lack_of_space():
            return self.steps.refuse("rebuild", 3, f"{why}; the old index serves on")
        return self.indexer("rebuild", *self.common, *self.rebuild_options, report=True)

    def note(self) -> None:
        """Coverage and gaps beside the index, so that who has only the index knows them."""
        coverage = self.steps.work / "coverage.json"
        with open(coverage, "wb") as out:
            status = subprocess.run(
                [self.places.harvester, "status", "--corpus", self.places.corpus, "--format", "json"],
                stdout=out,
                stderr=subprocess.PIPE,
                pass_fds=(self.steps.lock,),
                check=False,
            )
        if status.returncode != 0:
            said = status.stderr.decode(errors="replace").rstrip("\n")
            self.steps.refuse("note", 3, said.rpartition("\n")[2])
            return
        self.indexer("note", "--harvest-status", str(coverage), "--index", self.places.index)

    def after(self) -> None:
        os.environ["KAMERVRAGEN_REPORT"] = str(self.report.path)
        os.environ["KAMERVRAGEN_EXIT"] = str(self.steps.exit_code)
        hook = ["bash", "-c", self.options["after"] + ' "$@"', "nightly", str(self.report.path)]
        if self.steps.run("after", hook, hook=True) != 0:
            self.steps.settle("after", 1)
        self.report.write(self.steps)

    def run(self) -> int:
        try:
            self.all_steps()
        except Stopped:
            self.steps.exit_code = self.steps.stopped
            self.steps.failed = self.steps.failed or "signal"
        self.report.write(self.steps)
        if self.options["after"] and not self.steps.stopped:
            self.after()
        tidy(Path(self.places.reports), int(self.options["keep"]))
        code = self.steps.exit_code
        print(self.report.spoken(self.steps), file=sys.stdout if code == 0 else sys.stderr)
        return code


def main(arguments: list[str], here: Path) -> int:
    """Runs a night; `here` is the folder of the script, beside which programs may lie. The exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    if signal.getsignal(signal.SIGINT) == signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # until a step runs an interrupt just ends it
    try:
        options = command_line.parsed(arguments)
        places = where.prepared(options, here)
        lock = where.locked(places.index)
        report = Report(places)
        try:
            work = tempfile.mkdtemp(prefix=SCRATCH, dir=places.reports)
        except OSError as error:
            raise Refused(3, f"cannot write into {places.reports}", "check its owner and the free space") from error
    except Refused as refused:
        print(f"nightly: {refused.message}", file=sys.stderr)
        if refused.hint:
            print(f"hint: {refused.hint}", file=sys.stderr)
        return refused.code
    try:
        steps = Steps(Path(work), lock, options["quiet"], float(options["stall_limit"]))
        return Night(options, places, steps, report).run()
    finally:
        shutil.rmtree(work, ignore_errors=True)
