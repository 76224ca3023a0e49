#!/usr/bin/env bash
# Records for other tools: every text, number, note and link of a record stands in its text, Markdown and HTML, over the
# sample and over the real publications beside the repository where they are. KAMERVRAGEN_SLOW=1: what pandoc makes of
# them, too, as whoever copies them into a word processor does.
set -u
. "$(dirname "$0")/corpora.bash"
over_corpora show.py
