#!/usr/bin/env python3
"""Makes nights: a small invented corpus, and what each night adds to, changes in and takes from it.

  make_nights.py --out DIR --night 0            the corpus before the first night
  make_nights.py --out DIR --night 3            what the third night brings, into the same folder

It prints what it wrote and the day of that night.

A night is a function of its number and the seed: the nights before it are made again in memory. It brings new
questions, answers after days or after months, an uitstelbericht, a nader antwoord, a corrected question (-n1), the same
id with other text, an unformatted publication that gives way to its formatted successor two nights later, a page
without XML, one answer to two question sets, an answer that says of which mededeling it is the sequel, a withdrawal.
All persons and matters are invented; the markup is that of officielebekendmakingen.nl. A file `modified` in a folder
says when it last changed; `ingetrokken.json` that it is withdrawn.
"""
from __future__ import annotations

import argparse
import random
import shutil
import sys
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

BEFORE_FIRST = date(2024, 11, 3)
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
MEMBERS = [
    ("Kwartelkoning", "PvdK"),
    ("Rietzanger", "BurgerBries"),
    ("Van Zeearend", "Groen Polderverbond"),
    ("Bonte-Kraai", "Dijk & Duin"),
    ("Grutto", "Lijst Waterland"),
    ("Kluut", "PvdK"),
    ("De Wulp", "BurgerBries"),
    ("Tureluur-Şen", "Groen Polderverbond"),
]
MINISTERS = [
    ("Boomklever", "Volksgezondheid, Welzijn en Sport"),
    ("Zeearend", "Infrastructuur en Waterstaat"),
    ("Pimpelmees", "Financiën"),
    ("Staartmees", "Justitie en Veiligheid"),
    ("Goudhaan", "Onderwijs, Cultuur en Wetenschap"),
]
PLACES = "Zoutkampveen Hoogzand Lutjepolder Wierum-aan-Zee Klapdrift Zompwolde Oosterknie Rietschans".split()
MATTERS = [
    "de veerpont bij {}",
    "bruin drinkwater in {}",
    "de dijk bij {}",
    "de sluiting van de school in {}",
    "het zendmastbesluit van {}",
    "de wachttijden voor zorg in {}",
    "het bericht «{} loopt leeg»",
    "de toeslagen van inwoners van {}",
    "geluid van de helihaven bij {}",
]
QUESTIONS = [
    "Bent u bekend met {}?",
    "Hoeveel inwoners raakt {}?",
    "Deelt u de mening dat {} niet langer kan wachten?",
    "Welke kosten brengt {} met zich mee?",
    "Wanneer informeert u de Kamer over {}?",
    "Is over {} overleg gevoerd met de gemeente?",
    "Kunt u deze vragen één voor één beantwoorden?",
]
ANSWERS = [
    "Ja.",
    "Daarover zijn geen gegevens beschikbaar.",
    "Het gaat om ongeveer {n} huishoudens.",
    "De gemeente heeft {n} euro toegezegd.",
    "Zie het antwoord op vraag 1.",
    "Ik zal de Kamer in het voorjaar nader informeren.",
    "Er is {n} keer overleg gevoerd.",
]


def written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def vergaderjaar(day: date) -> str:
    """It begins in September; which Tuesday does not matter here."""
    year = day.year if day.month > 9 or (day.month == 9 and day.day >= 17) else day.year - 1
    return f"{year}-{year + 1}"


@dataclass
class Zaak:
    """A question set and what has happened to it so far."""

    number: str
    day: date
    matter: str
    members: list[tuple[str, str]]
    minister: tuple[str, str]
    questions: list[str]
    postponed: str = ""  # the aanhangselnummer of its uitstelbericht
    postponed_year: str = ""
    answered: date | None = None
    answer: str = ""  # id of the answer
    unformatted: str = ""  # id of the unformatted answer, while it stands
    gone: bool = False


@dataclass
class Night:
    """Files to write and publications to take away, by id."""

    files: dict[str, dict[str, str]] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    withdrawn: set[str] = field(default_factory=set)


