"""A run of the benchmark: makes what is missing, measures, and writes report.md and report.json into its folder."""
from __future__ import annotations

import argparse
import contextlib
import json
import pathlib
import subprocess
import sys
from typing import Iterator, Sequence

from . import corpora, draw, indexing, machine, report, rounds, whole
from .engines import BIN, PEERS, Engine, Ours, OursWords

SEED = 1
PARTS = ["index", "search", "whole", "stages", "growth"]
QUICK = {"questions": 2000, "queries": 24, "rounds": 2}
FULL = {"questions": corpora.FULL, "queries": 120, "rounds": 5}
GROWTH = {"a quarter": 1 / 4, "the corpus": 1, "four times": 4}


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def export(index: pathlib.Path, documents: pathlib.Path) -> None:
    """Writes the documents that the other engines are built of, unless they are there and younger than the index."""
    if documents.exists() and documents.stat().st_mtime > (index / "status.json").stat().st_mtime:
        return
    partial = documents.with_suffix(".partial")
    subprocess.run([BIN / "bench_search", "export", index, partial], check=True)
    partial.rename(documents)


def lines_in(path: pathlib.Path) -> int:
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))


@contextlib.contextmanager
def opened(engines: Sequence[Engine]) -> Iterator[None]:
    try:
        for engine in engines:
            engine.open()
        yield
    finally:
        for engine in engines:
            engine.close()


class Bed:
    """One corpus with the indexes of all engines, in one folder."""

    def __init__(
        self, folder: pathlib.Path, args: argparse.Namespace, store: pathlib.Path, index: pathlib.Path | None = None
    ):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.store, self.fresh = folder, store, args.fresh
        self.given = index
        self.index = index or folder / "kamervragen"
        self.documents = folder / "documents.tsv"
        self.peers = []
        for make in PEERS:
            peer = make(folder / make.__name__.lower())
            if (
                args.engines
                and make.__name__.lower() not in args.engines
                or args.quick
                and make.slow
                and not args.engines
            ):
                continue
            missing = peer.missing()
            if missing:
                say(f"{peer.name} is left out: {missing}")
            else:
                self.peers.append(peer)
        self.engines: list[Engine] = [Ours(self.index), OursWords(self.index), *self.peers]

    def build(self) -> dict[str, indexing.Built]:
        """Builds all that is not there yet."""
        if self.given:
            tables = indexing.tables_of(self.index)
            built = {Ours.name: indexing.Built(None, sum(tables.values()), tables)}
        else:
            say(f"building the index of {Ours.name}")
            built = {Ours.name: indexing.ours(self.store, self.index, self.folder / "kamervragen.json", self.fresh)}
        export(self.index, self.documents)
        for peer in self.peers:
            say(f"building the index of {peer.name}")
            built[peer.name] = indexing.peer(peer, self.documents, peer.folder.with_suffix(".json"), self.fresh)
        return built


def grow(args: argparse.Namespace, base: Bed, queries: dict[str, list[draw.Query]]) -> list[dict]:
    """The same queries on corpora of several sizes, each measured when its engines alone are open."""
    out = []
    for name, times in GROWTH.items():
        questions = int(args.questions * times)
        bed = base
        if times != 1:
            folder = args.work / f"{questions}"
            store = folder / "store"
            say(f"{name}: making a corpus of {questions} question sets")
            if times > 1:
                corpora.make_times(store, args.questions, int(times), SEED)
            else:
                corpora.make(store, questions, SEED)
            bed = Bed(folder, args, store)
        built = bed.build()
        with opened(bed.engines):
            cells = rounds.run(bed.engines, queries, args.rounds, ["top"])
            memory = {engine.name: engine.memory() for engine in bed.engines}
        only = {"one word": whole.CLASSES["one word"]}
        out.append(
            {
                "name": name,
                "documents": lines_in(bed.documents),
                "built": built,
                "cells": cells,
                "memory": memory,
                "whole": whole.run(bed.index, args.rounds, only),
            }
        )
    return out


def stages(args: argparse.Namespace, bed: Bed) -> list[dict]:
    done = subprocess.run(
        [BIN / "bench_stages", bed.store, bed.index, "3" if args.quick else "7"],
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def plain(value):
    """As JSON can hold it: keys of several parts joined, paths as text."""
    if isinstance(value, dict):
        return {"; ".join(key) if isinstance(key, tuple) else str(key): plain(item) for key, item in value.items()}
    if hasattr(value, "_asdict"):
        return plain(value._asdict())
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def run(args: argparse.Namespace) -> None:
    for name, value in (QUICK if args.quick else FULL).items():
        if getattr(args, name) is None:
            setattr(args, name, value)
    about = machine.head()
    folder = args.work / f"{args.questions}"
    store = args.corpus or folder / "store"
    if not args.corpus and (not args.index or "stages" in args.only):
        say(f"making a corpus of {args.questions} question sets")
        corpora.make(store, args.questions, SEED)
        about["corpus"] = f"{args.questions} question sets of {corpora.generator()}"
    bed = Bed(folder, args, store, args.index)
    built = bed.build()
    documents, text = lines_in(bed.documents), bed.documents.stat().st_size
    about["texts"] = f"{documents} records, {text / 1e6:.0f} MB of text"
    queries = draw.draw(bed.documents, args.queries, SEED)
    about[
        "queries"
    ] = f"{', '.join(f'{len(asked)} {kind}' for kind, asked in queries.items())}; " \
        f"{args.rounds} rounds after {rounds.WARM} to warm up"
    found: dict = {"about": about, "queries": queries}
    out = ["# Speed", report.head(about, bed.engines)]

    def add(title: str, part: str, value, text: str) -> None:
        found[part] = value
        out.append(f"## {title}\n\n{text}")

    if "index" in args.only:
        add("Indexing", "index", built, report.building(built, documents, text))
    if "search" in args.only:
        say("searches")
        with opened(bed.engines):
            cells = rounds.run(bed.engines, queries, args.rounds)
            found["memory"] = {engine.name: engine.memory() for engine in bed.engines}
        add(
            "Searches in a process that stays",
            "search",
            cells,
            report.searches(cells, bed.engines) + "\n\n" + report.matches(cells, bed.engines),
        )
    if "whole" in args.only:
        say("whole processes")
        taken = whole.run(bed.index, 3 if args.quick else 15)
        add("Searches as a whole process", "whole", taken, report.whole(taken))
    if "stages" in args.only:
        say("stages")
        rows = stages(args, bed)
        add("Stages", "stages", rows, report.stages(rows))
    if "growth" in args.only:
        say("growth")
        sizes = grow(args, bed, queries)
        add("Growth", "growth", sizes, report.growth(sizes, bed.engines))
    text_of_all = "\n\n".join(out) + "\n"
    (args.work / "report.md").write_text(text_of_all)
    (args.work / "report.json").write_text(json.dumps(plain(found), indent=1))
    print(text_of_all)
    say(f"written: {args.work / 'report.md'} and report.json")
