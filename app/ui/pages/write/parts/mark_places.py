"""Where marks stand in what is written to a question, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.identifier_marks import Mark
from app.ui.pages.write.parts.own_text import Span

Marks = tuple[Mark, ...]


def span(mark: Mark) -> Span:
    """Start and length of a mark."""
    return mark.start, mark.end - mark.start


def of_whole(text: str, known: Mapping[str, Marks]) -> Marks:
    """The marks of each paragraph at their places in the whole text."""
    found: list[Mark] = []
    begin = 0
    for paragraph in text.split("\n"):
        found += (
            replace(mark, start=begin + mark.start, end=begin + mark.end)
            for mark in known.get(paragraph, ())
        )
        begin += len(paragraph) + 1
    return tuple(found)


def apart(before: str, after: str) -> list[tuple[int, int, str]]:
    """What is to be replaced, field by field: start, length and the words instead."""
    found: list[tuple[int, int, str]] = []
    begin = 0
    for old, new in zip(before.split("\n"), after.split("\n"), strict=True):
        if old != new:
            found.append((begin, len(old), new))
        begin += len(old) + 1
    return found
