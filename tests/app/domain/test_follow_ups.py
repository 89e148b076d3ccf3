"""What is to come back from an entry, whatever is answered and however it is edited."""

from dataclasses import replace
from datetime import date, datetime
from itertools import count
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.domain.composing import entry_of
from app.domain.follow_ups import (
    GONE,
    Telling,
    is_due,
    ordered,
    reconciled,
    reconciled_cues,
    told_by,
)
from models.records.entries import AnswerKey, Draft, DraftAnswer, Entry, Header
from models.records.follow_ups import (
    DueRule,
    FollowUp,
    FollowUpKind,
    FollowUpState,
    KeptFollowUp,
)
from models.records.ids import DraftId, EntryId, FollowUpId
from prompts.catalogue import Catalogue
from tests.support.kept_pack import KEPT, shelve

NOW = datetime(2025, 11, 20, 12, 0)
LATER = datetime(2025, 12, 1, 9, 0)
ENTRY = EntryId("entry")

words = st.sampled_from(["Wait", "Ask", "He is cross", "Go slower", "wait", "", "  "])
days = st.dates(date(2020, 1, 1), date(2030, 1, 1)).map(date.isoformat)
row = st.fixed_dictionaries(
    {},
    optional={
        "what": words,
        "basis": words,
        "checked": st.booleans(),
        "outcome": words,
        "again_on": days,
    },
)
answers = st.fixed_dictionaries(
    {},
    optional={
        "said": words,
        "assumptions": st.lists(row, max_size=5),
        "practise": words,
        "by": days,
        "talk": words,
        "ask": st.sampled_from(["no", "now", "before_next", "next_supervision"]),
        "card": words,
        "where_i_stand": words,
        "stand_again": days,
    },
)
private = st.frozensets(st.sampled_from(["said", "assumptions", "practise", "by", "card"]))


def shelved() -> Catalogue:
    catalogue = Catalogue.shipped()
    shelve(catalogue)
    return catalogue


CATALOGUE = shelved()


def entry_with(given: dict[str, Any], hidden: frozenset[str] = frozenset(), code="K4") -> Entry:
    draft = Draft(
        DraftId("draft"),
        Header(NOW, code=code),
        packs=(KEPT,),
        answers={
            AnswerKey(KEPT, key): DraftAnswer(value, key in hidden) for key, value in given.items()
        },
    )
    return entry_of(draft, None, CATALOGUE, ENTRY, NOW)


def telling_of(given: dict[str, Any], hidden: frozenset[str] = frozenset()) -> Telling:
    return told_by(entry_with(given, hidden), CATALOGUE)


def new_ids(prefix: str):
    numbers = count()
    return lambda: f"{prefix}{next(numbers)}"


def kept_of(telling: Telling, before=(), when=NOW, prefix="a") -> tuple[KeptFollowUp, ...]:
    return reconciled(telling, before, ENTRY, when, new_ids(prefix))


@given(answers, private)
def test_all_that_is_told_has_words_and_a_rule_that_holds(given, hidden):
    for kept in kept_of(telling_of(given, hidden)):
        one = kept.follow_up
        assert one.text.strip() or one.kind is FollowUpKind.CONSULT
        assert (one.rule is DueRule.DATE) is (one.due is not None)
        assert one.entry_id == ENTRY
        assert one.result == "" or kept.key == AnswerKey(KEPT, "assumptions")


@given(answers, private)
def test_nothing_open_is_made_of_a_private_answer(given, hidden):
    telling = telling_of(given, hidden)
    for told in (*telling.follow_ups, *telling.cues):
        if told.key.question in hidden:
            assert told.private


@given(answers)
def test_as_many_as_were_told(given):
    rows = [r for r in given.get("assumptions", ()) if _says(r)]
    texts = [q for q in ("practise", "talk", "where_i_stand") if given.get(q, "").strip()]
    asks = given.get("ask", "no") != "no"
    kept = kept_of(telling_of(given))
    assert len(kept) == len(rows) + len(texts) + asks
    cues = reconciled_cues(telling_of(given), (), ENTRY, NOW, new_ids("c"))
    assert len(cues) == bool(given.get("card", "").strip())


def _says(row: dict[str, Any]) -> bool:
    return any(str(row.get(column, "")).strip() for column in ("what", "basis", "outcome"))


