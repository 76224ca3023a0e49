"""Floors: what each class has been measured to reach, so that no change can lower it unnoticed.

A TSV with a header: klasse, then a column a measure; "all" is every query. A class that is above its floor is reported
as well, since a gain that nobody writes down may be lost again; `raised` gives the file that holds it. Floors are
lowered by hand.
"""
from __future__ import annotations

import pathlib

from . import Refused
from .measures import MEASURES, mean
from .queries import Query, lines_of
from .runs import Run
from .tables import groups, values

# A floor is written with three decimals: what rounds to it is at it.
ROUNDING = 0.0005 + 1e-9
Floors = dict[str, dict[str, float]]


def read_floors(path: pathlib.Path) -> Floors:
    """Gives the floors per class and measure; Refused on what cannot be one."""
    rows = [(number, line.split("\t")) for number, line in lines_of(path)]
    if len(rows) < 2 or rows[0][1][0] != "klasse" or len(rows[0][1]) < 2:
        raise Refused(f"{path}: expected a header (klasse, then measures) and a row a class")
    names = rows[0][1][1:]
    for name in names:
        if name not in MEASURES:
            raise Refused(f"{path}:{rows[0][0]}: unknown measure {name!r} (known: {', '.join(MEASURES)})")
    out: Floors = {}
    for number, cells in rows[1:]:
        try:
            numbers = [float(cell) for cell in cells[1:]]
        except ValueError:
            numbers = []
        if len(numbers) != len(names) or not all(0 <= value <= 1 for value in numbers):
            raise Refused(
                f"{path}:{number}: expected a class and {len(names)} numbers from 0 to 1: {' '.join(cells)!r}"
            )
        out[cells[0]] = dict(zip(names, numbers))
    return out


def measured(floors: Floors, queries: list[Query], run: Run) -> Floors:
    """What the run reaches where there are floors. Refused where a class has no floor, or a floor no class: none is
    forgotten."""
    grouped = groups(queries)
    forgotten = [klasse for klasse in grouped if klasse not in floors]
    strangers = [klasse for klasse in floors if klasse not in grouped]
    if forgotten or strangers:
        raise Refused(
            f"floors and queries differ: without a floor: {', '.join(forgotten) or 'none'};"
            f" without queries: {', '.join(strangers) or 'none'}"
        )
    return {
        klasse: {name: mean(values(grouped[klasse], run, name)) for name in of_class}
        for klasse, of_class in floors.items()
    }


def differences(floors: Floors, got: Floors) -> list[str]:
    """What is not at its floor, a line each."""
    out = []
    for klasse, of_class in floors.items():
        for name, floor in of_class.items():
            value = got[klasse][name]
            if value < floor - ROUNDING:
                out.append(f"{klasse}: {name} is {value:.3f}, below its floor of {floor:.3f}")
            elif value > floor + ROUNDING:
                out.append(
                    f"{klasse}: {name} is {value:.3f}, above its floor of {floor:.3f}: --raise-floors records it"
                )
    return out


def raised(path: pathlib.Path, floors: Floors, got: Floors) -> None:
    """Writes the file anew with every floor raised to what was measured, none lowered; comments stay."""
    comments = [line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("#")]
    names = list(next(iter(floors.values())))
    rows = ["\t".join(["klasse", *names])]
    for klasse, of_class in floors.items():
        rows.append("\t".join([klasse, *(f"{max(of_class[name], got[klasse][name]):.3f}" for name in names)]))
    path.write_text("\n".join([*comments, *rows]) + "\n", encoding="utf-8")
