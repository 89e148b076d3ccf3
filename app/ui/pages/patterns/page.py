"""Patterns: figures, and the reflections behind the mark that is chosen in one of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui import i18n
from app.ui.context import PageContext
from app.ui.navigation import Handler, Page
from app.ui.pages.patterns.behind import WIDTH, BehindPane
from app.ui.pages.patterns.cards import CardsView
from app.ui.pages.patterns.found import (
    FEWEST,
    FoundCards,
    FoundThen,
    FoundTriggers,
    GroupPairs,
)
from app.ui.pages.patterns.found_kept import FoundKept, Kept
from app.ui.pages.patterns.found_overview import FoundOverview
from app.ui.pages.patterns.head import Head
from app.ui.pages.patterns.kept import KeptPane, KeptView
from app.ui.pages.patterns.overview import OverviewView
from app.ui.pages.patterns.pairs import PairsView
from app.ui.pages.patterns.presenter import (
    CONTINUUM,
    KEPT,
    OVERVIEW,
    POINTS,
    THEN,
    TRIGGERS,
    PatternsPresenter,
)
from app.ui.pages.patterns.preview import Preview
from app.ui.pages.patterns.sheets import digest_document, group_document
from app.ui.pages.patterns.then_now import ThenView
from app.ui.pages.patterns.triggers import TriggersView
from app.ui.pages.patterns.words import reflections
from app.ui.paper import pdf
from app.ui.widgets.bars import Waiting
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Reflow, Room
from app.ui.words import day_inside
from models.records.entries import EntryCard
from models.records.follow_ups import FollowUp, FollowUpState, KeyPoints
from models.records.ids import EntryId, SessionId
from models.records.patterns import PairHistory

_PANES = "patterns"
_WAIT_MS = 400


class PatternsPage(Page):
    """Figures at the left, and at the right what is behind the chosen mark."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._presenter = PatternsPresenter(context, self)
        self._mark: Mark | None = None
        self._reads_behind = False
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._build()
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._show_part(OVERVIEW)

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Shows a part.

        Args:
            args: `tab` names the part: overview, triggers, then_and_now, continuum, kept or
                key_points.
        """
        tab = args.get("tab")
        if tab in self._faces:
            self._head.set_part(tab)
            self._show_part(tab)
        self._presenter.show()
        self._wait.start()

    def leave(self) -> None:
        self._wait.stop()
        self._cards.flush()
        self._presenter.hide()

    def hand_over(self) -> None:
        """Keeps what is half typed of something kept, and of a cue card; at lock."""
        self._presenter.hand_over()
        self._cards.flush()

    def resume_args(self) -> dict[str, str] | None:
        """The part one was at, to come back to after a lock."""
        return {"tab": self._presenter.part}

    def handlers(self) -> Mapping[str, Handler]:
        return {"print": self._print}

    def panes(self) -> list[QWidget]:
        panes: list[QWidget] = []
        if self._left.isVisible():
            panes += [self._head.first_focus(), *self._targets()[:1]]
        if self._side.isVisible():
            panes.append(self._aside().focus_target())
        return panes

    def first_focus(self) -> QWidget | None:
        return self._head.first_focus() if self._left.isVisible() else self._aside().focus_target()

    # Building

    def _build(self) -> None:
        themes = self._themes
        self._head = Head(themes, self._names())
        self._waiting = Waiting(themes, self.tr("Reading your reflections…"))
        self._waiting.hide()
        self._too_few = Label(themes, "", color="text2", wrap=True)
        self._too_few.setObjectName("too_few")
        self._too_few.hide()
        today = self._context.clock.today()
        self._overview = OverviewView(themes, today)
        self._triggers = TriggersView(themes, today)
        self._then = ThenView(themes, today)
        self._pairs = PairsView(themes, today)
        self._kept = KeptView(themes, today)
        self._cards = CardsView(themes, today)
        self._kept_pane = KeptPane(themes, today, self._presenter.answers.words)
        self._behind = BehindPane(themes)
        self._stack = QStackedWidget()
        # What is kept is a list, which scrolls by itself.
        self._faces: dict[str, QWidget] = {KEPT: self._kept}
        self._faces |= {part: self._scrolling(view) for part, view in self._views().items()}
        for face in self._faces.values():
            self._stack.addWidget(face)
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._waiting)
        self._column.addWidget(self._too_few)
        self._column.addWidget(self._stack, 1)
        self._side = QStackedWidget()
        self._side.addWidget(self._behind)
        self._side.addWidget(self._kept_pane)
        self._preview = Preview(themes, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def _names(self) -> dict[str, str]:
        return {
            OVERVIEW: self.tr("Overview"),
            TRIGGERS: self.tr("Triggers"),
            THEN: self.tr("Then and now"),
            CONTINUUM: self.tr("Between two ends"),
            KEPT: self.tr("Kept"),
            POINTS: self.tr("Cue cards, key points"),
        }

    def _views(self) -> dict[str, QWidget]:
        return {
            OVERVIEW: self._overview,
            TRIGGERS: self._triggers,
            THEN: self._then,
            CONTINUUM: self._pairs,
            POINTS: self._cards,
        }

    def _scrolling(self, inner: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _connect(self) -> None:
        presenter = self._presenter
        self._wait.timeout.connect(self._waiting.show)
        self._head.part_chosen.connect(self._on_part)
        self._head.period_chosen.connect(self._on_period)
        presenter.overview_found.connect(self._on_overview)
        presenter.triggers_found.connect(self._on_triggers)
        presenter.behind_found.connect(self._on_behind)
        for view in (self._overview, self._triggers, self._then, self._pairs):
            view.chosen.connect(self._on_chosen)
            view.pressed.connect(self._on_pressed)
            view.opened.connect(self._on_opened)
        self._triggers.cue_wanted.connect(presenter.add_cue)
        presenter.then_found.connect(self._on_then)
        presenter.answers_found.connect(self._then.same.show_answers)
        self._then.question_wanted.connect(presenter.ask_answers)
        self._then.entry_wanted.connect(self._open)
        presenter.pairs_found.connect(self._on_pairs)
        presenter.group_pairs_found.connect(self._on_group_pairs)
        self._pairs.sheet_wanted.connect(self._show_group_sheet)
        self._connect_kept()
        self._connect_cards()
        self._behind.opened.connect(self._open)
        self._behind.left.connect(self._hide_behind)
        self._behind.bring_wanted.connect(self._on_bring)
        self._reflow.changed.connect(self._fit)
        self._themes.changed.connect(self._fit)

    def _connect_kept(self) -> None:
        self._presenter.kept_found.connect(self._on_kept)
        self._kept.chosen.connect(self._on_kept_chosen)
        self._kept.opened.connect(self._on_kept_opened)
        pane = self._kept_pane
        pane.typed.connect(self._presenter.answers.touch)
        pane.answered.connect(self._on_answered)
        pane.deferred.connect(self._on_deferred)
        pane.entry_wanted.connect(self._open)
        pane.left.connect(self._hide_behind)
        pane.told.connect(self._context.tell)

    def _connect_cards(self) -> None:
        presenter, view = self._presenter, self._cards
        presenter.cards_found.connect(self._on_cards)
        presenter.digest_found.connect(self._on_digest)
        view.added.connect(presenter.add_cue)
        presenter.cue_not_kept.connect(view.put_back)
        view.changed.connect(presenter.change_cue)
        view.begun.connect(presenter.begin_cue)
        view.removed.connect(presenter.remove_cue)
        view.three_wanted.connect(presenter.set_three)
        view.entry_wanted.connect(self._open)
        view.session_wanted.connect(self._open_session)
        view.print_wanted.connect(self._show_digest)
        view.told.connect(self._context.tell)
        self._preview.save_wanted.connect(self._on_save)
        self._preview.print_wanted.connect(self._on_print)

    # Parts

    def _on_part(self, part: str) -> None:
        self._show_part(part)
        self._presenter.refresh()

    def _show_part(self, part: str) -> None:
        self._presenter.part = part
        self._stack.setCurrentWidget(self._faces[part])
        figures = (OVERVIEW, TRIGGERS)
        self._head.set_pickers(time=part in (*figures, POINTS), person=part in (*figures, KEPT))
        self._presenter.period = self._head.period(self._context.clock.today())
        self._head.set_line("")
        self._too_few.hide()
        self._side.setCurrentWidget(self._kept_pane if part == KEPT else self._behind)
        self._set_mark(None)
        self._fit()

    def _on_period(self) -> None:
        self._presenter.period = self._head.period(self._context.clock.today())
        self._set_mark(None)
        self._presenter.refresh()

    def _arrived(self) -> None:
        self._wait.stop()
        self._waiting.hide()

    def _on_overview(self, found: FoundOverview) -> None:
        if self._presenter.part == OVERVIEW:
            self._arrived()
            nothing = self.tr("No reflections in this time.")
            held = len(found.shown.held)
            self._show_head(found.codes, found.total, held, "" if held else nothing)
            self._overview.show_found(found, self._presenter.period.since)
            self._show_first(self._overview.current_mark())

    def _on_triggers(self, found: FoundTriggers) -> None:
        if self._presenter.part == TRIGGERS:
            self._arrived()
            nothing = self.tr("No trigger was named in these reflections.")
            self._show_head(
                found.codes, found.total, found.matching, "" if found.lines else nothing
            )
            self._triggers.show_found(found)
            self._show_first(self._triggers.current_mark())

    def _show_head(self, codes: tuple[str, ...], total: int, matching: int, nothing: str) -> None:
        """Who can be chosen, how many reflections there are, and why nothing is shown."""
        self._head.set_people(codes)
        enough = total >= FEWEST
        few = self.tr("A pattern needs {few} reflections. You have {n}.")
        words = nothing if enough else few.format(few=FEWEST, n=total)
        self._too_few.setText(words)
        self._too_few.setVisible(bool(words))
        self._head.set_line(self._line_words(matching) if enough and matching else "")

    def _show_first(self, mark: Mark | None) -> None:
        """What is behind the mark that leads, where there is room beside the figures."""
        if mark is not None and self._reflow.room is Room.WIDE:
            self._set_mark(mark)
        elif mark is None:
            self._set_mark(None)
        self._fit()

    def _line_words(self, matching: int) -> str:
        said = reflections(matching)
        since = self._presenter.period.since
        if since is not None:
            day = i18n.short_day(since, self._context.clock.today())
            said = self.tr("{n} since {day}").format(n=said, day=day)
        return self.tr("{n}. Choose any mark to read what is behind it.").format(n=said)

    def _on_then(self, found: FoundThen) -> None:
        if self._presenter.part == THEN:
            self._arrived()
            self._then.show_found(found)

    def _on_pairs(self, pairs: tuple[PairHistory, ...]) -> None:
        if self._presenter.part == CONTINUUM:
            self._arrived()
            self._pairs.show_found(pairs)

    def _on_cards(self, found: FoundCards) -> None:
        if self._presenter.part == POINTS:
            self._arrived()
            self._cards.show_found(found)

    # What was kept

    def _on_kept(self, found: FoundKept) -> None:
        if self._presenter.part == KEPT:
            self._arrived()
            self._head.set_people(found.codes)
            self._kept.show_found(found, self._presenter.period.code)

    def _on_kept_chosen(self, kept: Kept | None) -> None:
        self._kept_pane.show_kept(kept)
        if kept is None and self._presenter.part == KEPT:
            self._reads_behind = False
        self._fit()

    def _on_kept_opened(self, kept: Kept) -> None:
        self._kept_pane.show_kept(kept)
        self._reads_behind = True
        self._fit()
        self._kept_pane.focus_target().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_answered(
        self,
        which: tuple[FollowUp, ...],
        state: FollowUpState,
        result: str,
        again_on: date | None,
    ) -> None:
        said = {
            FollowUpState.DONE: self.tr("Answered"),
            FollowUpState.DROPPED: self.tr("Let go"),
            FollowUpState.OPEN: self.tr("Open again"),
        }[state]
        if again_on is not None:
            day = day_inside(again_on, self._context.clock.today())
            said = self.tr("Answered, and back {day}").format(day=day)
        self._presenter.answer(which, state, result, again_on, said)
        self._back_to_list()

    def _on_deferred(self, which: tuple[FollowUp, ...], to: date) -> None:
        day = day_inside(to, self._context.clock.today())
        said = self.tr("Put off, back {day}").format(day=day)
        self._presenter.defer([each.id for each in which], to, said)
        self._back_to_list()

    def _back_to_list(self) -> None:
        self._reads_behind = False
        self._fit()
        target = self._kept.list if self._kept.list.isVisible() else self._head.first_focus()
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Paper

    def _print(self) -> None:
        """The part in front, as far as it has pages."""
        if self._presenter.part == CONTINUUM:
            self._show_group_sheet()
        elif self._presenter.part == POINTS:
            self._show_digest()
        else:
            self._context.tell(self.tr("“Between two ends” and key points have pages to print."))

    def _show_group_sheet(self) -> None:
        self._presenter.ask_group_pairs()

    def _on_group_pairs(self, pairs: GroupPairs) -> None:
        def made(with_marks: bool, with_own: bool) -> QTextDocument:
            shown = (*pairs.shipped, *pairs.own) if with_own else pairs.shipped
            return group_document(shown, self._themes, with_marks=with_marks)

        self._preview.show_pages(
            self.tr("A sheet for a group"),
            self._group_words,
            made,
            self.tr("With my own marks"),
            self.tr("With my own pairs") if pairs.own else "",
        )

    def _group_words(self, with_marks: bool, with_own: bool) -> str:
        """What is on the sheet, and who can read it."""
        says = {
            (False, False): self.tr("Every pair that comes with Afterword, with an empty line."),
            (True, False): self.tr(
                "Your own marks are on it: whoever has the sheet can read them."
            ),
            (False, True): self.tr(
                "Your own pairs are on it: whoever has the sheet can read them."
            ),
            (True, True): self.tr(
                "Your own pairs and your own marks are on it: whoever has the sheet can read them."
            ),
        }[with_marks, with_own]
        return f"{says} {self.tr('Saved as a PDF, the file is in clear.')}"

    def _show_digest(self) -> None:
        self._presenter.ask_digest(self._presenter.period.since)

    def _on_digest(self, points: tuple[KeyPoints, ...]) -> None:
        today = self._context.clock.today()
        words = self.tr(
            "Private answers are not on it. The file is in clear: whoever has it can read it."
        )
        self._preview.show_pages(
            self.tr("Key points"),
            lambda _marks, _own: words,
            lambda _marks, _own: digest_document(points, self._themes, today),
        )

    def _on_save(self, made: QTextDocument) -> None:
        name = f"afterword-{self._presenter.part.replace('_', '-')}.pdf"
        self._context.dialogs.save_file(
            self.tr("Save the PDF"), name, [self.tr("PDF (*.pdf)")], partial(self._save, made)
        )

    def _save(self, made: QTextDocument, path: Path | None) -> None:
        if path is not None:
            self._presenter.save(path, pdf(made))
            self._preview.forget()

    def _on_print(self, made: QTextDocument) -> None:
        self._context.dialogs.print_document(made, self._on_printed)

    def _on_printed(self, done: bool) -> None:
        if done:
            self._preview.forget()

    # What is behind a mark

    def _on_chosen(self, mark: Mark) -> None:
        self._set_mark(mark)
        self._fit()

    def _on_pressed(self, mark: Mark) -> None:
        if self._reflow.room is not Room.WIDE and mark.entries:
            self._reads_behind = True
            self._fit()

    def _on_opened(self, mark: Mark) -> None:
        """Straight into the Journal where there is one, else to the list of them."""
        if not mark.entries:
            return
        if len(set(mark.entries)) == 1:
            self._open(mark.entries[0])
            return
        self._set_mark(mark)
        self._reads_behind = True
        self._fit()
        self._behind.focus_target().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_mark(self, mark: Mark | None) -> None:
        if mark is None:
            self._reads_behind = False
        self._mark = mark
        self._behind.show_mark(mark)
        if mark is not None and mark.entries:
            self._presenter.ask_behind(tuple(dict.fromkeys(mark.entries)))

    def _on_behind(self, cards: tuple[EntryCard, ...]) -> None:
        if self._mark is not None and {card.id for card in cards} <= set(self._mark.entries):
            self._behind.show_cards(cards)

    def _hide_behind(self) -> None:
        had_focus = self._side.isAncestorOf(QApplication.focusWidget() or self)
        self._reads_behind = False
        if self._reflow.room is Room.WIDE:
            self._set_mark(None)
        self._fit()
        targets = self._targets()
        if had_focus:
            target = targets[0] if targets else self._head.first_focus()
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_bring(self) -> None:
        if self._mark is not None:
            self._presenter.bring(self._mark)

    def _open(self, entry_id: EntryId) -> None:
        self._context.navigate.show("journal", entry_id=entry_id)

    def _open_session(self, session_id: SessionId) -> None:
        self._context.navigate.show("supervision", session_id=session_id)

    def _aside(self) -> BehindPane | KeptPane:
        return self._kept_pane if self._presenter.part == KEPT else self._behind

    def _targets(self) -> list[QWidget]:
        """What can take the keyboard in a part, the figure that was used last leading."""
        part = self._presenter.part
        if part == KEPT:
            return [self._kept.list] if self._kept.list.isVisible() else []
        if part == POINTS:
            return [self._cards.first_focus()]
        figures = {
            OVERVIEW: self._overview.figures,
            TRIGGERS: self._triggers.figures,
            THEN: self._then.figures,
            CONTINUUM: self._pairs.figures,
        }[part]()
        shown = [figure for figure in figures if figure.isVisible()]
        key = self._mark.key if self._mark is not None else ""
        shown.sort(key=lambda figure: figure.model.row_of(key) < 0)
        return [figure.focus_target() for figure in shown]

    # Room

    def _fit(self) -> None:
        """Both panes, or one after the other with a way back."""
        wide = self._reflow.room is Room.WIDE
        alone = not wide and self._reads_behind
        self._behind.set_alone(not wide)
        self._kept_pane.set_alone(not wide)
        has_aside = self._mark is not None or self._presenter.part == KEPT
        self._side.setVisible(alone or (wide and has_aside))
        self._left.setVisible(not alone)
        self._then.set_beside(self._reflow.room is not Room.NARROW)
        self._triggers.set_beside(self._reflow.room is not Room.NARROW)
        self._overview.set_beside(self._reflow.room is not Room.NARROW)
        gutter = self._reflow.gutter
        self._column.setContentsMargins(gutter, self._themes.px(8), gutter, 0)
        if wide and self._side.isVisible():
            side = self._themes.px(WIDTH)
            self._splitter.setSizes([max(1, self.width() - side), side])
