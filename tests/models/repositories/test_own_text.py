"""The own words of an entry: what is read and quoted, open and private apart."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.plain import plain_words
from models.records.entries import Answer, AnswerKey, Entry, Header, Hindsight, PackUse, Privacy
from models.records.ids import EntryId, HindsightId, new_id
from models.records.meaning import Written
from models.repositories.own_text import MOST, written_by
from tests.support.journal import Journal

HELD = Header(datetime(2024, 2, 29, 9, 30))
LATER = datetime(2024, 3, 1)


def answer(text: str, kind: str = "long", private: bool = False, question: str = "") -> Answer:
    key = AnswerKey("p", question or new_id())
    return Answer(key, kind, "Asked", text, text, private, "p/s")


def note(text: str, private: bool = False) -> Hindsight:
    return Hindsight(HindsightId(new_id()), LATER, text, private)


def entry(*answers: Answer, title: str = "", **parts: object) -> Entry:
    made = Entry(EntryId(new_id()), HELD, title, answers=answers)
    return replace(made, **parts)  # type: ignore[arg-type]


def test_own_words_are_there_and_what_was_chosen_is_not():
    written = written_by(
        entry(
            answer("I felt small."),
            answer("anxious (some)", "feelings"),
            answer("What: asked; When: Monday", "rows"),
            answer("Two words", "short"),
            answer("Kept to myself.", private=True),
            hindsight=(note("Less so now."), note("Nor told.", private=True)),
        )
    )
    assert written == Written(
        "I felt small.\nWhat: asked; When: Monday\nTwo words\nLess so now.",
        "Kept to myself.\nNor told.",
    )


def test_marks_of_markdown_are_taken_away_and_lines_stay():
    written = written_by(entry(answer("## Monday\n\n> **He** said\n- one\n- [two](x)\n\n---\n")))
    assert written.open == "Monday\nHe said\none\ntwo"


def test_a_title_comes_first_unless_the_words_hold_it():
    assert written_by(entry(answer("The walk. Long."), title="The walk.")).open == "The walk. Long."
    long = "A sentence that goes on and on until nobody can follow it"
    shortened = written_by(entry(answer(f"{long} any more."), title="A sentence that goes on…"))
    assert shortened.open == f"{long} any more."
    assert written_by(entry(answer("Words."), title="16 January")).open == "16 January\nWords."
    named = entry(answer("Words."), title="After a session")
    named = replace(named, packs=(PackUse("after", 1, "After a session"),))
    assert written_by(named).open == "Words."


def test_of_a_private_entry_nothing_is_open():
    hidden = entry(
        answer("Seen?"),
        answer("Not this.", private=True),
        title="A title",
        hindsight=(note("Nor this."),),
        header=replace(HELD, privacy=Privacy.PRIVATE),
    )
    assert written_by(hidden) == Written("", "A title\nSeen?\nNot this.\nNor this.")


def test_very_much_is_cut_on_either_side():
    words = "word " * 100_000
    written = written_by(entry(answer(words), answer(words, private=True), answer("The end.")))
    assert len(written.open) <= MOST
    assert len(written.private) <= MOST
    assert written.open == " ".join(words.split())[:MOST].rstrip()
    assert "The end." not in written.open


def test_markdown_far_into_a_text_is_taken_away_too():
    words = "\n\n".join(f"Paragraph {number} **loud** words." for number in range(2_000))
    written = written_by(entry(answer(words)))
    assert "*" not in written.open
    assert written.open.splitlines()[-1] == "Paragraph 1999 loud words."


@pytest.mark.parametrize("privacy", list(Privacy))
def test_rows_and_whole_entries_say_the_same(journal: Journal, privacy: Privacy):
    made = entry(
        answer("Open **one**.", question="a"),
        answer("Private.", private=True, question="b"),
        answer("Open two.", "short", question="c"),
        title="A title of its own",
        hindsight=(note("Later."), note("Later, private.", private=True)),
        header=replace(HELD, privacy=privacy),
    )
    with journal.store.write() as unit:
        unit.entries.put(made)
        row = unit.entries.row_id(made.id)
        assert row is not None
        assert unit.meaning.written([row], share_safe=False) == {row: written_by(made)}
        shared = unit.meaning.written([row], share_safe=True)
        opened = Written(written_by(made).open)
        assert shared == ({} if privacy is Privacy.PRIVATE else {row: opened})


def test_of_the_bin_and_of_nothing_there_are_no_words(journal: Journal):
    gone = journal.write("In the bin.")
    journal.writing.delete([gone.id])
    with journal.store.read() as unit:
        row = unit.entries.row_id(gone.id)
        assert row is not None
        assert unit.meaning.written([row, 99], share_safe=False) == {}
        assert unit.meaning.written([], share_safe=False) == {}


texts = st.text(st.sampled_from("ab c\n*_#>-`[](). 1é漢🙂\0\u202e"), max_size=60)
sides = st.lists(
    st.tuples(st.sampled_from(["long", "short", "rows", "feelings"]), texts, st.booleans()),
    max_size=5,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sides, st.lists(st.tuples(texts, st.booleans()), max_size=3), st.booleans(), texts)
def test_what_is_private_is_never_in_the_open_text(journal, said, notes, hidden, title):
    """Every private text begins with a word that no open one has, and stays on its side."""
    header = replace(HELD, privacy=Privacy.PRIVATE) if hidden else HELD
    made = entry(
        *(
            answer(f"secret{place} {text}" if private else f"told{place} {text}", kind, private)
            for place, (kind, text, private) in enumerate(said)
        ),
        title="" if hidden else plain_words(title),
        hindsight=tuple(
            note(f"secret {text}" if private else f"told {text}", private)
            for text, private in notes
        ),
        header=header,
    )
    with journal.store.write() as unit:
        unit.entries.put(made)
        row = unit.entries.row_id(made.id)
        written = unit.meaning.written([row], share_safe=False)[row]
        shared = unit.meaning.written([row], share_safe=True)

    assert "secret" not in written.open
    assert hidden or "told" not in written.private
    if hidden:
        assert written.open == ""
        assert shared == {}
    else:
        assert shared == {row: Written(written.open)}
    kinds = {place for place, (kind, _, _) in enumerate(said) if kind != "feelings"}
    for place, (_, _, private) in enumerate(said):
        side = written.private if private or hidden else written.open
        word = f"secret{place}" if private else f"told{place}"
        assert (word in side) is (place in kinds)
