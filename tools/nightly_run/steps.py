"""The steps of a night: each a program that runs, and what is known of it afterwards."""
from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

from nightly_run import progress

# What the programs say of themselves; any other end is a defect.
KNOWN_CODES = (0, 1, 2, 3, 4, 5, 70, 75)
DEFECT, NEW_FAILURES = 70, 5
LAST_WORDS = 20
STOPPED_BY = {signal.SIGTERM: 143, signal.SIGINT: 130}


def tenths(seconds: float) -> float | int:
    """Seconds to a tenth; a whole number of them without a point."""
    rounded = round(seconds, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def read_json(path: Path) -> object:
    """What a file says; None where it says nothing that is JSON."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None


def ignore_interrupts() -> None:
    """In the child: an interrupt at the terminal is for the night, which tells its step to end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Steps:
    """THREADS: one; signal handlers touch `stopped` and the child only."""

    def __init__(self, work: Path, lock: int, quiet: bool, stall_limit: float):
        self.work, self.lock, self.quiet = work, lock, quiet
        self.stall_limit = stall_limit  # seconds that a step may do nothing at all; 0: for ever
        self.done: list[dict] = []
        self.exit_code, self.failed = 0, ""
        self.stopped = 0  # the exit code of who was told to stop
        self.child: subprocess.Popen | None = None
        for number in STOPPED_BY:
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self.stop)

    def stop(self, number: int, _frame: object) -> None:
        """Passed on to the running step, which ends as it always may."""
        self.stopped = STOPPED_BY[signal.Signals(number)]
        if self.child is not None:
            self.child.send_signal(signal.SIGTERM)

    def settle(self, step: str, code: int) -> None:
        """The first that fails decides; new failures give way to what is worse."""
        if code != 0 and (self.exit_code == 0 or (self.exit_code == NEW_FAILURES != code)):
            self.exit_code, self.failed = code, step

    def report_file(self, step: str) -> Path:
        """Where a step puts its own report."""
        return self.work / f"{step}.json"

    def report(self, step: str) -> dict:
        """The own report of the last run of a step, {} where there is none."""
        reports = [one["report"] for one in self.done if one["name"] == step]
        return reports[-1] if reports and isinstance(reports[-1], dict) else {}

    def run(self, step: str, command: list[str], hook: bool = False) -> int:
        """Runs it to its end and notes it. A hook that leaves something running does not keep the lock."""
        begun = time.time()
        said = self.work / f"{step}.said"
        with open(self.work / "out", "wb") as out, open(said, "wb") as err:
            try:
                self.child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                              pass_fds=() if hook else (self.lock,), preexec_fn=ignore_interrupts)
                if self.stopped:  # told while the child was being made
                    self.child.send_signal(signal.SIGTERM)
                code, stalled = progress.wait(self.child, self.stall_limit)
                if stalled:
                    err.write(f"{step} did nothing for {tenths(self.stall_limit)} s and was ended\n".encode())
                    code = DEFECT
            except OSError as error:
                err.write(f"{command[0]}: {error.strerror}\n".encode(errors="replace"))
                code = 127
            self.child = None
            if code < 0:
                code = 128 - code
            if code not in KNOWN_CODES:
                err.write(f"{step} ended with {code}\n".encode())
                code = DEFECT
        self.note(step, code, tenths(time.time() - begun), read_json(self.report_file(step)),
                  said.read_text(encoding="utf-8", errors="replace"))
        return code

    def refuse(self, step: str, code: int, why: str) -> int:
        """Notes a step that cannot run."""
        self.note(step, code, 0, None, why + "\n")
        self.settle(step, code)
        return code

    def note(self, step: str, code: int, seconds: float, report: object, said: str) -> None:
        lines = said.split("\n")
        if not self.quiet:
            for line in lines[:-1] if lines[-1] == "" else lines:
                print(f"{step}: {line}", file=sys.stderr)
        self.done.append({"name": step, "exit": code, "seconds": seconds, "report": report,
                          "said": [line for line in lines if line][-LAST_WORDS:]})
