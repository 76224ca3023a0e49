#!/usr/bin/env bash
# The benchmark measures what it says: its figures, the queries that it draws, and its engines, which find what
# `kamervragen` finds. And tools/make-corpus: the same bytes each time, all of which are read.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$SOURCE" || exit 1
unset KAMERVRAGEN_INDEX KAMERVRAGEN_CORPUS
failures=0

fail() {
  echo "FAILED: $*" >&2
  failures=$((failures + 1))
}

tools/make-corpus --out "$scratch/corpus" --questions 120 >/dev/null || exit 1
tools/make-corpus --out "$scratch/again" --questions 120 >/dev/null
diff -rq "$scratch/corpus" "$scratch/again" >&2 || fail "tools/make-corpus: the same seed gives other bytes"
tools/make-corpus --out "$scratch/other" --questions 30 --seed 2 >/dev/null
if diff -rq "$scratch/corpus" "$scratch/other" >/dev/null; then fail \
  "tools/make-corpus: another seed gives the same"; fi

index=$scratch/index
"$BIN/kamervragen-index" rebuild -q --corpus "$scratch/corpus" --index "$index" --report "$scratch/report.json" ||
  exit 1
jq -e '.kamervragen == 120 and .failed == [] and .problems == [] and .without_text == 0' "$scratch/report.json" \
  >/dev/null ||
  fail "tools/make-corpus: not all is read:
    $(jq -c '{kamervragen, failed, problems, without_text}' "$scratch/report.json")"

documents=$scratch/documents.tsv
"$BIN/bench_search" export "$index" "$documents" || fail "the export"
awk -F'\t' 'NF != 10 { exit 1 }' "$documents" || fail "the documents have ten columns"
if ! python3 tests/house/bench_parts.py "$documents" >"$scratch/parts" 2>&1; then
  tail -3 "$scratch/parts" >&2
  fail "the parts of tools/bench"
fi

# Every class and form, against the program. The questions hold what is in the corpus by its making: TOPICS and PARTIES.
questions=$scratch/questions
printf '%s\n' 'facets|word|gemeente' 'facets|or|gemeente|spoor|huur' 'facets|and|gemeente|kinderen' \
  'facets|prefix|onderw' \
  'facets|phrase|van|de' 'facets|filter|gemeente|Keukenpartij|22|84' | tr '|' '\t' >"$questions"
sed 's/^facets/page/' "$questions" >>"$questions.page"
counted() {  # ENGINE COMMAND…: the matches and the sums of the facets, a line a question
  "$@" <"$questions" 2>&1 | tail -n +2 | cut -f2,3
}
for query in gemeente 'gemeente OR spoor OR huur' 'gemeente kinderen' 'onderw*' '"van de"' \
  'gemeente fractie:=Keukenpartij dagen:22..84'; do
  "$BIN/kamervragen" search --index "$index" -n 0 --format json --facets indiener,fractie,minister,dagen,jaar \
    --top all -- "$query" |
    jq -r '[.count, ([.facets[].values[].count] | add)] | @tsv'
done >"$scratch/expected"
counted "$BIN/bench_search" search "$index" >"$scratch/ours"
diff "$scratch/expected" "$scratch/ours" >&2 || fail "bench_search counts otherwise than kamervragen search"
"$BIN/bench_search" search "$index" <"$questions.page" | tail -n +2 | awk -F'\t' '$4 == 0 { exit 1 }' ||
  fail "a page without snippets"
if [ -x "$BIN/bench_fts5" ]; then
  "$BIN/bench_fts5" build "$scratch/fts5" "$documents" || fail "FTS5 cannot be built"
  counted "$BIN/bench_search" words "$index" >"$scratch/words"
  counted "$BIN/bench_fts5" search "$scratch/fts5" >"$scratch/fts5.said"
  # A phrase of ours stays inside one question or answer, and a prefix looks at words as written, FTS5's at stems.
  diff <(sed '4,5d' "$scratch/words") <(sed '4,5d' "$scratch/fts5.said") >&2 ||
    fail "FTS5 with our analyser counts otherwise than we do"
fi
"$BIN/bench_stages" "$scratch/corpus" "$index" 1 >"$scratch/stages" || fail "the stages"
[ "$(jq -s 'map(select(.rate > 0 and .limit_rate > 0)) | length' "$scratch/stages")" -eq 8 ] ||
  fail "a stage has no rate: $(cat "$scratch/stages")"

for wrong in '--only nothing' 'nosuchbench'; do
  # shellcheck disable=SC2086
  tools/bench $wrong >/dev/null 2>"$scratch/err"
  [ $? -eq 2 ] && grep -q expected "$scratch/err" || fail "tools/bench $wrong: $(tail -1 "$scratch/err")"
done
[ $failures -eq 0 ]
