#!/usr/bin/env bash
# Nights against the stand-in. After each, the store is what is served, byte for byte, and the index is that of a
# rebuild from it. Then every fault, one after another and mixed: a harvest ends complete or says what is missing, and
# the next one completes it. KAMERVRAGEN_SLOW=1: thirty nights instead of five, and 2,250 publications of the scale
# corpus as well.
set -u
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
for tool in python3 jq; do command -v $tool >/dev/null || { echo "skipped: no $tool"; exit 77; }; done
scratch=$(mktemp -d)
# shellcheck source=tests/end/koop.bash
. "$SOURCE/tests/end/koop.bash"
# shellcheck source=tests/end/nights.bash
. "$SOURCE/tests/end/nights.bash"
trap 'stop_koop; rm -rf "$scratch"' EXIT
need_harvester
nights=${KAMERVRAGEN_SLOW:+30}
nights=${nights:-5}

# -- nights without faults -------------------------------------------------------------------------------------------
mkdir -p "$served"
serve 0
start_koop --corpus "$served" --log "$scratch/log" || exit 1
for ((n = 0; n <= nights; n++)); do
  [ "$n" -eq 0 ] || serve "$n"
  night || fail "night $n gave $?: $(cat "$scratch/night.err" "$scratch/night.out")"
  same_store || fail "night $n: the store is not what is served"
  same_index "night $n"
  jq -e '.exit == 0 and ([.steps[].name] == ["harvest", "update", "check", "compact", "note"])
    and .kamervragen > 0 and (.id | length) == 32' \
    "$scratch/reports/latest.json" >/dev/null || fail "night $n: the report: $(cat "$scratch/reports/latest.json")"
  jq -e '.checked and .harvest' "$dir/status.json" >/dev/null ||
    fail "night $n: beside the index: $(cat "$dir/status.json")"
done
grep -q '^night .*: all well; ' "$scratch/night.out" || fail "the line: $(cat "$scratch/night.out")"

# A night without news writes nothing to the index.
before=$("$index" stamp --index "$dir")
night || fail "a night without news gave $?: $(cat "$scratch/night.err")"
[ "$before" = "$("$index" stamp --index "$dir")" ] || fail "a night without news changed the index"
"$harvest" verify -q --corpus "$store" || fail "verify gave $?"

# -- faults ----------------------------------------------------------------------------------------------------------
# with_faults RETRIES FAULT…: a night of news under these faults, then without them.
with_faults() {
  local retries=$1 code tries=0 list
  shift
  nights=$((nights + 1))
  serve "$nights"
  list=$(printf '"%s",' "$@")
  koop "{\"faults\": [${list%,}], \"seed\": $nights}" >"$scratch/state" || fail "the stand-in does not take $*"
  fetch --retries "$retries"
  code=$?
  case $code in
    0) jq -e '.complete' "$scratch/harvest.json" >/dev/null ||
      fail "$*: exit 0, and not complete: $(cat "$scratch/harvest.json")" ;;
    3 | 5)
      jq -e '(.missing | length) > 0 or (.failed | length) > 0 or .stopped != null' "$scratch/harvest.json" \
        >/dev/null ||
        fail "$*: exit $code, and nothing said of what is missing: $(cat "$scratch/harvest.json")"
      ;;
    *) fail "$*: exit $code: $(cat "$scratch/harvest.err")" ;;
  esac
  # A fault that met nothing shows nothing.
  if [ $# -eq 1 ]; then
    koop '{}' >"$scratch/state.after" || fail "the stand-in does not answer"
    jq -e --slurpfile before "$scratch/state" --arg name "${1%%[:,]*}" \
      '(.hits[$name] // 0) > ($before[0].hits[$name] // 0)' "$scratch/state.after" \
      >/dev/null || fail "$1: met nothing that the harvest asks for"
  fi
  said="$said"$'\n'"  $code $*: "
  said="$said$(jq -c '{missing: (.missing | length), failed: (.failed | length)}' "$scratch/harvest.json")"
  # Whatever it was, an index made of this store now is sound.
  "$index" update -q --corpus "$store" --index "$dir" 2>"$scratch/update.err" || [ $? -eq 5 ] ||
    fail "$*: update: $(cat "$scratch/update.err")"
  koop '{"faults": []}' >/dev/null
  until fetch --retries 2 && same_store >"$scratch/differences"; do
    tries=$((tries + 1))
    [ $tries -lt 2 ] || fail "$*: not made good afterwards: $(cat "$scratch/harvest.err" "$scratch/differences")"
  done
  "$index" update -q --corpus "$store" --index "$dir" 2>"$scratch/update.err" || [ $? -eq 5 ] ||
    fail "$*: update afterwards: $(cat "$scratch/update.err")"
}

