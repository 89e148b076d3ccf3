"""The language of the prompt sets: kept in the journal, shown at once, taken back like the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from app.jobs.protocol import Job, Kind
from app.ui.context import PageContext
from app.ui.i18n import language_name
from app.ui.pages.settings.rows import choice
from app.ui.widgets.fields import ComboBox
from models.records.changes import Changes, Thing
from models.records.faults import Fault


class PromptLanguage(QObject):
    """Offers the languages there are, and follows what the journal says."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        languages = context.library.languages()
        self.name = self.tr("Language of the prompt sets")
        self.box: ComboBox = choice(
            context.theme,
            self.name,
            {each: language_name(each) for each in languages},
            context.catalogue.language,
            self._set,
        )
        self.box.setObjectName("settings.prompt_language")
        context.bus.changed.connect(self._on_changes)

    def _set(self, language: str) -> None:
        work = partial(self._context.library.set_language, language)
        self._write("settings.prompt_language", work, self._on_set)

    def _on_set(self, changes: Changes) -> None:
        self._on_altered(changes)
        if not changes.undo:
            return
        writing = self._context.writing
        undo = partial(self._again, writing.undo, changes.undo)
        redo = partial(self._again, writing.redo, changes.undo)
        self._context.undo.offer(self.tr("Language of the prompt sets changed"), undo, redo)

    def _again(self, step: Callable[[str], Changes], token: str) -> None:
        self._write("settings.prompt_language_again", partial(step, token), self._on_altered)

    def _on_altered(self, changes: Changes) -> None:
        self._context.bus.publish(changes, self)
        self._show()

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if origin is not self and changes.touches(Thing.SETTING):
            self._show()

    def _show(self) -> None:
        self.box.setCurrentIndex(self.box.findData(self._context.catalogue.language))

    def _write(
        self, name: str, work: Callable[[], Changes], done: Callable[[Changes], None]
    ) -> None:
        job = Job(name, Kind.WRITE, work, done, self._on_fault, context=self)
        self._context.runner.submit(job)

    def _on_fault(self, error: Exception) -> None:
        self._show()
        if not isinstance(error, Fault):
            raise error
        self._context.say(error)
