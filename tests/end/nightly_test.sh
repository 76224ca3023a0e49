#!/usr/bin/env bash
# tools/nightly itself: its options, hooks, reports, lines, signals and exit codes, with programs of the test in place
# of the harvester and, here and there, of the indexer.
set -u
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
for tool in jq flock; do command -v $tool >/dev/null || { echo "skipped: no $tool"; exit 77; }; done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset KAMERVRAGEN_CORPUS KAMERVRAGEN_INDEX KAMERVRAGEN_REPORTS KAMERVRAGEN_KILL_AT
nightly=$SOURCE/tools/nightly
bin=$scratch/bin store=$scratch/store dir=$scratch/index reports=$scratch/reports
mkdir -p "$bin" "$store"
cp -r "$SOURCE/corpus/sample/." "$store"
ln -s "$BIN/kamervragen-index" "$bin/"
failures=0

complain() { echo "FAILED: $*" >&2; failures=$((failures + 1)); }

# harvester CODE [LINE…]: what stands in for kamervragen-harvest: fetch runs these lines and exits so.
harvester() {
  local code=$1
  shift
  cat >"$bin/kamervragen-harvest" <<STUB
#!/usr/bin/env bash
if [ "\$1" = status ]; then echo '{"schema_version": 1, "complete": true}'; exit 0; fi
printf '%s\n' "\$@" >"$scratch/harvest.arguments"
$(printf '%s\n' "$@")
exit $code
STUB
  chmod +x "$bin/kamervragen-harvest"
}

# expect CODE PATTERN OPTION…: a night exits so, and its line matches.
expect() {
  local wanted=$1 pattern=$2 got
  shift 2
  "$nightly" --bin "$bin" --corpus "$store" --index "$dir" --report-dir "$reports" "$@" >"$scratch/out" \
    2>"$scratch/err" </dev/null
  got=$?
  [ "$got" -eq "$wanted" ] || complain "exit $got instead of $wanted: $* ($(tail -3 "$scratch/err"))"
  cat "$scratch/out" "$scratch/err" | grep -qE -- "$pattern" ||
    complain "nothing says /$pattern/: $* ($(cat "$scratch/out" "$scratch/err"))"
}
latest() { # jq filter that must hold for the newest report
  jq -e "$1" "$reports/latest.json" >/dev/null ||
    complain "the report: not $1: $(jq -c 'del(.steps[].report)' "$reports/latest.json")"
}

# The command line.
harvester 0
expect 2 'unknown option: --nosuch' --nosuch
expect 2 'needs a value' --before
expect 2 '--keep wants a number' --keep none
expect 2 '--space-factor wants a number' --space-factor -1
expect 2 '--stall-limit wants a number of seconds' --stall-limit never
expect 2 '--check-publications wants a number' --check-publications all
"$nightly" --help | grep -q 'Exit: 0 all is well' || complain "--help says nothing of exit codes"
expect 3 'the programs .* are not here' --bin "$scratch/nowhere"

publications=$(find "$SOURCE/corpus/sample" -name metadata.xml | wc -l)
kamervragen=$("$BIN/kamervragen-index" rebuild --corpus "$SOURCE/corpus/sample" --index "$scratch/counted" 2>&1 |
  sed -n 's/ kamervragen in the index.*//p')
# A first night makes the index; a second one has nothing to do.
well='; .*'$kamervragen' kamervragen, id [0-9a-f]{32}; .*report .*\.json$'
expect 0 '^night .*: all well; '$publications' new, 0 changed, 0 removed'"$well" --quiet
[ ! -s "$scratch/err" ] || complain "a quiet night that is well says: $(cat "$scratch/err")"
latest '.exit == 0 and .failed_step == null and ([.steps[].name] == ["harvest", "update", "check", "compact", "note"])
  and ([.steps[].exit] | add) == 0'
latest '.steps[1].report.added == '$publications' and .steps[1].report.rebuilt
  and .status.checked and .status.harvest.complete'
grep -qx -- fetch "$scratch/harvest.arguments" && grep -qx -- "$store" "$scratch/harvest.arguments" ||
  complain "the harvest is not told what to do"
