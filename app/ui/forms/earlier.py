"""Earlier answers to the same question: one at a time, dated, to read only."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui import i18n
from app.ui.forms.editor import Earlier, Supplies
from app.ui.theme import Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.reading_view import ReadingView
from models.records.entries import AnswerKey

_TALL = 170


class EarlierView(Card):
    """Shows the answers of earlier reflections, the newest first; steps back and forth in time."""

    def __init__(self, key: AnswerKey, supplies: Supplies, name: str) -> None:
        super().__init__(supplies.themes, padding=14, fill="surface")
        self.key = key
        self._supplies = supplies
        self._answers: Earlier = ()
        self._at = 0
        self.setObjectName("earlier")
        self.setAccessibleName(named(name, self.tr("Earlier answers")))
        themes = supplies.themes
        self._title = Label(themes, self.tr("Earlier answers"), Type.SMALL, semibold=True)
        self._place = Label(themes, "", Type.SMALL, color="text2")
        self._older = QuietLink(themes, self.tr("Older"))
        self._older.setObjectName("earlier.older")
        self._older.setAccessibleName(self.tr("Older answer"))
        self._newer = QuietLink(themes, self.tr("Newer"))
        self._newer.setAccessibleName(self.tr("Newer answer"))
        self._newer.setObjectName("earlier.newer")
        self._day = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._day.setObjectName("earlier.day")
        self._asked = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._text = ReadingView(themes, self.accessibleName(), role=Type.SNIPPET)
        self._text.setObjectName("earlier.text")
        self._open = QuietLink(themes, self.tr("Open this reflection"))
        self._open.setObjectName("earlier.open")
        self._lay_out()
        self._older.clicked.connect(self._on_older)
        self._newer.clicked.connect(self._on_newer)
        self._open.clicked.connect(self._on_open)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(self._supplies.themes.px(320), self._supplies.themes.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._supplies.themes.px(200), self._supplies.themes.px(_TALL))

    def show_answers(self, answers: Earlier, heading: str) -> None:
        """Shows what was found, from the newest on; `heading` is how it is asked today."""
        self._answers = answers
        self._heading = heading
        self._at = 0
        self._show()

    def focus_first(self) -> None:
        """Puts the keyboard where one reads."""
        target: QWidget = self._text if self._answers else self._open
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            if event.key() == Qt.Key.Key_PageUp:
                self._on_older()
                return
            if event.key() == Qt.Key.Key_PageDown:
                self._on_newer()
                return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        px = self._supplies.themes.px
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._title, 1)
        head.addWidget(self._place)
        head.addWidget(self._older)
        head.addWidget(self._newer)
        foot = QHBoxLayout()
        foot.addWidget(self._open)
        foot.addStretch(1)
        self.column.setSpacing(px(4))
        self.column.addLayout(head)
        self.column.addWidget(self._day)
        self.column.addWidget(self._asked)
        self.column.addWidget(self._text, 1)
        self.column.addLayout(foot)

    def _show(self) -> None:
        found = bool(self._answers)
        reading: tuple[QWidget, ...] = (self._text, self._open, self._asked)
        for widget in reading:
            widget.setVisible(found)
        self._show_steppers()
        if not found:
            self._day.setText(self.tr("This is the first answer to this question."))
            return
        now = self._answers[self._at]
        day = i18n.full_day(now.held_at.date())
        self._day.setText(day)
        place = self.tr("{n} of {total}").format(n=self._at + 1, total=len(self._answers))
        self._place.setText(place)
        # A question whose wording has changed is shown as it was asked then.
        other = now.heading if now.heading != self._heading else ""
        self._asked.setText(self.tr("Asked then: {question}").format(question=other))
        self._asked.setVisible(bool(other))
        self._text.show_plain(now.text)
        self._text.setAccessibleName(f"{self.accessibleName()}, {day}, {place}")
        self._open.setAccessibleName(self.tr("Open the reflection of {day}").format(day=day))

    def _show_steppers(self) -> None:
        """Shows the ways there are; the keyboard never stays on one that went."""
        last = len(self._answers) - 1
        ways = (
            (self._older, self._newer, last > self._at),
            (self._newer, self._older, self._at > 0),
        )
        for way, other, leads in ways:
            held = way.hasFocus()
            way.setVisible(leads)
            if held and not leads:
                (other if last > 0 else self._text).setFocus(Qt.FocusReason.TabFocusReason)
        self._place.setVisible(last > 0)

    def _on_older(self) -> None:
        self._step(1)

    def _on_newer(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._answers:
            self._at = max(0, min(self._at + by, len(self._answers) - 1))
            self._show()

    def _on_open(self) -> None:
        self._supplies.earlier.show_entry(self._answers[self._at].entry_id)
