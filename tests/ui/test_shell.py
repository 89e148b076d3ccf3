from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout
from shiboken6 import delete, isValid

from app.ui.actions import ActionRegistry, Layer, standard_actions
from app.ui.main_window import MainWindow
from app.ui.navigation import Page, PageSpec
from app.ui.palette_rows import PaletteHit, PaletteRow, split_matches
from app.ui.shell import Shell
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import PrimaryButton
from app.ui.widgets.editor import Editor
from app.ui.widgets.label import KeyCap


class Room(Page):
    """A page with an editor and a button, that notes what happens to it."""

    def __init__(self, themes: ThemeHolder, name: str, log: list[str]) -> None:
        super().__init__()
        self.name = name
        self.log = log
        self.editor = Editor(themes, "Words")
        self.button = PrimaryButton(themes, "Done")
        column = QVBoxLayout(self)
        column.addWidget(self.editor)
        column.addWidget(self.button)

    def enter(self, **args):
        self.log.append(f"enter {self.name} {args}" if args else f"enter {self.name}")

    def leave(self):
        self.log.append(f"leave {self.name}")

    def handlers(self):
        return {"bring": lambda: self.log.append(f"bring {self.name}")}

    def panes(self):
        return [self.editor.area, self.button]

    def first_focus(self):
        return self.editor.area


@dataclass
class World:
    window: MainWindow
    shell: Shell
    actions: ActionRegistry
    log: list[str]
    queries: list[tuple[str, object]]
    opened: list[str] = field(default_factory=list)

    def press(self, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)


CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def world(themes, qtbot):
    actions = ActionRegistry()
    for spec in standard_actions():
        actions.add(spec)
    window = MainWindow(themes, actions)
    qtbot.addWidget(window, before_close_func=lambda w: w.close_for_good())
    log, queries, opened = [], [], []
    shell = Shell(
        themes,
        actions,
        search=lambda text, deliver: queries.append((text, deliver)),
        open_hit=opened.append,
        sets=lambda: [
            PaletteRow("quiet", "Write with: Quiet loops"),
            PaletteRow("loop", "Write with: The loop between you"),
        ],
        open_set=lambda pack_id: opened.append(f"set {pack_id}"),
    )
    for page_id, title, icon in (
        ("today", "Today", "sun"),
        ("journal", "Journal", "book-open"),
        ("settings", "Settings", "settings"),
    ):
        shell.add_page(
            PageSpec(
                page_id,
                title,
                icon,
                lambda n=page_id: Room(themes, n, log),
                foot=page_id == "settings",
            )
        )
    shell.add_page(
        PageSpec("write", "Write", "plus", lambda: Room(themes, "write", log), False, True)
    )
    actions.bind(
        Layer.SHELL,
        {
            "lock": lambda: log.append("lock"),
            "new": lambda: shell.show_page("write"),
            "new_choose": lambda: log.append("choose"),
        },
    )
    window.show_face(shell)
    shell.show_page("today")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield World(window, shell, actions, log, queries, opened)
    if isValid(shell):
        shell.close_down()


def test_a_page_is_made_when_it_is_first_shown(world):
    assert [page.objectName() for page in world.shell.pages_made()] == ["page.today"]
    world.shell.show_page("journal")
    assert len(world.shell.pages_made()) == 2
    assert world.log == ["enter today", "leave today", "enter journal"]


