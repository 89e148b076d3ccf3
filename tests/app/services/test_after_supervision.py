"""What follows a session: reflections about it, what is kept of it, and what was promised."""

from dataclasses import asdict, is_dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from app.services.after_supervision import AfterSupervision
from app.services.faults import NoSuchSession, NothingToBring, NothingToUndo
from app.services.hours import HoursLog
from app.services.patterns import Patterns
from app.services.recall import Recall
from app.services.supervision import Supervision
from models.records.entries import AnswerKey, Draft, DraftAnswer, Entry, Privacy
from models.records.ids import SessionId
from models.records.queries import Filter
from models.records.supervision import (
    ActionKind,
    Owner,
    Session,
    SessionEntryKind,
    SessionPlan,
    SupervisionSide,
)
from models.snapshots import check_draft, draft_from, draft_values
from tests.support.documents import documents_of
from tests.support.journal import Journal, journal

__all__ = ["journal"]

TUESDAY = datetime(2025, 11, 18, 10, 0)
PLANTED = "marmalade lighthouse"


@pytest.fixture
def after(journal: Journal) -> AfterSupervision:
    return AfterSupervision(
        journal.store, journal.catalogue, journal.clock, journal.writing.history
    )


@pytest.fixture
def supervision(journal: Journal) -> Supervision:
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


def held(journal: Journal, supervision: Supervision, **more: Any) -> Session:
    """A session that was held on Tuesday and finished an hour later, with one action."""
    journal.clock.set(TUESDAY)
    session, _ = supervision.plan(SessionPlan("D.", TUESDAY, 60, "room", **more))
    item, _ = supervision.add_item(session.id, "How do I end with K4?")
    supervision.start(session.id)
    supervision.set_outcome(item.id, "Name the end early")
    supervision.add_action(item.id, "Name the date", date(2025, 11, 25))
    journal.clock.set(TUESDAY + timedelta(hours=1))
    return supervision.finish(session.id)[0]


def written(
    journal: Journal, after: AfterSupervision, session_id: SessionId, kind: Any, text: str
) -> Entry:
    """A reflection of that kind, begun from the session and finished."""
    draft_id, _ = after.begin(session_id, kind)
    return journal.writing.finish(answered(journal.writing.draft(draft_id), text))[0]


def answered(draft: Draft, text: str) -> Draft:
    question = {
        "bridge_and_review": "shifted",
        "the_unsaid": "in_words",
        "feedback": "gist",
        "supervisors_page": "page",
    }
    pack = draft.packs[0]
    key = AnswerKey(pack, question[pack])
    answers = {**draft.answers, key: DraftAnswer(text, pack == "the_unsaid")}
    return replace(draft, answers=answers)


