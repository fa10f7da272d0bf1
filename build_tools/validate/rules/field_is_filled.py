"""A field that is there says something.

What: no value is empty, and `unknown` stands only where the field allows it.
Why: an empty field looks like an oversight; `unknown` is an answer. A title nobody knows is neither.

Wrong:
    title: unknown

Right:
    title: "Zeist asks citizen experts where to cut"
"""

ID = "field-is-filled"
