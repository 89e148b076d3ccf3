"""Taking back what was done, and doing it again, until the journal is locked."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from threading import Lock

from app.services.faults import NothingToUndo
from models.records.changes import Changes, Thing
from models.records.ids import new_id
from models.store import Store, UnitOfWork

Step = Callable[[UnitOfWork], Changes]
"""Works within one transaction; raises `NothingToUndo` where what it needs is gone or changed."""

KEPT = 50


@dataclass(slots=True)
class _Action:
    back: Step
    forth: Step
    after: Callable[[], object] | None
    is_done: bool = True
    is_named: bool = False


class UndoHistory:
    """The last 50 things done, each under the token that its `Changes` carry.

    Much is done that nobody is offered to take back, as each save of what is being typed: that
    takes no place from the 50 that are named on a screen.

    It lives in memory only, and ends with the lock. Nothing is lost by that: what is deleted rests
    in the bin, and edits keep the state before.
    """

    def __init__(self, store: Store, kept: int = KEPT) -> None:
        self._store = store
        self._kept = kept
        self._actions: OrderedDict[str, _Action] = OrderedDict()
        self._lock = Lock()

    def remember(self, back: Step, forth: Step, after: Callable[[], object] | None = None) -> str:
        """Remember how to take a thing back and how to do it again; call it once it is written.

        Args:
            after: called each time one of them is on the disk.
        """
        token = new_id()
        with self._lock:
            self._actions[token] = _Action(back, forth, after)
            self._keep_last(is_named=False)
        return token

    def name(self, token: str) -> None:
        """Keep a thing among the last 50 that one is offered to take back; on any thread.

        What was taken back before is not to be done again from here on.
        """
        with self._lock:
            action = self._actions.get(token)
            if action is None or action.is_named:
                return
            action.is_named = True
            for each in [key for key, one in self._actions.items() if one.is_named]:
                if not self._actions[each].is_done:
                    del self._actions[each]
            self._keep_last(is_named=True)

    def joined(self, done: Sequence[Changes]) -> Changes:
        """Several things done one after the other as one, with one token in place of theirs."""
        with self._lock:
            tokens = [each.undo for each in done if each.undo in self._actions]
            actions = [self._actions.pop(each) for each in tokens]
        token = ""
        if actions:
            token = self.remember(
                back=lambda unit: _all(unit, [each.back for each in reversed(actions)]),
                forth=lambda unit: _all(unit, [each.forth for each in actions]),
                after=lambda: _turned(actions),
            )
        return replace(_as_one(done), undo=token)

    def undo(self, token: str) -> Changes:
        """Take a thing back.

        Raises:
            NothingToUndo: It is not remembered, was taken back, or something stands on it since.
        """
        return self._step(token, wanted=True)

    def redo(self, token: str) -> Changes:
        """Do a thing again that was taken back.

        Raises:
            NothingToUndo: It is not remembered, or was not taken back.
        """
        return self._step(token, wanted=False)

    def forget(self) -> None:
        """Remember nothing any more: what went for good is not to come back by a step before it."""
        with self._lock:
            self._actions.clear()

    def _keep_last(self, *, is_named: bool) -> None:
        alike = [key for key, one in self._actions.items() if one.is_named is is_named]
        for key in alike[: -self._kept]:
            del self._actions[key]

    def _step(self, token: str, *, wanted: bool) -> Changes:
        action = self._actions.get(token)
        if action is None or action.is_done is not wanted:
            raise NothingToUndo()
        with self._store.write() as unit:
            changes = (action.back if action.is_done else action.forth)(unit)
        action.is_done = not wanted
        if action.after is not None:
            action.after()
        return replace(changes, undo=token)


def _all(unit: UnitOfWork, steps: Iterable[Step]) -> Changes:
    return _as_one([step(unit) for step in steps])


def _turned(actions: Iterable[_Action]) -> None:
    """Each of them is taken back, or done again, by that."""
    for action in actions:
        action.is_done = not action.is_done
        if action.after is not None:
            action.after()


def _as_one(done: Sequence[Changes]) -> Changes:
    return Changes(
        added=frozenset[tuple[Thing, str]]().union(*(each.added for each in done)),
        altered=frozenset[tuple[Thing, str]]().union(*(each.altered for each in done)),
        removed=frozenset[tuple[Thing, str]]().union(*(each.removed for each in done)),
    )
