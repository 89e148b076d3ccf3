"""Faults put in on purpose, to see that the programs of this folder find them.

Each takes away one thing that a promise rests on, in the running process only.
"""

import os
from types import SimpleNamespace

from sqlcipher3 import dbapi2

from models.vault import check, engine, files


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

    for module in (engine, check):
        module.keyed = unsealed


HARMS = {
    harm.__name__: harm
    for harm in (writes_not_waited_for, files_not_synchronised, seals_not_looked_at)
}
