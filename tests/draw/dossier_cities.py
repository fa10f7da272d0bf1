"""The 64 dossiers as dots: city -> latitude, longitude (GeoNames), and the first theme's initial of each of its cases."""

from __future__ import annotations

from build_tools.draw.dots import Dot

THEMES = {
    "s": ("circle", "social-innovation"),
    "u": ("square", "urban-economies"),
    "y": ("triangle", "youth-employment"),
    "r": ("diamond", "regeneration"),
}
CITIES = {
    "Aarhus": (56.16, 10.21, "s"),
    "Amersfoort": (52.16, 5.39, "r s"),
    "Antwerp": (51.22, 4.4, "y"),
    "Athens": (37.98, 23.73, "s"),
    "Aveiro": (40.65, -8.65, "y"),
    "Baia Mare": (47.66, 23.57, "r"),
    "Barcelona": (41.39, 2.16, "s"),
    "Barnsley": (53.55, -1.48, "u"),
    "Berlin": (52.52, 13.41, "s"),
    "Bielsko-Biała": (49.82, 19.05, "u"),
    "Birmingham": (52.48, -1.9, "s"),
    "Bologna": (44.49, 11.34, "s u"),
    "Brașov": (45.65, 25.61, "y"),
    "Brno": (49.2, 16.61, "u"),
    "Budapest": (47.5, 19.04, "r s"),
    "Cesena": (44.14, 12.24, "y"),
    "Chemnitz": (50.84, 12.93, "r"),
    "Cluj-Napoca": (46.77, 23.6, "s"),
    "Cuenca": (40.07, -2.13, "u"),
    "Dublin": (53.33, -6.25, "u y"),
    "Dubrovnik": (42.64, 18.11, "s"),
    "Edinburgh": (55.95, -3.2, "y"),
    "Fundão": (40.14, -7.5, "u"),
    "Gdańsk": (54.35, 18.65, "s"),
    "Ghent": (51.05, 3.72, "r s"),
    "Glasgow": (55.87, -4.26, "y"),
    "Gothenburg": (57.71, 11.97, "u"),
    "Hamburg": (53.55, 9.99, "r y"),
    "Heerlen": (50.88, 5.98, "u"),
    "Helsinki": (60.17, 24.94, "s y"),
    "Kielce": (50.87, 20.63, "y"),
    "Leeds": (53.8, -1.55, "y"),
    "Lille": (50.63, 3.06, "r"),
    "Linz": (48.31, 14.29, "u"),
    "Lisbon": (38.73, -9.15, "r"),
    "Malmö": (55.61, 13.0, "r"),
    "Maribor": (46.56, 15.65, "u"),
    "Matosinhos": (41.18, -8.69, "y"),
    "Nantes": (47.22, -1.55, "s"),
    "Naples": (40.85, 14.27, "s"),
    "Piraeus": (37.94, 23.65, "u"),
    "Preston": (53.76, -2.7, "u"),
    "Rennes": (48.11, -1.67, "y"),
    "Riga": (56.95, 24.11, "r s"),
    "Rijeka": (45.33, 14.44, "y"),
    "Rotterdam": (51.92, 4.48, "y"),
    "Roubaix": (50.69, 3.17, "u"),
    "San Sebastián": (43.31, -1.97, "u"),
    "Tampere": (61.5, 23.79, "u"),
    "Tartu": (58.38, 26.73, "r"),
    "Turin": (45.07, 7.69, "r"),
    "Vienna": (48.21, 16.37, "r y"),
    "Viladecans": (41.31, 2.01, "r"),
    "Zeist": (52.09, 5.23, "s"),
    "Łódź": (51.77, 19.47, "r"),
}


def dots(suffix: str = "") -> list[Dot]:
    """One dot for each case; cases of one city share the city's page. With a `suffix` they are other cases of other cities."""
    return [
        Dot(
            lat,
            lon,
            name + suffix,
            *THEMES[theme],
            f"cases/{name}{suffix}/",
            f"{name}{suffix}: a case",
            **_place(name + suffix, themes),
        )
        for name, (lat, lon, themes) in CITIES.items()
        for theme in themes.split()
    ]


def _place(name: str, themes: str) -> dict[str, str]:
    count = len(themes.split())
    return {"place_href": f"places/{name}/", "place_label": f"{name}: {count} cases"} if count > 1 else {}
