"""A code has the form of its standard.

What: a language is two small letters (ISO 639-1), a currency three capitals (ISO 4217), a slug small letters, digits and hyphens;
the licence is CC-BY-4.0; yes and no are `true` and `false`.
Why: these values are read by programs, here and elsewhere.

Wrong:
    language: English

Right:
    language: en
"""

ID = "value-has-its-form"
