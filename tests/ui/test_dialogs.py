from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.dialogs import Answer, QtDialogs, Question
from tests.support.cut_off import cut_off
from tests.support.dialogs import ScriptedDialogs

HIDE = Question(
    "Show private answers on this screen?", "Others may read them.", "Show them", "Keep hidden"
)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(800, 560)
    QVBoxLayout(made).addWidget(QPushButton("behind"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.findChild(QPushButton).setFocus()
    return made


def test_the_safe_answer_is_what_return_and_escape_give(themes, window, qtbot):
    answers = []
    dialogs = QtDialogs(themes, window)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialogs.ask(HIDE, answers.append)
        assert QApplication.focusWidget().objectName() == "question.safe"
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget().text() == "behind"
    assert answers == [Answer(False), Answer(False)]


def test_the_act_repeats_its_verb_and_is_chosen_on_purpose(themes, window, qtbot):
    answers = []
    QtDialogs(themes, window).ask(HIDE, answers.append)
    act = window.findChild(QWidget, "question.act")
    assert act.accessibleName() == "Show them"
    qtbot.mouseClick(act, Qt.MouseButton.LeftButton)
    assert answers == [Answer(True)]


def test_tab_stays_inside_the_question(themes, window, qtbot):
    QtDialogs(themes, window).ask(HIDE, lambda answer: None)
    seen = set()
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget().objectName())
    assert seen == {"question.safe", "question.act"}


def test_a_question_with_a_field_gives_what_was_typed(themes, window, qtbot):
    answers = []
    question = Question("Change passphrase", "", "Go on", "Cancel", "Passphrase", True)
    QtDialogs(themes, window).ask(question, answers.append)
    act = window.findChild(QWidget, "question.act")
    qtbot.mouseClick(act, Qt.MouseButton.LeftButton)
    assert answers == []
    qtbot.keyClicks(QApplication.focusWidget(), "otter")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert answers == [Answer(True, "otter")]
    assert "otter" not in repr(answers)


def test_a_link_opens_only_after_its_address_was_shown_and_chosen(
    themes, window, qtbot, monkeypatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    dialogs = QtDialogs(themes, window)
    address = "https://example.org/a/long/path?with=query"
    dialogs.open_link(address)
    assert address in window.findChild(QWidget, "question").accessibleName()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert opened == []
    dialogs.open_link(address)
    sheets = [w for w in window.findChildren(QWidget, "question") if w.isVisible()]
    qtbot.mouseClick(sheets[0].findChild(QWidget, "question.act"), Qt.MouseButton.LeftButton)
    assert opened == [address]


def test_an_address_of_any_length_can_be_read_to_its_end(themes, window, qtbot):
    window.resize(800, 560)
    address = "https://example.org/" + "a" * 3000 + "/end"
    QtDialogs(themes, window).open_link(address)
    qtbot.waitUntil(lambda: cut_off(window) == [], timeout=10_000)
    (area,) = window.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert address in area.widget().text()


def test_a_folder_is_chosen_without_blocking(themes, window, qtbot, tmp_path, monkeypatch):
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    chosen = []
    QtDialogs(themes, window).choose_folder("Where", tmp_path, chosen.append)
    assert chosen == []
    (dialog,) = window.findChildren(QFileDialog)
    dialog.done(1)
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [Path(tmp_path)]


def test_files_start_in_the_documents_and_a_saved_one_has_its_ending(
    themes, window, qtbot, tmp_path
):
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    chosen = []
    dialogs = QtDialogs(themes, window, tmp_path)
    dialogs.save_file("Export this set", "mine.toml", ["Prompt sets (*.toml)"], chosen.append)
    (dialog,) = window.findChildren(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.selectFile("plain")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [tmp_path / "plain.toml"]


def test_leaving_the_file_dialog_gives_nothing(themes, window, qtbot):
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    chosen = []
    QtDialogs(themes, window).choose_files("Which", ["Diaries (*.jsonl)"], chosen.append)
    (dialog,) = window.findChildren(QFileDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [[]]


def test_the_script_refuses_a_question_nobody_expected():
    dialogs = ScriptedDialogs()
    with pytest.raises(AssertionError, match="unexpected"):
        dialogs.ask(HIDE, lambda answer: None)


def test_the_script_refuses_an_answer_nobody_asked_for():
    with pytest.raises(AssertionError, match="nobody asked"):
        ScriptedDialogs([None]).finish()


def test_a_question_grows_with_its_letters_while_it_is_asked(themes, window, qtbot):
    window.resize(800, 560)
    long = Question(
        "Try this backup?", "It is opened and compared. " * 6, "Try it", "Not now",
        field="Passphrase", is_secret=True,
    )  # fmt: skip
    QtDialogs(themes, window).ask(long, lambda _answer: None)
    qtbot.waitUntil(lambda: cut_off(window) == [], timeout=10_000)
    before = themes.text_scale
    try:
        for percent in (150, 200):
            themes.set_text_scale(percent)
            qtbot.waitUntil(lambda: cut_off(window) == [], timeout=10_000)
    finally:
        themes.set_text_scale(before)
