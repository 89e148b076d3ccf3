"""What can be taken back since the unlock: the last actions with how to undo and redo them."""

from collections.abc import Callable
from dataclasses import dataclass

KEPT = 50


@dataclass(frozen=True)
class Undoable:
    """An action that happened, in words, with the way back and the way forth again."""

    words: str
    undo: Callable[[], None]
    redo: Callable[[], None] | None = None


class UndoLedger:
    """The last fifty actions; forgotten at lock with the shell that holds it."""

    def __init__(self) -> None:
        self._done: list[Undoable] = []
        self._undone: list[Undoable] = []

    def add(self, action: Undoable) -> None:
        """Notes what just happened; what had been undone can no longer be redone."""
        self._done.append(action)
        del self._done[:-KEPT]
        self._undone.clear()

    def undo(self, action: Undoable | None = None) -> Undoable | None:
        """Takes back the last action, or the given one, and returns it; nothing if it is gone."""
        wanted = action if action is not None else (self._done[-1] if self._done else None)
        if wanted is None or wanted not in self._done:
            return None
        self._done.remove(wanted)
        wanted.undo()
        if wanted.redo is not None:
            self._undone.append(wanted)
        return wanted

    def redo(self) -> Undoable | None:
        """Does the last undone action again and returns it."""
        if not self._undone:
            return None
        action = self._undone.pop()
        assert action.redo is not None
        action.redo()
        self._done.append(action)
        return action

    def last_done(self) -> str:
        """What is taken back next, in words; "" where there is nothing."""
        return self._done[-1].words if self._done else ""

    def last_undone(self) -> str:
        """What is done again next, in words; "" where there is nothing."""
        return self._undone[-1].words if self._undone else ""

    def forget(self) -> None:
        """Nothing can be taken back any more."""
        self._done.clear()
        self._undone.clear()
