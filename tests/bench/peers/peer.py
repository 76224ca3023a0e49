"""What every other engine is to the benches: something that is built from documents.tsv and gives ranked vraagnummers.

A peer's folder is its own; `built` in it says of which documents it was built and what that cost, so that an index is
used again while the documents are the same. The seconds of a search are those inside this process: for an engine in a
process of its own they contain one line through a pipe each way.
"""
from __future__ import annotations

import abc
import hashlib
import json
import pathlib
import shutil
import sys
import time

Ranking = list[tuple[str, float]]


class Peer(abc.ABC):
    """One engine, set up in one way. Subclasses say how; the benches call prepare, open, search, close."""

    name: str
    """How the tables call it."""
    setup: str
    """How it is set up, in a sentence, with whose users do so where that matters."""

    def __init__(self, folder: pathlib.Path):
        """`folder`: where all peers keep theirs."""
        self.folder = folder / type(self).__name__.lower()

    @abc.abstractmethod
    def missing(self) -> str | None:
        """What is not installed and how to get it; None where all is there."""

    @abc.abstractmethod
    def build(self, documents: pathlib.Path) -> None:
        """Makes the index in `self.folder`, which exists and is empty."""

    @abc.abstractmethod
    def open(self) -> None:
        """Makes ready for search."""

    @abc.abstractmethod
    def search(self, words: list[str], n: int) -> Ranking:
        """The best n documents for these words (case and accents as typed), best first."""

    def close(self) -> None:
        """Lets go of processes and files."""

    def sources(self) -> list[pathlib.Path]:
        """The files that decide what is built: this adapter's."""
        return [pathlib.Path(sys.modules[type(self).__module__].__file__)]

    def shared_with(self) -> "Peer | None":
        """Another set-up of the same index, which is built in place of this one."""
        return None

    def prepare(self, documents: pathlib.Path) -> dict:
        """Builds unless it has been built of these documents; gives {"documents": digest, "seconds": s, "bytes": b}."""
        other = self.shared_with()
        if other:
            return other.prepare(documents)
        digest = fingerprint(documents, self.sources())
        note = self.folder / "built.json"
        if note.exists():
            built = json.loads(note.read_text())
            if built["documents"] == digest:
                return built
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        begin = time.monotonic()
        self.build(documents)
        built = {"documents": digest, "seconds": time.monotonic() - begin, "bytes": size(self.folder)}
        note.write_text(json.dumps(built))
        return built


def fingerprint(documents: pathlib.Path, sources: list[pathlib.Path]) -> str:
    """Of the documents and of the adapter: either changes what would be built."""
    digest = hashlib.sha256()
    for path in [documents, *sources]:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def size(folder: pathlib.Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
