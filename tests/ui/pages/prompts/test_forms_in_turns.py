"""The forms of a large set are made in turns, and nobody notices."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.pages.prompts.editing import pack, stand_on
from tests.ui.pages.prompts.reading_room import CTRL, K, ReadingRoom


@pytest.fixture
def large(room: ReadingRoom) -> ReadingRoom:
    """A copy of the set with the most questions, opened in this very turn."""
    sets = room.journal.catalogue.packs()
    most = max(sets, key=lambda each: sum(1 for _ in each.questions()))
    room.open(pack_id=most.id)
    room.wait(lambda: room.is_shown("preview.copy"))
    room.find("preview.copy").click()
    return room


def form(room: ReadingRoom):
    return room.page._editor._form()


def names(room: ReadingRoom) -> set[str]:
    fields = form(room).findChildren(QWidget)
    return {each.objectName() for each in fields if each.objectName().startswith("edit.")}


def in_sight(room: ReadingRoom, widget: QWidget) -> bool:
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def test_the_beginning_is_there_at_once_and_everything_soon(large):
    assert "edit.title" in names(large)
    assert not form(large).is_whole
    assert "edit.offers.add" not in names(large)
    large.wait(lambda: form(large).is_whole)
    offers = len(pack(large).offers)
    assert offers
    assert {f"edit.offers.{at}.pack" for at in range(offers)} <= names(large)
    assert "edit.offers.add" in names(large)


def test_tab_goes_through_the_form_from_its_top_to_its_end(large):
    large.wait(lambda: form(large).is_whole and not large.find("trial")._later.isActive())
    inner = form(large).widget()
    large.find("edit.title").setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[str] = []
    while (here := large.focus()) is not None and inner.isAncestorOf(here):
        seen.append(here.objectName())
        assert len(seen) < 300
        large.press(K.Key_Tab)
    sources = [f"edit.sources.{at}.author" for at in range(len(pack(large).sources))]
    offers = [f"edit.offers.{at}.pack" for at in range(len(pack(large).offers))]
    named = ["edit.title", "edit.minutes", "edit.moments.any_time", "edit.entry_kind"]
    wanted = [*named, *sources, "edit.sources.add", *offers, "edit.offers.add"]
    assert [each for each in seen if each in wanted] == wanted
    assert len(seen) == len(set(seen)) == len(names(large))


def test_a_field_that_is_still_to_come_is_reached_at_once(large):
    assert "edit.offers.add" not in names(large)
    form(large).focus_field("offers.add")
    field = large.focus()
    assert field.objectName() == "edit.offers.add"
    large.wait(lambda: in_sight(large, field))


def test_what_is_typed_and_ticked_before_the_form_is_whole_stays(large):
    title = form(large).findChild(QWidget, "edit.title")
    title.setFocus(Qt.FocusReason.TabFocusReason)
    large.press(K.Key_A, CTRL)
    large.type("Walked")
    large.wait(lambda: form(large).is_whole)
    assert pack(large).title == "Walked"
    assert large.focus() is large.find("edit.title")
    before = pack(large).moments
    tick = large.find("edit.moments.learning")
    tick.setFocus(Qt.FocusReason.TabFocusReason)
    large.press(K.Key_Space)
    assert pack(large).moments != before
    # The form is made anew; the keyboard stays on the same box.
    assert large.focus().objectName() == "edit.moments.learning"
    large.wait(lambda: form(large).is_whole)
    assert large.find("edit.title").text() == "Walked"


def test_a_form_that_is_scrolled_stays_where_it_is_when_it_is_made_anew(large):
    link = large.find("edit.offers.add")
    link.setFocus(Qt.FocusReason.TabFocusReason)
    form(large).ensureWidgetVisible(link)
    offers = len(pack(large).offers)
    large.press(K.Key_Space)
    assert len(pack(large).offers) == offers + 1
    field = large.focus()
    assert field.objectName() == f"edit.offers.{offers}.pack"
    large.wait(lambda: in_sight(large, field))


def test_the_form_of_another_place_takes_over_from_one_that_is_not_whole(large):
    first = pack(large).steps[0].title
    assert not form(large).is_whole
    stand_on(large, first)
    large.wait(lambda: form(large).is_whole)
    assert large.find("edit.title").text() == first
