#!/usr/bin/env python3
"""The table of "asked before?": ours and what other engines have for more like this, on the same texts and silver sets.

    tests/bench/similar.py [--folder DIR] [--index DIR] [--texts] [--only LIST]

Without --index it is over the subjects of ../shared's list of 42,994 questions (skips where that is missing), and
ours is left out, since it has no index; tests/bench/subjects_corpus.py makes a corpus for one of subjects. With
--index it is over that index: titles, with --texts the vragen as well, and ours is asked as people ask it, by
`kamervragen similar`, with a draft's heading and without. The silver sets are those of tools/silver. A query's own set
is never a hit. The indexes of the peers are used again.
"""
from __future__ import annotations

import argparse
import json
import os
import pathlib
import sys

sys.dont_write_bytecode = True
SOURCE = pathlib.Path(__file__).resolve().parents[2]
# Debian's Python modules are those of Debian's Python.
PYTHON = pathlib.Path("/usr/bin/python3")
if os.access(PYTHON, os.X_OK) and pathlib.Path(sys.executable) != PYTHON and "AGAIN" not in os.environ:
    os.execve(PYTHON, [str(PYTHON), *sys.argv], {**os.environ, "AGAIN": "1"})
sys.path[:0] = [str(SOURCE / "tools"), str(SOURCE / "tests" / "bench")]
from evaluation import Refused, ours, queries, silver, tables  # noqa: E402
from evaluation.measures import DEPTH  # noqa: E402
from evaluation.sources import indexed, listed  # noqa: E402
from peers import documents, words_of  # noqa: E402
from peers.like import LIKE  # noqa: E402

SHARED = pathlib.Path(os.environ.get("KAMERVRAGEN_SHARED", SOURCE.parent / "shared")) / "corpus"
MEASURES = ("MRR@10", "recall@10")


def judged(rows: list[silver.Row]) -> list[queries.Query]:
    return [
        queries.Query(row.eigen, row.klasse, row.vraag, dict.fromkeys(row.wanted, 1), row.soort) for row in rows
    ]


def without_own(hits, query: queries.Query):
    return [hit for hit in hits if hit[0] != query.id][:DEPTH]


def ours_like(engine: ours.Engine, query: queries.Query, aanhef: str = ""):
    """As a draft, which begins with who asks whom where that is known."""
    draft = f"{aanhef} {query.tekst}".strip()
    said = engine.call("similar", "--format", "jsonl", "-n", str(DEPTH + 1), "-", stdin=draft).stdout
    begin, *rows = map(json.loads, said.splitlines())
    # Of one question the answer is that of all together, under its number.
    together = (None, 1) if begin["read"]["questions"] == 1 else (None,)
    return [(row["nummer"], float(row["score"])) for row in rows
            if row.get("type") == "similar" and row["asked_vraag"] in together]


def write_documents(subjects: list[silver.Subject], path: pathlib.Path) -> None:
    with path.open("w", encoding="utf-8") as out:
        for s in sorted(subjects, key=lambda s: s.nummer):
            out.write("\t".join(documents.Document(s.nummer, silver.flat(s.titel), "", s.text, "")) + "\n")


def answers_of(peer, asked: dict[str, list[queries.Query]]) -> dict[str, dict]:
    """What a peer finds for each silver set."""
    peer.open()
    try:
        return {
            name: {q.id: without_own(peer.search(words_of(q.tekst), DEPTH + 1), q) for q in of}
            for name, of in asked.items()
        }
    finally:
        peer.close()


def report(asked: dict[str, list[queries.Query]], runs: dict[str, dict[str, dict]]) -> None:
    for name, of in asked.items():
        for measure in MEASURES:
            print(f"\n{name}, {len(of)} queries")
            print(tables.many_runs(of, {engine: run[name] for engine, run in runs.items()}, measure, {}, []))


def options() -> argparse.ArgumentParser:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--folder", type=pathlib.Path, default=SOURCE / "build" / "similar", metavar="DIR",
                    help="where the peers keep their indexes (build/similar)")
    ap.add_argument("--index", type=pathlib.Path, metavar="DIR", help="this index instead of the list of subjects")
    ap.add_argument("--texts", action="store_true", help="with --index: the texts of vragen too")
    ap.add_argument("--only", type=lambda text: text.split(","), metavar="LIST",
                    help="these: ours, " + ", ".join(peer.__name__.lower() for peer in LIKE))
    return ap


def chosen(args: argparse.Namespace, name: str) -> bool:
    return not args.only or name in args.only


def main() -> int:
    args = options().parse_args()
    pool = SHARED / "pool" / "zaken.jsonl.gz"
    if not args.index and not pool.exists():
        print("skipped: no ../shared with the list of questions")
        return 77
    engine = ours.Engine(ours.program(None), args.index, [], 1) if args.index else None
    subjects = indexed(engine, args.texts, every=True) if engine else listed(pool)
    asked = {name: judged(rows) for name, rows in silver.rows(subjects).items() if rows}
    folder = args.folder / ("texts" if args.texts else "index" if args.index else "subjects")
    folder.mkdir(parents=True, exist_ok=True)
    write_documents(subjects, folder / "documents.tsv")
    runs = {}
    if engine and chosen(args, "ours"):
        aanhef = {s.nummer: s.aanhef for s in subjects}
        for told in (False, True):
            runs["kamervragen similar" + (", who asks whom" if told else "")] = {
                name: {q.id: without_own(ours_like(engine, q, aanhef[q.id] if told else ""), q) for q in of}
                for name, of in asked.items()
            }
    for peer in (made(folder) for made in LIKE if chosen(args, made.__name__.lower())):
        missing = peer.missing()
        if missing:
            print(f"skipped {peer.name}: it lacks {missing}", file=sys.stderr)
            continue
        peer.prepare(folder / "documents.tsv")
        runs[peer.name] = answers_of(peer, asked)
        print(f"{peer.name}: {peer.setup}", flush=True)
    report(asked, runs)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Refused as error:
        print(f"tests/bench/similar.py: {error}", file=sys.stderr)
        sys.exit(2)
