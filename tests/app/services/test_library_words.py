"""Words people add, hide, rename and take away, and what of it reaches old entries and search."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services.faults import NoSuchWord, NothingToUndo, NoWord, WordIsThere, WordTooLong
from app.services.library import Library
from app.services.library_words import OwnList, WordLine
from app.services.recall import Recall
from models.records.changes import Thing
from prompts.words import NAMES, Vocabulary, own_word
from tests.support.journal import Journal, open_journal
from tests.support.own_packs import library_of

SHIPPED = "impatient"


@pytest.fixture
def library(journal: Journal) -> Library:
    return library_of(journal)


@pytest.fixture
def recall(journal: Journal, library: Library) -> Recall:
    return Recall(journal.store, journal.catalogue, library.renamed_words)


def feelings(journal: Journal) -> Vocabulary:
    return journal.catalogue.vocabularies.feelings


def line(library: Library, word_id: str, name: str = "feelings") -> WordLine:
    (found,) = [each for each in library.words(name) if each.id == word_id]
    return found


def offered(library: Library) -> tuple[str, ...]:
    """Ids of the own words that pickers offer."""
    words = library.words("feelings")
    return tuple(each.id for each in words if each.is_own and not each.is_hidden)


def felt(journal: Journal, *words: str) -> str:
    entry = journal.write(packs=("after_session",), answers={"feelings": dict.fromkeys(words, 2)})
    return entry.id


def found(recall: Recall, text: str) -> list[str]:
    return [hit.card.id for hit in recall.search(text).hits]


@pytest.mark.parametrize("name", NAMES)
def test_every_vocabulary_is_listed_whole(library: Library, journal: Journal, name: str) -> None:
    shipped = journal.catalogue.shipped_vocabularies.get(name)
    lines = library.words(name)
    assert {each.id for each in lines} == {word.id for word in shipped.all_words}
    assert not any(each.is_own or each.is_hidden or each.uses for each in lines)


def test_an_added_word_is_offered_at_once_and_undone(library: Library, journal: Journal) -> None:
    word_id, changes = library.add_word("feelings", "  flinty \n edged ", "up")
    assert word_id == own_word("flinty edged")
    assert changes.altered == {(Thing.WORD, "feelings")}
    assert [word.id for word in feelings(journal).search("flin")] == [word_id]
    assert word_id in {word.id for word in feelings(journal).words("up")}
    assert line(library, word_id).is_own
    assert offered(library) == (word_id,)
    journal.writing.history.undo(changes.undo)
    assert feelings(journal).search("flin") == ()
    journal.writing.history.redo(changes.undo)
    assert feelings(journal).search("flin")


@pytest.mark.parametrize(
    ("text", "fault"),
    [("", NoWord), (" \n\t", NoWord), ("\x00\u200b", NoWord), ("x" * 61, WordTooLong)],
)
def test_what_is_no_word_is_not_added(library: Library, text: str, fault: type) -> None:
    with pytest.raises(fault):
        library.add_word("feelings", text)


def test_a_word_that_is_there_is_not_added_twice(library: Library, journal: Journal) -> None:
    label = feelings(journal).label(SHIPPED)
    with pytest.raises(WordIsThere):
        library.add_word("feelings", label.upper())
    library.add_word("feelings", "flinty")
    with pytest.raises(WordIsThere):
        library.add_word("feelings", "Flinty")


def test_adding_a_hidden_word_brings_it_back(library: Library, journal: Journal) -> None:
    library.hide_word("feelings", SHIPPED, True)
    word_id, changes = library.add_word("feelings", feelings(journal).label(SHIPPED))
    assert word_id == SHIPPED
    assert changes.undo
    assert SHIPPED in {word.id for word in feelings(journal).all_words}


def test_a_hidden_word_leaves_the_pickers_and_old_answers_still_read(
    library: Library, journal: Journal
) -> None:
    entry_id = felt(journal, SHIPPED)
    label = feelings(journal).label(SHIPPED)
    changes = library.hide_word("feelings", SHIPPED, True)
    assert SHIPPED not in {word.id for word in feelings(journal).all_words}
    assert feelings(journal).search(label) == ()
    assert feelings(journal).label(SHIPPED) == label
    assert line(library, SHIPPED).is_hidden
    assert label in journal.timeline.entry(entry_id).answers[0].text
    journal.writing.history.undo(changes.undo)
    assert feelings(journal).search(label)


def test_a_renamed_word_stays_the_same_word(library: Library, journal: Journal) -> None:
    felt(journal, SHIPPED)
    before = feelings(journal).label(SHIPPED)
    changes = library.rename_word("feelings", SHIPPED, "Itching to go")
    assert feelings(journal).label(SHIPPED) == "Itching to go"
    shown = line(library, SHIPPED)
    assert (shown.text, shown.shipped_text, shown.uses) == ("Itching to go", before, 1)
    assert [word.id for word in feelings(journal).search("itch")] == [SHIPPED]
    journal.writing.history.undo(changes.undo)
    assert feelings(journal).label(SHIPPED) == before


def test_an_empty_name_gives_a_word_its_first_name_back(library: Library, journal: Journal) -> None:
    before = feelings(journal).label(SHIPPED)
    library.rename_word("feelings", SHIPPED, "Itching to go")
    library.rename_word("feelings", SHIPPED, "")
    assert feelings(journal).label(SHIPPED) == before
    assert library.renamed_words() == ()


def test_an_own_word_keeps_its_id_under_a_new_name(library: Library, journal: Journal) -> None:
    word_id, _ = library.add_word("feelings", "flinty", "up")
    entry_id = felt(journal, word_id)
    library.rename_word("feelings", word_id, "steely")
    assert feelings(journal).label(word_id) == "steely"
    (value,) = [a.value for a in journal.timeline.entry(entry_id).answers]
    assert value == {word_id: 2}
    assert journal.timeline.own_words("feelings") == (word_id,)
    assert offered(library) == (word_id,)
    shown = line(library, word_id)
    assert (shown.text, shown.shipped_text, shown.group) == ("steely", "flinty", "up")


def test_its_old_name_is_free_for_another_word(library: Library, journal: Journal) -> None:
    first, _ = library.add_word("feelings", "flinty")
    library.rename_word("feelings", first, "steely")
    second, _ = library.add_word("feelings", "flinty")
    assert second != first
    assert feelings(journal).label(first) == "steely"
    assert feelings(journal).label(second) == "flinty"


def test_a_name_that_another_word_has_is_refused(library: Library, journal: Journal) -> None:
    library.add_word("feelings", "flinty")
    with pytest.raises(WordIsThere):
        library.rename_word("feelings", SHIPPED, "FLINTY")


def test_a_word_typed_while_writing_is_listed_and_can_be_renamed(
    library: Library, journal: Journal
) -> None:
    word_id = own_word("prickled")
    felt(journal, word_id)
    shown = line(library, word_id)
    assert (shown.is_own, shown.group, shown.uses) == (True, "", 1)
    library.rename_word("feelings", word_id, "bristling")
    assert feelings(journal).label(word_id) == "bristling"


def test_both_names_find_entries_from_before_and_after(
    library: Library, journal: Journal, recall: Recall
) -> None:
    word_id, _ = library.add_word("feelings", "flinty")
    before = felt(journal, word_id)
    library.rename_word("feelings", word_id, "Steely and still")
    after = felt(journal, word_id)
    felt(journal, SHIPPED)
    for typed in ("flinty", "FLINTY", "steely still", "Steely and still"):
        assert set(found(recall, typed)) >= {before, after}, typed
    assert after in found(recall, "steely")


def test_a_renamed_shipped_word_is_found_by_both_names(
    library: Library, journal: Journal, recall: Recall
) -> None:
    entry_id = felt(journal, SHIPPED)
    library.rename_word("feelings", SHIPPED, "Fidgeting")
    assert found(recall, "fidgeting") == [entry_id]
    assert found(recall, "fidge") == [entry_id]
    assert found(recall, "impatient") == [entry_id]


def test_an_own_word_is_taken_away_and_used_ones_still_read(
    library: Library, journal: Journal
) -> None:
    unused, _ = library.add_word("feelings", "flinty")
    used, _ = library.add_word("feelings", "gritty")
    library.rename_word("feelings", used, "grim")
    felt(journal, used)
    library.remove_word("feelings", unused)
    changes = library.remove_word("feelings", used)
    assert not any(each.is_own for each in library.words("feelings"))
    assert offered(library) == ()
    assert feelings(journal).search("grim") == ()
    assert feelings(journal).label(used) == "grim"
    journal.writing.history.undo(changes.undo)
    assert offered(library) == (used,)


def test_a_word_taken_away_can_be_added_again(library: Library, journal: Journal) -> None:
    word_id, _ = library.add_word("feelings", "gritty")
    felt(journal, word_id)
    library.remove_word("feelings", word_id)
    again, _ = library.add_word("feelings", "gritty", "down")
    assert again == word_id
    assert line(library, word_id).group == "down"


def test_shipped_words_are_hidden_not_removed(library: Library) -> None:
    with pytest.raises(NoSuchWord):
        library.remove_word("feelings", SHIPPED)
    with pytest.raises(NoSuchWord):
        library.hide_word("feelings", "no_such_word", True)


def test_undo_does_not_overwrite_later_words(library: Library, journal: Journal) -> None:
    _, first = library.add_word("feelings", "flinty")
    library.add_word("feelings", "gritty")
    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(first.undo)


def test_words_are_there_after_the_next_unlock(library: Library, journal: Journal) -> None:
    word_id, _ = library.add_word("triggers", "The tannoy")
    library.hide_word("feelings", SHIPPED, True)
    with open_journal(journal.path.parent) as again:
        library_of(again)
        words = again.catalogue.vocabularies
        assert word_id in words.triggers
        assert words.triggers.search("tann")
        assert SHIPPED not in {word.id for word in words.feelings.all_words}


def test_a_word_lies_in_clear_nowhere_on_the_disk(
    library: Library, journal: Journal, tmp_path: Path
) -> None:
    planted = "quokkabluster"
    word_id, changes = library.add_word("feelings", planted)
    library.rename_word("feelings", SHIPPED, f"{planted}ing")
    library.rename_word("feelings", word_id, f"old {planted}")
    assert planted not in repr(changes) + repr(library.words("feelings"))
    journal.engine.dispose()
    for file in [path for path in tmp_path.rglob("*") if path.is_file()]:
        assert planted.encode() not in file.read_bytes(), file


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        7,
        [],
        "words",
        {"added": 3, "hidden": {"a": 1}, "renamed": [1], "gone": 5},
        {"added": [1, {"id": "x"}, {"id": "own:a", "text": ""}, {"id": "own:b", "text": 4}]},
        {"hidden": [1, None], "renamed": {"a": 3, "b": ""}},
    ],
)
def test_a_damaged_setting_changes_no_word(damaged: object) -> None:
    kept = OwnList.of(damaged)
    assert (kept.added, kept.hidden, dict(kept.renamed), kept.gone) == ((), set(), {}, set())
