#!/bin/bash
# kamervragen export: what is counted is what is exported, in files that other programs read; the same index and query
# make the same bytes; and nothing that stood there is lost.
set -u
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
[[ -x $BIN/kamervragen ]] || { echo "skipped: no $BIN/kamervragen"; exit 77; }
kamervragen=$BIN/kamervragen readers=$SOURCE/searcher/package/readers
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
has_r=1
command -v Rscript > /dev/null || { has_r=; echo "left out: read_package.R, for want of Rscript"; }
export LC_ALL=C.UTF-8 HOME=$work
unset KAMERVRAGEN_INDEX XDG_DATA_HOME
"$BIN/kamervragen-index" rebuild --corpus "$SOURCE/corpus/sample" --index "$work/index" 2> "$work/rebuild" ||
  { cat "$work/rebuild"; exit 1; }
export KAMERVRAGEN_INDEX=$work/index
cd "$work" || exit 1

# expect STATUS MESSAGE ARGUMENT…
expect() {
  local wanted=$1 message=$2
  shift 2
  "$kamervragen" "$@" > out 2> err < /dev/null
  local status=$?
  [[ $status == "$wanted" ]] || { fail "exit $status instead of $wanted: $*"; cat err; }
  grep -qF -- "$message" err out || { fail "no message \"$message\": $*"; cat err; }
}

# -- what is counted is what is exported -------------------------------------------------------------------------------
for query in "" "water" "kamer:tweede status:beantwoord" "jaar:1900"; do
  rm -rf set set.sqlite
  expect 0 "sets.csv" export --to set "$query"
  expect 0 "sets" export --to set.sqlite "$query"
  python3 "$readers/read_package.py" set > of_folder || fail "the folder cannot be read: $query"
  python3 "$readers/read_package.py" set.sqlite > of_database || fail "the database cannot be read: $query"
  cmp of_folder of_database || fail "folder and database differ: $query"
  counted=$("$kamervragen" count "$query" 2> /dev/null)
  [[ "sets $counted" == "$(head -1 of_folder)" ]] || fail "$counted counted, but $(head -1 of_folder): $query"
  grep "of no set" of_folder && fail "rows of no set: $query"
  "$kamervragen" facets --facet jaar --format csv "$query" 2> /dev/null | tr -d '\r' |
    sed -n 's/^jaar,\([^,]*\),\(.*\)/\1 \2/p' | sed 's/^ /(missing) /' | sort > of_facets
  sed 1,10d of_folder | sort | cmp - of_facets || fail "years differ from the facet: $query"
  [[ -z $has_r ]] || Rscript "$readers/read_package.R" set | cmp - of_folder || fail "R reads something else: $query"
done

# -- what is late is what is:te-laat finds -----------------------------------------------------------------------------
rm -rf late
"$kamervragen" export --to late "" > /dev/null || fail "late"
python3 - late/sets.csv > late_exported <<'PYTHON'
import csv, sys
for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")):
    if row["te_laat"] == "true":
        print(row["nummer"])
PYTHON
"$kamervragen" search --format ids is:te-laat -n all 2> /dev/null | sort > late_found
[[ -s late_found ]] || fail "nothing is late"
sort late_exported | cmp - late_found || fail "late sets differ from is:te-laat"

