"""How the parts of a map get their colour: by class names that the page's style sheet knows, or by attributes where there is
no style sheet.

`europe_map` and `insets` ask a paint for the attributes of each part and know nothing of colours themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from build_tools.draw import markup


class Paint(Protocol):
    """Attributes for each part of a map, without a leading space."""

    def root(self, width: float, height: float) -> str: ...
    def land(self, seam: float) -> str: ...
    def mark(self, css_class: str, *, mixed: bool, several: bool) -> str: ...
    def name(self, size: float) -> str: ...
    def count(self) -> str: ...
    def inset(self) -> str: ...
    def inset_name(self, size: float) -> str: ...


@dataclass(frozen=True, slots=True)
class PagePaint:
    """Class names only: `land` (`land--inset`), `place` with the dot's own class or `place--mixed`, `place--several`,
    `place-name`, `place-count`, `inset-frame`, `inset-name`. Seams need `.land path {vector-effect: non-scaling-stroke}`."""

    def root(self, width: float, height: float) -> str:
        return ""

    def land(self, seam: float) -> str:
        return 'class="land"' if seam else 'class="land land--inset"'

    def mark(self, css_class: str, *, mixed: bool, several: bool) -> str:
        words = ["place", "place--mixed" if mixed else css_class, "place--several" if several else ""]
        return f'class="{markup.text(" ".join(word for word in words if word))}"'

    def name(self, size: float) -> str:
        return 'class="place-name"'

    def count(self) -> str:
        return 'class="place-count"'

    def inset(self) -> str:
        return 'class="inset-frame"'

    def inset_name(self, size: float) -> str:
        return 'class="inset-name"'


@dataclass(frozen=True, slots=True)
class InkPaint:
    """Colours as attributes, for a drawing that stands alone, on paper or as a file. `fills`: a dot's class -> its colour."""

    fills: Mapping[str, str] = field(default_factory=dict)
    paper: str = "#ffffff"
    ink: str = "#1c2024"
    quiet: str = "#565d66"
    rule: str = "#a8a294"
    land_fill: str = "#e6e2d8"
    serif: str = "Brygada 1918"
    sans: str = "Sofia Sans Semi Condensed"

    def root(self, width: float, height: float) -> str:
        return f'xmlns="http://www.w3.org/2000/svg" width="{markup.number(width)}" height="{markup.number(height)}"'

    def land(self, seam: float) -> str:
        return _attributes(
            fill=self.land_fill, stroke=self.paper, stroke_width=markup.number(seam), stroke_linejoin="round"
        )

    def mark(self, css_class: str, *, mixed: bool, several: bool) -> str:
        fill = self.quiet if mixed else self.fills.get(css_class, self.ink)
        return _attributes(fill=fill, stroke=self.paper, stroke_width="1.4", paint_order="stroke")

    def name(self, size: float) -> str:
        halo = {"stroke": self.paper, "stroke_width": "3", "stroke_linejoin": "round", "paint_order": "stroke"}
        return _attributes(
            fill=self.ink, font_family=self.serif, font_style="italic", font_size=markup.number(size), **halo
        )

    def count(self) -> str:
        return _attributes(fill=self.paper, stroke="none", font_family=self.sans, font_weight="600", font_size="12.5")

    def inset(self) -> str:
        return _attributes(fill="none", stroke=self.rule, stroke_width="1")

    def inset_name(self, size: float) -> str:
        return _attributes(fill=self.quiet, font_family=self.sans, font_size=markup.number(size))


def _attributes(**values: str) -> str:
    return " ".join(f'{name.replace("_", "-")}="{markup.text(value)}"' for name, value in values.items())
