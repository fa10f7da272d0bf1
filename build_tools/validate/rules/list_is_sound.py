"""A controlled list and the gazetteer can be read, and every term speaks every language of the site.

What: each file of `cases/_vocabulary/` is a mapping of terms with `label` and `description` in each language; places.yml a list of
places with coordinates.
Why: labels are shown, filtered and printed in every language; a gap would show up as a hole in a page.
"""

ID = "list-is-sound"
