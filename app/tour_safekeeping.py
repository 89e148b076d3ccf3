"""The part of a tour that shows how a journal is kept: locked, backed up, damaged, gone."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from app.jobs.inactivity import Inactivity
from app.services.session import Unlocked
from app.tour_walk import PASSPHRASE, Steps, TourStuckError, Walk
from app.ui.pages.lock.presenter import LockPresenter
from models.records import faults
from models.vault.kdf import KdfPolicy

_STICK = "Blue stick"
_BACKED_UP = (timedelta(days=18, hours=-2), timedelta(days=4, hours=-3), timedelta(days=1))
_SECONDS_LEFT = 20
_DATABASE = "journal.db"
_ENVELOPES = ("envelope.json", "envelope.json.bak")
_TOLD: tuple[tuple[str, faults.Fault], ...] = (
    ("not-there", faults.NotAJournal()),
    ("too-new", faults.JournalTooNew()),
    ("in-use", faults.JournalInUse(1, "desk")),
    ("not-permitted", faults.NotWritable()),
    ("disk-full", faults.DiskFull()),
    ("no-answer", faults.NotReadable()),
)
"""What no tour can bring about on every computer, and is told to the page as the vault would."""


class SafekeepingWalk(Walk):
    """Everything around the pages of an open journal."""

    def _back_up(self, unlocked: Unlocked, now: datetime, policy: KdfPolicy) -> None:
        """Backups of some days, and a stick that they are copied to from the first unlock on."""
        for since in (*_BACKED_UP, timedelta(hours=10)):
            unlocked.vault.backup_now(now - since, policy=policy)
        (self._paths.documents / _STICK).mkdir(parents=True)

    def _backups(self) -> Steps:
        self._parts.settings.change(second_folder=str(self._paths.documents / _STICK))
        self._shell.show_page("settings", section="backups")
        yield self._sees("settings.backups")
        yield from self._picture("settings-backups")
        self._press("settings.try_backup")
        yield self._sees("question")
        yield from self._picture("settings-backups-ask")
        self._answer()
        yield self._sees("settings.trial_verdict")
        yield from self._picture("settings-backups-trial")
        self._press("settings.trial_back")

    def _security(self) -> Steps:
        for name, part in (("how_encrypted", "encryption"), ("erase", "erase")):
            self._shell.show_page("settings", section="security")
            yield self._sees(f"settings.{name}")
            self._press(f"settings.{name}")
            yield self._sees(f"settings.section.{part}")
            yield from self._picture(f"settings-{part}")
            # Leaving the page leaves what stood in its place, too.
            self._shell.show_page("today")
            yield self._sees("page.today")

    def _idle(self) -> Steps:
        """What is said before nobody's being there locks it."""
        watch = self._faces.findChild(Inactivity)
        if not isinstance(watch, Inactivity):
            raise TourStuckError("nobody watches for idleness")
        watch.warned.emit(_SECONDS_LEFT)
        yield self._sees("undo_bar")
        yield from self._picture("idle-warning")
        watch.stirred.emit()

    def _note(self) -> Steps:
        """A thought while it is locked."""
        self._parts.actions.trigger("quick_note")
        yield self._sees("lock.note_words")
        self._see("lock.note_words", QTextEdit).insertPlainText(self._thought())
        yield from self._picture("lock-quick-note")
        self._press("lock.note_keep")
        yield self._gone("lock.note_words")
        yield from self._picture("lock-note-kept")

    def _thought(self) -> str:
        """A line to jot down."""
        raise NotImplementedError

    def _go_back(self) -> Steps:
        self._shell.show_page("settings", section="backups")
        yield self._sees("settings.restore")
        self._press("settings.restore")
        yield self._sees("question")
        self._answer()
        yield self._sees("going_back.carry")
        yield from self._picture("going-back")
        self._press("going_back.carry")
        yield self._gone("going_back.carry")
        yield from self._picture("going-back-carried")
        self._press("going_back.unlock")
        yield self._sees("lock.passphrase")

    def _causes(self) -> Steps:
        """Each reason for which a journal does not open, damage last."""
        folder = self._paths.new_journal
        for name, fault in _TOLD:
            self._faces.show_lock(folder)
            yield self._sees("lock.passphrase")
            presenter = self._window.findChild(LockPresenter)
            if not isinstance(presenter, LockPresenter):
                raise TourStuckError("nobody answers at the lock")
            presenter.cannot_open.emit(fault, None)
            yield self._sees("page.cannot_open")
            yield from self._picture(f"cannot-open-{name}")
        kept = {name: (folder / name).read_bytes() for name in _ENVELOPES}
        for name in kept:
            (folder / name).write_bytes(b"no keys any more")
        yield from self._try_to_open(folder)
        yield from self._picture("cannot-open-keys")
        for name, content in kept.items():
            (folder / name).write_bytes(content)

    def _damaged(self) -> Steps:
        folder = self._paths.new_journal
        _damage(folder / _DATABASE)
        yield from self._try_to_open(folder)
        yield self._sees("cannot_open.backup1")
        yield from self._picture("cannot-open")
        self._press("cannot_open.read")
        yield self._gone("cannot_open.read")
        yield from self._picture("cannot-open-read")
        self._press("cannot_open.go")
        yield self._sees("lock.passphrase")

    def _erased(self) -> Steps:
        """The journal that could be read, gone for good."""
        self._type("lock.passphrase", PASSPHRASE)
        self._press("lock.unlock")
        yield self._sees("shell")
        self._shell.show_page("settings", section="security")
        yield self._sees("settings.erase")
        self._press("settings.erase")
        yield self._sees("settings.erase_passphrase")
        self._type("settings.erase_passphrase", PASSPHRASE)
        self._press("settings.erase_now")
        yield self._sees("page.erasing")
        yield from self._picture("erased")

    def _try_to_open(self, folder: Path) -> Steps:
        self._faces.show_lock(folder)
        yield self._sees("lock.passphrase")
        self._type("lock.passphrase", PASSPHRASE)
        self._press("lock.unlock")
        yield self._sees("page.cannot_open")

    def _answer(self) -> None:
        """Gives the passphrase that is asked for."""
        (field,) = self._see("question", QWidget).findChildren(QLineEdit)
        field.insert(PASSPHRASE)
        self._press("question.act")


def _damage(file: Path) -> None:
    """Changes bytes in the middle, as a failing drive does."""
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[40:104] = bytes(64)
    content[middle : middle + 4096] = bytes(4096)
    file.write_bytes(content)
