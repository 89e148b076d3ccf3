"""What might also be brought: each with its reason, to add or to leave for this time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.pages.supervision.put_aside import AsideList, Why
from app.ui.pages.supervision.words import (
    icon_of,
    left_before,
    proposal_reasons,
    proposal_title,
)
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, IconButton, QuietLink, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from models.records.queries import ReasonKind
from models.records.supervision import Proposal, PutAside, Session, SupervisionSide
from prompts.catalogue import Catalogue
from prompts.words import Vocabularies

_ONE_S_OWN = frozenset({ReasonKind.STRONG, ReasonKind.HARD_TO_SAY, ReasonKind.CHECK})
"""Reasons that are never shown to others, also where nothing they rest on is private."""


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
        why = proposal_reasons(proposal, vocabularies, today)
        self.title = Label(themes, title, wrap=True)
        self.reason = Label(themes, why, Type.SMALL, color="text2", wrap=True)
        self.reason.setObjectName("reason")
        icon = QLabel()
        icon.setPixmap(themes.pixmap(icon_of(proposal.reasons), "text2", 18))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        icon.setContentsMargins(px(2), px(2), 0, 0)
        alone = self._alone(proposal)
        why = f"{why} {alone}." if alone else why
        before = left_before(proposal, today)
        why = f"{why} {before}" if before else why
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
        if before:
            left = Label(themes, before, Type.SMALL, color="text2", wrap=True)
            left.setObjectName("left_before")
            words.addWidget(left)
        if alone:
            words.addLayout(self._for_me(themes, alone))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(12), px(4), px(11))
        row.setSpacing(px(12))
        row.addWidget(icon)
        row.addLayout(words, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        row.setSpacing(px(10))
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)

    def _alone(self, proposal: Proposal) -> str:
        """What of it is for nobody else's eyes, in words."""
        if proposal.private:
            return self.tr("Private")
        if any(reason.kind in _ONE_S_OWN for reason in proposal.reasons):
            return self.tr("Only you see this reason")
        return ""

    def _for_me(self, themes: ThemeHolder, words: str) -> QHBoxLayout:
        """Says that it is for nobody else's eyes."""
        eye = QLabel()
        eye.setPixmap(themes.pixmap("eye-off", "text2", 14))
        line = QHBoxLayout()
        line.setSpacing(themes.px(5))
        line.addWidget(eye)
        said = Label(themes, words, Type.SMALL, color="text2", wrap=True)
        said.setObjectName("for_me_alone")
        line.addWidget(said, 1)
        return line


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
        reason_chosen: the key of what was left for this time, and a quick reason.
        reason_typed: the same, with words of one's own as they are typed.
        wanted_again: the `PutAside` to be offered again.
    """

    added = Signal(object)
    left = Signal(object)
    reason_chosen = Signal(str, str)
    reason_typed = Signal(str, str)
    wanted_again = Signal(object)
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
        self._why: Why | None = None
        self._why_of: tuple[str, int] = ("", 0)
        self._is_left = False
        self._aside = AsideList(themes, self._words)
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
        self._column.addWidget(self._aside)
        self._column.addStretch(1)
        self._aside.reason_chosen.connect(self.reason_chosen)
        self._aside.reason_typed.connect(self.reason_typed)
        self._aside.wanted_again.connect(self.wanted_again)
        self._aside.filled.connect(self.filled)
        self.write.clicked.connect(self.write_wanted)
        self.own.clicked.connect(self._open_line)
        self.line.returnPressed.connect(self._on_line)
        self.line.given_up.connect(self._close_line)
        themes.follow(self._restyle)
        self._restyle()

    def show_session(self, session: Session) -> None:
        """Words for whose session it is, and for what stands on its agenda."""
        given = session.plan.side is SupervisionSide.GIVEN
        heading = self.tr("To come back to") if given else self.tr("You might also bring")
        self._heading.setText(heading)
        if any(item.reasons for item in session.items):
            nothing = self.tr("All of it is on the agenda.")
        elif given:
            nothing = self.tr("Nothing is open from earlier sessions.")
        else:
            nothing = self.tr("Nothing is flagged or open. A question of your own is enough.")
        self._nothing.setText(nothing)

    def show_proposals(self, proposals: Sequence[Proposal], today: date) -> None:
        """Shows what is proposed; nothing moves when it is the same."""
        words = self._catalogue.vocabularies
        if (tuple(proposals), today) == self._shown and words is self._words:
            return
        self._shown, self._words = (tuple(proposals), today), words
        self._fill()

    def show_aside(self, aside: Sequence[PutAside]) -> None:
        """Shows what was left for this time; of nothing else is asked why."""
        self._aside.show_aside(aside, self._catalogue.vocabularies)
        if self._why is None:
            return
        if self._why_of[0] in {each.proposal.key for each in aside}:
            self._is_left = True
        elif self._is_left:
            self._ask_no_more()

    def offer_set(self, title: str) -> None:
        """Offers to think about it with the set of that title; "" offers nothing."""
        self.write.set_words(self.tr("Write: {title}").format(title=title))
        self.write.setVisible(bool(title))

    def forget(self) -> None:
        """Lets go of everything shown."""
        self._shown = (), date.min
        self._ask_no_more()
        self._aside.show_aside((), self._words)
        self._fill()

    def rows(self) -> list[SuggestionRow]:
        """The rows in their order."""
        return self.findChildren(SuggestionRow)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, from the top."""
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        stops: list[QWidget] = []
        for widget in [item.widget() for item in items if item is not None]:
            if isinstance(widget, SuggestionRow):
                stops += [widget.add, widget.leave]
            elif isinstance(widget, Why):
                stops += widget.stops()
        return [*stops, self.own, self.line, self.write, *self._aside.stops()]

    def _fill(self) -> None:
        held = self._focused_row()
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._why:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        proposals, today = self._shown
        for at, proposal in enumerate(proposals):
            self._place_why(at)
            self._rows.addWidget(Rule(self._themes))
            row = SuggestionRow(self._themes, proposal, self._catalogue.vocabularies, today)
            row.add.clicked.connect(partial(self.added.emit, proposal))
            row.leave.clicked.connect(partial(self._on_leave, proposal, at))
            self._rows.addWidget(row)
        self._place_why(len(proposals), is_last=True)
        self._nothing.setVisible(not proposals)
        self.filled.emit()
        if held >= 0:
            rows = self.rows()
            after: QWidget = rows[min(held, len(rows) - 1)].add if rows else self.own
            after.setFocus(Qt.FocusReason.TabFocusReason)

    def _place_why(self, at: int, *, is_last: bool = False) -> None:
        """Where the row stood that was left."""
        asked_at = self._why_of[1]
        if self._why is not None and (asked_at == at or (is_last and asked_at > at)):
            self._rows.addWidget(self._why)

    def _on_leave(self, proposal: Proposal, at: int) -> None:
        """Leaves it at once; why can be said where it stood."""
        self._ask_no_more()
        title = proposal_title(proposal, self._words)
        ended = title if title.endswith((".", "!", "?", "…")) else f"{title}."
        asked = self.tr("Left for this time: {title} Say why, or leave it.").format(title=ended)
        why = Why(self._themes, title, asked, has_line=True)
        why.chosen.connect(partial(self._on_reason, proposal.key))
        why.typed.connect(partial(self.reason_typed.emit, proposal.key))
        why.closed.connect(self._on_why_closed)
        self._why, self._why_of, self._is_left = why, (proposal.key, at), False
        self.left.emit(proposal)

    def _on_reason(self, key: str, reason: str) -> None:
        self._on_why_closed()
        self.reason_chosen.emit(key, reason)

    def _on_why_closed(self) -> None:
        """The keyboard goes on with what stands there now."""
        at, rows = self._why_of[1], self.rows()
        self._ask_no_more()
        after: QWidget = rows[min(at, len(rows) - 1)].add if rows else self.own
        after.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_no_more(self) -> None:
        if self._why is not None:
            self._rows.removeWidget(self._why)
            self._why.hide()
            self._why.deleteLater()
            self._why = None
            self.filled.emit()

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
