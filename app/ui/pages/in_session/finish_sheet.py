"""Finishing in place: what is promised, what carries forward, then the end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.pages.in_session.words import asked, due_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, PrimaryButton
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import is_tight
from models.records.follow_ups import REMINDERS
from models.records.ids import ItemId
from models.records.supervision import AgendaItem, ItemState, Session


class FinishSheet(QScrollArea):
    """Signals: `finished` with the items to carry on; `points_edited` with the key points as they
    are typed; `left` to go back to the session.
    """

    finished = Signal(object)
    points_edited = Signal(object)
    left = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._carry: dict[ItemId, CheckBox] = {}
        self._points: list[LineEdit] = []
        self.setObjectName("finish_sheet")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.finish = PrimaryButton(themes, self.tr("Finish"), icon="check")
        self.finish.setObjectName("finish_now")
        self.back = FlatButton(themes, self.tr("Back to the session"))
        self.back.setObjectName("finish_back")
        # What belongs to nobody is ended by Python, on whatever thread looks for garbage.
        for part in (self.finish, self.back):
            part.setParent(self)
            part.hide()
        self.finish.clicked.connect(self._on_finish)
        self.back.clicked.connect(self.left)
        self._body: QVBoxLayout | None = None

    def show_session(
        self, session: Session, now: ItemId | None, today: date, points: Sequence[str] = ()
    ) -> None:
        """Lists open actions, and the items that were not come to, ticked to be carried on.

        What is on the screen when the end comes has been talked about.
        """
        themes, px = self._themes, self._themes.px
        self.finish.setParent(self)
        self.back.setParent(self)
        page = QWidget()
        column = QVBoxLayout(page)
        side = px(16 if is_tight(self.window(), themes.factor) else 40)
        column.setContentsMargins(side, px(28), side, px(20))
        column.setSpacing(px(8))
        column.addWidget(Label(themes, self.tr("Finish the session"), Type.DISPLAY, wrap=True))
        column.addSpacing(px(8))
        self._list_actions(column, session, today)
        column.addSpacing(px(12))
        self._list_items(column, session, now)
        column.addSpacing(px(12))
        self._list_points(column, points)
        column.addSpacing(px(16))
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(self.finish)
        foot.addWidget(self.back)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        self.setWidget(page)
        self.finish.show()
        self.back.show()

    def forget(self) -> None:
        """Lets go of everything shown."""
        self.finish.setParent(self)
        self.back.setParent(self)
        self._carry.clear()
        self._points = []
        self.setWidget(QWidget())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _list_actions(self, column: QVBoxLayout, session: Session, today: date) -> None:
        themes = self._themes
        column.addWidget(Label(themes, self.tr("Open actions"), semibold=True))
        waiting = [a for item in session.items for a in item.actions if not a.done]
        for action in waiting:
            words = f"{action.text}, {due_words(action.due, today)}"
            line = Label(themes, words, wrap=True)
            line.setObjectName("open_action")
            column.addWidget(line)
        if not waiting:
            column.addWidget(Label(themes, self.tr("None."), color="text2"))

    def _list_items(self, column: QVBoxLayout, session: Session, now: ItemId | None) -> None:
        themes = self._themes
        self._carry = {}
        column.addWidget(
            Label(themes, self.tr("Carries forward to the next session"), semibold=True)
        )
        for item in session.items:
            box = CheckBox(themes, asked(item), wrap=True)
            box.setObjectName("carry")
            box.setChecked(not _has_come_up(item, now))
            self._carry[item.id] = box
            column.addWidget(box)
        if not session.items:
            column.addWidget(Label(themes, self.tr("Nothing is on the agenda."), color="text2"))

    def _list_points(self, column: QVBoxLayout, points: Sequence[str]) -> None:
        themes = self._themes
        column.addWidget(Label(themes, self.tr("Three key points"), semibold=True))
        hint = self.tr("What you want to keep of this hour, in a few words. Or leave it.")
        column.addWidget(Label(themes, hint, Type.SMALL, color="text2", wrap=True))
        self._points = []
        for number in range(REMINDERS):
            line = LineEdit(themes, self.tr("Key point {n}").format(n=number + 1))
            line.setObjectName(f"key_point.{number}")
            line.setText(points[number] if number < len(points) else "")
            line.textEdited.connect(self._on_point)
            self._points.append(line)
            column.addWidget(line)

    def _on_point(self) -> None:
        self.points_edited.emit([line.text() for line in self._points])

    def _on_finish(self) -> None:
        self.finished.emit([item for item, box in self._carry.items() if box.isChecked()])


def _has_come_up(item: AgendaItem, now: ItemId | None) -> bool:
    talked = item.state is ItemState.DISCUSSED or bool(item.outcome.strip())
    return talked or bool(item.actions) or item.id == now
