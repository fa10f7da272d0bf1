"""`casebook new`: a case from questions, stopped and gone on with, from a real terminal, and from files that people filled in."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_tools.cli.program import main_group
from build_tools.load.read import read
from build_tools.load.words import languages, words
from build_tools.paths import Library
from tests.command import Casebook
from tests.contribute.templates import a_docx, filled_docx, filled_markdown
from tests.sound_case import SLUG, SOUND_CASE_TEXT, a_case, a_library, problems_of

RIGA = "riga-lends-empty-houses-associations"
FIRST = ["en", "Riga lends empty houses to associations"]
SUMMARY = "Owners lend empty houses to associations that look after them. Forty were lent; nobody has counted who came."
PLACE = ["riga", "1", "", ""]
SOURCES = ["Free Riga", "Free Riga", "n/a", "https://example.org/houses", "English", "The press", "", ""]
TAGS = ["1", "regeneration", "", "vacant", "1", "", "All residents", ""]
STATE = ["running", "March 2014", "", "2022", "1", "City of Riga", "city"]
STORY = [
    "A third of the houses stood empty. [1]",
    ".",
    "The city wrote to the owners. [1]",
    "",
    "Forty answered. [1]",
    ".",
]
RESULTS = ["Forty houses were lent by 2022.", "output", "3", "1", ""]
END = ["unknown", "unknown", "unknown", "Who came.", "", "Ilze Example", "research", "", "2026-11-20", ""]
ALL = [*FIRST, SUMMARY, *PLACE, *SOURCES, *TAGS, *STATE, *STORY, *RESULTS, *END]


@pytest.fixture
def library(tmp_path) -> Library:
    return a_library(tmp_path / "library", {f"cases/{SLUG}.yml": SOUND_CASE_TEXT})


def asked(library: Library, answers: list[str], *options: str, language: str = "en") -> Result:
    """What the questions and the answers look like; an end of the answers is as if the terminal was closed."""
    given = ["--lang", language, "--library", str(library.root), "--today", "2026-11-23", "new", *options]
    return CliRunner().invoke(main_group, given, input="\n".join(answers) + "\n")


def test_the_answers_become_a_sound_file_that_fix_leaves_as_it_is(library, casebook: Casebook):
    done = asked(library, ALL)
    assert done.exit_code == 0, done.output
    path = library.cases / f"{RIGA}.yml"
    document, problems = read(path, path.name)
    assert document is not None
    assert problems == []
    assert document.data["place"] == {"city": "Riga", "country": "LV"}
    assert document.data["themes"] == ["social-innovation", "regeneration"]
    assert document.data["status"]["started"] == "2014-03"
    assert document.data["sources"][0]["year"] == "unknown"
    assert document.data["sources"][0]["language"] == "en"
    assert document.data["cost"] == "unknown"
    assert document.data["what_was_done"] == "The city wrote to the owners. [1]\n\nForty answered. [1]\n"
    before = path.read_bytes()
    assert problems_of(library)[0] == ()
    assert casebook("--library", library.root, "fix").code == 0
    assert path.read_bytes() == before
    assert not (library.cache / "new-case.yml").exists()


@pytest.mark.parametrize("language", languages())
def test_the_questions_are_asked_in_the_readers_language(language, library):
    say = words(language)
    shown = " ".join(asked(library, ALL, language=language).output.split())
    for name in ("title", "place.city", "themes", "results.claim", "checked_on"):
        assert " ".join(say(f"fields.{name}.label").split()) in shown
        assert " ".join(say(f"fields.{name}.guide").split()[:8]) in shown


def test_an_answer_is_checked_at_once_in_the_checkers_own_words_and_asked_again(library):
    long = "Riga lends " + "very " * 20 + "empty houses"
    done = asked(library, ["en", long, FIRST[1], SUMMARY])
    assert f"`title` has {len(long)} characters" in done.output
    assert words("en")("commands.new.again") in done.output
    kept = (library.cache / "new-case.yml").read_text("utf-8")
    assert f'title: "{FIRST[1]}"' in kept


@pytest.mark.parametrize(
    ("answers", "rule"),
    [
        (["A third stood empty."], "paragraphs-are-marked"),
        (["A third stood empty. [7]"], "marks-point-at-sources"),
        (["# Houses [1]"], "markdown-is-small"),
    ],
)
def test_the_rules_speak_while_one_writes(answers, rule, library):
    upto = [*FIRST, SUMMARY, *PLACE, *SOURCES, *TAGS, *STATE]
    done = asked(library, [*upto, *answers, ".", *STORY])
    sentences = {name: text for name, text in words("en").under(f"problems.{rule}").items() if name.endswith(".fix")}
    assert any(text.split("{")[0].strip()[:25] in done.output for text in sentences.values()), done.output
    assert done.output.count(words("en")("commands.new.again")) == 1


def test_the_same_answer_given_twice_is_left_as_it_is(library):
    done = asked(library, ["en", "x" * 95, "x" * 95, SUMMARY, "stop"])
    assert done.exit_code == 0
    assert "x" * 95 in (library.cache / "new-case.yml").read_text("utf-8")


def test_stopping_keeps_what_was_said_and_going_on_asks_for_the_rest(library):
    stopped = asked(library, [*FIRST, SUMMARY, *PLACE, "Free Riga", "stop"])
    assert stopped.exit_code == 0
    assert words("en")("commands.new.kept") in stopped.output
    again = asked(library, [])
    assert again.exit_code == 1
    assert again.exception.about == "kept-already"
    gone_on = asked(library, [*SOURCES, *TAGS, *STATE, *STORY, *RESULTS, *END], "--continue")
    assert gone_on.exit_code == 0, gone_on.output
    assert words("en")("fields.title.guide") not in gone_on.output
    assert problems_of(library)[0] == ()
    assert (library.cases / f"{RIGA}.yml").is_file()


def test_a_writer_goes_back_and_finds_what_was_said_before(library):
    done = asked(library, ["en", "A wrong title", "<", "<", "", FIRST[1], SUMMARY, "stop"])
    assert done.exit_code == 0, done.output
    kept = (library.cache / "new-case.yml").read_text("utf-8")
    assert FIRST[1] in kept
    assert "A wrong title" not in kept
    assert done.output.count(words("en")("fields.title.guide")[:40]) == 3
    assert "  A wrong title\n" + words("en")("commands.new.before") in done.output


def test_going_back_through_a_whole_interview_and_forward_again_changes_nothing(library):
    """After every line but the last one step back, and Enter alone to keep what was said."""
    plain = asked(library, ALL)
    assert plain.exit_code == 0, plain.output
    path = library.cases / f"{RIGA}.yml"
    once = path.read_bytes()
    path.unlink()
    steps = [each for answer in ALL[:4] for each in (answer, "<", "")]
    again = asked(library, [*steps, *ALL[4:]])
    assert again.exit_code == 0, again.output
    assert path.read_bytes() == once


def by_command(library: Library, answers: list[str], language: str) -> str:
    """What the command itself shows on these answers, as a process of its own."""
    command = [sys.executable, "-m", "build_tools", "--lang", language, "--library", str(library.root)]
    ended = subprocess.run(
        [*command, "--today", "2026-11-23", "new"],
        input="\n".join(answers) + "\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    return ended.stdout


@pytest.mark.parametrize("language", languages())
def test_an_optional_answer_that_was_given_is_emptied_by_a_lone_hyphen_and_kept_by_enter(language, library):
    say, path = words(language), library.cases / f"{RIGA}.yml"
    before, after = [language, FIRST[1], SUMMARY, *PLACE, *SOURCES[:-2]], ["", *TAGS, *STATE, *STORY, *RESULTS, *END]
    empties, leaves_out = say("commands.new.hint.empties"), say("commands.new.hint.optional")
    label = say("fields.sources.note.label")
    for said, is_there in (("-", False), ("", True)):
        shown = by_command(library, [*before, "On two pages.", "<", said, *after], language)
        assert ("On two pages." in path.read_text("utf-8")) == is_there
        # Where Enter alone keeps an answer it is not said to leave it out.
        assert f"{label} ({leaves_out})" in shown.split(say("commands.new.before"))[0]
        assert f"{label} ({empties})" in shown
        assert f"{label} ({leaves_out})" not in shown.split(say("commands.new.before"))[1]
        path.unlink()


def test_a_list_ends_at_a_lone_hyphen_where_its_next_item_was_said_before(library):
    done = asked(library, [*FIRST, SUMMARY, *PLACE, *SOURCES[:-1], "A second one", "<", "-", *TAGS, "stop"])
    assert done.exit_code == 0, done.output
    kept = (library.cache / "new-case.yml").read_text("utf-8")
    assert "Free Riga" in kept
    assert "A second one" not in kept
    assert "themes" in kept


def test_a_hyphen_empties_nothing_that_is_needed_and_nothing_that_was_not_said(library):
    done = asked(library, [*FIRST, "<", "-", "-", SUMMARY, "riga", "1", "-", "", "stop"])
    assert done.exit_code == 0, done.output
    kept = (library.cache / "new-case.yml").read_text("utf-8")
    assert 'title: "-"' in kept
    assert words("en")("commands.new.hint.empties") not in done.output


def test_several_lines_are_kept_by_enter_and_later_answers_wait_where_they_were(library):
    done = asked(library, [*ALL[: -len(END)], "<", "<", "<", "", "", "", *END])
    assert done.exit_code == 0, done.output
    assert (library.cases / f"{RIGA}.yml").is_file()


def test_who_stops_after_going_back_loses_no_answer(library):
    done = asked(library, [*FIRST, SUMMARY, "<", "<", "stop"])
    assert done.exit_code == 0
    kept = (library.cache / "new-case.yml").read_text("utf-8")
    assert FIRST[1] in kept
    assert SUMMARY[:40] in kept


def test_before_the_first_question_there_is_none(library):
    done = asked(library, ["<", "en", "stop"])
    assert words("en")("commands.new.first") in done.output
    assert done.exit_code == 0


def test_a_half_done_case_that_cannot_be_read_is_put_aside_and_named(library):
    draft = library.cache / "new-case.yml"
    draft.parent.mkdir(parents=True, exist_ok=True)
    draft.write_text("title: A: b\n", "utf-8")
    assert asked(library, [], "--continue").exception.about == "kept-unreadable"
    aside = library.cache / "new-case-unreadable.yml"
    assert aside.read_text("utf-8") == "title: A: b\n"
    draft.write_text("title: [\n", "utf-8")
    done = asked(library, ["en", "stop"])
    assert done.exit_code == 0
    assert "new-case-unreadable2.yml" in done.output
    assert (library.cache / "new-case-unreadable2.yml").read_text("utf-8") == "title: [\n"
    assert aside.read_text("utf-8") == "title: A: b\n"


def test_a_closed_terminal_keeps_what_was_said(library):
    done = asked(library, FIRST)
    assert done.exit_code == 130
    assert (library.cache / "new-case.yml").is_file()


def test_there_is_nothing_to_go_on_with_at_first(library):
    assert asked(library, [], "--continue").exception.about == "nothing-kept"


def test_cases_of_the_same_city_are_named_and_a_like_one_is_warned_of(library):
    done = asked(
        library, ["en", "Amersfoort opens school kitchens to neighbours", SUMMARY, "Amersfoort", "1", "", "", "stop"]
    )
    assert words("en")("commands.new.others", city="Amersfoort") in done.output
    assert f"{SLUG}: Amersfoort opens school kitchens" in done.output
    twin = library.root / "twin.json"
    twin.write_text(json.dumps(a_case()), encoding="utf-8")
    assert "[case-is-new]" in asked(library, [], "--from", str(twin), "--slug", "amersfoort-kitchens").output


def test_a_place_that_the_list_lacks_gets_a_point_and_a_size(library):
    done = asked(library, [*FIRST, SUMMARY, "Riga", "0", "", "", "Latvia", "56.95", "24.1", "stop"])
    assert words("en")("fields.place.lat.guide") in " ".join(done.output.split())
    kept = (library.cache / "new-case.yml").read_text("utf-8")
    assert '  city: "Riga"\n  country: LV\n  lat: 56.95\n  lon: 24.1\n' in kept
    assert words("en")("fields.city_size.label") in done.output


def test_a_real_terminal_is_spoken_to_and_ctrl_c_keeps_what_was_said(library):
    """Through a pseudo-terminal: questions come as they are answered, and Ctrl-C is the terminal's own."""
    command = [sys.executable, "-m", "build_tools", "--library", str(library.root), "new"]
    main, other = pty.openpty()
    process = subprocess.Popen(
        command,
        stdin=other,
        stdout=other,
        stderr=other,
        start_new_session=True,
        close_fds=True,
        preexec_fn=_own_terminal,
    )
    os.close(other)
    try:
        seen = _until(main, "Language [en]: ")
        os.write(main, b"\n")
        seen = _until(main, "Title: ")
        os.write(main, "Łódź opens\n".encode())
        seen += _until(main, "Summary: ")
        assert "Łódź opens" in seen
        _interrupt_until(main, "casebook new --continue")
        assert process.wait(timeout=20) == 130
    finally:
        process.kill()
        process.wait()
        os.close(main)
    assert 'title: "Łódź opens"' in (library.cache / "new-case.yml").read_text("utf-8")


