"""The legal hold in the database itself: while it is on, what was written is not deleted.

The guards belong to the connection, not to the file. They stand below every repository, so that no
service, no command and no statement written later goes round them. What rewrites a thing in place
is held where nothing keeps what stood before; what only counts or indexes is not held.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, text

from models.errors import HELD
from models.records.faults import UnderLegalHold
from models.records.keeping import LegalHold

KEY: Final = "legal_hold"
"""The setting that tells of it: when it began and why, or null."""

_GUARDED: Final = "held"
"""Notes on a connection of the driver that it has its guards."""

ASKS: Final = f"SELECT value FROM main.setting WHERE key = '{KEY}' AND value <> 'null'"
"""Gives a row while a hold is on."""

_ON: Final = f"EXISTS ({ASKS})"

_DELETING: Final[Mapping[str, str]] = {
    "action": "1",
    "agenda_item": "1",
    "agreement": "1",
    "code": "1",
    # A card that an answer no longer tells of goes with an edit; one with words of its own stays.
    "cue": "OLD.pack = '' OR (OLD.touched AND OLD.text <> '')",
    # Finishing empties a draft first: its words are in the entry then.
    "draft": "OLD.payload <> '{}'",
    "entry": "1",
    "export_line": "1",
    "follow_up": "OLD.pack = '' OR OLD.touched OR OLD.state <> 'open'",
    # A note that a later reading told goes with an edit of that reading, whose revision keeps it;
    # its id is made of the two (`app.domain.rereading.note_id`), 32 letters long.
    "hindsight": "length(OLD.uid) <> 32",
    "hours_line": "1",
    "own_pack": "1",
    "person": "1",
    "repair": "1",
    "repair_move": "OLD.kind IN ('field', 'title') OR OLD.reason <> ''",
    "revision": "1",
    "setting": "1",
    "supervision_session": "1",
}
"""Tables whose rows stay, and which of them."""

_BY_HAND: Final = "(NEW.touched OR OLD.touched OR OLD.pack = '')"
"""What an answer tells may be told otherwise: the revision of its entry keeps the words."""

_CHANGING: Final[Mapping[str, tuple[str, str]]] = {
    "code": ("merged_into", "NEW.merged_into <> '' AND NEW.merged_into <> OLD.merged_into"),
    "cue": (
        "text",
        f"OLD.text <> '' AND NEW.text <> OLD.text AND (NEW.text = '' OR {_BY_HAND})",
    ),
    "entry": ("deleted_at", "NEW.deleted_at IS NOT NULL AND OLD.deleted_at IS NULL"),
    "follow_up": (
        "text, basis",
        "((OLD.text <> '' AND NEW.text <> OLD.text) OR (OLD.basis <> '' AND NEW.basis <> OLD.basis))"
        f" AND {_BY_HAND}",
    ),
    "repair": ("deleted_at", "NEW.deleted_at IS NOT NULL AND OLD.deleted_at IS NULL"),
}
"""Columns by which a thing goes to the bin or loses what it said, and when that is so."""


_GROWS: Final = "export_line"
"""The list of what left is never changed, whether anything is held or not."""

_ONLY_GROWS: Final = "the list of what left only grows"


def guard(connection: Connection) -> None:
    """Put the guards on a connection that has none yet; its tables are those of this program."""
    if connection.info.get(_GUARDED):
        return
    raw = connection.connection.driver_connection
    if raw is None:
        raise RuntimeError("the connection is closed")
    for table, words in _DELETING.items():
        _make(raw, f"held_delete_{table}", f"DELETE ON main.{table}", words)
    for table, (columns, words) in _CHANGING.items():
        _make(raw, f"held_change_{table}", f"UPDATE OF {columns} ON main.{table}", words)
    for what, when in (("DELETE", f"NOT {_ON}"), ("UPDATE", "1")):
        raw.execute(
            f"CREATE TEMP TRIGGER IF NOT EXISTS grows_{what.lower()} BEFORE {what} "
            f"ON main.{_GROWS} WHEN {when} BEGIN SELECT RAISE(ABORT, '{_ONLY_GROWS}'); END"
        )
    connection.info[_GUARDED] = True


def stands(connection: Connection) -> LegalHold | None:
    """The hold that is on, or None."""
    value = connection.execute(text(ASKS)).scalar()
    return hold_from(json.loads(value)) if value else None


def refuse(connection: Connection) -> None:
    """Return when nothing holds what is to be deleted.

    Raises:
        UnderLegalHold: A hold is on.
    """
    if stands(connection) is not None:
        raise UnderLegalHold()


def hold_from(values: Any) -> LegalHold | None:
    """The hold in plain values; one that cannot be read still holds."""
    if values is None:
        return None
    told = values if isinstance(values, dict) else {}
    until = told.get("until")
    return LegalHold(
        _moment(told.get("since")) or datetime.min,
        str(told.get("why", "")),
        _moment(until) if until else None,
    )


def hold_values(hold: LegalHold) -> dict[str, str]:
    """A hold as plain values."""
    values = {"since": hold.since.isoformat(), "why": hold.why}
    return values if hold.until is None else {**values, "until": hold.until.isoformat()}


def _moment(value: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _make(raw: Any, name: str, what: str, when: str) -> None:
    raw.execute(
        f"CREATE TEMP TRIGGER IF NOT EXISTS {name} BEFORE {what} WHEN ({when}) AND {_ON} "
        f"BEGIN SELECT RAISE(ABORT, '{HELD}'); END"
    )
