"""Keeping and legal hold: what could be looked at again, and the switch that stops deletions."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.faults import words_for
from app.ui.pages.settings.retention_doing import Kept, RetentionPresenter
from app.ui.pages.settings.retention_list import ReviewsView
from app.ui.pages.settings.retention_said import MONTHS, hold_words, past_words, period, periods
from app.ui.pages.settings.rows import Section, choice, inset, sentence
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.fields import ComboBox, LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from models.records.faults import Fault
from models.records.keeping import Policy, Review, ReviewOf

_WIDTH = 684
_LONGEST_REASON = 400
_A_YEAR = 12


class RetentionSection(Section):
    """The hold, the periods, and the queue. Nothing in it deletes by itself.

    Signals:
        entry_wanted: a reflection of the queue, to be read.
    """

    entry_wanted = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, "retention")
        self._context = context
        self._policy = Policy()
        self.set_title(self.tr("Keeping and legal hold"))
        self.doing = RetentionPresenter(context, self)
        self._add_hold()
        self._add_periods()
        self._add_queue()
        self._connect()
        self._show_hold(None)
        self._on_current(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.doing.set_shown(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.doing.set_shown(False)

    # Building

    def _add_hold(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        self._hold_said = Label(themes, "", semibold=True, wrap=True)
        self._hold_said.setObjectName("settings.hold")
        self._why = LineEdit(
            themes,
            self.tr("Why, and who asked for it"),
            placeholder=self.tr("Why, and who asked for it"),
            compact=True,
        )
        self._why.setObjectName("settings.hold_why")
        self._why.setMaxLength(_LONGEST_REASON)
        self._set_hold = SecondaryButton(themes, self.tr("Turn it on"), compact=True)
        self._set_hold.setObjectName("settings.set_hold")
        self._lift = SecondaryButton(themes, self.tr("Lift it"), compact=True)
        self._lift.setObjectName("settings.lift_hold")
        self._hold_notice = Notice(themes, "settings.hold_notice")
        self._past = Label(themes, "", color="text2", wrap=True)
        self._past.setObjectName("settings.past_holds")
        acts = Flow(themes, gap=10)
        acts.add(self._set_hold)
        acts.add(self._lift)
        parts = QWidget()
        column = QVBoxLayout(parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._why)
        column.addWidget(acts)
        column.addWidget(self._hold_notice)
        self._hold_about = Label(themes, "", color="text2", wrap=True)
        self._hold_about.setObjectName("settings.hold_about")
        said = (self._hold_said, self._hold_about)
        for label in (*said, self._past):
            label.setContentsMargins(4, 0, 4, 0)
        self.add_row(self.tr("Legal hold"), *said, inset(parts), self._past)

    def _add_periods(self) -> None:
        themes = self._context.theme
        about = Label(
            themes,
            self.tr(
                "There is no one law: choose what you told the people you work with. What has "
                "reached its time is listed below, and stays until you decide."
            ),
            color="text2",
            wrap=True,
        )
        about.setContentsMargins(4, 0, 4, 0)
        self._boxes: dict[str, ComboBox] = {}
        told = {
            "journal": (self.tr("Reflections"), self.tr("after they were held")),
            "ended": (self.tr("All of a code"), self.tr("after the work ended or was archived")),
            "brought": (self.tr("Copies that were brought"), self.tr("after the supervision")),
            "log": (self.tr("What is made to be shown"), self.tr("after it was held")),
        }
        lines: list[QHBoxLayout] = []
        for name, (before, after) in told.items():
            now = getattr(self._policy, name)
            box = choice(
                themes, f"{before}, {after}", periods(), now, partial(self._on_period, name)
            )
            box.setObjectName(f"settings.keep_{name}")
            self._boxes[name] = box
            lines.append(sentence(themes, before, box, after))
        self.add_row(self.tr("Look at it again"), about, *lines)

    def _add_queue(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(Rule(themes))
        title = Label(themes, self.tr("To look at"), semibold=True, wrap=True)
        column.addWidget(title)
        self._said = Label(themes, "", color="text2", wrap=True)
        self._said.setObjectName("settings.reviews_said")
        column.addWidget(self._said)
        self.view = ReviewsView(themes, self._context.clock.today)
        column.addWidget(self.view, 1)
        self._acts = Flow(themes, gap=10)
        self._months = ComboBox(themes, self.tr("How much longer"), compact=True)
        self._months.setObjectName("settings.keep_months")
        for months in MONTHS:
            self._months.addItem(period(months), months)
        self._months.setCurrentIndex(self._months.findData(_A_YEAR))
        self._keep = SecondaryButton(themes, self.tr("Keep it that much longer"), compact=True)
        self._keep.setObjectName("settings.keep_longer")
        self._bin = SecondaryButton(themes, self.tr("Move to the bin"), compact=True)
        self._bin.setObjectName("settings.review_bin")
        self._open = SecondaryButton(themes, self.tr("Read it"), compact=True)
        self._open.setObjectName("settings.review_open")
        for part in (self._months, self._keep, self._bin, self._open):
            self._acts.add(part)
        row = inset(self._acts)
        row.setContentsMargins(4, 4, 4, 4)
        column.addLayout(row)
        self.add_body(body, _WIDTH)
        self._queue = body

    def _connect(self) -> None:
        self.doing.shown.connect(self._show_all)
        self.doing.refused.connect(self._on_refused)
        self._set_hold.clicked.connect(self._on_set_hold)
        self._why.returnPressed.connect(self._on_set_hold)
        self._why.textEdited.connect(self._on_why_edited)
        self._lift.clicked.connect(self._on_lift)
        self.view.current_changed.connect(self._on_current)
        self._keep.clicked.connect(self._on_keep)
        self._bin.clicked.connect(self._on_bin)
        self._open.clicked.connect(self._on_open)

    # What is shown

    def _show_all(self, kept: Kept) -> None:
        self._policy = kept.policy
        for name, box in self._boxes.items():
            self._show_period(box, getattr(kept.policy, name))
        self._show_hold(kept)
        before = self.view.review()
        self.view.rows.show_rows(kept.queue.reviews)
        self.view.setVisible(bool(kept.queue.reviews))
        # The list takes what room there is; without it the words stand close together.
        self._column.setStretch(self._column.indexOf(self._queue), int(bool(kept.queue.reviews)))
        self._column.setStretch(self._column.count() - 1, int(not kept.queue.reviews))
        self._said.setText(self._queue_words(kept))
        if not (before is not None and self.view.select(before.key)) and kept.queue.reviews:
            self.view.select(kept.queue.reviews[0].key)
        self._on_current(self.view.review())

    def _show_period(self, box: ComboBox, months: int) -> None:
        if box.findData(months) < 0:
            box.addItem(period(months), months)
        box.setCurrentIndex(box.findData(months))

    def _show_hold(self, kept: Kept | None) -> None:
        hold = kept.hold if kept is not None else None
        today = self._context.clock.today()
        self._hold_said.setText(hold_words(hold, today))
        about = self.tr(
            "While it is on, nothing in this journal is deleted: not by you, not from the bin, "
            "not by undo."
        )
        if hold is None:
            when = self.tr(
                "Turn it on when somebody has complained, asked for access, or may go to court: "
                "deleting after that can be an offence."
            )
            about = f"{when} {about}"
        self._hold_about.setText(about)
        self._set_hold.setVisible(hold is None)
        self._why.setVisible(hold is None)
        self._lift.setVisible(hold is not None)
        past = kept.past if kept is not None else ()
        self._past.setText("\n".join(past_words(each, today) for each in past))
        self._past.setVisible(bool(past))

    def _queue_words(self, kept: Kept) -> str:
        shown, total = len(kept.queue.reviews), kept.queue.total
        if not total:
            return self.tr("Nothing has reached its time. Nothing is ever deleted by itself.")
        said = self.tr("Nothing is ever deleted by itself. Keep it, or move it to the bin.")
        if kept.hold is not None:
            said = self.tr("Nothing is deleted while the legal hold is on. This can wait.")
        if shown < total:
            more = self.tr("The first {shown} of {total}.").format(shown=shown, total=total)
            return f"{said} {more}"
        return said

    def _on_current(self, review: Review | None) -> None:
        self._acts.setVisible(review is not None)
        if review is None:
            return
        is_copy = review.of is ReviewOf.EXCERPT
        self._bin.set_words(self.tr("Let the copy go") if is_copy else self.tr("Move to the bin"))
        self._open.setVisible(review.of is ReviewOf.ENTRY)

    # What is done

    def _on_period(self, name: str, months: int) -> None:
        self.doing.set_policy(replace(self._policy, **{name: int(months)}))

    def _on_set_hold(self) -> None:
        self._hold_notice.clear()
        self.doing.set_hold(self._why.text())

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            self._context.say(error)
            return
        words = words_for(error)
        self._hold_notice.say(words.what, words.then)
        self._why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_why_edited(self) -> None:
        self._hold_notice.clear()

    def _on_lift(self) -> None:
        self._why.clear()
        self.doing.lift_hold()

    def _on_keep(self) -> None:
        review = self.view.review()
        if review is not None:
            self._back_to_list()
            self.doing.keep(review, int(self._months.currentData()))

    def _on_bin(self) -> None:
        review = self.view.review()
        if review is not None:
            self._back_to_list()
            self.doing.to_bin(review)

    def _on_open(self) -> None:
        review = self.view.review()
        if review is not None and review.of is ReviewOf.ENTRY:
            self.entry_wanted.emit(review.id)

    def _back_to_list(self) -> None:
        """The row goes away with what is done to it."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
