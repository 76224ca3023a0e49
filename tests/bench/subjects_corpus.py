#!/usr/bin/env python3
"""A corpus of subjects alone: the questions of another corpus, each with one vraag that says nothing, without answers.

    tests/bench/subjects_corpus.py CORPUS TO

In a made corpus the texts have nothing to do with each other, and what is like what can be told by the subjects alone:
an index of this is what tests/bench/similar.py compares engines over. CORPUS needs an index.tsv, as made corpora have.
"""
from __future__ import annotations

import pathlib
import re
import shutil
import sys

VRAAG = re.compile(r"<vraag>.*?</vraag>\s*", re.S)
NOTHING = '<vraag><nr status="officieel">Vraag 1</nr><al>Zo nee, waarom niet?</al></vraag>'


def main() -> int:
    if len(sys.argv) != 3 or not (pathlib.Path(sys.argv[1]) / "index.tsv").exists():
        print("subjects_corpus.py: expected CORPUS, with an index.tsv, and TO", file=sys.stderr)
        return 2
    corpus, to = map(pathlib.Path, sys.argv[1:])
    written = 0
    for line in (corpus / "index.tsv").read_text(encoding="utf-8").splitlines():
        name, kind, _, _, place = line.split("\t")
        file = corpus / place / f"{name}.xml"
        if kind != "vraag" or not file.exists():
            continue
        xml = file.read_text(encoding="utf-8-sig")
        first = VRAAG.search(xml)
        if first:
            xml = xml[:first.start()] + NOTHING + VRAAG.sub("", xml[first.start():])
        (to / place).mkdir(parents=True)
        (to / place / file.name).write_text(xml, encoding="utf-8")
        shutil.copyfile(file.with_name("metadata.xml"), to / place / "metadata.xml")
        written += 1
    print(f"{written} questions")
    return 0


if __name__ == "__main__":
    sys.exit(main())
