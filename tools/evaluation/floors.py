"""Floors: what each class must at least reach. A TSV with a header: klasse, then a column a measure; "all" is every query."""
from __future__ import annotations

import pathlib

from . import Refused
from .measures import MEASURES, mean
from .queries import Query, lines_of
from .runs import Run
from .tables import groups, values

# A floor is written with three decimals: what rounds to it reaches it.
ROUNDING = 0.0005


def read_floors(path: pathlib.Path) -> dict[str, dict[str, float]]:
    """Gives the floors per class and measure; Refused on what cannot be one."""
    rows = [(number, line.split("\t")) for number, line in lines_of(path)]
    if len(rows) < 2 or rows[0][1][0] != "klasse":
        raise Refused(f"{path}: expected a header (klasse, then measures) and a row a class")
    names = rows[0][1][1:]
    for name in names:
        if name not in MEASURES:
            raise Refused(f"{path}:{rows[0][0]}: unknown measure {name!r} (known: {', '.join(MEASURES)})")
    out = {}
    for number, cells in rows[1:]:
        try:
            numbers = [float(cell) for cell in cells[1:]]
        except ValueError:
            numbers = []
        if len(numbers) != len(names) or not all(0 <= value <= 1 for value in numbers):
            raise Refused(f"{path}:{number}: expected a class and {len(names)} numbers from 0 to 1: {' '.join(cells)!r}")
        out[cells[0]] = dict(zip(names, numbers))
    return out


def below(floors: dict[str, dict[str, float]], queries: list[Query], run: Run) -> list[str]:
    """What is below its floor, a line each. Refused where a class has no floor, or a floor no class: neither may be forgotten."""
    grouped = groups(queries)
    forgotten = [klasse for klasse in grouped if klasse not in floors]
    strangers = [klasse for klasse in floors if klasse not in grouped]
    if forgotten or strangers:
        raise Refused(f"floors and queries differ: without a floor: {', '.join(forgotten) or 'none'};"
                      f" without queries: {', '.join(strangers) or 'none'}")
    out = []
    for klasse, of_class in floors.items():
        for name, floor in of_class.items():
            got = mean(values(grouped[klasse], run, name))
            if got < floor - ROUNDING:
                out.append(f"{klasse}: {name} is {got:.3f}, below its floor of {floor:.3f}")
    return out
