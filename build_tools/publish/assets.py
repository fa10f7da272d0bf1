"""The files beside the pages: style sheets, scripts, fonts, and the pictures of cases."""

from __future__ import annotations

from pathlib import Path

from build_tools import paths
from build_tools.model.catalogue import Catalogue
from build_tools.paths import Library
from build_tools.publish.stylesheet import stylesheets


def assets() -> dict[str, bytes | Path]:
    """The site's own files by their path below its root."""
    kept = {
        f"assets/{path.relative_to(paths.ASSETS).as_posix()}": path
        for path in sorted(paths.ASSETS.rglob("*"))
        if path.is_file()
    }
    return {**stylesheets(), **scripts(), **kept}


def scripts() -> dict[str, bytes | Path]:
    """The site's scripts as they are written: no bundler comes between (docs/decisions/0011-scripts.md)."""
    return {
        f"assets/scripts/{path.relative_to(paths.SCRIPTS).as_posix()}": path
        for path in sorted(paths.SCRIPTS.rglob("*.js"))
    }


def shared_files(library: Library) -> dict[str, Path]:
    """What contributors take away: the templates, and the schema that the first line of one names."""
    found = sorted(library.cases.glob("_template.*.*"))
    # MkDocs would make a page of what ends in ".md"; as text it opens everywhere.
    blank = {path.with_suffix(".txt" if path.suffix == ".md" else path.suffix).name.lstrip("_"): path for path in found}
    return {"template.yml": library.template, "_schema/case.schema.json": library.schema, **blank}


def case_images(catalogue: Catalogue, library: Library) -> dict[str, Path]:
    """The pictures that sound cases show, by their path below the site's root."""
    return {
        f"assets/cases/{case.slug}/{image.file}": library.cases / case.slug / image.file
        for case in catalogue.cases.values()
        for image in case.images or ()
    }
