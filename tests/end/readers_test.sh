#!/usr/bin/env bash
# Readers in a loop while updates, compactions and rebuilds run: none errs, and every answer is of one revision: its
# counts are those of the content that it names, its facets add up, its hits are as many as it says.
set -u
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
command -v python3 >/dev/null || { echo "skipped: no python3"; exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python3 - "$BIN" "$SOURCE" "$scratch" <<'PYTHON'
import itertools, json, os, subprocess, sys, threading
from pathlib import Path

bin_dir, source, scratch = map(Path, sys.argv[1:])
slow = bool(os.environ.get("KAMERVRAGEN_SLOW"))
wanted = 50_000 if slow else 2_000
least_writes = 160 if slow else 40
kamervragen, indexer = str(bin_dir / "kamervragen"), str(bin_dir / "kamervragen-index")
store, index = scratch / "store", scratch / "index"
environment = {**os.environ, "KAMERVRAGEN_INDEX": str(index), "KAMERVRAGEN_CORPUS": str(store), "LC_ALL": "C.UTF-8"}
environment.pop("KAMERVRAGEN_KILL_AT", None)

WORDS = """veerpont drinkwater dijk school zendmast wachttijden toeslagen helihaven gemeente inwoners kosten overleg Ja
gegevens""".split()
FILTERS = [
    "status:beantwoord",
    "status:uitgesteld",
    "fractie:PvdK",
    "dagen:22..",
    "is:te-laat",
    "is:open",
    "ingezonden:2024-10..",
    "soort:schriftelijk",
    'minister:zeearend',
    "jaar:2024",
    "vraag:kosten",
    'antwoord:"geen gegevens"',
    "dagen:..21",
    "titel:dijk",
    "hui*",
    '"geen gegevens"',
    "",
]
QUERIES = [q for q in FILTERS if q] + WORDS + [f"{w} {f}".strip() for w, f in itertools.product(WORDS, FILTERS) if f]
BATCH = QUERIES[:240]
BATCH_TEXT = "".join(q + "\n" for q in BATCH)
NUMBERS = [f"2024Z{n}" for n in range(95001, 95013)]
# Questions whose whole answer is compared; the last word is what stands on standard input.
FIXED = [
    (("count", "--batch", "--format", "json"), BATCH_TEXT),
    (("show", *NUMBERS, "--format", "json"), None),
    (("facets", "--facet", "status,fractie,minister,dagen,jaar", "--format", "json", "inwoners"), None),
    (("search", "--format", "json", "-n", "20", "--facets", "status,fractie", "gemeente OR kosten"), None),
]
FACETS = ["status", "soort", "kamer", "vergaderjaar", "jaar", "dagen"]  # each record has one value at most

failures: list[str] = []
lock = threading.Lock()
asked = 0
over = threading.Event()
expected: dict[tuple[str, int], str] = {}  # content id, which of FIXED: the answer when nothing is being written
totals: dict[str, int] = {}
seen: list[tuple[str, int, str]] = []
revisions: dict[tuple[str, int], str] = {}


def fail(text):
    with lock:
        failures.append(text)
    over.set()


def run(*command, given=None):
    return subprocess.run(command, input=given, capture_output=True, text=True, env=environment, timeout=120)


def write(*command):
    done = run(indexer, *command)
    if done.returncode:
        fail(f"{' '.join(command)}: exit {done.returncode}: {done.stderr.strip()}")
    return done


def ask(*command, given=None):
    """The answer of a reader as JSON lines; its index is noted."""
    done = run(kamervragen, "-q", *command, given=given)
    # Nothing found is no error, and a number that is withdrawn is said to be missing.
    allowed = {"search": (0, 1), "show": (0, 1)}.get(command[0], (0,))
    if done.returncode not in allowed or (done.stderr and (command[0] != "show" or done.returncode == 0)):
        fail(f"a reader: {' '.join(command)}: exit {done.returncode}: {done.stderr.strip()[:500]}")
        return []
    try:
        answers = (
            [json.loads(done.stdout)]
            if "jsonl" not in command
            else [json.loads(line) for line in done.stdout.splitlines()]
        )
    except ValueError:
        fail(f"a reader: {' '.join(command)}: no JSON: {done.stdout[:300]}")
        return []
    named = answers[0]["index"]
    with lock:
        key = (named["uuid"], named["revision"])
        if revisions.setdefault(key, named["id"]) != named["id"]:
            failures.append(f"revision {key} is both {revisions[key]} and {named['id']}")
        if totals.setdefault(named["id"], named["kamervragen"]) != named["kamervragen"]:
            failures.append(f"{named['id']} has {totals[named['id']]} and {named['kamervragen']} kamervragen")
    return answers


def fixed(which):
    """The content that an answer names, and the rest of it: of the same content, the same."""
    command, given = FIXED[which]
    answers = ask(*command, given=given)
    return (answers[0].pop("index")["id"], which, json.dumps(answers[0], sort_keys=True)) if answers else None


def search(query):
    """One page with facets: each adds up to the count."""
    for answer in ask(
        "search", "--format", "json", "-n", "5", "--facets", ",".join(FACETS), *([query] if query else [])
    ):
        if len(answer["hits"]) != min(5, answer["count"]):
            fail(f"{query!r}: {len(answer['hits'])} hits of {answer['count']}")
        for facet in answer["facets"]:
            total = sum(v["count"] for v in facet["values"]) + facet["missing"] + facet.get("more", 0)
            if total != answer["count"] and not facet.get("more"):
                fail(f"{query!r}: {facet['field']} adds up to {total}, the count is {answer['count']}")


def export(query):
    """All hits: as many as the answer says."""
    lines = ask("search", "--format", "jsonl", *([query] if query else []))
    if not lines:
        return
    hits = [line for line in lines if line.get("type") == "hit"]
    end = [line for line in lines if line.get("type") == "end"]
    said = {line["count"] for line in lines if "count" in line}
    if len(end) != 1 or said != {len(hits)} or len({h["nummer"] for h in hits}) != len(hits):
        fail(f"{query!r}: {len(hits)} hits, {len(end)} ends, counts {said}")


def reader(number):
    global asked
    for turn in itertools.count(number):
        if over.is_set():
            return
        for which in range(len(FIXED)):
            found = fixed(which)
            if found:
                with lock:
                    seen.append(found)
        query = QUERIES[turn * 7 % len(QUERIES)] if turn % 3 else ""
        search(query)
        export(query)
        with lock:
            asked += len(BATCH) + len(FIXED) + 1


def learn():
    """What the content that stands now answers; only the writer may ask so, between two writes."""
    for which in range(len(FIXED)):
        found = fixed(which)
        if found:
            expected[found[0], which] = found[2]


def night(n):
    made = run(sys.executable, str(source / "tests/end/make_nights.py"), "--out", str(store), "--night", str(n))
    if made.returncode:
        fail(made.stderr)


night(0)
write("rebuild", "-q")
learn()
readers = [threading.Thread(target=reader, args=(i,)) for i in range(3)]
for thread in readers:
    thread.start()
writes, n = {"update": 0, "compact": 0, "rebuild": 0}, 0
while not over.is_set() and (asked < wanted or sum(writes.values()) < least_writes):
    n += 1
    # After some nights all over again: withdrawals and corrections undone are changes too.
    if n % 12 == 0:
        subprocess.run(["rm", "-rf", str(store)], check=True)
        night(0)
    else:
        night(n % 12)
    write("update", "-q", "--accept-removals")
    writes["update"] += 1
    learn()
    verb = ("compact", "rebuild", "compact", "rebuild", "rebuild")[n % 5]
    write(verb, "-q")
    writes[verb] += 1
    learn()
over.set()
for thread in readers:
    thread.join()
mixed = 0
for content, which, answer in seen:
    name = " ".join(FIXED[which][0])[:60]
    if (content, which) not in expected:
        failures.append(f"{name}: an answer names {content}, which never stood there")
    elif answer != expected[content, which]:
        mixed += 1
        at = next(i for i, (x, y) in enumerate(zip(answer + " ", expected[content, which] + "  ")) if x != y)
        failures.append(
            f"{name}: an answer that names {content} is not that of this content: …{answer[max(0, at - 80): at + 40]}…"
        )
last = run(indexer, "check")
if last.returncode:
    failures.append(f"check: {last.stderr}")
for text in failures[:20]:
    print("FAILED:", text)
print(
    f"{asked} queries during {writes['update']} updates, {writes['compact']} compactions and {writes['rebuild']} "
    f"rebuilds of {len({c for c, _ in expected})} contents; "
    f"{len({c for c, *_ in seen})} of them were seen; {mixed} answers mixed two; {len(failures)} failures"
)
sys.exit(bool(failures))
PYTHON