def heading(zaak: Zaak) -> str:
    """The kamervraagomschrijving of the questions."""
    names = [f"<naam>\n<achternaam>{escape(n)}</achternaam>\n</naam> ({escape(p)})" for n, p in zaak.members]
    who = ("het lid " if len(names) == 1 else "de leden ") + " en ".join(names)
    return (
        f'<kamervraagomschrijving type="vraag">Vragen van {who} aan de Minister van {zaak.minister[1]} over '
        f'<kamervraagonderwerp>{zaak.matter}</kamervraagonderwerp> (ingezonden <datum '
        f'isodatum="{zaak.day}">{written(zaak.day)}</datum>).'
        "</kamervraagomschrijving>\n"
    )


def document(publication: str, number: str, year: str, kind: str, body: str) -> str:
    """A whole XML file."""
    return (
        '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<officiele-publicatie '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:noNamespaceSchemaLocation="http://technische-documentatie.oep.overheid.nl/schema/op-xsd-2012-3">\n'
        '<metadata>\n'
        '<meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.officielebekendmakingen.nl/'
        f'{publication}/metadata.xml"/>\n</metadata>\n<kamervragen>\n<kamervraagkop>\n'
        '<tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>\n'
        f'<tekstregel inhoud="vergaderjaar">Vergaderjaar {year.replace("-", "–")}</tekstregel>\n'
        f'<tekstregel inhoud="documenttype">{kind}</tekstregel>\n</kamervraagkop>\n'
        f'<kamervraagnummer>{number}</kamervraagnummer>\n'
        f"{body}</kamervragen>\n</officiele-publicatie>\n"
    )


def block(element: str, number: int, text: str) -> str:
    return f'<{element}>\n<nr status="officieel">{element.capitalize()} {number}</nr>\n<al>{text}</al>\n</{element}>\n'


def metadata(
    publication: str,
    day: date,
    title: str,
    zaken: list[Zaak],
    number: str = "",
    kind: str = "",
    status: str = "Opgemaakt",
    named: bool = True,
) -> str:
    """A whole metadata.xml; `number` and `kind` of a publication in the Aanhangsel; `named`: it says its
    vraagnummers."""
    name = "Kamervragen (Aanhangsel)" if kind else "Kamervragen zonder antwoord"
    rows = [("OVERHEIDop.documentStatus", "", status), ("DC.title", "", title)]
    rows += [("OVERHEIDop.aanhangselNummer", "", number)] if number else []
    rows += [("OVERHEIDop.indiener", "", n) for n, _ in zaken[0].members] + [
        ("OVERHEIDop.ontvanger", "", zaken[0].minister[0])
    ]
    rows += [("OVERHEIDop.publicationName", "", name), ("OVERHEIDop.vergaderjaar", "", vergaderjaar(day))]
    rows += [("OVERHEIDop.vraagnummer", "", z.number) for z in zaken] if named else []
    rows += [
        ("DCTERMS.language", "DCTERMS.RFC4646", "nl"),
        ("DCTERMS.available", "DCTERMS.W3CDTF", str(day)),
        ("DCTERMS.issued", "DCTERMS.W3CDTF", str(day)),
        (
            "OVERHEIDop.datumOntvangst" if kind else "OVERHEIDop.datumIndiening",
            "DCTERMS.W3CDTF",
            str(day if kind else zaken[0].day),
        ),
        ("DC.type", "OVERHEID.Informatietype", "officiële publicatie"),
        ("OVERHEID.organisationType", "OVERHEID.Organisatietype", "staten generaal"),
        ("DC.creator", "OVERHEID.StatenGeneraal", "Tweede Kamer der Staten-Generaal"),
    ]
    rows += [("DC.type", "OVERHEIDop.AanhangselTypen", kind)] if kind else []
    rows += [("DC.type", "OVERHEIDop.Parlementair", "Aanhangsel van de Handelingen" if kind else name),
             ("DC.identifier", "OVERHEIDop.ParlID", publication)]
    lines = "".join(f'<metadata name="{n}" scheme="{s}" content={quoteattr(c)}/>\n' for n, s, c in rows)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<metadata_gegevens>\n{lines}</metadata_gegevens>\n'


