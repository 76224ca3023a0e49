#!/bin/bash
# The program kamervragen over the sample corpus: what it prints, says and exits with.
#
#   BIN=build/release/bin SOURCE=. bash tests/end/reader_test.sh     compares with tests/end/golden/reader_*.txt
#   APPROVE=1 …                                                    writes them instead; read the diff before committing
#
# Each golden file is a transcript: the command, its output, its messages, its exit code. What differs from one index
# or engine to the next (ids, times, scores) is masked.
set -u
here=$(cd "$(dirname "$0")" && pwd)
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
BIN=$(cd "$BIN" && pwd)
for program in kamervragen kamervragen-index; do
  [[ -x $BIN/$program ]] || { echo "skipped: no $BIN/$program"; exit 77; }
done
kamervragen=$BIN/kamervragen
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }

export LC_ALL=C.UTF-8 HOME=$work/home TERM=xterm PAGER=cat
unset KAMERVRAGEN_INDEX XDG_DATA_HOME NO_COLOR COLUMNS
mkdir -p "$HOME"
"$BIN/kamervragen-index" rebuild --corpus "$SOURCE/corpus/sample" --index "$work/index" 2> "$work/rebuild" ||
  { cat "$work/rebuild"; echo "FAILED: the sample could not be indexed"; exit 1; }
export KAMERVRAGEN_INDEX=$work/index

mask() {
  sed -E -e "s|$work|WORK|g" \
    -e 's/"(uuid|updated|checked)": ?("[^"]*"|null)/"\1": MASKED/' \
      -e 's/"(uuid|updated|checked)":("[^"]*"|null)/"\1":MASKED/g' \
    -e 's/"(revision|score)": ?[0-9.e-]+/"\1": MASKED/g' -e 's/\b[0-9a-f]{32}\b/MASKED/g' \
    -e 's/^(uuid|updated|checked|revision|fingerprint|made by)( +).*/\1\2MASKED/' \
      -e 's/, updated [^,]*, (never checked|checked .*)/, MASKED/' -e 's/, updated [0-9TZ:-]+$/, updated MASKED/' \
    -e 's/^([0-9]+[,\t])[0-9.e-]+([,\t])/\1MASKED\2/' \
      -e 's/xapian": "[^"]*/xapian": "MASKED/; s/"fingerprint": "[^"]*/"fingerprint": "MASKED/'
}

# keep_json: what was printed last is held against the schema at the end.
jsons=0
keep_json() { mkdir -p "$work/json"; cp "$work/out" "$work/json/$((++jsons)).json"; }

# run ARGUMENT…: adds one command to the transcript.
run() {
  local file=$work/reader_$transcript.txt status shown='' word
  for word; do [[ $word == *[^a-zA-Z0-9_.,:=/-]* || -z $word ]] && shown+=" '$word'" || shown+=" $word"; done
  "$kamervragen" "$@" > "$work/out" 2> "$work/err" < "${INPUT:-/dev/null}"
  status=$?
  case " $* " in *" --format json "* | *" --format jsonl "* | *" info schema "*) keep_json ;; esac
  {
    printf '$ kamervragen%s\n' "${shown//$work/WORK}"
    mask < "$work/out"
    mask < "$work/err" | sed 's/^/! /'
    printf '= %s\n\n' "$status"
  } >> "$file"
}

# expect STATUS MESSAGE ARGUMENT…: exits so, with the message on standard error and nothing on standard output.
expect() {
  local wanted=$1 message=$2 status
  shift 2
  "$kamervragen" "$@" > "$work/out" 2> "$work/err" < /dev/null
  status=$?
  [[ $status == "$wanted" ]] || fail "exit $status instead of $wanted: ${*:0:200}"
  grep -qF -- "$message" "$work/err" || { fail "no message \"$message\":"; head -c 600 "$work/err"; }
  [[ ! -s $work/out ]] || fail "standard output is not empty: ${*:1:5}"
}

# -- transcripts -------------------------------------------------------------------------------------------------------

transcript=help
run
run --help
run search --help
run count -h
run facets -h
run show -h
run info -h
run completion -h
run help search
run help fields
run help qury

