"""Faults put in on purpose, to see that the programs of this folder find them.

Each takes away one thing that a promise rests on, in the running process only.
"""

import json
import os
import socket
from pathlib import Path
from types import SimpleNamespace

from sqlcipher3 import dbapi2

from app.domain import markdown
from app.services.importing import json_lines, material, own_export
from models.repositories import entries
from models.vault import backup, check, engine, files, vault
from models.vault.envelope import DATABASE


def writes_not_waited_for() -> None:
    """The database says "saved" before the drive has it."""
    engine._WRITING = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = OFF")


def files_not_synchronised() -> None:
    """Envelopes and backups take their names before the drive has their bytes."""
    within = SimpleNamespace(**{name: getattr(os, name) for name in dir(os)})
    within.fsync = lambda descriptor: None
    files.os = within


def seals_not_looked_at() -> None:
    """Pages of the database carry no seal."""
    keyed = engine.keyed

    def unsealed(*arguments) -> dbapi2.Connection:
        connection = keyed(*arguments)
        connection.execute("PRAGMA cipher_use_hmac = OFF")
        return connection

    run = check._run

    def unlooked(connection: dbapi2.Connection, statement: str) -> object:
        return [] if "cipher_integrity_check" in statement else run(connection, statement)

    for module in (engine, check):
        module.keyed = unsealed
    check._run = unlooked


def log_cleared_away() -> None:
    """Opening a journal removes the log that a killed program left, as if it were litter."""
    opened = vault.OpenVault.open

    def tidied(folder: Path, *arguments, **more) -> vault.OpenVault:
        (folder / f"{DATABASE}-wal").unlink(missing_ok=True)
        return opened(folder, *arguments, **more)

    vault.OpenVault.open = staticmethod(tidied)


def any_json_taken_in() -> None:
    """What a line of an import says is not doubted."""
    for module in (material, json_lines, own_export):
        module.parsed = json.loads


def pictures_fetched() -> None:
    """Rendering a picture asks another computer for it."""

    def fetch(*_arguments) -> str:
        with socket.socket() as asked:
            asked.settimeout(0.001)
        return ""

    markdown._Renderer.image = fetch


def rotation_by_date_alone() -> None:
    """A backup goes when its date says so, even the one just made."""
    rotate = backup.rotate
    backup.rotate = lambda folder, data_key, _kept=(): rotate(folder, data_key)


def vectors_outlive_words() -> None:
    """What was read of an entry stays when it is edited or deleted."""
    entries.forget_read = lambda connection, entry: None


HARMS = {
    harm.__name__: harm
    for harm in (
        writes_not_waited_for,
        files_not_synchronised,
        seals_not_looked_at,
        log_cleared_away,
        any_json_taken_in,
        pictures_fetched,
        rotation_by_date_alone,
        vectors_outlive_words,
    )
}
