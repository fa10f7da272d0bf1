"""A page as every publisher takes it: an address, what the head of a document says, and the HTML of its main part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    """What the library's `mkdocs.yml` says about itself; what is empty is left out of pages, never invented."""

    name: str = "Urban Casebook"
    url: str = ""
    repository: str = ""
    branch: str = "main"
    editors: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `path` is its address below the site's root, "cases/<slug>/" or "fr/cases/<slug>/", "" for home.

    `alternates` are the same page's paths by language, itself included; `section` the entry of the masthead it belongs to;
    `source` the file a reader may edit; `kind` what sort of page it is (case, theme, home …); `theme` the theme whose picture
    stands for it; `data` its JSON-LD, empty where it has none; `scripts` the scripts it needs, by their path below the site's
    root and in the order in which they run; `early` those that run before them and before anything is painted; `spoken` the
    words that these scripts say, by name; `styles` its own style sheets beside those of every page, by their path below the
    site's root.
    """

    path: str
    language: str
    kind: str
    title: str
    description: str
    body: str
    section: str = ""
    source: str = ""
    alternates: Mapping[str, str] = field(default_factory=dict)
    theme: str = ""
    data: str = ""
    scripts: tuple[str, ...] = ()
    early: tuple[str, ...] = ()
    spoken: Mapping[str, str] = field(default_factory=dict)
    styles: tuple[str, ...] = ()


# A page that is not made yet: its path, and what makes it.
ToMake = tuple[str, Callable[[], Page]]


def home_of(language: str) -> str:
    """The path under which the pages of a language lie: "" for English, "fr/" for French."""
    return "" if language == "en" else f"{language}/"


def relative(target: str, page: str) -> str:
    """The way from one page to another, both as paths below the site's root; works under any address and from a disk."""
    here, there = page.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"