transcript=similar
# -- was it asked before? --------------------------------------------------------------------------------------------
run similar 2024Z90107
run similar 2023Z90002/4 -n 2
run similar 'Aanhangsel Handelingen II 2022/23, nr. 9010' -n 1 --format ids
run similar 2024Z90107 --format json -n 1
run similar 2024Z90107 --format jsonl -n 1
run similar 2024Z90107 --format csv -n 1
printf '%s\n' 'Vragen van het lid Zilvermeeuw aan de minister van Infrastructuur en Waterstaat over bruin drinkwater' \
  '' '1. Is het water in Zoutkampveen veilig voor zuigelingen? [1]' '2. Zo nee, waarom niet?' \
  '[1] De Dijkbode, 6 mei 2023, «Thee zetten hoeft hier niet meer»' > "$work/draft.txt"
INPUT=$work/draft.txt run similar - -n 1
run similar --text "$work/draft.txt" --format ids
INPUT=$work/draft.txt run similar - --before 1995-01-01 --format json
INPUT=$work/draft.txt run similar - --before 1995-01-01 --format jsonl
printf 'PK\003\004' > "$work/draft.docx"
INPUT=$work/draft.docx run similar -
seq 301 | sed 's/$/. Is het water veilig?/' > "$work/many.txt"
INPUT=$work/many.txt run similar -
run similar --text "$work/draft.txt" --in ministerie:defensie
run similar 2024Z90107 --before 2023-01-01 --sort date -n 2 --format ids
run similar 2024Z90107 --before gisteren
run similar 2024Z90107 --in 'minster:x'
run similar 2023Z90002/99
run similar 2023Z99999
run similar bruin drinkwater
run similar
: > "$work/empty"
INPUT=$work/empty run similar -
printf 'kikkervisjes\n' > "$work/unknown.txt"
run similar --text "$work/unknown.txt"
run search drinkwater -n 1 --related
run search drinkwater -n 1 --related --format jsonl
run search drinkwater --related --format csv

transcript=search
run search dijk
run search -n 1 --offset 1 dijk
run search algoritme OR veerpont --sort date-asc --snippets 1
run search '"geen gegevens"'
run search indiener:gumus fractie:groen
run search is:te-laat -n 3 --reference-date 2024-12-05
run search status:onbeantwoord --facets fractie,dagen --top 2
run search --select status=onbeantwoord --select fractie=PvdK --facets fractie
run search -n 2 -- -dijk
run search verrpont
run search verrpont --relax
run search -n 0 veerpont
run search dijk water --relax -n 3 --snippets 0
run search -n 1 --sort dagen --snippets 0
run search nummer:2024Z9010
run search --color always -n 2 --snippets 1 dijk
run search indiener:gumsu
run search nummer:2019Z00000
run search --color always -n 1 veerpont
run search --explain -n 1 drink water
run search --explain -n 0 --expand none drink water
run search --explain -n 0 UWV

transcript=citations
run search 2024Z90105 --snippets 0
run search https://zoek.officielebekendmakingen.nl/ah-tk-20222023-9010.html --snippets 0
run search 'Aanhangsel Handelingen II 2022/23, nr. 9010' --snippets 0
run search Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 9010 --format ids
run search --format json -n 0 veerpont 2024Z90105
run search --explain -n 0 2024Z90105 veerpont
run search --format ids 2024Z90199
run count '"2024Z90105"'
run count --match any 2024Z90105 zzzz
run count aanhangselnummer:2022-2023/9010
run count aanhangselnummer:2021-2022/9010
run count aanhangselnummer:2023-2024/9000..9015
run count aanhangselnummer:9015..9000
run show --format json Aanhangsel Handelingen II 2022/23, nr. 9010, antwoord 2
run show 'Aanhangsel Handelingen II 2022/23'

transcript=formats
run search --format json -n 1 --facets status veerpont
run search --format json zzzz
run search --format jsonl -n 2 veerpont
run search --format csv dijkbewaking
run search --format tsv -n 2 --sort days
run search --format ids --sort date
run search --format ids --sort date --offset 18
run search --format ids -n 0
run search --format json -n 2 --explain drink water
run search --format jsonl --explain --facets status -n 1 veerpont
run search --format json verrpont
run search --format json -n 2 --relax verrpont

