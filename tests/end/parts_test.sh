#!/bin/bash
# One index, cut in three and read through servers or not: the answers of the whole, and what is said when a part is
# away.
#
#   BIN=build/release/bin SOURCE=. bash tests/end/parts_test.sh
set -u
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
BIN=$(cd "$BIN" && pwd)
for program in kamervragen kamervragen-index same_answers; do
  [[ -x $BIN/$program ]] || { echo "skipped: no $BIN/$program"; exit 77; }
done
for program in xapian-tcpsrv jq python3; do
  command -v $program > /dev/null ||
    { echo "skipped: no $program (Debian's package xapian-tools, jq, python3)"; exit 77; }
done
kamervragen=$BIN/kamervragen index=$BIN/kamervragen-index sample=$SOURCE/corpus/sample
work=$(mktemp -d)
servers=()
# Each server has a group of its own: for every connection it makes a process, which outlives it.
stop() { kill -- "-$1" 2> /dev/null; }
clean_up() {
  for server in "${servers[@]}"; do stop "$server"; done
  rm -rf "$work"
}
trap clean_up EXIT
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
export LC_ALL=C.UTF-8 HOME=$work/home
unset KAMERVRAGEN_INDEX KAMERVRAGEN_CORPUS XDG_DATA_HOME
mkdir -p "$HOME"

