"""Pictures of every type of page for a reviewer to look at: `make snapshots` writes them to `tests/snapshots/`.

Not a test: pixels differ between machines. A change of look is committed together with its new pictures.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.site.chromium import chromium
from tests.site.conftest import PAGES
from tests.site.served import served

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "snapshots"
# What is shown besides the desktop in the light scheme: the same on a phone, in the dark, in French.
CLOSER = ("", "cases/gdansk-responsibility-sharing/", "themes/regeneration/", "explore/")


def main(site: Path) -> int:
    """Write all pictures of the built site; gives their number."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    shots = [(path, "desktop", "light", 1280, 1400) for path in PAGES]
    shots += [(path, "phone", "light", 390, 1400) for path in CLOSER]
    shots += [(path, "desktop", "dark", 1280, 1400) for path in CLOSER]
    shots += [(f"fr/{path}", "desktop", "light", 1280, 1400) for path in CLOSER]
    with served(site) as base, chromium() as browser:
        for path, size, scheme, width, height in shots:
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=0.5
            )
            page.goto(base + path)
            page.wait_for_timeout(200)
            name = path.strip("/").replace("/", "--") or "home"
            page.screenshot(path=str(FOLDER / f"{name}.{size}.{scheme}.png"), type="png")
            page.close()
    return len(shots)


if __name__ == "__main__":
    sys.stdout.write(f"{main(ROOT / 'site')} pictures in tests/snapshots/\n")