transcript=count
run count
run count veerpont -- -n 0
run count algoritme
run count zzzz
run count water
run count +water
run count --expand none water
run count --format json dagen:22..
run count --format csv veerpont
transcript=batch
printf '\xEF\xBB\xBF# questions\r\nalgoritme\r\n\r\n#\r\nminster:x\r\nverrpont\r\n' > "$work/batch"
printf 'zorg - pont\r\nstatus:onbeantwoord' >> "$work/batch"
for format in text csv tsv jsonl json; do
  INPUT=$work/batch run count --batch --format $format
  INPUT=$work/batch run facets --batch --facet kamer --format $format
  INPUT=$work/batch run search --batch -n 1 --snippets 0 --format $format
done
INPUT=$work/batch run search --batch --format ids --select kamer=tweede
INPUT=$work/batch run search --batch --format json --explain -n 0 --facets status -q
INPUT=$work/batch run search --batch --format jsonl --explain -n 0 --facets status -q
run count --batch
run count --batch words
run count --batch --text -
run search --batch --sort titel --format jsonl
printf 'De “veerpont” AND minister:dijk -algoritme\n\n(met *sterren*) en = tekens' > "$work/text"
INPUT=$work/text run search --text -
INPUT=$work/text run search --text - --match any -n 1
INPUT=$work/text run search --text - --match any -n 0 --format json
INPUT=$work/text run count --text - --match any --select status=onbeantwoord
run search --text -
run search --text "$work"
run search --text "$work/nowhere" --format json
run search --text "$work/text" en meer
printf ' — * ()' > "$work/text"
INPUT=$work/text run search --text -

transcript=facets
run facets --facet status,dagen,jaar
run facets --facet fractie --top 3
run facets --facet ingezonden --top 3
run facets --facet ingezonden --top 3 --sort count
run facets --facet partij --sort value --format csv
run facets --facet fractie --select fractie=PvdK
run facets --facet dagen,bron zzzz
run facets --facet dagen --format json is:te-laat
run facets --facet minister --format tsv --top 2
run facets --format json is:te-laat

transcript=measures
run stats
run stats --by ministerie --sort late_share
run stats --by kamer,status --format csv
run stats --by kamer --format json
run stats --of vragen --by kamer --format json
run stats --of noten
run stats --band plain --by positie --format tsv water
run stats jaar:1900
run trend water
run trend --by periode --format csv 'kamer:tweede water'
run trend --by periode --format json jaar:2023
run table kamer status
run table --zero --format csv soort jaar 'ingezonden:2019..2021'
run table --format json positie status
run context water
run context -n 3 --sort left water
run context --format csv --words 2 'antwoord:water'
run context --format json 'noot:dijkbode'
run keywords ministerie:infrastructuur
run keywords --against jaar:..2012 jaar:2013.. --format json
run keywords --against 'minster:x' water
run collocations -n 5 de
run collocations --in jaar:2023.. --format csv de
run collocations --format json van
run collocations jaar:2023
run sample -n 3 --seed 1
run sample -n 2 --by kamer --unit vraag --columns toon,frame --format csv
run sample -n 2 --format json
printf '# themes\nwater\twater OR dijk*\neerste, kamer:eerste\n' > "$work/themes.tsv"
run stats --survival --format csv --by kamer 'ingezonden:2020..'
run stats --survival --format json jaar:2024
run stats --by ministerie --plot
run stats --by ministerie --sort late_share --format svg
run stats --format svg
run trend --dictionary "$work/themes.tsv" --by periode --format csv
run trend --dictionary "$work/themes.tsv" --by periode --format json jaar:2023..
run trend --dictionary "$work/themes.tsv" --by periode --format svg
run trend --by periode --plot water
run table --dictionary "$work/themes.tsv" entry status
run table --format json fractie jaar 'kamer:tweede jaar:2023'
run table --plot ministerie kamer
run table --format svg ministerie jaar
run matrix --dictionary "$work/themes.tsv" -n 4
run matrix --dictionary "$work/themes.tsv" --unit vraag --format csv jaar:2023
run matrix --dictionary "$work/themes.tsv" --format json jaar:2023
run sample --dictionary "$work/themes.tsv" --by entry -n 1
run export --to "$work/exported" --format json jaar:2023
run export --to "$work/exported"
run matrix water
run matrix --dictionary "$work/none" water
run stats --by entry
run stats --survival --of vragen
run stats --plot --format json
run trend --format svg --plot
run context --format svg water
run stats --by titel
run stats --by jaar,kamer,soort
run stats --of fractie
run stats --of dage
run stats --sort mediaan
run trend --by week
run trend --by maand jaar:2024 --format csv
run sample --columns nummer
run table jaar
run table jaar jaar
run table jaar partij
run table jaar fracie
run context jaar:2023
run stats --format ids
run stats --snippets 3

