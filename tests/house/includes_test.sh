#!/usr/bin/env bash
# Who may include whom: schema ← corpus ← indexer, schema ← searcher; no third party in headers beyond the vocabulary.
set -u
cd "$SOURCE" || exit 1
bad=0
complain() { echo "$*" >&2; bad=1; }

allowed() { # folder → the folders of ours that it may include
  case "$1" in
    schema) echo schema ;;
    corpus) echo corpus schema ;;
    indexer) echo indexer corpus schema ;;
    searcher) echo searcher schema ;;
  esac
}

for folder in schema corpus indexer searcher; do
  for file in "$folder"/*.cc "$folder"/*.hh; do
    while read -r included; do
      top=${included%%/*}
      [[ " $(allowed "$folder") " == *" $top "* ]] || complain "$file may not include $included"
      [ -f "$included" ] || complain "$file includes $included, which is not there (includes are root-relative)"
    done < <(sed -nE 's/^#include "([^"]+)".*/\1/p' "$file")
  done
  for file in "$folder"/*.hh; do
    while read -r included; do
      case "$included" in
        tl/expected.hpp | nlohmann/json_fwd.hpp | sys/*) ;;
        xapian.h) [ "$file" = indexer/document_digest.hh ] || complain "$file: the engine's types stay out of headers" ;;
        */*) complain "$file: third party in a header: $included" ;;
      esac
    done < <(sed -nE 's/^#include <([^>]+)>.*/\1/p' "$file")
  done
done

# Each library behind one door.
only() { # header pattern, files that may include it
  local pattern=$1; shift
  while read -r file; do
    [[ " $* " == *" $file "* ]] || complain "$file may not include <$pattern…>"
  done < <(grep -lE "^#include <$pattern" ./*/*.cc ./*/*.hh | sed 's,^\./,,')
}
only libxml corpus/tree.cc
only curl corpus/fetch.cc

# Every source file is in the build: the folders are globbed, so a file elsewhere would be left out.
while read -r file; do
  case "$file" in
    schema/*/* | corpus/*/* | indexer/*/* | searcher/*/*) complain "$file lies below the folder that is built" ;;
    tests/*/*_test.cc)
      case "$file" in tests/schema/* | tests/corpus/* | tests/indexer/* | tests/searcher/*) ;; *) complain "$file is in no test program" ;; esac ;;
  esac
done < <(git ls-files '*.cc' 2>/dev/null)
exit $bad
