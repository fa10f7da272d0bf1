"""The command: exit codes, languages, formats; and no input, however broken, ends in a traceback."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import pytest

from build_tools import checking, tending
from build_tools.load.words import languages, words
from build_tools.paths import Library
from build_tools.upkeep.links.cited import Cited, Place
from build_tools.upkeep.links.finding import Finding
from tests.command import Ended
from tests.sound_case import SLUG, SOUND_CASE_TEXT, a_library

BROKEN = SOUND_CASE_TEXT.replace("licence: CC-BY-4.0", "licence: MIT")
SEED, MUTILATIONS = 20261123, 200


@pytest.fixture
def library(tmp_path, monkeypatch) -> Library:
    """A library of one sound case; the command is called inside it."""
    made = a_library(tmp_path / "library", {f"cases/{SLUG}.yml": SOUND_CASE_TEXT})
    monkeypatch.chdir(made.root)
    return made


def test_a_sound_library_ends_with_zero(library, casebook):
    assert casebook("check") == Ended(0, "1 file checked, nothing to mend.\n", "")


def test_a_warning_ends_with_zero(library, casebook):
    (library.cases / f"{SLUG}.yml").rename(library.cases / "kitchens-of-amersfoort.yml")
    ended = casebook("check")
    assert ended.code == 0
    assert "1 warning in 1 of 1 file." in ended.out


def test_a_problem_in_a_file_ends_with_one(library, casebook):
    (library.cases / f"{SLUG}.yml").write_text(BROKEN, encoding="utf-8")
    ended = casebook("check")
    assert ended.code == 1
    assert ended.out.startswith(f"cases/{SLUG}.yml:53:10: error: `licence` holds “MIT”")
    assert ended.err == ""


def test_a_list_that_cannot_be_used_ends_with_one(tmp_path, casebook):
    broken = a_library(tmp_path, {"cases/_vocabulary/themes.yml": "- a\n"})
    ended = casebook("--library", broken.root, "check")
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.startswith("cases/_vocabulary/themes.yml:1:1: error:")


def test_the_report_of_a_broken_list_has_the_form_and_the_file_that_were_asked_for(tmp_path, casebook):
    broken = a_library(tmp_path / "library", {"cases/_vocabulary/themes.yml": "- a\n"})
    ended = casebook("--library", broken.root, "check", "--format", "json", "-o", tmp_path / "report.json")
    assert ended.code == 1
    assert ended.out == words("en")("commands.check.wrote", file=tmp_path / "report.json") + "\n"
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["errors"] == 1


def test_other_commands_say_the_problems_of_a_broken_list_as_an_error(tmp_path, casebook):
    broken = a_library(tmp_path, {"cases/_vocabulary/themes.yml": "- a\n"})
    ended = casebook("--library", broken.root, "fix")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("cases/_vocabulary/themes.yml:1:1: error:")


def test_a_folder_without_files_is_said_and_does_not_stand_for_all(library, casebook):
    (library.root / "drafts").mkdir()
    (library.cases / f"{SLUG}.yml").write_text(BROKEN, encoding="utf-8")
    for command in ("check", "fix"):
        ended = casebook(command, "drafts")
        assert (ended.code, ended.out) == (2, "")
        assert ended.err == words("en")("commands.errors.nothing-there", folder="drafts") + "\n"


@pytest.mark.parametrize("asked", [["--lang", "fr"], ["--lang=fr"]], ids=" ".join)
def test_errors_speak_the_language_that_was_asked_for_however_it_was_written(asked, library, casebook):
    ended = casebook(*asked, "check", "cases/atlantis.yml")
    assert ended.err == words("fr")("commands.errors.no-such-path", path="cases/atlantis.yml") + "\n"


def test_renewing_a_text_that_there_is_not_is_refused_with_the_near_one(library, casebook):
    ended = casebook("translate", SLUG, "fr", "--renew", "titel")
    assert ended.code == 2
    assert "“titel”" in ended.err
    assert "“title”" in ended.err
    assert not (library.cases / f"{SLUG}.fr.yml").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["chekc"],
        ["check", "--colour"],
        ["check", "--format", "xml"],
        ["check", "cases/atlantis.yml"],
        ["check", "-o", "nowhere/report.txt"],
        ["--lang", "xx", "check"],
        ["--today", "tomorrow", "check"],
        ["--library", "/nowhere", "check"],
        ["translate", "atlantis", "fr"],
        ["translate", SLUG, "en"],
        ["translate", SLUG, "xx"],
        ["translate", SLUG],
    ],
    ids=" ".join,
)
def test_a_wrong_command_ends_with_two_and_a_sentence(arguments, library, casebook):
    ended = casebook(*arguments)
    assert ended.code == 2
    assert ended.out == ""
    assert "Traceback" not in ended.err
    assert len(ended.err.strip()) > 20


def test_a_mistake_of_ours_ends_with_three_says_so_and_what_to_report(library, casebook, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError("a slip")

    monkeypatch.setattr(checking, "check_library", fail)
    ended = casebook("check")
    assert ended.code == 3
    assert ended.err.startswith(words("en")("commands.errors.bug-title"))
    assert "ZeroDivisionError: a slip" in ended.err
    assert "--today 2026-11-23 check" in ended.err


def test_stopping_the_command_is_no_mistake(library, casebook, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "check_library", stop)
    assert casebook("check").code == 130


@pytest.mark.parametrize(
    "arguments", [["--help"], ["-h"], ["--version"], ["check", "--help"], ["translate", "-h"]], ids=" ".join
)
def test_help_ends_with_zero(arguments, casebook):
    ended = casebook(*arguments)
    assert ended.code == 0
    assert "casebook" in ended.out


def test_the_library_is_found_from_a_folder_inside_it(library, casebook, monkeypatch):
    (library.cases / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(library.cases / "deep" / "er")
    assert casebook("check").out == "1 file checked, nothing to mend.\n"


def test_only_the_files_named_are_checked(library, casebook):
    (library.cases / "amersfoort-broken.yml").write_text(BROKEN, encoding="utf-8")
    assert casebook("check", f"cases/{SLUG}.yml").code == 0
    assert casebook("check", "cases/amersfoort-broken.yml").code == 1
    assert casebook("check", f"cases/{SLUG}.yml", "cases/amersfoort-broken.yml").out.endswith("1 of 2 files.\n")


def test_a_folder_named_is_searched_and_its_lists_are_no_cases(library, casebook):
    ended = casebook("check", "cases")
    assert ended.code == 0
    assert "nothing to mend" in ended.out
    assert casebook("check", "cases/_vocabulary/themes.yml").code == 0


def test_the_report_can_be_written_to_a_file(library, casebook, tmp_path):
    (library.cases / f"{SLUG}.yml").write_text(BROKEN, encoding="utf-8")
    written = tmp_path / "report.json"
    ended = casebook("check", "--format", "json", "-o", written)
    assert (ended.code, ended.out) == (1, f"Report written to {written}.\n")
    assert json.loads(written.read_text("utf-8"))["errors"] == 1


def test_the_reports_for_programs_can_be_written_in_one_go(library, casebook, tmp_path):
    (library.cases / f"{SLUG}.yml").write_text(BROKEN, encoding="utf-8")
    ended = casebook("check", "--reports", tmp_path / "reports")
    assert ended.code == 1
    assert "1 error in 1 of 1 file." in ended.out
    assert sorted(path.name for path in (tmp_path / "reports").iterdir()) == [
        "report.gitlab.json",
        "report.json",
        "report.sarif",
    ]
    assert json.loads((tmp_path / "reports" / "report.gitlab.json").read_text("utf-8"))[0]["severity"] == "major"


@pytest.mark.parametrize("form", ["text", "github", "json", "sarif", "gitlab"])
def test_every_format_ends_alike(form, library, casebook):
    assert casebook("check", "--format", form).code == 0
    (library.cases / f"{SLUG}.yml").write_text(BROKEN, encoding="utf-8")
    ended = casebook("check", "--format", form)
    assert ended.code == 1
    assert "value-has-its-form" in ended.out
    if form in ("json", "sarif"):
        assert json.loads(ended.out)


def test_on_github_the_report_becomes_annotations(library, casebook, monkeypatch):
    (library.cases / f"{SLUG}.yml").write_text(BROKEN, encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert casebook("check").out.startswith(f"::error file=cases/{SLUG}.yml,line=53,")
    monkeypatch.setenv("GITHUB_ACTIONS", "false")
    assert casebook("check").out.startswith(f"cases/{SLUG}.yml:53:10: error:")


@pytest.mark.parametrize("language", languages())
def test_the_command_speaks_every_language(language, library, casebook):
    assert casebook("--lang", language, "check").out == words(language)("report.clean", n=1) + "\n"
    (library.cases / f"{SLUG}.yml").write_text(BROKEN, encoding="utf-8")
    assert words(language)("report.fix") in casebook("--lang", language, "check").out
    missing = casebook("--lang", language, "check", "atlantis.yml")
    assert missing.err == words(language)("commands.errors.no-such-path", path="atlantis.yml") + "\n"


def test_the_day_decides_what_lies_in_the_future(library, casebook):
    assert casebook("--today", "2026-11-22", "check").code == 1
    assert casebook("--today", "2026-11-24", "check").code == 0


def test_a_translation_is_made_renewed_and_only_shown_where_asked(library, casebook):
    made = library.cases / f"{SLUG}.fr.yml"
    shown = casebook("translate", SLUG, "fr", "--dry-run")
    assert shown.code == 0
    assert "not translated yet: title" in shown.out
    assert not made.exists()
    begun = casebook("translate", SLUG, "fr")
    assert begun.code == 0
    assert words("en")("commands.translate.begun", file=f"cases/{SLUG}.fr.yml") in begun.out
    assert "[your name]" in casebook("check").out
    made.write_text(made.read_text("utf-8").replace("[your name]", "Claire Dubois"), encoding="utf-8")
    assert casebook("check").out == "2 files checked, nothing to mend.\n"
    before = made.read_text("utf-8")
    assert casebook("translate", SLUG, "fr").code == 0
    assert made.read_text("utf-8") == before
    # Nothing half written is left.
    assert [path.name for path in library.cases.iterdir() if "half" in path.name] == []


def test_a_broken_translation_is_not_overwritten(library, casebook):
    made = library.cases / f"{SLUG}.fr.yml"
    made.write_text("title: @home\n", encoding="utf-8")
    ended = casebook("translate", SLUG, "fr")
    assert ended.code == 2
    assert f"casebook check {made}" in ended.err
    assert made.read_text("utf-8") == "title: @home\n"


def test_a_case_with_mistakes_is_not_said_to_be_missing(library, casebook):
    case = library.cases / f"{SLUG}.yml"
    case.write_text(case.read_text("utf-8") + "colour: green\n", "utf-8")
    ended = casebook("translate", SLUG, "fr")
    assert ended.code == 2
    assert ended.err == words("en")("commands.errors.case-has-mistakes", file=f"cases/{SLUG}.yml") + "\n"


def test_a_case_that_is_nearly_named_is_proposed(library, casebook):
    assert f"Did you mean “{SLUG}”?" in casebook("translate", "amersfoort-school-kitchen", "fr").err


def mutilations() -> dict[str, bytes]:
    """Two hundred files that were a sound case once, the same each time."""
    dice = random.Random(SEED)
    signs = [
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ":",
        ": ",
        "#",
        " #",
        "- ",
        "|",
        ">",
        "&",
        "*",
        "!",
        "%",
        "@",
        "`",
        "\t",
        "\u00a0",
    ]
    signs += [
        "\n",
        "\n\n",
        "  ",
        "\\",
        "\0",
        "\u202e",
        "\u2028",
        "\x85",
        "---\n",
        "...\n",
        "? ",
        "<<: ",
        "~",
        "null",
        "[3]",
        "\ufeff",
    ]
    signs += [
        "😀",
        "é",
        "[1]: ",
        "![x](y)",
        "<b>",
        "***",
        "_a" * 40,
        "*a " * 40,
        "9" * 50,
        "- " * 60,
        "[" * 60,
        "{a: " * 30,
    ]

    def truncated(text: str) -> str:
        return text[: dice.randrange(len(text))]

    def with_sign(text: str) -> str:
        place = dice.randrange(len(text))
        return text[:place] + dice.choice(signs) * dice.choice((1, 1, 1, 2, 50)) + text[place:]

    def without_piece(text: str) -> str:
        place = dice.randrange(len(text))
        return text[:place] + text[place + dice.randint(1, 60) :]

    def with_lines_swapped(text: str) -> str:
        lines = text.split("\n")
        one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
        return "\n".join(lines)

    def with_line_moved(text: str) -> str:
        lines = text.split("\n")
        number = dice.randrange(len(lines))
        lines[number] = " " * dice.randrange(9) + lines[number].strip()
        return "\n".join(lines)

    def turned_around(text: str) -> str:
        place = dice.randrange(len(text))
        return text[:place] + text[place : place + 40][::-1] + text[place + 40 :]

    ways = [
        truncated,
        with_sign,
        with_sign,
        with_sign,
        without_piece,
        with_lines_swapped,
        with_line_moved,
        turned_around,
    ]
    found: dict[str, bytes] = {}
    for number in range(MUTILATIONS):
        text = SOUND_CASE_TEXT
        for _ in range(dice.randint(1, 3)):
            text = dice.choice(ways)(text) or "x"
        raw = bytearray(text.encode())
        for _ in range(dice.choice((0, 0, 0, 1, 3))):
            raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
        found[f"amersfoort-{number:03}"] = bytes(raw)
    return found


def test_no_mutilated_file_ends_in_a_traceback(library, casebook):
    files = mutilations()
    for name, content in files.items():
        (library.cases / f"{name}.yml").write_bytes(content)
    ended = casebook("check", "--format", "json")
    assert (ended.code, ended.err) == (1, "")
    found = json.loads(ended.out)
    assert found["files"] == MUTILATIONS + 1
    # A damaged file that can still be read is much like the sound one beside it, and both say so.
    alike = [problem for problem in found["problems"] if problem["rule"] == "case-is-new"]
    assert {problem["level"] for problem in alike} <= {"warning"}
    found["problems"] = [problem for problem in found["problems"] if problem not in alike]
    broken = {problem["file"] for problem in found["problems"]}
    # The control: nearly all of them are broken, and each is told at a line that it has.
    assert len(broken) > MUTILATIONS * 0.8
    for problem in found["problems"]:
        lines = files[Path(problem["file"]).stem].decode("utf-8", "replace").replace("\r", "\n").count("\n") + 1
        assert 1 <= problem["line"] <= lines, problem
        assert problem["column"] >= 1
        assert "\n" not in problem["message"]
    # The sound case beside them is still sound.
    assert f"cases/{SLUG}.yml" not in broken


def test_two_runs_say_the_same(library, casebook):
    for name, content in list(mutilations().items())[:20]:
        (library.cases / f"{name}.yml").write_bytes(content)
    assert casebook("check") == casebook("check")


STRANGE = {
    "empty": b"",
    "binary": bytes(range(256)) * 40,
    "huge": b"a: " + b"x" * 300_000,
    "zeros": b"\0" * 1000,
    "brackets": b"[" * 200_000,
    "braces": b"a: " + b"{" * 200_000,
    "dashes": b"- " * 100_000,
    "questions": b"? " * 100_000,
    "colons": b"a: " * 80_000,
    "quotation-marks": b'a: "' + b"\\" * 200_000,
    "anchors": b"a: &a [" + b"*a," * 50_000 + b"]",
    "laughs": b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
    "utf-16": SOUND_CASE_TEXT.encode("utf-16"),
    "latin-1": "title: Café".encode("latin-1"),
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_file_of_another_kind_gives_one_message(name, library, casebook):
    (library.cases / f"amersfoort-{name}.yml").write_bytes(STRANGE[name])
    ended = casebook("check", "--format", "json")
    assert ended.code == 1
    (problem,) = json.loads(ended.out)["problems"]
    assert problem["rule"] in ("file-can-be-read", "text-is-whole")


def test_a_file_of_many_mistakes_is_told_in_full(library, casebook):
    many = SOUND_CASE_TEXT + "".join(f"a{number}: x\n" for number in range(2000))
    (library.cases / f"{SLUG}.yml").write_text(many, encoding="utf-8")
    assert json.loads(casebook("check", "--format", "json").out)["errors"] == 2000


def test_what_is_no_file_gives_one_message_each(library, casebook):
    (library.cases / "amersfoort-folder.yml").mkdir()
    (library.cases / "amersfoort-circle.yml").symlink_to("amersfoort-circle.yml")
    (library.cases / "amersfoort-gone.yml").symlink_to("amersfoort-nowhere.yml")
    (library.cases / "amersfoort-device.yml").symlink_to("/dev/zero")
    os.mkfifo(library.cases / "amersfoort-pipe.yml")
    ended = casebook("check", "--format", "json")
    assert ended.code == 1
    problems = json.loads(ended.out)["problems"]
    assert [problem["file"] for problem in problems] == [
        f"cases/amersfoort-{name}.yml" for name in ("circle", "device", "folder", "gone", "pipe")
    ]
    assert {problem["message"].split(":")[0] for problem in problems} == {"The file cannot be opened"}


def test_a_file_that_may_not_be_read_gives_one_message(library, casebook, monkeypatch):
    """The superuser may read everything, so the disk's answer is played."""
    path = library.cases / f"{SLUG}.yml"
    path.chmod(0)
    opened = Path.open

    def refuse(self: Path, *arguments, **named):
        if self.name == path.name:
            raise PermissionError(13, "Permission denied")
        return opened(self, *arguments, **named)

    monkeypatch.setattr(Path, "open", refuse)
    ended = casebook("check", "--format", "json")
    assert ended.code == 1
    (problem,) = json.loads(ended.out)["problems"]
    assert problem["message"] == "The file cannot be opened: Permission denied."


