"""The language of the prompt sets: kept in the journal, shown at once, taken back like the rest."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.ui.context import PageContext
from app.ui.i18n import language_name
from app.ui.pages.settings.rows import choice
from app.ui.widgets.fields import ComboBox
from app.ui.work import Work
from models.records.changes import Changes, Thing


class PromptLanguage(QObject):
    """Offers the languages there are, and follows what the journal says."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self, failed=self._on_fault)
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
        self._work.write("settings.prompt_language", work, self._on_set)

    def _on_set(self, changes: Changes) -> None:
        self._on_altered(changes)
        said = self.tr("Language of the prompt sets changed")
        self._work.offer_undo(said, "settings.prompt_language", changes.undo, self._on_altered)

    def _on_altered(self, changes: Changes) -> None:
        self._work.publish(changes)
        self._show()

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if origin is not self and changes.touches(Thing.SETTING):
            self._show()

    def _show(self) -> None:
        self.box.setCurrentIndex(self.box.findData(self._context.catalogue.language))

    def _on_fault(self, error: Exception) -> None:
        self._show()
        self._context.say(error)
