"""How often an item of the agenda was carried from one session to the next."""

from sqlalchemy import Connection, select

from models.tables import AgendaItemRow


def times_carried(connection: Connection, before: str | None) -> int:
    """How many sessions did not come to it, given the item of the session before."""
    seen: set[str] = set()
    while before is not None and before not in seen:
        seen.add(before)
        origin = select(AgendaItemRow.origin_uid).where(AgendaItemRow.uid == before)
        before = connection.execute(origin).scalar()
    return len(seen)
