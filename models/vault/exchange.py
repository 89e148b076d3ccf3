"""What opens a journal, exchanged: the passphrase, the recovery code. The database is not touched."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from models.vault import envelope, recovery
from models.vault.envelope import Envelope, Header, Slot, SlotKind
from models.vault.kdf import POLICY, KdfPolicy
from models.vault.keys import DataKey


def change_passphrase(
    folder: Path, data_key: DataKey, passphrase: str, *, now: datetime, policy: KdfPolicy = POLICY
) -> Envelope:
    """Wrap the data key under a new passphrase. Nothing else is written anew.

    The old envelope is kept until the new one has opened; killed at any moment, one of the two
    passphrases opens the journal. Copies and backups made before keep the old passphrase.
    """
    present = envelope.read(folder, policy.bounds)
    moment = now.astimezone(UTC).replace(microsecond=0)
    header = replace(present.header, passphrase_changed=moment)
    return _exchange_slot(
        folder, data_key, present, header, SlotKind.PASSPHRASE, passphrase, policy
    )


def replace_recovery(
    folder: Path, data_key: DataKey, *, now: datetime, policy: KdfPolicy = POLICY
) -> str:
    """Make a new recovery code; the old sheet stops working. Returns the code."""
    present = envelope.read(folder, policy.bounds)
    moment = now.astimezone(UTC).replace(microsecond=0)
    header = replace(present.header, recovery_made=moment, recovery_checked=None)
    code = recovery.new_code()
    _exchange_slot(folder, data_key, present, header, SlotKind.RECOVERY, code, policy)
    return code


def recovery_checked(
    folder: Path, data_key: DataKey, *, now: datetime, policy: KdfPolicy = POLICY
) -> Envelope:
    """Note the day on which the sheet was found right (`envelope.check_recovery_code`)."""
    present = envelope.read(folder, policy.bounds)
    envelope.verify(present, data_key)
    moment = now.astimezone(UTC).replace(microsecond=0)
    header = replace(present.header, recovery_checked=moment)
    fresh = envelope.sealed(header, present.slots, data_key)
    envelope.write(folder, fresh)
    envelope.write_spare(folder, fresh)
    return fresh


def _exchange_slot(
    folder: Path,
    data_key: DataKey,
    present: Envelope,
    header: Header,
    kind: SlotKind,
    secret: str,
    policy: KdfPolicy,
) -> Envelope:
    envelope.verify(present, data_key)
    slot = envelope.new_slot(data_key, secret, kind, policy.parameters)
    slots: tuple[Slot, ...] = tuple(slot if old.kind is kind else old for old in present.slots)
    fresh = envelope.sealed(header, slots, data_key)
    envelope.write_spare(folder, present)
    envelope.write(folder, fresh)
    try:
        written = envelope.read_file(folder / envelope.FILE, policy.bounds)
        envelope.derive_data_key(written, secret, kind).wipe()
    except BaseException:
        envelope.write(folder, present)
        raise
    envelope.write_spare(folder, fresh)
    return fresh