@given(answers, private)
def test_deriving_again_changes_nothing(given, hidden):
    telling = telling_of(given, hidden)
    first = kept_of(telling)
    assert kept_of(telling, first, LATER, "b") == first
    cues = reconciled_cues(telling, (), ENTRY, NOW, new_ids("c"))
    assert reconciled_cues(telling, cues, ENTRY, LATER, new_ids("d")) == cues


@given(answers, answers)
def test_untouched_they_follow_the_last_answers_as_if_written_at_once(first, then):
    """But for what an answer itself says is done: that stays."""
    before = kept_of(telling_of(first))
    after = kept_of(telling_of(then), before, LATER, "b")
    stay = [each for each in after if each.place == GONE]
    assert all(each.follow_up.state is FollowUpState.DONE for each in stay)
    now = [each for each in after if each.place != GONE]
    assert sorted(_told(now)) == sorted(_told(kept_of(telling_of(then))))
    assert len({each.follow_up.id for each in after}) == len(after)


@given(answers, answers, st.data())
def test_what_a_person_did_is_never_lost(first, then, data):
    before = kept_of(telling_of(first))
    done = tuple(
        replace(
            each,
            follow_up=replace(
                each.follow_up, state=FollowUpState.DONE, result=f"result {each.follow_up.id}"
            ),
            touched=True,
        )
        if data.draw(st.booleans())
        else each
        for each in before
    )
    after = {each.follow_up.id: each for each in kept_of(telling_of(then), done, LATER, "b")}
    for each in done:
        if each.touched:
            kept = after[each.follow_up.id].follow_up
            assert (kept.state, kept.result) == (FollowUpState.DONE, each.follow_up.result)


@given(answers, answers)
def test_a_row_that_says_the_same_is_the_same_wherever_it_stands(first, then):
    before = _single_rows(kept_of(telling_of(first)))
    after = _single_rows(kept_of(telling_of(then), kept_of(telling_of(first)), LATER, "b"))
    for text in before.keys() & after.keys():
        assert after[text] == before[text]


def _single_rows(kept: tuple[KeptFollowUp, ...]) -> dict[str, str]:
    """The ids of rows by their text, of texts that are there once."""
    texts = [each.told for each in kept if _is_row(each)]
    return {
        each.told: each.follow_up.id
        for each in kept
        if _is_row(each) and texts.count(each.told) == 1
    }


def _is_row(kept: KeptFollowUp) -> bool:
    return kept.key == AnswerKey(KEPT, "assumptions")


@given(answers)
def test_what_was_added_by_hand_is_passed_through(given):
    own = KeptFollowUp(
        FollowUp(FollowUpId("own"), FollowUpKind.VALUES, "Kindness", NOW, NOW, entry_id=ENTRY)
    )
    assert own in kept_of(telling_of(given), (own,), LATER)


@given(st.lists(st.tuples(st.sampled_from(list(DueRule)), st.dates()), max_size=12), st.dates())
def test_the_order_of_a_day_depends_on_nothing_but_the_day(made, today):
    all_of_them = [
        FollowUp(
            FollowUpId(str(number)),
            FollowUpKind.LEARNING,
            "x",
            NOW,
            NOW,
            rule=rule,
            due=due if rule is DueRule.DATE else None,
            code="K4",
        )
        for number, (rule, due) in enumerate(made)
    ]
    due_now = ordered(all_of_them, today)
    assert ordered(reversed(all_of_them), today) == due_now
    assert set(due_now) == {each for each in all_of_them if is_due(each, today)}
    ranks = [(DueRule.DATE, DueRule.NOW, DueRule.NONE).index(each.rule) for each in due_now]
    assert ranks == sorted(ranks)
    days_due = [each.due for each in due_now if each.due]
    assert days_due == sorted(days_due)
    assert all(day <= today for day in days_due)


def _told(kept: list[KeptFollowUp] | tuple[KeptFollowUp, ...]) -> list[tuple[str, ...]]:
    return [
        (
            str(each.key),
            str(each.place),
            each.told,
            each.follow_up.text,
            each.follow_up.basis,
            each.follow_up.rule.value,
            str(each.follow_up.due),
            each.follow_up.state.value,
            each.follow_up.result,
        )
        for each in kept
    ]
