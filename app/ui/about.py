"""What Afterword says of itself, and what helps with keeping a journal. Plain words, no content."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication

from app.ui.words_sheet import Passage


def about_title() -> str:
    """The title of `about`."""
    return _tr("About Afterword")


def about() -> list[Passage]:
    """Version, what it is, what it promises, and whose work it stands on."""
    return [
        Passage(" ".join([*_version(), _tr("A private journal for reflection and supervision.")])),
        Passage(
            _tr(
                "Everything is encrypted on this computer. There is no account, and no code that "
                "reaches a network: nothing is sent, counted or looked up anywhere."
            ),
            _tr("Private"),
        ),
        Passage(
            _tr(
                "One copy on one disk is not enough, and a passphrase that is guessed opens "
                "everything. Reflections may have to be disclosed to a court or to the person they "
                "are about. It is not a clinical record and gives no clinical advice."
            ),
            _tr("What it cannot do"),
        ),
        Passage(
            " ".join(
                [
                    _tr(
                        "Afterword is free software under the Apache License 2.0. The letters are "
                        "Source Sans 3, Literata and Atkinson Hyperlegible Next under the SIL Open "
                        "Font License, the icons are from Lucide under the ISC License. It is "
                        "built with Qt for Python (LGPL 3), SQLCipher, SQLAlchemy and the "
                        "cryptography library. The texts of the licences come with it."
                    ),
                    _tr(
                        "What reads for meaning is the model all-MiniLM-L6-v2 (Apache License "
                        "2.0), run by ONNX Runtime."
                    ),
                ]
            ),
            _tr("Licences"),
        ),
    ]


def help_title() -> str:
    """The title of `help_while_locked`."""
    return _tr("Help with a locked journal")


def help_while_locked() -> list[Passage]:
    """What one may need to know before the journal is open."""
    return [
        Passage(
            _tr(
                "Try it as often as you need; nothing is lost by a wrong one. Capitals, spaces and "
                "the layout of the keyboard matter. The eye beside the field shows what you typed."
            ),
            _tr("The passphrase does not open it"),
        ),
        Passage(
            _tr(
                "Choose “Use my recovery sheet” and type the eight groups. You then choose a new "
                "passphrase. Without the passphrase and without the sheet nobody can open the "
                "journal, and nobody can help with that."
            ),
            _tr("The passphrase is forgotten"),
        ),
        Passage(
            _tr(
                "A quick note (Ctrl+N) takes down a thought while the journal is locked. It is "
                "sealed as you type and cannot be read back until you unlock: then it is in your "
                "drafts, with the time you wrote it."
            ),
            _tr("A thought that cannot wait"),
        ),
        Passage(
            _tr(
                "What is in the passphrase field is cleared when the window has been out of sight "
                "for half a minute. Unlocking brings you back to where you were."
            ),
            _tr("While it is locked"),
        ),
    ]


def keeping_title() -> str:
    """The title of `help_with_keeping`."""
    return _tr("Backups, going back and erasing")


def help_with_keeping() -> list[Passage]:
    """How a journal is kept, what brings it back, and what nothing brings back."""
    return [
        Passage(
            _tr(
                "One is made after you unlock, when something changed, and before an import. The "
                "last three are kept, and one each of seven days, four weeks and twelve months. A "
                "second folder, such as a stick, has copies of them: one disk is not enough. See "
                "Settings, Backups."
            ),
            _tr("Backups"),
        ),
        Passage(
            _tr(
                "“Try it…” opens a backup for a moment, reads all of it and compares it with the "
                "journal. The page it gives can be printed. A backup that was never tried is a "
                "hope."
            ),
            _tr("Trying one"),
        ),
        Passage(
            _tr(
                "“Restore…” puts a backup in the journal’s place. The journal as it was is kept "
                "beside it, renamed. “Carry over what is newer” then brings what the backup lacks, "
                "and reflections that were written on later. Anything else that was changed since, "
                "such as a code or a session, stays as the backup has it; and a reflection you "
                "deleted since may come back."
            ),
            _tr("Going back"),
        ),
        Passage(
            _tr(
                "When part of a journal cannot be read, nothing is written to it. You can restore "
                "a backup, or have what can be read put into a journal of its own."
            ),
            _tr("Damage"),
        ),
        Passage(
            _tr(
                "It opens the journal in place of the passphrase, and lets you choose a new one. A "
                "new sheet stops the old one from working on the journal; a backup keeps opening "
                "with the sheet, and the passphrase, that held when it was made. It is on no "
                "computer: nobody can look it up, send it or make it again for you."
            ),
            _tr("What a recovery sheet can do"),
        ),
        Passage(
            _tr(
                "“Erase this journal…” overwrites the keys and then deletes the files. It cannot "
                "be undone. What you exported or printed stays, and so do copies that you, a "
                "synchronised folder or a backup of the whole computer made. Under a legal hold "
                "it is refused."
            ),
            _tr("Erasing"),
        ),
    ]


def _version() -> list[str]:
    try:
        return [_tr("Version {0}.").format(version("afterword"))]
    except PackageNotFoundError:  # run from its folder, not installed
        return []


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)
