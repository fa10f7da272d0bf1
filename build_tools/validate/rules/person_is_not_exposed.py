"""Nobody's private e-mail address or telephone number stands in a case. A warning.

What: addresses such as `info@` or `youth@` of an office are fine; `first.last@` and telephone numbers get a warning.
Why: a case is public, printed and copied; what is once in git's history cannot be taken back.

Wrong:
    contact:
      name: "Department of youth"
      address: "jan.jansen@example.org"

Right:
    contact:
      name: "Department of youth"
      address: "youth@example.org"
"""

import re
from collections.abc import Iterator

from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "person-is-not-exposed"
# "jan.jansen@example.org"; an office's address has no dot or a known word before the @. The first part is bounded, and no
# second part of the pattern can match what the first does: on a long text either would take hours.
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
TWO_NAMES = re.compile(r"[^\W_][._][^\W_][^@]*@")
# "+31 33 469 5111", "0033 1 23 45 67 89", "033-469 51 11"; not the day "01-02-2016"
TELEPHONE = re.compile(
    r"(?<![\w.,/])(?:\+|00)\d{2}[ ./-]?\(?\d[\d ()./-]{6,}\d"
    r"|(?<![\w.,/-])(?!\d\d([ /-])\d\d\1\d{4}\b)0\d{1,4}[ /-]\d{2,4}(?:[ -]\d{2,4}){1,3}(?![\w%])"
)
# What every such number holds, looked for in an eighth of the time.
DIGITS = re.compile(r"[+0][\d ()./-]{7}")
OFFICES = re.compile(r"(?:info|contact|office|press|hello|mail|team|youth|jeunes|ville|city)[._-]", re.IGNORECASE)


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A warning for the first address and the first number in each text."""
    for way, _kind, text in file.texts():
        addresses = (found.group() for found in MAIL.finditer(text)) if "@" in text else ()
        if mail := next((each for each in addresses if TWO_NAMES.search(each) and not OFFICES.match(each)), None):
            yield file.inside(way, mail, ID, "mail", "warning", value=mail)
        if DIGITS.search(text) and (found := TELEPHONE.search(text)):
            yield file.inside(way, found.group(), ID, "telephone", "warning", value=found.group())
