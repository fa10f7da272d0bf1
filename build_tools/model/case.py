"""THE definition of a case: every field, its type, its limit, whether it is translated, whether `unknown` is legal.

From these classes come the checks, the JSON Schema for editors, the template, the field reference, the translation file,
the contribution form and the columns of the open data. The words about a field stand in `words/<lang>.yml` (`fields`).
Field order is the canonical order of a case file: ring 1 (mandatory), then ring 2 (optional).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from build_tools.model.kinds import (
    UNKNOWN,
    Address,
    Country,
    Day,
    Fixed,
    Line,
    Note,
    Number,
    OrUnknown,
    Pattern,
    Prose,
    Sorted,
    Tag,
    Truth,
    Unknown,
    Year,
)

LICENCE = "CC-BY-4.0"
SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


class Part(BaseModel):
    """A mapping of a case file: its fields and no others, unchangeable once read."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)


SourceId = Annotated[int, Number(1, 99, whole=True)]
SourceIds = Annotated[tuple[SourceId, ...], Field(min_length=1, max_length=5), Sorted()]
Language = Annotated[str, Pattern("[a-z]{2}", "language")]
Slug = Annotated[str, Pattern(SLUG, "slug")]


class Place(Part):
    """Where: coordinates and size come from `_vocabulary/places.yml` unless `lat` and `lon` say otherwise."""

    city: Annotated[str, Line(60)]
    area: Annotated[str, Line(60)] | None = None
    with_: Annotated[tuple[Annotated[str, Line(60)], ...], Field(max_length=5, min_length=1)] | None = Field(
        None, alias="with"
    )
    country: Annotated[str, Country()]
    lat: Annotated[Decimal, Number(-90, 90)] | None = None
    lon: Annotated[Decimal, Number(-180, 180)] | None = None


class Status(Part):
    """The state of the practice in the year `as_of`."""

    state: Annotated[str | Unknown, Tag("states")]
    started: Annotated[str | Unknown, Day()]
    ended: Annotated[str | Unknown, Day()] | None = None
    as_of: Annotated[int, Year()]
    sources: SourceIds | None = None


class Lead(Part):
    """Who leads it."""

    name: Annotated[str | Unknown, Line(100)]
    type: Annotated[str | Unknown, Tag("lead_types")]


class Result(Part):
    """One claim, how it is known, what it shows and who says so."""

    claim: Annotated[str, Line(300, translated=True)]
    shows: Annotated[str, Tag("shows")]
    evidence: Annotated[str, Tag("evidence")]
    sources: SourceIds


class Cost(Part):
    """All money of all payers, as a band in euros, and what that band covers."""

    band: Annotated[str, Tag("cost_bands")]
    covers: Annotated[str, Tag("cost_covers")]


class Source(Part):
    """Something anybody can open, and who speaks in it."""

    id: SourceId
    title: Annotated[str, Line(200)]
    publisher: Annotated[str, Line(100)]
    year: Annotated[int | Unknown, Year()]
    url: Annotated[str, Address()]
    language: Language
    by: Annotated[str, Tag("source_by")]
    note: Annotated[str, Line(120)] | None = None


class Contributor(Part):
    """Who wrote the file, and how they know."""

    name: Annotated[str, Line(80)]
    relation: Annotated[str, Tag("relations")]


class Partner(Part):
    """Who else took part."""

    name: Annotated[str, Line(100)]
    type: Annotated[str | Unknown, Tag("lead_types")]
    role: Annotated[str, Note(160, translated=True)] | None = None


class Step(Part):
    """One moment of the story."""

    when: Annotated[str, Day()]
    what: Annotated[str, Note(160, translated=True)]


class BuildingBlock(Part):
    """A part that another city could take by itself."""

    name: Annotated[str, Line(60, translated=True)]
    what: Annotated[str, Note(240, translated=True)]
    enabling: Annotated[str, Note(240, translated=True)] | None = None
    lesson: Annotated[str, Note(240, translated=True)] | None = None


class Amount(Part):
    """One sum, as the source gives it."""

    what: Annotated[str, Line(100, translated=True)]
    amount: Annotated[Decimal, Number(0, 1e12, above=True)]
    to: Annotated[Decimal, Number(0, 1e12, above=True)] | None = None
    is_: Annotated[str, Tag("cost_is")] | None = Field(None, alias="is")
    currency: Annotated[str, Pattern("[A-Z]{3}", "currency")]
    kind: Annotated[str, Tag("cost_kinds")]
    per: Annotated[str, Line(40, translated=True)] | None = None
    year: Annotated[int, Year()] | None = None
    planned: Annotated[bool, Truth()] | None = None
    sources: SourceIds


class Participation(Part):
    """How far residents got, and how."""

    level: Annotated[str | Unknown, Tag("participation_levels")]
    how: Annotated[str, Note(300, translated=True)]


class Adoption(Part):
    """A place that looked at it, tried it or runs it."""

    place: Annotated[str, Line(80, translated=True)]
    country: Annotated[str, Country()] | None = None
    year: Annotated[int, Year()] | None = None
    outcome: Annotated[str | Unknown, Tag("outcomes")]
    what_changed: Annotated[str, Line(200, translated=True)] | None = None
    sources: SourceIds


class Origin(Part):
    """Where the practice was taken from: a case of this library or a place."""

    case: Slug | None = None
    place: Annotated[str, Line(80, translated=True)] | None = None
    sources: SourceIds | None = None


