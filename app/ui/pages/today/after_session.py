"""After a session: how it was, what was not said, feedback; offered for two days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.services.after_supervision import Afterwards
from app.ui import i18n
from app.ui.supervision_words import after_kinds
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import FlatButton, LinkButton
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.words import day_inside
from models.records.ids import SessionId
from models.records.supervision import SessionEntryKind, SupervisionSide

_MOST = 2


class AfterSession(QWidget):
    """The latest sessions on a card, each with what may still be written about it.

    Signals:
        begun: the session, and as what something is written about it.
        let_go: the session that nothing more is to be offered of.
    """

    begun = Signal(object, object)
    let_go = Signal(object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shown: tuple[Afterwards, ...] = ()
        self._today = date.min
        self._buttons: list[QAbstractButton] = []
        self._parts: list[QWidget] = []
        self._card = Card(themes, padding=16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_sessions(self, waiting: Sequence[Afterwards], today: date) -> None:
        """Shows what there is to write."""
        shown = tuple(waiting)[:_MOST]
        if (shown, today) == (self._shown, self._today):
            return
        held = next((at for at, each in enumerate(self._buttons) if each.hasFocus()), None)
        self._shown, self._today = shown, today
        self._clear()
        for number, each in enumerate(shown):
            if number:
                self._add(Rule(self._themes))
            self._add_session(each)
        if held is not None and self._buttons:
            self._buttons[min(held, len(self._buttons) - 1)].setFocus()

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return list(self._buttons)

    def first_focus(self) -> QWidget | None:
        """Where the keyboard goes first; None where there is nothing."""
        return next(iter(self._buttons), None)

    def _add_session(self, each: Afterwards) -> None:
        themes = self._themes
        title = Label(themes, _title(each, self._today), wrap=True)
        title.setObjectName("after_session.title")
        self._add(title)
        acts = Flow(themes, gap=18)
        begun = {each.kind for each in each.reflected if each.draft_id is not None}
        names = after_kinds(each.plan.side)
        for kind, _pack in each.left():
            words = names[kind]
            if kind in begun:
                words = self.tr("Go on: {words}").format(words=words)
            link = LinkButton(themes, words)
            link.setObjectName(f"after_session.{kind.value}")
            link.setAccessibleName(f"{words}. {title.text()}")
            link.clicked.connect(partial(self._on_begun, each.session_id, kind))
            self._buttons.append(link)
            acts.add(link)
        leave = FlatButton(themes, self.tr("Not this time"), compact=True)
        leave.setObjectName("after_session.let_go")
        leave.setAccessibleName(f"{leave.text()}. {title.text()}")
        leave.clicked.connect(partial(self._on_let_go, each.session_id))
        self._buttons.append(leave)
        acts.add(leave)
        self._add(acts)

    def _on_begun(
        self, session_id: SessionId, kind: SessionEntryKind, _checked: bool = False
    ) -> None:
        self.begun.emit(session_id, kind)

    def _on_let_go(self, session_id: SessionId, _checked: bool = False) -> None:
        self.let_go.emit(session_id)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._card.column.addWidget(part)

    def _clear(self) -> None:
        for part in self._parts:
            self._card.column.removeWidget(part)
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._parts, self._buttons = [], []

    def _restyle(self) -> None:
        px = self._themes.px
        self._card.column.setContentsMargins(px(16), px(13), px(16), px(9))
        self._card.column.setSpacing(px(6))


def _title(each: Afterwards, today: date) -> str:
    tr = partial(QCoreApplication.translate, "AfterSession")
    held_at = each.plan.held_at
    when = f"{day_inside(held_at.date(), today)}, {i18n.clock_time(held_at)}"
    given = each.plan.side is SupervisionSide.GIVEN
    if not each.plan.person:
        said = tr("Supervision you gave, {when}") if given else tr("Supervision, {when}")
        return said.format(when=when)
    said = tr("Supervision you gave {person}, {when}")
    if not given:
        said = tr("Supervision with {person}, {when}")
    return said.format(person=each.plan.person, when=when)
