#!/usr/bin/env bash
# The figures and the queries of the benchmark of speed.
set -eu
cd "$SOURCE"
exec python3 tests/bench/speed/test_speed.py
