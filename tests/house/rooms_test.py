"""The rooms have walls: who includes whom, which library stands behind which door, one name for one type.

A room is a folder with a `kamervragen_room(name USES …)` in its CMakeLists.txt. It may include itself and the rooms
that USES names; CMake itself sees to it that those stand before it. Run by ctest in the root of the repository.
"""
import collections
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(os.environ.get("SOURCE", "."))
FOLDERS = ("schema", "corpus", "indexer", "searcher")
# Third parties that a header may name: the vocabulary of values, and the forward declarations of JSON.
IN_HEADERS = {"tl/expected.hpp", "nlohmann/json_fwd.hpp"}
# Bridges between files of one room, included by its .cc files only.
BRIDGES = {("indexer/check/document_digest.hh", "xapian.h"), ("indexer/write/made_record.hh", "xapian.h")}
# Each library behind one door.
DOORS = {"libxml/": {"corpus/tree/tree.cc"}, "curl/": {"corpus/network/fetch.cc"}}
# A room holds some 5 to 25 files of one idea; a header and its source are one.
MOST_PARTS = 26

complaints = []


def complain(text):
    complaints.append(text)


def rooms():
    """By folder: the name of the room, and the names of those that it may include."""
    found = {}
    for path in sorted(ROOT.glob("*/*/CMakeLists.txt")):
        folder = path.parent.relative_to(ROOT).as_posix()
        if folder.split("/")[0] not in FOLDERS:
            continue
        text = path.read_text()
        made = re.search(r"^kamervragen_room\((\w+)(?:\s+USES ([\w\s]*?))?(?:\s+LIBRARIES [^)]*)?\)", text, re.M)
        if not made:
            complain(f"{path}: no kamervragen_room(…)")
            continue
        if not re.match(r"# .+", text):
            complain(f"{path}: the first line says which question the room answers")
        found[folder] = (made[1], set((made[2] or "").split()))
    return found


ROOMS = rooms()
FOLDER_OF = {name: folder for folder, (name, _) in ROOMS.items()}


def sources(folder):
    return sorted(p for p in (ROOT / folder).iterdir() if p.suffix in (".cc", ".hh"))


def check_includes(folder, name, uses):
    used = set()
    for path in sources(folder):
        shown = path.relative_to(ROOT).as_posix()
        for included in re.findall(r'^#include "([^"]+)"', path.read_text(), re.M):
            if not (ROOT / included).is_file():
                complain(f"{shown} includes {included}, which is not there (includes are root-relative)")
            other = os.path.dirname(included)
            if other == folder:
                continue
            if other not in ROOMS:
                complain(f"{shown} includes {included}, which is in no room")
            elif ROOMS[other][0] not in uses:
                complain(f"{shown} may not include {included}: {name} does not use {ROOMS[other][0]}")
            else:
                used.add(ROOMS[other][0])
        if path.suffix == ".hh":
            for included in re.findall(r"^#include <([^>]+)>", path.read_text(), re.M):
                if "/" in included or included == "xapian.h":
                    if (
                        included not in IN_HEADERS
                        and not included.startswith("sys/")
                        and (shown, included) not in BRIDGES
                    ):
                        complain(f"{shown}: third party in a header: {included}")
    for needless in uses - used:
        complain(f"{folder}/CMakeLists.txt: {name} says that it uses {needless}, and includes nothing of it")


def check_walls_between_programs():
    """The indexer and the searcher never include each other; the schema includes nothing of the others."""
    may = {"schema": {"schema"}, "corpus": {"schema", "corpus"}, "indexer": {"schema", "corpus", "indexer"},
           "searcher": {"schema", "searcher"}}
    for folder, (name, uses) in ROOMS.items():
        top = folder.split("/")[0]
        for used in uses:
            if used in FOLDER_OF and FOLDER_OF[used].split("/")[0] not in may[top]:
                complain(f"{folder} may not use {used}: {top} stands beside it")


def check_doors():
    for pattern, doors in DOORS.items():
        for folder in ROOMS:
            for path in sources(folder):
                shown = path.relative_to(ROOT).as_posix()
                if re.search(rf"^#include <{pattern}", path.read_text(), re.M) and shown not in doors:
                    complain(f"{shown} may not include <{pattern}…>: that is behind {', '.join(doors)}")


OPENS = re.compile(r"^(?:inline )?namespace ?([\w:]*) ?\{")
DEFINES = re.compile(
    r"^(?:template <.*> ?)?(?:class|struct|enum class|enum|union) (?:\[\[\w+\]\] )?(\w+)(?: final)?(?: ?:[^:].*)? ?\{"
    r"|^using (\w+) ="
)


def definitions(path):
    """The types that a file defines at namespace scope, with their namespace; "" stands for an anonymous one in it."""
    stack = []
    for line in path.read_text().split("\n"):
        if opened := OPENS.match(line):
            stack.append(opened[1])
        elif line.startswith("}  // namespace"):
            stack.pop()
        elif (defined := DEFINES.match(line)) and stack:
            yield "::".join(stack), defined[1] or defined[2]


def check_namespaces():
    """A namespace a folder, and one name one type: what two files define under one name would be one symbol to the
    linker."""
    places = collections.defaultdict(set)
    for folder, (name, _) in ROOMS.items():
        for path in sources(folder):
            shown = path.relative_to(ROOT).as_posix()
            for space, defined in definitions(path):
                if space != f"kamervragen::{name}" and not space.startswith(f"kamervragen::{name}::"):
                    complain(f"{shown} defines {defined} in {space}, not in kamervragen::{name}")
                if not space.endswith("::"):
                    places[space, defined].add(shown)
    for (space, defined), files in places.items():
        if len(files) > 1:
            complain(f"{space}::{defined} is defined in {' and in '.join(sorted(files))}")


def check_places():
    """Every source file is in a room, every test mirrors one; folders keep to a size that can be read."""
    for top in FOLDERS:
        for path in (ROOT / top).rglob("*.cc"):
            if path.parent.relative_to(ROOT).as_posix() not in ROOMS:
                complain(f"{path.relative_to(ROOT)} is in no room")
        for path in (ROOT / "tests" / top).rglob("*_test.cc"):
            mirrored = path.parent.relative_to(ROOT / "tests").as_posix()
            if mirrored not in ROOMS:
                complain(f"{path.relative_to(ROOT)} mirrors no room")
    for folder in ROOMS:
        parts = {p.stem for p in sources(folder)}
        if len(parts) > MOST_PARTS:
            complain(f"{folder} holds {len(parts)} things: more than {MOST_PARTS} are two rooms")


for room_folder, (room_name, room_uses) in ROOMS.items():
    check_includes(room_folder, room_name, room_uses)
check_walls_between_programs()
check_doors()
check_namespaces()
check_places()
if len(ROOMS) < 20:
    complain(f"only {len(ROOMS)} rooms were found: the test reads something else than the build does")
print("\n".join(complaints), file=sys.stderr)
sys.exit(1 if complaints else 0)
