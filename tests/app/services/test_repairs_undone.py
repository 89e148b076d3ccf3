"""Whatever is done to a repair, and in whatever order: taking it back is exact, and so is redoing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.domain.clock import FixedClock
from app.services.faults import NoReasonToClose, NothingToUndo
from app.services.repairs import Repairs
from models.records.entries import DraftAnswer
from models.records.follow_ups import DueRule
from models.records.ids import RepairId
from models.records.repairs import Side, Stage, Standing
from tests.support.journal import NOON, Journal, open_journal

FIELDS = (
    ("owned.my_part", 0, "I hurried"),
    ("owned.my_part", 0, "I was afraid"),
    ("planned.on", 0, "2025-12-01"),
    ("tried.did", 1, "Asked her"),
    ("response.kind", 1, "polite"),
    ("response.kind", 2, "eased"),
    ("follow_up.held", 0, 4),
    ("closed.show", 0, True),
    ("learned.cue", 0, ""),
)
DEEDS = (
    "write",
    "type_on",
    "go_to",
    "put_aside",
    "add_try",
    "close",
    "reopen",
    "due",
    "rename",
    "stand",
    "show",
    "link",
    "unlink",
    "remove",
    "restore",
    "begin",
    "entry_out",
    "entry_in",
)
deeds = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.integers(0, 40), st.integers(-900, 900)),
    min_size=1,
    max_size=9,
)


class Doing:
    """Does one thing after the other to the repairs of three entries, and keeps every token."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.repairs = Repairs(
            journal.store, journal.clock, journal.catalogue, journal.writing.history
        )
        self.entries = [
            journal.write("Words", code="K4").id,
            journal.write(packs=("repair_tried",), answers={"did": "A try", "response": "hurt"}).id,
            journal.write(packs=("something_slipped",), answers={"my_part": "Mine"}).id,
        ]
        self.first = self.repairs.begin(self.entries[0])[0].card.id
        self.tokens: list[str] = []
        self.sittings, self.typed_last = 0, ""
        self.states = [self.state()]

    def state(self) -> Any:
        """All that is kept of every repair, and all that is shown of it."""
        with self.journal.store.read() as unit:
            kept = [unit.repairs.kept(each) for each in unit.repairs.every_id()]
        shown = [self.repairs.get(card.id) for card in self.repairs.cards()]
        return kept, shown, self.repairs.binned()

    def do(self, deed: str, which: int, minutes: int) -> None:
        self.journal.clock.advance(timedelta(minutes=minutes))
        before = self.repairs.cards()
        known = [card.id for card in (*before, *self.repairs.binned())]
        repair_id = known[which % len(known)] if known else self.first
        act: Callable[[RepairId, int], Any] = getattr(self, deed)
        is_binned = repair_id not in {card.id for card in before}
        fits = bool(known) and is_binned is (deed == "restore")
        if not fits and deed not in ("begin", "entry_out", "entry_in"):
            return
        try:
            changes = act(repair_id, which)
        except NoReasonToClose:
            return
        if changes is not None and changes.undo:
            if self.tokens and self.tokens[-1] == changes.undo:
                self.states[-1] = self.state()
                return
            self.tokens.append(changes.undo)
            self.states.append(self.state())

    def write(self, repair_id: RepairId, which: int) -> Any:
        return self.typed(repair_id, which, f"sitting {len(self.tokens)}")

    def type_on(self, repair_id: RepairId, which: int) -> Any:
        """Goes on in the sitting that the last thing done was typed in, if it was."""
        if not self.tokens or self.tokens[-1] != self.typed_last:
            self.sittings += 1
        changes = self.typed(repair_id, which, f"typing {self.sittings}")
        self.typed_last = changes.undo or self.typed_last
        return changes

    def typed(self, repair_id: RepairId, which: int, sitting: str) -> Any:
        name, number, value = FIELDS[which % len(FIELDS)]
        return self.repairs.write(repair_id, {(name, number): DraftAnswer(value)}, sitting)

    def go_to(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.go_to(repair_id, list(Stage)[which % 7])

    def put_aside(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.put_aside(repair_id, list(Side)[which % 4], "why" * (which % 2))

    def add_try(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.add_try(repair_id)[1]

    def close(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.close(repair_id, ("mostly", "no_slip")[which % 2], "why" * (which % 3))

    def reopen(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.reopen(repair_id)

    def due(self, repair_id: RepairId, which: int) -> Any:
        rule = list(DueRule)[which % 5]
        day = NOON.date() + timedelta(days=which) if rule is DueRule.DATE else None
        return self.repairs.set_due(repair_id, rule, day)

    def rename(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.rename(repair_id, ("", "A title")[which % 2])

    def stand(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.set_standing(repair_id, list(Standing)[which % 3])

    def show(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.set_shown(repair_id, bool(which % 2))

    def link(self, repair_id: RepairId, which: int) -> Any:
        entry_id = self.entries[which % 3]
        if entry_id in {card.id for card in self.journal.writing.bin()}:
            return None
        return self.repairs.link(repair_id, entry_id)

    def unlink(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.unlink(repair_id, self.entries[which % 3])

    def remove(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.remove(repair_id)

    def restore(self, repair_id: RepairId, which: int) -> Any:
        return self.repairs.restore(repair_id)

    def begin(self, repair_id: RepairId, which: int) -> Any:
        entry_id = self.entries[which % 3]
        if entry_id in {card.id for card in self.journal.writing.bin()}:
            return None
        return self.repairs.begin(entry_id)[1]

    def entry_out(self, repair_id: RepairId, which: int) -> Any:
        return self.journal.writing.delete([self.entries[which % 3]])

    def entry_in(self, repair_id: RepairId, which: int) -> Any:
        binned = self.journal.writing.bin()
        return self.journal.writing.restore(binned[0].id) if binned else None


@given(done=deeds)
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(done=[("link", 1, 1), ("write", 4, 1), ("unlink", 1, 1), ("remove", 0, 1)])
@example(done=[("type_on", 0, 1), ("go_to", 4, 1), ("type_on", 1, -5), ("close", 0, 1)])
@example(done=[("write", 3, 1), ("close", 0, 1), ("reopen", 0, 1), ("write", 5, -800)])
def test_all_of_it_is_taken_back_and_done_again(
    done: Sequence[tuple[str, int, int]], tmp_path_factory: Any
) -> None:
    folder: Path = tmp_path_factory.mktemp("undone")
    with open_journal(folder, FixedClock(NOON)) as journal:
        doing = Doing(journal)
        for deed, which, minutes in done:
            doing.do(deed, which, minutes)
        history = doing.repairs.history
        for token, state in zip(reversed(doing.tokens), reversed(doing.states[:-1]), strict=True):
            history.undo(token)
            assert doing.state() == state
        for token, state in zip(doing.tokens, doing.states[1:], strict=True):
            history.redo(token)
            assert doing.state() == state


@given(done=deeds, undone=st.lists(st.integers(0, 20), max_size=6))
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_taking_back_out_of_order_loses_no_word(
    done: Sequence[tuple[str, int, int]], undone: Sequence[int], tmp_path_factory: Any
) -> None:
    """What is refused changes nothing; what is done takes only its own rows away."""
    folder: Path = tmp_path_factory.mktemp("out of order")
    with open_journal(folder, FixedClock(NOON)) as journal:
        doing = Doing(journal)
        for deed, which, minutes in done:
            doing.do(deed, which, minutes)
        for each in undone:
            if not doing.tokens:
                break
            token, before = doing.tokens[each % len(doing.tokens)], doing.state()
            try:
                doing.repairs.history.undo(token)
            except NothingToUndo:
                assert doing.state() == before
                continue
            doing.repairs.history.redo(token)
            assert words(doing.state()) == words(before)


def words(state: Any) -> Any:
    kept, _, _ = state
    return [(each.moves, sorted(each.entries), each.repair.title) for each in kept]
