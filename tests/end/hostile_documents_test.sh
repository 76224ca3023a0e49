#!/usr/bin/env bash
# Publications that mean harm, a few: tests/end/hostile_documents.py. All of them: tools/campaign documents.
set -u
here=$(cd "$(dirname "$0")" && pwd)
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
python3 "$here/hostile_documents.py" "$BIN" "$SOURCE" "${KAMERVRAGEN_DOCUMENTS:-40}"
