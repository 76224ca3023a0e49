"""tests/bench/frames.py against invented vragen: what counts as a frame, and which texts are alike. Run by ctest in the
root of the repository."""
import os
import pathlib
import sys

sys.dont_write_bytecode = True
ROOT = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
sys.path.insert(0, str(ROOT / "tests" / "bench"))
import frames  # noqa: E402

ASKED = [(f"set {n}", text) for n in range(20) for text in (
    f"Bent u bekend met het bericht «Reiger {n} eet vis»?",
    "Zo ja, vindt ú dat? Zo nee, waarom niet?",
    "Kunt u deze vragen elk afzonderlijk beantwoorden?",
    f"Broeden er {n} kauwen?",
    "Wat kost dat" if n < 4 else "Wat kost iets?",
)]
EXPECTED = {
    # words: bereik, sets
    "bent u": ("begin", 20),
    "bent u bekend met het bericht": ("begin", 20),
    "zo nee waarom niet": ("begin", 20),
    "waarom niet": ("begin", 20),
    "vindt u dat": ("begin", 20),
    "kunt u deze vragen": ("zin", 20),
    "wat kost dat": ("begin", 4),
}
NONE = {
    "kunt u deze vragen elk": "a shorter one takes the sentence",
    "bent u bekend met het bericht …": "what is quoted is of one matter",
    "broeden er 4 kauwen": "a number is of one matter",
}
ALIKE = [
    # texts, same, near, why
    (["Een twee drie.", "een twee, drie", "vier"], 2, 0, "signs and case aside"),
    (["a b c d e f g h i j k l m n", "a b c d e f g h i j k l m n o", "z"], 0, 2, "10 of 11 runs"),
    (["a b c d e f g h i j", "a b c d e f z h i j", "z"], 0, 0, "a word in the middle changes five runs"),
]

got = {words: (where, sets) for words, where, sets in frames.frames(ASKED)}
for words, expected in EXPECTED.items():
    assert got.get(words) == expected, f"{words}: {got.get(words)} instead of {expected}"
for words, why in NONE.items():
    assert words not in got, f"{words}: {why}"
for texts, same, near, why in ALIKE:
    assert frames.alike(texts) == (same, near), f"{why}: {frames.alike(texts)} instead of {(same, near)}"
