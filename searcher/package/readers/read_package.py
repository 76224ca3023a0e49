"""Reads an export of kamervragen, a folder or a database, with what comes with Python.

    python3 read_package.py FOLDER|FILE.sqlite

Prints how many rows each table has, whether each key of a set is one, and how many sets there are a year.
"""
from __future__ import annotations

import collections
import csv
import hashlib
import json
import sqlite3
import sys
from pathlib import Path

csv.field_size_limit(2**31 - 1)
SET = ("nummer", "kamer")  # what tells a question set from all others


def from_folder(folder: Path) -> dict[str, list[dict[str, str]]]:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {}
    for resource in package["resources"]:
        path = folder / resource["path"]
        digest = "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
        if digest != resource["hash"]:
            raise SystemExit(f"{path} is not what was exported: {digest}")
        with path.open(newline="", encoding="utf-8-sig") as file:
            tables[resource["name"]] = list(csv.DictReader(file, delimiter=resource["dialect"]["delimiter"]))
    return tables


def from_database(path: Path) -> dict[str, list[dict[str, str]]]:
    database = sqlite3.connect(path)
    database.row_factory = sqlite3.Row
    package = json.loads(database.execute("SELECT value FROM package WHERE name = 'datapackage.json'").fetchone()[0])
    return {
        resource["name"]: [dict(row) for row in database.execute(f'SELECT * FROM "{resource["name"]}"')]
        for resource in package["resources"]
    }


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    place = Path(sys.argv[1])
    tables = from_folder(place) if place.is_dir() else from_database(place)
    sets = {tuple(row[key] for key in SET) for row in tables.get("sets", [])}
    for name, rows in tables.items():
        astray = sum(tuple(row[key] for key in SET) not in sets for row in rows) if sets else 0
        print(f"{name} {len(rows)}" + (f", {astray} of no set" if astray else ""))
    years = collections.Counter(str(row["jaar"] or "") for row in tables.get("sets", []) if "jaar" in row)
    for year, count in sorted(years.items()):
        print(f"{year or '(missing)'} {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
