"""The shelf, pins, own sets and their versions, over a real journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.services.faults import (
    NoSuchPack,
    NothingToUndo,
    PackInDraft,
    PackRefused,
    TooManyPins,
)
from app.services.library import Library
from app.services.library_shelf import DOORS, FIRST_ON
from models.records.changes import Thing
from models.records.entries import AnswerKey, DraftAnswer
from prompts.catalogue import Catalogue
from prompts.schema import Pack
from tests.support.journal import Journal, open_journal
from tests.support.own_packs import handover, library_of


@pytest.fixture
def library(journal: Journal) -> Library:
    return library_of(journal)


def titles(library: Library) -> list[str]:
    return [each.pack.title for each in library.shelf()]


def pinned(library: Library) -> list[str]:
    return [pack.id for pack in library.doors()]


# ------------------------------------------------------------- the shelf


def test_a_new_journal_begins_with_the_doors_and_an_everyday_few(library: Library) -> None:
    doors = [pack_id for pack_id in DOORS if pack_id in Catalogue.shipped()]
    assert pinned(library) == doors
    assert [each.pin for each in library.shelf()][: len(doors)] == list(range(len(doors)))
    on = {pack.id for pack in library.enabled()}
    assert {"after_session", "something_slipped", "quick_capture"} <= on <= FIRST_ON
    assert len(library.enabled()) <= 16


def test_every_set_that_begins_switched_on_is_shipped() -> None:
    assert set(Catalogue.shipped().ids()) >= FIRST_ON


def test_uses_count_reflections_outside_the_bin(journal: Journal, library: Library) -> None:
    first = journal.write(packs=("quick_capture",), answers={"stays": "One."})
    day = journal.clock.now() - timedelta(days=3)
    journal.write(packs=("quick_capture",), answers={"stays": "Two."}, held_at=day)
    journal.writing.delete([first.id])
    shelved = next(each for each in library.shelf() if each.pack.id == "quick_capture")
    assert (shelved.uses, shelved.last_used) == (1, day)
    unused = next(each for each in library.shelf() if each.pack.id == "after_session")
    assert (unused.uses, unused.last_used) == (0, None)


def test_a_set_is_switched_off_and_on_with_undo(journal: Journal, library: Library) -> None:
    changes = library.set_on("quick_capture", False)
    assert changes.touches(Thing.PACK)
    assert "quick_capture" not in {pack.id for pack in library.enabled()}
    journal.writing.history.undo(changes.undo)
    assert "quick_capture" in {pack.id for pack in library.enabled()}
    journal.writing.history.redo(changes.undo)
    assert "quick_capture" not in {pack.id for pack in library.enabled()}


def test_what_is_switched_off_leaves_today_and_comes_back_with_undo(
    journal: Journal, library: Library
) -> None:
    before = pinned(library)
    changes = library.set_on("after_session", False)
    assert pinned(library) == [each for each in before if each != "after_session"]
    journal.writing.history.undo(changes.undo)
    assert pinned(library) == before


def test_taking_back_one_choice_leaves_the_others(journal: Journal, library: Library) -> None:
    first = library.set_on("quick_capture", False)
    library.set_on("after_session", False)
    journal.writing.history.undo(first.undo)
    on = {pack.id for pack in library.enabled()}
    assert "quick_capture" in on
    assert "after_session" not in on


def test_at_most_three_stand_on_today(library: Library) -> None:
    for pack_id in pinned(library):
        library.unpin(pack_id)
    assert pinned(library) == []
    for pack_id in ("quick_capture", "something_slipped", "after_session"):
        library.pin(pack_id)
    library.save(handover())
    with pytest.raises(TooManyPins):
        library.pin("own_handover")
    library.move_pin("after_session", 0)
    assert pinned(library) == ["after_session", "quick_capture", "something_slipped"]
    library.unpin("quick_capture")
    library.pin("own_handover")
    assert pinned(library)[-1] == "own_handover"


def test_a_set_takes_the_place_of_another_on_today(journal: Journal, library: Library) -> None:
    before = pinned(library)
    library.set_on("quick_capture", False)
    changes = library.swap_pin("quick_capture", before[1])
    assert pinned(library) == [before[0], "quick_capture", before[2]]
    on = {pack.id for pack in library.enabled()}
    assert {"quick_capture", before[1]} <= on
    assert not library.swap_pin("quick_capture", before[0]).undo
    journal.writing.history.undo(changes.undo)
    assert pinned(library) == before
    assert "quick_capture" not in {pack.id for pack in library.enabled()}
    with pytest.raises(NoSuchPack):
        library.swap_pin("quick_capture", "monthly_review")


def test_pinning_lists_a_set_and_undo_takes_both_back(journal: Journal, library: Library) -> None:
    library.unpin("after_session")
    library.set_on("quick_capture", False)
    changes = library.pin("quick_capture")
    assert pinned(library)[-1] == "quick_capture"
    assert "quick_capture" in {pack.id for pack in library.enabled()}
    journal.writing.history.undo(changes.undo)
    assert "quick_capture" not in pinned(library)
    assert "quick_capture" not in {pack.id for pack in library.enabled()}


def test_choices_outlive_the_lock(journal: Journal, library: Library) -> None:
    library.set_on("quick_capture", False)
    library.unpin("after_session")
    with open_journal(journal.path.parent) as again:
        later = library_of(again)
        assert "after_session" not in pinned(later)
        assert "quick_capture" not in {pack.id for pack in later.enabled()}


@pytest.mark.parametrize("ask", ["set_on", "pin", "unpin", "move_pin", "copy_of", "remove"])
def test_a_set_that_is_not_there_is_said_so(library: Library, ask: str) -> None:
    more = {"set_on": (True,), "move_pin": (0,)}.get(ask, ())
    with pytest.raises(NoSuchPack):
        getattr(library, ask)("no_such_set", *more)


# ------------------------------------------------------------- own sets


def test_a_copy_is_kept_beside_what_it_is_of(journal: Journal, library: Library) -> None:
    copy = library.copy_of("after_session")
    assert copy.id not in journal.catalogue
    kept, changes = library.save(copy)
    assert (kept.id, kept.title, kept.door) == ("own_after_session", "Copy of After a session", "")
    assert (Thing.PACK, kept.id) in changes.added
    assert journal.catalogue.get(kept.id) == kept
    assert kept.steps == journal.catalogue.get("after_session").steps
    assert library.copy_of("after_session").id == "own_after_session_2"
    assert library.copy_of(kept.id).id == "own_after_session_2"
    assert next(e for e in library.shelf() if e.pack.id == kept.id).is_own
    assert kept.id in {pack.id for pack in library.enabled()}


def test_saving_and_removing_are_undone_and_done_again(journal: Journal, library: Library) -> None:
    _, saved = library.save(handover())
    journal.writing.history.undo(saved.undo)
    assert "own_handover" not in journal.catalogue
    journal.writing.history.redo(saved.undo)
    assert journal.catalogue.get("own_handover").title == "Handover"
    removed = library.remove("own_handover")
    assert "own_handover" not in journal.catalogue
    back = journal.writing.history.undo(removed.undo)
    assert (Thing.PACK, "own_handover") in back.added
    assert "own_handover" in journal.catalogue


def test_a_changed_set_gets_the_next_version_and_an_unchanged_one_stays(
    library: Library, journal: Journal
) -> None:
    first, _ = library.save(handover())
    same, nothing = library.save(first)
    assert (same.version, nothing.undo) == (1, "")
    second, changes = library.save(replace(first, title="Handing over"))
    assert second.version == 2
    assert second.dated == journal.clock.today().isoformat()
    journal.writing.history.undo(changes.undo)
    assert journal.catalogue.get("own_handover") == first


def test_a_version_that_an_entry_answered_is_never_given_again(
    library: Library, journal: Journal
) -> None:
    first, _ = library.save(handover())
    second, changes = library.save(replace(first, title="Handing over"))
    journal.write(packs=("own_handover",), answers={"words": "He was late again."})
    journal.writing.history.undo(changes.undo)
    third, _ = library.save(replace(first, title="Passing on"))
    assert (second.version, third.version) == (2, 3)


def test_undo_does_not_overwrite_a_later_change(library: Library, journal: Journal) -> None:
    first, changes = library.save(handover())
    library.save(replace(first, title="Handing over"))
    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(changes.undo)
    assert journal.catalogue.get("own_handover").title == "Handing over"


def test_a_set_with_problems_is_refused_with_each_of_them(library: Library) -> None:
    with pytest.raises(PackRefused) as refused:
        library.save(library.blank())
    told = " ".join(str(problem) for problem in refused.value.problems)
    assert "title" in told
    assert "summary" in told
    assert library.blank().id not in {each.pack.id for each in library.shelf()}


def test_a_blank_set_filled_in_is_kept(library: Library) -> None:
    blank = library.blank(title="Mine")
    step = replace(blank.steps[0], title="What stays?")
    kept, _ = library.save(replace(blank, summary="One question.", steps=(step,)))
    assert kept.title in titles(library)


def test_an_own_set_cannot_take_a_shipped_id(library: Library, journal: Journal) -> None:
    shipped = journal.catalogue.get("quick_capture")
    with pytest.raises(PackRefused):
        library.save(replace(shipped, title="Another"))
    assert journal.catalogue.get("quick_capture") == shipped


def test_a_set_that_a_draft_asks_is_not_removed(library: Library, journal: Journal) -> None:
    _, saved = library.save(handover())
    draft = journal.draft(packs=("own_handover",), answers={"words": "Late again."})
    journal.writing.save_draft(draft)
    with pytest.raises(PackInDraft):
        library.remove("own_handover")
    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(saved.undo)
    journal.writing.finish(draft)
    library.remove("own_handover")
    assert "own_handover" not in journal.catalogue


def test_entries_keep_the_questions_of_a_removed_set(library: Library, journal: Journal) -> None:
    library.save(handover())
    entry = journal.write(
        packs=("own_handover",), answers={"words": "Late again.", "colour": "sharp"}
    )
    library.remove("own_handover")
    assert journal.timeline.entry(entry.id) == entry
    edit = journal.writing.begin((), entry_id=entry.id)
    edited, _ = journal.writing.finish(
        replace(
            edit,
            answers={
                **edit.answers,
                AnswerKey("own_handover", "words"): DraftAnswer("Late, I said."),
            },
        )
    )
    assert [(a.heading, a.text) for a in edited.answers] == [
        ("What did I pass on?", "Late, I said."),
        ("How did it sound?", "Sharp"),
    ]


def changed(pack: Pack) -> Pack:
    """The set with one question reworded and another taken out."""
    said = pack.steps[0]
    words = replace(said.questions[0], text="What exactly did I say?")
    return replace(pack, steps=(replace(said, questions=(words,)),))


def test_an_old_entry_reads_as_it_was_written_whatever_becomes_of_the_set(
    library: Library, journal: Journal
) -> None:
    first, _ = library.save(handover())
    entry = journal.write(
        packs=("own_handover",),
        answers={"words": "Late again.", "colour": "sharp", "said_again": "He came at ten."},
    )
    assert [answer.heading for answer in entry.answers] == [
        "What did I pass on?",
        "How did it sound?",
        "How would I say it with them in the room?",
    ]
    library.save(changed(first))
    assert journal.timeline.entry(entry.id) == entry
    assert [use.version for use in entry.packs] == [1]

    edit = journal.writing.begin((), entry_id=entry.id)
    edited, _ = journal.writing.finish(replace(edit, bring_question="Why so sharp?"))
    assert edited.answers == entry.answers

    newer = journal.write(packs=("own_handover",), answers={"words": "On time."})
    assert [answer.heading for answer in newer.answers] == ["What exactly did I say?"]
    assert [use.version for use in newer.packs] == [2]


def test_a_draft_begun_before_goes_on_and_loses_no_answer(
    library: Library, journal: Journal
) -> None:
    first, _ = library.save(handover())
    draft = journal.draft(
        packs=("own_handover",), answers={"words": "Late again.", "colour": "sharp"}
    )
    journal.writing.save_draft(draft)
    library.save(changed(first))

    again = journal.writing.draft(draft.id)
    entry, _ = journal.writing.finish(again)
    assert [(a.heading, a.text, a.kind) for a in entry.answers] == [
        ("What exactly did I say?", "Late again.", "long"),
        ("How did it sound?", "Sharp", "one"),
    ]


def test_questions_that_went_are_known_while_a_draft_waits(
    library: Library, journal: Journal
) -> None:
    first, _ = library.save(handover())
    draft = journal.draft(packs=("own_handover",), answers={"colour": "sharp"})
    journal.writing.save_draft(draft)
    second, _ = library.save(changed(first))
    with open_journal(journal.path.parent) as again:
        later = library_of(again)
        entry, _ = again.writing.finish(again.writing.draft(draft.id))
        assert [(a.heading, a.text) for a in entry.answers] == [("How did it sound?", "Sharp")]
        later.save(replace(second, title="Handing over"))
        assert again.catalogue.asked_before("own_handover", "colour") is None


def test_own_sets_are_there_after_the_next_unlock(library: Library, journal: Journal) -> None:
    kept, _ = library.save(handover())
    with open_journal(journal.path.parent) as again:
        assert "own_handover" not in again.catalogue
        library_of(again)
        assert again.catalogue.get("own_handover") == kept


def test_two_journals_do_not_see_each_others_sets(journal: Journal, library: Library) -> None:
    library.save(handover())
    assert "own_handover" not in Catalogue.shipped()


def test_an_own_set_that_cannot_be_read_any_more_keeps_nothing_from_opening(
    library: Library, journal: Journal
) -> None:
    library.save(handover())
    with journal.store.write() as unit:
        kept = unit.own_packs.get("own_handover")
        assert kept is not None
        unit.own_packs.put(replace(kept, toml="id = nonsense"))
    later = library_of(journal)
    assert "own_handover" not in journal.catalogue
    assert later.shelf()
    assert later.remove("own_handover").undo


def test_the_language_of_the_sets_is_kept_and_taken_back(
    library: Library, journal: Journal
) -> None:
    others = [each for each in library.languages() if each != "en"]
    for language in others:
        changes = library.set_language(language)
        assert journal.catalogue.language == language
        journal.writing.history.undo(changes.undo)
        assert journal.catalogue.language == "en"
    with pytest.raises(KeyError):
        library.set_language("tlh")


@pytest.mark.parametrize("kept", [None, 7, "", "{", "[1]", {"a": "b"}, ["x"]])
def test_a_damaged_note_of_what_was_edited_is_none(
    library: Library, journal: Journal, kept: object
) -> None:
    with journal.store.write() as unit:
        unit.settings.put("editing_pack", kept)
    assert library.editing() == ""
    library.keep_editing('{"own_x": "text"}')
    assert library.editing() == '{"own_x": "text"}'


def test_the_set_used_last_is_that_of_the_newest_reflection(
    library: Library, journal: Journal
) -> None:
    assert library.last_used() == ""
    journal.write(packs=("after_session",), answers={"feelings": {"calm": 2}})
    journal.write("Just words.")
    assert library.last_used() == "after_session"
    own, _ = library.save(handover())
    newest = journal.write(packs=(own.id,), answers={"words": "Late again."})
    assert library.last_used() == own.id
    library.remove(own.id)
    assert library.last_used() == ""
    journal.writing.delete((newest.id,))
    assert library.last_used() == "after_session"
