"""The second folder for backups: a stick or a network drive that comes and goes."""

import contextlib
import os
import re
import shutil
from functools import partial
from pathlib import Path
from typing import Final

from models.records.faults import DamagedJournal, DiskFull, NotReadable, NotWritable
from models.records.vault import (
    Backup,
    IsCancelled,
    Progress,
    SecondFolder,
    SecondState,
    untold,
)
from models.vault import backup, container
from models.vault.files import os_faults
from models.vault.keys import DataKey

_LEFTOVER = re.compile(
    r"\.\d{4}-\d\d-\d\dT\d{6}Z-\w+" + re.escape(backup.SUFFIX) + r"\.[0-9a-f]{8}\.new"
)
_STATE_OF: Final = {DiskFull: SecondState.FULL, NotWritable: SecondState.NOT_WRITABLE}


def look(path: Path | None, own: Path, data_key: DataKey) -> SecondFolder:
    """How the second folder stands beside the journal's own one."""
    if path is None:
        return SecondFolder(Path(), SecondState.NOT_SET, None, 0)
    mine = backup.found_in(own, data_key)
    if not _is_there(path):
        return SecondFolder(path, SecondState.AWAY, None, len(mine))
    try:
        theirs = backup.found_in(path, data_key)
    except (NotReadable, NotWritable):
        return SecondFolder(path, SecondState.AWAY, None, len(mine))
    missing = _missing(mine, theirs)
    last = theirs[0].made if theirs else None
    return SecondFolder(path, _state(path, missing), last, len(missing))


def catch_up(
    path: Path,
    own: Path,
    data_key: DataKey,
    *,
    is_held: bool,
    progress: Progress = untold,
    is_cancelled: IsCancelled = lambda: False,
) -> SecondFolder:
    """Copy what is missing there, the newest first, each read back; then let older ones go there.

    `progress` is told bytes. A folder that is away, full or read-only ends it early, and is what
    comes back; what was copied until then stays. Under a legal hold none goes.

    Raises:
        Cancelled: `is_cancelled` said so.
        NotReadable: The drive returns errors.
    """
    before = look(path, own, data_key)
    if before.state not in (SecondState.THERE, SecondState.FULL):
        return before
    try:
        with os_faults():
            _remove_leftovers(path)
        mine = backup.found_in(own, data_key)
        missing = _missing(mine, backup.found_in(path, data_key))
        of, done = sum(each.size for each in missing), 0
        for each in missing:
            # One that has rotted in the own folder is no help there either.
            with contextlib.suppress(DamagedJournal):
                written = partial(_tell, progress, done, of)
                container.copy(each.path, path / each.path.name, written, is_cancelled)
            done += each.size
        if not is_held:
            backup.rotate(path, data_key, [each.path.name for each in mine])
    except (DiskFull, NotWritable, NotReadable) as fault:
        after = look(path, own, data_key)
        if after.state is SecondState.AWAY:
            return after
        state = _STATE_OF.get(type(fault))
        if state is None:
            raise
        return SecondFolder(path, state, after.last, after.behind)
    return look(path, own, data_key)


def _tell(progress: Progress, done: int, of: int, written: int) -> None:
    progress(done + written, of)


def _missing(mine: list[Backup], theirs: list[Backup]) -> list[Backup]:
    """Those that are not there and would not be let go at once; newest first."""
    there = {each.path.name for each in theirs}
    lacking = [each for each in mine if each.path.name not in there]
    goes = {each.path for each in backup.expendable([*theirs, *lacking])}
    return [each for each in lacking if each.path not in goes]


def _state(path: Path, missing: list[Backup]) -> SecondState:
    if not os.access(path, os.W_OK | os.X_OK):
        return SecondState.NOT_WRITABLE
    try:
        free = shutil.disk_usage(path).free
    except OSError:
        return SecondState.AWAY
    return SecondState.FULL if missing and free < missing[0].size else SecondState.THERE


def _is_there(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _remove_leftovers(path: Path) -> None:
    """Copies that were cut off; the folder is not ours, so that only names of ours count."""
    for found in path.iterdir():
        if _LEFTOVER.fullmatch(found.name):
            found.unlink(missing_ok=True)
