#!/usr/bin/env bash
# The man pages: mandoc finds nothing to warn of, every program prints its own and `kamervragen` all three, and every
# verb and option is in them.
set -u
: "${BIN:?the folder of the programs}"
command -v mandoc >/dev/null || { echo "skipped: no mandoc"; exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }

for verb in '' index harvest serve; do
  name=kamervragen${verb:+-$verb}
  page=$scratch/$name.1
  # shellcheck disable=SC2086
  "$BIN/kamervragen" help --format mdoc $verb >"$page" || fail "no man page of $name"
  "$BIN/$name" help --format mdoc | cmp -s - "$page" || fail "$name prints another man page than kamervragen"
  # Whether the pages that it names are installed is not its own affair.
  mandoc -Tlint "$page" | grep -v 'referenced manual not found' >"$scratch/lint"
  [ ! -s "$scratch/lint" ] || fail "mandoc warns of $name.1: $(head -5 "$scratch/lint")"
  mandoc -Tascii -O width=100 "$page" | col -b >"$scratch/text"
  for heading in NAME SYNOPSIS DESCRIPTION VERBS 'EXIT STATUS' EXAMPLES 'SEE ALSO'; do
    grep -q "^$heading$" "$scratch/text" || fail "$name.1 has no $heading"
  done
  COLUMNS=100 "$BIN/$name" --help | sed -n '/^verbs/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p' >"$scratch/verbs"
  # The server has no verb but help.
  least=4
  [ "$verb" = serve ] && least=1
  [ "$(wc -l <"$scratch/verbs")" -ge $least ] || fail "$name --help lists no verbs"
  COLUMNS=100 "$BIN/$name" --help | grep -oE '^ +(-[a-zA-Z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+' >"$scratch/options"
  [ -s "$scratch/options" ] || fail "$name --help lists no options"
  while read -r option; do
    grep -q -- "$option" "$scratch/text" || fail "$name.1 is without $option"
  done <"$scratch/options"
  while read -r one; do
    grep -qE "^ +kamervragen( index| harvest| serve)? $one" "$scratch/text" || fail "$name.1 says nothing of $one"
    [[ $name/$one == kamervragen/@(index|harvest|serve) ]] && continue  # they have pages of their own
    "$BIN/$name" "$one" --help </dev/null | grep -oE '^ +(-[a-zA-Z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+' | while \
      read -r option; do
      grep -q -- "$option" "$scratch/text" || echo "$option"
    done >"$scratch/missing"
    [ ! -s "$scratch/missing" ] || fail "$name.1 is without $(tr '\n' ' ' <"$scratch/missing")"
  done <"$scratch/verbs"
done

# The same page, whichever way it is asked for.
for ways in "index update" "harvest fetch"; do
  read -r program verb <<<"$ways"
  page=$("$BIN/kamervragen" help "$program" "$verb")
  [ -n "$page" ] || fail "help $ways is empty"
  [ "$("$BIN/kamervragen" "$program" "$verb" --help)" = "$page" ] || fail "kamervragen $ways --help differs"
  [ "$("$BIN/kamervragen" "$program" help "$verb")" = "$page" ] || fail "kamervragen $program help $verb differs"
  [ "$("$BIN/kamervragen-$program" "$verb" -h)" = "$page" ] || fail "kamervragen-$program $verb -h differs"
  [ "$("$BIN/kamervragen-$program" help "$verb")" = "$page" ] || fail "kamervragen-$program help $verb differs"
  "$BIN/kamervragen" "$program" --color never help >/dev/null || fail "$program refuses --color"
done
[ "$failures" -eq 0 ]
