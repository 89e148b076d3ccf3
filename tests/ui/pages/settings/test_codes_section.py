"""Codes in the settings: on a real journal in a real window."""

import stat
from dataclasses import replace
from hashlib import sha256

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from app.ui.dialogs import Answer
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from models.records.keeping import RetentionClass
from tests.support.app import App
from tests.support.cut_off import cut_off
from tests.support.dialogs import ScriptedDialogs

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialogs():
    made = ScriptedDialogs()
    yield made
    made.finish()


@pytest.fixture
def codes(qtbot, qapp, tmp_path, dialogs):
    app = App(qtbot, tmp_path / "home", dialogs=dialogs)
    app.make_journal()
    app.start()
    app.unlock()
    app.go_to("settings", section="codes")
    app.settle()
    yield app
    app.forget()


def view(app):
    return app.see("settings.codes")


def shown(app):
    return [card.code for card in view(app).rows.cards()]


def spoken(app, code):
    index = view(app).rows.index_of(code)
    return view(app).rows.data(index, Qt.ItemDataRole.AccessibleTextRole)


def card(app, code):
    return app.on_worker(lambda u: u.codes.get(code))


def draw(app, kind="individual"):
    before = set(shown(app)) if app.find("settings.codes") else set()
    pick(app, "settings.new_code_kind", kind)
    app.press("settings.draw_code")
    app.settle()
    (code,) = set(shown(app)) - before
    return code


def pick(app, name, value):
    box = app.see(name, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    app.settle()


def set_day(app, name, text):
    field = app.see(name).findChild(QLineEdit)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    field.setText(text)
    app.key(Qt.Key.Key_Return)
    app.settle()


def write(app, code, text="A morning."):
    def act(unlocked):
        draft = unlocked.writing.begin([])
        header = replace(draft.header, code=code)
        answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(text)}
        return unlocked.writing.finish(replace(draft, header=header, answers=answers))

    return app.on_worker(act)


def refresh(app):
    app.go_to("settings", section="security")
    app.go_to("settings", section="codes")
    app.settle()


def undo(app):
    app.key(Qt.Key.Key_Z, CTRL)
    app.settle()


def test_a_code_is_drawn_and_never_typed(codes):
    assert codes.says("settings.no_codes") == "No code was drawn yet."
    code = draw(codes, "couple")
    assert view(codes).card().code == code
    assert codes.says("settings.code") == code
    assert spoken(codes, code) == f"{code}, A couple, not used yet"
    assert card(codes, code).stored.kind == "couple"
    section = codes.see("settings.section.codes")
    typed = [each.accessibleName() for each in section.findChildren(QLineEdit)]
    assert sorted(set(typed)) == ["Look at it again on this day", "The work ended"]
    undo(codes)
    assert codes.find("settings.codes") is None


def test_kind_end_class_and_day_are_set_at_once_and_taken_back(codes):
    code = draw(codes)
    pick(codes, "settings.code_kind", "team")
    assert card(codes, code).stored.kind == "team"
    undo(codes)
    assert card(codes, code).stored.kind == "individual"
    assert codes.see("settings.code_kind", QComboBox).currentData() == "individual"
    set_day(codes, "settings.code_ended", "2025-06-01")
    assert str(card(codes, code).stored.ended_on) == "2025-06-01"
    assert "ended" in spoken(codes, code)
    set_day(codes, "settings.code_ended", "")
    assert card(codes, code).stored.ended_on is None
    pick(codes, "settings.code_class", RetentionClass.LONG)
    assert card(codes, code).stored.retention is RetentionClass.LONG
    set_day(codes, "settings.code_review", "2027-06-01")
    assert str(card(codes, code).stored.review_on) == "2027-06-01"
    shown_day = codes.see("settings.code_review").findChild(QLineEdit).text()
    assert QLocale().toString(QDate(2027, 6, 1), "yyyy") in shown_day


def test_an_archived_code_is_not_offered_until_it_is_again(codes):
    code = draw(codes)
    codes.press("settings.archive_code")
    codes.settle()
    assert codes.on_worker(lambda u: u.codes.offered()) == ()
    assert "archived" in spoken(codes, code)
    assert view(codes).hasFocus()
    assert codes.find("settings.archive_code") is None
    codes.press("settings.offer_code")
    codes.settle()
    assert codes.on_worker(lambda u: u.codes.offered()) == (code,)


