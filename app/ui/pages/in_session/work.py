"""What came of the item, and what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.pages.in_session.action_line import ActionLine
from app.ui.pages.in_session.words import action_line_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import IconButton, QuietLink
from app.ui.widgets.card import Rule
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.editor import Editor
from app.ui.widgets.label import Label
from models.records.supervision import Action, SupervisionSide

_OUTCOME = 140
_ACTIONS = 100
"""With the line for a new one as tall as what came of it."""


class ActionRow(QWidget):
    """A tick, the words, until when, and a way to take it away."""

    ticked = Signal(object, bool)
    removed = Signal(object)

    def __init__(
        self, themes: ThemeHolder, action: Action, side: SupervisionSide, today: date
    ) -> None:
        super().__init__()
        self.setObjectName("action_row")
        self.action = action
        due = action_line_words(action, side, today)
        self.tick = CheckBox(themes)
        self.tick.setObjectName("action_done")
        self.tick.setAccessibleName(f"{action.text}, {due}")
        self.tick.setChecked(action.done)
        self.remove = IconButton(themes, "x", self.tr("Take away: {0}").format(action.text))
        self.remove.setObjectName("remove_action")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, themes.px(2), 0, themes.px(2))
        row.setSpacing(themes.px(8))
        words = Label(themes, action.text, wrap=True)
        words.setBuddy(self.tick)
        row.addWidget(self.tick)
        row.addWidget(words, 1)
        row.addWidget(Label(themes, due, Type.SMALL, color="text2"))
        row.addWidget(self.remove)
        self.tick.toggled.connect(partial(self.ticked.emit, action.id))
        self.remove.clicked.connect(partial(self.removed.emit, action))


class ActionList(QScrollArea):
    """As tall as its actions, up to a limit from which on it scrolls."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._limit = 0
        self.setObjectName("actions")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("page")
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(page)
        page.installEventFilter(self)

    def set_limit(self, limit: int) -> None:
        """The greatest height at 100 %; 0 for none."""
        self._limit = limit
        self.fit()

    def fit(self) -> None:
        """Takes the height of the actions there are."""
        tall = self.column.totalHeightForWidth(self.viewport().width())
        if tall < 0:
            tall = self.column.totalSizeHint().height()
        most = self._themes.px(self._limit)
        self.setFixedHeight(min(tall, most) if most else tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.fit()
        return super().eventFilter(watched, event)


class Work(QWidget):
    """Two columns, or one below the other where room lacks."""

    outcome_edited = Signal()
    outcome_left = Signal()
    action_added = Signal(str, object, object)
    action_ticked = Signal(object, bool)
    action_removed = Signal(object)
    more_pressed = Signal()

    def __init__(self, themes: ThemeHolder, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._today = today
        self._side = SupervisionSide.HAD
        self._actions: tuple[Action, ...] = ()
        self._rows: list[ActionRow] = []
        self._rules: list[QWidget] = []
        self.setObjectName("work")
        self.outcome = Editor(
            themes,
            self.tr("What came of it"),
            role=Type.SNIPPET,
            placeholder=self.tr("Write here, or leave it"),
            with_bar=False,
            with_private=False,
        )
        self.outcome.setObjectName("outcome")
        self.outcome.area.setObjectName("outcome_text")
        self.line = ActionLine(themes, today)
        self.field = self.line.field
        self.more = QuietLink(themes, self.tr("More"))
        self.more.setObjectName("more_on_item")
        self._lay_out()
        self.outcome.text_edited.connect(self.outcome_edited)
        self.outcome.focused.connect(self._on_focused)
        self.line.added.connect(self.action_added)
        self.more.clicked.connect(self.more_pressed)
        themes.changed.connect(self._restyle)
        self._restyle()

    def set_side(self, side: SupervisionSide) -> None:
        """Whether one is supervised, or supervises."""
        if side is not self._side:
            self._side = side
            self.line.set_side(side)
            self._fill()

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Shows what was promised for this item."""
        if tuple(actions) != self._actions:
            self._actions = tuple(actions)
            self._fill()

    def rows(self) -> list[ActionRow]:
        """The actions in their order."""
        return list(self._rows)

    def take_typed(self) -> None:
        """An action that was typed and not added yet is added: nothing is lost."""
        self.line.add()

    def show_more(self, told: int, *, is_open: bool) -> None:
        """Says how much more was told of the item, and whether it is on the screen."""
        if is_open:
            words = self.tr("Less")
        else:
            words = self.tr("More ({n} noted)").format(n=told) if told else self.tr("More")
        self.more.set_words(words)

    def forget(self) -> None:
        """Lets go of everything shown."""
        self.line.put_back("")
        self.show_more(0, is_open=False)
        self.outcome.set_text("")
        self.show_actions(())

    def set_stacked(self, stacked: bool) -> None:
        """One column for a narrow window."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def set_margins(self, side: int, *, ruled: bool) -> None:
        """The margins at both sides, and whether a hairline stands above."""
        self._ruled = ruled
        self._actions_area.set_limit(_ACTIONS if ruled else 0)
        px = self._themes.px
        self._columns.setContentsMargins(side, px(15), side, px(15))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._actions_area.ensureWidgetVisible(watched, 0, self._themes.px(8))
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ruled:
            QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def _lay_out(self) -> None:
        themes, px = self._themes, self._themes.px
        self._ruled = True
        left = QVBoxLayout()
        left.setSpacing(px(8))
        words = Label(themes, self.tr("What came of it"), semibold=True)
        words.setBuddy(self.outcome.area)
        head = QHBoxLayout()
        head.addWidget(words, 1)
        head.addWidget(self.more)
        left.addLayout(head)
        left.addWidget(self.outcome)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(Label(themes, self.tr("Actions"), semibold=True))
        self._actions_area = ActionList(themes)
        self._list = self._actions_area.column
        right.addWidget(self._actions_area)
        right.addSpacing(px(10))
        right.addWidget(self.line)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)

    def _fill(self) -> None:
        held = next((at for at, row in enumerate(self._rows) if _has_focus(row)), -1)
        for widget in (*self._rows, *self._rules):
            widget.hide()
            self._list.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self._rows, self._rules = [], []
        for action in self._actions:
            row = ActionRow(self._themes, action, self._side, self._today)
            row.ticked.connect(self.action_ticked)
            row.removed.connect(self.action_removed)
            rule = Rule(self._themes)
            self._list.addWidget(row)
            self._list.addWidget(rule)
            self._rows.append(row)
            self._rules.append(rule)
            # A tick or a cross reached by the keyboard is scrolled to.
            for control in (row.tick, row.remove):
                control.installEventFilter(self)
        self._actions_area.fit()
        if held >= 0:
            rows = self._rows
            after: QWidget = rows[min(held, len(rows) - 1)].tick if rows else self.field
            after.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_focused(self, focused: bool) -> None:
        if not focused:
            self.outcome_left.emit()

    def _restyle(self) -> None:
        px = self._themes.px
        self.outcome.setFixedHeight(px(_OUTCOME))
        self._columns.setSpacing(px(24))
        self._fill()


def _has_focus(row: ActionRow) -> bool:
    return row.tick.hasFocus() or row.remove.hasFocus()
