"""What is said about each fault that keeps a journal from opening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.ui.faults import words_for
from models.records import faults
from models.records.vault import Carried, Salvage


@dataclass(frozen=True, slots=True)
class Telling:
    """A title, what is safe, and the one recommended way."""

    title: str
    text: str
    act: str
    is_damage: bool = False


def telling_of(fault: faults.Fault) -> Telling:
    """The page's words; a fault without its own is told in its general words."""
    own = _tellings().get(fault.code)
    if fault.code == faults.DamagedJournal.code:
        return _of_damage(fault)
    if own is not None:
        return own
    words = words_for(fault)
    return Telling(words.what.rstrip("."), words.then, _tr("Try again"))


def _of_damage(fault: faults.Fault) -> Telling:
    assert isinstance(fault, faults.DamagedJournal)
    title = _tr("Part of this journal cannot be read")
    if fault.what == "envelope":
        return Telling(
            title,
            _tr(
                "The file that holds its keys is damaged, and so is its spare copy; what you wrote "
                "may well be whole. Nothing has been changed. A backup holds the same keys: type "
                "the passphrase, or the code of the recovery sheet, that held when it was made."
            ),
            _tr("Try again"),
            is_damage=True,
        )
    return Telling(
        title,
        _tr(
            "Your passphrase is right. Part of the file is damaged, perhaps by a disk fault or a "
            "broken copy. Nothing has been changed."
        ),
        _tr("Try again"),
        is_damage=True,
    )


def _tellings() -> Mapping[str, Telling]:
    again = _tr("Try again")
    return {
        faults.JournalInUse.code: Telling(
            _tr("This journal is already open"),
            _tr(
                "Another Afterword window has it, perhaps on another computer that shares the "
                "folder. Nothing is wrong with it. Close it there, then try again here."
            ),
            again,
        ),
        faults.JournalTooNew.code: Telling(
            _tr("A later version made this journal"),
            _tr(
                "Everything in it is safe, and it was left as it is. Open it with that version of "
                "Afterword, or update this one."
            ),
            again,
        ),
        faults.NotAJournal.code: Telling(
            _tr("There is no journal here"),
            _tr(
                "It may have been moved, or it lies on a drive that is not connected. Connect the "
                "drive and try again, or open it where it lies now."
            ),
            again,
        ),
        faults.DiskFull.code: Telling(
            _tr("The disk is full"),
            _tr("Everything saved is safe. Make some room on the drive, then try again."),
            again,
        ),
        faults.NotWritable.code: Telling(
            _tr("Afterword may not write here"),
            _tr(
                "Everything saved is safe. Check that the drive is not read-only and that the "
                "folder belongs to you, then try again."
            ),
            again,
        ),
        faults.NotReadable.code: Telling(
            _tr("The drive does not answer"),
            _tr("Nothing has been changed. Check that it is connected, then try again."),
            again,
        ),
    }


def restored_words(aside: Path, carried: Carried | None) -> str:
    """What stands in the journal's place now, what came over, and where the other lies."""
    parts = [_tr("Unlock it as always.")]
    if carried is not None:
        parts.append(carried_words(carried))
    parts.append(_tr("The journal that was there is kept beside it, as “{0}”.").format(aside.name))
    return " ".join(parts)


def carried_words(carried: Carried) -> str:
    """What was newer and came over."""
    if not carried.entries and not carried.other:
        return _tr("Nothing newer than the backup could be found in the journal that was there.")
    if carried.entries == 1:
        said = _tr("One reflection was newer than the backup, and was carried over.")
    elif carried.entries:
        said = _tr("{0} reflections were newer than the backup, and were carried over.")
    else:
        said = _tr("No reflection was newer than the backup.")
    said = said.format(carried.entries)
    if carried.other == 1:
        return f"{said} {_tr('So was one other thing, such as a draft or a code.')}"
    if carried.other and carried.entries:
        rest = _tr("So were {0} other things, such as drafts, codes and sessions.")
        return f"{said} {rest.format(carried.other)}"
    if carried.other:
        rest = _tr("{0} other things were carried over, such as drafts, codes and sessions.")
        return f"{said} {rest.format(carried.other)}"
    return said


def salvaged_words(salvage: Salvage) -> str:
    """How much could be read, and where it lies."""
    if salvage.entries == 1:
        said = _tr("One reflection could be read.")
    else:
        said = _tr("{0} reflections could be read.").format(salvage.entries)
    if not salvage.rows_lost:
        lost = _tr("As far as can be told, nothing is missing.")
    elif salvage.rows_lost == 1:
        lost = _tr("One row of a table could not be read.")
    else:
        lost = _tr("{0} rows, in {1} of its tables, could not be read.")
        lost = lost.format(salvage.rows_lost, salvage.tables_hurt)
    place = _tr(
        "It lies beside the damaged journal, as “{0}”, and opens with the same passphrase. The "
        "damaged one was not changed."
    ).format(salvage.folder.name)
    return f"{said} {lost} {place}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("CannotOpen", text)
