"""What a check found is remembered: asked again it is said in the same words, and nothing that could change it goes unseen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from build_tools import checking, remembering, report
from build_tools.load.words import languages, words
from build_tools.paths import Library
from build_tools.problem import Problem, Span
from build_tools.remembering import MAX_CHARACTERS, MOST_ANSWERS, Found, remembered
from tests.sound_case import ROOT, SLUG, TODAY, a_library, with_example
from tests.test_every_mistake import FOUND, problems_in_mistake

PICTURE = 'images:\n  - {file: a.png, alt: "A kitchen", credit: "City", licence: "CC-BY-4.0"}\n'
TRANSLATION = 'translator:\n  name: "Claire Dubois"\n  method: human\ntranslated_on: "2026-11-23"\n'
PACK = "".join(f"{name}: {{en: A b, fr: C d}}\n" for name in ("title", "for_whom", "introduction"))
CASE = Path("cases") / f"{SLUG}.yml"
THEMES = Path("cases") / "_vocabulary" / "themes.yml"
# Prints every file that a check opens, then every module of ours that it has imported.
WATCHED = """
import sys
from datetime import date
from pathlib import Path
opened = []
sys.addaudithook(lambda event, given: opened.append(given[0]) if event == "open" else None)
from build_tools.checking import check_library
from build_tools.paths import Library
check_library(Library(Path(sys.argv[1])), date(2026, 11, 23))
print(*sorted({path for path in opened if isinstance(path, str) and path.startswith(sys.argv[1])}), sep="\\n")
print("--")
print(*sorted(each.__file__ for name, each in sys.modules.items() if name.startswith("build_tools.")), sep="\\n")
"""


class Check:
    """Stands for a check: finds nothing, and counts how often it was asked."""

    def __init__(self, *problems: Problem) -> None:
        self.found, self.times = Found(problems, 3), 0

    def __call__(self) -> Found:
        self.times += 1
        return self.found


@pytest.fixture
def library(tmp_path) -> Library:
    """A library with a file of each sort, lists of its own, and a folder with a picture."""
    files = {
        str(CASE): with_example(PICTURE),
        f"cases/{SLUG}.fr.yml": TRANSLATION,
        f"cases/{SLUG}/a.png": b"",
        f"cases/{SLUG}/deep/b.png": b"",
        "cases/_packs/food.yml": f"{PACK}cases: [{SLUG}, {SLUG}]\n",
        "cases/riga.docx": b"",
        str(THEMES): (ROOT / THEMES).read_bytes(),
    }
    return a_library(tmp_path / "library", files)


def times_asked(library: Library, between: Callable[[], object], today=TODAY, only=()) -> int:
    """How often a check is made by somebody who asks, does something and asks again: 1, or 2 where that could matter."""
    shutil.rmtree(library.cache, ignore_errors=True)
    check = Check()
    remembered(library, TODAY, (), check)
    between()
    assert remembered(library, today, only, check) == check.found
    return check.times


def answers(library: Library) -> list[Path]:
    return sorted((library.cache / "checks").glob("*.json"))


def test_what_was_found_is_not_looked_for_again(library):
    said = Problem("a.yml", Span(1, 2, 3), "text-fits", "too-long", {"limit": 3, "value": "ü"}, "warning", "title: ü")
    check = Check(said)
    assert [remembered(library, TODAY, (), check) for _ in range(3)] == [check.found] * 3
    assert check.times == 1


def edited(path: Path) -> None:
    """One letter another, so that neither the size nor the time of the file says so."""
    known = path.stat()
    content = path.read_bytes()
    path.write_bytes(content[:-2] + b"#\n")
    os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))


def relinked(path: Path) -> None:
    path.unlink()
    path.symlink_to("deep/b.png")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a case": lambda root: edited(root / CASE),
    "a translation": lambda root: edited(root / "cases" / f"{SLUG}.fr.yml"),
    "a list": lambda root: edited(root / THEMES),
    "the gazetteer": lambda root: edited(root / "cases/_vocabulary/places.yml"),
    "a pack": lambda root: edited(root / "cases/_packs/food.yml"),
    "a new case": lambda root: (root / "cases/riga-ngo-house.yaml").write_text("a: b\n"),
    "a new list": lambda root: (root / "cases/_vocabulary/new.yml").write_text("a: b\n"),
    "a file that is no case": lambda root: (root / "cases/riga.odt").write_bytes(b""),
    "a case gone": lambda root: (root / CASE).unlink(),
    "another name": lambda root: (root / CASE).rename(root / "cases/zeist.yml"),
    "a picture gone": lambda root: (root / f"cases/{SLUG}/a.png").unlink(),
    "a picture that is a link": lambda root: relinked(root / f"cases/{SLUG}/a.png"),
    "a folder in place of a picture": lambda root: ((each := root / f"cases/{SLUG}/deep/b.png").unlink(), each.mkdir()),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_that_could_matter_is_seen(change, library):
    assert times_asked(library, lambda: change(library.root)) == 2


def test_what_cannot_matter_is_not_looked_at(library):
    """The control of every change above: that a file was touched is not enough."""

    def touched() -> None:
        os.utime(library.root / CASE)
        (library.root / f"cases/{SLUG}/a.png").write_bytes(b"another picture")
        (library.root / "README.md").write_text("Hello\n")

    assert times_asked(library, touched) == 1


def test_each_day_and_each_choice_of_files_has_its_own_answer(library):
    assert times_asked(library, lambda: None, today=TODAY + timedelta(1)) == 2
    assert times_asked(library, lambda: None, only=[library.root / CASE]) == 2
    # Both are there now.
    assert remembered(library, TODAY, (), pytest.fail) == remembered(library, TODAY, [library.root / CASE], pytest.fail)


def test_a_file_that_is_named_counts_whatever_it_is_called(library):
    odd = library.cases / "notes.dat"
    odd.write_text("title: one\n")
    check = Check()
    remembered(library, TODAY, [odd], check)
    odd.write_text("title: two\n")
    remembered(library, TODAY, [odd], check)
    assert check.times == 2


def test_a_file_outside_the_cases_is_checked_each_time(library, tmp_path):
    (tmp_path / "draft.yml").write_text("a: b\n")
    check = Check()
    for _ in range(2):
        remembered(library, TODAY, [tmp_path / "draft.yml"], check)
    assert (check.times, answers(library)) == (2, [])


def test_no_file_that_a_check_opens_and_no_module_that_it_needs_is_left_out(library):
    """The guard of the whole: whatever a rule may come to read, it is among what the key was made from."""
    ended = subprocess.run(
        [sys.executable, "-c", WATCHED, str(library.root)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    opened, modules = (part.strip().split("\n") for part in ended.stdout.split("--\n"))
    assert len(opened) > 20
    assert {str(library.root / CASE), str(library.root / THEMES)} < set(opened)
    for path in opened:
        assert times_asked(library, lambda path=path: edited(Path(path))) == 2, path
    program = "\n".join(remembering._program())
    assert len(modules) > 60
    assert [path for path in modules if f"{path} " not in program] == []


def test_a_change_of_the_program_is_seen_even_if_size_and_time_hide_it(library, tmp_path, monkeypatch):
    monkeypatch.setattr(remembering, "PACKAGE", tmp_path / "program")
    module = tmp_path / "program" / "validate" / "rule.py"
    module.parent.mkdir(parents=True)
    module.write_text("LIMIT = 10\n")
    assert times_asked(library, lambda: None) == 1
    assert times_asked(library, lambda: edited(module)) == 2
    assert times_asked(library, lambda: (module.parent / "new.json").write_text("{}")) == 2
    # What Python writes beside it is no change.
    assert times_asked(library, lambda: (module.parent / "rule.pyc").write_bytes(b"")) == 1


def test_another_version_of_a_library_beside_it_is_seen(library, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    (tmp_path / "pydantic-2.11.0.dist-info").mkdir()
    renamed = tmp_path / "pydantic-2.12.0.dist-info"
    assert times_asked(library, lambda: (tmp_path / "pydantic-2.11.0.dist-info").rename(renamed)) == 2


def test_an_answer_from_another_machine_is_not_believed(library, monkeypatch):
    """The same program, put there at another moment: as on the machine of whoever sends a cache along with the cases."""
    check = Check()
    remembered(library, TODAY, (), check)
    monkeypatch.setattr(remembering, "_program", lambda: iter(["rule.py 7 10 1 2"]))
    remembered(library, TODAY, (), check)
    monkeypatch.setattr(remembering, "_program", lambda: iter(["rule.py 7 10 1 3"]))
    remembered(library, TODAY, (), check)
    assert check.times == 3


def test_an_answer_of_another_library_is_not_believed(library, tmp_path):
    check = Check()
    remembered(library, TODAY, (), check)
    library.root.rename(tmp_path / "elsewhere")
    remembered(Library(tmp_path / "elsewhere"), TODAY, (), check)
    assert check.times == 2


DAMAGE: dict[str, Callable[[str], str]] = {
    "nothing": lambda _: "",
    "half": lambda text: text[: len(text) // 2],
    "one letter": lambda text: text.replace('"files": 3', '"files": 4'),
    "no JSON": lambda text: "{" + text,
    "other bytes": lambda _: "\udcff\udcfe",
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_answer_is_not_believed_and_is_written_anew(damage, library):
    check = Check()
    remembered(library, TODAY, (), check)
    (answer,) = answers(library)
    sound = answer.read_text("utf-8")
    answer.write_bytes(damage(sound).encode("utf-8", "surrogateescape"))
    assert remembered(library, TODAY, (), check) == check.found
    assert (check.times, answer.read_text("utf-8")) == (2, sound)


@pytest.mark.parametrize("told", ["[]", "{}", '{"problems": [{}], "files": 1}', '{"problems": 1, "files": 1}', "null"])
def test_an_answer_of_another_shape_is_not_believed(told, library):
    check = Check()
    remembered(library, TODAY, (), check)
    (answer,) = answers(library)
    answer.write_text(f"{remembering._seal(answer.stem, told)}\n{told}")
    assert remembered(library, TODAY, (), check) == check.found
    assert check.times == 2


def test_an_answer_under_the_name_of_another_is_not_believed(library):
    check = Check()
    remembered(library, TODAY, (), check)
    remembered(library, TODAY + timedelta(1), (), check)
    one, other = answers(library)
    other.write_bytes(one.read_bytes())
    for day in (TODAY, TODAY + timedelta(1)):
        remembered(library, day, (), check)
    assert check.times == 3


def test_what_changed_during_the_check_is_not_remembered(library):
    check = Check()

    def meanwhile() -> Found:
        edited(library.root / CASE)
        return check()

    remembered(library, TODAY, (), meanwhile)
    assert answers(library) == []
    remembered(library, TODAY, (), check)
    assert check.times == 2


def test_a_cache_that_cannot_be_written_is_no_misfortune(library):
    library.cache.write_text("a file where the folder should be")
    check = Check()
    assert [remembered(library, TODAY, (), check) for _ in range(2)] == [check.found] * 2


def test_a_link_to_nowhere_a_circle_and_a_pipe_are_checked_each_time(library):
    made = {
        "gone.yml": lambda path: path.symlink_to("nowhere.yml"),
        "circle.yml": lambda path: path.symlink_to("circle.yml"),
        "above": lambda path: path.symlink_to("."),
    }
    for name, make in made.items():
        make(library.cases / name)
        assert times_asked(library, lambda: None) == 2, name
        (library.cases / name).unlink()
    # A pipe is never opened, and that it is there says all of it.
    os.mkfifo(library.cases / "pipe.yml")
    assert times_asked(library, lambda: None) == 1


@pytest.mark.parametrize("link", [".cache", ".cache/checks"])
def test_where_a_cache_is_a_link_nothing_is_written_read_or_taken_away(link, library, tmp_path):
    """It may have come with the cases, and lead to somebody's own files."""
    (theirs := tmp_path / "theirs" / "checks").mkdir(parents=True)
    (theirs / ".gitignore").write_text("mine\n")
    for number in range(MOST_ANSWERS + 2):
        (theirs / f"{number:032x}.json").write_text("mine")
    before = {path: path.read_text() for path in theirs.iterdir()}
    (library.root / link).parent.mkdir(exist_ok=True)
    (library.root / link).symlink_to(theirs.parent if link == ".cache" else theirs)
    check = Check()
    assert [remembered(library, TODAY, (), check) for _ in range(2)] == [check.found] * 2
    assert check.times == 2
    assert {path: path.read_text() for path in theirs.iterdir()} == before


