"""Ways through a prompt set, and hands that answer each kind of question in the real form.

`walks` finds a few sets of answers that together answer every question and make every condition
of a set hold once and fail once. `HANDS` answer with the keyboard, one for each kind of question.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from math import prod
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.forms.cells import Cell
from app.ui.forms.editor import AnswerEditor
from app.ui.forms.grid import GridEditor
from app.ui.forms.rows import RowsEditor
from app.ui.widgets.chips import MoreChip
from app.ui.widgets.continuum import PairLine
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.position_picker import PositionPicker
from app.ui.widgets.scale_field import ScaleField
from app.ui.widgets.sliders import Track
from prompts.conditions import asked, evaluate
from prompts.grammar import Comparison, Condition
from prompts.kinds import BIPOLAR_RANGE, PLACES, SCALE_RANGE, VOCABULARY_OF, Kind, Place
from prompts.schema import Column, Pack, Question
from prompts.words import Vocabularies

Answers = dict[str, Any]
K = Qt.Key

_MOST_TRIED: Final = 6_000
_LEFT: Final = object()
"""A question that is passed over."""


# ------------------------------------------------------------------ ways through a set


def conditions_of(pack: Pack) -> list[Condition]:
    """Every condition of a set: of steps, of questions, of what it offers."""
    steps = [step.when for step in pack.steps]
    questions = [question.when for question in pack.questions()]
    offers = [offer.when for offer in pack.offers]
    return [when for when in (*steps, *questions, *offers) if when is not None]


def walks(pack: Pack, words: Vocabularies, link: str = "") -> list[Answers]:
    """A few sets of answers; see `what_happens` for what they have to reach together.

    Args:
        link: The id of an earlier entry, for questions that link to one; left where there is none.
    """
    tried = list(_decisive_answers(pack, words))
    reached = [what_happens(pack, _whole(pack, words, link, each)) for each in tried]
    missing = frozenset().union(*reached)
    chosen: list[Answers] = []
    while missing:
        best = max(range(len(tried)), key=lambda number: len(reached[number] & missing))
        chosen.append(asked(pack, _whole(pack, words, link, tried[best], len(chosen))))
        missing -= reached[best]
    return chosen


def what_happens(pack: Pack, answers: Answers) -> frozenset[tuple[str, str, bool]]:
    """Which questions are answered on a way, and which conditions hold, and which do not."""
    kept = asked(pack, answers)
    said = {("answered", question_id, True) for question_id in kept}
    held = {("holds", str(when), evaluate(when, kept)) for when in conditions_of(pack)}
    return frozenset(said | held)


def all_that_can_happen(pack: Pack) -> frozenset[tuple[str, str, bool]]:
    """Every question answered, every condition true and false."""
    said = {("answered", question.id, True) for question in pack.questions()}
    held = {("holds", str(when), true) for when in conditions_of(pack) for true in (True, False)}
    return frozenset(said | held)


def _decisive_answers(pack: Pack, words: Vocabularies) -> Iterator[Answers]:
    """Combinations of answers to the questions that conditions look at; a sample of too many."""
    mentions: dict[str, list[Any]] = {}
    for when in conditions_of(pack):
        for mention in when.comparisons():
            named = mention.values if isinstance(mention, Comparison) else ()
            mentions.setdefault(mention.question, []).extend(named)
    values = {
        question_id: _worth_trying(pack.question(question_id), named, words)
        for question_id, named in mentions.items()
    }
    if prod(len(each) for each in values.values()) <= _MOST_TRIED:
        combinations = product(*values.values())
    else:
        by_chance = random.Random(pack.id)
        combinations = iter(
            [tuple(by_chance.choice(each) for each in values.values()) for _ in range(_MOST_TRIED)]
        )
    for combination in combinations:
        yield dict(zip(values, combination, strict=True))


def _worth_trying(question: Question, named: list[Any], words: Vocabularies) -> list[Any]:
    """What makes a difference to a condition that looks at this question."""
    kind = question.kind
    if kind is Kind.YESNO:
        return [True, False, _LEFT]
    if kind is Kind.POSITION:
        return [*({"at": str(place)} for place in Place), _LEFT]
    if kind in (Kind.SCALE, Kind.BIPOLAR, Kind.NUMBER):
        low, high = {Kind.SCALE: SCALE_RANGE, Kind.BIPOLAR: BIPOLAR_RANGE}.get(kind, (-99, 99))
        near = {max(low, min(high, int(value) + by)) for value in named for by in (-1, 0, 1)}
        return [*sorted(near or {low, high}), _LEFT]
    if kind in (Kind.ONE, Kind.MANY):
        others = [each.id for each in question.options if each.id not in named]
        picked = [*dict.fromkeys(named), *others[:1]]
        return [*(picked if kind is Kind.ONE else [[each] for each in picked]), _LEFT]
    usual = sample(question, words, 0)
    if kind is Kind.FEELINGS:
        return [*({each: 2} for each in named), usual, _LEFT]
    return [*([each] for each in named), usual, _LEFT]


def _whole(
    pack: Pack, words: Vocabularies, link: str, decisive: Mapping[str, Any], number: int = 0
) -> Answers:
    answers: Answers = {}
    for place, question in enumerate(pack.questions()):
        if question.id in decisive:
            value = decisive[question.id]
        elif question.kind is Kind.LINK:
            value = link or _LEFT
        else:
            value = sample(question, words, number + place)
        if value is not _LEFT:
            answers[question.id] = value
    return answers


def sample(question: Question, words: Vocabularies, number: int) -> Any:
    """Some answer to a question; other numbers give others."""
    kind = question.kind
    if kind in VOCABULARY_OF:
        vocabulary = words.of(kind)
        group = vocabulary.groups[number % len(vocabulary.groups)]
        ids = [word.id for word in vocabulary.words(group.id)][:2]
        return dict.fromkeys(ids[:1], 1 + number % 3) if kind is Kind.FEELINGS else ids
    if kind is Kind.POSITION:
        place = [*Place][number % len(Place)]
        return {"at": "moved", "from": "up", "to": "downish"} if place == "moved" else {"at": place}
    if kind is Kind.MANY:
        return [option.id for option in question.options[number % 2 :: 2]] or [
            question.options[0].id
        ]
    if kind is Kind.ROWS:
        first = {each.id: _cell(each, number) for each in question.columns}
        each = question.columns[0]
        return [first, {each.id: _cell(each, number + 1)}]
    if kind is Kind.GRID:
        rows = [question.options[0].id, question.options[-1].id]
        rows += ["own:One of mine"] if question.own_rows else []
        return {row: {each.id: _cell(each, number) for each in question.columns} for row in rows}
    if kind is Kind.CONTINUUM:
        asked_pairs = [pair.id for pair in question.pairs[:2]]
        return {pair: {"at": 2 - number % 5, "stress": number % 4} for pair in asked_pairs}
    return _plain(kind, question, number)


def _plain(kind: Kind, asked_for: Question | Column, number: int) -> Any:
    match kind:
        case Kind.LONG:
            return f"So it was {number}.\n\n*Later*, {number + 1}."
        case Kind.SHORT:
            return f"A line, {number}"
        case Kind.ONE:
            return asked_for.options[number % len(asked_for.options)].id
        case Kind.SCALE:
            return number % 11
        case Kind.BIPOLAR:
            return number % 11 - 5
        case Kind.YESNO:
            return number % 2 == 0
        case Kind.DATE:
            return f"2026-0{1 + number % 9}-1{number % 10}"
        case Kind.NUMBER:
            return number
    raise AssertionError(kind)


def _cell(column: Column, number: int) -> Any:
    return _plain(column.kind, column, number)


# ------------------------------------------------------------------ hands


def by_hand(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    """Answers with keys alone, as a person does it at a question that is not answered yet."""
    editor.focus_first()
    HANDS[editor.question.kind](bot, editor, value)


def at_once(editor: AnswerEditor, value: Any) -> None:
    """Answers through the editor, where typing would take long; told as a person's change."""
    editor.set_value(value)
    editor.changed.emit()


