"""Margins that are not the same at both sides, and turn with the reading direction."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def set_margins(
    layout: QLayout, owner: QWidget, start: int, top: int, end: int, bottom: int
) -> None:
    """Sets them in the direction of `owner`: layouts turn what they hold, not their margins."""
    if owner.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    layout.setContentsMargins(start, top, end, bottom)
