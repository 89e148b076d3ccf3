"""Repairs in the bin, under a legal hold, in front of others, and in supervision."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.services.faults import NoSuchRepair, NothingToUndo
from app.services.relationships import Relationships
from app.services.repairs import Repairs
from app.services.retention import Retention
from app.services.supervision import Supervision
from models.records.changes import Thing
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer, Entry, Privacy
from models.records.faults import UnderLegalHold
from models.records.ids import RepairId
from models.records.repairs import Repair, Stage, Standing
from models.records.supervision import SessionPlan
from tests.support.journal import NOON, Journal, journal

__all__ = ["journal"]

SECRET = "I wanted to hurt him back for once"


@pytest.fixture
def repairs(journal: Journal) -> Repairs:
    return Repairs(journal.store, journal.clock, journal.catalogue, journal.writing.history)


@pytest.fixture
def supervision(journal: Journal) -> Supervision:
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


def begun(journal: Journal, repairs: Repairs, words: str = "Words", **header: Any) -> RepairId:
    return repairs.begin(journal.write(words, **header).id)[0].card.id


def written(repairs: Repairs, repair_id: RepairId, name: str, value: Any, **more: Any) -> None:
    number = 1 if name.startswith(("tried", "response")) else 0
    repairs.write(repair_id, {(name, number): DraftAnswer(value, **more)}, name)


def said(repair: Repair) -> str:
    """Everything that can be read on a repair."""
    return "\n".join(
        [
            repair.card.title,
            *(f"{each.value} {each.text}" for each in repair.fields),
            *(f"{each.value} {each.text} {each.reason}" for each in repair.moves),
            *(each.title for each in repair.entries),
            *repair.agenda,
            *(text for text, _ in repair.actions),
        ]
    )


# ------------------------------------------------------------- the bin


def test_a_repair_rests_in_the_bin_and_comes_back_whole(journal: Journal, repairs: Repairs) -> None:
    repair_id = begun(journal, repairs)
    written(repairs, repair_id, "owned.my_part", "Mine")
    before = repairs.get(repair_id)
    changes = repairs.remove(repair_id)
    assert changes.removed == {(Thing.REPAIR, repair_id)}
    assert repairs.cards() == ()
    assert [card.id for card in repairs.binned()] == [repair_id]
    with pytest.raises(NoSuchRepair):
        repairs.get(repair_id)
    with pytest.raises(NoSuchRepair):
        repairs.go_to(repair_id, Stage.PLANNED)
    journal.clock.advance(timedelta(days=3))
    assert repairs.restore(repair_id).added == {(Thing.REPAIR, repair_id)}
    after = repairs.get(repair_id)
    assert (after.fields, after.moves) == (before.fields, before.moves)
    with pytest.raises(NoSuchRepair):
        repairs.restore(repair_id)


def test_beginning_again_takes_the_one_out_of_the_bin(journal: Journal, repairs: Repairs) -> None:
    entry = journal.write("Words")
    repair = repairs.begin(entry.id)[0]
    repairs.remove(repair.card.id)
    again, changes = repairs.begin(entry.id)
    assert again.card.id == repair.card.id
    assert changes.added
    repairs.history.undo(changes.undo)
    assert repairs.cards() == ()


def test_thirty_days_in_the_bin_are_the_end(journal: Journal, repairs: Repairs) -> None:
    kept, gone = begun(journal, repairs, "One"), begun(journal, repairs, "Two")
    repairs.remove(gone)
    journal.clock.set(NOON + timedelta(days=29))
    assert not journal.writing.purge_bin().removed
    repairs.remove(kept)
    journal.clock.set(NOON + timedelta(days=31))
    assert journal.writing.purge_bin().removed == {(Thing.REPAIR, gone)}
    assert [card.id for card in repairs.binned()] == [kept]
    with pytest.raises(NoSuchRepair):
        repairs.restore(gone)


def test_an_emptied_bin_holds_no_repair(journal: Journal, repairs: Repairs) -> None:
    repair_id = begun(journal, repairs)
    written(repairs, repair_id, "owned.my_part", "Mine")
    token = repairs.remove(repair_id).undo
    assert journal.writing.empty_bin().removed == {(Thing.REPAIR, repair_id)}
    assert repairs.binned() == ()
    with journal.store.read() as unit:
        assert unit.repairs.every_id() == ()
    with pytest.raises(NothingToUndo):
        repairs.history.undo(token)


# ------------------------------------------------------------- a legal hold


def test_a_legal_hold_keeps_every_repair(journal: Journal, repairs: Repairs) -> None:
    repair_id = begun(journal, repairs)
    written(repairs, repair_id, "owned.my_part", "Mine")
    binned = begun(journal, repairs, "Other words")
    repairs.remove(binned)
    retention = Retention(journal.store, journal.clock, journal.writing)
    retention.set_hold("A complaint was made")
    with pytest.raises(UnderLegalHold):
        repairs.remove(repair_id)
    with pytest.raises(UnderLegalHold):
        journal.writing.empty_bin()
    journal.clock.advance(timedelta(days=100))
    assert not journal.writing.purge_bin().removed
    assert [card.id for card in repairs.cards()] == [repair_id]
    assert [card.id for card in repairs.binned()] == [binned]
    # What is written goes on, and nothing of it is lost.
    written(repairs, repair_id, "learned.known", "Something")
    repairs.close(repair_id, "no_longer", "He left")
    assert not repairs.get(repair_id).card.is_open


# ------------------------------------------------------------- in front of others


def test_private_words_are_in_no_share_safe_read(journal: Journal, repairs: Repairs) -> None:
    entry = journal.write(
        packs=("something_slipped",),
        answers={"what": "It slipped", "my_part": "I hurried", "their_part": SECRET},
        private=("their_part",),
        code="K4",
    )
    (card,) = repairs.cards()
    written(repairs, card.id, "owned.setting_part", SECRET)
    written(repairs, card.id, "owned.defending", "My pride, as ever before", private=True)
    written(repairs, card.id, "response.kind", "polite", private=True)
    repairs.rename(card.id, f"{SECRET}, again")
    repairs.close(card.id, "partly", "My pride, as ever before")
    repairs.reopen(card.id)

    whole, open_part = repairs.get(card.id), repairs.get(card.id, share_safe=True)
    assert SECRET in said(whole)
    assert "pride" in said(whole)
    assert SECRET not in said(open_part)
    assert "pride" not in said(open_part)
    assert "polite" not in said(open_part)
    assert open_part.stands("owned.my_part") is not None
    assert open_part.card.title == "It slipped"
    assert (whole.card.is_deferential, open_part.card.is_deferential) == (True, False)
    reads = (
        repairs.cards(share_safe=True),
        repairs.of_entry(entry.id, share_safe=True),
    )
    for cards in reads:
        assert [each.title for each in cards] == ["It slipped"]
        assert not any(each.is_deferential for each in cards)
    # The polite response is why it is to be seen before the contact; that is private, too.
    assert repairs.before_contact("K4", share_safe=True) == ()
    assert len(repairs.before_contact("K4")) == 1


def test_a_slip_that_only_private_words_tell_of_is_not_there_for_others(
    journal: Journal, repairs: Repairs
) -> None:
    journal.write(
        packs=("quick_capture",),
        answers={"stays": "A quiet hour", "position": {"at": "up"}, "slipped": "yes"},
        private=("slipped",),
    )
    own = begun(journal, repairs, "Words", privacy=Privacy.PRIVATE)
    assert len(repairs.cards()) == 2
    assert repairs.cards(share_safe=True) == ()
    with pytest.raises(NoSuchRepair):
        repairs.get(own, share_safe=True)


def test_what_becomes_private_later_is_private_where_it_was_repeated(
    journal: Journal, repairs: Repairs
) -> None:
    entry = journal.write(
        packs=("something_slipped",), answers={"what": "It slipped", "their_part": SECRET}
    )
    (card,) = repairs.cards()
    written(repairs, card.id, "owned.setting_part", SECRET)
    assert SECRET in said(repairs.get(card.id, share_safe=True))
    hide(journal, entry, "something_slipped", "their_part")
    assert SECRET not in said(repairs.get(card.id, share_safe=True))


def hide(journal: Journal, entry: Entry, pack: str, question: str) -> None:
    draft = journal.writing.begin((), entry_id=entry.id)
    key = AnswerKey(pack, question)
    answers = {**draft.answers, key: replace(draft.answers[key], private=True)}
    journal.writing.finish(replace(draft, answers=answers))


# ------------------------------------------------------------- supervision


def test_it_is_brought_and_what_came_of_it_stands_under_its_follow_up(
    journal: Journal, repairs: Repairs, supervision: Supervision
) -> None:
    entry = journal.write("He laughed at me", code="K4")
    repair_id = repairs.begin(entry.id)[0].card.id
    plan = SessionPlan("D.", datetime(2025, 11, 25, 10, 0), 60)
    session = supervision.plan(plan)[0]
    item, changes = repairs.bring(repair_id, session.id)
    assert (item.question, item.repair_id) == ("He laughed at me", repair_id)
    assert [source.id for source in item.sources] == [entry.id]
    repairs.history.undo(changes.undo)
    assert repairs.get(repair_id).agenda == ()
    repairs.history.redo(changes.undo)

    journal.clock.set(datetime(2025, 11, 25, 10, 0))
    supervision.start(session.id)
    supervision.set_outcome(item.id, "Say sorry for the tone, nothing more")
    action = supervision.add_action(item.id, "Write the first sentence")[0]
    assert repairs.get(repair_id).stands("follow_up.supervision") is None
    journal.clock.advance(timedelta(hours=1))
    supervision.finish(session.id)
    supervision.set_action_done(action.id, done=True)
    repair = repairs.get(repair_id)
    assert repair.agenda == ("He laughed at me",)
    assert repair.actions == (("Write the first sentence", True),)
    came = repair.stands("follow_up.supervision")
    assert came is not None
    assert came.text == "Say sorry for the tone, nothing more"

    journal.clock.advance(timedelta(hours=1))
    written(repairs, repair_id, "follow_up.supervision", "We left it")
    stands = repairs.get(repair_id).stands("follow_up.supervision")
    assert stands is not None
    assert stands.text == "We left it"


def test_a_question_of_ones_own_is_brought(
    journal: Journal, repairs: Repairs, supervision: Supervision
) -> None:
    repair_id = begun(journal, repairs)
    session = supervision.plan(SessionPlan("D.", NOON + timedelta(days=1), 60))[0]
    item, _ = repairs.bring(repair_id, session.id, "May I leave it?")
    assert item.question == "May I leave it?"
    assert repairs.get(repair_id).agenda == ("May I leave it?",)


def test_a_place_that_only_a_private_answer_tells_is_not_seen_before_others(
    journal: Journal, repairs: Repairs
) -> None:
    repair_id = begun(journal, repairs)
    written(repairs, repair_id, "owned.my_part", "Mine")
    written(repairs, repair_id, "noticed.whose", "theirs", private=True)
    assert repairs.get(repair_id).card.standing is Standing.DOWN
    (card,) = repairs.cards(share_safe=True)
    assert card.standing is Standing.UNSAID
    assert repairs.get(repair_id, share_safe=True).card.standing is Standing.UNSAID
    repairs.set_standing(repair_id, Standing.UP)
    assert repairs.cards(share_safe=True)[0].standing is Standing.UP


def test_a_link_that_is_put_back_tells_what_its_entry_tells_by_now(
    journal: Journal, repairs: Repairs
) -> None:
    repair_id = repairs.begin(None, title="The door")[0].card.id
    entry = journal.write("Words", code="K1")
    repairs.link(repair_id, entry.id)
    assert repairs.cards()[0].code == "K1"
    changes = repairs.unlink(repair_id, entry.id)
    edit = journal.writing.begin((), entry_id=entry.id)
    journal.writing.finish(replace(edit, header=replace(edit.header, code="K2")))
    repairs.history.undo(changes.undo)
    assert repairs.cards()[0].code == "K2"


def test_a_question_in_private_words_of_its_repair_is_not_told_in_supervision(
    journal: Journal, repairs: Repairs, supervision: Supervision
) -> None:
    repair_id = begun(journal, repairs)
    written(repairs, repair_id, "owned.my_part", "Mine")
    written(repairs, repair_id, "owned.defending", SECRET, private=True)
    session, _ = supervision.plan(SessionPlan("Ruth", NOON, 60, ""))
    repairs.bring(repair_id, session.id, f"{SECRET}, did I?")
    (item,) = supervision.session(session.id).items
    assert SECRET in item.question
    (item,) = supervision.session(session.id, share_safe=True).items
    assert item.question == ""


def test_a_course_before_others_does_not_tell_of_a_private_response(
    journal: Journal, repairs: Repairs
) -> None:
    repair_id = begun(journal, repairs, code="K4")
    written(repairs, repair_id, "tried.did", "I said it")
    written(repairs, repair_id, "response.kind", "polite", private=True)
    relationships = Relationships(journal.store, journal.catalogue)
    (found,) = relationships.course("K4").repairs
    assert found.card.is_deferential
    (found,) = relationships.course("K4", share_safe=True).repairs
    assert not found.card.is_deferential


def test_an_edit_taken_back_is_told_by_what_was_begun_of_it_since(
    journal: Journal, repairs: Repairs
) -> None:
    entry = journal.write("Words", code="K1")
    edit = journal.writing.begin((), entry_id=entry.id)
    edit = replace(edit, header=replace(edit.header, code="K2"))
    changes = journal.writing.finish(edit)[1]
    repair_id = repairs.begin(entry.id, title="The door")[0].card.id
    assert repairs.cards()[0].code == "K2"
    undone = journal.writing.history.undo(changes.undo)
    assert repairs.cards()[0].code == "K1"
    assert (Thing.REPAIR, repair_id) in undone.altered


def test_of_two_that_tell_the_same_the_one_edited_last_counts(
    journal: Journal, repairs: Repairs
) -> None:
    place = {"what": "It slipped", "their_part": "Late", "position": {"at": "up"}}
    first = journal.write("Words", packs=("something_slipped",), answers=place)
    (card,) = repairs.cards()
    journal.clock.advance(timedelta(hours=1))
    second = journal.write(
        packs=("something_slipped",), answers=place | {"position": {"at": "down"}}
    )
    repairs.link(card.id, second.id)
    assert repairs.get(card.id).card.standing is Standing.DOWN
    journal.clock.advance(timedelta(hours=1))
    edit = journal.writing.begin((), entry_id=first.id)
    key = AnswerKey(FREE, FREE_TEXT)
    edit = replace(edit, answers={**edit.answers, key: DraftAnswer("Other words")})
    changes = journal.writing.finish(edit)[1]
    assert repairs.get(card.id).card.standing is Standing.UP
    journal.writing.history.undo(changes.undo)
    assert repairs.get(card.id).card.standing is Standing.DOWN


def test_a_repair_that_an_edit_no_longer_names_tells_nothing_of_it(
    journal: Journal, repairs: Repairs
) -> None:
    first = journal.write(packs=("something_slipped",), answers={"what": "It slipped"})
    tried = {"response": "polite", "did": "I said it"}
    draft = replace(journal.draft(packs=("repair_tried",), answers=tried), links=(first.id,))
    telling, _ = journal.writing.finish(draft)
    assert [card.tries for card in repairs.cards()] == [1]
    edit = journal.writing.begin((), entry_id=telling.id)
    journal.writing.finish(replace(edit, links=()))
    assert [(card.tries, card.is_deferential) for card in repairs.cards()] == [(0, False)]
