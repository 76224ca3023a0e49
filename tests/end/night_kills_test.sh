#!/usr/bin/env bash
# Kills (SIGKILL) harvest, update, rebuild and compaction at every named step and at random moments; fills the disk;
# holds the lock. Nothing is lost, nothing half-visible, the next run finishes, and all ends in the same store and the
# same index. KAMERVRAGEN_SLOW=1: over two hundred kills instead of some dozens.
set -u
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
for tool in python3 jq; do command -v $tool >/dev/null || { echo "skipped: no $tool"; exit 77; }; done
scratch=$(mktemp -d)
# shellcheck source=tests/end/koop.bash
. "$SOURCE/tests/end/koop.bash"
# shellcheck source=tests/end/nights.bash
. "$SOURCE/tests/end/nights.bash"
full=''
trap 'stop_koop; [ -z "$full" ] || umount "$full"; rm -rf "$scratch"' EXIT
need_harvester
wanted=${KAMERVRAGEN_SLOW:+220}
wanted=${wanted:-34}
occurrences=(1)
[ -z "${KAMERVRAGEN_SLOW:-}" ] || occurrences=(1 2 3 5)
RANDOM=4 kills=0 n=0 begin_again=40

mkdir -p "$served"
serve 0
start_koop --corpus "$served" || exit 1
night || fail "the first night gave $?: $(cat "$scratch/night.err")"

# What must hold at any moment, whoever was killed: the index answers, and nothing in the store is half a publication.
sound() {
  local before=$1
  "$index" dump --index "$dir" >"$scratch/dump" 2>"$scratch/dump.err" ||
    fail "$before: the index cannot be read: $(cat "$scratch/dump.err")"
  [ -s "$scratch/dump" ] || fail "$before: the index is empty"
  cmp -s "$scratch/dump" "$scratch/dump.before" || cmp -s "$scratch/dump" "$scratch/dump.after" ||
    [ ! -e "$scratch/dump.after" ] ||
    fail "$before: the index is neither what it was nor what it becomes"
  "$index" parse "$store" >/dev/null 2>"$scratch/parse.err" ||
    fail "$before: half a publication in the store: $(cat "$scratch/parse.err")"
}

# finish WHAT: the next runs make it good.
finish() {
  fetch || fail "$1: the next harvest gave $?: $(cat "$scratch/harvest.err")"
  same_store || fail "$1: the store is not what is served"
  "$index" update -q --corpus "$store" --index "$dir" 2>"$scratch/update.err" ||
    fail "$1: the next update gave $?: $(cat "$scratch/update.err")"
}

# One run of each of the four that has something to do.
run_harvest() { fetch; }
run_update() { "$index" update -q --corpus "$store" --index "$dir" 2>"$scratch/err"; }
run_rebuild() { "$index" rebuild -q --corpus "$store" --index "$dir" 2>"$scratch/err"; }
run_compact() { "$index" compact -q --index "$dir" 2>"$scratch/err"; }

# News for a run: a night is served; for the three that write the index it is in the store already.
prepare() {
  if [ "$n" -ge "$begin_again" ]; then # or the corpus outgrows the test
    begin_again=40
    rm -rf "$served" "$store" "$dir"
    mkdir "$served"
    n=0
    serve 0
    night || fail "a first night gave $?: $(cat "$scratch/night.err")"
  fi
  n=$((n + 1))
  serve "$n"
  "$index" dump --index "$dir" >"$scratch/dump.before" || fail "dump gave $?"
  rm -f "$scratch/dump.after"
  [ "$1" = harvest ] && return
  fetch || fail "harvest before $1 gave $?: $(cat "$scratch/harvest.err")"
  rm -rf "$scratch/clean"
  "$index" rebuild -q --corpus "$store" --index "$scratch/clean" || fail "a rebuild beside gave $?"
  "$index" dump --index "$scratch/clean" >"$scratch/dump.after"
  [ "$1" = compact ] && cp "$scratch/dump.before" "$scratch/dump.after"
}

