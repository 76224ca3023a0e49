"""Other engines asked for more like a text: what each has for that, over titel (twice as heavy where it can be) and
vraag."""
from __future__ import annotations

import pathlib
import sqlite3
import unicodedata

from .documents import read
from .fts5 import Fts5
from .lucene import HERE, Lucene
from .peer import Peer, Ranking
from .stock_xapian import StockXapian, xapian

TERMS = 25
MOST_OF_ALL = 0.1


class LuceneLike(Lucene):
    name = "Lucene 8, MoreLikeThis"
    setup = "MoreLikeThis, DutchAnalyzer, 25 terms, min tf 1, min df 2, max df 10 %, titel 2; BM25 as it comes"
    which = "like2"

    def sources(self) -> list[pathlib.Path]:
        return [*super().sources(), HERE / "LuceneLike.java"]


class LuceneLikeDf5(LuceneLike):
    name = "Lucene 8, MoreLikeThis, min df 5"
    setup = "the same with min df 5, as it comes"
    which = "like5"

    def __init__(self, folder: pathlib.Path):
        super().__init__(folder)
        self.folder = folder / "lucenelike"

    def shared_with(self) -> Peer:
        return LuceneLike(self.folder.parent)


class Fts5Rarest(Fts5):
    name = "SQLite FTS5, rarest words"
    setup = "the 25 words of the text that the fewest documents have, in at most 10 %, OR; bm25, titel 2"

    def build(self, documents: pathlib.Path) -> None:
        with sqlite3.connect(self.folder / "index.sqlite3") as db:
            db.execute("create virtual table docs using fts5(nummer unindexed, titel, tekst, tokenize=unicode61)")
            db.executemany("insert into docs values (?, ?, ?)", ((d.nummer, d.titel, d.vraag) for d in read(documents)))
            db.execute("insert into docs(docs) values ('optimize')")
            db.execute("create virtual table words using fts5vocab(docs, row)")
        db.close()

    def open(self) -> None:
        super().open()
        (self.all,) = self.db.execute("select count(*) from docs").fetchone()

    def documents_with(self, word: str) -> int:
        row = self.db.execute("select doc from words where term = ?", (word,)).fetchone()
        return row[0] if row else 0

    def search(self, words: list[str], n: int) -> Ranking:
        # A word is looked up as the tokenizer keeps it.
        counted = {word: self.documents_with(word) for word in map(folded, dict.fromkeys(words))}
        known = sorted((df, word) for word, df in counted.items() if 0 < df <= MOST_OF_ALL * self.all)[:TERMS]
        if not known:
            return []
        rows = self.db.execute(
            "select nummer, bm25(docs, 0, 2, 1) as score from docs where docs match ? order by score, nummer limit ?",
            (" OR ".join(f'"{word}"' for _, word in known), n),
        )
        return [(nummer, -score) for nummer, score in rows]


def folded(word: str) -> str:
    """A word as unicode61 keeps it: lower case, without accents."""
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


class XapianEset(StockXapian):
    name = "Xapian, ESet"
    setup = "TermGenerator with Snowball's dutch, titel 2; the 25 best (bo1) of an ESet of the text; BM25"

    def index(self, document, titel: str, vraag: str) -> None:
        generator = xapian.TermGenerator()
        generator.set_stemmer(xapian.Stem("dutch"))
        generator.set_stemming_strategy(xapian.TermGenerator.STEM_ALL)
        generator.set_document(document)
        generator.index_text_without_positions(titel, 2)
        generator.index_text_without_positions(vraag)

    def build(self, documents: pathlib.Path) -> None:
        db = xapian.WritableDatabase(str(self.folder / "db"), xapian.DB_CREATE)
        for document in read(documents):
            entry = xapian.Document()
            self.index(entry, document.titel, document.vraag)
            entry.set_data(document.nummer)
            db.add_document(entry)
        db.close()

    def open(self) -> None:
        self.path = str(self.folder / "db")

    def search(self, words: list[str], n: int) -> Ranking:
        beside = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
        entry = xapian.Document()
        self.index(entry, " ".join(words), "")
        beside.add_document(entry)
        db = xapian.Database(self.path)
        db.add_database(beside)
        enquire = xapian.Enquire(db)
        enquire.set_expansion_scheme("bo1")  # what comes by itself, trad, gives nothing for one text
        relevant = xapian.RSet()
        relevant.add_document(2)  # the first of the second database
        best = [item.term.decode() for item in enquire.get_eset(TERMS, relevant)]
        if not best:
            return []
        enquire.set_query(xapian.Query(xapian.Query.OP_OR, best))
        hits = [(hit.document.get_data().decode(), hit.weight) for hit in enquire.get_mset(0, n + 1)]
        return [hit for hit in hits if hit[0]][:n]

    def close(self) -> None:
        pass


LIKE = [LuceneLike, LuceneLikeDf5, Fts5Rarest, XapianEset]
