"""Actions: what was promised, what came of it, and what it changed in the work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.context import PageContext
from app.ui.navigation import Handler
from app.ui.pages.supervision.actions_doing import ActionsPresenter
from app.ui.pages.supervision.actions_form import ActionForm
from app.ui.pages.supervision.actions_list import ActionsView
from app.ui.pages.supervision.actions_words import BY_DAY, BY_SESSION, rows_of
from app.ui.pages.supervision.handing_over import SupervisionDocuments
from app.ui.pages.supervision.parts import SupervisionPart
from app.ui.widgets.buttons import FlatButton, IconButton
from app.ui.widgets.focus import RING_ROOM
from app.ui.widgets.in_sight import InSight
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Reflow, Room
from app.ui.widgets.segmented import Segmented
from models.records.ids import ActionId, SessionId
from models.records.promised import ActionLine

_LIST, _LIST_MEDIUM = 400, 280
_BAR = 12
"""How wide a scroll bar is, with the room before it."""
_ACTION = "action_id"
"""Names in `enter` the action that is shown."""


class ActionsPart(SupervisionPart):
    """The list at the start, the chosen action beside it; one after the other where room lacks."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._themes = context.theme
        self._lines: tuple[ActionLine, ...] = ()
        self._wanted: ActionId | None = None
        self._doing = ActionsPresenter(context, self)
        self._build()
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._restyle()

    # What the page calls

    def enter(self, **args: Any) -> None:
        """Shows what was promised.

        Args:
            args: `action_id` of the action to show.
        """
        if args.get(_ACTION) is not None:
            self._wanted = ActionId(args[_ACTION])
        self._doing.set_shown(True)

    def leave(self) -> None:
        self._doing.set_shown(False)

    def hand_over(self) -> None:
        self._doing.hand_over()

    def resume_args(self) -> dict[str, str]:
        line = self._form.line
        return {_ACTION: line.action.id} if line is not None else {}

    def handlers(self) -> Mapping[str, Handler]:
        return {"print": self._show_paper}

    def panes(self) -> list[QWidget]:
        shown = [self.view] if self.view.isVisible() else []
        return [*shown, self._form] if self._detail.isVisible() else [*shown]

    def first_focus(self) -> QWidget | None:
        return self.view if self._lines else None

    # Building

    def _build(self) -> None:
        themes = self._themes
        names = {BY_SESSION: self.tr("By session"), BY_DAY: self.tr("By day")}
        self._order = Segmented(themes, self.tr("Order of the actions"), names)
        self.view = ActionsView(themes, self._context.clock.today)
        self._papers = SupervisionDocuments(self._context, self)
        self._paper = IconButton(
            themes, "file-down", self.tr("Action list as a document…"), edge=True, compact=False
        )
        self._paper.setObjectName("actions_document")
        self._nothing = Label(
            themes,
            self.tr("Nothing was promised yet. What you agree on in a session stands here."),
            color="text2",
            wrap=True,
        )
        self._nothing.setObjectName("no_actions")
        self._form = ActionForm(self._context, self._doing.typed)
        self.back = FlatButton(themes, self.tr("Actions"), icon="arrow-left")
        self.back.setObjectName("actions_back")
        self._listing = QWidget()
        left = QVBoxLayout(self._listing)
        left.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(self._order)
        top.addStretch(1)
        top.addWidget(self._paper)
        left.addLayout(top)
        self._top = top
        left.addWidget(self._nothing)
        left.addWidget(self.view, 1)
        self._left = left
        self._detail = QWidget()
        right = QVBoxLayout(self._detail)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        right.addWidget(self._area(), 1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._listing)
        self._row.addWidget(self._detail, 1)
        # With nothing to list, the words keep to the top.
        self._spare = QVBoxLayout()
        self._spare.addStretch(1)
        left.addLayout(self._spare)

    def _area(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        area.setWidget(page)
        InSight(self._themes, area)
        return area

    def _connect(self) -> None:
        doing = self._doing
        doing.shown.connect(self._on_shown)
        doing.copied.connect(self._on_copied)
        self._order.changed.connect(self._on_order)
        self._paper.clicked.connect(self._show_paper)
        self.view.current_changed.connect(self._on_current)
        self.view.ticked.connect(self._on_ticked)
        self.view.opened.connect(self._on_opened)
        self.view.dropped.connect(self._on_dropped)
        self.view.clicked.connect(self._on_clicked)
        self.back.clicked.connect(self._to_list)
        self._form.typed.connect(self._on_typed)
        self._form.changed.connect(self._on_changed)
        self._form.session_wanted.connect(self._open_session)
        self._form.copy_wanted.connect(self._on_copy)
        self._reflow.changed.connect(self._restyle)
        self._themes.changed.connect(self._restyle)

    # Showing

    def _on_shown(self, lines: Sequence[ActionLine]) -> None:
        self._lines = tuple(lines)
        self._fill()

    def _fill(self) -> None:
        before = self.view.line()
        today = self._context.clock.today()
        wanted = self._wanted or (before.action.id if before is not None else None)
        self._wanted = None
        self.view.rows.show_rows(rows_of(self._lines, self._order.value(), today))
        has_any = bool(self._lines)
        self._nothing.setVisible(not has_any)
        self.view.setVisible(has_any)
        self._order.setVisible(has_any)
        self._paper.setVisible(has_any)
        first = self.view.rows.first()
        if (wanted is None or not self.view.select(wanted)) and first is not None:
            self.view.select(first.action.id)
        self._on_current(self.view.line())

    def _on_current(self, line: ActionLine | None) -> None:
        before = self._form.line
        if line is None:
            if not self._lines:
                self._form.forget()
            self._form.setVisible(bool(self._lines) and before is not None)
            return
        if before is not None and before.action.id != line.action.id:
            self._doing.texts.flush()
        fresh = next((each for each in self._lines if each.action.id == line.action.id), line)
        self._form.show_line(fresh)
        self._form.show()

    # What is done

    def _show_paper(self) -> None:
        """Everything that was promised, to hand over."""
        self._doing.texts.flush()
        if self._lines:
            self._papers.show_actions()

    def _on_order(self, _order: str) -> None:
        self._fill()

    def _on_ticked(self, line: ActionLine, done: bool) -> None:
        said = self.tr("Done") if done else self.tr("Open again")
        self._doing.change(line.action.id, said, done=done)

    def _on_dropped(self, line: ActionLine) -> None:
        if not line.action.details.dropped and not line.action.done:
            self._doing.change(line.action.id, self.tr("Dropped"), dropped=True)

    def _on_changed(self, line: ActionLine, name: str, value: object) -> None:
        if name == "done":
            self._on_ticked(line, bool(value))
            return
        said = self.tr("Changed")
        if name == "dropped":
            said = self.tr("Dropped") if value else self.tr("Taken up again")
        self._doing.change(line.action.id, said, **{name: value})

    def _on_typed(self, line: ActionLine, name: str, text: str) -> None:
        self._doing.touch(line.action.id, name, text)

    def _on_opened(self, _line: ActionLine) -> None:
        self._to_detail()
        self._form.to_result()

    def _on_clicked(self) -> None:
        if self._is_narrow() and self.view.line() is not None:
            self._to_detail()
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_copy(self, line: ActionLine, words: str) -> None:
        self._doing.copy_to_hours(line.session_id, words)

    def _on_copied(self, _session_id: SessionId) -> None:
        self._form.close_hours()

    def _open_session(self, session_id: SessionId) -> None:
        self._context.navigate.show("supervision", session_id=session_id)

    # Looks

    def _is_narrow(self) -> bool:
        return self._reflow.room is Room.NARROW

    def _to_detail(self) -> None:
        if self._is_narrow():
            self._listing.hide()
            self._detail.show()

    def _to_list(self) -> None:
        self._detail.hide()
        self._listing.show()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self, _room: object = None) -> None:
        px, narrow = self._themes.px, self._is_narrow()
        self.back.setVisible(narrow)
        self._listing.setMaximumWidth(16_777_215 if narrow else px(_LIST))
        wide = self._reflow.room is Room.WIDE
        self._listing.setMinimumWidth(0 if narrow else px(_LIST if wide else _LIST_MEDIUM))
        if not narrow:
            self._listing.show()
            self._detail.show()
        elif self._listing.isVisibleTo(self) and self._detail.isVisibleTo(self):
            # What has the keyboard stays.
            now = QApplication.focusWidget()
            is_read = now is not None and self._detail.isAncestorOf(now)
            (self._listing if is_read else self._detail).hide()
        self._left.setSpacing(px(12))
        self._top.setContentsMargins(0, 0, px(_BAR) if narrow else 0, 0)
        self._row.setContentsMargins(px(RING_ROOM), px(2), 0, 0)
        self._row.setSpacing(px(28))
