"""The parts of tools/evaluate against what was worked out by hand. Run by evaluate_test.sh; fails with the row that is
wrong."""
import math
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE / "tools"), str(SOURCE / "tests" / "bench")]
from evaluation import Refused, floors, measures, queries, runs, tables  # noqa: E402
from evaluation.cost import cost_of  # noqa: E402
from evaluation.compare import p_value  # noqa: E402
from peers import documents, words_of  # noqa: E402

MEASURED = [
    # measure, ranking, wanted with grades, expected, why
    ("MRR@10", "abc", {"a": 1}, 1, "first"),
    ("MRR@10", "abc", {"c": 1}, 1 / 3, "third"),
    ("MRR@10", "abc", {"b": 1, "c": 1}, 1 / 2, "the first of several counts"),
    ("MRR@10", "abcdefghijk", {"k": 1}, 0, "the eleventh is not looked at"),
    ("MRR@10", "", {"a": 1}, 0, "no hits"),
    ("success@1", "ab", {"b": 1}, 0, "only the first hit"),
    ("recall@10", "abc", {"a": 1, "z": 1}, 1 / 2, "one of two"),
    ("recall@10", "abcdefghij", {c: 1 for c in "abcdefghijkl"}, 1, "ten is all that ten hits can hold"),
    ("nDCG@10", "ab", {"a": 2, "b": 1}, 1, "the best order"),
    ("nDCG@10", "ba", {"a": 2, "b": 1}, (1 + 2 / math.log2(3)) / (2 + 1 / math.log2(3)), "the grades turned round"),
    ("nDCG@10", "xa", {"a": 3}, 1 / math.log2(3), "one, second: its grade cancels out"),
]
TESTED = [
    # differences, expected p, why
    ([0, 0, 0], 1, "nothing moved"),
    ([1], 1, "one query proves nothing: both signs are as far"),
    ([1, 1, 1], 2 / 8, "two of eight sign patterns are as far"),
    ([1, -1], 1, "they cancel out"),
    ([1, 1, -1], 1, "every pattern is at least 1 away"),
    ([2, 1, 1], 2 / 8, "unequal sizes"),
]
RECORD = {
    "nummer": "1",
    "titel": "De boot",
    "betreft": "de boot",
    "indieners": [{"naam": "Zwaan"}],
    "ministers": [{"naam": "Zwaan"}, {"naam": "Gans"}],
    "vragen": [
        {"tekst": "Een?\nEcht?", "antwoord": {"op_vragen": [1, 2], "tekst": "Ja."}},
        {"tekst": "Twee?", "antwoord": {"op_vragen": [1, 2], "tekst": "Ja."}},
    ],
    "antwoorden_zonder_vraag": [{"tekst": "Los."}],
    "toelichting": "Toe.",
    "mededelingen": [{"tekst": "Later."}],
    "bijlagen": [{"titel": "B", "tekst": None}],
}


def close(got: float, expected: float, what) -> None:
    assert abs(got - expected) < 1e-9, f"{what}: {got} instead of {expected}"


for measure, ranking, wanted, expected, why in MEASURED:
    close(measures.MEASURES[measure](list(ranking), wanted), expected, (measure, ranking, why))
for moved, expected, why in TESTED:
    close(p_value(moved), expected, (moved, why))
assert p_value([0.5] * 40) < 0.001 < p_value([0.5, -0.5] * 20), "many queries that move one way, or both"

values = [1.0] * 30 + [0.0] * 10
low, high = measures.interval(values)
assert low < 0.75 < high and (low, high) == measures.interval(
    values
), "an interval holds the mean, and is the same each time"
# 0.75 ± 1.96 √(.75 · .25 / 40) is .616 to .884.
assert abs(low - 0.616) < 0.03 and abs(high - 0.884) < 0.03, (low, high)
assert measures.interval([1.0, 1.0]) == (1.0, 1.0)

with tempfile.TemporaryDirectory() as scratch:
    file = pathlib.Path(scratch) / "q.tsv"
    file.write_text("﻿# comment\nnummer\tvraag\n1, 2\teen\n3\ttwee\n", encoding="utf-8")
    asked = queries.read_queries(file)
    assert [(q.id, q.wanted) for q in asked] == [("alle-1", {"1": 1, "2": 1}), ("alle-2", {"3": 1})], asked
    run = {"alle-1": [("2", 3.5), ("9", 1.25)], "alle-2": []}
    saved = pathlib.Path(scratch) / "x.run"
    runs.write_run(saved, asked, run, "test")
    assert runs.read_run(saved, asked) == run, "a run is read as it was written, without hits too"
    worse = {"alle-1": [("9", 2.0), ("2", 1.0)], "alle-2": []}
    rows = [
        line.split() for line in tables.differences(asked, run, {"worse": worse, "same": run}, "MRR@10").split("\n")
    ]
    assert rows == [["MRR@10,", "difference", "alle", "p"], ["worse", "-0.250", "1.0000"], ["same", "="]], rows
    floor = pathlib.Path(scratch) / "f.tsv"
    floor.write_text("# why\nklasse\tMRR@10\trecall@10\nalle\t0.400\t0.900\n")
    before = floors.read_floors(floor)
    got = floors.measured(before, asked, run)
    assert [line.split(",")[1].split()[0] for line in floors.differences(before, got)] == ["above", "below"], got
    floors.raised(floor, before, got)
    assert floor.read_text() == "# why\nklasse\tMRR@10\trecall@10\nalle\t0.500\t0.900\n", "raised, never lowered"

spent = cost_of([sys.executable, "-c", "n = 0\nfor i in range(10**6): n += i"])
assert 0 < spent.processor < 60 and spent.seconds > 0, f"a program that counts costs something: {spent}"
for code, fine in ((3, (0, 3)), (3, (0,))):
    try:
        cost_of([sys.executable, "-c", f"raise SystemExit({code})"], fine)
        refused = False
    except Refused as error:
        refused = str(error).endswith(f"gave {code}")
    assert refused == (code not in fine), (code, fine)

document = documents.document(RECORD)
assert document == ("1", "De boot de boot", "Zwaan Gans", "Een? Echt? Twee? Toe.", "Ja. Los. Later. B"), document
assert words_of("d'66 35.261 é-x") == ["d", "66", "35", "261", "é", "x"]
