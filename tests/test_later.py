"""What is made later is made when it is asked for, once, and as a whole build would find it."""

from __future__ import annotations

import pytest

from build_tools.later import Batches, Later, Once


def test_nothing_is_made_before_it_is_asked_for_and_nothing_twice():
    made = []
    pages = Later({name: lambda name=name: made.append(name) or name.upper() for name in ("a", "b")})
    assert list(pages) == ["a", "b"]
    assert len(pages) == 2
    assert "a" in pages
    assert made == []
    assert (pages["b"], pages["b"]) == ("B", "B")
    assert made == ["b"]
    assert dict(pages) == {"a": "A", "b": "B"}


def test_what_failed_is_tried_again():
    answers = iter([ZeroDivisionError(), "made"])

    def make() -> str:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    once = Once(make)
    with pytest.raises(ZeroDivisionError):
        once()
    assert once() == "made"


def test_only_the_batch_that_a_path_may_belong_to_is_made():
    made = []
    files = Batches(
        (("data/",), lambda: made.append("data") or {"data/a.csv": 1}),
        (("assets/",), lambda: made.append("assets") or {"assets/b.js": 2}),
        (("assets/form/",), lambda: made.append("form") or {"assets/form/c.js": 3}),
    )
    assert files["assets/form/c.js"] == 3
    assert made == ["assets", "form"]
    assert "assets/nothing.js" not in files
    assert dict(files) == {"data/a.csv": 1, "assets/b.js": 2, "assets/form/c.js": 3}


def test_a_file_that_could_not_be_found_by_its_path_is_a_mistake_of_ours():
    with pytest.raises(RuntimeError, match=r"other/c\.js begins with none of assets/, data/"):
        list(Batches((("assets/", "data/"), lambda: {"other/c.js": 1})))
