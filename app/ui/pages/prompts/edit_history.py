"""What was done to a set since its editing began, to go back and forth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.pack_editing import Act, Edit, Place
from prompts.schema import Pack

_KEPT = 200
_PAUSE = 1.5
"""Seconds without typing after which more typing in the same field is a step of its own."""


@dataclass(frozen=True)
class _Step:
    before: Pack
    edit: Edit
    seen_from: Place
    key: str


class EditHistory:
    """Steps of a set; typing in one field, without a pause, is one step.

    Args:
        now: seconds that only ever grow.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._typed_at = 0.0

    def note(self, before: Pack, edit: Edit, seen_from: Place, key: str) -> None:
        """Notes a change; `key` names the field that was typed in, "" for anything else."""
        goes_on = (
            bool(key)
            and bool(self._done)
            and self._done[-1].key == key
            and self._done[-1].edit.place == edit.place
            and self._now() - self._typed_at < _PAUSE
        )
        if goes_on:
            before = self._done.pop().before
        self._done.append(_Step(before, edit, seen_from, key))
        del self._done[:-_KEPT]
        self._undone.clear()
        self._typed_at = self._now()

    def undo(self) -> tuple[Pack, Act, Place] | None:
        """The set as it was, what is taken back, and where that was done; nothing at the start."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self._typed_at = 0.0
        return step.before, step.edit.act, step.seen_from

    def redo(self) -> tuple[Pack, Act, Place] | None:
        """The set after what was taken back is done again."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._typed_at = 0.0
        return step.edit.pack, step.edit.act, step.edit.place
