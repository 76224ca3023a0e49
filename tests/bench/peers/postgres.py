"""PostgreSQL as its manual has it: `dutch` with unaccent, weighted tsvector, GIN, ts_rank; any of the words.

It runs a cluster of its own in the peer's folder, reached through a socket only, under the user `postgres` where this
is root.
"""
from __future__ import annotations

import glob
import io
import os
import pathlib
import shutil
import subprocess
import tempfile

from .documents import read
from .peer import Peer, Ranking

try:
    import psycopg2
except ImportError:
    psycopg2 = None

SCHEMA = """
create extension unaccent;
create text search configuration nl (copy = dutch);
alter text search configuration nl alter mapping for hword, hword_part, word with unaccent, dutch_stem;
create table docs (nummer text, titel text, namen text, vraag text, antwoord text);
"""
VECTORS = """
alter table docs add column woorden tsvector generated always as (
  setweight(to_tsvector('nl', titel), 'A') || setweight(to_tsvector('nl', namen), 'B') ||
  setweight(to_tsvector('nl', left(vraag, 400000)), 'D') || setweight(to_tsvector('nl', left(antwoord, 400000)), 'D'))
  stored;
create index on docs using gin (woorden);
analyze docs;
"""
QUERY = """
select nummer, ts_rank(woorden, gevraagd) as waarde
from docs, (select to_tsquery('nl', %s) as gevraagd) vraag
where woorden @@ gevraagd order by waarde desc, nummer limit %s
"""


def program(name: str) -> str | None:
    found = sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"))
    return found[-1] if found else shutil.which(name)


class Postgres(Peer):
    name = "PostgreSQL, dutch"
    setup = "dutch with unaccent, weights A titel, B namen, D text, GIN, ts_rank, OR"

    def missing(self) -> str | None:
        if not program("initdb"):
            return "PostgreSQL: apt-get install postgresql"
        return None if psycopg2 else "psycopg2: apt-get install python3-psycopg2, and use /usr/bin/python3"

    def as_server(self, *command: str) -> None:
        """Runs a command as a user that PostgreSQL accepts: not root."""
        before = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        done = subprocess.run([*before, *command], capture_output=True, text=True, cwd="/")
        if done.returncode != 0:
            raise RuntimeError(f"{command[0]}: {done.stderr.strip() or done.stdout.strip()}")

    def start(self) -> None:
        self.socket = tempfile.mkdtemp(prefix="pg-", dir="/tmp")
        self.hand_over(self.socket)
        self.as_server(
            program("pg_ctl"),
            "-D",
            str(self.folder / "data"),
            "-w",
            "-l",
            str(self.folder / "data" / "log"),
            "-o",
            f"-c listen_addresses='' -c unix_socket_directories={self.socket}",
            "start",
        )
        try:
            self.db = psycopg2.connect(host=self.socket, user="postgres", dbname="postgres")
        except psycopg2.Error:
            self.stop()
            raise
        self.db.autocommit = True

    def hand_over(self, path: str | pathlib.Path) -> None:
        if os.getuid() == 0:
            shutil.chown(path, "postgres")

    def initialise(self) -> None:
        """Makes an empty cluster in its folder."""
        self.hand_over(self.folder)
        self.as_server(
            program("initdb"),
            "-D",
            str(self.folder / "data"),
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-A",
            "trust",
        )

    def build(self, documents: pathlib.Path) -> None:
        self.initialise()
        self.start()
        try:
            with self.db.cursor() as cursor:
                cursor.execute(SCHEMA)
                cursor.copy_expert("copy docs from stdin", Lines(documents))
                cursor.execute(VECTORS)
                cursor.execute("vacuum")
        finally:
            self.close()

    def open(self) -> None:
        self.start()

    def search(self, words: list[str], n: int) -> Ranking:
        asked = " | ".join("'" + word.replace("\\", "").replace("'", "''") + "'" for word in words)
        with self.db.cursor() as cursor:
            cursor.execute(QUERY, (asked, n))
            return [(nummer, score) for nummer, score in cursor.fetchall()]

    def close(self) -> None:
        self.db.close()
        self.stop()

    def stop(self) -> None:
        self.as_server(program("pg_ctl"), "-D", str(self.folder / "data"), "-w", "-m", "fast", "stop")
        shutil.rmtree(self.socket, ignore_errors=True)


class Lines(io.TextIOBase):
    """The documents as COPY reads them: tab-separated, backslashes doubled."""

    def __init__(self, documents: pathlib.Path):
        self.rows = read(documents)

    def read(self, _size: int = -1) -> str:
        row = next(self.rows, None)
        return "" if row is None else "\t".join(row).replace("\\", "\\\\") + "\n"
