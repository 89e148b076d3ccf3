"""Reads and changes the log of hours. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.hours import is_late
from app.domain.hours_standing import Following, Stand
from app.services.faults import RulesRefused
from app.services.hours import HoursLog
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.hours import HoursLine
from models.records.ids import HoursId
from prompts.hours import Rules
from prompts.reading import Problem


@dataclass(frozen=True)
class Log:
    """Everything the part shows. `begun` is what is half typed, by field.

    `unlogged` is how many finished sessions have no line.
    """

    lines: tuple[HoursLine, ...] = field(default=(), repr=False)
    rules: tuple[Rules, ...] = ()
    following: tuple[Following, ...] = ()
    stands: tuple[Stand, ...] = field(default=(), repr=False)
    begun: Mapping[str, str] = field(default_factory=dict, repr=False)
    unlogged: int = 0

    def rules_of(self, body: str) -> Rules | None:
        """The rules of that id, or None."""
        return next((each for each in self.rules if each.id == body), None)

    @property
    def leading(self) -> Rules | None:
        """The rules that lines are counted by: those followed first."""
        return self.rules_of(self.following[0].body) if self.following else None


class HoursPresenter(QObject):
    """The log for the page.

    Signals:
        shown: a `Log`, whenever something of it may have changed.
        added: the line that was added or changed just now.
        kept: the rules of one's own that were kept just now.
        refused: the problems of rules that were not.
        text_ready: the text of rules to begin one's own with.
    """

    shown = Signal(object)
    added = Signal(object)
    kept = Signal(object)
    refused = Signal(object)
    text_ready = Signal(str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.hours
        self._work = Work(context, self, failed=self._on_fault)
        self._late = LateSave(self._save_begun, self)
        self._typed: dict[str, str] = {}
        self._is_shown = False
        self.log = Log()
        context.bus.changed.connect(self._on_changes)

    # Reading

    def show(self) -> None:
        """The part is in front."""
        self._is_shown = True
        self.refresh()

    def hide(self) -> None:
        """Something else is in front."""
        self._is_shown = False
        self._late.flush()

    def refresh(self) -> None:
        """Reads everything again."""
        today = self._context.clock.today()
        self._work.read("hours.show", partial(_log, self._service, today), self._on_log)

    def text_of_own(self, body: str) -> None:
        """Asks for a text to begin rules of one's own with."""
        work = partial(self._service.own_from, body)
        self._work.read("hours.text", work, self.text_ready.emit)

    # What is typed

    def hand_over(self) -> None:
        """What is half typed goes to the journal; at lock."""
        self._late.flush()

    def typed(self, values: Mapping[str, str]) -> None:
        """Something is being typed; it waits until it becomes a line, or rules."""
        self._typed = dict(values)
        self._late.touch("", "")

    def drop_typed(self) -> None:
        """What was half typed became what it was for, or is not wanted."""
        self._typed = {}
        self._late.touch("", "")
        self._late.flush()

    # What is done

    def add(self, line: HoursLine) -> None:
        """Adds a line."""
        self._put(partial(self._service.add, line), self.tr("The line is in the log"))

    def add_break(self, first: date, last: date, reason: str) -> None:
        """Notes months without clients."""
        work = partial(self._service.add_break, first, last, reason)
        self._put(work, self.tr("The break is noted"))

    def change(self, line: HoursLine) -> None:
        """Changes a line."""
        self._put(partial(self._service.change, line), self.tr("The line is changed"))

    def remove(self, hours_id: HoursId) -> None:
        """Takes a line out of the log."""
        self._do(partial(self._service.remove, hours_id), self.tr("Taken out of the log"))

    def log_earlier(self) -> None:
        """Writes the lines of finished sessions that have none."""
        self._do(self._service.log_earlier, self.tr("The sessions are in the log"))

    def follow(self, following: tuple[Following, ...]) -> None:
        """Follows these bodies' rules."""
        work = partial(self._service.follow, following)
        self._do(work, self.tr("The rules you follow are changed"))

    def keep_own(self, text: str) -> None:
        """Keeps rules of one's own, or says what is wrong with them."""
        work = partial(self._service.keep_own, text)
        self._work.write("hours.own", work, self._on_own, failed=self._on_refused)

    def drop_own(self, body: str) -> None:
        """Lets go of rules of one's own."""
        self._do(partial(self._service.drop_own, body), self.tr("Your rules are taken away"))

    # Inner workings

    def _put(self, work: Callable[[], tuple[HoursLine, Changes]], said: str) -> None:
        self.drop_typed()
        self._work.write("hours.put", work, partial(self._on_put, said))

    def _on_put(self, said: str, result: tuple[HoursLine, Changes]) -> None:
        line, changes = result
        self.added.emit(line)
        self._on_done(said, changes)
        leading = self.log.leading
        if changes.added and leading is not None and is_late(leading, line):
            self._context.announce(
                self.tr("It is written later than {body} takes for timely.").format(
                    body=leading.name
                )
            )

    def _do(self, work: Callable[[], Changes], said: str) -> None:
        self._work.write("hours.change", work, partial(self._on_done, said))

    def _on_done(self, said: str, changes: Changes) -> None:
        self._on_altered(changes)
        self._work.offer_undo(said, "hours", changes.undo, self._on_altered)

    def _on_altered(self, changes: Changes) -> None:
        self._work.publish(changes)
        self.refresh()

    def _on_own(self, result: tuple[Rules, Changes]) -> None:
        rules, changes = result
        self.drop_typed()
        self.kept.emit(rules)
        self._on_done(self.tr("Your rules are kept"), changes)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, RulesRefused):
            self._on_fault(error)
            return
        problems: tuple[Problem, ...] = error.problems
        self.refused.emit(problems)

    def _on_log(self, log: Log) -> None:
        self.log = log
        self.shown.emit(log)

    def _save_begun(self, _key: str, _text: str) -> None:
        values = dict(self._typed)
        self._work.write(
            "hours.begun",
            partial(self._service.keep_begun, values),
            self._work.publish,
            unheard=partial(self._keep, values),
        )

    def _keep(self, values: Mapping[str, str], error: Exception) -> None:
        """The page is gone with the lock: the words must not be."""
        words = "\n\n".join(text for text in values.values() if text.strip())
        if self._context.keep is not None and words:
            self._context.keep(draft_of(words, self._context.clock.now()), error)

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if origin is not self and self._is_shown and changes.touches(Thing.HOURS, Thing.SESSION):
            self.refresh()

    def _on_fault(self, error: Exception) -> None:
        self._context.say(error)
        if self._is_shown:
            self.refresh()


def _log(service: HoursLog, today: date) -> Log:
    following = service.following()
    return Log(
        lines=service.lines(),
        rules=service.rules(),
        following=following,
        stands=tuple(service.standing(each.body, today) for each in following),
        begun=service.begun(),
        unlogged=service.unlogged(),
    )