# serve FOLDER: sets `port` and `server`, once it can be connected to.
serve() {
  local attempt
  for attempt in 1 2 3 4 5; do
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    setsid xapian-tcpsrv --quiet --interface 127.0.0.1 --port "$port" "$1" > "$work/server.$port" 2>&1 &
    server=$!
    servers+=("$server")
    while kill -0 "$server" 2> /dev/null; do
      (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null && return
    done
  done
  fail "no server for $1 after $attempt attempts: $(cat "$work/server.$port")"
  exit 1
}

# expect STATUS MESSAGE ARGUMENT…: exits so, with the message on standard error and nothing on standard output.
expect() {
  local wanted=$1 message=$2 status
  shift 2
  "$kamervragen" "$@" > "$work/out" 2> "$work/err" < /dev/null
  status=$?
  [[ $status == "$wanted" ]] || fail "exit $status instead of $wanted: $*"
  grep -qF -- "$message" "$work/err" || fail "no message \"$message\" from $*: $(cat "$work/err")"
  [[ ! -s $work/out ]] || fail "standard output is not empty: $*"
}

# -- shards ------------------------------------------------------------------------------------------------------------

"$index" rebuild --quiet --corpus "$sample" --index "$work/whole" || fail "the sample could not be indexed"
# What is not there yet when the shards are made, and comes with an update: links between publications cross the shards.
cp -r "$sample" "$work/corpus"
mkdir "$work/late"
for folder in "$work"/corpus/*/*[2458]; do mv "$folder" "$work/late/"; done
[[ $(ls "$work/late" | wc -l) -gt 4 ]] || fail "the sample has too little that could come late"
for i in 1 2 3; do
  "$index" rebuild --quiet --corpus "$work/corpus" --index "$work/s$i" --shard $i/3 || fail "shard $i could not be made"
done
early=("$work"/corpus/*/)
mv "$work"/late/* "${early[0]}"
for i in 1 2 3; do
  "$index" update --quiet --corpus "$work/corpus" --index "$work/s$i" || fail "shard $i could not be updated"
  "$index" rebuild --quiet --corpus "$work/corpus" --index "$work/new$i" --shard $i/3
  diff <("$index" dump --index "$work/s$i") <("$index" dump --index "$work/new$i") > /dev/null ||
    fail "an updated shard is not the shard made anew"
  "$index" check --quiet --corpus "$work/corpus" --index "$work/s$i" || fail "shard $i is not clean"
  [[ $("$index" stamp --index "$work/s$i" | sed -n 's/^shard //p') == "$i/3" ]] ||
    fail "a shard does not say which it is"
done
"$index" rebuild --quiet --corpus "$sample" --index "$work/new1"
[[ $("$index" stamp --index "$work/new1" | sed -n 's/^shard //p') == 1/3 ]] ||
  fail "a shard made anew is no shard any more"
"$index" update --corpus "$sample" --index "$work/s1" --shard 2/3 2>&1 |
  grep -q 'is the shard 1/3, and not the shard 2/3' || fail "an update takes a shard for another"
"$index" update --corpus "$sample" --index "$work/whole" --shard 2/3 2>&1 | grep -q 'is a whole index' ||
  fail "an update takes a whole index for a shard"
for wrong in 0/3 4/3 2 x/y 1/0 ''/3; do
  "$index" rebuild --corpus "$sample" --index "$work/never" --shard "$wrong" 2>&1 | grep -q -- "--shard wants" ||
    fail "--shard $wrong is taken"
done
KAMERVRAGEN_INDEX="$work/s1,$work/s2" "$index" update --corpus "$sample" 2>&1 | grep -q 'names several indexes' ||
  fail "an update takes two folders for one"

# -- the same answers --------------------------------------------------------------------------------------------------

serve "$work/s1"; first=127.0.0.1:$port
serve "$work/s2"; second=127.0.0.1:$port second_server=$server
serve "$work/s3"; third=127.0.0.1:$port
serve "$work/whole"; alone=127.0.0.1:$port

queries=${KAMERVRAGEN_SLOW:+4000}
queries=${queries:-600}
seed=0
same() {
  seed=$((seed + 1))
  "$BIN/same_answers" "$queries" "$seed" "$work/whole" "$@" > "$work/same" ||
    fail "other answers from $*: $(head -c 3000 "$work/same")"
  echo "$* $(head -n 1 "$work/same")" | sed "s|$work/||g"
}
same "$work/s1" "$work/s2" "$work/s3"
same "$work/s3" "$work/s1" "$work/s2"
same "$first" "$second" "$third"
same "$first" "$work/s2" "$third"
same "$work/s1" "$second" "$work/s3"
same "$alone"

# The command line, on each of them: the answer but for what names the parts.
as_printed() {
  if [[ $* == *json* ]]; then sed -E 's/"(uuid|revision|updated|checked)": ?("[^"]*"|[0-9]+|null)/"\1":-/g' "$work/out"
  else grep -vE '^(index|updated) ' "$work/out"; fi
}
while read -ra command; do
  expected='' expected_status=''
  for where in "$work/whole" "$work/s1 $work/s2 $work/s3" "$first $second $third" "$first $work/s2 $third" "$alone"; do
    places=()
    for place in $where; do places+=(--index "$place"); done
    "$kamervragen" "${command[@]}" "${places[@]}" > "$work/out" 2> "$work/err" \
      < <(printf 'water\ndijk\nstatus:beantwoord\n')
    status=$?
    got=$(as_printed "${command[@]}"; cat "$work/err")
    [[ -n $expected ]] || { expected=$got expected_status=$status; continue; }
    [[ $got == "$expected" && $status == "$expected_status" ]] ||
      { fail "${command[*]} answers otherwise in $where (exit $status):"
        diff <(echo "$expected") <(echo "$got") | head -n 10; }
  done
done << 'COMMANDS'
search dijk
search water* --format json --facets status,minister,dagen
search --format jsonl --sort date
search --format csv
search verrpont --relax
search verrpont
search --explain drink water
count is:te-laat
count --batch
count --batch --format json
count minster:x
facets
facets --format csv --select fractie=PvdK
stats
stats --by fractie --format json
stats --by ministerie,jaar --format csv
stats --of vragen --by indiener --sort mean
trend --format json water
trend --by periode kamer:tweede
table fractie onderwerp --format csv
table --zero kamer status --format json
context water
context --sort left --format json water NEAR/9 dijk OR toeslag*
keywords --format json ministerie:infrastructuur
collocations --format csv de
sample -n 5 --seed 3 --unit vraag --format csv
sample -n 2 --by fractie --format json
show 2023Z90002 2024Z90101 --format json
show 2019Z00000
info
info fields
info facets --format json
info values indiener van
info values onderwerp --format json
COMMANDS

id=$("$kamervragen" count --format json --index "$work/whole" | jq -r .index.id)
all=$("$kamervragen" count --index "$work/whole")
[[ $("$kamervragen" count --expect-index "$id" --index "$first" --index "$work/s2" --index "$third") == "$all" ]] ||
  fail "the parts have another id than the whole"
[[ $(KAMERVRAGEN_INDEX="$first,$work/s2,$third" "$kamervragen" count --expect-index "$id") == "$all" ]] ||
  fail "KAMERVRAGEN_INDEX names no parts"
parts=$("$kamervragen" info index --format json --index "$first" --index "$work/s2" --index "$third" |
  jq -c '[.index.kamervragen, ([.parts[].kamervragen] | add), [.parts[].index]]')
[[ $parts == "[$all,$all,[\"$first\",\"$work/s2\",\"$third\"]]" ]] || fail "info index lists no parts: $parts"
"$kamervragen" info index --index "$first" --index "$work/s2" | grep -q "^part  *$first: [0-9]* Kamervragen" ||
  fail "info index lists no parts as text"

# -- what is no index --------------------------------------------------------------------------------------------------

cp -r "$work/s3" "$work/copy"
cp -r "$work/s3" "$work/other"
sed -i 's/fingerprint ................/fingerprint 0123456789abcdef/' "$work"/other/gen-*/postlist.glass
serve "$work/other"; other=127.0.0.1:$port
serve "$work/s3"; gone=127.0.0.1:$port
stop "$server"
wait "$server" 2> /dev/null

