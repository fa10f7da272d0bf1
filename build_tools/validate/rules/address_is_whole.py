"""A web address begins with https:// or http:// and can be opened as it stands.

What: no bare host, no space inside, at most 400 characters.
Why: readers check sources; an address they have to repair is one they do not open.

Wrong:
    sources:
      - id: 1
        title: "Results 2014"
        publisher: "G1000Amersfoort"
        year: 2014
        url: "www.g1000amersfoort.nl"
        language: nl
        by: project

Right:
    sources:
      - id: 1
        title: "Results 2014"
        publisher: "G1000Amersfoort"
        year: 2014
        url: "https://www.g1000amersfoort.nl/"
        language: nl
        by: project
"""

ID = "address-is-whole"
