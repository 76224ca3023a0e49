"""The texts that every engine gets: exported once from our index, so that all of them have the same.

A TSV without a header, a line a question set: nummer, titel, namen (indieners and ministers), vraag, antwoord; white space
inside a value is one space. What our fields of these names hold is there, no more and no less: the subject after the titel
unless they are the same, an answer to several questions once, mededelingen and bijlagen with the answers, a toelichting with
the questions.
"""
from __future__ import annotations

import json
import pathlib
import subprocess
from typing import Iterator, NamedTuple


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
    """What the engines get of one record of `kamervragen-index dump`."""
    titles = [record["titel"] or ""]
    if record["betreft"] and record["betreft"] != record["titel"]:
        titles.append(record["betreft"])
    people = [name for person in [*record["indieners"], *record["ministers"]] for name in (person.get("naam"), person.get("persoon"))]
    answers = distinct([v["antwoord"] for v in record["vragen"] if v["antwoord"]]) + record["antwoorden_zonder_vraag"]
    extra = [text for annex in record["bijlagen"] for text in (annex.get("titel"), annex.get("tekst"))]
    return Document(record["nummer"], flat(titles), flat(distinct(people)),
                    flat([*(v["tekst"] for v in record["vragen"]), record["toelichting"]]),
                    flat([*(a["tekst"] for a in answers), *(m["tekst"] for m in record["mededelingen"]), *extra]))


def export(dumper: pathlib.Path, index: pathlib.Path, out: pathlib.Path) -> int:
    """Writes the documents of an index; gives how many. Raises CalledProcessError where the dump fails."""
    count = 0
    partial = out.with_suffix(".partial")
    command = [dumper, "dump", "--index", index]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as dump, partial.open("w", encoding="utf-8") as to:
        for line in dump.stdout:
            if line.startswith('{"nummer"'):
                to.write("\t".join(document(json.loads(line))) + "\n")
                count += 1
    if dump.returncode != 0:
        raise subprocess.CalledProcessError(dump.returncode, command)
    partial.rename(out)
    return count


def read(path: pathlib.Path) -> Iterator[Document]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield Document(*line.rstrip("\n").split("\t"))