transcript=show
run show 2023Z90002
run show kv-tk-2024Z90101
run show https://zoek.officielebekendmakingen.nl/ah-tk-20232024-9020.html
run show 2021Z90001
run show ah-tk-20232024-9012
run show 223240090
run show -v 2023Z90004
run show 2024Z90108
run show 2019Z00000 2024Z90107
run show --format json 2023Z90001 2019Z00000
run show stikstof
run show 2024Z9010 ah-tk-20232024-912
run show 2024Z9010 --format json
run show 2023Z90003/3
run show ah-tk-20222023-9010/2 2023Z90003/1 --format json
run show 2023Z90003/9 2023Z90003/1 --format md
run show --format md 2023Z90003
run show --format markdown 2023Z90003/4
run show --format html 2023Z90003
run show --format html 2023Z90003/3 2023Z90002
run show --format jsonl 2023Z90001/1 2019Z00000
run show --width none 2023Z90003/3
run show --width 40 2023Z90003/3
run show --width 10 2023Z90003
printf '# numbers\n2023Z90003/4\n\nstikstof\n2019Z00000\n' > "$work/names"
INPUT=$work/names run show -
INPUT=$work/names run show - --format jsonl
run show -
run show --format csv 2023Z90003
run show --chain 2024Z90107
run show --steps 1 2023Z90003
run show --chain 2023Z90003 --format md
run show --chain 2024Z90107 2023Z90003 --format html
run show --chain ah-tk-20222023-9010/2 2019Z00000 --format json
run show --chain 2024Z90107 --format jsonl
run show --steps 0 2024Z90107
run show

transcript=info
run info
run info fields
run info fields --format md
run info facets
run info values fractie
run info values indiener van
run info values status --format ids
run info values fractie groen --format json
run info index
run info index --format json
run info --format json
run info fields --format json
run info facets --format json
run info values
run info values minster
run info values titel
run info feilds
run info fields x

# -- mistakes ----------------------------------------------------------------------------------------------------------

transcript=errors
run serach stikstof
run stikstof
run search --fromat json stikstof
run search -kalveren
run search --format xml
run search --sort titel
run search --match some
run search -n ten
run search -n -1
run search --offset x
run search --facets fracie
run search --facets titel
run search --select fractie
run search --select minster=x
run search --expand compound water
run search +
run search '+"de wet"'
run search --reference-date 2019-02-31
run search --color sometimes
run search --relax=yes
run search --sort
run search --format csv --facets fractie
run search --format ids --explain
run search --bom
run search --format csv --relax x
run search minster:kaag
run search stikstof AND
run search '(a OR b'
run search '"dual use'
run search a '  ' 'minister:'
run search ingezonden:2019-13
run search ingezonden:2019-02-31
run search ingezonden:2020..2019
run search dagen:50..20
run search dagen:veel
run search is:laat
run search 'to*'
run search 'één «minster:x»'
run facets --facet minster
run facets --sort date
run completion tcsh
run search --format json minster:kaag
run search --format=jsonl 'dagen:veel'
run search --format json --sort titel
run count --format json --index nowhere x
run show --format json stikstof
run facets --format json --facet minster
run search --format csv minster:kaag

