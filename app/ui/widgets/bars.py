"""Strips that say a state: not saved, share-safe; and what stands where nothing is yet."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import Button, FlatButton, SecondaryButton
from app.ui.widgets.label import Label


class _Strip(QFrame):
    """A flat band with a line of its colour along one side."""

    def __init__(self, themes: ThemeHolder, fill: str, edge: str, icon: str) -> None:
        super().__init__()
        self._themes = themes
        self._fill = fill
        self._edge = edge
        self._icon = icon
        self._glyph = QLabel()
        self.row = QHBoxLayout(self)
        self.row.addWidget(self._glyph)
        themes.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color(self._fill))
        edge = self._themes.color(self._edge)
        painter.fillRect(0, self.height() - 1, self.width(), 1, edge)

    def _restyle(self) -> None:
        px = self._themes.px
        self._glyph.setPixmap(self._themes.pixmap(self._icon, self._edge, 18))
        self.row.setContentsMargins(px(24), px(6), px(16), px(7))
        self.row.setSpacing(px(10))
        self.update()


class SaveBar(_Strip):
    """Stays while saving fails: since when, and that the words are still here."""

    try_again = Signal()
    save_copy = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(themes, "notice_tint", "notice", "circle-alert")
        self.setParent(parent)
        self._since = Label(themes, "", semibold=True)
        self._why = Label(themes, "", color="text2", wrap=True)
        again = SecondaryButton(themes, self.tr("Try again"), compact=True)
        copy = FlatButton(themes, self.tr("Save a copy…"), compact=True)
        self.row.addWidget(self._since)
        self.row.addWidget(self._why, 1)
        self.row.addWidget(again)
        self.row.addWidget(copy)
        again.clicked.connect(self.try_again)
        copy.clicked.connect(self.save_copy)
        self.hide()

    def show_unsaved(self, since: str, why: str = "") -> None:
        """`since` is a time as people say it; `why` what happened, in words."""
        self._since.setText(self.tr("Not saved since {0}.").format(since))
        self._why.setText(f"{self.tr('Your words are still here.')} {why}".strip())
        self.setAccessibleName(f"{self._since.text()} {self._why.text()}")
        self.show()


class ShareSafeStrip(_Strip):
    """Says that share-safe is on; the only trace of it on the screen."""

    turn_off = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(themes, "accent_tint", "accent", "shield-check")
        self.setParent(parent)
        strong = Label(themes, self.tr("Share-safe is on."), semibold=True)
        rest = Label(themes, self.tr("Private answers are not on this screen."), wrap=True)
        self._rest = rest
        off = FlatButton(themes, self.tr("Turn off…"), compact=True)
        off.setObjectName("share_safe.off")
        self.row.addWidget(strong)
        self.row.addWidget(rest, 1)
        self.row.addStretch()
        self.row.addWidget(off)
        off.clicked.connect(self.turn_off)
        self.setAccessibleName(f"{strong.text()} {rest.text()}")

    def set_tight(self, tight: bool) -> None:
        """One line for a window that is small for its letters; the rest is in the tooltip."""
        self._rest.setHidden(tight)
        self.setToolTip(self._rest.text() if tight else "")


class EmptyState(QWidget):
    """A drawing, a title, a sentence and ways on; `buttons` stand in a row, `link` below."""

    def __init__(
        self,
        themes: ThemeHolder,
        drawing: str,
        title: str,
        text: str,
        buttons: Sequence[Button] = (),
        link: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._drawing = drawing
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._title = Label(themes, title, Type.TITLE, wrap=True)
        self._text = Label(themes, text, color="text2", wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(centre)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._picture)
        self._column.addSpacing(themes.px(20))
        self._column.addWidget(self._title)
        self._column.addWidget(self._text, 0)
        row = QHBoxLayout()
        row.setSpacing(themes.px(10))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self._column.addSpacing(themes.px(16))
        self._column.addLayout(row)
        if link is not None:
            self._column.addSpacing(themes.px(12))
            self._column.addWidget(link, 0, centre)
        self._column.addStretch(3)
        themes.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._themes.px
        self._picture.setPixmap(self._themes.drawing(self._drawing, 152))
        self._column.setContentsMargins(px(16), 0, px(16), 0)
        self._column.setSpacing(px(4))
        self._text.setMaximumWidth(px(480))
        self._column.setAlignment(self._text, Qt.AlignmentFlag.AlignHCenter)


class Waiting(QWidget):
    """Still bars and one sentence, for what takes longer than 400 ms; show it only then."""

    def __init__(self, themes: ThemeHolder, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._label = Label(themes, words, Type.SMALL, color="text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, themes.px(66), 0, 0)
        column.addWidget(self._label)
        column.addStretch(1)
        self.setAccessibleName(words)

    def set_words(self, words: str) -> None:
        """What is being waited for, with a count where there is one."""
        self._label.setText(words)
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px = self._themes.px
        for number, wide in enumerate((114, 350, 243)):
            bar = QRectF(0, number * px(19), min(px(wide), self.width()), px(11))
            bar = paint.mirrored(bar, QRectF(self.rect()), self.layoutDirection())
            paint.box(painter, bar, px(3), self._themes.color("hover"))
