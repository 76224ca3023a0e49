#!/usr/bin/env bash
# The reference facts obey their contract, and the checker notices when they do not: each row here is one broken file.
set -u
cd "$SOURCE" || exit 1
tools/facts check || exit 1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0

notices() { # what is wrong, the file, a sed script that breaks it, what the checker says
  rm -rf "$scratch/facts" && cp -r schema/facts "$scratch/facts"
  sed -i "$3" "$scratch/facts/$2"
  if cmp -s "schema/facts/$2" "$scratch/facts/$2"; then echo "$1: the script breaks nothing" >&2; bad=1; return; fi
  local said; said=$(tools/facts check "$scratch/facts" 2>&1)
  local code=$?
  if [ $code -ne 1 ] || ! grep -qF -- "$4" <<<"$said"; then
    printf '%s: expected exit 1 and "%s", got %s:\n%s\n' "$1" "$4" "$code" "$said" >&2; bad=1
  fi
}
tab=$'\t'
notices "a column is missing" kabinetten.tsv "s/^Rutte II$tab/Rutte II /" "4 columns expected, 3 found"
notices "a day that does not exist" kabinetten.tsv "s/2012-11-05/2012-11-31/" "van is no day"
notices "a last day that does not exist" kabinetten.tsv "s/2012-11-04/2012-11-31/" "tot is no day"
notices "a hole between two cabinets" kabinetten.tsv "s/2012-11-05/2012-11-06/" \
  "Rutte II does not begin the day after Rutte I ended"
notices "a cabinet without parties" kabinetspartijen.tsv "/^Rutte II$tab/d" "Rutte II has no parties"
notices "an alias for two fracties" fracties.tsv "s/Partij voor de Dieren/GL/" "GL stands for GroenLinks and for PvdD"
notices "an unknown fractie" leden.tsv "s/${tab}VVD$tab/${tab}V.V.D.$tab/" "V.V.D. is no fractie of fracties.tsv"
notices "an unknown ministry" bewindspersonen.tsv "s/${tab}Buitenlandse Zaken$tab/${tab}Buitenland$tab/" \
  "Buitenland did not bear that name"
notices "a name before its time" ministeries.tsv "s/^\(.*${tab}VenJ$tab$tab\)2010/\12011/" \
  "Veiligheid en Justitie did not bear that name from 2010-10-14"
notices "one person with two sets of initials" bewindspersonen.tsv "s/^Stef Blok${tab}S.A./Stef Blok${tab}S./" \
  "Stef Blok has several voorletters"
notices "two people whom nothing tells apart" leden.tsv "s/^Mei Li Vos${tab}M.L./Mei Li Vos${tab}J.C./" \
  "Jan Vos and Mei Li Vos (PvdA) cannot be told apart"
notices "a person who sits twice" leden.tsv "s/^\(Rita Verdonk.*\)2007-09-14/\12007-09-13/" "Rita Verdonk sits twice"
notices "an abbreviation of two things" afkortingen.tsv "s/;Dienst Wegverkeer/;AOW/" \
  "AOW stands for RDW;Rijksdienst voor het Wegverkeer;AOW and for AOW;Algemene Ouderdomswet"
notices "a name without another" afkortingen.tsv "s/AOW;Algemene Ouderdomswet/AOW/" "AOW has no other name"
notices "a ministry that is none" afkortingen.tsv "s/LVVN;LNV/LVN/" "LVN has no abbreviation of ministeries.tsv"
notices "two ministries in a row" afkortingen.tsv "s/LVVN;LNV/LVVN;VWS/" \
  "LVVN;VWS has no abbreviation of ministeries.tsv, or those of several lines"
notices "a name of one letter" afkortingen.tsv "s/Fryslân;Friesland/F;Friesland/" "is too short"
notices "names without a source" afkortingen.tsv "s/^\(wet${tab}AOW.*\)general knowledge/\1/" "bron is empty"
notices "a word that is near to nothing" verwant.tsv "s/^loon;salaris/loon/" "loon has no other word"
notices "a word in two rows" verwant.tsv "s/^loon;salaris/loon;zelfmoord/" \
  "zelfmoord stands in loon;zelfmoord and in zelfdoding;zelfmoord;suïcide"
notices "a seat too many" zetels.tsv "s/^\(Lid Klein$tab.*$tab\)1$tab/\12$tab/" \
  "zetels: 151 on 2014-06-06, 150 expected"
notices "seats of nobody" zetels.tsv "s/^Lid Klein$tab/Lid Kleim$tab/" "zetels: Lid Kleim is no fractie of fracties.tsv"
notices "a row out of order" leden.tsv '$!{/Roy van Aalst/{h;d}};${G}' "leden: not sorted"
notices "another line end" fracties.tsv 's/$/\r/' "lines end in LF"

# The sample holds the people of an index against the list of questions: right, unknown, a successor, and one who is
# meant for another.
mkdir "$scratch/pool"
printf '%s%s\n' '{"Nummer":"2018Z99001","GestartOp":"2018-01-10","GerichtAan":"Stef Blok (S.A.)",' \
  '"Indiener":"Jasper van Dijk (J.J.)","Medeindiener":"Jimmy Dijk (J.P.)"}' | gzip >"$scratch/pool/zaken.jsonl.gz"
hit() { # the person that the index identified as the second indiener
  printf '{"type":"hit","nummer":"2018Z99001","ingezonden":"2018-01-10","indieners":[%s,%s],"ministers":[%s]}\n' \
    '{"naam":"Van Dijk","fractie":"SP","persoon":"Jasper van Dijk"}' "{\"naam\":\"Dijk\",\"fractie\":\"SP\"$1}" \
    '{"ambt":"minister","naam":"Kaag","ministerie":"Financiën","persoon":"Sigrid Kaag"}'
}
sampled() { # what is shown, the second indiener, the exit code, the counts
  hit "$2" >"$scratch/hits.jsonl"
  local said; said=$(tools/facts sample "$scratch/pool" "$scratch/hits.jsonl" 2>&1)
  local code=$?
  if [ $code -ne "$3" ] || ! grep -qF -- "$4" <<<"$said"; then
    printf '%s: expected exit %s and "%s", got %s:\n%s\n' "$1" "$3" "$4" "$code" "$said" >&2; bad=1
  fi
}
sampled "one is unknown" "" 0 "indieners: 2, right 1 (50.00 %), unidentified 1 (50.00 %)"
sampled "a successor answered" "" 0 "not listed 1 (100.00 %), wrong 0 (0.00 %)"
sampled "one person twice" ',"persoon":"Jasper van Dijk"' 1 \
  "wrong         2018Z99001  2018-01-10  Dijk (SP) → Jasper van Dijk"
hit "" | sed 's/"SP","persoon":"Jasper van Dijk"/"CDA","persoon":"Jan Jacob van Dijk"/' >"$scratch/hits.jsonl"
if ! tools/facts sample "$scratch/pool" "$scratch/hits.jsonl" |
  grep -F "contradicted  2018Z99001  2018-01-10  Van Dijk (CDA)" >/dev/null; then
  echo "a heading with another fractie than his: expected contradicted" >&2; bad=1
fi
exit $bad
