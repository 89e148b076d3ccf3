"""Any set and any answers: a file becomes a set of one's own, is written in the real form, kept,
reopened, exported, imported, and is the same."""

from __future__ import annotations

import shutil
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, event, given, settings

from prompts.answers import clean
from prompts.conditions import asked
from prompts.dumping import dump
from prompts.kinds import Kind
from prompts.loader import load
from prompts.schema import Pack, Question
from tests.prompts.made_packs import answered_packs
from tests.support.journal import open_journal
from tests.support.own_packs import library_of
from tests.support.walking import done, exported_and_imported, form_of, read, told_by, write
from tests.ui.pages.write.desk import Desk, desk

__all__ = ["desk"]


@pytest.fixture
def new_journal(tmp_path: Path) -> Path:
    """The file of a journal in which nothing was ever written."""
    folder = tmp_path / "new"
    folder.mkdir()
    with open_journal(folder):
        pass
    return folder / "journal.db"


@pytest.mark.timeout(240)
def test_any_set_and_any_answers_there_and_back_again(
    desk: Desk, tmp_path: Path, new_journal: Path
) -> None:
    earlier = desk.journal.write("What was before.", held_at=datetime(2024, 1, 21, 9, 0))
    numbers = count()

    # Bounded, and the same each time: what it finds is to be found again.
    @settings(
        max_examples=25,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(answered_packs())
    def there_and_back(made: tuple[Pack, dict[str, Any]]) -> None:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        _there_and_back(desk, folder, new_journal, earlier.id, *made)
        shutil.rmtree(folder)

    there_and_back()


def _there_and_back(
    desk: Desk, folder: Path, new: Path, earlier: str, made: Pack, answers: dict[str, Any]
) -> None:
    for question in made.questions():
        if question.id in answers:
            answers[question.id] = _as_shown(question, answers[question.id], earlier)
    library = library_of(desk.journal)
    pack, _ = library.take_in(load(dump(made).encode()))
    given_answers = {key: clean(pack.question(key), value) for key, value in answers.items()}
    expected = asked(pack, given_answers)
    assume(expected)
    event(f"{len(expected)} answers")
    desk.open(packs=[pack.id])
    written = write(desk, pack, answers, by_hand=False)
    assert written.answers.keys() == expected.keys()
    draft_id = form_of(desk).snapshot().id
    desk.shell.show_page("today")
    desk.open(draft_id=draft_id)
    read(desk, written)
    entry = done(desk)
    assert told_by(entry) == written.told()
    desk.open(entry_id=entry.id)
    read(desk, written)
    done(desk)
    assert desk.journal.timeline.revisions(entry.id) == ()
    for again in exported_and_imported(desk.journal, folder, new):
        assert again.catalogue.get(pack.id) == pack
        assert again.timeline.entry(entry.id) == desk.journal.timeline.entry(entry.id)
    desk.journal.writing.delete([entry.id])
    desk.journal.writing.empty_bin()
    library.remove(pack.id)


def _as_shown(question: Question, value: Any, earlier: str) -> Any:
    """The answer as a person gives it: a reflection that is there, pairs in their order, numbers
    with as many digits as the field for them takes."""
    if question.kind is Kind.LINK:
        return earlier
    if question.kind is Kind.CONTINUUM:
        order = [pair.id for pair in question.pairs]
        return {each: value[each] for each in (*order, *(value.keys() - {*order})) if each in value}
    return _typed(value)


def _typed(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, list):
        return [_typed(each) for each in value]
    if isinstance(value, dict):
        return {key: _typed(each) for key, each in value.items()}
    return value
