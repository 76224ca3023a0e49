#!/usr/bin/env bash
# What kamervragen-index says to bad input: the exit code, what was expected, and what to do; and that nothing is lost.
set -u
scratch=$(mktemp -d)
trap 'chmod -R u+rwX "$scratch"; rm -rf "$scratch"' EXIT
index=$BIN/kamervragen-index
sample=$SOURCE/corpus/sample
failures=0

# expect CODE PATTERN… -- COMMAND…: the command exits so, and its standard error has every pattern.
expect() {
  local wanted=$1 patterns=() got pattern
  shift
  while [ "$1" != -- ]; do patterns+=("$1"); shift; done
  shift
  "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
  got=$?
  if [ "$got" -ne "$wanted" ]; then
    echo "FAILED: exit $got instead of $wanted: $*" >&2
    head -5 "$scratch/err" >&2
    failures=$((failures + 1))
  fi
  for pattern in "${patterns[@]}"; do
    if ! grep -qiE -- "$pattern" "$scratch/err"; then
      echo "FAILED: standard error lacks /$pattern/: $*" >&2
      head -5 "$scratch/err" >&2
      failures=$((failures + 1))
    fi
  done
}

# Without a home nothing is made below the folder that one happens to be in.
mkdir "$scratch/here"
cd "$scratch/here" || exit 1
for command in update rebuild check; do expect 3 'no folder is named for the corpus, and HOME is not set' \
  'KAMERVRAGEN_CORPUS' -- env -i "$index" $command; done
expect 3 'no folder is named for the index, and HOME is not set' 'KAMERVRAGEN_INDEX' -- env -i "$index" update \
  --corpus "$sample"
expect 3 'no folder is named for the index' -- env -i "$index" dump
[ -z "$(ls -A)" ] || { echo "FAILED: left behind: $(ls -A)" >&2; failures=$((failures + 1)); }
cd - >/dev/null || exit 1

store() { # name: an empty store with one good publication
  mkdir -p "$scratch/$1"
  cp -r "$sample"/2023-2024/kv-tk-2023Z90001 "$scratch/$1/"
}
broken() { # store id content: a publication with metadata and that XML
  mkdir -p "$scratch/$1/$2"
  printf '%b' "$3" >"$scratch/$1/$2/$2.xml"
}

"$index" rebuild -q --corpus "$sample" --index "$scratch/good" || exit 1

# The command line.
expect 2 'what to do' 'hint' -- "$index"
expect 2 'did you mean rebuild' -- "$index" rebuidl
expect 2 'nosuch' -- "$index" rebuild --nosuch
expect 2 'jobs' -- "$index" rebuild --jobs 0
expect 2 'jobs' -- "$index" rebuild --jobs many
expect 2 'format' -- "$index" parse "$sample" --format yaml
expect 2 'PATH' -- "$index" parse

# Indexes.
expect 3 'there is no index' 'kamervragen index rebuild' -- "$index" check --corpus "$sample" --index "$scratch/none"
expect 3 'there is no index' -- "$index" dump --index "$scratch/none"
expect 3 'there is no index' -- "$index" stamp --index "$scratch/none"
mkdir "$scratch/papers" && echo precious >"$scratch/papers/thesis.tex"
expect 3 'something else than an index' 'folder of its own' -- "$index" rebuild --corpus "$sample" \
  --index "$scratch/papers"
[ "$(cat "$scratch/papers/thesis.tex")" = precious ] ||
  { echo "FAILED: a foreign folder was touched" >&2; failures=$((failures + 1)); }
