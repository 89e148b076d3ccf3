"""An hour is prepared with the keyboard alone: three questions in few keys, one with its sheet."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from models.records.supervision import Framing, SessionKind, SessionPlan
from tests.support.supervision import CTRL, KEY, TUESDAY, Desk, supervision_desk
from tests.ui.conftest import the_themes, themes

__all__ = ["the_themes", "themes"]

SAID = "Ann Miller asked for ten more minutes. I gave them, and called it kindness."
OPEN = "I watched the clock and said nothing."
SECONDS = 180
SECONDS_A_KEY = 1.2
"""Between two keys that move or choose, reading included, of somebody who knows the page a little."""
SECONDS_A_LETTER = 0.4
"""Of somebody who types slowly: 30 words in a minute."""


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        yield opened


class Typist:
    """Presses keys and counts them: those that move or choose, and letters."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.keys = 0
        self.letters = 0

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        for _ in range(times):
            self._desk.press(key, modifiers)
            self.keys += 1

    def type(self, words: str) -> None:
        self._desk.type(words)
        self.letters += len(words)

    def tab_to(self, name: str) -> None:
        """Goes on by Tab until it is there."""
        for _ in range(30):
            if self._desk.focus().objectName() == name:
                return
            self.press(KEY.Key_Tab)
        raise AssertionError(f"{name} is not reached by Tab")

    def f6_to(self, name: str) -> None:
        """Goes on by panes until it is there."""
        for _ in range(8):
            if self._desk.focus().objectName() == name:
                return
            self.press(KEY.Key_F6)
        raise AssertionError(f"{name} is not reached by F6")

    @property
    def seconds(self) -> float:
        return self.keys * SECONDS_A_KEY + self.letters * SECONDS_A_LETTER


def bring_three(desk: Desk):
    """A planned session, and three reflections to be brought; the first names somebody."""
    session = desk.plan()
    now = desk.clock.now()
    for hours, (text, question) in enumerate(
        [(SAID, ""), (OPEN, "How do I say stop?"), ("I ran over.", "What am I hurrying from?")]
    ):
        desk.marked(text, question, held_at=now - timedelta(days=1, hours=hours), code="K.")
    desk.open()
    desk.wait(lambda: len(desk.all("add_proposal")) >= 3)
    return session


def items(desk: Desk):
    session = desk.supervision.next_session()
    assert session is not None
    return session.items


def sheet_of(desk: Desk, question: str, **more):
    """The sheet of a question with one reflection behind it."""
    plan = SessionPlan("D.", TUESDAY, 60, "video", more.pop("kind", SessionKind.INDIVIDUAL))
    session, _ = desk.supervision.plan(plan)
    entry = desk.marked(SAID, code="K.")
    item, _ = desk.supervision.add_item(session.id, question, entry_ids=[entry.id])
    desk.open()
    desk.find("grip").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Return)
    desk.wait(lambda: bool(desk.all("framing")))
    return item


def put_right(desk: Desk, hand: Typist) -> None:
    """Goes through the marks: what is offered takes the place of each."""
    hand.press(KEY.Key_Space)
    desk.wait(lambda: desk.focus().objectName() != "bring_this")
    for _ in range(5):
        if desk.focus().objectName() == "passage_passed":
            return
        hand.press(KEY.Key_Return)
    raise AssertionError("there are marks left")


