"""What comes up beside a field is scrolled to, and the field with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_ROOM = 12


def bring_into_view(part: QWidget, field: QWidget | None = None) -> None:
    """Scrolls to a part that may have just come, once it is laid out; `field` stays in view."""
    QTimer.singleShot(0, part, partial(_scroll_to, part, field))


def _scroll_to(part: QWidget, field: QWidget | None) -> None:
    area = _area_of(part)
    if area is None or not part.isVisible():
        return
    # What was shown just now has its place only with the layouts around it.
    inner: QWidget | None = part
    while inner is not None and inner is not area.widget():
        inner = inner.parentWidget()
        layout = inner.layout() if inner is not None else None
        if layout is not None:
            layout.activate()
    for wanted in (part, field):
        if wanted is not None:
            area.ensureWidgetVisible(wanted, 0, _ROOM)


def _area_of(part: QWidget) -> QScrollArea | None:
    around = part.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