def _own_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    # Whoever runs the tests in the background has Ctrl-C ignored, and so would all that they start.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _interrupt_until(main: int, wanted: str) -> None:
    """Presses Ctrl-C, again where the line was not being read yet when it came: readline hears it only from then on."""
    for _again in range(5):
        os.write(main, b"\x03")
        seen = b""
        while select.select([main], [], [], 4)[0]:
            seen += os.read(main, 4096)
            if wanted.encode() in seen:
                return
    raise AssertionError(f"Ctrl-C was not heard: {seen!r}")


def _until(main: int, wanted: str) -> str:
    """What a terminal shows until some words come; fails after twenty seconds."""
    seen, end = b"", time.monotonic() + 20
    while wanted.encode() not in seen:
        assert select.select([main], [], [], max(0.0, end - time.monotonic()))[0], seen.decode("utf-8", "replace")
        seen += os.read(main, 4096)
    return seen.decode("utf-8", "replace")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("ending", ["md", "docx", "json"])
def test_a_filled_in_file_becomes_a_sound_case(ending, language, tmp_path, casebook: Casebook):
    empty = a_library(tmp_path / "library")
    path = tmp_path / f"case.{ending}"
    made = {"md": filled_markdown, "docx": filled_docx, "json": lambda case, _: json.dumps(case)}[ending](
        a_case(), language
    )
    path.write_bytes(made if isinstance(made, bytes) else made.encode())
    ended = casebook("--library", empty.root, "new", "--from", path)
    assert (ended.code, ended.err) == (0, "")
    assert words("en")("commands.new.unplaced") not in ended.out
    written = empty.cases / "amersfoort-opens-school-kitchens-neighbours.yml"
    assert written.read_text("utf-8") == SOUND_CASE_TEXT
    again = casebook("--library", empty.root, "new", "--from", path)
    assert again.code == 2
    assert words("en")("commands.errors.file-exists", file=f"cases/{written.name}") in again.err


