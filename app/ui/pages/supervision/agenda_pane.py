"""The agenda with what belongs to it: its minutes, what keeps it from starting, what is most needed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.pages.supervision.agenda import AgendaList, QuestionField
from app.ui.pages.supervision.no_question import NoQuestion
from app.ui.pages.supervision.start_gate import StartGate
from app.ui.pages.supervision.words import planned_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.focus import KeyboardRing
from app.ui.widgets.label import Label
from models.records.supervision import Session, SupervisionSide
from prompts.catalogue import Catalogue


class _NeedField(KeyboardRing, QuestionField):  # type: ignore[misc]
    """The field on its card: the ring goes around the card."""

    def ring_rect(self) -> QRect:
        card = self.parentWidget()
        return card.rect().translated(-self.pos()) if card is not None else self.rect()

    def ring_radius(self) -> float:
        return self._themes.px(10)


class AgendaPane(QWidget):
    """The column beside what might also be brought.

    Signals:
        together_wanted: what each person of a group brings is to stand together.
    """

    together_wanted = Signal()

    def __init__(self, themes: ThemeHolder, catalogue: Catalogue) -> None:
        super().__init__()
        self._themes = themes
        self.agenda = AgendaList(themes, catalogue)
        self.gate = StartGate(themes)
        self.no_question = NoQuestion(themes)
        self.need = _NeedField(themes, self.tr("What I most need from this hour"), Type.SNIPPET)
        self.need.setObjectName("need")
        self.need.setPlaceholderText(self.tr("In one sentence, or leave it"))
        drag = self.tr("Drag, or Alt with the up and down arrows, to reorder")
        self._hint = Label(themes, drag, Type.SMALL, color="text2")
        self._planned = Label(themes, "", semibold=True)
        self._planned_of = Label(themes, "")
        self._planned_of.setObjectName("planned")
        self._left = Label(themes, "", color="text2")
        self._left.setObjectName("minutes_left")
        self._together = QuietLink(themes, self.tr("Put each person’s questions together"))
        self._together.setObjectName("put_together")
        self._together.hide()
        self._eye = QLabel()
        self._lay_out()
        self._together.clicked.connect(self.together_wanted)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_session(self, session: Session, today: date, *, is_need_typed: bool) -> None:
        """Shows the agenda as it is kept; what is being typed stays."""
        self.agenda.show_items(session.items, today)
        given = session.plan.side is SupervisionSide.GIVEN
        most = self.tr("What I most need from this hour")
        asked = self.tr("What I want to keep in mind") if given else most
        self._asked.setText(asked)
        self.need.setAccessibleName(asked)
        self.no_question.show_details(session.details)
        planned, of, left = planned_words(
            sum(item.minutes for item in session.items), session.plan.minutes
        )
        self._planned.setText(planned)
        self._planned_of.setText(of)
        self._left.setText(left)
        self._together.setVisible(_is_mixed([item.framing.by for item in session.items]))
        if not self.need.hasFocus() and not is_need_typed:
            self.need.keep(session.need)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, from the top."""
        below = [*self.gate.stops(), *self.no_question.stops(), self.need]
        return [*self.agenda.stops(), self._together, *below]

    def show_hint(self, wanted: bool) -> None:
        """Says how to reorder, where there is room for it."""
        self._hint.setVisible(wanted)

    def _lay_out(self) -> None:
        themes = self._themes
        top = QHBoxLayout()
        top.addWidget(Label(themes, self.tr("Agenda"), semibold=True))
        top.addStretch(1)
        top.addWidget(self._hint)
        total = Flow(themes, gap=5)
        for part in (self._planned, self._planned_of, self._left):
            total.add(part)
        self._need_row = QHBoxLayout()
        self._asked = Label(themes, self.need.accessibleName(), semibold=True, wrap=True)
        self._asked.setBuddy(self.need)
        self._need_row.addWidget(self._asked, 1)
        self._need_row.addWidget(self._eye)
        self._need_row.addWidget(Label(themes, self.tr("Private"), Type.SMALL, color="text2"))
        card = Card(themes, padding=12)
        card.column.addWidget(self.need)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        middle: tuple[QWidget, ...] = (
            *(self.agenda, self._together, total),
            *(self.gate, self.no_question),
        )
        for each in middle:
            self._column.addWidget(each)
        self._column.addSpacing(themes.px(14))
        self._column.addLayout(self._need_row)
        self._column.addWidget(card)
        self._column.addStretch(1)

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(0, 0, px(4), px(16))
        self._column.setSpacing(px(8))
        self._need_row.setSpacing(px(6))
        self._left.setContentsMargins(px(9), 0, 0, 0)
        self._eye.setPixmap(self._themes.pixmap("eye-off", "text2", 16))


def _is_mixed(people: list[str]) -> bool:
    """Whether somebody's questions stand apart from each other."""
    folded = [person.strip().casefold() for person in people]
    runs = [person for at, person in enumerate(folded) if at == 0 or folded[at - 1] != person]
    return len(runs) > len(set(runs))
