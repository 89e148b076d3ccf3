"""What the list of actions asks and does. No widgets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.services.faults import NoSuchAction
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.faults import Fault
from models.records.ids import ActionId, SessionId
from models.records.promised import ActionLine

_SHOWN = (Thing.ACTION, Thing.ITEM, Thing.SESSION, Thing.HOURS)


class ActionsPresenter(QObject):
    """Actions of every session.

    Signals:
        shown: all of them, as `ActionLine`.
        copied: the session whose line of hours says now what changed in practice.
    """

    shown = Signal(object)
    copied = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.after_supervision
        self._work = Work(context, self, failed=self._on_fault)
        self.texts = LateSave(self._save, self)
        self._typed: dict[str, str] = {}
        self._is_shown = False
        self._has_handed_over = False
        context.bus.changed.connect(self._on_changes)

    def set_shown(self, shown: bool) -> None:
        """Whether someone looks at them."""
        self._is_shown = shown
        if shown:
            self.refresh()
        else:
            self.texts.flush()

    def hand_over(self) -> None:
        """Everything typed goes to the journal, or is kept sealed; at lock."""
        self._has_handed_over = True
        self.texts.flush()

    def refresh(self) -> None:
        """Asks for all of them again."""
        self._work.read("actions.lines", self._service.actions, self._on_lines)

    def touch(self, action_id: ActionId, name: str, text: str) -> None:
        """Something is typed about an action: `text`, `result` or `effect` of it."""
        self._typed[f"{action_id}.{name}"] = text
        self.texts.touch(f"{action_id}.{name}", text)

    def typed(self, action_id: ActionId, name: str) -> str | None:
        """What was typed of it since it was read last; None where nothing was."""
        return self._typed.get(f"{action_id}.{name}")

    def change(self, action_id: ActionId, said: str, **values: object) -> None:
        """Changes an action; `said` tells what was done."""
        self.texts.flush()
        work = partial(self._service.change_action, action_id, **values)
        self._work.write("actions.change", work, partial(self._offer, said))

    def copy_to_hours(self, session_id: SessionId, words: str) -> None:
        """Puts what changed in practice into the line of hours of that session."""
        work = partial(self._context.hours.note_impact, session_id, words)
        done = partial(self._on_copied, session_id)
        self._work.write("actions.copy_to_hours", work, done)

    def _on_lines(self, lines: tuple[ActionLine, ...]) -> None:
        for line in lines:
            for name, kept in texts_of(line).items():
                key = f"{line.action.id}.{name}"
                if self._typed.get(key) == kept and not self.texts.waits_for(key):
                    del self._typed[key]
        self.shown.emit(lines)

    def _save(self, key: str, text: str) -> None:
        action_id, name = key.split(".")
        if name == "text" and not text.strip():
            self._typed.pop(key, None)
            return
        work = partial(self._service.keep_action, ActionId(action_id), **{name: text})
        self._work.write(
            "actions.keep",
            work,
            self._on_altered,
            failed=partial(self._on_not_kept, key, text),
            unheard=partial(self._keep, text),
        )

    def _on_not_kept(self, key: str, text: str, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        if self._has_handed_over or isinstance(error, NoSuchAction):
            self._keep(text, error)
        elif not self.texts.waits_for(key):
            self._context.say(error)
            self.texts.touch(key, text)

    def _keep(self, text: str, error: Exception) -> None:
        """Its field is gone: the words must not be."""
        if self._context.keep is not None and text.strip():
            self._context.keep(draft_of(text, self._context.clock.now()), error)

    def _on_copied(self, session_id: SessionId, changes: Changes) -> None:
        self._offer(self.tr("Copied to the hours log"), changes)
        self.copied.emit(session_id)

    def _offer(self, said: str, changes: Changes) -> None:
        self._on_altered(changes)
        self._work.offer_undo(said, "actions", changes.undo, self._on_altered)

    def _on_altered(self, changes: Changes) -> None:
        self._work.publish(changes)
        if self._is_shown:
            self.refresh()

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if origin is not self and self._is_shown and changes.touches(*_SHOWN):
            self.refresh()

    def _on_fault(self, error: Exception) -> None:
        self._context.say(error)
        if self._is_shown:
            self.refresh()


def texts_of(line: ActionLine) -> dict[str, str]:
    """What is kept of an action in words, by name."""
    action = line.action
    return {"text": action.text, "result": action.result, "effect": action.details.effect}
