"""YAML text to the events of a parser: libyaml's, or the one in pure Python where that is missing, which says the same more slowly.

Next: `read.py`, which makes data of them, and `positions.py`, which finds where each value stands.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

_Parser = getattr(yaml, "CLoader", yaml.Loader)


def events(text: str) -> Iterator[yaml.Event]:
    """Every event of a text in order; raises yaml.YAMLError where the text is no YAML."""
    return iter(_Parser(text).get_event, None)


def is_empty(event: yaml.Event) -> bool:
    """Whether an event is a value that is not there: `key:` and nothing behind it."""
    return isinstance(event, yaml.ScalarEvent) and event.value == "" and not event.style


def has_no_colon(key: yaml.ScalarEvent, value: yaml.Event) -> bool:
    """Whether a key in braces has nothing behind it, no colon either: `and shops` in `{claim: More people, and shops}`."""
    return is_empty(value) and value.start_mark.index == key.end_mark.index
