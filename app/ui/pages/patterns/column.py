"""The head of the page and the part below it, which scrolls; in a low window both do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.focus import RING_ROOM
from app.ui.widgets.tab_chain import chain


class Column(QWidget):
    """What stands at the top stays there as long as enough room is left for the part below."""

    def __init__(self, themes: ThemeHolder, top: QWidget) -> None:
        super().__init__()
        self._themes = themes
        self._scrolls_along = False
        self._top = top
        self._views: list[QWidget] = []
        self._inner = QWidget()
        self._inside = QVBoxLayout(self._inner)
        self._inside.setSpacing(0)
        self._area = QScrollArea()
        self._area.setObjectName("patterns.area")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inner)
        self._outside = QVBoxLayout(self)
        self._outside.setSpacing(0)
        self._outside.addWidget(self._top)
        self._outside.addWidget(self._area, 1)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self.set_gutter(0)

    def add(self, view: QWidget) -> None:
        """Adds a part, out of sight; Tab reaches it after the top."""
        view.hide()
        self._views.append(view)
        self._inside.addWidget(view, 1)
        self.put_in_order(view)

    def put_in_order(self, view: QWidget) -> None:
        """Has Tab go through a part right after the top, whenever its controls were made."""
        last = [widget for widget in chain(self._top) if widget.focusPolicy()][-1]
        for widget in [widget for widget in chain(view) if widget.focusPolicy()]:
            QWidget.setTabOrder(last, widget)
            last = widget

    def show_view(self, view: QWidget) -> None:
        """Shows a part from its beginning, and no other."""
        for each in self._views:
            each.setVisible(each is view)
        self._area.verticalScrollBar().setValue(0)

    def set_scrolls_along(self, wanted: bool) -> None:
        """Whether the top scrolls with the part, as where the window is low for its letters."""
        if wanted is self._scrolls_along:
            return
        self._scrolls_along = wanted
        focus = QApplication.focusWidget()
        (self._inside if wanted else self._outside).insertWidget(0, self._top)
        # With another parent it would be shown only later.
        self._top.show()
        if focus is not None and self._top.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_gutter(self, gutter: int) -> None:
        """Sets the room at both sides; a focus ring stands out into it."""
        px = self._themes.px
        ring = px(RING_ROOM)
        self._inside.setContentsMargins(ring, ring, ring, px(16))
        side = max(0, gutter - ring)
        self._outside.setContentsMargins(side, px(8), side, 0)
        beside = 0 if self._scrolls_along else ring
        self._top.setContentsMargins(beside, 0, beside, 0)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """What the keyboard comes to comes into view; what is pressed is in view already."""
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not pressed and self._inner.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, self._themes.px(2 * RING_ROOM))
