"""What it costs to build an index, and how large it is."""
from __future__ import annotations

import json
import pathlib
import shutil
from typing import NamedTuple

from .cost import Cost, cost_of
from .engines import BIN, Engine


class Built(NamedTuple):
    cost: Cost | None
    """None where an index was given."""
    size: int
    tables: dict[str, int]
    """Bytes of each file of ours; empty for the others."""


def tables_of(index: pathlib.Path) -> dict[str, int]:
    return {path.stem: path.stat().st_size for path in sorted(index.rglob("*.glass"))}


def noted(note: pathlib.Path) -> Built | None:
    """What building cost when it was done, in an earlier run."""
    if not note.exists():
        return None
    said = json.loads(note.read_text())
    return Built(Cost(*said["cost"]) if said["cost"] else None, said["size"], said["tables"])


def write(note: pathlib.Path, built: Built) -> Built:
    note.write_text(json.dumps(built._asdict()))
    return built


def ours(store: pathlib.Path, index: pathlib.Path, note: pathlib.Path, fresh: bool) -> Built:
    """A rebuild from the publications. Also done before where `note` says what it cost, unless it is to be `fresh`."""
    before = noted(note)
    if before and index.exists() and not fresh:
        return before
    shutil.rmtree(index, ignore_errors=True)
    cost = cost_of([BIN / "kamervragen-index", "rebuild", "--corpus", store, "--index", index])
    tables = tables_of(index)
    return write(note, Built(cost, sum(tables.values()), tables))


def peer(engine: Engine, documents: pathlib.Path, note: pathlib.Path, fresh: bool) -> Built:
    """Builds of the documents, which must not have been made anew since it was done before."""
    before = noted(note)
    if before and engine.folder.exists() and not fresh and note.stat().st_mtime > documents.stat().st_mtime:
        return before
    shutil.rmtree(engine.folder, ignore_errors=True)
    engine.folder.mkdir(parents=True)
    cost = cost_of(engine.command("build", documents))
    return write(note, Built(cost, engine.size(), {}))
