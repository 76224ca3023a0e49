#!/usr/bin/env python3
"""How fast a search is beside the peers: the same queries to every engine in turn, in one run, as one Markdown table.

    tests/bench/speed.py --index DIR [--work DIR] [--quick] [--only CLASS] [--rounds N]

The peers are built of the records of the index, once for each content of it. Without an index it skips.
"""
from __future__ import annotations

import argparse
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

from speed import draw, engines, machine, rounds
from speed.figures import ratio

DEFAULT_WORK = engines.SOURCE / "build" / "bench" / "speed"


def export(index: pathlib.Path, work: pathlib.Path) -> pathlib.Path:
    """The records as the peers read them; the name holds the digest of what they say."""
    made = work / "export.part"
    subprocess.run([engines.BIN / "bench_search", "export", index, made], check=True)
    with made.open("rb") as lines:
        digest = hashlib.file_digest(lines, "sha256") if hasattr(hashlib, "file_digest") else hashlib.sha256(lines.read())
    return made.rename(work / f"documents-{digest.hexdigest()[:16]}.tsv")


def build(kind: type[engines.Engine], documents: pathlib.Path, work: pathlib.Path) -> tuple[engines.Engine, float]:
    """The engine and the seconds that its build took, also where an earlier run built it."""
    folder = work / f"{kind.__name__.lower()}-{documents.stem.removeprefix('documents-')}"
    engine, mark = kind(folder), folder.with_suffix(".seconds")
    if not mark.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        command = engine.command("build", documents)
        begin = time.perf_counter()
        subprocess.run(command, check=True)
        mark.write_text(f"{time.perf_counter() - begin:.2f}")
    return engine, float(mark.read_text())


def table(cells: rounds.Cells, names: list[str]) -> list[str]:
    """A line for each class and form: median / p99 in ms, then the best peer's median as a multiple of ours."""
    ours = engines.Ours.name
    peers = [name for name in names if not name.startswith(ours)]
    lines = ["| class | form | " + " | ".join(names) + " | best peer ÷ ours | matches |", "|---|---|" + "---:|" * (len(names) + 2)]
    for kind, title in draw.CLASSES.items():
        for form, form_title in engines.FORMS.items():
            mine = cells.get((kind, form, ours))
            if not mine:
                continue
            found = [cells.get((kind, form, name)) for name in names]
            times = [f"{c.figures.median / 1000:.2f} / {c.figures.p99 / 1000:.2f}" if c else "-" for c in found]
            best = min((cells[kind, form, name].figures.median for name in peers if (kind, form, name) in cells), default=None)
            share = f"{ratio(best, mine.figures.median):.2f}" if best is not None else "-"
            matches = ", ".join(f"{c.matches:.0f}" if c and c.matches >= 0 else "-" for c in found)
            lines.append(f"| {title} | {form_title} | {' | '.join(times)} | {share} | {matches} |")
    return lines


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--index", type=pathlib.Path, default=os.environ.get("KAMERVRAGEN_INDEX"), help="or KAMERVRAGEN_INDEX")
    ap.add_argument("--work", type=pathlib.Path, default=DEFAULT_WORK, help="where the peers and the report are kept")
    ap.add_argument("--quick", action="store_true", help="9 queries of each class, 2 rounds")
    ap.add_argument("--only", choices=draw.CLASSES, metavar="CLASS", help="one of " + ", ".join(draw.CLASSES))
    ap.add_argument("--rounds", type=int)
    ap.add_argument("--queries", type=int, help="of each class")
    ap.add_argument("--seed", type=int, default=1)
    args = ap.parse_args()
    if args.index is None:
        print("skipped: --index and KAMERVRAGEN_INDEX name no index")
        sys.exit(77)
    many, turns = args.queries or (9 if args.quick else 60), args.rounds or (2 if args.quick else 7)
    args.work.mkdir(parents=True, exist_ok=True)
    head = machine.head()
    documents = export(args.index, args.work)
    queries = draw.draw(documents, many, args.seed)
    if args.only:
        queries = {args.only: queries[args.only]}

    taking, seconds, absent = [engines.Ours(args.index), engines.OursWords(args.index)], {}, {}
    for kind in engines.PEERS:
        why = kind(args.work).missing()
        if why:
            absent[kind.name] = why
            continue
        engine, seconds[kind.name] = build(kind, documents, args.work)
        taking.append(engine)
    try:
        for engine in taking:
            engine.open()
        cells = rounds.run(taking, queries, turns)
    finally:
        for engine in taking:
            engine.close()

    names = [engine.name for engine in taking]
    lines = [f"- {key}: {value}" for key, value in head.items()]
    lines += [f"- {e.name}: {e.version()}; {e.setup}; {e.size() / 2**20:.0f} MB"
              + (f", built in {seconds[e.name]:.0f} s" if e.name in seconds else "") for e in taking]
    lines += [f"- {name} is not here: {why}" for name, why in absent.items()]
    lines += [f"- {', '.join(f'{len(asked)} {kind}' for kind, asked in queries.items())} queries, {turns} rounds", "",
              "Median / p99 in ms over the queries; matches are the median of the classes, engine by engine.", ""]
    lines += table(cells, names)
    print("\n".join(lines))
    report = {"head": head, "build_seconds": seconds, "absent": absent, "queries": queries,
              "cells": [{"class": kind, "form": form, "engine": name, **cell._asdict(), "figures": cell.figures._asdict()}
                        for (kind, form, name), cell in cells.items()]}
    (args.work / "speed.json").write_text(json.dumps(report, ensure_ascii=False))


if __name__ == "__main__":
    main()
