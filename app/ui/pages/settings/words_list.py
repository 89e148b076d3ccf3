"""The words of one vocabulary in their groups: rows that can be renamed in place."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyleOptionViewItem,
    QWidget,
)

from app.services.library_words import LONGEST_WORD, WordLine
from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.rows import ROW
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.settings.words_said import aside, row_sentence, uses_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.row_list import ENTER, RowList, held_with

_SIDE = 14
_TALL = 38
_HEAD = 34
_EYE = 16
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The title of a group; cannot be chosen."""

    title: str


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word, and the title of its group."""

    line: WordLine = field(repr=False)
    group: str = ""


Row = HeadRow | WordRow


class WordsModel(WholeModel[Row]):
    """The words that match, below the titles of their groups.

    Signals:
        renamed: a word's id, and what it is to be called.
    """

    renamed = Signal(str, str)

    def key(self, row: Row) -> tuple[str, str]:
        return ("", row.title) if isinstance(row, HeadRow) else (row.line.id, row.group)

    def words(self, row: Row) -> str:
        return row.title if isinstance(row, HeadRow) else row.line.text

    def sentence(self, row: Row, number: int) -> str:
        return row.title if isinstance(row, HeadRow) else row_sentence(row.line, row.group)

    def line(self, index: Index) -> WordLine | None:
        """The word of a row; None for the title of a group."""
        row = self.row(index)
        return row.line if isinstance(row, WordRow) else None

    def index_of_word(self, word_id: str) -> QModelIndex:
        """Where a word stands; nowhere when it is not shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, WordRow) and row.line.id == word_id:
                return self.index(number)
        return QModelIndex()

    def lines(self) -> list[WordLine]:
        """The words shown, in order."""
        return [row.line for row in self._rows if isinstance(row, WordRow)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_edited = role == Qt.ItemDataRole.EditRole
        return super().data(index, Qt.ItemDataRole.DisplayRole if is_edited else role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self.line(index)
        if line is None or role != Qt.ItemDataRole.EditRole or not isinstance(value, str):
            return False
        if value.strip() != line.text:
            self.renamed.emit(line.id, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row(index), WordRow):
            return super().flags(index) | Qt.ItemFlag.ItemIsEditable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren


class WordsDelegate(RowDelegate):
    """Paints a word, what it was called, and how often it was used."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tall = _HEAD if isinstance(index.data(ROW), HeadRow) else _TALL
        return QSize(0, self._themes.px(tall))

    def paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        if isinstance(index.data(ROW), WordRow):
            super().paint_ground(painter, rect, option, index)

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        if isinstance(row, HeadRow):
            self._paint_head(painter, rect, row.title)
        else:
            self._paint_word(painter, rect, row.line)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field_ = LineEdit(self._themes, self.tr("Rename the word"), compact=True, parent=parent)
        field_.setObjectName("settings.word.name")
        field_.setMaxLength(LONGEST_WORD)
        return field_

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        px = self._themes.px
        rect = QRectF(option.rect)
        wide = min(px(320), rect.width() - px(12))
        place = QRectF(rect.left() + px(4), rect.top() + px(3), wide, rect.height() - px(7))
        editor.setGeometry(self.turned(place, rect).toRect())

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        assert isinstance(editor, LineEdit)
        model.setData(index, editor.text())

    def _paint_head(self, painter: QPainter, rect: QRectF, title: str) -> None:
        px, themes = self._themes.px, self._themes
        place = QRectF(rect.left() + px(_SIDE), rect.top() + px(8), rect.width(), px(22))
        font = themes.font(Type.SMALL, semibold=True)
        paint.line_of_text(painter, self.turned(place, rect), title, font, themes.color("text2"))

    def _paint_word(self, painter: QPainter, rect: QRectF, line: WordLine) -> None:
        px, themes = self._themes.px, self._themes
        small, ui = themes.font(Type.SMALL), themes.font()
        used = uses_words(line.uses)
        wide = paint.text_width(small, used)
        end = QRectF(rect.right() - px(_SIDE) - wide, rect.top(), wide, rect.height())
        second = themes.color("text2")
        paint.line_of_text(painter, self.turned(end, rect), used, small, second)
        start = rect.left() + px(_SIDE)
        if line.is_hidden:
            eye = themes.pixmap("eye-off", "text2", _EYE)
            at = QRectF(start, rect.center().y() - px(_EYE) / 2, px(_EYE), px(_EYE))
            at = self.turned(at, rect)
            painter.drawPixmap(at.toRect(), eye)
            start += px(_EYE + 8)
        room = end.left() - px(12) - start
        text_wide = min(room, paint.text_width(ui, line.text))
        ink = second if line.is_hidden else themes.color("text")
        place = QRectF(start, rect.top(), text_wide, rect.height())
        paint.line_of_text(painter, self.turned(place, rect), line.text, ui, ink)
        more = aside(line)
        left = room - text_wide - px(10)
        if more and left > px(24):
            place = QRectF(start + text_wide + px(10), rect.top(), left, rect.height())
            place = self.turned(place, rect)
            paint.line_of_text(painter, place, more, small, second)


class WordsView(RowList):
    """Words; F2 renames, Del hides.

    Signals:
        current_changed: the word of the row that is current now, or None.
        hide_wanted: Del was pressed on a word.
    """

    current_changed = Signal(object)
    hide_wanted = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, "settings.words", self.tr("Words you choose from"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.rows = WordsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(WordsDelegate(themes, self))
        themes.changed.connect(self._restyle)
        self._restyle()

    def line(self) -> WordLine | None:
        """The word of the current row."""
        return self.rows.line(self.currentIndex())

    def select(self, word_id: str) -> bool:
        """Makes the row of a word the current one; returns whether it is shown."""
        index = self.rows.index_of_word(word_id)
        return index.isValid() and self.choose(index)

    def rename(self) -> None:
        """Opens the current word to be written anew."""
        if self.line() is not None:
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        self.current_changed.emit(self.rows.line(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.line()
        # Enter that ends a renaming comes on to the list.
        is_renaming = self.state() is QAbstractItemView.State.EditingState
        if line is not None and not held_with(event) and not is_renaming:
            if event.key() in (Qt.Key.Key_F2, *ENTER):
                self.rename()
                return
            if event.key() == Qt.Key.Key_Delete:
                self.hide_wanted.emit()
                return
        super().keyPressEvent(event)

    def _restyle(self) -> None:
        self.setMinimumHeight(self._themes.px(_TALL * _FEWEST_ROWS))
