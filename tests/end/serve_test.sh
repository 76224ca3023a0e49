#!/bin/bash
# The server as a process: what it answers is what the command line says, byte for byte; what clients do to it; how it
# begins and ends.
#
#   BIN=build/release/bin SOURCE=. bash tests/end/serve_test.sh
set -u
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
BIN=$(cd "$BIN" && pwd)
SOURCE=$(cd "$SOURCE" && pwd)
for program in kamervragen kamervragen-index kamervragen-serve; do
  [[ -x $BIN/$program ]] || { echo "skipped: no $BIN/$program"; exit 77; }
done
command -v python3 > /dev/null || { echo "skipped: no python3"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 HOME=$work/home
unset KAMERVRAGEN_INDEX KAMERVRAGEN_CORPUS XDG_DATA_HOME LISTEN_FDS LISTEN_PID
mkdir -p "$HOME"
"$BIN/kamervragen-index" rebuild -q --corpus "$SOURCE/corpus/sample" --index "$work/index" || exit 1
python3 "$SOURCE/tests/end/serve.py" "$BIN" "$SOURCE/corpus/sample" "$work"
