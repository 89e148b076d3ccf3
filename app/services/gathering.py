"""What might be brought to supervision: what the rules rest on, gathered from the journal."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain import supervision as rules
from app.domain.candidates import Carried, Material, OpenRepair, Promised, ToAsk, Worked
from app.domain.caseload import code_of
from app.domain.follow_ups import for_supervision
from app.domain.grounds import RECENT, since
from app.services.agenda_items import follow_up_behind, item_of, session_of
from app.services.caseload import begun, goals, relations
from app.services.gathering_entries import written
from app.services.supervision_sides import is_next_of
from models.records.entries import Privacy
from models.records.ids import EntryId, ItemId, RepairId, SessionId
from models.records.repairs import Side
from models.records.supervision import (
    Proposal,
    PutAside,
    SessionState,
    SupervisionSide,
)
from models.repositories.digest import private_texts, rests_on
from models.repositories.supervision import StoredItem, StoredSession
from models.store import UnitOfWork
from prompts.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Gathering:
    """For which session, on which day, and whether others look on."""

    unit: UnitOfWork
    catalogue: Catalogue
    today: date
    session: StoredSession | None = None
    share_safe: bool = False

    def proposals(self) -> tuple[Proposal, ...]:
        """What might be brought, strongest reasons first."""
        found = rules.proposals(
            self.today, self._material(), self._on_agenda(), share_safe=self.share_safe
        )
        found = tuple(self._with_source(each) for each in found)
        return tuple(self._shown(found)) if self.share_safe else self._left_before(found)

    def put_aside(self) -> tuple[PutAside, ...]:
        """What was set aside for the session and would be proposed, strongest reasons first."""
        if self.session is None or self.share_safe:
            return ()
        aside = self.unit.supervision.aside(self.session.id)
        agenda = self._on_agenda()
        others = replace(agenda, keys=agenda.keys - aside.keys())
        wanted = rules.candidates(self.today, self._material(), others.codes)
        found = (each for each, _ in wanted if each.key in aside and each.key not in others.keys)
        return tuple(PutAside(self._with_source(each), aside[each.key]) for each in found)

    def _left_before(self, found: Iterable[Proposal]) -> tuple[Proposal, ...]:
        """What was set aside for an earlier session says for which, and why."""
        left = self.unit.supervision.aside_before(self.session.id if self.session else None)
        return tuple(
            replace(each, aside_on=left[each.key][0], aside_why=left[each.key][1])
            if each.key in left
            else each
            for each in found
        )

    # ------------------------------------------------------------- the agenda

    def _agenda(self) -> tuple[StoredItem, ...]:
        return self.unit.supervision.agenda(self.session.id) if self.session else ()

    def _on_agenda(self) -> rules.Agenda:
        agenda = self._agenda()
        entries = frozenset(source.entry_id for item in agenda for source in item.sources)
        aside = self.unit.supervision.aside(self.session.id) if self.session else {}
        codes = {card.code for card in self.unit.timeline.cards(tuple(entries))}
        return rules.Agenda(
            entry_ids=entries,
            codes=frozenset(codes | {item.framing.code for item in agenda}),
            keys=frozenset(aside).union(*(self._behind(item) for item in agenda)),
        )

    # ------------------------------------------------------------- what the rules rest on

    def _material(self) -> Material:
        if self.session is not None and self.session.side is SupervisionSide.GIVEN:
            return Material(carried=self._carried(), promised=self._promised())
        unit, today, share_safe = self.unit, self.today, self.share_safe
        held = self._held()
        repairs = self._repairs()
        return Material(
            written=written(
                unit,
                self.catalogue,
                today,
                [each.entry_id for each in repairs if each.entry_id],
                over=[over for _, over in held],
                share_safe=share_safe,
            ),
            repairs=repairs,
            worked=self._worked(),
            carried=self._carried(),
            promised=self._promised(),
            to_ask=self._to_ask(),
            relations=relations(unit, self.catalogue, today, share_safe=share_safe),
            goals=goals(unit, today, self.session.person if self.session else None),
            begun=begun(unit, self.catalogue, share_safe=share_safe),
            held=tuple(day for day, _ in held),
        )

    def _held(self) -> tuple[tuple[date, datetime], ...]:
        """The sessions one had: the day, and when each was over."""
        return tuple(
            (each.held_at.date(), each.finished_at or each.held_at)
            for each in self.unit.supervision.sessions(SessionState.FINISHED)
            if each.side is SupervisionSide.HAD
        )

    def _repairs(self) -> tuple[OpenRepair, ...]:
        return tuple(
            OpenRepair(
                id=each.id,
                entry_id=each.entry_id,
                title=each.title,
                noticed=each.noticed_at.date(),
                stage=each.stage,
                standing=each.standing,
                tries=each.tries,
                is_wanted=each.side is Side.FOR_SUPERVISION,
                private=each.private,
            )
            for each in self.unit.repairs.open(share_safe=self.share_safe)
            if each.side is not Side.PARKED
        )

    def _worked(self) -> tuple[Worked, ...]:
        begin = since(self.today, RECENT)
        found = (
            self.unit.repairs.card(each, share_safe=self.share_safe)
            for each in self.unit.bringing.worked(begin)
        )
        return tuple(
            Worked(each.id, each.title, each.closed_at.date(), each.entry_id, each.private)
            for each in found
            if each is not None and each.closed_at is not None
        )

    def _carried(self) -> tuple[Carried, ...]:
        found = []
        for item in self.unit.supervision.carried():
            session = session_of(self.unit, item.session_id)
            if not self._is_for(session):
                continue
            found.append(
                Carried(
                    id=item.id,
                    question=self._question(item),
                    since=item.carried_from or session.held_at.date(),
                    entry_ids=tuple(source.entry_id for source in item.sources),
                    repair_id=item.repair_id,
                    times=self.unit.supervision.times_carried(item.id),
                    behind=self._behind(item),
                    code=self._code(item),
                )
            )
        return tuple(found)

    def _question(self, item: StoredItem) -> str:
        """As it is asked; others do not see one whose words became private."""
        is_kept_back = self.share_safe and item.question == item.framing.kept_back
        return "" if is_kept_back else item.question

    def _code(self, item: StoredItem) -> str:
        """Whom an item is about, where its sheet or all of its reflections say the same."""
        ids = [source.entry_id for source in item.sources]
        cards = self.unit.timeline.cards(ids, share_safe=self.share_safe)
        codes = {item.framing.code} if item.framing.code else {card.code for card in cards}
        return codes.pop() if len(codes) == 1 else ""

    def _behind(self, item: StoredItem) -> frozenset[str]:
        """The keys of what an item was made from, also where earlier sessions did not come to it."""
        keys: set[str] = set()
        seen: set[ItemId] = set()
        now: StoredItem | None = item
        while now is not None and now.id not in seen:
            seen.add(now.id)
            keys |= {now.proposal} - {""}
            now = self.unit.supervision.item(now.origin) if now.origin else None
        return frozenset(keys)

    def _is_for(self, session: StoredSession) -> bool:
        """Whether what a session left open may go on to this one."""
        if self.session is None:
            return session.side is SupervisionSide.HAD
        return is_next_of(session, self.session)

    def _promised(self) -> tuple[Promised, ...]:
        found = []
        for action in self.unit.supervision.open_actions():
            item = item_of(self.unit, action.item_id)
            if not self._is_for(session_of(self.unit, item.session_id)):
                continue
            found.append(
                Promised(
                    id=action.id,
                    item_id=action.item_id,
                    text=action.text,
                    promised=action.made_at.date(),
                    entry_ids=tuple(source.entry_id for source in item.sources),
                    repair_id=item.repair_id,
                )
            )
        return tuple(found)

    def _to_ask(self) -> tuple[ToAsk, ...]:
        """What was kept for supervision.

        Others see the agenda: nothing private is proposed for it.
        """
        items = (*self._agenda(), *self.unit.supervision.carried())
        brought = {follow_up_behind(self.unit, item) for item in items}
        return tuple(
            ToAsk(
                id=each.id,
                text=each.text,
                written=each.made_at.date(),
                entry_ids=(each.entry_id,) if each.entry_id else (),
            )
            for each in for_supervision(self.unit.follow_ups.open(share_safe=True), self.today)
            if each.id not in brought
        )

    # ------------------------------------------------------------- what is shown

    def _with_source(self, proposal: Proposal) -> Proposal:
        """What is proposed for a code rests on its last reflection, where on no other."""
        code = code_of(proposal.key)
        if not code or proposal.entry_ids:
            return proposal
        newest = self.unit.caseload.newest(code, self.today, share_safe=self.share_safe)
        return replace(proposal, entry_ids=(newest,) if newest else ())

    def _shown(self, found: Iterable[Proposal]) -> Iterable[Proposal]:
        """Those that are not called by private words, and without a question that repeats some."""
        for each in found:
            hidden = self._hidden(each.entry_ids, each.repair_id)
            question = "" if rests_on(each.question, hidden) else each.question
            title = "" if rests_on(each.title, hidden) else each.title
            if title or question:
                yield replace(each, title=title, question=question, repair_id=None)

    def _hidden(
        self, entry_ids: Collection[EntryId], repair_id: RepairId | None
    ) -> tuple[str, ...]:
        """What was written in private of these reflections and that repair."""
        kept = self.unit.repairs.kept(repair_id) if repair_id is not None else None
        hidden = [each.text for each in kept.moves if each.private and each.text] if kept else []
        entries = (*entry_ids, *(kept.entries if kept else ()))
        for entry in self.unit.telling.said(entries).entries.values():
            hidden += private_texts(entry)
            if entry.header.privacy is Privacy.PRIVATE:
                hidden += [entry.title, *(answer.text for answer in entry.answers)]
        return tuple(hidden)


def gathering(
    unit: UnitOfWork,
    catalogue: Catalogue,
    today: date,
    session_id: SessionId | None,
    *,
    share_safe: bool = False,
) -> Gathering:
    """For that session; without one, for the next that one has oneself.

    Raises:
        NoSuchSession: There is no such session.
    """
    session = session_of(unit, session_id) if session_id is not None else None
    return Gathering(unit, catalogue, today, session, share_safe)
