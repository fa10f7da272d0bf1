"""The colours of the library, for drawings that stand alone; the style sheet's tokens are held to these by a test.

Contrasts on their ground: text 14.8 and more, quiet text 6.4 and more, themes 6.1 and more (WCAG 2.2: 4.5).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#fbfaf7",
        "ink": "#1c2024",
        "quiet": "#565d66",
        "land": "#e9e4d8",
        "social-innovation": "#8b2f6e",
        "urban-economies": "#8a5300",
        "youth-employment": "#1d5fa6",
        "regeneration": "#2c6b3f",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#16191d",
        "ink": "#ecebe6",
        "quiet": "#a9b0b8",
        "land": "#282d33",
        "social-innovation": "#e39ccb",
        "urban-economies": "#e2b25c",
        "youth-employment": "#8fc0f2",
        "regeneration": "#8fcf9f",
    }
)
