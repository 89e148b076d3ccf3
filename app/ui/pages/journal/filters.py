"""The filters: one tree, one stop for Tab; each row says how many a tick would leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.ui.delegates.rows import paint_row_ground
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.choices import paint_check
from app.ui.widgets.label import Label
from app.ui.widgets.position_glyph import paint_position
from app.ui.widgets.position_picker import position_word
from models.records.positions import Position
from models.records.queries import FacetCount, Facets, Filter
from prompts.catalogue import Catalogue

WIDTH = 212
_FEW = 6
_GROUP = Qt.ItemDataRole.UserRole + 1
_VALUE = Qt.ItemDataRole.UserRole + 2
_COUNT = Qt.ItemDataRole.UserRole + 3
_ALONE = "alone"
_MORE = "more"
_CHECKED = Qt.CheckState.Checked
_UNCHECKED = Qt.CheckState.Unchecked


@dataclass(frozen=True)
class _Tick:
    """One row that can be ticked."""

    value: str
    words: str = field(repr=False)
    count: int
    checked: bool


class FilterModel(QStandardItemModel):
    """The groups with their rows; the counts come with `show_facets`."""

    chosen = Signal(object)  # the Filter as ticked, without dates

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._filter = Filter()
        self._facets: Facets | None = None
        self._whole: set[str] = set()
        self._known: dict[str, list[str]] = {}
        self._alone: dict[str, QStandardItem] = {}
        self._groups: dict[str, QStandardItem] = {}
        self._is_filling = False
        self._titles = {
            "positions": self.tr("Power"),
            "codes": self.tr("People"),
            "feelings": self.tr("Feelings"),
            "triggers": self.tr("Triggers"),
            "packs": self.tr("Prompt sets"),
        }
        for name in ("for_supervision", "has_slip"):
            self._alone[name] = self._tickable(_ALONE, name)
            self.appendRow(self._alone[name])
        for name, title in self._titles.items():
            group = QStandardItem(title)
            group.setData(name, _GROUP)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._groups[name] = group
        self.itemChanged.connect(self._on_item_changed)

    def show_facets(self, facets: Facets, filter: Filter) -> None:
        """Brings counts and ticks up to date; rows that stay are not made anew."""
        self._facets, self._filter = facets, filter
        self._is_filling = True
        counts = {"for_supervision": facets.for_supervision, "has_slip": facets.has_slip}
        words = {
            "for_supervision": self.tr("For supervision"),
            "has_slip": self.tr("Something slipped"),
        }
        for name, item in self._alone.items():
            tick = _Tick(name, words[name], counts[name], bool(getattr(filter, name)))
            self._put(item, tick)
        for name, group in self._groups.items():
            self._fill_group(name, group, self._ticks(name, getattr(facets, name)))
        self._is_filling = False

    def toggle(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Ticks or unticks a row, or opens the rest of its group."""
        item = self.itemFromIndex(index)
        if item.data(_GROUP) is None:
            return
        if item.data(_VALUE) == _MORE:
            self._whole.add(str(item.data(_GROUP)))
            if self._facets is not None:
                self.show_facets(self._facets, self._filter)
        elif item.isCheckable():
            item.setCheckState(_UNCHECKED if item.checkState() == _CHECKED else _CHECKED)

    def _ticks(self, name: str, counts: Sequence[FacetCount]) -> list[_Tick]:
        wanted = tuple(str(value) for value in getattr(self._filter, name))
        by_value = {each.value: each.count for each in counts}
        # Rows keep their places while one ticks, those that would leave nothing too.
        known = [] if self._filter == Filter() else self._known.get(name, [])
        values = list(dict.fromkeys((*known, *by_value, *wanted)))
        if name == "positions":
            values = [place.value for place in Position if place.value in values]
        self._known[name] = values
        label = self._labels(name)
        ticks = [_Tick(v, label(v), by_value.get(v, 0), v in wanted) for v in values]
        if name == "positions" or name in self._whole or len(ticks) <= _FEW + 1:
            return ticks
        return [tick for at, tick in enumerate(ticks) if at < _FEW or tick.checked]

    def _labels(self, name: str) -> Callable[[str], str]:
        vocabularies = self._catalogue.vocabularies
        labels: dict[str, Callable[[str], str]] = {
            "positions": position_word,
            "codes": str,
            "feelings": vocabularies.feelings.label,
            "triggers": vocabularies.triggers.label,
            "packs": self._pack_title,
        }
        return labels[name]

    def _pack_title(self, pack: str) -> str:
        if pack in self._catalogue:
            return self._catalogue.get(pack).title
        return self.tr("Just written") if pack == "free" else pack.replace("_", " ").capitalize()

    def _fill_group(self, name: str, group: QStandardItem, ticks: list[_Tick]) -> None:
        if not ticks:
            if group.index().isValid():
                self.takeRow(group.row())
            return
        if not group.index().isValid():
            self._insert_group(name, group)
        hidden = len(ticks) < len(self._known[name])
        values = [tick.value for tick in ticks] + ([_MORE] if hidden else [])
        there = [str(group.child(at).data(_VALUE)) for at in range(group.rowCount())]
        if there != values:
            group.removeRows(0, group.rowCount())
            for value in values:
                group.appendRow(self._tickable(name, value))
        for at, tick in enumerate(ticks):
            self._put(group.child(at), tick)
        if hidden:
            more = group.child(len(ticks))
            more.setText(self.tr("More…"))
            more.setCheckable(False)
            more.setData(self.tr("More…"), Qt.ItemDataRole.AccessibleTextRole)

    def _insert_group(self, name: str, group: QStandardItem) -> None:
        order = list(self._groups)
        before = [n for n in order[: order.index(name)] if self._groups[n].index().isValid()]
        self.insertRow(len(self._alone) + len(before), group)
        self._groups[name] = group

    def _tickable(self, group: str, value: str) -> QStandardItem:
        item = QStandardItem()
        item.setData(group, _GROUP)
        item.setData(value, _VALUE)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        return item

    def _put(self, item: QStandardItem, tick: _Tick) -> None:
        item.setText(tick.words)
        item.setData(tick.count, _COUNT)
        item.setData(f"{tick.words}, {tick.count}", Qt.ItemDataRole.AccessibleTextRole)
        item.setCheckState(_CHECKED if tick.checked else _UNCHECKED)

    def _on_item_changed(self, item: QStandardItem) -> None:
        group, value = item.data(_GROUP), item.data(_VALUE)
        if self._is_filling or group is None or value is None or value == _MORE:
            return
        checked = item.checkState() == _CHECKED
        wanted = _ticked(self._filter, str(group), str(value), checked)
        if wanted != self._filter:
            self._filter = wanted
            self.chosen.emit(wanted)