expect 2 "unknown field" search $'a\nminster:b'
for hostile in $'\xff\xfe' $'\x1b[2J' "$(printf '(%.0s' {1..3000})" "$(head -c 100000 /dev/zero | tr '\0' x)" \
  "$(yes 'a OR' | head -n 20000 | tr '\n' ' ')b"; do
  "$kamervragen" search "$hostile" > "$work/out" 2> "$work/err" < /dev/null
  status=$?
  [[ $status == [12] ]] || fail "exit $status for a hostile query of ${#hostile} characters"
  [[ $(wc -c < "$work/err") -lt 3000 ]] || fail "a message of $(wc -c < "$work/err") bytes"
  grep -q $'\x1b' "$work/err" && fail "an escape sequence of the query reaches the terminal"
done

# -- the index ---------------------------------------------------------------------------------------------------------

expect 3 "there is no index" search --index "$work/nowhere" x
expect 3 "there is no index" --index "$work/nowhere" info
expect 3 "not an index" count --index "$HOME" x
env -u KAMERVRAGEN_INDEX -u HOME "$kamervragen" search x 2>&1 | grep -q 'no folder is named' ||
  fail "no HOME is not said"
all=$("$kamervragen" count)
mkdir -p "$work/data/kamervragen" "$HOME/.local/share/kamervragen"
ln -s "$work/index" "$work/data/kamervragen/index"
ln -s "$work/index" "$HOME/.local/share/kamervragen/index"
[[ $(env -u KAMERVRAGEN_INDEX XDG_DATA_HOME="$work/data" HOME=/nowhere "$kamervragen" count) == "$all" ]] ||
  fail "XDG_DATA_HOME is not used"
[[ $(env -u KAMERVRAGEN_INDEX "$kamervragen" count) == "$all" ]] || fail "HOME is not used"

id=$("$kamervragen" count --format json | sed -n 's/.*"id": "\(.*\)",/\1/p')
[[ $("$kamervragen" count --expect-index "$id") == "$all" ]] || fail "--expect-index refuses its own content"
expect 4 "found $id" count --expect-index 0123 algoritme
expect 4 "expected 0123" search --format csv --expect-index 0123

cp -r "$work/index" "$work/other"
sed -i 's/fingerprint ................/fingerprint 0123456789abcdef/' "$work"/other/gen-*/postlist.glass
expect 4 "another analyser" search --index "$work/other" algoritme
expect 4 "kamervragen index rebuild" info --index "$work/other"

# -- the surroundings --------------------------------------------------------------------------------------------------

for command in "search -n all" "search --format jsonl" "info fields" "show 2023Z90002 2024Z90101 2024Z90107" "help"; do
  # shellcheck disable=SC2086
  { "$kamervragen" $command 2> "$work/err"; echo $? > "$work/status"; } | head -n 1 > /dev/null
  [[ $(cat "$work/status") == @(0|141) ]] || fail "exit $(cat "$work/status") when the pipe closes: $command"
  [[ ! -s $work/err ]] || fail "a message when the pipe closes: $command: $(cat "$work/err")"
  # A parent that ignores SIGPIPE changes nothing.
  (trap '' PIPE; { "$kamervragen" $command 2> "$work/err"; } | head -n 1 > /dev/null)
  [[ ! -s $work/err ]] || fail "a message when the pipe closes and SIGPIPE is ignored: $command"
done
for command in "search" "search --format csv" "count" "show 2023Z90002 --format json" "info fields" "--version" \
  "completion bash"; do
  # shellcheck disable=SC2086
  "$kamervragen" $command > /dev/full 2> "$work/err"
  [[ $? == 70 ]] || fail "a full disk is not an error: $command"
  grep -q 'cannot write the answer: No space left' "$work/err" || fail "a full disk is not said: $command"
  # shellcheck disable=SC2086
  "$kamervragen" $command >&- 2> "$work/err"
  [[ $? == 70 ]] || fail "a closed output is not an error: $command"
done

