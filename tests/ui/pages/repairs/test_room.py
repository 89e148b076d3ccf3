"""The page in every window, by keyboard alone, and as it is heard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTextEdit, QWidget

from models.records.entries import DraftAnswer
from models.records.positions import Position
from models.records.repairs import Stage
from models.records.values import DueRule
from tests.support.cut_off import cut_off
from tests.ui.pages.repairs.house import CTRL, NOW, SHIFT, House, K

CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QComboBox)


@pytest.fixture
def full(house: House) -> House:
    """With a repair that has something in every stage, and others beside it."""
    repair = house.slipped("I corrected the interpreter in front of J.")
    house.tell(repair, "noticed.impact", "She stopped talking", days=22)
    house.tell(repair, "owned.my_part", "I was tired", days=21)
    house.tell(repair, "owned.my_part", "I wanted to be seen", days=20)
    house.tell(repair, "planned.words", "I am sorry, but it was late", days=9)
    house.tell(repair, "tried.did", "Said it at the start", number=1, days=3)
    house.tell(repair, "response.kind", "polite", number=1)
    house.repairs.set_due(repair, DueRule.DATE, NOW.date())
    house.slipped("Another", days=3)
    house.open()
    return house


def controls(page: QWidget) -> list[QWidget]:
    return [w for w in page.findChildren(QWidget) if w.isVisible() and isinstance(w, CONTROLS)]


def test_every_control_has_a_name_and_a_size_to_be_pressed(full: House):
    for stage in (Stage.NOTICED, Stage.OWNED, Stage.PLANNED, Stage.TRIED, Stage.RESPONSE):
        full.open_stage(stage)
        if full.is_shown("stage.more"):
            full.click("stage.more")
        full.bot.wait(10)
        for control in controls(full.page):
            if control.objectName().startswith("qt_"):
                continue
            assert control.accessibleName(), (stage, control)
            if isinstance(control, QAbstractButton):
                assert control.height() >= 24, (stage, control.objectName(), control.height())


def test_tab_comes_to_everything_and_round_again(full: House):
    full.open_stage(Stage.OWNED)
    full.find("repairs").setFocus()
    met = []
    for _ in range(80):
        focus = full.focus()
        assert focus is not None
        if focus in met:
            break
        met.append(focus)
        full.press(K.Key_Tab)
    names = [widget.objectName() for widget in met]
    for name in ("stage.noticed.name", "stage.owned.name", "stage.learned.name", "repair.menu",
                 "repair.due", "repair.close", "repair.go", "stage.earlier"):  # fmt: skip
        assert name in names, (name, names)
    order = [names.index(name) for name in ("stage.owned.name", "stage.more", "stage.planned.name")]
    assert order == sorted(order)


def test_f6_goes_from_the_list_to_the_stage_to_the_foot(full: House):
    full.find("repairs").setFocus()
    panes = full.page.panes()
    assert [pane.objectName() for pane in panes] == [
        "repairs", "stage.learned.name", "repair.go",
    ]  # fmt: skip
    full.press(K.Key_F6)
    assert full.focus() is panes[1]


def test_everything_goes_by_keyboard_alone(full: House):
    full.find("repairs").setFocus()
    full.press(K.Key_Return)
    assert full.focus() is full.answer("known").editor.area
    full.type("Names wait")
    full.tab_to("repair.go")
    full.press(K.Key_Space)
    assert full.said(full.find("repairs").repair_id(), "learned.known") == "Names wait"
    assert full.is_shown("form.follow_up")


@pytest.mark.parametrize("scale", [100, 200])
def test_a_narrow_window_shows_the_list_then_the_repair_with_a_way_back(full: House, themes, scale):
    full.window.resize(800, 560)
    themes.set_text_scale(scale)
    full.wait(lambda: full.is_shown("repairs") != full.is_shown("repair"))
    if full.is_shown("repair"):
        full.press(K.Key_Escape)
    full.find("repairs").setFocus()
    full.press(K.Key_Return)
    assert full.is_shown("repair")
    assert not full.is_shown("repairs")
    assert full.focus().isVisible()
    full.press(K.Key_Escape)
    assert full.is_shown("repairs")
    assert full.focus() is full.find("repairs")


@pytest.mark.parametrize("stage", list(Stage)[:6])
def test_nothing_is_wider_than_the_smallest_window_with_the_largest_text(
    full: House, themes, stage: Stage
):
    full.open_stage(stage)
    full.find("repair.menu").setFocus()
    full.window.resize(800, 560)
    themes.set_text_scale(200)
    full.wait(lambda: full.is_shown("repair"))
    area = full.page.findChild(QWidget, "repair")

    def wider() -> list[str]:
        right = area.mapTo(full.window, QPoint(area.width(), 0)).x()
        return [
            control.objectName()
            for control in controls(area)
            if control.mapTo(full.window, QPoint(control.width(), 0)).x() > right
        ]

    full.wait(lambda: wider() == [])


@pytest.mark.parametrize("stage", list(Stage)[:6])
def test_nothing_is_cut_off_for_one_who_had_less_power(house: House, themes, stage: Stage):
    repair = house.slipped("My supervisor read my notes out to the team", at=Position.DOWN)
    house.open(repair_id=repair)
    house.open_stage(stage)
    house.find("repair.menu").setFocus()
    house.window.resize(800, 560)
    themes.set_text_scale(200)
    house.wait(lambda: house.is_shown("repair"))
    house.wait(lambda: cut_off(house.page) == [])


def test_the_keyboard_goes_to_the_list_when_the_repair_goes(house: House):
    house.open()
    house.click("repairs.begin")
    house.type("It slipped")
    house.press(K.Key_Return)
    form = house.find("form.owned")
    house.wait(lambda: form.isAncestorOf(house.focus()))
    (card,) = house.repairs.cards()
    house.bus.publish(house.repairs.remove(card.id))
    house.wait(lambda: not house.is_shown("form.owned"))
    assert house.page.isAncestorOf(house.focus())


def test_the_keyboard_stays_on_the_page_when_another_repair_is_shown(full: House):
    other = full.slipped("Another one")
    full.open_stage(Stage.OWNED)
    full.answer("my_part").focus_first()
    full.open(repair_id=other)
    full.wait(lambda: full.texts("repair.title") == ["Another one"])
    assert full.page.isAncestorOf(full.focus())


def test_ctrl_enter_goes_on_and_back_from_where_one_writes(full: House):
    full.find("repairs").setFocus()
    full.press(K.Key_Return, CTRL)
    assert full.find("repair").isAncestorOf(full.focus())
    full.open_stage(Stage.TRIED)
    full.answer("did").focus_first()
    full.press(K.Key_Return, CTRL)
    assert full.find("form.response").isAncestorOf(full.focus())
    full.press(K.Key_Return, CTRL | SHIFT)
    assert full.find("form.tried").isAncestorOf(full.focus())


def test_the_keyboard_is_never_lost(full: House, themes):
    full.open_stage(Stage.OWNED)
    area = full.answer("my_part").editor.area
    area.setFocus()
    themes.set_choice("dark")
    themes.set_text_scale(125)
    full.bot.wait(50)
    assert full.focus() is area
    given = {("learned.known", 0): DraftAnswer("From elsewhere")}
    repair_id = full.find("repairs").repair_id()
    full.bus.publish(full.repairs.write(repair_id, given, "elsewhere"))
    assert "From elsewhere" in full.texts("stage.text")
    assert full.focus() is area
    full.click("stage.owned.name")
    assert full.focus() is not None
    assert full.focus().isVisible()


def test_a_stage_that_folds_leaves_the_keyboard_at_its_name(full: House):
    full.open_stage(Stage.OWNED)
    full.answer("my_part").focus_first()
    full.find("stage.owned.name").click()
    assert full.focus() is full.find("stage.owned.name")


def test_what_is_said_in_place_is_spoken(full: House):
    full.click("repair.close")
    full.click("repair.go")
    assert full.announced[-1] == "Choose how it turned out, then close it."


def test_the_list_reads_from_right_to_left(full: House):
    full.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def left(name: str) -> int:
        return full.find(name).mapTo(full.window, QPoint(0, 0)).x()

    full.wait(lambda: left("stage.noticed.name") > left("stage.text"))


def test_the_list_stays_as_wide_as_it_was_drawn(full: House):
    splitter = full.find("repairs.panes")
    assert abs(splitter.sizes()[0] - 420) <= 1
    splitter.moveSplitter(500, 1)
    full.shell.show_page("journal")
    full.open()
    full.window.resize(1500, 900)
    full.wait(lambda: abs(splitter.sizes()[0] - 500) <= 1)
    assert full.context.settings.now.panes["repairs"] == (500,)