def test_an_hour_is_prepared_in_less_than_three_minutes(desk: Desk):
    bring_three(desk)
    hand = Typist(desk)

    hand.f6_to("add_proposal")
    for count in (1, 2, 3):
        hand.press(KEY.Key_Space)
        desk.wait(lambda count=count: len(items(desk)) == count)
    first = next(n for n, item in enumerate(items(desk)) if item.sources[0].title.startswith("Ann"))
    hand.f6_to("grip")
    hand.press(KEY.Key_Down, times=first)
    hand.press(KEY.Key_Return)
    assert desk.find("session_title").text() == f"Question {first + 1} of 3"
    hand.press(KEY.Key_Right, times=2)
    hand.press(KEY.Key_Space)
    hand.press(KEY.Key_1)
    assert desk.focus().objectName() == "framing_question"
    hand.type("that we stop at ten to")
    hand.tab_to("choice.listen")
    hand.press(KEY.Key_End)
    hand.press(KEY.Key_Left, times=3)
    hand.press(KEY.Key_Space)
    hand.f6_to("bring_this")
    put_right(desk, hand)
    hand.press(KEY.Key_Space)
    hand.press(KEY.Key_Escape)
    desk.wait(lambda: desk.focus().objectName() == "grip")
    hand.f6_to("need")
    hand.type("To be asked before I am told.")
    hand.f6_to("start_session")

    prepared = items(desk)[first]
    assert prepared.question == "How could I say that we stop at ten to?"
    assert (prepared.framing.kind, prepared.framing.help) == ("skill", ("role_play",))
    ((_, passage),) = prepared.passages
    assert "Ann" not in passage.text
    assert passage.text.startswith("K.")
    assert passage.checked_at
    assert len(items(desk)) == 3

    assert hand.keys <= 40
    assert hand.seconds < SECONDS
    hand.press(KEY.Key_Space)
    desk.wait(lambda: desk.shown[-1][0] == "in_session")


def test_what_is_typed_on_a_sheet_is_on_disk_within_a_second(desk: Desk):
    sheet_of(desk, "How do I stop?")
    hand = Typist(desk)
    hand.tab_to("framing_more")
    hand.press(KEY.Key_Space)
    hand.tab_to("framing_tried")
    hand.type("I said it at the start.")
    desk.wait(lambda: items(desk)[0].framing.tried == "I said it at the start.")
    assert desk.focus().objectName() == "framing_tried"


def test_a_sheet_is_taken_back_as_a_whole(desk: Desk):
    sheet_of(desk, "How do I stop?")
    hand = Typist(desk)
    hand.press(KEY.Key_Space)
    hand.press(KEY.Key_2)
    hand.type("she stays")
    hand.tab_to("choice.listen")
    hand.press(KEY.Key_Space)
    desk.wait(lambda: items(desk)[0].framing.help == ("listen",))
    hand.press(KEY.Key_Escape)
    desk.wait(lambda: items(desk)[0].question == "What might it mean that she stays?")
    desk.undo()
    desk.wait(lambda: items(desk)[0].question == "How do I stop?")
    assert items(desk)[0].framing == Framing()
    desk.redo()
    desk.wait(lambda: items(desk)[0].framing.kind == "understand")


def test_ctrl_enter_goes_on_to_the_next_question_and_back_after_the_last(desk: Desk):
    session = desk.plan()
    for words in ("One?", "Two?"):
        desk.supervision.add_item(session.id, words)
    desk.open()
    desk.find("grip").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Return)
    assert desk.find("framing_question").text() == "One?"
    desk.press(KEY.Key_Return, CTRL)
    assert desk.find("framing_question").text() == "Two?"
    assert desk.find("framing_on").text() == "Done"
    desk.press(KEY.Key_Return, CTRL)
    desk.wait(lambda: desk.focus() is desk.all("grip")[1])


def test_a_sheet_without_a_question_says_what_is_missing(desk: Desk):
    sheet_of(desk, "How do I stop?")
    hand = Typist(desk)
    hand.tab_to("framing_question")
    hand.press(KEY.Key_A, CTRL)
    hand.press(KEY.Key_Delete)
    hand.press(KEY.Key_Return, CTRL)
    assert desk.focus() is desk.find("framing_question")
    assert "question first" in desk.told[-1]
    assert items(desk)[0].question == "How do I stop?"


def test_the_session_waits_until_what_is_shown_was_looked_through(desk: Desk):
    item = sheet_of(desk, "How do I stop?")
    desk.context.preparing.choose(item.id, item.sources[0].id, SAID)
    desk.press(KEY.Key_Escape)
    desk.find("start_session").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Space)
    desk.wait(lambda: bool(desk.all("start_gate")))
    assert desk.focus() is desk.find("start_gate_look")
    assert desk.all("start_gate_start") == []
    assert "question 1" in desk.find("start_gate.then").text()

    desk.press(KEY.Key_Space)
    hand = Typist(desk)
    desk.wait(lambda: desk.focus().objectName() != "start_gate_look")
    for _ in range(5):
        if desk.focus().objectName() == "passage_passed":
            break
        hand.press(KEY.Key_Return)
    hand.press(KEY.Key_Space)
    hand.press(KEY.Key_Escape)
    assert desk.context.preparing.clear_to_bring(item.session_id) == ()
    desk.click("start_session")
    desk.wait(lambda: desk.shown[-1][0] == "in_session")


