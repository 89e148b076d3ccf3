"""What of a window cannot be read because it has too little room."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QWidget,
)

from app.ui.widgets.choices import CheckBox, RadioButton

_SLACK = 2
"""Room around words that nobody misses, in pixels."""
MAY_SHORTEN = {"next_words"}
"""What only says ahead what will be read in full; it ends in "…"."""


def cut_off(window: QWidget) -> list[str]:
    """Words and buttons on screen that have less room than they need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName() in MAY_SHORTEN:
            continue
        if isinstance(widget, QLabel):
            reason = _label_lacks(widget)
        elif isinstance(widget, QAbstractButton):
            reason = _button_lacks(widget)
        else:
            continue
        reason = reason or _stands_out(widget)
        if reason:
            found.append(
                f"{widget.objectName() or type(widget).__name__} “{_words(widget)}” {reason}"
            )
    return found


def _words(widget: QWidget) -> str:
    said = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return (said or widget.accessibleName())[:40]


def _label_lacks(label: QLabel) -> str:
    if not label.text() or label.textFormat() == Qt.TextFormat.RichText:
        return ""
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return (
            f"needs {needed} of height, has {label.height()}"
            if needed > label.height() + _SLACK
            else ""
        )
    wide = max(label.fontMetrics().horizontalAdvance(line) for line in label.text().split("\n"))
    return f"needs {wide} of width, has {room.width()}" if wide > room.width() + _SLACK else ""


def _button_lacks(button: QAbstractButton) -> str:
    if isinstance(button, CheckBox | RadioButton):
        return _marked_lacks(button)
    least = button.minimumSizeHint()
    if least.width() > button.width() + _SLACK or least.height() > button.height() + _SLACK:
        return f"needs {least.toTuple()}, has {button.size().toTuple()}"
    return ""


def _marked_lacks(button: CheckBox | RadioButton) -> str:
    if button.hasHeightForWidth():
        needed = button.heightForWidth(button.width())
        return f"needs {needed} of height" if needed > button.height() + _SLACK else ""
    wide = button.sizeHint().width()
    return f"needs {wide} of width" if wide > button.width() + _SLACK else ""


def _stands_out(widget: QWidget) -> str:
    """Whether a parent cuts it off. What can be scrolled to counts as seen, along that way."""
    rect = QRect(QPoint(0, 0), widget.size())
    child, parent = widget, widget.parentWidget()
    while parent is not None and not child.isWindow():
        rect.translate(child.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            if area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff and (
                rect.left() < 0 or rect.right() >= parent.width()
            ):
                return f"stands out of its page by {max(-rect.left(), rect.right() - parent.width() + 1)}"
            return ""
        room = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
        if not room.contains(rect) and parent.rect().isValid():
            return f"stands out of {parent.objectName() or type(parent).__name__}"
        child, parent = parent, parent.parentWidget()
    return ""
