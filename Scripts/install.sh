#!/usr/bin/env bash
# Puts the built program, its manual pages and the completions for bash, zsh and fish under a prefix.
#   Scripts/install.sh PREFIX      (DESTDIR is put before it, for makers of packages)
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 1 ] || { sed -n 2,3p "$0" >&2; exit 64; }

program=.build/release/planner
target=${DESTDIR:-}$1
[ -x "$program" ] || { echo "install: $program is missing; make build makes it" >&2; exit 1; }

# The tool that comes with the package of argument parsing makes the pages from what the program says of itself.
swift build -q --product generate-manual
pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
"$(swift build --show-bin-path)/generate-manual" "$program" --multi-page --date "$(git log -1 --format=%cs 2>/dev/null || echo 2026-01-01)" -o "$pages"

manual() {
  local page name
  install -d "$target/share/man/man1"
  for page in "$pages"/*.1; do
    name=$(basename "$page" .1)
    case $name in planner.bench* | planner.document | planner.help) continue ;; esac
    # The generator's word on exit status says less than the program does.
    sed -e '/^\.Ex -std/c\
0 done; 1 done, and\
.Cm check\
found something at or above\
.Fl -fail-on ;\
2 at least one file could not be read or written, the rest was done; 64 wrong usage.' "$page" > "$pages/page"
    install -m 644 "$pages/page" "$target/share/man/man1/${name//./-}.1"
  done
}

completion() {
  install -d "$target/share/$2"
  "$program" --generate-completion-script "$1" > "$pages/completion"
  install -m 644 "$pages/completion" "$target/share/$2/$3"
}

install -d "$target/bin"
install -m 755 "$program" "$target/bin/planner"
manual
completion bash bash-completion/completions planner
completion zsh zsh/site-functions _planner
completion fish fish/vendor_completions.d planner.fish
echo "$1/bin/planner"
