"""Runs: for each query its ranked vraagnummers with their scores, and their file in TREC's format:
    id Q0 nummer rank score tag
"""
from __future__ import annotations

import math
import pathlib

from . import Refused
from .queries import Query, lines_of

Ranking = list[tuple[str, float]]
Run = dict[str, Ranking]


def numbers(ranking: Ranking) -> list[str]:
    return [nummer for nummer, _ in ranking]


def write_run(path: pathlib.Path, queries: list[Query], run: Run, tag: str) -> None:
    """Writes a run; a query without hits has no line (as TREC has it)."""
    try:
        with path.open("w", encoding="utf-8") as out:
            for query in queries:
                for rank, (nummer, score) in enumerate(run[query.id], 1):
                    out.write(f"{query.id} Q0 {nummer} {rank} {score:.6f} {tag}\n")
    except OSError as error:
        raise Refused(f"{path}: {error.strerror or error}") from None


def read_run(path: pathlib.Path, queries: list[Query]) -> Run:
    """Reads a run over these queries; those that it does not name have no hits. Refused on a malformed or strange
    line."""
    known = {query.id for query in queries}
    ranked: dict[str, list[tuple[int, str, float]]] = {query.id: [] for query in queries}
    for number, line in lines_of(path):
        parts = line.split()
        try:
            topic, _, nummer, rank, score, _ = parts
            row = (int(rank), nummer, float(score))
        except ValueError:
            raise Refused(f"{path}:{number}: expected \"id Q0 nummer rank score tag\", got: {line!r}") from None
        if not math.isfinite(row[2]):
            raise Refused(f"{path}:{number}: the score is not a number: {parts[4]}")
        if topic not in known:
            raise Refused(f"{path}:{number}: the queries have no {topic}: is this a run over the same file?")
        ranked[topic].append(row)
    out: Run = {}
    for topic, rows in ranked.items():
        rows.sort()
        if len({nummer for _, nummer, _ in rows}) != len(rows):
            raise Refused(f"{path}: a nummer stands twice under {topic}")
        out[topic] = [(nummer, score) for _, nummer, score in rows]
    return out
