"""What was kept: which of it is shown, and one of it to read and to answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.patterns.found_kept import FoundKept, Kept, Writing
from app.ui.pages.patterns.kept_list import KeptList, facts
from app.ui.pages.patterns.margins import set_margins
from app.ui.pages.patterns.more import More
from app.ui.pages.patterns.part_view import PartView
from app.ui.pages.patterns.words import kind_word, kinds, tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, PrimaryButton, QuietLink, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import ComboBox, LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.segmented import Segmented
from models.records.follow_ups import FollowUp, FollowUpKind, FollowUpState

_OPEN, _ANSWERED, _ALL = "open", "answered", "all"
_FIRST, _LOWEST = 100, 170
"""How many rows are shown, and how many more at a time; how high the list is at least."""
_EARLIER = 8
_CHECKED = (FollowUpKind.ASSUMPTION, FollowUpKind.JUDGEMENT)


class KeptView(PartView):
    """Filters and the list.

    Signals:
        kept_chosen, kept_opened: one of it.
    """

    kept_chosen = Signal(object)
    kept_opened = Signal(object)

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._found = FoundKept((), ())
        self._code = ""
        self._count = _FIRST
        self._rows: list[Kept] = []
        self._kind = ComboBox(themes, tr("Kind"), compact=True)
        self._kind.setObjectName("kept.kind")
        self._kind.addItem(tr("Everything"), "")
        names = {_OPEN: tr("Open"), _ANSWERED: tr("Answered"), _ALL: tr("All")}
        self._state = Segmented(themes, tr("State"), names)
        self._state.setObjectName("kept.state")
        self.list = KeptList(themes, today)
        self._nothing = Label(themes, "", color="text2", wrap=True)
        self._nothing.setObjectName("kept.nothing")
        self._more = More(themes, "kept.more")
        filters = Flow(themes)
        filters.add(self._kind)
        filters.add(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(10))
        column.addWidget(filters)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self._more)
        column.addStretch()
        self._kind.activated.connect(self._on_filter)
        self._state.changed.connect(self._on_filter)
        self._more.wanted.connect(self._on_more)
        self.list.chosen.connect(self.kept_chosen)
        self.list.opened.connect(self.kept_opened)
        themes.changed.connect(self._restyle)
        self._restyle()

    def targets(self, key: str) -> list[QWidget]:
        return [self.list] if self.list.isVisible() else []

    def show_found(self, found: FoundKept, code: str) -> None:
        """Shows what was read, of one person or of all."""
        self._count = _FIRST if code != self._code else self._count
        self._found = found
        self._code = code
        wanted = self._kind.currentData()
        there = {each.kind for each in found.kept}
        self._kind.clear()
        self._kind.addItem(tr("Everything"), "")
        for kind, words in kinds().items():
            if kind in there:
                self._kind.addItem(words, kind)
        self._kind.setCurrentIndex(max(0, self._kind.findData(wanted)))
        self._kind.updateGeometry()
        self._narrow()

    def choose(self, *, kind: str = "", state: str = _ALL) -> None:
        """Sets the filters."""
        self._kind.setCurrentIndex(max(0, self._kind.findData(kind)))
        self._state.set_value(state)
        self._on_filter()

    def _on_filter(self, _value: object = None) -> None:
        self._count = _FIRST
        self._narrow()

    def _narrow(self) -> None:
        kind, state = self._kind.currentData(), self._state.value()
        self._rows = rows = [
            each
            for each in self._found.kept
            if (not kind or each.kind == kind)
            and (not self._code or each.code == self._code)
            and _is_in(each, state)
        ]
        self._show_rows()
        words = tr("Nothing of this kind.") if self._found.kept else ""
        if not self._found.kept:
            words = tr(
                "Nothing is kept yet. What you take for granted, promise or want to learn gathers"
                " here from your reflections."
            )
        self._nothing.setText(words)
        self._nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.kept_chosen.emit(self.list.current())

    def _show_rows(self) -> None:
        """As many as are looked at: each row is measured, and years of them take minutes."""
        self.list.show_rows(self._rows[: self._count])
        self._more.show_counts(min(self._count, len(self._rows)), len(self._rows), self.list)

    def _on_more(self) -> None:
        self._count += _FIRST
        self._show_rows()

    def _restyle(self) -> None:
        self.list.setMinimumHeight(self._themes.px(_LOWEST))


class KeptPane(QWidget):
    """One of it, in full, with what can be done.

    Signals:
        typed: a follow-up, and what came of it, half typed.
        answered: the follow-ups, what becomes of them, what came of it, the day it comes again.
        deferred: the follow-ups and another day.
        entry_wanted: the reflection it is from.
        left: the way back to the list.
        told: something to be said to the person.
    """

    typed = Signal(object, str)
    answered = Signal(object, object, str, object)
    deferred = Signal(object, object)
    entry_wanted = Signal(object)
    left = Signal()
    told = Signal(str)

    def __init__(self, themes: ThemeHolder, today: date, words: Callable[[FollowUp], str]) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._words = words
        self._kept: Kept | None = None
        self._back = FlatButton(themes, tr("Back"), icon="arrow-left", compact=True)
        self._back.setObjectName("kept.back")
        self._kind = Label(themes, "", semibold=True, wrap=True)
        self._facts = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._facts.setObjectName("kept.facts")
        self._text = Label(themes, "", Type.SNIPPET, wrap=True)
        self._text.setObjectName("kept.text")
        self._basis = Label(themes, "", color="text2", wrap=True)
        self._basis.setObjectName("kept.basis")
        self._result = Label(themes, "", wrap=True)
        self._result.setObjectName("kept.came_of_it")
        self._entry = QuietLink(themes, tr("Open the reflection"))
        self._entry.setObjectName("kept.entry")
        self._again = SecondaryButton(themes, tr("Open it again"))
        self._again.setObjectName("kept.reopen")
        self._answer = self._make_answer()
        self._versions = QVBoxLayout()
        self._count = _EARLIER
        self._more = More(themes, "kept.versions.more")
        self._lay_out()
        self._back.clicked.connect(self.left)
        self._entry.clicked.connect(self._on_entry)
        self._again.clicked.connect(self._on_again)
        self._more.wanted.connect(self._on_more)
        themes.changed.connect(self._restyle)
        self.set_alone(False)
        self.show_kept(None)

    def set_alone(self, wanted: bool) -> None:
        """Whether it has the page for itself, with a way back."""
        self._back.setVisible(wanted)

    def show_kept(self, kept: Kept | None) -> None:
        """Shows one of it; what was typed for the same one stays."""
        is_same = kept is not None and self._kept is not None and kept.id == self._kept.id
        self._count = self._count if is_same else _EARLIER
        self._kept = kept
        follow_up = kept.follow_up if kept is not None else None
        self._kind.setText(kind_word(kept.kind) if kept is not None else tr("Nothing chosen"))
        self._facts.setText(facts(kept, self._today, with_kind=False) if kept is not None else "")
        self._text.setText(kept.text if kept is not None else "")
        self._show_basis(follow_up)
        self._entry.setVisible(kept is not None and kept.entry_id is not None)
        is_open = kept is not None and kept.is_open
        self._answer.setVisible(is_open)
        self._again.setVisible(follow_up is not None and not is_open)
        if follow_up is not None and self._came.text() != self._words(follow_up):
            self._came.setText(self._words(follow_up))
        if follow_up is not None and not is_same:
            self._on.set_value(None)
        checked = follow_up is not None and follow_up.kind in _CHECKED
        self._done.set_words(tr("Checked") if checked else tr("Done"))
        self._show_versions(kept)

    def focus_target(self) -> QWidget:
        """Who takes the keyboard."""
        if self._kept is not None and self._kept.is_open:
            return self._came
        shown = (self._again, self._entry, self._back)
        return next((each for each in shown if not each.isHidden()), self._back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()

    def _make_answer(self) -> QWidget:
        themes, box = self._themes, QWidget()
        asked = Label(themes, tr("Checked? What came of it?"), Type.SMALL, semibold=True, wrap=True)
        self._came = LineEdit(
            themes, tr("What came of it"), placeholder=tr("Write here, or leave it")
        )
        self._came.setObjectName("kept.result")
        asked.setBuddy(self._came)
        when = Label(themes, tr("Look again on"), Type.SMALL, semibold=True)
        self._on = DateEdit(themes, tr("Look again on"), self._today, placeholder=tr("No date"))
        self._on.setObjectName("kept.again_on")
        self._done = PrimaryButton(themes, tr("Done"))
        self._done.setObjectName("kept.done")
        self._defer = SecondaryButton(themes, tr("Put off to that day"))
        self._defer.setObjectName("kept.defer")
        self._drop = FlatButton(themes, tr("Let it go"))
        self._drop.setObjectName("kept.drop")
        buttons = Flow(themes)
        for button in (self._done, self._defer, self._drop):
            buttons.add(button)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(6))
        for part in (asked, self._came, when, self._on):
            column.addWidget(part)
        column.addSpacing(themes.px(6))
        column.addWidget(buttons)
        self._came.textEdited.connect(self._on_typed)
        self._done.clicked.connect(partial(self._on_answer, FollowUpState.DONE))
        self._drop.clicked.connect(partial(self._on_answer, FollowUpState.DROPPED))
        self._defer.clicked.connect(self._on_defer)
        return box

    def _lay_out(self) -> None:
        px = self._themes.px
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self._kind, self._facts, self._text, self._basis, self._result):
            self._column.addWidget(part)
        self._column.addWidget(self._entry, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self._answer)
        self._column.addLayout(self._versions)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self.setMinimumWidth(px(260))
        self._restyle()

    def _show_basis(self, follow_up: FollowUp | None) -> None:
        basis = follow_up.basis if follow_up is not None else ""
        self._basis.setText(tr("It rests on: {basis}").format(basis=basis) if basis else "")
        self._basis.setVisible(bool(basis))
        is_open = self._kept is not None and self._kept.is_open
        said = follow_up.result if follow_up is not None and not is_open else ""
        self._result.setText(tr("What came of it: {result}").format(result=said) if said else "")
        self._result.setVisible(bool(said))

    def _show_versions(self, kept: Kept | None) -> None:
        while (old := self._versions.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        earlier = kept.earlier if kept is not None else ()
        for number, each in enumerate(earlier[: self._count]):
            self._add_version(number, each)
        self._more.show_counts(min(self._count, len(earlier)), len(earlier))

    def _on_more(self) -> None:
        """Goes on below what is read already."""
        earlier = self._kept.earlier if self._kept is not None else ()
        at, self._count = self._count, self._count + _EARLIER
        for number, each in enumerate(earlier[at : self._count], at):
            self._add_version(number, each)
        self._more.show_counts(min(self._count, len(earlier)), len(earlier), self._entry)

    def _add_version(self, number: int, each: Writing) -> None:
        self._versions.addWidget(Rule(self._themes))
        self._show_version(number, each)

    def _show_version(self, number: int, each: Writing) -> None:
        themes, day = self._themes, i18n.full_day(each.at.date())
        when = "  ·  ".join(part for part in (day, each.code) if part)
        self._versions.addWidget(Label(themes, when, Type.SMALL, semibold=True))
        text = Label(themes, each.text, Type.SNIPPET, wrap=True)
        text.setObjectName(f"kept.version.{number}")
        self._versions.addWidget(text)
        if each.result:
            came = tr("What came of it: {result}").format(result=each.result)
            self._versions.addWidget(Label(themes, came, color="text2", wrap=True))
        if each.entry_id is not None:
            link = QuietLink(themes, tr("Open the reflection"))
            link.setAccessibleName(tr("Open the reflection of {day}").format(day=day))
            link.setObjectName(f"kept.version.{number}.open")
            link.clicked.connect(partial(self.entry_wanted.emit, each.entry_id))
            self._versions.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)

    def _on_typed(self, text: str) -> None:
        if self._kept is not None and self._kept.follow_up is not None:
            self.typed.emit(self._kept.follow_up, text)

    def _on_answer(self, state: FollowUpState, _checked: bool = False) -> None:
        if self._kept is not None and self._kept.follow_up is not None:
            again_on = self._on.value() if state is FollowUpState.DONE else None
            came = self._came.text().strip()
            self.answered.emit(self._kept.follow_ups, state, came, again_on)

    def _on_again(self) -> None:
        if self._kept is not None and self._kept.follow_up is not None:
            result = self._kept.follow_up.result
            self.answered.emit(self._kept.follow_ups, FollowUpState.OPEN, result, None)

    def _on_defer(self) -> None:
        day = self._on.value()
        if self._kept is None or self._kept.follow_up is None:
            return
        if day is None:
            self._on.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.told.emit(tr("Choose the day first."))
            return
        self.deferred.emit(self._kept.follow_ups, day)

    def _on_entry(self) -> None:
        if self._kept is not None and self._kept.entry_id is not None:
            self.entry_wanted.emit(self._kept.entry_id)

    def _restyle(self) -> None:
        px = self._themes.px
        set_margins(self._column, self, px(18), px(14), px(16), px(16))
        self._column.setSpacing(px(8))
        self._versions.setSpacing(px(6))


def _is_in(kept: Kept, state: str) -> bool:
    """What needs no answer stands with the open ones."""
    if state == _ALL:
        return True
    is_answered = kept.follow_up is not None and not kept.is_open
    return is_answered is (state == _ANSWERED)
