"""Whether near-duplicates are told of as one set, and nothing else is: on a corpus that is made for it.

    KAMERVRAGEN_CORPUS=DIR tools/bench near_duplicates
    python3 tests/bench/near_duplicates.py --corpus DIR --out DIR [--sets 5000]

The corpus is another one's, with some sets changed: those that share subject and day ten times or more get the
questions of one of them (the same set to every ministry), and a hundred others each get a twin with one word
changed, one question replaced, another ministry, or nothing in common but the subject. Answers of changed sets are left
out, since they print the questions too. Then each changed set is asked for: `kamervragen similar`. What else is told of
as the same set is held against the texts: near_least of their words, in order, have to be the same.
"""
from __future__ import annotations

import argparse
import difflib
import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Callable

SOURCE = Path(__file__).resolve().parents[2]
BIN = SOURCE / "build" / "release" / "bin"
SKIPPED = 77
GROUP_LEAST = 10
QUESTIONS_LEAST = 3
TWINS_OF_A_KIND = 25
KINDS = ("word", "question", "ministry", "subject")
NEAR_LEAST = 0.7
VRAAG = re.compile(r"<vraag>.*?</vraag>\s*", re.S)


class Corpus:
    """The publications of a corpus, by question set."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.of_set: dict[str, list[tuple[str, Path]]] = defaultdict(list)
        for line in (folder / "index.tsv").read_text(encoding="utf-8").splitlines():
            name, kind, _, number, place = line.split("\t")
            if (folder / place).is_dir():
                self.of_set[number].append((kind, Path(place)))

    def question_file(self, number: str) -> Path | None:
        for kind, place in self.of_set[number]:
            if kind == "vraag" and (self.folder / place / f"{place.name}.xml").exists():
                return place / f"{place.name}.xml"
        return None


def questions(xml: str) -> list[str]:
    return VRAAG.findall(xml)


def with_questions(xml: str, new: list[str]) -> str:
    first = VRAAG.search(xml)
    assert first
    rest = VRAAG.sub("", xml)
    return rest[:first.start()] + "".join(new) + rest[first.start():]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"<nr.*?</nr>|<[^>]*>", " ", text).lower())


def change_word(text: str, chance: random.Random) -> str:
    """One word of five letters or more, of one question, is another."""
    places = list(re.finditer(r"\b[a-z]{5,}\b(?![^<]*>)", text))
    place = chance.choice(places)
    return text[:place.start()] + "zilvermeeuw" + text[place.end():]


class Maker:
    def __init__(self, corpus: Corpus, out: Path, sets: int) -> None:
        self.corpus, self.out = corpus, out
        self.chance = random.Random(1)
        self.texts = {}
        self.subject: dict[str, tuple[str, str]] = {}
        for number in corpus.of_set:
            file = corpus.question_file(number)
            if file is None:
                continue
            xml = (corpus.folder / file).read_text(encoding="utf-8-sig")
            subject = re.search(r"<kamervraagonderwerp>(.*?)</kamervraagonderwerp>", xml, re.S)
            day = re.search(r'isodatum="([0-9-]+)"', xml)
            if subject and day and questions(xml):
                self.texts[number] = xml
                self.subject[number] = (subject.group(1), day.group(1))
        self.groups = self.find_groups()
        taken = {number for group in self.groups for number in group}
        free = sorted(n for n in self.texts if n not in taken and len(questions(self.texts[n])) >= QUESTIONS_LEAST)
        self.chance.shuffle(free)
        self.plain, self.seeds = free[:sets], free[sets:sets + TWINS_OF_A_KIND * len(KINDS)]

    def find_groups(self) -> list[list[str]]:
        by_subject = defaultdict(list)
        for number, subject in self.subject.items():
            by_subject[subject].append(number)
        return [sorted(group) for group in by_subject.values() if len(group) >= GROUP_LEAST]

    def write(self, number: str, xml: str) -> None:
        """Under that number, whatever it was made from."""
        was = re.search(r"<kamervraagnummer>(.*?)</kamervraagnummer>", xml)
        assert was
        place = self.out / number[:4] / f"kv-tk-{number}"
        place.mkdir(parents=True)
        (place / f"{place.name}.xml").write_text(xml.replace(was.group(1), number), encoding="utf-8")
        file = self.corpus.question_file(was.group(1))
        assert file
        meta = (self.corpus.folder / file).with_name("metadata.xml").read_text(encoding="utf-8")
        (place / "metadata.xml").write_text(meta.replace(was.group(1), number), encoding="utf-8")

    def link(self, number: str) -> None:
        for _, place in self.corpus.of_set[number]:
            to = self.out / place
            to.mkdir(parents=True, exist_ok=True)
            for file in (self.corpus.folder / place).iterdir():
                os.link(file, to / file.name)

    def make(self) -> dict:
        for number in self.plain:
            self.link(number)
        for group in self.groups:
            same = max((questions(self.texts[number]) for number in group), key=len)
            for number in group:
                self.write(number, with_questions(self.texts[number], same))
        pairs = []
        for i, number in enumerate(self.seeds):
            kind = KINDS[i % len(KINDS)]
            twin = f"{number[:5]}{90000 + i}"
            self.write(number, self.texts[number])
            self.write(twin, self.twin(kind, self.texts[number]))
            pairs.append((kind, number, twin))
        return {"groups": self.groups, "pairs": pairs}

    def twin(self, kind: str, xml: str) -> str:
        own = questions(xml)
        other = questions(self.texts[self.chance.choice(self.plain)])
        if kind == "word":
            at = max(range(len(own)), key=lambda i: len(own[i]))
            own[at] = change_word(own[at], self.chance)
        elif kind == "question":
            own[-1] = other[-1]
        elif kind == "ministry":
            return re.sub(r"aan de (Minister|minister|Staatssecretaris|staatssecretaris)[^<]*? over <",
                          "aan de Minister van Zeegras over <", xml)
        else:
            own = other
        return with_questions(xml, own)


def ask(index: Path, number: str) -> list[dict]:
    done = subprocess.run([BIN / "kamervragen", "similar", number, "--index", index, "--format", "json", "-n", "20"],
                          capture_output=True, text=True, check=False)
    if done.returncode > 1:
        raise SystemExit(f"similar {number}: {done.stderr}")
    return json.loads(done.stdout)["sections"][-1]["hits"]


def measure(index: Path, truth: dict, asked: list[str], text_of: Callable[[str], list[str]]) -> int:
    texts = {number: text_of(number) for number in asked}
    wrong = 0
    for group in truth["groups"]:
        for number in group:
            found = {hit["nummer"] for hit in ask(index, number) if hit["reason"] == "same" and hit["row"] == 1}
            if found != set(group) - {number}:
                wrong += 1
                print(f"{number}: {len(found)} in its cluster, {len(group) - 1} expected")
    print(f"groups: {len(truth['groups'])} of {', '.join(str(len(g)) for g in truth['groups'])} sets; "
          f"{wrong} of their sets have another cluster")
    told = defaultdict(lambda: defaultdict(int))
    for kind, number, twin in truth["pairs"]:
        for one, other in ((number, twin), (twin, number)):
            reason = next((hit["reason"] for hit in ask(index, one) if hit["nummer"] == other), "not told of")
            told[kind][reason] += 1
    for kind in KINDS:
        print(f"pairs, one {kind} " + ("alone the same: " if kind == "subject" else "changed: ") +
              ", ".join(f"{reason} {n}" for reason, n in sorted(told[kind].items())))
    meant = {(a, b) for group in truth["groups"] for a in group for b in group if a != b}
    meant |= {pair for kind, a, b in truth["pairs"] if kind != "subject" for pair in ((a, b), (b, a))}
    right = all_told = 0
    for number in texts:
        for hit in ask(index, number):
            if hit["reason"] != "same":
                continue
            all_told += 1
            pair = (number, hit["nummer"])
            alike = pair in meant or difflib.SequenceMatcher(
                None, texts[number], text_of(hit["nummer"]), autojunk=False).ratio() >= NEAR_LEAST
            right += alike
            if not alike:
                print(f"the same by what is told, not by the words: {pair}")
    print(f"the same set: {right} of {all_told} right, of {len(texts)} sets that were asked for"
          + (f" ({right / all_told:.4f})" if all_told else ""))
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("KAMERVRAGEN_CORPUS", ".")))
    parser.add_argument("--out", type=Path, help="a new folder (one in build)")
    parser.add_argument("--sets", type=int, default=5000, help="unchanged ones beside (5000)")
    options = parser.parse_args()
    if not (BIN / "kamervragen-index").exists() or not (options.corpus / "index.tsv").exists():
        print("bench near_duplicates: build the release preset, and name a corpus with an index.tsv", file=sys.stderr)
        return SKIPPED
    out = options.out or SOURCE / "build" / "bench" / "near_duplicates"
    if not options.out:
        shutil.rmtree(out, ignore_errors=True)
    made = out / "corpus"
    made.mkdir(parents=True)
    maker = Maker(Corpus(options.corpus), made, options.sets)
    truth = maker.make()
    (out / "truth.json").write_text(json.dumps(truth), encoding="utf-8")
    index = out / "index"
    subprocess.run([BIN / "kamervragen-index", "rebuild", "--corpus", made, "--index", index], check=True)
    changed = [n for g in truth["groups"] for n in g] + [n for _, a, b in truth["pairs"] for n in (a, b)]

    def text_of(number: str) -> list[str]:
        """Of the question's own file; of one that only its answer is of, nothing."""
        file = made / number[:4] / f"kv-tk-{number}" / f"kv-tk-{number}.xml"
        return words("".join(questions(file.read_text(encoding="utf-8-sig")))) if file.exists() else []

    asked = [number for number in changed + maker.plain[:400] if text_of(number)]
    return measure(index, truth, asked, text_of)


if __name__ == "__main__":
    sys.exit(main())
