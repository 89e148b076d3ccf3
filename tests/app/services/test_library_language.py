"""Entries written in another language, over a real journal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.services.library import Library
from app.services.recall import Recall
from models.records.entries import AnswerKey, DraftAnswer, Entry
from tests.support.journal import Journal
from tests.support.own_packs import library_of


@pytest.fixture
def library(journal: Journal) -> Library:
    return library_of(journal)


def written(journal: Journal) -> Entry:
    return journal.write(
        packs=("quick_capture",),
        answers={
            "stays": "Der Blick zum Fenster.",
            "position": {"at": "moved", "from": "up", "to": "both"},
            "feelings": {"proud": 1, "tired": 3},
            "presence": 7,
        },
    )


def told(entry: Entry) -> dict[str, tuple[str, str]]:
    return {answer.key.question: (answer.heading, answer.text) for answer in entry.answers}


def test_an_entry_written_in_german_reads_german(journal: Journal, library: Library) -> None:
    library.set_language("de")
    entry = journal.timeline.entry(written(journal).id)
    assert told(entry) == {
        "stays": ("Was wirkt nach?", "Der Blick zum Fenster."),
        "position": (
            "Wo war in diesem Moment deine Macht?",
            "Hat sich bewegt, von „Oben“ nach „Beides zugleich“",
        ),
        "feelings": ("Was hast du gefühlt?", "Stolz (ein wenig), Müde (sehr)"),
        "presence": ("Wie präsent warst du?", "7 von 10"),
    }
    assert entry.packs[0].title == "Kurz festgehalten"


def test_it_is_found_by_german_words(journal: Journal, library: Library) -> None:
    library.set_language("de")
    entry = written(journal)
    recall = Recall(journal.store, journal.catalogue, library.renamed_words)
    for words in ("stolz", "Fenster", "müde"):
        assert [hit.card.id for hit in recall.search(words).hits] == [entry.id], words


def test_an_entry_written_before_stays_as_it_was(journal: Journal, library: Library) -> None:
    entry = written(journal)
    library.set_language("de")
    assert told(journal.timeline.entry(entry.id)) == told(entry)
    draft = journal.writing.begin((), entry_id=entry.id)
    answers = {**draft.answers, AnswerKey("quick_capture", "strongest"): DraftAnswer("Das Ende.")}
    changed, _ = journal.writing.finish(replace(draft, answers=answers))
    now = told(journal.timeline.entry(changed.id))
    assert now.pop("strongest") == ("Der stärkste Moment", "Das Ende.")
    assert now == told(entry)


def test_a_draft_begun_before_goes_on(journal: Journal, library: Library) -> None:
    draft = journal.draft(packs=("quick_capture",), answers={"stays": "The window."})
    journal.writing.save_draft(draft)
    library.set_language("de")
    again = journal.writing.drafts()[0]
    entry, _ = journal.writing.finish(journal.writing.draft(again.id))
    assert told(entry) == {"stays": ("Was wirkt nach?", "The window.")}
