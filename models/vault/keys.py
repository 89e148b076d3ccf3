"""The data key and what is derived from it."""

from enum import StrEnum
from typing import Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

DATA_KEY_BYTES: Final = 32


class Purpose(StrEnum):
    """Every key has one use; the names are part of the format."""

    DATABASE = "database"
    BACKUP = "backup"
    INBOX = "inbox"
    HEADER = "header"
    COUNTER = "counter"


class DataKey:
    """The random key of one journal, open in memory until `wipe`."""

    def __init__(self, journal_id: str, key: bytes) -> None:
        self.journal_id = journal_id
        self._key = bytearray(key)

    def __repr__(self) -> str:
        return f"DataKey({self.journal_id})"

    def derived(self, purpose: Purpose) -> bytes:
        """32 bytes that belong to this journal and this purpose.

        Raises:
            RuntimeError: The key has been wiped.
        """
        if not any(self._key):
            raise RuntimeError("the data key has been wiped")
        return HKDF(
            algorithm=hashes.SHA256(),
            length=32,
            salt=self.journal_id.encode("ascii"),
            info=f"afterword 1 {purpose}".encode("ascii"),
        ).derive(bytes(self._key))

    def inbox_public_key(self) -> bytes:
        """The half that may stand in the header: it seals notes and opens none."""
        private = X25519PrivateKey.from_private_bytes(self.derived(Purpose.INBOX))
        return private.public_key().public_bytes_raw()

    def reveal(self) -> bytes:
        """The key itself, for wrapping only."""
        return bytes(self._key)

    def copy(self) -> "DataKey":
        """The same key, to be wiped by whoever has it."""
        return DataKey(self.journal_id, self.reveal())

    def wipe(self) -> None:
        """Overwrite the key. Copies made by libraries go with the process, at lock."""
        self._key[:] = bytes(len(self._key))
