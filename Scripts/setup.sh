#!/usr/bin/env bash
# Puts in place what a target of the Makefile needs and does nothing, quickly, where all of it is there already.
#   Scripts/setup.sh build      what `swift build` links against
#   Scripts/setup.sh interop    the office programs and readers of other makers that the interop checks ask
#   Scripts/setup.sh pictures   what makes the pictures of the documentation small
set -euo pipefail
cd "$(dirname "$0")/.."

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs Debian packages, all in one go, after refreshing the lists once.
debian_install() {
  command -v apt-get >/dev/null || { echo "setup: please install by hand: $*" >&2; exit 1; }
  echo "setup: installing $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

brew_install() {
  command -v brew >/dev/null || { echo "setup: please install by hand: $*" >&2; exit 1; }
  echo "setup: installing $*"
  brew install "$@"
}

build_ready() {
  command -v git >/dev/null && command -v pkg-config >/dev/null && pkg-config --exists libzip libxml-2.0 libdeflate zlib sqlite3
}

setup_build() {
  command -v swift >/dev/null || { echo "setup: Swift 6.1 or later is needed, and no swift is in PATH" >&2; exit 1; }
  build_ready && return
  if [ "$(uname)" = Darwin ]; then
    brew_install pkg-config libzip libxml2 libdeflate zlib sqlite
  else
    debian_install git pkg-config libzip-dev libxml2-dev libdeflate-dev zlib1g-dev libsqlite3-dev
  fi
}

# One line a missing thing: the Debian package that brings it.
missing_interop_packages() {
  command -v soffice >/dev/null || echo libreoffice-calc
  /usr/bin/python3 -c 'import uno' 2>/dev/null || echo python3-uno
  command -v ssconvert >/dev/null || echo gnumeric
  command -v chromium >/dev/null || echo chromium
  command -v xmllint >/dev/null || echo libxml2-utils
  command -v strace >/dev/null || echo strace
  command -v pdftoppm >/dev/null || echo poppler-utils
  command -v Xvfb >/dev/null || echo xvfb
  command -v xdotool >/dev/null || echo xdotool
  command -v import >/dev/null || echo imagemagick
  command -v groff >/dev/null || echo groff
  command -v zsh >/dev/null || echo zsh
  command -v fish >/dev/null || echo fish
  [ -d /usr/share/fonts/truetype/liberation ] || echo fonts-liberation
  [ -d /usr/share/i18n/locales ] || echo locales
  command -v localedef >/dev/null || echo libc-bin
  python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
}

german_locale_ready() {
  # Not `grep -q`: it closes the pipe early, and pipefail would call that a failure.
  locale -a 2>/dev/null | grep -ix 'de_DE.utf-\{0,1\}8' >/dev/null
}

virtual_environment_ready() {
  [ -x .venv/bin/python ] && cmp -s Tests/Interop/requirements.txt .venv/installed.txt
}

setup_interop() {
  if [ "$(uname)" != Darwin ]; then
    local missing
    missing=$(missing_interop_packages)
    # shellcheck disable=SC2086  # a list of package names
    [ -z "$missing" ] || debian_install $missing
    german_locale_ready || as_root localedef -i de_DE -f UTF-8 de_DE.UTF-8
  fi
  if ! virtual_environment_ready; then
    python3 -m venv --clear .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check -r Tests/Interop/requirements.txt
    cp Tests/Interop/requirements.txt .venv/installed.txt
  fi
}

setup_pictures() {
  command -v pngquant >/dev/null && return
  if [ "$(uname)" = Darwin ]; then brew_install pngquant; else debian_install pngquant; fi
}

case "${1:-}" in
  build) setup_build ;;
  interop) setup_interop ;;
  pictures) setup_pictures ;;
  *) sed -n 2,5p "$0" >&2; exit 64 ;;
esac
