"""The rows of leden.tsv that come from the list of written questions (bron `zaken`), written anew.

A person gets a row for each run of terms in which he or she asked, except terms that rows written by hand touch. The
questions do not tell the fractie: it is that of the row that stood there, else the only party that leden.json knows,
followed to its successor where it has ended; else it stays empty."""
from __future__ import annotations

import datetime
from collections import defaultdict
from pathlib import Path

from . import pool as pools
from .table import TERMS, Facts, Row, Unreadable, fold, holds, order, overlap, until

SOURCE = "zaken"


def term_of(day: str) -> int:
    return max(i for i, first in enumerate(TERMS) if first <= day)


def days(first: int, last: int) -> Row:
    """van and tot of the terms first to last."""
    if last + 1 == len(TERMS):
        return {"van": TERMS[first], "tot": ""}
    end = datetime.date.fromisoformat(TERMS[last + 1]) - datetime.timedelta(days=1)
    return {"van": TERMS[first], "tot": end.isoformat()}


def askers(pool: Path) -> dict[tuple[str, str], set[int]]:
    """(name, initials) → the terms in which that person asked."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for mention in pools.mentions(pool):
        if mention.role != "gericht_aan":
            found[pools.name_and_initials(mention.form)].add(term_of(mention.day))
    return found


def successor(fractie: str, day: str, fracties: dict[str, Row]) -> str:
    row = fracties.get(fractie)
    if row and until(row) < day:
        return row["opvolgers"] if row["opvolgers"] and ";" not in row["opvolgers"] else ""
    return fractie


def rows_from_questions(facts: Facts, pool: Path) -> list[Row]:
    fracties = {row["fractie"]: row for row in facts.rows("fracties")}
    known = pools.parties(pool)
    standing: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in facts.rows("leden"):
        if row["kamer"] == "tweede":
            standing[row["persoon"].split(" (")[0], row["voorletters"]].append(row)
    made = []
    for (name, initials), terms in askers(pool).items():
        mine = standing[name, initials]
        by_hand = [row for row in mine if row["bron"] != SOURCE]
        before = [row for row in mine if row["bron"] == SOURCE]
        surname = before[0]["achternaam"] if before else pools.surname(name)
        only = {party for party, *_ in known.get((surname, initials), [])}
        run: Row | None = None
        for i in sorted(terms):
            if any(overlap(row, days(i, i)) for row in by_hand):
                continue
            there = next((row["fractie"] for row in before if holds(row, TERMS[i])), None)
            fractie = successor(min(only), TERMS[i], fracties) if there is None and len(only) == 1 else there or ""
            if run and run["fractie"] == fractie and term_of(until(run)) == i - 1:
                run["tot"] = days(i, i)["tot"]
                continue
            person = mine[0]["persoon"] if mine else name
            run = {
                "persoon": person,
                "voorletters": initials,
                "achternaam": surname,
                "fractie": fractie,
                **days(i, i),
                "kamer": "tweede",
                "bron": SOURCE,
            }
            made.append(run)
    return made


def run(folder: Path, pool: Path) -> int:
    facts = Facts.read(folder)
    table = facts.tables["leden"]
    kept = [row for row in table.rows if row["bron"] != SOURCE]
    made = rows_from_questions(facts, pool)
    spelled: dict[tuple[str, str], str] = {}
    for row in kept + made:
        if spelled.setdefault((fold(row["persoon"]), row["voorletters"]), row["persoon"]) != row["persoon"]:
            raise Unreadable(f"{row['persoon']} is spelled in two ways: see pool.FORMS")
    table.rows = sorted(kept + made, key=lambda row: order("leden", row))
    table.write(folder / "leden.tsv")
    unknown = sorted({row["persoon"] for row in made if not row["fractie"]})
    print(
        f"leden.tsv: {len(kept)} rows by hand, {len(made)} from the questions; without a fractie: "
        f"{', '.join(unknown) or 'nobody'}"
    )
    return 0
