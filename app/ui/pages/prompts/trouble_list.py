"""What is to be put right before a set can be saved; pressing a line goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.pack_troubles import Trouble, Why
from app.ui.delegates.rows import Index, RowDelegate
from app.ui.forms.editor import HoldsVocabularies
from app.ui.listmodels.rows import ROW
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.prompts.words import trouble_words, where_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.card import Rule
from app.ui.widgets.label import Label
from app.ui.widgets.row_list import ENTER, RowList
from prompts.schema import Pack

_SIDE = 16
_MOST_TALL = 190


@dataclass(frozen=True, slots=True)
class _Line:
    trouble: Trouble
    where: str = field(repr=False)
    what: str = field(repr=False)


class _Model(WholeModel[_Line]):
    def key(self, row: _Line) -> _Line:
        return row

    def words(self, row: _Line) -> str:
        where = row.where.rstrip(".?")
        return f"{where}: {row.what}"

    def sentence(self, row: _Line, number: int) -> str:
        return self.words(row)


class _Delegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px, pitch = self._themes.px, self._themes.pitch(Type.SMALL)
        lines = self._folded(index.data(ROW)).lineCount()
        return QSize(0, px(14) + pitch * (1 + lines))

    def paint_row(self, painter: QPainter, rect: QRectF, row: _Line) -> None:
        px, themes = self._themes.px, self._themes
        pitch = themes.pitch(Type.SMALL)
        top = QRectF(rect.left() + px(_SIDE), rect.top() + px(7), self._room(), pitch)
        font = themes.font(Type.SMALL, semibold=True)
        paint.line_of_text(painter, top, row.where, font, themes.color("text"))
        is_advice = row.trouble.why is Why.ADVICE
        painter.setPen(themes.color("notice" if is_advice else "text2"))
        self._folded(row).draw(painter, QPointF(top.left(), top.bottom()))

    def _room(self) -> float:
        return max(40.0, self._view.viewport().width() - 2.0 * self._themes.px(_SIDE))

    def _folded(self, line: _Line) -> QTextLayout:
        font, pitch = self._themes.font(Type.SMALL), self._themes.pitch(Type.SMALL)
        align = Qt.AlignmentFlag.AlignLeading
        direction = self._view.layoutDirection()
        return paint.folded(line.what, font, self._room(), pitch, align, direction, 3)


class TroubleView(RowList):
    """The lines; `chosen` carries the trouble of the one that was pressed."""

    chosen = Signal(object)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, "troubles", self.tr("To be put right"))
        self.lines = _Model(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(themes, self, ruled=False))
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTER, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        line = self.lines.row(index)
        if line is not None:
            self.chosen.emit(line.trouble)


class TroubleList(QWidget):
    """Hidden while there is nothing to put right; `chosen` carries the trouble that was pressed."""

    chosen = Signal(object)

    def __init__(self, themes: ThemeHolder, lists: HoldsVocabularies) -> None:
        super().__init__()
        self._themes = themes
        self._lists = lists
        self._count = Label(themes, "", semibold=True)
        self._count.setObjectName("troubles.count")
        self.view = TroubleView(themes)
        self.view.chosen.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Rule(themes))
        self._column.addWidget(self._count)
        self._column.addWidget(self.view)
        themes.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_troubles(self, pack: Pack, troubles: Sequence[Trouble]) -> None:
        """Shows what is wrong now."""
        words = self._lists.vocabularies
        lines = [_Line(t, where_words(pack, t), trouble_words(pack, t, words)) for t in troubles]
        self.view.lines.show_rows(lines)
        wrong = sum(1 for each in troubles if each.why is not Why.ADVICE)
        self._count.setText(self._counted(wrong))
        self.setVisible(bool(lines))

    def _counted(self, wrong: int) -> str:
        if not wrong:
            return self.tr("To think about")
        if wrong == 1:
            return self.tr("1 thing to put right")
        return self.tr("{n} things to put right").format(n=wrong)

    def _restyle(self) -> None:
        px = self._themes.px
        self._count.setContentsMargins(px(_SIDE), px(10), px(_SIDE), px(2))
        self.view.setMaximumHeight(px(_MOST_TALL))