if script -qec true /dev/null < /dev/null > /dev/null 2>&1; then  # where a pseudo-terminal can be made
  colours() { script -qec "$* '$kamervragen' search -n 1 veerpont" /dev/null < /dev/null | grep -c $'\x1b\\[1'; }
  [[ $(colours) -gt 0 ]] || fail "no colours on a terminal"
  [[ $(colours NO_COLOR=1) == 0 ]] || fail "NO_COLOR is ignored"
  [[ $(colours TERM=dumb) == 0 ]] || fail "TERM=dumb is ignored"
  script -qec "PAGER='sed s/^/paged:/' '$kamervragen' search -n 1 veerpont" /dev/null < /dev/null | grep -q '^paged:' ||
    fail "no pager on a terminal"
  script -qec "PAGER='sed s/^/paged:/' '$kamervragen' search -n 1 --format json veerpont" /dev/null < /dev/null |
    grep -q '^paged:' && fail "json is paged"
  script -qec "PAGER=true '$kamervragen' search -n all" /dev/null < /dev/null > "$work/out"
  [[ ! -s $work/out ]] || fail "a pager that ends at once leaves a message: $(cat "$work/out")"
fi
"$kamervragen" search --color always -n 1 veerpont | grep -q $'\x1b\\[1;4m' || fail "--color always shows no marks"
[[ $(NO_COLOR=1 "$kamervragen" search --color always -n 1 veerpont | grep -c $'\x1b') -gt 0 ]] ||
  fail "--color always gives way to NO_COLOR"
"$kamervragen" search -n all | grep -q $'\x1b' && fail "escape sequences in a pipe"
[[ $(COLUMNS=60 "$kamervragen" search -n all veerpont | grep -v https | wc -L) -le 60 ]] ||
  fail "lines are longer than COLUMNS"
[[ -z $("$kamervragen" -q search zzzz 2>&1) ]] || fail "--quiet says something"

[[ $("$kamervragen" search --format csv --bom -n 1 | head -c 3) == $'\xEF\xBB\xBF' ]] || fail "no byte order mark"
[[ $("$kamervragen" search --format csv | grep -c $'\r$') == $((all + 1)) ]] || fail "csv lines do not end in CRLF"
[[ $("$kamervragen" search --format ids | wc -l) == "$all" ]] || fail "an export stops before its end"

# A sibling is found beside the program, whatever the folder and the link it was called by.
(cd / && "$kamervragen" index stamp --index "$work/index" > "$work/out" 2>&1) ||
  fail "kamervragen index does not run: $(cat "$work/out")"
"$kamervragen" help index 2>&1 | grep -q rebuild || fail "help index does not show the help of kamervragen-index"
ln -s "$kamervragen" "$work/linked"
"$work/linked" index stamp --index "$work/index" > /dev/null 2>&1 || fail "a sibling is not found behind a link"
mkdir "$work/alone" && cp "$kamervragen" "$work/alone/"
"$work/alone/kamervragen" harvest status 2> "$work/err"
[[ $? == 3 ]] || fail "a missing sibling is not an error"
grep -q 'no program kamervragen-harvest' "$work/err" || fail "a missing sibling is not said"

# -- completion --------------------------------------------------------------------------------------------------------

for shell in bash zsh fish; do
  "$kamervragen" completion $shell > "$work/completion.$shell" || fail "completion $shell"
  if command -v $shell > /dev/null; then
    $shell -n "$work/completion.$shell" || fail "the $shell script does not parse"
  fi
done