class TestOffers:
    def test_for_two_days_after_a_session_there_is_something_to_write(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        (waiting,) = after.waiting(TUESDAY + timedelta(hours=48))
        assert waiting.session_id == session.id
        assert [kind for kind, _ in waiting.left()] == ["after", "unsaid", "feedback"]
        assert after.waiting(TUESDAY + timedelta(hours=49)) == ()

    def test_what_was_written_is_offered_no_more(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        for kind in (SessionEntryKind.AFTER, SessionEntryKind.UNSAID, SessionEntryKind.FEEDBACK):
            assert after.waiting(journal.clock.now()) != ()
            written(journal, after, session.id, kind, "A few words")
        assert after.waiting(journal.clock.now()) == ()

    def test_let_go_it_is_offered_no_more_until_that_is_undone(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        token = after.let_go(session.id).undo
        assert after.waiting(journal.clock.now()) == ()
        after.history.undo(token)
        assert len(after.waiting(journal.clock.now())) == 1

    def test_after_a_session_given_one_writes_the_page_of_a_supervisor(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        held(journal, supervision, side=SupervisionSide.GIVEN)
        (waiting,) = after.waiting(journal.clock.now())
        assert waiting.left()[0] == (SessionEntryKind.AFTER, "supervisors_page")
        assert SessionEntryKind.UNSAID not in dict(waiting.left())

    def test_a_session_that_is_not_over_offers_nothing(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session, _ = supervision.plan(SessionPlan("D.", TUESDAY, 60))
        supervision.start(session.id)
        assert after.waiting(TUESDAY) == ()


class TestReflections:
    def test_a_reflection_belongs_to_its_session(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        entry = written(journal, after, session.id, SessionEntryKind.AFTER, "It got wider")
        (reflected,) = after.of(session.id).reflected
        assert reflected.card is not None
        assert (reflected.card.id, reflected.kind) == (entry.id, SessionEntryKind.AFTER)
        assert entry.header.held_at == TUESDAY
        assert (entry.header.my_role, entry.header.other_role) == ("supervisee", "supervisor")

    def test_one_goes_on_with_what_was_begun(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        first, _ = after.begin(session.id, SessionEntryKind.AFTER)
        again, changes = after.begin(session.id, SessionEntryKind.AFTER)
        other, _ = after.begin(session.id, SessionEntryKind.FEEDBACK)
        assert again == first
        assert not changes.added
        assert other != first

    def test_finishing_is_undone_and_done_again_with_its_session(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        draft_id, _ = after.begin(session.id, SessionEntryKind.AFTER)
        draft = answered(journal.writing.draft(draft_id), "It got wider")
        journal.writing.save_draft(draft)
        _, changes = journal.writing.finish(draft)
        assert ("session", session.id) in changes.altered
        after.history.undo(changes.undo)
        (begun,) = after.of(session.id).reflected
        assert (begun.card, begun.draft_id) == (None, draft_id)
        after.history.redo(changes.undo)
        (reflected,) = after.of(session.id).reflected
        assert reflected.card is not None

    def test_kept_sealed_a_draft_still_knows_its_session(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        draft = journal.writing.draft(after.begin(session.id, SessionEntryKind.UNSAID)[0])
        told = draft_values(draft)
        assert draft_from(draft.id, draft.changed_at, told) == draft
        check_draft(draft)
        with pytest.raises(ValueError, match="nonsense"):
            check_draft(replace(draft, session_kind="nonsense"))

    def test_in_the_bin_it_is_not_about_a_session(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        entry = written(journal, after, session.id, SessionEntryKind.AFTER, "It got wider")
        journal.writing.delete((entry.id,))
        assert after.of(session.id).reflected == ()
        journal.writing.restore(entry.id)
        assert len(after.of(session.id).reflected) == 1

    def test_no_reflection_about_a_session_that_is_not_there(self, after: AfterSupervision) -> None:
        with pytest.raises(NoSuchSession):
            after.begin(SessionId("nothing"), SessionEntryKind.AFTER)


class TestTheUnsaid:
    def test_it_is_of_the_private_class_from_its_first_key(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        draft_id, _ = after.begin(session.id, SessionEntryKind.UNSAID)
        assert journal.writing.draft(draft_id).header.privacy is Privacy.PRIVATE
        assert journal.writing.begin(("the_unsaid",)).header.privacy is Privacy.PRIVATE

    @pytest.mark.parametrize("chosen", [Privacy.MAY_BRING, Privacy.LOG])
    def test_its_class_cannot_be_chosen(self, journal: Journal, chosen: Privacy) -> None:
        draft = answered(journal.writing.begin(("the_unsaid",)), PLANTED)
        draft = replace(draft, header=replace(draft.header, privacy=chosen))
        journal.writing.save_draft(draft)
        assert journal.writing.draft(draft.id).header.privacy is Privacy.PRIVATE
        entry, _ = journal.writing.finish(draft)
        assert entry.header.privacy is Privacy.PRIVATE
        edit = journal.writing.begin((), entry_id=entry.id)
        edit = replace(edit, header=replace(edit.header, privacy=chosen))
        assert journal.writing.finish(edit)[0].header.privacy is Privacy.PRIVATE

    def test_added_to_another_set_it_makes_all_of_it_private(self, journal: Journal) -> None:
        draft = answered(journal.writing.begin(("bridge_and_review",)), "It got wider")
        key = AnswerKey("the_unsaid", "in_words")
        both = replace(
            draft,
            packs=(*draft.packs, "the_unsaid"),
            answers={**draft.answers, key: DraftAnswer(PLANTED, private=True)},
        )
        assert journal.writing.finish(both)[0].header.privacy is Privacy.PRIVATE

    def test_taken_up_and_left_empty_it_changes_nothing(self, journal: Journal) -> None:
        draft = answered(journal.writing.begin(("bridge_and_review",)), "It got wider")
        entry, _ = journal.writing.finish(replace(draft, packs=(*draft.packs, "the_unsaid")))
        assert entry.header.privacy is Privacy.MAY_BRING

    def test_share_safe_it_is_nowhere(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        unsaid = written(journal, after, session.id, SessionEntryKind.UNSAID, PLANTED)
        open_one = written(journal, after, session.id, SessionEntryKind.AFTER, "It got wider")
        shown = after.of(session.id, share_safe=True).reflected
        assert [each.card.id for each in shown if each.card] == [open_one.id]
        page = journal.timeline.page(Filter(), None, 50, share_safe=True)
        assert [card.id for card in page.cards] == [open_one.id]
        recall = Recall(journal.store, journal.catalogue)
        assert recall.search("marmalade", Filter(), share_safe=False).hits
        assert not recall.search("marmalade", Filter(), share_safe=True).hits
        patterns = Patterns(journal.store, journal.catalogue, journal.clock)
        assert [each.id for each in patterns.overview(share_safe=True).held] == [open_one.id]
        assert unsaid.title == ""
        shared = supervision.session(session.id, share_safe=True)
        assert PLANTED not in _told(shared)

    def test_no_paper_tells_of_it_nor_of_how_the_session_was(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        written(journal, after, session.id, SessionEntryKind.UNSAID, PLANTED)
        after.change_session(session.id, place=PLANTED, before=(PLANTED,), instead=PLANTED)
        papers = documents_of(journal)
        day = TUESDAY.date()
        told = (
            papers.sheet(session.id),
            papers.record(session.id),
            papers.actions(),
            papers.year(day, day, SupervisionSide.HAD),
        )
        assert "How do I end with K4?" in str([_all(each) for each in told])
        assert PLANTED not in str([_all(each) for each in told])

    def test_a_begun_one_tells_nothing_of_itself(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        draft_id, _ = after.begin(session.id, SessionEntryKind.UNSAID)
        journal.writing.save_draft(answered(journal.writing.draft(draft_id), PLANTED))
        assert after.of(session.id, share_safe=True).reflected == ()
        assert all(PLANTED not in card.opening for card in journal.writing.drafts())


class TestSessions:
    def test_what_is_kept_of_a_session_is_undone(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        changes = after.change_session(session.id, safety=4, ratings=(6, 7, 8))
        assert supervision.session(session.id).details.ratings == (6, 7, 8)
        after.history.undo(changes.undo)
        assert supervision.session(session.id).details.safety is None

    def test_what_is_typed_meanwhile_stays_when_something_else_is_undone(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        changes = after.change_session(session.id, safety=4)
        assert after.keep_session(session.id, place=PLANTED).undo == ""
        after.history.undo(changes.undo)
        details = supervision.session(session.id).details
        assert (details.place, details.safety) == (PLANTED, None)

    def test_who_signed_stands_in_the_log_of_hours_too(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        hours = HoursLog(journal.store, journal.clock, after.history)
        after.keep_session(session.id, signed_by="D. Example")
        changes = after.change_session(session.id, signed_on=date(2025, 11, 18))
        (line,) = hours.lines()
        assert (line.notes.signed_by, line.notes.signed_on) == ("D. Example", date(2025, 11, 18))
        after.history.undo(changes.undo)
        (line,) = hours.lines()
        assert (line.notes.signed_by, line.notes.signed_on) == ("D. Example", None)

    def test_nothing_private_of_a_session_reaches_the_log_of_hours(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        after.change_session(session.id, place=PLANTED, before=(PLANTED,), instead=PLANTED)
        after.change_action(after.actions()[0].action.id, result=PLANTED, effect=PLANTED)
        written(journal, after, session.id, SessionEntryKind.UNSAID, PLANTED)
        lines = HoursLog(journal.store, journal.clock, after.history).lines()
        assert lines
        assert PLANTED not in str([asdict(each) for each in lines])

    def test_share_safe_none_of_it_is_there(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        after.change_session(
            session.id, before=("shame",), after=("relief",), place=PLANTED, safety=2
        )
        assert PLANTED not in _told(supervision.session(session.id, share_safe=True))
        assert supervision.session(session.id, share_safe=True).details.before == ()


class TestActions:
    def test_an_action_is_listed_with_its_session(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        session = held(journal, supervision)
        (line,) = after.actions()
        assert (line.session_id, line.person, line.held_at) == (session.id, "D.", TUESDAY)
        assert (line.action.text, line.question) == ("Name the date", "How do I end with K4?")
        assert line.is_logged

    def test_every_field_of_it_is_changed_and_undone(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        held(journal, supervision)
        (before,) = after.actions()
        changes = after.change_action(
            before.action.id,
            text="Name the date twice",
            due=date(2025, 12, 1),
            done=True,
            result="He was relieved",
            effect="I name ends earlier",
            kind=ActionKind.LEARNING,
            owner=Owner.BOTH,
            next_check=date(2026, 1, 1),
        )
        (now,) = after.actions()
        assert now.action.text == "Name the date twice"
        assert now.action.details.effect == "I name ends earlier"
        assert (now.action.details.kind, now.action.details.owner) == ("learning", "both")
        assert now.done_at == journal.clock.now()
        after.history.undo(changes.undo)
        assert after.actions() == (before,)

    def test_words_cannot_be_taken_from_an_action(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        held(journal, supervision)
        (line,) = after.actions()
        with pytest.raises(NothingToBring):
            after.change_action(line.action.id, text="  ")

    def test_a_dropped_action_is_due_no_more(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        held(journal, supervision)
        (line,) = after.actions()
        day = date(2025, 11, 26)
        assert len(supervision.promised_by(day)) == 1
        changes = after.change_action(line.action.id, dropped=True)
        assert supervision.promised_by(day) == ()
        after.history.undo(changes.undo)
        assert len(supervision.promised_by(day)) == 1

    def test_undoing_is_refused_where_the_same_was_changed_again(
        self, journal: Journal, supervision: Supervision, after: AfterSupervision
    ) -> None:
        held(journal, supervision)
        (line,) = after.actions()
        changes = after.change_action(line.action.id, result="He was relieved")
        after.keep_action(line.action.id, result="He was quiet")
        with pytest.raises(NothingToUndo):
            after.history.undo(changes.undo)


def _told(session: Session) -> str:
    """Everything a session says, also what `repr` leaves out."""
    return str(asdict(session))


def _all(told: object) -> object:
    """The same with what `repr` leaves out."""
    if is_dataclass(told) and not isinstance(told, type):
        return asdict(told)
    return [_all(each) for each in told] if isinstance(told, tuple) else told
