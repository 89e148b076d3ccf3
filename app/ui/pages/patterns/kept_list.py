"""What was kept, as a list: what it says, of what kind, when, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QListView,
    QStyleOptionViewItem,
)

from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.rows import ROW
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.patterns.found_kept import Kept
from app.ui.pages.patterns.words import began, due_words, kind_word, state_word, tr, written_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.row_list import ENTER, RowList
from models.plain import plain_words
from models.records.follow_ups import FollowUpState

_SIDE, _TOP, _LINES = 16, 9, 2
_BETWEEN = "  ·  "


def facts(kept: Kept, today: date, *, with_kind: bool = True) -> str:
    """ "Assumption · written three times, last 3 March · T3 · again on Tuesday"."""
    parts = [kind_word(kept.kind)] if with_kind else []
    parts += [written_words(kept.times, kept.at.date(), today), kept.code]
    if kept.follow_up is not None:
        if kept.follow_up.state is not FollowUpState.OPEN:
            parts.append(state_word(kept.follow_up.state))
        else:
            parts.append(due_words(kept.follow_up, today))
    if kept.kind == "statement" and kept.earlier:
        parts.append(tr("{n} versions").format(n=len(kept.earlier) + 1))
    if kept.private:
        parts.append(tr("Private"))
    return _BETWEEN.join(part for part in parts if part)


class KeptModel(WholeModel[Kept]):
    """Everything kept that matches."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today

    def key(self, row: Kept) -> str:
        return row.id

    def words(self, row: Kept) -> str:
        return plain_words(row.text)

    def sentence(self, row: Kept, number: int) -> str:
        said = [began(part) for part in facts(row, self._today).split(_BETWEEN)]
        return ". ".join((plain_words(row.text).rstrip("."), *said)) + "."


class KeptDelegate(RowDelegate):
    """Words in two lines at most, the facts below."""

    def __init__(self, themes: ThemeHolder, view: QListView, today: date) -> None:
        super().__init__(themes, view)
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Kept = index.data(ROW)
        words, below = self._folded(row)
        pitch = self._themes.pitch
        tall = words.lineCount() * pitch(Type.SNIPPET) + below.lineCount() * pitch(Type.SMALL)
        return QSize(0, tall + self._themes.px(2 * _TOP + 2))

    def paint_row(self, painter: QPainter, rect: QRectF, row: Kept) -> None:
        px, color = self._themes.px, self._themes.color
        words, below = self._folded(row)
        left, top = rect.left() + px(_SIDE), rect.top() + px(_TOP)
        painter.setPen(color("text"))
        words.draw(painter, QPointF(left, top))
        painter.setPen(color("text2"))
        top += words.lineCount() * self._themes.pitch(Type.SNIPPET) + px(1)
        below.draw(painter, QPointF(left, top))

    def _folded(self, row: Kept) -> tuple[QTextLayout, QTextLayout]:
        wide = self._view.viewport().width() - 2 * self._themes.px(_SIDE)
        return (
            self._lines(plain_words(row.text), Type.SNIPPET, wide),
            self._lines(facts(row, self._today), Type.SMALL, wide),
        )

    def _lines(self, text: str, role: Type, wide: int) -> QTextLayout:
        themes = self._themes
        return paint.folded(
            text,
            themes.font(role),
            wide,
            themes.pitch(role),
            Qt.AlignmentFlag.AlignLeading,
            self._view.layoutDirection(),
            _LINES,
        )


class KeptList(RowList):
    """Arrows choose, Enter and a press open.

    Signals:
        chosen: another row became the current one.
        opened: a row is to be answered or read.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__(themes, "kept.list", tr("Kept"))
        self._rows = KeptModel(today, self)
        self._is_quiet = False
        self.setModel(self._rows)
        self.setItemDelegate(KeptDelegate(themes, self, today))
        self.clicked.connect(self._open)

    def show_rows(self, rows: Sequence[Kept]) -> None:
        """Shows other rows; the current one stays where it is still there, else its neighbour."""
        before, at = self.current(), self.currentIndex().row()
        self._is_quiet = True
        self._rows.show_rows(rows)
        found = self._rows.index_of(before.id if before is not None else None)
        if not found.isValid() and rows:
            found = self._rows.index(max(0, min(at, len(rows) - 1)))
        self.setCurrentIndex(found)
        self._is_quiet = False

    def current(self) -> Kept | None:
        """What stands in the current row."""
        return self._rows.row(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        kept = self._rows.row(current)
        if kept is not None and not self._is_quiet:
            self.chosen.emit(kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        kept = self._rows.row(index)
        if kept is not None:
            self.opened.emit(kept)
