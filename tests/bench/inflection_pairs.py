#!/usr/bin/env python3
"""How many words meet their forms, and how many meet that should not: for our stemmer, for it without each switch and
each rule, and for Snowball's two stemmers of Dutch.

    tests/bench/inflection_pairs.py [--hunspell BASE] [--list FILE]
    tests/bench/inflection_pairs.py --pairs >pairs.tsv

The pairs come out of the affix file of Debian's hunspell-nl (skips without it), which the lexicon is made without, so
that it can judge; false joins are counted over the word list (tests/bench/dutch.cc says what they are). With --pairs it
prints the pairs alone: the affix class, a word, a form of it, folded. The classes of nouns begin with Z (Za -s, Zb -en,
Zc -'s, Zd -heden, Ze doubled, Zf vowel, Zh z and v), of adjectives with A, of verbs with V, of diminutives with Y; Zm
is derivation (-heid), which is not meant to meet.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import sys
import unicodedata

SOURCE = pathlib.Path(__file__).resolve().parents[2]


def folded(word):
    word = word.replace("\u0133", "ij").replace("\u0132", "IJ").replace("\u2019", "'")
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def read_rules(path):
    rules = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        columns = line.split("#")[0].split()
        if len(columns) < 4 or columns[0] != "SFX" or columns[1][0] not in "ZYAV":
            continue
        if columns[2] in ("Y", "N") and columns[3].isdigit():
            continue  # the head of a class
        strip = "" if columns[2] == "0" else columns[2]
        add = columns[3].split("/")[0]
        condition = columns[4] if len(columns) > 4 and not columns[4].startswith("ts") else "."
        if not add.endswith("-"):
            rules[columns[1]].append((strip, "" if add == "0" else add, re.compile(f"(?:{condition})$")))
    return rules


def pairs(base):
    """The pairs of a dictionary, each once."""
    rules = read_rules(base + ".aff")
    seen = set()
    for line in list(open(base + ".dic", encoding="utf-8"))[1:]:
        word, _, flags = line.split("\t")[0].strip().partition("/")
        classes = [flags[i:i + 2] for i in range(0, len(flags), 2)]
        if not word.replace("\u0133", "ij").isalpha() or word[0].isupper() or "Fw" in classes:
            continue
        for one in classes:
            for strip, add, condition in rules.get(one, ()):
                if not condition.search(word) or not word.endswith(strip):
                    continue
                pair = one, folded(word), folded(word[:len(word) - len(strip)] + add)
                if pair not in seen and pair[1] != pair[2]:
                    seen.add(pair)
                    yield pair


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument(
        "--hunspell",
        default="/usr/share/hunspell/nl_NL",
        metavar="BASE",
        help="its files less .aff and .dic (%(default)s)",
    )
    ap.add_argument("--list", default="/usr/share/dict/dutch", metavar="FILE", help="the word list (%(default)s)")
    ap.add_argument("--pairs", action="store_true", help="print the pairs, measure nothing")
    args = ap.parse_args()
    if not pathlib.Path(args.hunspell + ".aff").exists():
        print(f"skipped: no {args.hunspell}.aff (Debian: hunspell-nl)", file=sys.stderr)
        sys.exit(77)
    text = "".join("\t".join(pair) + "\n" for pair in pairs(args.hunspell))
    if args.pairs:
        sys.stdout.write(text)
        return
    subprocess.run([SOURCE / "tools" / "build", "release", "dutch"], check=True)
    file = SOURCE / "build" / "pairs.tsv"
    file.write_text(text, encoding="utf-8")
    tables = SOURCE / "schema" / "dutch" / "lexicon"
    subprocess.run(
        [SOURCE / "build" / "release" / "bin" / "dutch", "report", args.list, tables, file],
        check=True,
    )


if __name__ == "__main__":
    main()
