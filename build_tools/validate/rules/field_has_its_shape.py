"""A field holds what it is made for: a text, a list or a mapping.

What: a list is written with dashes or brackets, a mapping with keys below it, a text as text.
Why: a list of one is still a list; what is written otherwise would be shown wrongly or not at all.

Wrong:
    themes: social-innovation

Right:
    themes: [social-innovation]
"""

ID = "field-has-its-shape"
