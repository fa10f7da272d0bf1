"""Files beside the cases that no program reads, although somebody meant them for a case: `riga.yml.txt`, `riga.YML`, `riga.docx`.

Comes in: a path. Goes out: the problem that says so, or None for what is nobody's case: a picture, a copy that an editor made.
"""

from __future__ import annotations

import re
from pathlib import Path

from build_tools.problem import Problem, Span
from build_tools.validate.rules.slug_is_sound import ID

# What a case is written in before it is a file of the library; `casebook new --from` reads some of them.
DOCUMENTS = frozenset({".docx", ".doc", ".odt", ".rtf", ".pdf", ".md", ".markdown", ".txt", ".json"})
# "riga.yml.txt", as a text editor on Windows saves it.
_HIDDEN = re.compile(r"\.ya?ml\.txt$", re.IGNORECASE)
_ENDING = re.compile(r"(?:\.ya?ml)?(?:\.txt|\.ya?ml)?$", re.IGNORECASE)


def stray(path: Path, name: str) -> Problem | None:
    """What is wrong with a file of that path, called `name` in messages, if it was meant for a case and is not read as one."""
    ending = path.suffix.lower()
    if path.suffix in (".yml", ".yaml") or path.name.startswith(("_", ".")) or path.stem.lower() == "readme":
        return None
    wanted = _ENDING.sub("", path.name) + ".yml"
    if ending in (".yml", ".yaml", "") or _HIDDEN.search(path.name):
        return Problem(name, Span(), ID, "ending", {"name": path.name, "wanted": wanted})
    if ending in DOCUMENTS:
        return Problem(name, Span(), ID, "document", {"name": path.name, "path": name, "wanted": f"{path.stem}.yml"})
    return None
