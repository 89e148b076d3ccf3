"""Words without intensity: body signs, triggers, urges."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.chips import Chip, ChipFlow, MoreChip
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.typed_ahead import Reachable, TypedAhead
from app.ui.widgets.word_search import WordSearch, id_for, object_name, shown_word
from prompts.words import OWN, fold


@dataclass(frozen=True)
class WordClass:
    """A class of a vocabulary with its words; an empty label shows no heading.

    `others` are words that are not offered here; where they stand they are called so.
    """

    id: str
    label: str
    words: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...] = ()


class WordPicker(QWidget):
    """The answer is the list of chosen ids in the vocabulary's order; empty for none.

    Folded it shows the first and the chosen words; "More…" opens every class in place. Words people
    add stand after those of the vocabulary.

    Signals:
        changed: a person altered the answer.
        word_added: the id of a word that was added just now.

    Args:
        name: what is chosen here, for assistive technology ("Triggers").
    """

    changed = Signal()
    word_added = Signal(str)

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
        self._take(classes, first)
        self._value: list[str] = []
        self._is_open = False
        self._own: list[str] = []
        words = self.tr("Find a word")
        self._search = WordSearch(themes, named(name, self.tr("Find a word")), words, self)
        self._body = QWidget(self)
        self._parts: list[tuple[Label | None, ChipFlow]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.px(8))
        self._column.addWidget(self._search)
        self._column.addWidget(self._body)
        self.setAccessibleName(name)
        self._search.sought.connect(self._filter)
        self._search.added.connect(self._on_added)
        self._ahead = TypedAhead(self, self._reachable, self._go_to)
        self._fill()

    def _take(self, classes: Sequence[WordClass], first: Sequence[str]) -> None:
        self._classes = list(classes)
        self._first = list(first)
        self._offered = [word for group in classes for word, _ in group.words]
        self._labels = {
            word: text for group in classes for word, text in (*group.words, *group.others)
        }

    def value(self) -> list[str]:
        """The chosen ids in the vocabulary's order, unknown ones last."""
        known = [word for word in self._labels if word in self._value]
        return known + [word for word in self._value if word not in self._labels]

    def set_value(self, value: Sequence[str]) -> None:
        """Shows an answer without telling anyone."""
        self._value = list(value)
        self._fill()

    def set_words(self, classes: Sequence[WordClass], first: Sequence[str]) -> None:
        """Offers other words; what is chosen stays chosen, and stays where it is to be seen."""
        if (list(classes), list(first)) == (self._classes, self._first):
            return
        self._take(classes, first)
        now = QApplication.focusWidget()
        word_id = now.word_id if isinstance(now, Chip) and self.isAncestorOf(now) else ""
        self._search.clear()
        self._fill()
        if word_id:
            self._focus_on(word_id)

    def set_own(self, words: Sequence[str]) -> None:
        """Offers words people added before."""
        self._own = list(words)
        if self._is_open and not self._search.text() and not self.has_keyboard():
            self._fill()

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def summary(self) -> str:
        """The chosen words, for when the picker is folded."""
        return ", ".join(self._text(word) for word in self.value())

    def first_focus(self) -> QWidget:
        """Who takes the focus when the question is entered."""
        chips = [chip for _, flow in self._parts for chip in flow.chips()]
        return chips[0]

    def _text(self, word_id: str) -> str:
        return shown_word(word_id, self._labels)

    def _fill(self) -> None:
        fresh = QWidget(self)
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._themes.px(8))
        self._parts = []
        for label, words in self._sections():
            heading = Label(self._themes, label, Type.SMALL, color="text2", semibold=True)
            flow = ChipFlow(self._themes, fresh)
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

    def _sections(self) -> list[tuple[str, list[str]]]:
        extra = [word for word in self._value if word not in self._labels]
        if self._is_open:
            sections = [(c.label, self._words_of(c)) for c in self._classes]
            retired = [word for word in extra if not word.startswith(OWN)]
            own = [word for word in extra if word.startswith(OWN)]
            mine = list(dict.fromkeys((*self._own, *own)))
            more = [("", retired), (self.tr("Your own words"), mine)]
            return [each for each in (*sections, *more) if each[1]] or [("", [])]
        first = [word for word in self._first if word in self._offered]
        chosen = [word for word in self._labels if word in self._value and word not in first]
        return [("", [*first, *chosen, *extra])]

    def _words_of(self, group: WordClass) -> list[str]:
        chosen = [word for word, _ in group.others if word in self._value and word not in self._own]
        return [*(word for word, _ in group.words), *chosen]

    def _make(self, word_id: str, parent: QWidget) -> Chip:
        chip = Chip(self._themes, word_id, self._text(word_id), parent=parent)
        chip.setObjectName(object_name("word", word_id))
        chip.setChecked(word_id in self._value)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _add_more(self) -> None:
        text = self.tr("Fewer") if self._is_open else self.tr("More…")
        more = MoreChip(self._themes, text)
        more.setAccessibleName(named(self.accessibleName(), text))
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
            self._search.take_focus()
        else:
            self._parts[-1][1].chips()[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_added(self, text: str) -> None:
        word_id = id_for(text, self._labels)
        if word_id not in self._value:
            self._value.append(word_id)
        self._fill()
        self._focus_on(word_id)
        if word_id not in self._labels:
            self.word_added.emit(word_id)
        self.changed.emit()

    def _focus_on(self, word_id: str) -> None:
        for _, flow in self._parts:
            for chip in flow.chips():
                if isinstance(chip, Chip) and chip.word_id == word_id:
                    flow.set_stop(chip)
                    chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _reachable(self) -> list[Reachable]:
        chips = [chip for _, flow in self._parts for chip in flow.chips()]
        shown = [chip.word_id for chip in chips if isinstance(chip, Chip)]
        every = dict.fromkeys((*shown, *self._offered, *self._own))
        return [Reachable(word, self._text(word), word in shown) for word in every]

    def _go_to(self, word_id: str) -> None:
        self._search.clear()
        if not any(each.id == word_id and each.is_shown for each in self._reachable()):
            self._is_open = True
            self._fill()
        self._focus_on(word_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._ahead.take(event):
            super().keyPressEvent(event)

    def _filter(self, text: str) -> None:
        wanted = fold(text)
        found = 0
        for heading, flow in self._parts:
            in_class = heading is not None and wanted in fold(heading.text())
            shown = 0
            for index in range(flow.flow.count()):
                item = flow.flow.itemAt(index)
                chip = item.widget() if item is not None else None
                if isinstance(chip, Chip):
                    fits = in_class or wanted in fold(chip.text())
                    chip.setVisible(fits)
                    shown += fits
            if heading is not None:
                heading.setVisible(bool(shown))
            flow.set_stop()
            flow.flow.invalidate()
            flow.updateGeometry()
            found += shown
        words = (*self._offered, *self._own, *self._value)
        is_known = any(fold(self._text(word)) == wanted for word in words)
        self._search.show_found(found, is_known=is_known)
