"""People one meets for supervision, and the versions of what was agreed with them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, func, insert, or_, select, update

from models.records.ids import AgreementId, PersonId
from models.records.supervision import (
    Agreement,
    Person,
    PersonDetails,
    Role,
    SessionState,
    SupervisionSide,
    Terms,
)
from models.repositories.plain_records import record_from, values_of
from models.tables import AgreementRow, PersonRow, SessionRow


@dataclass(frozen=True, slots=True)
class StoredPerson:
    """A person, and when the journal first heard of them."""

    person: Person
    made_at: datetime


@dataclass(frozen=True, slots=True)
class StoredAgreement:
    """A version of an agreement, and when it was begun."""

    agreement: Agreement
    made_at: datetime


class AgreementsRepository:
    """People and agreements of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------- people

    def people(self) -> tuple[StoredPerson, ...]:
        """Everybody who has a name, by name."""
        rows = self._connection.execute(
            select(PersonRow.__table__).where(PersonRow.name != "").order_by(PersonRow.name)
        )
        return tuple(_person(row) for row in rows)

    def person(self, person_id: PersonId) -> StoredPerson | None:
        """The person of that id."""
        return self._one_person(PersonRow.uid == person_id)

    def person_named(self, name: str) -> StoredPerson | None:
        """The person of that name."""
        return self._one_person(PersonRow.name == name)

    def put_person(self, stored: StoredPerson) -> None:
        """Write a person in place of what stands under the id."""
        person = stored.person
        columns = {
            "name": person.name,
            "role": person.role.value,
            "made_at": stored.made_at,
            "details": values_of(person.details),
        }
        self._put(PersonRow, person.id, columns)

    def remove_person(self, person_id: PersonId) -> None:
        """Forget a person; whoever one meets, or agreed something with, cannot be forgotten."""
        self._connection.execute(delete(PersonRow).where(PersonRow.uid == person_id))

    def is_met(self, person_id: PersonId) -> bool:
        """Whether a session or an agreement is with that person."""
        with_them = or_(
            exists().where(SessionRow.person_id == PersonRow.id),
            exists().where(AgreementRow.person_id == PersonRow.id),
        )
        found = select(PersonRow.id).where(PersonRow.uid == person_id, with_them)
        return self._connection.execute(found).first() is not None

    # ------------------------------------------------------------- agreements

    def agreements(self, person_id: PersonId | None = None) -> tuple[StoredAgreement, ...]:
        """Every version with a person, or with anybody, the newest of each first."""
        wanted = [] if person_id is None else [PersonRow.uid == person_id]
        rows = self._connection.execute(
            _agreements()
            .where(*wanted)
            .order_by(PersonRow.name, AgreementRow.side, AgreementRow.version.desc())
        )
        return tuple(_agreement(row) for row in rows)

    def get(self, agreement_id: AgreementId) -> StoredAgreement | None:
        """The version of that id."""
        row = self._connection.execute(
            _agreements().where(AgreementRow.uid == agreement_id)
        ).first()
        return _agreement(row) if row else None

    def put(self, stored: StoredAgreement, changed_at: datetime) -> None:
        """Write a version in place of what stands under its id."""
        agreement = stored.agreement
        person_row = select(PersonRow.id).where(PersonRow.uid == agreement.person_id)
        columns = {
            "person_id": self._connection.execute(person_row).scalar_one(),
            "side": agreement.side.value,
            "version": agreement.version,
            "starts": agreement.starts,
            "review_due": agreement.review_due,
            "ends": agreement.ends,
            "signed_on": agreement.signed_on,
            "terms": values_of(agreement.terms),
            "made_at": stored.made_at,
            "changed_at": changed_at,
        }
        self._put(AgreementRow, agreement.id, columns)

    def is_kept_to(self, agreement_id: AgreementId) -> bool:
        """Whether a session was held, or is, under that version."""
        under = func.json_extract(SessionRow.details, "$.agreement_id") == agreement_id
        begun = SessionRow.state.in_([SessionState.HELD.value, SessionState.FINISHED.value])
        found = select(SessionRow.id).where(under, begun).limit(1)
        return self._connection.execute(found).first() is not None

    def remove(self, agreement_id: AgreementId) -> None:
        """Forget a version: beginning it was undone, or it was thrown away."""
        self._connection.execute(delete(AgreementRow).where(AgreementRow.uid == agreement_id))

    def _one_person(self, condition: Any) -> StoredPerson | None:
        row = self._connection.execute(select(PersonRow.__table__).where(condition)).first()
        return _person(row) if row else None

    def _put(self, table: Any, uid: str, columns: dict[str, Any]) -> None:
        row_id = self._connection.execute(select(table.id).where(table.uid == uid)).scalar()
        if row_id is None:
            self._connection.execute(insert(table), {**columns, "uid": uid})
        else:
            self._connection.execute(update(table).where(table.id == row_id).values(**columns))


def _agreements() -> Any:
    return select(AgreementRow.__table__, PersonRow.uid.label("person_uid")).join(
        PersonRow, PersonRow.id == AgreementRow.person_id
    )


def _person(row: Row[Any]) -> StoredPerson:
    person = Person(
        id=PersonId(row.uid),
        name=row.name,
        role=Role(row.role),
        details=record_from(PersonDetails, row.details),
    )
    return StoredPerson(person, row.made_at)


def _agreement(row: Row[Any]) -> StoredAgreement:
    agreement = Agreement(
        id=AgreementId(row.uid),
        person_id=PersonId(row.person_uid),
        side=SupervisionSide(row.side),
        version=row.version,
        starts=row.starts,
        terms=record_from(Terms, row.terms),
        review_due=row.review_due,
        ends=row.ends,
        signed_on=row.signed_on,
    )
    return StoredAgreement(agreement, row.made_at)
