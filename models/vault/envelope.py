"""The envelope: a journal's header and the slots that wrap its data key.

The file is JSON: {"afterword": version, "body": {...}, "sha256": ...}. The hash needs no key and
tells a damaged file from a wrong secret before anything is derived. Each slot is sealed with
AES-256-GCM and vouches for its own parameters and the journal's id; the whole body carries an HMAC
under a key derived from the data key, so that a changed header is noticed once a slot has opened.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.records.faults import (
    DamagedJournal,
    JournalTooNew,
    NotAJournal,
    NotReadable,
    WrongPassphrase,
    WrongRecoveryCode,
    from_os_error,
)
from models.vault import recovery
from models.vault.files import os_faults, replace_private
from models.vault.kdf import (
    BOUNDS,
    SALT_BYTES,
    KdfBounds,
    KdfParameters,
    derive_kek,
    normalised,
)
from models.vault.keys import DATA_KEY_BYTES, DataKey, Purpose

FILE: Final = "envelope.json"
SPARE: Final = "envelope.json.bak"
DATABASE: Final = "journal.db"
VERSION: Final = 1
_NONCE_BYTES: Final = 12
_WRAPPED_BYTES: Final = DATA_KEY_BYTES + 16
_MAC_BYTES: Final = 32
_MOST_BYTES: Final = 32 * 1024


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True)
class Slot:
    """The data key, wrapped under one secret."""

    kind: SlotKind
    parameters: KdfParameters
    salt: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    wrapped: bytes = field(repr=False)


@dataclass(frozen=True)
class Header:
    """What may be known without a secret. Times are aware and in UTC."""

    journal_id: str
    created: datetime
    inbox_public_key: bytes = field(repr=False)
    passphrase_changed: datetime
    recovery_made: datetime
    recovery_checked: datetime | None = None


@dataclass(frozen=True)
class Envelope:
    """Header, slots and the seal over both."""

    header: Header
    slots: tuple[Slot, ...]
    mac: bytes = field(repr=False)

    def slot(self, kind: SlotKind) -> Slot:
        """The slot that this kind of secret opens."""
        return next(slot for slot in self.slots if slot.kind is kind)


# ---------------------------------------------------------------- making and opening


def secret_bytes(secret: str, kind: SlotKind) -> bytes:
    """What is fed to the key derivation.

    Raises:
        EmptyPassphrase: Nothing was typed.
        MistypedRecoveryCode: The code does not hold together.
    """
    if kind is SlotKind.PASSPHRASE:
        return normalised(secret)
    return recovery.parsed(secret).encode("ascii")


def new_slot(data_key: DataKey, secret: str, kind: SlotKind, parameters: KdfParameters) -> Slot:
    """Wrap the data key under a secret. Takes as long as the key derivation."""
    salt = secrets.token_bytes(SALT_BYTES)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    kek = derive_kek(secret_bytes(secret, kind), salt, parameters)
    bare = Slot(kind, parameters, salt, nonce, b"")
    wrapped = AESGCM(kek).encrypt(nonce, data_key.reveal(), _vouched(data_key.journal_id, bare))
    return replace(bare, wrapped=wrapped)


def sealed(header: Header, slots: tuple[Slot, ...], data_key: DataKey) -> Envelope:
    """An envelope whose seal fits."""
    bare = Envelope(header, slots, b"")
    return replace(bare, mac=_mac(bare, data_key))


def derive_data_key(envelope: Envelope, secret: str, kind: SlotKind) -> DataKey:
    """Open a slot. Pure CPU, about a second; may run in any thread.

    Raises:
        WrongPassphrase, WrongRecoveryCode: The slot does not open.
        EmptyPassphrase, MistypedRecoveryCode: Known without trying.
        DamagedJournal: The slot opened, but the header was changed.
        NotEnoughMemory: The key derivation needs more than there is.
    """
    slot = envelope.slot(kind)
    kek = derive_kek(secret_bytes(secret, kind), slot.salt, slot.parameters)
    journal_id = envelope.header.journal_id
    try:
        key = AESGCM(kek).decrypt(slot.nonce, slot.wrapped, _vouched(journal_id, slot))
    except InvalidTag:
        wrong = WrongPassphrase if kind is SlotKind.PASSPHRASE else WrongRecoveryCode
        raise wrong from None
    data_key = DataKey(journal_id, key)
    verify(envelope, data_key)
    return data_key


def verify(envelope: Envelope, data_key: DataKey) -> None:
    """Check the seal over header and slots.

    Raises:
        DamagedJournal: It does not fit.
    """
    if not hmac.compare_digest(_mac(envelope, data_key), envelope.mac):
        raise DamagedJournal("envelope", "seal")


def check_recovery_code(envelope: Envelope, code: str) -> None:
    """Raise what is wrong with a code typed from the sheet; return when it would open."""
    derive_data_key(envelope, code, SlotKind.RECOVERY).wipe()


def _vouched(journal_id: str, slot: Slot) -> bytes:
    """The associated data of a slot: everything that decides how it is opened."""
    return _canonical(
        {
            "afterword": VERSION,
            "journal": journal_id,
            "kind": slot.kind,
            "kdf": asdict(slot.parameters),
            "salt": slot.salt.hex(),
        }
    )


def _mac(envelope: Envelope, data_key: DataKey) -> bytes:
    body = _body(replace(envelope, mac=b""))
    return hmac.digest(data_key.derived(Purpose.HEADER), _canonical(body), "sha256")


# ---------------------------------------------------------------- the file


def read(folder: Path, bounds: KdfBounds = BOUNDS) -> Envelope:
    """Read a journal's envelope, or its spare when it is damaged or gone. Touches nothing.

    Raises:
        NotAJournal: The folder is not there, or neither envelope nor database is in it.
        DamagedJournal: Neither the envelope nor its spare can be read.
        JournalTooNew: A later Afterword wrote it.
        NotWritable, NotReadable: The file system does not let us.
    """
    try:
        return read_file(folder / FILE, bounds)
    except DamagedJournal as damage:
        if not any((folder / name).exists() for name in (FILE, SPARE, DATABASE)):
            raise NotAJournal(folder.name) from None
        try:
            return read_file(folder / SPARE, bounds)
        except DamagedJournal:
            raise damage from None


def read_file(path: Path, bounds: KdfBounds = BOUNDS) -> Envelope:
    """Read one envelope file.

    Raises:
        DamagedJournal: It is missing or does not hold together.
        JournalTooNew: A later Afterword wrote it.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise DamagedJournal("envelope", "missing") from None
    except PermissionError:
        raise NotReadable("EACCES") from None
    except OSError as error:
        raise from_os_error(error) from None
    return parsed(data, bounds)


