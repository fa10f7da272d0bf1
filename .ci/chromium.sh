#!/bin/sh
# The tests open pages in a real Chromium. Finds one; as root in CI installs Debian's headless shell; else says how to get one.
set -eu
[ -z "${CASEBOOK_CHROMIUM:-}" ] || exit 0
if command -v chromium-headless-shell >/dev/null 2>&1; then exit 0; fi
if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Debian's Chromium, headless shell, for the tests"
  (
    apt-get update -qq -o Acquire::Retries=1 -o Acquire::http::Timeout=30 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell >/dev/null
  ) || echo "It could not be installed; another Chromium is looked for"
fi
# As in tests/site/chromium.py, which starts what is found.
for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
[ ! -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] || exit 0
cat >&2 <<'WORDS'
The tests open pages in Chromium, and none was found.
  Debian, Ubuntu:  sudo apt-get install chromium-headless-shell (or chromium, which takes twice the time)
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask chromium
  elsewhere:       set CASEBOOK_CHROMIUM to the program of an installed Chromium or Chrome
WORDS
exit 2