def test_git_does_not_see_what_is_remembered(library):
    remembered(library, TODAY, (), Check())
    for arguments in (["init", "-q"], ["add", "--all"]):
        subprocess.run(["git", *arguments], cwd=library.root, check=True)
    listed = subprocess.run(["git", "ls-files"], cwd=library.root, check=True, capture_output=True, text=True).stdout
    assert str(CASE) in listed
    assert ".cache" not in listed


def test_only_so_many_answers_are_kept_and_none_that_is_too_long(library):
    for day in range(MOST_ANSWERS + 4):
        remembered(library, TODAY + timedelta(day), (), Check())
    assert len(answers(library)) == MOST_ANSWERS
    # So do halves of answers, which nobody finished, if they are no newer.
    (half := library.cache / "checks" / f".{'0' * 32}.json.half").write_text("")
    (other := library.cache / "checks" / "notes.json").write_text("")
    for path in (half, other):
        os.utime(path, ns=(0, 0))
    remembered(library, TODAY - timedelta(9), (), Check())
    assert (half.exists(), other.exists()) == (False, True)
    other.unlink()
    assert len(answers(library)) == MOST_ANSWERS
    newest = Check()
    remembered(library, TODAY + timedelta(MOST_ANSWERS + 3), (), newest)
    assert newest.times == 0
    long = Check(Problem("a.yml", Span(), "text-fits", "too-long", {}, excerpt="x" * MAX_CHARACTERS))
    for _ in range(2):
        remembered(library, TODAY - timedelta(1), (), long)
    assert long.times == 2


