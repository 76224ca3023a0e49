"""The pool of real questions: who asked, who was addressed, when; and which human a form of a name is."""
from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Forms without a first name, or written otherwise than the rest: each is exactly one person of the list.
FORMS = {
    "Ank Bijleveld-Schouten (A.T.B.)": "Ank Bijleveld-Schouten (A.Th.B.)",
    "C. van der Wal": "Christianne van der Wal-Zeggelink (Ch.)",
    "Cees Meeuwis (CLM)": "Cees Meeuwis (C.L.M.)",
    "F.M. van Kooten-Arissen": "Femke Merel van Kooten-Arissen (F.M.)",
    "H.M. Krul": "Harmen Krul (H.M.)",
    "Harm-Evert Waalkens (HE)": "Harm-Evert Waalkens (H.E.)",
    "J. Wuite": "Jorien Wuite (J.)",
    "J.A. Vijlbrief": "Hans Vijlbrief (J.A.)",
    "M.R.J. Rog": "Michel Rog (M.R.J.)",
    "Nicolaï (A)": "Atzo Nicolaï (A.)",
    "R.A. (Rik) Janssen": "Rik Janssen (R.A.)",
    "Rosita Van Gijlswijk (L.R.)": "Rosita van Gijlswijk (L.R.)",
    "Ruud Van Heugten (R.A.C.)": "Ruud van Heugten (R.A.C.)",
    "Trix De Roos-Consemulder (B.)": "Trix de Roos-Consemulder (B.)",
}

# Addressees that the list of questions has wrong: (number, form) → who it was.
WRONG = {
    # A member of the Kamer then; the minister voor Medische Zorg bears the same surname.
    ("2018Z22056", "Eppo Bruins (E.E.W.)"): "Bruno Bruins (B.J.)",
}

# First names of two words; all others are one.
DOUBLE_FIRST_NAMES = (
    "Aant Jelle",
    "Arend Jan",
    "Bas Jan",
    "Derk Jan",
    "Evert Jan",
    "Femke Merel",
    "Gerrit Jan",
    "Henk Jan",
    "Jan Jacob",
    "Mei Li",
)

# What leden.json calls a fractie otherwise than fracties.tsv.
PARTIES = {"GL": "GroenLinks", "CU": "ChristenUnie", "FvD": "FVD"}


@dataclass(frozen=True)
class Mention:
    """Somebody named in a question. role: indiener, medeindiener or gericht_aan; form: the name as it stands there."""
    number: str
    day: str
    role: str
    form: str


def split(names: str) -> list[str]:
    """`Hanneke van der Werf (J.J.), J. Wuite` → both; a comma in brackets does not part."""
    return [name.strip() for name in re.split(r",\s*(?![^(]*\))", names) if name.strip()]


def mentions(pool: Path) -> Iterator[Mention]:
    roles = {"Indiener": "indiener", "Medeindiener": "medeindiener", "GerichtAan": "gericht_aan"}
    with gzip.open(pool / "zaken.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            zaak = json.loads(line)
            for key, role in roles.items():
                for form in split(zaak.get(key) or ""):
                    who = WRONG.get((zaak["Nummer"], form), form) if role == "gericht_aan" else form
                    yield Mention(zaak["Nummer"], zaak["GestartOp"], role, who)


def name_and_initials(form: str) -> tuple[str, str]:
    """`Emile Roemer (E.G.M.)` → (Emile Roemer, E.G.M.); `D.M. van Weel` → (van Weel, D.M.)."""
    form = FORMS.get(form, form)
    if match := re.fullmatch(r"(.+?) \((.+)\)", form):
        return match[1], match[2]
    if match := re.fullmatch(r"((?:[A-Z][a-z]?\.)+) ?(.+)", form):
        return match[2], match[1]
    return form, ""


def surname(person: str) -> str:
    """`Jan Jacob van Dijk` → `Van Dijk`, as a heading prints it alone."""
    first = next((double for double in DOUBLE_FIRST_NAMES if person.startswith(double + " ")), person.split(" ")[0])
    rest = person[len(first):].strip()
    at = next(i for i, letter in enumerate(rest) if letter.isalpha())
    return rest[:at] + rest[at].upper() + rest[at + 1:]


Membership = tuple[str, str | None, str | None]


def parties(pool: Path) -> dict[tuple[str, str], list[Membership]]:
    """(surname, initials) → the (fractie, van, tot) that leden.json gives; days are often missing."""
    found: dict[tuple[str, str], list[Membership]] = {}
    for name, entries in json.loads((pool / "leden.json").read_text(encoding="utf-8")).items():
        initials, _, rest = name.partition(" ")
        found[surname("x " + rest), initials] = [(PARTIES.get(party, party), van, tot) for party, van, tot in entries]
    return found
