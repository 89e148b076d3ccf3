"""Words without intensity: body signs, triggers, urges."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.chips import Chip, ChipFlow, MoreChip
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label


@dataclass(frozen=True)
class WordClass:
    """A class of a vocabulary with its words; an empty label shows no heading."""

    id: str
    label: str
    words: tuple[tuple[str, str], ...]


class WordPicker(QWidget):
    """The answer is the list of chosen ids in the vocabulary's order; empty for none.

    Folded it shows the first and the chosen words; "More…" opens every class in place.

    Args:
        name: what is chosen here, for assistive technology ("Triggers").
    """

    changed = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        classes: Sequence[WordClass],
        first: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._classes = list(classes)
        self._first = list(first)
        self._labels = {word: text for group in classes for word, text in group.words}
        self._value: list[str] = []
        self._is_open = False
        self._search = LineEdit(
            themes,
            self.tr("Find a word"),
            placeholder=self.tr("Find a word"),
            icon="search",
            compact=True,
        )
        self._none = Label(themes, self.tr("No such word in this list."), color="text2")
        self._body = QWidget()
        self._parts: list[tuple[Label | None, ChipFlow]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.px(8))
        self._column.addWidget(self._search, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self._none)
        self._column.addWidget(self._body)
        self.setAccessibleName(name)
        self._search.textChanged.connect(self._filter)
        self._fill()

    def value(self) -> list[str]:
        """The chosen ids in the vocabulary's order, unknown ones last."""
        known = [word for word in self._labels if word in self._value]
        return known + [word for word in self._value if word not in self._labels]

    def set_value(self, value: Sequence[str]) -> None:
        """Shows an answer without telling anyone."""
        self._value = list(value)
        self._fill()

    def summary(self) -> str:
        """The chosen words, for when the picker is folded."""
        return ", ".join(self._text(word) for word in self.value())

    def first_focus(self) -> QWidget:
        """Who takes the focus when the question is entered."""
        chips = [chip for _, flow in self._parts for chip in flow.chips()]
        return chips[0]

    def _text(self, word_id: str) -> str:
        text = self._labels.get(word_id, word_id.replace("_", " ").replace("-", " "))
        return text[:1].upper() + text[1:]

    def _fill(self) -> None:
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._themes.px(8))
        self._parts = []
        for label, words in self._sections():
            heading = Label(self._themes, label, Type.SMALL, color="text2", semibold=True)
            flow = ChipFlow(self._themes)
            flow.setAccessibleName(label or self.accessibleName())
            for word in words:
                flow.add(self._make(word, flow))
            column.addWidget(heading)
            heading.setVisible(bool(label))
            column.addWidget(flow)
            self._parts.append((heading if label else None, flow))
        self._add_more()
        self._column.replaceWidget(self._body, fresh)
        fresh.show()
        self._body.hide()
        self._body.deleteLater()
        self._body = fresh
        self._search.setVisible(self._is_open)
        self._none.hide()

    def _sections(self) -> list[tuple[str, list[str]]]:
        extra = [word for word in self._value if word not in self._labels]
        if self._is_open:
            sections = [(c.label, [word for word, _ in c.words]) for c in self._classes]
            return sections + ([("", extra)] if extra else [])
        first = [word for word in self._first if word in self._labels]
        chosen = [word for word in self._labels if word in self._value and word not in first]
        return [("", [*first, *chosen, *extra])]

    def _make(self, word_id: str, parent: QWidget) -> Chip:
        chip = Chip(self._themes, word_id, self._text(word_id), parent=parent)
        chip.setObjectName(f"word.{word_id}")
        chip.setChecked(word_id in self._value)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _add_more(self) -> None:
        if not self._is_open and len(self._labels) <= len(self._sections()[0][1]):
            return
        text = self.tr("Fewer") if self._is_open else self.tr("More…")
        more = MoreChip(self._themes, text)
        more.setAccessibleName(f"{self.accessibleName()}: {text}")
        more.setObjectName("word.more")
        more.clicked.connect(self._on_more)
        self._parts[-1][1].add(more)

    def _on_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, Chip)
        if chip.isChecked():
            self._value.append(chip.word_id)
        else:
            self._value.remove(chip.word_id)
        self.changed.emit()

    def _on_more(self) -> None:
        self._is_open = not self._is_open
        self._search.clear()
        self._fill()
        if self._is_open:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._parts[-1][1].chips()[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        found = 0
        for heading, flow in self._parts:
            in_class = heading is not None and wanted in heading.text().casefold()
            shown = 0
            for index in range(flow.flow.count()):
                item = flow.flow.itemAt(index)
                chip = item.widget() if item is not None else None
                if isinstance(chip, Chip):
                    fits = in_class or wanted in chip.text().casefold()
                    chip.setVisible(fits)
                    shown += fits
            if heading is not None:
                heading.setVisible(bool(shown))
            flow.set_stop()
            flow.flow.invalidate()
            flow.updateGeometry()
            found += shown
        self._none.setVisible(not found)
