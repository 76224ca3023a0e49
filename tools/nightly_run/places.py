"""Where a night works: its folders, its programs, and the lock that keeps it alone."""
from __future__ import annotations

import fcntl
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from nightly_run.options import Refused


@dataclass(frozen=True)
class Places:
    corpus: str
    index: str
    reports: str
    harvester: str
    indexer: str


def folders(options: dict) -> tuple[str, str, str]:
    """The corpus, the index, the reports. Raises Refused."""
    environment = os.environ
    home = environment.get("XDG_DATA_HOME") or environment.get("HOME", "") + "/.local/share"
    told = {}
    for key, variable in (("corpus", "KAMERVRAGEN_CORPUS"), ("index", "KAMERVRAGEN_INDEX")):
        default = environment.get(variable) or f"{home}/kamervragen/{key}"
        told[key] = default if options[key] is None else options[key]
        if not told[key]:
            raise Refused(2, "no folder is named", "give --corpus and --index")
    index = told["index"]
    if "," in index and index == environment.get("KAMERVRAGEN_INDEX"):
        raise Refused(
            2, f"KAMERVRAGEN_INDEX names several indexes, and a night writes one: {index}", "give --index DIR"
        )
    index = index.rstrip("/") or "/"
    reports = environment.get("KAMERVRAGEN_REPORTS", "") if options["report_dir"] is None else options["report_dir"]
    return told["corpus"], index, reports or index + ".reports"


def program(name: str, bin_folder: str, here: Path) -> str:
    """Where a program is. Raises Refused."""
    looked = [bin_folder] if bin_folder else [str(here), str(here.parent / "build/release/bin")]
    found = shutil.which(name, path=os.pathsep.join(looked)) or (None if bin_folder else shutil.which(name))
    if found is None:
        raise Refused(3, "the programs kamervragen-harvest and kamervragen-index are not here",
                      "build them (tools/build), or say where they are: --bin DIR")
    return found


def prepared(options: dict, here: Path) -> Places:
    """Everything found, and the folders made that are written into. Raises Refused."""
    corpus, index, reports = folders(options)
    harvester, indexer = (program(name, options["bin"], here) for name in ("kamervragen-harvest", "kamervragen-index"))
    try:
        os.makedirs(reports, exist_ok=True)
        os.makedirs(os.path.dirname(index) or ".", exist_ok=True)
    except OSError as error:
        raise Refused(3, f"cannot make {reports}", "check the owner and the free space") from error
    return Places(corpus, index, reports, harvester, indexer)


def locked(index: str) -> int:
    """The lock's descriptor: one night at a time. The steps inherit it: while one of them lives, though its night was
    killed, no other begins. Raises Refused."""
    try:
        lock = os.open(index + ".nightly-lock", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    except OSError as error:
        raise Refused(3, f"cannot write {index}.nightly-lock", "check its owner") from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise Refused(75, f"another night is running on {index}", "wait until it has finished") from error
    return lock
