"""Backups, damage, trying a backup out, reading what can be read, erasing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cli import say, shapes
from app.cli.opening import a_file, a_folder, folder_of, opened, passphrase_of
from app.cli.refusal import Refused
from app.domain.clock import SystemClock
from app.paths import Paths
from app.services.session import Journals, Key, Secret, Unlocked
from models.records.faults import DamagedJournal
from models.records.vault import (
    Backup,
    Depth,
    DrillReport,
    Finding,
    FindingKind,
    Progress,
    Remains,
)
from models.vault import backup, envelope
from models.vault.kdf import POLICY, KdfPolicy

Asked = argparse.Namespace
Policy = KdfPolicy | None

_STEPS = 10


def back_up(asked: Asked, policy: Policy) -> int:
    a_folder(asked.out).mkdir(parents=True, exist_ok=True)
    with opened(asked, policy) as unlocked:
        made = unlocked.vault.backup_now(
            SystemClock().now(),
            target=asked.out,
            progress=_telling(asked, "Backing up"),
            policy=policy or POLICY,
        )
    say.tell(
        asked,
        {"written": [str(made.path)], "entries": made.entries},
        f"Backup made and read back: {made.path}",
    )
    return 0


def restore(asked: Asked, policy: Policy) -> int:
    bounds = (policy or POLICY).bounds
    sealed = backup.envelope_in(a_file(asked.file), bounds)
    secret = passphrase_of(asked)
    key = envelope.derive_data_key(sealed, secret, envelope.SlotKind.PASSPHRASE)
    try:
        a_folder(asked.to.parent)
        backup.restore(asked.file, asked.to, key, bounds)
        _journals(policy).forget_counter(Key(asked.to, key))
    finally:
        key.wipe()
    say.tell(asked, {"journal": str(asked.to)}, f"Restored to {asked.to}")
    return 0


def check(asked: Asked, policy: Policy) -> int:
    depth = Depth.FULL if asked.full else Depth.COPY
    rollback = None
    try:
        with opened(asked, policy) as unlocked:
            rollback = unlocked.safekeeping.rollback()
            findings = unlocked.safekeeping.check(depth, _telling(asked, "Checking"))
    except DamagedJournal as damage:  # it does not open at all
        findings = (Finding(FindingKind.STRUCTURE, damage.detail),)
    values = {"ok": not findings, "findings": [shapes.finding(each) for each in findings]}
    words = say.findings(findings)
    if rollback is not None:
        values["missing"] = rollback.missing
        words += (
            f"\nOlder files lie here than were last used on this computer: {rollback.missing} "
            f"saves are missing, the last of {rollback.last_here:%Y-%m-%d %H:%M}."
        )
    say.tell(asked, values, words)
    return 1 if findings else 0


def drill(asked: Asked, policy: Policy) -> int:
    secret = passphrase_of(asked)
    with opened(asked, policy) as unlocked:
        report = unlocked.safekeeping.drill(
            _chosen(asked.file, unlocked), secret, _telling(asked, "Trying it out")
        )
    values = {
        "ok": report.is_sound,
        "findings": [shapes.finding(each) for each in report.findings],
        "backup": str(report.backup.path),
        "entries": report.entries_in_it,
        "now": report.entries_now,
        "same": report.same,
        "newer": report.newer,
        "differing": report.differing,
    }
    say.tell(asked, values, _drilled(report))
    return 0 if report.is_sound else 1


def _chosen(file: Path | None, unlocked: Unlocked) -> Backup:
    if file is not None:
        return backup.told_of(a_file(file), unlocked.key.data_key)
    found = unlocked.safekeeping.backups()
    if not found:
        raise Refused("No backup lies in the journal's own folder. Say which one: drill FILE")
    return found[0]


def _drilled(report: DrillReport) -> str:
    lines = [
        f"Backup of {report.backup.made:%Y-%m-%d %H:%M} UTC: "
        f"{report.entries_in_it} reflections, {report.entries_now} in the journal now.",
        f"The same: {report.same}. Changed since: {report.newer}. "
        f"Different without a change: {report.differing}.",
    ]
    if report.is_sound:
        return "\n".join(["It would bring the journal back.", *lines])
    told = [f"{each.kind.value}: {each.detail}" for each in report.findings]
    return "\n".join(["It would not bring all of the journal back.", *lines, *told])


def salvage(asked: Asked, policy: Policy) -> int:
    journals = _journals(policy)
    with _key(asked, journals) as key:
        got = journals.salvage(key, _telling(asked, "Reading"), to=asked.to)
    values = {
        "ok": not got.rows_lost,
        "journal": str(got.folder),
        "entries": got.entries,
        "rows_read": got.rows_read,
        "rows_lost": got.rows_lost,
        "tables_hurt": got.tables_hurt,
    }
    words = (
        f"What could be read is a journal of its own: {got.folder}\n"
        f"{got.entries} reflections. {got.rows_read} records read, {got.rows_lost} lost. "
        "The damaged journal was not changed."
    )
    say.tell(asked, values, words)
    return 0


def erase(asked: Asked, policy: Policy) -> int:
    journals = _journals(policy)
    folder = folder_of(asked)
    with _key(asked, journals) as key:
        before = journals.remains(key, asked.second)
        if not asked.sure:
            raise Refused(
                f"This would erase {folder} for good.\n{_goes(asked, before)}\n"
                "Nothing was touched. Say --sure to do it."
            )
        journals.erase(key, backups=asked.backups, second=asked.second)
    left = {
        "backups": 0 if asked.backups else before.backups,
        "beside": [str(path) for path in before.beside],
    }
    say.tell(
        asked,
        {"erased": str(folder), "remains": left},
        f"Erased: {folder}\n{_goes(asked, before)}",
    )
    return 0


def _goes(asked: Asked, before: Remains) -> str:
    stay = "go too" if asked.backups else "stay, and open with the passphrase"
    lines = [f"{before.backups} backups in it {stay}." if before.backups else "No backup is in it."]
    if asked.second is not None:
        lines.append(f"{before.in_second} backups in {asked.second} go too.")
    lines += [f"A copy stays, and opens with the passphrase: {path}" for path in before.beside]
    lines.append("Copies made elsewhere, by a backup program or a cloud, are not reached.")
    return "\n".join(lines)


def _journals(policy: Policy) -> Journals:
    return Journals(SystemClock(), policy, Paths.of_user().state)


@contextmanager
def _key(asked: Asked, journals: Journals) -> Iterator[Key]:
    """The key of a journal that need not open; from a backup where its own envelope is damaged."""
    folder, secret = folder_of(asked), passphrase_of(asked)
    try:
        key = journals.derive(folder, secret, Secret.PASSPHRASE)
    except DamagedJournal:
        key = journals.key_from_backup(folder, secret)
    try:
        yield key
    finally:
        key.wipe()


def _telling(asked: Asked, doing: str) -> Progress:
    """Says on stderr how far it is, every tenth; nothing to scripts, who read the result."""
    said: set[int] = set()

    def tell(done: int, of: int) -> None:
        tenth = _STEPS * done // of if of else _STEPS
        if not asked.json and tenth not in said:
            said.add(tenth)
            print(f"{doing}: {100 * tenth // _STEPS} %", file=sys.stderr)

    return tell
