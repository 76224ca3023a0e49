"""Tables of measures per class, as text or as TSV."""
from __future__ import annotations

from .compare import p_value
from .measures import MEASURES, interval, mean, measures_for
from .queries import Query, classes_of
from .runs import Run, numbers

ALL = "all"


def values(queries: list[Query], run: Run, measure: str) -> list[float]:
    return [MEASURES[measure](numbers(run[query.id]), query.wanted) for query in queries]


def groups(queries: list[Query]) -> dict[str, list[Query]]:
    """The classes, and all of them together where there is more than one."""
    out = classes_of(queries)
    return {**out, ALL: queries} if len(out) > 1 else out


def share(value: float) -> str:
    return f"{value:.3f}" if value >= 1 else f"{value:.3f}"[1:]


def lines(rows: list[list[str]]) -> str:
    """Aligns rows: the first column to the left, the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) if column == 0 else cell.rjust(width)
                               for column, (cell, width) in enumerate(zip(row, widths))).rstrip() for row in rows)


def one_run(queries: list[Query], run: Run) -> str:
    """A run's measures per class, each with its 95 % interval."""
    names = measures_for(queries)
    rows = [["class", "queries", *(cell for name in names for cell in (name, "95 %"))]]
    for klasse, asked in groups(queries).items():
        row = [klasse, str(len(asked))]
        for name in names:
            got = values(asked, run, name)
            low, high = interval(got)
            row += [share(mean(got)), f"{share(low)}-{share(high)}"]
        rows.append(row)
    return lines(rows)


def many_runs(
    queries: list[Query], runs: dict[str, Run], measure: str, extra: dict[str, list[str]], extra_names: list[str]
) -> str:
    """One measure of several runs, a row a run and a column a class; `extra` are further cells of a run."""
    grouped = groups(queries)
    rows = [[f"{measure} of", *grouped, *extra_names]]
    for name, run in runs.items():
        rows.append([name, *(share(mean(values(asked, run, measure))) for asked in grouped.values()),
                     *extra.get(name, [""] * len(extra_names))])
    return lines(rows)


def written_p(moved: list[float]) -> str:
    p = p_value(moved)
    return "<.0001" if p < 0.0001 else f"{p:.4f}"


def differences(queries: list[Query], base: Run, runs: dict[str, Run], measure: str) -> str:
    """Several runs less one that they are compared with, a row a run: per class the difference and its p-value, "="
    where every query has the same value."""
    grouped = groups(queries)
    rows = [[f"{measure}, difference", *(cell for klasse in grouped for cell in (klasse, "p"))]]
    for name, run in runs.items():
        row = [name]
        for asked in grouped.values():
            moved = [b - a for a, b in zip(values(asked, base, measure), values(asked, run, measure))]
            row += [f"{mean(moved):+.3f}", written_p(moved)] if any(moved) else ["=", ""]
        rows.append(row)
    return lines(rows)


def comparison(queries: list[Query], a: Run, b: Run, measure: str) -> str:
    """Two runs per class: both means, the difference with its interval, how many queries went up and down, the
    p-value."""
    rows = [["class", "queries", f"A {measure}", f"B {measure}", "B - A", "95 %", "better", "worse", "p"]]
    for klasse, asked in groups(queries).items():
        of_a, of_b = values(asked, a, measure), values(asked, b, measure)
        moved = [y - x for x, y in zip(of_a, of_b)]
        low, high = interval(moved)
        rows.append(
            [
                klasse,
                str(len(asked)),
                share(mean(of_a)),
                share(mean(of_b)),
                f"{mean(moved):+.3f}",
                f"{low:+.3f} {high:+.3f}",
                str(sum(d > 0 for d in moved)),
                str(sum(d < 0 for d in moved)),
                written_p(moved),
            ]
        )
    return lines(rows)


def tsv(queries: list[Query], run: Run) -> str:
    """A run's measures for programs: klasse, queries, then each measure in full."""
    names = measures_for(queries)
    rows = [["klasse", "queries", *names]]
    for klasse, asked in groups(queries).items():
        rows.append([klasse, str(len(asked)), *(f"{mean(values(asked, run, name)):.6f}" for name in names)])
    return "\n".join("\t".join(row) for row in rows)
