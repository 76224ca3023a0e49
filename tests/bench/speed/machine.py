"""Where and of what a run is: the head of every report."""
from __future__ import annotations

import datetime
import os
import pathlib
import platform
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[3]


def said(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, cwd=SOURCE).stdout.strip()
    except OSError:
        return ""


def cpu() -> str:
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def commit() -> str:
    changed = said("git", "status", "--porcelain", "--untracked-files=no")
    return said("git", "describe", "--always", "--abbrev=12") + (" and changes" if changed else "")


def head() -> dict[str, str]:
    """What is the same for a whole run."""
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "commit": commit(),
        "machine": f"{cpu()}, {os.cpu_count()} cores, {memory() / 2**30:.0f} GB",
        "system": f"{platform.system()} {platform.release()}, load {os.getloadavg()[0]:.1f} at the start",
        "compiler": said("c++", "--version").split("\n")[0],
    }