# completes LINE WORD…: what bash offers behind a line, cut into words as bash cuts it.
completes() { completes_as kamervragen "$@"; }
# The same for another name of the program.
completes_as() {
  local program=$BIN/$1 line=$2 offered
  shift 2
  offered=$(
    # shellcheck disable=SC1091
    source "$work/completion.bash"
    COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
    COMP_LINE=$line COMP_POINT=${#line}
    cut=${line//:/ : }
    read -ra COMP_WORDS <<< "${cut//=/ = }"
    [[ $line == *' ' ]] && COMP_WORDS+=('')
    COMP_WORDS[0]=$program COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _kamervragen
    printf '%s\n' "${COMPREPLY[@]}"
  )
  [[ $offered == "$(printf '%s\n' "$@")" ]] || fail "completion of \"$line\" offers: $(tr '\n' ' ' <<< "$offered")"
}
completes "kamervragen se" search serve
completes "kamervragen index re" rebuild
completes "kamervragen index update --acc" --accept-removals
completes "kamervragen index parse --format " text json jsonl
completes "kamervragen index --quiet update --col" --color
completes "kamervragen index update --color=n" never
completes "kamervragen --color never harvest fetch --sin" --since
completes "kamervragen harvest fetch --type " vraag antwoord
completes "kamervragen harvest fetch --report $work/completion.z" "$work/completion.zsh"
completes "kamervragen help har" harvest
completes_as kamervragen-index "kamervragen-index ch" check
completes_as kamervragen-index "kamervragen-index compact --if" --if-worth
completes_as kamervragen-harvest "kamervragen-harvest verify --fetch" --fetch-again
completes "kamervragen --expe" --expect-index
completes "kamervragen completion " bash zsh fish
completes "kamervragen info i" index
completes "kamervragen search --form" --format
completes "kamervragen search --format " text json jsonl csv tsv ids citation biblatex bibtex ris csl-json
completes "kamervragen search --format=js" json jsonl
completes "kamervragen show --format " text json jsonl ids md html citation biblatex bibtex ris csl-json
completes "kamervragen facets --sort " count value
completes "kamervragen search --sort days" days days-asc
completes "kamervragen facets --facet status,fract" status,fractie
completes "kamervragen search onder" onderwerp:
completes "kamervragen search is:" open uitgesteld te-laat
completes "kamervragen search veerpont fractie:groen" '\"Groen\ Polderverbond\"'
completes "kamervragen search partij:burger" BurgerBries
completes "kamervragen count --select dagen=" 0-21 22-42 43-84 85+
completes "kamervragen count --select status=onb" onbeantwoord
completes "kamervragen count --select fractie=groen" 'Groen\ Polderverbond'
completes "kamervragen search --index $work/nowhere fractie:groen" ''
completes "kamervragen search -- --form" ''
completes 'kamervragen search indiener:"van a' ''
completes 'kamervragen search fractie:\"Groen\ Polderverbond\" is:op' open

# fish says itself what it would offer.
if command -v fish > /dev/null; then
  offers() {
    local offered
    offered=$(PATH=$BIN:$PATH fish --no-config -c "source '$work/completion.fish'; complete -C '$1'" | cut -f 1)
    shift
    [[ $offered == "$(printf '%s\n' "$@")" ]] || fail "fish offers instead of $*: $(tr '\n' ' ' <<< "$offered")"
  }
  offers "kamervragen se" search serve
  offers "kamervragen search --format js" json jsonl
  offers "kamervragen search onder" onderwerp:
  offers "kamervragen index update --acc" --accept-removals
  offers "kamervragen -q --index x harvest fetch --type " antwoord vraag
  offers "kamervragen-index ch" check
  offers "kamervragen-harvest verify --fetch" --fetch-again
fi

# -- the JSON, held against its schema ---------------------------------------------------------------------------------

"$kamervragen" info schema > "$work/schema.json" || fail "info schema"
cmp -s "$work/schema.json" <("$kamervragen" info schema --format json) ||
  fail "info schema --format json is something else"
[[ $jsons -ge 20 ]] || fail "only $jsons answers in JSON were kept"
"${PYTHON:-/usr/bin/python3}" "$here/json_valid.py" "$work/schema.json" "$work"/json/*.json ||
  fail "JSON that its schema does not allow"

# -- the transcripts, compared -----------------------------------------------------------------------------------------

for file in "$work"/reader_*.txt; do
  golden=$here/golden/$(basename "$file")
  if [[ ${APPROVE:-} == 1 ]]; then
    cp "$file" "$golden"
  else
    diff -u "$golden" "$file" > "$work/diff" ||
      { fail "$(basename "$golden") is not as approved (APPROVE=1 to accept):"; head -n 60 "$work/diff"; }
  fi
done
for golden in "$here"/golden/reader_*.txt; do
  [[ -f $work/$(basename "$golden") ]] || fail "nothing makes $golden"
done

[[ $failures == 0 ]] && echo "all as expected"
exit $((failures > 0))
