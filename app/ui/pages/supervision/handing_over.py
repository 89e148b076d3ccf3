"""The documents of supervision: each is read, and then shown before anything leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.documents.documents import (
    AgreementPaper,
    Documents,
    ListedAction,
    SessionRecord,
    YearOfSupervision,
)
from app.services.hours import HoursLog
from app.ui.context import PageContext
from app.ui.documents.action_list import action_list
from app.ui.documents.agreement_paper import agreement_document
from app.ui.documents.handing_over import HandOver
from app.ui.documents.session_papers import session_sheet, supervision_record
from app.ui.documents.year_review import year_review
from app.ui.work import Work
from models.records.hours import ExportedThing, HoursLine
from models.records.ids import AgreementId, SessionId
from models.records.supervision import Session, SupervisionSide

T = TypeVar("T")

_YEAR = timedelta(days=364)
"""With today, as many days as a year has."""


class SupervisionDocuments(QObject):
    """Shows documents over `host`. A part of supervision makes its own.

    Attributes:
        way_out: shows any other document, such as a sheet of hours.
    """

    def __init__(self, context: PageContext, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._work = Work(context, self)
        self.way_out = HandOver(context, host)

    def show_sheet(self, session_id: SessionId) -> None:
        """The agenda of a session, to go in with."""
        work = partial(self._context.documents.sheet, session_id)
        self._read("documents.sheet", work, self._on_sheet)

    def show_record(self, session_id: SessionId) -> None:
        """What came of a session."""
        work = partial(self._context.documents.record, session_id)
        self._read("documents.record", work, self._on_record)

    def show_actions(self) -> None:
        """Everything that was promised."""
        self._read("documents.actions", self._context.documents.actions, self._on_actions)

    def show_agreement(self, agreement_id: AgreementId) -> None:
        """A version of an agreement."""
        work = partial(self._context.documents.agreement, agreement_id)
        self._read("documents.agreement", work, self._on_agreement)

    def show_year(
        self,
        since: date | None = None,
        until: date | None = None,
        side: SupervisionSide = SupervisionSide.HAD,
    ) -> None:
        """What was done from one day to another; the year up to today without them."""
        until = until or self._context.clock.today()
        since = since or until - _YEAR
        context = self._context
        work = partial(_year, context.documents, context.hours, since, until, side)
        self._read("documents.year", work, self._on_year)

    def _read(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Reads after all that was typed is written: jobs that read go before several of those."""
        self._work.write(name, work, done)

    def _on_sheet(self, session: Session) -> None:
        made, name = session_sheet(session), self.tr("Supervision")
        self.way_out.show_document(made, ExportedThing.SESSION_SHEET, name)

    def _on_record(self, record: SessionRecord) -> None:
        made, name = supervision_record(record), self.tr("Supervision record")
        self.way_out.show_document(made, ExportedThing.RECORD, name)

    def _on_actions(self, actions: tuple[ListedAction, ...]) -> None:
        name = self.tr("Actions")
        self.way_out.show_document(action_list(actions), ExportedThing.ACTIONS, name)

    def _on_agreement(self, paper: AgreementPaper) -> None:
        made, name = agreement_document(paper), self.tr("Agreement")
        self.way_out.show_document(made, ExportedThing.AGREEMENT, name)

    def _on_year(self, found: tuple[YearOfSupervision, tuple[HoursLine, ...]]) -> None:
        name = self.tr("Year of supervision")
        self.way_out.show_document(year_review(*found), ExportedThing.YEAR, name)


def _year(
    documents: Documents, log: HoursLog, since: date, until: date, side: SupervisionSide
) -> tuple[YearOfSupervision, tuple[HoursLine, ...]]:
    hours = tuple(line for line in log.lines(since, until) if line.side is side)
    return documents.year(since, until, side), hours
