#!/usr/bin/env bash
# What the readers make of the sample belongs to a version: where they say something else, readers_version (or
# schema_version) in schema/layout/stamp.hh has been raised. An update does not read again what has not changed.
# APPROVE=1 writes the new digest down, once a version is another.
set -u
cd "$SOURCE" || exit 1
recorded=tests/data/readers.txt
versions=$(grep -oE '(schema|readers)_version = [0-9]+' schema/layout/stamp.hh | sort | tr '\n' ' ')
now="$versions$("$BIN/kamervragen-index" parse corpus/sample --format jsonl 2>/dev/null | sha256sum | cut -d' ' -f1)"
before=$(cat "$recorded" 2>/dev/null)
[ "$now" = "$before" ] && exit 0
if [ "${before% *} " = "$versions" ]; then
  echo "the sample is read into other records: raise readers_version in schema/layout/stamp.hh"
  exit 1
fi
if [ "${APPROVE:-}" = 1 ]; then
  echo "$now" >"$recorded"
  exit 0
fi
echo "another version: write down what it reads by APPROVE=1"
exit 1
