"""Patterns: figures, and the reflections behind the mark that is chosen in one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
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
from app.ui.pages.patterns.found import FEWEST, FoundTriggers
from app.ui.pages.patterns.head import Head
from app.ui.pages.patterns.presenter import TRIGGERS, PatternsPresenter
from app.ui.pages.patterns.triggers import TriggersView
from app.ui.pages.patterns.words import reflections
from app.ui.widgets.bars import Waiting
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Reflow, Room
from models.records.entries import EntryCard
from models.records.ids import EntryId

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
        self._fit()

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Shows a part.

        Args:
            args: `tab` names the part: triggers, then_and_now, continuum, kept or key_points.
        """
        tab = args.get("tab")
        if tab in self._scrolls:
            self._head.set_part(tab)
            self._show_part(tab)
        self._presenter.show()
        self._wait.start()

    def leave(self) -> None:
        self._wait.stop()
        self._presenter.hide()

    def resume_args(self) -> dict[str, str] | None:
        """The part one was at, to come back to after a lock."""
        return {"tab": self._presenter.part}

    def handlers(self) -> Mapping[str, Handler]:
        return {}

    def panes(self) -> list[QWidget]:
        panes: list[QWidget] = []
        if self._left.isVisible():
            panes += [self._head.first_focus(), *self._targets()[:1]]
        if self._side.isVisible():
            panes.append(self._behind.focus_target())
        return panes

    def first_focus(self) -> QWidget | None:
        return self._head.first_focus() if self._left.isVisible() else self._behind.focus_target()

    # Building

    def _build(self) -> None:
        themes = self._themes
        self._head = Head(themes, self._names())
        self._waiting = Waiting(themes, self.tr("Reading your reflections…"))
        self._waiting.hide()
        self._too_few = Label(themes, "", color="text2", wrap=True)
        self._too_few.setObjectName("too_few")
        self._too_few.hide()
        self._triggers = TriggersView(themes, self._context.clock.today())
        self._behind = BehindPane(themes)
        self._stack = QStackedWidget()
        self._scrolls: dict[str, QScrollArea] = {}
        for part, view in self._views().items():
            self._scrolls[part] = self._scrolling(view)
            self._stack.addWidget(self._scrolls[part])
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._waiting)
        self._column.addWidget(self._too_few)
        self._column.addWidget(self._stack, 1)
        self._side = QStackedWidget()
        self._side.addWidget(self._behind)
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
        return {TRIGGERS: self.tr("Triggers")}

    def _views(self) -> dict[str, QWidget]:
        return {TRIGGERS: self._triggers}

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
        presenter.triggers_found.connect(self._on_triggers)
        presenter.behind_found.connect(self._on_behind)
        self._triggers.chosen.connect(self._on_chosen)
        self._triggers.pressed.connect(self._on_pressed)
        self._triggers.opened.connect(self._on_opened)
        self._triggers.cue_wanted.connect(presenter.add_cue)
        self._behind.opened.connect(self._open)
        self._behind.left.connect(self._hide_behind)
        self._reflow.changed.connect(self._fit)
        self._themes.changed.connect(self._fit)

    # Parts

    def _on_part(self, part: str) -> None:
        self._show_part(part)
        self._presenter.refresh()

    def _show_part(self, part: str) -> None:
        self._presenter.part = part
        self._stack.setCurrentWidget(self._scrolls[part])
        self._head.set_pickers(time=part == TRIGGERS, person=part == TRIGGERS)
        self._set_mark(None)
        self._fit()

    def _on_period(self) -> None:
        self._presenter.period = self._head.period(self._context.clock.today())
        self._set_mark(None)
        self._presenter.refresh()

    def _arrived(self) -> None:
        self._wait.stop()
        self._waiting.hide()

    def _on_triggers(self, found: FoundTriggers) -> None:
        if self._presenter.part != TRIGGERS:
            return
        self._arrived()
        self._head.set_people(found.codes)
        enough = found.total >= FEWEST
        few = self.tr("A pattern needs a few more reflections. You have {n}.")
        words = "" if enough else few.format(n=found.total)
        if enough and not found.lines:
            words = self.tr("No trigger was named in these reflections.")
        self._too_few.setText(words)
        self._too_few.setVisible(bool(words))
        self._head.set_line(self._line_words(found) if enough else "")
        self._triggers.show_found(found)
        mark = self._triggers.current_mark()
        if mark is not None and self._reflow.room is Room.WIDE:
            self._set_mark(mark)
        elif mark is None:
            self._set_mark(None)
        self._fit()

    def _line_words(self, found: FoundTriggers) -> str:
        said = reflections(found.matching)
        since = self._presenter.period.since
        if since is not None:
            day = i18n.short_day(since, self._context.clock.today())
            said = self.tr("{n} since {day}").format(n=said, day=day)
        return self.tr("{n}. Choose any mark to read what is behind it.").format(n=said)

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

    def _open(self, entry_id: EntryId) -> None:
        self._context.navigate.show("journal", entry_id=entry_id)

    def _targets(self) -> list[QWidget]:
        """The figures that can take the keyboard, the one that was used last leading."""
        shown = [figure for figure in self._triggers.figures() if figure.isVisible()]
        key = self._mark.key if self._mark is not None else ""
        shown.sort(key=lambda figure: figure.model.row_of(key) < 0)
        return [figure.focus_target() for figure in shown]

    # Room

    def _fit(self) -> None:
        """Both panes, or one after the other with a way back."""
        wide = self._reflow.room is Room.WIDE
        alone = not wide and self._reads_behind
        self._behind.set_alone(not wide)
        self._side.setVisible(alone or (wide and self._mark is not None))
        self._left.setVisible(not alone)
        self._triggers.set_beside(self._reflow.room is not Room.NARROW)
        gutter = self._reflow.gutter
        self._column.setContentsMargins(gutter, self._themes.px(8), gutter, 0)
        if wide and self._side.isVisible():
            side = self._themes.px(WIDTH)
            self._splitter.setSizes([max(1, self.width() - side), side])
