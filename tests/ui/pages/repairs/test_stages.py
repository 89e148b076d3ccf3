"""One repair: its stages in any order, what is typed, tries, notes, closing and what comes after."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.label import Label
from models.records.faults import DiskFull
from models.records.positions import Position
from models.records.repairs import Side, Stage, Standing
from models.records.supervision import SessionPlan
from models.records.values import DueRule
from prompts import repair as stages
from tests.ui.pages.repairs.house import NOW, House, K


def opened(house: House, title: str = "I corrected the interpreter", **more: object):
    repair_id = house.slipped(title, **more)
    house.open(repair_id=repair_id)
    return repair_id


def write(house: House, question: str, words: str) -> None:
    house.answer(question).focus_first()
    house.type(words)


def pick(house: House, question: str, option: str) -> None:
    """Chooses an option as a person does."""
    editor = house.answer(question)
    editor.set_value(option)
    editor.changed.emit()


# ------------------------------------------------------------ what is shown


def test_the_head_says_what_it_is_about(house: House):
    opened(house)
    assert house.find("repair.title").text() == "I corrected the interpreter"
    assert house.find("repair.position").text() == "Up-power"
    assert house.find("repair.age").text() == "23 days since you noticed"
    assert house.find("repair.linked").text() == "1 linked reflection"


def test_each_stage_has_its_day_and_what_stands_there_now(house: House):
    repair = house.slipped("It")
    house.tell(repair, "noticed.impact", "She stopped talking", days=23)
    house.tell(repair, "owned.my_part", "I wanted to be seen", days=22)
    house.tell(repair, "owned.their_part", "Nothing", days=22)
    house.open(repair_id=repair)
    assert house.texts("stage.text") == ["She stopped talking", "I wanted to be seen"]
    assert house.texts("stage.all") == ["One more answer"]
    house.click("stage.all")
    assert house.texts("stage.text")[2:] == ["Nothing"]
    assert house.texts("stage.all") == ["Fewer answers"]
    assert house.find("stage.noticed.name").accessibleName() == (
        "Noticed, 21 October, done. Write here"
    )
    assert house.find("stage.owned.name").accessibleName().startswith("Owned, 22 October, done")
    assert house.find("stage.planned.name").accessibleName() == "Planned, Now, at hand. Fold it"
    assert house.find("repair.go").text() == "Go on to Tried"


def test_what_stood_there_before_stays_with_its_day(house: House):
    repair = house.slipped("It")
    house.tell(repair, "owned.my_part", "I was tired", days=20)
    house.tell(repair, "owned.my_part", "I wanted to shine", days=2)
    house.open(repair_id=repair)
    assert "I wanted to shine" in house.texts("stage.text")
    house.click("stage.earlier")
    assert house.texts("stage.earlier_text") == ["I was tired"]


def test_linked_reflections_triggers_and_promises_are_there(house: House):
    opened(house)
    other = house.journal.write("The week after", held_at=NOW - timedelta(days=9))
    house.click("repair.linked")
    house.click("linked.open")
    page, args = house.shown[-1]
    assert (page, list(args)) == ("journal", ["entry_id"])
    house.open()
    finder = house.page.findChild(type(house.answer("link")), "answer.link")
    finder.focus_first()
    house.type("week after")
    house.press(K.Key_Down)
    house.wait(lambda: house.find("found").count() > 0)
    house.press(K.Key_Return)
    house.wait(lambda: house.find("repair.linked").text() == "2 linked reflections")
    repair_id = house.repairs.cards()[0].id
    assert other.id in [entry.id for entry in house.get(repair_id).entries]
    house.find("repairs").setFocus()
    house.undo()
    assert house.find("repair.linked").text() == "1 linked reflection"


# ------------------------------------------------------------ writing


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("at", [Position.UP, Position.DOWN])
def test_any_stage_is_opened_in_any_order_with_all_it_asks(
    house: House, stage: Stage, at: Position
):
    opened(house, at=at)
    if stage is Stage.CLOSED:
        house.click("repair.close")
    elif stage is Stage.FOLLOW_UP:
        house.open_stage(Stage.LEARNED)
        house.click("repair.go")
    else:
        house.open_stage(stage)
    form = house.find(f"form.{stage}")
    if house.is_shown("stage.more"):
        house.click("stage.more")
    pack = stages.stages()
    asked = stages.stage_form(pack, stage.value, {}, is_down=at is Position.DOWN).questions
    given = {block.question.id for block in form.blocks()}
    assert {question.id for question in asked} <= given
    assert all(block.editor.isVisible() for block in form.blocks())


def test_every_kind_of_answer_is_kept(house: House):
    repair = opened(house)
    house.open_stage(Stage.OWNED)
    house.click("stage.more")
    given = {
        "my_part": "My part",
        "their_part": "Theirs",
        "shame_blame": -2,
        "owned_feelings": {"ashamed": 2},
        "told": ["supervisor"],
    }
    for name, value in given.items():
        pick(house, name, value)  # type: ignore[arg-type]
    house.page.leave()
    fields = {"my_part": "owned.my_part", "their_part": "owned.their_part",
              "shame_blame": "owned.shame_blame", "owned_feelings": "owned.feelings",
              "told": "owned.told"}  # fmt: skip
    for name, value in given.items():
        assert house.said(repair, fields[name]) == value
    assert house.get(repair).stands("owned.shame_blame").private
    assert not house.get(repair).stands("owned.my_part").private


def test_words_are_saved_by_themselves_and_stay_where_they_are_typed(house: House):
    repair = opened(house)
    area = house.answer("my_part").editor.area
    write(house, "my_part", "I wanted to be seen")
    house.bot.waitUntil(
        lambda: house.said(repair, "owned.my_part") == "I wanted to be seen", timeout=10_000
    )
    house.type(" to know it")
    assert house.focus() is area
    assert area.toPlainText() == "I wanted to be seen to know it"
    house.wait(lambda: house.said(repair, "owned.my_part").endswith("to know it"))
    assert house.answer("my_part").editor.area is area
    assert house.sentences("repairs")[1].startswith("I corrected the interpreter. Owned, stage 2")


def test_one_sitting_leaves_one_wording(house: House):
    repair = opened(house)
    write(house, "my_part", "One")
    house.wait(lambda: house.said(repair, "owned.my_part") == "One")
    house.type(" two")
    house.wait(lambda: house.said(repair, "owned.my_part") == "One two")
    house.click("stage.owned.name")
    assert not house.is_shown("stage.earlier")
    assert "One two" in house.texts("stage.text")


def test_what_is_typed_goes_with_me_to_another_repair(house: House):
    other = house.slipped("Another", days=2)
    repair = opened(house)
    write(house, "my_part", "Mine")
    house.open(repair_id=other)
    assert house.said(repair, "owned.my_part") == "Mine"
    assert house.said(other, "owned.my_part") is None
    assert house.answer("my_part").value() is None


def test_what_is_typed_is_handed_over_at_a_lock_with_the_place(house: House):
    repair = opened(house)
    write(house, "my_part", "Half a wo")
    args = house.page.resume_args()
    house.page.hand_over()
    assert house.said(repair, "owned.my_part") == "Half a wo"
    assert args == {"repair_id": repair, "stage": "owned", "round": "0",
                    "field": "owned.my_part", "caret": "9"}  # fmt: skip


def test_the_place_is_come_back_to(house: House):
    repair = house.slipped("It")
    house.tell(repair, "tried.did", "I said it", number=1)
    house.open(repair_id=repair, stage="tried", round="1", field="tried.did", caret="2")
    area = house.answer("did").editor.area
    assert house.focus() is area
    assert area.textCursor().position() == 2


def test_words_the_disk_does_not_take_are_tried_again(house: House, monkeypatch):
    repair = opened(house)
    service, real = house.repairs, house.repairs.write
    full = [True, True]

    def write_(*args):
        if full:
            full.pop()
            raise DiskFull()
        return real(*args)

    monkeypatch.setattr(service, "write", write_)
    write(house, "my_part", "Still here")
    house.wait(lambda: house.said(repair, "owned.my_part") == "Still here")
    assert len(house.faults) == 1
    house.faults.clear()


def test_an_answer_is_kept_private(house: House):
    repair = opened(house)
    write(house, "my_part", "Only for me")
    house.page.handlers()["private"]()
    house.page.leave()
    assert house.get(repair).stands("owned.my_part").private


# ------------------------------------------------------------ going on


def test_a_plan_asks_for_ones_own_part_first_and_lets_one_go_on(house: House):
    repair = opened(house)
    house.click("repair.go")
    assert house.is_shown("form.owned")
    assert house.texts("block.words")
    assert house.focus() is house.answer("my_part").editor.area
    house.click("block.go_on")
    assert house.is_shown("form.planned")
    assert not house.is_shown("block")
    assert house.said(repair, "owned.my_part") is None


def test_with_ones_part_written_nothing_is_asked(house: House):
    opened(house)
    write(house, "my_part", "A line")
    house.click("repair.go")
    assert house.is_shown("form.planned")
    assert not house.is_shown("block")


def test_going_on_notes_the_stage_that_was_gone_through(house: House):
    repair = house.slipped("It")
    house.tell(repair, "owned.my_part", "Mine")
    house.open(repair_id=repair)
    house.click("repair.go")
    assert house.get(repair).card.stage is Stage.PLANNED
    assert house.is_shown("form.tried")
    assert house.find("repair.go").text() == "Go on to Response"


def test_whoever_had_less_power_begins_with_safety_and_is_never_stopped(house: House):
    opened(house, at=Position.DOWN)
    names = [house.find(f"stage.{stage}.name").text() for stage in list(Stage)[:6]]
    assert names == ["Noticed", "Named for myself", "Safety and route", "Said or tried",
                     "Response", "Learned"]  # fmt: skip
    first = house.find("form.noticed").blocks()[0]
    assert first.question.yields == "repair.noticed.safe"
    house.open_stage(Stage.OWNED)
    house.click("repair.go")
    assert not house.is_shown("block")
    assert house.is_shown("form.planned")


def test_where_one_stood_can_be_said_otherwise(house: House):
    repair = opened(house)
    house.menu("I had less power")
    assert house.get(repair).card.standing is Standing.DOWN
    assert house.find("stage.planned.name").text() == "Safety and route"
    house.find("repairs").setFocus()
    house.undo()
    assert house.find("stage.planned.name").text() == "Planned"


def test_another_try_is_a_row_of_its_own(house: House):
    repair = house.slipped("It")
    house.tell(repair, "tried.did", "Said it", number=1)
    house.tell(repair, "response.kind", "quiet", number=1)
    house.open(repair_id=repair)
    house.click("stage.add_try")
    house.wait(lambda: house.is_shown("stage.tried.2"))
    assert house.find("stage.tried.2.name").text() == "Tried, 2"
    write(house, "did", "Said it again")
    house.page.leave()
    assert house.said(repair, "tried.did", 2) == "Said it again"
    assert house.said(repair, "tried.did", 1) == "Said it"
    assert house.get(repair).card.tries == 2
    house.open()
    house.click("repair.go")
    pick(house, "response", "eased")
    house.page.leave()
    assert house.said(repair, "response.kind", 2) == "eased"


def test_polite_agreement_is_looked_at_again(house: House):
    repair = house.slipped("It")
    house.tell(repair, "response.kind", "polite", number=1)
    house.open(repair_id=repair)
    assert house.texts("note.deferential.words") == [
        "Polite agreement may be a way of drawing back. Look again after the next contact."
    ]
    house.click("note.next_contact")
    assert house.get(repair).card.rule is DueRule.NEXT_CONTACT
    assert not house.is_shown("note.next_contact")
    house.click("note.look_again")
    assert house.is_shown("form.follow_up")
    pick(house, "held", 7)
    house.page.leave()
    house.open()
    assert not house.is_shown("note.deferential")


def test_something_grave_leads_to_where_it_belongs(house: House):
    repair = house.slipped("It")
    house.tell(repair, "noticed.kinds", ["confidentiality"])
    house.open(repair_id=repair)
    house.click("note.triage")
    page, args = house.shown[-1]
    assert page == "write"
    assert args["packs"] == ["incident_or_reflection"]
    assert args["links"] == [entry.id for entry in house.get(repair).entries]
    assert "incident_or_reflection" in house.context.catalogue


def test_what_cannot_be_mended_directly_is_mended_in_another_way(house: House):
    repair = opened(house)
    house.menu("Not wise or not possible directly")
    assert house.get(repair).card.side is Side.INDIRECT
    assert house.is_shown("form.planned")
    pick(house, "indirect", ["correct_record"])
    house.page.leave()
    assert house.said(repair, "planned.fit") == "indirect"
    assert house.said(repair, "planned.indirect") == ["correct_record"]


def test_it_is_held_for_supervision_parked_and_taken_up_again(house: House):
    repair = opened(house)
    house.menu("Hold it for supervision")
    assert house.get(repair).card.side is Side.FOR_SUPERVISION
    assert house.texts("note.side.words") == ["Held for supervision."]
    house.click("note.why")
    house.type("D. knows the family")
    house.press(K.Key_Return)
    assert house.texts("note.side.words") == ["Held for supervision: D. knows the family"]
    assert house.focus().isVisible()
    house.menu("Park it")
    assert house.get(repair).card.side is Side.PARKED
    house.click("note.take_up")
    assert house.get(repair).card.side is Side.NONE
    assert not house.is_shown("note.side")
    house.find("repairs").setFocus()
    house.undo()
    assert house.get(repair).card.side is Side.PARKED


def test_it_comes_on_the_agenda_of_the_next_session(house: House):
    repair = opened(house)
    house.menu("Put it on the next agenda")
    assert house.told[-1].startswith("No session is planned yet.")
    plan = SessionPlan("D.", NOW + timedelta(days=5), 60, "video")
    house.supervision.plan(plan)
    house.page.handlers()["bring"]()
    session = house.supervision.next_session()
    assert [item.question for item in session.items] == ["I corrected the interpreter"]
    house.open()
    assert "To supervision" in house.find("repair.belonging").text()
    assert house.get(repair).agenda


# ------------------------------------------------------------ notes on words


def test_words_for_them_are_looked_at_with_a_reason_each(house: House):
    repair = opened(house)
    house.open_stage(Stage.PLANNED)
    write(house, "words", "I am sorry, but I was tired.")
    house.wait(lambda: len(house.texts("word_note")) > 1)
    said = "\n".join(house.texts("word_note"))
    assert "“but”" in said
    house.page.leave()
    assert house.said(repair, "planned.words") == "I am sorry, but I was tired."
    house.click("repair.go")
    assert house.get(repair).stands("planned.words") is not None


def test_a_change_before_being_heard_is_noted_once_it_is_planned(house: House):
    opened(house)
    house.open_stage(Stage.PLANNED)
    house.click("stage.more")
    pick(house, "moves", [{"move": "pattern"}, {"move": "ask"}])  # type: ignore[arg-type]
    assert "before they are heard" in house.texts("repair.moves_note")[0]
    pick(house, "moves", [{"move": "ask"}, {"move": "pattern"}])  # type: ignore[arg-type]
    assert not house.texts("repair.moves_note")


def test_what_one_may_hope_to_see_follows_what_happened_to_the_bond(house: House):
    repair = house.slipped("It")
    house.tell(repair, "noticed.direction", "away")
    house.open(repair_id=repair)
    house.open_stage(Stage.RESPONSE)
    assert "What one may hope to see" in house.texts("repair.hopes")[0]


# ------------------------------------------------------------ what comes of it


def test_what_was_learned_becomes_a_card_and_something_to_do(house: House):
    repair = house.slipped("It")
    house.tell(repair, "learned.cue", "Wait for her")
    house.tell(repair, "learned.practice", "Ask the interpreter first")
    house.open(repair_id=repair)
    house.open_stage(Stage.LEARNED)
    house.click("repair.add_cue")
    assert [cue.text for cue in house.follow_ups.three()] == ["Wait for her"]
    assert house.shell.undo_bar.words() == "Reminder card made"
    assert not house.find("repair.add_cue").isVisible()
    house.click("repair.add_practice")
    assert "Ask the interpreter first" in [each.text for each in house.follow_ups.all()]


def test_a_card_beside_three_reminders_is_said_to_be_with_the_others(house: House):
    made = [house.follow_ups.add_cue(text)[0].id for text in ("Wait.", "Ask.", "Breathe.")]
    house.follow_ups.set_three(made)
    repair = house.slipped("It")
    house.tell(repair, "learned.cue", "Slow down")
    house.open(repair_id=repair)
    house.open_stage(Stage.LEARNED)
    house.click("repair.add_cue")
    assert house.shell.undo_bar.words() == "Card made. It is with the other cue cards in Patterns."
    assert [cue.id for cue in house.follow_ups.three()] == made


def test_closing_asks_for_what_came_of_it_and_for_a_reason(house: House):
    repair = opened(house)
    house.click("repair.close")
    assert house.is_shown("form.closed")
    house.click("repair.go")
    assert house.texts("block.words") == ["Choose how it turned out, then close it."]
    assert house.answer("result").has_keyboard()
    pick(house, "result", "no_longer")
    house.click("repair.go")
    assert house.texts("block.words") == [
        "No response is written down. Say in a line why you leave it there."
    ]
    assert house.answer("reason").has_keyboard()
    house.type("She moved away")
    house.click("repair.go")
    card = house.get(repair).card
    assert (card.is_open, card.result) == (False, "no_longer")
    assert house.said(repair, "closed.reason") == "She moved away"
    assert house.rows("repairs") == ["I corrected the interpreter"]
    assert house.find("segment.closed").isChecked()


def test_a_closed_repair_can_be_kept_and_opened_again(house: House):
    repair = house.slipped("It")
    house.tell(repair, "response.kind", "eased", number=1)
    house.repairs.close(repair, "repaired")
    house.open(repair_id=repair)
    assert house.find("repair.close").text() == "Keep it among those that worked"
    house.click("repair.close")
    assert house.get(repair).card.is_shown
    assert house.is_shown("repairs.worked")
    house.click("repair.go")
    assert house.get(repair).card.is_open
    assert house.find("segment.open").isChecked()
    house.find("repairs").setFocus()
    house.undo()
    assert not house.get(repair).card.is_open


def test_a_closed_repair_shows_what_was_gone_through_and_what_was_left_out(house: House):
    repair = house.slipped("It")
    house.tell(repair, "owned.my_part", "I was tired")
    house.repairs.close(repair, "not_repaired", "They moved away.")
    house.open(repair_id=repair)
    states = {
        stage: house.find(f"stage.{stage}.name").accessibleName().split(", ")[-1].split(".")[0]
        for stage in ("noticed", "owned", "planned", "tried", "response", "learned", "closed")
    }
    assert states == {
        "noticed": "done",
        "owned": "done",
        "planned": "open",
        "tried": "open",
        "response": "open",
        "learned": "open",
        "closed": "done",
    }


def test_where_only_the_reflection_tells_there_is_the_way_to_it(house: House):
    repair = opened(house, at=Position.UP)
    assert house.texts("stage.source") == ["In the reflection of 21 October"]
    house.click("stage.source")
    assert house.shown[-1] == ("journal", {"entry_id": house.get(repair).entries[0].id})


def test_closing_can_be_left_again(house: House):
    repair = opened(house)
    house.click("repair.close")
    house.click("repair.close")
    assert house.is_shown("form.owned")
    assert house.get(repair).card.is_open


# ------------------------------------------------------------ dates and titles


def test_the_follow_up_is_chosen_from_a_list(house: House):
    repair = opened(house)
    house.choose("repair.due", "week")
    card = house.get(repair).card
    assert (card.rule, card.due) == (DueRule.DATE, NOW.date() + timedelta(days=7))
    house.choose("repair.due", "next_supervision")
    assert house.get(repair).card.rule is DueRule.NEXT_SUPERVISION
    house.choose("repair.due", "date")
    assert house.is_shown("repair.due_day")
    QTest.keyClicks(house.focus(), "2025-12-24")
    house.press(K.Key_Return)
    assert house.get(repair).card.due.isoformat() == "2025-12-24"
    assert house.find("repair.due").currentText() == "Wed 24 Dec"
    house.choose("repair.due", "none")
    assert house.get(repair).card.rule is DueRule.NONE
    house.find("repairs").setFocus()
    house.undo()
    assert house.get(repair).card.due.isoformat() == "2025-12-24"


def test_the_title_is_worded_in_place(house: House):
    repair = opened(house)
    rows = house.find("repairs")
    rows.setFocus()
    house.press(K.Key_F2)
    field = house.find("repair.title_field")
    assert house.focus() is field
    house.type("I spoke over the interpreter")
    house.bot.waitUntil(
        lambda: house.get(repair).card.title == "I spoke over the interpreter", timeout=10_000
    )
    assert house.focus() is field
    house.press(K.Key_Return)
    assert house.find("repair.title").text() == "I spoke over the interpreter"
    rows.setFocus()
    house.undo()
    assert house.get(repair).card.title == "I corrected the interpreter"


def test_escape_leaves_the_title_as_it_was(house: House):
    repair = opened(house)
    house.menu("Reword the title")
    house.type("Something else")
    house.press(K.Key_Escape)
    house.page.leave()
    assert house.get(repair).card.title == "I corrected the interpreter"


@pytest.mark.parametrize("way", ["go on", "another stage", "another page"])
def test_words_that_are_no_date_stay_and_so_does_one(house: House, way: str):
    house.slipped("I corrected the interpreter")
    house.open()
    house.open_stage(Stage.TRIED)
    field = next(each for each in house.page.findChildren(DateEdit) if each.isVisible())
    field.first_focus().setFocus()
    house.bot.keyClicks(field.first_focus(), "whenever")
    if way == "go on":
        house.click("repair.go")
    elif way == "another stage":
        house.click("stage.noticed.name")
    else:
        house.shell.show_page("today")
    assert house.shell.current_page_id() == "repairs"
    assert house.is_shown("form.tried")
    assert field.first_focus().text() == "whenever"
    assert house.focus() is field.first_focus()
    said = [label.text() for label in field.findChildren(Label) if label.isVisible()]
    assert any("not a date" in words for words in said)
    field.first_focus().clear()
    house.bot.keyClicks(field.first_focus(), "friday")
    house.shell.show_page("today")
    assert house.shell.current_page_id() == "today"
    assert field.value() == date(2025, 11, 7)


# ------------------------------------------------------------ plain words, and staying there


def test_a_repair_without_words_is_called_plainly(house: House):
    entry = house.journal.write(packs=("quick_capture",), answers={"slipped": "yes"})
    repair, _ = house.repairs.begin(entry.id)
    house.open(repair_id=repair.card.id)
    assert house.texts("repair.title") == ["Something slipped, 13 November"]
    assert house.texts("repair.position") == []
    row = house.find("repairs").currentIndex()
    assert row.data(Qt.ItemDataRole.DisplayRole) == "Something slipped, 13 November"


def test_what_one_names_for_oneself_starts_out_private(house: House):
    repair = house.slipped("It", at=Position.DOWN)
    house.open(repair_id=repair)
    house.open_stage(Stage.OWNED)
    editor = house.answer("their_part_down")
    editor.set_value("They shouted")
    editor.changed.emit()
    house.page.leave()
    assert house.said(repair, "owned.their_part") == "They shouted"
    field = house.get(repair).stands("owned.their_part")
    assert field is not None
    assert field.private


def test_closing_and_opening_again_leaves_the_keyboard_on_the_page(house: House):
    repair = house.slipped("It")
    house.tell(repair, "response.kind", "eased", number=1)
    house.open(repair_id=repair)
    house.click("repair.close")
    pick(house, "result", "repaired")
    for is_open in (False, True):
        go = house.find("repair.go")
        go.setFocus()
        house.wait(go.hasFocus)
        house.press(Qt.Key.Key_Space)
        house.wait(lambda now=is_open: house.get(repair).card.is_open is now)
        words = "Go on" if is_open else "Open it again"
        house.wait(lambda said=words: house.find("repair.go").text().startswith(said))
        assert house.page.isAncestorOf(house.focus())
        assert house.find("repair.title").text() == "It"
    assert not house.is_shown("stage.closed.name")
