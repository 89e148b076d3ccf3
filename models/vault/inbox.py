"""Notes written while the journal is locked: anybody may seal one, only the data key opens it.

A note is sealed to the public key that stands in the header: X25519 with a key made for this one
note, HKDF, AES-256-GCM, all of it bound to the journal's id and to the note's own, which is the name
of its file. A file is padded, so that its size tells little of the length. That a note opens says that
it was meant for this journal, not who wrote it.
"""

import json
import re
import secrets
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from models.records.faults import DamagedJournal, InboxFull
from models.records.notes import MOST_CHARACTERS, MOST_NOTES
from models.vault.backup import INBOX
from models.vault.files import instead_of, make_private_folder, os_faults, sync_folder
from models.vault.keys import DataKey, Purpose

_ENDING: Final = ".note"
_MAGIC: Final = b"afterword note 1\n"
_KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_PADDED_TO: Final = 1024
_MOST_BYTES: Final = 256 * 1024
_NAME = re.compile(r"[0-9a-z]{14}")


@dataclass(frozen=True, slots=True)
class Note:
    """What was written, and when it was begun (local, without a zone)."""

    written_at: datetime
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom notes are sealed: a journal, as its header names it. Holds no secret."""

    journal_id: str
    public_key: bytes = field(repr=False)


# ---------------------------------------------------------------- sealing and opening


def sealed(recipient: Recipient, name: str, note: Note) -> bytes:
    """The note as bytes that only the journal's data key opens, under this name only.

    Raises:
        ValueError: The text is longer than a note may be.
    """
    if len(note.text) > MOST_CHARACTERS:
        raise ValueError("too long for a note")
    plain = json.dumps({"at": note.written_at.isoformat(), "text": note.text}).encode("ascii")
    own = X25519PrivateKey.generate()
    public = own.public_key().public_bytes_raw()
    shared = own.exchange(X25519PublicKey.from_public_bytes(recipient.public_key))
    nonce = secrets.token_bytes(_NONCE_BYTES)
    key = _key(shared, public, recipient)
    bound = _bound(recipient.journal_id, name, public)
    return _MAGIC + public + nonce + AESGCM(key).encrypt(nonce, _padded(plain), bound)


def opened(data_key: DataKey, name: str, data: bytes) -> Note:
    """The note again.

    Raises:
        DamagedJournal: It was changed, is no note, or was sealed to another journal.
    """
    own = X25519PrivateKey.from_private_bytes(data_key.derived(Purpose.INBOX))
    recipient = Recipient(data_key.journal_id, own.public_key().public_bytes_raw())
    body = data.removeprefix(_MAGIC)
    least = _KEY_BYTES + _NONCE_BYTES + _TAG_BYTES
    if len(data) > _MOST_BYTES or body == data or len(body) < least:
        raise DamagedJournal("note", "form")
    public, rest = body[:_KEY_BYTES], body[_KEY_BYTES:]
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(public))
        key = _key(shared, public, recipient)
        bound = _bound(recipient.journal_id, name, public)
        padded = AESGCM(key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], bound)
        raw = json.loads(padded.rstrip(b"\0"))
        note = Note(datetime.fromisoformat(raw["at"]), raw["text"])
    except (InvalidTag, ValueError, KeyError, TypeError, RecursionError):
        raise DamagedJournal("note", "seal") from None
    if type(note.text) is not str or len(note.text) > MOST_CHARACTERS or note.written_at.tzinfo:
        raise DamagedJournal("note", "form")
    return note


def _padded(plain: bytes) -> bytes:
    # JSON of ASCII holds no zero byte, so what follows its end is told from it.
    return plain + bytes(-len(plain) % _PADDED_TO)


def _key(shared: bytes, public: bytes, recipient: Recipient) -> bytes:
    return HKDF(
        algorithm=hashes.SHA256(),
        length=32,
        salt=public + recipient.public_key,
        info=f"afterword 1 note {recipient.journal_id}".encode("ascii"),
    ).derive(shared)


def _bound(journal_id: str, name: str, public: bytes) -> bytes:
    return b"\n".join((_MAGIC, journal_id.encode("ascii"), name.encode("ascii"), public))


# ---------------------------------------------------------------- the files


def put(folder: Path, name: str, data: bytes) -> None:
    """Put a sealed note into a journal's inbox, in place of what stood under its name.

    It is on the drive when this returns.

    Raises:
        InboxFull: There are as many notes as there may be.
        DiskFull, NotWritable, NotReadable: The file system does not let us.
    """
    path = _path(folder, name)
    with os_faults():
        if not path.parent.is_dir():
            make_private_folder(path.parent)
            sync_folder(folder)
        if not path.exists() and sum(1 for _ in _paths(folder)) >= MOST_NOTES:
            raise InboxFull(str(MOST_NOTES))
        with instead_of(path) as file:
            file.write(data)


def remove(folder: Path, name: str) -> None:
    """Take a note away: its words are kept elsewhere, or were taken back by who wrote them."""
    path = _path(folder, name)
    with os_faults():
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            sync_folder(path.parent)


def names(folder: Path) -> tuple[str, ...]:
    """The notes that lie in the inbox.

    Raises:
        NotReadable, NotWritable: The folder cannot be looked through.
    """
    with os_faults():
        return tuple(sorted(path.stem for path in _paths(folder)))


def read(folder: Path, data_key: DataKey, name: str) -> Note:
    """The note of that name, opened.

    Raises:
        DamagedJournal: It is no note of this journal, or not any more.
        NotReadable, NotWritable: The file cannot be read.
    """
    path = _path(folder, name)
    with os_faults():
        if not stat.S_ISREG(path.lstat().st_mode):
            raise DamagedJournal("note", "kind")
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    return opened(data_key, name, data)


def _path(folder: Path, name: str) -> Path:
    if not _NAME.fullmatch(name):
        raise ValueError("no name of a note")
    return folder / INBOX / f"{name}{_ENDING}"


def _paths(folder: Path) -> Iterator[Path]:
    place = folder / INBOX
    if place.is_dir():
        for path in place.iterdir():
            if path.suffix == _ENDING and _NAME.fullmatch(path.stem):
                yield path
