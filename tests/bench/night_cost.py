#!/usr/bin/env python3
"""What a night costs on an index of full scale, against the same night on a quarter of it, in one run.

    tests/bench/night_cost.py [--full N] [--nights K] [--folder DIR]

Makes two corpora with the generator of ../shared (skips where it is missing), rebuilds both, and then measures in turn
what tools/nightly runs: `update` of a night without news, `update` of nights of 200 new and 20 changed publications,
and after each of these `check --part` of 2,000 publications and `compact --if-worth`. Prints seconds, those of the
processor among them (on a busy machine the fairer ones), bytes written, and the ratio of the medians.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tools"))
from evaluation import Refused  # noqa: E402
from evaluation.cost import Cost, cost_of  # noqa: E402

INDEX = SOURCE / "build" / "release" / "bin" / "kamervragen-index"
SHARED = pathlib.Path(os.environ.get("KAMERVRAGEN_SHARED", SOURCE.parent / "shared"))
GENERATOR = SHARED / "corpus" / "maak_schaalcorpus.py"


def generate(folder: pathlib.Path, *arguments: str) -> None:
    """Runs the generator of the scale corpus."""
    subprocess.run([sys.executable, GENERATOR, "--out", folder, *arguments], check=True, stdout=subprocess.DEVNULL)


def run(*arguments: str) -> Cost:
    try:
        return cost_of([INDEX, *arguments, "-q"])
    except Refused as error:
        sys.exit(str(error))


def merge(night: pathlib.Path, store: pathlib.Path, new: int, changed: int, seen: set[str]) -> int:
    """Puts so many new and changed publications of a delivery into a store; gives how many there were."""
    taken = {"new": 0, "changed": 0}
    for xml in sorted(night.glob("*/*/*.xml")):
        if xml.name == "metadata.xml" or xml.stem in seen:
            continue
        target = store / xml.parent.relative_to(night)
        kind, most = ("changed", changed) if target.exists() else ("new", new)
        if taken[kind] >= most:
            continue
        taken[kind] += 1
        seen.add(xml.stem)
        shutil.copytree(xml.parent, target, dirs_exist_ok=True)
    return sum(taken.values())


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--full", type=int, default=42994)
    ap.add_argument("--nights", type=int, default=3)
    ap.add_argument("--folder", type=pathlib.Path)
    args = ap.parse_args()
    if not GENERATOR.exists():
        print("skipped: no generator of the scale corpus beside the repository")
        sys.exit(77)
    base = args.folder or pathlib.Path(tempfile.mkdtemp(prefix="kamervragen-bench-"))
    steps = ("no news", "200 new, 20 changed", "check of a part", "compact if worth")
    rows: dict[str, dict[str, list[Cost]]] = {}
    sizes = {"a quarter": args.full // 4, "full": args.full}
    for name, size in sizes.items():
        folder = base / name.replace(" ", "-")
        generate(folder / "store", "--n", str(size))
        generate(folder / "night", "--n", str(size), "--nightly", "700")
        seconds, _, _ = run("rebuild", "--corpus", str(folder / "store"), "--index", str(folder / "index"))
        print(f"{name}: {size} question sets, rebuilt in {seconds:.1f} s", flush=True)
        rows[name] = {step: [] for step in steps}
    seen: dict[str, set[str]] = {name: set() for name in sizes}
    for night in range(args.nights):
        for name in sizes:
            folder = base / name.replace(" ", "-")
            places = ("--corpus", str(folder / "store"), "--index", str(folder / "index"))
            update = ("update", *places)
            rows[name]["no news"].append(run(*update))
            count = merge(folder / "night", folder / "store", 200, 20, seen[name])
            rows[name]["200 new, 20 changed"].append(run(*update))
            parts = -(-len(list((folder / "store").glob("*/*/"))) // 2000)
            rows[name]["check of a part"].append(run("check", *places, "--part", f"{night % parts + 1}/{parts}"))
            rows[name]["compact if worth"].append(run("compact", "--if-worth", *places[2:]))
            print(f"  {name}: a night of {count} publications", flush=True)
    print(f"{'step':22} {'corpus':10} {'seconds':>8} {'of CPU':>8} {'MB written':>11}")
    for step in steps:
        medians = {}
        for name in sizes:
            medians[name] = [statistics.median(costs) for costs in zip(*rows[name][step])]
            seconds, processor, written = medians[name]
            print(f"{step:22} {name:10} {seconds:8.2f} {processor:8.2f} {written / 1e6:11.2f}")
        ratios = [
            full / quarter if quarter else float("nan") for full, quarter in zip(medians["full"], medians["a quarter"])
        ]
        print(f"{step:22} {'ratio':10} {ratios[0]:8.2f} {ratios[1]:8.2f} {ratios[2]:11.2f}", flush=True)
    if not args.folder:
        shutil.rmtree(base)


if __name__ == "__main__":
    main()
