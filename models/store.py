"""The journal's database in units of work: all of a change is written, or none of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property

from sqlalchemy import Connection, Engine, event

from models import hold
from models.errors import translated
from models.records.faults import FileBusy, SaveFailed
from models.repositories.agreements import AgreementsRepository
from models.repositories.bringing import BringingRepository
from models.repositories.caseload import CaseloadRepository
from models.repositories.dismissals import DismissalsRepository
from models.repositories.drafts import DraftsRepository
from models.repositories.entries import EntriesRepository
from models.repositories.follow_ups import FollowUpsRepository
from models.repositories.hours import HoursRepository
from models.repositories.keeping import CodesRepository, ImportsRepository, SettingsRepository
from models.repositories.ledger import LedgerRepository
from models.repositories.meaning import MeaningRepository
from models.repositories.own_packs import OwnPacksRepository
from models.repositories.portable import PortableRepository
from models.repositories.promised import PromisedRepository
from models.repositories.repairs import RepairsRepository
from models.repositories.rereading import RereadingRepository
from models.repositories.search import SearchRepository
from models.repositories.session_entries import SessionEntriesRepository
from models.repositories.supervision import SupervisionRepository
from models.repositories.telling import TellingRepository
from models.repositories.timeline import TimelineRepository

_BEGIN = "afterword_begin"
_DERIVES = "afterword_derives"
_READ = "BEGIN"


class UnitOfWork:
    """The repositories within one transaction.

    Attributes:
        connection: What the repositories work on; statements beside them are part of it too.
    """

    def __init__(self, connection: Connection, clock: Callable[[], datetime]) -> None:
        self.connection = connection
        self._clock = clock

    @cached_property
    def now(self) -> datetime:
        """The time of this unit of work: one for everything it writes."""
        return self._clock().replace(microsecond=0)

    @cached_property
    def repairs(self) -> RepairsRepository:
        return RepairsRepository(self.connection)

    @cached_property
    def telling(self) -> TellingRepository:
        return TellingRepository(self.connection)

    @cached_property
    def entries(self) -> EntriesRepository:
        return EntriesRepository(self.connection, self.repairs)

    @cached_property
    def drafts(self) -> DraftsRepository:
        return DraftsRepository(self.connection)

    @cached_property
    def timeline(self) -> TimelineRepository:
        return TimelineRepository(self.connection)

    @cached_property
    def rereading(self) -> RereadingRepository:
        return RereadingRepository(self.connection)

    @cached_property
    def follow_ups(self) -> FollowUpsRepository:
        return FollowUpsRepository(self.connection)

    @cached_property
    def codes(self) -> CodesRepository:
        return CodesRepository(self.connection)

    @cached_property
    def settings(self) -> SettingsRepository:
        return SettingsRepository(self.connection)

    @cached_property
    def own_packs(self) -> OwnPacksRepository:
        return OwnPacksRepository(self.connection)

    @cached_property
    def ledger(self) -> LedgerRepository:
        return LedgerRepository(self.connection)

    @cached_property
    def imports(self) -> ImportsRepository:
        return ImportsRepository(self.connection)

    @cached_property
    def portable(self) -> PortableRepository:
        return PortableRepository(self.connection)

    @cached_property
    def search(self) -> SearchRepository:
        return SearchRepository(self.connection)

    @cached_property
    def meaning(self) -> MeaningRepository:
        return MeaningRepository(self.connection)

    @cached_property
    def dismissals(self) -> DismissalsRepository:
        return DismissalsRepository(self.connection)

    @cached_property
    def supervision(self) -> SupervisionRepository:
        return SupervisionRepository(self.connection)

    @cached_property
    def agreements(self) -> AgreementsRepository:
        return AgreementsRepository(self.connection)

    @cached_property
    def session_entries(self) -> SessionEntriesRepository:
        return SessionEntriesRepository(self.connection)

    @cached_property
    def promised(self) -> PromisedRepository:
        return PromisedRepository(self.connection)

    @cached_property
    def hours(self) -> HoursRepository:
        return HoursRepository(self.connection)

    @cached_property
    def bringing(self) -> BringingRepository:
        return BringingRepository(self.connection)

    @cached_property
    def caseload(self) -> CaseloadRepository:
        return CaseloadRepository(self.connection)


class Store:
    """The open journal. It lives on the thread that opened the engine."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._clock = clock
        if not event.contains(engine, "begin", _begin):
            event.listen(engine, "begin", _begin)

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """A consistent view of the journal.

        Raises:
            FileBusy: Another program keeps the file to itself; some seconds were waited for it.
            Fault: The file cannot be read.
        """
        with self._transaction(_READ) as unit:
            yield unit

    @contextmanager
    def write(self) -> Iterator[UnitOfWork]:
        """A change of the journal, durable when the block has ended, undone when it raises.

        Raises:
            SaveFailed: Another program keeps the file to itself; some seconds were waited for it.
            Fault: The file cannot be written: no room, no right, gone, damaged.
        """
        with self._changing(derives=False) as unit:
            yield unit

    @contextmanager
    def derive(self) -> Iterator[UnitOfWork]:
        """As `write`, of what is made of the journal's words alone and can be made again.

        It is no save: a backup from before it lacks nothing.
        """
        with self._changing(derives=True) as unit:
            yield unit

    @contextmanager
    def _changing(self, *, derives: bool) -> Iterator[UnitOfWork]:
        try:
            with self._transaction("BEGIN IMMEDIATE", derives=derives) as unit:
                yield unit
        except FileBusy as fault:
            raise SaveFailed(fault.detail) from None

    @contextmanager
    def _transaction(self, begin: str, *, derives: bool = False) -> Iterator[UnitOfWork]:
        with translated(), self._engine.connect() as plain:
            hold.guard(plain)
            connection = plain.execution_options(**{_BEGIN: begin, _DERIVES: derives})
            with connection.begin():
                yield UnitOfWork(connection, self._clock)


def only_reads(connection: Connection) -> bool:
    """Whether it is in a transaction that changes nothing of the journal."""
    return bool(connection.get_execution_options().get(_BEGIN) == _READ)


def only_derives(connection: Connection) -> bool:
    """Whether it is in a transaction that changes nothing that anybody wrote."""
    return bool(connection.get_execution_options().get(_DERIVES))


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, _READ))
