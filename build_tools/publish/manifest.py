"""The web app manifest of each language: the library's name and sign, for a reader who keeps it on a phone's screen."""

from __future__ import annotations

import json
from collections.abc import Mapping

from build_tools.render.page import Settings, home_of
from build_tools.words.strings import Words


def manifests(settings: Settings, words: Mapping[str, Words]) -> dict[str, bytes]:
    """The manifests by their path below the site's root (W3C, Web Application Manifest)."""
    return {f"assets/manifest.{language}.webmanifest": _manifest(settings, speak) for language, speak in words.items()}


def _manifest(settings: Settings, words: Words) -> bytes:
    content = {
        "name": settings.name,
        "description": words("site.home.description"),
        "lang": words.language,
        "start_url": f"../{home_of(words.language)}",
        "scope": "../",
        "display": "minimal-ui",
        "background_color": "#fbfaf7",
        "theme_color": "#fbfaf7",
        "icons": [{"src": "favicon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
