"""The one registry of actions: menus, palette and the list of shortcuts are built from it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.ui.navigation import Handler


class Menu(StrEnum):
    """The menus, in the order of the bar."""

    JOURNAL = "journal"
    EDIT = "edit"
    VIEW = "view"
    GO = "go"
    WRITE = "write"
    SESSION = "session"
    HELP = "help"


class Layer(IntEnum):
    """Who answers an action; a higher layer answers first."""

    APP = 0
    SHELL = 1
    PAGE = 2


@dataclass(frozen=True)
class ActionSpec:
    """What an action is called and where it is found.

    `going` lists it under "Go to" in the palette; `instead` is said where it does not apply
    although a person may well press its key there: without it the action is hidden there.
    """

    id: str
    text: str
    menu: Menu
    shortcuts: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str = ""
    going: bool = False
    instead: str = ""

    def sequences(self) -> list[QKeySequence]:
        """Every key sequence, standard keys as this platform has them, without media keys."""
        found: list[QKeySequence] = []
        for shortcut in self.shortcuts:
            if isinstance(shortcut, str):
                found.append(QKeySequence(shortcut))
            else:
                found.extend(QKeySequence.keyBindings(shortcut))
        # Given twice, Qt would not know which of the two is meant.
        once = {key.toString(): key for key in found}
        return [key for name, key in once.items() if re.search(r"\+|^F\d+$", name)]


_LONGEST_ABOUT = 60
"""Letters of what an action is about; a menu is as wide as its longest line."""


class ActionRegistry(QObject):
    """Holds the actions, and asks the layers who answers one when it is pressed."""

    pressed = Signal()  # before anything is done, by key or by menu
    unavailable = Signal(str)  # the words to say instead
    changed = Signal()  # which actions are answered has changed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self._layers: dict[Layer, dict[str, Handler]] = {layer: {} for layer in Layer}

    def add(self, spec: ActionSpec) -> QAction:
        """Makes the action; it is hidden until a layer answers it."""
        if spec.id in self._specs:
            raise ValueError(f"action {spec.id} is there already")
        action = QAction(spec.text, self)
        action.setObjectName(f"action.{spec.id}")
        action.setShortcuts(spec.sequences())
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
        action.triggered.connect(partial(self.trigger, spec.id))
        self._specs[spec.id] = spec
        self._actions[spec.id] = action
        self._refresh()
        return action

    def bind(self, layer: Layer, handlers: Mapping[str, Handler]) -> None:
        """Adds answers to a layer."""
        unknown = handlers.keys() - self._specs.keys()
        if unknown:
            raise KeyError(f"no such actions: {sorted(unknown)}")
        self._layers[layer].update(handlers)
        self._refresh()

    def drop(self, layer: Layer) -> None:
        """Takes a layer's answers away: its page or the shell is gone."""
        if self._layers[layer]:
            self._layers[layer].clear()
            self._refresh()

    def trigger(self, action_id: str, _checked: bool = False) -> None:
        """Does the action, or says why it cannot be done here."""
        self.pressed.emit()
        handler = self._handler(action_id)
        if handler is not None:
            handler()
        elif self._specs[action_id].instead and self._is_unlocked():
            self.unavailable.emit(self._specs[action_id].instead)

    def action(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def say_more(self, action_id: str, words: str) -> None:
        """Has the menus say what an action is about, after its own words; "" takes that away."""
        action, said = self._actions[action_id], self._specs[action_id].text
        if words:
            about = words if len(words) <= _LONGEST_ABOUT else f"{words[: _LONGEST_ABOUT - 1]}…"
            said = _tr("{what}: {about}").format(what=said, about=about.replace("&", "&&"))
        action.setText(said)

    def specs(self) -> list[ActionSpec]:
        """Every action there is, in the order it was added."""
        return list(self._specs.values())

    def available(self) -> list[ActionSpec]:
        """The actions that do something now."""
        return [spec for spec in self._specs.values() if self._handler(spec.id) is not None]

    def key_text(self, action_id: str) -> str:
        """The first shortcut as it is printed on a key cap ("Ctrl K"), or nothing."""
        keys = self._actions[action_id].shortcuts()
        return key_cap(keys[0]) if keys else ""

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """Builds every menu into `bar`."""
        for menu in self._menus(bar):
            bar.addMenu(menu)

    def fill_menu(self, menu: QMenu) -> None:
        """Builds the same menus as submenus, for the menu button."""
        for submenu in self._menus(menu):
            menu.addMenu(submenu)

    def _menus(self, parent: QWidget) -> list[QMenu]:
        made: list[QMenu] = []
        for which, title in menu_titles().items():
            actions = [
                self._actions[spec.id] for spec in self._specs.values() if spec.menu is which
            ]
            if actions:
                made.append(_ActionMenu(title, actions, self, parent))
        return made

    def _handler(self, action_id: str) -> Handler | None:
        for layer in sorted(Layer, reverse=True):
            if action_id in self._layers[layer]:
                return self._layers[layer][action_id]
        return None

    def _is_unlocked(self) -> bool:
        return bool(self._layers[Layer.SHELL])

    def _refresh(self) -> None:
        for action_id, action in self._actions.items():
            explains = bool(self._specs[action_id].instead) and self._is_unlocked()
            shown = self._handler(action_id) is not None or explains
            action.setVisible(shown)
            action.setEnabled(shown)
        self.changed.emit()


def key_cap(key: QKeySequence) -> str:
    """A key sequence as it is printed on a key cap."""
    shown = key.toString(QKeySequence.SequenceFormat.NativeText)
    # Qt tells two keys apart that both carry the word Enter; macOS draws signs instead.
    shown = re.sub(r"\bReturn$", _tr("Enter"), shown)
    parts = [part for part in shown.split("+") if part]
    return " ".join([*parts, "+"] if shown.endswith("+") else parts)


class _ActionMenu(QMenu):
    """A menu that is not offered while none of its actions is."""

    def __init__(
        self, title: str, actions: list[QAction], registry: ActionRegistry, parent: QWidget
    ) -> None:
        super().__init__(title, parent)
        self.addActions(actions)
        registry.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self.menuAction().setVisible(any(action.isVisible() for action in self.actions()))


_ROLES = {
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
}


def menu_titles() -> dict[Menu, str]:
    """The menus with their titles, in the order of the bar."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Menus", text)

    return {
        Menu.JOURNAL: tr("&Journal"),
        Menu.EDIT: tr("&Edit"),
        Menu.VIEW: tr("&View"),
        Menu.GO: tr("&Go"),
        Menu.WRITE: tr("&Write"),
        Menu.SESSION: tr("&Supervision"),
        Menu.HELP: tr("&Help"),
    }


def standard_actions() -> list[ActionSpec]:
    """Every action of this version with its keys."""
    return [*_journal_actions(), *_view_actions(), *_work_actions()]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def _journal_actions() -> list[ActionSpec]:
    key = QKeySequence.StandardKey
    return [
        ActionSpec("new", _tr("New reflection"), Menu.JOURNAL, (key.New,), "plus"),
        ActionSpec(
            "new_choose",
            _tr("New reflection: choose a set…"),
            Menu.JOURNAL,
            ("Ctrl+Shift+N",),
            "plus",
        ),
        ActionSpec("quick_note", _tr("Quick note"), Menu.JOURNAL, (key.New,), "pencil-line"),
        ActionSpec("save", _tr("Save"), Menu.JOURNAL, (key.Save,), "check"),
        ActionSpec(
            "print",
            _tr("Print or PDF…"),
            Menu.JOURNAL,
            (key.Print,),
            "printer",
            instead=_tr("There is nothing to print on this screen."),
        ),
        ActionSpec(
            "close_entry",
            _tr("Close this entry"),
            Menu.JOURNAL,
            ("Ctrl+W",),
            "x",
            instead=_tr("No entry is open."),
        ),
        ActionSpec("settings", _tr("Settings"), Menu.JOURNAL, ("Ctrl+,",), "settings", going=True),
        ActionSpec(
            "transfer", _tr("Import and export"), Menu.JOURNAL, (), "arrow-down-up", going=True
        ),
        ActionSpec("words", _tr("Words you choose from"), Menu.JOURNAL, (), "list", going=True),
        ActionSpec("codes", _tr("Codes"), Menu.JOURNAL, (), "users", going=True),
        ActionSpec(
            "keeping", _tr("Keeping and legal hold"), Menu.JOURNAL, (), "history", going=True
        ),
        ActionSpec("lock", _tr("Lock now"), Menu.JOURNAL, ("Ctrl+L",), "lock"),
        ActionSpec("quit", _tr("Quit"), Menu.JOURNAL, ("Ctrl+Q",), "x"),
        ActionSpec("undo", _tr("Undo"), Menu.EDIT, (key.Undo,), "history"),
        ActionSpec("redo", _tr("Redo"), Menu.EDIT, ("Ctrl+Shift+Z",), "history"),
        ActionSpec(
            "find",
            _tr("Find in this pane"),
            Menu.EDIT,
            (key.Find,),
            "search",
            instead=_tr("Nothing to find on this screen. Ctrl+K searches everything."),
        ),
        ActionSpec(
            "find_next",
            _tr("Find next"),
            Menu.EDIT,
            ("F3",),
            "search",
            instead=_tr("Nothing to find on this screen. Ctrl+K searches everything."),
        ),
    ]


def _view_actions() -> list[ActionSpec]:
    key = QKeySequence.StandardKey
    return [
        ActionSpec("sidebar", _tr("Show or hide the sidebar"), Menu.VIEW, ("F9",), "menu"),
        ActionSpec("full_screen", _tr("Full screen"), Menu.VIEW, (key.FullScreen, "F11"), "menu"),
        ActionSpec("larger", _tr("Larger text"), Menu.VIEW, ("Ctrl++", "Ctrl+="), "type"),
        ActionSpec("smaller", _tr("Smaller text"), Menu.VIEW, ("Ctrl+-",), "type"),
        ActionSpec("normal_size", _tr("Normal text size"), Menu.VIEW, ("Ctrl+0",), "type"),
        ActionSpec("theme_system", _tr("Colours as the system"), Menu.VIEW, (), "palette"),
        ActionSpec("theme_light", _tr("Light colours"), Menu.VIEW, (), "palette"),
        ActionSpec("theme_dark", _tr("Dark colours"), Menu.VIEW, (), "palette"),
        ActionSpec("theme_contrast", _tr("High contrast"), Menu.VIEW, (), "palette"),
        ActionSpec("next_pane", _tr("Next pane"), Menu.VIEW, ("F6",), "panel-right-close"),
        ActionSpec(
            "previous_pane", _tr("Previous pane"), Menu.VIEW, ("Shift+F6",), "panel-right-close"
        ),
        ActionSpec("search", _tr("Search, or go to…"), Menu.GO, ("Ctrl+K",), "search"),
        ActionSpec("today", _tr("Today"), Menu.GO, ("Ctrl+1",), "sun", going=True),
        ActionSpec("journal", _tr("Journal"), Menu.GO, ("Ctrl+2",), "book-open", going=True),
        ActionSpec(
            "supervision", _tr("Supervision"), Menu.GO, ("Ctrl+3",), "messages-square", going=True
        ),
        ActionSpec("repairs", _tr("Repairs"), Menu.GO, ("Ctrl+4",), "spool", going=True),
        ActionSpec("patterns", _tr("Patterns"), Menu.GO, ("Ctrl+5",), "chart-spline", going=True),
        ActionSpec("prompts", _tr("Prompts"), Menu.GO, ("Ctrl+6",), "library", going=True),
        ActionSpec("back", _tr("Back"), Menu.GO, ("Alt+Left",), "arrow-left"),
        ActionSpec("forward", _tr("Forward"), Menu.GO, ("Alt+Right",), "corner-down-right"),
        ActionSpec("menu", _tr("Menu bar"), Menu.VIEW, ("F10",), "menu"),
        ActionSpec("shortcuts", _tr("Keyboard shortcuts"), Menu.HELP, ("F1", "Ctrl+/"), "type"),
        ActionSpec("help_locked", _tr("Help with a locked journal"), Menu.HELP, (), "key-round"),
        ActionSpec(
            "help_keeping", _tr("Backups, going back and erasing"), Menu.HELP, (), "hard-drive"
        ),
        ActionSpec("about", _tr("About Afterword"), Menu.HELP, (), "book-open"),
    ]


def _work_actions() -> list[ActionSpec]:
    return [
        ActionSpec(
            "next_question", _tr("Next question"), Menu.WRITE, ("Ctrl+Enter", "Ctrl+Return")
        ),
        ActionSpec(
            "previous_question",
            _tr("Previous question"),
            Menu.WRITE,
            ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
            "arrow-left",
        ),
        ActionSpec(
            "writing_mode",
            _tr("One at a time or all on a page"),
            Menu.WRITE,
            ("Ctrl+Shift+O",),
            "list",
        ),
        ActionSpec("bold", _tr("Bold"), Menu.WRITE, ("Ctrl+B",), "bold"),
        ActionSpec("italic", _tr("Italic"), Menu.WRITE, ("Ctrl+I",), "italic"),
        ActionSpec(
            "private", _tr("Keep this answer private"), Menu.WRITE, ("Ctrl+Shift+P",), "eye-off"
        ),
        ActionSpec("past", _tr("From your past"), Menu.WRITE, ("Ctrl+J",), "history"),
        ActionSpec(
            "earlier",
            _tr("Earlier answers to this question"),
            Menu.WRITE,
            ("Ctrl+Shift+J",),
            "history",
        ),
        ActionSpec(
            "look_at_words", _tr("Look at my words"), Menu.WRITE, ("Ctrl+Shift+L",), "search"
        ),
        ActionSpec("next_mark", _tr("Next marked word"), Menu.WRITE, ("F7",), "search"),
        ActionSpec("previous_mark", _tr("Marked word before"), Menu.WRITE, ("Shift+F7",), "search"),
        ActionSpec(
            "swap_mark", _tr("Put a code in its place"), Menu.WRITE, ("Ctrl+F7",), "shield-check"
        ),
        ActionSpec("leave_mark", _tr("Leave the marked word"), Menu.WRITE, ("Ctrl+Shift+F7",), "x"),
        ActionSpec("key_points", _tr("Three key points"), Menu.WRITE, ("Ctrl+Shift+K",), "list"),
        ActionSpec("ask_someone", _tr("Stop and ask someone…"), Menu.WRITE, (), "hand"),
        ActionSpec(
            "repair",
            _tr("Begin a repair"),
            Menu.WRITE,
            ("Ctrl+Shift+R",),
            "spool",
            instead=_tr("Open a reflection first: a repair begins there."),
        ),
        ActionSpec(
            "next_stage", _tr("Go on in the repair"), Menu.WRITE, ("Ctrl+Enter", "Ctrl+Return")
        ),
        ActionSpec(
            "previous_stage",
            _tr("Stage before"),
            Menu.WRITE,
            ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
            "arrow-left",
        ),
        ActionSpec("read_again", _tr("Read it again…"), Menu.WRITE, (), "history"),
        ActionSpec("more_questions", _tr("More questions"), Menu.WRITE, ("F8",), "plus"),
        ActionSpec("fewer_questions", _tr("Fewer questions"), Menu.WRITE, ("Shift+F8",), "list"),
        ActionSpec("bring", _tr("Bring to supervision"), Menu.SESSION, ("Ctrl+Shift+B",), "flag"),
        ActionSpec(
            "next_item", _tr("Next item"), Menu.SESSION, ("Ctrl+Enter", "Ctrl+Return"), "play"
        ),
        ActionSpec(
            "previous_item",
            _tr("Previous item"),
            Menu.SESSION,
            ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
            "arrow-left",
        ),
        ActionSpec(
            "find_reflections", _tr("Find in your reflections"), Menu.SESSION, ("Ctrl+J",), "search"
        ),
        ActionSpec("add_action", _tr("Add an action"), Menu.SESSION, ("Ctrl+Shift+M",), "plus"),
        ActionSpec(
            "park_item", _tr("Park it, or take it up"), Menu.SESSION, ("Ctrl+Shift+D",), "history"
        ),
        ActionSpec(
            "new_thought", _tr("A new thought"), Menu.SESSION, ("Ctrl+Shift+T",), "pencil-line"
        ),
        ActionSpec("more_on_item", _tr("More on what came of it"), Menu.SESSION, ("F8",), "plus"),
        ActionSpec("other_screen", _tr("To the other screen"), Menu.VIEW, ("Shift+F11",), "menu"),
        ActionSpec("pause_timer", _tr("Pause the timer"), Menu.SESSION, ("Ctrl+T",), "pause"),
        ActionSpec(
            "share_safe",
            _tr("Share-safe on or off"),
            Menu.SESSION,
            ("Ctrl+Shift+H",),
            "shield-check",
        ),
    ]