class Recognition(Part):
    """A prize or label; it is no evidence."""

    name: Annotated[str, Line(120)]
    year: Annotated[int, Year()] | None = None
    sources: SourceIds


class Image(Part):
    """A picture in the case's own folder, with everything needed to show it lawfully and to everybody."""

    file: Annotated[str, Line(100)]
    alt: Annotated[str, Line(200, translated=True)]
    credit: Annotated[str, Line(120)]
    licence: Annotated[str, Line(40)]


class Contact(Part):
    """Whom to ask: an office, not a person."""

    name: Annotated[str, Line(100)]
    address: Annotated[str, Line(200)]


class Case(Part):
    """One practice of one city. The slug is the name of its file and never stands inside."""

    RING_1: ClassVar[tuple[str, ...]] = (
        "language",
        "title",
        "summary",
        "place",
        "city_size",
        "themes",
        "topics",
        "status",
        "lead",
        "for_whom",
        "problem",
        "what_was_done",
        "results",
        "hardest_part",
        "needs",
        "cost",
        "not_known",
        "sources",
        "contributor",
        "licence",
        "checked_on",
    )

    language: Language
    title: Annotated[str, Line(90, translated=True)]
    summary: Annotated[str, Line(280, translated=True)]
    place: Place
    city_size: Annotated[str | Unknown, Tag("city_sizes")] | None = None
    themes: Annotated[tuple[Annotated[str, Tag("themes")], ...], Field(min_length=1, max_length=3)]
    topics: Annotated[tuple[Annotated[str, Tag("topics")], ...], Field(min_length=1, max_length=6)]
    status: Status
    lead: Lead
    for_whom: Annotated[tuple[Annotated[str, Tag("for_whom")], ...], Field(min_length=1, max_length=5)]
    problem: Annotated[str, Prose(900, translated=True)]
    what_was_done: Annotated[str, Prose(2400, translated=True)]
    results: Annotated[Annotated[tuple[Result, ...], Field(min_length=1, max_length=8)] | Unknown, OrUnknown()]
    hardest_part: Annotated[str | Unknown, Prose(500, translated=True)]
    needs: Annotated[str | Unknown, Prose(500, translated=True)]
    cost: Annotated[Cost | Unknown, OrUnknown()]
    not_known: Annotated[tuple[Annotated[str, Line(200, translated=True)], ...], Field(max_length=6)]
    sources: Annotated[tuple[Source, ...], Field(min_length=1, max_length=40), Sorted("id")]
    contributor: Contributor
    licence: Annotated[str, Fixed(LICENCE)]
    checked_on: Annotated[str, Day(full=True)]

    context: Annotated[str, Prose(700, translated=True)] | None = None
    goals: Annotated[str | Unknown, Note(300, translated=True)] | None = None
    governance: Annotated[str | Unknown, Prose(600, translated=True)] | None = None
    partners: Annotated[tuple[Partner, ...], Field(min_length=1, max_length=12)] | None = None
    staff: Annotated[str | Unknown, Note(300, translated=True)] | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=2, max_length=12), Sorted("when")] | None = None
    building_blocks: Annotated[tuple[BuildingBlock, ...], Field(min_length=1, max_length=5)] | None = None
    costs: Annotated[tuple[Amount, ...], Field(min_length=1, max_length=8)] | None = None
    funding: Annotated[tuple[Annotated[str, Tag("funding_kinds")], ...], Field(min_length=1, max_length=6)] | None = (
        None
    )
    legacy: Annotated[str | Unknown, Prose(500, translated=True)] | None = None
    participation: Participation | None = None
    equity: Annotated[str | Unknown, Note(400, translated=True)] | None = None
    adopted_by: Annotated[tuple[Adoption, ...], Field(min_length=1, max_length=10)] | None = None
    adapted_from: Origin | None = None
    recognition: Annotated[tuple[Recognition, ...], Field(min_length=1, max_length=5)] | None = None
    programme: Annotated[tuple[Annotated[str, Tag("programmes")], ...], Field(min_length=1, max_length=5)] | None = None
    images: Annotated[tuple[Image, ...], Field(min_length=1, max_length=6)] | None = None
    related: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=5)] | None = None
    contact: Contact | None = None
    discussion: (
        Annotated[tuple[Annotated[str, Line(160, translated=True)], ...], Field(min_length=2, max_length=4)] | None
    ) = None

    _slug: str = ""

    @classmethod
    def ring_2(cls) -> tuple[str, ...]:
        """The optional fields, in order."""
        return tuple(name for name in cls.model_fields if name not in cls.RING_1)

    @classmethod
    def read(cls, slug: str, data: dict[str, Any]) -> Case:
        """The case that plain data (all scalars text) stands for; raises pydantic's ValidationError with every reason."""
        case = cls.model_validate(data)
        case._slug = slug
        return case

    def with_texts(self, texts: dict[str, Any]) -> Case:
        """The same case with some of its fields replaced (by a translation's)."""
        case = self.model_copy(update=texts)
        case._slug = self._slug
        return case

    @property
    def slug(self) -> str:
        """The name of its file and of its address."""
        return self._slug

    @property
    def main_theme(self) -> str:
        return self.themes[0]

    @property
    def known_results(self) -> tuple[Result, ...]:
        """The results, empty where they are unknown."""
        return () if self.results is UNKNOWN else self.results

    def source(self, number: int) -> Source | None:
        """The source with that id."""
        return next((source for source in self.sources if source.id == number), None)
