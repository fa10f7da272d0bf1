"""Every file of open data by its path below the site's root; here it is decided which there are and what they are called.

A library comes in; bytes by path go out, and a row for each file that the page about them lists.
"""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.export.citations import csl_files
from build_tools.export.dcat import dcat_file
from build_tools.export.feed import feed_file
from build_tools.export.geojson import geojson_file
from build_tools.export.library import OpenLibrary
from build_tools.export.record import json_file
from build_tools.export.tables import cases_csv, results_csv, sources_csv

_MAKERS = {
    "cases.{}.csv": cases_csv,
    "results.{}.csv": results_csv,
    "sources.{}.csv": sources_csv,
    "cases.{}.json": json_file,
    "cases.{}.geojson": geojson_file,
}


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file that the page lists: its path, its size in bytes, and the word that says what it is."""

    path: str
    size: int
    what: str


def data_files(library: OpenLibrary, feeds: dict[str, str]) -> tuple[dict[str, bytes], dict[str, list[DataFile]]]:
    """All files by path, and for each language the ones to list; `feeds` are the paths of the feeds by language.

    Without an address of the site there is neither feed nor description, which would lead nowhere.
    """
    files: dict[str, bytes] = {}
    listed: dict[str, list[DataFile]] = {language: [] for language in library.speak}
    for language in library.speak:
        made = {name.format(language): (name, make(library, language)) for name, make in _MAKERS.items()}
        cited = csl_files(library, language)
        made[f"citations.{language}.json"] = ("citations.{}.json", cited.pop(f"citations.{language}.json"))
        for name, (form, content) in made.items():
            files[f"data/{name}"] = content
            listed[language].append(DataFile(f"data/{name}", len(content), form.replace(".{}.", "-")))
        files |= {f"data/{name}": content for name, content in cited.items()}
    if library.address:
        shown = {each.path: files[each.path] for rows in listed.values() for each in rows}
        files["data/catalogue.jsonld"] = dcat_file(library, shown)
        for language, path in feeds.items():
            files[path] = feed_file(library, language, path)
            listed[language].append(DataFile(path, len(files[path]), "feed"))
            listed[language].append(DataFile("data/catalogue.jsonld", len(files["data/catalogue.jsonld"]), "catalogue"))
    return files, listed
