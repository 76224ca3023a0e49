# Sourced by tests that read what `show` prints, over the sample and over the real publications beside the repository
# where they are.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 HOME=$work/home PAGER=cat
unset KAMERVRAGEN_INDEX XDG_DATA_HOME COLUMNS
mkdir -p "$HOME"

# over_corpora TEST.py: runs it over an index of each, with the program and the index; fails where one does.
over_corpora() {
  local status=0 corpus
  for corpus in "$SOURCE/corpus/sample" "${KAMERVRAGEN_SHARED:-$SOURCE/../shared}/corpus/echt"; do
    [ -d "$corpus" ] || continue
    rm -rf "$work/index"
    "$BIN/kamervragen-index" rebuild --corpus "$corpus" --index "$work/index" >"$work/log" 2>&1 ||
      { cat "$work/log"; return 1; }
    python3 "$here/$1" "$BIN/kamervragen" "$work/index" || status=1
  done
  return $status
}
