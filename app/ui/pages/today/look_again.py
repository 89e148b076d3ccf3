"""What comes back today, and what is for the next contact with somebody."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.pages.today.follow_up_row import FollowUpRow
from app.ui.pages.today.wording import Due
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import FlatButton
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.flow import Flow
from models.records.follow_ups import FollowUp

_AT_FIRST = 3
"""More than that at once would be a list of debts."""

_MOST_CODES = 6

_POINTED = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class LookAgain(QWidget):
    """Rows on a card, the first few of them; the others, and those by code, on asking.

    Args:
        words: tells what is half typed of what came of a follow-up.
    """

    typed = Signal(object, str)
    answered = Signal(object, str, object)
    put_off = Signal(object, object, object)
    let_go = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        themes: ThemeHolder,
        words: Callable[[Due], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._words = words
        self._due: tuple[Due, ...] = ()
        self._next: dict[str, tuple[FollowUp, ...]] = {}
        self._today = date.min
        self._shows_all = False
        self._code: str | None = None
        self._moved = QElapsedTimer()
        self._moved_rows: frozenset[str] = frozenset()
        self._rows: dict[str, FollowUpRow] = {}
        self._rules: list[Rule] = []
        self._card = Card(themes, padding=16)
        self._below = Flow(themes, gap=6)
        self._links: list[FlatButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._card)
        self._column.addWidget(self._below)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_follow_ups(
        self, due: Sequence[Due], by_code: Mapping[str, Sequence[FollowUp]], today: date
    ) -> None:
        """Shows what there is; rows that stay keep what is typed in them."""
        shown = tuple(due), {code: tuple(each) for code, each in by_code.items()}, today
        if shown == (self._due, self._next, self._today):
            return
        self._due, self._next, self._today = shown
        if self._code not in self._next:
            self._code = None
        self._fill()

    def rows(self) -> list[FollowUpRow]:
        """The rows in their order."""
        return [self._rows[each.id] for each in self._shown()]

    def first_focus(self) -> QWidget | None:
        """Where the keyboard goes first; None where there is nothing."""
        rows = self.rows()
        return rows[0].answer if rows else next(iter(self._links), None)

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [*(button for row in self.rows() for button in row.buttons()), *self._links]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _POINTED and self._has_just_moved(watched):
            # The second press of a double click was meant for the row that stood here before.
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._move(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _shown(self) -> list[Due]:
        due = self._due if self._shows_all else self._due[:_AT_FIRST]
        return [*due, *(self._next[self._code] if self._code is not None else ())]

    def _has_just_moved(self, button: QObject) -> bool:
        """Whether a button came to where another row stood a moment ago."""
        if not self._moved.isValid() or self._moved.hasExpired(QApplication.doubleClickInterval()):
            return False
        moved = (row for uid, row in self._rows.items() if uid in self._moved_rows)
        return any(button in row.buttons() for row in moved)

    def _note_moved(self, wanted: Collection[str]) -> None:
        """Notes the rows that take the place of one that goes."""
        stood = sorted(self._rows.values(), key=lambda row: row.y())
        gone = next((n for n, row in enumerate(stood) if row.follow_up.id not in wanted), None)
        if gone is not None:
            ids = (row.follow_up.id for row in stood[gone:])
            self._moved_rows = frozenset(uid for uid in ids if uid in wanted)
            self._moved.start()

    def _fill(self) -> None:
        place = self._focused()
        shown = self._shown()
        wanted = {each.id: each for each in shown}
        self._note_moved(wanted)
        for uid, row in list(self._rows.items()):
            self._card.column.removeWidget(row)
            if uid not in wanted or not row.goes_on_with(wanted[uid]):
                _throw_away(self._rows.pop(uid))
        for rule in self._rules:
            self._card.column.removeWidget(rule)
            _throw_away(rule)
        self._rules = []
        for number, each in enumerate(shown):
            if number:
                self._rules.append(Rule(self._themes))
                self._card.column.addWidget(self._rules[-1])
            row = self._rows.get(each.id) or self._make(each)
            self._card.column.addWidget(row)
        self._card.setVisible(bool(shown))
        self._fill_links()
        self._put_focus_back(place)

    def _make(self, follow_up: Due) -> FollowUpRow:
        row = FollowUpRow(self._themes, follow_up, self._today, self._words)
        row.typed.connect(self.typed)
        row.answered.connect(self.answered)
        row.put_off.connect(self.put_off)
        row.let_go.connect(self.let_go)
        row.opened.connect(self.opened)
        for button in row.buttons():
            button.installEventFilter(self)
        self._rows[follow_up.id] = row
        return row

    def _fill_links(self) -> None:
        for link in self._links:
            self._below.flow.removeWidget(link)
            _throw_away(link)
        self._links = []
        left = len(self._due) - _AT_FIRST
        if left > 0 and not self._shows_all:
            words = (
                self.tr("Show {n} more").format(n=left) if left > 1 else self.tr("Show one more")
            )
            self._link("look_again.more", words).clicked.connect(self._show_all)
        for code, each in list(self._next.items())[:_MOST_CODES]:
            words = (
                self.tr("1 thing for the next supervision")
                if len(each) == 1
                else self.tr("{n} things for the next supervision")
            )
            if code:
                words = self.tr("{n} things for the next time with {code}")
                if len(each) == 1:
                    words = self.tr("1 thing for the next time with {code}")
            words = words.format(code=code, n=len(each))
            link = self._link(f"look_again.next.{len(self._links)}", words, checkable=True)
            link.setChecked(code == self._code)
            link.clicked.connect(partial(self._show_code, code))
        self._below.setVisible(bool(self._links))

    def _link(self, name: str, words: str, *, checkable: bool = False) -> FlatButton:
        link = FlatButton(self._themes, words, compact=True, checkable=checkable)
        link.setObjectName(name)
        self._links.append(link)
        self._below.add(link)
        link.show()
        return link

    def _show_all(self) -> None:
        self._shows_all = True
        self._fill()
        self.rows()[_AT_FIRST].answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_code(self, code: str, _checked: bool = False) -> None:
        self._code = code if code != self._code else None
        self._fill()
        if self._code is not None:
            first = self._rows[self._next[code][0].id]
            first.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, watched: QObject, step: int) -> None:
        rows = self.rows()
        for at, row in enumerate(rows):
            buttons = row.buttons()
            if watched in buttons:
                other = rows[(at + step) % len(rows)].buttons()
                place = min(next(i for i, b in enumerate(buttons) if b is watched), len(other) - 1)
                other[place].setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _focused(self) -> int | None:
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            return None
        every = [row for row in self._card.findChildren(FollowUpRow) if not row.isHidden()]
        every.sort(key=lambda row: row.y())
        return next((at for at, row in enumerate(every) if row.isAncestorOf(now)), None)

    def _restyle(self) -> None:
        px = self._themes.px
        self._card.column.setContentsMargins(px(16), px(13), px(16), px(9))
        self._card.column.setSpacing(px(10))
        self._column.setSpacing(px(6))

    def _put_focus_back(self, place: int | None) -> None:
        """Where the row with the keyboard went away, the one that took its place has it."""
        now = QApplication.focusWidget()
        if place is None or (now is not None and now.isVisible() and self.isAncestorOf(now)):
            return
        rows = self.rows()
        target = rows[min(place, len(rows) - 1)].answer if rows else self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)


def _throw_away(widget: QWidget) -> None:
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
