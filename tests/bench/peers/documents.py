"""The texts that every engine gets: exported once from our index, so that all of them have the same.

A TSV without a header, a line a question set: nummer, titel, namen (indieners and ministers), vraag, antwoord; white
space inside a value is one space. What our fields of these names hold is there, no more and no less: the subject after
the titel unless they are the same, an answer to several questions once, mededelingen and bijlagen with the answers, a
toelichting with the questions.
"""
from __future__ import annotations

import json
import pathlib
from typing import Callable, Iterator, NamedTuple

BATCH = 400


class Document(NamedTuple):
    nummer: str
    titel: str
    namen: str
    vraag: str
    antwoord: str


def flat(texts) -> str:
    return " ".join(" ".join(text for text in texts if text).split())


def distinct(values: list) -> list:
    return list({json.dumps(value, sort_keys=True): value for value in values}.values())


def document(record: dict) -> Document:
    """What the engines get of one record of `kamervragen show --format json`."""
    titles = [record["titel"] or ""]
    if record["betreft"] and record["betreft"] != record["titel"]:
        titles.append(record["betreft"])
    people = [
        name
        for person in [*record["indieners"], *record["ministers"]]
        for name in (person.get("naam"), person.get("persoon"))
    ]
    answers = distinct([v["antwoord"] for v in record["vragen"] if v["antwoord"]]) + record["antwoorden_zonder_vraag"]
    extra = [text for annex in record["bijlagen"] for text in (annex.get("titel"), annex.get("tekst"))]
    return Document(record["nummer"], flat(titles), flat(distinct(people)),
                    flat([*(v["tekst"] for v in record["vragen"]), record["toelichting"]]),
                    flat([*(a["tekst"] for a in answers), *(m["tekst"] for m in record["mededelingen"]), *extra]))


def export(show: Callable[[list[str]], list[dict]], nummers: list[str], out: pathlib.Path) -> None:
    """Writes the documents of these nummers; `show` gives the records of some of them, as `kamervragen show` does."""
    partial = out.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as to:
        for begin in range(0, len(nummers), BATCH):
            for record in show(nummers[begin:begin + BATCH]):
                to.write("\t".join(document(record)) + "\n")
    partial.rename(out)


def read(path: pathlib.Path) -> Iterator[Document]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield Document(*line.rstrip("\n").split("\t"))
