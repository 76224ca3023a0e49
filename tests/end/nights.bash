# Sourced by the tests of nights, after koop.bash: a served corpus, the store that is harvested from it, its index.
# Wants $BIN, $SOURCE and $scratch. What a night is: tests/end/make_nights.py.
harvest=$BIN/kamervragen-harvest
index=$BIN/kamervragen-index
served=$scratch/served store=$scratch/store dir=$scratch/index
unset KAMERVRAGEN_CORPUS KAMERVRAGEN_INDEX KAMERVRAGEN_REPORTS KAMERVRAGEN_KILL_AT

fail() { echo "FAILED: $*" >&2; exit 1; }

# Tests that need a harvester are skipped where it is not built.
need_harvester() {
  for program in "$harvest" "$index"; do
    [ -x "$program" ] || { echo "skipped: no $program"; exit 77; }
  done
  "$harvest" fetch --help 2>/dev/null | grep -q -- --sru ||
    { echo "skipped: this kamervragen-harvest cannot fetch"; exit 77; }
}

# serve N: what night N brings is served from now on; sets today.
serve() {
  python3 "$SOURCE/tests/end/make_nights.py" --out "$served" --night "$1" >"$scratch/made" ||
    fail "night $1 cannot be made"
  today=$(sed -E 's/^night [0-9]+ \(([0-9-]+)\).*/\1/' "$scratch/made")
  [ -z "$koop_pid" ] || koop '{"reload": true}' >/dev/null || fail "the stand-in does not answer"
}

# What kamervragen-harvest fetch is given: everything on loopback, and no politeness.
fetch_options() {
  printf '%s\n' --sru "$koop_url/sru" --documents "$koop_url" --delay 0 --sru-delay 0 --retry-wait 0.01 \
    --retry-wait-max 0.05 \
    --page-size "${page_size:-10}" --timeout 20 --today "$today"
}
fetch() { # option…: one harvest; its code is the answer
  local options
  mapfile -t options < <(fetch_options)
  "$harvest" fetch -q --corpus "$store" "${options[@]}" --report "$scratch/harvest.json" "$@" 2>"$scratch/harvest.err"
}
# night OPTION…: tools/nightly over the same.
night() {
  local options
  mapfile -t options < <(fetch_options | sed 's/^/--harvest-option\n/')
  "$SOURCE/tools/nightly" -q --bin "$BIN" --corpus "$store" --index "$dir" --report-dir "$scratch/reports" \
    "${options[@]}" "$@" \
    >"$scratch/night.out" 2>"$scratch/night.err"
}

same_store() { python3 "$SOURCE/tests/end/same_store.py" "$served" "$store"; }

# The index is that of a rebuild from the same store, and says what the store says.
same_index() {
  rm -rf "$scratch/clean"
  "$index" rebuild -q --corpus "$store" --index "$scratch/clean" 2>"$scratch/clean.err" || [ $? -eq 5 ] ||
    fail "$1: a rebuild: $(cat "$scratch/clean.err")"
  cmp <("$index" dump --index "$dir") <("$index" dump --index "$scratch/clean") ||
    fail "$1: the index is not that of a rebuild"
  [ "$("$index" stamp --index "$dir" | grep ^id)" = "$("$index" stamp --index "$scratch/clean" | grep ^id)" ] ||
    fail "$1: another content id"
  "$index" check -q --corpus "$store" --index "$dir" 2>"$scratch/check.err" ||
    fail "$1: check: $(cat "$scratch/check.err")"
}
