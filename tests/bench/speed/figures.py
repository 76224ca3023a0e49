"""The figures that the tables show, from the microseconds of every query in every round."""
from __future__ import annotations

import math
import statistics
from typing import NamedTuple, Sequence


class Figures(NamedTuple):
    median: float
    p99: float


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of them does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def of_rounds(rounds: Sequence[Sequence[float]]) -> Figures:
    """`rounds[r][q]` is what query q took in round r. A query's time is the median of its rounds, which leaves out what
    disturbed one of them; the figures are over the queries."""
    queries = [statistics.median(times) for times in zip(*rounds, strict=True)]
    return Figures(statistics.median(queries), percentile(queries, 0.99))


def ratio(other: float, ours: float) -> float:
    """How many times our time another engine takes: above 1 ours is faster."""
    return other / ours if ours else math.nan
