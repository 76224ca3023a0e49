#!/usr/bin/env python3
"""What sentences of vragen begin with whatever they are about, and which say nothing else: what recurs over sets; and
words that tell nothing wherever they stand.

    tests/bench/frames.py [--to FILE]

Reads the real vragen of ../shared (skips where that is missing). What stands in quotes is left out, and no beginning
goes on over it; words are compared in lower case without accents, as the analyser folds them. Beginnings of two or
three words count where SHORT_LEAST sets have them, longer ones where LONG_LEAST have them, whole sentences where
WHOLE_LEAST ask them; "zo ja" and its kin have a sentence behind them that begins anew. Numbers are of one matter. A
sentence that begins with words about "deze vragen" says nothing at all. Vragen that come without their set count as a
set each. Prints, or writes, the table schema/facts/standaardzinnen.tsv. Then, on standard error, how many texts are
the same or nearly so.
"""
from __future__ import annotations

import argparse
import collections
import gzip
import json
import os
import pathlib
import re
import sys
import unicodedata

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("KAMERVRAGEN_SHARED", SOURCE.parent / "shared")) / "corpus"
QUOTED = re.compile(r"(?<!\w)[«‘“\"„'](.+?)[»’”\"'](?!\w)")
MASK = "…"
SENTENCE = re.compile(r"(?<=[?.!])\s+")
WORD = re.compile(r"[^\W_]+|…")
SHORTEST, LONGEST, LONGEST_WHOLE = 2, 11, 14
SHORT = 3
SHORT_LEAST, LONG_LEAST, WHOLE_LEAST = 20, 8, 4
ANSWERED = {("zo", "nee"), ("zo", "ja"), ("zo", "neen"), ("zo", "niet"), ("indien", "nee"), ("indien", "ja")}
OF_ANSWERING = "deze vragen"
NEARLY = 0.8
# Read by a person out of the words that .4 % of the questions have: what asks, joins and points, whatever it is about.
EVERYWHERE = """
aan aangeeft aangeven aangezien aanleiding aantal aanzien af al alle alleen als alsnog altijd andere anders antwoord
artikel beantwoorden bedoeld bekend bent beoordeelt bepaalde bereid bericht berichten beschreven bestaat betekent
betrekking bevestigen bij bijna bijvoorbeeld binnen blijft blijkt blijven boven brengen conform daadwerkelijk daar
daarbij daarin daarmee daarom daarvan daarvoor dan dat de deelt degene den denkt der dergelijke deze dezelfde die
diens dit doen doet door drie dus een eens eerder eerdere eerste eigen elk elkaar elke en enige enkel enkele er
erkent ermee ervan ervoor eventueel eventuele feit gaan gaat gebeurd gebeuren gedaan geen gegeven gehad gekomen
gekozen gelet gemaakt genoemde genomen gesteld geven gevraagd geweest gezien graag haar had hebben hebt heeft heel
hen herkent het hier hierbij hierdoor hierin hiermee hierop hierover hiervan hiervoor hij hoe hoeveel hoeverre
houden houdt hun ieder iedere iemand iets ik in indien inmiddels is ja je jij juist kan kennisgenomen kijkt klopt
komen komende komt krijgen kunnen kunt laat langer laten maar mag maken mede mee meer meerdere men mening met mij
mijn minder moet moeten mogelijk momenteel na naar naast nader nam namelijk nee neemt nemen niemand niet niets nodig
nog noot nu of om omdat omtrent ondanks onder onderschrijft ons onze ook op opnieuw over pas per precies reeds rijmt
rondom samen sinds slechts sommige specifiek spoedig sprake staan staat steeds stellen stelt te tegen ten terug
terwijl tevens tijdens toch toe toelichten toen tot tussen twee u uit uitleggen uw vaak valt van vanaf vanuit
vanwege veel verder verhoudt verschillende vervolgens via vindt voldoende volgende volgens voor voordat voornemens
vraag vragen waar waarbij waardoor waarin waarom waaronder waaruit waarvan wanneer waren was wat we weer wel welk
welke welker werd werden wie wiens wijze wil willen wilt worden wordt zal ze zeer zegt zeker zelf zelfs zetten zich
zie zien ziet zij zijn zo zoals zodat zonder zou zouden zoveel zowel zulk zulke zullen
""".split()
SHINGLE = 5
HEAD = (
    '# Words that questions of any matter begin with: "Bent u bekend met het bericht", "Deelt u de mening dat". '
    "What two questions have in common counts without them.\n"
    "# bereik: begin, these words alone; zin, the whole sentence that begins so: "
    '"Kunt u deze vragen afzonderlijk beantwoorden?"; overal, a word that tells nothing wherever it stands\n'
    "# aantal: question sets of 8,710 real questions of 704 sets (and 2,006 that came without theirs) "
    "in which a sentence begins so, or which have the word.\n"
    "# What is in: beginnings of two or three words that 20 sets have, of four and more words that 8 have, "
    "whole sentences that 4 have; none with a number. Made by tests/bench/frames.py.\n"
    "# Sorted.\n"
    "woorden\tbereik\taantal\tbron\n"
)


