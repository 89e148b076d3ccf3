"""Letters typed at words to choose from: they lead to the word that begins so."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from prompts.words import fold

_PAUSE_MS = 1000
_QUICK_MS = 400
"""A space or a digit after so short a time goes on with the letters, and chooses nothing."""
_TO_OPEN = 3
"""So many letters open a folded list; fewer may yet be the beginning of a sentence."""
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class Reachable:
    """A word that typing leads to, and whether it stands there without opening a list."""

    id: str
    text: str = field(repr=False)
    is_shown: bool


class TypedAhead(QObject):
    """Takes the letters that the words of a picker have no other use for.

    Letters that lead to no word are given on to what is around the picker, none lost.

    Args:
        picker: the widget whose keys these are.
        words: what can be reached now, in order.
        go: puts the keyboard on a word, opening its list where it is folded.
    """

    def __init__(
        self,
        picker: QWidget,
        words: Callable[[], Iterable[Reachable]],
        go: Callable[[str], None],
    ) -> None:
        super().__init__(picker)
        self._picker = picker
        self._words = words
        self._go = go
        self._typed = ""
        self._is_going = False
        self._since = QElapsedTimer()
        self._watched: QWidget | None = None

    def take(self, event: QKeyEvent) -> bool:
        """Takes a key that nothing in the picker wanted; False when it is none of these letters."""
        text, now = event.text(), QApplication.focusWidget()
        if event.modifiers() & _COMMANDS or not text or not text.isprintable():
            return False
        if now is not self._watched or self._since.elapsed() > _PAUSE_MS:
            self._typed = ""
        if not self._typed and not text.isalnum():
            return False
        before, self._typed = self._typed, self._typed + text
        if self._lead():
            self._watch()
            return True
        self._typed = ""
        if not before:
            return False
        self._give_on(before + text)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self._is_going:
            # Whoever goes elsewhere begins again.
            self._typed = ""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_quick = bool(self._typed) and self._since.elapsed() < _QUICK_MS
        if is_quick and watched is self._watched and event.text() in tuple(" 0123"):
            return self.take(event)
        return False

    def _lead(self) -> bool:
        """Goes to the best word; returns whether there is any."""
        wanted = fold(self._typed) + (" " if self._typed[-1].isspace() else "")
        found = [
            (rank, not word.is_shown, place, word)
            for place, word in enumerate(self._words())
            if (rank := _rank(fold(word.text), wanted)) is not None
        ]
        if not found:
            return False
        rank, _, _, best = min(found, key=lambda each: each[:3])
        if not best.is_shown and len(wanted) < _TO_OPEN and rank:
            shown = [each for each in found if not each[1]]
            if not shown:
                return True
            best = min(shown, key=lambda each: each[:3])[3]
        self._is_going = True
        self._go(best.id)
        self._is_going = False
        return True

    def _watch(self) -> None:
        self._since.start()
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = QApplication.focusWidget()
        if self._watched is not None:
            self._watched.installEventFilter(self)
            self._watched.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._watched = None

    def _give_on(self, text: str) -> None:
        around = self._picker.parentWidget()
        for letter in text:
            now = QApplication.focusWidget()
            inside = now is None or now is self._picker or self._picker.isAncestorOf(now)
            target = around if inside else now
            if target is not None:
                key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(target, key)


def _rank(word: str, wanted: str) -> int | None:
    """How well typed letters fit a word: all of it, its beginning, or that of a part of it."""
    squeezed = "".join(char for char in word if char.isalnum())
    if wanted in (word, squeezed):
        return 0
    if word.startswith(wanted) or squeezed.startswith(wanted):
        return 1
    tails = [
        word[at:] for at in range(1, len(word)) if word[at].isalnum() and not word[at - 1].isalnum()
    ]
    bare = ["".join(char for char in tail if char.isalnum()) for tail in tails]
    return 2 if any(tail.startswith(wanted) for tail in (*tails, *bare)) else None
