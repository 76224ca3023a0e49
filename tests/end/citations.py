"""Takes what names a record, or a paper that it cites, from the page of each record of an index, and asks for the
record by it: with `show` what is its own, with `search` all.

    citations.py KAMERVRAGEN INDEX
"""
import concurrent.futures
import re
import subprocess
import sys

PROGRAM, INDEX = sys.argv[1:]
ADDRESS = re.compile(r"https://zoek\.officielebekendmakingen\.nl/\S+")
CITATION = re.compile(r"^ +((?:Aanhangsel Handelingen|Kamervragen \(zonder antwoord\)) .*)$")


def ask(*words):
    done = subprocess.run([PROGRAM, "--index", INDEX, *words], capture_output=True, text=True, check=False)
    return done.stdout


def page_of(nummer):
    """The lines of the page, by the heading that they stand under; the head of the page under ''."""
    sections, heading = {"": []}, ""
    for line in ask("show", nummer).splitlines():
        if line and not line.startswith(" ") and heading + line and line in ("Zie ook", "Verwijst naar"):
            heading = line
            sections[heading] = []
        elif re.match(r"(Vraag|Antwoord|Toelichting|Overig|Bijlage|Mededeling|Verwezen door)", line):
            heading = line
        sections.setdefault(heading, []).append(line)
    return sections


def names_on(nummer):
    """What names the record itself, and what it says that it cites."""
    sections = page_of(nummer)
    own, cited = [nummer], []
    for line in sections[""]:
        own += ADDRESS.findall(line) + CITATION.findall(line)
        numbers = re.match(r"aanhangsel +nr\. (.*)", line)
        if numbers:
            own += [f"aanhangselnummer:{number}" for number in numbers[1].split(", ")]
    own += [re.sub(r".*/(.*)\.html", r"\1", name) for name in own if name.startswith("https:")]
    for heading in ("Zie ook", "Verwijst naar"):
        for line in sections.get(heading, [])[1:]:
            found = re.match(r"  ((?:ah|kv|kst|h|nds|blg)-\S+|\d{4}[ZD]\d+)", line)
            cited += ADDRESS.findall(line) + ([found[1]] if found else [])
    return own, cited


def misses_of(nummer):
    own, cited = names_on(nummer)
    misses = []
    for name in own + cited:
        hits = ask("search", "--limit", "all", "--format", "ids", name).split()
        if nummer not in hits:
            misses.append(f"{nummer}: not found by search {name}")
        if name in own and ":" not in name.replace("https:", "") and ask("show", name).find(nummer) < 0:
            misses.append(f"{nummer}: not found by show {name}")
    for name in own[:1]:
        hits = ask("search", "--format", "ids", name).split()
        if hits[:1] != [nummer]:
            misses.append(f"{nummer}: not first among {hits}")
    return len(own), len(cited), misses


def main():
    nummers = ask("search", "--limit", "all", "--format", "ids").split()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = list(pool.map(misses_of, nummers))
    misses = [miss for result in results for miss in result[2]]
    print("\n".join(misses))
    own, cited = (sum(result[i] for result in results) for i in (0, 1))
    print(f"{len(nummers)} records, {own} names of their own, {cited} of what they cite: {len(misses)} misses")
    sys.exit(1 if misses or own < 3 * len(nummers) else 0)


main()
