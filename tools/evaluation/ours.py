"""Our engine as people run it: one process of `kamervragen search` a query, two at a time."""
from __future__ import annotations

import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess

from . import Refused
from .measures import DEPTH
from .queries import Query
from .runs import Run

SOURCE = pathlib.Path(__file__).resolve().parents[2]
USAGE_ERROR = 2
FOUND, NOTHING_FOUND = 0, 1


def program(given: str | None) -> pathlib.Path:
    """The program `kamervragen`: as given, else that of $BIN, else the release build's, else the one on the PATH."""
    places = (
        [given]
        if given
        else [
            os.path.join(os.environ.get("BIN", ""), "kamervragen") if os.environ.get("BIN") else None,
            str(SOURCE / "build" / "release" / "bin" / "kamervragen"),
            shutil.which("kamervragen"),
        ]
    )
    for place in places:
        if place and os.access(place, os.X_OK) and not os.path.isdir(place):
            return pathlib.Path(place)
    raise Refused(
        f"no program {given}"
        if given
        else "no program kamervragen: build it with tools/build, or name it with --program"
    )


class Engine:
    """An index and how it is asked. `options` are those of `kamervragen search`, such as --relax."""

    def __init__(self, binary: pathlib.Path, index: pathlib.Path, options: list[str], jobs: int):
        self.binary, self.index, self.options, self.jobs = binary, index, options, jobs
        self.not_understood: list[tuple[Query, str]] = []

    def call(
        self, verb: str, *arguments: str, stdin: str | None = None, fine: tuple[int, ...] = (FOUND, NOTHING_FOUND)
    ):
        """Runs one verb; gives the finished process. Refused, with the program's own words, on any other exit code."""
        done = subprocess.run(
            [self.binary, verb, "--index", self.index, *arguments], input=stdin, capture_output=True, text=True
        )
        if done.returncode not in fine:
            said = done.stderr.strip() or f"exit {done.returncode}"
            raise Refused(f"kamervragen {verb} {' '.join(arguments)}\n  " + said.replace("\n", "\n  "))
        return done

    def known(self) -> set[str]:
        """Every nummer of the index."""
        return set(self.call("search", "-n", "all", "--format", "ids", "").stdout.split())

    def search(self, query: Query, n: int = DEPTH) -> list[tuple[str, float]]:
        """The first n hits. A query that the program does not understand has none, and is remembered in
        `not_understood`."""
        done = self.call(
            "search",
            "--format",
            "json",
            "--snippets",
            "0",
            "-n",
            str(n),
            *self.options,
            "--",
            query.tekst,
            fine=(FOUND, NOTHING_FOUND, USAGE_ERROR),
        )
        if done.returncode == USAGE_ERROR:
            self.not_understood.append((query, done.stderr.strip()))
            return []
        return [(hit["nummer"], float(hit["score"])) for hit in json.loads(done.stdout)["hits"]]

    def run(self, queries: list[Query]) -> Run:
        """Asks everything. Refused at once where options or index are wrong for all of it."""
        self.call("search", "-n", "0", *self.options, "--", "")
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            return dict(zip((query.id for query in queries), pool.map(self.search, queries)))
