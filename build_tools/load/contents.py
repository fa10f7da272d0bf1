"""A short code for the content of every case, so that who keeps something made from cases sees which ones have changed.

Comes in: a library's files, unread. Goes out: codes by slug. Next: `route.py`, for the search index.
"""

from __future__ import annotations

import hashlib

from build_tools.load.find import find_cases, find_lists
from build_tools.paths import Library


def content_codes(library: Library) -> dict[str, str]:
    """A code by slug that changes with the case's file, a translation of it, or a controlled list."""
    lists = hashlib.sha256()
    for path in find_lists(library.vocabulary):
        lists.update(path.name.encode() + b"\0" + path.read_bytes())
    codes = {}
    for file in find_cases(library):
        code = codes.setdefault(file.slug, lists.copy())
        try:
            code.update(file.path.name.encode() + b"\0" + file.path.read_bytes())
        except OSError:
            code.update(b"unreadable")
    return {slug: code.hexdigest()[:20] for slug, code in codes.items()}
