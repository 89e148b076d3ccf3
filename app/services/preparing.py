"""How a question is brought: its framing, and the passages that are shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.clock import Clock
from app.services.agenda import action_of, agenda_item, passage_of, source_of
from app.services.agenda_items import item_of, session_of
from app.services.agenda_steps import AgendaStep
from app.services.faults import NothingToBring, NotItsSource, PassageIsPrivate
from app.services.undo import UndoHistory
from models.records.changes import Changes, Thing
from models.records.entries import Entry, Privacy
from models.records.ids import EntryId, ItemId, SessionId
from models.records.supervision import AgendaItem, Framing, ItemState, Passage
from models.repositories.digest import private_texts, rests_on
from models.repositories.supervision import StoredItem, StoredSource
from models.store import Store, UnitOfWork

_Work = Callable[[AgendaStep], None]

GIVEN = ("", "spoken", "shown", "handed_over")
"""How a passage went over, as `Passage.given` has it."""

_PASSAGE = ("chosen", "chosen_of", "checked_at", "given")
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Bringable:
    """A source of an item: what of it is open now, and the passage that was chosen.

    `answers` are empty where all of it is private.
    """

    entry_id: EntryId
    held_at: datetime
    title: str = field(repr=False)
    code: str = field(repr=False)
    answers: tuple[tuple[str, str], ...] = field(repr=False)
    passage: Passage = field(default_factory=Passage)
    is_kept: bool = True
    """Whether the reflection is still in the journal."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the sheet of one item says."""

    question: str = field(repr=False)
    minutes: int
    framing: Framing


@dataclass(frozen=True, slots=True)
class Unready:
    """The items of an agenda that are not ready to be shown, in its order.

    `passages` have a passage that was not looked through; `marked` are shown whole, and something in
    them surely tells who a person is.
    """

    passages: tuple[ItemId, ...] = ()
    marked: tuple[ItemId, ...] = ()


