"""Feelings with intensity: three groups, first words, and every word behind "More…"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.chips import ChipFlow, FeelingChip, MoreChip
from app.ui.widgets.label import Label
from app.ui.widgets.position_glyph import PositionGlyph
from app.ui.widgets.typed_ahead import Reachable, TypedAhead
from app.ui.widgets.word_search import WordSearch, id_for, object_name, shown_word
from prompts.words import fold

_GLYPHS = {"up": "up", "down": "down", "either": "both"}


@dataclass(frozen=True)
class FeelingGroup:
    """A row of the picker: "up", "down" or "either", its words and which stand there at once.

    `others` are words of the group that are offered no longer; where they stand they are called so.
    """

    tone: str
    label: str
    words: tuple[tuple[str, str], ...]
    first: tuple[str, ...]
    others: tuple[tuple[str, str], ...] = ()

    def labels(self) -> dict[str, str]:
        """What every word of the group is called."""
        return dict((*self.words, *self.others))


class _GroupRow(QWidget):
    """The chips of one group, folded to its first words or opened to all with a search."""

    picked = Signal(str, int)
    sought = Signal(str)
    added = Signal(str)

    def __init__(self, themes: ThemeHolder, group: FeelingGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._group = group
        self._labels = group.labels()
        self._value: dict[str, int] = {}
        self._chips: dict[str, FeelingChip] = {}
        self._is_open = False
        self._own: tuple[str, ...] = ()
        self._search = WordSearch(
            themes,
            self.tr("Find a feeling, {0}").format(group.label),
            self.tr("Find a feeling"),
            self,
        )
        self.flow = ChipFlow(themes, self)
        self._more = MoreChip(themes, self.tr("More…"), self.flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(8))
        column.addWidget(self._search)
        column.addWidget(self.flow)
        self._search.sought.connect(self.sought)
        self._search.added.connect(self.added)
        self._more.clicked.connect(self._on_more)
        self._search.hide()
        self._fill()

    def set_value(self, value: Mapping[str, int]) -> None:
        """Shows the intensities of this group's words."""
        self._value = dict(value)
        self._fill()

    def set_own(self, words: Sequence[str]) -> None:
        """Offers words people added before, after those of the group."""
        self._own = tuple(words)
        self._fill()

    def set_group(self, group: FeelingGroup) -> None:
        """Offers other words; what is chosen stays."""
        self._group = group
        self._labels = group.labels()
        for word_id, chip in tuple(self._chips.items()):
            if chip.text() != shown_word(word_id, self._labels):
                chip.hide()
                chip.deleteLater()
                del self._chips[word_id]
        self._search.clear()
        self._fill()

    def reachable(self) -> list[Reachable]:
        """Every word that is offered here, and whether it is shown."""
        shown = [word for word in self._shown() if not self._chips[word].isHidden()]
        offered = (word for word, _ in self._group.words)
        every = dict.fromkeys((*shown, *offered, *self._own))
        return [Reachable(word, shown_word(word, self._labels), word in shown) for word in every]

    def go_to(self, word_id: str) -> None:
        """Puts the keyboard on a word, opening the list where it is folded."""
        self._search.clear()
        if word_id not in self._shown():
            self._is_open = True
            self._search.show()
            self._fill()
        self.focus_on(word_id)

    def focus_on(self, word_id: str) -> None:
        """Puts the keyboard on a word that is shown."""
        chip = self._chips[word_id]
        self.flow.set_stop(chip)
        chip.setFocus(Qt.FocusReason.TabFocusReason)

    def sift(self, wanted: str, *, is_known: bool) -> None:
        """Shows the words that hold `wanted`; the word itself can be added unless it is known."""
        found = 0
        for word_id in self._shown():
            chip = self._chips[word_id]
            fits = fold(wanted) in fold(chip.text())
            chip.setVisible(fits)
            found += fits
        self._search.show_found(found, is_known=is_known)
        self.flow.set_stop()
        self.flow.flow.invalidate()
        self.flow.updateGeometry()

    def _fill(self) -> None:
        """Folded: first words and chosen ones. Chips once made are kept: they hold the focus."""
        shown = self._shown()
        for word_id in shown:
            if word_id not in self._chips:
                self._chips[word_id] = self._make(word_id)
        flow = self.flow.flow
        while flow.count():
            flow.takeAt(0)
        for word_id in shown:
            chip = self._chips[word_id]
            chip.set_intensity(self._value.get(word_id, 0))
            chip.setVisible(True)
            flow.addWidget(chip)
        for word_id in self._chips.keys() - set(shown):
            self._chips[word_id].hide()
        self._name_more()
        flow.addWidget(self._more)
        self._more.show()
        self.flow.set_stop()
        flow.invalidate()
        self.flow.updateGeometry()

    def _shown(self) -> list[str]:
        extra = [word for word in self._value if word not in self._labels]
        if self._is_open:
            offered = [word for word, _ in self._group.words]
            kept = [word for word, _ in self._group.others if word in self._value]
            return list(dict.fromkeys((*offered, *kept, *self._own, *extra)))
        first = [word for word in self._group.first if word in self._labels]
        chosen = [word for word in self._labels if word in self._value and word not in first]
        return [*first, *chosen, *extra]

    def _make(self, word_id: str) -> FeelingChip:
        chip = FeelingChip(
            self._themes,
            word_id,
            shown_word(word_id, self._labels),
            tone=self._group.tone,
            tone_word=self._group.label,
            parent=self.flow,
        )
        chip.setObjectName(object_name("feeling", word_id))
        chip.intensity_changed.connect(self._on_intensity)
        return chip

    def _on_intensity(self, word_id: str, intensity: int) -> None:
        if intensity:
            self._value[word_id] = intensity
        else:
            self._value.pop(word_id, None)
        self.picked.emit(word_id, intensity)

    def _on_more(self) -> None:
        self._is_open = not self._is_open
        self._search.setVisible(self._is_open)
        self._search.clear()
        self._fill()
        if self._is_open:
            self._search.take_focus()
        else:
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_more(self) -> None:
        self._more.setText(self.tr("Fewer") if self._is_open else self.tr("More…"))
        name = self.tr("Fewer feelings, {0}") if self._is_open else self.tr("More feelings, {0}")
        self._more.setAccessibleName(name.format(self._group.label))
        self._more.updateGeometry()


