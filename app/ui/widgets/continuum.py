"""Places between two ends: one line for each pair of words, with a second marker for stress."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink, SecondaryButton
from app.ui.widgets.chips import Chip, ChipFlow
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.sliders import Track
from prompts.words import OWN, ends_of, own_pair, readable

FURTHEST = 5

Marks = dict[str, int]
"""Where the markers of one pair are: "at", and perhaps "stress"."""

_ALL_AT_ONCE = 3
_HIGH = 34
_LONGEST_END = 40


@dataclass(frozen=True)
class PairWords:
    """Two ends to stand between."""

    id: str
    low: str
    high: str


class _Marker(Track):
    """One marker of a line. It has the half of the line's height above it, or the half below."""

    def __init__(self, themes: ThemeHolder, *, below: bool) -> None:
        self._below = below
        self._wears_ring = False
        super().__init__(themes, -FURTHEST, FURTHEST)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(440), self._themes.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(180), self._themes.px(_HIGH))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Two markers share a line: the ring goes round the marker, and moves with it.
        self._wears_ring, self.ring_shown = self.ring_shown, False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._wears_ring = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, color = self._themes.px, self._themes.color
        line = 0.75 if self._below else self.height() - 0.75
        out = 1 if self._below else -1
        painter.setPen(QPen(color("control"), 1.5))
        first, last = self.x_of(self.minimum()), self.x_of(self.maximum())
        painter.drawLine(QPointF(first, line), QPointF(last, line))
        for value in range(self.minimum(), self.maximum() + 1):
            long = px(9 if value == 0 else 5)
            x = self.x_of(value)
            painter.drawLine(QPointF(x, line), QPointF(x, line + out * long))
        centre = QPointF(self.x_of(self.value() if self.is_answered else 0), line + out * px(17))
        if self.is_answered:
            self._paint_marker(painter, centre, line)
        if self._wears_ring:
            painter.setPen(QPen(color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, px(13), px(13))

    def _paint_marker(self, painter: QPainter, centre: QPointF, line: float) -> None:
        px, color = self._themes.px, self._themes.color
        painter.setPen(QPen(color("accent"), 2))
        painter.drawLine(QPointF(centre.x(), line), centre)
        if not self._below:
            painter.setBrush(color("accent"))
            painter.drawEllipse(centre, px(7), px(7))
            return
        # Another shape, not another colour alone: hollow, and standing on its corner.
        painter.setBrush(color("paper"))
        side = px(8)
        corners = [QPointF(0, -side), QPointF(side, 0), QPointF(0, side), QPointF(-side, 0)]
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))


