"""The library through real journals: made, unlocked, locked; each for itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from app.services.session import Journals, Secret, Unlocked
from models.records.entries import AnswerKey, DraftAnswer
from tests.support.journal import NOON
from tests.support.own_packs import handover
from tests.support.vaults import CHEAP, PASSPHRASE


@pytest.fixture(scope="module")
def journals() -> Journals:
    return Journals(FixedClock(NOON), CHEAP)


def made(journals: Journals, folder: Path) -> Path:
    journals.create(folder, PASSPHRASE).key.wipe()
    return folder


@contextmanager
def unlocked(journals: Journals, folder: Path) -> Iterator[Unlocked]:
    opened = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
    try:
        yield opened
    finally:
        journals.close(opened)


def test_own_sets_and_words_are_there_before_any_page_is_built(
    journals: Journals, tmp_path: Path
) -> None:
    folder = made(journals, tmp_path / "One.afterword")
    with unlocked(journals, folder) as first:
        first.library.save(handover())
        first.library.add_word("feelings", "flinty", "up")
        first.library.set_on("quick_capture", False)
    with unlocked(journals, folder) as again:
        assert again.catalogue.get("own_handover").title == "Handover"
        assert again.catalogue.vocabularies.feelings.search("flin")
        assert "quick_capture" not in {pack.id for pack in again.library.enabled()}


def test_another_journal_sees_none_of_it(journals: Journals, tmp_path: Path) -> None:
    one, other = (made(journals, tmp_path / f"{name}.afterword") for name in ("One", "Other"))
    with unlocked(journals, one) as first:
        first.library.save(handover())
        first.library.add_word("feelings", "flinty", "up")
        with unlocked(journals, other) as second:
            assert "own_handover" not in second.catalogue
            assert second.catalogue.vocabularies.feelings.search("flin") == ()
            assert second.catalogue.get("quick_capture") is first.catalogue.get("quick_capture")
        assert "own_handover" in first.catalogue


def test_a_set_of_ones_own_with_a_branch_is_used_the_same_day(
    journals: Journals, tmp_path: Path
) -> None:
    with unlocked(journals, made(journals, tmp_path / "One.afterword")) as opened:
        kept, _ = opened.library.save(handover())
        opened.library.unpin("after_session")
        opened.library.pin(kept.id)
        draft = opened.writing.begin([kept.id])
        given = {"words": "Late again.", "colour": "sharp", "said_again": "He came at ten."}
        answers = {AnswerKey(kept.id, key): DraftAnswer(text) for key, text in given.items()}
        entry, _ = opened.writing.finish(replace(draft, answers=answers))
        shelved = next(each for each in opened.library.shelf() if each.pack.id == kept.id)
        assert (shelved.uses, shelved.last_used) == (1, entry.header.held_at)
        assert opened.library.doors()[-1] == kept
        found = opened.recall.search("came at ten")
        assert [hit.card.id for hit in found.hits] == [entry.id]


def test_search_knows_both_names_of_a_word(journals: Journals, tmp_path: Path) -> None:
    with unlocked(journals, made(journals, tmp_path / "One.afterword")) as opened:
        word, _ = opened.library.add_word("feelings", "flinty")
        draft = opened.writing.begin(["after_session"])
        answers = {AnswerKey("after_session", "feelings"): DraftAnswer({word: 2})}
        entry, _ = opened.writing.finish(replace(draft, answers=answers))
        opened.library.rename_word("feelings", word, "steely")
        for name in ("flinty", "steely"):
            assert [hit.card.id for hit in opened.recall.search(name).hits] == [entry.id]


def test_nothing_of_it_lies_in_clear_in_the_journals_folder(
    journals: Journals, tmp_path: Path
) -> None:
    planted = "quokkabluster"
    folder = made(journals, tmp_path / "One.afterword")

    def look() -> None:
        files = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert files
        assert [str(path) for path in files if planted.encode() in path.read_bytes()] == []

    with unlocked(journals, folder) as opened:
        word, _ = opened.library.add_word("feelings", planted)
        opened.library.rename_word("triggers", _any_trigger(opened), f"{planted}s")
        opened.library.save(replace(handover(), title=planted))
        opened.writing.save_draft(
            replace(
                opened.writing.begin(["after_session"]),
                answers={AnswerKey("after_session", "feelings"): DraftAnswer({word: 1})},
            )
        )
        look()
        opened.vault.backup_now(NOON + timedelta(days=1), policy=CHEAP)
        look()
    look()


def _any_trigger(opened: Unlocked) -> str:
    return opened.catalogue.vocabularies.triggers.all_words[0].id
