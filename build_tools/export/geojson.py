"""The cases as points on a map: GeoJSON (RFC 7946), longitude first, for any map program.

A library comes in, the bytes of one feature collection go out. A case without a point is left out of it, as a map would.
"""

from __future__ import annotations

import json

from build_tools.export.library import OpenLibrary
from build_tools.model.judgement import best_evidence


def geojson_file(library: OpenLibrary, language: str) -> bytes:
    """One point a case, with what a legend needs: title, place, main theme, state, best evidence, page."""
    features = []
    for told in library.tellings(language):
        case, point = told.case, told.lists.point(told.case)
        if point is None:
            continue
        best = best_evidence(case, told.lists)
        features.append(
            {
                "type": "Feature",
                "id": told.slug,
                "geometry": {"type": "Point", "coordinates": [round(point[1], 4), round(point[0], 4)]},
                "properties": {
                    "title": told.title.text,
                    "place": told.place,
                    "city": case.place.city,
                    "country": case.place.country,
                    "theme": case.main_theme,
                    "state": str(case.status.state),
                    "best_evidence": best.evidence if best else None,
                    "page": library.link(told.slug, language),
                },
            }
        )
    collection = {"type": "FeatureCollection", "features": features}
    return (json.dumps(collection, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
