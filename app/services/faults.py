"""Faults of the journal's services: what was asked for is not there, or there is nothing to do."""

from models.records.faults import Fault


class NothingWritten(Fault):
    """There is nothing in the draft yet; it was kept as it is."""

    code = "writing.nothing_written"


class NoSuchEntry(Fault):
    """The entry is not in the journal, or it rests in the bin."""

    code = "journal.no_such_entry"


class NoSuchDraft(Fault):
    """The draft was finished or discarded."""

    code = "writing.no_such_draft"


class NoSuchSlip(Fault):
    """The slip is not in the journal any more."""

    code = "journal.no_such_slip"


class NothingToUndo(Fault):
    """Too much has happened since: this step can no longer be taken back or done again."""

    code = "journal.nothing_to_undo"


class NoSuchSession(Fault):
    """The supervision session is not in the journal any more."""

    code = "supervision.no_such_session"


class NoSuchItem(Fault):
    """The item is not on the agenda any more."""

    code = "supervision.no_such_item"


class NoSuchAction(Fault):
    """The action is not in the journal any more."""

    code = "supervision.no_such_action"


class NothingToBring(Fault):
    """An item without a question, or an action without words."""

    code = "supervision.nothing_to_bring"