class FeelingsPicker(QWidget):
    """The answer maps word ids to 1 (a little), 2 (some), 3 (a lot); empty for none.

    Words people add, and words no longer offered, stand in the last group.

    Signals:
        changed: a person altered the answer.
        word_added: the id of a word that was added just now.
    """

    changed = Signal()
    word_added = Signal(str)

    def __init__(
        self,
        themes: ThemeHolder,
        groups: Sequence[FeelingGroup],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._groups = list(groups)
        self._labels = _labels_of(groups)
        self._own: tuple[str, ...] = ()
        self._value: dict[str, int] = {}
        self._compact = False
        self._rows: list[_GroupRow] = []
        self._heads: list[QWidget] = []
        # Each within what it stands in from the start: to be moved there costs much for so many.
        self._chosen = ChipFlow(themes, self)
        self._change = MoreChip(themes, self.tr("Change…"), self._chosen)
        self._grid_holder = QWidget(self)
        self._grid = QGridLayout(self._grid_holder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._chosen)
        self._column.addWidget(self._grid_holder)
        self.setAccessibleName(self.tr("Feelings"))
        for group in self._groups:
            self._add_group(group)
        self._ahead = TypedAhead(self, self._reachable, self._go_to)
        self._change.clicked.connect(self._open_from_compact)
        themes.changed.connect(self._restyle)
        self._restyle()
        self.set_compact(False)

    def value(self) -> dict[str, int]:
        """What is chosen, in the order of choosing."""
        return dict(self._value)

    def set_value(self, value: Mapping[str, int]) -> None:
        """Shows an answer without telling anyone."""
        self._value = dict(value)
        for row, group in zip(self._rows, self._groups, strict=True):
            row.set_value({word: self._value[word] for word in self._chosen_in(group)})
        self._fill_chosen()

    def set_groups(self, groups: Sequence[FeelingGroup]) -> None:
        """Offers other words in the same rows; what is chosen stays."""
        if list(groups) == self._groups:
            return
        self._groups = list(groups)
        self._labels = _labels_of(groups)
        for row, group in zip(self._rows, self._groups, strict=True):
            row.set_group(group)
        self.set_value(self._value)

    def set_own(self, words: Sequence[str]) -> None:
        """Offers words people added before."""
        self._own = tuple(words)
        self._rows[-1].set_own(self._own)

    def summary(self) -> str:
        """The chosen words, for when the picker is folded."""
        return ", ".join(shown_word(word, self._labels) for word in self._value)

    def set_compact(self, compact: bool) -> None:
        """Shows the chosen words alone with "Change…", or everything."""
        self._compact = compact
        self._chosen.setVisible(compact)
        self._grid_holder.setVisible(not compact)
        self._fill_chosen()

    def set_stacked(self, stacked: bool) -> None:
        """Sets the group's name above its chips instead of beside them."""
        for number, (head, row) in enumerate(zip(self._heads, self._rows, strict=True)):
            self._grid.removeWidget(head)
            self._grid.removeWidget(row)
            if stacked:
                self._grid.addWidget(head, 2 * number, 0, 1, 2)
                self._grid.addWidget(row, 2 * number + 1, 0, 1, 2)
            else:
                self._grid.addWidget(head, number, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(row, number, 1)

    def first_focus(self) -> QWidget:
        """Who takes the focus when the question is entered."""
        flow = self._chosen if self._compact else self._rows[0].flow
        return flow.chips()[0]

    def _add_group(self, group: FeelingGroup) -> None:
        head = QWidget(self._grid_holder)
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(PositionGlyph(self._themes, _GLYPHS[group.tone], 19))
        line.addWidget(Label(self._themes, group.label, color="text2"))
        line.addStretch(1)
        row = _GroupRow(self._themes, group, self._grid_holder)
        row.flow.setAccessibleName(group.label)
        row.picked.connect(self._on_picked)
        row.sought.connect(partial(self._on_sought, row))
        row.added.connect(self._on_added)
        number = len(self._rows)
        self._grid.addWidget(head, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(row, number, 1)
        self._heads.append(head)
        self._rows.append(row)

    def _on_picked(self, word_id: str, intensity: int) -> None:
        if intensity:
            self._value[word_id] = intensity
        else:
            self._value.pop(word_id, None)
        self.changed.emit()

    def _chosen_in(self, group: FeelingGroup) -> list[str]:
        mine = group.labels()
        is_last = group is self._groups[-1]
        return [
            word for word in self._value if word in mine or (is_last and word not in self._labels)
        ]

    def _on_sought(self, row: _GroupRow, text: str) -> None:
        offered = (word for group in self._groups for word, _ in group.words)
        words = (*offered, *self._own, *self._value)
        is_known = any(fold(shown_word(word, self._labels)) == fold(text) for word in words)
        row.sift(text, is_known=is_known)

    def _on_added(self, text: str) -> None:
        word_id = id_for(text, self._labels)
        self._value.setdefault(word_id, 1)
        at = next((n for n, g in enumerate(self._groups) if word_id in g.labels()), -1)
        row = self._rows[at]
        row.set_value({word: self._value[word] for word in self._chosen_in(self._groups[at])})
        row.focus_on(word_id)
        if word_id not in self._labels:
            self.word_added.emit(word_id)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._ahead.take(event):
            super().keyPressEvent(event)

    def _reachable(self) -> list[Reachable]:
        return [word for row in self._rows for word in row.reachable()]

    def _go_to(self, word_id: str) -> None:
        row = next(r for r in self._rows if any(w.id == word_id for w in r.reachable()))
        if self._compact:
            self.set_compact(False)
        row.go_to(word_id)

    def _open_from_compact(self) -> None:
        self.set_compact(False)
        self.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _fill_chosen(self) -> None:
        if not self._compact:
            return
        flow = self._chosen.flow
        while flow.count():
            item = flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self._change:
                widget.hide()
                widget.deleteLater()
        for group in self._groups:
            for word in self._chosen_in(group):
                chip = self._chip_in_summary(word, group)
                self._chosen.add(chip)
                chip.show()
        self._change.setText(self.tr("Change…") if self._value else self.tr("Choose…"))
        self._change.setAccessibleName(self.tr("Change the feelings"))
        self._chosen.add(self._change)

    def _chip_in_summary(self, word: str, group: FeelingGroup) -> FeelingChip:
        text = shown_word(word, self._labels)
        chip = FeelingChip(
            self._themes, word, text, tone=group.tone, tone_word=group.label, parent=self._chosen
        )
        chip.set_intensity(self._value[word])
        chip.intensity_changed.connect(partial(self._on_summary_picked, group))
        return chip

    def _on_summary_picked(self, group: FeelingGroup, word_id: str, intensity: int) -> None:
        self._on_picked(word_id, intensity)
        row = self._rows[self._groups.index(group)]
        row.set_value({word: self._value[word] for word in self._chosen_in(group)})

    def _restyle(self) -> None:
        px = self._themes.px
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(10))
        self._grid.setColumnStretch(1, 1)
        for head in self._heads:
            head.setFixedHeight(px(30))
            layout = head.layout()
            if layout is not None:
                layout.setSpacing(px(8))


def _labels_of(groups: Sequence[FeelingGroup]) -> dict[str, str]:
    return {word: text for group in groups for word, text in group.labels().items()}
