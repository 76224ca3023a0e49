#!/usr/bin/env bash
# The ranking of the real publications does not slip: what is remembered of their texts is found at its floors.
set -u
cd "$SOURCE" || exit 1
real=${KAMERVRAGEN_SHARED:-../shared}/corpus/echt
if ! [ -d "$real" ]; then
  echo "skipped: no ../shared with real publications"
  exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset KAMERVRAGEN_INDEX KAMERVRAGEN_CORPUS
export BIN NO_COLOR=1
judged=tests/data/judged
failures=0

fail() {
  echo "FAILED: $*" >&2
  failures=$((failures + 1))
}
. tests/house/floors.bash

"$BIN/kamervragen-index" rebuild -q --corpus "$real" --index "$scratch/real" || exit 1
at_floors "$scratch/real" "$judged/echt.tsv" "$judged/echt.floors.tsv" --relax
[ $failures -eq 0 ]
