"""What a ranking is worth, per query and over many, with intervals.

Every measure looks at the first ten hits and lies in [0, 1]:
    MRR       1 / the rank of the first relevant hit, else 0
    success   1 where the first hit is relevant
    recall    the share of the relevant question sets that is among the ten (at most ten count)
    nDCG      gains are grades, discounted by log2(rank + 1), over the best possible order (as trec_eval's ndcg_cut_10)
"""
from __future__ import annotations

import math
import random

DEPTH = 10
RESAMPLES = 2000
SEED = 20191


def reciprocal_rank(ranked: list[str], wanted: dict[str, int]) -> float:
    return next((1 / rank for rank, nummer in enumerate(ranked[:DEPTH], 1) if nummer in wanted), 0.0)


def success(ranked: list[str], wanted: dict[str, int]) -> float:
    return float(bool(ranked) and ranked[0] in wanted)


def recall(ranked: list[str], wanted: dict[str, int]) -> float:
    return sum(nummer in wanted for nummer in ranked[:DEPTH]) / min(len(wanted), DEPTH)


def ndcg(ranked: list[str], wanted: dict[str, int]) -> float:
    def dcg(grades) -> float:
        return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))
    best = dcg(sorted(wanted.values(), reverse=True)[:DEPTH])
    return dcg(wanted.get(nummer, 0) for nummer in ranked[:DEPTH]) / best


MEASURES = {"MRR@10": reciprocal_rank, "success@1": success, "recall@10": recall, "nDCG@10": ndcg}
KNOWN_ITEM = ["MRR@10", "success@1", "recall@10"]


def measures_for(queries) -> list[str]:
    """The measures that say something about these queries: nDCG only where there are grades, or several wanted."""
    graded = any(len(query.wanted) > 1 or set(query.wanted.values()) != {1} for query in queries)
    return [*KNOWN_ITEM, "nDCG@10"] if graded else KNOWN_ITEM


def mean(values: list[float]) -> float:
    return math.fsum(values) / len(values)


def interval(values: list[float], share: float = 0.95) -> tuple[float, float]:
    """The bootstrap interval of a mean (percentiles of resamples of the queries); the same values give the same
    interval."""
    if min(values) == max(values):
        return values[0], values[0]
    rng = random.Random(SEED)
    n = len(values)
    means = sorted(sum(rng.choices(values, k=n)) / n for _ in range(RESAMPLES))
    cut = round((1 - share) / 2 * RESAMPLES)
    return means[cut], means[RESAMPLES - 1 - cut]
