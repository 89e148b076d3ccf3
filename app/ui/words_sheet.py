"""A sheet of words over the window, to be read and closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.label import Label
from app.ui.widgets.scrim import Paper, Scrim


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences under a heading; without one they stand by themselves."""

    text: str
    heading: str = ""


class WordsSheet(Scrim):
    """Holds nothing of the journal, so that it may be opened while that is locked."""

    def __init__(
        self, themes: ThemeHolder, host: QWidget, title: str, passages: Sequence[Passage]
    ) -> None:
        super().__init__(themes, host)
        self.setObjectName("words_sheet")
        self.setAccessibleName(title)
        self._paper = Paper(themes, self)
        self._area = QScrollArea()
        self._close = IconButton(themes, "x", self.tr("Close"))
        self._close.setObjectName("words_sheet.close")
        self._lay_out(title, passages)
        self._close.clicked.connect(self._leave)
        self.left.connect(self._leave)
        themes.changed.connect(self._place)

    def open_sheet(self) -> None:
        """Opens with the focus on what is read, so that keys scroll it."""
        self.open()
        self._place()
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _lay_out(self, title: str, passages: Sequence[Passage]) -> None:
        px = self._themes.px
        head = QHBoxLayout()
        head.addWidget(Label(self._themes, title, Type.TITLE), 1)
        head.addWidget(self._close)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, px(4), px(12), px(4))
        rows.setSpacing(px(4))
        for passage in passages:
            if passage.heading:
                rows.addSpacing(px(10))
                rows.addWidget(Label(self._themes, passage.heading, semibold=True, wrap=True))
            rows.addWidget(Label(self._themes, passage.text, color="text2", wrap=True))
        rows.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(title)
        self._area.setAccessibleDescription("\n".join(_spoken(each) for each in passages))
        self._area.setWidget(body)
        body.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self._paper)
        column.setContentsMargins(px(24), px(16), px(12), px(20))
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self._rows, self._head = rows, head

    def _place(self) -> None:
        px = self._themes.px
        width = min(px(560), self.width() - px(32))
        words = self._rows.heightForWidth(width - px(24 + 12 + 12))
        wanted = words + self._head.sizeHint().height() + px(16 + 20 + 16 + 12)
        height = min(wanted, self.height() - px(48))
        self._paper.setGeometry(
            (self.width() - width) // 2, (self.height() - height) // 2, width, height
        )

    def _leave(self) -> None:
        self.close_and_return()
        self.deleteLater()


def _spoken(passage: Passage) -> str:
    return f"{passage.heading}. {passage.text}" if passage.heading else passage.text
