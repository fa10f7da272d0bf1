"""A key is a field of a case.

What: every key is one of the fields in the [field reference](fields.md).
Why: a misspelt key would be an answer that no reader ever sees.

Wrong:
    licence: CC-BY-4.0
    lisence: CC-BY-4.0

Right:
    licence: CC-BY-4.0
"""

ID = "field-is-known"
