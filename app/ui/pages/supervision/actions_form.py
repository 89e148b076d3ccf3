"""One action: its words, whose it is, by when, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.pages.supervision.actions_doing import texts_of
from app.ui.pages.supervision.actions_hours import HoursCopy
from app.ui.pages.supervision.actions_words import session_words
from app.ui.pages.supervision.framing_fields import Row, TextBox
from app.ui.supervision_words import action_kinds, owners
from app.ui.theme import Type
from app.ui.widgets.buttons import QuietLink, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.plain import plain_words, shortened
from models.records.ids import ActionId
from models.records.promised import ActionLine
from models.records.supervision import ActionKind, Owner

_QUESTION = 90
_DAY = 290


class ActionForm(QWidget):
    """Everything that is kept of an action; what is typed is told as it is typed.

    Signals:
        typed: of the action the name of a text, and the text.
        changed: of the action the name of anything else, and its value.
        session_wanted: the session it was promised in.
        copy_wanted: the action, and the words for the log of hours.
    """

    typed = Signal(object, str, str)
    changed = Signal(object, str, object)
    session_wanted = Signal(object)
    copy_wanted = Signal(object, str)

    def __init__(
        self,
        context: PageContext,
        typed: Callable[[ActionId, str], str | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._typed = typed
        self._line: ActionLine | None = None
        self._is_showing = False
        self._make()
        self._lay_out()
        self._connect()
        self._themes.changed.connect(self._restyle)
        self._restyle()

    @property
    def line(self) -> ActionLine | None:
        """The action that is shown."""
        return self._line

    def show_line(self, line: ActionLine) -> None:
        """Shows an action; what is being typed about the same one stays."""
        is_same = self._line is not None and self._line.action.id == line.action.id
        self._line = line
        self._is_showing = True
        action, details = line.action, line.action.details
        for name, kept in texts_of(line).items():
            field, begun = self._texts[name].field, self._typed(action.id, name)
            wanted = kept if begun is None else begun
            if field.text() != wanted and not (is_same and field.hasFocus()):
                field.set_text(wanted)
        self._done.setChecked(action.done)
        self._show_owner(line)
        self._kind.setCurrentIndex(self._kind.findData(details.kind.value))
        self._due.set_value(action.due)
        self._check.set_value(details.next_check)
        question = shortened(plain_words(line.question), _QUESTION)
        where = session_words(line, self._context.clock.today())
        self._from.setText(
            self.tr("From “{question}”, {session}").format(question=question, session=where)
        )
        dropped = details.dropped and not action.done
        self._drop.setVisible(not action.done and not dropped)
        self._take_up.setVisible(dropped)
        self._hours.show_line(line, is_same=is_same)
        self._is_showing = False

    def forget(self) -> None:
        """Lets go of everything shown."""
        self._line = None
        for box in self._texts.values():
            box.field.set_text("")
        self._from.setText("")
        self._hours.forget()

    def to_result(self) -> None:
        """Puts the keyboard where one says what came of it."""
        self._texts["result"].field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_hours(self) -> None:
        """What was to go to the log of hours is there."""
        self._hours.close_panel()

    # Building

    def _make(self) -> None:
        themes, today = self._themes, self._context.clock.today()
        self._texts = {
            "text": TextBox(themes, self.tr("What was promised"), role=Type.DOOR),
            "result": TextBox(themes, self.tr("What came of it"), hint=self.tr("Or leave it")),
            "effect": TextBox(
                themes, self.tr("What it changed in the work"), hint=self.tr("Or leave it")
            ),
        }
        for name, box in self._texts.items():
            box.field.setObjectName(f"action.{name}")
        self._from = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._from.setObjectName("action.from")
        self._open = QuietLink(themes, self.tr("Open the session"))
        self._open.setObjectName("action.session")
        self._done = CheckBox(themes, self.tr("Done"))
        self._done.setObjectName("action.done")
        self._owner = ComboBox(themes, self.tr("Whose it is"), compact=True)
        self._owner.setObjectName("action.owner")
        self._kind = ComboBox(themes, self.tr("What it is for"), compact=True)
        self._kind.setObjectName("action.kind")
        for kind, words in action_kinds().items():
            self._kind.addItem(words, kind.value)
        self._due = DateEdit(themes, self.tr("By when"), today, compact=True, ahead=True)
        self._due.setObjectName("action.due")
        self._check = DateEdit(
            themes, self.tr("Look at it again on"), today, compact=True, ahead=True
        )
        self._check.setObjectName("action.next_check")
        self._drop = SecondaryButton(themes, self.tr("Drop it"), compact=True)
        self._drop.setObjectName("action.drop")
        self._take_up = SecondaryButton(themes, self.tr("Take it up again"), compact=True)
        self._take_up.setObjectName("action.take_up")
        self._hours = HoursCopy(self._context)

    def _lay_out(self) -> None:
        themes = self._themes
        head = Flow(themes, gap=12)
        head.add(self._done)
        head.add(self._open)
        facts = Flow(themes, gap=18)
        for words, field in (
            (self.tr("Whose it is"), self._owner),
            (self.tr("What it is for"), self._kind),
            (self.tr("By when"), self._due),
        ):
            facts.add(Row(themes, words, field))
        self._checking = Row(themes, self.tr("Look at it again on"), self._check)
        ends = Flow(themes, gap=10)
        ends.add(self._drop)
        ends.add(self._take_up)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._texts["text"])
        self._column.addWidget(self._from)
        self._column.addWidget(head)
        self._column.addWidget(facts)
        self._column.addWidget(Rule(themes))
        self._column.addWidget(Row(themes, self.tr("What came of it"), self._texts["result"]))
        self._column.addWidget(
            Row(themes, self.tr("What it changed in the work"), self._texts["effect"])
        )
        self._column.addWidget(self._checking)
        self._column.addWidget(ends)
        self._column.addWidget(self._hours)
        self._column.addStretch(1)

    def _connect(self) -> None:
        for name, box in self._texts.items():
            box.field.text_edited.connect(partial(self._on_typed, name))
        self._done.toggled.connect(partial(self._on_changed, "done"))
        self._owner.activated.connect(self._on_owner)
        self._kind.activated.connect(self._on_kind)
        self._due.changed.connect(self._on_due)
        self._check.changed.connect(self._on_check)
        self._drop.clicked.connect(partial(self._on_dropped, True))
        self._take_up.clicked.connect(partial(self._on_dropped, False))
        self._open.clicked.connect(self._on_session)
        self._hours.wanted.connect(self._on_copy)

    def _show_owner(self, line: ActionLine) -> None:
        names = owners(line.side)
        if self._owner.count() != len(names) or self._owner.itemText(1) != names[Owner.SUPERVISOR]:
            self._owner.clear()
            for owner, words in names.items():
                self._owner.addItem(words, owner.value)
            self._owner.updateGeometry()
        self._owner.setCurrentIndex(self._owner.findData(line.action.details.owner.value))

    # What is done

    def _on_typed(self, name: str) -> None:
        if self._line is not None:
            self.typed.emit(self._line, name, self._texts[name].field.text())

    def _on_changed(self, name: str, value: object) -> None:
        if self._line is not None and not self._is_showing:
            self.changed.emit(self._line, name, value)

    def _on_owner(self, _at: int) -> None:
        self._on_changed("owner", Owner(self._owner.currentData()))

    def _on_kind(self, _at: int) -> None:
        self._on_changed("kind", ActionKind(self._kind.currentData()))

    def _on_due(self) -> None:
        self._on_changed("due", self._due.value())

    def _on_check(self) -> None:
        self._on_changed("next_check", self._check.value())

    def _on_dropped(self, dropped: bool, _checked: bool = False) -> None:
        # The button that was pressed goes away.
        self._texts["result"].field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_changed("dropped", dropped)

    def _on_session(self) -> None:
        if self._line is not None:
            self.session_wanted.emit(self._line.session_id)

    def _on_copy(self, words: str) -> None:
        if self._line is not None:
            self.copy_wanted.emit(self._line, words)

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(px(4), px(2), px(12), px(16))
        self._column.setSpacing(px(12))
        # As wide as the longest day.
        self._due.setMinimumWidth(px(_DAY))
        self._checking.setMaximumWidth(px(_DAY))
