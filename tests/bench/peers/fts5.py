"""SQLite FTS5 as OpenTK (tkconv) sets it up: unicode61 without stemming, words joined by AND, ranked by bm25; and with
OR."""
from __future__ import annotations

import pathlib
import sqlite3

from .documents import read
from .peer import Peer, Ranking


class Fts5(Peer):
    name = "SQLite FTS5, AND"
    setup = "as OpenTK: columns titel, namen, tekst, tokenize unicode61 with _ in words, all words, order by bm25"
    operator = " AND "

    def missing(self) -> str | None:
        options = {row[0] for row in sqlite3.connect(":memory:").execute("pragma compile_options")}
        return None if "ENABLE_FTS5" in options else "this python's SQLite has no FTS5"

    def build(self, documents: pathlib.Path) -> None:
        with sqlite3.connect(self.folder / "index.sqlite3") as db:
            db.execute(
                "create virtual table docs using fts5(nummer unindexed, titel, namen, tekst, tokenize=\"unicode61 "
                "tokenchars '_'\")"
            )
            db.executemany(
                "insert into docs values (?, ?, ?, ?)",
                ((d.nummer, d.titel, d.namen, d.vraag + "\n" + d.antwoord) for d in read(documents)),
            )
            db.execute("insert into docs(docs) values ('optimize')")
        db.close()

    def open(self) -> None:
        self.db = sqlite3.connect(f"file:{self.folder / 'index.sqlite3'}?mode=ro", uri=True)

    def search(self, words: list[str], n: int) -> Ranking:
        quoted = self.operator.join('"' + word.replace('"', '""') + '"' for word in words)
        rows = self.db.execute(
            "select nummer, bm25(docs) from docs where docs match ? order by bm25(docs), nummer limit ?", (quoted, n)
        )
        return [(nummer, -score) for nummer, score in rows]

    def close(self) -> None:
        self.db.close()


class Fts5Or(Fts5):
    name = "SQLite FTS5, OR"
    setup = "the same with any of the words"
    operator = " OR "

    def __init__(self, folder: pathlib.Path):
        super().__init__(folder)
        self.folder = folder / "fts5"

    def shared_with(self) -> Peer:
        return Fts5(self.folder.parent)
