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
    SlipRow,
    TagRow,
    WordRow,
)
from models.tables.keeping import CodeRow, ImportBatchRow, SettingRow
from models.tables.supervision import (
    ActionRow,
    AgendaItemRow,
    AgendaSourceRow,
    PersonRow,
    SessionRow,
    SetAsideRow,
)

__all__ = [
    "ActionRow",
    "AgendaItemRow",
    "AgendaSourceRow",
    "AnswerRow",
    "Base",
    "CodeRow",
    "DraftRow",
    "EntryPackRow",
    "EntryRow",
    "HindsightRow",
    "ImportBatchRow",
    "LinkRow",
    "PersonRow",
    "RevisionRow",
    "SessionRow",
    "SetAsideRow",
    "SettingRow",
    "SlipRow",
    "TagRow",
    "WordRow",
]
