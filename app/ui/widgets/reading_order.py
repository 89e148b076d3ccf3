"""The order of Tab: as one reads, whatever was made first."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.ui.widgets.tab_chain import chain


def reading_order(root: QWidget) -> list[QWidget]:
    """Everything in `root` that Tab stops at, by rows and along them, in the reading direction."""
    found = [root] if takes_tab(root) else []
    for row in _rows(root):
        for child in row:
            found += reading_order(child)
    return found


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops there now."""
    tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    usable = widget.isVisible() and widget.isEnabled()
    return bool(tab) and usable and widget.focusProxy() is None


def go_on(page: QWidget, stops: list[QWidget], forwards: bool) -> bool:
    """Takes the keyboard from one of the stops of `page` to the next; False when it is at none."""
    now = QApplication.focusWidget()
    if now not in stops:
        return False
    at = stops.index(now) + (1 if forwards else -1)
    if not 0 <= at < len(stops):
        # What the window shows beside the page, as the bar with Undo, has its turn here.
        # As Qt has them, for that is how Tab goes on from there.
        outside = [
            stop for stop in chain(page.window()) if takes_tab(stop) and not page.isAncestorOf(stop)
        ]
        stops, at = (outside or stops), (0 if forwards else -1)
    reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
    stops[at].setFocus(reason)
    _bring_in_sight(stops[at])
    return True


def _bring_in_sight(widget: QWidget) -> None:
    step = widget.parentWidget()
    while step is not None:
        if isinstance(step, QScrollArea):
            step.ensureWidgetVisible(widget)
        step = step.parentWidget()


def _rows(root: QWidget) -> list[list[QWidget]]:
    shown = [
        child
        for child in root.children()
        if isinstance(child, QWidget) and not child.isWindow() and child.isVisible()
    ]
    rows: list[list[QWidget]] = []
    first = QRect()
    for child in sorted(shown, key=lambda widget: widget.y()):
        middle = child.geometry().center().y()
        if rows and first.top() <= middle <= first.bottom():
            rows[-1].append(child)
        else:
            rows.append([child])
            first = child.geometry()
    back = root.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for row in rows:
        row.sort(key=lambda widget: -widget.geometry().right() if back else widget.x())
    return rows
