"""What is kept of a person: what they are to one, and what documents ask of them."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.pages.supervision.agreements_fields import Fold, TextBox
from app.ui.pages.supervision.agreements_words import detail_names, person_line, role_names
from app.ui.pages.supervision.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import ComboBox, LineEdit
from app.ui.widgets.label import Label
from models.records.supervision import Person, Role

NAME, NOTES = "name", "notes"


class PersonForm(Fold):
    """Folded under the name. What is typed is told field by field.

    Signals:
        typed: the name of a field, and what stands in it.
        role_set: a `Role`. since_set, until_set: a day or None. removed: off the list.
    """

    typed = Signal(str, str)
    role_set = Signal(object)
    since_set = Signal(object)
    until_set = Signal(object)
    removed = Signal()

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__(themes, "person", tr("About this person"))
        self._today = today
        self._person: Person | None = None
        self._fields: dict[str, LineEdit | TextBox] = {}
        self._problem = Label(themes, "", Type.SMALL, color="notice", wrap=True)
        self._problem.setObjectName("person.problem")
        self._problem.hide()
        self._add_line(NAME, tr("Name, or what you call them"))
        self.column.addWidget(self._problem)
        self._role = ComboBox(themes, tr("What they are to you"))
        self._role.setObjectName("person.role")
        for role, words in role_names().items():
            self._role.addItem(words, role)
        self._add(tr("What they are to you"), self._role)
        for name, subject in detail_names().items():
            if name == NOTES:
                continue
            self._add_line(name, subject.name, subject.help)
        self._since = DateEdit(themes, tr("You meet since"), today, placeholder=tr("No day noted"))
        self._since.setObjectName("person.since")
        self._add(tr("You meet since"), self._since)
        self._until = DateEdit(themes, tr("You met until"), today, placeholder=tr("It goes on"))
        self._until.setObjectName("person.until")
        self._add(tr("You met until"), self._until)
        notes = TextBox(themes, detail_names()[NOTES].name)
        notes.setObjectName("person.notes")
        self._fields[NOTES] = notes
        self._add(detail_names()[NOTES].name, notes)
        self._away = QuietLink(themes, tr("Take off the list"))
        self._away.setObjectName("person.remove")
        self.column.addWidget(self._away, 0, Qt.AlignmentFlag.AlignLeading)
        notes.edited.connect(partial(self._on_typed, NOTES))
        self._role.activated.connect(self._on_role)
        self._since.changed.connect(self._on_since)
        self._until.changed.connect(self._on_until)
        self._away.clicked.connect(self.removed)

    def show_person(self, person: Person, busy: frozenset[str], *, is_met: bool) -> None:
        """Shows what is kept, but for fields that are being typed in.

        Args:
            is_met: whether something was agreed with them, so that they stay.
        """
        is_other = self._person is None or self._person.id != person.id
        self._person = person
        kept = {NAME: person.name, **{n: getattr(person.details, n) for n in detail_names()}}
        for name, field in self._fields.items():
            if not is_other and (name in busy or field.hasFocus() or _has_focus_in(field)):
                continue
            if isinstance(field, TextBox):
                field.set_text(kept[name])
            elif field.text() != kept[name]:
                field.setText(kept[name])
        if is_other:
            self.say_problem("")
        self._role.setCurrentIndex(self._role.findData(person.role.value))
        self._since.set_value(person.details.since)
        self._until.set_value(person.details.until)
        self._away.setVisible(not is_met)
        self.say(person_line(person, self._today))

    def say_problem(self, words: str) -> None:
        """Says under the name why it is not taken; "" for nothing."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        name = self._fields[NAME]
        if isinstance(name, LineEdit):
            name.set_notice(bool(words))

    def commit(self) -> None:
        """A day that is being typed is taken as it stands."""
        for field in (self._since, self._until):
            field.first_focus().clearFocus()
        notes = self._fields[NOTES]
        if isinstance(notes, TextBox):
            notes.hand_over()

    def _add_line(self, name: str, words: str, help_words: str = "") -> None:
        field = LineEdit(self._themes, words)
        field.setObjectName(f"person.{name}")
        field.textEdited.connect(partial(self.typed.emit, name))
        self._fields[name] = field
        self._add(words, field, help_words)

    def _add(self, words: str, field: QWidget, help_words: str = "") -> None:
        label = Label(self._themes, words, semibold=True, wrap=True)
        label.setBuddy(field)
        self.column.addWidget(label)
        if help_words:
            field.setAccessibleDescription(help_words)
            self.column.addWidget(
                Label(self._themes, help_words, Type.SMALL, color="text2", wrap=True)
            )
        self.column.addWidget(field)
        self.column.addSpacing(self._themes.px(8))

    def _on_typed(self, name: str) -> None:
        field = self._fields[name]
        self.typed.emit(name, field.text())

    def _on_role(self, _at: int) -> None:
        self.role_set.emit(Role(self._role.currentData()))

    def _on_since(self) -> None:
        self.since_set.emit(self._since.value())

    def _on_until(self) -> None:
        self.until_set.emit(self._until.value())


def _has_focus_in(field: QWidget) -> bool:
    return isinstance(field, TextBox) and field.area.hasFocus()
