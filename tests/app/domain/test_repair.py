"""The rules of a repair: what it asks for, what it never asks for, when it comes back."""

from datetime import timedelta

import pytest

from app.domain.repair import (
    DRAWN,
    HINTS,
    Dash,
    card_after,
    dashes,
    days_since_noticed,
    furthest_told,
    groups,
    is_deferential,
    is_due,
    is_due_at_supervision,
    is_due_with,
    is_grave,
    leads_elsewhere,
    merged,
    missing_for,
    needs_reason,
    next_stage,
    standing,
)
from models.records.repairs import MoveKind, Side, Stage, Standing
from models.records.values import DueRule
from prompts.repair import question_of, stages
from tests.app.domain.repair_made import (
    TODAY,
    after,
    card,
    entry,
    field,
    move,
    repair,
    told,
    wrote,
)


def place(at: str):
    return field("noticed.position", {"at": at})


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([place("up")], Standing.UP),
        ([place("upish")], Standing.UP),
        ([place("down")], Standing.DOWN),
        ([place("downish")], Standing.DOWN),
        ([place("both")], Standing.UNSAID),
        ([place("moved")], Standing.UNSAID),
        ([place("unsure")], Standing.UNSAID),
        ([field("noticed.whose", "theirs")], Standing.DOWN),
        ([place("both"), field("noticed.whose", "theirs")], Standing.DOWN),
        ([place("down"), field("noticed.whose", "mine")], Standing.DOWN),
        ([place("up"), field("noticed.whose", "theirs")], Standing.UP),
        ([field("noticed.whose", "mine")], Standing.UP),
        ([field("noticed.position", "down")], Standing.UP),
        ([field("noticed.position", {"at": ["down"]})], Standing.UP),
    ],
)
def test_where_one_stood_follows_from_what_was_told(fields, expected):
    assert standing(fields, Standing.UP) is expected


def test_what_was_chosen_by_hand_stands_above_what_is_told():
    moves = [move(1, MoveKind.STANDING, "up"), move(2, MoveKind.STANDING, "unsaid")]
    assert card_after(card(), [place("down")], moves).standing is Standing.UNSAID


def test_a_day_to_look_again_and_a_result_still_open_reach_nothing():
    assert furthest_told([]) is Stage.NOTICED
    assert furthest_told([field("follow_up.on", "2025-12-01")]) is Stage.NOTICED
    some = [field("closed.result", "open"), field("closed.reason", "x"), field("tried.did", "x", 1)]
    assert furthest_told(some) is Stage.TRIED
    assert furthest_told([*some, field("closed.result", "mostly")]) is Stage.CLOSED


# ------------------------------------------------------------------ the stage


def test_words_for_a_stage_lead_there():
    rows = [move(1, MoveKind.BEGAN), wrote(2, "planned.words", "I cut you short.")]
    assert card_after(card(), merged((), rows), rows).stage is Stage.PLANNED


def test_going_back_stays_back_until_something_is_written_further_on():
    rows = [
        move(1, MoveKind.BEGAN),
        wrote(2, "learned.known", "Slower."),
        move(3, MoveKind.STAGE, "owned"),
        wrote(4, "owned.my_part", "I hurried."),
    ]
    assert card_after(card(), merged((), rows), rows).stage is Stage.OWNED
    rows.append(wrote(5, "planned.risk", "He may leave."))
    assert card_after(card(), merged((), rows), rows).stage is Stage.PLANNED


def test_an_entry_linked_later_leads_further_and_one_that_is_gone_no_more():
    rows = [
        move(1, MoveKind.BEGAN),
        move(2, MoveKind.STAGE, "owned"),
        move(3, MoveKind.LINKED, "e2"),
    ]
    tells = told(entry(2, {"repair_tried.did": "Said it."}, changed=after(-5)))
    assert card_after(card(), merged(tells, rows), rows).stage is Stage.TRIED
    gone = card_after(card(stage=Stage.TRIED, tries=1), merged((), rows), rows)
    assert (gone.stage, gone.tries) == (Stage.OWNED, 0)


def test_a_told_result_closes_it_until_it_is_opened_again():
    rows = [move(1, MoveKind.BEGAN)]
    tells = told(
        entry(1, {"repair_tried.did": "x", "repair_tried.result": "mostly"}, changed=after(3))
    )
    closed = card_after(card(), merged(tells, rows), rows)
    assert (closed.stage, closed.result, closed.closed_at) == (Stage.CLOSED, "mostly", after(3))
    rows.append(move(2, MoveKind.REOPENED, at=after(300)))
    again = card_after(closed, merged(tells, rows), rows)
    assert (again.is_open, again.result, again.stage) == (True, "", Stage.TRIED)
    assert again.reopened_at == after(300)


def test_a_repair_without_moves_keeps_what_its_card_says():
    known = card(stage=Stage.CLOSED, closed_at=after(9), result="no_slip", side=Side.PARKED)
    assert card_after(known, (), ()) == known
    assert card_after(known, (), [move(1, MoveKind.REOPENED)]).stage is Stage.NOTICED


