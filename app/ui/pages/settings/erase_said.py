"""What is said about what goes with a journal that is erased, and what does not."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from models.records.vault import Remains

_tr = partial(QCoreApplication.translate, "EraseSection")


def goes_words(remains: Remains | None) -> str:
    """Everything in it, and how."""
    said = _tr(
        "Every reflection, draft, code, session, agreement and hour in it. Its keys are "
        "overwritten first, so that even files which are recovered later cannot be read; then its "
        "folder is deleted."
    )
    if remains is None or not remains.backups:
        return said
    if remains.backups == 1:
        return f"{said} {_tr('One backup lies in its folder.')}"
    return f"{said} {_tr('{0} backups lie in its folder.').format(remains.backups)}"


def second_words(second: Path, remains: Remains) -> str:
    """What lies in the second folder."""
    name = second.name or str(second)
    if not remains.in_second:
        return _tr(
            "None can be seen in “{0}” now. If it is not connected, connect it first: copies that "
            "are away stay as they are."
        ).format(name)
    if remains.in_second == 1:
        return _tr("One lies in “{0}”.").format(name)
    return _tr("{0} lie in “{1}”.").format(remains.in_second, name)


def stays_words() -> str:
    """What no program can reach."""
    return _tr(
        "What you exported, printed or brought to supervision. Copies of the folder or of a "
        "backup that you, a synchronised folder or a backup of the whole computer made: they "
        "still open with the passphrase, or the recovery sheet, they were made with. So keep "
        "neither if you want nobody to open them."
    )


def beside_words(remains: Remains) -> str:
    """Journals beside it that hold the same things."""
    names = ", ".join(f"“{path.name}”" for path in remains.beside)
    if len(remains.beside) == 1:
        return _tr(
            "Beside it lies {0}, a copy from an earlier mishap that opens with the same "
            "passphrase. It stays."
        ).format(names)
    return _tr(
        "Beside it lie copies from earlier mishaps that open with the same passphrase, and stay: "
        "{0}."
    ).format(names)