class World:
    """All nights up to now, as a function of the seed."""

    def __init__(self, seed: int):
        self.seed = seed
        self.zaken: list[Zaak] = []
        self.numbers: dict[str, int] = {}  # last aanhangselnummer by vergaderjaar
        self.made: list[str] = []  # ids that stand
        self.unformatted = 0
        self.now = Night()
        self.random = random.Random()
        self.day = BEFORE_FIRST

    # -- what can happen ---------------------------------------------------------------------------------------------

    def ask(self, day: date) -> Zaak:
        """A new question set."""
        r = self.random
        matter = r.choice(MATTERS).format(r.choice(PLACES))
        zaak = Zaak(
            f"{day.year}Z{95001 + len(self.zaken):05d}",
            day,
            matter,
            r.sample(MEMBERS, r.choice((1, 1, 2))),
            r.choice(MINISTERS),
            [q.format(matter) for q in r.sample(QUESTIONS, r.randint(2, 6))],
        )
        self.zaken.append(zaak)
        self.write_question(zaak, f"kv-tk-{zaak.number}", day)
        return zaak

    def write_question(self, zaak: Zaak, publication: str, day: date) -> None:
        body = heading(zaak) + "".join(block("vraag", i, q) for i, q in enumerate(zaak.questions, 1))
        text = document(
            publication, zaak.number, vergaderjaar(zaak.day), "Vragen gesteld door de leden der Kamer", body
        )
        self.put(
            publication, day, metadata(publication, zaak.day, zaak.matter[:1].upper() + zaak.matter[1:], [zaak]), text
        )

    def aanhangsel(self, day: date) -> tuple[str, str]:
        """The next number of the Aanhangsel, and its vergaderjaar."""
        year = vergaderjaar(day)
        self.numbers[year] = self.numbers.get(year, 0) + 1
        return str(self.numbers[year]), year

    def postpone(self, zaak: Zaak, day: date) -> None:
        """An uitstelbericht."""
        number, year = self.aanhangsel(day)
        zaak.postponed, zaak.postponed_year = number, year
        said = (
            f"<kamervraagopmerking>\n<titel>Mededeling</titel>\n<al>De vragen over {zaak.matter} ({zaak.number}) "
            f"kunnen niet binnen de gebruikelijke "
            "termijn worden beantwoord.</al>\n</kamervraagopmerking>\n"
        )
        self.write_aanhangsel([zaak], f"ah-tk-{year.replace('-', '')}-{number}", number, day, "Mededeling", said)

    def write_aanhangsel(
        self,
        zaken: list[Zaak],
        publication: str,
        number: str,
        day: date,
        kind: str,
        after: str,
        note: str = "",
        answers: bool = False,
        named: bool = True,
    ) -> None:
        zaak = zaken[0]
        name, ministry = zaak.minister
        body = heading(zaak) + (
            f'<kamervraagomschrijving type="antwoord">{kind} van Minister <naam>\n<achternaam>{name}</achternaam>\n'
            f'</naam> ({ministry}) '
            f'(ontvangen <datum isodatum="{day}">{written(day)}</datum>).{note}</kamervraagomschrijving>\n'
        )
        for i, question in enumerate(zaak.questions, 1):
            body += block("vraag", i, question)
            if answers:
                body += block("antwoord", i, self.random.choice(ANSWERS).format(n=self.random.randint(2, 4000)))
        title = f"{'Uitstel beantwoording' if kind == 'Mededeling' else 'Antwoord op'} vragen over {zaak.matter}"
        text = document(publication, number, vergaderjaar(day), "Aanhangsel van de Handelingen", body + after)
        self.put(publication, day, metadata(publication, day, title, zaken, number, kind, named=named), text)

    def answer(self, zaken: list[Zaak], day: date, html: bool = False) -> None:
        """The answer to one or more question sets; where one was postponed, by its sequel's heading alone now and
        then."""
        number, year = self.aanhangsel(day)
        publication = f"ah-tk-{year.replace('-', '')}-{number}"
        zaak = zaken[0]
        note, named = "", True
        if zaak.postponed:
            target = f"ah-tk-{zaak.postponed_year.replace('-', '')}-{zaak.postponed}"
            note = (f" Zie ook Aanhangsel Handelingen, vergaderjaar {zaak.postponed_year.replace('-', '–')}, nr. "
                    f'<extref doc="{target}" soort="document" status="actief">{zaak.postponed}</extref>.')
            named = len(zaken) > 1 or self.random.random() < 0.5
        for z in zaken:
            z.answered, z.answer = day, publication
        self.write_aanhangsel(zaken, publication, number, day, "Antwoord", "", note, answers=True, named=named)
        if html:  # a page is all there is
            files = self.now.files[publication]
            del files[f"{publication}.xml"]
            head = f"Vragen van het lid {zaak.members[0][0]} over {zaak.matter} (ingezonden {written(zaak.day)})."
            files[f"{publication}.html"] = (
                f"<!DOCTYPE html>\n<html lang=\"nl\"><head><title>{zaak.matter}</title></head><body><div "
                f"id=\"broodtekst\">\n"
                f"<h1 class=\"kamervraagomschrijving_kop\">{head}</h1>\n"
                + "".join(f"<p>{q}</p>\n" for q in zaak.questions)
                + "</div></body></html>\n"
            )

    def announce(self, zaak: Zaak, day: date) -> None:
        """An answer that is not yet formatted: metadata only, under a temporary id."""
        self.unformatted += 1
        zaak.unformatted = f"ah-{1160000 + self.unformatted}"
        number = str(self.numbers.get(vergaderjaar(day), 0) + 1)
        self.put(
            zaak.unformatted,
            day,
            metadata(
                zaak.unformatted,
                day,
                f"Antwoord op vragen over {zaak.matter}",
                [zaak],
                number,
                "Antwoord",
                "Onopgemaakt",
            ),
        )
        self.aanhangsel(day)
        zaak.answered, zaak.answer = day, f"ah-tk-{vergaderjaar(day).replace('-', '')}-{number}"

    def format(self, zaak: Zaak, day: date) -> None:
        """Its formatted successor; the temporary id disappears."""
        assert zaak.answered
        self.write_aanhangsel(
            [zaak], zaak.answer, zaak.answer.rsplit("-", 1)[1], zaak.answered, "Antwoord", "", answers=True
        )
        self.now.files[zaak.answer]["modified"] = f"{day}\n"
        self.take(zaak.unformatted)
        zaak.unformatted = ""

    def correct(self, zaak: Zaak, day: date) -> None:
        """The same id with other text, or a new version under an id of its own."""
        zaak.questions[-1] = zaak.questions[-1].rstrip("?") + ", en zo nee, waarom niet?"
        first = f"kv-tk-{zaak.number}"
        self.write_question(zaak, first if self.random.random() < 0.6 else f"{first}-n1", day)

    def again(self, zaak: Zaak, day: date) -> None:
        """A nader antwoord, or a corrected one under the id of the answer."""
        assert zaak.answered
        if self.random.random() < 0.5:
            self.write_aanhangsel(
                [zaak], f"{zaak.answer}-n1", zaak.answer.rsplit("-", 1)[1], day, "Nader antwoord", "", answers=True
            )
        else:
            self.write_aanhangsel(
                [zaak], zaak.answer, zaak.answer.rsplit("-", 1)[1], zaak.answered, "Antwoord", "", answers=True
            )
            self.now.files[zaak.answer]["modified"] = f"{day}\n"

    # -- what is written ---------------------------------------------------------------------------------------------

    def put(self, publication: str, day: date, meta: str, xml: str = "") -> None:
        files = {"metadata.xml": meta, "modified": f"{day}\n"}
        if xml:
            files[f"{publication}.xml"] = xml
        self.now.files[publication] = files
        if publication not in self.made:
            self.made.append(publication)

    def take(self, publication: str) -> None:
        """It is not there any more."""
        self.now.files.pop(publication, None)
        self.now.removed.add(publication)
        self.made.remove(publication)

    def withdraw(self, day: date) -> None:
        """One publication, of which SRU still speaks."""
        publication = self.random.choice([p for p in self.made if p not in self.now.files and not p[3:].isdigit()])
        self.made.remove(publication)
        self.now.withdrawn.add(publication)
        self.now.files[publication] = {"modified": f"{day}\n", "ingetrokken.json": "{}\n"}
        for zaak in self.zaken:
            if zaak.number in publication or zaak.answer and publication.startswith(zaak.answer):
                zaak.gone = True

    def open(self) -> list[Zaak]:
        """Without an answer, oldest first."""
        return [z for z in self.zaken if not z.answered and not z.gone]

    def night(self, n: int) -> Night:
        """What night n brings; 0 is everything before the first."""
        self.now = Night()
        self.random = random.Random(f"{self.seed}:{n}")
        self.day = BEFORE_FIRST + timedelta(n)
        r, day = self.random, self.day
        if n == 0:
            self.past()
            return self.now
        for zaak in [z for z in self.zaken if z.unformatted and z.answered and (day - z.answered).days >= 2]:
            self.format(zaak, day)
        for _ in range(r.randint(3, 6)):
            self.ask(day)
        waiting = [z for z in self.open() if z.day < day]
        for i, zaak in enumerate(waiting[: r.randint(1, 2)] + r.sample(waiting[2:], min(len(waiting[2:]), 2))):
            self.answer([zaak], day, html=i == 0)  # each night has a page for the faults that hit pages
        waiting = [z for z in self.open() if not z.postponed and z.day < day]
        for zaak in r.sample(waiting, min(len(waiting), r.randint(1, 2))):
            self.postpone(zaak, day)
        if n % 2 == 0 and len(self.open()) > 6:
            self.answer(r.sample(self.open(), 2), day)
        if n % 2 == 1 and len(self.open()) > 4:
            self.announce(r.choice(self.open()), day)
        told = [z for z in self.zaken if z.answered and z.answered < day and not z.unformatted and not z.gone]
        for zaak in r.sample(told, min(len(told), 2)):
            self.again(zaak, day)
        for zaak in r.sample(self.open(), min(len(self.open()), 1)):
            self.correct(zaak, day)
        if n % 3 == 0:
            self.withdraw(day)
        return self.now

    def past(self) -> None:
        """Half a year before the first night: most questions answered, some after long, some not at all."""
        r = self.random
        days = sorted(BEFORE_FIRST - timedelta(r.randint(1, 180)) for _ in range(30))
        events = [(d, 0, i) for i, d in enumerate(days)]
        for i, d in enumerate(days):
            if r.random() < 0.7:
                events.append((d + timedelta(r.randint(5, 90)), 2, i))
            if r.random() < 0.3:
                events.append((d + timedelta(r.randint(3, 20)), 1, i))
        for day, what, i in sorted(events):
            if day > BEFORE_FIRST:
                continue
            if what == 0:
                self.ask(day)
            elif what == 1 and not self.zaken[i].answered:
                self.postpone(self.zaken[i], day)
            elif what == 2:
                self.answer([self.zaken[i]], day)


def apply(night: Night, out: Path) -> None:
    """Writes a night into the folder that is served."""
    for publication in night.removed:
        shutil.rmtree(place(out, publication), ignore_errors=True)
    for publication, files in night.files.items():
        folder = place(out, publication)
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")


def place(out: Path, publication: str) -> Path:
    """Where it lies: questions by year, answers by vergaderjaar, what is not formatted apart."""
    part = publication.split("-")[2] if publication.count("-") >= 2 else "onopgemaakt"
    return out / (part[:4] if publication.startswith("kv") else part) / publication


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="the folder that is served")
    parser.add_argument("--night", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    said = parser.parse_args()
    world = World(said.seed)
    night = Night()
    for n in range(said.night + 1):
        night = world.night(n)
    apply(night, said.out)
    print(
        f"night {said.night} ({world.day}): {len(night.files) - len(night.withdrawn)} written, {len(night.removed)} "
        f"removed, {len(night.withdrawn)} withdrawn"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
