#!/bin/sh
# Once a week: do the sources still answer, and which cases are past their best-before? One issue for each, kept up to date.
#   .ci/weekly.sh links|due
set -eu
casebook=${CASEBOOK:-.venv/bin/casebook}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case $1 in
  links)
    code=0
    "$casebook" links --format markdown -o "$work/body.md" || code=$?
    # 0: all can be read; 1: some cannot; anything else is no finding about the sources.
    [ "$code" -le 1 ] || exit "$code"
    # Where every source can be read there is no issue, even if some have moved.
    if [ "$code" = 0 ]; then : > "$work/body.md"; fi
    title="Sources that cannot be read"
    label=sources
    ;;
  due)
    "$casebook" due --within 30 --format markdown -o "$work/body.md"
    grep -q '^- ' "$work/body.md" || : > "$work/body.md"
    title="Cases to compare with their sources again"
    label=best-before
    ;;
  *)
    echo "weekly.sh links|due" >&2
    exit 2
    ;;
esac
"$(dirname "$0")/keep-issue.sh" "$label" "$title" "$work/body.md"
