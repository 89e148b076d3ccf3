import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.ui.theme import Type
from app.ui.widgets.editor import Editor
from app.ui.widgets.reading_view import ReadingView

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(themes, qtbot):
    made = Editor(themes, "What happened?", placeholder="Write here, or leave it")
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.area.setFocus()
    return made


def test_typing_is_told_and_setting_is_not(editor, qtbot):
    with qtbot.assertNotEmitted(editor.text_edited):
        editor.set_text("before\nafter")
    with qtbot.waitSignal(editor.text_edited):
        qtbot.keyClicks(editor.area, "x")
    assert editor.text() == "xbefore\nafter"


def test_another_theme_is_nobodys_typing(editor, themes, qtbot):
    editor.set_text("**before**")
    themes.set_choice("light")
    with qtbot.assertNotEmitted(editor.text_edited):
        themes.set_choice("dark")
    with qtbot.waitSignal(editor.text_edited):
        qtbot.keyClicks(editor.area, "x")


@pytest.mark.parametrize("scales", [(200,), (200, 100), (150, 200, 100)])
def test_what_an_empty_field_says_is_as_large_as_what_is_written(editor, themes, scales):
    for scale in scales:
        themes.set_text_scale(scale)
    area = editor.area
    assert area.viewport().font().pointSizeF() == area.font().pointSizeF()
    assert area.font().pointSizeF() == themes.font(Type.WRITE).pointSizeF()


def test_what_was_set_cannot_be_undone_away(editor, qtbot):
    editor.set_text("kept")
    qtbot.keyClick(editor.area, Qt.Key.Key_Z, CTRL)
    assert editor.text() == "kept"


