"""A section of settings: a title and rows of a name and what is set there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.card import Rule
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import is_tight

_WIDTH = 684
_NAMES = 176
_NARROW = 720
"""Below this names stand above what is set, no longer beside it."""


class Section(QScrollArea):
    """Rows one below the other, parted by hairlines."""

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self.setObjectName(f"settings.section.{name}")
        self._themes = themes
        inner = QWidget()
        inner.setObjectName("page")
        self._inner = inner
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(0)
        self._rows: list[tuple[QBoxLayout, Label]] = []
        self._fitting: list[QWidget] = []
        self._bodies: dict[QWidget, int] = {}
        self._title = Label(themes, "", Type.TITLE, wrap=True)
        self._column.addWidget(self._fitted(self._title))
        self._column.addSpacing(themes.px(14))
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        themes.changed.connect(self._fit)
        self._fit()

    def set_title(self, title: str) -> None:
        """The heading of the section."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_row(self, name: str, *parts: QWidget | QLayout) -> None:
        """A row with its name at the left and the parts one below the other."""
        px = self._themes.px
        row = QWidget()
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
        line.setContentsMargins(0, px(14), 0, px(14))
        line.setSpacing(px(6))
        title = Label(self._themes, name, semibold=True, wrap=True)
        line.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.append((line, title))
        column = QVBoxLayout()
        column.setSpacing(px(8))
        for part in parts:
            if isinstance(part, QLabel):
                column.addWidget(part)
            elif isinstance(part, QWidget):
                column.addLayout(_at_start(part))
            else:
                column.addLayout(part)
        line.addLayout(column, 1)
        at = self._column.count() - 1
        self._column.insertWidget(at, self._fitted(Rule(self._themes)))
        self._column.insertWidget(at + 1, self._fitted(row))
        self._fit()

    def add_body(self, body: QWidget, width: int = 0) -> None:
        """Something that is no row; `width` at 100 %, less where there is no room for it."""
        self._column.insertWidget(self._column.count() - 1, body)
        if width:
            self._bodies[body] = width
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fitted(self, widget: QWidget) -> QWidget:
        self._fitting.append(widget)
        return widget

    def _fit(self) -> None:
        px = self._themes.px
        narrow = self.width() < px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        start, end = (12, 8) if is_tight(self.window(), self._themes.factor) else (24, 24)
        before, after = px(start if narrow else 52), px(end)
        # The column is as wide as its rows: a wider one would reckon with shorter paragraphs.
        spare = max(0, self.viewport().width() - before - after - px(_WIDTH))
        is_turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before, after = (before + spare, after) if is_turned else (before, after + spare)
        self._column.setContentsMargins(before, px(18), after, px(24))
        for widget in self._fitting:
            widget.setMaximumWidth(px(_WIDTH))
        margins = self._column.contentsMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        for body, wide in self._bodies.items():
            body.setFixedWidth(max(px(200), min(px(wide), room)))
        for line, name in self._rows:
            line.setDirection(way)
            name.setMinimumWidth(0 if narrow else px(_NAMES))
            name.setMaximumWidth(px(_WIDTH if narrow else _NAMES))
            # What is set begins 4 px in, for the ring around it; so does a name above it.
            name.setContentsMargins(4 if narrow else 0, 0, 0, 0)


def _at_start(part: QWidget) -> QHBoxLayout:
    """A part as wide as it needs, where the row begins."""
    row = QHBoxLayout()
    row.setContentsMargins(4, 0, 4, 0)
    row.addWidget(part)
    row.addStretch(1)
    return row


class _Beside(Label):
    """Words on the line of a field, as tall as the field."""

    def __init__(self, themes: ThemeHolder, text: str, field: QWidget) -> None:
        super().__init__(themes, text, wrap=True)
        self._field = field

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self._field.sizeHint().height()))

    def heightForWidth(self, width: int) -> int:
        return max(super().heightForWidth(width), self._field.sizeHint().height())


def sentence(themes: ThemeHolder, before: str, field: QWidget, after: str) -> QHBoxLayout:
    """A field in the middle of a sentence, which goes on below where room lacks."""
    words = Flow(themes, gap=10)
    words.add(_Beside(themes, before, field))
    words.add(field)
    if after:
        words.add(_Beside(themes, after, field))
    return inset(words)


def said_with(themes: ThemeHolder, words: Label, button: QWidget) -> QHBoxLayout:
    """Words, and at the end of the line a button, or below where room lacks."""
    parts = Flow(themes, gap=10)
    parts.flow.set_spread(True)
    parts.add(words)
    parts.add(button)
    return inset(parts)


def inset(part: QWidget) -> QHBoxLayout:
    """A part over the whole row, with room for the rings around what is in it."""
    row = QHBoxLayout()
    row.setContentsMargins(4, 0, 4, 0)
    row.addWidget(part, 1)
    return row


def choice(
    themes: ThemeHolder,
    name: str,
    options: Mapping[Any, str],
    now: Any,
    chosen: Callable[[Any], None],
) -> ComboBox:
    """A list of values in words."""
    box = ComboBox(themes, name, compact=True)
    for value, words in options.items():
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(now)))
    box.activated.connect(lambda at: chosen(box.itemData(at)))
    return box


def tick(themes: ThemeHolder, words: str, now: bool, changed: Callable[[bool], None]) -> CheckBox:
    """A check box that applies at once."""
    box = CheckBox(themes, words, wrap=True)
    box.setChecked(now)
    box.toggled.connect(changed)
    box.setContentsMargins(4, 0, 0, 0)
    return box


def setter(change: Callable[..., None], name: str) -> Callable[[Any], None]:
    """Sets one setting to what it is given."""
    return partial(_set, change, name)


def _set(change: Callable[..., None], name: str, value: Any) -> None:
    change(**{name: value})