@pytest.mark.parametrize(
    "text",
    [
        "*a " * 80_000,
        "[a](http://" + "a_b." * 50_000 + ")",
        "_a" * 100_000,
        "- " * 1000,
        "*a " * 700 + "a* " * 700,
        "> " * 1000,
        "[1, " * 50_000,
    ],
    ids=["stars", "address", "low-lines", "list", "stress", "quotes", "marks"],
)
def test_no_text_keeps_the_checker_busy_or_makes_it_fail(text, library, casebook):
    """Each of these took minutes, or more levels than Python has, in some version of the checker."""
    (library.cases / f"{SLUG}.yml").write_text(
        SOUND_CASE_TEXT.replace("  School kitchens stood", f"  {text} School kitchens stood"), encoding="utf-8"
    )
    assert casebook("check").code in (0, 1)


@pytest.mark.parametrize(("kind", "code"), [("gone", 1), ("certificate", 1), ("moved", 0), ("login", 0), ("fine", 0)])
def test_links_ends_with_one_only_where_a_source_cannot_be_read(kind, code, library, casebook, monkeypatch, tmp_path):
    def played(_library, today, _slugs, counts, *, anew):
        url = "https://www.example.org/samen-aan-tafel.pdf"
        found = Finding(url, kind, today.isoformat(), 200)
        counts(1)(found)
        return tending.Tended((Cited(url, (Place(SLUG, 1, "Samen aan tafel", 2026),)),), {url: found}, 1)

    monkeypatch.setattr(tending, "tend_links", played)
    ended = casebook("links")
    assert ended.code == code
    assert ended.out.endswith(f"1 address, {int(kind == 'fine')} fine.\n")
    assert casebook("links", "--format", "markdown", "-o", tmp_path / "links.md").code == code
    assert (tmp_path / "links.md").read_text("utf-8").startswith("1 address, ")


def test_due_lists_nothing_where_nothing_is_due(library, casebook):
    (library.root / "docs").mkdir()
    assert casebook("due") == Ended(0, "0 cases to compare with their sources again.\n", "")
    assert SLUG in casebook("due", "--within", "3000").out
