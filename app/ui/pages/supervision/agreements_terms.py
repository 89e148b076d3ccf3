"""An agreement that is being written: its subjects in groups that fold."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.agreements import GROUPS, SHORT, is_written, words_of
from app.ui.pages.supervision.agreements_fields import Fold, TextBox
from app.ui.pages.supervision.agreements_words import (
    group_line,
    group_names,
    power_proposal,
    subjects,
)
from app.ui.pages.supervision.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.chips import Chip, ChipFlow
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from app.ui.words import meeting_kinds
from models.records.ids import AgreementId
from models.records.supervision import Agreement, SessionKind, Terms

KINDS, POWER = "kinds", "power"


class TermsForm(QWidget):
    """Everything that can be agreed; all of it may be left empty.

    Signals:
        typed: the name of a subject, and what stands there.
        kinds_set: the kinds of session that were chosen.
        turned: a group was opened or closed: other places take Tab.
    """

    typed = Signal(str, str)
    kinds_set = Signal(object)
    turned = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._id: AgreementId | None = None
        self._terms = Terms()
        self._subjects = subjects()
        self._fields: dict[str, LineEdit | TextBox] = {}
        self._chips: dict[str, Chip] = {}
        self._folds: dict[str, Fold] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(4))
        for group, names in GROUPS.items():
            fold = Fold(themes, group, group_names()[group])
            self._folds[group] = fold
            for name in names:
                self._add(fold, name)
            fold.turned.connect(self.turned)
            column.addWidget(fold)
        self._folds["meeting"].set_open(True)

    def show_agreement(self, agreement: Agreement, busy: frozenset[str]) -> None:
        """Shows what is kept, but for subjects that are being typed in."""
        is_other = agreement.id != self._id
        self._id, self._terms = agreement.id, agreement.terms
        for name, field in self._fields.items():
            here = field.area.hasFocus() if isinstance(field, TextBox) else field.hasFocus()
            if not is_other and (name in busy or here):
                continue
            words = words_of(agreement.terms, name)
            if isinstance(field, TextBox):
                field.set_text(words)
            elif field.text() != words:
                field.setText(words)
        for kind, chip in self._chips.items():
            chip.blockSignals(True)
            chip.setChecked(SessionKind(kind) in agreement.terms.kinds)
            chip.blockSignals(False)
            chip.updateGeometry()
            chip.update()
        self._say()

    def first_focus(self) -> QWidget:
        """Where writing begins."""
        return self._folds["meeting"].head

    def commit(self) -> None:
        """Takes in what an input method still holds back."""
        for field in self._fields.values():
            if isinstance(field, TextBox) and field.area.hasFocus():
                field.hand_over()

    def _say(self) -> None:
        for group, fold in self._folds.items():
            fold.say(group_line(self._terms, group))
        self._propose.setVisible(not is_written(self._terms, POWER))

    def _add(self, fold: Fold, name: str) -> None:
        subject, themes = self._subjects[name], self._themes
        label = Label(themes, subject.name, semibold=True, wrap=True)
        fold.column.addWidget(label)
        if subject.help:
            hint = Label(themes, subject.help, Type.SMALL, color="text2", wrap=True)
            fold.column.addWidget(hint)
        if name == KINDS:
            field: QWidget = self._kinds(subject.name)
        else:
            field = self._field(name)
            label.setBuddy(field)
            field.setAccessibleDescription(subject.help)
        fold.column.addWidget(field)
        if name == POWER:
            self._propose = QuietLink(themes, tr("Begin with a proposal"))
            self._propose.setObjectName("terms.propose_power")
            self._propose.clicked.connect(self._on_propose)
            fold.column.addWidget(self._propose, 0, Qt.AlignmentFlag.AlignLeading)
        fold.column.addSpacing(themes.px(8))

    def _field(self, name: str) -> LineEdit | TextBox:
        words = self._subjects[name].name
        field: LineEdit | TextBox
        if name in SHORT:
            field = LineEdit(self._themes, words)
            field.textEdited.connect(partial(self._on_typed, name))
        else:
            field = TextBox(self._themes, words, lines=2)
            field.edited.connect(partial(self._on_typed, name))
        field.setObjectName(f"terms.{name}")
        self._fields[name] = field
        return field

    def _kinds(self, words: str) -> ChipFlow:
        flow = ChipFlow(self._themes)
        flow.setAccessibleName(words)
        flow.setObjectName("terms.kinds")
        for kind, said in meeting_kinds().items():
            chip = Chip(self._themes, kind, said)
            chip.setObjectName(f"terms.kind.{kind}")
            chip.toggled.connect(self._on_kind)
            flow.add(chip)
            self._chips[kind] = chip
        flow.set_stop()
        return flow

    def _on_typed(self, name: str, _text: str = "") -> None:
        words = self._fields[name].text()
        if name == POWER:
            self._propose.setVisible(not words.strip())
        self.typed.emit(name, words)

    def _on_kind(self, _on: bool) -> None:
        chosen = tuple(SessionKind(kind) for kind, chip in self._chips.items() if chip.isChecked())
        self.kinds_set.emit(chosen)

    def _on_propose(self) -> None:
        field = self._fields[POWER]
        assert isinstance(field, TextBox)
        field.type_at_end(power_proposal())