def press(bot: QtBot, *keys: Qt.Key) -> None:
    """Keys, wherever the keyboard is."""
    for key in keys:
        bot.keyClick(QApplication.focusWidget(), key)


def type_words(bot: QtBot, words: str) -> None:
    """Letters, wherever the keyboard is; Return between lines."""
    for number, line in enumerate(words.split("\n")):
        if number:
            press(bot, K.Key_Return)
        bot.keyClicks(QApplication.focusWidget(), line)


def _go(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def _write(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    type_words(bot, str(value))


def _date(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    type_words(bot, value)
    editor.commit()


def _one(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    place = [option.id for option in editor.question.options].index(value)
    if isinstance(QApplication.focusWidget(), QComboBox):
        press(bot, *[K.Key_Down] * (place + 1))
    else:
        press(bot, *[K.Key_Down] * place, K.Key_Space)


def _yesno(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    press(bot, *([] if value else [K.Key_Right]), K.Key_Space)


def _many(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    for option_id in value:
        _go(_named(editor, f"option.{option_id}"))
        press(bot, K.Key_Space)


def _scale(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    lowest = BIPOLAR_RANGE[0] if editor.question.kind is Kind.BIPOLAR else SCALE_RANGE[0]
    press(bot, K.Key_Home, *[K.Key_Right] * (value - lowest))


def _position(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    picker = editor.findChild(PositionPicker)
    if value["at"] in PLACES:
        press(bot, *[K.Key_Right] * PLACES.index(value["at"]), K.Key_Space)
        return
    _go(next(each for each in picker.findChildren(QAbstractButton) if _value(each) == value["at"]))
    press(bot, K.Key_Space)
    for end, box in zip(("from", "to"), picker.findChildren(QComboBox), strict=True):
        if end in value:
            _go(box)
            press(bot, *[K.Key_Down] * (PLACES.index(value[end]) + 1))


def _value(button: QAbstractButton) -> str:
    return str(getattr(button, "value", ""))


def _feelings(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    for word, much in value.items():
        _go(_chip(bot, editor, f"feeling.{word}"))
        press(bot, Qt.Key(int(K.Key_0) + much))


def _words(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    for word in value:
        _go(_chip(bot, editor, f"word.{word}"))
        press(bot, K.Key_Space)


def _chip(bot: QtBot, editor: AnswerEditor, name: str) -> QWidget:
    """The chip of a word, with one list after another opened until it is there."""
    closed = [each for each in editor.findChildren(MoreChip) if each.isVisible()]
    while (chip := _shown(editor, name)) is None:
        _go(closed.pop(0))
        press(bot, K.Key_Space)
    return chip


def _rows(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    assert isinstance(editor, RowsEditor)
    for number, row in enumerate(value):
        if number:
            _go(next(b for b in editor.findChildren(QAbstractButton) if b.text() == "Add a row"))
            press(bot, K.Key_Space)
        # Which rows there are, only the editor knows; a new one comes with the next event.
        card = editor._cards[number]
        bot.waitUntil(card.isVisible)
        for column_id, said in row.items():
            _in_cell(bot, card.cells[column_id], said)


def _grid(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    assert isinstance(editor, GridEditor)
    for row_id, row in value.items():
        if row_id.startswith("own:"):
            _go(_named(editor, "own_row"))
            type_words(bot, row_id.removeprefix("own:"))
            press(bot, K.Key_Return)
        line = next(each for each in editor._rows if each.id == row_id)
        for column_id, said in row.items():
            cell = line.cells[column_id]
            if isinstance(cell, Cell):
                _in_cell(bot, cell, said)
            else:
                _go(cell.marks[{True: "yes", False: "no"}.get(said, said)])
                press(bot, K.Key_Space)


def _in_cell(bot: QtBot, cell: Cell, value: Any) -> None:
    cell.take_focus()
    field = cell.field
    if isinstance(field, QComboBox):
        wanted = {True: "yes", False: "no"}.get(value, value)
        press(bot, *[K.Key_Down] * field.findData(wanted))
    elif isinstance(field, ScaleField | QLineEdit | DateEdit):
        type_words(bot, str(value))
        cell.commit()


def _continuum(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    for pair, marks in value.items():
        chip = _shown(editor, f"pair.{pair}")
        if chip is not None:
            _go(chip)
            press(bot, K.Key_Space)
        line = _named(editor, f"line.{pair}")
        assert isinstance(line, PairLine)
        for which, place in marks.items():
            if which == "stress":
                _go(_named(line, "under_stress"))
                press(bot, K.Key_Space)
            track = line.findChild(Track, which)
            _go(track)
            press(bot, K.Key_Home, *[K.Key_Right] * (place - BIPOLAR_RANGE[0]))


def _link(bot: QtBot, editor: AnswerEditor, value: Any) -> None:
    """The one that is found first is taken: the newest."""
    press(bot, K.Key_Down, K.Key_Down, K.Key_Return)


def _named(within: QWidget, name: str) -> QWidget:
    found = _shown(within, name)
    assert found is not None, name
    return found


def _shown(within: QWidget, name: str) -> QWidget | None:
    return next((each for each in within.findChildren(QWidget, name) if each.isVisible()), None)


HANDS: Final[Mapping[Kind, Callable[[QtBot, AnswerEditor, Any], None]]] = {
    Kind.LONG: _write,
    Kind.SHORT: _write,
    Kind.NUMBER: _write,
    Kind.DATE: _date,
    Kind.ONE: _one,
    Kind.YESNO: _yesno,
    Kind.MANY: _many,
    Kind.SCALE: _scale,
    Kind.BIPOLAR: _scale,
    Kind.POSITION: _position,
    Kind.FEELINGS: _feelings,
    Kind.BODY: _words,
    Kind.TRIGGERS: _words,
    Kind.URGES: _words,
    Kind.HELPED: _words,
    Kind.THOUGHTS: _words,
    Kind.ROWS: _rows,
    Kind.GRID: _grid,
    Kind.CONTINUUM: _continuum,
    Kind.LINK: _link,
}
