"""A picture exists, lies in the case's own folder, and comes with a description, a credit and a licence.

What: `images[].file` names a PNG, JPEG, WebP or SVG file in `cases/<slug>/`; no path leads out of it, by dots or by a link.
Why: a picture without a description is missing for many readers, one without a licence may not be printed.

Wrong:
    images:
      - file: "../park.jpg"
        alt: "Neighbours planting a hedge"
        credit: "City of Amersfoort"
        licence: "CC-BY-4.0"
"""

import os
from collections.abc import Iterator
from pathlib import Path

from build_tools.model.case import Case
from build_tools.paths import real
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "images-are-complete"
ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".svg")


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each picture that is not there or not where it may be."""
    if not isinstance(file.sound, Case):
        return
    folder = file.path.parent / file.slug
    for position, image in enumerate(file.sound.images or ()):
        way = ("images", position, "file")
        # os.path answers where pathlib raises: at a circle of links, at a name longer than the disk allows.
        path = os.path.join(folder, image.file)
        if not image.file.lower().endswith(ENDINGS):
            yield file.at(way, ID, "ending", value=image.file, endings=", ".join(ENDINGS))
        elif not real(Path(path)).is_relative_to(real(folder)) or os.path.islink(path):
            yield file.at(way, ID, "outside", value=image.file, folder=f"cases/{file.slug}/")
        elif not os.path.isfile(path):
            yield file.at(way, ID, "missing", value=image.file, folder=f"cases/{file.slug}/")
