"""The corpora: of the generator in ../shared where that is, else of tools/make-corpus."""
from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[3]
SHARED = pathlib.Path(os.environ.get("KAMERVRAGEN_SHARED", SOURCE.parent / "shared"))
GIVEN = SHARED / "corpus" / "maak_schaalcorpus.py"
OWN = SOURCE / "tools" / "make-corpus"
FULL = 42994
"""Question sets of the whole scale corpus."""
YEARS = 20
"""What is added to the years in the numbers of each further copy."""
NUMBER = re.compile(rb"\b(\d{4})Z(\d{5})\b")
SESSION = re.compile(rb"\b(ah-tk-)(\d{4})(\d{4})-")


def generator() -> str:
    return "the scale corpus of ../shared" if GIVEN.exists() else "tools/make-corpus"


def make(store: pathlib.Path, questions: int, seed: int = 1) -> None:
    """Makes a corpus unless it is there already."""
    made = store / "made"
    said = f"{questions} {seed} {generator()}\n"
    if made.exists() and made.read_text() == said:
        return
    count = "--n" if GIVEN.exists() else "--questions"
    program = GIVEN if GIVEN.exists() else OWN
    subprocess.run([sys.executable, program, "--out", store, count, str(questions), "--seed", str(seed)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made.write_text(said)


def shifted(text: bytes, years: int) -> bytes:
    """The same with other numbers: the years in the vraagnummers and in the ids of the answers are later ones."""
    text = NUMBER.sub(lambda m: b"%04dZ%s" % (int(m[1]) + years, m[2]), text)
    return SESSION.sub(lambda m: b"%s%04d%04d-" % (m[1], int(m[2]) + years, int(m[3]) + years), text)


def renumber(store: pathlib.Path, years: int) -> None:
    """Gives every publication of a store other numbers, so that it can lie beside one of the same numbers."""
    for folder in [path.parent for path in sorted(store.rglob("metadata.xml"))]:
        for file in sorted(folder.iterdir()):
            file.write_bytes(shifted(file.read_bytes(), years))
            file.rename(folder / shifted(file.name.encode(), years).decode())
        folder.rename(folder.parent / shifted(folder.name.encode(), years).decode())


def make_times(store: pathlib.Path, questions: int, times: int, seed: int = 1) -> None:
    """A corpus of so many copies, each of another seed and with other numbers."""
    for copy in range(times):
        part = store / str(copy + 1)
        if (part / "made").exists():
            continue
        make(part, questions, seed + copy)
        if copy:
            made = (part / "made").read_text()
            (part / "made").unlink()
            renumber(part, copy * YEARS)
            (part / "made").write_text(made)
