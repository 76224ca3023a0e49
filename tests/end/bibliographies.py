"""Holds the bibliographies of one answer against each other, and against what their formats allow.

Arguments: names; of each there are NAME.biblatex, NAME.bibtex, NAME.ris, NAME.csl-json and NAME.citation in the folder.

CSL-JSON is held against the types and keys of its specification (version 1.0.2) that are written down here: those that
we write. Its JSON Schema is in no package.
"""
import json
import re
import subprocess
import sys

NAME = {"family", "given", "non-dropping-particle", "literal"}
TEXT = str
KEYS = {
    "id": TEXT, "title": TEXT, "genre": TEXT, "number": TEXT, "collection-title": TEXT, "section": TEXT,
    "authority": TEXT, "publisher": TEXT, "version": TEXT, "note": TEXT, "language": TEXT, "URL": TEXT,
    "type": TEXT, "author": list, "issued": dict, "accessed": dict,
}
REQUIRED = {"id", "type", "title", "author", "note", "URL", "language", "accessed"}
TYPES = {"report", "dataset"}
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

complaints = []


def complain(text):
    complaints.append(text)


def check_date(key, date):
    parts = date.get("date-parts")
    if set(date) != {"date-parts"} or not 1 <= len(parts) <= 2:
        complain(f"{key}: no date: {date}")
        return
    for one in parts:
        limits = [(1900, 2199), (1, 12), (1, 31)]
        if not 1 <= len(one) <= 3 or not all(low <= part <= high for part, (low, high) in zip(one, limits)):
            complain(f"{key}: no date: {date}")


def check_item(item):
    key = item.get("id")
    for name, value in item.items():
        if name not in KEYS or not isinstance(value, KEYS[name]) or not value:
            complain(f"{key}: {name} is not of the specification: {value!r}")
    if missing := REQUIRED - set(item):
        complain(f"{key}: lacks {sorted(missing)}")
    if item["type"] not in TYPES:
        complain(f"{key}: type {item['type']}")
    for author in item["author"]:
        if not set(author) <= NAME or ("literal" in author) == ("family" in author):
            complain(f"{key}: no name: {author}")
    for date in ("issued", "accessed"):
        if date in item:
            check_date(key, item[date])


def whole(author):
    """As RIS and BibTeX have it: van der Lee, Tom."""
    if "literal" in author:
        return author["literal"]
    last = " ".join(filter(None, (author.get("non-dropping-particle"), author["family"])))
    return f"{last}, {author['given']}" if "given" in author else last


def fields_of(entry):
    return dict(re.findall(r"^  (\w+) = \{?(.*?)\}?,$", entry, re.M))


def read_bib(text):
    out = {}
    for entry in re.findall(r"^@\w+\{.*?^\}$", text, re.M | re.S):
        if entry.count("{") != entry.count("}"):
            complain(f"braces do not match: {entry}")
        key = re.match(r"@\w+\{([^,]+),\n", entry)[1]
        if key in out:
            complain(f"{key} stands twice")
        out[key] = fields_of(entry)
    return out


def check_ris(raw, items):
    if b"\n" in raw.replace(b"\r\n", b""):
        complain("ris: a line ends without CR")
    entries = raw.decode().split("ER  - \r\n\r\n")
    if entries.pop() != "" or len(entries) != len(items):
        complain(f"ris: {len(entries)} entries of {len(items)}")
    for entry, item in zip(entries, items):
        lines = entry.split("\r\n")[:-1]
        for line in lines:
            if not re.fullmatch(r"[A-Z][A-Z0-9]  - \S.*", line):
                complain(f"ris: {line!r}")
        if not lines[0].startswith("TY  - "):
            complain(f"ris: begins with {lines[0]!r}")
        has = lambda tag: [line[6:] for line in lines if line.startswith(tag + "  - ")]
        if has("AU") != [whole(author) for author in item["author"]]:
            complain(f"ris: {item['id']}: {has('AU')}")
        if has("ID") != [item["id"]] or has("UR") != [item["URL"]] or has("N1") != [item["note"]]:
            complain(f"ris: {item['id']}: another id, address or note")


def without_braces(text):
    return text.replace("{", "").replace("}", "")


def check_round_trip(ris, items):
    """RIS to MODS to BibTeX, by bibutils: who, when, which number, where."""
    mods = subprocess.run(["ris2xml"], input=ris, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    # Accents as they are (-nl).
    bib = subprocess.run(["xml2bib", "-nl", "-nb"], input=mods, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                         check=True).stdout.decode("utf-8-sig")
    entries = re.findall(r"^@\w+\{.*?^\}$", bib, re.M | re.S)
    if len(entries) != len(items):
        complain(f"bibutils: {len(entries)} entries of {len(items)}")
    for entry, item in zip(entries, items):
        got = {}
        for name, value in re.findall(r'^(\w+)="(.*?)"(?:,|$)', entry, re.M | re.S):
            got.setdefault(name, []).append(value)
        key = re.match(r"@\w+\{([^,]+),", entry)[1]
        authors = [without_braces(name).strip() for name in re.split(r"\s+and\s+", got["author"][0])]
        if key != item["id"] or authors != [whole(author) for author in item["author"]]:
            complain(f"bibutils: {item['id']}: {key} by {authors}")
        day = item["issued"]["date-parts"][-1]
        want = [str(day[0]), MONTHS[day[1] - 1], f"{day[2]:02}"] if len(day) == 3 else [str(day[0])]
        dated = [got[name][0].lower() for name in ("year", "month", "day") if name in got]
        if dated != want:
            complain(f"bibutils: {item['id']}: {dated}, not {want}")
        if got["url"] != [item["URL"]] or ("number" in item and item["number"] not in got["note"]):
            complain(f"bibutils: {item['id']}: another address or number: {got}")


for name in sys.argv[1:]:
    items = json.load(open(f"{name}.csl-json", encoding="utf-8"))
    for item in items:
        check_item(item)
    biblatex = read_bib(open(f"{name}.biblatex", encoding="utf-8").read())
    bibtex = read_bib(open(f"{name}.bibtex", encoding="ascii").read())
    keys = [item["id"] for item in items]
    if len(set(keys)) != len(keys) or list(biblatex) != keys or list(bibtex) != keys:
        complain(f"{name}: keys differ, or one stands twice")
    for item in items:
        for entry in (biblatex[item["id"]], bibtex[item["id"]]):
            if entry["url"] != item["URL"] or entry.get("number") != item.get("number"):
                complain(f"{item['id']}: another address or number: {entry}")
        written = [without_braces(one) for one in biblatex[item["id"]]["author"].split(" and ")]
        if written != [whole(author) for author in item["author"]]:
            complain(f"biblatex: {item['id']}: {written}")
    raw = open(f"{name}.ris", "rb").read()
    check_ris(raw, items)
    check_round_trip(raw, items)
    lines = open(f"{name}.citation", encoding="utf-8").read().splitlines()
    if len(lines) != len(items):
        complain(f"{name}: {len(lines)} citations of {len(items)}")
    for line, item in zip(lines, items):
        if item["type"] == "report" and item["note"].split("; ")[0] != line:
            complain(f"{item['id']}: cited as {line}")
    print(f"{name}: {len(items)} references in five formats")
for text in complaints:
    print("FAILED:", text)
sys.exit(bool(complaints))
