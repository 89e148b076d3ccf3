"""Rules of one's own: from a few answers, or as a text; what is wrong is named with its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.fields import ComboBox, LineEdit, SpinBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.plain_text import PlainText
from prompts.hours_plain import plain_rules
from prompts.reading import Problem

_WIDTH = 684
_LINES = 14
_MINUTES = 90
TEXT = "own_text"
"""Under which name it is kept what is half written."""


class OwnRules(QWidget):
    """Signals:
    kept: the text to keep. edited: it was altered. left: it is not wanted. dropped: it is to go.
    """

    kept = Signal(str)
    edited = Signal()
    left = Signal()
    dropped = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._number = 1
        self._make_parts()
        self._lay_out()
        self._write.clicked.connect(self._on_write)
        self._name.textEdited.connect(self._on_named)
        self.text.text_edited.connect(self._on_edited)
        self._act.clicked.connect(self._on_act)
        self._leave.clicked.connect(self.left)
        self._drop.clicked.connect(self.dropped)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, text: str, *, number: int, is_kept: bool) -> None:
        """Shows a text to change; `number` is for the next plain rules."""
        self._number = number
        # Answers would take the place of a text that is there.
        for part in (self._name, self._answers):
            part.setVisible(not text)
        self.text.set_text(text)
        self._on_named()
        self._drop.setVisible(is_kept)
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Says what is wrong, each with its line."""
        self._problems.setText("\n".join(str(each) for each in problems))
        self._problems.setVisible(bool(problems))
        if problems:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> dict[str, str]:
        """What is half written."""
        return {TEXT: self.text.text()}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Has in it what was half written."""
        self.text.set_text(typed.get(TEXT, ""))

    def first_focus(self) -> QWidget:
        """Where one begins."""
        return self.text if self._name.isHidden() else self._name

    def _make_parts(self) -> None:
        themes = self._themes
        self._name = LineEdit(themes, self.tr("Name"), placeholder=self.tr("Whose rules these are"))
        self._name.setObjectName("hours.own_name")
        self._unnamed = Label(
            themes,
            self.tr("Whose rules are they? A word is enough."),
            Type.SMALL,
            color="notice",
            wrap=True,
        )
        self._unnamed.setObjectName("hours.own_unnamed")
        self._unnamed.hide()
        self._minutes = SpinBox(
            themes,
            self.tr("Minutes"),
            smallest=1,
            largest=9999,
            step=5,
            suffix=self.tr(" minutes"),
        )
        self._minutes.setValue(_MINUTES)
        self._minutes.setObjectName("hours.own_minutes")
        self._per = ComboBox(themes, self.tr("In each"))
        self._per.setObjectName("hours.own_per")
        for per, words in (
            ("month", self.tr("in each month")),
            ("week", self.tr("in each week")),
            ("quarter", self.tr("in each quarter")),
            ("year", self.tr("in each year")),
        ):
            self._per.addItem(words, per)
        self._share = ComboBox(themes, self.tr("How groups count"))
        self._share.setObjectName("hours.own_share")
        for share, words in (
            ("whole", self.tr("groups count in full")),
            ("half", self.tr("groups count by half")),
            ("divided", self.tr("groups are divided by their size")),
            ("twice_divided", self.tr("groups are divided and doubled")),
        ):
            self._share.addItem(words, share)
        self._write = SecondaryButton(themes, self.tr("Write the rules from this"), compact=True)
        self._write.setObjectName("hours.own_write")
        self.text = PlainText(themes, self.tr("The rules as a text"), Type.UI)
        self.text.setObjectName("hours.own_text")
        self.text.set_grows(True)
        self.text.set_fewest_lines(_LINES)
        self._problems = Label(themes, "", color="notice", wrap=True)
        self._problems.setObjectName("hours.own_problems")
        self._act = PrimaryButton(themes, self.tr("Keep these rules"))
        self._act.setObjectName("hours.own_keep")
        self._leave = FlatButton(themes, self.tr("Leave it as it is"))
        self._leave.setObjectName("hours.own_leave")
        self._drop = LinkButton(themes, self.tr("Take these rules away"))
        self._drop.setObjectName("hours.own_drop")

    def _lay_out(self) -> None:
        px, themes = self._themes.px, self._themes
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, px(4), px(16))
        column.setSpacing(px(10))
        column.addWidget(Label(themes, self.tr("Rules of your own"), Type.TITLE, wrap=True))
        words = self.tr("They stay in this journal. A few answers make a text you can go on with.")
        column.addWidget(Label(themes, words, color="text2", wrap=True))
        column.addWidget(self._name)
        column.addWidget(self._unnamed)
        self._answers = Flow(themes, gap=10)
        for part in (self._minutes, self._per, self._share, self._write):
            self._answers.add(part)
        column.addWidget(self._answers)
        card = Card(themes, padding=14)
        card.column.addWidget(self.text)
        column.addWidget(card)
        column.addWidget(self._problems)
        foot = Flow(themes, gap=10)
        for button in (self._act, self._leave, self._drop):
            foot.add(button)
        column.addWidget(foot)
        column.addStretch(1)

    def _on_write(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            self._name.set_notice(True)
            self._unnamed.show()
            return
        said = self.tr("{n} minutes of supervision, {per}").format(
            n=self._minutes.value(), per=self._per.currentText()
        )
        text = plain_rules(
            self._number,
            name,
            self._minutes.value(),
            self._per.currentData(),
            self._share.currentData(),
            said,
        )
        self.text.set_text(text)
        self._on_edited()
        self._act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_named(self, _text: str = "") -> None:
        self._name.set_notice(False)
        self._unnamed.hide()

    def _on_edited(self) -> None:
        self._problems.hide()
        self.edited.emit()

    def _on_act(self) -> None:
        if self.text.text().strip() or self._name.isHidden():
            self.kept.emit(self.text.text())
        else:
            self._on_write()

    def _restyle(self) -> None:
        self.setMaximumWidth(self._themes.px(_WIDTH))
