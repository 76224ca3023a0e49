"""Other engines on the same texts and queries, each set up as its users do: the table of peers.

Run by people: `tools/evaluate --index DIR QUERIES --peers`, or `tools/bench tests/bench/relevance.py` for all of it.
A peer whose engine is not installed is skipped with a line that says how to get it; `tools/setup bench` installs the
Debian packages. Each keeps its index, to be used again while texts and set-up are the same.
"""
from __future__ import annotations

import re

from .fts5 import Fts5, Fts5Or
from .lucene import Lucene, LuceneExpert
from .postgres import Postgres
from .stock_xapian import StockXapian
from .tantivy import Tantivy

PEERS = [Fts5, Fts5Or, StockXapian, Postgres, Tantivy, Lucene, LuceneExpert]


def words_of(query: str) -> list[str]:
    """The words of a query as the peers get them: nothing in it is an operator."""
    return re.findall(r"\w+", query)
