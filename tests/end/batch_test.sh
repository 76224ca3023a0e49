#!/usr/bin/env bash
# Batches and texts on standard input, as programs and shells use them: conversations, pipes that close, all the titles
# that there are.
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$BIN:$PATH
export HOME=$work KAMERVRAGEN_INDEX=$work/index
failed=0
fail() { echo "FAILED: $*"; failed=1; }
kamervragen-index rebuild -q --corpus "$SOURCE/corpus/sample" --index "$work/index" || exit 1

# Each answer is on its way before the next line is asked for.
for verb in "count" "search -n 1" "facets --facet status"; do
  # shellcheck disable=SC2086
  coproc kamervragen $verb --batch --format jsonl 2> /dev/null
  to=${COPROC[1]} from=${COPROC[0]} process=$COPROC_PID
  for word in veerpont minster:x dijk; do
    echo "$word" >&"$to"
    while read -r -t 20 line <&"$from" || { fail "$verb: no answer to $word"; break; }; do
      grep -qE '"type":"(count|end|facets|error)"' <<< "$line" && break
    done
  done
  exec {to}>&-
  wait "$process"
  [[ $? == 2 ]] || fail "$verb: a bad line is forgotten at the end"
done

# A pipe that closes ends the run quietly, and a full disk is an error.
yes veerpont | kamervragen count --batch 2> "$work/err" | head -n 3 > "$work/out"
[[ $(cat "$work/out") == $'5\t1\tveerpont\n5\t2\tveerpont\n5\t3\tveerpont' && ! -s $work/err ]] ||
  fail "a pipe that closes: $(cat "$work/out" "$work/err")"
yes veerpont | timeout 60 kamervragen search --batch --format csv > /dev/full 2> "$work/err"
[[ $? == 70 ]] || fail "a full disk does not end a batch: $(cat "$work/err")"

# A line may be anything.
{ head -c 200000 /dev/zero | tr '\0' x; printf '\n\xff\xfe\n\0\n\e[31mrood\n%s\n' "$(printf '(%.0s' {1..3000})"; } \
  > "$work/hostile"
for format in text csv jsonl json ids; do
  kamervragen search --batch --format $format < "$work/hostile" > "$work/out" 2> "$work/err"
  [[ $? == 2 ]] || fail "hostile lines do not end in 2 as $format"
  LC_ALL=C grep -q $'\e' "$work/err" && fail "an escape sequence of a line reaches the terminal as $format"
done
kamervragen search --batch --format text < "$work/hostile" 2> /dev/null | grep -q $'\e' &&
  fail "an escape sequence of a line is printed"
kamervragen count --batch --format jsonl < "$work/hostile" 2> /dev/null | jq -es 'length == 4' > /dev/null ||
  fail "a row of jsonl is missing for a hostile line"

# A whole document is an answer or an error, in little time.
cat "$SOURCE"/*/README.md > "$work/document"
for how in "" "--match any" "--relax" "--explain"; do
  # shellcheck disable=SC2086
  timeout 60 kamervragen search -n 3 $how --text "$work/document" > "$work/out" 2> "$work/err"
  status=$?
  [[ $status == [012] ]] || fail "a document with \"$how\" ends in $status: $(head -c 300 "$work/err")"
done
[[ $(kamervragen count --text - <<< 'veerpont -dijk') == "$(kamervragen count veerpont dijk)" ]] ||
  fail "a text has an operator"

# Every real title is a query.
titles=${KAMERVRAGEN_SHARED:-$SOURCE/../shared}/corpus/pool/zaken.jsonl.gz
if [[ -f $titles ]]; then
  # Under sanitizers every twentieth: they take ten minutes for all.
  zcat "$titles" | jq -r .Onderwerp | awk -v every="${KAMERVRAGEN_SANITIZED:+20}" 'NR % (every ? every : 1) == 0' \
    > "$work/titles"
  kamervragen count -q --batch --format tsv < "$work/titles" > "$work/out" 2> "$work/err" ||
    fail "titles are refused: $(head -n 5 "$work/err")"
  [[ $(wc -l < "$work/out") == $(($(grep -c . "$work/titles") + 1)) ]] || fail "a title has no row"
else
  echo "skipped: no ../shared with real titles"
fi
exit $failed
