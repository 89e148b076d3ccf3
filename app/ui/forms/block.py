"""A question with its heading, its help, its editor and "Keep private"."""

from __future__ import annotations

from datetime import date
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.forms.earlier import EarlierView
from app.ui.forms.editor import AnswerEditor, Earlier, Supplies
from app.ui.forms.factory import make_editor
from app.ui.forms.locked import LockedEditor
from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton, QuietLink
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from models.records.entries import AnswerKey, JsonValue
from prompts.kinds import Kind
from prompts.schema import Question


class Extras(QWidget):
    """ "Clear" and "Keep private" of one answer: there when someone is at the question.

    Args:
        of_line: the answer is one line. Tab goes on from it to the next answer, and "Keep
            private" is for the mouse and its key: words typed on must not press it.
    """

    cleared = Signal()
    private_toggled = Signal(bool)

    def __init__(self, supplies: Supplies, name: str, *, of_line: bool) -> None:
        super().__init__()
        themes = supplies.themes
        self._name = name
        self.clear_link = QuietLink(themes, self.tr("Clear"))
        self.clear_link.setAccessibleName(named(name, self.tr("Clear")))
        self.private = FlatButton(
            themes, self.tr("Keep private"), icon="eye-off", compact=True, checkable=True
        )
        self.private.setObjectName("keep_private")
        if of_line:
            self.private.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if supplies.private_key:
            told = self.tr("Also with {key}").format(key=supplies.private_key)
            self.private.setToolTip(told)
            self.private.setAccessibleDescription(told)
        self.private.clicked.connect(self._on_private)
        self.clear_link.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.px(10))
        row.addWidget(self.clear_link)
        row.addWidget(self.private)
        # The height stays, so that nothing below moves when they come and go.
        self.setMinimumHeight(themes.px(30))
        self._is_brief = False
        self.set_private(False)

    def set_brief(self, wanted: bool) -> None:
        """Says less on screen where room lacks; what is heard stays whole."""
        if wanted != self._is_brief:
            self._is_brief = wanted
            self.set_private(self.private.isChecked())

    def set_private(self, private: bool) -> None:
        """Shows whether the answer is private."""
        self.private.setChecked(private)
        words = self.tr("Private, never in share-safe view") if private else self.tr("Keep private")
        self.private.set_words(self.tr("Private") if private and self._is_brief else words)
        self.private.setAccessibleName(named(self._name, words))

    def show_for(self, near: bool, answered: bool) -> None:
        """Shows what is of use: everything near the question, only what matters from afar."""
        self.clear_link.setVisible(near and answered)
        self.private.setVisible(near or self.private.isChecked())

    def _on_private(self, checked: bool) -> None:
        self.set_private(checked)
        self.private_toggled.emit(checked)


BESIDE_WIDE = 600
"""From this width on, what was answered earlier stands beside the editor, else below it."""


class Side(Enum):
    """On which side of the wall an answer is: nothing goes over it by itself."""

    NONE = "none"
    JOURNAL = "journal"
    TO_SAY = "to_say"


