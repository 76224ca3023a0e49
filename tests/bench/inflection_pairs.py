#!/usr/bin/env python3
"""Pairs of words and their forms, out of the affix file of Debian's hunspell-nl: what `dutch report` measures against.

    tests/bench/inflection_pairs.py [/usr/share/hunspell/nl_NL] >pairs.tsv

Three columns: the affix class, a word, a form of it, folded. The classes of nouns begin with Z (Za -s, Zb -en, Zc -'s,
Zd -heden, Ze doubled, Zf vowel, Zh z and v), of adjectives with A, of verbs with V, of diminutives with Y; Zm is
derivation (-heid), which is not meant to meet. The lexicon is made without this file, so that it can judge.
"""
import collections
import re
import sys
import unicodedata


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


def main():
    base = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/hunspell/nl_NL"
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
                    print(*pair, sep="\t")


if __name__ == "__main__":
    main()
