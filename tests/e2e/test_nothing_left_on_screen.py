"""After a lock no page, no list, no field and no record of the program holds what was read."""

import gc
from collections.abc import Iterator
from dataclasses import astuple, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from app.services.session import Unlocked
from models.records import entries, queries, supervision
from models.records.entries import FREE, FREE_TEXT, AnswerKey, Bring, Draft, DraftAnswer
from prompts.kinds import Kind
from tests.e2e.test_locking import everything_said
from tests.support.app import App, app

__all__ = ["app"]

MARKER = "kestrelmarker"
CTRL = Qt.KeyboardModifier.ControlModifier
RECORDS = (
    entries.Draft,
    entries.DraftCard,
    entries.Entry,
    entries.EntryCard,
    entries.SlipCard,
    queries.Hit,
    supervision.AgendaItem,
    supervision.Session,
)


@pytest.fixture
def opened(app: App) -> App:
    app.make_journal()
    app.start()
    app.unlock()
    return app


def words_asked(unlocked: Unlocked, draft: Draft) -> list[AnswerKey]:
    """The questions of a draft that are answered in words, whoever is asked them."""
    if not draft.packs:
        return [AnswerKey(FREE, FREE_TEXT)]
    return [
        AnswerKey(pack, question.id)
        for pack in draft.packs
        for step in unlocked.catalogue.get(pack).steps
        for question in step.questions
        if step.when is None and question.kind in (Kind.LONG, Kind.SHORT)
    ]


def fill(unlocked: Unlocked) -> tuple[str, str]:
    """The word in reflections, a slip, a draft and a session; the ids of an entry and of that."""
    writing, meeting = unlocked.writing, unlocked.supervision
    ids = []
    for packs in (("after_session",), ("something_slipped",), ()):
        draft = writing.begin(packs)
        keys = words_asked(unlocked, draft)
        draft = replace(
            draft,
            answers={
                key: DraftAnswer(f"{MARKER} {at}.", private=at == 1) for at, key in enumerate(keys)
            },
            header=replace(draft.header, tags=(MARKER,)),
            bring=Bring.YES,
            bring_question=f"{MARKER}?",
        )
        entry = writing.finish(draft)[0]
        writing.add_hindsight(entry.id, f"Later: {MARKER}.")
        ids.append(entry.id)
    begun = writing.begin(())
    writing.save_draft(
        replace(begun, answers={AnswerKey(FREE, FREE_TEXT): DraftAnswer(f"{MARKER} half")})
    )
    plan = supervision.SessionPlan(MARKER, begun.header.held_at + timedelta(days=2), 60, "video")
    session = meeting.plan(plan)[0]
    meeting.add_item(session.id, f"{MARKER}?", entry_ids=[ids[0]])
    meeting.set_need(session.id, f"{MARKER}!")
    return ids[0], session.id


def every_model() -> Iterator[QAbstractItemModel]:
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield widget.model()
        yield from widget.findChildren(QAbstractItemModel)


def said_by_models() -> Iterator[tuple[str, str]]:
    """Whatever a list would show, say or tell in a tip."""
    for model in set(every_model()):
        yield from said_by(model, QModelIndex())


def said_by(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        for role in [*Qt.ItemDataRole][:14]:
            yield f"{type(model).__name__} {role.name}", str(index.data(role))
        yield from said_by(model, index)


def places_of_the_word(window: QWidget) -> list[str]:
    """Where the word is, in whatever Qt holds."""
    said = [*everything_said(window), *said_by_models()]
    for widget in QApplication.allWidgets():
        said += [("document", each.toPlainText()) for each in widget.findChildren(QTextDocument)]
        said += [("action", each.text()) for each in widget.actions()]
    return sorted({place for place, text in said if MARKER in text})


def visit(app: App, qtbot, page: str, **arguments) -> None:
    """Opens a page and waits until the word is on it."""
    app.go_to(page, **arguments)
    app.settle()

    def has_come() -> bool:
        shown = app.window.findChild(QObject, f"page.{page}")
        inside = [shown, *shown.findChildren(QWidget)]
        said = [said for widget in inside for said in texts_of(widget)]
        return any(MARKER in text for text in said)

    qtbot.waitUntil(has_come, timeout=8000)


def texts_of(widget: QWidget) -> list[str]:
    names = ("text", "plainText", "accessibleName", "accessibleDescription")
    said = [str(widget.property(name)) for name in names]
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        said += [text for _place, text in said_by(widget.model(), QModelIndex())]
    return said


def test_after_every_page_held_it_a_lock_leaves_the_word_nowhere(opened, qtbot):
    entry, session = opened.on_worker(fill)
    visit(opened, qtbot, "today")
    visit(opened, qtbot, "journal", entry_id=entry)
    visit(opened, qtbot, "write", entry_id=entry)
    opened.key(Qt.Key.Key_O, CTRL | Qt.KeyboardModifier.ShiftModifier)
    opened.settle()
    visit(opened, qtbot, "supervision")
    opened.on_worker(lambda unlocked: [unlocked.supervision.start(session), True][-1])
    visit(opened, qtbot, "in_session", session_id=session)
    opened.key(Qt.Key.Key_J, CTRL)
    opened.type("find_field", MARKER)
    opened.settle()
    opened.go_to("transfer")
    for page in ("transfer", "settings", "today"):
        opened.go_to(page)
        opened.settle()
    opened.key(Qt.Key.Key_K, CTRL)
    opened.type("palette.field", MARKER)
    opened.see("palette.list")
    qtbot.waitUntil(
        lambda: any(MARKER in text for text in texts_of(opened.see("palette.list"))), timeout=8000
    )
    QGuiApplication.clipboard().setText(f"copied: {MARKER}")
    assert len(places_of_the_word(opened.window)) > 5
    opened.lock()
    gc.collect()
    assert places_of_the_word(opened.window) == []
    left = [each for each in gc.get_objects() if isinstance(each, RECORDS)]
    assert [type(each).__name__ for each in left if MARKER in str(astuple(each))] == []
    assert QGuiApplication.clipboard().text() == ""
