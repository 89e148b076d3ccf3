"""Editors for choices: one, several, yes or no."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.ui.forms.editor import ABSENT, AnswerEditor, Supplies
from app.ui.forms.yes_no import yes_or_no
from app.ui.theme import Type
from app.ui.widgets.choices import CheckBox, RadioButton
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from models.records.entries import JsonValue
from prompts.schema import Option, Question

_MOST_RADIOS = 8
_CLEARING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0})


class RadioEditor(AnswerEditor):
    """One choice among a few: radio buttons; pressing the chosen one again takes it away."""

    can_be_cleared = True

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self._options = list(self._offered())
        self._buttons: dict[str, RadioButton] = {}
        self._group = QButtonGroup(self)
        self._was = ""
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(supplies.themes.px(6))
        for option in self._options:
            self._add(option)

    def value(self) -> JsonValue:
        return next((id_ for id_, button in self._buttons.items() if button.isChecked()), ABSENT)

    def set_value(self, value: JsonValue) -> None:
        if isinstance(value, str) and value not in self._buttons:
            self._add(Option(value, self._retired_words(value)))
        self._group.setExclusive(False)
        for id_, button in self._buttons.items():
            button.setChecked(id_ == value)
        self._group.setExclusive(True)
        self._was = value if isinstance(value, str) else ""

    def focus_first(self) -> None:
        buttons = list(self._buttons.values())
        chosen = next((each for each in buttons if each.isChecked()), next(iter(buttons), None))
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _CLEARING
            and not event.modifiers()
        ):
            self.clear()
            return True
        return False

    def _offered(self) -> tuple[Option, ...]:
        return self.question.options

    def _retired_words(self, value: str) -> str:
        return self.tr("{answer} (not offered any more)").format(answer=value)

    def _add(self, option: Option) -> None:
        button = RadioButton(self.themes, option.text, wrap=True)
        button.setObjectName(f"option.{option.id}")
        button.setAccessibleName(named(self.name, option.text))
        button.setAccessibleDescription(option.help)
        button.clicked.connect(partial(self._on_clicked, option.id))
        button.installEventFilter(self)
        self._buttons[option.id] = button
        self._group.addButton(button)
        self._rows.addWidget(_with_help(button, option, self))

    def _on_clicked(self, option_id: str, _checked: bool = False) -> None:
        again = option_id == self._was
        self.set_value(ABSENT if again else option_id)
        self.changed.emit()


class YesNoEditor(RadioEditor):
    """Yes or no."""

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self._rows.setDirection(QVBoxLayout.Direction.LeftToRight)
        self._rows.setSpacing(supplies.themes.px(24))
        self._rows.addStretch(1)

    def value(self) -> JsonValue:
        chosen = super().value()
        return ABSENT if chosen is ABSENT else chosen == "yes"

    def set_value(self, value: JsonValue) -> None:
        super().set_value(
            {True: "yes", False: "no"}.get(value) if isinstance(value, bool) else value
        )

    def _offered(self) -> tuple[Option, ...]:
        return yes_or_no(self.supplies.vocabularies)


class ComboEditor(AnswerEditor):
    """One choice among many: a list that folds."""

    can_be_cleared = True

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self._combo = ComboBox(supplies.themes, name)
        self._combo.addItem(self.tr("Choose, or leave it"), "")
        for option in question.options:
            self._combo.addItem(option.text, option.id)
            self._combo.setItemData(
                self._combo.count() - 1, option.help, Qt.ItemDataRole.AccessibleDescriptionRole
            )
        self._combo.activated.connect(self._on_activated)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._combo)
        row.addStretch(1)

    def value(self) -> JsonValue:
        chosen = self._combo.currentData()
        return chosen if isinstance(chosen, str) and chosen else ABSENT

    def set_value(self, value: JsonValue) -> None:
        wanted = value if isinstance(value, str) else ""
        index = self._combo.findData(wanted)
        if index < 0:
            words = self.tr("{answer} (not offered any more)").format(answer=wanted)
            self._combo.addItem(words, wanted)
            index = self._combo.count() - 1
        self._combo.setCurrentIndex(index)

    def focus_first(self) -> None:
        self._combo.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_activated(self, _index: int) -> None:
        self.changed.emit()


def one_choice(question: Question, supplies: Supplies, name: str) -> AnswerEditor:
    """The editor for one choice, by how many there are."""
    kind = RadioEditor if len(question.options) <= _MOST_RADIOS else ComboEditor
    return kind(question, supplies, name)


class ChecksEditor(AnswerEditor):
    """Several choices: check boxes, in two columns where their words are short."""

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self._boxes: dict[str, CheckBox] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(supplies.themes.px(6))
        for option in question.options:
            self._add(option)

    def value(self) -> JsonValue:
        chosen: list[JsonValue] = [id_ for id_, box in self._boxes.items() if box.isChecked()]
        return chosen or ABSENT

    def set_value(self, value: JsonValue) -> None:
        wanted = [id_ for id_ in value if isinstance(id_, str)] if isinstance(value, list) else []
        for id_ in wanted:
            if id_ not in self._boxes:
                words = self.tr("{answer} (not offered any more)").format(answer=id_)
                self._add(Option(id_, words))
        for id_, box in self._boxes.items():
            box.setChecked(id_ in wanted)

    def focus_first(self) -> None:
        first = next(iter(self._boxes.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, option: Option) -> None:
        box = CheckBox(self.themes, option.text, wrap=True)
        box.setObjectName(f"option.{option.id}")
        box.setAccessibleName(named(self.name, option.text))
        box.setAccessibleDescription(option.help)
        box.clicked.connect(self._on_clicked)
        self._boxes[option.id] = box
        self._rows.addWidget(_with_help(box, option, self))

    def _on_clicked(self, _checked: bool) -> None:
        self.changed.emit()


def _with_help(button: QAbstractButton, option: Option, editor: AnswerEditor) -> QWidget:
    themes = editor.themes
    if not option.help:
        return button
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(button)
    hint = Label(themes, option.help, Type.SMALL, color="text2", wrap=True)
    hint.setContentsMargins(themes.px(27), 0, 0, 0)
    column.addWidget(hint)
    return both
