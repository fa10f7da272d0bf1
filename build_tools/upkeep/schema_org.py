"""The part of schema.org's vocabulary that our pages use: the types of schema-dts come in, `tests/vendor/schema-org.json` goes out.

A test holds the JSON-LD of every case to it: which properties a type has, and what each may be.
"""

from __future__ import annotations

import json
import re

TYPES = (
    "Article",
    "CreativeWork",
    "Place",
    "PostalAddress",
    "GeoCoordinates",
    "Organization",
    "Dataset",
    "WebSite",
)
# interface ArticleBase extends CreativeWorkBase {
_INTERFACE = re.compile(r"^interface (\w+)Base extends ([\w<>, ]+?) \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
# "latitude"?: SchemaValue<Number | Text, "latitude">;
_PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<(.+?), "\w+">;', re.MULTILINE)


def make_vocabulary(content: bytes) -> bytes:
    """The properties of each type with what they may be, inherited ones included; raises KeyError where a type is gone."""
    found = {
        name: (parents, dict(_PROPERTY.findall(body))) for name, parents, body in _INTERFACE.findall(content.decode())
    }
    vocabulary = {name: dict(sorted(_all(name, found).items())) for name in TYPES}
    return (json.dumps(vocabulary, indent=1) + "\n").encode()


def _all(name: str, found: dict[str, tuple[str, dict[str, str]]]) -> dict[str, list[str]]:
    parents, own = found[name]
    properties: dict[str, list[str]] = {}
    for parent in re.findall(r"(\w+)Base", parents):
        properties |= _all(parent, found)
    return properties | {key: sorted(re.findall(r"\w+", kinds)) for key, kinds in own.items()}
