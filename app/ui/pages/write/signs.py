"""What rail, bars and foot say of the reflection: its set, person and time, and where one is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from app.ui import i18n
from app.ui.context import PageContext
from app.ui.forms.state import FormState
from app.ui.pages.write.rail import Rail
from app.ui.pages.write.step_list import StepRow
from app.ui.pages.write.top_bar import Footer, TopBar
from app.ui.pages.write.words import answer_words, is_done, screen_title
from app.ui.widgets.naming import named
from prompts.schema import Pack

_GAP_FROM = 2
_MONTHS_FROM = 27
"""From so many weeks on: less is no gap, and more is easier said in months."""


class Signs(QObject):
    """Puts a form into words around the questions."""

    def __init__(
        self, context: PageContext, rail: Rail, top: TopBar, footer: Footer, host: QObject
    ) -> None:
        super().__init__(host)
        self._context = context
        self._rail = rail
        self._top = top
        self._footer = footer

    def show_steps(self, form: FormState, current: int, *, page: bool) -> None:
        """Lists the steps; their first words too, where the answers are not in sight."""
        vocabularies = self._context.catalogue.vocabularies
        rows = [
            StepRow(
                screen_title(screen),
                "" if page else answer_words(screen, form, vocabularies),
                is_done(screen, form),
            )
            for screen in form.screens
        ]
        self._rail.show_steps(rows, current)

    def show_place(self, form: FormState, current: int, *, page: bool) -> None:
        """Says which step is current and what comes next."""
        self.show_steps(form, current, page=page)
        screens = form.screens
        here = min(current, len(screens) - 1)
        coming = screen_title(screens[here + 1]) if here + 1 < len(screens) else ""
        self._rail.show_depth(form, screens[here].pack)
        self._footer.show_place(is_first=here == 0, coming=coming)
        place = self.tr("{n} of {total}").format(n=here + 1, total=len(screens))
        self._top.steps.set_words(place)
        self._top.steps.setAccessibleName(self.tr("Question {place}").format(place=place))

    def forget(self) -> None:
        """Says nothing of any reflection."""
        self._rail.title.setText("")
        self._rail.show_gap("")
        self._rail.steps.show_steps((), 0)
        self._footer.show_place(is_first=True, coming="")
        for button, name in (
            (self._rail.code, self.tr("Who it was with")),
            (self._top.code, self.tr("Who it was with")),
            (self._rail.time, self.tr("When it was")),
        ):
            button.set_words("")
            button.setAccessibleName(name)

    def announce_depth(self, form: FormState, pack: Pack) -> None:
        """Has the number of questions spoken that a set asks now."""
        asked = sum(len(screen.questions) for screen in form.screens if screen.pack.id == pack.id)
        self._context.announce(self.tr("{n} questions are shown.").format(n=asked))

    def show_header(self, form: FormState) -> None:
        """Names the sets, the person and the time."""
        packs = form.packs()
        title = ", ".join(pack.title for pack in packs) or self.tr("Just write")
        self._rail.title.setText(title)
        code = form.header.code
        words = self.tr("With {code}").format(code=code) if code else self.tr("No code")
        for button in (self._rail.code, self._top.code):
            button.set_words(words)
            button.setAccessibleName(named(self.tr("Who it was with"), words))
        moment = i18n.near_moment(form.header.held_at, self._context.clock.today())
        self._rail.time.set_words(moment)
        self._rail.time.setAccessibleName(named(self.tr("When it was"), moment))

    def show_last_contact(self, form: FormState, day: date | None) -> None:
        """Says how long ago the last contact was, as a plain fact beside the person."""
        header = form.header
        weeks = (header.held_at.date() - day).days // 7 if day is not None else 0
        words = ""
        if _GAP_FROM <= weeks < _MONTHS_FROM:
            words = self.tr("{n} weeks since the last one with {code}")
            words = words.format(n=weeks, code=header.code)
        elif weeks >= _MONTHS_FROM:
            words = self.tr("{n} months since the last one with {code}")
            words = words.format(n=weeks * 7 * 12 // 365, code=header.code)
        self._rail.show_gap(words)

    def announce_step(self, form: FormState, current: int) -> None:
        """Has the step spoken."""
        screens = form.screens
        self._context.announce(
            self.tr("Question {n} of {total}. {title}").format(
                n=current + 1, total=len(screens), title=screens[current].step.title
            )
        )
