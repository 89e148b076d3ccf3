"""Whatever is done to what comes back, and in whatever order: taking it back is exact."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.domain.clock import FixedClock
from app.services.follow_ups import FollowUps
from models.records.entries import AnswerKey, DraftAnswer
from models.records.follow_ups import FollowUpKind, FollowUpState
from models.records.ids import EntryId
from models.records.queries import Filter
from tests.support.journal import NOON, Journal, open_journal
from tests.support.kept_pack import KEPT, shelve

words = st.sampled_from(["Wait", "Ask", "He is cross", ""])
answers = st.fixed_dictionaries(
    {"said": st.just("Words")},
    optional={
        "assumptions": st.lists(st.fixed_dictionaries({"what": words}), max_size=3),
        "practise": words,
        "card": words,
        "group": st.booleans(),
    },
)
deeds = st.lists(
    st.tuples(
        st.sampled_from(["write", "edit", "delete", "restore", "answer", "add", "three", "cue"]),
        answers,
        st.integers(0, 5),
    ),
    min_size=1,
    max_size=7,
)


class Doing:
    """Does one thing after the other, and keeps how to take each back."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.coming_back = FollowUps(journal.store, journal.clock, journal.writing.history)
        self.tokens: list[str] = []
        self.states = [self.state()]

    def state(self) -> Any:
        journal, coming_back = self.journal, self.coming_back
        cards = journal.timeline.page(Filter(), None, 50).cards
        tags = [journal.timeline.entry(card.id).header.tags for card in cards]
        binned = frozenset(card.id for card in journal.writing.bin())
        shown = (frozenset(coming_back.all()), frozenset(coming_back.cues()))
        return [card.id for card in cards], tags, binned, shown

    def do(self, deed: str, given: dict[str, Any], which: int) -> None:
        self.journal.clock.advance(timedelta(minutes=1))
        token = getattr(self, deed)(given, which)
        if token:
            self.tokens.append(token)
            self.states.append(self.state())

    def write(self, given: dict[str, Any], which: int) -> str:
        draft = self.journal.draft(packs=(KEPT,), answers=given)
        return self.journal.writing.finish(draft)[1].undo

    def edit(self, given: dict[str, Any], which: int) -> str:
        entry_id = self._entry(which)
        if entry_id is None:
            return ""
        draft = self.journal.writing.begin((), entry_id=entry_id)
        told = {AnswerKey(KEPT, key): DraftAnswer(value) for key, value in given.items()}
        return self.journal.writing.finish(replace(draft, answers=told))[1].undo

    def delete(self, given: dict[str, Any], which: int) -> str:
        entry_id = self._entry(which)
        return self.journal.writing.delete([entry_id]).undo if entry_id else ""

    def restore(self, given: dict[str, Any], which: int) -> str:
        binned = self.journal.writing.bin()
        return self.journal.writing.restore(binned[0].id).undo if binned else ""

    def answer(self, given: dict[str, Any], which: int) -> str:
        opened = self.coming_back.all(state=FollowUpState.OPEN)
        if not opened:
            return ""
        again_on = date(2026, 1, 1) if which % 2 else None
        one = opened[which % len(opened)]
        return self.coming_back.answer(one.id, FollowUpState.DONE, "So it was", again_on)[1].undo

    def add(self, given: dict[str, Any], which: int) -> str:
        entry_id = self._entry(which)
        return self.coming_back.add(FollowUpKind.LEARNING, "Read", entry_id=entry_id)[1].undo

    def cue(self, given: dict[str, Any], which: int) -> str:
        return self.coming_back.add_cue("Slow", self._entry(which))[1].undo

    def three(self, given: dict[str, Any], which: int) -> str:
        return self.coming_back.set_three([cue.id for cue in self.coming_back.cues()][:3]).undo

    def _entry(self, which: int) -> EntryId | None:
        cards = self.journal.timeline.page(Filter(), None, 50).cards
        return cards[which % len(cards)].id if cards else None


@given(deeds)
@example(
    [
        ("write", {"said": "Words", "assumptions": [{"what": "Ask"}], "practise": "Ask"}, 0),
        ("edit", {"said": "Words", "practise": "Ask", "card": "He is cross"}, 0),
    ]
)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_all_of_it_back_and_forth(tmp_path_factory: Any, done: list[Any]):
    folder: Path = tmp_path_factory.mktemp("journal")
    with open_journal(folder, FixedClock(NOON)) as journal:
        shelve(journal.catalogue)
        doing = Doing(journal)
        for deed in done:
            doing.do(*deed)
        for number in range(len(doing.tokens) - 1, -1, -1):
            journal.writing.history.undo(doing.tokens[number])
            assert doing.state() == doing.states[number]
        for number, token in enumerate(doing.tokens):
            journal.writing.history.redo(token)
            assert _without_times(doing.state()) == _without_times(doing.states[number + 1])


def _without_times(state: Any) -> Any:
    """But for when it was written: done again, it is written now."""
    cards, tags, binned, (follow_ups, cues) = state
    plain = {(each.id, each.text, each.state, each.result, each.due) for each in follow_ups}
    return cards, tags, binned, plain, {(cue.id, cue.text, cue.place) for cue in cues}