def write(folder: Path, envelope: Envelope) -> None:
    """Put an envelope in place of the one that is there, in one step."""
    with os_faults():
        replace_private(folder / FILE, encoded(envelope))


def write_spare(folder: Path, envelope: Envelope) -> None:
    """Keep a second copy, for the day the first cannot be read."""
    with os_faults():
        replace_private(folder / SPARE, encoded(envelope))


def encoded(envelope: Envelope) -> bytes:
    """The file's bytes."""
    framed: dict[str, Any] = {"afterword": VERSION, "body": _body(envelope)}
    framed["sha256"] = hashlib.sha256(_canonical(framed)).hexdigest()
    return (json.dumps(framed, indent=1, sort_keys=True) + "\n").encode("ascii")


def parsed(data: bytes, bounds: KdfBounds = BOUNDS) -> Envelope:
    """Read an envelope's bytes, trusting nothing in them.

    Raises:
        DamagedJournal: They do not hold together, or ask for more than the bounds allow.
        JournalTooNew: They hold together, but in a later format.
    """
    if len(data) > _MOST_BYTES:
        raise DamagedJournal("envelope", "size")
    try:
        framed = json.loads(data.decode("ascii"))
        stated = framed.pop("sha256")
        if stated != hashlib.sha256(_canonical(framed)).hexdigest():
            raise DamagedJournal("envelope", "hash")
        if type(framed["afterword"]) is int and framed["afterword"] > VERSION:
            raise JournalTooNew(f"envelope {framed['afterword']}")
        if type(framed["afterword"]) is not int or framed["afterword"] != VERSION:
            raise DamagedJournal("envelope", "version")
        envelope = _from_body(framed["body"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise DamagedJournal("envelope", "form") from None
    if not all(bounds.allow(slot.parameters) for slot in envelope.slots):
        raise DamagedJournal("envelope", "bounds")
    return envelope


def _canonical(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")


def _body(envelope: Envelope) -> dict[str, Any]:
    header = envelope.header
    checked = header.recovery_checked
    return {
        "journal": header.journal_id,
        "created": header.created.isoformat(),
        "inbox_public_key": header.inbox_public_key.hex(),
        "passphrase_changed": header.passphrase_changed.isoformat(),
        "recovery_made": header.recovery_made.isoformat(),
        "recovery_checked": checked.isoformat() if checked else None,
        "slots": [
            {
                "kind": slot.kind,
                "kdf": asdict(slot.parameters),
                "salt": slot.salt.hex(),
                "nonce": slot.nonce.hex(),
                "wrapped": slot.wrapped.hex(),
            }
            for slot in envelope.slots
        ],
        "mac": envelope.mac.hex(),
    }


def _from_body(body: Mapping[str, Any]) -> Envelope:
    checked = body["recovery_checked"]
    slots = tuple(_slot(raw) for raw in body["slots"])
    if sorted(slot.kind for slot in slots) != sorted(SlotKind):
        raise ValueError("each kind of slot stands once")
    return Envelope(
        Header(
            journal_id=_hex(body["journal"], 16).hex(),
            created=_time(body["created"]),
            inbox_public_key=_hex(body["inbox_public_key"], 32),
            passphrase_changed=_time(body["passphrase_changed"]),
            recovery_made=_time(body["recovery_made"]),
            recovery_checked=None if checked is None else _time(checked),
        ),
        slots,
        _hex(body["mac"], _MAC_BYTES),
    )


def _slot(raw: Mapping[str, Any]) -> Slot:
    kdf = raw["kdf"]
    numbers = [kdf["memory_kib"], kdf["passes"], kdf["lanes"]]
    if any(type(number) is not int for number in numbers):
        raise TypeError("whole numbers")
    return Slot(
        kind=SlotKind(raw["kind"]),
        parameters=KdfParameters(*numbers),
        salt=_hex(raw["salt"], SALT_BYTES),
        nonce=_hex(raw["nonce"], _NONCE_BYTES),
        wrapped=_hex(raw["wrapped"], _WRAPPED_BYTES),
    )


def _hex(text: str, length: int) -> bytes:
    data = bytes.fromhex(text)
    if len(data) != length or data.hex() != text:
        raise ValueError("length")
    return data


def _time(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or moment.isoformat() != text:
        raise ValueError("a time with its zone")
    return moment
