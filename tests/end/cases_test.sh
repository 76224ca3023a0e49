#!/usr/bin/env bash
# What the small inputs beside the repository answer to a search: what each was collected for, asked of an index of it
# alone. How they are read stands in tests/indexer/read/cases_test.cc.
set -u
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
cases=${KAMERVRAGEN_SHARED:-$SOURCE/../shared}/corpus/gevallen
[ -d "$cases" ] || { echo "skipped: no ../shared"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 HOME=$work/home PAGER=cat
unset KAMERVRAGEN_INDEX XDG_DATA_HOME
mkdir -p "$HOME"
status=0 asked=0

fail() {
  echo "FAILED: $*" >&2
  status=1
}

indexed() {  # CASE: the path of its index, made once
  local index=$work/$1
  [ -d "$index" ] || "$BIN/kamervragen-index" rebuild -q --corpus "$cases/$1" --index "$index" >"$work/log" 2>&1 ||
    fail "$1: $(cat "$work/log")"
}

# A row a question: the case, how many records its query counts, the query, and (behind a tab) what is said beside it.
while IFS=$'\t' read -r name count query said; do
  [[ -z $name || $name == '# '* ]] && continue
  indexed "$name"
  found=$("$BIN/kamervragen" count --index "$work/$name" -- "$query" 2>"$work/err") || fail "$name: $query: exit $?"
  [ "$found" = "$count" ] || fail "$name: $query: $found, not $count"
  if [ -n "$said" ]; then
    grep -qF -- "$said" "$work/err" || fail "$name: $query: not said: $said: $(cat "$work/err")"
  else
    [ ! -s "$work/err" ] || fail "$name: $query: said: $(cat "$work/err")"
  fi
  asked=$((asked + 1))
done <<'ROWS'
# One name in every spelling of its apostrophe, accent, case, dash and space.
b04-apostrof	2	indiener:="Van ’t Veer"
b04-apostrof	2	indiener:="Van 't Veer"
b04-apostrof	2	indiener:"van ‘t veer"
b04-apostrof	1	indiener:="D'Hondt"
b04-apostrof	1	indiener:="In 't Veen"
b04-apostrof	4	'S-GRAVENDRECHT
b04-apostrof	4	foto's
b29-facet-filter	4	indiener:="De Ruyter-Van den Berg"
b29-facet-filter	4	indiener:="de ruyter – van den berg"
b29-facet-filter	2	indiener:="Çá-Özer"
b29-facet-filter	2	indiener:="Van ‘t Veer"
# A ministry whose name lost a comma or has another "and".
b25-kabinet-ministerie	6	ministerie:="Infrastructuur & Waterstaat"
b25-kabinet-ministerie	6	ministerie:ienw
b25-kabinet-ministerie	5	ministerie:="Volksgezondheid Welzijn en Sport"
b25-kabinet-ministerie	5	ministerie:="Volksgezondheid, Welzijn en Sport"
b25-kabinet-ministerie	20	kabinet:"Rutte III"
# A fractie is that one alone; a star finds what else has the word.
b30-fractie	3	fractie:christenunie
b30-fractie	3	fractie:="Christen Unie"
b30-fractie	1	fractie:pvda
b30-fractie	7	fractie:pvda*
b30-fractie	6	fractie:glpvda
b30-fractie	3	fractie:gl
# Signs in running text.
b21-tekens	1	Q&A
b21-tekens	1	H&M en R&D
b21-tekens	1	1/2
b21-tekens	1	a#1
b21-tekens	1	energie & zekerheid wet
b21-tekens	1	Rio'92
b21-tekens	1	ABC’13
b21-tekens	1	N.V. en B.V.
b21-tekens	1	i.v.m.-brief
b21-tekens	1	De hr. Jansen c.s.
# A title as it stands finds its own record.
b31-titel-als-zoekvraag	1	Cocateelt en -productie	NOT productie
b31-titel-als-zoekvraag	1	Het gebruik van kinder -en slavenarbeid	NOT en
b31-titel-als-zoekvraag	1	De A4 Midden-Delfland: de variant met vaart
b31-titel-als-zoekvraag	1	Het programma Kieviet & Roodborst
b31-titel-als-zoekvraag	1	De verdeling van topsportgelden door NOC*NSF
b31-titel-als-zoekvraag	1	De berichten van de minister van 9 mei
# A number with a lost digit: the id is believed, and the record stands under it.
b10-nummer	1	nummer:2015Z91780
b10-nummer	1	aanhangselnummer:2014-2015/9780
b10-nummer-metadata	1	2015Z91781	is read as a name (nummer:2015Z91781)
b10-nummer-metadata	1	aanhangselnummer:"Aanhangsel Handelingen, vergaderjaar 2014–2015, nr. 9781"
b10-nummer-tekst	1	https://zoek.officielebekendmakingen.nl/kv-tk-2015Z91782.html	nummer:2015Z91782
# Answered before it was asked: neither days nor a judgement of them.
b28-volgorde	1	publicatie:ah-tk-20142015-9904
b28-volgorde	1	-has:dagen
# The answer is joined by what the question's metadata names.
kop-aanhangsel-id	1	nummer:2017Z97318 status:beantwoord
kop-aanhangsel-id	1	publicatie:ah-tk-20162017-9999
kop-aanhangsel-id	1	dagen:30
# Notes are found as notes, and every number behind "nrs." is a reference.
noot-kop-x	1	noot:nos
noot-kop-x	1	bron:nos
noot-zonder-noot	1	CO2
s5-nrs	7	verwijst:"Aanhangsel Handelingen, vergaderjaar 2015–2016, nr. 1016"
s5-nrs	4	verwijst:ah-tk-20152016-1044
s5-nrs	1	verwijst:ah-tk-20142015-44
s1-toelichting	9	aanvulling
ROWS

# A row a facet: its case, its field, and every value with its count, most first.
while IFS='|' read -r name field expected; do
  indexed "$name"
  found=$("$BIN/kamervragen" facets --index "$work/$name" --facet "$field" --top all --format json |
    jq -r --arg field "$field" \
      '[.facets[] | select(.field == $field) | .values[] | "\(.value) \(.count)"] | join("; ")')
  [ "$found" = "$expected" ] || fail "$name, $field: $found"
  asked=$((asked + 1))
done <<'ROWS'
b04-apostrof|indiener|Van 't Veer 2; D’Hondt 1; In ‘t Veen 1
b29-facet-filter|indiener|DE RUYTER-VAN DEN BERG 4; Ca-Ozer 2; Van 't Veer 2
b25-kabinet-ministerie|kabinet|Rutte III 20
kop-aanhangsel-id|status|beantwoord 1
ROWS

[ "$asked" -ge 55 ] || fail "only $asked rows were asked"
exit $status
