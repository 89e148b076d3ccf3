"""Reads and changes the words people choose from. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.services.faults import NoSuchWord, NoWord, WordIsThere, WordTooLong
from app.services.library_words import WordLine
from app.ui.context import PageContext
from app.ui.work import Work
from models.records.changes import Changes, Thing
from prompts.words import NAMES

_ABOUT_THE_WORD = (NoWord, NoSuchWord, WordIsThere, WordTooLong)


class WordsPresenter(QObject):
    """One vocabulary at a time.

    Signals:
        shown: the words of the vocabulary, hidden ones too.
        added: the id of a word that was added just now.
        refused: why a word cannot be called so.
    """

    shown = Signal(object)
    added = Signal(str)
    refused = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self, failed=self._on_fault)
        self.name = NAMES[0]
        self._is_stale = True
        self._is_shown = False
        context.bus.changed.connect(self._on_changes)

    def choose(self, name: str) -> None:
        """Turns to another vocabulary."""
        self.name = name
        self._ask()

    def set_shown(self, shown: bool) -> None:
        """Reads only while someone looks: counts take a while in a large journal."""
        self._is_shown = shown
        if shown and self._is_stale:
            self._ask()

    def add(self, text: str, group: str) -> None:
        """Adds a word, or brings back a hidden one of that name."""
        work = partial(self._context.library.add_word, self.name, text, group)
        self._work.write("settings.word.add", work, self._on_added)

    def hide(self, line: WordLine, hidden: bool) -> None:
        """Takes a word out of the pickers, or back into them."""
        work = partial(self._context.library.hide_word, self.name, line.id, hidden)
        words = self.tr("The word is hidden") if hidden else self.tr("The word is offered again")
        self._change("settings.word.hide", work, words)

    def rename(self, word_id: str, text: str) -> None:
        """Calls a word something else; nothing gives it its first name back."""
        work = partial(self._context.library.rename_word, self.name, word_id, text)
        self._change("settings.word.rename", work, self.tr("The word is renamed"))

    def remove(self, line: WordLine) -> None:
        """Takes an own word away."""
        work = partial(self._context.library.remove_word, self.name, line.id)
        self._change("settings.word.remove", work, self.tr("The word is removed"))

    def _ask(self) -> None:
        self._is_stale = False
        work = partial(self._context.library.words, self.name)
        self._work.read("settings.words", work, partial(self._on_read, self.name))

    def _on_read(self, name: str, lines: tuple[WordLine, ...]) -> None:
        if name == self.name:
            self.shown.emit(lines)

    def _change(self, job: str, work: Callable[[], Changes], words: str) -> None:
        self._work.write(job, work, partial(self._on_changed, words))

    def _on_added(self, result: tuple[str, Changes]) -> None:
        word_id, changes = result
        self._on_changed(self.tr("The word is added"), changes)
        self.added.emit(word_id)

    def _on_changed(self, words: str, changes: Changes) -> None:
        self._work.publish(changes)
        # The word itself is not said: the bar may stand over a screen that is shared.
        self._work.offer_undo(words, "settings.word", changes.undo, self._work.publish)

    def _on_changes(self, changes: Changes, _origin: object) -> None:
        if not changes.touches(Thing.WORD, Thing.ENTRY):
            return
        self._is_stale = True
        if self._is_shown:
            self._ask()

    def _on_fault(self, error: Exception) -> None:
        if isinstance(error, _ABOUT_THE_WORD):
            self.refused.emit(error)
        else:
            self._context.say(error)
