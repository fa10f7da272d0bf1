"""Where a mark's name may stand: marks at their spots come in, for each a position of its text or none goes out; `europe_map`
writes them.

Greedy, as an atlas is lettered by hand: right of the mark if there is room, else left, aslant, above or below, else nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot
from typing import NamedTuple

from build_tools.draw import letters

_SQUARENESS = 0.85
"""The side of the square that stands for a round mark, by its radius: names may come near its corners."""
_RESPECT = 0.12
"""How far a name stays from marks that are not its own, by the size of its letters."""
_CROWD = 3.0
"""Within how many letter sizes two marks of one name share its writing."""


class Box(NamedTuple):
    """A rectangle by its edges; y grows downwards."""

    west: float
    north: float
    east: float
    south: float


class Named(NamedTuple):
    """A mark that would like its name beside it: middle, radius, the name; without a name it only takes up room."""

    x: float
    y: float
    radius: float
    name: str


class Place(NamedTuple):
    """Where a text goes: `x`, `y` of its baseline and the `anchor` (start, middle, end) that `x` means."""

    x: float
    y: float
    anchor: str


class _Room:
    """Taken rectangles, filed by squares so that a look-up need not go through all of them."""

    _SQUARE = 40.0

    def __init__(self) -> None:
        self._taken: dict[tuple[int, int], list[tuple[Box, int]]] = {}

    def take(self, box: Box, owner: int = -1) -> None:
        for square in self._squares(box):
            self._taken.setdefault(square, []).append((box, owner))

    def is_free(self, box: Box, owner: int) -> bool:
        """Whether nothing but the owner's own rectangles touches `box`."""
        return not any(
            box.west < other.east and other.west < box.east and box.north < other.south and other.north < box.south
            for square in self._squares(box)
            for other, whose in self._taken.get(square, ())
            if whose != owner
        )

    def _squares(self, box: Box) -> Iterator[tuple[int, int]]:
        for column in range(int(box.west // self._SQUARE), int(box.east // self._SQUARE) + 1):
            for row in range(int(box.north // self._SQUARE), int(box.south // self._SQUARE) + 1):
                yield column, row


def place_names(marks: Sequence[Named], size: float, frame: Box, taken: Sequence[Box] = ()) -> list[Place | None]:
    """For each mark the place of its name in letters of `size`, or None where there is no room inside `frame`.

    No name lies on a mark, on another name or on a `taken` rectangle, nor so near another mark that it could be that one's name.
    The mark with the fewest free places chooses first, so that a crowd does not leave its middle unnamed; the same name twice
    in one crowd is written once.
    """
    room = _Room()
    for box in taken:
        room.take(box)
    for i, (x, y, radius, _) in enumerate(marks):
        side = radius * _SQUARENESS + _RESPECT * size
        room.take(Box(x - side, y - side, x + side, y + side), owner=i)
    free = [_free(i, mark, size, frame, room) if mark.name else [] for i, mark in enumerate(marks)]
    written: dict[str, list[Named]] = {}
    places: list[Place | None] = [None] * len(marks)
    for i in sorted(range(len(marks)), key=lambda i: (len(free[i]), i)):
        mark, known = marks[i], written.setdefault(marks[i].name, [])
        place = next((place for place in free[i] if room.is_free(_box(place, mark.name, size), i)), None)
        if place and not any(hypot(mark.x - other.x, mark.y - other.y) < _CROWD * size for other in known):
            room.take(_box(place, mark.name, size))
            known.append(mark)
            places[i] = place
    return places


def _free(i: int, mark: Named, size: float, frame: Box, room: _Room) -> list[Place]:
    """The places of a mark's name that no other mark forbids, the best one first."""
    places = []
    for place in _candidates(mark, size, frame):
        box = _box(place, mark.name, size)
        inside = (
            frame.west <= box.west and box.east <= frame.east and frame.north <= box.north and box.south <= frame.south
        )
        if inside and room.is_free(box, i):
            places.append(place)
    return places


def _candidates(mark: Named, size: float, frame: Box) -> Iterator[Place]:
    """Beside the mark, level with it, then higher or lower; then aslant; last above and below it, pushed inside the frame."""
    aside, level, step = mark.radius + 0.24 * size, 0.28 * size, 0.36 * size
    slant, lift = mark.radius * _SQUARENESS + 0.11 * size, mark.radius * 0.6
    for drop in (0.0, -step, step):
        yield Place(mark.x + aside, mark.y + level + drop, "start")
        yield Place(mark.x - aside, mark.y + level + drop, "end")
    for drop in (-lift, lift + 0.62 * size):
        yield Place(mark.x + slant, mark.y + drop, "start")
        yield Place(mark.x - slant, mark.y + drop, "end")
    half = letters.width(mark.name) * size / 2
    room = half + 0.11 * size
    x = max(frame.west + room, min(mark.x, frame.east - room))
    if abs(x - mark.x) < half:
        yield Place(x, mark.y - mark.radius - 0.28 * size, "middle")
        yield Place(x, mark.y + mark.radius + 0.85 * size, "middle")


def _box(place: Place, name: str, size: float) -> Box:
    """The text's rectangle from the top of its capitals to the foot of its descenders, with a little air."""
    length = letters.width(name) * size
    west = place.x - {"start": 0.0, "middle": length / 2, "end": length}[place.anchor]
    return Box(west - 0.1 * size, place.y - 0.76 * size, west + length + 0.1 * size, place.y + 0.3 * size)
