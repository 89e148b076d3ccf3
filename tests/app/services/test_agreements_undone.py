"""Whatever is done to people and agreements, and in whatever order: taking it back is exact."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.domain.clock import FixedClock
from app.services.agreements import Agreements
from app.services.faults import (
    AgreementIsSigned,
    DraftIsThere,
    NothingToUndo,
    PersonIsMet,
    PersonIsThere,
)
from models.records.supervision import Agreement, Person, Role, SupervisionSide
from tests.support.journal import NOON, Journal, open_journal

REFUSED = (AgreementIsSigned, DraftIsThere, PersonIsMet, PersonIsThere)
DEEDS = (
    "add",
    "rename",
    "role",
    "leave",
    "forget",
    "begin",
    "begin",
    "write",
    "sign",
    "sign",
    "unsign",
    "review",
    "end",
    "throw",
    "start",
)
deeds = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.integers(0, 5), st.integers(0, 400)),
    min_size=1,
    max_size=12,
)


class Doing:
    """Does one thing after the other to people and agreements, and keeps how to take each back."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.agreements = Agreements(journal.store, journal.clock, journal.writing.history)
        self.agreements.add_person("D.")
        self.tokens: list[str] = []
        self.states = [self.state()]

    def state(self) -> Any:
        return self.agreements.people()

    def do(self, deed: str, which: int, days: int) -> None:
        self.journal.clock.advance(timedelta(minutes=1))
        frozen = {each.id: each for each in self.versions() if each.signed_on is not None}
        try:
            token = getattr(self, deed)(which, NOON.date() + timedelta(days=days))
        except REFUSED:
            token = ""
        self.check(frozen, but=deed)
        if token:
            self.tokens.append(token)
            self.states.append(self.state())
        else:
            assert self.state() == self.states[-1]

    def check(self, frozen: dict[Any, Agreement], *, but: str) -> None:
        """Versions are counted without a gap or a second; the signed ones read as they did."""
        now = {each.id: each for each in self.versions()}
        for agreement_id, before in frozen.items():
            after = now[agreement_id]
            assert (after.terms, after.starts) == (before.terms, before.starts)
            assert but == "unsign" or after.signed_on is not None
        for card in self.state():
            for side in SupervisionSide:
                numbers = [each.version for each in card.agreements if each.side is side]
                assert numbers == list(range(len(numbers), 0, -1))
                drafts = [
                    each.version
                    for each in card.agreements
                    if each.side is side and each.signed_on is None
                ]
                assert drafts in ([], numbers[:1])

    def versions(self) -> list[Agreement]:
        return [each for card in self.agreements.people() for each in card.agreements]

    def person(self, which: int) -> Person | None:
        people = self.agreements.people()
        return people[which % len(people)].person if people else None

    def one(self, which: int) -> Agreement | None:
        versions = self.versions()
        return versions[which % len(versions)] if versions else None

    def add(self, which: int, day: date) -> str:
        return self.agreements.add_person(f"Person {day:%d}")[1].undo

    def rename(self, which: int, day: date) -> str:
        person = self.person(which)
        changed = self.agreements.change_person
        return changed(person.id, name=f"Person {day:%d}").undo if person else ""

    def role(self, which: int, day: date) -> str:
        person = self.person(which)
        role = list(Role)[day.day % len(Role)]
        return self.agreements.change_person(person.id, role=role).undo if person else ""

    def leave(self, which: int, day: date) -> str:
        person = self.person(which)
        return self.agreements.end_person(person.id, day).undo if person else ""

    def forget(self, which: int, day: date) -> str:
        person = self.person(which)
        return self.agreements.remove_person(person.id).undo if person else ""

    def begin(self, which: int, day: date) -> str:
        person = self.person(which)
        side = list(SupervisionSide)[day.day % 2]
        return self.agreements.begin(person.id, side, day)[1].undo if person else ""

    def write(self, which: int, day: date) -> str:
        one = self.one(which)
        if one is None:
            return ""
        words = {"power": f"Named on {day}", "goals": ("Endings", f"{day:%B}")}
        return self.agreements.change_words(one.id, **words).undo

    def sign(self, which: int, day: date) -> str:
        one = self.one(which)
        return self.agreements.sign(one.id, day).undo if one else ""

    def unsign(self, which: int, day: date) -> str:
        one = self.one(which)
        return self.agreements.sign(one.id, None).undo if one else ""

    def review(self, which: int, day: date) -> str:
        one = self.one(which)
        return self.agreements.set_review(one.id, day).undo if one else ""

    def end(self, which: int, day: date) -> str:
        one = self.one(which)
        return self.agreements.end(one.id, day).undo if one else ""

    def throw(self, which: int, day: date) -> str:
        one = self.one(which)
        return self.agreements.throw_away(one.id).undo if one else ""

    def start(self, which: int, day: date) -> str:
        one = self.one(which)
        return self.agreements.set_start(one.id, day).undo if one else ""


def opened(tmp_path: Path) -> Any:
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    folder.mkdir()
    return open_journal(folder, FixedClock(NOON))


SETTINGS = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@given(deeds)
@example([("begin", 0, 1), ("write", 0, 2), ("sign", 0, 3), ("begin", 0, 1), ("throw", 0, 0)])
@example([("begin", 0, 1), ("sign", 0, 3), ("unsign", 0, 0), ("write", 0, 5), ("throw", 0, 0)])
@SETTINGS
def test_taking_everything_back_in_turn_is_exact_and_so_is_doing_it_again(
    tmp_path: Path, steps: list[tuple[str, int, int]]
) -> None:
    with opened(tmp_path) as journal:
        done = Doing(journal)
        for step in steps:
            done.do(*step)
        history = done.agreements.history
        for token, before in zip(reversed(done.tokens), reversed(done.states[:-1]), strict=True):
            history.undo(token)
            assert done.state() == before
        for token, after in zip(done.tokens, done.states[1:], strict=True):
            history.redo(token)
            assert done.state() == after


@given(deeds, st.data())
@SETTINGS
def test_taken_back_out_of_turn_it_is_refused_whole_or_leaves_signed_words_alone(
    tmp_path: Path, steps: list[tuple[str, int, int]], data: st.DataObject
) -> None:
    with opened(tmp_path) as journal:
        done = Doing(journal)
        for step in steps:
            done.do(*step)
        for token in data.draw(st.permutations(done.tokens)):
            before = done.state()
            signed = {each.id: each for each in done.versions() if each.signed_on is not None}
            try:
                done.agreements.history.undo(token)
            except NothingToUndo:
                assert done.state() == before
            done.check({}, but="unsign")
            now = {each.id: each for each in done.versions()}
            for agreement_id, was in signed.items():
                if agreement_id in now and now[agreement_id].signed_on is not None:
                    assert now[agreement_id].terms == was.terms
