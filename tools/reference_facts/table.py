"""One fact file as rows, all files together, and the questions that are asked of a row."""
from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

# The first day of each term of the Tweede Kamer since 1994; a term ends the day before the next.
TERMS = [
    "1994-05-17", "1998-05-19", "2002-05-23", "2003-01-30", "2006-11-30", "2010-06-17",
    "2012-09-20", "2017-03-23", "2021-03-31", "2023-12-06", "2025-11-12",
]

COLUMNS = {
    "kabinetten": "kabinet van tot bron",
    "kabinetspartijen": "kabinet partij rol van tot bron",
    "ministeries": "lijn naam afkorting portefeuille van tot bron",
    "fracties": "fractie aliassen van tot opvolgers bron",
    "leden": "persoon voorletters achternaam fractie van tot kamer bron",
    "bewindspersonen": "persoon voorletters achternaam partij ambt ministerie functie van tot bron",
    "media": "host namen plaats bron",
    "afkortingen": "soort namen noot bron",
    "verwant": "woorden noot bron",
    "perioden": "periode van tot bron",
    "zetels": "fractie van tot zetels bron",
    "standaardzinnen": "woorden bereik aantal bron",
}

Row = dict[str, str]


class Unreadable(Exception):
    """A file that is no table of the agreed form; the message names the line."""


@dataclass
class Table:
    comments: list[str]
    columns: list[str]
    rows: list[Row]

    @staticmethod
    def read(path: Path) -> "Table":
        text = path.read_bytes().decode("utf-8")
        if "\r" in text or not text.endswith("\n"):
            raise Unreadable(f"{path.name}: lines end in LF, the last one too")
        lines = text[:-1].split("\n")
        comments = [line for line in lines if line.startswith("#")]
        body = lines[len(comments):]
        if lines[:len(comments)] != comments or not body:
            raise Unreadable(f"{path.name}: comments stand at the top, then the header")
        columns = COLUMNS[path.stem].split()
        rows = []
        for number, line in enumerate(body, len(comments) + 1):
            cells = line.split("\t")
            if len(cells) != len(columns):
                raise Unreadable(f"{path.name}:{number}: {len(columns)} columns expected, {len(cells)} found")
            if any(cell != cell.strip() for cell in cells):
                raise Unreadable(f"{path.name}:{number}: a cell begins or ends with a space")
            rows.append(dict(zip(columns, cells)))
        if list(rows[0].values()) != columns:
            raise Unreadable(f"{path.name}: header expected: {' '.join(columns)}")
        return Table(comments, columns, rows[1:])

    def write(self, path: Path) -> None:
        lines = (
            self.comments + ["\t".join(self.columns)] + ["\t".join(row[c] for c in self.columns) for row in self.rows]
        )
        path.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))


@dataclass
class Facts:
    tables: dict[str, Table]

    @staticmethod
    def read(folder: Path) -> "Facts":
        return Facts({name: Table.read(folder / f"{name}.tsv") for name in COLUMNS})

    def rows(self, name: str) -> list[Row]:
        return self.tables[name].rows


def until(row: Row) -> str:
    """The last day of a row, as text that compares: an empty tot is later than any day."""
    return row["tot"] or "9999-12-31"


def holds(row: Row, day: str) -> bool:
    return row["van"] <= day <= until(row)


def overlap(one: Row, other: Row) -> bool:
    return one["van"] <= until(other) and other["van"] <= until(one)


def fold(name: str) -> str:
    """Names compare without case, accents and dots; a hyphen is a space."""
    plain = unicodedata.normalize("NFKD", name).casefold().replace("-", " ").replace(".", "")
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def order(table: str, row: Row) -> tuple[str, ...]:
    """What rows are sorted by: people by name, cabinets by day, the rest as it stands."""
    if "persoon" in row:
        return (row["achternaam"], row["persoon"], row["van"], row.get("ministerie", row.get("kamer", "")))
    return (row["van"],) if table == "kabinetten" else tuple(row.values())
