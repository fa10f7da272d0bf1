"""Pictures of printed sides for the README: `make pictures` takes them from the built site into `docs/pictures/`.

Not a test. A change of how paper looks is committed together with its new pictures.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "pictures"
# What stands for what in the README; the pages are those that the site shows.
PICTURES = {
    "cover": "letting-go.en-*.png",
    "plan": "letting-go.en.facilitator-*.png",
    "transfer-check": "letting-go.en.worksheets-*.png",
    "cards": "letting-go.en.cards-*.png",
    "sheet": "letting-go.fr-*.png",
}


def main(site: Path) -> int:
    """Copy the first picture of each sort, of the sheet the second; gives their number."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, pattern in PICTURES.items():
        found = sorted((site / "packs").glob(pattern), key=lambda path: int(path.stem.rsplit("-", 1)[1]))
        (FOLDER / f"{name}.png").write_bytes(found[name == "sheet"].read_bytes())
    return len(PICTURES)


if __name__ == "__main__":
    sys.stdout.write(f"{main(ROOT / 'site')} pictures in docs/pictures/\n")
