"""What Tab comes to next, asked without a change in who owns whom."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget


def next_in_chain(widget: QWidget) -> QWidget | None:
    """`QWidget.nextInFocusChain`, and nothing else.

    PySide takes what that answers for a child of the widget that was asked: it would be told that
    it is gone when that one goes, and be kept when its own window goes. So it is told its parent
    again, which is nothing new to Qt.
    """
    after = widget.nextInFocusChain()
    if after is None or after is widget:
        return None
    after.setParent(after.parentWidget())
    return after


def chain(within: QWidget) -> Iterator[QWidget]:
    """What stands in a widget, in the order of Tab."""
    step = next_in_chain(within)
    while step is not None and step is not within:
        if within.isAncestorOf(step):
            yield step
        step = next_in_chain(step)
