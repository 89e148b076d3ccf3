"""Above the text of a reflection: what can be done with it, where the power was, what was felt."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton, IconButton
from app.ui.widgets.chips import chip_width, paint_chip
from app.ui.widgets.label import Label
from app.ui.widgets.position_glyph import PositionGlyph
from app.ui.widgets.position_picker import position_word
from models.records.positions import Placing

T = TypeVar("T", bound=QWidget)
_TIGHT = 560
_VERY_TIGHT = 400
"""Below this width the toolbar says less."""


class ShownChip(QWidget):
    """A feeling as it was chosen; not a control."""

    def __init__(self, themes: ThemeHolder, words: str, tone: str, intensity: int) -> None:
        super().__init__()
        self._themes = themes
        self._words = words
        self._tone = tone
        self._intensity = intensity
        strength = {1: self.tr("a little"), 2: self.tr("some"), 3: self.tr("a lot")}
        self.setAccessibleName(f"{words}, {strength.get(intensity, '')}".rstrip(", "))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = chip_width(self._themes, self._words, chosen=True, intensity=self._intensity)
        return QSize(wide, self._themes.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_chip(
            painter,
            QRectF(self.rect()),
            self._words,
            self._themes,
            tone=self._tone,
            intensity=self._intensity,
        )


class Placed(QWidget):
    """Shape and word of where one's power was; for one that moved from where to where."""

    def __init__(self, themes: ThemeHolder, placing: Placing) -> None:
        super().__init__()
        words = position_word(placing.at.value)
        if placing.began is not None and placing.ended is not None:
            words = self.tr("{word}, from {began} to {ended}").format(
                word=words,
                began=position_word(placing.began.value),
                ended=position_word(placing.ended.value),
            )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.px(7))
        row.addWidget(PositionGlyph(themes, placing.at.value, 21))
        row.addWidget(tall(Label(themes, words, semibold=True), themes))


class ReadingBar(QWidget):
    """What can be done with the reflection, above it."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self.back = IconButton(themes, "arrow-left", self.tr("Back to the list"))
        self.back.setObjectName("reading.back")
        self.when = Label(themes, "", Type.SMALL, color="text2", wrap=True, most_lines=2)
        self.when.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.when.setObjectName("reading.when")
        self.edit = FlatButton(themes, self.tr("Edit"), icon="pencil-line", compact=True)
        self.edit.setObjectName("reading.edit")
        self.bring = FlatButton(
            themes, self.tr("Bring to supervision"), icon="flag", compact=True, checkable=True
        )
        self.bring.setObjectName("reading.bring")
        self.more = IconButton(themes, "ellipsis", self.tr("More"))
        self.more.setObjectName("reading.more")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.back)
        self._row.addWidget(self.when, 1)
        for button in (self.edit, self.bring, self.more):
            self._row.addWidget(button)
        self.back.hide()
        self.bring.toggled.connect(self._on_marked)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_when(self, words: str) -> None:
        """Says when it was."""
        self.when.setText(words)
        self._restyle()

    def set_narrow(self, narrow: bool) -> None:
        """Shows the way back to the list."""
        self.back.setVisible(narrow)
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        line = self._themes.color("line")
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, line)

    def _on_marked(self, _marked: bool) -> None:
        # What is marked is set in heavier letters, which are wider.
        self.bring.updateGeometry()
        self._restyle()

    def _room_for_all(self) -> int:
        """How wide it is with every word said."""
        px = self._themes.px
        gap = self._themes.px(8)
        start = px(8) + self.back.sizeHint().width() + gap if not self.back.isHidden() else px(40)
        words = paint.text_width(self._themes.font(), self.tr("Bring to supervision"))
        shown = paint.text_width(self._themes.font(), self.bring.text())
        bring = self.bring.full_width() + words - shown
        fixed = self.when.sizeHint().width() + self.edit.full_width()
        return start + fixed + bring + self.more.sizeHint().width() + 3 * gap + px(12)

    def _restyle(self) -> None:
        px = self._themes.px
        tight = self.width() < max(px(_TIGHT), self._room_for_all())
        words = self.tr("Bring") if tight else self.tr("Bring to supervision")
        if self.bring.text() != words:
            self.bring.set_words(words)
            self.bring.setAccessibleName(self.tr("Bring to supervision"))
        # In a window that is small for its letters even the short ones take the room of the day.
        very_tight = self.width() < px(_VERY_TIGHT)
        for button in (self.edit, self.bring):
            button.set_icon_alone(very_tight)
        over, under = (2, 3) if very_tight else (7, 8)
        start = 8 if not self.back.isHidden() else (24 if tight else 40)
        self._row.setContentsMargins(px(start), px(over), px(12), px(under))
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(45))


def tall(label: T, themes: ThemeHolder) -> T:
    """A label, or a link, as high as the chips beside it."""
    label.setFixedHeight(themes.px(30))
    return label
