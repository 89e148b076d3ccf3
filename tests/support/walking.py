"""A reflection written in the real form from end to end, read there again, and carried elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.services.exporting.exporter import ExportFormat, Exporting
from app.services.importing.importer import Importing
from app.ui.forms.block import QuestionBlock
from app.ui.forms.state import FormState
from models.records.entries import AnswerKey, Entry
from prompts.answers import clean
from prompts.kinds import Kind
from prompts.schema import Pack, Question
from prompts.wording import as_text
from prompts.words import Vocabularies
from tests.support import filling
from tests.support.journal import Journal, open_journal
from tests.support.own_packs import library_of
from tests.ui.pages.write.desk import Desk


@dataclass(frozen=True)
class Written:
    """What was answered on one way through a set, as it has to be found again."""

    pack: Pack
    answers: Mapping[str, Any]
    private: frozenset[str]
    words: Vocabularies

    def told(self) -> list[tuple[Any, ...]]:
        """Key, kind, question, value, words, privacy and step of each answer, in the set's order."""
        return [
            (
                AnswerKey(self.pack.id, question.id),
                question.kind,
                self.pack.heading_of(question.id),
                kept(question, self.answers[question.id]),
                as_text(question, kept(question, self.answers[question.id]), self.words),
                question.id in self.private,
                f"{self.pack.id}/{self.pack.step_of(question.id).id}",
            )
            for question in self.pack.questions()
            if question.id in self.answers
        ]


def kept(question: Question, value: Any) -> Any:
    """An answer as it is stored: words exactly as they were typed."""
    return value if question.kind in (Kind.LONG, Kind.SHORT) else clean(question, value)


def told_by(entry: Entry) -> list[tuple[Any, ...]]:
    return [
        (each.key, each.kind, each.heading, each.value, each.text, each.private, each.step)
        for each in entry.answers
    ]


def form_of(desk: Desk) -> FormState:
    form = desk.page._presenter.form
    assert form is not None
    return form


def is_open(desk: Desk) -> bool:
    return desk.shell.current_page_id() == "write"


def see_all(desk: Desk) -> None:
    """Asks for the questions that are folded at first; a first step may come with them."""
    while (more := desk.page._form.next_depth(form_of(desk).packs()[0], 1)) is not None:
        desk.context.actions.trigger("more_questions")
        assert form_of(desk).depth(form_of(desk).packs()[0]) is more
    desk.page._moving.go_to(0)


def blocks(desk: Desk) -> list[QuestionBlock]:
    """The questions of the step on screen, those below the fold made as well."""
    step = desk.page._stage.view.current_step()
    assert step is not None
    return step.made_all()


def go_on(desk: Desk) -> None:
    """To the next step; past the page that says stop, where an answer calls for it."""
    before = desk.page._stage.current
    desk.next()
    if desk.find("stop_page").isVisible():
        desk.find("stop.go_on").click()
        if is_open(desk) and desk.page._stage.current == before:
            desk.page._stage.focus_current()
            desk.next()


def write(desk: Desk, pack: Pack, answers: Mapping[str, Any], *, by_hand: bool) -> Written:
    """Answers what is asked, step by step, up to the last; the set is open at its beginning."""
    see_all(desk)
    said: dict[str, Any] = {}
    private = {each.id for each in pack.questions() if each.private}
    while True:
        while block := _next_to_answer(desk, answers, said):
            name = block.key.question
            if by_hand:
                filling.by_hand(desk.bot, block.editor, answers[name])
            else:
                filling.at_once(block.editor, answers[name])
            if not block.editor.settles:
                pause(desk)
            said[name] = answers[name]
            assert kept(block.question, block.editor.value()) == kept(
                block.question, answers[name]
            ), name
            if len(said) % 3 == 0:
                block.toggle_private()
                private ^= {name}
        if desk.page._stage.current == len(form_of(desk).screens) - 1:
            hidden = frozenset(private & said.keys())
            return Written(pack, said, hidden, desk.context.catalogue.vocabularies)
        go_on(desk)


def _next_to_answer(
    desk: Desk, answers: Mapping[str, Any], said: Mapping[str, Any]
) -> QuestionBlock | None:
    """What is still to be answered on this step; an answer can bring another question into it."""
    for _ in range(2):
        for block in blocks(desk):
            if block.key.question in answers and block.key.question not in said:
                return block
        pause(desk)
    return None


def pause(desk: Desk) -> None:
    """A moment without a key, in which longer words are taken in."""
    desk.page._presenter.autosave.flush()


def read(desk: Desk, written: Written) -> None:
    """Goes through the form that is open again: every answer stands there as it was given."""
    found: dict[str, Any] = {}
    see_all(desk)
    for place in range(len(form_of(desk).screens)):
        desk.page._moving.go_to(place)
        for block in blocks(desk):
            name = block.key.question
            value = block.editor.value()
            if value is not None:
                found[name] = kept(block.question, value)
                assert form_of(desk).is_private(block.key) == (name in written.private), name
                assert block.extras.private.isChecked() == (name in written.private), name
    wanted = {
        name: kept(written.pack.question(name), value) for name, value in written.answers.items()
    }
    assert found == wanted, (found, wanted)


def done(desk: Desk) -> Entry:
    """Done; the newest entry."""
    desk.find("done").click()
    if is_open(desk) and desk.find("stop_page").isVisible():
        desk.find("stop.go_on").click()
        desk.find("done").click()
    assert not is_open(desk)
    return desk.entry()


def carried_out(work: Generator[Any, None, Any]) -> Any:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def exported_and_imported(journal: Journal, folder: Path, new: Path) -> Iterator[Journal]:
    """The journal again, once by way of JSON and once by way of Markdown."""
    for form in ExportFormat:
        target = folder / f"export.{form}"
        carried_out(Exporting(journal.store).run(target, form))
        other = folder / f"imported.{form}"
        other.mkdir()
        shutil.copy(new, other)
        with open_journal(other) as opened:
            library = library_of(opened)
            history = opened.writing.history
            importing = Importing(
                opened.store, opened.clock, history, opened.catalogue, after=library.load
            )
            report = carried_out(importing.run([target]))
            assert (report.imported, report.skipped) == (journal.timeline.count(), 0)
            yield opened
