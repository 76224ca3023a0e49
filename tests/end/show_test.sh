#!/usr/bin/env bash
# Records for other tools: every text, number, note and link of a record stands in its text, Markdown and HTML, over the
# sample and over the real publications beside the repository where they are. KAMERVRAGEN_SLOW=1: what pandoc makes of
# them, too, as whoever copies them into a word processor does.
set -u
here=$(cd "$(dirname "$0")" && pwd)
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 HOME=$work/home PAGER=cat
unset KAMERVRAGEN_INDEX XDG_DATA_HOME COLUMNS
mkdir -p "$HOME"
status=0
for corpus in "$SOURCE/corpus/sample" "${KAMERVRAGEN_SHARED:-$SOURCE/../shared}/corpus/echt"; do
  [ -d "$corpus" ] || continue
  rm -rf "$work/index"
  "$BIN/kamervragen-index" rebuild --corpus "$corpus" --index "$work/index" >"$work/log" 2>&1 ||
    { cat "$work/log"; exit 1; }
  python3 "$here/show.py" "$BIN/kamervragen" "$work/index" || status=1
done
exit $status
