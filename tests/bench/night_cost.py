#!/usr/bin/env python3
"""What a night costs on an index of full scale, against the same night on a quarter of it, in one run.

    tests/bench/night_cost.py [--full N] [--nights K] [--folder DIR]

Makes two corpora with the generator of ../shared (skips where it is missing), rebuilds both, and then measures
`kamervragen-index update` in turn: a night without news, and nights of 200 new and 20 changed publications. Prints seconds,
bytes written, and the ratio of the medians.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
INDEX = SOURCE / "build" / "release" / "bin" / "kamervragen-index"
SHARED = pathlib.Path(os.environ.get("KAMERVRAGEN_SHARED", SOURCE.parent / "shared"))
GENERATOR = SHARED / "corpus" / "maak_schaalcorpus.py"


def generate(folder: pathlib.Path, *arguments: str) -> None:
    """Runs the generator of the scale corpus."""
    subprocess.run([sys.executable, GENERATOR, "--out", folder, *arguments], check=True, stdout=subprocess.DEVNULL)


def run(*arguments: str) -> tuple[float, int]:
    """Runs kamervragen-index; gives its seconds and the bytes that it wrote."""
    begin = time.monotonic()
    child = subprocess.Popen([INDEX, *arguments, "-q"])
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"kamervragen-index {' '.join(arguments)} gave {status >> 8}")
    return time.monotonic() - begin, usage.ru_oublock * 512


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
    rows: dict[str, dict[str, list[tuple[float, int]]]] = {}
    sizes = {"a quarter": args.full // 4, "full": args.full}
    for name, size in sizes.items():
        folder = base / name.replace(" ", "-")
        generate(folder / "store", "--n", str(size))
        generate(folder / "night", "--n", str(size), "--nightly", "700")
        seconds, _ = run("rebuild", "--corpus", str(folder / "store"), "--index", str(folder / "index"))
        print(f"{name}: {size} question sets, rebuilt in {seconds:.1f} s", flush=True)
        rows[name] = {"no news": [], "200 new, 20 changed": []}
    seen: dict[str, set[str]] = {name: set() for name in sizes}
    for _ in range(args.nights):
        for name in sizes:
            folder = base / name.replace(" ", "-")
            update = ("update", "--corpus", str(folder / "store"), "--index", str(folder / "index"))
            rows[name]["no news"].append(run(*update))
            count = merge(folder / "night", folder / "store", 200, 20, seen[name])
            rows[name]["200 new, 20 changed"].append(run(*update))
            print(f"  {name}: a night of {count} publications", flush=True)
    print(f"{'night':22} {'corpus':10} {'seconds':>8} {'MB written':>11}")
    median: dict[tuple[str, str], tuple[float, float]] = {}
    for night in ("no news", "200 new, 20 changed"):
        for name in sizes:
            seconds = statistics.median(s for s, _ in rows[name][night])
            written = statistics.median(b for _, b in rows[name][night])
            median[night, name] = seconds, written
            print(f"{night:22} {name:10} {seconds:8.2f} {written / 1e6:11.2f}")
        full, quarter = median[night, "full"], median[night, "a quarter"]
        ratio = full[1] / quarter[1] if quarter[1] else float("nan")
        print(f"{night:22} {'ratio':10} {full[0] / quarter[0]:8.2f} {ratio:11.2f}")
    if not args.folder:
        shutil.rmtree(base)


if __name__ == "__main__":
    main()
