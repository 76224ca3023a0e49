"""PostgreSQL in the protocol of the benchmark of speed (protocol.hh): dutch with unaccent, weighted tsvector, GIN,
ts_rank; labels in side tables; one statement an answer, over a socket. It runs the cluster of the peer of the same name
(tests/bench/peers/postgres.py).

    postgres_speed.py build FOLDER DOCUMENTS | search FOLDER      FOLDER is called postgres
"""
from __future__ import annotations

import io
import pathlib
import sys
import time
from typing import Iterator

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from peers.postgres import Postgres  # noqa: E402

LABELS = ["indiener", "fractie", "minister"]
SCHEMA = """
create extension unaccent;
create text search configuration nl (copy = dutch);
alter text search configuration nl alter mapping for hword, hword_part, word with unaccent, dutch_stem;
create table docs (id int, nummer text, titel text, namen text, tekst text, dagen int, jaar int);
""" + "".join(f"create table {label} (doc int, value text);" for label in LABELS)
AFTER = """
alter table docs add primary key (id);
alter table docs add column bucket int generated always as
  (case when dagen <= 21 then 0 when dagen <= 42 then 22 when dagen <= 84 then 43
  when dagen > 84 then 85 end) stored;
alter table docs add column woorden tsvector generated always as (setweight(to_tsvector('nl', titel), 'A') ||
  setweight(to_tsvector('nl', namen), 'B') || setweight(to_tsvector('nl', left(tekst, 400000)), 'D')) stored;
create index on docs using gin (woorden);
create index on docs (dagen);
""" + "".join(f"create index on {label} (doc, value); create index on {label} "
              f"(value);" for label in LABELS) + "analyze;"
NARROW = (" and dagen between %(least)s and %(most)s"
          " and exists (select 1 from fractie f where f.doc = id and f.value = %(fractie)s)")
TOP = """
select nummer from docs, (select to_tsquery('nl', %(asked)s) as q) asked where woorden @@ q{narrow}
order by ts_rank(woorden, q) desc, id limit 10
"""
ALL = """
with hits as materialized (select id, bucket, jaar, ts_rank(woorden, q) as rank
  from docs, (select to_tsquery('nl', %(asked)s) as q) asked where woorden @@ q{narrow})
select 'hits' as part, '' as value, count(*) as n, null as snippet from hits
union all select 'hit', nummer || titel, 0, {snippet}
  from (select id from hits order by rank desc, id limit 10) best join docs using (id)
union all select 'facet', bucket::text, count(*), null from hits where bucket is not null group by bucket
union all select 'facet', jaar::text, count(*), null from hits where jaar is not null group by jaar
""" + "".join(f"union all select 'facet', value, count(*), null from hits join {label} on doc = id group by "
              f"value\n" for label in LABELS)
SNIPPET = "ts_headline('nl', tekst, to_tsquery('nl', %(asked)s), 'MaxFragments=3, MaxWords=40, MinWords=20')"


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\") or "\\N"


def rows(documents: pathlib.Path) -> Iterator[tuple[int, list[str]]]:
    with documents.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            yield number, line.rstrip("\n").split("\t")


def copy(cursor, table: str, lines: Iterator[str]) -> None:
    """Some thousands of lines at a time."""
    batch: list[str] = []
    for line in lines:
        batch.append(line)
        if len(batch) == 2000:
            cursor.copy_expert(f"copy {table} from stdin", io.StringIO("".join(batch)))
            batch.clear()
    cursor.copy_expert(f"copy {table} from stdin", io.StringIO("".join(batch)))


def build(server: Postgres, documents: pathlib.Path) -> None:
    server.initialise()
    server.start()
    try:
        with server.db.cursor() as cursor:
            cursor.execute(SCHEMA)
            copy(cursor, "docs", (
                "\t".join([str(n), d[0], *(d[i].replace("\\", "\\\\") for i in (1, 2)),
                           (d[3] + " " + d[4]).replace("\\", "\\\\"),
                                             escaped(d[8]), escaped(d[9])]) + "\n" for n, d in rows(documents)))
            for i, label in enumerate(LABELS, 5):
                copy(cursor, label, (f"{n}\t{escaped(value)}\n"
                                     for n, d in rows(documents) for value in d[i].split("\x1f") if value))
            cursor.execute(AFTER)
            cursor.execute("vacuum")
    finally:
        server.close()


def asked(kind: str, words: list[str]) -> dict:
    if kind == "filter":
        return {"asked": words[0], "fractie": words[1], "least": int(words[2]), "most": int(words[3])}
    return {"asked": words[0] + ":*" if kind == "prefix"
            else {"or": " | ", "phrase": " <-> "}.get(kind, " & ").join(words)}


def answer(cursor, form: str, kind: str, words: list[str]) -> tuple[int, int, int]:
    narrow = NARROW if kind == "filter" else ""
    if form == "top":
        cursor.execute(TOP.format(narrow=narrow), asked(kind, words))
        cursor.fetchall()
        return -1, 0, 0
    cursor.execute(ALL.format(narrow=narrow, snippet=SNIPPET if form == "page" else "null"), asked(kind, words))
    found = cursor.fetchall()
    return (sum(n for part, _, n, _ in found if part == "hits"), sum(n for part, _, n, _ in found if part == "facet"),
            sum(len(snippet or "") for *_, snippet in found))


def serve(server: Postgres) -> None:
    server.start()
    try:
        with server.db.cursor() as cursor:
            print("ready", flush=True)
            for line in sys.stdin:
                form, kind, *words = line.rstrip("\n").split("\t")
                begin = time.perf_counter()
                said = answer(cursor, form, kind, words)
                print(1e6 * (time.perf_counter() - begin), *said, sep="\t", flush=True)
    finally:
        server.close()


def main() -> None:
    server = Postgres(pathlib.Path(sys.argv[2]).resolve().parent)
    if sys.argv[1] == "build":
        build(server, pathlib.Path(sys.argv[3]))
    else:
        serve(server)


if __name__ == "__main__":
    main()
