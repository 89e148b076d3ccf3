"""What every editor of an answer can do, whatever its kind of question."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.forms.own_words import OwnWords
from app.ui.forms.shown import ShownParts, no_parts
from app.ui.theme import ThemeHolder
from app.ui.widgets.fields import LineEdit
from models.records.entries import AnswerKey, EntryCard, JsonValue
from models.records.ids import EntryId
from models.records.patterns import EarlierAnswer
from prompts.schema import Question
from prompts.words import Vocabularies

ABSENT: Final = None
"""The value of a question that is not answered."""

Cards = tuple[EntryCard, ...]
Earlier = tuple[EarlierAnswer, ...]


class HoldsVocabularies(Protocol):
    """Whatever knows the words that are offered now."""

    @property
    def vocabularies(self) -> Vocabularies:
        """Every vocabulary."""


class EntryFinder(QObject):
    """Finds past reflections for a question that links to one; answers come as signals.

    Signals:
        found: the words that were asked for, and the cards.
        known: the card of one entry, after `look_up`.
    """

    found = Signal(str, object)
    known = Signal(object)

    def __init__(
        self,
        find: Callable[[str, Callable[[Cards], None]], None],
        card: Callable[[EntryId, Callable[[EntryCard], None]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._card = card

    def look_for(self, words: str) -> None:
        """Asks for reflections like these words, the newest ones when there are none."""
        self._find(words, lambda cards: self.found.emit(words, cards))

    def look_up(self, entry_id: EntryId) -> None:
        """Asks for the card of an entry that is linked already."""
        self._card(entry_id, self.known.emit)


class EarlierFinder(QObject):
    """Finds what was answered to the same question before; answers come as a signal.

    Signals:
        found: the key of the question, and the answers, newest first.
    """

    found = Signal(object, object)

    def __init__(
        self,
        find: Callable[[AnswerKey, Callable[[Earlier], None]], None],
        show: Callable[[EntryId], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._show = show

    def look_for(self, key: AnswerKey) -> None:
        """Asks for earlier answers to a question."""
        self._find(key, lambda answers: self.found.emit(key, answers))

    def show_entry(self, entry_id: EntryId) -> None:
        """Opens the reflection that an answer stands in."""
        self._show(entry_id)


@dataclass(frozen=True)
class Supplies:
    """What editors are made with; `private_key` is the key that keeps an answer private."""

    themes: ThemeHolder
    words: HoldsVocabularies
    finder: EntryFinder
    earlier: EarlierFinder
    today: Callable[[], date]
    own_words: OwnWords
    shown_parts: ShownParts = no_parts
    private_key: str = ""

    @property
    def vocabularies(self) -> Vocabularies:
        """The words offered now: people change them while the page stands."""
        return self.words.vocabularies


class AnswerEditor(QWidget):
    """A widget that takes one answer.

    `changed` says that a person altered it; setting a value does not. `settles` is False for
    editors whose value takes time to read: it is then read when it is saved, not on each key.
    """

    changed = Signal()
    private_toggled = Signal(bool)
    settles = True
    can_be_cleared = False
    """Whether a "Clear" beside the question helps; texts and chips are cleared in place."""
    keeps_private_itself = False
    """Whether it has a "Keep private" of its own, and tells through `private_toggled`."""

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__()
        self.question = question
        self.supplies = supplies
        self.themes = supplies.themes
        self.name = name
        self.setObjectName(f"answer.{question.id}")

    @abstractmethod
    def value(self) -> JsonValue:
        """The answer as `prompts.kinds` describes it, `ABSENT` when there is none."""

    @abstractmethod
    def set_value(self, value: JsonValue) -> None:
        """Shows an answer. What the question no longer offers stays visible."""

    @abstractmethod
    def focus_first(self) -> None:
        """Puts the keyboard where answering begins."""

    def show_private(self, private: bool) -> None:
        """Shows whether the answer is private, where the editor has a place for that."""

    def offer_private(self, wanted: bool) -> None:
        """Offers "Keep private" while someone is at the question, where it has its own."""

    def set_compact(self, compact: bool) -> None:
        """Makes do with less height, where the editor can."""

    def set_narrow(self, narrow: bool) -> None:
        """Makes do with less width, where the editor can."""

    def commit(self) -> None:
        """Takes in what an input method still holds back."""

    def caret(self) -> int:
        """The place of the caret in its words, 0 where there is none."""
        return 0

    def set_caret(self, place: int) -> None:
        """Puts the caret back where it was."""

    def format_words(self, what: str) -> None:
        """Makes the chosen words "bold" or "italic", where the editor is for longer words."""

    def lines(self) -> list[LineEdit]:
        """Its fields of one line for words of the person's own, in order."""
        return []

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in it."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def hint(self) -> str:
        """A few words on how it is used, to stand beside the question."""
        return ""

    def clear(self) -> None:
        """Takes the answer away, as a person does it."""
        if self.value() is not ABSENT:
            self.set_value(ABSENT)
            self.changed.emit()
