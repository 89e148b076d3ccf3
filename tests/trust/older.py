"""Journals that earlier versions made, with more in them, under a passphrase."""

import json
import random
from pathlib import Path

from app.services.session import Journals
from models.vault.engine import connect
from models.vault.envelope import DATABASE
from models.vault.keys import Purpose
from tests.support.journal import KEY
from tests.trust.deeds import made, text_of, unlocked
from tests.trust.owed import Teller
from tests.trust.proof import OLDER, texts

JOURNALS = Path(__file__).parents[1] / "data" / "journals"


def revisions() -> list[str]:
    """Every earlier revision that there is a journal of."""
    return sorted(path.stem for path in JOURNALS.glob("revision-*.db"))


def make(
    service: Journals, folder: Path, revision: str, tell: Teller, dice: random.Random, more: int
) -> None:
    """The journal of that revision as a folder, with so many entries more, all of it told."""
    key = made(service, folder, tell)
    database = folder / DATABASE
    database.unlink()
    database.write_bytes((JOURNALS / f"{revision}.db").read_bytes())
    database.chmod(0o600)
    old = connect(database, KEY, writing=False)
    try:
        old.execute("PRAGMA journal_mode = DELETE").fetchone()
        old.execute("BEGIN IMMEDIATE")
        for number in range(more):
            name = f"{OLDER}{number}"
            text = text_of(dice, name)
            _copy(old, "entry", "1", id=10_000 + number, uid=f"{number:032x}", deleted_at=None)
            answer = {"entry_id": 10_000 + number, "pack": "free", "question": "text"}
            answer |= {"value_json": json.dumps(text), "text": text, "private": 0, "kind": "long"}
            _copy(old, "answer", "1", id=10_000 + number, **answer)
            tell.done("text", name, text)
        old.execute("COMMIT")
        old.execute(f"PRAGMA rekey = \"x'{key.data_key.derived(Purpose.DATABASE).hex()}'\"")
    finally:
        old.close()


def tell_all(service: Journals, folder: Path, tell: Teller) -> None:
    """Migrates it undisturbed, and tells every text that is there then."""
    opened = unlocked(service, folder)
    there, _, _ = texts(opened)
    for name, text in there.items():
        tell.done("text", name, text)
    service.close(opened)


def _copy(connection, table: str, where: str, **values) -> None:
    """A row like the first one, with other values."""
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    chosen = ", ".join(f":{name}" if name in values else name for name in columns)
    connection.execute(
        f"INSERT INTO {table} SELECT {chosen} FROM {table} WHERE {where} LIMIT 1", values
    )
