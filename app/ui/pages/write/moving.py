"""From step to step, and from one way of asking to the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.ui.context import PageContext
from app.ui.forms.state import FormState
from app.ui.pages.write.answering import Answering
from app.ui.pages.write.linking import Linking
from app.ui.pages.write.parts.additions import Additions
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.signs import Signs
from app.ui.pages.write.stage import Stage
from app.ui.pages.write.top_bar import ONE, PAGE
from app.ui.widgets.date_edit import stay_for_date
from app.ui.widgets.reflow import Reflow
from models.records.entries import AnswerKey


class Moving(QObject):
    """Goes to steps; what was written is taken and kept before, and around it is said where one is.

    Signals:
        mode_changed: the questions are shown the other way, "one" or "page".
        asked_others: other questions are asked now, and what is shown follows.
        ended: there is no step after the last.
    """

    mode_changed = Signal(str)
    asked_others = Signal()
    ended = Signal()

    def __init__(
        self,
        context: PageContext,
        presenter: WritePresenter,
        stage: Stage,
        signs: Signs,
        answering: Answering,
        linking: Linking,
        additions: Additions,
        reflow: Reflow,
    ) -> None:
        super().__init__(stage)
        self._context = context
        self._presenter = presenter
        self._stage = stage
        self._signs = signs
        self._answering = answering
        self._linking = linking
        self._additions = additions
        self._reflow = reflow
        presenter.asked.connect(self._on_asked)
        answering.asked.connect(self._on_asked)
        answering.taken.connect(self._show_steps)
        additions.set_wanted.connect(self.go_to_set)
        additions.question_wanted.connect(self.go_to_question)
        stage.moved.connect(self._on_moved)

    @property
    def _form(self) -> FormState:
        form = self._presenter.form
        assert form is not None
        return form

    def go_to(self, index: int) -> None:
        """Goes to a step, with the keyboard where answering it begins."""
        self._answering.collect()
        self._stage.go(index)
        self._stage.remember_place()
        if self._presenter.is_stored:
            self._presenter.autosave.touch()
        self._presenter.autosave.flush()
        self.show_place()
        self._stage.apply_folding(self._reflow.is_short)
        self._stage.focus_first()
        self._signs.announce_step(self._form, self._stage.current)
        self._additions.settle()

    def go_on(self) -> None:
        """Goes to the next step; after the last one the reflection is done."""
        if self._presenter.form is None or stay_for_date(self._stage):
            return
        self._answering.collect()
        if self._stage.current >= len(self._form.screens) - 1:
            self.ended.emit()
        else:
            self.go_to(self._stage.current + 1)

    def go_back(self) -> None:
        """Goes to the step before."""
        if self._presenter.form is not None and self._stage.current > 0:
            self.go_to(self._stage.current - 1)
        else:
            self._context.tell(self.tr("This is the first question."))

    def go_to_question(self, key: AnswerKey) -> None:
        """Goes to the step that asks a question, with the keyboard there."""
        for place, screen in enumerate(self._form.screens):
            if key in screen.answer_keys():
                self.go_to(place)
                self._stage.restore_caret(key.question, 0)

    def go_to_set(self, pack_id: str) -> None:
        """Goes on with another set in this entry: adds it, unless it is there already."""
        self._answering.collect()
        form = self._form
        if pack_id not in form.snapshot().packs:
            self._add(pack_id)
        places = [n for n, screen in enumerate(form.screens) if screen.pack.id == pack_id]
        if places:
            self.go_to(places[0])

    def add_set(self, pack_id: str) -> None:
        """Adds a set and goes to where it begins."""
        count = len(self._form.screens)
        self._add(pack_id)
        self.go_to(min(count, len(self._form.screens) - 1))

    def toggle_mode(self) -> None:
        """One at a time instead of all on a page, or the other way round."""
        self.set_mode(ONE if self._stage.is_page else PAGE)

    def set_mode(self, mode: str) -> None:
        """Shows the questions one at a time or all on a page."""
        if self._presenter.form is None or (mode == PAGE) == self._stage.is_page:
            return
        if len(self._form.screens) < 2:
            self._context.tell(self.tr("There is only one question."))
            return
        self._answering.collect()
        self._stage.show_form(self._form, self._stage.current, page=mode == PAGE)
        self.mode_changed.emit(mode)
        self.show_place()
        self._presenter.touch()
        self._stage.focus_first()

    def show_place(self) -> None:
        """Says around the questions where one is."""
        form = self._presenter.form
        if form is not None:
            self._signs.show_place(form, self._stage.current, page=self._stage.is_page)
            self._refresh()

    def _show_steps(self) -> None:
        form = self._presenter.form
        if form is not None:
            self._signs.show_steps(form, self._stage.current, page=self._stage.is_page)
            self._refresh()

    def _refresh(self) -> None:
        self._linking.refresh()
        self._additions.refresh()

    def _add(self, pack_id: str) -> None:
        self._presenter.add_pack(pack_id)
        self._presenter.header_changed.emit()

    def _on_asked(self) -> None:
        self._stage.sync()
        self.show_place()
        self.asked_others.emit()

    def _on_moved(self) -> None:
        self.show_place()
        self._additions.settle_soon()
