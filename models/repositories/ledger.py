"""What left the journal, line by line. Lines are added and read: nothing changes or removes one."""

from sqlalchemy import Connection, insert, select

from models.records.hours import ExportDetails, ExportedThing, ExportLine
from models.records.ids import ExportId
from models.repositories.plain_records import record_from, values_of
from models.tables import ExportRow


class LedgerRepository:
    """The list of exports of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, line: ExportLine) -> None:
        """Note that something left."""
        self._connection.execute(
            insert(ExportRow).values(
                uid=line.id,
                made_at=line.made_at,
                what=line.what.value,
                form=line.form,
                name=line.name,
                size=line.size,
                sha256=line.sha256,
                details=values_of(line.details),
            )
        )

    def lines(self) -> tuple[ExportLine, ...]:
        """Everything that left, latest first."""
        rows = self._connection.execute(
            select(ExportRow.__table__).order_by(ExportRow.made_at.desc(), ExportRow.id.desc())
        )
        return tuple(
            ExportLine(
                id=ExportId(row.uid),
                made_at=row.made_at,
                what=ExportedThing(row.what),
                form=row.form,
                name=row.name,
                size=row.size,
                sha256=row.sha256,
                details=record_from(ExportDetails, row.details),
            )
            for row in rows
        )
