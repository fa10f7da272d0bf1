"""What a data portal reads about the library: DCAT-AP 3 as JSON-LD, one dataset with a distribution for each file.

A library and its files come in, the bytes of one description go out. Terms are those of the authority tables of the EU's
Publications Office. A portal needs whole addresses, so a site without one has no description.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from build_tools.export.library import OpenLibrary

_TABLE = "http://publications.europa.eu/resource/authority/"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# By the end of a file's name: the term of the table of file types, the media type of IANA.
_FORMATS = {
    ".csv": ("CSV", "text/csv"),
    ".geojson": ("GEOJSON", "application/geo+json"),
    ".json": ("JSON", "application/json"),
}


def dcat_file(library: OpenLibrary, files: Mapping[str, bytes]) -> bytes:
    """The catalogue with its one dataset; `files` are the published files by their path below the site's root."""
    publisher = {"@type": "foaf:Agent", "foaf:name": library.name}
    dataset: dict[str, Any] = {
        "@id": f"{library.address}data/#dataset",
        "@type": "dcat:Dataset",
        "dct:title": [
            _spoken(f"{library.name}: {words('data.dataset-title')}", each) for each, words in library.speak.items()
        ],
        "dct:description": [_spoken(words("data.dataset-about"), each) for each, words in library.speak.items()],
        "dct:identifier": f"{library.address}data/",
        "dct:publisher": publisher,
        "dct:modified": {"@type": "xsd:date", "@value": library.renewed_on},
        "dct:language": [_term("language", words("data.language-authority")) for words in library.speak.values()],
        "dct:accessRights": _term("access-right", "PUBLIC"),
        "dct:accrualPeriodicity": _term("frequency", "IRREG"),
        "dcat:theme": [_term("data-theme", "SOCI"), _term("data-theme", "REGI")],
        "dct:spatial": _term("continent", "EUROPE"),
        "dcat:landingPage": {"@id": f"{library.address}data/"},
        "dcat:distribution": [_distribution(library, path, content) for path, content in sorted(files.items())],
    }
    if library.editors:
        dataset["dcat:contactPoint"] = {
            "@type": "http://www.w3.org/2006/vcard/ns#Kind",
            "http://www.w3.org/2006/vcard/ns#fn": library.name,
            "http://www.w3.org/2006/vcard/ns#hasEmail": {"@id": f"mailto:{library.editors}"},
        }
    catalogue = {
        "@context": _CONTEXT,
        "@id": f"{library.address}data/#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": dataset["dct:title"],
        "dct:description": dataset["dct:description"],
        "dct:publisher": publisher,
        "dcat:dataset": dataset,
    }
    return (json.dumps(catalogue, ensure_ascii=False, indent=1) + "\n").encode()


def _distribution(library: OpenLibrary, path: str, content: bytes) -> dict[str, Any]:
    kind, media = _FORMATS[path[path.rindex(".") :]]
    return {
        "@id": f"{library.address}{path}",
        "@type": "dcat:Distribution",
        "dct:title": path.rpartition("/")[2],
        "dcat:accessURL": {"@id": f"{library.address}data/"},
        "dcat:downloadURL": {"@id": f"{library.address}{path}"},
        "dct:format": _term("file-type", kind),
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{media}"},
        "dct:license": _term("licence", "CC_BY_4_0"),
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(len(content))},
    }


def _term(table: str, name: str) -> dict[str, str]:
    return {"@id": f"{_TABLE}{table}/{name}"}


def _spoken(text: str, language: str) -> dict[str, str]:
    return {"@value": text, "@language": language}
