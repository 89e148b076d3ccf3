"""What stands in a repair: told by entries, written by hand, the later of both."""

import pytest

from app.domain.repair import FIELDS, Try, merged, told_fields, tries_of
from models.records.entries import Privacy
from models.records.positions import Placing, Position
from models.records.repairs import MoveKind, Stage
from tests.app.domain.repair_made import (
    CATALOGUE,
    START,
    after,
    entry,
    move,
    said,
    told,
    wrote,
)

SLIPPED = {
    "something_slipped.position": {"at": "up"},
    "something_slipped.kinds": ["over_use"],
    "something_slipped.severity": "level_3",
    "something_slipped.my_part": "I hurried him.",
}
TRIED = {"repair_tried.did": "Said it.", "repair_tried.response": "quiet"}


def test_every_field_belongs_to_its_stage():
    for stage, names in FIELDS.items():
        assert names
        assert all(name.startswith(f"{stage}.") for name in names)
    assert {"noticed.position", "noticed.severity", "noticed.triggers"} <= set(
        FIELDS[Stage.NOTICED]
    )


def test_an_entry_tells_the_fields_its_sets_yield():
    fields = told_fields(entry(1, SLIPPED), CATALOGUE)
    assert said(fields) == {
        ("noticed.position", 0): {"at": "up"},
        ("noticed.kinds", 0): ["over_use"],
        ("noticed.severity", 0): "level_3",
        ("owned.my_part", 0): "I hurried him.",
    }
    kinds = next(each for each in fields if each.name == "noticed.kinds")
    assert (kinds.text, kinds.entry_id, kinds.at) == ("Too much power used", "e1", START)


def test_a_changed_entry_tells_as_of_its_change():
    (field,) = told_fields(
        entry(1, {"repair_plan.words": "I was short with you."}, changed=after(3)), CATALOGUE
    )
    assert field.at == after(3)


def test_the_privacy_is_that_of_the_answer_or_of_a_private_entry():
    some = told_fields(entry(1, SLIPPED, private=("something_slipped.my_part",)), CATALOGUE)
    assert [each.name for each in some if each.private] == ["owned.my_part"]
    every = told_fields(entry(1, SLIPPED, privacy=Privacy.PRIVATE), CATALOGUE)
    assert all(each.private for each in every)


def test_where_one_stood_in_a_try_is_not_where_one_stood_when_it_slipped():
    fields = told_fields(entry(1, {**TRIED, "repair_tried.position": {"at": "down"}}), CATALOGUE)
    assert {each.name for each in fields} == {"tried.did", "response.kind"}
    assert {each.round for each in fields} == {1}


def test_of_two_places_that_of_the_set_about_the_slip_is_told():
    places = {"something_slipped.position": "down", "after_session.position": "up"}
    for names in (list(places), list(places)[::-1]):
        both = {name: {"at": places[name]} for name in names}
        (place,) = told_fields(entry(1, both), CATALOGUE)
        assert place.value == {"at": "down"}


def test_only_where_one_stood_in_a_try_tells_nothing():
    assert told_fields(entry(1, {"repair_tried.position": {"at": "down"}}), CATALOGUE) == ()


def test_the_place_of_the_header_is_told_where_no_set_asked():
    placing = Placing(Position.MOVED, Position.UP, Position.DOWN)
    (place,) = told_fields(entry(1, {}, placing=placing), CATALOGUE)
    assert place.value == {"at": "moved", "from": "up", "to": "down"}
    assert "Up-power" in place.text


def test_place_and_weight_of_a_later_contact_say_nothing_of_the_slip():
    first = entry(1, SLIPPED)
    later = entry(2, {**TRIED, "after_session.position": {"at": "down"}}, changed=after(9))
    assert said(merged(told(first, later), ()))["noticed.position", 0] == {"at": "up"}
    planned = {"repair_plan.position": {"at": "down"}, "repair_plan.route": "wait"}
    looked = entry(3, planned, changed=after(9))
    assert said(merged(told(first, looked), ()))["noticed.position", 0] == {"at": "down"}


def test_each_entry_that_tells_of_a_try_is_a_try_as_it_was_held():
    first = entry(1, SLIPPED)
    late = entry(2, {"repair_tried.did": "Again."}, held=after(9))
    soon = entry(3, {"repair_tried.did": "Once."}, held=after(2))
    fields = said(merged(told(first, late, soon), ()))
    assert fields["tried.did", 1] == "Once."
    assert fields["tried.did", 2] == "Again."


def test_tries_by_hand_come_after_those_told_and_keep_to_their_move():
    told_try = entry(2, TRIED)
    moves = [
        move(4, MoveKind.TRY),
        wrote(5, "tried.did", "By hand.", round=4),
        move(6, MoveKind.TRY),
        wrote(7, "tried.did", "By hand again.", round=6),
        wrote(8, "response.kind", "eased", round=4),
    ]
    fields = said(merged(told(told_try), moves))
    assert {key: fields[key] for key in fields if key[0] == "tried.did"} == {
        ("tried.did", 1): "Said it.",
        ("tried.did", 2): "By hand.",
        ("tried.did", 3): "By hand again.",
    }
    assert fields["response.kind", 2] == "eased"


