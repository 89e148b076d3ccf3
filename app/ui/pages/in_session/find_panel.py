"""Find in your reflections: as you type, the keyboard stays where it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import i18n
from app.ui.delegates.rows import paint_row_ground
from app.ui.pages.in_session.words import found_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.position_glyph import paint_position
from app.ui.widgets.position_picker import position_word
from app.ui.widgets.quotation import are_alike, marked, quotation
from app.ui.words import found_by, similar_words
from models.records.queries import Found, Hit

WIDTH = 344
_HIT = Qt.ItemDataRole.UserRole
_LINES = 3
_WHY_LINES = 2
_PAD = 10
_GAP = 2


class _HitDelegate(QStyledItemDelegate):
    """Shape, word and code, the day at the end; below it the words found."""

    def __init__(self, themes: ThemeHolder, view: QListWidget) -> None:
        super().__init__(view)
        self._themes = themes
        self._view = view
        self.today = date.min

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        px, pitch = self._themes.px, self._themes.pitch
        hit: Hit = index.data(_HIT)
        wide = self._view.viewport().width() - px(2 * _PAD)
        tall = px(22 + 22) + self._quoted(hit, wide).lineCount() * pitch(Type.SNIPPET)
        why = self._why(hit, wide)
        if why is not None:
            tall += px(_GAP) + why.lineCount() * pitch(Type.SMALL)
        return QSize(0, tall)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        themes, px = self._themes, self._themes.px
        hit: Hit = index.data(_HIT)
        rect = QRectF(option.rect)
        direction = self._view.layoutDirection()
        painter.save()
        painter.setLayoutDirection(direction)
        paint_row_ground(painter, rect, option, index, self._view, themes)
        inner = rect.adjusted(px(_PAD), px(10), -px(_PAD), -px(10))
        top = QRectF(inner.left(), inner.top(), inner.width(), px(20))
        said, start = [], 0
        if hit.card.position is not None:
            glyph = QRectF(top.left(), top.top() + px(2), px(16), px(16))
            glyph = paint.mirrored(glyph, inner, direction)
            paint_position(painter, glyph, hit.card.position.value, themes)
            said.append(position_word(hit.card.position.value))
            start = px(23)
        said += [hit.card.code] if hit.card.code else []
        small, ink = themes.font(Type.SMALL), themes.color("text2")
        day = i18n.near_day(hit.card.held_at.date(), self.today)
        wide = paint.text_width(small, day)
        words = QRectF(top.left() + start, top.top(), top.width() - start - wide - px(8), px(20))
        words = paint.mirrored(words, inner, direction)
        paint.line_of_text(painter, words, "  ·  ".join(said), small, ink)
        place = QRectF(top.right() - wide, top.top(), wide, px(20))
        paint.line_of_text(painter, paint.mirrored(place, inner, direction), day, small, ink)
        painter.setPen(themes.color("text"))
        at = inner.top() + px(24)
        quoted = self._quoted(hit, int(inner.width()))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        found = marked(themes, quotation(hit)[1], paint.units(quoted.text()), on_selected=chosen)
        quoted.draw(painter, QPointF(inner.left(), at), found)
        why = self._why(hit, int(inner.width()))
        if why is not None:
            at += quoted.lineCount() * themes.pitch(Type.SNIPPET) + px(_GAP)
            painter.setPen(ink)
            why.draw(painter, QPointF(inner.left(), at))
        painter.restore()

    def _quoted(self, hit: Hit, width: int) -> QTextLayout:
        themes, pitch = self._themes, self._themes.pitch(Type.SNIPPET)
        return paint.folded(
            quotation(hit)[0],
            themes.font(Type.SNIPPET),
            width,
            pitch,
            Qt.AlignmentFlag.AlignLeading,
            self._view.layoutDirection(),
            _LINES,
        )

    def _why(self, hit: Hit, width: int) -> QTextLayout | None:
        """That it was found by its meaning; words that were found are marked where they stand."""
        why = similar_words(hit)
        if not why:
            return None
        return paint.folded(
            why,
            self._themes.font(Type.SMALL),
            width,
            self._themes.pitch(Type.SMALL),
            Qt.AlignmentFlag.AlignLeading,
            self._view.layoutDirection(),
            _WHY_LINES,
        )


class FindPanel(QWidget):
    """344 pixels at the end of the page. Enter shows one large, Shift+Enter adds it."""

    sought = Signal(str)
    shown = Signal(object)
    added = Signal(object)
    closed = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._words: str | None = None
        """What was sought for what is shown."""
        self.setObjectName("find_panel")
        self.setAccessibleName(self.tr("Find in your reflections"))
        self._title = Label(themes, self.tr("Find in your reflections"), semibold=True)
        self.close_button = IconButton(themes, "panel-right-close", self.tr("Close the search"))
        self.close_button.setObjectName("close_find")
        self.field = LineEdit(
            themes,
            self.tr("Find in your reflections"),
            placeholder=self.tr("Words, a feeling, a code"),
            icon="search",
        )
        self.field.setObjectName("find_field")
        self._count = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._count.setObjectName("find_count")
        self.list = QListWidget()
        self.list.setObjectName("find_results")
        self.list.setAccessibleName(self.tr("Reflections found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self._delegate = _HitDelegate(themes, self.list)
        self.list.setItemDelegate(self._delegate)
        # Words are folded by the width there is.
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._hint = Label(
            themes,
            self.tr("Enter shows it here, large. Shift Enter adds it to this item."),
            Type.SMALL,
            color="text2",
            wrap=True,
        )
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        self._head = head
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.field)
        self._column.addWidget(self._count)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self._hint)
        self.field.textEdited.connect(self._on_edited)
        self.close_button.clicked.connect(self.closed)
        self.list.itemClicked.connect(partial(self._give, False))
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        themes.changed.connect(self._restyle)
        self._restyle()

    def set_drawer(self, is_drawer: bool) -> None:
        """Over the page, with a way to close it."""
        self.close_button.setVisible(is_drawer)

    def show_found(self, words: str, found: Found, today: date) -> None:
        """Shows what was found; the item beside stays.

        What was found by the same words before stays as it is read.
        """
        if words == self._words and today == self._delegate.today:
            return
        self._put(words, found, today)

    def complete(self, words: str, found: Found, today: date) -> None:
        """Shows what the same words found when more could be asked: what is new comes below."""
        if words == self._words:
            new = {hit.card.id: hit for hit in found.hits}
            ids = [hit.card.id for hit in self._shown()]
            row = self.list.currentRow()
            chosen = ids[row] if row >= 0 else None
            hits = (*(new.pop(each) for each in ids if each in new), *new.values())
            at = next((at for at, hit in enumerate(hits) if hit.card.id == chosen), 0)
            self._put(words, replace(found, hits=hits), today)
            self.list.setCurrentRow(at)
        else:
            self._put(words, found, today)

    def _put(self, words: str, found: Found, today: date) -> None:
        self._words, self._delegate.today = words, today
        if not are_alike(self._shown(), found.hits):
            self._fill(found.hits, today)
        if found.hits:
            self._count.setText(found_words(found))
        elif words:
            self._count.setText(self.tr("No reflections like that. Try another word."))
        else:
            self._count.setText("")
        self._hint.setVisible(bool(found.hits))

    def _shown(self) -> list[Hit]:
        return [self.list.item(row).data(_HIT) for row in range(self.list.count())]

    def _fill(self, hits: Sequence[Hit], today: date) -> None:
        self.list.clear()
        for hit in hits:
            row = QListWidgetItem(quotation(hit)[0])
            row.setData(_HIT, hit)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, self._sentence(hit, today))
            self.list.addItem(row)
        if hits:
            self.list.setCurrentRow(0)

    def let_change(self) -> None:
        """What comes next is shown, though the same words brought it: more or less may be shown."""
        self._words = None

    def forget_found(self) -> None:
        """Lets go of what was found, at once; what was typed stays."""
        self.let_change()
        self.list.clear()
        self._count.setText("")
        self._hint.hide()

    def forget(self) -> None:
        """Lets go of everything."""
        self.field.clear()
        self.forget_found()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.KeyPress
        if watched in (self.field, self.list) and is_key and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color("surface"))
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = self.width() - 1 if right_to_left else 0
        painter.fillRect(edge, 0, 1, self.height(), self._themes.color("line"))

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        modifiers = event.modifiers()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                return False
            row = self.list.currentItem()
            if row is not None:
                self._give(bool(modifiers & Qt.KeyboardModifier.ShiftModifier), row)
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if watched is self.field and step is not None and not modifiers and self.list.count():
            at = max(0, min(self.list.count() - 1, self.list.currentRow() + step))
            self.list.setCurrentRow(at)
            return True
        return False

    def _give(self, adds: bool, row: QListWidgetItem) -> None:
        hit: Hit = row.data(_HIT)
        (self.added if adds else self.shown).emit(hit.card)

    def _on_edited(self, words: str) -> None:
        self.sought.emit(words)

    def _sentence(self, hit: Hit, today: date) -> str:
        parts = [position_word(hit.card.position.value)] if hit.card.position else []
        parts += [hit.card.code] if hit.card.code else []
        parts += [i18n.near_day(hit.card.held_at.date(), today), quotation(hit)[0], found_by(hit)]
        return ". ".join(filter(None, parts))

    def _restyle(self) -> None:
        px = self._themes.px
        self.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(px(25), px(8), px(24), px(14))
        self._column.setSpacing(px(8))
        self._head.setContentsMargins(0, 0, 0, 0)
        self._title.setFixedHeight(px(30))
        self.list.doItemsLayout()
        self.update()
