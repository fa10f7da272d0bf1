"""What machines read about a page: schema.org's words for a case, as JSON-LD.

A case is an `Article` about a `Place`, with the sources it cites as `citation`; nothing that the file does not say is added.
"""

from __future__ import annotations

import json
from typing import Any

from build_tools.render.desk import Desk
from build_tools.render.views import CaseView

LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"


def case_data(desk: Desk, view: CaseView) -> str:
    """The JSON-LD of a case page, safe to stand inside a script element."""
    case, point = view.case, desk.point(view.case)
    address = {"@type": "PostalAddress", "addressLocality": view.city_name, "addressCountry": case.place.country}
    place: dict[str, Any] = {
        "@type": "Place",
        "name": f"{view.city_name}, {view.country}",
        "address": address,
    }
    if point:
        place["geo"] = {"@type": "GeoCoordinates", "latitude": round(point[0], 4), "longitude": round(point[1], 4)}
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": view.title.text,
        "description": view.summary.text,
        "inLanguage": view.title.language,
        "about": place,
        "keywords": [term.named(desk.language) for term in view.topics],
        "articleSection": [term.named(desk.language) for term in view.themes],
        "dateModified": case.checked_on,
        "author": {"@type": "Organization", "name": case.contributor.name},
        "publisher": {"@type": "Organization", "name": desk.settings.name},
        "license": LICENCE_ADDRESS,
        "citation": [_source(source) for source in case.sources],
    }
    if desk.settings.url:
        data["url"] = desk.settings.url.rstrip("/") + "/" + view.path
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _source(source: Any) -> dict[str, Any]:
    cited = {
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url,
        "inLanguage": source.language,
        "publisher": {"@type": "Organization", "name": source.publisher},
    }
    if source.year:
        cited["datePublished"] = str(source.year)
    return cited
