#!/bin/sh
# The tests open pages in a real Chromium. Finds one; as root in CI installs Debian's; else says how to get one.
set -eu
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
[ -z "${CASEBOOK_CHROMIUM:-}" ] || exit 0
[ ! -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] || exit 0
if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Debian's Chromium for the tests"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
  exit 0
fi
cat >&2 <<'WORDS'
The tests open pages in Chromium, and none was found.
  Debian, Ubuntu:  sudo apt-get install chromium
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask chromium
  elsewhere:       set CASEBOOK_CHROMIUM to the program of an installed Chromium or Chrome
WORDS
exit 2
