"""The set as a list: its details, its screens, their questions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.domain.pack_editing import Place
from app.ui.delegates.rows import paint_row_ground
from app.ui.listmodels.rows import ROW
from app.ui.pages.prompts.branch_words import asked_if
from app.ui.pages.prompts.words import kind_words, tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from prompts.schema import Pack
from prompts.words import Vocabularies

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A line of the outline; `number` counts screens, 0 for anything else."""

    place: Place
    words: str = field(repr=False)
    sentence: str = field(repr=False)
    number: int = 0
    is_branch: bool = False
    is_wrong: bool = False


def outline(
    pack: Pack, wrong: Collection[Place], vocabularies: Vocabularies
) -> tuple[OutlineRow, ...]:
    """The lines of a set."""
    rows = [_line(Place(), tr("About this set"), tr("About this set"), wrong)]
    kinds = kind_words()
    for number, step in enumerate(pack.steps, start=1):
        title = step.title or tr("Step without a title")
        when = asked_if(pack, step.when, vocabularies)
        spoken = tr("Step {n}: {title}").format(n=number, title=title)
        rows.append(_line(Place(step.id), title, spoken, wrong, when, number))
        for question in step.questions:
            said = question.text or kinds[question.kind]
            when = asked_if(pack, question.when, vocabularies)
            spoken = tr("Question: {words}").format(words=said)
            if question.text:
                spoken = f"{spoken.rstrip('.?')}. {kinds[question.kind]}"
            rows.append(_line(Place(step.id, question.id), said, spoken, wrong, when))
    return tuple(rows)


def _line(
    place: Place,
    words: str,
    spoken: str,
    wrong: Collection[Place],
    when: str = "",
    number: int = 0,
) -> OutlineRow:
    parts = [spoken, when]
    if place in wrong:
        parts.append(tr("Something is to be put right"))
    sentence = ". ".join(part.rstrip(".") for part in parts if part)
    return OutlineRow(place, words, f"{sentence}.", number, bool(when), place in wrong)


class OutlineModel(QAbstractListModel):
    """The lines; a line that stays keeps its selection."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OutlineRow, ...] = ()

    def show_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Shows other lines."""
        if [row.place for row in rows] == [row.place for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place(self, index: _Index) -> Place | None:
        """What stands in a line."""
        return self._rows[index.row()].place if index.isValid() else None

    def index_of(self, place: Place) -> QModelIndex:
        """Where a place stands."""
        for number, row in enumerate(self._rows):
            if row.place == place:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        return row.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None


class _OutlineDelegate(QStyledItemDelegate):
    def __init__(self, themes: ThemeHolder, view: QListView) -> None:
        super().__init__(view)
        self._themes = themes
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: OutlineRow = index.data(ROW)
        return QSize(0, self._themes.px(34 if row.place.question else 40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: OutlineRow = index.data(ROW)
        px, themes = self._themes.px, self._themes
        rect = QRectF(option.rect)
        direction = self._view.layoutDirection()
        painter.save()
        painter.setLayoutDirection(direction)
        paint_row_ground(painter, rect, option, index, self._view, themes, ruled=False)
        inner = rect.adjusted(px(16), 0, -px(10), 0)
        left = inner.left() + (px(26) if row.place.question else 0)
        if row.number:
            place = QRectF(left, inner.top(), px(24), inner.height())
            place = paint.mirrored(place, rect, direction)
            paint.line_of_text(
                painter, place, str(row.number), themes.font(), themes.color("text3")
            )
            left += px(26)
        right = inner.right()
        for name, wanted, ink in (
            ("circle-alert", row.is_wrong, "notice"),
            ("corner-down-right", row.is_branch, "text2"),
        ):
            if wanted:
                place = QRectF(right - px(16), inner.top(), px(16), inner.height())
                place = paint.mirrored(place, rect, direction)
                paint.picture(painter, place, themes.pixmap(name, ink, 15))
                right -= px(22)
        small = bool(row.place.question)
        font = themes.font(Type.SMALL if small else Type.UI, semibold=not small)
        place = QRectF(left, inner.top(), right - left, inner.height())
        place = paint.mirrored(place, rect, direction)
        paint.line_of_text(
            painter, place, row.words, font, themes.color("text2" if small else "text")
        )
        painter.restore()


class OutlineView(QListView):
    """Alt with the arrows moves what is current, Del takes it away, Enter goes into its form."""

    place_changed = Signal(object)
    move_wanted = Signal(int)
    remove_wanted = Signal()
    form_wanted = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Steps and questions"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.lines = OutlineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_OutlineDelegate(themes, self))
        self._is_showing = False
        themes.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: tuple[OutlineRow, ...], place: Place) -> None:
        """Shows the lines, one of them current, without telling anyone."""
        self._is_showing = True
        self.lines.show_rows(rows)
        index = self.lines.index_of(place)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        if index.isValid():
            self.scrollTo(index)
        self._is_showing = False

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        place = self.lines.place(current)
        if place is not None and not self._is_showing:
            self.place_changed.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if held == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_wanted.emit(steps[Qt.Key(event.key())])
            return
        if not held and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
            return
        if not held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.form_wanted.emit()
            return
        super().keyPressEvent(event)