# -- the texts and people are those of the records ---------------------------------------------------------------------
"$kamervragen" export --to all > /dev/null || fail "all"
python3 - "$kamervragen" <<'PYTHON' || fail "the tables are not the records"
import collections, csv, json, subprocess, sys
def table(name):
    with open(f"all/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
def said(*arguments):
    return subprocess.run([sys.argv[1], *arguments], capture_output=True, text=True).stdout
numbers = said("search", "--format", "ids", "").split()
shown = json.loads(said("show", "--format", "json", *numbers))
records = {record["nummer"]: record for record in shown["kamervragen"]}
sets = table("sets")
assert sorted(row["nummer"] for row in sets) == sorted(records) and len(sets) == len(records)
unguarded = lambda text: text[1:] if text[:1] == "'" else text
questions, answers = table("questions"), {(row["nummer"], row["antwoord"]): row for row in table("answers")}
for number, record in records.items():
    of_set = [row for row in questions if row["nummer"] == number]
    assert [unguarded(row["tekst"]) for row in of_set] == [one["tekst"] or "" for one in record["vragen"]], number
    for row, shown in zip(of_set, record["vragen"]):
        places = [place for place in row["antwoorden"].split("; ") if place]
        texts = [unguarded(answers[number, place]["tekst"]) for place in places]
        assert texts == ([shown["antwoord"]["tekst"]] if shown["antwoord"] else []), (number, row["vraag"])
people = table("people")
for number, record in records.items():
    named = [row["naam_gedrukt"] for row in people if row["nummer"] == number and row["rol"] == "indiener"]
    assert named == [one["naam"] for one in record["indieners"]], number
    assert len([r for r in table("publications") if r["nummer"] == number]) == len(record["publicaties"])
exported = said("search", "--format", "csv", "")
rows = {row["nummer"]: row for row in csv.DictReader(exported.splitlines())}
shared = set(sets[0]) & set(next(iter(rows.values())))
assert len(shared) > 20, shared
for row in sets:
    for column in shared:
        assert row[column] == rows[row["nummer"]][column], (row["nummer"], column)
package = json.load(open("all/datapackage.json", encoding="utf-8"))
for resource in package["resources"]:
    header = list(table(resource["name"])[0]) if table(resource["name"]) else None
    fields = resource["schema"]["fields"]
    assert header is None or header == [field["name"] for field in fields], resource["name"]
    assert all(field["description"] for field in fields), resource["name"]
    keys = [tuple(row[key] for key in resource["schema"]["primaryKey"]) for row in table(resource["name"])]
    assert len(keys) == len(set(keys)), resource["name"]
crate = json.load(open("all/ro-crate-metadata.json", encoding="utf-8"))
files = {one["@id"] for one in crate["@graph"] if one["@type"] == "File"}
assert files == {resource["path"] for resource in package["resources"]} | {"datapackage.json"}, files
PYTHON

# -- the same bytes ----------------------------------------------------------------------------------------------------
"$kamervragen" export --to again > /dev/null && diff -r all again || fail "another export has other bytes"
"$kamervragen" export --to one.sqlite > /dev/null && "$kamervragen" export --to two.sqlite > /dev/null
cmp one.sqlite two.sqlite || fail "another database has other bytes"
python3 -c 'import sqlite3
database = sqlite3.connect("one.sqlite")
assert database.execute("PRAGMA foreign_key_check").fetchall() == []
assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)' ||
  fail "the database does not hold together"

# -- columns and delimiters --------------------------------------------------------------------------------------------
expect 0 "sets.csv" export --to few --columns sets.titel,people --delimiter ';' water
[[ $(ls few) == $'datapackage.json\npeople.csv\nro-crate-metadata.json\nsets.csv' ]] || fail "files: $(ls few)"
[[ $(head -1 few/sets.csv | tr -d '\r') == "nummer;kamer;titel" ]] || fail "columns: $(head -1 few/sets.csv)"
expect 0 "sets.csv" export --to marked --bom --format csv water
[[ $(head -c 3 marked/sets.csv | od -An -tx1 | tr -d ' ') == efbbbf ]] || fail "the files have no byte order mark"
[[ $(head -c 3 out | od -An -tx1 | tr -d ' ') != efbbbf ]] || fail "the summary has the mark of the files"
"$kamervragen" export --to unmarked water > /dev/null
expect 0 "sets.csv" export --to "of tabs" --delimiter tab water
expect 0 "sets.csv" export --to semicolons --delimiter ';' --bom water
# Each reader reads them as it reads commas; and a cell that was changed it refuses.
cp -r unmarked harmed && sed -i '2s/tweede/eerste/' harmed/sets.csv
for read in "python3 $readers/read_package.py" ${has_r:+"Rscript $readers/read_package.R"}; do
  $read unmarked > of_commas || fail "commas cannot be read: $read"
  for place in marked semicolons "of tabs"; do
    $read "$place" | cmp - of_commas || fail "$place is read otherwise: $read"
  done
  [[ $($read few | head -2 | cut -d' ' -f1) == $'sets\npeople' ]] || fail "few tables cannot be read: $read"
  $read harmed > out 2> err && fail "a changed cell is not seen: $read"
  grep -qF "harmed/sets.csv is not what was exported: sha256:" err || fail "a changed cell is not told: $read: $(< err)"
done
if [[ -n $has_r ]] && Rscript -e 'quit(status = getRversion() >= "4.5")'; then
  mkdir -p bare && for one in env sh sed rm uname R Rscript; do ln -sf "$(command -v $one)" bare/; done
  PATH=$work/bare Rscript "$readers/read_package.R" unmarked 2> err | cmp - of_commas || fail "R without sha256sum"
  grep -q "digests are not checked: there is no sha256sum" err || fail "R without sha256sum says nothing: $(< err)"
