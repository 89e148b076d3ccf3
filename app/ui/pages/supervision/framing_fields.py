"""The fields of a sheet: chips to choose among, and boxes to write in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.card import Card
from app.ui.widgets.chips import Chip, ChipFlow
from app.ui.widgets.focus import KeyboardRing
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.plain_text import PlainText

_ROW_GAP = 6


class Choices(ChipFlow):
    """Words as chips: one of them at most, or several. Pressing a chosen one takes it away.

    Signals:
        changed: a person altered what is chosen.
        digit: a digit was pressed on a chip.
    """

    changed = Signal()
    digit = Signal(int)

    def __init__(
        self, themes: ThemeHolder, name: str, words: Mapping[str, str], *, several: bool = False
    ) -> None:
        super().__init__(themes)
        self._several = several
        self._name = name
        self._all = themes
        self._chips: dict[str, Chip] = {}
        self.setAccessibleName(name)
        for word_id, text in words.items():
            self._make(word_id, text)

    def value(self) -> tuple[str, ...]:
        """The ids that are chosen, in the order they are offered."""
        return tuple(word_id for word_id, chip in self._chips.items() if chip.isChecked())

    def one(self) -> str:
        """The id that is chosen; "" for none."""
        return next(iter(self.value()), "")

    def set_value(self, wanted: Sequence[str]) -> None:
        """Shows what is chosen without telling anyone."""
        for word_id in wanted:
            if word_id and word_id not in self._chips:
                self._make(word_id, word_id)
        for word_id, chip in self._chips.items():
            chip.setChecked(word_id in wanted)
        self.set_stop()

    def first_focus(self) -> QWidget:
        """The first that is chosen, else the first."""
        chips = list(self._chips.values())
        return next((chip for chip in chips if chip.isChecked()), chips[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() and event.text().isascii() and not event.modifiers():
            self.digit.emit(int(event.text()))
            return
        super().keyPressEvent(event)

    def _make(self, word_id: str, text: str) -> None:
        chip = Chip(self._all, word_id, text)
        chip.setObjectName(f"choice.{word_id}")
        chip.setAccessibleName(named(self._name, text))
        chip.clicked.connect(self._on_clicked)
        self._chips[word_id] = chip
        self.add(chip)

    def _on_clicked(self, chosen: bool) -> None:
        pressed = self.sender()
        if chosen and not self._several:
            for chip in self._chips.values():
                chip.setChecked(chip is pressed)
        self.changed.emit()


class BoxText(KeyboardRing, PlainText):
    """Text in a box: the ring goes around the box."""

    def ring_rect(self) -> QRect:
        box = self.parentWidget()
        return box.rect().translated(-self.pos()) if box is not None else self.rect()

    def ring_radius(self) -> float:
        return self._themes.px(6)


class TextBox(Card):
    """A box as tall as what is written in it."""

    def __init__(
        self, themes: ThemeHolder, name: str, *, role: Type = Type.SNIPPET, hint: str = ""
    ) -> None:
        super().__init__(themes, padding=9, edge="control", radius=6)
        self.field = BoxText(themes, name, role)
        self.field.set_grows(True)
        self.field.setPlaceholderText(hint)
        self.column.addWidget(self.field)
        self.setFocusProxy(self.field)


class Row(QWidget):
    """A question of the sheet with its field below."""

    def __init__(self, themes: ThemeHolder, words: str, field: QWidget, *, help: str = "") -> None:
        super().__init__()
        self._themes = themes
        label = Label(themes, words, semibold=True, wrap=True)
        label.setBuddy(field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(label)
        if help:
            self._column.addWidget(Label(themes, help, Type.SMALL, color="text2", wrap=True))
        self._column.addWidget(field, 0, _side_of(field))
        themes.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._column.setSpacing(self._themes.px(_ROW_GAP))


def _side_of(field: QWidget) -> Qt.AlignmentFlag:
    """What does not fill the line stands at its start."""
    fixed = field.sizePolicy().horizontalPolicy() == field.sizePolicy().Policy.Fixed
    return Qt.AlignmentFlag.AlignLeading if fixed else Qt.AlignmentFlag(0)
