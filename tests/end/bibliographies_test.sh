#!/usr/bin/env bash
# Bibliographies of the sample, as the programs that read them do: biber has nothing to warn of, the converters of
# bibutils give back who, when, which number and where, and CSL-JSON has the keys and types of its specification. In the
# slow tests pandoc prints the same of every format.
set -u
here=$(cd "$(dirname "$0")" && pwd)
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
for tool in biber ris2xml xml2bib jq; do
  command -v "$tool" >/dev/null || { echo "no $tool: tools/setup test"; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 HOME=$work/home KAMERVRAGEN_INDEX=$work/index
mkdir -p "$HOME"
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
"$BIN/kamervragen-index" rebuild --corpus "$SOURCE/corpus/sample" --index "$work/index" >"$work/log" 2>&1 ||
  { cat "$work/log"; exit 1; }
cd "$work" || exit 1

for format in citation biblatex bibtex ris csl-json; do
  "$BIN/kamervragen" search --sort date-asc --format $format >sets.$format || fail "search --format $format"
  "$BIN/kamervragen" search --sort date-asc --format $format | cmp -s - sets.$format || fail "$format: other bytes"
  "$BIN/kamervragen" count is:te-laat --select kamer=tweede -q --format $format >search.$format || fail "count $format"
done
python3 "$here/bibliographies.py" sets search || fail "what stands in them"

# Biber, whose model of data says which fields a type has, and which it wants.
for name in sets search; do
  cp $name.biblatex $name.bib
  biber --tool --validate-datamodel --nolog --output-file "$work/$name.out.bib" $name.bib >biber.log 2>&1 ||
    fail "biber: $(tail -1 biber.log)"
  grep -E '^(WARN|ERROR)' biber.log && fail "biber warns of $name"
done

if [ -n "${KAMERVRAGEN_SLOW:-}" ]; then
  command -v pandoc >/dev/null || { echo "no pandoc: tools/setup slow"; exit 1; }
  printf -- "---\nnocite: '@*'\nlang: nl-NL\n---\n" >all.md
  printed() { pandoc all.md --citeproc --bibliography "$1" -t plain --wrap=none; }  # file
  for name in sets search; do
    cp $name.bibtex $name-ascii.bib
    cp $name.csl-json $name.json
    # biblatex has no series of a report, ASCII no guillemets.
    jq 'map(del(."collection-title"))' $name.json >$name-plain.json
    printed $name.json | tr -d '«»' >$name.json.txt
    printed $name-plain.json >$name-plain.json.txt
    printed $name.bib | diff $name-plain.json.txt - || fail "pandoc prints another $name of biblatex"
    printed $name-ascii.bib | sed 's/“Nationaal Zwaluwplan”/Nationaal Zwaluwplan/' | diff $name.json.txt - ||
      fail "pandoc prints another $name of bibtex"
    [ "$(grep -c . $name.json.txt)" -eq "$(jq length $name.json)" ] || fail "pandoc leaves out some of $name"
  done
fi
[ "$failures" -eq 0 ]
