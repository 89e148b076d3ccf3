"""The list that is fetched page by page."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QListView

from app.ui.delegates.entry_rows import EntryDelegate
from app.ui.listmodels.hits import CardListModel
from app.ui.listmodels.paged import PagedListModel
from app.ui.words import card_sentence
from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.positions import Position
from models.records.queries import Hit, Page, PageKey, Span

NEWEST = datetime(2025, 11, 30, 12)


def cards(count: int) -> list[EntryCard]:
    return [
        EntryCard(
            EntryId(f"e{n:05}"), NEWEST - timedelta(hours=7 * n), f"Title {n}", position=Position.UP
        )
        for n in range(count)
    ]


class Library:
    """Gives pages of cards; holds them back when told to."""

    def __init__(self, there: list[EntryCard]) -> None:
        self.there = there
        self.asked: list[int] = []
        self.held: list | None = None

    def fetch(self, after, limit, deliver):
        self.asked.append(limit)
        start = int(after.held_at) if after is not None else 0
        found = self.there[start : start + limit]
        end = start + len(found)
        more = PageKey(str(end), EntryId("")) if end < len(self.there) else None
        page = Page(tuple(found), more)
        if self.held is None:
            deliver(page)
        else:
            self.held.append((deliver, page))


@pytest.fixture(autouse=True)
def english():
    QLocale.setDefault(QLocale("en_GB"))


def make(there):
    library = Library(there)
    return library, PagedListModel(library.fetch, card_sentence)


def titles(model):
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules_while_it_grows(qtmodeltester):
    _, model = make(cards(250))
    model.reload()
    qtmodeltester.check(model, force_py=True)
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
    qtmodeltester.check(model, force_py=True)
    assert model.cards() == 250


def test_each_month_stands_once_above_its_entries_and_cannot_be_chosen():
    _, model = make(cards(150))
    model.reload()
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
    months = [t for t in titles(model) if not t.startswith("Title")]
    assert months == ["November 2025", "October 2025"]
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_late_page_after_reload_is_ignored():
    library, model = make(cards(3))
    library.held = []
    model.reload()
    late = library.held.pop()
    library.there = cards(1)
    model.reload()
    deliver, page = library.held.pop()
    deliver(page)
    late[0](late[1])
    assert titles(model) == ["November 2025", "Title 0"]


def test_no_second_page_is_asked_for_while_one_is_on_its_way():
    library, model = make(cards(250))
    model.reload()
    library.held = []
    model.fetchMore(model.index(-1))
    assert not model.canFetchMore(model.index(-1))
    model.fetchMore(model.index(-1))
    assert len(library.held) == 1


def test_a_refresh_keeps_the_chosen_row_and_the_place(qtbot):
    library, model = make(cards(220))
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.reload()
    model.fetchMore(model.index(-1))
    view.setCurrentIndex(model.index_of(EntryId("e00120")))
    library.there = [*library.there[:5], *library.there[6:]]
    library.there[3] = EntryCard(EntryId("e00003"), library.there[3].held_at, "Reworded")
    model.refresh()
    assert model.card(view.currentIndex()).id == "e00120"
    assert not model.index_of(EntryId("e00005")).isValid()
    assert model.index_of(EntryId("e00003")).data() == "Reworded"


def test_a_row_is_heard_as_one_sentence_with_its_place():
    _, model = make(cards(3))
    model.reload()
    model.set_total(41)
    said = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Sunday 30 November. Title 0. Up-power. 1 of 41."


def test_ten_thousand_rows_are_laid_out_within_a_blink(qtbot, themes):
    _, model = make(cards(10_000))
    view = QListView()
    qtbot.addWidget(view)
    view.setItemDelegate(EntryDelegate(themes, view))
    view.setModel(model)
    view.resize(364, 800)
    view.show()
    model.reload()
    assert model.cards() < 400
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
    view.scrollToBottom()
    last = model.index(model.rowCount() - 1)
    assert last.data() == "Title 9999"
    assert view.visualRect(last).isValid()
    view.hide()


def test_what_was_found_is_a_model_too(qtmodeltester):
    model = CardListModel(card_sentence)
    found = [Hit(card, (Span("a "), Span("word", found=True))) for card in cards(4)]
    model.show_hits(found, 9)
    qtmodeltester.check(model, force_py=True)
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("1 of 9.")
    assert model.index_of(EntryId("e00002")).row() == 2
