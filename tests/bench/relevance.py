#!/usr/bin/env python3
"""The table of relevance: ours and every other engine on the same texts, for queries of titles and for queries of
texts.

    tests/bench/relevance.py [--folder DIR] [--n N] [--ours-only]

Makes the scale corpus with the generator of ../shared (skips where that is missing), puts the real publications of
../shared/corpus/echt into it, in place of what the generator made of the same question sets, and indexes all of it.
Then:
    zoekvragen/dev.tsv           known items by words of real titles, in five classes
    tests/data/judged/echt.tsv   what stands in the texts of the real publications, among 43,000 others
Whatever is there already is used again, so a second run costs minutes. The first takes about an hour, most of it stock
Xapian's and PostgreSQL's building; tools/evaluate --peers takes a list of peers.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BIN = SOURCE / "build" / "release" / "bin"
SHARED = pathlib.Path(os.environ.get("KAMERVRAGEN_SHARED", SOURCE.parent / "shared")) / "corpus"
JUDGED = SOURCE / "tests" / "data" / "judged"
# Debian's Python modules are those of Debian's Python.
PYTHON = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable


def make_corpus(folder: pathlib.Path, n: int | None) -> None:
    """The scale corpus with the real publications in it. A folder that is complete is left as it is."""
    if (folder / "echt").exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, SHARED / "maak_schaalcorpus.py", "--out", folder, *(["--n", str(n)] if n else [])]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    real_ids = {path.name for path in (SHARED / "echt").iterdir()}
    with (SHARED / "echt.truth.jsonl").open(encoding="utf-8") as lines:
        real_sets = {nummer for line in lines for nummer in json.loads(line)["vraagnummers"] or []}
    with (folder / "index.tsv").open(encoding="utf-8") as rows:
        for row in rows:
            publication, _, _, zaak, path = row.rstrip("\n").split("\t")
            if zaak in real_sets or publication in real_ids:
                shutil.rmtree(folder / path)
    partial = folder / "echt.partial"
    shutil.copytree(SHARED / "echt", partial)
    partial.rename(folder / "echt")


def evaluate(index: pathlib.Path, queries: pathlib.Path, *arguments: str | pathlib.Path) -> None:
    subprocess.run([PYTHON, SOURCE / "tools" / "evaluate", "--index", index, queries, *arguments], check=True)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument(
        "--folder",
        type=pathlib.Path,
        default=SOURCE / "build" / "relevance",
        help="for corpus and indexes (build/relevance)",
    )
    ap.add_argument("--n", type=int, help="so many question sets only: quicker, and not comparable")
    ap.add_argument("--ours-only", action="store_true", help="leave the other engines out")
    args = ap.parse_args()
    if not SHARED.exists():
        print("skipped: no ../shared with the generator of the scale corpus")
        sys.exit(77)
    index = args.folder / "index"
    args.folder.mkdir(parents=True, exist_ok=True)
    make_corpus(args.folder / "corpus", args.n)
    verb = "update" if index.exists() else "rebuild"
    subprocess.run(
        [BIN / "kamervragen-index", verb, "-q", "--corpus", args.folder / "corpus", "--index", index], check=True
    )
    for name, queries in (("titles", SHARED / "zoekvragen" / "dev.tsv"), ("texts", JUDGED / "echt.tsv")):
        print(f"\n{name}: {queries.name}\n", flush=True)
        if args.ours_only:
            for option in ("", "--match any", "--relax"):
                print(f"options: {option or 'none'}", flush=True)
                evaluate(index, queries, "--skip-unknown", f"--option={option}")
        else:
            evaluate(index, queries, "--skip-unknown", "--peers", "--peers-folder", args.folder / "peers")


if __name__ == "__main__":
    main()
