"""Stock Xapian, as its own guide has it: TermGenerator with the Dutch stemmer, title also under S; QueryParser with
OR."""
from __future__ import annotations

import pathlib

from .documents import read
from .peer import Peer, Ranking

try:
    import xapian
except ImportError:
    xapian = None


class StockXapian(Peer):
    name = "Xapian, stock"
    setup = "TermGenerator and QueryParser with Snowball's dutch, titel under S and in the text, OR, BM25 as it comes"

    def missing(self) -> str | None:
        return None if xapian else "Xapian's Python binding: apt-get install python3-xapian, and use /usr/bin/python3"

    def build(self, documents: pathlib.Path) -> None:
        db = xapian.WritableDatabase(str(self.folder / "db"), xapian.DB_CREATE)
        generator = xapian.TermGenerator()
        generator.set_stemmer(xapian.Stem("dutch"))
        for document in read(documents):
            entry = xapian.Document()
            generator.set_document(entry)
            generator.index_text(document.titel, 1, "S")
            for text in document[1:]:
                generator.index_text(text)
                generator.increase_termpos()
            entry.set_data(document.nummer)
            db.add_document(entry)
        db.close()

    def open(self) -> None:
        self.db = xapian.Database(str(self.folder / "db"))
        self.parser = xapian.QueryParser()
        self.parser.set_stemmer(xapian.Stem("dutch"))
        self.parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
        self.parser.set_database(self.db)
        self.parser.set_default_op(xapian.Query.OP_OR)
        self.parser.add_prefix("titel", "S")

    def search(self, words: list[str], n: int) -> Ranking:
        enquire = xapian.Enquire(self.db)
        enquire.set_query(self.parser.parse_query(" ".join(words)))
        return [(hit.document.get_data().decode(), hit.weight) for hit in enquire.get_mset(0, n)]

    def close(self) -> None:
        self.db.close()
