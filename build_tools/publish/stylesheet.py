"""The style sheets of the site, put together from the styles that lie beside the templates they dress.

One for the screen, one for paper; the order below is the cascade's.
"""

from __future__ import annotations

from build_tools import paths

SCREEN = (
    "styles/tokens",
    "styles/type",
    "styles/page",
    "objects/theme",
    "objects/evidence",
    "objects/cite",
    "objects/card",
    "objects/facts",
    "objects/map",
    "objects/sources",
    "objects/field",
    "objects/trail",
    "objects/lists",
    "objects/shelf",
    "case",
    "objects/ledger",
    "home",
    "theme",
    "explore",
    "compare",
    "map_view",
    "fit",
    "guide",
    "form/form",
    "form/ask",
    "styles/imprint",
)
PAPER = ("styles/print",)
# Sheets of a single page, which the others need not load.
OWN = ("pack/mine",)


def stylesheets() -> dict[str, bytes]:
    """The style sheets by their path below the site's root."""
    return {
        "assets/casebook.css": _joined(("styles/layers", *SCREEN)),
        "assets/print.css": _joined(PAPER),
        **{f"assets/{name.split('/')[-1]}.css": _faces_that_wait() + _joined((name,)) for name in OWN},
        "assets/material.css": _joined(("styles/tokens", "styles/material", "styles/page", "styles/imprint")),
    }


def _faces_that_wait() -> bytes:
    """The page's faces once more, waited for: on screen words come before faces, but what is printed is measured in them."""
    tokens = (paths.TEMPLATES / "styles" / "tokens.css").read_text("utf-8")
    faces = [line.strip() for line in tokens.split("\n") if line.strip().startswith("@font-face")]
    return "\n".join([*faces, ""]).replace("font-display: optional", "font-display: block").encode()


def _joined(names: tuple[str, ...]) -> bytes:
    return "\n".join((paths.TEMPLATES / f"{name}.css").read_text("utf-8") for name in names).encode()
