"""A key stands once in its mapping.

What: no key is given twice at the same level.
Why: YAML keeps the last and forgets the first without a word.

Wrong:
    licence: CC-BY-4.0
    licence: CC-BY-4.0

Right:
    licence: CC-BY-4.0
"""

ID = "keys-stand-once"
