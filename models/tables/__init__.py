"""Every table of the journal. Importing this package fills the metadata."""

from models.base import Base
from models.tables.drafts import DraftRow
from models.tables.entries import (
    AnswerRow,
    EntryPackRow,
    EntryRow,
    HindsightRow,
    LinkRow,
    RevisionRow,
    TagRow,
    WordRow,
)
from models.tables.follow_ups import CueRow, FollowUpRow
from models.tables.hours import ExportRow, HoursRow
from models.tables.keeping import CodeRow, ImportBatchRow, SettingRow
from models.tables.library import OwnPackRow
from models.tables.meaning import DismissalRow, EncodedRow, PassageRow
from models.tables.repairs import RepairEntryRow, RepairMoveRow, RepairRow
from models.tables.state import StateRow
from models.tables.supervision import (
    ActionRow,
    AgendaItemRow,
    AgendaSourceRow,
    AgreementRow,
    PersonRow,
    SessionEntryRow,
    SessionRow,
    SetAsideRow,
)

__all__ = [
    "ActionRow",
    "AgendaItemRow",
    "AgendaSourceRow",
    "AgreementRow",
    "AnswerRow",
    "Base",
    "CodeRow",
    "CueRow",
    "DismissalRow",
    "DraftRow",
    "EncodedRow",
    "EntryPackRow",
    "EntryRow",
    "ExportRow",
    "FollowUpRow",
    "HindsightRow",
    "HoursRow",
    "ImportBatchRow",
    "LinkRow",
    "OwnPackRow",
    "PassageRow",
    "PersonRow",
    "RepairEntryRow",
    "RepairMoveRow",
    "RepairRow",
    "RevisionRow",
    "SessionEntryRow",
    "SessionRow",
    "SetAsideRow",
    "SettingRow",
    "StateRow",
    "TagRow",
    "WordRow",
]
