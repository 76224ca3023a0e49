#!/usr/bin/env bash
# The ranking does not slip: the judged queries of tests/data/judged reach their floors. And tools/evaluate itself: its
# measures on rankings worked out by hand, its files, what it says to bad input. APPROVE=1 raises floors that are too
# low; a floor is lowered by hand only.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$SOURCE" || exit 1
unset KAMERVRAGEN_INDEX KAMERVRAGEN_CORPUS
export BIN NO_COLOR=1
judged=tests/data/judged
failures=0

fail() {
  echo "FAILED: $*" >&2
  failures=$((failures + 1))
}

. tests/house/floors.bash

# expect CODE PATTERN ARGUMENT…: tools/evaluate exits so, and says that on standard error.
expect() {
  local code=$1 pattern=$2 got
  shift 2
  tools/evaluate "$@" >"$scratch/out" 2>"$scratch/err"
  got=$?
  [ "$got" -eq "$code" ] || fail "exit $got instead of $code: tools/evaluate $*: $(head -3 "$scratch/err")"
  grep -qE -- "$pattern" "$scratch/err" ||
    fail "standard error lacks /$pattern/: tools/evaluate $*: $(head -3 "$scratch/err")"
  ! grep -q Traceback "$scratch/err" || fail "a traceback: tools/evaluate $*"
}

if ! python3 tests/house/evaluate_parts.py >"$scratch/parts" 2>&1; then
  cat "$scratch/parts" >&2
  fail "the parts of tools/evaluate"
fi

index=$scratch/index
"$BIN/kamervragen-index" rebuild -q --corpus corpus/sample --index "$index" || exit 1
at_floors "$index" "$judged/sample.tsv" "$judged/sample.floors.tsv"
at_floors "$index" "$judged/sample.tsv" "$judged/sample.relax.floors.tsv" --relax

# The gate can fail: a saved run is at the floors, and the same with the first hit of each query taken away is not.
run=$scratch/run
tools/evaluate --index "$index" "$judged/sample.tsv" --save "$run" >/dev/null 2>&1
expect 0 'queries in' "$judged/sample.tsv" --run "$run" --floors "$judged/sample.floors.tsv"
grep -v ' Q0 [^ ]* 1 ' "$run" >"$scratch/worse"
expect 1 'below its floor' "$judged/sample.tsv" --run "$scratch/worse" --floors "$judged/sample.floors.tsv"
tools/evaluate "$judged/sample.tsv" --compare "$run" "$scratch/worse" >"$scratch/compared" || fail "--compare"
grep -qE '^all .*-0\.[0-9]{3} .*<\.0001$' "$scratch/compared" || fail "--compare does not see a run that is worse"
tools/evaluate --index "$index" "$judged/sample.tsv" --run "$scratch/worse" --worst 2 >"$scratch/worst" 2>/dev/null ||
  fail "--worst"
grep -q '  wanted  223240090 De houdbaarheid van het Dijkenfonds na 2030' "$scratch/worst" ||
  fail "--worst does not name what was wanted"

printf 'klasse\tvraag\tnummer\n' >"$scratch/head"
bad() {  # FILE: the header with this line below
  cat "$scratch/head" - >"$scratch/$1"
}
printf 'woorden\tgemaal\n' | bad columns.tsv
printf 'woorden\tgemaal\t \n' | bad nothing.tsv
printf 'woorden\tgemaal\t1999Z00001\n' | bad unknown.tsv
printf 'klasse\tquery\n' >"$scratch/header.tsv"
printf 'id\tklasse\tvraag\n1\twoorden\tgemaal\n' >"$scratch/topics.tsv"
printf '1 0 2009Z90001\n' >"$scratch/short.qrels"
printf '1 0 2009Z90001 2\n1 0 2022Z90001 0\n' >"$scratch/good.qrels"
printf '2 0 2009Z90001 2\n' >"$scratch/other.qrels"
printf 'woorden-9 Q0 2009Z90001 1 1.0\n' >"$scratch/short.run"
printf 'anders-1 Q0 2009Z90001 1 1.0 x\n' >"$scratch/strange.run"
printf 'klasse\tMRR@10\nwoorden\t1.5\n' >"$scratch/wrong.floors"
printf 'klasse\tMRR@10\nwoorden\t1\n' >"$scratch/few.floors"
expect 2 'nowhere.tsv: No such file' --index "$index" "$scratch/nowhere.tsv"
expect 2 'columns.tsv:2: 2 columns' --index "$index" "$scratch/columns.tsv"
expect 2 'nothing.tsv:2: no wanted nummer' --index "$index" "$scratch/nothing.tsv"
expect 2 'unknown.tsv:2: 1999Z00001' --index "$index" "$scratch/unknown.tsv"
expect 2 'none of the wanted' --index "$index" "$scratch/unknown.tsv" --skip-unknown
expect 2 'header.tsv:1: the header lacks vraag and nummer' --index "$index" "$scratch/header.tsv"
expect 2 'no queries under its header' --index "$index" "$scratch/head"
expect 2 'short.qrels:1: expected four parts' --index "$index" "$scratch/topics.tsv" --qrels "$scratch/short.qrels"
expect 2 'no wanted nummer for 1' --index "$index" "$scratch/topics.tsv" --qrels "$scratch/other.qrels"
expect 0 'queries in' --index "$index" "$scratch/topics.tsv" --qrels "$scratch/good.qrels"
expect 2 'short.run:1: expected "id Q0' "$judged/sample.tsv" --run "$scratch/short.run"
expect 2 'strange.run:1: the queries have no anders-1' "$judged/sample.tsv" --run "$scratch/strange.run"
expect 2 'wrong.floors:2: expected a class and 1 numbers' "$judged/sample.tsv" --run "$run" \
  --floors "$scratch/wrong.floors"
expect 2 'without a floor: verbogen' "$judged/sample.tsv" --run "$run" --floors "$scratch/few.floors"
expect 2 'no index named' "$judged/sample.tsv"
expect 2 'there is no index at' --index "$scratch/no-index" "$judged/sample.tsv"
expect 2 'unknown option' --index "$index" "$judged/sample.tsv" --option=--relaxx
expect 2 'No closing quotation' --index "$index" "$judged/sample.tsv" --option="--select 'x"
expect 2 'unknown peer' --index "$index" "$judged/sample.tsv" --peers nobody
[ $failures -eq 0 ]