def _ticked(filter: Filter, group: str, value: str, checked: bool) -> Filter:
    """The filter with one more tick, or one less."""
    changed: dict[str, Any] = {value: checked}
    if group != _ALONE:
        values = [str(each) for each in getattr(filter, group) if each != value]
        values += [value] if checked else []
        kept = tuple(Position(v) for v in values) if group == "positions" else tuple(values)
        changed = {group: kept}
    return replace(filter, **changed)


class _FilterDelegate(QStyledItemDelegate):
    """Check box, shape, words, count."""

    def __init__(self, themes: ThemeHolder, view: QTreeView) -> None:
        super().__init__(view)
        self._themes = themes
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_title = index.data(_VALUE) is None
        return QSize(self._themes.px(120), self._themes.px(46 if is_title else 27))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        px = self._themes.px
        rect = QRectF(option.rect)
        rect.setLeft(0)
        shown = self._view.viewport().width()
        rect.setRight(shown)
        painter.save()
        painter.setLayoutDirection(self._view.layoutDirection())
        # The counts keep their distance from the edge of the pane: a scroll bar stands within it.
        scroll = self._view.width() - shown
        inner = rect.adjusted(px(24), 0, -max(px(6), px(18) - scroll), 0)
        if index.data(_VALUE) is None:
            place = inner.adjusted(0, px(16), 0, 0)
            font = self._themes.font(semibold=True)
            text = str(index.data())
            paint.line_of_text(painter, place, text, font, self._themes.color("text"))
        else:
            plain = QStyleOptionViewItem(option)
            paint_row_ground(painter, rect, plain, index, self._view, self._themes, ruled=False)
            self._paint_tick(painter, inner, index)
        painter.restore()

    def _paint_tick(
        self, painter: QPainter, inner: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        px, color = self._themes.px, self._themes.color
        direction = self._view.layoutDirection()
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        is_more = index.data(_VALUE) == _MORE
        is_checked = checked is not None and Qt.CheckState(checked) == _CHECKED
        left = inner.left()
        if not is_more:
            box = QRectF(left, inner.center().y() - px(9), px(18), px(18))
            paint_check(painter, paint.mirrored(box, inner, direction), self._themes, is_checked)
        left += px(25)
        if index.data(_GROUP) == "positions":
            glyph = QRectF(left, inner.top(), px(18), inner.height())
            glyph = paint.mirrored(glyph, inner, direction)
            paint_position(painter, glyph, str(index.data(_VALUE)), self._themes)
            left += px(25)
        count = "" if is_more else str(index.data(_COUNT))
        small = self._themes.font(Type.SMALL)
        wide = paint.text_width(small, count)
        words = QRectF(left, inner.top(), inner.right() - left - wide - px(6), inner.height())
        words = paint.mirrored(words, inner, direction)
        font = self._themes.font(semibold=is_checked)
        role = "text2" if is_more else "text"
        paint.line_of_text(painter, words, str(index.data()), font, color(role))
        end = QRectF(inner.right() - wide, inner.top(), wide, inner.height())
        paint.line_of_text(
            painter, paint.mirrored(end, inner, direction), count, small, color("text3")
        )

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(model, FilterModel):
            model.toggle(index)
            return True
        return False


class FilterTree(QTreeView):
    """All filters; arrows move, Space or Enter ticks, Esc goes back to the list."""

    left = Signal()

    def __init__(self, themes: ThemeHolder, model: FilterModel) -> None:
        super().__init__()
        self._themes = themes
        self.setObjectName("filters")
        self.setAccessibleName(self.tr("Filters"))
        self.setModel(model)
        self.setItemDelegate(_FilterDelegate(themes, self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        model.rowsInserted.connect(self._on_rows_inserted)
        themes.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            model = self.model()
            if isinstance(model, FilterModel):
                self._toggle(model)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _toggle(self, model: FilterModel) -> None:
        index = self.currentIndex()
        parent, row = index.parent(), index.row()
        model.toggle(index)
        # Counts may have re-made the rows of the group: stay where one was.
        if not self.currentIndex().isValid() and model.index(row, 0, parent).isValid():
            self.setCurrentIndex(model.index(row, 0, parent))

    def _on_rows_inserted(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        self.expandAll()


class FilterPane(QWidget):
    """The title of the page, the tree, and the bin at the foot."""

    bin_wanted = Signal()

    def __init__(
        self, themes: ThemeHolder, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.model = FilterModel(catalogue, self)
        self.tree = FilterTree(themes, self.model)
        self._title = Label(themes, self.tr("Journal"), Type.TITLE)
        self._bin = QuietLink(themes, self.tr("Bin"))
        self._bin.setObjectName("bin")
        self._bin.clicked.connect(self.bin_wanted)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._bin)
        self._foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addWidget(self.tree, 1)
        self._column.addLayout(self._foot)
        themes.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(0, px(8), 0, px(12))
        left, right = px(24), px(8)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        self._title.setContentsMargins(left, 0, right, px(8))
        self._foot.setContentsMargins(left, px(6), right, 0)
        self.setMinimumWidth(px(176))
