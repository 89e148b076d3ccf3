"""What left the journal, on screen: the latest of it, and the whole list on paper and in files."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.services.ledger import ExportLedger
from models.records.hours import ExportedThing
from tests.support.documents import docx_words
from tests.ui.pages.transfer.counter import Counter


def rows(counter: Counter) -> list[str]:
    found = counter.page.findChildren(QWidget, "left.row")
    return [row.text() for row in found if row.isVisible()]


def test_an_export_stands_at_the_top_of_the_list(counter: Counter, tmp_path: Path):
    counter.journal.write("A morning by the window.")
    counter.page.enter()
    counter.bot.waitUntil(lambda: counter.says("left.nothing") != "", timeout=10_000)
    assert rows(counter) == []
    counter.press("segment.json")
    counter.will_answer(tmp_path / "mine.json")
    counter.press("export.run")
    counter.bot.waitUntil(lambda: len(rows(counter)) == 1, timeout=10_000)
    (row,) = rows(counter)
    assert "The whole journal" in row
    assert "mine.json" in row
    assert "window" not in row


def test_the_whole_list_leaves_as_a_document_and_is_noted_itself(counter: Counter, tmp_path: Path):
    ledger = ExportLedger(counter.journal.store, counter.journal.clock)
    for n in range(7):
        ledger.write(tmp_path / f"{n}.md", f"{n}".encode(), ExportedThing.RECORD)
    counter.page.enter()
    counter.bot.waitUntil(lambda: len(rows(counter)) == 5, timeout=10_000)
    counter.press("left.whole")
    looked = counter.find("preview.looked")
    counter.bot.waitUntil(lambda: looked.text().startswith("Looked"), timeout=10_000)
    counter.press("segment.docx")
    target = tmp_path / "list.docx"
    counter.will_answer(target)
    counter.press("preview.save")
    told = docx_words(target.read_bytes())
    for n in range(7):
        assert sha256(f"{n}".encode()).hexdigest() in told
        assert f"{n}.md" in told
    latest = ledger.lines()[0]
    assert latest.name == "list.docx"
    assert latest.sha256 == sha256(target.read_bytes()).hexdigest()


def test_the_whole_list_has_the_width_of_the_window_and_is_read_by_keyboard(
    counter: Counter, tmp_path: Path
):
    ledger = ExportLedger(counter.journal.store, counter.journal.clock)
    for n in range(60):
        ledger.write(tmp_path / f"{n}.md", f"{n}".encode(), ExportedThing.RECORD)
    window = counter.page.window()
    window.resize(1280, 800)
    counter.page.enter()
    counter.bot.waitUntil(lambda: len(rows(counter)) == 5, timeout=10_000)
    counter.press("left.whole")
    page = counter.find("preview.page")
    counter.bot.waitUntil(lambda: page.height() > 1000, timeout=10_000)
    assert page.width() >= window.width() * 0.9
    above = counter.find("preview.recipient")
    counter.bot.waitUntil(lambda: top(page) > top(above) + above.height(), timeout=10_000)
    (area,) = (
        each
        for each in counter.find("preview").findChildren(QScrollArea)
        if each.isAncestorOf(page)
    )
    for _ in range(12):
        if QApplication.focusWidget() is area:
            break
        counter.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is area
    before = area.verticalScrollBar().value()
    counter.bot.keyClick(area, Qt.Key.Key_PageDown)
    counter.bot.waitUntil(lambda: area.verticalScrollBar().value() > before, timeout=10_000)


def top(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint()).y()
