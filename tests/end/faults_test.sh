#!/usr/bin/env bash
# A disk that fails at any call, a few dozen of them: tests/end/faults.py. All of them: tools/campaign faults.
set -u
here=$(cd "$(dirname "$0")" && pwd)
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
shim=$BIN/../tests/libfault_shim.so
[ -e "$shim" ] || { echo "skipped: no fault shim in this build"; exit 77; }
python3 "$here/faults.py" "$BIN" "$shim" "$SOURCE/corpus/sample" "${KAMERVRAGEN_FAULTS:-150}"
