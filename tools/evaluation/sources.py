"""Where the subjects of silver sets come from: a list of questions, or an index."""
from __future__ import annotations

import gzip
import json
import pathlib

from . import Refused, ours, silver

BATCH = 400


def lines_of(path: pathlib.Path) -> list[str]:
    try:
        data = path.read_bytes()
        return (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("utf-8").splitlines()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise Refused(f"{path}: {error}") from None


def aanhef(row: dict) -> str:
    """Who asks whom, as a draft begins. A list of questions does not name ministries."""
    members = [member["persoon"] or member["naam"] for member in row.get("indieners", ())]
    ministries = row.get("ministeries", ())
    if not members or not ministries:
        return ""
    whom = " en de minister van ".join(ministries)
    return f"Vragen van het lid {' en '.join(members)} aan de minister van {whom} over"


def subject(row: dict) -> silver.Subject:
    """A line of the list of questions, or a hit."""
    if "Nummer" in row:
        nummer, titel, day = row["Nummer"], row["Onderwerp"] or "", (row["GestartOp"] or "")[:10]
    else:
        nummer, titel, day = row["nummer"], row["titel"] or row["betreft"] or "", row["ingezonden"] or ""
    return silver.Subject(nummer, titel, day, cites=tuple(silver.NUMMER.findall(titel)), aanhef=aanhef(row))


def listed(path: pathlib.Path) -> list[silver.Subject]:
    """The subjects of a list; Refused, with the line's number, on what is none."""
    out = []
    for number, line in enumerate(lines_of(path), 1):
        try:
            row = json.loads(line)
            if row.get("type", "hit") == "hit":
                out.append(subject(row))
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise Refused(f"{path}:{number}: expected Nummer, Onderwerp and GestartOp, or a hit: {error!r}") from None
    if not out:
        raise Refused(f"{path}: no subjects in it")
    return out


def hits(engine: ours.Engine) -> list[dict]:
    said = engine.call("search", "--format", "jsonl", "--snippets", "0", "-n", "all", "").stdout
    return [row for row in map(json.loads, said.splitlines()) if row["type"] == "hit"]


def texts_of(engine: ours.Engine, nummers: list[str]) -> dict[str, str]:
    """What each set asks: vragen and toelichting, without the notes, which name the source."""
    out = {}
    for begin in range(0, len(nummers), BATCH):
        said = engine.call("show", "--format", "json", *nummers[begin:begin + BATCH]).stdout
        for record in json.loads(said)["kamervragen"]:
            asked = [v["tekst"] or "" for v in record["vragen"]] + [record["toelichting"] or ""]
            out[record["nummer"]] = silver.flat(" ".join(asked))
    return out


def indexed(engine: ours.Engine, texts: bool, every: bool = False) -> list[silver.Subject]:
    """The subjects of an index; with `texts` what those of a silver set ask, with `every` what all ask."""
    found = hits(engine)
    plain = [subject(row) for row in found]
    if not texts:
        return plain
    of = {publication["id"]: row["nummer"] for row in found for publication in row["publicaties"]}
    of |= {row["nummer"]: row["nummer"] for row in found}
    cites = {row["nummer"]: tuple(of[c] for c in row["verwijst"] if c in of) for row in found}
    # Reading all texts takes minutes: only those of a silver set are read unless all are wanted.
    needed = {row.eigen for rows in silver.rows(plain).values() for row in rows} | {n for n, c in cites.items() if c}
    text = texts_of(engine, sorted(cites if every else needed))
    return [
        silver.Subject(s.nummer, s.titel, s.ingezonden, text.get(s.nummer, ""), cites[s.nummer]) for s in plain
    ]
