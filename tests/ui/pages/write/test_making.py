"""Many questions are made and cleared away in turns, and none is left over or out of place."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.forms.block import QuestionBlock
from app.ui.pages.write.making import Clearance
from app.ui.pages.write.step_view import StepView
from tests.ui.pages.write.desk import CTRL, SHIFT, Desk, K

PACK = "up_power"


def made_in(desk: Desk, view: str) -> list[StepView]:
    return desk.find(view).findChildren(StepView)


def test_the_other_way_of_asking_leaves_nothing_of_the_first_behind(desk: Desk):
    desk.open(packs=[PACK])
    asked = len(desk.page._form.screens)
    desk.press(K.Key_O, CTRL | SHIFT)
    desk.bot.waitUntil(lambda: len(made_in(desk, "all_on_a_page")) == asked)
    assert all(step.isVisible() for step in made_in(desk, "all_on_a_page"))
    desk.bot.waitUntil(lambda: made_in(desk, "one_at_a_time") == [])
    desk.press(K.Key_O, CTRL | SHIFT)
    desk.bot.waitUntil(lambda: made_in(desk, "all_on_a_page") == [])
    assert len(made_in(desk, "one_at_a_time")) == 1


def test_every_question_of_a_long_step_comes_in_its_order(desk: Desk):
    desk.open(packs=[PACK])
    desk.context.actions.trigger("more_questions")
    desk.press(K.Key_O, CTRL | SHIFT)
    wanted = [key for screen in desk.page._form.screens for key in screen.answer_keys()]
    sheet = desk.find("all_on_a_page")
    desk.bot.waitUntil(lambda: len(sheet.findChildren(QuestionBlock)) == len(wanted))
    shown = sorted(
        (block.mapTo(sheet.widget(), block.rect().topLeft()).y(), block.key)
        for block in sheet.findChildren(QuestionBlock)
        if not block.isHidden()
    )
    assert [key for _, key in shown] == [key for key in wanted if key in dict(map(reversed, shown))]
    assert len(shown) > len(wanted) / 2


def test_what_is_cleared_away_goes_by_itself_or_when_it_is_to_end(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    clearance = Clearance(host)
    clearance.take([QWidget(host) for _ in range(20)])
    assert len(host.findChildren(QWidget)) == 20
    qtbot.waitUntil(lambda: host.findChildren(QWidget) == [])
    clearance.take([QWidget(host) for _ in range(20)])
    clearance.finish()
    clearance.take([])
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert host.findChildren(QWidget) == []