def test_spaces_that_do_not_break_stay_what_they_are(editor, qtbot):
    editor.set_text("12\u00a0minutes\nleft\u202f!")
    assert editor.text() == "12\u00a0minutes\nleft\u202f!"
    qtbot.keyClick(editor.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert editor.text() == "\n12\u00a0minutes\nleft\u202f!"


def test_tab_leaves_the_editor(editor, qtbot):
    qtbot.keyClick(editor.area, Qt.Key.Key_Tab)
    assert editor.text() == ""
    assert QApplication.focusWidget() is not editor.area


def test_ctrl_b_sets_the_selection_strong_and_takes_it_back(editor, qtbot):
    editor.set_text("warm words")
    editor.area.selectAll()
    qtbot.keyClick(editor.area, Qt.Key.Key_B, CTRL)
    assert editor.text() == "**warm words**"
    editor.area.selectAll()
    qtbot.keyClick(editor.area, Qt.Key.Key_B, CTRL)
    assert editor.text() == "warm words"


def test_ctrl_i_at_the_caret_lets_one_write_inside(editor, qtbot):
    qtbot.keyClick(editor.area, Qt.Key.Key_I, CTRL)
    qtbot.keyClicks(editor.area, "her")
    assert editor.text() == "*her*"


def test_enter_goes_on_with_a_list_and_an_empty_item_ends_it(editor, qtbot):
    editor.area.toggle_list()
    qtbot.keyClicks(editor.area, "one")
    qtbot.keyClick(editor.area, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.area, "two")
    qtbot.keyClick(editor.area, Qt.Key.Key_Return)
    assert editor.text() == "- one\n- two\n- "
    qtbot.keyClick(editor.area, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.area, "after")
    assert editor.text() == "- one\n- two\nafter"


def test_enter_twice_leaves_a_line_empty_and_each_line_as_high_as_the_others(editor, qtbot):
    qtbot.keyClicks(editor.area, "one")
    qtbot.keyClick(editor.area, Qt.Key.Key_Return)
    qtbot.keyClick(editor.area, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.area, "two")
    assert editor.text() == "one\n\ntwo"
    document = editor.area.document()
    heights = {document.findBlockByNumber(n).blockFormat().lineHeight() for n in range(3)}
    assert len(heights) == 1
    qtbot.keyClick(editor.area, Qt.Key.Key_Z, CTRL)
    assert editor.text() == "one\n\n"


def test_quoting_several_lines_and_back(editor):
    editor.set_text("a\nb")
    editor.area.selectAll()
    editor.area.toggle_quote()
    assert editor.text() == "> a\n> b"
    editor.area.selectAll()
    editor.area.toggle_quote()
    assert editor.text() == "a\nb"


def test_private_is_said_in_words(editor, qtbot):
    button = editor.findChild(QWidget, "keep_private")
    with qtbot.waitSignal(editor.private_toggled) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    assert editor.is_private()
    assert button.accessibleName().endswith("? Private, never in share-safe view")
    with qtbot.assertNotEmitted(editor.private_toggled):
        editor.set_private(False)


def test_lines_stand_thirty_pixels_apart(editor):
    editor.set_text("one\ntwo")
    layout = editor.area.document().documentLayout()
    first = editor.area.document().firstBlock()
    apart = layout.blockBoundingRect(first.next()).top() - layout.blockBoundingRect(first).top()
    assert apart == pytest.approx(30, abs=0.7)


def test_text_is_never_wider_than_the_measure(editor):
    editor.resize(1400, 400)
    assert editor.area.viewport().width() <= 616


def test_a_growing_editor_is_as_tall_as_its_text(themes, qtbot):
    editor = Editor(themes, "Words")
    qtbot.addWidget(editor)
    editor.set_self_sizing(True)
    editor.resize(600, 40)
    editor.show()
    low = editor.area.height()
    for _ in range(5):
        qtbot.keyClicks(editor.area, "line")
        qtbot.keyClick(editor.area, Qt.Key.Key_Return)
    assert editor.area.height() >= low + 5 * 28
    assert not editor.area.verticalScrollBar().isVisible()


def test_selecting_with_the_mouse_tells_nobody_and_copying_copies(editor, qtbot):
    editor.set_text("secret words")
    area = editor.area.viewport()
    where = editor.area.cursorRect().center()
    qtbot.mouseDClick(area, Qt.MouseButton.LeftButton, pos=where)
    assert editor.area.textCursor().selectedText() == "secret"
    clipboard = QGuiApplication.clipboard()
    if clipboard.supportsSelection():
        assert "secret" not in clipboard.text(clipboard.Mode.Selection)
    qtbot.keyClick(editor.area, Qt.Key.Key_C, CTRL)
    assert clipboard.text() == "secret"
    assert not clipboard.mimeData().hasHtml()
    clipboard.clear()


def test_pasted_markup_arrives_as_plain_text(editor):
    clipboard = QGuiApplication.clipboard()
    data = QMimeData()
    data.setHtml("<b>bold</b> <img src='file:///etc/passwd'>")
    data.setText("bold")
    clipboard.setMimeData(data)
    editor.area.paste()
    assert editor.text() == "bold"
    clipboard.clear()


LINES = "There were twelve *minutes* left, “and” 🦦 nobody said so.\r\n" * 12_000


@pytest.fixture
def pasting(editor, qtbot):
    """A large text on its way in, between two words."""
    editor.set_text("before after")
    editor.set_caret(7)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(LINES)
    told = []
    editor.text_edited.connect(lambda: told.append(len(editor.text())))
    editor.area.paste()
    yield told
    clipboard.clear()


def there(editor):
    return editor.area.document().characterCount()


ALL = "before " + LINES.replace("\r\n", "\n") + "after"


def test_a_large_text_goes_in_by_and_by_and_is_whole_to_all_who_ask(editor, pasting, qtbot):
    first = there(editor)
    assert first < len(ALL) // 2
    assert editor.text() == editor.hand_over() == ALL
    qtbot.waitUntil(lambda: there(editor) > len(ALL), timeout=10_000)
    assert editor.text() == ALL
    assert pasting == [len(ALL), len(ALL)]
    assert not editor.area.textCursor().hasSelection()


def test_a_large_paste_is_one_step_to_take_back(editor, pasting, qtbot):
    qtbot.waitUntil(lambda: there(editor) > len(ALL), timeout=10_000)
    qtbot.keyClick(editor.area, Qt.Key.Key_Z, CTRL)
    assert editor.text() == "before after"
    qtbot.keyClick(editor.area, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert editor.text() == ALL


@pytest.mark.parametrize("key", ["typed", "undone"])
def test_a_key_in_the_middle_of_a_large_paste_comes_after_all_of_it(editor, pasting, qtbot, key):
    if key == "typed":
        qtbot.keyClicks(editor.area, "xy")
        assert editor.text() == ALL[: -len("after")] + "xy" + "after"
    else:
        qtbot.keyClick(editor.area, Qt.Key.Key_Z, CTRL)
        assert editor.text() == "before after"


def test_another_text_in_the_middle_of_a_large_paste_stands_alone(editor, pasting, qtbot):
    editor.set_text("Another.")
    qtbot.keyClicks(editor.area, "x")
    assert editor.text() in ("xAnother.", "Another.x")


def test_what_is_typed_into_200_kilobytes_stands_where_it_was_typed(editor, qtbot):
    line = "There were *twelve* minutes left and I **wanted** her to go home with something. " * 5
    editor.set_text((line + "\n") * (200_000 // len(line)))
    editor.set_caret(100_000)
    before = editor.text()
    qtbot.keyClicks(editor.area, "words *with* emphasis")
    assert editor.text() == before[:100_000] + "words *with* emphasis" + before[100_000:]


def test_emphasis_is_shown_while_it_is_typed(editor):
    editor.set_text("plain *slanted* and **strong**")
    formats = editor.area.document().firstBlock().layout().formats()
    assert any(span.format.fontItalic() and span.start == 7 for span in formats)
    assert any(span.format.fontWeight() >= 600 and span.start == 22 for span in formats)


def test_marks_underline_what_looks_like_an_identifier(editor, themes):
    editor.set_text("Ring back on 07700 900 142.")
    editor.set_marks([(13, 13)])
    (mark,) = editor.area.extraSelections()
    assert mark.cursor.selectedText() == "07700 900 142"
    assert mark.format.underlineColor() == themes.color("notice")


# Reading


@pytest.fixture
def reading(themes, qtbot):
    made = ReadingView(themes, "Reflection")
    holder = QWidget()
    QHBoxLayout(holder).addWidget(made)
    holder.resize(700, 400)
    qtbot.addWidget(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    yield made
    holder.close()


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "//host/share/x.png", "https://example.org/x.png", "x.png"]
)
def test_no_image_is_ever_loaded(reading, address):
    reading.show_html(f'<p>before <img src="{address}"> after</p>')
    kind = QTextDocument.ResourceType.ImageResource.value
    image = reading.loadResource(kind, QUrl(address))
    assert isinstance(image, QImage)
    assert (image.width(), image.height()) == (1, 1)


def test_no_style_sheet_is_ever_loaded(reading):
    kind = QTextDocument.ResourceType.StyleSheetResource.value
    assert bytes(reading.loadResource(kind, QUrl("file:///etc/passwd")).data()) == b""


def test_a_link_is_told_with_its_full_address_and_not_followed(reading, qtbot):
    reading.show_html('<p><a href="https://example.org/a?b=c">here</a></p>')
    where = reading.cursorRect().center()
    with qtbot.waitSignal(reading.link_pressed) as told:
        qtbot.mouseClick(
            reading.viewport(),
            Qt.MouseButton.LeftButton,
            pos=where + QPoint(8, 0),
        )
    assert told.args == ["https://example.org/a?b=c"]
    assert reading.toPlainText() == "here"


def test_the_reading_measure_is_kept(reading):
    assert reading.viewport().width() <= 568
    reading.show_html("<p>" + "word " * 200 + "</p>")
    assert reading.document().size().width() <= 568


def test_plain_text_is_shown_as_it_is(reading):
    reading.show_plain("<b>not bold</b>\nnext")
    assert reading.toPlainText() == "<b>not bold</b>\nnext"
