"""The page of the form by which a case is written: draws what `contribute/form.py` describes and names the scripts that move it."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlsplit

from build_tools.render.desk import Desk
from build_tools.render.page import Page, Settings
from build_tools.render.single import page_of

NAME = "contribute/form/"
# What the scripts of the form say, by the sections of the words.
SPOKEN = ("scripts.form", "problems", "report", "site.state-short", "site.evidence")
# Sentences about files that no form writes.
UNSAID = ("problems.translation-", "problems.pack-", "problems.list-is-sound.")
# In the order in which they run: what has no page first, then what moves the page.
_SHARED = ("say", "way", "fold", "live", "table", "likeness")
_FORM = (
    *(
        "pattern",
        "text",
        "near",
        "markdown",
        "sound",
        "walk",
        "shape",
        "prose",
        "marked",
        "dated",
        "placed",
        "named",
        "check",
        "sentence",
    ),
    *(
        "canonical",
        "write",
        "read",
        "fields",
        "answers",
        "groups",
        "choices",
        "cited",
        "cities",
        "place",
        "draft",
        "counted",
        "means",
    ),
    *("progress", "preview", "problems", "send", "cases", "open", "page"),
)


def form_page(desk: Desk, form: Any) -> Page:
    """The page in the desk's language; `form` is the `Form` of that language."""
    words = desk.words
    return page_of(
        desk,
        NAME,
        "form",
        words("site.form.title"),
        words("site.form.description"),
        "form.html.j2",
        section="contribute",
        sections=form.sections,
        lists=form.lists,
        european=form.european,
        host=new_file_address(desk.settings),
        edit=desk.edit_address("cases/@.yml"),
        host_name=host_name(desk.settings.repository),
        mail=desk.settings.editors,
        scripts=(
            f"assets/table.{desk.language}.js",
            f"assets/form/form.{desk.language}.js",
            *(f"assets/scripts/{name}.js" for name in _SHARED),
            *(f"assets/scripts/form/{name}.js" for name in _FORM),
        ),
        spoken={name: text for name, text in words.under(*SPOKEN).items() if not name.startswith(UNSAID)},
    )


def host_name(repository: str) -> str:
    """Where the repository lies, as a reader knows it: "GitHub", else the host's own name; empty where none is set."""
    host = urlsplit(repository).hostname or ""
    return {"github.com": "GitHub", "gitlab.com": "GitLab", "codeberg.org": "Codeberg"}.get(host, host)


def new_file_address(settings: Settings) -> str:
    """The host's page for a new file, up to the name of the file; empty where no repository is set.

    GitLab writes the whole path of the file and takes no content; of the others GitHub's way is the common one.
    """
    if not settings.repository:
        return ""
    base, branch = settings.repository.rstrip("/"), quote(settings.branch)
    if "gitlab" in (urlsplit(base).hostname or ""):
        return f"{base}/-/new/{branch}?file_name=cases/"
    return f"{base}/new/{branch}/cases?filename="
