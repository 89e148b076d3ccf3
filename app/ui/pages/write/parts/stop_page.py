"""The page that says stop: do not hold this alone. It covers the form and loses nothing of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.scrim import Scrim
from models.records.follow_ups import DueRule

WIDTH = 640
ASKED = (DueRule.NOW, DueRule.NEXT_CONTACT, DueRule.NEXT_SUPERVISION)


class StopPage(Scrim):
    """Calm and full: whom to ask, where the facts belong, and the way back.

    Signals:
        left: back to the words, by Esc or by the button.
        set_wanted: the set that helps to sort it out.
        asked: when a colleague is to be asked (DueRule).
        taken_back: not to be asked after all.
    """

    set_wanted = Signal()
    asked = Signal(object)
    taken_back = Signal()

    def __init__(self, themes: ThemeHolder, host: QWidget) -> None:
        super().__init__(themes, host)
        self.setObjectName("stop_page")
        self._cue = Label(themes, "", Type.UI, color="text2", wrap=True)
        self._cue.setObjectName("stop.cue")
        self._noted = Label(themes, "", semibold=True, wrap=True)
        self._noted.setObjectName("stop.noted")
        self._back = LinkButton(themes, self.tr("Take it back"))
        self._back.setObjectName("stop.take_back")
        self._back.clicked.connect(self.taken_back)
        self._ask = Flow(themes, gap=10)
        self._buttons: dict[DueRule, SecondaryButton] = {}
        self._kept = QWidget()
        self._sort = SecondaryButton(themes, "")
        self._sort.setObjectName("stop.sort")
        self._sort.clicked.connect(self.set_wanted)
        self.go_on = PrimaryButton(themes, self.tr("Go on writing"), key=self.tr("Esc"))
        self.go_on.setObjectName("stop.go_on")
        self.go_on.clicked.connect(self.left)
        self._column = QWidget()
        self._lay_out()
        themes.changed.connect(self._restyle)
        self._restyle()

    def open_for(self, cue: str, title: str) -> None:
        """Opens over the form; `title` is the set that helps to sort it out, "" for none."""
        self._cue.setText(cue)
        self._cue.setVisible(bool(cue))
        self._sort.set_words(title)
        self._sort.setVisible(bool(title))
        self.show_noted(None)
        self.setAccessibleName(self.words())
        self.open()
        self._area.verticalScrollBar().setValue(0)
        self._buttons[DueRule.NOW].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_noted(self, rule: DueRule | None) -> None:
        """Shows that a colleague is to be asked, or the ways to say so."""
        held = self._back.hasFocus() or any(b.hasFocus() for b in self._buttons.values())
        self._ask.setVisible(rule is None)
        self._kept.setVisible(rule is not None)
        if rule is not None:
            self._noted.setText(self.noted_words(rule))
        if held and self.isVisible():
            target = self._buttons[DueRule.NOW] if rule is None else self._back
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def noted_words(self, rule: DueRule) -> str:
        """That it is noted, and when it comes back."""
        return {
            DueRule.NOW: self.tr("Noted: ask a colleague now. It stands on Today."),
            DueRule.NEXT_CONTACT: self.tr("Noted: ask a colleague before the next contact."),
            DueRule.NEXT_SUPERVISION: self.tr("Noted: ask at the next supervision."),
        }[rule]

    def words(self) -> str:
        """All that it says, for those who hear it."""
        shown = [self._title.text(), self._cue.text(), *(each.text() for each in self._said)]
        return " ".join(each for each in shown if each)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.color("surface"))

    def _lay_out(self) -> None:
        themes = self._themes
        self._title = Label(themes, self.tr("Stop here, and ask someone"), Type.TITLE, wrap=True)
        self._said = [
            Label(themes, text, Type.UI, wrap=True)
            for text in (
                self.tr(
                    "Do not hold this alone: a colleague, your supervisor, or whoever your "
                    "service's procedure names can think with you."
                ),
                self.tr("If someone is in danger now, act by your service's procedure first."),
                self.tr(
                    "Facts go into your service's record, by its procedure. "
                    "What you learn may stay here."
                ),
                self.tr(
                    "Afterword sends nothing to anyone. "
                    "It decides nothing clinical and nothing legal."
                ),
            )
        ]
        self._asking = Label(themes, self.tr("Ask a colleague"), Type.UI, semibold=True)
        for rule in ASKED:
            button = SecondaryButton(themes, self._rule_words(rule))
            button.setObjectName(f"stop.ask.{rule.value}")
            button.setAccessibleName(named(self._asking.text(), self._rule_words(rule)))
            button.clicked.connect(partial(self.asked.emit, rule))
            self._buttons[rule] = button
            self._ask.add(button)
        row = QHBoxLayout(self._kept)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._noted, 1)
        row.addWidget(self._back)
        self._rows = QVBoxLayout(self._column)
        self._rows.addStretch(1)
        self._rows.addWidget(self._title)
        self._rows.addWidget(self._cue)
        for said in self._said:
            self._rows.addWidget(said)
        self._rows.addWidget(self._asking)
        self._rows.addWidget(self._ask)
        self._rows.addWidget(self._kept)
        ways = Flow(themes, gap=10)
        ways.add(self._sort)
        ways.add(self.go_on)
        self._rows.addWidget(ways)
        self._rows.addStretch(2)
        self._in_area()

    def _rule_words(self, rule: DueRule) -> str:
        return {
            DueRule.NOW: self.tr("Now"),
            DueRule.NEXT_CONTACT: self.tr("Before the next contact"),
            DueRule.NEXT_SUPERVISION: self.tr("At the next supervision"),
        }[rule]

    def _in_area(self) -> None:
        holder = QWidget()
        holder.setObjectName("page")
        self._sides = QHBoxLayout(holder)
        self._sides.addStretch(1)
        self._sides.addWidget(self._column, 1000)
        self._sides.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setMaximumWidth(px(WIDTH))
        self._sides.setContentsMargins(px(24), 0, px(24), 0)
        self._rows.setContentsMargins(0, px(24), 0, px(24))
        self._rows.setSpacing(px(14))
        self.update()
