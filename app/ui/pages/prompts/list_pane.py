"""The list of sets: head, search, filters, rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.pack_search import found_in
from app.services.library import ShelfPack
from app.ui.pages.prompts.shelf_list import ShelfView
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.fields import ComboBox, LineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.under_head import UnderHead
from prompts.catalogue import Catalogue

_TYPING_MS = 150
_HEAD = 400
_FILTERS = 520
"""Below these widths the parts of a line stand one below the other."""
_MINUTES = (2, 5, 10, 20)


class ListPane(QWidget):
    """Everything left of the preview.

    Signals:
        import_wanted, new_wanted: the buttons in the head.
        go_on_wanted, let_go_wanted: what becomes of a set whose editing was left.
    """

    import_wanted = Signal()
    new_wanted = Signal()
    go_on_wanted = Signal()
    let_go_wanted = Signal()

    def __init__(self, themes: ThemeHolder, catalogue: Catalogue) -> None:
        super().__init__()
        self._themes = themes
        self._catalogue = catalogue
        self.shelf: tuple[ShelfPack, ...] = ()
        self._wanted = ""
        self.view = ShelfView(themes)
        self._make_head()
        self._make_filters()
        self._make_left_off()
        self._make_nothing()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._on_typed)
        self._lay_out()
        self._connect()
        self._restyle()

    def show_shelf(self, shelf: Sequence[ShelfPack]) -> None:
        """Shows what there is now, as far as it matches."""
        self.shelf = tuple(shelf)
        # The sets may speak another language since.
        for at, option in enumerate(self._catalogue.moments, start=1):
            self.moment.setItemText(at, option.text)
        self._sift()

    def select(self, pack_id: str) -> None:
        """Makes a set the current one, now or once it is known; filters give way to it."""
        self._wanted = pack_id
        if self.shelf and not self.view.select(pack_id):
            self.clear()
        else:
            self._choose()

    def clear(self) -> None:
        """Shows every set again."""
        self.search.clear()
        self.moment.setCurrentIndex(0)
        self.minutes.setCurrentIndex(0)
        self._sift()

    def open_search(self) -> None:
        """Takes the keyboard to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_left_off(self, title: str | None) -> None:
        """Tells of a set whose editing was left; None where there is none."""
        self.left_off.setVisible(title is not None)
        if title is not None:
            named = self.tr("You were editing “{title}”.").format(title=title)
            self._left_words.setText(named if title else self.tr("You were making a set."))

    def set_narrow(self, narrow: bool) -> None:
        """Makes do with less width."""
        self.view.delegate.is_narrow = narrow
        self._is_narrow = narrow
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self._sift()
            return
        super().keyPressEvent(event)

    # Building

    def _make_head(self) -> None:
        themes = self._themes
        self._is_narrow = False
        self._title = Label(themes, self.tr("Prompts"), Type.DISPLAY)
        self.import_button = SecondaryButton(
            themes, self.tr("Import…"), icon="import", compact=True
        )
        self.import_button.setObjectName("import_set")
        self.new_button = SecondaryButton(themes, self.tr("New set"), icon="plus", compact=True)
        self.new_button.setObjectName("new_set")
        self._hint = Label(
            themes,
            self.tr("Ticked sets appear under New reflection. Up to three can be doors on Today."),
            Type.SMALL,
            color="text2",
            wrap=True,
        )

    def _make_filters(self) -> None:
        themes = self._themes
        name = self.tr("Find a set")
        self.search = LineEdit(themes, name, placeholder=name, icon="search", compact=True)
        self.search.setObjectName("find_set")
        self.moment = ComboBox(themes, self.tr("For which moment"), compact=True)
        self.moment.setObjectName("filter.moment")
        self.moment.addItem(self.tr("Any moment"), "")
        for option in self._catalogue.moments:
            self.moment.addItem(option.text, option.id)
        self.minutes = ComboBox(themes, self.tr("How long"), compact=True)
        self.minutes.setObjectName("filter.minutes")
        self.minutes.addItem(self.tr("Any length"), 0)
        for most in _MINUTES:
            self.minutes.addItem(self.tr("Up to {n} min").format(n=most), most)

    def _make_left_off(self) -> None:
        themes = self._themes
        self.left_off = Card(themes, padding=12)
        self.left_off.setObjectName("left_off")
        self._left_words = Label(themes, "", wrap=True)
        self._left_words.setObjectName("left_off.words")
        go_on = LinkButton(themes, self.tr("Go on"))
        go_on.setObjectName("left_off.go_on")
        go_on.clicked.connect(self.go_on_wanted)
        let_go = LinkButton(themes, self.tr("Let it go"))
        let_go.setObjectName("left_off.let_go")
        let_go.clicked.connect(self.let_go_wanted)
        row = QHBoxLayout()
        row.setSpacing(themes.px(16))
        row.addWidget(self._left_words, 1)
        row.addWidget(go_on)
        row.addWidget(let_go)
        self.left_off.column.addLayout(row)
        self.left_off.hide()

    def _make_nothing(self) -> None:
        self._nothing = QWidget()
        words = Label(self._themes, self.tr("No set like that."), color="text2", wrap=True)
        words.setObjectName("no_set")
        self.nothing_clear = LinkButton(self._themes, self.tr("Show all sets"))
        self.nothing_clear.setObjectName("show_all_sets")
        self._nothing_lay = QVBoxLayout(self._nothing)
        self._nothing_lay.addWidget(words)
        self._nothing_lay.addWidget(self.nothing_clear, 0, Qt.AlignmentFlag.AlignLeft)
        self._nothing_lay.addStretch(1)

    def _lay_out(self) -> None:
        across = QBoxLayout.Direction.LeftToRight
        buttons, choices = QHBoxLayout(), QHBoxLayout()
        for button in (self.import_button, self.new_button):
            buttons.addWidget(button)
        for choice in (self.moment, self.minutes):
            choices.addWidget(choice)
        self._head, self._filters = QBoxLayout(across), QBoxLayout(across)
        self._head.addWidget(self._title, 1)
        self._head.addLayout(buttons)
        self._filters.addWidget(self.search, 1)
        self._filters.addLayout(choices)
        for row in (self._head, self._filters, buttons, choices):
            row.setSpacing(self._themes.px(8))
        above = QWidget()
        head = QVBoxLayout(above)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        self._top = QVBoxLayout()
        head.addLayout(self._top)
        head.addWidget(Rule(self._themes))
        self._top.addLayout(self._head)
        self._top.addWidget(self._hint)
        self._top.addLayout(self._filters)
        self._top.addWidget(self.left_off)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._under_head = UnderHead(self._themes, above, self._stack)
        column.addWidget(self._under_head)

    def _connect(self) -> None:
        self.import_button.clicked.connect(self.import_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self.nothing_clear.clicked.connect(self._on_clear)
        self.search.textEdited.connect(self._typing.start)
        self.search.returnPressed.connect(self._on_entered)
        self.moment.activated.connect(self._sift)
        self.minutes.activated.connect(self._sift)
        self._themes.changed.connect(self._restyle)

    def begin_at_head(self) -> None:
        """Shows what stands above the list first, also where both do not fit."""
        self._under_head.begin_at_head()

    # Inner workings

    def _on_typed(self) -> None:
        """What fits the words best leads, and is the one that a key press acts on."""
        self._sift(best=True)

    def _sift(self, _at: int = 0, *, best: bool = False) -> None:
        self._typing.stop()
        words, moment = self.search.text(), self.moment.currentData()
        most = self.minutes.currentData()
        found = [
            each
            for each in self.shelf
            if (not moment or moment in each.pack.moments)
            and (not most or each.pack.minutes <= most)
        ]
        found = found_in(found, words, lambda each: each.pack)
        before = self.view.shelved()
        self.view.rows.show_rows(found)
        self._stack.setCurrentIndex(0 if found or not self.shelf else 1)
        if best and words.strip() and found:
            self._wanted = found[0].pack.id
        elif not self._wanted and before is not None:
            self._wanted = before.pack.id
        self._choose()

    def _choose(self) -> None:
        """The wanted row becomes the current one, else the first."""
        wanted, self._wanted = self._wanted, ""
        now = self.view.shelved()
        if wanted and now is not None and now.pack.id == wanted:
            self.view.current_changed.emit(now)
            return
        if wanted and self.view.select(wanted):
            return
        if all(each.pack.id != wanted for each in self.shelf):
            # It may be on its way.
            self._wanted = wanted
        if self.view.rows.rowCount():
            row = self.view.rows.row(self.view.rows.index(0))
            if row is not None:
                self.view.select(row.pack.id)
        elif self.shelf:
            self.view.current_changed.emit(None)

    def _on_entered(self) -> None:
        self._sift(best=self._typing.isActive())
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_clear(self) -> None:
        self.clear()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        """One below the other where there is no room for both."""
        px = self._themes.px
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(across if self.width() > px(_HEAD) else down)
        self._filters.setDirection(across if self.width() > px(_FILTERS) else down)

    def _restyle(self) -> None:
        px = self._themes.px
        side = 16 if self._is_narrow else 40
        self._top.setContentsMargins(px(side), px(14), px(16 if self._is_narrow else 25), px(10))
        self._top.setSpacing(px(8))
        self._nothing_lay.setContentsMargins(px(side), px(20), px(18), px(18))
        self._nothing_lay.setSpacing(px(8))
        self.setMinimumWidth(px(300))
        self._fold()
        self.view.scheduleDelayedItemsLayout()
