"""Makes calls of the programs to the file system fail, one a run, and holds what is left against what it may be.

    faults.py BIN SHIM CORPUS RUNS [SEED]

Writers (update, rebuild, compact): whatever fails, the index is what it was or what it becomes, at exit 5 without what
is told as failed; exit 0 means the latter, and the next run makes it good. Readers (search, count, facets, show, check,
dump): the right answer, or an error. No crash, ever.
"""
from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from verdict import verdict

HOWS = ("EIO", "ENOSPC", "EACCES", "EMFILE", "short", "torn", "kill")
NO_INPUT, NEW_FAILURES, INTERNAL, BUSY = 3, 5, 70, 75
LATE = 4  # publications that are news


class House:
    def __init__(self, binaries: Path, shim: Path, sample: Path, work: Path):
        self.indexer, self.searcher = binaries / "kamervragen-index", binaries / "kamervragen"
        self.shim, self.work = shim, work
        self.corpus, self.before, self.index = work / "corpus", work / "before", work / "index"
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("KAMERVRAGEN_", "XDG_"))}
        self.environment |= {"HOME": str(work / "home"), "LC_ALL": "C.UTF-8", "PAGER": "cat"}
        folders = sorted(path.parent for path in sample.glob("**/metadata.xml"))
        first, late = folders[:-LATE], folders[-LATE:]
        for folder in first:
            shutil.copytree(folder, self.corpus / folder.name)
        self.clean(self.indexer, "rebuild", *self.writing(self.before))
        self.dump_before = self.dump(self.before)
        for folder in late:
            shutil.copytree(folder, self.corpus / folder.name)
        self.clean(self.indexer, "rebuild", *self.writing(work / "after"))
        self.dump_after = self.dump(work / "after")
        assert self.dump_before != self.dump_after

    def writing(self, index: Path) -> list[str]:
        return ["--corpus", str(self.corpus), "--index", str(index)]

    def clean(self, *command: object) -> bytes:
        done = subprocess.run([str(word) for word in command], env=self.environment, capture_output=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{command}: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done.stdout

    def dump(self, index: Path) -> bytes:
        return self.clean(self.indexer, "dump", "--index", index)

    def faulty(self, command: list[str], **fault: object) -> subprocess.CompletedProcess:
        (self.work / "told").unlink(missing_ok=True)
        environment = self.environment | {"LD_PRELOAD": str(self.shim), "FAULT_BELOW": str(self.work),
                                          "FAULT_TOLD": str(self.work / "told")}
        environment |= {f"FAULT_{name.upper()}": str(value) for name, value in fault.items()}
        return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=120)

    def hit(self) -> str:
        """The calls that the last fault hit, one a process."""
        told = self.work / "told"
        return ", ".join(told.read_text().replace(str(self.work) + "/", "").splitlines()) if told.exists() else "none"

    def calls(self, command: list[str], only: str = "") -> int:
        count = self.work / "count"
        done = self.faulty(command, count=count, calls=only)
        assert done.returncode == 0, f"{command} under the shim: exit {done.returncode}: {done.stderr!r}"
        return int(count.read_text())

    def lacks_only(self, ids: list[str], dump: bytes) -> bool:
        """Each record is as it was, as it becomes, or as it is without those publications."""
        corpus, index = self.work / "lacking", self.work / "lacking-index"
        shutil.copytree(self.corpus, corpus, ignore=lambda _folder, names: set(names) & set(ids))
        try:
            self.clean(self.indexer, "rebuild", "-q", "--corpus", corpus, "--index", index)
            known = {*records(self.dump(index)), *records(self.dump_before), *records(self.dump_after)}
            return bool(ids) and set(records(dump)) <= known
        finally:
            shutil.rmtree(corpus)
            shutil.rmtree(index, ignore_errors=True)

    def fresh(self) -> None:
        shutil.rmtree(self.index, ignore_errors=True)
        shutil.copytree(self.before, self.index)


def records(dump: bytes) -> list[bytes]:
    """The lines of the Kamervragen; the others are what is remembered of publications."""
    return [line for line in dump.splitlines() if not line.startswith(b'{"publicatie"')]


def failed_in(done: subprocess.CompletedProcess) -> list[str]:
    """The publications that a run told as failed."""
    return re.findall(r"^failed: ([\w-]+):", done.stderr.decode(errors="replace"), re.MULTILINE)


