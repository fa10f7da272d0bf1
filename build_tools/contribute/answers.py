"""A sound case as the plain answers that its file holds: names, texts, lists. What the form opens and a file is written from."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from build_tools.model.fields import fields


def answers_of(part: BaseModel) -> dict[str, Any]:
    """The fields of a case or a part of one as they stand in its file, every value text; absent ones are left out."""
    return {
        each.name: [_plain(item) for item in value] if isinstance(value, tuple) else _plain(value)
        for each in fields(type(part))
        if (value := getattr(part, each.attribute)) is not None
    }


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return answers_of(value)
    return str(value).lower() if isinstance(value, bool) else str(value)
