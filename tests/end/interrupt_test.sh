#!/usr/bin/env bash
# Kills real runs at moments spread over their length: nothing is lost, nothing half-visible, the next run finishes,
# and the index is that of a clean rebuild.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
index=$BIN/kamervragen-index
corpus=$scratch/corpus dir=$scratch/index
kills=${KAMERVRAGEN_SLOW:+200}
kills=${kills:-24}

fail() { echo "FAILED: $*" >&2; exit 1; }

mkdir -p "$corpus"
cp -r "$SOURCE"/corpus/sample/. "$corpus"
"$index" rebuild -q --corpus "$corpus" --index "$dir" || fail "the first rebuild gave $?"

# How long one whole run takes, in microseconds: the kills fall inside it.
length() {
  local begin=${EPOCHREALTIME/[.,]/}
  "$@" >/dev/null 2>&1
  echo $(( ${EPOCHREALTIME/[.,]/} - begin ))
}

kill_after() { # microseconds, command…
  local moment
  moment=$(printf '%d.%06d' $(( $1 / 1000000 )) $(( $1 % 1000000 )))
  shift
  timeout --signal=KILL "$moment" "$@" >/dev/null 2>&1
}

files=("$corpus"/*/*/*.xml)
touch_store() { # round: changes some publications, so that there is something to write
  local i
  for i in 1 2 3 4 5; do
    local file=${files[$(( ($1 * 7 + i * 11) % ${#files[@]} ))]}
    printf '<!-- %s -->' "$1" >>"$file"
  done
}

whole=$(length "$index" rebuild -q --corpus "$corpus" --index "$scratch/other")
for ((round = 1; round <= kills; round++)); do
  touch_store "$round"
  verb=update
  [ $((round % 3)) -eq 0 ] && verb=rebuild
  { kill_after $(( whole * round / kills )) "$index" "$verb" -q --corpus "$corpus" --index "$dir"; } 2>/dev/null
  "$index" stamp --index "$dir" >/dev/null || fail "round $round ($verb): the index cannot be read after the kill"
  "$index" dump --index "$dir" >"$scratch/after" || fail "round $round ($verb): dump gave $?"
  [ -s "$scratch/after" ] || fail "round $round ($verb): the index is empty after the kill"
  if [ $((round % 4)) -eq 0 ]; then
    "$index" update -q --corpus "$corpus" --index "$dir" || fail "round $round: the next update gave $?"
    "$index" rebuild -q --corpus "$corpus" --index "$scratch/clean" || fail "round $round: the clean rebuild gave $?"
    cmp <("$index" dump --index "$dir") <("$index" dump --index "$scratch/clean") ||
      fail "round $round: other than a clean rebuild"
    [ "$("$index" stamp --index "$dir" | grep ^id)" = "$("$index" stamp --index "$scratch/clean" | grep ^id)" ] ||
      fail "round $round: other content id"
  fi
done
"$index" check -q --corpus "$corpus" --index "$dir" || fail "check gave $?"
[ "$(find "$dir" -mindepth 1 -maxdepth 1 -name 'gen-*' | wc -l)" -le 2 ] ||
  fail "killed rebuilds leave their folders behind"
echo "$kills runs killed"