said=''
# Now and then, and then no more: retries are enough.
for fault in slow:0.05,share=0.3 429,first=1 429:1,times=2 429:date:1,times=1 403,share=0.2 500,share=0.3 \
  503:1,times=2 reset,share=0.3 break,share=0.3 \
  truncated,share=0.3 wrong-length,share=0.3 wrong-length:short,share=0.3 diagnostics,first=1 ignoredqtext,first=1 \
    html-in-sru,first=1 \
  count-changes,first=1 moving-record,first=1 short-page,first=1 soft404,first=1 fout404,share=0.2 404,share=0.2 \
    empty-shell,share=0.5; do
  with_faults 5 "$fault"
done
# All the time: the harvest cannot be complete, or must see through it.
for fault in 429 403 403,on=documents 500,on=documents 504:1 reset truncated wrong-length wrong-length:short \
  diagnostics ignoredqtext html-in-sru count-changes moving-record \
  short-page soft404 fout404 404 empty-shell no-html-format; do
  with_faults 1 "$fault"
done
same_index "after the faults"
# Mixed.
for share in 0.05 0.2 0.5; do
  with_faults 3 "slow:0.02,share=$share" "429,share=$share" "403,share=$share" "500,share=$share" "503,share=$share" \
    "reset,share=$share" "break,share=$share" \
    "truncated,share=$share" "wrong-length,share=$share" "wrong-length:short,share=$share" "diagnostics,share=$share" \
      "ignoredqtext,share=$share" \
    "count-changes,share=$share" "moving-record,share=$share" "short-page,share=$share" "soft404,share=$share" \
      "fout404,share=$share" "empty-shell,share=$share"
done
same_store || fail "in the end the store is not what is served"
same_index "in the end"
echo "$said"
stop_koop

# -- a corpus of some thousands ----------------------------------------------------------------------------------------
maker=$SOURCE/../shared/corpus/maak_schaalcorpus.py
if [ -n "${KAMERVRAGEN_SLOW:-}" ] && [ -f "$maker" ]; then
  rm -rf "$served" "$store" "$dir"
  python3 "$maker" --out "$served" --n 1000 >"$scratch/made" || fail "the large corpus: $(cat "$scratch/made")"
  start_koop --corpus "$served" || exit 1
  last=$(cut -f3 "$served/index.tsv" | sort | tail -n 1)
  for ((n = 0; n <= 30; n++)); do
    today=$(date -u -d "$last + $((n + 1)) days" +%F)
    if [ "$n" -gt 0 ]; then
      rm -rf "$scratch/delivery"
      python3 "$maker" --out "$scratch/delivery" --n 1000 --nightly $((20 + n)) >"$scratch/made" ||
        fail "delivery $n: $(cat "$scratch/made")"
      rm "$scratch/delivery/index.tsv"
      for folder in "$scratch"/delivery/*/*/; do echo "$today" >"$folder/modified"; done
      cp -r "$scratch/delivery/." "$served"
      koop '{"reload": true}' >/dev/null || fail "the stand-in does not answer"
    fi
    page_size=1000 night || fail "delivery $n gave $?: $(cat "$scratch/night.err")"
    same_store || fail "delivery $n: the store is not what is served"
    same_index "delivery $n"
  done
fi
echo "$nights nights"
