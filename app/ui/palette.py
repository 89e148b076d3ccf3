"""Search and commands in one field (Ctrl+K). What is typed is never kept."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.ui.first_letters import begin_words, letters
from app.ui.palette_rows import (
    Line,
    LineDelegate,
    LineKind,
    Lines,
    PaletteHit,
    PaletteRow,
    line_of,
    line_of_hit,
)
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.label import Label
from app.ui.widgets.scrim import Scrim

_PAUSE_MS = 120
_MOST_SETS = 6

Deliver = Callable[[Sequence[PaletteHit]], None]
Search = Callable[[str, Deliver], None]


class _Box(QFrame):
    """The palette's own sheet of paper, with the app's only shadow."""

    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 8)
        color = themes.color("scrim")
        color.setAlphaF(0.18)
        shadow.setColor(color)
        self.setGraphicsEffect(shadow)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, color = self._themes.px, self._themes.color
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, px(10), color("paper"), color("control"))
        painter.fillRect(QRectF(1, px(56), rect.width() - 2, 1), color("line"))
        foot = rect.height() - px(41)
        painter.fillRect(QRectF(1, foot, rect.width() - 2, 1), color("line"))


class Palette(Scrim):
    """The palette over its host.

    Signals:
        chosen: ("action", id), ("place", id), ("set", id) or ("hit", id).
    """

    chosen = Signal(str, str)

    def __init__(self, themes: ThemeHolder, host: QWidget, search: Search | None) -> None:
        super().__init__(themes, host)
        self._search = search
        self._rows: list[PaletteRow] = []
        self._sets: list[PaletteRow] = []
        self._places: list[PaletteRow] = []
        self._hits: list[PaletteHit] = []
        self._asked = 0
        self._open = False
        self._box = _Box(themes, self)
        self._field = QLineEdit()
        self._field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._glass = QLabel()
        self._model = Lines(self)
        self._view = QListView()
        self._delegate = LineDelegate(themes, self._view)
        self._none = Label(themes, self.tr("Nothing found. Try another word."), color="text2")
        self._hints = [
            Label(themes, words, Type.SMALL, color="text2")
            for words in (
                self.tr("Up and down to choose"),
                self.tr("Enter to open"),
                self.tr("Esc to close"),
                self.tr("Nothing you type here is kept"),
            )
        ]
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._name_parts()
        self._lay_out()
        self._connect()
        self._restyle()

    def open_with(
        self,
        rows: list[PaletteRow],
        sets: Sequence[PaletteRow] = (),
        places: Sequence[PaletteRow] = (),
    ) -> None:
        """Opens empty, listing what can be done now.

        `sets`, and `places` inside pages, are found once something is typed.
        """
        self._rows = rows
        self.forget()
        self._sets, self._places = list(sets), list(places)
        self.open()
        self._open = True
        self._place()
        self._refill()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Closes, if it is open, and gives the focus back."""
        if self._open:
            self._open = False
            self.forget()
            self.close_and_return()

    def forget(self) -> None:
        """Drops what was typed and found."""
        self._pause.stop()
        self._asked += 1
        self._hits, self._sets, self._places = [], [], []
        # Unlike clear(), this empties the field's undo history with it.
        self._field.setText("")
        self._model.set_lines([])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _name_parts(self) -> None:
        self.setObjectName("palette")
        self._field.setObjectName("palette.field")
        self._field.setProperty("bare", True)
        self._field.setAccessibleName(self.tr("Search, or go to"))
        self._field.setPlaceholderText(self.tr("Search, or go to…"))
        self._view.setObjectName("palette.list")
        self._view.setAccessibleName(self.tr("What was found"))
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMouseTracking(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.viewport().setAutoFillBackground(False)
        self._view.setProperty("clear", True)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._glass)
        self._top.addWidget(self._field, 1)
        self._foot = QHBoxLayout()
        for hint in self._hints[:3]:
            self._foot.addWidget(hint)
        self._foot.addStretch(1)
        self._foot.addWidget(self._hints[3])
        self._column = QVBoxLayout(self._box)
        self._column.addLayout(self._top)
        self._column.addWidget(self._none)
        self._column.addWidget(self._view, 1)
        self._column.addLayout(self._foot)

    def _connect(self) -> None:
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._on_typed)
        self._pause.timeout.connect(self._ask)
        self._view.clicked.connect(self._on_clicked)
        self.left.connect(self.leave)
        self._themes.changed.connect(self._restyle)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _restyle(self) -> None:
        px = self._themes.px
        self._field.setFont(self._themes.font())
        self._glass.setPixmap(self._themes.pixmap("search", "text2", 18))
        self._top.setContentsMargins(px(18), 0, px(18), 0)
        self._top.setSpacing(px(12))
        self._field.setFixedHeight(px(56))
        self._column.setContentsMargins(1, 0, 1, 0)
        self._column.setSpacing(0)
        self._none.setContentsMargins(px(18), px(12), px(18), px(12))
        self._foot.setContentsMargins(px(18), px(9), px(18), px(10))
        self._foot.setSpacing(px(18))
        self._place()

    def _place(self) -> None:
        px = self._themes.px
        width = min(px(680), self.width() - px(32))
        wanted = px(56 + 41 + 12) + sum(
            self._view.sizeHintForRow(row) for row in range(self._model.rowCount())
        )
        if not self._model.rowCount():
            wanted += px(48)
        top = min(px(86), max(px(12), (self.height() - wanted) // 2))
        height = min(wanted, self.height() - top - px(24))
        self._box.setGeometry((self.width() - width) // 2, top, width, height)
        for hint in self._hints[:3]:
            hint.setVisible(width > px(560))

    def _words(self) -> tuple[str, ...]:
        return tuple(self._field.text().casefold().split())

    def _on_typed(self) -> None:
        self._asked += 1
        if not self._words():
            self._hits = []
        self._refill()
        if self._words() and self._search is not None:
            self._pause.start()

    def _ask(self) -> None:
        if self._search is not None and self._words():
            self._search(self._field.text(), partial(self._take, self._asked))

    def _take(self, asked: int, hits: Sequence[PaletteHit]) -> None:
        # An answer to what is no longer typed is late: it is not shown.
        if asked == self._asked and self.isVisible():
            self._hits = list(hits)
            self._refill()

    def _refill(self) -> None:
        words = self._words()
        self._delegate.words = tuple(letters(self._field.text()))
        found = [row for row in self._rows if all(w in row.text.casefold() for w in words)]
        groups = [
            (self.tr("Do"), [line_of(row) for row in found if not row.going]),
            (
                self.tr("Go to"),
                [
                    *(line_of(row) for row in found if row.going),
                    *(line_of(row, LineKind.PLACE) for row in self._found_places(words)),
                ],
            ),
            (self.tr("Write with"), [line_of(row, LineKind.SET) for row in self._found_sets()]),
            (self.tr("Reflections"), [line_of_hit(hit) for hit in self._hits]),
        ]
        lines: list[Line] = []
        for title, members in groups:
            if members:
                lines += [Line(LineKind.HEADING, title), *members]
        self._model.set_lines(lines)
        self._none.setVisible(not lines)
        self._view.setVisible(bool(lines))
        if lines:
            self._view.setCurrentIndex(self._model.index(1))
        self._place()
        self._view.scrollToTop()

    def _found_places(self, words: Sequence[str]) -> list[PaletteRow]:
        """Places by what they are called, or by another word for it; none before one types."""
        if not words:
            return []
        names = {row.id: f"{row.text} {row.also}".casefold() for row in self._places}
        found = [row for row in self._places if all(word in names[row.id] for word in words)]
        # Of some the menu has an action of the same name, which is listed above.
        listed = {row.text for row in self._rows if row.going}
        return [
            row
            for row in found
            if row.text not in listed or not all(word in row.text.casefold() for word in words)
        ]

    def _found_sets(self) -> list[PaletteRow]:
        """Sets by the first letters of their words, those that begin with them leading."""
        wanted = letters(self._field.text())
        if not wanted:
            return []
        found = [row for row in self._sets if begin_words(row.text, wanted)]
        found.sort(key=lambda row: not " ".join(letters(row.text)).startswith(wanted[0]))
        return found[:_MOST_SETS]

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self._view.currentIndex())
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._move(1 if key == Qt.Key.Key_Tab else -1)
            return True
        return False

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        row = self._view.currentIndex().row()
        for _ in range(count):
            row = (row + step) % count
            if self._model.line(row).kind is not LineKind.HEADING:
                break
        if count:
            self._view.setCurrentIndex(self._model.index(row))
            if row == 1:
                self._view.scrollToTop()

    def _on_clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if not index.isValid() or self._model.line(index.row()).kind is LineKind.HEADING:
            return
        line = self._model.line(index.row())
        self.leave()
        kinds = {LineKind.HIT: "hit", LineKind.SET: "set", LineKind.PLACE: "place"}
        self.chosen.emit(kinds.get(line.kind, "action"), line.id)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keys go to the palette while it is open, also when a page below asks for them late."""
        if not self._open or now is None or not self._host.isAncestorOf(now):
            return
        if self.isAncestorOf(now):
            return
        if _stands_on_scrim(now):
            # Another sheet came above it: that one has the keys now.
            self._open = False
            self.forget()
            self.hide()
        else:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)


def _stands_on_scrim(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Scrim):
        above = above.parentWidget()
    return above is not None
