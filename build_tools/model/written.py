"""How codes, dates, numbers and addresses are written; the form in the browser holds an answer to the same patterns."""

from __future__ import annotations

import re

# Not the no-break spaces, which a writer of French sets on purpose.
WHITE = re.compile(r"[ \t\n\r]+")
COUNTRY = re.compile(r"[A-Z]{2}")
DATE = re.compile(r"([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
YEAR = re.compile(r"[12]\d{3}", re.ASCII)
WHOLE_NUMBER = re.compile(r"-?\d+", re.ASCII)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
# What people put between and around digits, and how they group them: "12 500", "€ 4", "12,500.75", "52,156".
AROUND_DIGITS = re.compile(r"[\s'’€£$]")
GROUPED_NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
COMMA_NUMBER = re.compile(r"-?\d+,\d+", re.ASCII)
ADDRESS = re.compile(r"https?://[^\s/?#\"<>]+\.[^\s/?#\"<>]+(?:[/?#][^\s\"<>]*)?")
