#!/usr/bin/env bash
# The C++ sources are as .clang-format has them, and no line of code, in whatever language, is longer than 120 columns.
set -u
cd "$SOURCE" || exit 1
command -v clang-format >/dev/null || { echo "clang-format is missing: tools/setup test" >&2; exit 1; }
bad=0
git ls-files '*.cc' '*.hh' | xargs clang-format --dry-run --Werror 2>&1 | grep -E 'error:' | head -20 | grep . >&2 &&
  bad=1
[ $bad = 0 ] || echo "tools/lint --fix formats them" >&2
code=('*.cc' '*.hh' '*.py' '*.sh' '*.bash' '*.java' '*.js' '*.cmake' '*CMakeLists.txt')
long=$({ git ls-files "${code[@]}"; git ls-files tools .ci | grep -v '[.]'; } | python3 -c '
import sys
for path in sys.stdin.read().split():
    for number, line in enumerate(open(path, encoding="utf-8", errors="replace"), 1):
        if len(line.rstrip("\n")) > 120:
            print(f"{path}:{number}: {len(line) - 1} columns")')
[ -z "$long" ] || { echo "$long" >&2; bad=1; }
exit $bad