def test_what_is_written_for_a_told_try_stands_with_it():
    told_try = entry(2, TRIED)
    moves = [
        move(4, MoveKind.TRY, "e2", at=after(1)),
        wrote(5, "response.kind", "polite", round=4, at=after(2)),
    ]
    fields = said(merged(told(told_try), moves))
    assert fields == {("tried.did", 1): "Said it.", ("response.kind", 1): "polite"}
    assert tries_of(told(told_try), moves) == (Try(1, told_try.id, 4),)
    # The entry is gone: what was written by hand for its try stays.
    assert said(merged((), moves)) == {("response.kind", 1): "polite"}
    assert tries_of((), moves) == (Try(1, None, 4),)


def test_two_moves_for_the_same_told_try_are_one_try():
    told_try = entry(2, TRIED)
    moves = [
        move(4, MoveKind.TRY, "e2"),
        wrote(5, "response.said", "Not now.", round=4),
        move(6, MoveKind.TRY, "e2"),
        wrote(7, "response.need", "Time.", round=6),
    ]
    assert [each.number for each in tries_of(told(told_try), moves)] == [1]
    fields = said(merged(told(told_try), moves))
    assert fields["response.said", 1] == "Not now."
    assert fields["response.need", 1] == "Time."


def test_a_response_without_a_try_is_a_try_of_its_own():
    fields = said(merged((), [wrote(1, "response.kind", "anger")]))
    assert fields == {("response.kind", 1): "anger"}


@pytest.mark.parametrize(
    ("written_at", "stands"),
    [
        (after(2), "by hand"),
        (after(3), "by hand"),
        (after(4), "by hand"),
        (after(1), "I hurried him."),
    ],
    ids=["later than told", "later still", "much later", "before the entry changed"],
)
def test_the_later_of_told_and_written_stands(written_at, stands):
    first = entry(1, SLIPPED, changed=after(2))
    fields = merged(told(first), [wrote(1, "owned.my_part", "by hand", at=written_at)])
    assert said(fields)["owned.my_part", 0] == stands


def test_a_clock_set_back_does_not_hide_what_was_written_after_the_link():
    first = entry(1, SLIPPED, changed=after(100))
    moves = [
        move(1, MoveKind.LINKED, "e1", at=after(100)),
        wrote(2, "owned.my_part", "by hand", at=after(-300)),
    ]
    assert said(merged(told(first), moves))["owned.my_part", 0] == "by hand"
    changed = entry(1, SLIPPED, changed=after(101))
    assert said(merged(told(changed), moves))["owned.my_part", 0] == "I hurried him."


def test_the_last_row_stands_whatever_its_time_and_order():
    rows = [
        wrote(3, "owned.my_part", "third", at=after(-9)),
        wrote(1, "owned.my_part", "first", at=after(90)),
        wrote(2, "owned.my_part", "second", at=after(5)),
    ]
    assert said(merged((), rows)) == {("owned.my_part", 0): "third"}


@pytest.mark.parametrize("nothing", ["", "  \n", None, [], {}])
def test_an_emptied_field_stands_no_more(nothing):
    first = entry(1, SLIPPED)
    rows = [wrote(1, "owned.my_part", nothing), wrote(2, "owned.their_part", nothing)]
    assert ("owned.my_part", 0) not in said(merged(told(first), rows))
    assert ("owned.their_part", 0) not in said(merged(told(first), rows))


def test_a_no_and_a_nought_are_answers():
    rows = [wrote(1, "planned.consult_first", False), wrote(2, "follow_up.held", 0)]
    assert list(said(merged((), rows)).values()) == [False, 0]


def test_what_is_written_is_worded_by_the_question_of_its_field():
    rows = [
        wrote(1, "noticed.kinds", ["empathy_miss", "ego"]),
        wrote(2, "response.bond", -3),
        wrote(3, "closed.result", "no_longer"),
        wrote(4, "learned.unheard_of", ["a", "b"]),
    ]
    texts = {each.name: each.text for each in merged((), rows)}
    assert texts["noticed.kinds"] == "Feelings missed, Defending, or about the self"
    assert "further apart" in texts["response.bond"]
    assert texts["closed.result"] == "No longer possible"
    assert texts["learned.unheard_of"] == "A, B"


def test_a_row_of_no_known_stage_upsets_nothing():
    rows = [
        move(1, MoveKind.FIELD, "what?", name="mended.how"),
        wrote(2, "owned.my_part", "mine"),
        move(3, MoveKind.TRY, ["not", "an", "id"]),
    ]
    assert said(merged((), rows)) == {("owned.my_part", 0): "mine"}


def test_fields_come_by_stage_then_by_try():
    rows = [
        move(1, MoveKind.TRY),
        move(2, MoveKind.TRY),
        wrote(3, "response.kind", "eased", round=2),
        wrote(4, "tried.did", "two", round=2),
        wrote(5, "tried.did", "one", round=1),
        wrote(6, "learned.known", "Slower."),
        wrote(7, "noticed.impact", "He stopped."),
    ]
    assert [(each.name, each.round) for each in merged((), rows)] == [
        ("noticed.impact", 0),
        ("tried.did", 1),
        ("tried.did", 2),
        ("response.kind", 2),
        ("learned.known", 0),
    ]
