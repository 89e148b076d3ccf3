"""What this computer remembers of a journal, outside of it: how often it was saved, last of all.

Whoever puts older files back, whole ones, cannot be noticed within them. The memory is a small file
in a folder of the program, for one journal at one place. It is sealed, and its name tells neither
the journal nor the place. A memory that is missing, broken or of another computer says nothing.

It holds two records that are written in turn, so that a write that is torn leaves the one before.
"""

import hashlib
import hmac
import json
import os
import secrets
import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.records.vault import Rollback
from models.vault.files import create_private
from models.vault.keys import DataKey, Purpose

FOLDER: Final = "counters"
_ENDING: Final = ".counter"
_NAME_LETTERS: Final = 32
_NONCE_BYTES: Final = 12
_TEXT_BYTES: Final = 228
_RECORD_BYTES: Final = _NONCE_BYTES + _TEXT_BYTES + 16
_OWNER_ONLY: Final = 0o700


@dataclass(frozen=True)
class Seen:
    """What was last seen here.

    Attributes:
        counter: Saves in the journal.
        at: When the last of them was made, or when it was opened here first; local.
        missing: Saves that were seen here and that it lacks, until somebody says it is well.
        since: When the last of those was made here.
        looked: When all of it was last looked through here.
    """

    counter: int
    at: datetime
    missing: int = 0
    since: datetime | None = None
    looked: datetime | None = None

    @property
    def rollback(self) -> Rollback | None:
        return Rollback(self.missing, self.since or self.at) if self.missing else None


class Memory:
    """The memory of one journal at one place. Any thread may use it.

    A state folder that cannot be written keeps no memory: nobody is kept from the journal by it.
    """

    def __init__(self, state: Path, folder: Path, data_key: DataKey) -> None:
        key = data_key.derived(Purpose.COUNTER)
        place = str(folder.resolve()).encode("utf-8", "surrogateescape")
        name = hmac.digest(key, b"place " + place, hashlib.sha256).hex()[:_NAME_LETTERS]
        self.path = state / FOLDER / f"{name}{_ENDING}"
        self._cipher = AESGCM(key)
        self._bound = name.encode("ascii")
        self._lock = threading.Lock()
        self._place = 0
        self._turn = 0
        self._seen = self._read()

    @property
    def seen(self) -> Seen | None:
        """What was last noted; None when nothing was, or it cannot be read."""
        return self._seen

    def opened(self, counter: int, now: datetime) -> Rollback | None:
        """Compare what a journal that was opened says with what was seen of it here."""
        with self._lock:
            seen = self._seen
            if seen is None:
                self._write(Seen(counter, now))
                return None
            lost = seen.counter - counter
            if lost > 0:
                # What is missing is counted on from here, however much is written from now on.
                since = seen.since if seen.missing else seen.at
                seen = replace(seen, missing=seen.missing + lost, since=since)
            elif seen.missing and -lost >= seen.missing:
                seen = replace(seen, missing=0, since=None)  # the newer files are back
            self._write(replace(seen, counter=counter))
            return seen.rollback

    def saved(self, counter: int, now: datetime) -> None:
        """Note a save that is on the disk, without waiting for the disk to have the note."""
        with self._lock:
            self._write(replace(self._seen or Seen(counter, now), counter=counter, at=now))

    def accept(self, counter: int, now: datetime) -> None:
        """Take the journal as it is: nothing is missing any more."""
        with self._lock:
            seen = self._seen or Seen(counter, now)
            self._write(replace(seen, counter=counter, missing=0, since=None))
        self.rest()

    def looked_through(self, now: datetime) -> None:
        """Note that all of the journal was looked through and is sound."""
        with self._lock:
            if self._seen is not None:
                self._write(replace(self._seen, looked=now))

    def rest(self) -> None:
        """Wait until the disk has what was noted."""
        with self._lock, suppress(OSError):
            descriptor = os.open(self.path, os.O_RDWR | getattr(os, "O_BINARY", 0))
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def forget(self) -> None:
        """Remember nothing of it: another journal takes its place, or it is gone."""
        with self._lock:
            self._seen = None
            with suppress(OSError):
                self.path.unlink(missing_ok=True)

    def _read(self) -> Seen | None:
        try:
            data = self.path.read_bytes()[: 2 * _RECORD_BYTES]
        except OSError:
            return None
        found: list[tuple[int, int, Seen]] = []
        for place in (0, 1):
            with suppress(InvalidTag, ValueError, KeyError, TypeError):
                turn, seen = self._opened(data[place * _RECORD_BYTES :][:_RECORD_BYTES])
                found.append((turn, place, seen))
        if not found:
            return None
        self._turn, self._place, seen = max(found, key=lambda each: each[0])
        return seen

    def _opened(self, record: bytes) -> tuple[int, Seen]:
        text = self._cipher.decrypt(record[:_NONCE_BYTES], record[_NONCE_BYTES:], self._bound)
        turn, counter, missing, *moments = json.loads(text)
        at, since, looked = (None if each is None else _moment(each) for each in moments)
        if at is None:
            raise ValueError("at")
        return int(turn), Seen(int(counter), at, int(missing), since, looked)

    def _write(self, seen: Seen) -> None:
        self._seen = seen
        self._turn += 1
        self._place = 1 - self._place
        moments = [_text(each) for each in (seen.at, seen.since, seen.looked)]
        text = json.dumps([self._turn, seen.counter, seen.missing, *moments]).encode("ascii")
        nonce = secrets.token_bytes(_NONCE_BYTES)
        record = nonce + self._cipher.encrypt(nonce, text.ljust(_TEXT_BYTES), self._bound)
        with suppress(OSError), os.fdopen(self._descriptor(), "r+b", buffering=0) as file:
            file.seek(self._place * _RECORD_BYTES)
            file.write(record)

    def _descriptor(self) -> int:
        flags = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        try:
            return os.open(self.path, flags)
        except FileNotFoundError:
            self.path.parent.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
            os.close(create_private(self.path))
            return os.open(self.path, flags)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.replace(tzinfo=None, microsecond=0).isoformat()
