"""What the program says beside a repair, with its reason and ways on; never a hindrance."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain import repair as loop
from app.ui.pages.repairs.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label

_PAUSE_MS = 300
Act = tuple[str, str, Callable[[], None]]
"""The object name of a link, its words, and what it does."""


class Note(Card):
    """A few sentences in a quiet box, and what can be done about them."""

    def __init__(self, themes: ThemeHolder, name: str, words: str, acts: Sequence[Act]) -> None:
        super().__init__(themes, padding=12, fill="sunken")
        self.setObjectName(name)
        self.setAccessibleName(words)
        text = Label(themes, words, wrap=True)
        text.setObjectName(f"{name}.words")
        self.links: list[LinkButton] = []
        self.column.setSpacing(themes.px(4))
        self.column.addWidget(text)
        row = Flow(themes, gap=18)
        for link_name, said, act in acts:
            link = LinkButton(themes, said)
            link.setObjectName(link_name)
            link.clicked.connect(act)
            row.add(link)
            self.links.append(link)
        if acts:
            self.column.addWidget(row)


class Notes(QWidget):
    """The notes that hold now, one below the other; the same ones stay as they are."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._shown: list[tuple[str, str, tuple[str, ...]]] = []
        self._notes: list[Note] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.px(8))
        self.hide()

    def show_notes(self, notes: Sequence[tuple[str, str, Sequence[Act]]]) -> None:
        """Shows these: the name of each, its words, its links."""
        wanted = [(name, words, tuple(act[0] for act in acts)) for name, words, acts in notes]
        if wanted == self._shown:
            return
        held = any(note.isAncestorOf(_focus(self)) for note in self._notes)
        self._shown = wanted
        for old in self._notes:
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        self._notes = [Note(self._themes, *note) for note in notes]
        for note in self._notes:
            self._column.addWidget(note)
            note.show()
        self.setVisible(bool(notes))
        if held:
            self.focus_first()

    def focus_first(self) -> None:
        """Puts the keyboard on the first thing that can be done."""
        links = [link for note in self._notes for link in note.links]
        if links:
            links[0].setFocus(Qt.FocusReason.OtherFocusReason)


class WhyLine(QWidget):
    """A line for the reason of something, once it is asked for.

    Signals:
        said: the reason, when the line is left.
        left: the line goes, and the keyboard is in it.
    """

    said = Signal(str)
    left = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._asks = False
        self.field = LineEdit(themes, tr("The reason, in a line"))
        self.field.setObjectName("repair.why")
        self.field.setPlaceholderText(tr("The reason, in a line"))
        self.field.editingFinished.connect(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.hide()

    def ask(self, before: str) -> None:
        """Asks, with what was said before."""
        self._asks = True
        self.field.setText(before)
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Takes what is typed."""
        if self._asks:
            self._asks = False
            if self.field.hasFocus():
                self.left.emit()
            self.hide()
            self.said.emit(self.field.text().strip())


class WordsNote(QWidget):
    """Notes on the words one might use: each place with its reason and a plainer way.

    Signals:
        marked: the spans (start, length) to underline in the words, as Qt counts.
    """

    marked = Signal(object)

    def __init__(self, themes: ThemeHolder, text: Callable[[], str]) -> None:
        super().__init__()
        self.setObjectName("repair.word_notes")
        self._themes = themes
        self._text = text
        self._lines: list[QWidget] = []
        self._said: tuple[tuple[str, str, str], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, themes.px(4), 0, 0)
        self._column.setSpacing(themes.px(2))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.hide()

    def look_soon(self) -> None:
        """Looks once typing rests."""
        self._pause.start()

    def look(self) -> None:
        """Looks at the words now."""
        text = self._text()
        found = loop.words_to_look_at(text)
        self._show(
            tuple(
                (text[note.start : note.start + note.length], note.why, note.instead)
                for note in found
            )
        )
        before = [len(text[: note.start].encode("utf-16-le")) // 2 for note in found]
        self.marked.emit(tuple(zip(before, (note.length for note in found), strict=True)))

    def _show(self, said: tuple[tuple[str, str, str], ...]) -> None:
        if said == self._said:
            return
        self._said = said
        for line in self._lines:
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = []
        if said:
            self._add(tr("Worth a second look before you say it"), semibold=True)
        for words, why, instead in said:
            self._add(tr("“{words}”: {why}").format(words=words, why=why))
            if instead:
                self._add(tr("Plainer: {words}").format(words=instead), color="text2")
        self.setVisible(bool(said))

    def _add(self, words: str, *, semibold: bool = False, color: str = "text") -> None:
        line = Label(self._themes, words, Type.SMALL, color=color, semibold=semibold, wrap=True)
        line.setObjectName("word_note")
        self._column.addWidget(line)
        self._lines.append(line)


def moves_words(moves: Sequence[str]) -> str:
    """What is worth a second look in the order of what one will do; "" for nothing."""
    reasons = {
        loop.Look.CHANGE_FIRST: tr(
            "Something that changes comes before they are heard. It often works better later."
        ),
        loop.Look.EXPLAIN_FIRST: tr(
            "A reason comes before they are heard. It may sound like a defence."
        ),
    }
    return " ".join(reasons[look] for look in loop.moves_to_look_at(moves) if look in reasons)


def hopes_words(direction: str) -> str:
    """What one may hope to see, by what happened to the bond; "" where nothing is known."""
    hopes = {
        "says_what_was_wrong": tr("they begin to say what was wrong"),
        "asks_for_something": tr("they ask for something"),
        "shows_disappointment": tr("disappointment shows under the anger"),
        "shows_hurt": tr("the hurt below it shows"),
        "says_how_it_was": tr("they say how it was for them"),
    }
    found = [hopes[key] for key in loop.HINTS.get(direction, ()) if key in hopes]
    if not found:
        return ""
    said = tr(", or ").join(found)
    return tr("What one may hope to see: {hopes}. None of it is owed.").format(hopes=said)


def _focus(widget: QWidget) -> QWidget:
    """What has the keyboard, or that widget itself."""
    focus = QApplication.focusWidget()
    return focus if focus is not None else widget
