"""Silver sets for "asked before?": question sets that belong together, made from an index without a judge.

    kop           sets that quote one headline; the query is the set's subject
    zonder-kop    the same with the first quoted passage taken out, where three words are left (as it was published:
                  where the headline that is shared is quoted second, it stays)
    zonder-koppen the same with every headline taken out that is shared
    verwijzing    a set that cites another by its number or its publication; the citation is taken out

A headline is what stands between quotes: an opening one behind no letter, to the first closing one before no letter.
Two are the same where their words are, case and accents aside. One that is shared has at least three words, and one
that is taken out with its query at least twelve letters and spaces. The rows are in the order of the nummers, so that
an index makes the same file again.
"""
from __future__ import annotations

import collections
import dataclasses
import pathlib
import re
import unicodedata
from typing import Iterable

HEADLINE = re.compile(r"(?<!\w)[‘'\"“„«](.+?)[’'\"”»](?!\w)")
FEWEST_WORDS = 3
FEWEST_LETTERS = 12
WORDS_LEFT = 3
# What reports of later years are on: parameters are chosen by the sets before it.
HELD_OUT_FROM = "2019-01-01"
COLUMNS = ["id", "klasse", "vraag", "nummer", "eigen", "ingezonden"]
NUMMER = re.compile(r"\b\d{4}Z\d{5}\b")
CITED = re.compile(
    r"\b\d{4}[ZD]\d{5}\b|\bZ\d{5}\b"
    r"|\(?\b(?:Aanhangsel|Aanh\.)[^.;)\n]{0,60}?\b(?:vergaderjaar\s+)?(?:19|20)\d\d\s*[-–/]\s*(?:\d{4}|\d\d)"
    r"[^.;)\n]{0,20}?\bnr\.?\s*\d+\)?"
    r"|\b(?:ah-tk|kv-tk)-\w+(?:-\d+)?\b",
    re.I,
)


@dataclasses.dataclass(frozen=True)
class Subject:
    """A question set as the makers see it. `cites` are nummers of this index; `text` is empty where none was read;
    `aanhef` is how a draft of it would begin, where it is known who asks whom: "Vragen van het lid A aan de minister
    van B over"."""
    nummer: str
    titel: str
    ingezonden: str
    text: str = ""
    cites: tuple[str, ...] = ()
    aanhef: str = ""


@dataclasses.dataclass(frozen=True)
class Row:
    soort: str
    vraag: str
    wanted: tuple[str, ...]
    eigen: str
    ingezonden: str

    @property
    def klasse(self) -> str:
        return "voor-2019" if self.ingezonden < HELD_OUT_FROM else "vanaf-2019"


def words(text: str) -> list[str]:
    """The words of a text, case and accents aside."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", plain)


def key(headline: str) -> str:
    return " ".join(words(headline))


def flat(text: str) -> str:
    return " ".join(text.split())


def shared(subjects: Iterable[Subject], enough) -> dict[str, list[str]]:
    """The headlines that more than one set quotes, with the sets' nummers; `enough` says which keys count."""
    quoting = collections.defaultdict(set)
    for subject in subjects:
        for found in HEADLINE.finditer(subject.titel):
            if enough(key(found[1])):
                quoting[key(found[1])].add(subject.nummer)
    return {headline: sorted(sets) for headline, sets in sorted(quoting.items()) if len(sets) > 1}


def partners(groups: dict[str, list[str]]) -> dict[str, set[str]]:
    """The sets that quote a headline of a set, without itself."""
    out = collections.defaultdict(set)
    for sets in groups.values():
        for nummer in sets:
            out[nummer] |= set(sets) - {nummer}
    return out


def without(text: str, keys: Iterable[str]) -> str:
    """A text without what it quotes of these keys."""
    gone = set(keys)
    return HEADLINE.sub(lambda found: " " if key(found[1]) in gone else found[0], text)


def headlines(subjects: list[Subject]) -> list[Row]:
    """The rows of `kop`."""
    groups = shared(subjects, lambda k: len(k.split()) >= FEWEST_WORDS)
    wanted = partners(groups)
    return [
        Row("kop", flat(f"{s.titel} {s.text}"), tuple(sorted(wanted[s.nummer])), s.nummer, s.ingezonden)
        for s in subjects
        if s.nummer in wanted
    ]


def removed(subjects: list[Subject], every: bool) -> list[Row]:
    """The rows of `zonder-koppen`, or of `zonder-kop`."""
    groups = shared(subjects, lambda k: len(k) >= FEWEST_LETTERS)
    wanted = partners(groups)
    out = []
    for s in subjects:
        if s.nummer not in wanted:
            continue
        found = HEADLINE.search(s.titel)
        gone = groups if every else {key(found[1])}
        left = without(s.titel, groups) if every else HEADLINE.sub(" ", s.titel, count=1)
        if len(words(left)) >= WORDS_LEFT:
            row = flat(f"{left} {without(s.text, gone)}")
            out.append(Row("zonder-koppen" if every else "zonder-kop", row, tuple(sorted(wanted[s.nummer])), s.nummer,
                           s.ingezonden))
    return out


def citations(subjects: list[Subject]) -> list[Row]:
    """The rows of `verwijzing`: what a set asks, without its citations, and the sets that it cites."""
    here = {subject.nummer for subject in subjects}
    out = []
    for s in subjects:
        wanted = tuple(sorted((set(s.cites) & here) - {s.nummer}))
        asked = flat(CITED.sub(" ", f"{s.titel} {s.text}"))
        if wanted and len(words(asked)) >= WORDS_LEFT:
            out.append(Row("verwijzing", asked, wanted, s.nummer, s.ingezonden))
    return out


def rows(subjects: Iterable[Subject]) -> dict[str, list[Row]]:
    """All silver sets by name. Sets without a subject have no place in them."""
    known = sorted((s for s in subjects if s.titel), key=lambda s: s.nummer)
    return {
        "kop": headlines(known),
        "zonder-kop": removed(known, every=False),
        "zonder-koppen": removed(known, every=True),
        "verwijzing": citations(known),
    }


def write(folder: pathlib.Path, made: dict[str, list[Row]]) -> None:
    """A TSV a silver set, as tools/evaluate reads judged queries: `eigen` is the set that is never a hit."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, of in made.items():
        lines = ["\t".join(COLUMNS)]
        for row in of:
            cells = [f"{name}-{row.eigen}", row.klasse, row.vraag, ",".join(row.wanted), row.eigen, row.ingezonden]
            lines.append("\t".join(cells))
        (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
