"""What an index says of the people in real questions, held against who the list of questions says they were.

The hits are those of an index whose question sets bear the numbers of that list. Everyone is counted, and a sample is
shown, each with the name as published, the person that the index identified, and the names in the list."""
from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from . import pool as pools
from .coverage import People
from .table import Facts, Row, fold, holds

# What is compared: the key of the hits, the roles of the list, and the facts by which its forms of a name are one
# human.
KINDS = {"indieners": (("indiener", "medeindiener"), "leden"), "ministers": (("gericht_aan",), "bewindspersonen")}


# contradicted: the heading gives the listed human another fractie than was his on that day; not listed: another
# answered.
VERDICTS = ("right", "unidentified", "contradicted", "not listed", "wrong")


@dataclass(frozen=True)
class Verdict:
    verdict: str  # one of VERDICTS
    number: str
    day: str
    published: str
    person: str
    listed: tuple[str, ...]

    def line(self) -> str:
        found = f"{self.number}  {self.day}  {self.published} → {self.person or '-'}"
        return f"{self.verdict:12}  {found}  | list: {'; '.join(self.listed)}"


def published(person: dict) -> str:
    """The name as the heading prints it, or the office where it prints no name."""
    rest = [person.get(key) for key in ("ministerie", "fractie") if person.get(key)]
    return f"{person.get('naam') or person.get('ambt')} ({rest[0] if rest else '-'})"


def of_that_name(person: dict, humans: set[str]) -> set[str]:
    """Those whose surname is the published one; all where an office stands without a name."""
    name = fold(person.get("naam") or "")
    return {human for human in humans if name in fold(human)}


class Fracties:
    """Who sat for whom, and by which names."""

    def __init__(self, facts: Facts) -> None:
        self.by_name = {
            form.casefold(): row["fractie"]
            for row in facts.rows("fracties")
            for form in [row["fractie"], *row["aliassen"].split(";")]
        }
        self.rows: dict[str, list[Row]] = defaultdict(list)
        for row in facts.rows("leden"):
            self.rows[row["persoon"]].append(row)

    def contradict(self, person: dict, day: str, humans: set[str]) -> bool:
        own = {row["fractie"] for human in humans for row in self.rows[human] if holds(row, day)}
        return bool(own and person.get("fractie")) and self.by_name.get(person["fractie"].casefold()) not in own


def verdicts(facts: Facts, pool: Path, hits: Path, kind: str) -> list[Verdict]:
    roles, table = KINDS[kind]
    people, fracties = People(facts.rows(table)), Fracties(facts)
    listed: dict[str, list[str]] = defaultdict(list)
    for mention in pools.mentions(pool):
        if mention.role in roles:
            listed[mention.number].append(mention.form)
    found = []
    with hits.open(encoding="utf-8") as lines:
        for line in lines:
            hit = json.loads(line)
            forms = tuple(listed.get(hit.get("nummer"), ()))
            if hit.get("type") != "hit" or not forms:
                continue
            humans = {people.truth(form) for form in forms}
            for person in hit[kind]:
                who = person.get("persoon") or ""
                namesakes = of_that_name(person, humans)
                if who in humans:
                    verdict = "right"
                    humans.discard(who)  # nobody is two of those who are listed
                elif kind == "indieners" and fracties.contradict(person, hit["ingezonden"] or "", namesakes):
                    verdict = "contradicted"
                elif not who:
                    verdict = "unidentified"
                else:
                    # A successor may have answered, whom the list does not name.
                    verdict = "wrong" if namesakes else "not listed"
                found.append(Verdict(verdict, hit["nummer"], hit["ingezonden"] or "", published(person), who, forms))
    return found


def run(facts: Facts, pool: Path, hits: Path, size: int, seed: int) -> int:
    wrong = 0
    for kind in KINDS:
        all_of_them = verdicts(facts, pool, hits, kind)
        if not all_of_them:
            print(f"{kind}: none of the list is in {hits}")
            return 1
        counts = Counter(v.verdict for v in all_of_them)
        shares = ", ".join(
            f"{name} {counts[name]} ({100 * counts[name] / len(all_of_them):.2f} %)" for name in VERDICTS
        )
        print(f"{kind}: {len(all_of_them)}, {shares}")
        for one in sorted((v for v in all_of_them if v.verdict == "wrong"), key=Verdict.line)[:size]:
            print("  " + one.line())
        print(f"a sample of {min(size, len(all_of_them))}, seed {seed}:")
        for one in random.Random(seed).sample(all_of_them, min(size, len(all_of_them))):
            print("  " + one.line())
        wrong += counts["wrong"]
    return 1 if wrong else 0
