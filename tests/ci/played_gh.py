"""The program `gh`, as far as our scripts use it, playing a host whose state is one JSON file (PLAYED_HOST).

What scripts ask for with `--jq` is evaluated by jq itself, so that a wrong question gets a wrong answer here as it would there.
"""

from __future__ import annotations

import json
import os
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import jq


def main(arguments: list[str]) -> int:
    """Do what `gh` would; every call is kept."""
    file = Path(os.environ["PLAYED_HOST"])
    host = json.loads(file.read_text("utf-8"))
    host["calls"].append(arguments)
    try:
        return _api(host, arguments[1:]) if arguments[0] == "api" else _labels_and_issues(host, arguments)
    finally:
        file.write_text(json.dumps(host), encoding="utf-8")


def _api(host: dict[str, Any], arguments: list[str]) -> int:
    method, path, expression, fields = "GET", "", "", {}
    rest = iter(arguments)
    for each in rest:
        if each == "--method":
            method = next(rest)
        elif each == "--jq":
            expression = next(rest)
        elif each in ("-f", "-F"):
            name, _, value = next(rest).partition("=")
            fields[name] = Path(value[1:]).read_text("utf-8") if each == "-F" and value.startswith("@") else value
        elif each == "--input":
            fields = json.loads(Path(next(rest)).read_text("utf-8"))
        elif each != "--paginate":
            path = each
    owner = f"repos/{host['repository']}/"
    assert path.startswith(owner), path
    answer = _answer(host, method, path.removeprefix(owner), fields)
    if answer is None:
        sys.stderr.write("gh: Validation Failed (HTTP 422)\n")
        return 1
    for row in jq.compile(expression).input_value(answer).all() if expression else [json.dumps(answer)]:
        sys.stdout.write(f"{row}\n")
    return 0


def _answer(host: dict[str, Any], method: str, path: str, fields: dict[str, Any]) -> Any:
    match method, path.split("/"):
        case "GET", ["pulls"]:
            return [
                each
                for each in host["pulls"]
                if each["state"] == fields["state"] and each["head"]["label"] == fields["head"]
            ]
        case "GET", ["issues", number, "comments"]:
            return [each for each in host["comments"] if each["number"] == int(number)]
        case "POST", ["issues", number, "comments"]:
            new = {
                "id": len(host["comments"]) + 1,
                "number": int(number),
                "user": {"type": "Bot"},
                "body": fields["body"],
            }
            host["comments"].append(new)
            return new
        case "PATCH", ["issues", "comments", number]:
            (found,) = [each for each in host["comments"] if each["id"] == int(number)]
            found["body"] = fields["body"]
            return found
        case "POST", ["pulls", _number, "reviews"]:
            if host["refuses_reviews"]:
                return None
            host["reviews"].append(fields)
            return {"id": len(host["reviews"])}
    raise AssertionError((method, path))


def _labels_and_issues(host: dict[str, Any], arguments: list[str]) -> int:
    options = {name: value for name, value in pairwise(arguments) if name.startswith("--")}
    assert options["--repo"] == host["repository"]
    match arguments[:2]:
        case ["label", "create"]:
            taken = arguments[2] in host["labels"]
            host["labels"] = sorted({*host["labels"], arguments[2]})
            return int(taken)
        case ["issue", "list"]:
            open_ones = [
                row
                for row in host["issues"]
                if row["state"] == options["--state"] and row["label"] == options["--label"]
            ]
            rows = jq.compile(options["--jq"]).input_value([{"number": row["number"]} for row in open_ones]).all()
            for row in rows:
                sys.stdout.write(f"{row}\n")
        case ["issue", "create"]:
            new = {
                "number": len(host["issues"]) + 1,
                "state": "open",
                "label": options["--label"],
                "title": options["--title"],
            }
            host["issues"].append({**new, "body": Path(options["--body-file"]).read_text("utf-8")})
        case ["issue", "edit"]:
            row = host["issues"][int(arguments[2]) - 1]
            row |= {"title": options["--title"], "body": Path(options["--body-file"]).read_text("utf-8")}
        case ["issue", "close"]:
            host["issues"][int(arguments[2]) - 1]["state"] = "closed"
        case _:
            raise AssertionError(arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