expect 3 'cannot' -- "$index" rebuild --corpus "$sample" --index /proc/no/such/place
cp -r "$scratch/good" "$scratch/damaged"
for table in "$scratch"/damaged/gen-*/*.glass; do head -c 5000 /dev/zero >"$table"; done
expect 3 'index' 'rebuild' -- "$index" dump --index "$scratch/damaged"
expect 3 'index' 'rebuild' -- "$index" update --corpus "$sample" --index "$scratch/damaged"

# Corpora.
expect 3 'no-such-store|no such|not there|is no|missing|does not exist' -- "$index" update \
  --corpus "$scratch/no-such-store" --index "$scratch/good"
mkdir "$scratch/empty"
expect 3 'no publications' 'metadata.xml' -- "$index" update --corpus "$scratch/empty" --index "$scratch/good"
expect 3 'no publications' -- "$index" rebuild --corpus "$scratch/empty" --index "$scratch/fresh"
expect 3 'folder with publications was expected' -- "$index" rebuild --corpus "$SOURCE/README.md" \
  --index "$scratch/fresh"

# Publications that cannot be read: reported with reason and place, the rest goes on.
store bad
broken bad kv-tk-2023Z90011 '<?xml version="1.0"?>\n<officiele-publicatie>\n<kamervragen><vraag></kamervragen>'
broken bad kv-tk-2023Z90012 '<html><head><title>404</title></head><body>Pagina niet gevonden</body></html>'
broken bad kv-tk-2023Z90013 ''
broken bad kv-tk-2023Z90014 \
  '<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY a "ha">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
<!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
<!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">]>
<officiele-publicatie><kamervragen><vraag><al>&g;</al></vraag></kamervragen></officiele-publicatie>'
broken bad kv-tk-2023Z90015 \
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>
<officiele-publicatie><kamervragen><vraag><al>Klopt &f; dit?</al></vraag></kamervragen></officiele-publicatie>'
broken bad kv-tk-2023Z90016 "<officiele-publicatie>$(printf '<a>%.0s' {1..5000})"
broken bad kv-tk-2023Z90017 '\x00\x01\x02\xff\xfe rubbish'
mkdir -p "$scratch/bad/kv-tk-2023Z90018" && head -c 80000000 /dev/zero |
  tr '\0' 'x' >"$scratch/bad/kv-tk-2023Z90018/kv-tk-2023Z90018.xml"
mkdir -p "$scratch/bad/kv-tk-2023Z90019/kv-tk-2023Z90019.xml"
broken bad kv-tk-2023Z90020 \
  '<?xml version="1.0" encoding="utf-8"?>\n<officiele-publicatie><kamervragen>
<kamervraagnummer>2023Z90020</kamervraagnummer>
<vraag><nr>Vraag 1</nr><al>Latijn zonder opgave: co\xf6peratie</al></vraag></kamervragen></officiele-publicatie>'
expect 5 'kv-tk-2023Z90011' 'kv-tk-2023Z90018' 'failed' -- "$index" rebuild --corpus "$scratch/bad" \
  --index "$scratch/bad-index" --report "$scratch/report.json"
jq -e '.failed | length >= 7 and all(.reason != "" and .code != "" and .new)' "$scratch/report.json" >/dev/null ||
  { echo "FAILED: the report of failures: $(jq -c '.failed' "$scratch/report.json")" >&2; failures=$((failures + 1)); }
# What is known to be broken is no news; what could not be read is told in every run, and is read once it can be.
expect 5 'kv-tk-2023Z90019: .*regular file' -- "$index" update --corpus "$scratch/bad" \
  --index "$scratch/bad-index"
rmdir "$scratch/bad/kv-tk-2023Z90019/kv-tk-2023Z90019.xml" && rmdir "$scratch/bad/kv-tk-2023Z90019"
expect 0 -- "$index" update --corpus "$scratch/bad" --index "$scratch/bad-index"
"$index" dump --index "$scratch/bad-index" >"$scratch/dump"
grep -q 'root:' "$scratch/dump" && { echo "FAILED: an external entity was read" >&2; failures=$((failures + 1)); }
grep -q hahahaha "$scratch/dump" && { echo "FAILED: an entity was expanded" >&2; failures=$((failures + 1)); }
grep -q '2023Z90020.*coöperatie' "$scratch/dump" ||
  { echo "FAILED: undeclared Latin-1 was not repaired" >&2; failures=$((failures + 1)); }
expect 5 'kv-tk-2023Z90011' '[:(]3' -- "$index" parse "$scratch/bad"
expect 3 'there is no' -- "$index" parse "$scratch/nothing-here"
expect 3 'holds no publication' -- "$index" parse "$scratch/empty"

# All of a store unreadable is no index.
mkdir "$scratch/hopeless" && broken hopeless kv-tk-2023Z90011 '<broken'
expect 3 'none of the 1 publications' 'index parse' -- "$index" rebuild --corpus "$scratch/hopeless" \
  --index "$scratch/hopeless-index"

# Files that may not be read (root may read everything).
if [ "$(id -u)" -ne 0 ]; then
  store locked
  chmod 000 "$scratch/locked/kv-tk-2023Z90001/kv-tk-2023Z90001.xml"
  expect 3 'none of|denied' -- "$index" rebuild --corpus "$scratch/locked" --index "$scratch/locked-index"
fi

# A second writer, a report that cannot be written, a full disk, a closed pipe.
exec 9>"$scratch/good/lock"
flock 9
expect 75 'another run' 'try again' -- "$index" update --corpus "$sample" --index "$scratch/good"
exec 9>&-
expect 3 'cannot write the report' -- "$index" update --corpus "$sample" --index "$scratch/good" \
  --report "$scratch/no/such/folder.json"
"$index" dump --index "$scratch/good" >/dev/full 2>"$scratch/err" &&
  { echo "FAILED: a full disk went unnoticed" >&2; failures=$((failures + 1)); }
grep -q 'cannot write' "$scratch/err" || { echo "FAILED: nothing said of a full disk" >&2; failures=$((failures + 1)); }
"$index" dump --index "$scratch/good" 2>"$scratch/err" | head -1 >/dev/null
[ -s "$scratch/err" ] &&
  { echo "FAILED: a closed pipe was noisy: $(head -1 "$scratch/err")" >&2; failures=$((failures + 1)); }

# After all this the good index is as it was.
expect 0 'clean' -- "$index" check --corpus "$sample" --index "$scratch/good"
[ $failures -eq 0 ]