# -- at every named step -----------------------------------------------------------------------------------------------
mapfile -t steps < <(grep -oE '\b(harvest|update|rebuild|compact)\.[a-z-]+' "$SOURCE/schema/program/crash_point.hh" |
  sort -u)
[ ${#steps[@]} -ge 15 ] || fail "schema/program/crash_point.hh names only ${#steps[@]} steps"
# The harvest folds its journal once that has outgrown a megabyte. Reading a journal twice changes nothing, so that is
# soon arranged.
grow_journal() {
  cp "$store/.harvest/journal" "$scratch/journal"
  [ -s "$scratch/journal" ] || return 0
  until [ "$(stat -c %s "$store/.harvest/journal")" -gt 2000000 ]; do cat "$scratch/journal" \
    >>"$store/.harvest/journal"; done
}

unreached=()
for name in "${steps[@]}"; do
  verb=${name%%.*} reached=false
  for nth in "${occurrences[@]}"; do
    prepare "$verb"
    [ "$name" != harvest.snapshot ] || grow_journal
    { KAMERVRAGEN_KILL_AT=$name:$nth "run_$verb"; } 2>/dev/null
    code=$?
    if [ $code -eq 137 ]; then reached=true; kills=$((kills + 1)); fi
    [ $code -eq 137 ] || [ $code -eq 0 ] || fail "$name:$nth: exit $code: $(cat "$scratch/err" "$scratch/harvest.err")"
    sound "killed at $name:$nth"
    finish "killed at $name:$nth"
  done
  $reached || unreached+=("$name")
done
[ ${#unreached[@]} -eq 0 ] || fail "no run came to these steps: ${unreached[*]}"
same_index "after the named steps"

# -- at random moments -------------------------------------------------------------------------------------------------
declare -A length
for verb in harvest update rebuild compact; do # how long each takes, in microseconds
  prepare "$verb"
  begin=${EPOCHREALTIME/[.,]/}
  "run_$verb" || fail "$verb gave $?"
  length[$verb]=$((${EPOCHREALTIME/[.,]/} - begin))
  finish "$verb"
done
for ((i = 0; kills < wanted; i++)); do # a run that had ended before it was killed does not count
  [ "$i" -lt $((wanted * 20)) ] || fail "only $kills kills in $i runs"
  verbs=(harvest update rebuild compact)
  verb=${verbs[i % 4]}
  prepare "$verb"
  moment=$((length[$verb] * (RANDOM % 1000) / 1000))
  export -f fetch fetch_options "run_$verb"
  export harvest index store dir scratch koop_url today
  { setsid bash -c "run_$verb" & } 2>/dev/null
  group=$!
  sleep "$(printf '%d.%06d' $((moment / 1000000)) $((moment % 1000000)))"
  { kill -KILL -- "-$group" && kills=$((kills + 1)); wait "$group"; } 2>/dev/null
  sound "$verb killed after $moment µs"
  finish "$verb killed after $moment µs"
  [ $((i % 8)) -eq 7 ] && same_index "after $kills kills"
done
same_index "after all kills"
"$harvest" verify -q --corpus "$store" || fail "verify gave $?"

# -- a whole night is killed -------------------------------------------------------------------------------------------
for name in harvest.before-rename update.before-commit; do
  n=$((n + 1))
  serve "$n"
  KAMERVRAGEN_KILL_AT=$name night && fail "a night whose step was killed says that all is well"
  grep -q "FAILED in ${name%%.*} (70)" "$scratch/night.err" ||
    fail "the line of a killed night: $(cat "$scratch/night.err")"
  jq -e '.exit == 70' "$scratch/reports/latest.json" >/dev/null || fail "the report of a killed night"
  night || fail "the night after gave $?: $(cat "$scratch/night.err")"
  same_store || fail "the night after: the store is not what is served"
  same_index "the night after"
done

# -- another holds the lock --------------------------------------------------------------------------------------------
exec 8>"$dir.nightly-lock"
flock 8
night; code=$?
exec 8>&-
[ $code -eq 75 ] || fail "a second night gave $code instead of 75"
exec 8>"$dir/lock"
flock 8
night; code=$?
exec 8>&-
[ $code -eq 75 ] ||
  fail "a night beside another writer of the index gave $code instead of 75: $(cat "$scratch/night.err")"
jq -e '.failed_step == "update"' "$scratch/reports/latest.json" >/dev/null || fail "the report beside another writer"
exec 8>"$store/.harvest/lock"
flock 8
fetch; code=$?
exec 8>&-
[ $code -eq 75 ] || fail "a harvest beside another gave $code instead of 75"
night || fail "the night after gave $?: $(cat "$scratch/night.err")"

# -- the disk is full --------------------------------------------------------------------------------------------------
disk='not tried (needs root)'
if [ "$(id -u)" -eq 0 ] && mkdir "$scratch/disk" && mount -t tmpfs -o size=48m tmpfs "$scratch/disk" 2>/dev/null; then
  export LSAN_OPTIONS=suppressions=$SOURCE/tests/end/full_disk.supp:print_suppressions=0
  full=$scratch/disk disk=tried
  whole_store=$store whole_index=$dir
  cp -r "$store" "$full/store"
  cp -r "$dir" "$full/index"
  store=$full/store dir=$full/index
  for verb in harvest update rebuild compact; do
    prepare "$verb"
    # Room for less than it needs: nothing at all, then a little.
    for room in 0 8 40; do
      head -c "$(($(df --output=avail -B1 "$full" | tail -1) - room * 1024))" /dev/zero >"$full/ballast" 2>/dev/null
      "run_$verb"
      code=$?
      case $code in
        0 | 3) ;;
        70) grep -q 'disk space' "$scratch/err" ||
          fail "$verb on a full disk: exit 70: $(cat "$scratch/err")" ;; # its workers died of it
        *) fail "$verb on a full disk: exit $code: $(cat "$scratch/err" "$scratch/harvest.err")" ;;
      esac
      [ "$code" -eq 0 ] || [ "$verb" = harvest ] || grep -qiE 'space|full|write' "$scratch/err" ||
        fail "$verb on a full disk says: $(cat "$scratch/err")"
      sound "$verb on a full disk ($room kB)"
      rm -f "$full/ballast"
    done
    finish "$verb after a full disk"
    same_index "$verb after a full disk"
  done
  # The night does not begin a rebuild that does not fit.
  sed -i 's/fingerprint ................/fingerprint 0123456789abcdef/' "$dir"/gen-*/postlist.glass
  night --space-factor 1000 --skip-harvest; code=$?
  { [ $code -eq 3 ] && grep -q 'FAILED in rebuild (3)' "$scratch/night.err"; } ||
    fail "a rebuild without room gave $code: $(cat "$scratch/night.err")"
  umount "$full"
  full=''
  store=$whole_store dir=$whole_index
  begin_again=0 # that store was not there for what was served meanwhile
  unset LSAN_OPTIONS
  prepare harvest
fi

# -- an index of another stamp -----------------------------------------------------------------------------------------
sed -i 's/fingerprint ................/fingerprint 0123456789abcdef/' "$dir"/gen-*/postlist.glass
"$index" update -q --corpus "$store" --index "$dir" 2>/dev/null
[ $? -eq 4 ] || fail "the stamp could not be changed for the test"
night || fail "a night over an index of another stamp gave $?: $(cat "$scratch/night.err")"
jq -e '[.steps[] | select(.name == "update" or .name == "rebuild") | .exit] == [4, 0]' "$scratch/reports/latest.json" \
  >/dev/null ||
  fail "the report of a rebuild: $(cat "$scratch/reports/latest.json")"
same_store || fail "in the end the store is not what is served"
same_index "in the end"
echo "$kills kills, ${#steps[@]} named steps; full disk: $disk"