def test_numbers_of_json_keep_their_digits(tmp_path, casebook: Casebook):
    empty = a_library(tmp_path / "library")
    costs = '[{"what": "Rent", "amount": 1200.50, "planned": true, "currency": "EUR", "kind": "part", "sources": [1]}]'
    (tmp_path / "a.json").write_text(json.dumps(a_case())[:-1] + f', "costs": {costs}}}', encoding="utf-8")
    assert casebook("--library", empty.root, "new", "--from", tmp_path / "a.json", "--slug", "amersfoort-a").code == 0
    assert "    amount: 1200.50\n" in (empty.cases / "amersfoort-a.yml").read_text("utf-8")


def test_a_half_filled_document_says_what_it_gave_what_had_no_place_and_what_is_missing(tmp_path, casebook: Casebook):
    empty = a_library(tmp_path / "library")

    def write(document) -> None:
        document.add_paragraph("Dear editors, here is our case.")
        document.add_heading("Titre", 1)
        document.add_paragraph("Riga prête des maisons")
        document.add_heading("Notre logo", 1)
        document.add_paragraph("Il est bleu.")

    (tmp_path / "cas.docx").write_bytes(a_docx(write))
    ended = casebook("--lang", "fr", "--library", empty.root, "new", "--from", tmp_path / "cas.docx")
    say = words("fr")
    assert ended.code == 1
    assert "  Dear editors, here is our case." in ended.out
    assert "  [Notre logo] Il est bleu." in ended.out
    label, guide = say("fields.results.label"), say("fields.results.guide")
    assert say("commands.new.missing", label=label, guide=guide) in ended.out
    assert "[field-is-present]" in ended.out
    assert (empty.cases / "riga-prete-maisons.yml").read_text(
        "utf-8"
    ) == 'language: fr\ntitle: "Riga prête des maisons"\n'


