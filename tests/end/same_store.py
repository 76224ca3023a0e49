#!/usr/bin/env python3
"""same_store.py SERVED STORE: says how a harvested store differs from what is served, file by file; exit 1 if it does.

A publication that is served has the same files, byte for byte. One that is withdrawn there, or is not there any more,
is a tombstone here. What lies in folders with a dot before their name is the harvest's own.
"""
from __future__ import annotations

import os
import re
import sys
from pathlib import Path

ID = re.compile(r"(?:ah|kv)-[A-Za-z0-9-]+\Z")
TOMBSTONE = "ingetrokken.json"


def publications(root: Path) -> dict[str, list[Path]]:
    """Folders named by an id that hold files."""
    found: dict[str, list[Path]] = {}
    for here, folders, files in os.walk(root):
        folders[:] = [f for f in folders if not f.startswith(".")]
        name = os.path.basename(here)
        if ID.match(name) and files:
            found.setdefault(name, []).append(Path(here))
    return found


def content(publication: str, folder: Path) -> dict[str, bytes]:
    """Its files; a page only where there is no XML, since only then it is asked for."""
    text = f"{publication}.xml" if (folder / f"{publication}.xml").exists() else f"{publication}.html"
    names = (text, "metadata.xml")
    return {name: (folder / name).read_bytes() for name in names if (folder / name).exists()}


def differences(served: Path, store: Path):
    """One line for each."""
    there, here = publications(served), publications(store)
    for publication, folders in sorted(here.items()):
        if len(folders) > 1:
            yield f"{publication} stands {len(folders)} times in the store"
        for folder in folders:
            known = {f"{publication}.xml", f"{publication}.html", "metadata.xml", TOMBSTONE, "herkomst.json"}
            for name in sorted(set(os.listdir(folder)) - known):
                if not name.startswith("."):
                    yield f"{publication}: {name} is no file of a publication"
    for publication, (folder, *_) in sorted(there.items()):
        withdrawn = (folder / TOMBSTONE).exists()
        if publication not in here:
            if not withdrawn:
                yield f"{publication} is missing"
            continue
        stored = here[publication][0]
        if withdrawn != (stored / TOMBSTONE).exists():
            yield f"{publication}: withdrawn {'there, not here' if withdrawn else 'here, not there'}"
        elif not withdrawn and content(publication, stored) != content(publication, folder):
            here, there = (sorted(content(publication, one)) for one in (stored, folder))
            yield f"{publication}: {here} differ from {there}"
    for publication, (folder, *_) in sorted(here.items()):
        if publication not in there and not (folder / TOMBSTONE).exists():
            yield f"{publication} is not served any more, and no tombstone"


def main() -> int:
    lines = list(differences(Path(sys.argv[1]), Path(sys.argv[2])))
    for line in lines[:20]:
        print(line)
    if len(lines) > 20:
        print(f"… and {len(lines) - 20} more")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
