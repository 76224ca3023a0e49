#!/usr/bin/env bash
# Services that mean harm: a slice of their modes, all of them with KAMERVRAGEN_SLOW=1.
set -u
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
modes=(some)
[ "${KAMERVRAGEN_SLOW:-0}" = 1 ] && modes=()
exec python3 "$SOURCE/tests/end/hostile_service.py" "$BIN" "$SOURCE" "${modes[@]}"
