"""The worst queries of a run, each with the reason as far as the engine can tell it.

The reason is made of exact counts, so it holds for any ranking: which words the wanted question set does not have at
all, how far down it stands when all that has any of the words is listed, what stands first, and how the query was
understood.
"""
from __future__ import annotations

import json

from .measures import DEPTH, ndcg, recall, reciprocal_rank
from .ours import Engine
from .queries import Query
from .runs import Run, numbers

DEEP = 1000


def order(queries: list[Query], run: Run) -> list[Query]:
    """The queries from worst to best; ties stay in the order of the file. Those with a perfect ranking are left out."""
    def quality(query: Query) -> tuple[float, float, float]:
        ranked = numbers(run[query.id])
        return reciprocal_rank(ranked, query.wanted), ndcg(ranked, query.wanted), recall(ranked, query.wanted)
    scored = [(quality(query), query) for query in queries]
    return [query for quality_of, query in sorted(scored, key=lambda pair: pair[0]) if quality_of != (1.0, 1.0, 1.0)]


def titles(engine: Engine, nummers: list[str]) -> dict[str, str]:
    if not nummers:
        return {}
    said = json.loads(engine.call("show", "--format", "json", *nummers).stdout)
    return {record["nummer"]: record["titel"] or "(no title)" for record in said["kamervragen"]}


def understood(engine: Engine, query: Query) -> dict:
    """What --explain says, with the options of the run; {} where the query is not understood."""
    done = engine.call(
        "search",
        "--explain",
        "--format",
        "json",
        "--snippets",
        "0",
        "-n",
        "1",
        *engine.options,
        "--",
        query.tekst,
        fine=(0, 1, 2),
    )
    return json.loads(done.stdout) if done.returncode != 2 else {}


def lacking(engine: Engine, query: Query, parts: list[dict], wanted: str) -> list[str]:
    """The parts of the query that the wanted question set does not match."""
    texts = [part["text"] for part in parts]
    if not texts:
        return []
    asked = "\n".join(f"({text}) nummer:{wanted}" for text in texts) + "\n"
    counts = engine.call("count", "--batch", stdin=asked).stdout.splitlines()
    return [text for text, count in zip(texts, counts) if count.split("\t")[0] == "0"]


def depth(engine: Engine, query: Query, wanted: str) -> str:
    """Where the wanted question set stands in the whole list of the run's options, and with any of the words."""
    def rank(*options: str) -> int | None:
        listed = engine.call(
            "search", "--format", "ids", "-n", str(DEEP), *options, "--", query.tekst, fine=(0, 1, 2)
        ).stdout.split()
        return listed.index(wanted) + 1 if wanted in listed else None
    as_run = rank(*engine.options)
    if as_run:
        return f"rank {as_run}"
    with_any = rank(*engine.options, "--match", "any")
    return (
        f"not found; rank {with_any} among those with any of the words"
        if with_any
        else f"not found, nor with any of the words in the first {DEEP}"
    )


def reasons(engine: Engine, query: Query, run: Run) -> str:
    """A paragraph on one query."""
    ranked = numbers(run[query.id])
    missed = [nummer for nummer in query.wanted if nummer not in ranked[:1]]
    heads = titles(engine, [*missed[:3], *ranked[:1]])
    told = understood(engine, query)
    parts = told.get("explain", {}).get("parts", [])
    out = [f"{query.klasse}: {query.tekst}    ({query.place})"]
    if not told:
        out.append("  the query is not understood")
    for nummer in missed[:3]:
        out.append(f"  wanted  {nummer} {heads.get(nummer, '')}")
        out.append(f"          {depth(engine, query, nummer)}")
        without = lacking(engine, query, parts, nummer)
        if without:
            out.append(f"          it does not have: {', '.join(without)}")
    if len(missed) > 3:
        out.append(f"  and {len(missed) - 3} more wanted that are not first")
    if ranked:
        out.append(f"  first   {ranked[0]} {heads.get(ranked[0], '')}")
    for part in parts:
        matched = ", ".join(str(word) for word in part.get("matched", []))
        out.append(
            f"  {part.get('what', 'part')} {part.get('text')}: {part.get('count')} question sets, as "
            f"{matched or 'nothing'}"
        )
    for step in told.get("relaxed") or []:
        out.append("  relaxed: " + json.dumps(step, ensure_ascii=False))
    return "\n".join(out)


def report(engine: Engine, queries: list[Query], run: Run, n: int) -> str:
    """The n worst queries with their reasons."""
    worst = order(queries, run)
    head = f"{len(worst)} of {len(queries)} queries are not answered perfectly in the first {DEPTH} hits"
    return "\n\n".join([head, *(reasons(engine, query, run) for query in worst[:n])])
