#!/usr/bin/env bash
# What a package would hold: the build is installed into a folder aside, and the programs are run from there. What a
# packager sets is kept, and a build without tests wants neither git nor what the tests need.
set -u
: "${BIN:?the folder of the programs}" "${SOURCE:?the folder of the repository}"
build=$(dirname "$BIN")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset KAMERVRAGEN_CORPUS KAMERVRAGEN_INDEX KAMERVRAGEN_REPORTS DESTDIR
failures=0
complain() { echo "FAILED: $*" >&2; failures=$((failures + 1)); }

# -- what is where -----------------------------------------------------------------------------------------------------
root=$scratch/root
DESTDIR=$root cmake --install "$build" --prefix /usr >"$scratch/said" 2>&1 ||
  complain "the install: $(cat "$scratch/said")"
for path in bin/kamervragen{,-index,-harvest,-serve} libexec/kamervragen/nightly \
  libexec/kamervragen/nightly_run/options.py \
  share/bash-completion/completions/kamervragen{,-index,-harvest,-serve} share/zsh/site-functions/_kamervragen \
  share/fish/vendor_completions.d/kamervragen{,-index,-harvest,-serve}.fish \
  share/man/man1/kamervragen{,-index,-harvest,-serve}.1 \
  lib/systemd/system/kamervragen-{nightly.service,nightly.timer,serve.service,serve.socket} \
  share/doc/kamervragen/examples/{nginx.conf,Caddyfile} share/doc/kamervragen/README.md share/doc/kamervragen/LICENSE \
  share/doc/kamervragen/NOTICE.OpenTaal share/doc/kamervragen/examples/nightly.conf \
  share/doc/kamervragen/examples/sample/2023-2024; do
  [ -s "$root/usr/$path" ] || complain "not installed: $path"
done
[ "$(ls "$root")" = usr ] || complain "installed beside the prefix: $(ls "$root")"
# Nothing that is read names a folder of the builder, or a path that is not filled in.
grep -rlIF -e "$SOURCE/" -e "$root" "$root" >"$scratch/named" &&
  complain "the builder's folders stand in $(cat "$scratch/named")"
grep -rlE '@[a-z]+dir@|/usr/local' "$root/usr/lib" >"$scratch/named" && complain "unfilled: $(cat "$scratch/named")"

# -- it works from there -----------------------------------------------------------------------------------------------
bin=$root/usr/bin sample=$root/usr/share/doc/kamervragen/examples/sample
"$root/usr/libexec/kamervragen/nightly" --quiet --bin "$bin" --skip-harvest --corpus "$sample" \
  --index "$scratch/index" >"$scratch/night" 2>&1 || complain "the installed nightly: $(cat "$scratch/night")"
"$bin/kamervragen" search drinkwater --index "$scratch/index" --format ids >"$scratch/ids" 2>&1
grep -qx 2023Z90003 "$scratch/ids" || complain "the installed kamervragen finds $(cat "$scratch/ids")"
"$bin/kamervragen" index stamp --index "$scratch/index" >/dev/null ||
  complain "kamervragen does not find kamervragen-index beside it"
for shell in bash zsh fish; do
  "$bin/kamervragen" completion "$shell" >"$scratch/$shell" || complain "no completion of $shell"
done
share=$root/usr/share
for page in kamervragen kamervragen-index kamervragen-harvest kamervragen-serve; do
  "$bin/$page" help --format mdoc | cmp -s - "$share/man/man1/$page.1" || complain "another man page of $page"
done
cmp -s "$scratch/bash" "$share/bash-completion/completions/kamervragen" || complain "another completion of bash"
cmp -s "$scratch/zsh" "$share/zsh/site-functions/_kamervragen" || complain "another completion of zsh"
cmp -s "$scratch/fish" "$share/fish/vendor_completions.d/kamervragen.fish" || complain "another completion of fish"

# -- the service names what is installed, whatever the prefix ----------------------------------------------------------
for prefix in /usr /opt/kamervragen; do
  DESTDIR=$scratch/to cmake --install "$build" --prefix "$prefix" >/dev/null 2>&1 || complain "an install to $prefix"
  unit=$scratch/to$prefix/lib/systemd/system/kamervragen-nightly.service
  started=$(sed -n 's/^ExecStart=//p' "$unit")
  [ "${started%% --quiet *}" = "$prefix/libexec/kamervragen/nightly --bin $prefix/bin" ] ||
    complain "in $prefix it starts $started"
  [ -x "$scratch/to${started%% *}" ] || complain "in $prefix it starts what is not there: $started"
  started=$(sed -n 's/^ExecStart=//p' "${unit%nightly.service}serve.service")
  [ "${started%% *}" = "$prefix/bin/kamervragen-serve" ] || complain "in $prefix it starts $started"
done

# -- a packager's build ------------------------------------------------------------------------------------------------
mkdir "$scratch/path"
for tool in c++ g++ gcc cc as ld ar ranlib nm objcopy objdump readelf strip cmake ninja make pkg-config env sh uname; do
  found=$(command -v "$tool") && ln -s "$found" "$scratch/path/$tool"
done
configure() { # folder, option…: without git, python and the libraries of the tests
  PATH=$scratch/path cmake -S "$SOURCE" -B "$1" -G Ninja -DKAMERVRAGEN_TESTS=OFF \
    -DCMAKE_DISABLE_FIND_PACKAGE_Catch2=ON -DCMAKE_DISABLE_FIND_PACKAGE_Python3=ON \
    -DCMAKE_EXPORT_COMPILE_COMMANDS=ON "${@:2}" >"$scratch/said" 2>&1 ||
    complain "cmake ${*:2}: $(tail -20 "$scratch/said")"
}
compiles() { grep '"command".*[.]cc"' "$1/compile_commands.json" | grep -c -e "$2"; } # folder, what the command has
configure "$scratch/own" -DCMAKE_CXX_FLAGS=-DTHEIRS=1 -DCMAKE_CXX_FLAGS_RELEASE=-O1
all=$(compiles "$scratch/own" .)
[ "$all" -gt 100 ] || complain "only $all files are compiled"
[ "$(compiles "$scratch/own" ' -DTHEIRS=1 -O1 ')" -eq "$all" ] ||
  complain "not every file is compiled with what the packager says"
for unwanted in -Werror -O2 -DNDEBUG /tests/; do
  [ "$(compiles "$scratch/own" "$unwanted")" -eq 0 ] || complain "a packager's build has $unwanted"
done
configure "$scratch/plain" -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS=-O3
[ "$(compiles "$scratch/plain" '-O2')" -eq 0 ] || complain "-O2 in a build of type None"
configure "$scratch/default"
[ "$(compiles "$scratch/default" '-O2 -DNDEBUG')" -eq "$all" ] || complain "the default is not -O2 -DNDEBUG"

[ $failures -eq 0 ] && echo "all as expected"
exit $((failures > 0))
