#!/usr/bin/env bash
# Whatever names a record on its page finds it: every number, citation and address that `show` prints over the sample,
# and over the real publications beside the repository where they are.
set -u
here=$(cd "$(dirname "$0")" && pwd)
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 HOME=$work/home PAGER=cat
unset KAMERVRAGEN_INDEX XDG_DATA_HOME
mkdir -p "$HOME"
status=0
for corpus in "$SOURCE/corpus/sample" "${KAMERVRAGEN_SHARED:-$SOURCE/../shared}/corpus/echt"; do
  [ -d "$corpus" ] || continue
  rm -rf "$work/index"
  "$BIN/kamervragen-index" rebuild --corpus "$corpus" --index "$work/index" >"$work/log" 2>&1 ||
    { cat "$work/log"; exit 1; }
  python3 "$here/citations.py" "$BIN/kamervragen" "$work/index" || status=1
done
exit $status
