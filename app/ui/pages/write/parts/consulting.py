"""From the page that says stop to a colleague: a follow-up, and nothing that leaves the computer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.ui import i18n
from app.ui.context import PageContext
from app.ui.pages.write.parts.stop_page import StopPage
from app.ui.pages.write.presenter import WritePresenter
from app.ui.work import Work
from models.records.changes import Changes
from models.records.entries import Privacy
from models.records.follow_ups import DueRule, FollowUp, FollowUpKind

SORTS = "incident_or_reflection"
"""The set that helps to sort out whom to tell."""


class Consulting(QObject):
    """Opens the page, keeps what is asked for there, and leads back.

    Signals:
        set_wanted: the id of the set to go on with.
    """

    set_wanted = Signal(str)

    def __init__(self, context: PageContext, presenter: WritePresenter, page: StopPage) -> None:
        super().__init__(page)
        self._context = context
        self._presenter = presenter
        self._page = page
        self._work = Work(context, self)
        self._set = SORTS
        self._token = ""
        self._noted: DueRule | None = None
        page.left.connect(self.leave)
        page.set_wanted.connect(self._on_set)
        page.asked.connect(self._on_asked)
        page.taken_back.connect(self._on_taken_back)

    @property
    def is_open(self) -> bool:
        """Whether the page is in front of the form."""
        return self._page.isVisible()

    def open(self, cue: str = "", pack_id: str = SORTS) -> None:
        """Shows the page for a cue, or because someone asked for it."""
        if self._presenter.form is None:
            return
        self._set = pack_id
        self._token, self._noted = "", None
        pack = self._presenter.pack(pack_id)
        self._page.open_for(cue, pack.title if pack is not None else "")
        self._context.announce(self._page.words())

    def leave(self) -> None:
        """Back to the words as they were."""
        if self.is_open:
            self._page.close_and_return()
            self._offer_undo()

    def put_away(self) -> None:
        """The form below goes; so does the page."""
        self._page.hide()
        self._offer_undo()

    def _on_set(self) -> None:
        self.put_away()
        self.set_wanted.emit(self._set)

    def _on_asked(self, rule: DueRule, _checked: bool = False) -> None:
        form = self._presenter.form
        if form is None:
            return
        draft = form.snapshot()
        packs = form.packs()
        # A title of one's own may say whom it is about.
        about = packs[-1].title if packs and not packs[-1].is_own else ""
        day = i18n.short_day(draft.header.held_at.date(), self._context.clock.today())
        work = partial(
            self._context.follow_ups.add,
            FollowUpKind.CONSULT,
            about or self.tr("A reflection of {day}").format(day=day),
            rule=rule,
            code=draft.header.code,
            entry_id=draft.entry_id,
            private=draft.header.privacy is Privacy.PRIVATE,
        )
        self._work.write("write.consult", work, partial(self._on_noted, rule))

    def _on_noted(self, rule: DueRule, result: tuple[FollowUp, Changes]) -> None:
        _, changes = result
        self._token = changes.undo
        self._work.publish(changes)
        self._noted = rule
        self._page.show_noted(rule)
        words = self._page.noted_words(rule)
        if self.is_open:
            self._context.announce(words)
        else:
            self._offer_undo()

    def _offer_undo(self) -> None:
        """Once the page is gone that offers it in place: there the bar would cover the ways on."""
        token, rule, self._noted = self._token, self._noted, None
        if rule is not None:
            self._work.offer_undo(
                self._page.noted_words(rule),
                "write.consult",
                token,
                partial(self._on_undone, token),
                partial(self._on_redone, token, rule),
            )

    def _on_taken_back(self) -> None:
        work = partial(self._context.history.undo, self._token)
        self._work.write("write.consult.undo", work, partial(self._on_undone, self._token))

    def _on_undone(self, token: str, changes: Changes) -> None:
        self._work.publish(changes)
        if token == self._token:
            self._noted = None
            self._page.show_noted(None)

    def _on_redone(self, token: str, rule: DueRule, changes: Changes) -> None:
        self._work.publish(changes)
        if token == self._token:
            self._page.show_noted(rule)
