"""What was promised for the next contact, while one writes about it: asked once, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.services.promises import Origin, Promise, Promises
from app.ui import i18n
from app.ui.context import PageContext
from app.ui.half_answers import HalfAnswers
from app.ui.pages.write.presenter import WritePresenter
from app.ui.theme import Type
from app.ui.widgets.buttons import FlatButton, SecondaryButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.reflow import Reflow
from app.ui.widgets.row_list import ENTER
from app.ui.words import day_inside
from app.ui.work import Work
from models.plain import plain_words, shortened
from models.records.changes import Changes, Thing
from models.records.entries import Draft
from models.records.faults import Fault
from models.records.follow_ups import DueRule, FollowUpKind, FollowUpState
from models.records.ids import DraftId, RepairId
from models.records.repairs import Stage
from models.records.supervision import Owner

_LENGTH = 180
_TITLE = 60
_ASKED = (Thing.FOLLOW_UP, Thing.ACTION, Thing.REPAIR)


class PromisedStrip(QWidget):
    """Asks of one thing at a time what came of it; hidden where nothing was promised.

    1, 2 and 3 answer from the keyboard, Esc folds it. What is typed is kept as it is on Today.

    Signals:
        emptied: the keyboard was here, and nothing is left to have it.
    """

    emptied = Signal()

    def __init__(self, context: PageContext, presenter: WritePresenter, reflow: Reflow) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._themes = context.theme
        self._work = Work(context, self)
        self._promises = Promises(
            context.follow_ups, context.supervision, context.repairs, context.timeline
        )
        self._answers = HalfAnswers[Promise](context, self, self._promises.begin_answer)
        self._asked: tuple[DraftId, str, date] | None = None
        self._found: tuple[Promise, ...] = ()
        self._at = 0
        self._told = False
        self._reflow = reflow
        self._folded: dict[DraftId, bool] = {}
        self._noted: dict[DraftId, set[str]] = {}
        self.setObjectName("promised")
        self._make()
        self._lay_out()
        self._connect()
        self._restyle()
        self.hide()

    # What the page calls

    def refresh(self) -> None:
        """Asks what is open with the person it is about; where nobody is named, nothing is."""
        form = self._presenter.form
        if form is None:
            return
        draft = form.snapshot()
        header = draft.header
        asked = (draft.id, header.code, header.held_at.date())
        if asked != self._asked:
            self._asked = asked
            self._show(())
        if header.code:
            work = partial(_promised, self._promises, draft)
            self._work.read("write.promised", work, partial(self._on_found, asked))

    def forget(self) -> None:
        """The form goes."""
        self._answers.flush()
        self._asked = None
        self._show(())

    def leave(self) -> None:
        """Another page is in front, where the same may be asked."""
        self._answers.flush()

    def hand_over(self) -> None:
        """Keeps what is half typed; at lock."""
        self._answers.hand_over()

    def promises(self) -> tuple[Promise, ...]:
        """What waits for an answer, that in sight leading."""
        return (*self._found[self._at :], *self._found[: self._at])

    # Building

    def _make(self) -> None:
        themes = self._themes
        self._fold = FlatButton(themes, "", compact=True, icon="corner-down-right")
        self._fold.setObjectName("promised.fold")
        self._body = QWidget()
        self._text = Label(themes, "", Type.UI, wrap=True)
        self._text.setObjectName("promised.text")
        self._facts = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._facts.setObjectName("promised.facts")
        self._read = FlatButton(themes, self.tr("Read it"), compact=True)
        self._tell = FlatButton(themes, self.tr("Show it"), compact=True)
        came = self.tr("What came of it, or leave it")
        self._words = LineEdit(themes, self.tr("What came of it"), placeholder=came, compact=True)
        self._words.setObjectName("promised.words")
        # Not "Done": that is what finishes the reflection, on the same screen.
        self._done = SecondaryButton(themes, self.tr("That is done"), compact=True)
        self._not_yet = SecondaryButton(themes, self.tr("Not yet"), compact=True)
        self._no_more = SecondaryButton(themes, self.tr("No longer fits"), compact=True)
        self._in_words = FlatButton(themes, self.tr("In words…"), compact=True)
        self._next = FlatButton(themes, "", compact=True)
        self._not_now = FlatButton(themes, self.tr("Not now"), compact=True)
        for name, button in (
            ("done", self._done),
            ("not_yet", self._not_yet),
            ("no_longer_fits", self._no_more),
            ("show", self._tell),
            ("in_words", self._in_words),
            ("read", self._read),
            ("next", self._next),
            ("not_now", self._not_now),
        ):
            button.setObjectName(f"promised.{name}")

    def _lay_out(self) -> None:
        acts = Flow(self._themes, gap=8)
        for button in self._buttons():
            acts.add(button)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(self._themes.px(4))
        for line in (self._text, self._facts, self._words, acts):
            inner.addWidget(line)
        self._words.hide()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self._body)

    def _buttons(self) -> tuple[FlatButton | SecondaryButton, ...]:
        return (
            self._done,
            self._not_yet,
            self._no_more,
            self._tell,
            self._in_words,
            self._read,
            self._next,
            self._not_now,
        )

    def _connect(self) -> None:
        self._reflow.short_changed.connect(self._fit)
        self._reflow.tight_changed.connect(self._fit)
        self._context.bus.changed.connect(self._on_changes)
        self._themes.changed.connect(self._restyle)
        self._done.clicked.connect(partial(self._note, FollowUpState.DONE))
        self._not_yet.clicked.connect(partial(self._note, FollowUpState.OPEN))
        self._no_more.clicked.connect(partial(self._note, FollowUpState.DROPPED))
        for answer in (self._done, self._not_yet, self._no_more):
            answer.installEventFilter(self)
        self._in_words.clicked.connect(self._open_words)
        self._next.clicked.connect(self._show_next)
        self._not_now.clicked.connect(partial(self._set_folded, True))
        self._fold.clicked.connect(partial(self._set_folded, False))
        self._tell.clicked.connect(self._show_private)
        self._read.clicked.connect(self._on_read)
        self._words.textEdited.connect(self._on_typed)
        self._words.returnPressed.connect(self._focus_done)

    # Looking

    def _on_found(self, asked: tuple[DraftId, str, date], found: Sequence[Promise]) -> None:
        if asked != self._asked:
            return
        noted = self._noted.get(asked[0], set())
        was_empty = not self._found
        self._show([each for each in found if each.id not in noted])
        if was_empty and self._found and not self._body.isHidden():
            self._context.announce(self._text.text())

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if origin is not self and self._asked is not None and changes.touches(*_ASKED):
            # What the journal took from here may be worded otherwise by now.
            self._answers.come()
            self.refresh()

    # Showing

    def _show(self, found: Sequence[Promise]) -> None:
        held = self._holds_keyboard()
        now = self._found[self._at].id if self._found else None
        self._found = tuple(found)
        ids = [each.id for each in found]
        if now in ids:
            self._at = ids.index(now)
            self._show_begun()
        else:
            self._at = min(self._at, max(0, len(ids) - 1))
            self._turn_to(self._at)
        self._fill()
        self._fit()
        if held and not self._found:
            self.emptied.emit()
        elif held and not self._holds_keyboard():
            self._focus_done()

    def _turn_to(self, place: int) -> None:
        """Another one is in sight: its words are not told yet, its line is not open."""
        self._at = place
        self._told = False
        self._words.hide()
        self._words.clear()
        self._show_begun()

    def _show_begun(self) -> None:
        """What was half typed before stands in its line; of what is private once it is told."""
        one = self._found[self._at] if self._found else None
        begun = self._answers.words(one) if one is not None else ""
        if begun.strip() != self._words.text().strip():
            self._words.setText(begun)
        if one is not None and begun and (self._told or not one.private):
            self._words.show()

    def _fill(self) -> None:
        if not self._found or self._asked is None:
            for label in (self._text, self._facts):
                label.setText("")
            return
        one, today = self._found[self._at], self._context.clock.today()
        is_told = self._told or not one.private
        said = self._said(one) if is_told else self.tr("You said something you keep private.")
        self._text.setText(said)
        self._facts.setText(self._facts_of(one, today, is_told=is_told))
        self._tell.setVisible(not is_told)
        left = len(self._found) - 1
        self._next.set_words(self.tr("1 more") if left == 1 else self.tr("{n} more").format(n=left))
        for button in self._buttons():
            button.setAccessibleName(named(said, button.text().rstrip("…")))
        count, code = len(self._found), self._asked[1]
        words = self.tr("What you said you would do, with {code}: {n}").format(code=code, n=count)
        self._fold.set_words(words)

    def _said(self, one: Promise) -> str:
        words = shortened(plain_words(one.text), _LENGTH)
        if one.stage is not None and not one.steps:
            return self._said_of_repair(one.stage).format(words=words)
        match one.kind:
            case FollowUpKind.ASSUMPTION | FollowUpKind.JUDGEMENT:
                return self.tr("You wanted to see whether it is so: “{words}”").format(words=words)
            case FollowUpKind.POSITIONALITY | FollowUpKind.VALUES:
                return self.tr("You wanted to look again at: “{words}”").format(words=words)
            case FollowUpKind.AGREEMENT:
                return self.tr("You agreed: “{words}”").format(words=words)
        if one.owner is Owner.SUPERVISOR:
            return self.tr("The other person said they would: “{words}”").format(words=words)
        if one.owner is Owner.BOTH:
            return self.tr("You both said you would: “{words}”").format(words=words)
        return self.tr("You said you would: “{words}”").format(words=words)

    def _said_of_repair(self, stage: Stage) -> str:
        """What one wanted to do about what slipped, as far as it has come."""
        if stage in (Stage.NOTICED, Stage.OWNED):
            return self.tr("Something slipped, and is open: “{words}”")
        if stage is Stage.PLANNED:
            return self.tr("You said you would mend this: “{words}”")
        return self.tr("You wanted to look at this repair again: “{words}”")

    def _facts_of(self, one: Promise, today: date, *, is_told: bool) -> str:
        facts = [i18n.near_day(one.made_at.date(), today)]
        if one.origin is Origin.ACTION:
            facts.append(self.tr("in supervision"))
        if one.title and is_told and one.title != one.text:
            facts.append(shortened(one.title, _TITLE))
        if one.rule is DueRule.DATE and one.due is not None:
            day = day_inside(one.due, today)
            was = self.tr("was due {day}") if one.due < today else self.tr("due {day}")
            facts.append(was.format(day=day))
        return "  ·  ".join(facts)

    def _fit(self, _short: bool = False) -> None:
        """Folds to a line where there is little height, unless it was opened."""
        folded = self._is_folded()
        # Where hardly anything has room, the answers go before all else; Today has the rest.
        tight = self._reflow.is_tight
        self._facts.setVisible(not tight)
        self._read.setVisible(not tight and self._can_be_read())
        self._in_words.setVisible(not tight and self._words.isHidden())
        self._next.setVisible(not tight and len(self._found) > 1)
        self._fold.setVisible(folded)
        self._body.setVisible(not folded)
        self.setVisible(bool(self._found))

    def _can_be_read(self) -> bool:
        one = self._found[self._at] if self._found else None
        return one is not None and (one.origin is Origin.REPAIR or one.entry_id is not None)

    def _is_folded(self) -> bool:
        draft_id = self._asked[0] if self._asked is not None else None
        short = self._reflow.is_short
        return self._folded.get(draft_id, short) if draft_id is not None else short

    def _holds_keyboard(self) -> bool:
        now = QApplication.focusWidget()
        return now is not None and self.isAncestorOf(now) and now.isVisible()

    # Doing

    def _note(self, state: FollowUpState, _checked: bool = False) -> None:
        if not self._found or self._asked is None:
            return
        one, result = self._found[self._at], self._words.text().strip()
        draft_id = self._asked[0]
        # An action has no other way to say so.
        kept = result
        if one.origin is Origin.ACTION and state is FollowUpState.DROPPED and not result:
            kept = self.tr("It no longer fits")
        work = partial(self._promises.answer, one, state, kept)
        said = self.tr("Noted: done")
        if state is FollowUpState.OPEN:
            said = self.tr("Noted: not yet. It comes back")
        elif state is FollowUpState.DROPPED:
            said = self.tr("Noted: it no longer fits")
        self._answers.forget(one)
        self._noted.setdefault(draft_id, set()).add(one.id)
        self._show([each for each in self._found if each.id != one.id])
        self._work.write(
            "write.promised_answer",
            work,
            partial(self._on_noted, draft_id, one.id, said),
            failed=partial(self._on_not_noted, draft_id, one, result),
            unheard=partial(self._answers.keep, one, result),
        )

    def _on_noted(self, draft_id: DraftId, uid: str, said: str, changes: Changes) -> None:
        self._work.publish(changes)
        self._work.offer_undo(
            said,
            "write.promised_answer",
            changes.undo,
            partial(self._on_step, draft_id, uid, False),
            partial(self._on_step, draft_id, uid, True),
        )

    def _on_step(self, draft_id: DraftId, uid: str, is_noted: bool, changes: Changes) -> None:
        noted = self._noted.setdefault(draft_id, set())
        (noted.add if is_noted else noted.discard)(uid)
        self._work.publish(changes)
        self.refresh()

    def _on_not_noted(self, draft_id: DraftId, one: Promise, result: str, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        self._answers.not_answered(one, result, error)
        self._context.say(error)
        self._noted[draft_id].discard(one.id)
        self.refresh()

    def _open_words(self) -> None:
        self._words.show()
        self._fit()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, words: str) -> None:
        if self._found:
            self._answers.touch(self._found[self._at], words)

    def _show_next(self) -> None:
        self._turn_to((self._at + 1) % len(self._found))
        self._fill()
        self._fit()
        self._context.announce(self._text.text())

    def _show_private(self) -> None:
        self._told = True
        self._show_begun()
        self._fill()
        self._fit()
        self._focus_done()
        self._context.announce(self._text.text())

    def _set_folded(self, folded: bool, _checked: bool = False) -> None:
        """Folds it, or opens it again, as long as this draft is open."""
        if self._asked is None:
            return
        self._folded[self._asked[0]] = folded
        held = self._holds_keyboard()
        self._fit()
        if folded and held:
            self.emptied.emit()
        elif not folded:
            self._focus_done()

    def _focus_done(self) -> None:
        target = self._fold if self._body.isHidden() else self._done
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_read(self) -> None:
        one = self._found[self._at] if self._found else None
        if one is not None and one.origin is Origin.REPAIR:
            self._context.navigate.show("repairs", repair_id=RepairId(one.id))
        elif one is not None and one.entry_id is not None:
            self._context.navigate.show("journal", entry_id=one.entry_id)

    # Keys and looks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        states = {
            Qt.Key.Key_1: FollowUpState.DONE,
            Qt.Key.Key_2: FollowUpState.OPEN,
            Qt.Key.Key_3: FollowUpState.DROPPED,
        }
        state = states.get(Qt.Key(event.key()))
        if self._body.isHidden() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif state is not None and not self._words.hasFocus():
            if not event.isAutoRepeat():
                self._note(state)
        elif event.key() == Qt.Key.Key_Escape:
            self._set_folded(True)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Pressed twice or held down it would answer the next, which nobody has read yet.
        if isinstance(event, QKeyEvent):
            return event.isAutoRepeat() and event.key() in ENTER
        return event.type() == QEvent.Type.MouseButtonDblClick

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(px(24), px(6), px(24), px(6))
        self.update()


def _promised(promises: Promises, draft: Draft) -> tuple[Promise, ...]:
    """What is open with the person a draft is about, from other reflections than its own.

    Where a finished reflection is changed, what was promised after it is not asked about.
    """
    header = draft.header
    if draft.entry_id is None:
        return promises.before_contact(header.code, draft.id)
    until = header.held_at.date()
    return promises.before_contact(header.code, draft.id, without=draft.entry_id, until=until)
