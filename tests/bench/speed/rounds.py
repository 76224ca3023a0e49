"""Every engine in turn, class by class, in one run: what disturbs the machine disturbs all of them alike."""
from __future__ import annotations

import collections
import statistics
import sys
from typing import NamedTuple, Sequence

from .draw import Query
from .engines import FORMS, Engine
from .figures import Figures, of_rounds

WARM = 2
SLOW = 2
"""Measured rounds of a slow engine; it has one to warm up."""


class Cell(NamedTuple):
    """What one engine did with one class of queries in one form."""
    figures: Figures
    matches: float
    """The median over the queries; -1 where the engine does not count."""
    facets: float
    """The median of the sums of all counts."""
    microseconds: list[list[float]]
    """By round, by query."""


Cells = dict[tuple[str, str, str], Cell]
"""By class, form and the engine's name."""


def in_turn(engines: Sequence[Engine], turn: int) -> list[Engine]:
    """The engines, each time another one first."""
    at = turn % len(engines)
    return [*engines[at:], *engines[:at]]


def takes_part(engine: Engine, number: int, rounds: int) -> bool:
    """Round numbers below WARM warm up. A slow engine takes the last of those and the last SLOW of all."""
    return not engine.slow or number == WARM - 1 or number >= max(WARM, WARM + rounds - SLOW)


def run(
    engines: Sequence[Engine], queries: dict[str, list[Query]], rounds: int, forms: Sequence[str] = tuple(FORMS)
) -> Cells:
    times: dict[tuple[str, str, str], list[list[float]]] = collections.defaultdict(list)
    last: dict[tuple[str, str, str], list] = {}
    turn = 0
    for number in range(WARM + rounds):
        print(
            f"  round {number + 1} of {WARM + rounds}" + (", to warm up" if number < WARM else ""),
            file=sys.stderr,
            flush=True,
        )
        for kind, asked in queries.items():
            for form in forms:
                turn += 1
                for engine in in_turn(engines, turn):
                    if not asked or not takes_part(engine, number, rounds) or not engine.can(asked[0], form):
                        continue
                    replies = engine.ask(asked, form)
                    if number >= WARM:
                        key = (kind, form, engine.name)
                        times[key].append([reply.microseconds for reply in replies])
                        last[key] = replies
    return {key: Cell(of_rounds(taken), statistics.median(reply.matches for reply in last[key]),
                      statistics.median(reply.facets for reply in last[key]), taken)
            for key, taken in times.items()}
