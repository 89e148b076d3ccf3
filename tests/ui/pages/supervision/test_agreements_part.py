"""People and agreements on the page, by keyboard, on a real journal in a real window."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from models.records.supervision import (
    PersonDetails,
    Role,
    SessionKind,
    SessionPlan,
    SupervisionSide,
)
from tests.support.supervision import CTRL, KEY, TUESDAY, Desk, supervision_desk
from tests.ui.conftest import the_themes, themes

__all__ = ["the_themes", "themes"]

HAD, GIVEN = SupervisionSide.HAD, SupervisionSide.GIVEN


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        yield opened


def people(desk: Desk):
    return desk.context.agreements.people()


def add(desk: Desk, name: str = "D.", role: Role = Role.SUPERVISOR, **details):
    return desk.context.agreements.add_person(name, role, PersonDetails(**details))[0]


def signed(desk: Desk, person, side=HAD, **words):
    made = desk.context.agreements.begin(person.id, side, date(2024, 1, 9))[0]
    desk.context.agreements.keep_words(made.id, **words)
    desk.context.agreements.sign(made.id, date(2024, 1, 9))
    return desk.context.agreements.agreement(made.id)


def open_part(desk: Desk, person=None, **args) -> None:
    if person is not None:
        args["person_id"] = person.id
    desk.open("supervision", part="agreements", **args)
    desk.wait(lambda: desk.is_shown("agreements.name") or desk.is_shown("agreements.who"))


def tab_to(desk: Desk, name: str) -> QWidget:
    """Goes there with Tab alone."""
    wanted = desk.find(name)
    for _ in range(80):
        now = desk.focus()
        if now is wanted or wanted.isAncestorOf(now):
            return now
        desk.press(KEY.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}")


def type_day(desk: Desk, name: str, words: str) -> None:
    field = tab_to(desk, name)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    desk.type(words)
    desk.press(KEY.Key_Return)


def version(desk: Desk) -> str:
    """What the box says that is there where there are several versions."""
    return desk.find("agreement.version").currentText()


def status(desk: Desk) -> str:
    return desk.find("agreement.status").text()


def test_somebody_is_added_by_keyboard_and_an_agreement_begun_written_and_signed(desk: Desk):
    open_part(desk)
    desk.find("agreements.name").setFocus()
    desk.type("Dora")
    desk.press(KEY.Key_Return)
    desk.wait(lambda: desk.is_shown("agreement.begin"))
    assert desk.find("agreements.who").text() == "Dora"
    tab_to(desk, "agreement.begin")
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.is_shown("terms.frequency"))
    tab_to(desk, "terms.frequency")
    desk.type("every two weeks")
    tab_to(desk, "fold.purpose")
    desk.press(KEY.Key_Space)
    tab_to(desk, "terms.goals")
    desk.type("Endings")
    desk.press(KEY.Key_Return)
    desk.type("Silence")
    desk.find("agreement.review").first_focus().setFocus()
    type_day(desk, "agreement.review", "2026-05-20")
    type_day(desk, "agreement.signed", "today")
    desk.wait(lambda: "signed 14 November" in status(desk))
    (card,) = people(desk)
    (made,) = card.agreements
    assert card.person.name == "Dora"
    assert (made.side, made.version, made.signed_on) == (HAD, 1, desk.clock.today())
    assert made.review_due == date(2026, 5, 20)
    assert made.terms.frequency == "every two weeks"
    assert made.terms.goals == ("Endings", "Silence")
    assert desk.find("standing.goals").text() == "Endings\nSilence"


def test_adding_nobody_says_what_is_missing_and_stays_there(desk: Desk):
    add(desk)
    open_part(desk)
    desk.click("agreements.add")
    assert desk.find("agreements.problem").text() == "Whom do you meet? An initial is enough."
    assert desk.focus() is desk.find("agreements.name")
    desk.type("D.")
    desk.press(KEY.Key_Return)
    assert "of that name" in desk.find("agreements.problem").text()
    assert len(people(desk)) == 1


def test_a_half_typed_name_is_there_again(desk: Desk):
    open_part(desk)
    desk.find("agreements.name").setFocus()
    desk.type("Dor")
    desk.wait(lambda: desk.context.agreements.begun_name() == "Dor")
    desk.find("agreements.name").clearFocus()
    desk.find("agreements.name").setText("")
    desk.open("today")
    open_part(desk)
    assert desk.find("agreements.name").text() == "Dor"


def test_a_signed_version_is_read_and_a_new_one_begins_from_its_words(desk: Desk):
    person = add(desk)
    first = signed(desk, person, purpose="To begin")
    open_part(desk, person)
    assert not desk.is_shown("terms.frequency")
    assert desk.find("standing.purpose").text() == "To begin"
    tab_to(desk, "agreement.again")
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.is_shown("agreement.throw_away"))
    assert version(desk) == "Version 2, being written"
    assert status(desk).startswith("Holds from ")
    assert desk.context.agreements.agreement(first.id) == first
    desk.undo()
    desk.wait(lambda: status(desk).startswith("Version 1, signed"))
    assert [each.version for each in people(desk)[0].agreements] == [1]


def test_two_versions_stand_side_by_side_with_what_changed(desk: Desk):
    person = add(desk)
    signed(desk, person, purpose="To look at my power", kinds=(SessionKind.INDIVIDUAL,), fee="50")
    second = desk.context.agreements.begin(person.id, HAD)[0]
    keep = desk.context.agreements.keep_words
    keep(second.id, purpose="To look at our power", kinds=(SessionKind.GROUP,))
    open_part(desk, person, agreement_id=second.id)
    tab_to(desk, "agreement.compare")
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.is_shown("agreement.side_by_side"))
    before, after = desk.find("before.purpose"), desk.find("after.purpose")
    assert before.accessibleName() == "To look at my power"
    assert before.accessibleDescription() == "Taken out: my"
    assert after.accessibleDescription() == "New: our"
    assert desk.find("before.kinds").accessibleName() == "One to one"
    assert desk.find("after.kinds").accessibleName() == "Group"
    assert not desk.all("before.fee")
    assert (
        before.mapTo(desk.window, before.rect().topLeft()).x()
        < after.mapTo(desk.window, after.rect().topLeft()).x()
    )
    assert is_marked(before)
    assert is_marked(after)
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.is_shown("terms.frequency"))


def is_marked(words: QWidget) -> bool:
    """Whether more than one colour of ink is on the card."""
    picture = words.grab().toImage()
    ink = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    return len(ink) > 2


def test_the_clause_on_power_can_begin_with_a_proposal_and_be_taken_back(desk: Desk):
    person = add(desk)
    made = desk.context.agreements.begin(person.id, HAD)[0]
    open_part(desk, person)
    tab_to(desk, "fold.power")
    desk.press(KEY.Key_Space)
    tab_to(desk, "terms.propose_power")
    desk.press(KEY.Key_Space)
    field = desk.find("terms.power")
    assert "more say" in field.text()
    assert desk.focus() is field.area
    desk.wait(lambda: "more say" in desk.context.agreements.agreement(made.id).terms.power)
    desk.press(KEY.Key_Z, CTRL)
    desk.wait(lambda: desk.context.agreements.agreement(made.id).terms.power == "")


def test_kinds_are_chosen_and_taken_back(desk: Desk):
    person = add(desk)
    made = desk.context.agreements.begin(person.id, HAD)[0]
    open_part(desk, person)

    def kinds():
        return desk.context.agreements.agreement(made.id).terms.kinds

    desk.click("terms.kind.group")
    desk.wait(lambda: kinds() == (SessionKind.GROUP,))
    desk.undo()
    desk.wait(lambda: kinds() == ())
    desk.wait(lambda: not desk.find("terms.kind.group").isChecked())


def test_both_sides_with_one_person_are_kept_apart(desk: Desk):
    peer = add(desk, "Kit", Role.PEER)
    signed(desk, peer, HAD, purpose="Mine")
    signed(desk, peer, GIVEN, purpose="Theirs")
    open_part(desk, peer)
    assert desk.find("standing.purpose").text() == "Mine"
    desk.click("segment.given")
    desk.wait(lambda: desk.find("standing.purpose").text() == "Theirs")


def test_a_supervisee_is_shown_on_the_side_one_gives(desk: Desk):
    open_part(desk)
    role = desk.find("agreements.new_role")
    role.setCurrentIndex(role.findData(Role.SUPERVISEE.value))
    desk.find("agreements.name").setFocus()
    desk.type("Sam")
    desk.press(KEY.Key_Return)
    desk.wait(lambda: desk.is_shown("agreement.begin"))
    desk.click("agreement.begin")
    desk.wait(lambda: len(people(desk)[0].agreements) == 1)
    assert people(desk)[0].agreements[0].side is GIVEN


def test_what_is_kept_of_a_person_is_typed_and_set(desk: Desk):
    person = add(desk)
    open_part(desk, person)
    tab_to(desk, "fold.person")
    desk.press(KEY.Key_Space)
    tab_to(desk, "person.qualification")
    desk.type("Dip. Couns.")
    tab_to(desk, "person.registration")
    desk.type("123456")
    type_day(desk, "person.since", "2023-01-09")
    tab_to(desk, "person.notes")
    desk.type("Tuesdays.")

    def kept():
        return desk.context.agreements.person(person.id).details

    desk.wait(lambda: kept().notes == "Tuesdays.")
    assert (kept().qualification, kept().registration) == ("Dip. Couns.", "123456")
    assert kept().since == date(2023, 1, 9)


def test_a_name_that_is_somebody_elses_is_not_taken_and_says_so(desk: Desk):
    person = add(desk)
    add(desk, "E.")
    open_part(desk, person)
    desk.click("fold.person")
    field = tab_to(desk, "person.name")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    desk.type("E.")
    desk.wait(lambda: desk.is_shown("person.problem"))
    assert "is there already" in desk.find("person.problem").text()
    assert field.text() == "E."
    assert desk.context.agreements.person(person.id).name == "D."


def test_whoever_was_taken_off_the_list_comes_back(desk: Desk):
    person = add(desk)
    add(desk, "E.")
    open_part(desk, person)
    desk.click("fold.person")
    tab_to(desk, "person.remove")
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.rows("agreements.people") == ["E."])
    assert desk.focus() is desk.find("agreements.people")
    desk.undo()
    desk.wait(lambda: desk.rows("agreements.people") == ["D.", "E."])


def test_it_is_come_back_to_where_one_was(desk: Desk):
    person = add(desk)
    first = signed(desk, person)
    desk.context.agreements.begin(person.id, HAD)
    open_part(desk, person, agreement_id=first.id)
    args = desk.page.resume_args()
    assert args == {
        "part": "agreements",
        "person_id": person.id,
        "side": "had",
        "agreement_id": first.id,
    }
    desk.open("today")
    desk.open("supervision", **args)
    desk.wait(lambda: version(desk).startswith("Version 1"))


def test_what_is_typed_when_it_locks_is_in_the_journal(desk: Desk):
    person = add(desk)
    made = desk.context.agreements.begin(person.id, HAD)[0]
    open_part(desk, person)
    tab_to(desk, "terms.frequency")
    desk.type("weekly")
    desk.page.hand_over()
    assert desk.context.agreements.agreement(made.id).terms.frequency == "weekly"


@pytest.mark.parametrize("scale", [100, 200])
def test_everything_has_a_name_and_is_as_wide_as_its_room(desk: Desk, themes, scale: int):
    person = add(desk)
    signed(desk, person, purpose="To begin")
    second = desk.context.agreements.begin(person.id, HAD)[0]
    themes.set_text_scale(scale)
    desk.window.resize(1024, 640)
    open_part(desk, person, agreement_id=second.id)
    for fold in ("person", "purpose", "tasks", "kept", "between", "power", "course"):
        desk.click(f"fold.{fold}")
    QApplication.processEvents()
    room = desk.page.width()
    for widget in desk.page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        right = widget.mapTo(desk.page, widget.rect().topRight()).x()
        assert right <= room, (widget.objectName(), type(widget).__name__)
        if widget.focusPolicy() and not isinstance(widget, QLabel):
            owner = widget.focusProxy() or widget
            assert owner.accessibleName(), widget.objectName()


def test_in_a_narrow_window_the_list_gives_way_and_comes_back(desk: Desk, themes):
    add(desk, "D.")
    themes.set_text_scale(200)
    desk.window.resize(1024, 640)
    desk.open("supervision", part="agreements")
    desk.wait(lambda: desk.is_shown("agreements.people"))
    desk.find("agreements.people").setFocus()
    desk.press(KEY.Key_Return)
    desk.wait(lambda: desk.is_shown("agreements.back"))
    assert not desk.is_shown("agreements.people")
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.is_shown("agreements.people"))
    assert desk.focus() is desk.find("agreements.people")


def test_a_session_planned_with_somebody_new_puts_them_on_the_list(desk: Desk):
    open_part(desk)
    assert people(desk) == ()
    changes = desk.supervision.plan(SessionPlan("D.", TUESDAY, 60))[1]
    desk.bus.publish(changes, None)
    desk.wait(lambda: desk.is_shown("agreements.people"))
    assert desk.sentences("agreements.people") == ["D.. Supervisor, no agreement."]


def test_a_draft_of_before_a_legal_hold_is_read_until_it_is_lifted(desk: Desk):
    person = add(desk)
    made = desk.context.agreements.begin(person.id, HAD)[0]
    desk.context.agreements.keep_words(made.id, frequency="weekly")
    desk.clock.advance(timedelta(hours=1))
    desk.context.retention.set_hold("Asked for.")
    open_part(desk, person)
    desk.wait(lambda: desk.is_shown("agreement.stays"))
    assert "hold" in desk.find("agreement.stays").text()
    assert desk.find("standing.frequency").text() == "weekly"
    for name in ("terms.frequency", "agreement.starts", "agreement.throw_away"):
        assert not desk.is_shown(name)
    type_day(desk, "agreement.signed", "today")
    desk.wait(lambda: "signed 14 November" in status(desk))
    assert not desk.is_shown("agreement.stays")
    tab_to(desk, "agreement.again")
    desk.press(KEY.Key_Space)
    tab_to(desk, "terms.frequency")
    desk.type("now and then ")
    desk.page.hand_over()
    assert "now and then" in people(desk)[0].agreements[0].terms.frequency


def test_a_draft_can_be_written_in_again_once_the_hold_is_lifted(desk: Desk):
    person = add(desk)
    desk.context.agreements.begin(person.id, HAD)
    desk.clock.advance(timedelta(hours=1))
    desk.context.retention.set_hold("Asked for.")
    open_part(desk, person)
    desk.wait(lambda: desk.is_shown("agreement.stays"))
    desk.context.retention.lift_hold()
    desk.open("today")
    open_part(desk, person)
    desk.wait(lambda: desk.is_shown("terms.frequency"))
    assert not desk.is_shown("agreement.stays")
