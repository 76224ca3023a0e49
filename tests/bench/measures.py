"""How fast measures are, as whole processes, beside SQLite with indexes, R and Python over the same rows.

    KAMERVRAGEN_INDEX=DIR tools/bench measures

The index is exported once, into a database with indexes and into files; each task is then done by each in turn, five
times, and the medians are compared. Where a peer can count the same thing, its counts have to be ours. SQLite and
Python find a word as it is written; that task is asked of ours in the same way (=word).
"""
from __future__ import annotations

import csv
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
OURS = SOURCE / "build" / "release" / "bin" / "kamervragen"
SKIPPED, ROUNDS = 77, 5

DAYS_SQL = """
import sqlite3, statistics, sys
rows = sqlite3.connect(sys.argv[1]).execute('''
  SELECT DISTINCT p.ministerie, s.nummer, s.dagen FROM people p JOIN sets s USING (nummer, kamer)
  WHERE p.rol = 'minister' AND p.ministerie IS NOT NULL''')
groups = {}
for name, _, days in rows: groups.setdefault(name, []).append(days)
for name, days in sorted(groups.items()):
    known = sorted(d for d in days if d is not None)
    cut = statistics.quantiles(known, n=20, method='inclusive') if len(known) > 1 else []
    print(name, len(days), cut[9:10], cut[4:5], cut[14:15], cut[17:18], sep=';')
"""
YEARS_SQL = """
import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute('''
  SELECT s.jaar, count(DISTINCT s.nummer) FROM people p JOIN sets s USING (nummer, kamer)
  WHERE p.rol = 'indiener' AND p.fractie = 'D66' GROUP BY s.jaar ORDER BY s.jaar'''): print(*row, sep=';')
"""
CROSS_SQL = """
import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute('''
  SELECT i.fractie, m.ministerie, count(DISTINCT i.nummer) FROM people i JOIN people m USING (nummer, kamer)
  WHERE i.rol = 'indiener' AND m.rol = 'minister' AND i.fractie IS NOT NULL AND m.ministerie IS NOT NULL
  GROUP BY 1, 2'''): print(*row, sep=';')
"""
DAYS_PYTHON = """
import csv, statistics, sys
csv.field_size_limit(2**31 - 1)
days = {(r['nummer'], r['kamer']): r['dagen'] for r in csv.DictReader(open(sys.argv[1] + '/sets.csv', newline=''))}
pairs = {(r['ministerie'], r['nummer'], r['kamer'])
         for r in csv.DictReader(open(sys.argv[1] + '/people.csv', newline=''))
         if r['rol'] == 'minister' and r['ministerie']}
groups = {}
for name, *key in pairs: groups.setdefault(name, []).append(days[tuple(key)])
for name, found in sorted(groups.items()): print(name, len(found), sep=';')
"""
DAYS_R = """
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) read.csv(file.path(folder, name), colClasses = "character", na.strings = "")
sets <- read("sets.csv"); people <- read("people.csv")
people <- unique(people[people$rol == "minister" & !is.na(people$ministerie), c("nummer", "kamer", "ministerie")])
both <- merge(people, sets[, c("nummer", "kamer", "dagen")])
for (name in sort(unique(both$ministerie)))
  cat(name, sum(both$ministerie == name),
      quantile(as.numeric(both$dagen[both$ministerie == name]), c(.5, .25, .75, .9), na.rm = TRUE), sep = ";", "\\n")
"""
LINES_PYTHON = """
import csv, re, sys
csv.field_size_limit(2**31 - 1)
word, lines = re.compile(r'\\bstikstof\\b', re.I), []
for table in ('questions', 'answers'):
    for r in csv.DictReader(open(sys.argv[1] + f'/{table}.csv', newline='')):
        for m in word.finditer(r['tekst']):
            text, end = r['tekst'], m.end()
            lines.append((text[end:end + 60].lower(), r['nummer'], text[max(0, m.start() - 60):end]))
lines.sort()
for line in lines[:1000]: print(line)
"""
INDEXES = ("people_sets ON people (nummer, kamer)", "people_roles ON people (rol, ministerie)",
           "people_fracties ON people (rol, fractie)")


def measured(command: list[str]) -> tuple[float, str]:
    """The median of the rounds, in seconds, and what was printed."""
    times, said = [], ""
    for _ in range(ROUNDS):
        before = time.monotonic()
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        times.append(time.monotonic() - before)
        said = done.stdout
    return statistics.median(times), said


def counts(said: str, columns: tuple[int, ...], delimiter: str, skip: int) -> dict[tuple[str, ...], str]:
    """What is counted, by the names before it; the last of the columns is the count."""
    rows = [row for row in list(csv.reader(io.StringIO(said), delimiter=delimiter))[skip:] if len(row) > columns[-1]]
    return {tuple(row[c] for c in columns[:-1]): row[columns[-1]] for row in rows if row[columns[-1]] != "0"}


def main() -> int:
    if not os.environ.get("KAMERVRAGEN_INDEX"):
        print("skipped: KAMERVRAGEN_INDEX names no index to measure")
        return SKIPPED
    with tempfile.TemporaryDirectory() as scratch:
        folder, database = f"{scratch}/all", f"{scratch}/all.sqlite"
        for place in (folder, database):
            before = time.monotonic()
            subprocess.run([OURS, "export", "--to", place, "-q"], check=True, stdout=subprocess.DEVNULL)
            print(f"export to {'a folder' if place == folder else 'a database'}: {time.monotonic() - before:.1f} s")
        import sqlite3
        with sqlite3.connect(database) as made:
            for index in INDEXES:
                made.execute(f"CREATE INDEX {index}")
        ours = lambda *words: [str(OURS), *words]  # noqa: E731
        python = lambda code, place: [sys.executable, "-c", code, place]  # noqa: E731
        tasks = [
            ("reply times by ministry", ours("stats", "--by", "ministerie", "--format", "csv"), (0, 1),
             {"SQLite": python(DAYS_SQL, database), "Python": python(DAYS_PYTHON, folder),
              "R": ["Rscript", "-e", DAYS_R, folder]}),
            ("one fractie by year", ours("facets", "--facet", "jaar", "--format", "csv", "fractie:=D66"), (1, 2),
             {"SQLite": python(YEARS_SQL, database)}),
            ("fractie by ministry", ours("table", "fractie", "ministerie", "--format", "csv"), (0, 1, 2),
             {"SQLite": python(CROSS_SQL, database)}),
            ("1,000 lines of a word, sorted", ours("context", "-n", "1000", "--sort", "right", "=stikstof"), (),
             {"Python": python(LINES_PYTHON, folder)}),
        ]
        wrong = 0
        for name, command, columns, peers in tasks:
            took, said = measured(command)
            print(f"{name}: ours {1000 * took:.0f} ms", end="")
            for peer, peer_command in peers.items():
                if not shutil.which(peer_command[0]):
                    continue
                its_time, its = measured(peer_command)
                print(f"; {peer} {1000 * its_time:.0f} ms (×{its_time / took:.1f})", end="")
                if columns:
                    mine = counts(said, columns, ",", 1)
                    theirs = counts(its, (0, 1, 2) if len(columns) == 3 else (0, 1), ";", 0)
                    differ = [key for key in theirs if mine.get(key) != theirs[key]]
                    wrong += len(differ)
                    if differ:
                        print(f" but counts {len(differ)} of {len(theirs)} otherwise, as {differ[0]}", end="")
            print(flush=True)
        return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
