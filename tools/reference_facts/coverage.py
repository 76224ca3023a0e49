"""How far the files reach: of each real mention of a person, would a heading's words find that person, and no other?

In the list of questions the truth is first name and initials, and the files are asked with less. The days of the rows
that come from that list (bron `zaken`) are not tested by it, the people are. Real headings give no first name: there a
name that finds exactly one person counts as right."""
from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from . import pool as pools
from .table import Facts, Row, fold, holds


@dataclass
class Tally:
    right: int = 0
    ambiguous: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    def add(self, truth: str, found: set[str], shown: str) -> None:
        if found == {truth}:
            self.right += 1
        else:
            (self.ambiguous if len(found) > 1 else self.unknown if not found else self.wrong)[
                f"{shown} → {', '.join(sorted(found)) or '-'}"
            ] += 1

    def say(self, what: str, detail: int) -> None:
        missed = sum(self.ambiguous.values()), sum(self.unknown.values()), sum(self.wrong.values())
        total = self.right + sum(missed)
        print(
            f"{what}: {self.right} of {total} = {100 * self.right / total:.2f} %; ambiguous {missed[0]}, unknown "
            f"{missed[1]}, wrong {missed[2]}"
        )
        for kind in ("ambiguous", "unknown", "wrong"):
            shown = getattr(self, kind).most_common(None if kind == "wrong" else detail)
            for case, count in shown:
                print(f"    {kind} {count}× {case}")


class People:
    """The rows of one file, by surname."""

    def __init__(self, rows: list[Row]) -> None:
        self.by_surname: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            self.by_surname[fold(row["achternaam"])].append(row)
        self.by_form = {(fold(row["persoon"].split(" (")[0]), fold(row["voorletters"])): row["persoon"] for row in rows}
        self.by_initials: dict[tuple[str, str], set[str]] = defaultdict(set)
        for row in rows:
            self.by_initials[fold(row["achternaam"]), fold(row["voorletters"])].add(row["persoon"])

    def truth(self, form: str) -> str:
        """Who a form of the list of questions is; the form itself if the file does not know that human."""
        name, initials = pools.name_and_initials(form)
        same = self.by_initials.get((fold(name), fold(initials)), set())
        return self.by_form.get((fold(name), fold(initials))) or (min(same) if len(same) == 1 else form)

    def find(self, surname: str, day: str, test: Callable[[Row], bool]) -> set[str]:
        return {row["persoon"] for row in self.by_surname[fold(surname)] if holds(row, day) and test(row)}


def members(facts: Facts, pool: Path) -> list[tuple[str, Tally]]:
    people = People([row for row in facts.rows("leden") if row["kamer"] == "tweede"])
    elsewhere = pools.parties(pool)
    surnames = {row["persoon"]: row["achternaam"] for row in facts.rows("leden")}
    ways = {way: Tally() for way in (
        "indieners by surname, fractie, day", "indieners by surname, day", "indieners by surname, initials, day",
        "indieners by surname, fractie of leden.json where it knows just one, day",
        "medeindieners by surname, fractie, day", "medeindieners by surname, day")}
    for mention in pools.mentions(pool):
        if mention.role == "gericht_aan":
            continue
        truth = people.truth(mention.form)
        name, initials = pools.name_and_initials(mention.form)
        surname = surnames.get(truth) or pools.surname(name if " " in name else "x " + name)
        own = next(
            (
                row["fractie"]
                for row in people.by_surname[fold(surname)]
                if row["persoon"] == truth and holds(row, mention.day)
            ),
            "",
        )
        told = {
            party
            for party, van, tot in elsewhere.get((surname, initials), [])
            if (van or "") <= mention.day <= (tot or "9999")
        }
        outside = min(told) if len(told) == 1 else ""
        way = mention.role + "s by "
        asked = {
            "surname, fractie, day": lambda row: not own or row["fractie"] == own,
            "surname, day": lambda row: True,
            "surname, initials, day": lambda row: fold(row["voorletters"]) == fold(initials),
            "surname, fractie of leden.json where it knows just one, day": lambda row: not outside
            or row["fractie"] == outside,
        }
        for words, test in asked.items():
            if way + words in ways:
                ways[way + words].add(truth, people.find(surname, mention.day, test), f"{mention.form} ({own})")
    return list(ways.items())


def ministers(facts: Facts, pool: Path) -> list[tuple[str, Tally]]:
    people = People(facts.rows("bewindspersonen"))
    surnames = {row["persoon"]: row["achternaam"] for row in facts.rows("bewindspersonen")}
    tally = Tally()
    for mention in pools.mentions(pool):
        if mention.role == "gericht_aan":
            truth = people.truth(mention.form)
            name, _ = pools.name_and_initials(mention.form)
            surname = surnames.get(truth) or pools.surname(name if " " in name else "x " + name)
            tally.add(truth, people.find(surname, mention.day, lambda row: True), mention.form)
    return [("gericht aan by surname, day", tally)]


def headings(facts: Facts, truth: Path) -> list[tuple[str, Tally]]:
    """The names in the headings of real publications: one JSON object per line, with indieners and bewindspersonen."""
    askers, answerers = Tally(), Tally()
    members, posts = People([row for row in facts.rows("leden") if row["kamer"] == "tweede"]), People(
        facts.rows("bewindspersonen")
    )
    fracties = {
        form.casefold(): row["fractie"]
        for row in facts.rows("fracties")
        for form in [row["fractie"], *row["aliassen"].split(";")]
    }
    for line in truth.read_text(encoding="utf-8").splitlines():
        publication = json.loads(line)
        asked = publication["ingezonden"]
        for person in publication["indieners"] or []:
            fractie = fracties.get((person["partij"] or "").casefold())
            found = members.find(person["naam"], asked or "", lambda row: row["fractie"] == fractie)
            found |= {row["persoon"] for row in facts.rows("leden") if fold(row["persoon"]) == fold(person["naam"])}
            if asked:
                askers.add(min(found, default="?"), found, f"{person['naam']} ({person['partij']}) {asked}")
        for person in publication["bewindspersonen"] or []:
            if person["naam"] and publication["ontvangen"]:
                post = (person["functie"].casefold(), person["ministerie"])
                found = posts.find(
                    person["naam"], publication["ontvangen"], lambda row: (row["ambt"], row["ministerie"]) == post
                )
                answerers.add(
                    min(found, default="?"),
                    found,
                    f"{person['naam']} ({person['ministerie']}) {publication['ontvangen']}",
                )
    return [
        ("headings: indieners by name, fractie, day", askers),
        ("headings: answers by ambt, name, ministerie, day", answerers),
    ]


def run(facts: Facts, pool: Path, truth: Path | None = None) -> int:
    tallies = members(facts, pool) + ministers(facts, pool) + (headings(facts, truth) if truth else [])
    for what, tally in tallies:
        tally.say(what, 12)
    return 1 if any(tally.wrong for _, tally in tallies) else 0