def test_only_private_words_make_a_private_card():
    hidden = field("owned.my_part", "x", private=True)
    assert card_after(card(), [hidden], ()).private
    assert not card_after(card(), [hidden, field("owned.told", ["them"])], ()).private
    assert card_after(card(private=True), (), ()).private


def test_tries_are_counted_told_and_by_hand():
    tells = told(entry(1, {"repair_tried.did": "x"}), entry(2, {"repair_tried.response": "quiet"}))
    rows = [move(1, MoveKind.TRY), move(2, MoveKind.TRY, "e1"), wrote(3, "tried.did", "y", round=2)]
    assert card_after(card(), merged(tells, rows), rows).tries == 3


# ------------------------------------------------------------------ soft blocks


@pytest.mark.parametrize("stand", [Standing.UP, Standing.UNSAID])
def test_ones_own_part_is_asked_for_before_a_plan(stand):
    assert missing_for(Stage.PLANNED, repair(standing=stand)) == ("owned.my_part",)
    owned = repair(field("owned.my_part", "I hurried."), standing=stand)
    assert missing_for(Stage.PLANNED, owned) == ()
    others = set(Stage) - {Stage.PLANNED, Stage.CLOSED}
    assert all(missing_for(stage, repair(standing=stand)) == () for stage in others)


def test_nobody_who_had_less_power_is_asked_for_anything():
    harmed = repair(standing=Standing.DOWN)
    assert all(missing_for(stage, harmed) == () for stage in Stage)
    assert not any(needs_reason(harmed, result) for result in ("not_repaired", "no_slip", ""))


def test_closing_without_a_response_says_why():
    silent = repair(field("tried.did", "Said it.", 1), field("response.said", "Hm.", 1))
    assert needs_reason(silent, "not_repaired")
    assert needs_reason(silent, "repaired")
    assert missing_for(Stage.CLOSED, silent) == ("closed.reason",)
    assert not needs_reason(silent, "no_slip")
    with_reason = repair(field("closed.reason", "She moved away."))
    assert missing_for(Stage.CLOSED, with_reason) == ()
    assert missing_for(Stage.CLOSED, repair(field("closed.result", "no_slip"))) == ()
    answered = repair(field("response.kind", "refused", 1))
    assert not needs_reason(answered, "not_repaired")
    assert missing_for(Stage.CLOSED, answered) == ()


@pytest.mark.parametrize("fit", ["indirect", "wait", "not_mine"])
def test_what_cannot_be_mended_with_them_leads_to_another_way(fit):
    assert leads_elsewhere([field("planned.fit", fit)], Side.NONE)
    assert leads_elsewhere([], Side.INDIRECT)
    assert not leads_elsewhere([field("planned.fit", "direct")], Side.PARKED)
    assert not leads_elsewhere([field("planned.fit", ["odd"])], Side.NONE)


@pytest.mark.parametrize(
    ("told_field", "grave"),
    [
        (field("noticed.severity", "level_5"), True),
        (field("noticed.severity", "level_4"), False),
        (field("noticed.kinds", ["ego", "confidentiality"]), True),
        (field("noticed.kinds", ["boundary"]), True),
        (field("noticed.kinds", ["over_use", "threat_or_withholding"]), False),
        (field("noticed.kinds", "boundary"), False),
        (field("noticed.kinds", [["boundary"], None]), False),
        (field("owned.my_part", "boundary"), False),
    ],
)
def test_grave_kinds_are_sorted_out_first(told_field, grave):
    assert is_grave([told_field]) is grave


# ------------------------------------------------------------------ polite agreement


def asked(rows, *entries):
    tells = told(*entries)
    return is_deferential(merged(tells, rows), rows)


POLITE = [
    move(1, MoveKind.BEGAN),
    move(2, MoveKind.TRY),
    wrote(3, "response.kind", "polite", round=2),
]


def test_polite_agreement_is_flagged_until_it_is_looked_at_again():
    assert not asked(POLITE[:2])
    assert asked(POLITE)
    assert asked([*POLITE, wrote(4, "follow_up.on", "2025-12-01")])
    for name, value in (("held", 3), ("came", "She wrote."), ("new_slip", False)):
        assert not asked([*POLITE, wrote(4, f"follow_up.{name}", value)]), name


def test_a_look_before_the_polite_answer_is_none():
    first = [POLITE[0], POLITE[1], wrote(3, "follow_up.held", 5, at=after(90))]
    assert asked([*first, wrote(4, "response.kind", "polite", round=2, at=after(2))])


def test_another_response_ends_it_another_try_alone_does_not():
    again = [*POLITE, move(4, MoveKind.TRY)]
    assert asked(again)
    assert asked([*again, wrote(5, "tried.did", "Asked how it was.", round=4)])
    assert not asked([*again, wrote(5, "response.said", "It did hurt.", round=4)])
    assert not asked([*again, wrote(5, "response.kind", "opened", round=4)])
    assert asked([*again, wrote(5, "response.kind", "polite", round=4)])


def test_a_changed_answer_ends_it():
    assert not asked([*POLITE, wrote(4, "response.kind", "quiet", round=2)])


