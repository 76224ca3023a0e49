"""What the files must satisfy. Each rule is a function that yields complaints."""
from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from .table import COLUMNS, Facts, Row, fold, order, overlap, until

KINDS = {
    "rol": {"coalitie", "gedoog"},
    "kamer": {"tweede", "eerste"},
    "ambt": {"minister", "staatssecretaris", "minister-president"},
    "soort": {"ministerie", "organisatie", "wet", "begrip", "plaats"},
}
MAY_BE_EMPTY = {"tot", "aliassen", "opvolgers", "voorletters", "fractie", "partij", "noot", "portefeuille", "plaats"}

SEATS = 150  # of the Tweede Kamer

# Humans whom no heading tells apart, though it gives initials: (achternaam, fractie).
KNOWN_DOUBLES: set[tuple[str, str]] = set()


def day_after(day: str) -> str:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()


def cells(facts: Facts) -> Iterator[str]:
    for name in COLUMNS:
        rows = facts.rows(name)
        if not rows:
            yield f"{name}: no rows"
        for row in rows:
            shown = f"{name}: {' | '.join(row.values())}"
            for column, value in row.items():
                if not value and (column not in MAY_BE_EMPTY or (name, column) == ("fracties", "fractie")):
                    yield f"{shown}: {column} is empty"
                if column in KINDS and value not in KINDS[column]:
                    yield f"{shown}: {column} is one of {', '.join(sorted(KINDS[column]))}"
                if column in ("van", "tot") and value:
                    try:
                        datetime.date.fromisoformat(value)
                    except ValueError:
                        yield f"{shown}: {column} is no day"
            if "van" in row and until(row) < row["van"]:
                yield f"{shown}: ends before it begins"
        if name != "kabinetspartijen" and rows != sorted(rows, key=lambda row: order(name, row)):
            yield f"{name}: not sorted"
        if len({tuple(row.values()) for row in rows}) < len(rows):
            yield f"{name}: a row occurs twice"


def cabinets(facts: Facts) -> Iterator[str]:
    rows = facts.rows("kabinetten")
    for one, next_one in zip(rows, rows[1:]):
        if not one["tot"] or day_after(one["tot"]) != next_one["van"]:
            yield f"kabinetten: {next_one['kabinet']} does not begin the day after {one['kabinet']} ended"
    known = {row["kabinet"]: row for row in rows}
    for row in facts.rows("kabinetspartijen"):
        cabinet = known.get(row["kabinet"])
        if not cabinet:
            yield f"kabinetspartijen: no cabinet {row['kabinet']}"
        elif row["van"] < cabinet["van"] or until(row) > until(cabinet):
            yield f"kabinetspartijen: {row['partij']} is in {row['kabinet']} outside its days"
    for name in set(known) - {row["kabinet"] for row in facts.rows("kabinetspartijen")}:
        yield f"kabinetspartijen: {name} has no parties"


def names(facts: Facts) -> Iterator[str]:
    owner: dict[str, str] = {}
    for row in facts.rows("fracties"):
        for form in [row["fractie"], *filter(None, row["aliassen"].split(";"))]:
            if form.casefold() in owner:
                yield f"fracties: {form} stands for {owner[form.casefold()]} and for {row['fractie']}"
            owner[form.casefold()] = row["fractie"]
    fracties = {row["fractie"] for row in facts.rows("fracties")}
    for table, column in (
        ("kabinetspartijen", "partij"),
        ("leden", "fractie"),
        ("bewindspersonen", "partij"),
        ("fracties", "opvolgers"),
        ("zetels", "fractie"),
    ):
        for row in facts.rows(table):
            for value in filter(None, row[column].split(";")):
                if value not in fracties:
                    yield f"{table}: {value} is no fractie of fracties.tsv"
    for one, other in combinations(facts.rows("ministeries"), 2):
        same_name = one["naam"].casefold() == other["naam"].casefold()
        if same_name and one["lijn"] != other["lijn"] and overlap(one, other):
            yield f"ministeries: {one['naam']} belongs to two lines at once"
    own_names = {row["naam"] for row in facts.rows("ministeries") if not row["portefeuille"]}
    for line in {row["lijn"] for row in facts.rows("ministeries")} - own_names:
        yield f"ministeries: the line {line} is no name of itself"


def terms_of_office(facts: Facts) -> Iterator[str]:
    ministries, fracties = facts.rows("ministeries"), {row["fractie"]: row for row in facts.rows("fracties")}
    for row in facts.rows("bewindspersonen"):
        if not any(
            m["naam"] == row["ministerie"] and m["van"] <= row["van"] and until(row) <= until(m) for m in ministries
        ):
            days = f"from {row['van']} to {row['tot']}"
            yield f"bewindspersonen: {row['persoon']}: {row['ministerie']} did not bear that name {days}"
    for row in facts.rows("leden"):
        fractie = fracties.get(row["fractie"])
        if fractie and not (fractie["van"] <= row["van"] and until(row) <= until(fractie)):
            yield f"leden: {row['persoon']} was in {row['fractie']} outside its days ({row['van']} to {row['tot']})"


