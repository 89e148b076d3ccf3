import sys
from collections import defaultdict

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from app.ui.actions import ActionRegistry, ActionSpec, Layer, Menu, standard_actions

# Never in front together: Write, a repair and a supervision session are different pages.
TAKING_TURNS = [
    {"next_question", "next_stage", "next_item"},
    {"previous_question", "previous_stage", "previous_item"},
    {"past", "find_reflections"},
    {"more_questions", "more_on_item"},
    {"new", "quick_note"},
]
LEFT_ALONE = {
    "Ctrl+D",
    "Ctrl+E",
    "Ctrl+U",
    "Ctrl+R",
    "Ctrl+H",
    "Ctrl+Shift+A",
    "Ctrl+Shift+U",
    "Ins",
}


@pytest.fixture
def registry(qapp) -> ActionRegistry:
    made = ActionRegistry()
    for spec in standard_actions():
        made.add(spec)
    return made


def test_every_action_is_in_a_menu(registry, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    registry.fill_menu_bar(window.menuBar())
    found = {a for top in window.menuBar().actions() for a in top.menu().actions()}
    assert {registry.action(spec.id) for spec in registry.specs()} <= found


def test_every_action_that_can_be_done_is_offered_to_the_palette(registry):
    registry.bind(Layer.SHELL, {spec.id: lambda: None for spec in registry.specs()})
    assert registry.available() == registry.specs()


def test_no_two_actions_share_a_key(registry):
    by_key = defaultdict(set)
    for spec in registry.specs():
        for key in spec.sequences():
            by_key[key.toString()].add(spec.id)
    shared = [ids for ids in by_key.values() if len(ids) > 1]
    assert all(ids in TAKING_TURNS for ids in shared), shared


def test_no_action_has_a_key_twice(registry):
    """Qt would not know which of the two is meant, and do nothing."""
    for spec in registry.specs():
        keys = [key.toString() for key in spec.sequences()]
        assert len(keys) == len(set(keys)), spec.id


def test_keys_that_belong_to_others_are_left_alone(registry):
    used = {key.toString() for spec in registry.specs() for key in spec.sequences()}
    assert not used & LEFT_ALONE
    assert not {key for key in used if "Ctrl+Alt" in key}


@pytest.mark.parametrize(
    ("action_id", "key"),
    [
        ("new", "Ctrl+N"), ("new_choose", "Ctrl+Shift+N"), ("search", "Ctrl+K"),
        ("today", "Ctrl+1"), ("journal", "Ctrl+2"), ("supervision", "Ctrl+3"),
        ("lock", "Ctrl+L"), ("settings", "Ctrl+,"), ("next_pane", "F6"),
        ("previous_pane", "Shift+F6"), ("sidebar", "F9"), ("full_screen", "F11"),
        ("back", "Alt+Left"), ("forward", "Alt+Right"), ("find", "Ctrl+F"),
        ("larger", "Ctrl++"), ("smaller", "Ctrl+-"), ("normal_size", "Ctrl+0"),
        ("close_entry", "Ctrl+W"), ("quit", "Ctrl+Q"), ("shortcuts", "F1"),
        ("shortcuts", "Ctrl+/"), ("save", "Ctrl+S"), ("undo", "Ctrl+Z"),
        ("redo", "Ctrl+Shift+Z"), ("print", "Ctrl+P"), ("share_safe", "Ctrl+Shift+H"),
    ],
)  # fmt: skip
def test_the_keys_of_the_specification(registry, action_id, key):
    spec = next(s for s in registry.specs() if s.id == action_id)
    assert QKeySequence(key) in spec.sequences()


def test_an_action_nobody_answers_is_not_offered(registry):
    assert not registry.action("bring").isVisible()
    registry.bind(Layer.PAGE, {"bring": lambda: None})
    assert registry.action("bring").isVisible()
    registry.drop(Layer.PAGE)
    assert not registry.action("bring").isVisible()


def test_an_action_that_does_not_apply_here_says_so(registry, qtbot):
    registry.bind(Layer.SHELL, {"search": lambda: None})
    with qtbot.waitSignal(registry.unavailable) as said:
        registry.action("print").trigger()
    assert "print" in said.args[0]


def test_the_page_in_front_answers_before_the_shell(registry):
    called = []
    registry.bind(Layer.SHELL, {"save": lambda: called.append("shell")})
    registry.bind(Layer.PAGE, {"save": lambda: called.append("page")})
    registry.action("save").trigger()
    registry.drop(Layer.PAGE)
    registry.action("save").trigger()
    assert called == ["page", "shell"]


def test_only_known_actions_can_be_answered(registry):
    with pytest.raises(KeyError, match="dance"):
        registry.bind(Layer.PAGE, {"dance": lambda: None})


def test_an_action_is_added_once(registry):
    with pytest.raises(ValueError, match="lock"):
        registry.add(ActionSpec("lock", "Lock", Menu.JOURNAL))


def test_keys_only_some_keyboards_have_are_not_listed(registry):
    used = {key.toString() for spec in registry.specs() for key in spec.sequences()}
    assert not used & {"New", "Save", "Print", "Find", "Undo"}


@pytest.mark.parametrize(
    ("action_id", "cap"),
    [
        ("next_question", "Ctrl Enter"), ("previous_item", "Ctrl Shift Enter"),
        ("previous_question", "Ctrl Shift Enter"), ("larger", "Ctrl +"), ("search", "Ctrl K"),
    ],
)  # fmt: skip
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS draws signs")
def test_a_key_cap_reads_what_stands_on_the_key(registry, action_id, cap):
    assert registry.key_text(action_id) == cap
    assert "Return" not in registry.action(action_id).shortcut().toString()
