"""What might also be brought: each with its reason, to add or to leave for this time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.pages.supervision.words import icon_of, proposal_title, reasons_said
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, IconButton, QuietLink, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from models.records.supervision import Proposal
from prompts.catalogue import Catalogue
from prompts.words import Vocabularies


class SuggestionRow(QWidget):
    """Icon, title, reason in words; Add, and Not this time."""

    def __init__(
        self, themes: ThemeHolder, proposal: Proposal, vocabularies: Vocabularies, today: date
    ) -> None:
        super().__init__()
        self.proposal = proposal
        self.setObjectName("suggestion")
        px = themes.px
        title = proposal_title(proposal, vocabularies)
        why = reasons_said(proposal.reasons, vocabularies, today)
        self.title = Label(themes, title, wrap=True)
        self.reason = Label(themes, why, Type.SMALL, color="text2", wrap=True)
        self.reason.setObjectName("reason")
        icon = QLabel()
        icon.setPixmap(themes.pixmap(icon_of(proposal.reasons), "text2", 18))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        icon.setContentsMargins(px(2), px(2), 0, 0)
        self.add = SecondaryButton(themes, self.tr("Add"), compact=True)
        self.add.setObjectName("add_proposal")
        self.add.setAccessibleName(
            self.tr("Add to the agenda: {title}. {why}").format(title=title, why=why)
        )
        self.leave = IconButton(themes, "x", self.tr("Not this time: {title}").format(title=title))
        self.leave.setObjectName("not_this_time")
        self.leave.setToolTip(self.tr("Not this time"))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self.title)
        words.addWidget(self.reason)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(12), px(4), px(11))
        row.setSpacing(px(12))
        row.addWidget(icon)
        row.addLayout(words, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        row.setSpacing(px(10))
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)


class _OwnLine(LineEdit):
    """A line that Esc closes."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)


class Suggestions(QWidget):
    """The column beside the agenda.

    Signals:
        filled: its rows were made anew.
    """

    added = Signal(object)
    left = Signal(object)
    own_added = Signal(str)
    write_wanted = Signal()
    filled = Signal()

    def __init__(
        self, themes: ThemeHolder, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._catalogue = catalogue
        self._words = catalogue.vocabularies
        self._shown: tuple[tuple[Proposal, ...], date] = ((), date.min)
        self._heading = Label(themes, self.tr("You might also bring"), semibold=True)
        self._nothing = Label(
            themes,
            self.tr("Nothing is flagged or open. A question of your own is enough."),
            color="text2",
            wrap=True,
        )
        self._nothing.setObjectName("no_suggestions")
        self.own = FlatButton(themes, self.tr("Add something else"), icon="plus")
        self.own.setObjectName("add_something_else")
        self.line = _OwnLine(
            themes,
            self.tr("The question you want to bring"),
            placeholder=self.tr("What do you want to talk about?"),
        )
        self.line.setObjectName("own_question")
        self.line.hide()
        self.write = QuietLink(themes, "")
        self.write.setObjectName("write_before")
        self.write.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addLayout(self._rows)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.line)
        self._column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self.write.clicked.connect(self.write_wanted)
        self.own.clicked.connect(self._open_line)
        self.line.returnPressed.connect(self._on_line)
        self.line.given_up.connect(self._close_line)
        themes.follow(self._restyle)
        self._restyle()

    def show_proposals(self, proposals: Sequence[Proposal], today: date) -> None:
        """Shows what is proposed; nothing moves when it is the same."""
        words = self._catalogue.vocabularies
        if (tuple(proposals), today) == self._shown and words is self._words:
            return
        self._shown, self._words = (tuple(proposals), today), words
        self._fill()

    def offer_set(self, title: str) -> None:
        """Offers to think about it with the set of that title; "" offers nothing."""
        self.write.set_words(self.tr("Write: {title}").format(title=title))
        self.write.setVisible(bool(title))

    def forget(self) -> None:
        """Lets go of everything shown."""
        self._shown = (), date.min
        self._fill()

    def rows(self) -> list[SuggestionRow]:
        """The rows in their order."""
        return self.findChildren(SuggestionRow)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, from the top."""
        rows = [control for row in self.rows() for control in (row.add, row.leave)]
        return [*rows, self.own, self.line, self.write]

    def _fill(self) -> None:
        held = self._focused_row()
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        proposals, today = self._shown
        for proposal in proposals:
            self._rows.addWidget(Rule(self._themes))
            row = SuggestionRow(self._themes, proposal, self._catalogue.vocabularies, today)
            row.add.clicked.connect(partial(self.added.emit, proposal))
            row.leave.clicked.connect(partial(self.left.emit, proposal))
            self._rows.addWidget(row)
        self._nothing.setVisible(not proposals)
        self.filled.emit()
        if held >= 0:
            rows = self.rows()
            after: QWidget = rows[min(held, len(rows) - 1)].add if rows else self.own
            after.setFocus(Qt.FocusReason.TabFocusReason)

    def _focused_row(self) -> int:
        for at, row in enumerate(self.rows()):
            if row.add.hasFocus() or row.leave.hasFocus():
                return at
        return -1

    def _open_line(self) -> None:
        self.own.hide()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _close_line(self) -> None:
        self.line.clear()
        self.line.hide()
        self.own.show()
        self.own.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_line(self) -> None:
        question = self.line.text().strip()
        if question:
            self.line.clear()
            self.own_added.emit(question)

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(0, 0, px(4), px(4))
        self._column.setSpacing(px(8))
        self._fill()