@pytest.mark.parametrize(
    ("name", "content", "about"),
    [
        ("a.json", b"{", "no-json"),
        ("a.json", b"[1]", "no-json-object"),
        ("a.docx", b"hello", "no-document"),
        ("a.pdf", b"%PDF", "no-such-form"),
        ("a.md", b"Only a letter.", "nothing-taken"),
        ("missing.md", None, "no-such-path"),
    ],
)
def test_a_file_that_cannot_be_used_ends_with_two_and_a_sentence(name, content, about, library, casebook: Casebook):
    path = library.root / name
    if content is not None:
        path.write_bytes(content)
    ended = casebook("--library", library.root, "new", "--from", path)
    assert (ended.code, ended.out) == (2, "")
    told = words("en")(f"commands.errors.{about}", file=path, path=path, line=1, column=2)
    assert ended.err == f"{told}\n"
    assert sorted(each.name for each in library.cases.glob("*.yml")) == [f"{SLUG}.yml"]


def test_templates_are_written_and_can_be_read_back_empty(tmp_path, library, casebook: Casebook):
    for language in languages():
        for form in ("md", "docx"):
            path = tmp_path / f"{language}.{form}"
            assert (
                casebook("--lang", language, "--library", library.root, "new", "--template", form, "-o", path).code == 0
            )
            ended = casebook("--library", library.root, "new", "--from", path, "--slug", f"riga-{language}-{form}")
            assert ended.code == 1
            assert words("en")("commands.new.unplaced") not in ended.out
    assert casebook("--library", library.root, "new", "--template", "docx").code == 2
    assert casebook("--library", library.root, "new", "--template", "md").out.startswith("# ")


def test_without_the_package_for_word_files_a_sentence_says_what_to_install(
    tmp_path, library, casebook: Casebook, monkeypatch
):
    monkeypatch.setitem(sys.modules, "docx", None)
    path = Path(tmp_path / "a.docx")
    path.write_bytes(b"")
    ended = casebook("--library", library.root, "new", "--from", path)
    assert ended.code == 2
    assert "python-docx" in ended.err
