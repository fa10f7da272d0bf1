"""A date is YYYY, YYYY-MM or YYYY-MM-DD, and exists.

What: four digits of the year first; the month and the day as two digits where they are known.
Why: one form can be sorted, compared and printed in every language; 03/04/2015 is two different days in two countries.

Wrong:
    checked_on: "23.11.2026"

Right:
    checked_on: "2026-11-23"
"""

ID = "date-is-written-so"
