"""What is proposed for supervision, and why."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.candidates import Carried, Material, OpenRepair, Promised, Written
from app.domain.grounds import RECENT
from app.domain.supervision import MOST, Agenda, proposals
from models.records.entries import Bring
from models.records.ids import ActionId, EntryId, ItemId, RepairId
from models.records.queries import ReasonKind
from models.records.repairs import Stage

TODAY = date(2025, 11, 20)


def written(number: int, days_ago: int = 1, **more) -> Written:
    day = TODAY - timedelta(days=days_ago)
    return Written(EntryId(f"e{number}"), day, f"Entry {number}", **more)


def slip(number: int, entry: int, days_ago: int = 13) -> OpenRepair:
    day = TODAY - timedelta(days=days_ago)
    return OpenRepair(RepairId(f"s{number}"), EntryId(f"e{entry}"), "Slipped", day, Stage.OWNED)


def propose(entries=(), slips=(), carried=(), promised=(), **more):
    material = Material(
        written=tuple(entries),
        repairs=tuple(slips),
        carried=tuple(carried),
        promised=tuple(promised),
        **more.pop("material", {}),
    )
    return proposals(TODAY, material, Agenda(**more))


def kinds(proposal) -> list[ReasonKind]:
    return [reason.kind for reason in proposal.reasons]


def test_without_a_reason_nothing_is_proposed():
    assert propose([written(1), written(2, feelings={"calm": 2}, triggers=("time",))]) == ()


def test_several_reasons_for_one_reflection_make_one_proposal():
    (only,) = propose([written(1, bring=Bring.YES, feelings={"ashamed": 1})], [slip(1, 1)])
    assert kinds(only) == [ReasonKind.MARKED, ReasonKind.OPEN_SLIP, ReasonKind.HARD_TO_SAY]
    assert only.repair_id == "s1"


def test_the_reason_says_since_when():
    (only,) = propose([written(1, bring=Bring.MAYBE, days_ago=40)])
    assert only.reasons[0].kind is ReasonKind.WAITING
    assert only.reasons[0].day == TODAY - timedelta(days=40)


def test_marked_comes_first_then_carried_then_slips_then_triggers_then_promises():
    entries = [
        written(1, bring=Bring.NOW),
        *(written(number, triggers=("time",)) for number in (2, 3, 4)),
    ]
    found = propose(
        entries,
        [slip(1, 9)],
        [Carried(ItemId("i1"), "Left over", TODAY - timedelta(days=30))],
        [Promised(ActionId("a1"), ItemId("i0"), "Read the note", TODAY - timedelta(days=30))],
    )
    assert [kinds(each)[0] for each in found] == [
        ReasonKind.MARKED,
        ReasonKind.CARRIED,
        ReasonKind.OPEN_SLIP,
        ReasonKind.SAME_TRIGGER,
        ReasonKind.ACTION_OPEN,
    ]


def test_a_trigger_needs_three_recent_reflections():
    recent = [written(number, triggers=("time", "time")) for number in (1, 2)]
    old = written(3, days_ago=RECENT.days + 1, triggers=("time",))
    ahead = written(4, days_ago=-3, triggers=("time",))
    assert propose([*recent, old, ahead]) == ()
    (only,) = propose([*recent, written(5, days_ago=RECENT.days, triggers=("time",))])
    assert (only.key, only.reasons[0].count) == ("trigger:time", 3)


def test_what_was_talked_about_is_proposed_again_only_when_it_was_marked_again():
    talked = date(2025, 11, 1)
    strong = {"ashamed": 3}
    assert propose([written(1, feelings=strong, brought=talked)]) == ()
    assert propose([written(1, bring=Bring.YES, brought=talked)])
    assert propose([written(1, feelings=strong, brought=talked)], [slip(1, 1)])


def test_what_is_on_the_agenda_or_put_aside_is_left_out():
    entries = [written(1, bring=Bring.YES), written(2, bring=Bring.YES)]
    promised = [Promised(ActionId("a1"), ItemId("i0"), "Read", TODAY, (EntryId("e1"),))]
    found = propose(
        entries,
        promised=promised,
        entry_ids=frozenset({EntryId("e1")}),
        keys=frozenset({"entry:e2"}),
    )
    assert [each.key for each in found] == ["action:a1"]


def test_two_promises_of_the_same_words_are_two_proposals():
    twice = [Promised(ActionId(f"a{n}"), ItemId("i0"), "Read", TODAY) for n in (1, 2)]
    assert len({each.key for each in propose(promised=twice)}) == 2


_ENTRIES = st.lists(
    st.builds(
        Written,
        id=st.integers(0, 99).map(lambda number: EntryId(f"e{number}")),
        day=st.dates(),
        title=st.just(""),
        bring=st.sampled_from(Bring),
        triggers=st.lists(st.sampled_from(["time", "money"])).map(tuple),
        feelings=st.dictionaries(st.sampled_from(["ashamed", "calm"]), st.integers(1, 3)),
    ),
    max_size=60,
    unique_by=lambda entry: entry.id,
)


@given(entries=_ENTRIES, today=st.dates())
def test_whatever_was_written_every_proposal_has_a_reason_and_a_key_of_its_own(entries, today):
    found = proposals(today, Material(written=tuple(entries)))
    assert len(found) <= MOST
    assert all(each.reasons for each in found)
    assert len({each.key for each in found}) == len(found)
    assert found == proposals(today, Material(written=tuple(reversed(entries))))
