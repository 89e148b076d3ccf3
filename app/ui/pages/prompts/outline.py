"""The set as a list: its details, its screens, their questions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QStyleOptionViewItem,
)

from app.domain.pack_editing import Place
from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.rows import ROW
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.prompts.branch_words import asked_if
from app.ui.pages.prompts.words import kind_words, tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.row_list import ENTER, RowList, held_with
from prompts.schema import Pack
from prompts.words import Vocabularies


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


class OutlineModel(WholeModel[OutlineRow]):
    """The lines of a set."""

    def key(self, row: OutlineRow) -> Place:
        return row.place

    def words(self, row: OutlineRow) -> str:
        return row.words

    def sentence(self, row: OutlineRow, number: int) -> str:
        return row.sentence


class _OutlineDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: OutlineRow = index.data(ROW)
        return QSize(0, self._themes.px(34 if row.place.question else 40))

    def paint_row(self, painter: QPainter, rect: QRectF, row: OutlineRow) -> None:
        px, themes = self._themes.px, self._themes
        inner = rect.adjusted(px(16), 0, -px(10), 0)
        left = inner.left() + (px(26) if row.place.question else 0)
        if row.number:
            place = QRectF(left, inner.top(), px(24), inner.height())
            place = self.turned(place, rect)
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
                paint.picture(painter, self.turned(place, rect), themes.pixmap(name, ink, 15))
                right -= px(22)
        small = bool(row.place.question)
        font = themes.font(Type.SMALL if small else Type.UI, semibold=not small)
        place = QRectF(left, inner.top(), right - left, inner.height())
        color = themes.color("text2" if small else "text")
        paint.line_of_text(painter, self.turned(place, rect), row.words, font, color)


class OutlineView(RowList):
    """Alt with the arrows moves what is current, Del takes it away, Enter goes into its form."""

    place_changed = Signal(object)
    move_wanted = Signal(int)
    remove_wanted = Signal()
    form_wanted = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, "outline", self.tr("Steps and questions"))
        self.lines = OutlineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_OutlineDelegate(themes, self, ruled=False))
        self._is_showing = False

    def show_rows(self, rows: tuple[OutlineRow, ...], place: Place) -> None:
        """Shows the lines, one of them current, without telling anyone."""
        self._is_showing = True
        self.lines.show_rows(rows)
        self.choose(self.lines.index_of(place))
        self._is_showing = False

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        row = self.lines.row(current)
        if row is not None and not self._is_showing:
            self.place_changed.emit(row.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = held_with(event)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if held == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_wanted.emit(steps[Qt.Key(event.key())])
            return
        if not held and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
            return
        if not held and event.key() in ENTER:
            self.form_wanted.emit()
            return
        super().keyPressEvent(event)
