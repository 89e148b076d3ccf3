"""Opens a journal from the lock screen: derive in the pool, open on the vault worker."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.jobs.protocol import Job, Kind, Runner
from app.services.session import Journals, Secret
from app.ui.faults import words_for
from app.ui.pages.lock.page import LockPage
from models.records.faults import (
    DamagedJournal,
    EmptyPassphrase,
    Fault,
    JournalInUse,
    JournalTooNew,
    MistypedRecoveryCode,
    NotAJournal,
    NotReadable,
    NotWritable,
    WrongPassphrase,
    WrongRecoveryCode,
)

if TYPE_CHECKING:
    from app.services.session import Key, Unlocked

_ABOUT_WHAT_WAS_TYPED = (WrongPassphrase, WrongRecoveryCode, MistypedRecoveryCode, EmptyPassphrase)
_NEEDS_A_PAGE = (
    DamagedJournal,
    JournalInUse,
    JournalTooNew,
    NotAJournal,
    NotReadable,
    NotWritable,
)


class LockPresenter(QObject):
    """Between the lock page and the journals. A lock while it opens is `give_up`.

    Signals:
        opened: the unlocked journal, and whether the recovery code opened it.
        cannot_open: the fault that needs more than a line, and the key if there is one.
        given_up: what was being opened is closed again.
    """

    opened = Signal(object, bool)
    cannot_open = Signal(object, object)
    given_up = Signal()

    def __init__(
        self, page: LockPage, runner: Runner, journals: Journals, folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._runner = runner
        self._journals = journals
        self._folder = folder
        self._is_busy = False
        self._has_given_up = False
        self._stop = threading.Event()
        page.passphrase_given.connect(partial(self._begin, Secret.PASSPHRASE))
        page.code_given.connect(partial(self._begin, Secret.RECOVERY))

    @property
    def is_busy(self) -> bool:
        """Whether a journal is being opened."""
        return self._is_busy

    def give_up(self) -> None:
        """Opens nothing after all; `given_up` tells when it is closed again."""
        if self._is_busy:
            self._has_given_up = True
            self._stop.set()
        else:
            self.given_up.emit()

    def _begin(self, kind: Secret, secret: str) -> None:
        self._is_busy = True
        self._stop = threading.Event()
        work = partial(self._journals.derive, self._folder, secret, kind)
        self._submit("unlock.derive", Kind.PURE, work, partial(self._open, kind))

    def _open(self, kind: Secret, key: Key) -> None:
        if self._has_given_up:
            key.wipe()
            self._end()
            return
        work = partial(self._journals.open, key, self._stop.is_set)
        self._submit("unlock.open", Kind.WRITE, work, partial(self._on_opened, kind), key)

    def _on_opened(self, kind: Secret, unlocked: Unlocked) -> None:
        if self._has_given_up:
            work = partial(self._journals.close, unlocked)
            self._submit("unlock.close", Kind.WRITE, work, self._on_closed)
            return
        self._is_busy = False
        self._page.forget()
        self.opened.emit(unlocked, kind is Secret.RECOVERY)

    def _on_closed(self, _result: object) -> None:
        self._end()

    def _on_failed(self, key: Key | None, error: Exception) -> None:
        self._is_busy = False
        if self._has_given_up:
            if key is not None:
                key.wipe()
            self._end()
            return
        if not isinstance(error, Fault):
            self._page.set_opening(False)
            raise error
        words = words_for(error)
        if isinstance(error, _ABOUT_WHAT_WAS_TYPED):
            self._page.show_wrong(words.what, words.then)
        elif isinstance(error, _NEEDS_A_PAGE):
            self._page.set_opening(False)
            self.cannot_open.emit(error, key)
        else:
            self._page.show_fault(words.what, words.then)

    def _end(self) -> None:
        self._is_busy = False
        self._has_given_up = False
        self._page.forget()
        self._page.set_opening(False)
        self.given_up.emit()

    def _submit(
        self,
        name: str,
        kind: Kind,
        work: Callable[[], object],
        done: Callable[..., None],
        key: Key | None = None,
    ) -> None:
        self._runner.submit(
            Job(name, kind, work, done, partial(self._on_failed, key), context=self)
        )
