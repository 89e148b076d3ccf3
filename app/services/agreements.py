"""People one meets for supervision, and what was agreed with them, version by version."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.agreements import current, is_over
from app.domain.clock import Clock
from app.services.agreement_steps import AgreementStep, is_held
from app.services.faults import (
    AgreementIsSigned,
    DraftIsThere,
    NoName,
    NoSuchAgreement,
    NoSuchPerson,
    PersonIsMet,
    PersonIsThere,
)
from app.services.half_typed import half_typed, keep_half_typed
from app.services.undo import UndoHistory
from models.records.changes import Changes
from models.records.ids import AgreementId, PersonId, new_id
from models.records.supervision import (
    Agreement,
    Person,
    PersonDetails,
    Role,
    SupervisionSide,
    Terms,
)
from models.repositories.agreements import StoredAgreement, StoredPerson
from models.store import Store, UnitOfWork

HALF_NAME = "half_person"
"""The setting with the name of somebody that is half typed."""

_Work = Callable[[AgreementStep], None]


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person, and every version of what was agreed, the newest of each side first.

    Attributes:
        held: drafts whose words a legal hold keeps: they cannot be written in.
    """

    person: Person
    agreements: tuple[Agreement, ...] = field(default=(), repr=False)
    held: frozenset[AgreementId] = frozenset()


@dataclass(frozen=True, slots=True)
class ReviewDue:
    """An agreement that is to be looked at again."""

    agreement_id: AgreementId
    person_id: PersonId
    person: str = field(repr=False)
    side: SupervisionSide
    due: date


