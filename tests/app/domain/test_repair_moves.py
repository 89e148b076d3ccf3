"""Any sequence of moves, with a clock that jumps: nothing written is lost, reopening gives all back."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.repair import (
    FIELDS,
    TRY_STAGES,
    Dash,
    card_after,
    dashes,
    groups,
    merged,
    told_fields,
    tries_of,
)
from models.records.repairs import MoveKind, RepairMove, Side, Stage, Standing
from tests.app.domain.repair_made import CATALOGUE, START, card, entry, said

PLAIN = [name for stage in Stage if stage not in TRY_STAGES for name in FIELDS[stage]]
TRYING = [name for stage in TRY_STAGES for name in FIELDS[stage]]
WORDS = st.sampled_from(["Mine.", "Said it.", "polite", "eased", "repaired", "level_5", "…"])
TOLD = st.sampled_from(
    [
        {"repair_tried.did": "Told."},
        {"repair_tried.did": "Told.", "repair_tried.response": "polite"},
        {"repair_plan.words": "I cut you short."},
        {"something_slipped.my_part": "I hurried.", "something_slipped.position": {"at": "down"}},
        {"repair_tried.result": "mostly"},
    ]
)


class Loop(RuleBasedStateMachine):
    """Moves a repair about, and keeps beside it what ought to stand."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.moves: list[RepairMove] = []
        self.told = []
        self.written: dict[tuple[str, int], str] = {}
        self.earlier: list[tuple[int, dict]] = []
        self.add(MoveKind.BEGAN)

    def add(self, kind: MoveKind, value=None, **more) -> int:
        seq = len(self.moves) + 1
        more.setdefault("stage", self.card.stage)
        self.moves.append(RepairMove(seq, self.now, kind, value=value, **more))
        return seq

    @property
    def fields(self):
        return merged(self.told, self.moves)

    @property
    def card(self):
        return card_after(card(), self.fields, self.moves)

    def keeps_all(self, act) -> None:
        before = self.fields
        act()
        assert self.fields == before

    @rule(days=st.integers(-4000, 4000))
    def jump(self, days: int) -> None:
        self.now = max(START.replace(year=1990), min(self.now, START.replace(year=2200)))
        self.now += timedelta(days=days)

    @rule(stage=st.sampled_from([each for each in Stage if each is not Stage.CLOSED]))
    def go_to(self, stage: Stage) -> None:
        self.keeps_all(lambda: self.add(MoveKind.STAGE, stage.value, stage=stage))
        assert self.card.stage is stage
        assert self.card.is_open

    @rule(side=st.sampled_from(Side))
    def put_aside(self, side: Side) -> None:
        stage = self.card.stage
        self.keeps_all(lambda: self.add(MoveKind.SIDE, side.value, reason="why"))
        assert (self.card.side, self.card.stage) == (side, stage)

    @rule(standing=st.sampled_from(Standing))
    def stand(self, standing: Standing) -> None:
        self.keeps_all(lambda: self.add(MoveKind.STANDING, standing.value))
        assert self.card.standing is standing

    @rule(name=st.sampled_from(PLAIN), words=WORDS)
    def write(self, name: str, words: str) -> None:
        self.earlier.append((len(self.moves), said(merged((), self.moves))))
        self.add(MoveKind.FIELD, words, name=name, stage=Stage(name.partition(".")[0]))
        self.written[name, 0] = words

    @rule()
    def add_try(self) -> None:
        tries = self.card.tries
        self.keeps_all(lambda: self.add(MoveKind.TRY))
        assert self.card.tries == tries + 1

    @rule(data=st.data(), name=st.sampled_from(TRYING), words=WORDS)
    def write_of_a_try(self, data: st.DataObject, name: str, words: str) -> None:
        tries = tries_of(self.told, self.moves)
        if not tries:
            return
        met = data.draw(st.sampled_from(tries))
        seq = met.seq
        if seq is None:
            seq = self.add(MoveKind.TRY, met.entry_id)
        self.add(MoveKind.FIELD, words, name=name, round=seq, stage=Stage(name.partition(".")[0]))
        self.written[name, seq] = words
        assert len(tries_of(self.told, self.moves)) == len(tries)

    @rule(words=TOLD)
    def tell(self, words: dict) -> None:
        number = len(self.told) + 1
        one = entry(number, words, changed=self.now, held=self.now)
        self.told.append((one, told_fields(one, CATALOGUE)))
        self.add(MoveKind.LINKED, one.id)

    @precondition(lambda self: self.told)
    @rule()
    def erase_an_entry(self) -> None:
        self.told.pop()

    @precondition(lambda self: self.card.is_open)
    @rule(result=st.sampled_from(["repaired", "not_repaired", "no_slip"]))
    def close_and_reopen(self, result: str) -> None:
        stage, side = self.card.stage, self.card.side
        self.keeps_all(lambda: self.add(MoveKind.CLOSED, result, reason="why"))
        closed = self.card
        assert (closed.stage, closed.result, closed.closed_at) == (Stage.CLOSED, result, self.now)
        assert groups([closed], self.now.date()).closed == (closed,)
        self.now += timedelta(days=365)
        self.keeps_all(lambda: self.add(MoveKind.REOPENED))
        again = self.card
        assert again.is_open
        assert (again.side, again.result, again.reopened_at) == (side, "", self.now)
        led_further = [Stage.CLOSED, *list(Stage)[: list(Stage).index(stage)]]
        assert again.stage not in led_further

    @precondition(lambda self: self.card.is_open)
    @rule()
    def close_for_good(self) -> None:
        self.keeps_all(lambda: self.add(MoveKind.CLOSED, "partly"))
        assert not self.card.is_open

    @invariant()
    def nothing_written_is_lost(self) -> None:
        """Each field stands as it was last written, or as an entry tells it: never not at all."""
        numbers = {each.seq: each.number for each in tries_of(self.told, self.moves)}
        for move in self.moves:
            if move.kind is MoveKind.TRY and move.seq not in numbers:
                first = next(
                    other
                    for other in self.moves
                    if other.kind is MoveKind.TRY and other.value == move.value
                )
                numbers[move.seq] = numbers[first.seq]
        standing = {(each.name, each.round): each for each in self.fields}
        for name, ref in self.written:
            met = standing[name, numbers[ref] if ref else 0]
            last = {
                value
                for (other, seq), value in self.written.items()
                if other == name and (numbers[seq] if seq else 0) == met.round
            }
            assert met.entry_id is not None or met.value in last

    @invariant()
    def it_is_a_fold_in_the_order_of_the_moves(self) -> None:
        assert merged(self.told, self.moves[::-1]) == self.fields
        assert card_after(card(), self.fields, self.moves[::-1]) == self.card
        # Worked out from where it stood before, it comes to the same.
        assert card_after(self.card, self.fields, self.moves) == self.card

    @invariant()
    def what_stood_before_can_be_told_again(self) -> None:
        for length, fields in self.earlier[-3:]:
            assert said(merged((), self.moves[:length])) == fields

    @invariant()
    def without_entries_the_clock_says_nothing(self) -> None:
        still = [replace(each, at=START) for each in self.moves]
        assert said(merged((), still)) == said(merged((), self.moves))
        one = card_after(card(), merged((), still), still)
        other = card_after(card(), merged((), self.moves), self.moves)
        assert (one.stage, one.side, one.result, one.tries) == (
            other.stage,
            other.side,
            other.result,
            other.tries,
        )
        assert (one.standing, one.is_open, one.is_deferential) == (
            other.standing,
            other.is_open,
            other.is_deferential,
        )

    @invariant()
    def it_can_be_drawn(self) -> None:
        drawn = dashes(self.card)
        assert len(drawn) == 6
        assert drawn.count(Dash.NOW) <= (1 if self.card.is_open else 0)
        assert len(dashes(self.card, self.fields)) == 6
        assert (self.card.stage is Stage.CLOSED) is (not self.card.is_open)


Loop.TestCase.settings = settings(max_examples=50, stateful_step_count=25, deadline=None)
TestLoop = Loop.TestCase
