"""A number is written in digits, with a point for decimals and nothing else.

What: no thousands separators, no currency signs, no words.
Why: 4,997 is five thousand in Dublin and five in Paris.

Wrong:
    place:
      city: "Amersfoort"
      country: NL
      lat: 52,156
      lon: 5.388

Right:
    place:
      city: "Amersfoort"
      country: NL
      lat: 52.156
      lon: 5.388
"""

ID = "number-is-plain"
