"""How much of a set is asked: less, more, and what is folded in one step."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.ui.context import PageContext
from app.ui.pages.write.answering import Answering
from app.ui.pages.write.moving import Moving
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.signs import Signs
from app.ui.pages.write.stage import Stage
from prompts.schema import Pack


class Deepening(QObject):
    """Asks less or more; the keyboard stays in the form, and in sight."""

    def __init__(
        self,
        context: PageContext,
        presenter: WritePresenter,
        stage: Stage,
        signs: Signs,
        answering: Answering,
        moving: Moving,
    ) -> None:
        super().__init__(stage)
        self._context = context
        self._presenter = presenter
        self._stage = stage
        self._signs = signs
        self._answering = answering
        self._moving = moving
        stage.fold_wanted.connect(self._on_fold)
        stage.depth_wanted.connect(self.deepen)
        stage.step_wanted.connect(self._on_step_wanted)

    def deepen(self, pack: Pack | None, by: int) -> None:
        """Asks less (-1) or more (1) of a set, that of the step one is at when none is named."""
        form = self._presenter.form
        if form is None or not form.screens:
            return
        self._answering.collect()
        pack = pack or form.screens[min(self._stage.current, len(form.screens) - 1)].pack
        if form.deepen(pack, by):
            self._presenter.asked.emit()
            self._keep_keyboard()
            if self._presenter.is_stored:
                self._presenter.autosave.touch()
        elif by > 0:
            self._context.tell(self.tr("All questions of this set are shown."))
        else:
            self._context.tell(self.tr("There are no fewer questions."))
        self._moving.show_place()
        self._signs.announce_depth(form, pack)

    def _on_fold(self, screen_id: str, wanted: bool) -> None:
        form = self._presenter.form
        if form is None:
            return
        self._answering.collect()
        screen = form.screens[form.index_of(screen_id)]
        known = set(screen.answer_keys())
        if form.unfold(screen_id) if wanted else form.fold(screen_id):
            self._presenter.asked.emit()
            self._stage.focus_unfolded(screen_id, known)

    def _on_step_wanted(self, screen_id: str) -> None:
        form = self._presenter.form
        if form is None:
            return
        if all(screen.id != screen_id for screen in form.screens) and form.unfold(screen_id):
            self._presenter.asked.emit()
        self._moving.go_to(form.index_of(screen_id))

    def _keep_keyboard(self) -> None:
        """Puts the keyboard back in the form when the question it was in is folded away."""
        now = QApplication.focusWidget()
        if now is None or not now.isVisible():
            self._stage.focus_current()