def test_a_told_polite_answer_is_looked_at_by_a_later_entry_not_by_itself():
    day = {"repair_tried.response": "polite", "repair_tried.held": 4}
    assert asked([], entry(1, day))
    assert not asked([], entry(1, day), entry(2, {"repair_tried.held": 8}, changed=after(5)))
    assert not asked([wrote(1, "follow_up.held", 7, at=after(5))], entry(1, day))


def test_the_clock_set_back_changes_nothing_of_it():
    first = entry(1, {"repair_tried.response": "polite"}, changed=after(50))
    rows = [move(1, MoveKind.BEGAN, at=after(50)), wrote(2, "follow_up.held", 7, at=after(-50))]
    assert not asked(rows, first)


# ------------------------------------------------------------------ the stitch, the list, the days


def drawn(text: str) -> tuple[Dash, ...]:
    return tuple({"-": Dash.DONE, "o": Dash.NOW, ".": Dash.OPEN}[each] for each in text)


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        (Stage.NOTICED, "-o...."),
        (Stage.OWNED, "--o..."),
        (Stage.TRIED, "----o."),
        (Stage.RESPONSE, "-----o"),
        (Stage.LEARNED, "------"),
        (Stage.FOLLOW_UP, "------"),
    ],
)
def test_the_stitch_shows_what_was_reached_and_what_comes_now(stage, expected):
    assert dashes(card(stage=stage)) == drawn(expected)


def test_the_stitch_shows_what_was_filled_ahead_and_what_a_closed_one_went_through():
    ahead = [field("noticed.intent", "x"), field("learned.known", "x")]
    assert dashes(card(stage=Stage.OWNED), ahead) == drawn("--o..-")
    closed = card(stage=Stage.CLOSED, closed_at=after(9))
    assert dashes(closed) == drawn("------")
    assert dashes(closed, ahead) == drawn("-....-")


def test_the_next_stage():
    assert [next_stage(each) for each in DRAWN[:-1]] == list(DRAWN[1:])
    assert next_stage(Stage.LEARNED) is Stage.FOLLOW_UP
    assert next_stage(Stage.CLOSED) is Stage.CLOSED


def test_the_age_is_a_plain_number_of_days():
    assert days_since_noticed(card(noticed_at=after(-4)), after(0).date()) == 4
    assert days_since_noticed(card(noticed_at=after(0.6)), after(1).date()) == 1
    assert days_since_noticed(card(noticed_at=after(400)), after(0).date()) == 0


DUE_TODAY = card(1, rule=DueRule.DATE, due=TODAY)
DUE_LATER = card(2, rule=DueRule.DATE, due=TODAY + timedelta(days=9))
NOW = card(3, rule=DueRule.NOW)
WITH_K4 = card(4, rule=DueRule.NEXT_CONTACT, code="K4")
AT_SUPERVISION = card(5, rule=DueRule.NEXT_SUPERVISION, code="K4")
DEFERENTIAL = card(6, is_deferential=True, code="K4")
HELD = card(7, side=Side.FOR_SUPERVISION, noticed_at=after(-9))
PLAIN = card(8, noticed_at=after(-2))
CLOSED = card(9, closed_at=after(4), stage=Stage.CLOSED, rule=DueRule.DATE, due=TODAY, code="K4")
CLOSED_LATER = card(10, closed_at=after(7), stage=Stage.CLOSED, is_deferential=True, code="K4")
EVERY = (
    CLOSED,
    PLAIN,
    HELD,
    DEFERENTIAL,
    AT_SUPERVISION,
    WITH_K4,
    NOW,
    DUE_LATER,
    DUE_TODAY,
    CLOSED_LATER,
)


def test_what_is_due_today():
    assert [each.id for each in EVERY if is_due(each, TODAY)] == [NOW.id, DUE_TODAY.id]
    assert is_due(DUE_TODAY, TODAY + timedelta(days=40))
    assert not is_due(card(rule=DueRule.DATE), TODAY)


def test_what_comes_before_a_contact_and_at_supervision():
    assert [each.id for each in EVERY if is_due_with(each, "K4")] == [DEFERENTIAL.id, WITH_K4.id]
    assert not any(is_due_with(each, code) for each in EVERY for code in ("", "K5"))
    waiting = [each.id for each in EVERY if is_due_at_supervision(each)]
    assert waiting == [HELD.id, AT_SUPERVISION.id]


def test_the_list_has_what_comes_back_first_then_the_newest_then_the_closed():
    found = groups(EVERY, TODAY)
    assert found.to_follow_up == (
        NOW,
        DUE_TODAY,
        DUE_LATER,
        WITH_K4,
        AT_SUPERVISION,
        DEFERENTIAL,
    )
    assert found.open_no_date == (PLAIN, HELD)
    assert found.closed == (CLOSED_LATER, CLOSED)
    assert sum(map(len, found)) == len(EVERY)
    assert groups((), TODAY) == ((), (), ())


def test_each_direction_of_the_bond_has_something_to_hope_for():
    asked_directions = question_of(stages(), "noticed.direction", is_down=False)
    assert asked_directions is not None
    assert set(HINTS) == {option.id for option in asked_directions.options}
    assert all(HINTS.values())
