"""Editors for position, feelings and the other words of the vocabularies."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.forms.editor import ABSENT, AnswerEditor, Supplies
from app.ui.widgets.feelings_picker import FeelingGroup, FeelingsPicker
from app.ui.widgets.position_picker import PositionPicker
from app.ui.widgets.word_picker import WordClass, WordPicker
from models.records.entries import JsonValue
from prompts.kinds import Kind
from prompts.phrases import ENGLISH_PHRASES
from prompts.schema import Question
from prompts.words import Group, Vocabulary, Word

_TONES = ("up", "down", "either")
_AT_ONCE = 8
"""How many words of the groups a question wants stand there before the list is opened."""


class PositionEditor(AnswerEditor):
    """Where someone's power was."""

    can_be_cleared = True

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self.picker = PositionPicker(supplies.themes, words=_places_in_its_language(supplies))
        self.picker.setAccessibleName(name)
        self.picker.changed.connect(self.changed)
        _alone(self, self.picker)

    def value(self) -> JsonValue:
        said: dict[str, JsonValue] = dict(self.picker.value())
        return said or ABSENT

    def set_value(self, value: JsonValue) -> None:
        said = value if isinstance(value, dict) else {}
        self.picker.set_value({key: str(place) for key, place in said.items()})

    def focus_first(self) -> None:
        self.picker.first_focus().setFocus(Qt.FocusReason.TabFocusReason)


def _places_in_its_language(supplies: Supplies) -> Mapping[str, str] | None:
    phrases = supplies.vocabularies.phrases
    # In English they are the interface's own words, which may stand in another language.
    return None if phrases == ENGLISH_PHRASES else phrases.places


class VocabularyEditor(AnswerEditor):
    """Words of a vocabulary, and those people added to it."""

    picker: FeelingsPicker | WordPicker

    def _offer_own_words(self) -> None:
        own_words = self.supplies.own_words
        self._own: tuple[str, ...] = ()
        self._show_own()
        own_words.changed.connect(self._on_own_words)
        self.picker.word_added.connect(self._on_word_added)

    def _on_own_words(self, kind: Kind) -> None:
        if kind is self.question.kind:
            self._offer_words()
            self._show_own()

    def _show_own(self) -> None:
        own = self.supplies.own_words.of(self.question.kind)
        # A picker lays out its words anew for them: not for the same ones.
        if own != self._own:
            self._own = own
            self.picker.set_own(own)

    @abstractmethod
    def _offer_words(self) -> None:
        """Offers the words of the vocabulary as they are now."""

    def _on_word_added(self, word_id: str) -> None:
        self.supplies.own_words.add(self.question.kind, word_id)


class FeelingsEditor(VocabularyEditor):
    """Feelings, each a little, some or a lot."""

    picker: FeelingsPicker

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self.picker = FeelingsPicker(supplies.themes, self._groups(), self)
        self.picker.setAccessibleName(name)
        self.picker.changed.connect(self.changed)
        self._offer_own_words()
        _alone(self, self.picker)

    def value(self) -> JsonValue:
        said: dict[str, JsonValue] = dict(self.picker.value())
        return said or ABSENT

    def set_value(self, value: JsonValue) -> None:
        said = value if isinstance(value, dict) else {}
        self.picker.set_value({word: much for word, much in said.items() if isinstance(much, int)})

    def focus_first(self) -> None:
        self.picker.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        self.picker.set_stacked(narrow)
        self.picker.set_compact(narrow)

    def _offer_words(self) -> None:
        self.picker.set_groups(self._groups())

    def _groups(self) -> list[FeelingGroup]:
        return _groups(self.supplies.vocabularies.feelings, self.question.groups)

    def hint(self) -> str:
        return self.tr("Press again, or 1 to 3, for a little, some, a lot")


class WordsEditor(VocabularyEditor):
    """Words of a vocabulary without intensity: body signs, triggers, urges, thoughts, helps."""

    picker: WordPicker

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self.picker = WordPicker(supplies.themes, name, self._classes(), self._first(), self)
        self.picker.changed.connect(self.changed)
        self._offer_own_words()
        _alone(self, self.picker)

    def value(self) -> JsonValue:
        said: list[JsonValue] = list(self.picker.value())
        return said or ABSENT

    def set_value(self, value: JsonValue) -> None:
        said = value if isinstance(value, list) else []
        self.picker.set_value([word for word in said if isinstance(word, str)])

    def focus_first(self) -> None:
        self.picker.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _offer_words(self) -> None:
        self.picker.set_words(self._classes(), self._first())

    def _classes(self) -> list[WordClass]:
        vocabulary = self.supplies.vocabularies.of(self.question.kind)
        # They have a heading of their own.
        loose = self.supplies.own_words.of(self.question.kind)
        return [
            WordClass(
                group.id,
                group.title,
                tuple((w.id, w.text) for w in vocabulary.words(group.id) if w.id not in loose),
                (
                    *_hidden(vocabulary, group),
                    *((w.id, w.text) for w in vocabulary.words(group.id) if w.id in loose),
                ),
            )
            for group in _leading(vocabulary, self.question.groups)
        ]

    def _first(self) -> list[str]:
        vocabulary = self.supplies.vocabularies.of(self.question.kind)
        return [word.id for word in _first_words(vocabulary, self.question.groups)]


def _hidden(vocabulary: Vocabulary, group: Group) -> tuple[tuple[str, str], ...]:
    return tuple((word.id, word.text) for word in vocabulary.hidden if word.group == group.id)


def _leading(vocabulary: Vocabulary, wanted: tuple[str, ...]) -> list[Group]:
    """Every group, those that the question wants leading in its order."""
    places = {group: place for place, group in enumerate(wanted)}
    return sorted(vocabulary.groups, key=lambda group: places.get(group.id, len(places)))


def _first_words(vocabulary: Vocabulary, wanted: tuple[str, ...]) -> list[Word]:
    """What stands there before the list is opened: of the wanted groups, else of all."""
    if not wanted:
        return list(vocabulary.first())
    words = [word for group in wanted for word in vocabulary.words(group)]
    # Stable: within each half the order of the groups stays.
    return sorted(words, key=lambda word: not word.first)[:_AT_ONCE]


def _groups(feelings: Vocabulary, wanted: tuple[str, ...]) -> list[FeelingGroup]:
    """One row per tendency; groups that lean the same way share it, the wanted ones leading."""
    rows: list[FeelingGroup] = []
    for tone in _TONES:
        groups = [group for group in feelings.groups if (group.tendency or "either") == tone]
        if not groups:
            continue
        ordered = [group for group in _leading(feelings, wanted) if group in groups]
        words = [word for group in ordered for word in feelings.words(group.id)]
        mine = tuple(group for group in wanted if any(group == each.id for each in groups))
        first = _first_words(feelings, mine) if mine else [word for word in words if word.first]
        rows.append(
            FeelingGroup(
                tone,
                groups[0].title,
                tuple((word.id, word.text) for word in words),
                tuple(word.id for word in first),
                tuple(each for group in groups for each in _hidden(feelings, group)),
            )
        )
    return rows


def _alone(editor: AnswerEditor, picker: QWidget) -> None:
    column = QVBoxLayout(editor)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(picker)