expect 2 'expected a port from 1 to 65535 behind the colon, found "bar"' count --index foo:bar
expect 2 'expected a port from 1 to 65535 behind the colon, found "99999"' count --index localhost:99999
expect 2 'found "0"' count --index localhost:0
expect 2 'no host stands before the colon' count --index :7001
expect 2 'needs a value' count --index ''
expect 2 'the name is empty' count --index "$work/s1,"
expect 2 'a folder of that name is ./foo:bar' count --index "$work/s1" --index foo:bar
expect 3 'there is no index at ./foo:bar' count --index ./foo:bar
expect 3 "there is no index at $work/nowhere" count --index "$work/s1" --index "$work/nowhere"
expect 3 "there is no index at $work/nowhere" count --partial --index "$work/s1" --index "$work/nowhere"
expect 2 'hold the same Kamervragen' count --index "$work/s1" --index "$work/s1"
expect 2 'hold the same Kamervragen' count --index "$work/s1" --index "$first"
expect 2 'hold the same Kamervragen' count --index "$work/s3" --index "$work/copy"
expect 2 'hold the same Kamervragen' count --index "$work/s1" --index "$work/new1"
expect 4 'another analyser' count --index "$work/s1" --index "$work/other"
expect 4 "$other: the index was made with another analyser" count --index "$work/s1" --index "$other"
expect 2 'looks at one index in a folder' info --check-freshness 1h --index "$work/s1" --index "$work/s2"

# -- a server that is away ---------------------------------------------------------------------------------------------

expect 3 "no answer from the index server $gone" count --index "$gone"
expect 3 'is it running there?' search --index "$work/s1" --index "$gone" water
expect 3 "no answer from the index server $gone" count --partial --index "$gone"

two=$("$kamervragen" count --index "$work/s1" --index "$work/s2")
partly=(--partial --index "$work/s1" --index "$gone" --index "$work/s2")
[[ $("$kamervragen" count -q "${partly[@]}" 2> "$work/err") == "$two" ]] || fail "--partial does not count the others"
grep -q "the answer is without $gone: no answer from the index server $gone" "$work/err" ||
  fail "--partial does not say what is missing: $(cat "$work/err")"
[[ $(grep -c 'without' "$work/err") == 1 ]] || fail "what is missing is said more than once"
for command in "search --format json" "search --format jsonl" "count --format json" "facets --format json" \
  "show 2023Z90002 --format json" "info --format json" "info index --format json"; do
  # shellcheck disable=SC2086
  missing=$("$kamervragen" $command "${partly[@]}" 2> /dev/null | jq -rs '.[0].partial[].index')
  [[ $missing == "$gone" ]] || fail "$command does not name the missing part: $missing"
done
"$kamervragen" info index "${partly[@]}" 2> /dev/null | grep -q "^missing  *$gone" ||
  fail "info index does not list the missing part"
whole=$("$kamervragen" count --format json --partial --index "$work/s1" --index "$second")
[[ $(jq 'has("partial")' <<< "$whole") == false ]] ||
  fail "an answer of all parts says that it is partial"

# A server goes away between two questions.
# begin ARGUMENT…: a reader that answers one question at a time. next: its answer to one, in `answer`. finish: the rest,
# in `rest`.
begin() {
  rm -f "$work/questions" "$work/answers"
  mkfifo "$work/questions" "$work/answers"
  { "$kamervragen" count --batch "$@" 2> "$work/err"; echo "exit $?"; } < "$work/questions" > "$work/answers" &
  exec {to}> "$work/questions" {from}< "$work/answers"
}
next() { echo 'kamer:(tweede OR eerste)' >&"$to"; read -r answer rest <&"$from"; }
finish() {
  exec {to}>&-
  rest=$(cat <&"$from")
  exec {from}<&-
}
# conversation ARGUMENT…: asks, stops the second server, asks again.
conversation() {
  serve "$work/s2"
  local goes=$server
  begin "$@" --index "$work/s1" --index "127.0.0.1:$port"
  next
  before=$answer
  stop "$goes"
  wait "$goes" 2> /dev/null
  echo 'kamer:(tweede OR eerste)' >&"$to"
  finish
}
conversation
[[ $before == "$two" && $rest == "exit 3" ]] || fail "a server that goes away is no error: $before, $rest"
grep -q "no answer from the index server 127.0.0.1:$port" "$work/err" ||
  fail "a server that goes away is not said: $(cat "$work/err")"
