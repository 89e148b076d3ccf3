"""What is said of saving, and the copy in clear for when it fails."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from app.ui import i18n
from app.ui.context import PageContext
from app.ui.dialogs import Answer, Question
from app.ui.faults import words_for
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.rail import SaveState
from app.ui.widgets.bars import SaveBar
from models.records.faults import Fault


class Saving(SaveBar):
    """The bar that stays while the words are not saved; it also keeps the save states in words."""

    def __init__(
        self,
        context: PageContext,
        presenter: WritePresenter,
        in_rail: SaveState,
        in_footer: SaveState,
    ) -> None:
        super().__init__(context.theme)
        self.setObjectName("save_bar")
        self._context = context
        self._presenter = presenter
        self._in_rail = in_rail
        self._in_footer = in_footer
        self._opened_at = datetime.min
        presenter.saved.connect(self._on_saved)
        presenter.not_saved.connect(self._on_not_saved)
        self.try_again.connect(presenter.autosave.flush)
        self.save_copy.connect(self._on_save_copy)

    def begin(self) -> None:
        """Another draft is open."""
        self._opened_at = self._context.clock.now()
        self.hide()
        self._show_saved()

    def forget(self) -> None:
        """Says nothing of any draft."""
        self.hide()
        self._in_rail.say("")
        self._in_footer.say("")

    def say_saved(self) -> None:
        """Answers someone who asks to save: it is done already."""
        autosave = self._presenter.autosave
        autosave.flush()
        when = autosave.last_saved
        if when is not None and not autosave.is_unsaved:
            self._context.tell(self.tr("Already saved, {time}").format(time=i18n.clock_time(when)))
        elif autosave.is_unsaved:
            self._context.tell(self.tr("Saving. It is saved as you write."))
        else:
            self._context.tell(self.tr("Nothing to save yet."))

    def _show_saved(self) -> None:
        when = self._presenter.autosave.last_saved
        if when is None:
            self._in_rail.say("")
            self._in_footer.say("")
            return
        time = i18n.clock_time(when)
        self._in_rail.say(self.tr("Saved at {time},\nencrypted on this computer").format(time=time))
        self._in_footer.say(self.tr("Saved {time}").format(time=time))

    def _on_saved(self, _when: datetime) -> None:
        self.hide()
        self._show_saved()

    def _on_not_saved(self, fault: Fault, since: datetime | None) -> None:
        page = self.parentWidget()
        if isinstance(page, QWidget) and not page.isVisible():
            words = self.tr(
                "A draft is not saved yet. It is tried again; its words are still here."
            )
            self._context.tell(words)
        elif self.isHidden():
            time = i18n.clock_time(since or self._opened_at)
            self.show_unsaved(time, words_for(fault).what)
            self._context.announce(self.accessibleName(), assertive=True)

    def _on_save_copy(self) -> None:
        question = Question(
            self.tr("Save a copy outside the journal?"),
            self.tr(
                "The copy is in clear: whoever opens the file can read it, private answers too. "
                "It is noted in your list."
            ),
            self.tr("Save a copy…"),
            self.tr("Not now"),
        )
        self._context.dialogs.ask(question, self._on_copy_answered)

    def _on_copy_answered(self, answer: Answer) -> None:
        if answer.is_act:
            name = self.tr("reflection.txt")
            title = self.tr("Save a copy in clear")
            self._context.dialogs.save_file(title, name, ["*.txt"], self._presenter.save_copy)