class QuestionBlock(QWidget):
    """One question of a form.

    Args:
        side: tells where it stands where a step has words for the other, too.
        locked_since: the day on which an answer was written that stays as it is.

    Signals:
        changed: the key; read the value from `editor` (at once when it settles).
        private_changed: the key, and whether the answer is private now.
        earlier_moved: earlier answers came or went; they need more width.
    """

    changed = Signal(object)
    private_changed = Signal(object, bool)
    earlier_moved = Signal()

    def __init__(
        self,
        key: AnswerKey,
        question: Question,
        name: str,
        supplies: Supplies,
        *,
        bare: bool = False,
        side: Side = Side.NONE,
        locked_since: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.question = question
        self.side = side
        self.setObjectName(f"question.{key.pack}.{key.question}")
        self._supplies = supplies
        self._name = self._spoken(name)
        self._locked = locked_since is not None
        self.editor = self._made_editor(locked_since, bare)
        self._heading: Label | None = None
        self._bare = bare
        self._narrow = False
        self._earlier: EarlierView | None = None
        self._wants_earlier = False
        self._own_bar = self.editor.keeps_private_itself
        self.extras = Extras(supplies, self._name, of_line=question.kind is Kind.SHORT)
        self.extras.setParent(self)
        self.extras.hide()
        self._hint = Label(
            supplies.themes, self.editor.hint(), Type.SMALL, color="text2", parent=self
        )
        self._hint.hide()
        self._build(bare)
        self._connect()
        self._refresh()
        if question.then_and_now:
            supplies.earlier.look_for(key)

    @property
    def has_heading(self) -> bool:
        """Whether it asks in words of its own; else the title of its step asks."""
        return bool(self.question.text)

    @property
    def fills(self) -> bool:
        """Whether it takes what room is left."""
        return self.question.kind is Kind.LONG and not self._locked

    def show_answer(self, value: JsonValue, private: bool) -> None:
        """Shows an answer without telling anyone."""
        self.editor.set_value(value)
        self.show_private(private)

    def show_private(self, private: bool) -> None:
        """Shows whether the answer is private."""
        self.extras.set_private(private)
        self.editor.show_private(private)
        self._refresh()

    def toggle_private(self) -> None:
        """Keeps the answer private, or not, as a person does it."""
        private = not self.extras.private.isChecked()
        self.show_private(private)
        self.private_changed.emit(self.key, private)

    def show_earlier(self) -> None:
        """Shows what was answered before, also where nothing was; the keyboard goes there."""
        self._wants_earlier = True
        if self._earlier is None:
            self._supplies.earlier.look_for(self.key)
        else:
            self._earlier.show()
            self._earlier.focus_first()
            self.earlier_moved.emit()

    def hide_earlier(self) -> bool:
        """Puts earlier answers away; returns whether the keyboard was in them."""
        self._wants_earlier = False
        if self._earlier is None or self._earlier.isHidden():
            return False
        focus = QApplication.focusWidget()
        held = focus is not None and self._earlier.isAncestorOf(focus)
        self._earlier.hide()
        self.earlier_moved.emit()
        return held

    @property
    def shows_earlier(self) -> bool:
        """Whether earlier answers are shown."""
        return self._earlier is not None and not self._earlier.isHidden()

    def add_below(self, widget: QWidget) -> None:
        """Puts something of the program under the editor, as an offer to look at the words."""
        self._column.addWidget(widget)

    def set_compact(self, compact: bool) -> None:
        """Leaves the heading of longer words away, so that they get the room."""
        self.editor.set_compact(compact)
        if self._heading is not None and self.fills:
            self._heading.setVisible(not compact)

    def set_narrow(self, narrow: bool) -> None:
        """Makes do with less width."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.editor.set_narrow(narrow)
            self._place_earlier()
            self._refresh()

    def holds_focus(self) -> bool:
        """Whether the keyboard is in it."""
        focus = QApplication.focusWidget()
        return focus is not None and (self.isAncestorOf(focus) or self.extras.isAncestorOf(focus))

    def refresh(self) -> None:
        """Shows or hides what depends on where the keyboard is."""
        self._refresh()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._refresh()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_earlier()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.side is not Side.TO_SAY:
            return
        themes = self._supplies.themes
        rect = self.rect().toRectF()
        paint.box(
            QPainter(self), rect, themes.px(10), themes.color("paper"), themes.color("control")
        )

    def _spoken(self, name: str) -> str:
        """The name of its editor, with the side of the wall it is on."""
        return named(self._side_words() + ".", name) if self.side is not Side.NONE else name

    def _side_words(self) -> str:
        if self.side is Side.TO_SAY:
            return self.tr("To say to them")
        return self.tr("For the journal")

    def _made_editor(self, locked_since: date | None, bare: bool) -> AnswerEditor:
        if locked_since is not None:
            return LockedEditor(self.question, self._supplies, self._name, locked_since)
        return make_editor(self.question, self._supplies, self._name, bare=bare)

    def _build(self, bare: bool) -> None:
        themes = self._supplies.themes
        column = QVBoxLayout(self)
        self._column = column
        space = themes.px(14) if self.side is Side.TO_SAY else 0
        column.setContentsMargins(space, space, space, space)
        # Room for the ring around "Keep private", clear of the chips below.
        column.setSpacing(themes.px(4 if self.fills or bare else 8))
        self._add_small_words()
        if self.has_heading:
            column.addLayout(self._heading_row(bare))
        if self.question.help:
            column.addWidget(
                Label(themes, self.question.help, Type.SMALL, color="text2", wrap=True)
            )
        self._middle = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._middle.setSpacing(themes.px(12))
        self._middle.addWidget(self.editor, 1)
        column.addLayout(self._middle, 1 if self.fills else 0)
        if self.fills and not bare:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _add_small_words(self) -> None:
        """The side of the wall, in one small line."""
        if self.side is Side.NONE:
            return
        tag = Label(
            self._supplies.themes,
            self._side_words(),
            Type.SMALL,
            color="accent" if self.side is Side.TO_SAY else "text2",
            semibold=self.side is Side.TO_SAY,
        )
        tag.setObjectName("tag")
        self._column.addWidget(tag)

    def _heading_row(self, bare: bool) -> QHBoxLayout:
        themes = self._supplies.themes
        weight = not bare
        heading = Label(
            themes, self.question.text, Type.UI, semibold=weight, wrap=True,
            color="text" if weight else "text2",
        )  # fmt: skip
        heading.setBuddy(self.editor)
        self._heading = heading
        row = QHBoxLayout()
        row.setSpacing(themes.px(12))
        row.addWidget(heading, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._hint)
        if not self._own_bar:
            row.addWidget(self.extras)
            self.extras.show()
        return row

    def _on_earlier(self, key: AnswerKey, answers: Earlier) -> None:
        if key != self.key or not (answers or self._wants_earlier):
            return
        if self._earlier is None:
            self._earlier = EarlierView(self.key, self._supplies, self._name)
            self._middle.addWidget(self._earlier, 1)
        self._earlier.show_answers(answers, self.question.text or self._name)
        self._earlier.show()
        self._place_earlier()
        self.earlier_moved.emit()
        if self._wants_earlier:
            self._earlier.focus_first()

    def _place_earlier(self) -> None:
        """Then beside now where there is room, else below it."""
        if self._earlier is None:
            return
        beside = not self._narrow and self.width() >= self._supplies.themes.px(BESIDE_WIDE)
        flow = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._middle.direction() != flow or self._middle.indexOf(self._earlier) != (not beside):
            self._middle.setDirection(flow)
            self._middle.removeWidget(self._earlier)
            self._middle.insertWidget(0 if beside else 1, self._earlier, 1 if beside else 0)
            if self._bare:
                # As tall as its words: both begin on the same line.
                self._middle.setAlignment(self.editor, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.editor.changed.connect(self._on_changed)
        self.editor.private_toggled.connect(self._on_private)
        self.extras.cleared.connect(self._on_cleared)
        self._supplies.earlier.found.connect(self._on_earlier)
        self.extras.private_toggled.connect(self._on_private)

    def _refresh(self) -> None:
        near = self.underMouse() or self.holds_focus()
        answered = self.editor.can_be_cleared and self.editor.value() is not None
        self.extras.show_for(near, answered)
        if self._own_bar:
            # One at a time: another question of the step may show its own.
            self.editor.offer_private(near)
        wanted = self.has_heading and bool(self._hint.text()) and not self._narrow
        self._hint.setVisible(wanted and not self.extras.private.isChecked())

    def _on_changed(self) -> None:
        if self.editor.can_be_cleared:
            self._refresh()
        self.changed.emit(self.key)

    def _on_cleared(self) -> None:
        self.editor.clear()
        self.editor.focus_first()

    def _on_private(self, private: bool) -> None:
        self.show_private(private)
        self.private_changed.emit(self.key, private)
