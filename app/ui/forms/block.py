"""A question with its heading, its help, its editor and "Keep private"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.forms.editor import Supplies
from app.ui.forms.factory import make_editor
from app.ui.theme import Type
from app.ui.widgets.buttons import FlatButton, QuietLink
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from models.records.entries import AnswerKey, JsonValue
from prompts.kinds import Kind
from prompts.schema import Question


class Extras(QWidget):
    """ "Clear" and "Keep private" of one answer: there when someone is at the question."""

    cleared = Signal()
    private_toggled = Signal(bool)

    def __init__(self, supplies: Supplies, name: str) -> None:
        super().__init__()
        themes = supplies.themes
        self._name = name
        self.clear_link = QuietLink(themes, self.tr("Clear"))
        self.clear_link.setAccessibleName(named(name, self.tr("Clear")))
        self.private = FlatButton(
            themes, self.tr("Keep private"), icon="eye-off", compact=True, checkable=True
        )
        self.private.setObjectName("keep_private")
        self.private.clicked.connect(self._on_private)
        self.clear_link.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.px(10))
        row.addWidget(self.clear_link)
        row.addWidget(self.private)
        # The height stays, so that nothing below moves when they come and go.
        self.setMinimumHeight(themes.px(30))
        self.set_private(False)

    def set_private(self, private: bool) -> None:
        """Shows whether the answer is private."""
        self.private.setChecked(private)
        words = self.tr("Private, never in share-safe view") if private else self.tr("Keep private")
        self.private.set_words(words)
        self.private.setAccessibleName(named(self._name, words))

    def show_for(self, near: bool, answered: bool) -> None:
        """Shows what is of use: everything near the question, only what matters from afar."""
        self.clear_link.setVisible(near and answered)
        self.private.setVisible(near or self.private.isChecked())

    def _on_private(self, checked: bool) -> None:
        self.set_private(checked)
        self.private_toggled.emit(checked)


class QuestionBlock(QWidget):
    """One question of a form.

    Signals:
        changed: the key; read the value from `editor` (at once when it settles).
        private_changed: the key, and whether the answer is private now.
    """

    changed = Signal(object)
    private_changed = Signal(object, bool)

    def __init__(
        self,
        key: AnswerKey,
        question: Question,
        name: str,
        supplies: Supplies,
        *,
        bare: bool = False,
    ) -> None:
        super().__init__()
        self.key = key
        self.question = question
        self.setObjectName(f"question.{key.pack}.{key.question}")
        self._supplies = supplies
        self.editor = make_editor(question, supplies, name, bare=bare)
        self._heading: Label | None = None
        self._narrow = False
        self._own_bar = self.editor.keeps_private_itself
        self.extras = Extras(supplies, name)
        self.extras.setParent(self)
        self.extras.hide()
        self._hint = Label(
            supplies.themes, self.editor.hint(), Type.SMALL, color="text2", parent=self
        )
        self._hint.hide()
        self._build(bare)
        self._connect()
        self._refresh()

    @property
    def has_heading(self) -> bool:
        """Whether it asks in words of its own; else the title of its step asks."""
        return bool(self.question.text)

    @property
    def fills(self) -> bool:
        """Whether it takes what room is left."""
        return self.question.kind is Kind.LONG

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

    def _build(self, bare: bool) -> None:
        themes = self._supplies.themes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # Room for the ring around "Keep private", clear of the chips below.
        column.setSpacing(themes.px(4 if self.fills or bare else 8))
        if self.has_heading:
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
            column.addLayout(row)
        if self.question.help:
            column.addWidget(
                Label(themes, self.question.help, Type.SMALL, color="text2", wrap=True)
            )
        column.addWidget(self.editor, 1 if self.fills else 0)
        if self.fills and not bare:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.editor.changed.connect(self._on_changed)
        self.editor.private_toggled.connect(self._on_private)
        self.extras.cleared.connect(self._on_cleared)
        self.extras.private_toggled.connect(self._on_private)

    def _refresh(self) -> None:
        near = self.underMouse() or self.holds_focus()
        answered = self.editor.can_be_cleared and self.editor.value() is not None
        self.extras.show_for(near, answered)
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
