#!/usr/bin/env python3
"""What each table of the index takes on the disk.

    KAMERVRAGEN_INDEX=DIR tests/bench/sizes.py

Without KAMERVRAGEN_INDEX it skips.
"""
import os
import pathlib
import sys


def main() -> None:
    if "KAMERVRAGEN_INDEX" not in os.environ:
        print("skipped: KAMERVRAGEN_INDEX names no index")
        sys.exit(77)
    folder = pathlib.Path(os.environ["KAMERVRAGEN_INDEX"])
    files = sorted((path.stat().st_size, str(path.relative_to(folder))) for path in folder.rglob("*") if path.is_file())
    print("| file | MB |\n|---|---:|")
    for size, name in reversed(files):
        print(f"| {name} | {size / 1e6:.2f} |")
    print(f"| all | {sum(size for size, _ in files) / 1e6:.2f} |")


if __name__ == "__main__":
    main()
