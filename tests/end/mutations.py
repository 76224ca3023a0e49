"""Damages files of an index, one a run, and asks: the right answer, an error, or a finding of check.

    mutations.py BIN CORPUS RUNS [SEED]

What comes from records is right or an error. What the engine reads itself (posting lists, positions, values) may be
wrong, but then check finds it. No crash, ever.
"""
from __future__ import annotations

import json
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

BLOCK = 8192
QUERIES = ("water", "veerpont OR brug", '"de minister"', '="de minister"', "minister NEAR/5 Kamer", "toeslag*",
           "is:te-laat", "jaar:2023", "dagen:1..40", "-has:ministerie", "fractie:pvdk", "NOT water", "noot:krant")
OF_RECORDS = ("nummer", "kamer", "titel", "betreft", "ingezonden", "beantwoord", "dagen", "status",
              "publicaties", "verwijst", "bronnen")
LONGEST, ENDLESS = 20, 124  # seconds, and the exit code that stands for more
NOT_FOUND, USAGE, NO_INPUT, OTHER_STAMP, BUSY = 1, 2, 3, 4, 75


def flipped(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    data[at] ^= 1 << chance.randrange(8)


def changed(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] = chance.randrange(256)


def zeroed(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data)) // BLOCK * BLOCK
    data[at:at + BLOCK] = bytes(len(data[at:at + BLOCK]))


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)):]


def swapped(data: bytearray, chance: random.Random) -> None:
    blocks = len(data) // BLOCK
    if blocks < 2:
        return flipped(data, chance)
    one, other = (BLOCK * n for n in chance.sample(range(blocks), 2))
    data[one:one + BLOCK], data[other:other + BLOCK] = data[other:other + BLOCK], data[one:one + BLOCK]
    return None


HARMS = {"a flipped bit": flipped, "a changed byte": changed, "a zeroed block": zeroed, "cut short": cut,
         "two blocks swapped": swapped}


class House:
    def __init__(self, binaries: Path, corpus: Path, work: Path):
        self.indexer, self.searcher, self.corpus, self.work = (
            str(binaries / "kamervragen-index"), str(binaries / "kamervragen"), str(corpus), work)
        self.sound, self.index = work / "sound", work / "index"
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("KAMERVRAGEN_", "XDG_"))}
        self.environment |= {"HOME": str(work), "LC_ALL": "C.UTF-8", "PAGER": "cat"}
        made = self.run(self.indexer, "rebuild", "-q", "--corpus", self.corpus, "--index", str(self.sound))
        assert made.returncode == 0, made.stderr

    def run(self, *command: str, given: bytes = b"") -> subprocess.CompletedProcess:
        try:
            return subprocess.run(command, input=given, env=self.environment, capture_output=True, check=False,
                                  timeout=LONGEST)
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(command, ENDLESS, b"", b"never ended")

    def answers(self, index: Path) -> dict[str, subprocess.CompletedProcess]:
        place = ["--index", str(index)]
        return {
            "records": self.run(self.searcher, "search", *place, "-n", "all", "--sort", "date", "--format", "jsonl"),
            "counts": self.run(self.searcher, "count", *place, "--batch", given="\n".join(QUERIES).encode()),
            "page": self.run(self.searcher, "search", *place, "water OR minister"),
            "facets": self.run(self.searcher, "facets", *place, "--facet", "fractie", "--facet", "jaar"),
        }

    def asked(self, index: Path) -> dict[str, subprocess.CompletedProcess]:
        """The answers, without what the engine calls the database: nobody can say what that should be."""
        answers = self.answers(index)
        for answer in answers.values():
            answer.stdout = re.sub(rb'"uuid":"[^"]*","revision":\d+', b'"revision":0', answer.stdout)
        return answers

    def others(self, index: Path) -> dict[str, subprocess.CompletedProcess]:
        """Programs that go through all of an index; compact comes last, since it puts another one in its place."""
        return {
            "dump": self.run(self.indexer, "dump", "--index", str(index)),
            "show": self.run(self.searcher, "show", "--index", str(index), "2023Z90001", "--format", "text"),
            "compact": self.run(self.indexer, "compact", "-q", "--index", str(index)),
        }

    def check(self, index: Path) -> subprocess.CompletedProcess:
        return self.run(self.indexer, "check", "-q", "--corpus", self.corpus, "--index", str(index))


def records(hits: bytes) -> set[str]:
    """What hits say that comes from the records alone: not their order, nor how a name is spelled that is a value."""
    out = set()
    for line in hits.splitlines():
        hit = json.loads(line)
        if hit["type"] == "hit":
            out.add(json.dumps([hit[key] for key in OF_RECORDS]))
    return out


def main() -> int:
    binaries, corpus, runs = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 7)
    seen: Counter = Counter()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        house = House(binaries, corpus, Path(scratch))
        right = {name: answer.stdout for name, answer in house.asked(house.sound).items()}
        assert all(right.values()), right
        files = sorted(path for path in house.sound.glob("**/*") if path.is_file() and path.stat().st_size > 0)
        for _ in range(runs):
            file = chance.choice(files)
            harm = chance.choice(sorted(HARMS))
            shutil.rmtree(house.index, ignore_errors=True)
            shutil.copytree(house.sound, house.index)
            data = bytearray(file.read_bytes())
            HARMS[harm](data, chance)
            same = bytes(data) == file.read_bytes()
            (house.index / file.relative_to(house.sound)).write_bytes(data)
            what = f"{harm} in {file.name}"
            answers = house.asked(house.index)
            checked = house.check(house.index)
            found = checked.returncode == NO_INPUT
            for name, answer in (answers | {"check": checked} | house.others(house.index)).items():
                # What stands on no list any more is unknown, or not there: an answer of the engine's.
                if answer.returncode not in (0, NO_INPUT, BUSY, OTHER_STAMP) + ((NOT_FOUND, USAGE) if found else ()):
                    wrong.append(f"{what}: {name}: exit {answer.returncode}: {answer.stderr[-200:]!r}")
            answered = {name: answer.stdout for name, answer in answers.items() if answer.returncode == 0}
            other = [name for name, out in answered.items() if out != right[name]]
            if not other:
                refused = any(answer.returncode != 0 for answer in answers.values())
                seen["same" if same else "refused" if refused else "right, and found" if found else "right"] += 1
                continue
            seen["another answer, and found" if found else "another answer, and not found"] += 1
            if not found:
                wrong.append(f"{what}: another answer from {other}, and check is clean")
            if "records" in other and not records(answered["records"]) <= records(right["records"]):
                wrong.append(f"{what}: another record at exit 0")
    return verdict(f"{runs} mutations: {dict(sorted(seen.items()))}", wrong)


if __name__ == "__main__":
    sys.exit(main())
