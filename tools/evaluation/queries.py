"""Judged queries: known items as a TSV, or topics with TREC qrels.

A TSV has a header that names its columns, in any order; other columns are ignored:
    vraag     what is typed
    klasse    the class that it counts in (absent: "alle")
    nummer    the wanted vraagnummers, with commas between (absent: --qrels holds the judgements)
    id        the topic's id in run files and qrels (absent: class and position in the class, as woorden-1)
Lines that are empty or begin with # are left out. Qrels are lines of "id 0 nummer grade"; a grade above 0 is relevant.
"""
from __future__ import annotations

import collections
import dataclasses
import pathlib

from . import Refused

ONE_CLASS = "alle"


@dataclasses.dataclass(frozen=True)
class Query:
    """One judged query. `wanted` maps each relevant vraagnummer to its grade (1 for a known item); never empty."""
    id: str
    klasse: str
    tekst: str
    wanted: dict[str, int]
    place: str


def lines_of(path: pathlib.Path):
    """Gives (line number, line without its end) of a UTF-8 text; Refused where that is impossible."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Refused(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise Refused(f"{path}: not UTF-8 at byte {error.start}") from None
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if line.strip() and not line.startswith("#"):
            yield number, line


def read_qrels(path: pathlib.Path) -> dict[str, dict[str, int]]:
    """Gives the relevant vraagnummers and their grades per topic; Refused on a malformed line."""
    out: dict[str, dict[str, int]] = {}
    for number, line in lines_of(path):
        parts = line.split()
        if len(parts) != 4 or not parts[3].lstrip("-").isdigit():
            raise Refused(f"{path}:{number}: expected four parts, \"id 0 nummer grade\", got: {line!r}")
        topic, _, nummer, grade = parts
        judged = out.setdefault(topic, {})
        if nummer in judged:
            raise Refused(f"{path}:{number}: {nummer} is judged twice for {topic}")
        judged[nummer] = int(grade)
    return {topic: {n: g for n, g in judged.items() if g > 0} for topic, judged in out.items()}


def read_queries(path: pathlib.Path, qrels: pathlib.Path | None = None) -> list[Query]:
    """Reads a file of judged queries; Refused, with the line's number, on what cannot be one."""
    rows = list(lines_of(path))
    if not rows:
        raise Refused(f"{path}: no queries in it")
    header_line, header = rows[0]
    columns = header.split("\t")
    needed = ["vraag"] if qrels else ["vraag", "nummer"]
    missing = [name for name in needed if name not in columns]
    if missing:
        raise Refused(f"{path}:{header_line}: the header lacks {' and '.join(missing)} (columns: {', '.join(columns)});"
                      " judgements of topics come from --qrels")
    graded = read_qrels(qrels) if qrels else {}
    seen: set[str] = set()
    counts: collections.Counter[str] = collections.Counter()
    out = []
    for number, line in rows[1:]:
        place = f"{path}:{number}"
        values = line.split("\t")
        if len(values) != len(columns):
            raise Refused(f"{place}: {len(values)} columns where the header has {len(columns)}: {line!r}")
        row = dict(zip(columns, (value.strip() for value in values)))
        if not row["vraag"]:
            raise Refused(f"{place}: an empty query")
        klasse = row.get("klasse") or ONE_CLASS
        counts[klasse] += 1
        topic = row.get("id") or f"{klasse}-{counts[klasse]}"
        if topic in seen:
            raise Refused(f"{place}: the id {topic} stands twice")
        seen.add(topic)
        wanted = graded.get(topic, {}) if qrels else {n.strip(): 1 for n in row["nummer"].split(",") if n.strip()}
        if not wanted:
            raise Refused(f"{place}: no wanted nummer" + (f" for {topic} in {qrels}" if qrels else ""))
        out.append(Query(topic, klasse, row["vraag"], wanted, place))
    if not out:
        raise Refused(f"{path}: no queries under its header")
    strangers = [topic for topic in graded if topic not in seen]
    if strangers:
        raise Refused(f"{qrels}: judgements for {len(strangers)} topics that {path} lacks: {', '.join(strangers[:5])}")
    return out


def classes_of(queries: list[Query]) -> dict[str, list[Query]]:
    """Groups queries by class, in the order of the file."""
    out: dict[str, list[Query]] = {}
    for query in queries:
        out.setdefault(query.klasse, []).append(query)
    return out


def keep_known(queries: list[Query], known: set[str], skip: bool) -> list[Query]:
    """Refuses queries whose wanted nummers are not all in the index, or leaves them out where `skip` says so."""
    strangers = [(query, nummer) for query in queries for nummer in query.wanted if nummer not in known]
    if strangers and not skip:
        shown = "".join(f"\n  {query.place}: {nummer} ({query.tekst})" for query, nummer in strangers[:5])
        raise Refused(
            f"{len(strangers)} wanted nummers are not in the index (--skip-unknown leaves their queries out):{shown}"
        )
    out_of = {query.id for query, _ in strangers}
    left = [query for query in queries if query.id not in out_of]
    if not left:
        raise Refused("none of the wanted nummers is in the index")
    return left