def test_a_passage_is_put_in_other_words_and_looked_through_again(desk: Desk):
    item = sheet_of(desk, "How do I stop?")
    entry_id = item.sources[0].id
    desk.context.preparing.choose(item.id, entry_id, "I gave her ten more minutes.")
    desk.context.preparing.passed(item.id, entry_id)
    desk.press(KEY.Key_Escape)
    desk.open("today")
    desk.open("supervision", item_id=item.id)
    desk.wait(lambda: bool(desk.all("passage_change")))
    desk.click("passage_change")
    assert desk.focus() is desk.find("passage")
    desk.press(KEY.Key_End, CTRL)
    desk.type(" And then I was late.")
    wanted = "I gave her ten more minutes. And then I was late."
    desk.wait(lambda: items(desk)[0].passages[0][1].text == wanted)
    assert items(desk)[0].passages[0][1].checked_at == ""
    desk.click("passage_look")
    desk.wait(lambda: desk.focus().objectName() == "passage_passed")
    desk.press(KEY.Key_Space)
    desk.wait(lambda: items(desk)[0].passages[0][1].checked_at != "")
    assert desk.find("passage_told").text() == wanted


def test_what_is_for_my_eyes_is_on_no_shared_screen(desk: Desk):
    sheet_of(desk, "How do I stop?")
    hand = Typist(desk)
    hand.tab_to("framing_own")
    hand.press(KEY.Key_Space)
    hand.tab_to("framing_feared")
    hand.type("That I am soft")
    hand.press(KEY.Key_Escape)
    desk.wait(lambda: items(desk)[0].framing.feared == "That I am soft")
    session = desk.supervision.next_session()
    shown = desk.supervision.session(session.id, share_safe=True)
    assert shown.items[0].framing.feared == ""
    assert "soft" not in desk.seen()


def test_in_a_group_i_say_whether_i_will_share_it(desk: Desk):
    sheet_of(desk, "How do I stop?", kind=SessionKind.GROUP)
    hand = Typist(desk)
    hand.tab_to("framing_more")
    hand.press(KEY.Key_Space)
    hand.tab_to("framing_urgent")
    hand.press(KEY.Key_Tab)
    assert desk.focus().accessibleName().startswith("Willing to share")
    hand.press(KEY.Key_Space)
    desk.wait(lambda: items(desk)[0].framing.willing is True)


def test_without_a_question_the_time_is_good_for_something_else(desk: Desk):
    desk.plan()
    desk.open()
    desk.find("no_question").setFocus(Qt.FocusReason.TabFocusReason)
    hand = Typist(desk)
    hand.press(KEY.Key_Space)
    hand.press(KEY.Key_Right)
    hand.press(KEY.Key_Space)
    hand.tab_to("no_question_add")
    hand.press(KEY.Key_Space)
    assert "Choose" in desk.find("no_question_problem.what").text()
    hand.press(KEY.Key_Right, times=4)
    hand.press(KEY.Key_Space)
    hand.tab_to("no_question_add")
    hand.press(KEY.Key_Space)
    desk.wait(lambda: [item.question for item in items(desk)] == ["How I am, and what I carry"])
    details = desk.supervision.next_session().details
    assert (details.behind, details.instead) == (("no_time",), "load")


@pytest.mark.parametrize(
    ("size", "scale"), [((1440, 868), 100), ((1024, 640), 200), ((800, 560), 100)]
)
def test_a_sheet_fits_and_each_control_has_a_name(desk: Desk, themes, size, scale):
    item = sheet_of(desk, "How do I stop?")
    desk.context.preparing.choose(item.id, item.sources[0].id, SAID)
    desk.click("framing_more")
    desk.click("framing_own")
    themes.set_text_scale(scale)
    desk.window.resize(*size)
    desk.open("supervision", item_id=item.id)
    desk.wait(lambda: bool(desk.all("framing")))
    framing = desk.find("framing")
    desk.wait(lambda: framing.mapTo(desk.page, framing.rect().topRight()).x() < desk.page.width())
    for widget in desk.page.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.isVisible() and takes and widget.focusProxy() is None:
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()
