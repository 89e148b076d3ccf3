"""What stands in the editors, and how it comes into the form."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.ui.forms.block import QuestionBlock
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.stage import Stage
from models.records.entries import AnswerKey


class Answering(QObject):
    """Takes choices at once, words when they are saved or a step is left.

    Signals:
        asked: other questions are asked now.
        taken: answers are others, the questions are the same.
    """

    asked = Signal()
    taken = Signal()

    def __init__(self, presenter: WritePresenter, stage: Stage) -> None:
        super().__init__(stage)
        self._presenter = presenter
        self._stage = stage
        self._stale: dict[AnswerKey, QuestionBlock] = {}
        presenter.collect = self.collect
        stage.changed.connect(self._on_changed)
        stage.private_changed.connect(self._on_private)

    def forget(self) -> None:
        """The form goes."""
        self._stale.clear()

    def collect(self) -> None:
        """Brings into the form what stands in the editors, and where the writer is."""
        form = self._presenter.form
        if form is None:
            return
        asked_others, stale = False, dict(self._stale)
        self._stale.clear()
        for key, block in stale.items():
            asked_others |= form.set_value(key, block.editor.value())
        if stale:
            self._stage.refresh_parts()
        self._stage.remember_place()
        if asked_others:
            self.asked.emit()
        else:
            self.taken.emit()

    def toggle_private(self) -> None:
        """Keeps the answer one is at private, or not."""
        block = self._block()
        if block is not None:
            block.toggle_private()

    def format_words(self, what: str) -> None:
        """Makes the chosen words "bold" or "italic"."""
        block = self._block()
        if block is not None:
            block.editor.format_words(what)

    def show_earlier(self) -> None:
        """Shows what was answered before to the question one is at, or puts it away."""
        block = self._block()
        if block is None:
            return
        if block.shows_earlier and block.hide_earlier():
            block.editor.focus_first()
        else:
            block.show_earlier()

    def _block(self) -> QuestionBlock | None:
        return self._stage.current_block() if self._presenter.form is not None else None

    def _on_changed(self, key: AnswerKey) -> None:
        block = self._stage.block(key)
        if block is None:
            return
        if block.editor.settles:
            self._presenter.take(key, block.editor.value())
            self.taken.emit()
        else:
            self._stale[key] = block
            self._presenter.touch()

    def _on_private(self, key: AnswerKey, private: bool) -> None:
        form = self._presenter.form
        if form is not None:
            form.set_private(key, private)
            self._presenter.touch()