def test_two_codes_become_one_and_undo_parts_them(codes, dialogs):
    one, into = draw(codes), draw(codes)
    entry, _ = write(codes, one)
    refresh(codes)
    view(codes).select(one)
    codes.press("settings.merge")
    assert QApplication.focusWidget() is codes.see("settings.merge_into")
    assert card(codes, one).stored.merged_into == ""
    pick(codes, "settings.merge_into", into)
    dialogs.will_answer(Answer(False))
    codes.press("settings.merge")
    codes.settle()
    assert card(codes, one).stored.merged_into == ""
    dialogs.will_answer(Answer(True))
    codes.press("settings.merge")
    codes.settle()
    assert codes.on_worker(lambda u: u.timeline.entry(entry.id).header.code) == into
    assert view(codes).card().code == into
    assert "1 reflection" in spoken(codes, into)
    view(codes).select(one)
    assert f"part of {into}" in codes.says("settings.code_use")
    assert spoken(codes, one).endswith(f"part of {into}")
    for name in ("settings.code_kind", "settings.merge", "settings.archive_code"):
        assert codes.find(name) is None
    undo(codes)
    assert codes.on_worker(lambda u: u.timeline.entry(entry.id).header.code) == one


def test_all_that_concerns_a_code_is_read_and_saved_for_the_owner_alone(
    codes, dialogs, qtbot, tmp_path
):
    code = draw(codes)
    write(codes, code, "I talked over them.")
    target = tmp_path / "report.md"
    dialogs.will_answer(target)
    codes.press("settings.code_report")
    codes.settle()
    read = codes.see("settings.report")
    qtbot.waitUntil(lambda: "I talked over them." in read.toPlainText(), timeout=10_000)
    assert "Take advice first" in read.toPlainText()
    assert f"Everything about {code}" not in read.toPlainText()  # the title stands above it
    assert codes.says("settings.report_said") == "1 reflection."
    codes.press("settings.report_save")
    qtbot.waitUntil(target.exists, timeout=10_000)
    codes.settle()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert "> I talked over them." in target.read_text(encoding="utf-8")
    assert str(target) in codes.says("settings.report_said")
    codes.press("settings.report_back")
    codes.settle()
    assert view(codes).hasFocus()


def test_a_report_that_names_somebody_is_saved_only_once_that_was_said(
    codes, dialogs, qtbot, tmp_path
):
    code = draw(codes)
    write(codes, code, "Margaret Thornbury rang from 020 7946 0958.")
    target = tmp_path / "report.md"
    codes.press("settings.code_report")
    codes.settle()
    read = codes.see("settings.report")
    qtbot.waitUntil(lambda: "020 7946 0958" in read.toPlainText(), timeout=10_000)
    dialogs.will_answer(Answer(False))
    codes.press("settings.report_save")
    qtbot.waitUntil(lambda: len(dialogs.asked) == 1, timeout=10_000)
    codes.settle()
    assert "could tell who somebody is" in dialogs.asked[0]
    assert not target.exists()
    dialogs.will_answer(Answer(True))
    dialogs.will_answer(target)
    codes.press("settings.report_save")
    qtbot.waitUntil(target.exists, timeout=10_000)
    codes.settle()
    (line,) = codes.on_worker(lambda u: u.ledger.lines())
    assert line.details.left_in >= 2
    assert line.sha256 == sha256(target.read_bytes()).hexdigest()


def test_every_control_has_a_name_and_fits_at_twice_the_size(codes):
    draw(codes)
    draw(codes)
    codes.parts.themes.set_text_scale(200)
    codes.settle()
    section = codes.see("settings.section.codes")
    viewport = section.viewport().rect()
    for name in (
        "settings.new_code_kind",
        "settings.draw_code",
        "settings.codes",
        "settings.code_kind",
        "settings.code_class",
        "settings.merge_into",
        "settings.merge",
        "settings.archive_code",
        "settings.code_report",
    ):
        widget = codes.see(name)
        assert widget.accessibleName() or widget.text(), name
        left = widget.mapTo(section.viewport(), widget.rect().topLeft()).x()
        assert left >= 0, name
        assert left + widget.width() <= viewport.width(), name
        assert widget.height() >= 24, name


def test_all_of_it_is_in_sight_when_the_letters_grow_while_it_is_shown(codes, qtbot):
    draw(codes)
    draw(codes)
    codes.window.resize(1024, 640)
    codes.parts.themes.set_text_scale(150)
    codes.settle()
    section = codes.see("settings.section.codes")
    qtbot.waitUntil(lambda: cut_off(section) == [])
    assert view(codes).width() > 684  # what it has at most where the letters are not large
