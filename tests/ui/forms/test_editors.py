"""Every kind of question by keyboard: answered, read back, cleared, with names to be heard."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.forms.block import QuestionBlock
from app.ui.forms.editor import EarlierFinder, EntryFinder, Supplies
from app.ui.forms.factory import EDITORS, make_editor
from app.ui.forms.own_words import OwnWords
from models.records.entries import AnswerKey, EntryCard
from models.records.ids import EntryId
from prompts.catalogue import Catalogue
from prompts.kinds import Kind
from prompts.schema import Column, Ends, Option, Pair, Question

OPTIONS = (Option("kept", "I kept it"), Option("used", "I used it", "Once or often."))
MANY_OPTIONS = tuple(Option(f"o{n}", f"Option {n}") for n in range(12))
COLUMNS = (
    Column("what", "What happened", Kind.SHORT),
    Column("who", "Who moved it", Kind.ONE, OPTIONS),
    Column("asked", "Asked", Kind.YESNO),
    Column("times", "How often", Kind.NUMBER),
    Column("day", "When", Kind.DATE),
)
GRID_ROWS = (Option("listening", "Listening"), Option("humour", "Humour"))
HELD = Column(
    "how", "How it went", Kind.ONE, (Option("held", "held"), Option("slipped", "slipped"))
)
GRID_COLUMNS = (HELD, Column("share", "My share", Kind.SCALE), Column("note", "Note", Kind.SHORT))
PAIRS = (Pair("calm", "steady", "stirred"), Pair("rules", "rules first", "person first"))
WORDS = (Kind.BODY, Kind.TRIGGERS, Kind.URGES, Kind.HELPED, Kind.THOUGHTS)
CARDS = (
    EntryCard(EntryId("e1"), datetime(2025, 6, 2, 9, 0), "The silence was hard for me"),
    EntryCard(EntryId("e2"), datetime(2024, 1, 21, 9, 0), "When D2 waited"),
)


def question(kind, **more):
    if kind in (Kind.ONE, Kind.MANY):
        more.setdefault("options", OPTIONS)
    if kind in (Kind.SCALE, Kind.BIPOLAR):
        more.setdefault("ends", Ends("not at all", "wholly"))
    if kind is Kind.ROWS:
        more.setdefault("columns", COLUMNS)
    if kind is Kind.GRID:
        more.setdefault("options", GRID_ROWS)
        more.setdefault("columns", GRID_COLUMNS)
    if kind is Kind.CONTINUUM:
        more.setdefault("pairs", PAIRS)
    return Question("q", kind, "What was it?", **more)


@pytest.fixture
def supplies(themes):
    def find(words, deliver):
        deliver(tuple(card for card in CARDS if words.casefold() in card.title.casefold()))

    def known(entry_id, deliver):
        deliver(next(card for card in CARDS if card.id == entry_id))

    QLocale.setDefault(QLocale("en_GB"))
    finder = EntryFinder(find, known)
    earlier = EarlierFinder(lambda key, deliver: deliver(()), lambda entry_id: None)
    today = date(2025, 11, 20)
    return Supplies(themes, Catalogue.shipped(), finder, earlier, lambda: today, OwnWords())


@pytest.fixture
def shown(qtbot, supplies):
    """Shows the editor of a question in a window that has the keyboard."""
    windows = []

    def show(asked):
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        editor = make_editor(asked, supplies, "What was it?")
        column.addWidget(editor)
        column.addWidget(QLineEdit())
        window.resize(700, 400)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        editor.focus_first()
        qtbot.waitUntil(lambda: editor.has_keyboard())
        return editor

    return show


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def type_words(qtbot, words):
    qtbot.keyClicks(QApplication.focusWidget(), words)


K = Qt.Key

BY_KEYBOARD = {
    Kind.LONG: (["still here"], "still here"),
    Kind.SHORT: (["one line"], "one line"),
    Kind.ONE: ([K.Key_Space], "kept"),
    Kind.MANY: ([K.Key_Space, K.Key_Tab, K.Key_Space], ["kept", "used"]),
    Kind.SCALE: ([K.Key_End, K.Key_Left], 9),
    Kind.BIPOLAR: ([K.Key_Home, K.Key_Right, K.Key_Right], -3),
    Kind.YESNO: ([K.Key_Right, K.Key_Space], False),
    Kind.DATE: (["2 March 1660", K.Key_Tab], "1660-03-02"),
    Kind.NUMBER: (["12.5"], 12.5),
    Kind.ROWS: (["it moved", K.Key_Tab, K.Key_Down], [{"what": "it moved", "who": "kept"}]),
    Kind.POSITION: ([K.Key_Right, K.Key_Space, K.Key_Right], {"at": "both"}),
    Kind.FEELINGS: (["3"], {"responsible": 3}),
    Kind.LINK: (["silence", K.Key_Down, K.Key_Down, K.Key_Return], "e1"),
    Kind.GRID: (
        [
            K.Key_Space,
            K.Key_Right,
            K.Key_Right,
            "7",
            K.Key_Down,
            K.Key_Left,
            "2",
            K.Key_Tab,
            "well",
        ],
        {"listening": {"how": "held", "share": 7}, "humour": {"how": "slipped", "note": "well"}},
    ),
    Kind.CONTINUUM: ([K.Key_Space, K.Key_Left, K.Key_Left], {"calm": {"at": -2}}),
}

READ_BACK = {
    Kind.LONG: "two\n\nparagraphs *and* signs",
    Kind.SHORT: "one line",
    Kind.ONE: "used",
    Kind.MANY: ["used"],
    Kind.SCALE: 0,
    Kind.BIPOLAR: -5,
    Kind.YESNO: True,
    Kind.DATE: "9999-12-31",
    Kind.NUMBER: -3,
    Kind.ROWS: [
        {"what": "a", "who": "used", "asked": False, "times": 2, "day": "1660-01-11"},
        {"what": "b"},
    ],
    Kind.POSITION: {"at": "moved", "from": "up", "to": "downish"},
    Kind.FEELINGS: {"tired": 2, "exposed": 1},
    Kind.BODY: ["jaw_tight"],
    Kind.TRIGGERS: ["silence"],
    Kind.URGES: ["leave"],
    Kind.LINK: "e2",
    Kind.GRID: {"humour": {"how": "slipped", "share": 0}, "listening": {"note": "aloud"}},
    Kind.CONTINUUM: {"calm": {"at": 0, "stress": 5}, "own:shy|loud": {"at": -5}},
    Kind.HELPED: ["rest"],
    Kind.THOUGHTS: ["always"],
}


def test_every_kind_has_an_editor_and_a_way_through_these_tests():
    assert set(Kind) == set(EDITORS)
    assert set(Kind) == set(READ_BACK)
    assert set(Kind) == set(BY_KEYBOARD) | set(WORDS)


@pytest.mark.parametrize("kind", list(BY_KEYBOARD), ids=str)
def test_it_is_answered_by_keyboard_alone(kind, shown, qtbot):
    editor = shown(question(kind))
    told = []
    editor.changed.connect(lambda: told.append(True))
    keys, expected = BY_KEYBOARD[kind]
    for key in keys:
        if isinstance(key, str):
            type_words(qtbot, key)
        else:
            press(qtbot, key)
    assert editor.value() == expected
    assert told


@pytest.mark.parametrize("kind", WORDS, ids=str)
def test_words_are_chosen_with_arrows_and_space(kind, shown, qtbot, supplies):
    editor = shown(question(kind))
    press(qtbot, K.Key_Right, K.Key_Space)
    second = supplies.vocabularies.of(kind).first()[1].id
    assert editor.value() == [second]
    press(qtbot, K.Key_Space)
    assert editor.value() is None


def _first_word(supplies, kind):
    return [supplies.vocabularies.of(kind).words()[-1].id]


@pytest.mark.parametrize("kind", list(Kind), ids=str)
def test_what_is_set_is_read_back_and_cleared_silently(kind, shown, supplies):
    editor = shown(question(kind))
    told = []
    editor.changed.connect(lambda: told.append(True))
    value = READ_BACK[kind]
    if kind in WORDS:
        value = _first_word(supplies, kind)
    assert editor.value() is None
    editor.set_value(value)
    assert editor.value() == value
    editor.set_value(None)
    assert editor.value() is None
    assert not told


@pytest.mark.parametrize("kind", list(Kind), ids=str)
def test_clearing_tells_it_once_and_only_when_there_was_an_answer(kind, shown, supplies):
    editor = shown(question(kind))
    told = []
    editor.changed.connect(lambda: told.append(True))
    editor.clear()
    assert not told
    value = READ_BACK[kind]
    if kind in WORDS:
        value = _first_word(supplies, kind)
    editor.set_value(value)
    editor.clear()
    assert editor.value() is None
    assert told == [True]


@pytest.mark.parametrize("kind", list(Kind), ids=str)
def test_every_control_has_a_name(kind, shown):
    editor = shown(question(kind))
    controls = [
        widget
        for widget in editor.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox) and widget.isVisible()
    ]
    nameless = [
        widget
        for widget in controls
        if not widget.accessibleName() and not isinstance(widget.parent(), QComboBox)
    ]
    assert nameless == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.ONE, "gone"),
        (Kind.MANY, ["kept", "gone"]),
        (Kind.FEELINGS, {"gone_word": 2}),
        (Kind.TRIGGERS, ["gone_word"]),
        (Kind.ROWS, [{"what": "a", "who": "gone", "gone": "kept too"}]),
        (Kind.GRID, {"listening": {"how": "gone", "lost": "too"}, "left": {"how": "held"}}),
        (Kind.CONTINUUM, {"left_pair": {"at": 2}}),
        (Kind.HELPED, ["gone_word"]),
    ],
    ids=str,
)
def test_what_is_no_longer_offered_stays(kind, value, shown):
    editor = shown(question(kind))
    editor.set_value(value)
    assert editor.value() == value


def test_a_long_list_of_choices_folds_and_can_be_left_again(shown, qtbot):
    editor = shown(question(Kind.ONE, options=MANY_OPTIONS))
    press(qtbot, K.Key_Down, K.Key_Down)
    assert editor.value() == "o1"
    press(qtbot, K.Key_Home)
    assert editor.value() is None


def test_pressing_the_chosen_one_again_takes_it_away(shown, qtbot):
    editor = shown(question(Kind.ONE))
    press(qtbot, K.Key_Space)
    assert editor.value() == "kept"
    press(qtbot, K.Key_Space)
    assert editor.value() is None


def test_rows_are_added_moved_and_removed(shown, qtbot):
    editor = shown(question(Kind.ROWS))
    type_words(qtbot, "first")
    add = next(b for b in editor.findChildren(QAbstractButton) if b.text() == "Add a row")
    add.setFocus()
    press(qtbot, K.Key_Space)
    type_words(qtbot, "second")
    assert [row["what"] for row in editor.value()] == ["first", "second"]
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row["what"] for row in editor.value()] == ["second", "first"]
    assert QApplication.focusWidget().text() == "second"
    assert QApplication.focusWidget().accessibleName() == "Row 1, What happened"


def test_a_wrong_date_is_no_answer_and_what_was_typed_stays(shown, qtbot):
    editor = shown(question(Kind.DATE))
    type_words(qtbot, "the day after")
    press(qtbot, K.Key_Tab)
    assert editor.value() is None
    assert editor.findChild(QLineEdit).text() == "the day after"


def test_a_date_still_being_typed_is_taken_in_at_a_commit(shown, qtbot):
    editor = shown(question(Kind.DATE))
    type_words(qtbot, "yesterday")
    assert editor.value() is None
    editor.commit()
    assert editor.value() == "2025-11-19"


def test_a_link_shows_title_and_day_and_can_be_removed(shown, qtbot):
    editor = shown(question(Kind.LINK))
    editor.set_value("e2")
    texts = [label.text() for label in editor.findChildren(QWidget) if hasattr(label, "text")]
    assert "When D2 waited" in texts
    assert "21 January 2024" in texts
    editor.focus_first()
    press(qtbot, K.Key_Space)
    assert editor.value() is None
    assert editor.has_keyboard()


def test_private_stands_beside_the_question_and_is_heard(qtbot, supplies):
    block = QuestionBlock(AnswerKey("p", "q"), question(Kind.SCALE), "What was it?", supplies)
    qtbot.addWidget(block)
    block.show()
    block.activateWindow()
    qtbot.waitUntil(block.isActiveWindow)
    block.editor.focus_first()
    told = []
    block.private_changed.connect(lambda key, private: told.append((key.question, private)))
    block.toggle_private()
    assert told == [("q", True)]
    button = block.findChild(QAbstractButton, "keep_private")
    assert button.isVisible()
    assert button.accessibleName() == "What was it? Private, never in share-safe view"


def marks(editor, row):
    return [
        button
        for button in editor.findChildren(QAbstractButton)
        if button.accessibleName().startswith(f"{row}, ") and not button.isHidden()
    ]


def test_the_cells_of_a_grid_are_called_by_row_column_and_choice(shown):
    editor = shown(question(Kind.GRID))
    names = [button.accessibleName() for button in marks(editor, "Listening")]
    assert names == [
        "Listening, How it went, held",
        "Listening, How it went, slipped",
        "Listening, My share, not answered",
    ]
    alone = shown(question(Kind.GRID, columns=(HELD,)))
    assert marks(alone, "Humour")[1].accessibleName() == "Humour, slipped"


def test_a_grid_has_one_stop_for_its_marks_and_one_for_each_field_of_words(shown):
    editor = shown(question(Kind.GRID))
    stops = [
        widget
        for widget in editor.findChildren(QWidget)
        if widget.focusPolicy() == Qt.FocusPolicy.StrongFocus and not isinstance(widget, QLineEdit)
    ]
    assert stops == [marks(editor, "Listening")[0]]


def test_a_choice_in_a_grid_is_taken_away_by_the_same_key_or_by_delete(shown, qtbot):
    editor = shown(question(Kind.GRID, columns=(HELD,)))
    press(qtbot, K.Key_Space, K.Key_Space)
    assert editor.value() is None
    type_words(qtbot, "2")
    assert editor.value() == {"listening": {"how": "slipped"}}
    press(qtbot, K.Key_Delete)
    assert editor.value() is None


def test_ten_is_typed_as_two_digits_and_moved_by_signs(shown, qtbot):
    editor = shown(question(Kind.GRID, columns=(GRID_COLUMNS[1],)))
    type_words(qtbot, "10")
    assert editor.value() == {"listening": {"share": 10}}
    type_words(qtbot, "-+-")
    assert editor.value() == {"listening": {"share": 9}}
    type_words(qtbot, "+++")
    assert editor.value() == {"listening": {"share": 10}}
    assert QApplication.focusWidget().accessibleName() == "Listening, My share, 10 of 10"


def test_rows_of_ones_own_are_added_told_and_taken_away(shown, qtbot):
    editor = shown(question(Kind.GRID, columns=(HELD,), own_rows=True))
    editor.findChild(QLineEdit, "own_row").setFocus()
    type_words(qtbot, "  Patience ")
    press(qtbot, K.Key_Return, K.Key_Space)
    assert editor.value() == {"own:Patience": {"how": "held"}}
    assert QApplication.focusWidget().accessibleName() == "Patience, held"
    value = editor.value()
    editor.set_value(None)
    assert marks(editor, "Patience") == []
    editor.set_value(value)
    remove = next(
        button
        for button in editor.findChildren(QAbstractButton)
        if button.accessibleName() == "Remove Patience" and not button.isHidden()
    )
    remove.click()
    assert editor.value() is None


def test_a_narrow_grid_stacks_its_rows_and_keeps_what_was_chosen(shown, qtbot):
    editor = shown(question(Kind.GRID))
    editor.set_value(READ_BACK[Kind.GRID])
    held = marks(editor, "Listening")[0]
    wide = held.width()
    editor.window().resize(320, 600)
    qtbot.waitUntil(lambda: held.width() > wide)
    assert editor.width() <= 320
    assert editor.value() == READ_BACK[Kind.GRID]
    editor.focus_first()
    press(qtbot, K.Key_Down)
    assert QApplication.focusWidget().accessibleName().startswith("Humour, ")
    editor.window().resize(900, 600)
    qtbot.waitUntil(lambda: held.width() == wide)


def test_where_one_stands_is_heard_and_under_stress_is_a_second_marker(shown, qtbot):
    editor = shown(question(Kind.CONTINUUM))
    assert QApplication.focusWidget().accessibleName() == "Steady to stirred: not placed"
    press(qtbot, K.Key_Home, K.Key_Right, K.Key_Right, K.Key_Right)
    assert QApplication.focusWidget().accessibleName() == "Steady to stirred: 2 towards steady"
    editor.findChild(QAbstractButton, "under_stress").click()
    press(qtbot, K.Key_End)
    heard = QApplication.focusWidget().accessibleName()
    assert heard == "Steady to stirred: under stress, 5 towards stirred"
    assert editor.value() == {"calm": {"at": -2, "stress": 5}}
    press(qtbot, K.Key_Delete)
    assert editor.value() == {"calm": {"at": -2}}


def test_with_many_pairs_one_chooses_and_a_pair_put_away_comes_back_as_it_was(shown, qtbot):
    many = tuple(Pair(f"p{n}", f"low {n}", f"high {n}") for n in range(5))
    editor = shown(question(Kind.CONTINUUM, pairs=many))
    assert not editor.findChildren(QWidget, "line.p0")
    press(qtbot, K.Key_Space)
    chip = QApplication.focusWidget()
    line = editor.findChild(QWidget, "line.p0")
    line.first_focus().setFocus()
    press(qtbot, K.Key_End)
    assert editor.value() == {"p0": {"at": 5}}
    chip.setFocus()
    press(qtbot, K.Key_Space)
    assert editor.value() is None
    assert line.isHidden()
    press(qtbot, K.Key_Space)
    assert editor.value() == {"p0": {"at": 5}}


def test_a_pair_of_ones_own_is_added_with_its_two_ends(shown, qtbot):
    editor = shown(question(Kind.CONTINUUM))
    add = editor.findChild(QAbstractButton, "own_add")
    add.click()
    assert QApplication.focusWidget() is editor.findChild(QLineEdit, "own_low")
    type_words(qtbot, "Quick | rash")
    press(qtbot, K.Key_Return)
    assert QApplication.focusWidget() is editor.findChild(QLineEdit, "own_high")
    type_words(qtbot, "slow")
    press(qtbot, K.Key_Return, K.Key_Home)
    assert editor.value() == {"own:Quick rash|slow": {"at": -5}}
    assert not editor.findChildren(QWidget, "line.own:Quick rash|slow")


def test_the_groups_a_question_wants_stand_first(shown, supplies):
    wanted = supplies.vocabularies.triggers.groups[-1].id
    editor = shown(question(Kind.TRIGGERS, groups=(wanted,)))
    first = editor.picker.first_focus().word_id
    assert supplies.vocabularies.triggers.group_of(first) == wanted


def test_a_number_with_many_places_is_kept_whole_until_it_is_changed(shown, qtbot):
    editor = shown(question(Kind.NUMBER))
    editor.set_value(-18.51389285180079)
    assert editor.value() == -18.51389285180079
    editor.focus_first()
    press(qtbot, K.Key_End, K.Key_Backspace)
    assert editor.value() == pytest.approx(-18.5139, abs=1e-3)
    assert editor.value() != -18.51389285180079


def test_long_words_offer_to_be_private_only_where_someone_is(qtbot, supplies):
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    one, other = (
        QuestionBlock(AnswerKey("p", name), question(Kind.LONG), "In words", supplies)
        for name in ("q", "r")
    )
    column.addWidget(one)
    column.addWidget(other)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    one.editor.focus_first()
    qtbot.waitUntil(one.holds_focus)
    for block in (one, other):
        block.refresh()
    offers = [each.editor.findChild(QAbstractButton, "keep_private") for each in (one, other)]
    assert [each.isVisible() for each in offers] == [True, False]
    other.show_private(True)
    assert [each.isVisible() for each in offers] == [True, True]
