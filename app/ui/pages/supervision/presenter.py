"""What the page for supervision asks and does: one session at a time. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.services.agreements import Agreements
from app.services.faults import NoSuchItem, NoSuchSession
from app.services.follow_ups import FollowUps
from app.services.preparing import Unready
from app.services.supervision import Supervision
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from app.ui.pages.supervision.before_start import Shown, shown
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.faults import Fault
from models.records.ids import ActionId, ItemId, SessionId
from models.records.supervision import (
    AgendaItem,
    Proposal,
    PutAside,
    Session,
    SessionCard,
    SessionPlan,
    SessionState,
    SupervisionSide,
)

_SHOWN = (
    Thing.ENTRY,
    Thing.REPAIR,
    Thing.SESSION,
    Thing.ITEM,
    Thing.ACTION,
    Thing.FOLLOW_UP,
    Thing.PACK,
    Thing.WORD,
)

SESSION = "session"
"""Under which name it is kept of which session a plan is half typed."""


@dataclass(frozen=True)
class Preparation:
    """Everything the page shows of the next session, and the sessions there were."""

    session: Session | None
    proposals: tuple[Proposal, ...] = ()
    aside: tuple[PutAside, ...] = ()
    people: tuple[str, ...] = ()
    cards: tuple[SessionCard, ...] = ()
    begun: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What is half typed of when one meets; under `SESSION` of which session, "" of a new one."""

    known: Mapping[SupervisionSide, tuple[str, ...]] = field(default_factory=dict, repr=False)
    """Names of those one may meet, by side."""

    @property
    def to_come(self) -> tuple[SessionCard, ...]:
        """The sessions that are held or planned, the soonest first."""
        states = (SessionState.PLANNED, SessionState.HELD)
        found = [card for card in self.cards if card.state in states]
        return tuple(sorted(found, key=lambda card: card.held_at))

    @property
    def last(self) -> SessionCard | None:
        """The last that was held to its end; of the same side and person as the one to come."""
        done = (card for card in self.cards if card.state is SessionState.FINISHED)
        if self.session is not None:
            plan = self.session.plan
            whose = (plan.side, plan.person)
            return next((each for each in done if (each.side, each.person) == whose), None)
        return next(done, None)


