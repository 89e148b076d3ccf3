"""What is said of backups, the second folder and what a look at the journal found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale

from app.ui import i18n
from models.records.vault import Backup, Finding, FindingKind, SecondFolder, SecondState

_tr = partial(QCoreApplication.translate, "BackupsSection")


def moment_words(moment: datetime, today: date) -> str:
    """ "Yesterday at 18:02", in the time of this computer."""
    local = moment.astimezone().replace(tzinfo=None)
    return _tr("{0} at {1}").format(i18n.near_day(local.date(), today), i18n.clock_time(local))


def size_words(size: int) -> str:
    """ "2.4 MB"."""
    form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    # The unit stays with its number.
    return QLocale().formattedDataSize(size, 1, form).replace(" ", "\u00a0")


def latest_words(backups: Sequence[Backup], today: date) -> str:
    """When the last was made and how many there are."""
    if not backups:
        return _tr("None yet. The first is made a moment after the journal is unlocked.")
    last = _tr("The last was made {0}.").format(_in_a_sentence(backups[0].made, today))
    size = size_words(sum(backup.size for backup in backups))
    if len(backups) == 1:
        return f"{last} {_tr('It is the only one, {0}.').format(size)}"
    return f"{last} {_tr('There are {0}, of {1} in all.').format(len(backups), size)}"


def entries_words(backup: Backup) -> str:
    """How many reflections are in it, and how large it is."""
    size = size_words(backup.size)
    if backup.entries is None:
        return size
    if backup.entries == 1:
        return _tr("1 reflection, {0}").format(size)
    return _tr("{0} reflections, {1}").format(backup.entries, size)


def content_words(backup: Backup, newest: str) -> str:
    """What is in it, and whether an earlier Afterword made it; `newest` is the latest form."""
    said = entries_words(backup)
    if backup.revision < newest:
        return _tr("{0}, from before an update").format(said)
    return said


def second_words(found: SecondFolder, today: date) -> str:
    """How the second folder is, and what to do about it."""
    name = found.path.name or str(found.path)
    last = ""
    if found.last is not None:
        last = _tr("The last copy there is of {0}.").format(_in_a_sentence(found.last, today))
    match found.state:
        case SecondState.NOT_SET:
            return _tr(
                "There is none yet. As long as every copy lies on one drive, that drive can take "
                "all of them with it."
            )
        case SecondState.THERE:
            said = _tr("“{0}” is there.").format(name)
            if found.behind:
                return f"{said} {_behind_words(found.behind)}"
            all_there = _tr("Every backup is in it.")
            return " ".join(part for part in (said, all_there, last) if part)
        case SecondState.AWAY:
            said = _tr("“{0}” is not connected now. It is brought up to date when it is back.")
            return f"{said.format(name)} {last}".strip()
        case SecondState.FULL:
            said = _tr("“{0}” is full. Make some room there, or choose another folder.")
            return f"{said.format(name)} {last}".strip()
        case SecondState.NOT_WRITABLE:
            said = _tr("Afterword may not write to “{0}”. Check that it is not read-only.")
            return f"{said.format(name)} {last}".strip()


def findings_words(findings: Sequence[Finding]) -> str:
    """What a look through the whole journal found."""
    if not findings:
        return _tr("Looked through from start to end: nothing is wrong.")
    kinds = {finding.kind for finding in findings}
    if kinds == {FindingKind.INDEX}:
        return _tr(
            "The index for searching does not fit any more; every word you wrote is sound. Going "
            "back to a backup, and carrying over what is newer, makes a new one."
        )
    places = len(findings)
    if places == 1:
        said = _tr("One place in the file is damaged.")
    else:
        said = _tr("{0} places in the file are damaged.").format(places)
    rest = _tr(
        "What you see is readable. Restore a backup from the list below; what is newer is carried "
        "over as far as it can be read."
    )
    return f"{said} {rest}"


def _behind_words(behind: int) -> str:
    if behind == 1:
        return _tr("One backup is still to be copied.")
    return _tr("{0} backups are still to be copied.").format(behind)


def _in_a_sentence(moment: datetime, today: date) -> str:
    """A day in the middle of a sentence: "yesterday at 18:02"."""
    said = moment_words(moment, today)
    near = (today - moment.astimezone().date()).days in (0, 1)
    return said[:1].lower() + said[1:] if near else said
