"""What every command shares."""

from __future__ import annotations

from datetime import date

import click

from build_tools.paths import Library
from build_tools.words.strings import Words


class Desk:
    """What every command shares: the library, the words of the reader, the day."""

    def __init__(self, library: Library, say: Words, today: date) -> None:
        self.library, self.words, self.today = library, say, today

    def say(self, name: str, /, **values: object) -> None:
        """Print one of the command line's own sentences."""
        click.echo(self.words(f"commands.{name}", **values))