fi
expect 2 "--bom is for the files of a folder: x.sqlite is a database" export --to x.sqlite --bom water
expect 2 "--delimiter is for the files of a folder" export --to x.sqlite --delimiter ';' water
expect 2 '"sets.ministerie" (did you mean sets.ministeries?)' export --to x --columns sets.ministerie
expect 2 'titel, betreft, mondeling, uitgesteld, te_laat' export --to x --columns sets.tittel
expect 2 'an export has no table or column "zetels"' export --to x --columns zetels
expect 2 'an export has no table or column "sets."' export --to x --columns sets.
expect 2 "exp.sqlit is named as neither (did you mean exp.sqlite?)" export --to exp.sqlit water
expect 2 "a folder of this name after all: exp.zip/" export --to exp.zip water
[[ -z $(ls -d x exp.* 2> /dev/null) ]] || fail "a wrong place was made: $(ls)"

# -- what stands there is not lost -------------------------------------------------------------------------------------
expect 2 "export needs --to" export water
expect 2 "all exists already: nothing was written" export --to all
expect 0 "sets.csv" export --to all --force water
mkdir mine && echo thesis > mine/thesis.tex
expect 2 "mine is no earlier export: it is not replaced" export --to mine --force
echo thesis > thesis.sqlite
expect 2 "thesis.sqlite is no earlier export" export --to thesis.sqlite --force
[[ $(cat thesis.sqlite mine/thesis.tex) == $'thesis\nthesis' ]] || fail "something was lost"
expect 0 "sets" export --to one.sqlite --force water
# What is no description of ours, or stands beside one of ours, is somebody's.
mkdir foreign && echo '{"name": "other", "resources": []}' > foreign/datapackage.json && echo v > foreign/data.csv
expect 2 "foreign is no earlier export" export --to foreign --force
expect 0 "sets.csv" export --to noted water
echo thought > noted/thoughts.txt
expect 2 "noted is no earlier export" export --to noted --force
mkdir few/analysis
expect 2 "few is no earlier export" export --to few --force
expect 0 "sets" export --to two.sqlite --force water
python3 -c 'import sqlite3; sqlite3.connect("two.sqlite").execute("CREATE TABLE mine (a)")'
expect 2 "two.sqlite is no earlier export" export --to two.sqlite --force
[[ $(cat foreign/data.csv noted/thoughts.txt) == $'v\nthought' && -d few/analysis ]] || fail "something was lost"
# A link stands for what it leads to.
expect 0 "sets.csv" export --to linked water
ln -s linked link && expect 0 "sets.csv" export --to link --force jaar:2023
[[ -L link && $(grep -c . linked/sets.csv) == $(($("$kamervragen" count jaar:2023) + 1)) ]] ||
  fail "a link was replaced"
# What a run that was killed has left is removed; what one that runs has made is not.
mkdir .kamervragen-export-4194303 .kamervragen-export-1
expect 0 "sets.csv" export --to healed water
[[ ! -e .kamervragen-export-4194303 && -e .kamervragen-export-1 ]] ||
  fail "what was left behind: $(ls -d .kamervragen*)"
rmdir .kamervragen-export-1
# What was changed in an export is somebody's work.
expect 0 "sets.csv" export --to coded water
sed -i '1s/titel/titel,codering/' coded/sets.csv && cp coded/sets.csv coded.csv
expect 2 "coded was changed since it was exported, and is not replaced: sets.csv" export --to coded --force
expect 2 "move it away to keep it" export --to coded --force
cmp coded/sets.csv coded.csv || fail "what was coded is lost"
expect 0 "sets" export --to coded.sqlite water
expect 0 "sets" export --to coded.sqlite --force
python3 -c 'import sqlite3
with sqlite3.connect("coded.sqlite") as database: database.execute("ALTER TABLE sets ADD COLUMN codering")'
expect 2 "coded.sqlite was changed since it was exported, and is not replaced: sets" export --to coded.sqlite --force
mkdir empty && expect 0 "sets.csv" export --to empty --force
if [[ $(id -u) != 0 ]]; then
  mkdir closed && chmod a-w closed
  expect 70 "cannot write closed/set" export --to closed/set
fi
expect 70 "cannot write nowhere/set: " export --to nowhere/set
expect 70 "cannot write nowhere/set.sqlite: " export --to nowhere/set.sqlite
if [[ -w /dev/full ]]; then
  "$kamervragen" export --to set3 > /dev/full 2> err && fail "a full output is no error"
fi
[[ -z $(ls -d .kamervragen-* 2> /dev/null) ]] || fail "left behind: $(ls -d .kamervragen-*)"

[[ $failures == 0 ]] || { echo "$failures failures"; exit 1; }
