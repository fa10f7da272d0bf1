"""Every mandatory field is there.

What: all fields of ring 1, and inside a mapping those without which it says nothing: a result has its claim, what it shows, how
it is known and its sources.
Why: these are what a card, a comparison and a printed sheet need. Where nobody knows the answer, `unknown` is one.

Wrong:
    results:
      - claim: "217 proposals were made."
        evidence: counted
        sources: [1]

Right:
    results:
      - claim: "217 proposals were made."
        shows: output
        evidence: counted
        sources: [1]
"""

ID = "field-is-present"
