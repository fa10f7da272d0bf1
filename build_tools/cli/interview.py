"""The questions of `casebook new`, one after the other, each answer checked as soon as it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from build_tools import report
from build_tools.beginning import Beginning
from build_tools.cli.answers import Asker
from build_tools.cli.desk import Desk
from build_tools.cli.transcript import Stopped
from build_tools.contribute.form import RING_1
from build_tools.model.case import LICENCE, Case
from build_tools.model.fields import Field, field, fields
from build_tools.model.kinds import UNKNOWN, Fixed
from build_tools.words.names import country_name


class Interview:
    """Asks what a case has to say; `answered` holds what was answered, whole fields only, so that it can be kept at any time."""

    def __init__(self, desk: Desk, beginning: Beginning, answers: Mapping[str, Any]) -> None:
        self.desk, self.beginning = desk, beginning
        self._begun, self._reached = dict(answers), dict(answers)
        self.answers: dict[str, Any] = dict(answers)
        self.asker = Asker(desk, beginning)

    @property
    def answered(self) -> dict[str, Any]:
        """Every answer, those to questions included that lie ahead again since the writer went back."""
        return {**self._reached, **self.answers}

    def go_back(self) -> None:
        """Let the next run begin at the question before the one that was asked last."""
        self._reached, self.answers = self.answered, dict(self._begun)
        if not self.asker.transcript.go_back():
            self.desk.say("new.first")

    def run(self) -> dict[str, Any]:
        """Every answer; raises Stopped where the writer wants to go on later."""
        names = [name for _, section in RING_1 for name in section]
        for number, name in enumerate(names, 1):
            found = field(Case, name)
            if found is None or self._is_settled(name):
                continue
            click.echo()
            click.secho(f"{number}/{len(names)}  {self.desk.words(f'fields.{name}.label')}", bold=True)
            self.answers[name] = self._field(found)
            if self.answers[name] is None:
                del self.answers[name]
            if name == "place":
                self._name_others()
        return self.answers

    def _is_settled(self, name: str) -> bool:
        """Whether a field needs no question: it was answered soundly before, or the gazetteer answers it."""
        if name == "city_size":
            place = self.answers.get("place")
            return "lat" not in place if isinstance(place, dict) else False
        return name in self.answers and not any(each.is_error for each in self.beginning.problems(self.answers, name))

    def _field(self, found: Field) -> Any:
        name = f"fields.{found.name}"
        if isinstance(found.kind, Fixed):
            click.echo(self.desk.words(f"{name}.guide"))
            if not self.asker.agrees(self.desk.words("commands.new.agree", licence=LICENCE)):
                raise Stopped
            return LICENCE
        if found.name == "place":
            return self._place(found)
        self.asker.guide(name, found)
        if found.part is None:
            return self.asker.checked(found, name, lambda value: self._problems(found.name, value))
        if found.many:
            return self._items(found)
        return self._part(found, {}, lambda part: part)

    def _part(self, found: Field, part: dict[str, Any], whole: Any, first: dict[str, Any] | None = None) -> Any:
        """The keys of one mapping; `whole` puts it where it stands in the field, so that the checker sees the field."""
        part = {**part, **(first or {})}
        for each in fields(found.part) if found.part else ():
            if each.name in part or each.name in ("lat", "lon"):
                continue
            name = f"fields.{found.name}.{each.name}"
            click.secho(f"  {self.desk.words(f'{name}.label')}", bold=True)
            self.asker.guide(name, each)
            before = dict(part)

            def problems(value: Any, key: str = each.name, before: dict[str, Any] = before) -> list[str]:
                return self._problems(found.name, whole({**before, key: value}))

            # The first key is asked for the whole: who does not know the cost knows no band.
            is_for_all = found.unknown and not found.many and not part
            answer = self.asker.checked(each, name, problems, may_be_unknown=is_for_all)
            if is_for_all and answer == UNKNOWN.value:
                return UNKNOWN.value
            if answer is not None:
                part[each.name] = answer
        return part

    def _items(self, found: Field) -> Any:
        items: list[dict[str, Any]] = []
        part_fields = fields(found.part) if found.part else ()
        is_numbered = bool(part_fields) and part_fields[0].name == "id"
        while found.most is None or len(items) < found.most:
            number = len(items) + 1
            click.secho(self.desk.words("commands.new.item", number=number), bold=True)
            first = {"id": str(number)} if is_numbered else {}
            lead = part_fields[1 if is_numbered else 0]
            name = f"fields.{found.name}.{lead.name}"
            self.asker.guide(name, lead)
            may_end = len(items) >= found.least

            def problems(value: Any, first: dict[str, Any] = first, key: str = lead.name) -> list[str]:
                return self._problems(found.name, [*items, {**first, key: value}])

            answer = self.asker.checked(
                lead, name, problems, may_end=may_end, may_be_unknown=found.unknown and not items
            )
            if answer is None:
                break
            if answer == UNKNOWN.value and found.unknown:
                return UNKNOWN.value
            first[lead.name] = answer
            items.append(self._part(found, {}, lambda part: [*items, part], first))
        return items

    def _place(self, found: Field) -> dict[str, Any]:
        """The city by the list of places, with its country; a place that the list lacks with a point of its own."""
        self.asker.guide("fields.place.city", found)
        text = self.asker.line(self.desk.words("fields.place.city.label"))
        near = self.beginning.places_like(text)[:9]
        shown = [f"{each.city}, {country_name(each.country, self.desk.words.language)}" for each in near]
        chosen = self.asker.choose(shown, self.desk.words("commands.new.elsewhere")) if near else None
        if chosen is not None:
            return self._part(found, {"city": near[chosen].city, "country": near[chosen].country}, lambda part: part)
        place = self._part(found, {"city": text}, lambda part: part)
        for key in ("lat", "lon"):
            self.asker.guide(f"fields.place.{key}", found)
            place[key] = self.asker.line(self.desk.words(f"fields.place.{key}.label"))
        return self.beginning.mended("place", place)

    def _problems(self, name: str, value: Any) -> list[str]:
        """What the checker says of an answer, in its own sentences; keys that are still to come are not missing."""
        found = self.beginning.problems({**self.answers, name: value}, name)
        return [
            f"{report.sentence(each, self.desk.words)} → {report.fix(each, self.desk.words)}"
            for each in found
            if each.is_error and each.rule != "field-is-present"
        ]

    def _name_others(self) -> None:
        place = self.answers["place"]
        others = self.beginning.others_of(place["city"], place["country"])
        if others:
            self.desk.say("new.others", city=place["city"])
            for slug, title in others:
                click.echo(f"  {slug}: {title}")