expect 0 '0 new, 0 changed, 0 removed'
latest '.steps[1].report.wrote == false'
expect 0 'all well' --harvest-option --delay=7 --harvest-option=--today=2024-01-01
grep -qx -- '--delay=7' "$scratch/harvest.arguments" && grep -qx -- '--today=2024-01-01' "$scratch/harvest.arguments" ||
  complain "--harvest-option does not arrive"
expect 0 'all well' --skip-harvest
latest '[.steps[].name] == ["update", "check", "compact"]'

# A night checks a part in depth, another one each day.
expect 0 'all well' --check-publications 10 --bin "$bin"
latest '.steps[] | select(.name == "check") | .exit == 0'
cat >"$scratch/watched" <<STUB
#!/usr/bin/env bash
[ "\$1" != check ] || printf '%s\n' "\$@" >"$scratch/check.arguments"
exec "$BIN/kamervragen-index" "\$@"
STUB
chmod +x "$scratch/watched"
mv "$bin/kamervragen-index" "$scratch/linked" && mv "$scratch/watched" "$bin/kamervragen-index"
for depth in "10:$(((publications + 9) / 10))" "$publications:1" 1000:1 0:1; do
  expect 0 'all well' --check-publications "${depth%:*}"
  grep -qx -- "[1-9]/${depth#*:}" "$scratch/check.arguments" ||
    complain "--check-publications ${depth%:*} checks $(grep / "$scratch/check.arguments")"
done
mv "$scratch/linked" "$bin/kamervragen-index"

# Hooks.
expect 0 'all well' --before "touch '$scratch/before'" --after "cp -t '$scratch'"
[ -e "$scratch/before" ] || complain "--before was not run"
cmp -s "$scratch/$(basename "$(readlink "$reports/latest.json")")" <(jq . "$reports/latest.json") &&
  complain "the report was not written again after --after"
latest '[.steps[].name] == ["before", "harvest", "update", "check", "compact", "note", "after"]'
expect 0 'all well' --after "printf '%s %s\n' \"\$KAMERVRAGEN_EXIT\" \"\$KAMERVRAGEN_REPORT\" >'$scratch/told'; true"
[ "$(cat "$scratch/told")" = "0 $(readlink -f "$reports/latest.json")" ] ||
  complain "the hook is told: $(cat "$scratch/told")"
expect 1 'FAILED in before \(1\)' --before 'echo no disk >&2; exit 9'
latest '[.steps[].name] == ["before"] and .steps[0].said[0] == "no disk"'
expect 1 'FAILED in after \(1\)' --after false
latest '.exit == 1 and .failed_step == "after"'

# A step that stands still is ended, with what it has begun; one that works is not.
harvester 0 "sleep 600 & echo \$! >'$scratch/sleeper'; wait"
expect 70 'FAILED in harvest \(70\)' --stall-limit 1
latest '.steps[0].said == ["harvest did nothing for 1 s and was ended"] and [.steps[].exit] == [70, 0, 0, 0, 0]'
tr -d '\0' <"/proc/$(cat "$scratch/sleeper")/cmdline" 2>/dev/null | grep -q sleep &&
  complain "what a hung step began runs on"
harvester 0

# The first failing step decides, the rest still runs where it can.
harvester 3 'echo the service is away >&2'
expect 3 'FAILED in harvest \(3\)'
latest '.exit == 3 and .failed_step == "harvest" and .steps[0].said == ["the service is away"]
  and [.steps[].exit] == [3, 0, 0, 0, 0]'
# shellcheck disable=SC2016  # for the stub: the file behind --report
harvester 3 \
  'while [ "$1" != --report ]; do shift; done
  echo "{\"stored\": 4, \"withdrawn\": [\"a\"], \"failed\": [{}, {}], \"missing\": [\"2 publications\"]}" >"$2"'
expect 3 'FAILED in harvest \(3\); 4 fetched; 1 withdrawn; 2 could not be fetched; not complete: 2 publications; 0 new'
# What failed before and is known is counted; it does not make a complete harvest incomplete.
# shellcheck disable=SC2016
harvester 0 \
  'while [ "$1" != --report ]; do shift; done
  echo "{\"stored\": 1, \"failed\": [{}], \"missing\": [\"1 publication\"], \"complete\": true}" >"$2"'
