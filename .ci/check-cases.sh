#!/bin/sh
# The check of a pull request: says what is wrong beside the lines, and leaves in a folder what a comment is made of.
#   .ci/check-cases.sh BASE FOLDER      BASE: the commit that the pull request starts from
# Runs the code of the pull request, so it is given no secret and no right to write anything.
set -eu
base=$1
folder=$2
casebook=${CASEBOOK:-.venv/bin/casebook}
mkdir -p "$folder"

# The case files that the pull request adds or changes; a name that is not a case's is not ours to mend.
git diff --name-only --diff-filter=AMR "$base" HEAD -- cases > "$folder/changed.txt"
grep -E '^cases/[a-z0-9][a-z0-9.-]*\.ya?ml$' "$folder/changed.txt" > "$folder/cases.txt" || true

# The comment speaks the language of the case, if it is one of ours; of several cases that of the last.
language=en
while IFS= read -r file; do
  if [ -f "$file" ] && [ ! -L "$file" ]; then
    found=$(sed -n 's/^language: *"\{0,1\}\([a-z][a-z]\)"\{0,1\} *$/\1/p' "$file" | head -n 1)
    language=${found:-$language}
  fi
done < "$folder/cases.txt"
"$casebook" --lang "$language" check --help > /dev/null 2>&1 || language=en
echo "$language" > "$folder/language.txt"

# What would mend itself, as a diff without context; the files are put back as they were. The names hold no space, as tried above.
if [ -s "$folder/cases.txt" ]; then
  # shellcheck disable=SC2046
  "$casebook" fix $(cat "$folder/cases.txt") > "$folder/fix.log" 2>&1 || true
fi
git diff --no-color --no-ext-diff -U0 -- cases > "$folder/fix.patch"
git checkout --quiet -- cases

"$casebook" --lang "$language" check --reports "$folder"