class Preparing:
    """Frames the questions of an agenda and chooses what is shown. Each method is one transaction."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        history: UndoHistory | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self.history = history or UndoHistory(store)

    # ------------------------------------------------------------- framing

    def begin_framing(
        self,
        item_id: ItemId,
        framing: Framing,
        *,
        question: str | None = None,
        minutes: int | None = None,
    ) -> Changes:
        """Keep what is half typed of a sheet. Nothing is to undo; an empty question is not kept.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            _put(step, item, _with(item, framing, question, minutes))

        with self._store.write() as unit:
            step = AgendaStep(unit)
            work(step)
            return step.changes()

    def frame(
        self,
        item_id: ItemId,
        framing: Framing,
        *,
        question: str | None = None,
        minutes: int | None = None,
        before: Prepared | None = None,
    ) -> tuple[AgendaItem, Changes]:
        """Keep a sheet as it was filled in.

        Args:
            before: The sheet as it was opened; taking it back goes back there, whatever was kept
                half typed since.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
            NothingToBring: The question is empty.
        """
        if question is not None and not question.strip():
            raise NothingToBring(item_id)

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            wanted = _with(item, framing, question, minutes)
            if before is not None:
                base = _with(item, before.framing, before.question, before.minutes)
                if base != item:
                    step.unit.supervision.put_item(base)
                item = base
            _put(step, item, wanted)

        changes = self._do(work)
        return self._item(item_id), changes

    # ------------------------------------------------------------- passages

    def passages(self, item_id: ItemId) -> tuple[Bringable, ...]:
        """Of each source of an item what is open now, to choose from.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """
        with self._store.read() as unit:
            item = item_of(unit, item_id)
            ids = [source.entry_id for source in item.sources]
            cards = {card.id: card for card in unit.timeline.cards(ids)}
            found = []
            for source in item.sources:
                card = cards.get(source.entry_id)
                told = source_of(unit, source.entry_id).excerpt if card else source.excerpt
                held_at = card.held_at if card else _held_at(source)
                if held_at is None:
                    continue
                found.append(
                    Bringable(
                        source.entry_id,
                        held_at,
                        card.title if card else told.get("title", ""),
                        card.code if card else told.get("code", ""),
                        tuple((heading, text) for heading, text in told.get("answers", ())),
                        passage_of(source),
                        card is not None,
                    )
                )
            return tuple(found)

    def choose(self, item_id: ItemId, entry_id: EntryId, text: str) -> Changes:
        """Bring this of a source in place of all that it openly says; "" brings all again.

        It is to be looked through once more, where it is not the same.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
            NotItsSource: The item does not come from that entry.
            PassageIsPrivate: It repeats what is private in the entry.
        """
        return self._do(lambda step: _choose(step, item_id, entry_id, text))

    def begin_passage(self, item_id: ItemId, entry_id: EntryId, text: str) -> Changes:
        """The same for a passage that is being typed: nothing is to undo.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
            NotItsSource: The item does not come from that entry.
            PassageIsPrivate: It repeats what is private in the entry.
        """
        with self._store.write() as unit:
            step = AgendaStep(unit)
            _choose(step, item_id, entry_id, text)
            return step.changes()

    def passed(self, item_id: ItemId, entry_id: EntryId, text: str | None = None) -> Changes:
        """Note that a passage was looked through for names and numbers.

        Args:
            text: The passage as it was left by that; without it, it is as it was.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
            NotItsSource: The item does not come from that entry.
            NothingToBring: No passage is chosen.
            PassageIsPrivate: It repeats what is private in the entry.
        """

        def work(step: AgendaStep) -> None:
            if text is not None:
                _choose(step, item_id, entry_id, text)
            item = item_of(step.unit, item_id)
            source = _source(item, entry_id)
            if not source.excerpt.get("chosen"):
                raise NothingToBring(item_id)
            at = step.unit.now.isoformat(timespec="seconds")
            _put_source(step, item, replace(source, excerpt={**source.excerpt, "checked_at": at}))

        return self._do(work)

    def give(self, item_id: ItemId, entry_id: EntryId, how: str) -> Changes:
        """Note how a passage went over: one of `GIVEN`.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
            NotItsSource: The item does not come from that entry.
            ValueError: It is none of these.
        """
        if how not in GIVEN:
            raise ValueError(how)

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            source = _source(item, entry_id)
            told = {key: value for key, value in source.excerpt.items() if key != "given"}
            told |= {"given": how} if how else {}
            _put_source(step, item, replace(source, excerpt=told))

        return self._do(work)

    def clear_to_bring(self, session_id: SessionId) -> tuple[ItemId, ...]:
        """The items with a passage that was not looked through yet, in the order of the agenda.

        Raises:
            NoSuchSession: There is no such session.
        """
        with self._store.read() as unit:
            session_of(unit, session_id)
            return tuple(
                item.id
                for item in unit.supervision.agenda(session_id)
                if item.state is ItemState.PLANNED and _waits(item)
            )

    def shown_whole(self, session_id: SessionId) -> tuple[tuple[ItemId, str], ...]:
        """What a session shows beside chosen passages: by item question, sheet, open answers.

        Raises:
            NoSuchSession: There is no such session.
        """
        with self._store.read() as unit:
            session_of(unit, session_id)
            agenda = unit.supervision.agenda(session_id)
            return tuple(
                (item.id, "\n\n".join(_whole_words(unit, item)))
                for item in agenda
                if item.state is ItemState.PLANNED
            )

    def put_together(self, session_id: SessionId) -> Changes:
        """Put what each person of a group brings together, in the order they come up first.

        Raises:
            NoSuchSession: There is no such session.
        """

        def work(step: AgendaStep) -> None:
            session_of(step.unit, session_id)
            for place, item in enumerate(_by_person(step.unit.supervision.agenda(session_id))):
                if item.place != place:
                    step.put(replace(item, place=place))
                    step.tell(Thing.SESSION, session_id)

        return self._do(work)

    # ------------------------------------------------------------- no question

    def set_instead(self, session_id: SessionId, behind: Sequence[str], instead: str) -> Changes:
        """Keep what may be behind having no question, and what the time is used for instead.

        Raises:
            NoSuchSession: There is no such session.
        """
        with self._store.write() as unit:
            step = AgendaStep(unit)
            session = session_of(unit, session_id)
            details = replace(session.details, behind=tuple(behind), instead=instead.strip())
            if details != session.details:
                step.put(replace(session, details=details))
            return step.changes()

    # ------------------------------------------------------------- inner workings

    def _do(self, work: _Work) -> Changes:
        done: list[AgendaStep] = []

        def forth(unit: UnitOfWork) -> Changes:
            done.append(AgendaStep(unit))
            work(done[-1])
            return done[-1].changes()

        with self._store.write() as unit:
            changes = forth(unit)
        if changes == Changes():
            return changes
        token = self.history.remember(lambda unit: done[-1].take_back(unit), forth)
        return replace(changes, undo=token)

    def _item(self, item_id: ItemId) -> AgendaItem:
        with self._store.read() as unit:
            item = item_of(unit, item_id)
            agenda = [other.id for other in unit.supervision.agenda(item.session_id)]
            actions = tuple(
                action_of(action)
                for action in unit.supervision.actions(item.session_id)
                if action.item_id == item_id
            )
            return agenda_item(unit, item, agenda.index(item_id), actions)