# Nor does --partial: what was answered before was with it, and a batch is of one state.
conversation --partial
[[ $before == "$two" && $rest == "exit 3" ]] || fail "--partial mixes answers with and without a server: $before, $rest"

# What is written where the server reads is seen by who asks next: an update, a rebuild. A batch stays with what it
# began with.
cp -r "$sample" "$work/nights"
"$index" rebuild --quiet --corpus "$work/nights" --index "$work/live"
serve "$work/live"
live=$server live_port=$port
# seen WHAT: the count through the server is that of the folder.
seen() {
  answer=$("$kamervragen" count --index "127.0.0.1:$live_port")
  [[ $answer == "$("$kamervragen" count --index "$work/live")" ]] || fail "through a server $1 is not seen: $answer"
}
seen "what is there"
begin --index "127.0.0.1:$live_port"
next
[[ $answer == "$all" ]] || fail "a batch through a server answers $answer instead of $all"
rm -r "$work"/nights/*/kv-tk-2024*[258]
"$index" update --quiet --corpus "$work/nights" --index "$work/live"
next
[[ $answer == "$all" ]] || fail "a batch moves on to an update: $answer"
seen "an update"
[[ $answer -lt $all ]] || fail "the update changed nothing"
"$index" rebuild --quiet --corpus "$sample" --index "$work/live" --accept-removals
seen "a rebuild"
[[ $answer == "$all" ]] || fail "the rebuild changed nothing"
finish
[[ $rest == "exit 0" ]] || fail "a batch over a server that changes ends with: $rest $(cat "$work/err")"
stop "$live"

# Without --partial nothing is answered by halves.
stop "$second_server"
wait "$second_server" 2> /dev/null
expect 3 "no answer from the index server $second" count --index "$second"

# -- copies on other machines ------------------------------------------------------------------------------------------

# replicate: brings the copy up to date, through a server of its own.
replicate() {
  local attempt
  for attempt in 1 2 3 4 5; do
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    setsid xapian-replicate-server --interface 127.0.0.1 --port "$port" "$work" > "$work/replication" 2>&1 &
    server=$!
    servers+=("$server")
    while kill -0 "$server" 2> /dev/null; do
      xapian-replicate --quiet --one-shot --reader-time 0 --host 127.0.0.1 --port "$port" \
        --master s1 "$work/replica" > "$work/replicated" 2>&1 && break 2
      [[ -s $work/replicated ]] && ! grep -q 'refused' "$work/replicated" && break
    done
  done
  [[ -f $work/replica/XAPIANDB ]] ||
    fail "nothing is replicated in $attempt attempts: $(cat "$work/replication" "$work/replicated")"
  stop "$server"
  wait "$server" 2> /dev/null
}
# is_copied WHEN: the copy reads as the index, in its folder and through a server.
is_copied() {
  replicate
  local of_master of_copy
  of_master=$("$kamervragen" count --format json --index "$work/s1" | jq -c '[.index.id, .count]')
  of_copy=$("$kamervragen" count --format json --index "$work/replica" | jq -c '[.index.id, .count]')
  [[ $of_copy == "$of_master" ]] || fail "a copy is not the index $1: $of_copy, $of_master"
}
is_copied 'when it is new'
touched=$(find "$work/corpus" -type d -name 'kv-tk-2024*' | sort | head -n 3)
while read -r folder; do mv "$folder" "$work/late/"; done <<< "$touched"
XAPIAN_MAX_CHANGESETS=10 "$index" update --quiet --corpus "$work/corpus" --index "$work/s1"
is_copied 'after an update'
"$index" rebuild --quiet --corpus "$work/corpus" --index "$work/s1" --shard 1/2
is_copied 'after a rebuild, which switches to another database'
serve "$work/replica"
[[ $("$kamervragen" count --index "127.0.0.1:$port") == "$("$kamervragen" count --index "$work/s1")" ]] ||
  fail "a served copy is not the index"

[[ $failures == 0 ]] && echo "all as expected"
exit $((failures > 0))
