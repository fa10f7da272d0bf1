#!/bin/sh
# Keeps ONE comment under a pull request up to date, and puts what mends itself beside its lines as suggestions.
#   .ci/keep-comment.sh FOLDER
# FOLDER was left behind by check-cases.sh, that is, by code of the pull request: nothing in it is believed (casebook comment
# reads it), nothing from it reaches a shell as a word, and which pull request it is about is asked of the host, not read there.
# Needs gh and: GH_TOKEN, GITHUB_REPOSITORY, HEAD_SHA, HEAD_OWNER, HEAD_BRANCH, RUN_URL, all given by the host.
set -eu
folder=$1
casebook=${CASEBOOK:-.venv/bin/casebook}
mark='<!-- casebook: the check of this pull request -->'
repository="repos/$GITHUB_REPOSITORY"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ ! -s "$folder/changed.txt" ] || [ ! -f "$folder/report.json" ]; then
  echo "No case is touched, or the check ended before it had a report: nothing to say."
  exit 0
fi

number=$(gh api --method GET "$repository/pulls" -f state=open -f "head=$HEAD_OWNER:$HEAD_BRANCH" \
  --jq 'map(select(.head.sha == env.HEAD_SHA)) | .[0].number // empty')
if [ -z "$number" ]; then
  echo "No open pull request has this commit any more; a newer one will be answered."
  exit 0
fi

# Two small letters that the command knows as a language, or English.
language=$(head -c 2 "$folder/language.txt" | tr -cd 'a-z')
"$casebook" --lang "$language" check --help > /dev/null 2>&1 || language=en
red=0
"$casebook" --lang "$language" comment "$folder/report.json" --patch "$folder/fix.patch" --commit "$HEAD_SHA" \
  --preview "$RUN_URL" --review "$work/review.json" -o "$work/comment.md" || red=$?
[ "$red" -le 1 ] || exit "$red"

ours=$(gh api --paginate "$repository/issues/$number/comments" \
  --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id" | head -n 1)
if [ -n "$ours" ]; then
  gh api --method PATCH "$repository/issues/comments/$ours" -F "body=@$work/comment.md" > /dev/null
  echo "The comment under #$number is up to date."
else
  gh api --method POST "$repository/issues/$number/comments" -F "body=@$work/comment.md" > /dev/null
  echo "There is a comment under #$number."
fi

# The host takes suggestions only for lines that the pull request changes; the comment has them all.
if [ "$red" = 1 ] && [ -s "$work/review.json" ]; then
  gh api --method POST "$repository/pulls/$number/reviews" --input "$work/review.json" > /dev/null 2>&1 ||
    echo "The host took no suggestions; they are in the comment."
fi
