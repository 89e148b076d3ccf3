"""Opening, filling and harming real journals; only the key derivation is cheap."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from models.store import Store
from models.vault import envelope, migrate, vault
from models.vault.envelope import SlotKind
from models.vault.kdf import KdfBounds, KdfParameters, KdfPolicy
from models.vault.keys import DataKey

NOW = datetime(2026, 3, 2, 18, 2, 5, tzinfo=UTC)
PASSPHRASE = "four wooden spoons, one whistle"
CHEAP = KdfPolicy(KdfParameters(64, 1, 1), KdfBounds(least_memory_kib=64))
ROOT = Path(__file__).parents[2]


def key_of(folder: Path, secret: str = PASSPHRASE, kind: SlotKind = SlotKind.PASSPHRASE) -> DataKey:
    """The data key, as unlocking derives it."""
    return envelope.derive_data_key(envelope.read(folder, CHEAP.bounds), secret, kind)


def opened(
    folder: Path, secret: str = PASSPHRASE, scripts: migrate.Scripts = migrate.SHIPPED
) -> vault.OpenVault:
    """Unlock and open."""
    return vault.OpenVault.open(
        folder, key_of(folder, secret), now=NOW, policy=CHEAP, scripts=scripts
    )


def add_code(journal: vault.OpenVault, code: str) -> None:
    """Write one row, as the screen would be told "saved"."""
    with Store(journal.engine, lambda: NOW).write() as unit:
        unit.connection.execute(
            text(
                "INSERT INTO code (code, kind, made_at, archived)"
                " VALUES (:code, 'client', '2026-03-02T18:02:05', 0)"
            ),
            {"code": code},
        )


def codes(journal: vault.OpenVault) -> list[str]:
    """What was written, in order."""
    with Store(journal.engine, lambda: NOW).read() as unit:
        rows = unit.connection.execute(text("SELECT code FROM code ORDER BY rowid"))
        return [row[0] for row in rows]


def flip(path: Path, at: int, bit: int = 0) -> None:
    """Change one bit of a file."""
    data = bytearray(path.read_bytes())
    data[at] ^= 1 << bit
    path.write_bytes(data)


def elsewhere(script: str, *arguments: str) -> "subprocess.Popen[str]":
    """Run Python code in another process that can import the program and these tests."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
