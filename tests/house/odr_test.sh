#!/usr/bin/env bash
# One name, one type: what watches over it is shown a tree that breaks the rule, two headers with one name in one
# namespace, and must refuse it. rooms_test.py reads names in every run; the link that knows types is in tools/test
# --all.
set -u
: "${SOURCE:?the folder of the repository}"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0
complain() { echo "FAILED: $*" >&2; failures=$((failures + 1)); }

# room FOLDER TYPE: a header that defines kamervragen::twice::Twice with a member of that type, and a source of it.
room() {
  mkdir -p "$1"
  local name=${1##*/}
  printf '%s\n' '#pragma once' '#include <string>' 'namespace kamervragen::twice {' 'struct Twice {' "  $2 held;" '};' \
    '}  // namespace kamervragen::twice' >"$1/$name.hh"
  printf '%s\n' "#include \"$name.hh\"" \
    "std::size_t size_of_$name(const kamervragen::twice::Twice& one) { return sizeof one.held; }" >"$1/$name.cc"
}

# -- names -------------------------------------------------------------------------------------------------------------
mkdir -p "$scratch/names/schema/twice"
room "$scratch/names/schema/twice" int
cp "$scratch/names/schema/twice/twice.hh" "$scratch/names/schema/twice/again.hh"
printf '# What is there twice?\nkamervragen_room(twice)\n' >"$scratch/names/schema/twice/CMakeLists.txt"
SOURCE=$scratch/names python3 "$SOURCE/tests/house/rooms_test.py" 2>"$scratch/said" &&
  complain "rooms_test.py takes one name for two types"
grep -qx 'kamervragen::twice::Twice is defined in schema/twice/again.hh and in schema/twice/twice.hh' "$scratch/said" ||
  complain "rooms_test.py says: $(cat "$scratch/said")"

# -- types, by the linker ----------------------------------------------------------------------------------------------
command -v g++ >/dev/null || { echo "skipped: no g++"; exit 77; }
# link TYPE TYPE: two rooms with these, as tools/cmake/one_program.cmake links them.
link() {
  rm -rf "$scratch/types"
  room "$scratch/types/here" "$1"
  room "$scratch/types/there" "$2"
  for name in here there; do echo "kamervragen_room($name)" >"$scratch/types/$name/CMakeLists.txt"; done
  echo >"$scratch/types/empty.cc"
  cat >"$scratch/types/CMakeLists.txt" <<TEXT
cmake_minimum_required(VERSION 3.25)
project(twice LANGUAGES CXX)
find_package(fmt REQUIRED)
add_library(kamervragen_options INTERFACE)
target_compile_options(kamervragen_options INTERFACE -flto -O0)
add_library(kamervragen_precompiled OBJECT empty.cc)
target_link_libraries(kamervragen_precompiled PUBLIC kamervragen_options)
target_precompile_headers(kamervragen_precompiled PRIVATE <string>)
include($SOURCE/tools/cmake/rooms.cmake)
add_subdirectory(here)
add_subdirectory(there)
include($SOURCE/tools/cmake/one_program.cmake)
TEXT
  { cmake -S "$scratch/types" -B "$scratch/types/build" -G Ninja -DCMAKE_CXX_COMPILER=g++ &&
    cmake --build "$scratch/types/build" --target one_program; } >"$scratch/said" 2>&1
}
link int int || complain "one type in two headers is refused: $(tail -5 "$scratch/said")"
link int std::string && complain "one name for two types is linked"
grep -q 'Twice.*-Werror=odr' "$scratch/said" || complain "the link says: $(tail -5 "$scratch/said")"

[ $failures -eq 0 ] && echo "all as expected"
exit $((failures > 0))
