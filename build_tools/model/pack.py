"""A curated pack: cases chosen by an editor, in order, with a title and an introduction in every language of the site."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from build_tools.model.case import Part, Slug
from build_tools.model.kinds import Line, Prose

TITLE, FOR_WHOM, INTRODUCTION = Line(90), Line(160), Prose(1500)


class Pack(Part):
    """`title`, `for_whom` and `introduction` by language; `cases` by slug, in the order in which they are printed."""

    title: Annotated[dict[str, Annotated[str, TITLE]], Field(min_length=1)]
    for_whom: Annotated[dict[str, Annotated[str, FOR_WHOM]], Field(min_length=1)]
    introduction: Annotated[dict[str, Annotated[str, INTRODUCTION]], Field(min_length=1)]
    cases: Annotated[tuple[Slug, ...], Field(min_length=2, max_length=80)]

    _name: str = ""

    @classmethod
    def read(cls, name: str, data: dict[str, Any]) -> Pack:
        """The pack that plain data stands for; raises pydantic's ValidationError with every reason."""
        pack = cls.model_validate(data)
        pack._name = name
        return pack

    @property
    def name(self) -> str:
        """The name of its file and of its address."""
        return self._name