class Campaign:
    def __init__(self, house: House, chance: random.Random):
        self.house, self.chance = house, chance
        self.ended: Counter = Counter()
        self.wrong: list[str] = []

    def ended_badly(self, what: str, done: subprocess.CompletedProcess, allowed: tuple[int, ...], how: str) -> bool:
        code = done.returncode
        killed = how in ("kill", "torn") and (code == -9 or code == INTERNAL)  # a worker's parent says that it was
        if code in allowed or killed:
            return False
        self.wrong.append(f"{what}: exit {code}: {done.stderr.decode(errors='replace').strip()[-300:]}")
        return True

    def writer(self, verb: str, runs: int, only: str = "", hows: tuple[str, ...] = HOWS, stays: bool = False) -> None:
        """So many faults of a verb; `only`: of these calls; `stays`: from the one on."""
        house = self.house
        words = ["compact", "-q", "--index", str(house.index)] if verb == "compact" else \
            [verb, *house.writing(house.index)]
        command = [str(house.indexer), *words]
        house.fresh()
        for at, how in self.faults(house.calls(command, only), runs, hows):
            house.fresh()
            what = f"{verb}, {only} call {at}, {how}"
            done = house.faulty(command, at=at, how=how, calls=only, stays="1" if stays else "")
            what += f" ({house.hit()})"
            self.ended[f"{verb} {done.returncode}"] += 1
            if self.ended_badly(what, done, (0, NO_INPUT, NEW_FAILURES, BUSY), how):
                continue
            try:
                dump = house.dump(house.index)
                becomes = house.dump_before if verb == "compact" else house.dump_after
                whole = dump in (house.dump_before, house.dump_after)
                unread = failed_in(done) or re.findall(r"corpus/([\w-]+)/", house.hit())  # a worker's, beside another
                if not whole and (done.returncode == 0 or not house.lacks_only(unread, dump)):
                    self.wrong.append(f"{what}: the index is neither what it was nor what it becomes")
                elif done.returncode == 0 and stays and "fsync index/gen-2" in house.hit():
                    self.wrong.append(f"{what}: exit 0, though it is not durable")
                elif done.returncode == 0 and dump != becomes:
                    self.wrong.append(f"{what}: exit 0, and the index is not what it becomes")
                house.clean(house.indexer, "update", *house.writing(house.index))
                if house.dump(house.index) != house.dump_after:
                    self.wrong.append(f"{what}: the next run does not make it good")
                house.clean(house.indexer, "check", "-q", "--corpus", house.corpus, "--index", house.index)
                if left := [path.name for path in house.index.glob("gen-*")][1:]:
                    self.wrong.append(f"{what}: the next run leaves {left}")
            except AssertionError as error:
                self.wrong.append(f"{what}: afterwards {error}")

    def reader(self, name: str, command: list[str], runs: int) -> None:
        house = self.house
        right = house.clean(*command)
        for at, how in self.faults(house.calls(command), runs):
            if how == "torn":
                continue
            what = f"{name}, call {at}, {how}"
            done = house.faulty(command, at=at, how=how)
            what += f" ({house.hit()})"
            self.ended[f"{name} {done.returncode}"] += 1
            if self.ended_badly(what, done, (0, NO_INPUT, BUSY), how):
                continue
            if done.returncode == 0 and done.stdout != right:
                self.wrong.append(f"{what}: another answer at exit 0")
            if done.returncode in (NO_INPUT, BUSY) and not done.stderr:
                self.wrong.append(f"{what}: no word on standard error")

    def faults(self, calls: int, runs: int, hows: tuple[str, ...] = HOWS) -> list[tuple[int, str]]:
        """So many of all calls times all ways to fail."""
        every = [(at, how) for at in range(1, calls + 1) for how in hows]
        return every if runs >= len(every) else sorted(self.chance.sample(every, runs))


def main() -> int:
    binaries, shim, sample, runs = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    chance = random.Random(int(sys.argv[5]) if len(sys.argv) > 5 else 7)
    with tempfile.TemporaryDirectory() as work:
        house = House(binaries, shim, sample, Path(work))
        campaign = Campaign(house, chance)
        for verb in ("update", "rebuild", "compact"):
            campaign.writer(verb, runs // 5)
        # The engine takes a table that it cannot open for none. What is not durable must not take another's place; the
        # engine's own compaction is deaf to an fsync that fails, so it is tried with a disk on which ours fail too.
        campaign.writer("compact", runs, "open", ("EACCES",))
        for verb in ("compact", "rebuild"):
            campaign.writer(verb, runs, "fsync", ("EIO",), stays=True)
        house.fresh()
        house.clean(house.indexer, "update", *house.writing(house.index))
        index = ["--index", str(house.index)]
        searcher, indexer = str(house.searcher), str(house.indexer)
        readers = {
            "search": [searcher, "search", *index, "water", "OR", '="de minister"'],
            "count": [searcher, "count", *index, '"de minister" OR veerpont'],
            "facets": [searcher, "facets", *index, "--facet", "fractie"],
            "show": [searcher, "show", *index, "2023Z90001"],
            "check": [indexer, "check", "-q", "--corpus", str(house.corpus), *index],
            "dump": [indexer, "dump", *index],
        }
        for name, command in readers.items():
            campaign.reader(name, command, runs // 15)
    total = sum(campaign.ended.values())
    ended = verdict(f"{total} faults; by verb and exit: {dict(sorted(campaign.ended.items()))}", campaign.wrong)
    return 1 if total < runs // 2 else ended


if __name__ == "__main__":
    sys.exit(main())
