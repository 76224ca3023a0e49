"""What is served: folders named by publication id, in any nesting, as a harvest leaves them.

Files are read from disk at each request; what SRU says of a publication is kept until its metadata changes.

The day on which a publication was last modified (dt.modified) is the first of these that there is:
  a day set at run time; the file `modified` in its folder; its line in the index.tsv of its corpus (third column);
  DCTERMS.modified in its metadata; DCTERMS.available in its metadata.
A folder with the file `ingetrokken.json` is a withdrawn publication: SRU still names it, its documents are gone.
"""
from __future__ import annotations

import os
import re
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ID = re.compile(r"(?:ah|kv|onopgemaakt|variant)-[A-Za-z0-9-]{1,60}\Z")
TOMBSTONE = "ingetrokken.json"


@dataclass(frozen=True)
class Publication:
    """One publication: where it lies, which files it has, and its metadata as (name, scheme, content)."""

    id: str
    folder: Path
    files: frozenset[str]
    modified: str
    metadata: tuple[tuple[str, str, str], ...] = field(default=())

    def all(self, name: str, scheme: str = "") -> list[str]:
        """The contents of a metadata name, of one scheme where that is given."""
        return [c for n, s, c in self.metadata if n == name and (not scheme or s == scheme)]

    def one(self, name: str, otherwise: str = "") -> str:
        """The first content of a metadata name."""
        return next(iter(self.all(name)), otherwise)

    @property
    def withdrawn(self) -> bool:
        return TOMBSTONE in self.files

    @property
    def name(self) -> str:
        """w.publicatienaam; where the metadata is silent, what the id says."""
        kind = "Kamervragen zonder antwoord" if self.id.startswith("kv-") else "Kamervragen (Aanhangsel)"
        return self.one("OVERHEIDop.publicationName", kind)


def read_metadata(path: Path) -> tuple[tuple[str, str, str], ...]:
    """The flat list of a metadata.xml; empty where there is none or it cannot be read."""
    try:
        root = ElementTree.parse(path).getroot()
    except (OSError, ElementTree.ParseError):
        return ()
    return tuple((m.get("name", ""), m.get("scheme", ""), m.get("content", "")) for m in root.iter("metadata"))


def read_index(path: Path) -> dict[str, str]:
    """The dates of an index.tsv: id, soort, datum, zaak, pad. Of an id that stands twice the last line counts."""
    days = {}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    for line in lines:
        columns = line.split("\t")
        if len(columns) >= 3:
            days[columns[0]] = columns[2]
    return days


class Store:
    """All that is served, found anew when asked to and now and then by itself. Later folders replace earlier ones."""

    def __init__(self, corpora: list[Path]):
        self.corpora = corpora
        self.days: dict[str, str] = {}  # set at run time
        self.publications: dict[str, Publication] = {}
        self.generation = 0  # goes up when anything that SRU says has changed
        self._lock = threading.Lock()
        self._metadata: dict[Path, tuple[tuple[int, int], tuple[tuple[str, str, str], ...]]] = {}
        self._next_look = 0.0
        self.reload()

    def reload(self) -> None:
        """Looks through the folders again."""
        with self._lock:
            begin = time.monotonic()
            found: dict[str, Publication] = {}
            for corpus in self.corpora:
                index = read_index(corpus / "index.tsv")
                for folder, files in self._folders(corpus):
                    found[folder.name] = self._publication(folder, files, index)
            if found != self.publications:
                self.publications = found
                self.generation += 1
            # A look through a large corpus takes seconds: it may take a twentieth of the time, no more.
            took = time.monotonic() - begin
            self._next_look = time.monotonic() + max(1.0, 20 * took)

    def refresh(self) -> None:
        """Looks again if the last look is long enough ago."""
        if time.monotonic() >= self._next_look:
            self.reload()

    def set_day(self, publication: str, day: str) -> None:
        """From now on that publication was modified on that day."""
        self.days[publication] = day
        self.reload()

    @staticmethod
    def _folders(corpus: Path):
        waiting = [str(corpus)]
        while waiting:
            here = waiting.pop()
            files = set()
            try:
                with os.scandir(here) as entries:
                    for entry in entries:
                        if entry.name.startswith("."):
                            continue
                        if entry.is_dir(follow_symlinks=False):
                            waiting.append(entry.path)
                        else:
                            files.add(entry.name)
            except FileNotFoundError:
                continue  # removed while we looked
            name = os.path.basename(here)
            if ID.match(name) and files & {f"{name}.xml", f"{name}.html", "metadata.xml", TOMBSTONE}:
                yield Path(here), frozenset(files)

    def _publication(self, folder: Path, files: frozenset[str], index: dict[str, str]) -> Publication:
        metadata = self._cached_metadata(folder / "metadata.xml") if "metadata.xml" in files else ()
        said = Publication(folder.name, folder, files, "", metadata)
        day = self.days.get(folder.name, "")
        if not day and "modified" in files:
            day = (folder / "modified").read_text(encoding="utf-8").strip()
        day = (
            day or index.get(folder.name) or said.one("DCTERMS.modified") or said.one("DCTERMS.available", "1995-01-01")
        )
        return Publication(folder.name, folder, files, day, metadata)

    def _cached_metadata(self, path: Path) -> tuple[tuple[str, str, str], ...]:
        try:
            status = path.stat()
        except OSError:
            return ()
        mark = (status.st_mtime_ns, status.st_size)
        known = self._metadata.get(path)
        if known is None or known[0] != mark:
            known = (mark, read_metadata(path))
            self._metadata[path] = known
        return known[1]
