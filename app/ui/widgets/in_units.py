"""Places in a text as Qt counts them: in UTF-16, where some signs count twice."""

from __future__ import annotations

from collections.abc import Iterable


def in_units(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """(start, length) in characters as (start, length) in Qt's units, in the order of the text."""
    found: list[tuple[int, int]] = []
    at = units = 0
    for start, length in sorted(spans):
        units += in_qt(text[at:start])
        found.append((units, in_qt(text[start : start + length])))
        at = start
    return found


def in_qt(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def in_characters(text: str, units: int) -> int:
    """How many characters the first `units` of a text are."""
    begin = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(begin.decode("utf-16-le", "replace"))
