"""The parts around a page: header with the search button, sidebar with the ways."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.actions import ActionRegistry
from app.ui.navigation import PageSpec
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import IconButton, PrimaryButton
from app.ui.widgets.focus import KeyboardRing
from app.ui.widgets.label import Label, paint_key_cap
from app.ui.widgets.nav_item import HEIGHT, LOW, Mark, NavItem

_WORDS_AT = 37


class SearchButton(KeyboardRing, QAbstractButton):
    """Looks like a field and opens the palette, where the typing happens."""

    def __init__(self, themes: ThemeHolder, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._key = key
        self.setText(self.tr("Search, or go to…"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(440), self._themes.px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(36), self._themes.px(36))

    def room_for_words(self) -> int:
        """How wide it has to be to be read; the key may be left out."""
        return self._themes.px(_WORDS_AT + 18) + paint.text_width(self._themes.font(), self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, color = self._themes.px, self._themes.color
        rect = QRectF(self.rect())
        fill = "hover" if self.isDown() or self.underMouse() else "paper"
        paint.box(painter, rect, px(6), color(fill), color("control"))
        picture = self._themes.pixmap("search", "text2", 17)
        if self.width() < self.room_for_words():
            paint.picture(painter, rect, picture)
            return
        icon = paint.mirrored(
            QRectF(px(11), 0, px(17), rect.height()), rect, self.layoutDirection()
        )
        paint.picture(painter, icon, picture)
        words = QRectF(px(_WORDS_AT), 0, rect.width() - px(_WORDS_AT + 18), rect.height())
        wide = paint.text_width(self._themes.font(Type.KEY), self._key) + px(14)
        if self.width() >= self.room_for_words() + wide:
            words.setWidth(words.width() - wide)
            cap = QRectF(rect.right() - px(11) - wide, (rect.height() - px(21)) / 2, wide, px(21))
            cap = paint.mirrored(cap, rect, self.layoutDirection())
            paint_key_cap(painter, cap, self._key, self._themes)
        paint.line_of_text(
            painter,
            paint.mirrored(words, rect, self.layoutDirection()),
            self.text(),
            self._themes.font(),
            color("text2"),
        )

    def _on_theme_changed(self) -> None:
        self.setMaximumWidth(self._themes.px(440))
        self.updateGeometry()
        self.update()


class Header(QWidget):
    """Sixty pixels, less where the window is tight: sidebar button where the sidebar is away, search, new reflection, menu."""

    def __init__(
        self, themes: ThemeHolder, actions: ActionRegistry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._ruled = False
        self._is_tight = False
        self.search = SearchButton(themes, actions.key_text("search"))
        self.search.setObjectName("search_button")
        self.new = PrimaryButton(themes, actions.action("new").text(), icon="plus")
        self.new.setObjectName("new_button")
        self.menu = IconButton(themes, "menu", self.tr("Menu"), compact=False)
        self.menu.setObjectName("menu_button")
        self._popup = QMenu(self)
        actions.fill_menu(self._popup)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.search, 1)
        self._layout.addStretch(0)
        self._layout.addWidget(self.new)
        self._layout.addWidget(self.menu)
        self.search.clicked.connect(partial(actions.trigger, "search"))
        self.new.clicked.connect(partial(actions.trigger, "new"))
        self.menu.clicked.connect(self.open_menu)
        themes.changed.connect(self._restyle)
        self._restyle()

    def set_ruled(self, ruled: bool) -> None:
        """Draws the hairline below, or not."""
        self._ruled = ruled
        self.update()

    def set_tight(self, tight: bool) -> None:
        """Leaves more of a window that is small for its letters to the page."""
        self._is_tight = tight
        self._restyle()

    def open_menu(self) -> None:
        """Opens the menus under the menu button."""
        corner = self.menu.mapToGlobal(self.menu.rect().bottomRight())
        size = self._popup.sizeHint()
        self._popup.popup(QPoint(corner.x() - size.width(), corner.y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ruled:
            painter = QPainter(self)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._themes.color("line"))

    def _restyle(self) -> None:
        px = self._themes.px
        side, over = (12, 4) if self._is_tight else (24, 12)
        self.setFixedHeight(px(36 + 2 * over))
        self._layout.setContentsMargins(px(side), px(over), px(side), px(over))
        self._layout.setSpacing(px(8))
        self._fit()

    def _fit(self) -> None:
        """The words of the primary button go before those of the search, which is no picture."""
        margins = self._layout.contentsMargins()
        around = margins.left() + margins.right() + 3 * self._layout.spacing()
        rest = self.width() - around - self.menu.sizeHint().width()
        self.new.set_icon_alone(rest < self.search.room_for_words() + self.new.full_width())


class Sidebar(QWidget):
    """Mark and word, the pages, and at the foot Lock and the rest."""

    def __init__(
        self, themes: ThemeHolder, actions: ActionRegistry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._items: dict[str, NavItem] = {}
        self._narrow = False
        self._is_tight = False
        self._mark = Mark(themes)
        self._word = Label(themes, "Afterword", Type.DOOR)
        self.lock = NavItem(
            themes,
            "lock",
            self.tr("Lock"),
            key=actions.key_text("lock"),
            checkable=False,
        )
        self.lock.setObjectName("nav.lock")
        self.lock.clicked.connect(partial(actions.trigger, "lock"))
        self.setAccessibleName(self.tr("Pages"))
        self._lay_out()
        themes.changed.connect(self._restyle)
        self._restyle()

    def add_item(self, spec: PageSpec, go: Callable[[], None]) -> NavItem:
        """Adds the way to a page, in the order of adding."""
        item = NavItem(self._themes, spec.icon, spec.title)
        item.setObjectName(f"nav.{spec.id}")
        # Being there is told by the shell, not by the press.
        item.clicked.connect(partial(self._on_pressed, go))
        (self._foot if spec.foot else self._top).addWidget(item)
        self._items[spec.id] = item
        return item

    def set_current(self, page_id: str) -> None:
        """Marks where one is."""
        for item_id, item in self._items.items():
            item.setChecked(item_id == page_id)

    def item(self, page_id: str) -> QWidget | None:
        """The way to that page, when the sidebar has it."""
        return self._items.get(page_id)

    def set_count(self, page_id: str, count: int) -> None:
        """Shows how many things wait on a page."""
        self._items[page_id].set_count(count)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or with words."""
        self._narrow = narrow
        self._word.setVisible(not narrow)
        for item in (*self._items.values(), self.lock):
            item.set_narrow(narrow)
        self._restyle()

    def set_tight(self, tight: bool) -> None:
        """Leaves the height of a window that is small for its letters to the ways alone."""
        self._is_tight = tight
        self._mark.setVisible(not tight)
        for item in (*self._items.values(), self.lock):
            item.set_height(LOW if tight else HEIGHT)
        self._restyle()

    def first_item(self) -> QWidget:
        """Where F6 enters the sidebar: the page one is on."""
        current = [item for item in self._items.values() if item.isChecked()]
        return current[0] if current else self.lock

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color("window"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = 0 if rtl else self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), self._themes.color("line"))

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._mark)
        self._head.addWidget(self._word, 1)
        self._top = QVBoxLayout()
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.lock)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._head)
        self._layout.addLayout(self._top)
        self._layout.addStretch(1)
        self._layout.addLayout(self._foot)

    def _restyle(self) -> None:
        px = self._themes.px
        self.setFixedWidth(px((48 if self._is_tight else 64) if self._narrow else 212))
        over, under = (6, 6) if self._is_tight else (16, 14)
        side = 4 if self._is_tight and self._narrow else 12
        self._layout.setContentsMargins(px(side), px(over), px(side + 1), px(under))
        self._layout.setSpacing(0)
        below = 0 if self._is_tight else 16
        self._head.setContentsMargins(px(7 if self._narrow else 10), 0, 0, px(below))
        self._head.setSpacing(px(11))
        self._top.setSpacing(px(2))
        self._foot.setSpacing(px(2))

    def _on_pressed(self, go: Callable[[], None], _checked: bool = False) -> None:
        for item in self._items.values():
            if item is self.sender():
                item.setChecked(not item.isChecked())
        go()