def test_ctrl_2_goes_to_the_journal_and_alt_left_back(world, qtbot):
    world.press(qtbot, Qt.Key.Key_2, CTRL)
    assert world.shell.current_page_id() == "journal"
    world.press(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert world.shell.current_page_id() == "today"
    world.press(qtbot, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert world.shell.current_page_id() == "journal"


def test_going_back_too_far_says_so(world, qtbot):
    world.press(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert world.shell.undo_bar.words() == "There is nothing to go back to."


def test_the_arguments_of_a_visit_come_back_with_it(world):
    world.shell.show_page("journal", entry="7")
    world.shell.show_page("today")
    world.shell.back()
    assert world.log[-1] == "enter journal {'entry': '7'}"


def test_a_page_answers_its_actions_only_while_it_is_in_front(world):
    world.actions.trigger("bring")
    world.shell.show_page("journal")
    world.actions.trigger("bring")
    assert [line for line in world.log if line.startswith("bring")] == [
        "bring today",
        "bring journal",
    ]


def test_write_takes_header_and_sidebar_away(world):
    world.actions.trigger("new")
    assert not world.shell.sidebar.isVisible()
    assert not world.shell.header.isVisible()
    world.shell.back()
    assert world.shell.sidebar.isVisible()


def test_the_sidebar_marks_where_one_is_and_leads_there(world, qtbot):
    item = world.shell.sidebar.findChild(object, "nav.journal")
    qtbot.mouseClick(item, Qt.MouseButton.LeftButton)
    assert world.shell.current_page_id() == "journal"
    assert item.isChecked()
    qtbot.mouseClick(item, Qt.MouseButton.LeftButton)
    assert item.isChecked()


def test_f6_goes_through_sidebar_search_and_panes(world, qtbot):
    seen = []
    for _ in range(4):
        world.press(qtbot, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    room = world.shell.page("today")
    assert seen[:2] == [room.button, world.shell.sidebar.first_item()]
    assert seen[2:] == [world.shell.header.search, room.editor.area]


def test_f9_hides_the_sidebar(world, qtbot):
    world.press(qtbot, Qt.Key.Key_F9)
    assert not world.shell.sidebar.isVisible()
    world.press(qtbot, Qt.Key.Key_F9)
    assert world.shell.sidebar.isVisible()


def test_f9_says_so_where_there_is_no_sidebar(world, qtbot):
    world.shell.show_page("write")
    world.press(qtbot, Qt.Key.Key_F9)
    assert world.shell.undo_bar.isVisible()
    world.shell.show_page("today")
    assert world.shell.sidebar.isVisible()


def test_the_palette_closes_although_what_had_the_focus_is_gone(world, qtbot):
    room = world.shell.page("today")
    room.editor.area.setFocus()
    world.actions.trigger("search")
    delete(room.editor)
    world.press(qtbot, Qt.Key.Key_Escape)
    assert not world.shell.palette_sheet.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Slash])
def test_the_list_of_shortcuts_names_each_key_once(world, qtbot, key):
    world.press(qtbot, key, Qt.KeyboardModifier.NoModifier if key == Qt.Key.Key_F1 else CTRL)
    sheet = world.shell.shortcut_sheet
    assert sheet.isVisible()
    caps = [cap.text() for cap in sheet.findChildren(KeyCap)]
    assert "Ctrl Enter" in caps
    assert not [cap for cap in caps if "Return" in cap]
    assert "Ctrl + +" not in caps


def test_ctrl_plus_makes_the_text_larger(world, qtbot, themes):
    with qtbot.waitSignal(world.window.text_scale_changed) as signal:
        world.press(qtbot, Qt.Key.Key_Plus, CTRL)
    assert signal.args == [110]
    world.press(qtbot, Qt.Key.Key_0, CTRL)
    assert themes.text_scale == 100


def test_the_title_never_tells(world):
    world.shell.show_page("journal", entry="secret")
    assert world.window.windowTitle() == "Afterword"


def test_closing_asks_whoever_saves_and_never_a_person(world, qtbot):
    with qtbot.waitSignal(world.window.closing):
        world.window.close()
    assert world.window.isVisible()


def test_an_action_is_undone_by_ctrl_z_and_redone(world, qtbot):
    world.shell.page("today").button.setFocus()
    world.shell.offer_undo(
        "Reflection moved to the bin",
        lambda: world.log.append("undone"),
        lambda: world.log.append("again"),
    )
    world.press(qtbot, Qt.Key.Key_Z, CTRL)
    assert world.log[-1] == "undone"
    world.actions.trigger("redo")
    assert world.log[-1] == "again"
    world.actions.trigger("undo")
    world.actions.trigger("undo")
    assert world.shell.undo_bar.words() == "There is nothing to undo."


def test_the_undo_button_takes_back_what_it_names(world, qtbot):
    world.shell.offer_undo("One", lambda: world.log.append("one"))
    world.shell.offer_undo("Two", lambda: world.log.append("two"))
    buttons = [b for b in world.shell.undo_bar.children() if getattr(b, "text", str)() == "Undo"]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert world.log[-1] == "two"
    assert not world.shell.undo_bar.isVisible()


def test_the_edit_menu_names_what_it_takes_back(world, qtbot):
    def says(action_id: str) -> str:
        return world.actions.action(action_id).text()

    assert (says("undo"), says("redo")) == ("Undo", "Redo")
    world.shell.offer_undo("Reflection moved to the bin", lambda: None, lambda: None)
    world.shell.note_undo("Tea & cake", lambda: None)
    assert says("undo") == "Undo: Tea && cake"
    world.actions.trigger("undo")
    assert says("undo") == "Undo: Reflection moved to the bin"
    world.actions.trigger("undo")
    assert (says("undo"), says("redo")) == ("Undo", "Redo: Reflection moved to the bin")
    world.actions.trigger("redo")
    assert (says("undo"), says("redo")) == ("Undo: Reflection moved to the bin", "Redo")
    world.shell.note_undo("a" * 200, lambda: None)
    assert says("undo") == f"Undo: {'a' * 59}…"
    world.shell.close_down()
    assert (says("undo"), says("redo")) == ("Undo", "Redo")


def test_what_is_noted_is_taken_back_by_ctrl_z_without_a_bar(world, qtbot):
    world.shell.page("today").button.setFocus()
    world.shell.note_undo("Question added", lambda: world.log.append("undone"))
    assert not world.shell.undo_bar.isVisible()
    world.press(qtbot, Qt.Key.Key_Z, CTRL)
    assert world.log[-1] == "undone"


def test_ctrl_k_opens_the_palette_out_of_an_editor_and_esc_gives_the_focus_back(world, qtbot):
    area = world.shell.page("today").editor.area
    area.setFocus()
    qtbot.keyClicks(area, "some words")
    world.press(qtbot, Qt.Key.Key_K, CTRL)
    assert QApplication.focusWidget().objectName() == "palette.field"
    assert area.text() == "some words"
    world.press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is area


def test_the_palette_finds_an_action_and_does_it(world, qtbot):
    world.actions.trigger("search")
    qtbot.keyClicks(QApplication.focusWidget(), "lock")
    world.press(qtbot, Qt.Key.Key_Return)
    assert world.log[-1] == "lock"
    assert not world.shell.palette_sheet.isVisible()


def test_the_palette_opens_a_reflection_that_was_found(world, qtbot):
    world.actions.trigger("search")
    qtbot.keyClicks(QApplication.focusWidget(), "kindness")
    qtbot.waitUntil(lambda: bool(world.queries))
    text, deliver = world.queries[-1]
    assert text == "kindness"
    deliver([PaletteHit("e7", "I called it kindness", "R., 12 November", "upish")])
    world.press(qtbot, Qt.Key.Key_Return)
    assert world.opened == ["e7"]


def test_the_palette_finds_a_prompt_set_by_first_letters_and_writes_with_it(world, qtbot):
    world.actions.trigger("search")
    model = world.shell.findChild(QListView, "palette.list").model()

    def rows() -> list[str]:
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    assert not any("loop" in row for row in rows())
    qtbot.keyClicks(QApplication.focusWidget(), "loo")
    assert rows()[-2:] == ["Write with: Quiet loops", "Write with: The loop between you"]
    qtbot.keyClicks(QApplication.focusWidget(), "p bet")
    assert [row for row in rows() if "Write with:" in row] == ["Write with: The loop between you"]
    world.press(qtbot, Qt.Key.Key_Return)
    assert world.opened == ["set loop"]


def test_the_palette_shows_where_the_words_stand(world, qtbot):
    world.actions.trigger("search")
    qtbot.keyClicks(QApplication.focusWidget(), "zebra")
    qtbot.waitUntil(lambda: bool(world.queries))
    before = "and then for a long while nobody in the room said a word until "
    snippet = ((before, False), ("zebra", True), (" came up", False))
    _, deliver = world.queries[-1]
    deliver(
        [
            PaletteHit("e7", "I called it kindness", "12 November", snippet=snippet),
            PaletteHit("e8", "A zebra", "13 November", snippet=(("A ", False), ("zebra", True))),
        ]
    )
    view = world.shell.findChild(QListView, "palette.list")
    model = view.model()
    rows = {model.index(row, 0).data(): row for row in range(model.rowCount())}
    heard = model.index(rows["I called it kindness"], 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith("said a word until zebra came up, 12 November")
    assert "long while" not in heard
    alone = model.index(rows["A zebra"], 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert alone == "A zebra, 13 November"
    tall, low = (view.sizeHintForRow(rows[title]) for title in ("I called it kindness", "A zebra"))
    assert tall > low
    view.grab()


def test_a_late_answer_to_what_is_no_longer_typed_is_ignored(world, qtbot):
    world.actions.trigger("search")
    qtbot.keyClicks(QApplication.focusWidget(), "kind")
    qtbot.waitUntil(lambda: bool(world.queries))
    qtbot.keyClicks(QApplication.focusWidget(), "zzz")
    world.queries[0][1]([PaletteHit("e7", "I called it kindness")])
    model = world.shell.findChild(QListView, "palette.list").model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert "I called it kindness" not in shown


def test_what_was_typed_in_the_palette_is_not_kept(world, qtbot):
    world.actions.trigger("search")
    field = world.shell.findChild(QLineEdit, "palette.field")
    qtbot.keyClicks(field, "a name")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    world.actions.trigger("search")
    assert field.text() == ""
    assert not field.isUndoAvailable()


def test_the_shortcut_list_names_every_key(world, qtbot):
    world.press(qtbot, Qt.Key.Key_F1)
    said = {
        label.text()
        for label in world.shell.shortcut_sheet.findChildren(object)
        if hasattr(label, "text")
    }
    assert {spec.text for spec in world.actions.specs() if spec.sequences()} <= said
    world.press(qtbot, Qt.Key.Key_Escape)
    assert not world.shell.shortcut_sheet.isVisible()


def test_after_the_lock_nothing_of_the_shell_answers(world, qtbot):
    world.shell.close_down()
    assert "leave today" in world.log
    for action_id in ("new", "lock", "search", "today", "print"):
        assert not world.actions.action(action_id).isEnabled()
    assert world.actions.action("quit").isEnabled()


def test_a_replaced_face_is_destroyed(world, qtbot, themes):
    gone = []
    world.shell.page("today").destroyed.connect(lambda: gone.append(True))
    world.shell.close_down()
    world.window.show_face(PrimaryButton(themes, "Unlock"))
    qtbot.waitUntil(lambda: bool(gone))


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_at_the_smallest_window_nothing_of_the_frame_is_cut_off(world, qtbot, themes, scale):
    world.window.resize(800, 560)
    themes.set_text_scale(scale)
    qtbot.wait(20)
    frame = world.shell.rect()
    for part in (world.shell.header.search, world.shell.header.menu, world.shell.sidebar.lock):
        top = part.mapTo(world.shell, part.rect().topLeft())
        bottom = part.mapTo(world.shell, part.rect().bottomRight())
        assert frame.contains(top), part
        assert frame.contains(bottom), part


def test_matches_are_cut_out_of_the_text():
    assert split_matches("New reflection", ["ref"]) == [
        ("New ", False),
        ("ref", True),
        ("lection", False),
    ]
    assert split_matches("Straße", ["strasse"]) == [("Straße", False)]


def test_a_match_stands_only_at_the_beginning_of_a_word():
    assert split_matches("Another meeting at home", ["he", "at", "me", "ting"]) == [
        ("Another ", False),
        ("me", True),
        ("eting ", False),
        ("at", True),
        (" home", False),
    ]


def test_another_page_closes_the_palette_first(world, qtbot):
    world.press(qtbot, Qt.Key.Key_K, CTRL)
    palette = world.shell.palette_sheet
    assert palette.isVisible()
    world.press(qtbot, Qt.Key.Key_2, CTRL)
    assert world.shell.current_page_id() == "journal"
    assert not palette.isVisible()
    assert QApplication.focusWidget() is world.shell.page("journal").first_focus()


def test_an_action_of_the_page_closes_the_palette_first(world, qtbot):
    world.press(qtbot, Qt.Key.Key_K, CTRL)
    world.press(qtbot, Qt.Key.Key_B, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "bring today" in world.log
    assert not world.shell.palette_sheet.isVisible()


def test_keys_go_to_the_palette_although_the_page_asks_for_them(world, qtbot):
    page = world.shell.page("today")
    world.press(qtbot, Qt.Key.Key_K, CTRL)
    page.button.setFocus()
    assert QApplication.focusWidget().objectName() == "palette.field"
    world.press(qtbot, Qt.Key.Key_Escape)
    assert not world.shell.palette_sheet.isVisible()
    assert QApplication.focusWidget() is page.editor.area


def test_the_palette_asked_for_twice_still_gives_the_focus_back(world, qtbot):
    before = QApplication.focusWidget()
    for _ in range(2):
        world.press(qtbot, Qt.Key.Key_K, CTRL)
    assert QApplication.focusWidget().objectName() == "palette.field"
    world.press(qtbot, Qt.Key.Key_Escape)
    assert not world.shell.palette_sheet.isVisible()
    assert QApplication.focusWidget() is before


def test_a_page_closes_the_list_of_shortcuts_first(world, qtbot):
    world.press(qtbot, Qt.Key.Key_F1)
    assert world.shell.shortcut_sheet.isVisible()
    world.press(qtbot, Qt.Key.Key_2, CTRL)
    assert not world.shell.shortcut_sheet.isVisible()
    assert world.shell.current_page_id() == "journal"
