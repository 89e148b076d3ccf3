"""No question comes to mind: what may be behind it, and what else the time is good for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui import framing_words as words
from app.ui.pages.supervision.framing_fields import Choices, Row
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, QuietLink, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from models.records.supervision import SessionDetails

HELPFUL_SETS = {
    "the_unsaid": (("worried", "rather_not"), ()),
    "supervision_relationship": (("no_use",), ("us",)),
    "what_i_carry": ((), ("load",)),
}
"""Sets that may help: what may be behind it, and which other use, that each is offered for."""


class NoQuestion(QWidget):
    """Folded it is a link; opened it asks two things, and puts another use on the agenda.

    Signals:
        kept: what may be behind it, and what the time is used for instead.
        use_wanted: words to put on the agenda.
        write_wanted: the id of a set to write with.
    """

    kept = Signal(object, str)
    use_wanted = Signal(str)
    write_wanted = Signal(str)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._titles: dict[str, str] = {}
        self.open_it = QuietLink(themes, self.tr("No question comes to mind"))
        self.open_it.setObjectName("no_question")
        self._card = Card(themes, padding=16)
        self.behind = Choices(
            themes, self.tr("What may be behind it?"), words.behind(), several=True
        )
        self.behind.setObjectName("no_question_behind")
        self.use = Choices(
            themes, self.tr("How else would you like to use the time?"), words.uses()
        )
        self.use.setObjectName("no_question_use")
        self.add = SecondaryButton(themes, self.tr("Put it on the agenda"))
        self.add.setObjectName("no_question_add")
        self.fold_it = FlatButton(themes, self.tr("Close"))
        self.fold_it.setObjectName("no_question_close")
        self._problem = Notice(themes, "no_question_problem")
        self._offers = Flow(themes, gap=14)
        self._links: dict[str, QuietLink] = {}
        self._eye = QLabel()
        self._lay_out()
        self.open_it.clicked.connect(self._on_open)
        self.fold_it.clicked.connect(self.fold)
        self.add.clicked.connect(self._on_add)
        self.behind.changed.connect(self._on_changed)
        self.use.changed.connect(self._on_changed)
        themes.changed.connect(self._restyle)
        self._restyle()
        self._card.hide()

    def show_details(self, details: SessionDetails) -> None:
        """Shows what is kept of it."""
        if self.behind.value() != details.behind:
            self.behind.set_value(details.behind)
        if self.use.one() != details.instead:
            self.use.set_value((details.instead,))
        self._offer()

    def offer_sets(self, titles: dict[str, str]) -> None:
        """Takes the titles of the sets there are; without one a set is not offered."""
        self._titles = {set_id: titles[set_id] for set_id in HELPFUL_SETS if titles.get(set_id)}
        for set_id, title in self._titles.items():
            if set_id not in self._links:
                link = QuietLink(self._themes, "")
                link.setObjectName(f"no_question_write.{set_id}")
                link.clicked.connect(lambda _=False, wanted=set_id: self.write_wanted.emit(wanted))
                self._links[set_id] = link
                self._offers.add(link)
            self._links[set_id].set_words(self.tr("Write: {title}").format(title=title))
        self._offer()

    def fold(self) -> None:
        """Closes it, and leaves the keyboard at the link."""
        had_keyboard = self._holds_keyboard()
        self._card.hide()
        self.open_it.show()
        if had_keyboard:
            self.open_it.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._card.isHidden():
            self.fold()
            return
        super().keyPressEvent(event)

    def stops(self) -> list[QWidget]:
        """What Tab stops at."""
        chips = [*self.behind.chips(), *self.use.chips()]
        return [self.open_it, *chips, self.add, *self._links.values(), self.fold_it]

    def _lay_out(self) -> None:
        themes = self._themes
        head = QHBoxLayout()
        head.setSpacing(themes.px(6))
        said = self.tr("That happens. There are other good uses of the time.")
        head.addWidget(Label(themes, said, color="text2", wrap=True), 1)
        head.addWidget(self._eye, 0, Qt.AlignmentFlag.AlignTop)
        private = Label(themes, self.tr("Private"), Type.SMALL, color="text2")
        head.addWidget(private, 0, Qt.AlignmentFlag.AlignTop)
        self._card.column.addLayout(head)
        self._card.column.addWidget(Row(themes, self.behind.accessibleName(), self.behind))
        self._card.column.addWidget(Row(themes, self.use.accessibleName(), self.use))
        self._card.column.addWidget(self._offers)
        self._card.column.addWidget(self._problem)
        foot = Flow(themes, gap=8)
        foot.add(self.add)
        foot.add(self.fold_it)
        self._card.column.addWidget(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.open_it, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._card)

    def _holds_keyboard(self) -> bool:
        now = QApplication.focusWidget()
        return now is not None and self._card.isAncestorOf(now)

    def _on_open(self) -> None:
        self._card.show()
        self.open_it.hide()
        self.behind.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _on_changed(self) -> None:
        self._problem.clear()
        self._offer()
        self.kept.emit(self.behind.value(), self.use.one())

    def _on_add(self) -> None:
        use = self.use.one()
        if not use:
            self._problem.say(self.tr("Choose how you would like to use the time."))
            self.use.first_focus().setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.use_wanted.emit(words.uses().get(use, use))
        self.fold()

    def _offer(self) -> None:
        behind, use = self.behind.value(), self.use.one()
        for set_id, link in self._links.items():
            wanted_behind, wanted_use = HELPFUL_SETS[set_id]
            fits = use in wanted_use or any(each in wanted_behind for each in behind)
            link.setVisible(fits and set_id in self._titles)
        self._offers.setVisible(any(not link.isHidden() for link in self._links.values()))

    def _restyle(self) -> None:
        self._card.column.setSpacing(self._themes.px(14))
        self._eye.setContentsMargins(0, self._themes.px(3), 0, 0)
        self._eye.setPixmap(self._themes.pixmap("eye-off", "text2", 16))
