"""The bar that offers to undo what just happened, in place of "Are you sure?"."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QEnterEvent, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.label import Label
from app.ui.widgets.tab_chain import next_in_chain

STAYS_MS, SAYS_MS = 10_000, 6_000
"""How long it offers to undo, and how long it only says a short line."""

_SHORT = 80
"""How many letters are read in that time by whoever does not read fast."""

FOOT = "page_foot"
"""The object name of a bar at the foot of a page, which stays in sight."""

_PAGES = "pages"
"""The object name of the pages in `host`, one of them in front."""

_LOOK_MS = 200
_APART = 8


class _OnDark(Button):
    """A button on the bar's dark ground, whatever the theme."""

    def _box_colors(self) -> tuple[QColor | None, QColor | None]:
        over = self.isDown() or self.underMouse()
        return (self._themes.color("text2") if over else None), self._themes.color("surface")

    def _text_role(self) -> str:
        return "surface"


class _CloseOnDark(IconButton):
    def _box_colors(self) -> tuple[QColor | None, QColor | None]:
        over = self.isDown() or self.underMouse()
        return (self._themes.color("text2") if over else None), None

    def _text_role(self) -> str:
        return "surface"


class UndoBar(QFrame):
    """Stands at the bottom of `host` for some seconds, or while hovered or focused.

    It is dark on light themes and light on dark ones, so it is seen without a warning colour.
    Where what has the keyboard or can be pressed is at the bottom, it stands elsewhere; where
    every place is in use, the pages leave it room below them. What it offers to undo on a page it
    does not take to another one, once it was seen there.
    """

    def __init__(self, themes: ThemeHolder, host: QWidget) -> None:
        super().__init__(host)
        self._themes = themes
        self._host = host
        self._undo: Callable[[], None] | None = None
        self._was_seen = False
        self._is_offered = False
        self._has_room = False
        self._before: QWidget | None = None
        self._spot = 0
        self._words = Label(themes, color="surface", wrap=True)
        self._button = _OnDark(themes, self.tr("Undo"), compact=True)
        self._close = _CloseOnDark(themes, "x", self.tr("Close"))
        self._timer = QTimer(self, singleShot=True)
        self.setObjectName("undo_bar")
        self._lay_out()
        self._timer.timeout.connect(self._on_timeout)
        self._button.clicked.connect(self._on_undo)
        self._close.clicked.connect(self.dismiss)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._place)
        # What has the keyboard may move beneath it: a row goes, the page scrolls, a caret sinks.
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._place)
        host.installEventFilter(self)
        self._pages = host.findChild(QStackedWidget, _PAGES)
        if self._pages is not None:
            self._pages.currentChanged.connect(self._on_page)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        # Another page in front has another foot, and takes the keyboard.
        app.focusChanged.connect(self._on_focus_changed)
        themes.changed.connect(self._restyle)
        self.hide()

    def offer(
        self, words: str, undo: Callable[[], None] | None = None, *, stays_ms: int = 0
    ) -> None:
        """Says what happened; with `undo`, offers to take it back.

        Args:
            stays_ms: how long, where neither the offer nor the length of the words decides it.
        """
        self._undo = undo
        is_short = undo is None and len(words) <= _SHORT
        self._timer.setInterval(stays_ms or (SAYS_MS if is_short else STAYS_MS))
        self._words.setText(words)
        self._button.setVisible(undo is not None)
        self._was_seen = False
        self._is_offered = True
        self._spot = 0
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def dismiss(self) -> None:
        """Takes the bar away; what happened stays."""
        self._timer.stop()
        self._undo = None
        self._words.clear()
        self._is_offered = False
        self._give_back()
        self.hide()
        self._leave_room(0)

    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._looking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looking.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._was_seen = True
        painter = QPainter(self)
        edge = self._themes.color("control")
        paint.box(
            painter, QRectF(self.rect()), self._themes.px(6), self._themes.color("text"), edge
        )

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._button)
        self._row.addWidget(self._close)
        self._set_gaps()

    def _set_gaps(self) -> None:
        px = self._themes.px
        self._row.setContentsMargins(px(16), px(6), px(8), px(6))
        self._row.setSpacing(px(12))

    def _restyle(self) -> None:
        self._set_gaps()
        self._row.invalidate()
        self._place()
        # What it stands on, and what is in its way, is laid out anew after this.
        self._settling.start()

    def _place(self) -> None:
        spots = self._spots()
        if not self.isVisible() or not (self.underMouse() or self._holds_keyboard()):
            # Not from under a hand; only with the window.
            self._spot = self._best(spots)
        if self._is_offered and self._pages is not None and not self._has_room:
            if any(_area(spots[self._spot], each) for each in self._pressable()):
                self._has_room, self._spot = True, 0
                spots = self._spots()
        self.setGeometry(spots[self._spot])
        if self._has_room:
            self._leave_room(spots[0].height() + 2 * self._themes.px(_APART))

    def _best(self, spots: tuple[QRect, ...]) -> int:
        """Where it is least in the way; where it stands, if nothing is better."""
        clear, near = self._kept_clear()
        pressable = self._pressable()
        order = sorted(range(len(spots)), key=lambda at: (at != self._spot, at))

        def in_the_way(at: int) -> tuple[int, int, int]:
            spot = spots[at]
            covered = sum(_area(spot, each) for each in pressable)
            return _area(spot, clear), _area(spot, near), covered

        return min(order, key=in_the_way)

    def _spots(self) -> tuple[QRect, ...]:
        """Where it may stand, the best leading: below in the middle or at a side, or above."""
        px, room = self._themes.px, self._pages_area()
        hint = self.sizeHint()
        width = min(hint.width(), room.width() - 2 * px(16))
        # What does not fit in a line is folded: nothing of it is cut.
        height = max(self.heightForWidth(width), px(44))
        middle, right = room.center().x() - width // 2, room.right() + 1 - width - px(16)
        if self._has_room:
            below = room.bottom() + 1 - height - px(_APART)
            return (QRect(middle, below, width, height),)
        below, above = self._floor() - height - px(20), room.top() + px(20)
        left = room.left() + px(16)
        places = ((middle, below), (right, below), (left, below), (middle, above))
        return tuple(QRect(across, top, width, height) for across, top in places)

    def _pages_area(self) -> QRect:
        """The pages: the rail beside them and the bar above them stay as they are."""
        if self._pages is None or not self._pages.width():
            return self._host.rect()
        return QRect(self._pages.mapTo(self._host, QPoint(0, 0)), self._pages.size())

    def _leave_room(self, height: int) -> None:
        """The pages end above it by so much; 0 gives them all the height again."""
        self._has_room = height > 0
        if self._pages is not None and self._pages.contentsMargins().bottom() != height:
            self._pages.setContentsMargins(0, 0, 0, height)

    def _pressable(self) -> list[QRect]:
        """What of buttons is in sight."""
        buttons = self._host.findChildren(QAbstractButton)
        seen = (
            self._seen(each, each.rect())
            for each in buttons
            if each.isVisible() and each.isEnabled() and not self.isAncestorOf(each)
        )
        return [each for each in seen if not each.isEmpty()]

    def _kept_clear(self) -> tuple[QRect, QRect]:
        """What has the keyboard, and where Tab goes from there, as far as they are in sight."""
        now = QApplication.focusWidget()
        if now is None or not self._host.isAncestorOf(now) or self._holds_keyboard():
            return QRect(), QRect()
        after = next_in_chain(now)
        near = QRect()
        if after is not None and self._host.isAncestorOf(after):
            near = self._seen(after, after.rect())
        return self._seen(now, _working_part(now)), near

    def _seen(self, widget: QWidget, part: QRect) -> QRect:
        if not widget.isVisible():
            return QRect()
        part = part.intersected(widget.visibleRegion().boundingRect())
        apart = self._themes.px(_APART)
        if part.isEmpty():
            return QRect()
        grown = part.adjusted(-apart, -apart, apart, apart)
        return grown.translated(widget.mapTo(self._host, QPoint(0, 0)))

    def _holds_keyboard(self) -> bool:
        return self._button.hasFocus() or self._close.hasFocus()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        # Qt tells of the focus once more while the window is being destroyed.
        if isValid(self) and isValid(self._host) and self.isVisible():
            self._settling.start()
            if now is not None and self.isAncestorOf(now) and not (old and self.isAncestorOf(old)):
                self._before = old

    def _give_back(self) -> None:
        """The keyboard goes back to where it was; left alone it falls to whatever comes next."""
        before, self._before = self._before, None
        if not self._holds_keyboard():
            return
        pages = self._pages
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif pages is not None and (page := pages.currentWidget()) is not None:
            _first_stop(page).setFocus(Qt.FocusReason.OtherFocusReason)

    def _floor(self) -> int:
        """Where the bar stands on: the foot of the page in front, else the edge of the window."""
        for foot in self._host.findChildren(QWidget, FOOT):
            if foot.isVisible() and foot.height():
                return foot.mapTo(self._host, QPoint(0, 0)).y()
        return self._pages_area().bottom() + 1

    @Slot(int)
    def _on_page(self, _place: int) -> None:
        """What was just done may lead to another page; a bar that was seen stays where it was."""
        if self._undo is not None and self._was_seen:
            self.dismiss()

    def _on_timeout(self) -> None:
        if self._holds_keyboard():
            self._timer.start()
            return
        self.dismiss()

    def _on_undo(self) -> None:
        undo = self._undo
        self.dismiss()
        if undo is not None:
            undo()


def _first_stop(page: QWidget) -> QWidget:
    """What takes the keyboard first on a page that lost what had it."""
    stops = (
        each
        for each in page.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    return next(stops, page)


def _working_part(widget: QWidget) -> QRect:
    """What of a control one is at: the line of the caret and the next, the chosen row, else all."""
    if isinstance(widget, QTextEdit):
        line = widget.cursorRect().translated(widget.viewport().pos())
        return QRect(0, line.top(), widget.width(), 2 * line.height())
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        row = widget.visualRect(widget.currentIndex())
        return row.translated(widget.viewport().pos())
    return widget.rect()


def _area(one: QRect, other: QRect) -> int:
    shared = one.intersected(other)
    return shared.width() * shared.height() if not shared.isEmpty() else 0
