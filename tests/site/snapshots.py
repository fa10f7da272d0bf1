"""Pictures of every type of page for a reviewer to look at: `make snapshots` writes them to `tests/snapshots/`.

Not a test: pixels differ between machines. A change of look is committed together with its new pictures.
"""

from __future__ import annotations

import sys
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.site.conftest import PAGES, _chromium, _Quiet

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "snapshots"
# What is shown besides the desktop in the light scheme: the same on a phone, in the dark, in French.
CLOSER = ("", "cases/gdansk-responsibility-sharing/", "themes/regeneration/", "explore/")


def main(site: Path) -> int:
    """Write all pictures of the built site; gives their number."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}/"
    shots = [(path, "desktop", "light", 1280, 1400) for path in PAGES]
    shots += [(path, "phone", "light", 390, 1400) for path in CLOSER]
    shots += [(path, "desktop", "dark", 1280, 1400) for path in CLOSER]
    shots += [(f"fr/{path}", "desktop", "light", 1280, 1400) for path in CLOSER]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox", "--disable-gpu"])
        for path, size, scheme, width, height in shots:
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=0.5
            )
            page.goto(base + path)
            page.wait_for_timeout(200)
            name = path.strip("/").replace("/", "--") or "home"
            page.screenshot(path=str(FOLDER / f"{name}.{size}.{scheme}.png"), type="png")
            page.close()
        browser.close()
    server.shutdown()
    return len(shots)


if __name__ == "__main__":
    sys.stdout.write(f"{main(ROOT / 'site')} pictures in tests/snapshots/\n")
