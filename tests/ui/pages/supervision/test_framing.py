"""The sheet of a question on its page: what other letters, changes and the journal do to it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.ui import framing_words as words
from models.records.entries import Privacy
from models.records.ids import EntryId, ItemId, SessionId
from models.records.supervision import AgendaItem, Framing, ItemState, Passage
from prompts.catalogue import Catalogue
from tests.support.supervision import KEY, Desk, supervision_desk

SAID = "She asked for ten more minutes."


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        yield opened


def item_with(desk: Desk, **entry):
    session = desk.plan()
    written = desk.marked(SAID, **entry)
    return desk.supervision.add_item(session.id, "How do I stop?", entry_ids=[written.id])[0]


def now(desk: Desk):
    return desk.supervision.next_session().items[0]


def open_sheet(desk: Desk, item) -> None:
    desk.open("supervision", item_id=item.id)
    desk.wait(lambda: bool(desk.all("framing")))


def test_other_letters_and_colours_change_nothing_that_was_chosen(desk: Desk, themes):
    item = item_with(desk)
    desk.context.preparing.choose(item.id, item.sources[0].id, SAID)
    desk.context.preparing.begin_framing(item.id, Framing(tried="I waited."))
    open_sheet(desk, item)
    before = now(desk)
    themes.set_text_scale(200)
    themes.set_choice("dark")
    desk.find("framing_back").click()
    assert (now(desk).passages, now(desk).framing) == (before.passages, before.framing)
    assert now(desk).passages[0][1].text == SAID


def test_beginnings_are_offered_for_the_kind_that_is_chosen(desk: Desk):
    open_sheet(desk, item_with(desk))
    assert desk.all("stem") == []
    desk.press(KEY.Key_Space)
    assert [each.text() for each in desk.all("stem")] == list(words.stems("understand"))
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_Space)
    assert [each.text() for each in desk.all("stem")] == list(words.stems("decide"))
    desk.press(KEY.Key_Space)
    assert desk.all("stem") == []


def test_a_beginning_is_taken_back_like_any_typing(desk: Desk):
    open_sheet(desk, item_with(desk))
    desk.press(KEY.Key_Space)
    desk.press(KEY.Key_1)
    assert desk.find("framing_question").textCursor().selectedText() == words.GAP
    desk.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.find("framing_question").text() == "How do I stop?"


def test_a_beginning_in_place_of_a_sentence_says_so(desk: Desk):
    open_sheet(desk, item_with(desk))
    desk.press(KEY.Key_Space)
    offer = desk.find("framing_hint").text()
    desk.press(KEY.Key_1)
    assert "Ctrl+Z brings that back" in desk.find("framing_hint").text()
    desk.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.find("framing_question").text() == "How do I stop?"
    desk.find("choice.decide").click()
    assert desk.find("framing_hint").text() == offer


def test_one_beginning_in_place_of_another_is_no_loss(desk: Desk):
    open_sheet(desk, item_with(desk))
    desk.find("framing_question").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(KEY.Key_Delete)
    desk.find("choice.understand").click()
    offer = desk.find("framing_hint").text()
    for stem in desk.all("stem"):
        stem.click()
        assert desk.find("framing_hint").text() == offer


def test_a_mark_stays_when_something_else_is_chosen(desk: Desk):
    open_sheet(desk, item_with(desk))
    question = desk.find("framing_question")
    question.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("How do I tell Dr Ann Miller?")
    desk.wait(lambda: desk.is_shown("sheet_notice"))
    desk.wait(lambda: now(desk).question == question.text())

    def marked() -> list[str]:
        return [mark.cursor.selectedText() for mark in question.extraSelections()]

    assert "Miller" in marked()[0]
    before = marked()
    kind = desk.find("choice.decide")
    kind.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Space)
    desk.wait(lambda: now(desk).framing.kind == "decide")
    assert marked() == before
    assert desk.is_shown("sheet_notice")


@pytest.mark.parametrize("scale", [100, 200])
def test_what_is_said_of_a_field_comes_into_view_with_it(desk: Desk, themes, scale):
    desk.window.resize(1024, 640)
    themes.set_text_scale(scale)
    item = item_with(desk)
    desk.context.preparing.begin_framing(item.id, Framing(guess="It is late."))
    open_sheet(desk, item)
    desk.find("framing_guess").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("Dr Ann Miller rang. ")
    desk.wait(lambda: desk.is_shown("sheet_notice"))

    def is_in_sight(name: str) -> bool:
        widget = next(each for each in desk.all(name) if each.isVisible())
        return bool(widget.visibleRegion().boundingRect().height() >= 0.5 * widget.height())

    desk.wait(lambda: is_in_sight("framing_guess"))
    desk.wait(lambda: desk.find("sheet_notice").visibleRegion().boundingRect().height() > 0)


def test_what_stands_in_the_way_of_beginning_comes_into_view(desk: Desk, themes):
    themes.set_text_scale(200)
    session = desk.plan()
    written = desk.marked("Dr Ann Miller rang me on 0161 496 0000 about it.")
    desk.supervision.add_item(session.id, "How do I stop?", entry_ids=[written.id])
    desk.open()
    desk.click("start_session")
    desk.wait(lambda: desk.is_shown("start_gate"))
    button = desk.find("start_gate_look")
    desk.wait(lambda: button.visibleRegion().boundingRect().height() == button.height())


def test_private_words_are_refused_and_said_to_be(desk: Desk):
    kept = "I was afraid she would leave if I stopped on time."
    item = item_with(desk, answers={"carry": kept}, private=("carry",))
    entry_id = item.sources[0].id
    desk.context.preparing.choose(item.id, entry_id, SAID)
    open_sheet(desk, item)
    desk.click("passage_change")
    desk.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type(kept)
    desk.wait(lambda: desk.is_shown("passage_refused.what"))
    assert now(desk).passages[0][1].text == SAID


def test_everything_can_be_shown_again(desk: Desk):
    item = item_with(desk)
    desk.context.preparing.choose(item.id, item.sources[0].id, SAID)
    open_sheet(desk, item)
    desk.click("passage_all")
    desk.wait(lambda: now(desk).passages == ())
    assert desk.focus() is desk.find("bring_this")
    desk.undo()
    desk.wait(lambda: now(desk).passages[0][1].text == SAID)
    assert not desk.is_shown("bring_this")


def test_a_wholly_private_reflection_offers_nothing(desk: Desk):
    item = item_with(desk, privacy=Privacy.PRIVATE)
    open_sheet(desk, item)
    assert "stays with you" in desk.find("passage_hint").text()
    assert not desk.is_shown("bring_this")


def test_a_sheet_is_left_when_its_question_goes(desk: Desk):
    item = item_with(desk)
    open_sheet(desk, item)
    changes = desk.supervision.remove_item(item.id)
    desk.bus.publish(changes, None)
    desk.wait(lambda: not desk.is_shown("framing"))
    assert desk.is_shown("start_session")


def test_what_looks_like_a_name_in_a_whole_reflection_is_said_before_the_start(desk: Desk):
    session = desk.plan()
    written = desk.marked("Dr Ann Miller rang me on 0161 496 0000 about it.")
    desk.supervision.add_item(session.id, "How do I stop?", entry_ids=[written.id])
    desk.open()
    desk.click("start_session")
    desk.wait(lambda: desk.is_shown("start_gate"))
    assert desk.shown == []
    desk.click("start_gate_start")
    desk.wait(lambda: desk.shown[-1][0] == "in_session")


def an_item(**more) -> AgendaItem:
    plain = AgendaItem(ItemId("i"), SessionId("s"), "How?", 10, 0, ItemState.PLANNED)
    return replace(plain, **more)


@pytest.mark.parametrize(
    ("framing", "passages", "said"),
    [
        (Framing(), (), ""),
        (Framing(kind="skill", help=("listen", "teach")), (), "A skill. Listen, Teach me"),
        (Framing(urgent=True, by="M.", willing=True), (), None),
        (Framing(), (Passage(SAID, "2025-11-14T09:00:00"),), "A passage, looked through"),
        (Framing(), (Passage(SAID),), "A passage, not looked through yet"),
        (Framing(feared="soft", doubt=("shame",), place="down", safety=2), (), ""),
    ],
)
def test_a_sheet_in_a_line_tells_nothing_private(framing, passages, said):
    told = words.framed_line(
        an_item(framing=framing, passages=tuple((EntryId("e"), each) for each in passages))
    )
    if said is None:
        assert told == "It cannot wait. Brought by M. To be shared"
    else:
        assert told == said


def test_each_kind_and_help_of_the_set_has_its_words():
    pack = Catalogue.shipped().get("before_supervision")
    asked = {q.id: {o.id for o in q.options} for step in pack.steps for q in step.questions}
    assert set(words.kinds()) == asked["question_kind"]
    assert set(words.helps()) == asked["help_wanted"]
    assert set(words.functions()) == asked["function"]
    assert {f"eye_{eye}" for eye in words.eyes()} == asked["eyes"]
    assert set(words.behind()) == asked["no_question"]
    assert set(words.uses()) == asked["other_use"]
    assert set(words.places()) == asked["position_here"]
    assert all(words.GAP in stem for kind in words.kinds() for stem in words.stems(kind))


def test_a_name_in_the_question_is_put_right_where_it_stands(desk: Desk):
    open_sheet(desk, item_with(desk))
    question = desk.find("framing_question")
    question.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("How do I tell Dr Ann Miller?")
    desk.wait(lambda: desk.is_shown("sheet_notice"))
    desk.press(KEY.Key_F7)
    desk.wait(lambda: desk.focus().objectName() == "sheet_notice.instead")
    desk.type("my colleague")
    desk.press(KEY.Key_Return)
    desk.wait(lambda: "Miller" not in question.text())
    assert "my colleague" in question.text()
    assert desk.focus() is question
    desk.wait(lambda: now(desk).question == question.text())


def test_in_the_place_of_a_name_the_code_is_offered(desk: Desk):
    open_sheet(desk, item_with(desk, code="K."))
    question = desk.find("framing_question")
    question.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("How do I tell Mrs Ann Miller?")
    desk.wait(lambda: desk.is_shown("sheet_notice"))
    assert desk.find("sheet_notice.instead").text() == "K."


def test_what_may_stand_in_the_question_is_marked_no_more(desk: Desk):
    session = desk.plan()
    item, _ = desk.supervision.add_item(session.id, "How do I tell Dr Ann Miller?")
    desk.open()
    desk.click("start_session")
    desk.wait(lambda: desk.is_shown("start_gate"))
    desk.click("start_gate_look")
    desk.wait(lambda: desk.focus().objectName() == "sheet_notice.instead")
    desk.click("sheet_notice.leave")
    desk.wait(lambda: not desk.is_shown("sheet_notice"))
    desk.click("framing_back")
    open_sheet(desk, item)
    assert not desk.is_shown("sheet_notice")
    desk.click("framing_back")
    desk.click("start_session")
    desk.wait(lambda: desk.shown[-1][0] == "in_session")


def test_what_each_person_of_a_group_brings_is_put_together(desk: Desk):
    session = desk.plan()
    for question, who in (("One?", "M."), ("Two?", "L."), ("Three?", "m. ")):
        item, _ = desk.supervision.add_item(session.id, question)
        desk.context.preparing.begin_framing(item.id, Framing(by=who))
    desk.open()
    desk.click("put_together")

    def questions():
        return [each.question for each in desk.supervision.next_session().items]

    desk.wait(lambda: questions() == ["One?", "Three?", "Two?"])
    assert not desk.is_shown("put_together")
    desk.undo()
    desk.wait(lambda: questions() == ["One?", "Two?", "Three?"])


@pytest.mark.parametrize("size", [(1440, 868), (800, 560)])
def test_tab_goes_over_the_sheet_as_one_reads(desk: Desk, size):
    desk.window.resize(*size)
    open_sheet(desk, item_with(desk))
    desk.press(KEY.Key_Space)
    passed = [desk.focus().objectName()]
    while passed[-1] != "framing_on" and len(passed) < 20:
        desk.press(KEY.Key_Tab)
        passed.append(desk.focus().objectName())
    assert passed == [
        *("choice.understand", "stem", "framing_question", "choice.listen", "framing_minutes"),
        *("framing_more", "framing_own", "bring_this", "framing_back", "framing_on"),
    ]
    for name in reversed(passed[:-1]):
        desk.press(KEY.Key_Backtab)
        assert desk.focus().objectName() == name


def test_a_passage_that_is_emptied_while_typing_stays_as_it_was(desk: Desk):
    item = item_with(desk)
    desk.context.preparing.choose(item.id, item.sources[0].id, SAID)
    open_sheet(desk, item)
    desk.click("passage_change")
    desk.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(KEY.Key_Delete)
    desk.click("passage_look")
    assert desk.focus() is desk.find("passage")
    desk.click("framing_back")
    assert now(desk).passages[0][1].text == SAID
