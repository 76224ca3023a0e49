"""The tables, in Markdown."""
from __future__ import annotations

from typing import Sequence

from .draw import CLASSES
from .engines import FORMS, Engine, Ours
from .figures import ratio
from .indexing import Built
from .rounds import Cells
from .whole import Whole

MB = 1e6


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Its first column is words, the others are figures."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def number(value: float) -> str:
    """Three significant digits at most; two decimals at most, unless that leaves none."""
    return (
        f"{value:.1g}"
        if 0 < value < 0.01
        else f"{value:.2f}"
        if value < 10
        else f"{value:.1f}"
        if value < 100
        else f"{value:,.0f}"
    )


def head(about: dict[str, str], engines: Sequence[Engine]) -> str:
    lines = [f"* {name}: {value}" for name, value in about.items()]
    lines += [f"* {engine.name}: {engine.version()}; {engine.setup}" for engine in engines]
    return "\n".join(lines)


def searches(cells: Cells, engines: Sequence[Engine]) -> str:
    """A row a class and form: median / p99 in milliseconds, and in brackets how many times our median that is."""
    rows = []
    for kind, kind_name in CLASSES.items():
        for form, form_name in FORMS.items():
            ours = cells.get((kind, form, Ours.name))
            if not ours:
                continue
            row = [f"{kind_name}, {form_name}"]
            best = None
            for engine in engines:
                cell = cells.get((kind, form, engine.name))
                if not cell:
                    row.append("–")
                    continue
                text = f"{number(cell.figures.median / 1000)} / {number(cell.figures.p99 / 1000)}"
                if not isinstance(engine, Ours):
                    times = ratio(cell.figures.median, ours.figures.median)
                    text += f" (×{number(times)})"
                    best = times if best is None else min(best, times)
                row.append(text)
            rows.append([*row, "–" if best is None else "×" + number(best)])
    return table(["ms: median / p99 (× our median)", *(engine.name for engine in engines), "fastest peer"], rows)


def matches(cells: Cells, engines: Sequence[Engine]) -> str:
    """How much each engine found and counted, so that a reader sees whether they did the same work."""
    rows = []
    for kind, name in CLASSES.items():
        found = [cells.get((kind, "facets", engine.name)) for engine in engines]
        if any(found):
            rows.append([name, *(f"{cell.matches:,.0f} / {cell.facets:,.0f}" if cell else "–" for cell in found)])
    return table(["matches / sum of the facets' counts, medians", *(engine.name for engine in engines)], rows)


def building(built: dict[str, Built], documents: int, bytes_of_text: int) -> str:
    rows = []
    for name, one in built.items():
        cost = one.cost
        row = [number(cost.seconds), number(cost.processor), number(cost.memory / MB), number(documents / cost.seconds),
               number(bytes_of_text / cost.seconds / MB)] if cost else ["–"] * 5
        rows.append([name, *row, number(one.size / MB), number(one.size / bytes_of_text)])
    out = table(["index", "s", "s of CPU", "MB of memory", "records/s", "MB of text/s", "MB", "× text"], rows)
    for name, one in built.items():
        if one.cost and one.cost.stages:
            out += (
                f"\n\n{name}, stages: "
                + ", ".join(f"{stage} {number(taken)} s" for stage, taken in one.cost.stages.items())
                + "."
            )
        if one.tables:
            out += (
                f"\n\n{name}, tables: "
                + ", ".join(f"{kind} {number(size / MB)} MB" for kind, size in one.tables.items())
                + "."
            )
    return out


def whole(found: dict[str, Whole]) -> str:
    return table(
        ["`kamervragen search`, whole process", "median ms", "slowest ms", "MB of memory"],
        [
            [name, number(one.milliseconds.median), number(one.milliseconds.p99), number(one.memory / MB)]
            for name, one in found.items()
        ],
    )


def stages(rows: Sequence[dict]) -> str:
    """Of bench_stages: {stage, unit, rate, limit, limit_rate}."""
    return table(
        ["stage", "ours", "limit", "ours / limit"],
        [
            [
                row["stage"],
                f"{number(row['rate'])} {row['unit']}",
                f"{row['limit']}: {number(row['limit_rate'])} {row['unit']}",
                number(row["rate"] / row["limit_rate"]),
            ]
            for row in rows
        ],
    )


def growth(sizes: Sequence[dict], engines: Sequence[Engine]) -> str:
    """Each size: {name, documents, built, cells, memory, whole}; a column a size, and how the last grew over the
    first."""
    def line(name: str, values: Sequence[float | None]) -> list[str]:
        known = all(value is not None for value in values)
        grown = [f"×{number(values[-1] / values[0])}" if known and values[0] else "–"]
        return [name, *("–" if value is None else number(value) for value in values), *grown]

    rows = [line("records", [size["documents"] for size in sizes])]
    for engine in engines:
        built = [size["built"].get(engine.name) for size in sizes]
        if any(built):
            rows.append(
                line(f"{engine.name}: indexing, s", [one.cost.seconds if one and one.cost else None for one in built])
            )
            rows.append(line(f"{engine.name}: index, MB", [one.size / MB if one else None for one in built]))
        for kind, name in CLASSES.items():
            cells = [size["cells"].get((kind, "top", engine.name)) for size in sizes]
            if any(cells):
                rows.append(
                    line(
                        f"{engine.name}: {name}, first ten, median ms",
                        [c.figures.median / 1000 if c else None for c in cells],
                    )
                )
        rows.append(
            line(
                f"{engine.name}: memory of the searching process, MB",
                [size["memory"][engine.name] / MB for size in sizes],
            )
        )
    rows.append(
        line("`kamervragen search`, one word: memory, MB", [size["whole"]["one word"].memory / MB for size in sizes])
    )
    return table(["", *(size["name"] for size in sizes), "growth"], rows)
