#!/usr/bin/env bash
# Puts in place what the comparison needs, under .build/benchmarks; does nothing, quickly, where it is there already.
set -euo pipefail
cd "$(dirname "$0")"
tools=../.build/benchmarks

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing=()
if [ "$(uname)" = Darwin ]; then
  [ -e "$(brew --prefix)/include/xlsxwriter.h" ] || brew install libxlsxwriter
else
  command -v cc >/dev/null || missing+=(gcc)
  [ -e /usr/include/xlsxwriter.h ] || missing+=(libxlsxwriter-dev)
  python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
  if [ "${#missing[@]}" -gt 0 ]; then
    echo "setup: installing ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
  fi
fi

mkdir -p "$tools"
flags=()
[ "$(uname)" != Darwin ] || flags=(-I"$(brew --prefix)/include" -L"$(brew --prefix)/lib")
for program in measure write_libxlsxwriter kits_libxlsxwriter; do
  [ "$tools/$program" -nt "$program.c" ] && [ "$tools/$program" -nt figures.h ] && continue
  libraries=()
  [ "$program" = measure ] || libraries=(-lxlsxwriter)
  cc -O2 "${flags[@]}" -o "$tools/$program" "$program.c" "${libraries[@]}"
done
if ! [ -x "$tools/venv/bin/python" ] || ! cmp -s requirements.txt "$tools/installed.txt"; then
  python3 -m venv --clear "$tools/venv"
  "$tools/venv/bin/python" -m pip install -q --disable-pip-version-check -r requirements.txt
  cp requirements.txt "$tools/installed.txt"
fi
