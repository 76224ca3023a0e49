"""The queries, drawn from the texts themselves: no engine's own vocabulary, so that all find about the same.

How many documents have a word is counted in a part of the texts (every k-th), which is exact enough for the bands
below. The same texts and the same seed give the same queries.
"""
from __future__ import annotations

import collections
import itertools
import pathlib
import random
import re
from typing import Iterator, NamedTuple

SAMPLE = 6000
"""Documents in which words are counted; phrases and words that occur together are taken from the first of them."""
TAKEN_FROM = 1500
BANDS = ["rare", "middle", "common"]
EDGES = [0.0005, 0.003, 0.03, 0.2]
"""The shares of the documents that have a word, between which the bands lie."""
CLASSES = {
    "word": "one word",
    "or": "any of 3 words",
    "and": "all of 3 words",
    "phrase": "phrase",
    "prefix": "prefix",
    "filter": "word, fractie and dagen",
}
STOP = frozenset(
    """aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge
geen geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer
men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u uit uw
van veel voor want waren was wat werd wezen wie wil worden wordt zal ze zelf zich zij zijn zo zonder zou""".split())
"""Words that Lucene's DutchAnalyzer leaves out: a query of them would not be the same for all."""
DAGEN = [(0, 21), (22, 42), (22, 84), (43, 120)]
WORD = re.compile(r"[a-zà-ÿ]+")


class Query(NamedTuple):
    kind: str
    words: tuple[str, ...]


class Counted(NamedTuple):
    bands: dict[str, list[str]]
    """Words by how many documents have them, in a fixed order."""
    texts: list[str]
    fracties: list[str]
    """The most frequent first."""


def usable(word: str) -> bool:
    return len(word) >= 4 and word not in STOP


def sample(path: pathlib.Path) -> Iterator[list[str]]:
    """The columns of every k-th document."""
    with path.open(encoding="utf-8") as lines:
        total = sum(1 for _ in lines)
    with path.open(encoding="utf-8") as lines:
        for line in itertools.islice(lines, 0, None, max(1, total // SAMPLE)):
            yield line.rstrip("\n").split("\t")


def count(path: pathlib.Path) -> Counted:
    frequency: collections.Counter[str] = collections.Counter()
    fracties: collections.Counter[str] = collections.Counter()
    texts = []
    total = 0
    for columns in sample(path):
        text = " ".join(columns[1:5]).lower()
        frequency.update(set(WORD.findall(text)))
        fracties.update(value for value in columns[6].split("\x1f") if value)
        total += 1
        if len(texts) < TAKEN_FROM:
            texts.append(text)
    edges = [max(share * total, least) for least, share in enumerate(EDGES, 1)]  # few documents: no band is empty
    bands = {name: sorted(word for word, n in frequency.items() if low <= n < high and usable(word))
             for name, low, high in zip(BANDS, edges, edges[1:])}
    return Counted(bands, texts, [value for value, _ in fracties.most_common(8)])


def pairs(counted: Counted, known: frozenset[str]) -> list[tuple[str, str]]:
    """Words that stand beside each other in at least two places, in a fixed order."""
    seen: collections.Counter[tuple[str, str]] = collections.Counter()
    for text in counted.texts:
        for run in re.findall(r"[a-zà-ÿ]+(?: [a-zà-ÿ]+)+", text):
            words = run.split(" ")
            seen.update(pair for pair in zip(words, words[1:]) if pair[0] in known and pair[1] in known)
    return sorted(pair for pair, n in seen.items() if n >= 2)


def take(chance: random.Random, values: list, n: int) -> list:
    """So many different ones, or as many as there are."""
    return chance.sample(values, min(n, len(values)))


def draw(path: pathlib.Path, n: int, seed: int) -> dict[str, list[Query]]:
    """About n different queries of each class; fewer where the texts are too few for so many."""
    chance = random.Random(seed)
    counted = count(path)
    bands = counted.bands
    known = frozenset(itertools.chain(*bands.values()))
    frequent = bands["middle"] + bands["common"]
    third = -(-n // 3)
    out = {"word": [Query("word", (word,)) for band in bands.values() for word in take(chance, band, third)][:n]}
    columns = [take(chance, band, n) for band in bands.values()]
    out["or"] = [Query("or", words) for words in zip(*columns)]
    out["and"] = []
    for text in take(chance, counted.texts, n):
        words = sorted(set(WORD.findall(text)) & set(frequent))
        if len(words) >= 3:
            out["and"].append(Query("and", tuple(take(chance, words, 3))))
    out["phrase"] = [Query("phrase", pair) for pair in take(chance, pairs(counted, known), n)]
    heads = sorted({word[:6] for word in frequent if len(word) >= 9})
    out["prefix"] = [Query("prefix", (head,)) for head in take(chance, heads, n)]
    out["filter"] = [Query("filter", (word, chance.choice(counted.fracties), *map(str, chance.choice(DAGEN))))
                     for word in take(chance, frequent, n)]
    return out