class PairLine(QWidget):
    """One pair of ends, where one stands between them, and where under stress.

    Signals:
        changed: a person altered it.
    """

    changed = Signal()

    def __init__(self, themes: ThemeHolder, pair: PairWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair = pair
        self._themes = themes
        self._at = _Marker(themes, below=False)
        self._at.setObjectName("at")
        self._stress = _Marker(themes, below=True)
        self._stress.setObjectName("stress")
        self._said = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._wish = QuietLink(themes, "")
        self._wish.setObjectName("under_stress")
        self._clear = QuietLink(themes, self.tr("Clear"))
        self._clear.setAccessibleName(named(self._name(), self.tr("Clear")))
        self._asks_stress = False
        self._lay_out()
        self.setFocusProxy(self._at)
        self._at.picked.connect(self._on_picked)
        self._stress.picked.connect(self._on_picked)
        self._at.cleared.connect(self._on_cleared)
        self._stress.cleared.connect(self._on_stress_cleared)
        self._wish.clicked.connect(self._on_wish)
        self._clear.clicked.connect(self._on_cleared)
        self._tell()

    def value(self) -> Marks:
        """The markers that are placed; empty for none."""
        if not self._at.is_answered:
            return {}
        marks = {"at": self._at.value()}
        if self._stress.is_answered:
            marks["stress"] = self._stress.value()
        return marks

    def set_value(self, marks: Mapping[str, int]) -> None:
        """Shows an answer without telling anyone."""
        self._asks_stress = "stress" in marks
        for marker, id_ in ((self._at, "at"), (self._stress, "stress")):
            marker.is_answered = id_ in marks
            if id_ in marks:
                marker.setValue(marks[id_])
            marker.update()
        self._tell()

    def first_focus(self) -> QWidget:
        """Who takes the focus when the line is entered."""
        return self._at

    def _name(self) -> str:
        low, high = _begun(self._pair.low), self._pair.high
        return self.tr("{low} to {high}").format(low=low, high=high)

    def _lay_out(self) -> None:
        px = self._themes.px
        ends = QHBoxLayout()
        ends.setSpacing(px(16))
        low = Label(self._themes, _begun(self._pair.low), semibold=True, wrap=True)
        high = Label(self._themes, _begun(self._pair.high), semibold=True, wrap=True)
        high.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        ends.addWidget(low, 1)
        ends.addWidget(high, 1)
        below = QHBoxLayout()
        below.setSpacing(px(14))
        below.addWidget(self._said, 1)
        below.addWidget(self._wish)
        below.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), 0, px(4), 0)
        column.setSpacing(0)
        column.addLayout(ends)
        column.addWidget(self._at)
        column.addWidget(self._stress)
        column.addLayout(below)

    def _on_picked(self) -> None:
        self._tell()
        self.changed.emit()

    def _on_cleared(self) -> None:
        if not self._at.is_answered and not self._stress.is_answered:
            return
        if not self._at.hasFocus():
            self._at.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_value({})
        self.changed.emit()

    def _on_stress_cleared(self) -> None:
        self._asks_stress = False
        was = self._stress.is_answered
        self._stress.is_answered = False
        self._at.setFocus(Qt.FocusReason.TabFocusReason)
        self._tell()
        if was:
            self.changed.emit()

    def _on_wish(self) -> None:
        if self._asks_stress:
            self._on_stress_cleared()
            return
        self._asks_stress = True
        self._tell()
        self._stress.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self) -> None:
        placed = self._at.is_answered
        self._stress.setVisible(self._asks_stress)
        self._clear.setVisible(placed)
        self._wish.setVisible(placed or self._asks_stress)
        wish = self.tr("Not under stress") if self._asks_stress else self.tr("Under stress…")
        self._wish.set_words(wish)
        self._wish.setAccessibleName(named(self._name(), wish))
        usual, pressed = self._words(self._at), self._words(self._stress)
        said = usual
        if self._asks_stress:
            said = self.tr("Usually {usual}; under stress {pressed}").format(
                usual=usual, pressed=pressed
            )
        self._said.setText(said)
        self._at.setAccessibleName(named(self._name(), usual))
        stress = self.tr("under stress, {place}").format(place=pressed)
        self._stress.setAccessibleName(named(self._name(), stress))

    def _words(self, marker: Track) -> str:
        """Where a marker is, as it is heard: "2 towards steady"."""
        if not marker.is_answered:
            return self.tr("not placed")
        place = marker.value()
        if not place:
            return self.tr("in the middle")
        end = self._pair.low if place < 0 else self._pair.high
        return self.tr("{n} towards {end}").format(n=abs(place), end=end[:1].lower() + end[1:])


