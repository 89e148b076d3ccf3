"""Drafts that the disk did not take at a lock: sealed until the next unlock, in a file if need be."""

from __future__ import annotations

import json
import secrets
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.records.entries import Draft
from models.records.faults import DamagedJournal, Fault
from models.records.ids import DraftId
from models.snapshots import draft_from, draft_values
from models.vault import files
from models.vault.backup import INBOX
from models.vault.keys import DataKey, Purpose

_NONCE_BYTES = 12
_ENDING = ".sealed"
# Tells these from what backups seal under the same key.
_PURPOSE = b"afterword draft kept at lock"


def seal(data_key: DataKey, draft: Draft) -> bytes:
    """The draft as bytes that need the journal's key."""
    plain = {
        "id": draft.id,
        "changed_at": draft.changed_at.isoformat(),
        "values": draft_values(draft),
    }
    nonce = secrets.token_bytes(_NONCE_BYTES)
    text = json.dumps(plain).encode("utf-8")
    return nonce + _cipher(data_key).encrypt(nonce, text, _PURPOSE)


def unseal(data_key: DataKey, sealed: bytes) -> Draft:
    """The draft again.

    Raises:
        DamagedJournal: it was sealed with another journal's key, or was changed.
    """
    try:
        text = _cipher(data_key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _PURPOSE)
    except (InvalidTag, ValueError):
        raise DamagedJournal("draft") from None
    plain = json.loads(text)
    changed_at = datetime.fromisoformat(plain["changed_at"])
    return draft_from(DraftId(plain["id"]), changed_at, plain["values"])


def put_aside(sealed: bytes, folder: Path, state: Path) -> Path:
    """Writes what is sealed to a file in the journal, or else in the state folder.

    Raises:
        DiskFull, NotWritable: neither takes it.
    """
    name = f"{secrets.token_hex(8)}{_ENDING}"
    try:
        return _write(folder / INBOX / name, sealed)
    except Fault:
        return _write(state / name, sealed)


def put_aside_from(folder: Path, state: Path, data_key: DataKey) -> tuple[Path, ...]:
    """The files of this journal that were put aside, oldest first; those of others are left."""
    found: list[tuple[datetime, Path]] = []
    for place in (folder / INBOX, state):
        for path in place.glob(f"*{_ENDING}"):
            try:
                found.append((unseal(data_key, read(path)).changed_at, path))
            except Fault:
                continue
    return tuple(path for _, path in sorted(found))


def read(path: Path) -> bytes:
    """What was put aside there."""
    with files.os_faults():
        return path.read_bytes()


def remove(path: Path) -> None:
    """Takes the file away once its words are in the journal."""
    with files.os_faults():
        path.unlink(missing_ok=True)


def _write(path: Path, sealed: bytes) -> Path:
    with files.os_faults():
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write_private(path, sealed)
        files.sync_folder(path.parent)
    return path


def _cipher(data_key: DataKey) -> AESGCM:
    return AESGCM(data_key.derived(Purpose.BACKUP))
