#!/usr/bin/env bash
# Whatever names a record on its page finds it: every number, citation and address that `show` prints over the sample,
# and over the real publications beside the repository where they are.
set -u
. "$(dirname "$0")/corpora.bash"
over_corpora citations.py
