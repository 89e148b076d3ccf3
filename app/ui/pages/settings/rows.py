"""A section of settings: a title and rows of a name and what is set there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.card import Rule
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.label import Label

_WIDTH = 684
_NAMES = 176


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
        self._column.setContentsMargins(themes.px(52), themes.px(18), themes.px(24), themes.px(24))
        self._column.setSpacing(0)
        self._title = Label(themes, "", Type.TITLE)
        self._column.addWidget(self._fitted(self._title))
        self._column.addSpacing(themes.px(14))
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)

    def set_title(self, title: str) -> None:
        """The heading of the section."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_row(self, name: str, *parts: QWidget | QLayout) -> None:
        """A row with its name at the left and the parts one below the other."""
        px = self._themes.px
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, px(14), 0, px(14))
        line.setSpacing(px(6))
        title = Label(self._themes, name, semibold=True, wrap=True)
        title.setFixedWidth(px(_NAMES))
        line.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
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

    def add_body(self, body: QWidget) -> None:
        """Something that is no row."""
        self._column.insertWidget(self._column.count() - 1, body)

    def _fitted(self, widget: QWidget) -> QWidget:
        widget.setMaximumWidth(self._themes.px(_WIDTH))
        return widget


def _at_start(part: QWidget) -> QHBoxLayout:
    """A part as wide as it needs, where the row begins."""
    row = QHBoxLayout()
    row.setContentsMargins(4, 0, 4, 0)
    row.addWidget(part)
    row.addStretch(1)
    return row


def sentence(themes: ThemeHolder, before: str, field: QWidget, after: str) -> QHBoxLayout:
    """A field in the middle of a sentence."""
    row = QHBoxLayout()
    row.setSpacing(themes.px(10))
    row.setContentsMargins(4, 0, 4, 0)
    row.addWidget(Label(themes, before))
    row.addWidget(field)
    if after:
        row.addWidget(Label(themes, after))
    row.addStretch(1)
    return row


def said_with(themes: ThemeHolder, words: Label, button: QWidget) -> QHBoxLayout:
    """Words, and at the end of the line a button."""
    row = QHBoxLayout()
    row.setSpacing(themes.px(10))
    row.setContentsMargins(4, 0, 4, 0)
    row.addWidget(words, 1)
    row.addWidget(button)
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
    box = CheckBox(themes, words)
    box.setChecked(now)
    box.toggled.connect(changed)
    box.setContentsMargins(4, 0, 0, 0)
    return box


def setter(change: Callable[..., None], name: str) -> Callable[[Any], None]:
    """Sets one setting to what it is given."""
    return partial(_set, change, name)


def _set(change: Callable[..., None], name: str, value: Any) -> None:
    change(**{name: value})
