"""What was promised in supervision, in one list: ticked, told, dropped, copied to the hours."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from models.records.promised import ActionLine
from models.records.supervision import ActionKind, Owner, SessionPlan
from tests.support.supervision import KEY, NOW, Desk, supervision_desk
from tests.ui.conftest import the_themes, themes

__all__ = ["the_themes", "themes"]

SECRET = "marmalade lighthouse"


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        yield opened


def held(desk: Desk, when: datetime, *actions: tuple[str, date | None], question: str = "What?"):
    """A session that was held and finished, with these actions on its one item."""
    desk.clock.set(when)
    session, _ = desk.supervision.plan(SessionPlan("D.", when, 60, "video"))
    item, _ = desk.supervision.add_item(session.id, question)
    desk.supervision.start(session.id)
    for text, due in actions:
        desk.supervision.add_action(item.id, text, due)
    desk.clock.set(when + timedelta(hours=1))
    desk.supervision.finish(session.id)
    desk.clock.set(NOW)
    return session


def lines(desk: Desk) -> dict[str, ActionLine]:
    return {each.action.text: each for each in desk.context.after_supervision.actions()}


def opened(desk: Desk, **args) -> None:
    desk.open("supervision", part="actions", **args)
    desk.wait(lambda: desk.is_shown("actions_list") or desk.is_shown("no_actions"))


def choose(desk: Desk, text: str) -> None:
    view = desk.find("actions_list")
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    assert view.select(lines(desk)[text].action.id)


def field(desk: Desk, name: str):
    return desk.find(f"action.{name}")


def write(desk: Desk, name: str, words: str) -> None:
    field(desk, name).setFocus(Qt.FocusReason.OtherFocusReason)
    desk.type(words)


def two_sessions(desk: Desk):
    held(desk, datetime(2025, 10, 21, 10), ("Read on endings", None), ("Ask the team", NOW.date()))
    return held(desk, datetime(2025, 11, 12, 10), ("Name the date", date(2025, 11, 18)))


def test_nothing_promised_says_where_it_will_stand(desk: Desk):
    desk.plan()
    opened(desk)
    assert "Nothing was promised yet" in desk.find("no_actions").text()
    assert not desk.is_shown("actions_list")


def test_what_is_open_leads_by_session(desk: Desk):
    two_sessions(desk)
    after = desk.context.after_supervision
    after.change_action(lines(desk)["Read on endings"].action.id, done=True)
    opened(desk)
    assert desk.rows("actions_list") == [
        "Wednesday, with D.",
        "Name the date",
        "21 October, with D.",
        "Ask the team",
        "Done",
        "Read on endings",
    ]


def test_by_day_the_soonest_leads(desk: Desk):
    two_sessions(desk)
    opened(desk)
    desk.click("segment.by_day")
    assert desk.rows("actions_list") == [
        "The day has come",
        "Ask the team",
        "In the next seven days",
        "Name the date",
        "No day",
        "Read on endings",
    ]


def test_space_ticks_and_ctrl_z_takes_it_back(desk: Desk):
    two_sessions(desk)
    opened(desk)
    choose(desk, "Name the date")
    desk.press(KEY.Key_Space)
    assert lines(desk)["Name the date"].action.done
    assert desk.rows("actions_list")[-2:] == ["Done", "Name the date"]
    desk.undo()
    assert not lines(desk)["Name the date"].action.done


def test_enter_goes_to_what_came_of_it_and_every_letter_is_kept(desk: Desk):
    two_sessions(desk)
    opened(desk)
    choose(desk, "Name the date")
    desk.press(KEY.Key_Return)
    assert desk.focus() is field(desk, "result")
    desk.type("He was relieved")
    write(desk, "effect", "I name ends sooner")
    desk.wait(lambda: lines(desk)["Name the date"].action.details.effect == "I name ends sooner")
    assert lines(desk)["Name the date"].action.result == "He was relieved"


def test_what_is_half_typed_is_kept_when_another_is_chosen(desk: Desk):
    two_sessions(desk)
    opened(desk)
    choose(desk, "Name the date")
    write(desk, "result", "He was relieved")
    choose(desk, "Ask the team")
    assert field(desk, "result").text() == ""
    desk.wait(lambda: lines(desk)["Name the date"].action.result == "He was relieved")
    choose(desk, "Name the date")
    assert field(desk, "result").text() == "He was relieved"


def test_what_is_typed_survives_a_lock(desk: Desk):
    two_sessions(desk)
    opened(desk)
    choose(desk, "Name the date")
    write(desk, "result", "He was relieved")
    desk.page.hand_over()
    assert lines(desk)["Name the date"].action.result == "He was relieved"


def test_whose_it_is_what_it_is_for_and_by_when(desk: Desk):
    two_sessions(desk)
    opened(desk)
    choose(desk, "Name the date")
    owner, kind = field(desk, "owner"), field(desk, "kind")
    owner.setCurrentIndex(owner.findData(Owner.BOTH.value))
    owner.activated.emit(owner.currentIndex())
    kind.setCurrentIndex(kind.findData(ActionKind.CONSULT.value))
    kind.activated.emit(kind.currentIndex())
    action = lines(desk)["Name the date"].action
    assert (action.details.owner, action.details.kind) == (Owner.BOTH, ActionKind.CONSULT)
    field(desk, "next_check").setFocus(Qt.FocusReason.OtherFocusReason)
    desk.type("in two weeks")
    desk.press(KEY.Key_Return)
    assert lines(desk)["Name the date"].action.details.next_check == date(2025, 11, 28)
    assert "We do it together" in desk.sentences("actions_list")[1]


def test_dropped_it_goes_below_and_is_taken_up_again(desk: Desk):
    two_sessions(desk)
    opened(desk)
    choose(desk, "Name the date")
    desk.press(KEY.Key_Delete)
    assert desk.rows("actions_list")[-2:] == ["Dropped", "Name the date"]
    choose(desk, "Name the date")
    desk.click("action.take_up")
    assert not lines(desk)["Name the date"].action.details.dropped


def test_its_words_cannot_be_emptied(desk: Desk):
    two_sessions(desk)
    opened(desk)
    choose(desk, "Name the date")
    field(desk, "text").selectAll()
    field(desk, "text").setFocus(Qt.FocusReason.OtherFocusReason)
    desk.press(KEY.Key_Delete)
    desk.page.leave()
    assert "Name the date" in lines(desk)


def test_the_session_it_was_promised_in_is_one_press_away(desk: Desk):
    session = two_sessions(desk)
    opened(desk)
    choose(desk, "Name the date")
    desk.click("action.session")
    assert desk.shown[-1] == ("supervision", {"session_id": session.id})


class TestHours:
    def impact(self, desk: Desk) -> list[str]:
        return [each.notes.impact for each in desk.context.hours.lines()]

    def copying(self, desk: Desk, effect: str) -> None:
        two_sessions(desk)
        action = lines(desk)["Name the date"].action
        desk.context.after_supervision.change_action(action.id, effect=effect)
        opened(desk, action_id=action.id)
        desk.wait(lambda: field(desk, "effect").text() == effect)
        desk.click("action.to_hours")

    def test_nothing_goes_there_by_itself(self, desk: Desk):
        self.copying(desk, SECRET)
        assert "no longer private" in desk.find("hours_copy.says").text()
        assert SECRET not in str([each.notes for each in desk.context.hours.lines()])
        desk.click("hours_copy.leave")
        assert self.impact(desk) == ["", ""]

    def test_what_is_copied_stands_in_the_line_of_its_session_and_is_undone(self, desk: Desk):
        self.copying(desk, "I name ends sooner")
        desk.click("hours_copy.copy")
        desk.wait(lambda: "I name ends sooner" in self.impact(desk))
        assert sorted(self.impact(desk)) == ["", "I name ends sooner"]
        assert not desk.is_shown("hours_copy.says")
        desk.undo()
        assert self.impact(desk) == ["", ""]

    def test_what_could_tell_who_someone_is_stops_it(self, desk: Desk):
        self.copying(desk, "I rang Mrs Jennifer Hargreaves on 020 7946 0123")
        desk.click("hours_copy.copy")
        desk.wait(lambda: desk.is_shown("hours_copy.looked"))
        desk.click("hours_copy.copy")
        assert self.impact(desk) == ["", ""]

    def test_without_words_it_asks_for_them(self, desk: Desk):
        self.copying(desk, "")
        desk.click("hours_copy.copy")
        assert desk.focus() is desk.find("hours_copy.words")
        assert self.impact(desk) == ["", ""]
