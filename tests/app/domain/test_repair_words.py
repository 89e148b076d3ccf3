"""Words and moves that are worth a second look before they reach the other."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.repair import Look, move_ids, moves_to_look_at, words_to_look_at
from tests.support.hanging import HANGS_S


def looks(text: str) -> list[tuple[str, Look]]:
    return [(text[n.start : n.start + n.length], n.reason) for n in words_to_look_at(text)]


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        ("I feel terrible about it.", "I feel terrible", Look.COMFORT),
        ("Please forgive me.", "Please forgive me", Look.COMFORT),
        ("Are we okay?", "Are we okay", Look.COMFORT),
        ("I was late, but the bus was too.", "but", Look.BUT),
        ("I was late. However, you were loud.", "However", Look.BUT),
        ("I am here if you felt pushed.", "if you felt", Look.IF_YOU_FELT),
        ("I didn’t mean to.", "didn’t mean to", Look.IF_YOU_FELT),
        ("I’m sorry you were upset.", "I’m sorry you", Look.SORRY_YOU),
        ("I am sorry that you took offence.", "I am sorry that you", Look.SORRY_YOU),
        ("Let me explain.", "Let me explain", Look.EXPLAIN_FIRST),
        ("I did it because I was late.", "I did it because", Look.EXPLAIN_FIRST),
        ("You need to come on time.", "You need to", Look.CHANGE_FIRST),
        ("Next time you could call.", "Next time you", Look.CHANGE_FIRST),
    ],
)
def test_words_that_ask_or_take_back_are_met_with_a_reason(text, word, reason):
    met = dict(looks(text))
    assert any(word in each and why is reason for each, why in met.items()), met
    assert all(note.why and note.instead for note in words_to_look_at(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\t",
        "When I corrected you in front of her, I took your place. I am sorry that I did that.",
        "I am sorry for what I said on Monday. How was it for you?",
        "I would like to hear how it was. You can also say nothing.",
        "I cut you short. Nothing but that.",
        "The butter melted. A rebuttal, a button.",
        "Take the time you need.",
        "我很抱歉。",
    ],
)
def test_plain_words_are_left_alone(text):
    assert looks(text) == []


def test_a_reason_is_no_trouble_once_one_has_asked():
    assert looks("How was that for you? I did it because I was afraid for you.") == []
    assert looks("I did it because I was afraid. How was that for you?") == [
        ("I did it because", Look.EXPLAIN_FIRST)
    ]


def test_the_words_of_the_other_are_not_ones_own_to_mend():
    assert looks("You said “but you promised”, and I looked away.") == []
    assert looks('When you told me, "I feel terrible", I changed the subject.') == []
    assert looks("> but you promised\nI remember that.") == []
    assert looks("They said: «It hurts me.» I heard it.") == []


def test_ones_own_words_in_quotation_marks_are_looked_at():
    assert looks("I would say: “I am sorry if it seemed harsh.”") == [
        ("I am sorry if", Look.SORRY_YOU)
    ]
    assert looks("“I was late, but so were you.”") == [("but", Look.BUT)]
    assert looks("You said “no. I was late, but it is open") == [("but", Look.BUT)]


def test_words_beside_a_script_from_right_to_left_are_found_where_they_stand():
    for before in ("שלום, ", "אני מצטער ", "أنا آسف، ", "\u202eabc\u202c ", "🙂👩🏽‍🦰 "):
        text = f"{before}but you were loud"
        assert looks(text)[0] == ("but", Look.BUT)
        assert words_to_look_at(text)[0].start == len(before)


@pytest.mark.parametrize(
    "bit", ["you said “but ", "how was it ", '"', "“", "\n>", "but ", "you said ", "I feel ", "… "]
)
def test_looking_takes_time_in_proportion_to_the_text(bit):
    text = bit * (200_000 // len(bit))
    began = time.perf_counter()
    words_to_look_at(text)
    assert time.perf_counter() - began < HANGS_S


@given(
    st.lists(
        st.sampled_from(
            [
                "but",
                " ",
                "“",
                "”",
                '"',
                "\n",
                "> ",
                "you said ",
                "if you felt",
                "I'm sorry you",
                "let me explain",
                "how was it?",
                "I feel terrible",
                "ש",
                "é",
                "’",
            ]
        ),
        max_size=30,
    )
)
def test_notes_lie_in_the_text_in_order_and_apart(parts):
    text = "".join(parts)
    end = 0
    for note in words_to_look_at(text):
        assert note.start >= end
        assert note.length > 0
        end = note.start + note.length
    assert end <= len(text)


# ------------------------------------------------------------------ the order of moves


@pytest.mark.parametrize(
    ("moves", "reasons"),
    [
        ([], ()),
        (["validate", "ask", "own_part", "explain", "change_task", "pattern"], ()),
        (["own_part", "sorry", "make_good", "give_choice"], ()),
        (["ask", "pattern"], ()),
        (["pattern"], (Look.CHANGE_FIRST,)),
        (["change_task", "validate"], (Look.CHANGE_FIRST,)),
        (["own_part", "signal", "ask"], (Look.CHANGE_FIRST,)),
        (["explain", "ask"], (Look.EXPLAIN_FIRST,)),
        (["clear_up", "change_task"], (Look.CHANGE_FIRST, Look.EXPLAIN_FIRST)),
        (["unheard_of"], ()),
    ],
)
def test_being_heard_comes_before_reasons_and_both_before_change(moves, reasons):
    assert moves_to_look_at(moves) == reasons


def test_moves_are_read_from_ticks_and_from_rows():
    assert move_ids(["ask", "sorry"]) == ("ask", "sorry")
    rows = [{"move": "ask", "note": "On a walk"}, {"note": "?"}, {"move": "sorry"}, None, 3]
    assert move_ids(rows) == ("ask", "sorry")
    assert move_ids(None) == move_ids("ask") == move_ids({"move": "ask"}) == ()
