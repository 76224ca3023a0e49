#!/usr/bin/env bash
# What a shell can do to a program: odd dashes, folders for files, closed and full streams, pagers that are not there.
# Each ends in its code and one message, and nothing else is touched.
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export KAMERVRAGEN_INDEX=$work/index HOME=$work TERM=xterm
unset KAMERVRAGEN_CORPUS PAGER
failed=0

expect() {  # code, part of the message, command
  local code=$1 part=$2
  shift 2
  bash -c "$*" >"$work/out" 2>"$work/err" </dev/null
  local got=$?
  if [ "$got" != "$code" ] || { [ -n "$part" ] && ! grep -qF -- "$part" "$work/err"; }; then
    echo "$*: exit $got, expected $code with \"$part\""
    cat "$work/err"
    failed=1
  fi
}

PATH=$BIN:$PATH
kamervragen-index rebuild -q --corpus "$SOURCE/corpus/sample" --index "$work/index" || exit 1
for dashes in --- ---- -----; do
  for program in kamervragen kamervragen-index kamervragen-harvest kamervragen-serve; do
    expect 2 'unknown option' "$program" "$dashes"
  done
done
expect 2 'unknown option ---' kamervragen search ---
expect 3 'cannot read' kamervragen-harvest status --config "$work"
expect 3 'cannot read' "KAMERVRAGEN_HARVEST_CONFIG=$work kamervragen-harvest status"
expect 3 'cannot read' kamervragen-index note --harvest-status "$work"
for command in 'kamervragen count' 'kamervragen facets' 'kamervragen help' 'kamervragen-index stamp' \
  'kamervragen-index help' 'kamervragen-index dump' 'kamervragen-harvest help'; do
  expect 70 'cannot write' "$command >&-"
  expect 70 'cannot write' "$command >/dev/full"
done
# What is printed as JSON is JSON, or nothing, also where a run ends early.
expect 3 'there is no' kamervragen-index parse --format json "$work/nowhere"
[ ! -s "$work/out" ] || { echo 'half a document'; failed=1; }
expect 3 'there is no' kamervragen-index parse --format json "$SOURCE/corpus/sample" "$work/nowhere"
jq -e 'length > 30' "$work/out" >"$work/jq" || { echo 'what was parsed before is no document'; failed=1; }
# An empty value is no value: a variable that was not set must not become a default.
expect 2 'needs a value' "kamervragen count --expect-index ''"
expect 2 'needs a value' "kamervragen-index stamp --index ''"
expect 2 'needs a value' kamervragen-harvest status --corpus=
# What becomes a header of a request is one line; the service is not asked. No word of it moves a terminal either.
for contact in '$"a\rHost: b"' '$"a\nb"' '$"\x7f"'; do
  expect 2 '--contact takes one line' "kamervragen-harvest fetch --corpus $work/harvested --contact ${contact//\"/\'}"
done
[ ! -e "$work/harvested" ] || { echo 'a harvest was begun'; failed=1; }
expect 2 'names several' kamervragen-index stamp --index "$work/one,$work/two"
expect 2 'info index takes no' kamervragen info index --check-freshness 1d
expect 2 'has no place for' kamervragen info --check-freshness 1d --format json
expect 2 'one of: text, json, ids' kamervragen info values fractie --format markdown
expect 2 'one of: text, json' kamervragen info --format xml
printf '[fetch]\nhelp = true\n' >"$work/help.conf"
expect 2 'unknown option help' kamervragen-harvest fetch --config "$work/help.conf"
for tool in demo build setup test lint; do
  expect 0 '' "$SOURCE/tools/$tool" --help
  [ -s "$work/out" ] || { echo "tools/$tool --help says nothing"; failed=1; }
done
# Closed input is empty input, and no file that is opened later.
expect 0 '' "kamervragen count --batch <&-"
[ ! -s "$work/out" ] || { echo 'a closed standard input was read'; failed=1; }
# Formats: the last one named is the one that errs.
expect 2 'unknown option' "kamervragen search --format text --format json --nope"
grep -q '"code": "unknown-option"' "$work/out" || { echo 'no JSON error for the last --format'; failed=1; }
# What stands behind the verb is nearer than what stands before it.
expect 0 '' kamervragen --index "$work/far" index rebuild -q --corpus "$SOURCE/corpus/sample" --index "$work/near"
{ [ -d "$work/near" ] && [ ! -e "$work/far" ]; } || { echo 'the farther --index was written'; failed=1; }
if command -v script >/dev/null && script -qec true /dev/null </dev/null >/dev/null 2>&1; then
  for pager in /no/such nosuchpager; do
    PAGER=$pager script -qec "kamervragen count" /dev/null </dev/null | grep -q '^33' ||
      { echo "PAGER=$pager: the answer is lost"; failed=1; }
  done
  PAGER='sed s/^/paged:/' TERM=dumb script -qec "kamervragen count" /dev/null </dev/null | grep -q '^33' ||
    { echo 'a dumb terminal was paged'; failed=1; }
fi
exit $failed