class Agreements:
    """People and agreements. Each method is one transaction.

    What is typed is kept as it is typed and needs no undoing; everything else can be taken back.
    A version that is signed stays as it is: what changes is agreed anew in another version.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        history: UndoHistory | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self.history = history or UndoHistory(store)

    # ------------------------------------------------------------- people

    def people(self) -> tuple[PersonCard, ...]:
        """Everybody one knows, by name, with their agreements."""
        with self._store.read() as unit:
            stored = unit.agreements.agreements()
            held = {
                each.agreement.id
                for each in stored
                if each.agreement.signed_on is None and is_held(unit, each)
            }
            people = [each.person for each in unit.agreements.people()]
        people.sort(key=lambda person: person.name.casefold())
        return tuple(_card(person, [each.agreement for each in stored], held) for person in people)

    def person(self, person_id: PersonId) -> Person:
        """The person of that id.

        Raises:
            NoSuchPerson: There is none.
        """
        with self._store.read() as unit:
            return _person_of(unit, person_id).person

    def names(self, side: SupervisionSide, today: date) -> tuple[str, ...]:
        """Names of those one may meet on a side of supervision now, by name."""
        return tuple(
            card.person.name
            for card in self.people()
            if (card.person.role is Role.SUPERVISEE) is (side is SupervisionSide.GIVEN)
            and not is_over(card.person.details.until, today)
        )

    def add_person(
        self,
        name: str,
        role: Role = Role.SUPERVISOR,
        details: PersonDetails | None = None,
    ) -> tuple[Person, Changes]:
        """Add somebody one meets; never a client.

        Raises:
            NoName: The name is empty.
            PersonIsThere: Somebody of that name is there.
        """
        person = Person(PersonId(new_id()), name.strip(), role, details or PersonDetails())

        def work(step: AgreementStep) -> None:
            _check_name(step.unit, person)
            step.put(StoredPerson(person, step.unit.now))
            keep_half_typed(step.unit, HALF_NAME, {})

        return person, self._do(work)

    def change_person(
        self,
        person_id: PersonId,
        *,
        name: str | None = None,
        role: Role | None = None,
        details: PersonDetails | None = None,
    ) -> Changes:
        """Change what is kept of somebody.

        Raises:
            NoSuchPerson: They are not in the journal.
            NoName: The name is empty.
            PersonIsThere: Somebody else has that name.
        """
        return self._do(_changed_person(person_id, name, role, details))

    def keep_person(self, person_id: PersonId, *, name: str = "", **words: str) -> Changes:
        """Keep what is typed about somebody, by the names of `PersonDetails`.

        Nothing is to undo. A name that is empty, or somebody else's, is not taken.

        Raises:
            NoSuchPerson: They are not in the journal.
            PersonIsThere: Somebody else has that name.
        """

        def work(step: AgreementStep) -> None:
            person = _person_of(step.unit, person_id).person
            details = replace(person.details, **words)  # type: ignore[arg-type]
            _changed_person(person_id, name.strip() or None, None, details)(step)

        return self._keep(work)

    def set_since(self, person_id: PersonId, since: date | None) -> Changes:
        """Note from when one meets, or that it is not known (None).

        Raises:
            NoSuchPerson: They are not in the journal.
        """
        return self._dated(person_id, since=since)

    def end_person(self, person_id: PersonId, until: date | None) -> Changes:
        """Note until when one met, or that one goes on meeting (None).

        Raises:
            NoSuchPerson: They are not in the journal.
        """
        return self._dated(person_id, until=until)

    def remove_person(self, person_id: PersonId) -> Changes:
        """Forget somebody with whom there is no session and no agreement.

        Raises:
            NoSuchPerson: They are not in the journal.
            PersonIsMet: There is one.
        """

        def work(step: AgreementStep) -> None:
            stored = _person_of(step.unit, person_id)
            if step.unit.agreements.is_met(person_id):
                raise PersonIsMet()
            step.remove(stored)

        return self._do(work)

    def begin_name(self, name: str) -> None:
        """Keep the name of somebody that is half typed; nothing is to undo."""
        with self._store.write() as unit:
            keep_half_typed(unit, HALF_NAME, {"name": name})

    def begun_name(self) -> str:
        """The name of somebody that is half typed."""
        with self._store.read() as unit:
            return half_typed(unit, HALF_NAME).get("name", "")

    # ------------------------------------------------------------- agreements

    def agreement(self, agreement_id: AgreementId) -> Agreement:
        """The version of that id.

        Raises:
            NoSuchAgreement: There is none.
        """
        with self._store.read() as unit:
            return _agreement_of(unit, agreement_id).agreement

    def versions(self, person_id: PersonId, side: SupervisionSide) -> tuple[Agreement, ...]:
        """Every version with somebody on a side, the newest first."""
        with self._store.read() as unit:
            return _versions(unit, person_id, side)

    def begin(
        self, person_id: PersonId, side: SupervisionSide, starts: date | None = None
    ) -> tuple[Agreement, Changes]:
        """Begin the first version, or another one from the words of the last.

        Raises:
            NoSuchPerson: The person is not in the journal.
            DraftIsThere: A version is being written.
        """
        agreement_id = AgreementId(new_id())
        begun: list[Agreement] = []

        def work(step: AgreementStep) -> None:
            _person_of(step.unit, person_id)
            versions = _versions(step.unit, person_id, side)
            if any(each.signed_on is None for each in versions):
                raise DraftIsThere()
            last = versions[0] if versions else None
            made = Agreement(
                id=agreement_id,
                person_id=person_id,
                side=side,
                version=last.version + 1 if last else 1,
                starts=starts or self._clock.today(),
                terms=last.terms if last else Terms(),
            )
            begun.append(made)
            step.put(StoredAgreement(made, step.unit.now))

        changes = self._do(work)
        return begun[0], changes

    def keep_words(self, agreement_id: AgreementId, **words: object) -> Changes:
        """Keep the words of a version as they are typed, by the names of `Terms`.

        Nothing is to undo.

        Raises:
            NoSuchAgreement: It is not in the journal.
            AgreementIsSigned: It stays as it is.
            StaysAsItStood: It was begun before the legal hold that is on.
        """
        return self._keep(_worded(agreement_id, words))

    def change_words(self, agreement_id: AgreementId, **words: object) -> Changes:
        """The same for what is chosen at one go: it can be taken back.

        Raises:
            NoSuchAgreement: It is not in the journal.
            AgreementIsSigned: It stays as it is.
        """
        return self._do(_worded(agreement_id, words))

    def set_start(self, agreement_id: AgreementId, starts: date) -> Changes:
        """Say from when a version holds.

        Raises:
            NoSuchAgreement: It is not in the journal.
            AgreementIsSigned: It stays as it is.
        """
        return self._do(_changed(agreement_id, starts=starts))

    def set_review(self, agreement_id: AgreementId, due: date | None) -> Changes:
        """Say when a version is looked at again; also of one that is signed.

        Raises:
            NoSuchAgreement: It is not in the journal.
        """
        return self._do(_changed(agreement_id, review_due=due))

    def sign(self, agreement_id: AgreementId, on: date | None) -> Changes:
        """Note the day a version was signed, or that it was not (None).

        Raises:
            NoSuchAgreement: It is not in the journal.
            DraftIsThere: A later version was begun from its words.
            AgreementIsSigned: A session was held under it: the signature stays.
        """

        def work(step: AgreementStep) -> None:
            agreement = _agreement_of(step.unit, agreement_id).agreement
            versions = _versions(step.unit, agreement.person_id, agreement.side)
            if on is None and versions[0].id != agreement_id:
                raise DraftIsThere()
            is_signed = agreement.signed_on is not None
            if on is None and is_signed and step.unit.agreements.is_kept_to(agreement_id):
                raise AgreementIsSigned()
            _changed(agreement_id, signed_on=on)(step)

        return self._do(work)

    def end(self, agreement_id: AgreementId, on: date | None) -> Changes:
        """Note the day an agreement ended or ends, or that it goes on (None).

        Raises:
            NoSuchAgreement: It is not in the journal.
        """
        return self._do(_changed(agreement_id, ends=on))

    def throw_away(self, agreement_id: AgreementId) -> Changes:
        """Forget a version that was not signed.

        Raises:
            NoSuchAgreement: It is not in the journal.
            AgreementIsSigned: It stays.
        """

        def work(step: AgreementStep) -> None:
            stored = _agreement_of(step.unit, agreement_id)
            if stored.agreement.signed_on is not None:
                raise AgreementIsSigned()
            step.remove(stored)

        return self._do(work)

    def reviews_due(self, today: date) -> tuple[ReviewDue, ...]:
        """Agreements in force whose day to be looked at again has come, the longest due first."""
        found = []
        for card in self.people():
            for side in SupervisionSide:
                now = current([each for each in card.agreements if each.side is side], today)
                if now is None or now.review_due is None or now.review_due > today:
                    continue
                name = card.person.name
                found.append(ReviewDue(now.id, card.person.id, name, side, now.review_due))
        return tuple(sorted(found, key=lambda each: each.due))

    # ------------------------------------------------------------- inner workings

    def _dated(self, person_id: PersonId, **days: date | None) -> Changes:
        def work(step: AgreementStep) -> None:
            person = _person_of(step.unit, person_id).person
            details = replace(person.details, **days)  # type: ignore[arg-type]
            _changed_person(person_id, None, None, details)(step)

        return self._do(work)

    def _keep(self, work: _Work) -> Changes:
        """Do something that needs no undoing."""
        with self._store.write() as unit:
            step = AgreementStep(unit)
            work(step)
            return step.changes()

    def _do(self, work: _Work) -> Changes:
        with self._store.write() as unit:
            step = AgreementStep(unit)
            work(step)
            changes = step.changes()
        if changes == Changes():
            return changes
        token = self.history.remember(step.take_back, step.do_again)
        return replace(changes, undo=token)


def _card(person: Person, agreements: Iterable[Agreement], held: Set[AgreementId]) -> PersonCard:
    theirs = tuple(each for each in agreements if each.person_id == person.id)
    return PersonCard(person, theirs, frozenset(each.id for each in theirs if each.id in held))


def in_force(
    unit: UnitOfWork, person_name: str, side: SupervisionSide, today: date
) -> AgreementId | None:
    """The version that holds with somebody of that name on a side; None where nothing does."""
    stored = unit.agreements.person_named(person_name)
    if stored is None:
        return None
    now = current(_versions(unit, stored.person.id, side), today)
    holds = now is not None and now.signed_on is not None and now.starts <= today
    return now.id if now is not None and holds else None


def _person_of(unit: UnitOfWork, person_id: PersonId) -> StoredPerson:
    stored = unit.agreements.person(person_id)
    if stored is None:
        raise NoSuchPerson()
    return stored


def _agreement_of(unit: UnitOfWork, agreement_id: AgreementId) -> StoredAgreement:
    stored = unit.agreements.get(agreement_id)
    if stored is None:
        raise NoSuchAgreement()
    return stored


def _versions(
    unit: UnitOfWork, person_id: PersonId, side: SupervisionSide
) -> tuple[Agreement, ...]:
    found = (each.agreement for each in unit.agreements.agreements(person_id))
    return tuple(each for each in found if each.side is side)


def _check_name(unit: UnitOfWork, person: Person) -> None:
    if not person.name:
        raise NoName()
    other = unit.agreements.person_named(person.name)
    if other is not None and other.person.id != person.id:
        raise PersonIsThere()


def _changed_person(
    person_id: PersonId, name: str | None, role: Role | None, details: PersonDetails | None
) -> _Work:
    def work(step: AgreementStep) -> None:
        stored = _person_of(step.unit, person_id)
        person = replace(
            stored.person,
            name=stored.person.name if name is None else name.strip(),
            role=role or stored.person.role,
            details=details or stored.person.details,
        )
        _check_name(step.unit, person)
        step.put(replace(stored, person=person))

    return work


def _changed(agreement_id: AgreementId, **values: object) -> _Work:
    """What is written in a version changes only until it is signed."""

    def work(step: AgreementStep) -> None:
        stored = _agreement_of(step.unit, agreement_id)
        now = stored.agreement
        after = replace(now, **values)  # type: ignore[arg-type]
        if now.signed_on is not None and (now.terms, now.starts) != (after.terms, after.starts):
            raise AgreementIsSigned()
        step.put(replace(stored, agreement=after))

    return work


def _worded(agreement_id: AgreementId, words: Mapping[str, object]) -> _Work:
    def work(step: AgreementStep) -> None:
        terms = _agreement_of(step.unit, agreement_id).agreement.terms
        _changed(agreement_id, terms=replace(terms, **words))(step)  # type: ignore[arg-type]

    return work