expect 0 'all well; 1 fetched; 1 could not be fetched; 0 new'
harvester 5
expect 5 'done, with new failures \(harvest, 5\)'
harvester 0 'kill -9 $$'
expect 70 'FAILED in harvest \(70\)'
harvester 75
expect 75 'FAILED in harvest \(75\)'
harvester 5
mkdir "$scratch/empty"
expect 3 'FAILED in update \(3\)' --corpus "$scratch/empty"
latest '[.steps[].name] == ["harvest", "update", "note"]'
harvester 0

# An index of another stamp is made anew, if there is room.
stamp_away() { sed -i 's/fingerprint ................/fingerprint 0123456789abcdef/' "$dir"/gen-*/postlist.glass; }
stamp_away
expect 3 'FAILED in rebuild \(3\)' --space-factor 100000000
grep -q 'a rebuild needs about' "$scratch/err" || complain "nothing is said of the space: $(cat "$scratch/err")"
latest '[.steps[] | select(.name == "update" or .name == "rebuild") | .exit] == [4, 3]'
expect 0 'index made anew'
latest '[.steps[] | select(.name == "update" or .name == "rebuild") | .exit] == [4, 0] and .kamervragen == '$kamervragen
expect 3 'FAILED in update \(3\)' --index "$scratch/fresh" --space-factor 100000000

# A night at a time; a killed night keeps the lock while its step lives.
exec 8>"$dir.nightly-lock"
flock 8
expect 75 'another night is running'
exec 8>&-
# shellcheck disable=SC2016  # for the stub
harvester 0 "mkfifo '$scratch/go'; echo \$\$ >'$scratch/pid'; read -r <'$scratch/go'"
"$nightly" --bin "$bin" --corpus "$store" --index "$dir" --report-dir "$reports" -q >/dev/null 2>&1 &
night=$!
until [ -s "$scratch/pid" ] && [ -p "$scratch/go" ]; do sleep 0.02; done
kill -9 "$night"
wait "$night" 2>/dev/null
expect 75 'another night is running'
echo >"$scratch/go"
until flock --nonblock "$dir.nightly-lock" true; do sleep 0.02; done
rm -f "$scratch/go" "$scratch/pid"

# Told to stop, it stops its step, reports, and exits so.
"$nightly" --bin "$bin" --corpus "$store" --index "$dir" --report-dir "$reports" -q >/dev/null 2>"$scratch/err" &
night=$!
until [ -s "$scratch/pid" ]; do sleep 0.02; done
kill -TERM "$night"
wait "$night"
[ $? -eq 143 ] || complain "a night that is told to stop exits otherwise"
kill -0 "$(cat "$scratch/pid")" 2>/dev/null && complain "its step lives on"
latest '.exit == 143'
harvester 0
expect 0 'all well'

# Old reports go, new ones stay; no scratch folder is left.
for ((i = 10; i < 30; i++)); do echo '{}' >"$reports/night-2001-01-${i}T000000Z.json"; done
mkdir "$reports/.night-killed" # by a night that was killed
touch -d '40 days ago' "$reports/.night-killed"
expect 0 'all well' --keep 3
[ ! -e "$reports/.night-killed" ] || complain "what a killed night left stays"
[ "$(find "$reports" -name 'night-*.json' | wc -l)" -eq 3 ] ||
  complain "--keep 3 keeps $(find "$reports" -name 'night-*.json' | wc -l)"
[ -e "$reports/latest.json" ] || complain "the newest report is gone"
find "$reports" -maxdepth 1 -name '.night-*' -mmin -1 | wc -l | grep -qx '[01]' ||
  complain "scratch folders are left: $(ls -A "$reports")"

# The unit files, as an install of these programs would have them.
if command -v systemd-analyze >/dev/null; then
  mkdir "$scratch/units"
  cp "$SOURCE/tools/systemd/kamervragen-nightly.timer" "$scratch/units"
  sed "s|@libexecdir@/nightly|$nightly|; s|@bindir@|$BIN|" "$SOURCE/tools/systemd/kamervragen-nightly.service.in" \
    >"$scratch/units/kamervragen-nightly.service"
  systemd-analyze verify "$scratch"/units/* >"$scratch/verify" 2>&1 ||
    complain "systemd-analyze: $(cat "$scratch/verify")"
  [ ! -s "$scratch/verify" ] || complain "systemd-analyze says: $(cat "$scratch/verify")"
fi
[ $failures -eq 0 ] && echo "all as expected"
exit $((failures > 0))
