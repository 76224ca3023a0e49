#!/usr/bin/env bash
# Streams of an index server that are harmed, a few: tests/end/hostile_servers.py. More: tools/campaign servers.
set -u
here=$(cd "$(dirname "$0")" && pwd)
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
python3 "$here/hostile_servers.py" "$BIN" "$SOURCE" "${KAMERVRAGEN_SERVERS:-18}"
