"""The backups as rows, newest first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.settings.backups_said import content_words, moment_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.row_list import RowList
from models.records.vault import Backup

_SIDE = 14
_TALL = 54
_LINE = 22
_MOST_ROWS = 4


class BackupsModel(WholeModel[Backup]):
    """What there is to go back to."""

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self.today = today

    def key(self, row: Backup) -> object:
        return row.path

    def words(self, row: Backup) -> str:
        return moment_words(row.made, self.today())

    def sentence(self, row: Backup, number: int) -> str:
        return f"{self.words(row)}, {self.content(row)}"

    def content(self, row: Backup) -> str:
        """What is in it; before an update and after it two are of one day."""
        newest = self.row(self.index(0))
        return content_words(row, newest.revision if newest is not None else row.revision)


class BackupsDelegate(RowDelegate):
    """Paints when it was made, and below it what is in it."""

    def __init__(self, themes: ThemeHolder, view: BackupsView) -> None:
        super().__init__(themes, view)
        self._rows = view.rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._themes.px(_TALL))

    def paint_row(self, painter: QPainter, rect: QRectF, row: Backup) -> None:
        px, themes = self._themes.px, self._themes
        wide = rect.width() - 2 * px(_SIDE)
        place = QRectF(rect.left() + px(_SIDE), rect.top() + px(5), wide, px(_LINE))
        place = self.turned(place, rect)
        made = moment_words(row.made, self._rows.today())
        paint.line_of_text(painter, place, made, themes.font(), themes.color("text"))
        place.translate(0, px(_LINE))
        small, second = themes.font(Type.SMALL), themes.color("text2")
        paint.line_of_text(painter, place, self._rows.content(row), small, second)


class BackupsView(RowList):
    """The arrows choose one.

    Signals:
        current_changed: the current one, or None.
    """

    current_changed = Signal(object)

    def __init__(self, themes: ThemeHolder, today: Callable[[], date]) -> None:
        super().__init__(themes, "settings.backups", self.tr("Backups, newest first"))
        self.rows = BackupsModel(today, self)
        self.setModel(self.rows)
        self.setItemDelegate(BackupsDelegate(themes, self))
        themes.changed.connect(self._restyle)
        self._restyle()

    def backup(self) -> Backup | None:
        """The current one."""
        return self.rows.row(self.currentIndex())

    def show_backups(self, backups: tuple[Backup, ...]) -> None:
        """Lists them; the one that was chosen stays chosen, else the newest is."""
        before = self.backup()
        self.rows.show_rows(backups)
        self.setVisible(bool(backups))
        self._restyle()
        if before is not None and self.choose(self.rows.index_of(before.path)):
            return
        self.choose(self.rows.index(0))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        self.current_changed.emit(self.rows.row(current))

    def _restyle(self) -> None:
        count = min(max(self.rows.rowCount(), 1), _MOST_ROWS)
        rows = self._themes.px(_TALL)
        # The section scrolls; no row is cut in two where the list ends.
        self.setFixedHeight(rows * count + 2)
