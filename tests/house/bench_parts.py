"""The parts of tools/bench against what was worked out by hand. Run by bench_test.sh with the documents that it
exported; fails with the row that is wrong."""
import math
import pathlib
import sys
import tempfile
import time

sys.dont_write_bytecode = True
SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests" / "bench"))
from speed import corpora, cost, draw, figures, report, rounds  # noqa: E402

PERCENTILES = [
    # values, share, expected, why
    ([5.0], 0.99, 5.0, "one value is every percentile"),
    ([3.0, 1.0, 2.0], 0.5, 2.0, "the middle, whatever the order"),
    (list(range(1, 101)), 0.99, 99, "of a hundred the last but one"),
    (list(range(1, 121)), 0.99, 119, "of 120: 118.8, so the 119th"),
    (list(range(1, 21)), 0.99, 20, "of few the largest"),
]
ROUNDS = [
    # microseconds by round and query, median, p99, why
    ([[10, 20, 30], [10, 20, 30], [900, 20, 30]], 20, 30, "what disturbs one round of a query is left out"),
    ([[4, 8]], 6, 8, "one round; the median of two is between them"),
    ([[1, 1], [3, 3]], 2, 2, "two rounds: between them"),
]
SHIFTED = [
    (b"2019Z15244 en ah-tk-20182019-3922", b"2039Z15244 en ah-tk-20382039-3922", "numbers of both kinds"),
    (
        b"in 2019, Kamerstuk 35300, <al>12019Z15244</al>",
        b"in 2019, Kamerstuk 35300, <al>12019Z15244</al>",
        "what only looks like one",
    ),
    ("vergaderjaar 2018–2019, nr. 505".encode(), "vergaderjaar 2018–2019, nr. 505".encode(), "no date changes"),
]
PROGRESS = [
    (
        b"\r\x1b[Kreading [####----] 12/48  3.0/s\r\x1b[Kbuilding [#-------] 1/9\n",
        [b"reading", b"building"],
        "drawn over each other",
    ),
    (b"rebuild: 9 publications read\n", [], "no bar"),
]


def check(got, expected, why: str) -> None:
    same = math.isclose(got, expected) if isinstance(expected, float) else got == expected
    assert same, f"{why}: expected {expected}, got {got}"


class Told:
    """An engine of which only the name, and whether it is slow, matter."""

    def __init__(self, name: str, slow: bool = False):
        self.name, self.slow = name, slow


def check_rounds() -> None:
    a, b, c = map(Told, "abc")
    check(
        [[engine.name for engine in rounds.in_turn([a, b, c], turn)] for turn in range(4)],
        [list("abc"), list("bca"), list("cab"), list("abc")],
        "each is first as often",
    )
    taken = [rounds.takes_part(Told("s", slow=True), number, 5) for number in range(rounds.WARM + 5)]
    check(taken, [False, True, False, False, False, True, True], "a slow engine warms up once and is measured twice")
    check(all(rounds.takes_part(a, number, 1) for number in range(3)), True, "the others take part in all")


def check_drawing(documents: pathlib.Path) -> None:
    begin = draw.draw(documents, 12, 1)
    check(draw.draw(documents, 12, 1), begin, "the same seed, the same queries")
    check(draw.draw(documents, 12, 2) != begin, True, "another seed, other queries")
    check(list(begin), list(draw.CLASSES), "every class")
    texts = [" ".join(columns[1:5]).lower() for columns in draw.sample(documents)]
    words = [set(draw.WORD.findall(text)) for text in texts]
    for kind, asked in begin.items():
        check(len(set(asked)), len(asked), f"{kind}: each query once")
        check(bool(asked), True, f"{kind}: there are queries")
        for query in asked:
            said = query.words[:1] if kind == "filter" else query.words
            check(len(said), {"or": 3, "and": 3, "phrase": 2}.get(kind, 1), f"{kind}: its words")
            check(any(word in draw.STOP for word in said), False, f"{kind}: no word that an engine leaves out")
            found = {
                "phrase": lambda: any(" ".join(said) in text for text in texts),
                "or": lambda: any(set(said) & w for w in words),
                "prefix": lambda: any(x.startswith(said[0]) for w in words for x in w),
            }.get(kind, lambda: any(set(said) <= w for w in words))
            check(found(), True, f"{kind}: {query} occurs")


def check_cost() -> None:
    begin = time.perf_counter()
    spent = cost.cost_of(
        [
            sys.executable,
            "-c",
            "import sys, time; sys.stderr.write('\\rreading [#--] 1/9'); x = b'x' * 90_000_000; time.sleep(.3)",
        ]
    )
    check(0.3 <= spent.seconds <= time.perf_counter() - begin, True, f"the seconds of a process: {spent}")
    check(85e6 < spent.memory < 200e6, True, f"the memory of a process: {spent}")
    check(list(spent.stages), ["reading"], "a stage told to a terminal")
    check(cost.durations({"a": 3.0, "b": 5.0}, 1.0, 9.0), {"a": 4.0, "b": 4.0}, "from each beginning to the next")
    try:
        cost.cost_of(["false"])
    except RuntimeError:
        return
    raise AssertionError("a failure is no cost")


def check_corpora() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        store = pathlib.Path(scratch)
        folder = store / "2019" / "kv-tk-2019Z15244"
        folder.mkdir(parents=True)
        (folder / "kv-tk-2019Z15244.xml").write_bytes(b"<nr>2019Z15244</nr>")
        (folder / "metadata.xml").write_bytes(b"2019Z15244")
        corpora.renumber(store, 20)
        moved = store / "2019" / "kv-tk-2039Z15244"
        check(
            sorted(path.name for path in moved.iterdir()),
            ["kv-tk-2039Z15244.xml", "metadata.xml"],
            "folder and file have the other number",
        )
        check((moved / "kv-tk-2039Z15244.xml").read_bytes(), b"<nr>2039Z15244</nr>", "and so has the text")


def main() -> None:
    for values, share, expected, why in PERCENTILES:
        check(figures.percentile(values, share), expected, why)
    for taken, median, p99, why in ROUNDS:
        check(figures.of_rounds(taken), (median, p99), why)
    for text, expected, why in SHIFTED:
        check(corpora.shifted(text, 20), expected, why)
    for text, expected, why in PROGRESS:
        check(cost.STAGE.findall(text), expected, why)
    check(figures.ratio(30.0, 10.0), 3.0, "three times as slow as ours")
    check(math.isnan(figures.ratio(1.0, 0.0)), True, "no ratio to nothing")
    check(
        [report.number(x) for x in (0.0042, 0.123, 9.999, 12.34, 1234.5)],
        ["0.004", "0.12", "10.00", "12.3", "1,234"],
        "digits",
    )
    check(report.table(["a", "b"], [["x", "1"]]), "| a | b |\n|---|---:|\n| x | 1 |", "a table")
    check_rounds()
    check_cost()
    check_corpora()
    check_drawing(pathlib.Path(sys.argv[1]))


if __name__ == "__main__":
    main()