def words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFD", text.lower())
    return WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def starts(said: list[str]) -> list[int]:
    """Where a sentence begins in one: behind each "zo nee" once more."""
    out = [0]
    while len(said) > out[-1] + 2 and tuple(said[out[-1]:out[-1] + 2]) in ANSWERED:
        out.append(out[-1] + 2)
    return out


def counted(asked: list[tuple[str, str]]) -> dict[str, int]:
    """In how many sets a sentence begins so, of those that are frames; of (set, text) pairs."""
    whole, begin = collections.defaultdict(set), collections.defaultdict(set)
    for of, text in asked:
        for sentence in SENTENCE.split(QUOTED.sub(f" {MASK} ", text)):
            said = words(sentence)
            whole[tuple(said)].add(of)
            for start in starts(said):
                for n in range(SHORTEST, min(LONGEST, len(said) - start) + 1):
                    begin[tuple(said[start:start + n])].add(of)
    least = {n: SHORT_LEAST if n <= SHORT else LONG_LEAST for n in range(SHORTEST, LONGEST + 1)}
    out = {frame: len(sets) for frame, sets in begin.items() if len(sets) >= least[len(frame)]}
    for frame, sets in whole.items():
        if len(sets) >= WHOLE_LEAST and SHORTEST <= len(frame) <= LONGEST_WHOLE:
            out[frame] = max(out.get(frame, 0), len(sets))
    return {" ".join(frame): n for frame, n in out.items()
            if MASK not in frame and not any(c.isdigit() for word in frame for c in word)}


def said_by_set(asked: list[tuple[str, str]]) -> dict[str, set[str]]:
    out = collections.defaultdict(set)
    for of, text in asked:
        out[of].update(words(text))
    return out


def frames(asked: list[tuple[str, str]]) -> list[tuple[str, str, int]]:
    """(words, bereik, sets), sorted. Of beginnings that take the whole sentence the shortest is enough."""
    found = counted(asked)
    taken = [frame for frame in found if OF_ANSWERING in frame]
    rows = [
        (frame, "zin" if frame in taken else "begin", n) for frame, n in found.items()
        if frame not in taken or not any(frame.startswith(other + " ") for other in taken)
    ]
    having = collections.Counter(word for of in said_by_set(asked).values() for word in of)
    return sorted(rows + [(word, "overal", having[word]) for word in EVERYWHERE if having[word]])


def alike(texts: list[str]) -> tuple[int, int]:
    """How many texts are the same as another, and how many more share most runs of five words with another."""
    plain = [words(text) for text in texts]
    times = collections.Counter(map(tuple, plain))
    runs = [{tuple(w[i:i + SHINGLE]) for i in range(max(1, len(w) - SHINGLE + 1))} for w in map(list, times)]
    having = collections.defaultdict(list)
    for n, of in enumerate(runs):
        for run in of:
            having[run].append(n)
    near = set()
    for n, of in enumerate(runs):
        shared = collections.Counter(other for run in of for other in having[run] if other > n)
        for other, both in shared.items():
            if both >= NEARLY * (len(of) + len(runs[other]) - both):
                near |= {n, other}
    return sum(n for n in times.values() if n > 1), len(near)


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--to", type=pathlib.Path, metavar="FILE", help="write the table here")
    args = ap.parse_args()
    pool = SHARED / "pool" / "vragen.jsonl.gz"
    if not pool.exists():
        print("skipped: no ../shared with the real vragen")
        return 77
    with gzip.open(pool, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    asked = [(f"loose {n}" if row["d"] is None else f"set {row['d']}", " ".join(row["t"]))
             for n, row in enumerate(rows)]
    table = HEAD + "".join(f"{frame}\t{where}\t{n}\tmeasured\n" for frame, where, n in frames(asked))
    if args.to:
        args.to.write_text(table, encoding="utf-8")
    else:
        print(table, end="")
    same, near = alike([text for _, text in asked])
    print(f"{len(asked)} vragen of {len(dict(asked))} sets and loose ones; {same} texts are the same as another, "
          f"{near} more share {NEARLY:.0%} of their runs of {SHINGLE} words with another", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