def test_a_value_that_would_be_said_otherwise_is_not_remembered(library):
    for number, (value, is_kept) in enumerate([(("a",), False), (1.5, False), (Decimal("1.50"), True), (3, True)]):
        check = Check(Problem("a.yml", Span(), "text-fits", "too-long", {"limit": value}))
        said = [remembered(library, TODAY + timedelta(number), (), check) for _ in range(2)]
        assert check.times == (1 if is_kept else 2), value
        assert {str(found.problems[0].values["limit"]) for found in said} == {str(value)}


def test_every_mistake_is_told_in_the_same_words_from_memory(tmp_path, monkeypatch):
    """In each form and each language; what programs read (json, sarif) is the same byte for byte."""
    monkeypatch.setattr(remembering, "_program", lambda: iter(()))
    library = a_library(tmp_path / "library")
    forms = [(form, words(language)) for form in report.FORMATS.values() for language in languages()]
    for number, path in enumerate(FOUND):
        found = Found(*problems_in_mistake(path, tmp_path / str(number)))
        check, day = Check(), TODAY + timedelta(number)
        check.found = found
        again = [remembered(library, day, (), check) for _ in range(2)][1]
        assert check.times == 1, path
        for form, say in forms:
            assert form(again.problems, again.files, say) == form(found.problems, found.files, say)


