"""A text keeps to its limit, counted as it is read.

What: white space is collapsed, source marks and link addresses are not counted; a translation may be 1.3 times as long.
Why: a title has to fit a card, a case two sides of paper, and a reader has ten minutes.

Wrong:
    title: "A city council that over two decades of steering and letting go has been learning to work together with its residents"

Right:
    title: "A city council learns to work with its residents"
"""

ID = "text-fits"
