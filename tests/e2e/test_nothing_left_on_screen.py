"""After a lock no page, no list, no field and no record of the program holds what was read."""

import gc
import json
from collections.abc import Iterator
from dataclasses import astuple, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCheckBox, QLineEdit, QWidget

from app.domain import pack_draft
from app.services import library, library_words
from app.services.session import Unlocked
from models.records import entries, follow_ups, patterns, queries, repairs, supervision
from models.records import library as own_library
from models.records.entries import FREE, FREE_TEXT, AnswerKey, Bring, Draft, DraftAnswer
from models.records.follow_ups import FollowUpKind
from prompts import schema
from prompts.kinds import Kind
from prompts.words import Word, own_word
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
    repairs.Repair,
    repairs.RepairCard,
    repairs.RepairField,
    repairs.RepairMove,
    queries.Hit,
    supervision.AgendaItem,
    supervision.Session,
    follow_ups.FollowUp,
    follow_ups.Cue,
    follow_ups.KeyPoints,
    patterns.TriggerLine,
    patterns.EarlierAnswer,
    patterns.PairHistory,
    own_library.OwnPack,
    library.ShelfPack,
    library_words.WordLine,
    schema.Pack,
    Word,
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


def fill_library(unlocked: Unlocked) -> str:
    """The word in a set of one's own, in one being edited, and in a list; the id of the first."""
    shelf = unlocked.library
    blank = shelf.blank(title=f"{MARKER} set")
    (step,) = blank.steps
    asked = replace(step, title=f"{MARKER}?", questions=step.questions)
    kept, _changes = shelf.save(replace(blank, summary=MARKER, steps=(asked,)))
    half = replace(shelf.blank(title=f"{MARKER} half"), id="own_half")
    shelf.keep_editing(json.dumps({half.id: pack_draft.write(half)}))
    shelf.add_word("triggers", MARKER)
    return kept.id


def fill_what_comes_back(unlocked: Unlocked) -> None:
    """The word in what comes back, in patterns, and beside an earlier answer."""
    kept = unlocked.follow_ups
    kept.add(FollowUpKind.ASSUMPTION, f"{MARKER} assumed")
    kept.add(FollowUpKind.TALKING_POINT, f"{MARKER} to ask")
    cue = kept.add_cue(f"{MARKER} wait")[0]
    kept.set_three([cue.id])
    said = {
        AnswerKey("key_points", "point_1"): f"{MARKER} point",
        AnswerKey("button", "triggers"): [own_word(MARKER)],
        AnswerKey("continuum", "places"): {f"own:{MARKER}|Warm": {"at": 2}},
    }
    writing = unlocked.writing
    for _ in range(5):
        draft = writing.begin(("key_points", "button", "continuum"))
        answers = {key: DraftAnswer(value) for key, value in said.items()}
        writing.finish(replace(draft, answers=answers))


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

    qtbot.waitUntil(has_come, timeout=10_000)


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
        lambda: any(MARKER in text for text in texts_of(opened.see("palette.list"))), timeout=10_000
    )
    QGuiApplication.clipboard().setText(f"copied: {MARKER}")
    assert len(places_of_the_word(opened.window)) > 5
    opened.lock()
    assert_nothing_is_left(opened)


@pytest.mark.parametrize("last", ["patterns", "prompts", "write", "settings"])
def test_what_comes_back_and_sets_of_ones_own_leave_the_word_nowhere(opened, qtbot, last):
    mine = opened.on_worker(fill_library)
    opened.on_worker(lambda unlocked: [fill_what_comes_back(unlocked), True][-1])
    opened.go_to("journal")
    pages = {
        "patterns": [
            {"tab": tab} for tab in ("triggers", "then_and_now", "continuum", "kept", "key_points")
        ],
        "prompts": [{"pack_id": mine}, {"edit": mine}, {"edit": "own_half"}],
        "write": [{"choose": True}, {"packs": [mine]}, {"packs": ["key_points"]}],
        "settings": [{"section": "words", "vocabulary": "triggers"}],
    }
    visit(opened, qtbot, "today")
    for page in [*(each for each in pages if each != last), last]:
        for arguments in pages[page]:
            visit(opened, qtbot, page, **arguments)
    assert len(places_of_the_word(opened.window)) > 5
    opened.lock()
    assert_nothing_is_left(opened)


def come_to_stop(opened: App, qtbot, *packs: str) -> None:
    """Writes the word, and something that leads to the page that says stop."""
    opened.go_to("write", packs=["boundary_check", *packs])
    block = opened.see("question.boundary_check.cues")
    opened.key(Qt.Key.Key_F8)
    (grave,) = [each for each in block.findChildren(QCheckBox) if "Alcohol" in each.text()]
    grave.click()
    field = opened.see("question.boundary_check.what").findChild(QLineEdit)
    qtbot.keyClicks(field, MARKER)
    opened.settle()
    opened.key(Qt.Key.Key_Return, CTRL)
    opened.see("stop_page")


def test_the_page_that_says_stop_leaves_the_word_nowhere(opened, qtbot):
    come_to_stop(opened, qtbot, opened.on_worker(fill_library))
    assert places_of_the_word(opened.window) != []
    opened.lock()
    assert_nothing_is_left(opened)


def assert_nothing_is_left(opened: App) -> None:
    gc.collect()
    assert places_of_the_word(opened.window) == []
    left = [each for each in gc.get_objects() if isinstance(each, RECORDS)]
    assert [type(each).__name__ for each in left if MARKER in str(astuple(each))] == []
    assert QGuiApplication.clipboard().text() == ""
