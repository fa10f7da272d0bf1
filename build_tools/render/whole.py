"""Words as HTML, with what a line must not tear (`text/together.py`) in elements that keep it on one line."""

from __future__ import annotations

from markupsafe import Markup, escape

from build_tools.text.together import CLASS, pieces


def whole(words: str) -> Markup:
    """The words escaped, each range of figures and each verb turned round in a `span` of its own."""
    return Markup(
        "".join(
            f'<span class="{CLASS}">{escape(piece)}</span>' if is_whole else escape(piece)
            for piece, is_whole in pieces(words)
        )
    )