class SupervisionPresenter(QObject):
    """Reads and writes for the page.

    Signals:
        prepared: a `Preparation`, whenever something of it may have changed.
        past_ready: a past `Session` that was asked for, and its key points.
        begun: the id of the session that was started.
        unready: the `Unready` items that keep the session from being started.
    """

    prepared = Signal(object)
    past_ready = Signal(object, object)
    begun = Signal(object)
    unready = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.supervision
        self._work = Work(context, self, failed=self._on_fault)
        self.session_id: SessionId | None = None
        self.plans_another = False
        """Whether what is typed of when one meets is a session beside the one that is shown."""
        self._wanted: SessionId | None = None
        self.texts = LateSave(self._save_text, self)
        self.reasons = LateSave(self._save_reason, self)
        self.typed: dict[str, str] | None = None
        self._late_plan = LateSave(self._save_plan, self)
        self._has_handed_over = False
        self._is_shown = False
        self._is_failing = False
        context.bus.changed.connect(self._on_changes)

    # Reading

    def show(self) -> None:
        """The page is in front: shows what there is now."""
        self._is_shown = True
        self.refresh()

    def hide(self) -> None:
        """Another page is in front: what was typed is saved, changes wait for the next showing."""
        self._is_shown = False
        self.texts.flush()
        self.reasons.flush()
        self._late_plan.flush()

    def hand_over(self) -> None:
        """Everything typed goes to the journal, or is kept sealed; at lock."""
        self._has_handed_over = True
        self.texts.flush()
        self.reasons.flush()
        self._late_plan.flush()

    def refresh(self) -> None:
        """Asks for everything again."""
        context = self._context
        today = context.clock.today()
        work = partial(_preparation, self._service, context.agreements, self._wanted, today)
        self._work.read("supervision.prepare", work, self._on_prepared)

    def prepare(self, session_id: SessionId) -> None:
        """Shows one of the sessions to come in place of the next."""
        self.texts.flush()
        self._wanted = session_id
        self.refresh()

    def ask_past(self, session_id: SessionId) -> None:
        """Asks for a session that is over."""
        work = partial(_past, self._service, self._context.follow_ups, session_id)
        self._work.read("supervision.past", work, lambda found: self.past_ready.emit(*found))

    # Planning

    def plan(self, plan: SessionPlan) -> None:
        """Plans a session, or changes the one that is shown."""
        self._late_plan.flush()
        if self.session_id is None or self.plans_another:
            work = partial(self._service.plan, plan)
            planned = partial(self._on_planned, self.tr("Session planned"))
            self._work.write("supervision.plan", work, planned)
        else:
            work = partial(self._service.replan, self.session_id, plan)
            planned = partial(self._on_planned, self.tr("Session changed"))
            self._work.write("supervision.replan", work, planned)

    def touch_plan(self, typed: Mapping[str, str]) -> None:
        """When one meets is being typed."""
        about = "" if self.plans_another else self.session_id or ""
        self.typed = {**typed, SESSION: about}
        self._late_plan.touch("", "")

    def half_plan(self, found: Preparation) -> Mapping[str, str]:
        """What is half typed of the session at hand: here, else when the journal was locked."""
        typed = found.begun if self.typed is None else self.typed
        about = found.session.id if found.session else ""
        is_of_it = typed.get(SESSION, "") == about or self.half_is_another(found)
        return {key: text for key, text in typed.items() if text and key != SESSION and is_of_it}

    def half_is_another(self, found: Preparation) -> bool:
        """Whether what is half typed is a session beside the one at hand."""
        typed = found.begun if self.typed is None else self.typed
        is_begun = bool(typed.get("person") or typed.get("day"))
        return found.session is not None and not typed.get(SESSION) and is_begun

    def drop_plan(self) -> None:
        """What was half typed of when one meets is not wanted."""
        self.typed = {}
        self._late_plan.touch("", "")
        self._late_plan.flush()

    def cancel(self, words: str) -> None:
        """Calls the session off; its agenda waits for the next."""
        if self.session_id is not None:
            self.texts.flush()
            self._undoable(
                "supervision.cancel", partial(self._service.cancel, self.session_id), words
            )

    def start(self, *, is_ready: bool = False) -> None:
        """Begins the session; unless it `is_ready`, what it shows is looked at first."""
        if self.session_id is None:
            return
        self.texts.flush()
        if is_ready:
            work = partial(self._service.start, self.session_id)
            self._work.write("supervision.start", work, self._on_started)
            return
        read = partial(shown, self._context.preparing, self._context.guard, self.session_id)
        self._work.read("supervision.shown", read, self._on_shown)

    # The agenda

    def add(self, proposal: Proposal, question: str) -> None:
        """Puts a proposal on the agenda."""
        if self.session_id is None:
            return
        work = partial(self._service.add_item, self.session_id, question, proposal=proposal)
        self._work.write("supervision.add", work, partial(self._note, self.tr("Question added")))

    def add_own(self, question: str) -> None:
        """Puts a question of one's own on the agenda."""
        if self.session_id is None:
            return
        work = partial(self._service.add_item, self.session_id, question)
        self._work.write("supervision.add", work, partial(self._note, self.tr("Question added")))

    def set_aside(self, proposal: Proposal, words: str) -> None:
        """Proposes it no more for this session."""
        if self.session_id is not None:
            work = partial(self._service.set_aside, self.session_id, proposal.key)
            self._undoable("supervision.set_aside", work, words)

    def give_reason(self, key: str, reason: str, words: str) -> None:
        """Says with a quick reason why something is left for this time."""
        if self.session_id is not None:
            self.reasons.flush()
            work = partial(self._service.set_aside, self.session_id, key, reason)
            self._undoable("supervision.why", work, words)

    def offer_again(self, aside: PutAside, words: str) -> None:
        """Proposes again what was left for this time."""
        if self.session_id is not None:
            # A reason that is being typed is there again when this is taken back.
            self.reasons.flush()
            work = partial(self._service.offer_again, self.session_id, aside.proposal.key)
            self._undoable("supervision.offer_again", work, words)

    def move(self, item_id: ItemId, place: int, words: str) -> None:
        """Puts an item at another place; `words` say where it is then."""
        self.texts.flush()
        work = partial(self._service.move_item, item_id, place)
        self._undoable("supervision.move", work, words)

    def remove(self, item: AgendaItem, words: str) -> None:
        """Takes an item off the agenda."""
        self.texts.flush()
        self._undoable("supervision.remove", partial(self._service.remove_item, item.id), words)

    def set_minutes(self, item_id: ItemId, minutes: int) -> None:
        """Gives an item its minutes."""
        work = partial(self._service.change_item, item_id, minutes=minutes)
        words = self.tr("Minutes changed")
        self._work.write("supervision.minutes", work, partial(self._note, words))

    def put_together(self, words: str) -> None:
        """Puts what each person of a group brings together."""
        if self.session_id is not None:
            self.texts.flush()
            work = partial(self._context.preparing.put_together, self.session_id)
            self._undoable("supervision.put_together", work, words)

    def set_instead(self, behind: tuple[str, ...], instead: str) -> None:
        """Keeps what the time is used for where there is no question."""
        if self.session_id is not None:
            work = partial(self._context.preparing.set_instead, self.session_id, behind, instead)
            self._work.write("supervision.instead", work, self._work.publish)

    def set_done(self, action_id: ActionId, done: bool) -> None:
        """Ticks an action, or takes the tick away."""
        work = partial(self._service.set_action_done, action_id, done)
        words = self.tr("Promise ticked") if done else self.tr("Tick taken away")
        self._work.write("supervision.action", work, partial(self._note, words))

    # Inner workings

    def _save_plan(self, _key: str, _text: str) -> None:
        typed = dict(self.typed or {})
        work = partial(self._service.begin_plan, typed)
        self._work.write(
            "supervision.begin_plan",
            work,
            _plan_kept,
            failed=partial(self._on_plan_not_kept, typed),
            unheard=partial(self._keep_plan, typed),
        )

    def _on_plan_not_kept(self, typed: Mapping[str, str], error: Exception) -> None:
        """Still in its fields: it is a session at last, or kept another way."""
        if not isinstance(error, Fault):
            raise error
        if self._has_handed_over:
            self._keep_plan(typed, error)

    def _keep_plan(self, typed: Mapping[str, str], error: Exception) -> None:
        """The page is gone with the lock: the words must not be."""
        words = ", ".join(typed[key] for key in ("person", "day", "time") if typed.get(key))
        if self._context.keep is not None and words:
            self._context.keep(draft_of(words, self._context.clock.now()), error)

    def _save_text(self, key: str, text: str) -> None:
        """Saves the private line, or the question of the item of that id."""
        if key == "need":
            if self.session_id is not None:
                work = partial(self._service.set_need, self.session_id, text)
                self._write_text("supervision.need", work, self._on_need_saved, key, text)
        elif text.strip():
            question = partial(self._service.change_item, ItemId(key), question=text)
            self._write_text("supervision.question", question, self._on_text_saved, key, text)

    def _save_reason(self, key: str, text: str) -> None:
        if self.session_id is not None:
            work = partial(self._service.say_why, self.session_id, key, text)
            self._work.write("supervision.why", work, self._on_altered)

    def _write_text(
        self,
        name: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        key: str,
        text: str,
    ) -> None:
        self._work.write(name, work, done, failed=partial(self._on_not_saved, key, text))

    def _on_need_saved(self, changes: Changes) -> None:
        self._is_failing = False
        self._work.publish(changes)

    def _on_text_saved(self, result: tuple[AgendaItem, Changes]) -> None:
        self._is_failing = False
        self._on_altered(result[1])

    def _on_not_saved(self, key: str, text: str, error: Exception) -> None:
        """Says so once, and tries again as long as the words are there."""
        if not isinstance(error, Fault):
            raise error
        if isinstance(error, NoSuchItem | NoSuchSession):
            self.refresh()
            return
        if not self._is_failing:
            self._is_failing = True
            self._context.say(error)
        if not self.texts.waits_for(key):
            self.texts.touch(key, text)

    def _on_prepared(self, found: Preparation) -> None:
        self.session_id = found.session.id if found.session else None
        self.prepared.emit(found)

    def _on_shown(self, found: Shown) -> None:
        self._work.think("supervision.unready", found.looked_through, self._on_looked_at)

    def _on_looked_at(self, found: Unready) -> None:
        if found == Unready():
            self.start(is_ready=True)
        else:
            self.unready.emit(found)

    def _on_started(self, result: tuple[Session, Changes]) -> None:
        session, changes = result
        self._work.publish(changes)
        self.begun.emit(session.id)

    def _note(self, words: str, result: tuple[Any, Changes]) -> None:
        """It is seen at once where it is done: Ctrl+Z takes it back, and no bar says so."""
        changes = result[1]
        self._on_altered(changes)
        token = changes.undo
        self._work.offer_undo(words, "supervision", token, self._on_altered, quietly=True)

    def _undoable(self, name: str, work: Callable[[], Changes], words: str) -> None:
        self._work.write(name, work, partial(self._offer, words))

    def _offer(self, words: str, changes: Changes) -> None:
        self._on_altered(changes)
        self._work.offer_undo(words, "supervision", changes.undo, self._on_altered)

    def _on_planned(self, words: str, result: tuple[Session, Changes]) -> None:
        self.typed = {}
        self.plans_another = False
        self._wanted = result[0].id
        self._note(words, result)

    def _on_altered(self, changes: Changes) -> None:
        self._work.publish(changes)
        self.refresh()

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if origin is not self and self._is_shown and changes.touches(*_SHOWN):
            self.refresh()

    def _on_fault(self, error: Exception) -> None:
        self._context.say(error)
        if self._is_shown:
            self.refresh()


def _past(
    service: Supervision, follow_ups: FollowUps, session_id: SessionId
) -> tuple[Session, tuple[str, ...]]:
    return service.session(session_id), follow_ups.session_points(session_id)


def _preparation(
    service: Supervision, agreements: Agreements, wanted: SessionId | None, today: date
) -> Preparation:
    cards = service.sessions()
    is_open = {card.id for card in cards if card.state in (SessionState.PLANNED, SessionState.HELD)}
    chosen = wanted if wanted in is_open else None
    session = service.session(chosen) if chosen is not None else service.next_session()
    had = (card.person for card in cards if card.side is SupervisionSide.HAD and card.person)
    return Preparation(
        session,
        service.proposals(session.id) if session else (),
        service.put_aside(session.id) if session else (),
        tuple(dict.fromkeys(had)),
        cards,
        service.begun_plan(),
        known={side: agreements.names(side, today) for side in SupervisionSide},
    )


def _plan_kept(_nothing: None) -> None:
    """It is still in its fields: nothing is to show."""