class ContinuumPicker(QWidget):
    """Lines between two ends; with more than a few, one chooses on which to place oneself.

    The answer maps the id of a pair to its markers. Pairs of one's own are called `own:Low|High`.

    Signals:
        changed: a person altered the answer.
        pair_added: the id of a pair that was added just now.
    """

    changed = Signal()
    pair_added = Signal(str)

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        pairs: Sequence[PairWords],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._name = name
        self._pairs = {pair.id: pair for pair in pairs}
        self._asked = tuple(self._pairs)
        self._lines: dict[str, PairLine] = {}
        self._chips: dict[str, Chip] = {}
        self.setAccessibleName(name)
        self._chooser = QWidget()
        self._flow = ChipFlow(themes)
        self._flow.setAccessibleName(named(name, self.tr("Pairs to place yourself on")))
        self._drawn = QVBoxLayout()
        self._low, self._high, self._add = self._own_fields()
        self._lay_out()
        for pair in pairs:
            self._offer(pair)
        self._show_lines()

    def value(self) -> dict[str, Marks]:
        """What is placed on the lines that are shown, in their order."""
        placed = {id_: line.value() for id_, line in self._in_order() if self._is_shown(id_)}
        return {id_: marks for id_, marks in placed.items() if marks}

    def set_value(self, value: Mapping[str, Mapping[str, int]]) -> None:
        """Shows an answer without telling anyone."""
        for id_ in value:
            if id_ not in self._pairs:
                self._take_in(_pair_of(id_))
        for id_, chip in self._chips.items():
            chip.setChecked(id_ in value)
        for id_, line in self._lines.items():
            if id_ not in value:
                line.set_value({})
        for id_, marks in value.items():
            self._line(id_).set_value(marks)
        self._show_lines()

    def first_focus(self) -> QWidget:
        """Who takes the focus when the question is entered."""
        if self._has_choice():
            return self._flow.chips()[0]
        first = next((line for _, line in self._in_order()), None)
        return first.first_focus() if first is not None else self._low

    def _lay_out(self) -> None:
        px = self._themes.px
        words = self.tr("Choose the pairs you want to place yourself on.")
        chooser = QVBoxLayout(self._chooser)
        chooser.setContentsMargins(0, 0, 0, 0)
        chooser.setSpacing(px(8))
        chooser.addWidget(Label(self._themes, words, Type.SMALL, color="text2", wrap=True))
        chooser.addWidget(self._flow)
        self._drawn.setSpacing(px(18))
        own = Flow(self._themes)
        for part in (self._low, self._high, self._add):
            own.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addWidget(self._chooser)
        column.addLayout(self._drawn)
        column.addWidget(own)

    def _own_fields(self) -> tuple[LineEdit, LineEdit, SecondaryButton]:
        px = self._themes.px
        ends = (self.tr("One end"), self.tr("The other end"))
        fields = [
            LineEdit(self._themes, named(self._name, end), placeholder=end, compact=True)
            for end in ends
        ]
        for field, id_ in zip(fields, ("own_low", "own_high"), strict=True):
            field.setObjectName(id_)
            field.setMaxLength(_LONGEST_END)
            field.setFixedWidth(px(170))
            field.returnPressed.connect(self._on_add)
        add = SecondaryButton(self._themes, self.tr("Add a pair"), icon="plus", compact=True)
        add.setObjectName("own_add")
        add.setAccessibleName(named(self._name, self.tr("Add a pair")))
        add.clicked.connect(self._on_add)
        return fields[0], fields[1], add

    def _offer(self, pair: PairWords) -> None:
        low = _begun(pair.low)
        chip = Chip(self._themes, pair.id, f"{low} \N{EN DASH} {pair.high}", parent=self._flow)
        chip.setAccessibleName(self.tr("{low} to {high}").format(low=low, high=pair.high))
        chip.setObjectName("pair.own" if pair.id.startswith(OWN) else f"pair.{pair.id}")
        chip.clicked.connect(partial(self._on_chosen, pair.id))
        self._chips[pair.id] = chip
        self._flow.add(chip)

    def _take_in(self, pair: PairWords) -> None:
        self._pairs[pair.id] = pair
        self._offer(pair)

    def _has_choice(self) -> bool:
        return len(self._asked) > _ALL_AT_ONCE

    def _is_shown(self, id_: str) -> bool:
        few = not self._has_choice() and id_ in self._asked
        return few or self._chips[id_].isChecked()

    def _in_order(self) -> list[tuple[str, PairLine]]:
        return [(id_, self._lines[id_]) for id_ in self._pairs if id_ in self._lines]

    def _line(self, id_: str) -> PairLine:
        if id_ not in self._lines:
            line = PairLine(self._themes, self._pairs[id_])
            line.setObjectName("line.own" if id_.startswith(OWN) else f"line.{id_}")
            line.changed.connect(self.changed)
            self._lines[id_] = line
            order = [known for known in self._pairs if known in self._lines]
            self._drawn.insertWidget(order.index(id_), line)
        return self._lines[id_]

    def _show_lines(self) -> None:
        self._chooser.setVisible(self._has_choice())
        for id_ in self._pairs:
            if self._is_shown(id_):
                self._line(id_).show()
            elif id_ in self._lines:
                self._lines[id_].hide()
        self._flow.set_stop()

    def _on_chosen(self, id_: str, _checked: bool = False) -> None:
        # A line that is put away keeps its markers, should it be wanted again.
        self._show_lines()
        self._flow.set_stop(self._chips[id_])
        if id_ in self._lines and self._lines[id_].value():
            self.changed.emit()

    def _on_add(self) -> None:
        for field in (self._low, self._high):
            if not field.text().replace("|", " ").strip():
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return
        pair = _pair_of(own_pair(self._low.text(), self._high.text()))
        if pair.id not in self._pairs:
            self._take_in(pair)
            self.pair_added.emit(pair.id)
        self._chips[pair.id].setChecked(True)
        self._show_lines()
        self._low.clear()
        self._high.clear()
        self._line(pair.id).first_focus().setFocus(Qt.FocusReason.TabFocusReason)


def _pair_of(id_: str) -> PairWords:
    """The words of a pair by its id alone: of one's own, or no longer offered."""
    if id_.startswith(OWN):
        return PairWords(id_, *ends_of(id_))
    return PairWords(id_, readable(id_), "\N{HORIZONTAL ELLIPSIS}")


def _begun(words: str) -> str:
    """Words as they begin a line."""
    return words[:1].upper() + words[1:]