def _with(
    item: StoredItem, framing: Framing, question: str | None, minutes: int | None
) -> StoredItem:
    asked = question.strip() if question and question.strip() else item.question
    return replace(
        item,
        framing=framing,
        question=asked,
        minutes=item.minutes if minutes is None else minutes,
    )


def _put(step: AgendaStep, before: StoredItem, wanted: StoredItem) -> None:
    if wanted != before:
        step.put(wanted)
        step.tell(Thing.SESSION, wanted.session_id)


def _source(item: StoredItem, entry_id: EntryId) -> StoredSource:
    for source in item.sources:
        if source.entry_id == entry_id:
            return source
    raise NotItsSource(item.id)


def _put_source(step: AgendaStep, item: StoredItem, wanted: StoredSource) -> None:
    sources = tuple(
        wanted if source.entry_id == wanted.entry_id else source for source in item.sources
    )
    _put(step, item, replace(item, sources=sources))


def _choose(step: AgendaStep, item_id: ItemId, entry_id: EntryId, text: str) -> None:
    item = item_of(step.unit, item_id)
    source = _source(item, entry_id)
    wanted = text.strip()[:_LONGEST]
    if wanted == source.excerpt.get("chosen", ""):
        return
    told = {key: value for key, value in source.excerpt.items() if key not in _PASSAGE}
    if wanted:
        entry = step.unit.entries.get(entry_id)
        if entry is not None and _is_private(entry, wanted):
            raise PassageIsPrivate(item_id)
        # What is chosen now rests on what the entry says now.
        told = {**(source_of(step.unit, entry_id).excerpt if entry else told), "chosen": wanted}
        told["chosen_of"] = _taken_from(told, wanted)
    _put_source(step, item, replace(source, excerpt=told))


def _is_private(entry: Entry, text: str) -> bool:
    return entry.header.privacy is Privacy.PRIVATE or rests_on(text, private_texts(entry))


def _taken_from(told: dict[str, object], text: str) -> list[object]:
    """The questions whose answers a passage repeats; all of them where it cannot be told."""
    answers, keys = told.get("answers"), told.get("keys")
    if not isinstance(answers, list) or not isinstance(keys, list):
        return []
    taken = [key for key, (_, said) in zip(keys, answers, strict=False) if rests_on(text, [said])]
    return taken or list(keys)


def _by_person(agenda: Sequence[StoredItem]) -> list[StoredItem]:
    people: dict[str, list[StoredItem]] = {}
    for item in agenda:
        people.setdefault(item.framing.by.strip().casefold(), []).append(item)
    return [item for items in people.values() for item in items]


def _whole_words(unit: UnitOfWork, item: StoredItem) -> list[str]:
    framing = item.framing
    words = [item.question, framing.happened, framing.why_now, framing.moment]
    words += [framing.tried, framing.guess]
    for source in item.sources:
        if not passage_of(source).text:
            answers = source_of(unit, source.entry_id).excerpt.get("answers", ())
            words += [text for _, text in answers]
    return words


def _held_at(source: StoredSource) -> datetime | None:
    held_at = source.excerpt.get("held_at")
    return datetime.fromisoformat(held_at) if held_at else None


def _waits(item: StoredItem) -> bool:
    passages = [passage_of(source) for source in item.sources]
    return any(passage.text and not passage.checked_at for passage in passages)