def people(facts: Facts) -> Iterator[str]:
    initials: dict[str, set[str]] = defaultdict(set)
    own: dict[tuple[str, str], list[Row]] = defaultdict(list)
    alike: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    humans: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in ("leden", "bewindspersonen"):
        for row in facts.rows(name):
            initials[row["persoon"]].add(row["voorletters"])
            humans[fold(row["persoon"].split(" (")[0]), row["voorletters"]].add(row["persoon"])
            if fold(row["achternaam"]) not in fold(row["persoon"]):
                yield f"{name}: {row['persoon']} is not called {row['achternaam']}"
            if not row["achternaam"][0].isupper() and row["achternaam"][0] != "'":
                yield f"{name}: {row['achternaam']} begins with a capital when it stands alone"
    for row in facts.rows("leden"):
        own[row["persoon"], row["kamer"]].append(row)
        alike[fold(row["achternaam"]), row["fractie"], row["kamer"]].append(row)
    for person, found in initials.items():
        if len(found) > 1:
            yield f"{person} has several voorletters: {', '.join(sorted(found))}"
    for spelled in humans.values():
        if len(spelled) > 1:
            yield f"one human under several names: {', '.join(sorted(spelled))}"
    for (person, kamer), rows in own.items():
        for one, other in combinations(rows, 2):
            if overlap(one, other):
                yield f"leden: {person} sits twice in the {kamer} Kamer from {max(one['van'], other['van'])}"
    for rows in alike.values():
        for one, other in combinations(rows, 2):
            same = not one["voorletters"] or not other["voorletters"] or one["voorletters"] == other["voorletters"]
            listed = (one["achternaam"], one["fractie"]) in KNOWN_DOUBLES
            if one["persoon"] != other["persoon"] and overlap(one, other) and same and not listed:
                yield f"leden: {one['persoon']} and {other['persoon']} ({one['fractie']}) cannot be told apart"


def other_names(facts: Facts) -> Iterator[str]:
    owner: dict[str, str] = {}
    for row in facts.rows("afkortingen"):
        forms = row["namen"].split(";")
        if row["soort"] == "ministerie":
            told = [m for m in facts.rows("ministeries") if m["afkorting"] in forms]
            if len({m["portefeuille"] or m["lijn"] for m in told}) != 1:
                yield f"afkortingen: {row['namen']} has no abbreviation of ministeries.tsv, or those of several lines"
            forms += sorted({m["naam"] for m in told} - set(forms))
        if len(forms) < 2:
            yield f"afkortingen: {row['namen']} has no other name"
        for form in forms:
            if sum(c.isalnum() for c in form) < 2:
                yield f"afkortingen: \"{form}\" in {row['namen']} is too short"
            if fold(form) in owner:
                yield f"afkortingen: {form} stands for {owner[fold(form)]} and for {row['namen']}"
            owner[fold(form)] = row["namen"]


def related_words(facts: Facts) -> Iterator[str]:
    owner: dict[str, str] = {}
    for row in facts.rows("verwant"):
        words = row["woorden"].split(";")
        if len(words) < 2:
            yield f"verwant: {row['woorden']} has no other word"
        for word in words:
            if fold(word) in owner:
                yield f"verwant: {word} stands in {owner[fold(word)]} and in {row['woorden']}"
            owner[fold(word)] = row["woorden"]


def seats(facts: Facts) -> Iterator[str]:
    changes: dict[str, int] = defaultdict(int)
    for row in facts.rows("zetels"):
        if not row["zetels"].isdigit():
            yield f"zetels: {row['fractie']} has {row['zetels']} seats"
            return
        changes[row["van"]] += int(row["zetels"])
        if row["tot"]:
            changes[day_after(row["tot"])] -= int(row["zetels"])
    had = 0
    for day, change in sorted(changes.items()):
        had += change
        if had != SEATS:
            yield f"zetels: {had} on {day}, {SEATS} expected"


RULES = (cabinets, names, terms_of_office, people, other_names, related_words, seats)


def run(folder: Path) -> int:
    facts = Facts.read(folder)
    complaints = list(cells(facts)) or [
        complaint for rule in RULES for complaint in rule(facts)
    ]  # the rules rely on days that are days
    for complaint in dict.fromkeys(complaints):
        print(complaint)
    counts = ", ".join(f"{name} {len(facts.rows(name))}" for name in COLUMNS)
    print(f"{'does not hold' if complaints else 'holds'}: {counts}")
    return 1 if complaints else 0
