#!/bin/sh
# Keeps ONE open issue with a label up to date: opens it, writes it anew, or closes it when there is nothing to say any more.
#   .ci/keep-issue.sh LABEL TITLE FILE      an empty FILE: nothing to say
# Needs gh and: GH_TOKEN, GITHUB_REPOSITORY.
set -eu
label=$1
title=$2
file=$3
gh label create "$label" --repo "$GITHUB_REPOSITORY" --color 565d66 --description "Kept up to date by a weekly job" 2> /dev/null || true
number=$(gh issue list --repo "$GITHUB_REPOSITORY" --state open --label "$label" --json number --jq '.[0].number // empty')
# What a host takes for one text.
head -c 60000 "$file" > "$file.cut"
if [ ! -s "$file" ]; then
  if [ -n "$number" ]; then gh issue close "$number" --repo "$GITHUB_REPOSITORY" --comment "Nothing left to do."; fi
  echo "$label: nothing to do."
elif [ -n "$number" ]; then
  gh issue edit "$number" --repo "$GITHUB_REPOSITORY" --title "$title" --body-file "$file.cut"
else
  gh issue create --repo "$GITHUB_REPOSITORY" --title "$title" --label "$label" --body-file "$file.cut"
fi
