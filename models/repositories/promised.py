"""All that was promised in sessions that were held, with where it was promised."""

from sqlalchemy import Connection, select

from models.records.ids import ActionId, ItemId, SessionId
from models.records.promised import ActionLine
from models.records.supervision import Action, ActionDetails, SessionState, SupervisionSide
from models.repositories.plain_records import record_from
from models.tables import ActionRow, AgendaItemRow, HoursRow, PersonRow, SessionRow

_HELD = (SessionState.FINISHED.value, SessionState.HELD.value)


class PromisedRepository:
    """Actions of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lines(self) -> tuple[ActionLine, ...]:
        """Every action of a session that was begun, those of the latest session first."""
        logged = select(HoursRow.id).where(HoursRow.session_id == SessionRow.id).exists()
        statement = (
            select(
                ActionRow.__table__,
                AgendaItemRow.uid.label("item_uid"),
                AgendaItemRow.question,
                SessionRow.uid.label("session_uid"),
                SessionRow.held_at,
                SessionRow.side,
                PersonRow.name,
                logged.label("is_logged"),
            )
            .join(AgendaItemRow, AgendaItemRow.id == ActionRow.item_id)
            .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
            .join(PersonRow, PersonRow.id == SessionRow.person_id)
            .where(SessionRow.state.in_(_HELD))
            .order_by(SessionRow.held_at.desc(), AgendaItemRow.place, ActionRow.place, ActionRow.id)
        )
        return tuple(
            ActionLine(
                Action(
                    ActionId(row.uid),
                    ItemId(row.item_uid),
                    row.text,
                    row.due,
                    row.done,
                    row.result,
                    record_from(ActionDetails, row.details),
                ),
                row.made_at,
                SessionId(row.session_uid),
                row.held_at,
                row.name,
                row.question,
                SupervisionSide(row.side),
                row.done_at,
                bool(row.is_logged),
            )
            for row in self._connection.execute(statement)
        )
