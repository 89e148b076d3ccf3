"""Everybody one knows for supervision, as rows."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.services.agreements import PersonCard
from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.supervision.agreements_words import card_line
from app.ui.pages.supervision.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.row_list import RowList
from models.records.ids import PersonId

_TALL = 62
_SIDE = 14


class PeopleModel(WholeModel[PersonCard]):
    """People by name."""

    def __init__(self, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self.today = today

    def key(self, row: PersonCard) -> object:
        return row.person.id

    def words(self, row: PersonCard) -> str:
        return row.person.name

    def sentence(self, row: PersonCard, number: int) -> str:
        return f"{row.person.name}. {card_line(row, self.today)}."


class _PeopleDelegate(RowDelegate):
    """A name, and below it what they are to one and how the agreement stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._themes.px(_TALL))

    def paint_row(self, painter: QPainter, rect: QRectF, row: PersonCard) -> None:
        px, themes = self._themes.px, self._themes
        inner = rect.adjusted(px(_SIDE), px(9), -px(_SIDE), -px(9))
        top = QRectF(inner.left(), inner.top(), inner.width(), px(22))
        low = QRectF(inner.left(), inner.top() + px(23), inner.width(), px(20))
        name, small = themes.font(semibold=True), themes.font(Type.SMALL)
        paint.line_of_text(painter, top, row.person.name, name, themes.color("text"))
        view = self._view
        assert isinstance(view, PeopleView)
        said = card_line(row, view.people.today)
        paint.line_of_text(painter, low, said, small, themes.color("text2"))


class PeopleView(RowList):
    """People; the arrows choose one.

    Signals:
        chosen: the person of the row that is current now.
        wanted: Enter was pressed on it, or it was pressed.
    """

    chosen = Signal(object)
    wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__(themes, "agreements.people", tr("People you meet for supervision"))
        self.people = PeopleModel(today, self)
        self.setModel(self.people)
        self.setItemDelegate(_PeopleDelegate(themes, self))
        self.activated.connect(self._on_wanted)
        self.clicked.connect(self._on_wanted)

    def card(self) -> PersonCard | None:
        """Whose row is current."""
        return self.people.row(self.currentIndex())

    def select(self, person_id: PersonId) -> bool:
        """Makes the row of a person the current one; returns whether it is shown."""
        index = self.people.index_of(person_id)
        return index.isValid() and self.choose(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        self.chosen.emit(self.people.row(current))

    def _on_wanted(self, index: Index) -> None:
        self.wanted.emit(self.people.row(index))
