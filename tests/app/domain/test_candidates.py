"""Whatever a journal holds, and whatever day it is: what the rules propose makes sense."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.candidates import (
    Begun,
    Carried,
    Goal,
    LaterNote,
    Material,
    OpenRepair,
    Promised,
    Relation,
    ToAsk,
    Told,
    Worked,
    Written,
)
from app.domain.caseload import COVER, LINES, code_of, of_relations
from app.domain.grounds import RECENT, SETTLING, SLOW, goal_key, since
from app.domain.supervision import MOST, Agenda, candidates, proposals, shareable
from models.records.entries import Bring
from models.records.ids import ActionId, DraftId, EntryId, FollowUpId, ItemId, RepairId
from models.records.queries import ReasonKind
from models.records.repairs import Stage, Standing

TODAY = date(2025, 11, 20)
DAY = timedelta(days=1)
HIDDEN = {
    ReasonKind.STRONG,
    ReasonKind.HARD_TO_SAY,
    ReasonKind.CHECK,
    ReasonKind.SAME_TRIGGER,
    ReasonKind.OPEN_SLIP,
    ReasonKind.TREND,
    ReasonKind.CHANGED_VIEW,
}


def ids(kind, prefix: str):
    return st.integers(0, 30).map(lambda number: kind(f"{prefix}{number}"))


_ENTRY_IDS = st.lists(ids(EntryId, "e"), max_size=3, unique=True).map(tuple)
_NOTES = st.builds(
    LaterNote,
    day=st.dates(),
    verdict=st.sampled_from(["", "no", "partly"]),
    private=st.booleans(),
)
_WRITTEN = st.builds(
    Written,
    id=ids(EntryId, "e"),
    day=st.dates(),
    title=st.just("An entry"),
    bring=st.sampled_from(Bring),
    triggers=st.lists(st.sampled_from(["time", "money"])).map(tuple),
    feelings=st.dictionaries(st.sampled_from(["ashamed", "calm"]), st.integers(1, 3)),
    brought=st.none() | st.dates(),
    passed_by=st.integers(0, 9),
    is_unsure=st.booleans(),
    is_warm=st.booleans(),
    note=st.none() | _NOTES,
    private=st.booleans(),
)
_REPAIRS = st.builds(
    OpenRepair,
    id=ids(RepairId, "r"),
    entry_id=st.none() | ids(EntryId, "e"),
    title=st.just("Slipped"),
    noticed=st.dates(),
    stage=st.sampled_from(Stage),
    standing=st.sampled_from(Standing),
    tries=st.integers(0, 3),
    is_wanted=st.booleans(),
    private=st.booleans(),
)
_TOLD = st.lists(
    st.builds(Told, entry_id=ids(EntryId, "e"), day=st.dates(), value=st.integers(0, 10)),
    max_size=5,
).map(tuple)
_RELATIONS = st.builds(
    Relation,
    code=st.integers(0, 30).map(lambda number: f"K{number}"),
    first=st.dates(),
    last=st.dates(),
    recent=st.integers(0, 40),
    recent_first=st.none() | st.dates(),
    brought=st.none() | st.dates(),
    lines=st.dictionaries(st.sampled_from(sorted(LINES)), _TOLD),
    is_open=st.booleans(),
)
_MATERIAL = st.builds(
    Material,
    written=st.lists(_WRITTEN, max_size=20, unique_by=lambda each: each.id).map(tuple),
    repairs=st.lists(
        _REPAIRS, max_size=5, unique_by=(lambda each: each.id, lambda each: each.entry_id)
    ).map(tuple),
    worked=st.lists(
        st.builds(
            Worked,
            id=st.integers(40, 60).map(lambda number: RepairId(f"r{number}")),
            title=st.just("It worked"),
            closed=st.dates(),
            entry_id=st.none() | ids(EntryId, "e"),
        ),
        max_size=4,
        unique_by=lambda each: each.id,
    ).map(tuple),
    carried=st.lists(
        st.builds(
            Carried,
            id=ids(ItemId, "i"),
            question=st.just("Left over"),
            since=st.dates(),
            entry_ids=_ENTRY_IDS,
            times=st.integers(1, 5),
        ),
        max_size=4,
        unique_by=lambda each: each.id,
    ).map(tuple),
    promised=st.lists(
        st.builds(
            Promised,
            id=ids(ActionId, "a"),
            item_id=ids(ItemId, "i"),
            text=st.just("Read"),
            promised=st.dates(),
            entry_ids=_ENTRY_IDS,
        ),
        max_size=4,
        unique_by=lambda each: each.id,
    ).map(tuple),
    to_ask=st.lists(
        st.builds(ToAsk, id=ids(FollowUpId, "f"), text=st.just("Ask"), written=st.dates()),
        max_size=4,
        unique_by=lambda each: each.id,
    ).map(tuple),
    relations=st.lists(_RELATIONS, max_size=8, unique_by=lambda each: each.code).map(tuple),
    goals=st.lists(
        st.builds(
            Goal,
            text=st.sampled_from(["Name power", "name  power", "End on time"]),
            since=st.dates(),
            is_touched=st.booleans(),
        ),
        max_size=3,
    ).map(tuple),
    begun=st.lists(
        st.builds(Begun, id=ids(DraftId, "d"), opening=st.just("The rota"), changed=st.dates()),
        max_size=3,
        unique_by=lambda each: each.id,
    ).map(tuple),
    held=st.lists(st.dates(), max_size=5).map(tuple),
)


def kinds(found) -> set[ReasonKind]:
    return {reason.kind for each in found for reason in each.reasons}


@given(material=_MATERIAL, today=st.dates())
def test_every_proposal_has_a_reason_and_a_key_of_its_own(material: Material, today: date):
    found = proposals(today, material)
    assert len(found) <= MOST
    assert all(each.reasons and (each.title or each.key.startswith("trigger:")) for each in found)
    assert len({each.key for each in found}) == len(found)
    assert all(reason.count >= 0 for each in found for reason in each.reasons)


@given(material=_MATERIAL, today=st.dates())
def test_others_hear_only_what_they_may(material: Material, today: date):
    found = proposals(today, material, share_safe=True)
    assert kinds(found).isdisjoint(HIDDEN)
    assert not any(each.private for each in found)
    good = [r for each in found for r in each.reasons if r.kind is ReasonKind.WORTH_SHARING]
    assert all("repair" not in reason.words for reason in good)
    assert all(shareable(each) == each for each in found)


@given(material=_MATERIAL, today=st.dates())
def test_what_is_put_aside_is_left_out_and_crowds_nothing_out(material: Material, today: date):
    before = proposals(today, material)
    aside = frozenset(each.key for each in before[:3])
    after = proposals(today, material, Agenda(keys=aside))
    assert aside.isdisjoint(each.key for each in after)
    assert len(after) >= len(before) - len(aside)


@given(material=_MATERIAL, today=st.dates())
def test_what_counts_lately_is_not_ahead_and_not_long_ago(material: Material, today: date):
    days = {entry.id: entry.day for entry in material.written}
    for proposal, _ in candidates(today, material):
        for reason in proposal.reasons:
            if reason.kind in (ReasonKind.STRONG, ReasonKind.HARD_TO_SAY):
                assert timedelta() <= today - days[proposal.entry_ids[0]] <= RECENT
            if reason.kind in (ReasonKind.CHANGED_VIEW, ReasonKind.WORTH_SHARING):
                assert timedelta() <= today - reason.day <= RECENT
            if reason.kind is ReasonKind.GOAL:
                assert today - reason.day >= SETTLING
            if reason.kind is ReasonKind.UNSEEN:
                assert today - reason.day >= COVER


@given(material=_MATERIAL, today=st.dates())
def test_codes_on_the_agenda_are_not_proposed(material: Material, today: date):
    codes = frozenset(each.code for each in material.relations)
    found = proposals(today, material, Agenda(codes=codes))
    assert not any(code_of(each.key) for each in found)


@given(today=st.dates(), days=st.integers(0, 4_000_000))
def test_no_day_is_too_long_ago(today: date, days: int):
    assert date.min <= since(today, timedelta(days=days)) <= today


def test_a_large_caseload_crowds_nobody_out():
    relations = tuple(
        Relation(f"K{number}", TODAY - 200 * DAY, TODAY - number * DAY) for number in range(20)
    )
    marked = Written(EntryId("e1"), TODAY, "Marked", bring=Bring.MAYBE)
    found = proposals(TODAY, Material(written=(marked,), relations=relations, held=(TODAY - DAY,)))
    unseen = [each for each in found if ReasonKind.UNSEEN in {r.kind for r in each.reasons}]
    assert len(unseen) == 3
    assert "entry:e1" in {each.key for each in found}


def test_a_repair_that_was_tried_waits_until_it_takes_long():
    def of(days: int, **more):
        repair = OpenRepair(RepairId("r"), None, "Slipped", TODAY - days * DAY, Stage.TRIED, **more)
        return proposals(TODAY, Material(repairs=(repair,)))

    assert of(1)
    assert of(1, tries=1) == ()
    assert of(1, tries=1, is_wanted=True)
    assert of(SLOW.days, tries=1)
    assert of(-3, tries=1)


def test_one_goal_of_two_agreements_is_one_proposal():
    goals = (Goal("Name power", TODAY - 90 * DAY), Goal("name  power", TODAY - 60 * DAY))
    (only,) = proposals(TODAY, Material(goals=goals))
    assert only.key == goal_key("NAME POWER")


def test_a_trend_needs_three_that_go_the_same_way_of_late():
    def of(*told: tuple[int, int], brought: int | None = None, line: str = "warmth"):
        lines = {
            line: tuple(
                Told(EntryId(f"e{at}"), TODAY - days * DAY, value)
                for at, (days, value) in enumerate(told)
            )
        }
        relation = Relation(
            "K4",
            TODAY - 90 * DAY,
            TODAY - DAY,
            brought=None if brought is None else TODAY - brought * DAY,
            lines=lines,
        )
        return kinds(each for each, _ in of_relations(TODAY, [relation], (), frozenset()))

    falling = ((30, 8), (20, 6), (10, 3))
    assert of(*falling) == {ReasonKind.TREND}
    assert of(*reversed(falling)) == {ReasonKind.TREND}
    assert of(*falling, brought=5) == set()
    assert of(*falling, brought=15) == {ReasonKind.TREND}
    assert of(*falling, line="hostility_mine") == set()
    assert of((30, 1), (20, 2), (10, 3), line="hostility_mine") == {ReasonKind.TREND}
    assert of((30, 5), (20, 4), (10, 4)) == set()
    assert of((90, 8), (80, 6), (70, 3)) == set()


def test_a_gap_is_twice_as_long_as_usual():
    def of(last: int, recent: int, first: int, brought: int | None = None):
        relation = Relation(
            "K4",
            TODAY - 300 * DAY,
            TODAY - last * DAY,
            recent,
            TODAY - first * DAY,
            None if brought is None else TODAY - brought * DAY,
        )
        return kinds(each for each, _ in of_relations(TODAY, [relation], (), frozenset()))

    assert of(last=30, recent=5, first=58) == {ReasonKind.GAP}
    assert of(last=20, recent=5, first=48) == set()
    assert of(last=30, recent=3, first=90) == set()
    assert of(last=30, recent=2, first=37) == set()
    assert of(last=30, recent=5, first=58, brought=10) == set()
