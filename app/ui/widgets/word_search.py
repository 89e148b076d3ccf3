"""The field above an opened list of words: it finds a word, or adds one that is not there."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.chips import MoreChip
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from prompts.words import OWN, fold, own_word, readable

LONGEST = 60
"""The longest word of one's own, in characters."""


class WordSearch(QWidget):
    """Tells what is looked for, and which word is to be added.

    Signals:
        sought: the words typed, blanks tidied.
        added: the word to add as it was typed, blanks tidied.

    Args:
        name: for assistive technology ("Find a feeling, Either").
    """

    sought = Signal(str)
    added = Signal(str)

    def __init__(
        self, themes: ThemeHolder, name: str, placeholder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field = LineEdit(themes, name, placeholder=placeholder, icon="search", compact=True)
        self._field.setMaxLength(LONGEST)
        self._none = Label(themes, self.tr("No such word in this list."), color="text2")
        self._none.setMinimumHeight(themes.px(30))
        self._none.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._none.hide()
        self._add = MoreChip(themes, "")
        self._add.setObjectName("word.add")
        self._add.hide()
        self._flow = Flow(themes)
        for part in (self._field, self._add, self._none):
            self._flow.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._flow)
        self._field.textChanged.connect(self._on_text)
        self._add.clicked.connect(self._on_add)

    def text(self) -> str:
        """What is looked for, blanks tidied."""
        return " ".join(self._field.text().split())

    def clear(self) -> None:
        """Looks for nothing."""
        self._field.clear()

    def take_focus(self) -> None:
        """Puts the keyboard in the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, found: int, *, is_known: bool) -> None:
        """Says that nothing is found; offers to add the word unless it is there as it is."""
        text = self.text()
        self._none.setVisible(bool(text) and not found)
        self._add.setText(self.tr("Add “{word}”").format(word=text))
        self._add.setAccessibleName(self._add.text())
        self._add.updateGeometry()
        self._add.setVisible(bool(text) and not is_known)
        self._flow.flow.invalidate()
        self._flow.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if enter and not self._add.isHidden():
            self._on_add()
            return
        super().keyPressEvent(event)

    def _on_text(self, _text: str) -> None:
        self.sought.emit(self.text())

    def _on_add(self) -> None:
        word = self.text()
        if word:
            self.clear()
            self.added.emit(word)


def shown_word(word_id: str, labels: Mapping[str, str]) -> str:
    """A word as a chip shows it: one's own as it was written, a retired one by its id."""
    if word_id.startswith(OWN):
        return labels.get(word_id) or readable(word_id)
    text = labels.get(word_id) or readable(word_id.replace("-", " "))
    return text[:1].upper() + text[1:]


def id_for(text: str, labels: Mapping[str, str]) -> str:
    """The id of a word that was typed: of one that is known by that name, else one's own."""
    wanted = fold(text)
    known = (word for word, label in labels.items() if fold(label) == wanted)
    return next(known, None) or own_word(text)


def object_name(kind: str, word_id: str) -> str:
    """Names a chip; a word of one's own never stands in the name of an object."""
    return f"{kind}.own" if word_id.startswith(OWN) else f"{kind}.{word_id}"
