#!/usr/bin/env bash
# Damaged files of an index, a few dozen: tests/end/mutations.py. A thousand: tools/campaign mutations.
set -u
here=$(cd "$(dirname "$0")" && pwd)
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
python3 "$here/mutations.py" "$BIN" "$SOURCE/corpus/sample" "${KAMERVRAGEN_MUTATIONS:-60}"
