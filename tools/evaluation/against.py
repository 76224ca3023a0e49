"""Ours beside other engines (tests/bench/peers) on the same texts and queries."""
from __future__ import annotations

import json
import pathlib
import statistics
import sys
import time

from peers import PEERS, documents, words_of

from . import Refused
from .measures import DEPTH
from .ours import Engine
from .queries import Query
from .runs import Run, write_run
from .tables import many_runs

# Our own rows, whatever --option says: what they are called, and the options of kamervragen search.
OURS = {"kamervragen": [], "kamervragen --match any": ["--match", "any"], "kamervragen --relax": ["--relax"]}
COLUMNS = ["build s", "MB", "median ms"]


def wanted_peers(names: str, folder: pathlib.Path) -> list:
    """The peers that a list of names asks for, by class name; all for "all". Refused where one is unknown."""
    known = {peer.__name__.lower(): peer for peer in PEERS}
    asked = list(known) if names == "all" else [name.strip().lower() for name in names.split(",")]
    strangers = [name for name in asked if name not in known]
    if strangers:
        raise Refused(f"unknown peer {', '.join(strangers)} (known: {', '.join(known)})")
    return [known[name](folder) for name in asked]


def exported(engine: Engine, folder: pathlib.Path) -> pathlib.Path:
    """The documents of the index, made once for its content."""
    folder.mkdir(parents=True, exist_ok=True)
    out, note = folder / "documents.tsv", folder / "documents.id"
    content = json.loads(engine.call("search", "--format", "json", "-n", "0", "").stdout)["index"]["id"]
    if not (out.exists() and note.exists() and note.read_text() == content):
        print("exporting the documents…", file=sys.stderr)
        def show(nummers: list[str]) -> list[dict]:
            """However busy the machine is: what is given up would end all of it."""
            told = engine.call("show", "--max-time", "1h", "--format", "json", *nummers).stdout
            return json.loads(told)["kamervragen"]

        documents.export(show, sorted(engine.known()), out)
        note.write_text(content)
    return out


def asked(peer, queries: list[Query]) -> tuple[Run, float]:
    """Asks a peer one query after the other; gives the run and the median milliseconds."""
    run, taken = {}, []
    peer.open()
    try:
        for query in queries:
            begin = time.perf_counter()
            run[query.id] = peer.search(words_of(query.tekst), DEPTH)
            taken.append(1000 * (time.perf_counter() - begin))
    finally:
        peer.close()
    return run, statistics.median(taken)


def table(engine: Engine, queries: list[Query], names: str, folder: pathlib.Path, measure: str) -> str:
    """Builds what is not yet built, asks everybody everything, and gives one table; what is missing is said on stderr.

    Our milliseconds are those of a whole process, the peers' of a call or of a line through a pipe: not to be
    compared."""
    peers = wanted_peers(names, folder)
    texts = exported(engine, folder)
    runs: dict[str, Run] = {}
    extra: dict[str, list[str]] = {}
    for name, options in OURS.items():
        own = Engine(engine.binary, engine.index, [*options, *engine.options], engine.jobs)
        runs[name] = own.run(queries)
    for peer in peers:
        missing = peer.missing()
        if missing:
            print(f"skipped {peer.name}: it lacks {missing}", file=sys.stderr)
            continue
        print(f"{peer.name}…", file=sys.stderr)
        try:
            built = peer.prepare(texts)
            runs[peer.name], median = asked(peer, queries)
        # Whatever another engine throws: the table has the others.
        except Exception as error:
            print(f"failed {peer.name}: {type(error).__name__}: {error}", file=sys.stderr)
            continue
        extra[peer.name] = [f"{built['seconds']:.0f}", f"{built['bytes'] / 1e6:.0f}", f"{median:.1f}"]
    for name, run in runs.items():
        write_run(folder / f"{''.join(c if c.isalnum() else '-' for c in name.lower())}.run", queries, run,
        "kamervragen")
    return many_runs(queries, runs, measure, extra, COLUMNS)
