"""Something about the whole journal that is to be decided: a sentence over the pages, and ways."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label


class StandingNotice(QFrame):
    """Stays until somebody takes it away.

    Args:
        name: what the names of its parts begin with.
        ways: what can be done about it, by name and words.

    Signals:
        chosen: one of the ways, by its name.
    """

    chosen = Signal(str)

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        words: str,
        ways: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._themes = themes
        self._glyph = QLabel()
        said = Label(themes, words, wrap=True)
        said.setObjectName(f"{name}.words")
        line = Flow(themes, gap=10)
        for way, act in ways.items():
            button = SecondaryButton(themes, act, compact=True)
            button.setObjectName(f"{name}.{way}")
            button.clicked.connect(partial(self._on_clicked, way))
            line.add(button)
        self._column = QVBoxLayout()
        self._column.addWidget(said)
        self._column.addWidget(line)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)
        themes.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color("notice_tint"))
        edge = self._themes.color("notice")
        painter.fillRect(0, self.height() - 1, self.width(), 1, edge)

    def _on_clicked(self, way: str, _checked: bool = False) -> None:
        self.chosen.emit(way)

    def _restyle(self) -> None:
        px = self._themes.px
        self._glyph.setPixmap(self._themes.pixmap("circle-alert", "notice", 18))
        self._row.setContentsMargins(px(24), px(10), px(16), px(10))
        self._row.setSpacing(px(12))
        self._column.setSpacing(px(8))
        self.update()