@pytest.mark.parametrize("form", report.FORMATS)
def test_the_command_says_the_same_from_memory(form, library, casebook, monkeypatch):
    arguments = ["--library", library.root, "check", "--format", form, "--reports", library.root / "reports"]
    first = casebook(*arguments)
    written = {path.name: path.read_bytes() for path in (library.root / "reports").iterdir()}
    assert "riga.docx" in first.out
    monkeypatch.setattr(checking, "check_library", lambda *_: pytest.fail("checked again"))
    assert casebook(*arguments) == first
    assert {path.name: path.read_bytes() for path in (library.root / "reports").iterdir()} == written
    # The control: after an edit the check is asked for.
    edited(library.root / CASE)
    with pytest.raises(pytest.fail.Exception, match="checked again"):
        casebook(*arguments)


def test_from_memory_nothing_is_imported_that_only_a_check_needs(library):
    def imported() -> set[str]:
        code = (
            "import sys\nfrom build_tools.cli import run\nfrom build_tools.cli.program import main_group\n"
            f"run(lambda: main_group.main(['--library', {str(library.root)!r}, '--today', '2026-11-23', 'check'], "
            "standalone_mode=False))\nprint(*sorted(sys.modules), sep='\\n')"
        )
        ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
        return set(ended.stdout.split("\n"))

    heavy = {"pydantic", "babel", "build_tools.validate.check", "build_tools.route"}
    assert imported() & heavy == heavy - {"build_tools.route"}
    assert imported() & heavy == set()
