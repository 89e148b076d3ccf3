"""Everything the program adds to the form while one writes, kept together for the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.context import PageContext
from app.ui.forms.state import FormState, Screen
from app.ui.navigation import Handler
from app.ui.pages.write.overlays import Overlays
from app.ui.pages.write.parts.consulting import Consulting
from app.ui.pages.write.parts.name_watch import NameWatch
from app.ui.pages.write.parts.offering import KEY_POINTS, Offering
from app.ui.pages.write.parts.shown import PartMaker
from app.ui.pages.write.parts.stop_page import StopPage
from app.ui.pages.write.parts.suggestions import SuggestionStrip
from app.ui.pages.write.parts.word_look import WordLook
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.stage import Stage
from app.ui.pages.write.top_bar import Footer
from models.records.entries import AnswerKey


class Additions(QObject):
    """Offers, the page that says stop, the look at words, key points, and parts inside steps.

    Signals:
        set_wanted: the id of a set to go on with in this entry.
        question_wanted: the key of a question to go to.
    """

    set_wanted = Signal(str)
    question_wanted = Signal(object)

    def __init__(self, context: PageContext, presenter: WritePresenter, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._presenter = presenter
        self._host = host
        self.strip = SuggestionStrip(context.theme)
        self._maker = PartMaker(context, self._look_at, self)

    def begin_with(self, stage: Stage, footer: Footer, overlays: Overlays) -> None:
        """Takes the other parts of the page; called once, when they are made."""
        context, presenter = self._context, self._presenter
        self._stage = stage
        self._footer = footer
        page = StopPage(context.theme, self._host)
        self._consulting = Consulting(context, presenter, page)
        self._offering = Offering(context, presenter, self.strip, self._consulting)
        self._look = WordLook(context, presenter, stage, self)
        self._watch = NameWatch(context, presenter, stage, self)
        self.strip.emptied.connect(stage.focus_current)
        self._consulting.set_wanted.connect(self.set_wanted)
        self._offering.set_wanted.connect(self.set_wanted)
        self._offering.words_wanted.connect(self._look.accept)
        self._offering.words_left.connect(self._look.decline)
        self._look.suggested.connect(self._offering.show_words)
        self._look.question_wanted.connect(self.question_wanted)
        footer.points_pressed.connect(self._add_points)
        overlays.extras = (
            (self.tr("Look at my words"), self._look.look),
            (self.tr("Three key points"), self._add_points),
            (self.tr("Stop and ask someone…"), self._consulting.open),
        )

    def shown_part(self, screen: Screen, form: FormState) -> QWidget | None:
        """The part of the program that a step shows."""
        return self._maker.make(screen, form)

    def handlers(self) -> Mapping[str, Handler]:
        """What the keys and the menus of the window do here."""
        return {
            "look_at_words": self._look.look,
            "next_mark": self._next_mark,
            "previous_mark": partial(self._watch.go, -1),
            "swap_mark": self._watch.swap,
            "leave_mark": self._watch.leave,
            "key_points": self._add_points,
            "ask_someone": self._consulting.open,
        }

    def unless_stopped(self, go: Handler) -> Handler:
        """The same, but nothing while the page that says stop is in front of the form."""
        return partial(self._unless_stopped, go)

    def begin(self) -> None:
        """Another draft is open."""
        self._offering.begin()
        self._watch.begin()

    def forget(self) -> None:
        """The form goes."""
        self._offering.forget()
        self._look.forget()
        self._watch.forget()
        self._footer.show_points(False)

    def leave(self) -> None:
        """Another page comes to the front."""
        self._consulting.put_away()

    def refresh(self) -> None:
        """The answers, or the place among them, are others now."""
        current = self._stage.current
        self._offering.refresh(current, page=self._stage.is_page)
        self._footer.show_points(self._offering.wants_points(current))

    def settle(self) -> bool:
        """A step is left, or the entry is done: opens the page that says stop where it is due."""
        return self._offering.settle()

    def settle_soon(self) -> None:
        """The same, once the keyboard is where it was going."""
        self._offering.settle_soon()

    def follow_focus(self, old: QWidget, now: QWidget | None) -> None:
        """The keyboard moved on."""
        self._look.follow_focus(old, now)
        self._watch.begin()

    def set_short(self, short: bool) -> None:
        """Makes do with less height."""
        self.strip.set_short(short)

    def _next_mark(self) -> None:
        """What could tell who somebody is comes first, unless the list of words is open here."""
        if self._watch.has_marks() and not self._look.is_open_here():
            self._watch.go(1)
        else:
            self._look.next_place()

    def _look_at(self, keys: tuple[AnswerKey, ...]) -> None:
        self._look.look_at(keys)

    def _add_points(self) -> None:
        if self._presenter.form is not None and KEY_POINTS in self._context.catalogue:
            self.set_wanted.emit(KEY_POINTS)

    def _unless_stopped(self, go: Callable[[], object]) -> None:
        if not self._consulting.is_open:
            go()
