"""Faults put in on purpose: each must turn the program that watches for it red.

Started under this module, the program itself carries the fault, also after a lock:
`python -m tests.trust.faulty NAME python -m tests.support.process ORDERS`.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any


def under(name: str) -> tuple[str, ...]:
    """A command before the program's that puts the fault into it; nothing for no name."""
    return (sys.executable, "-m", "tests.trust.faulty", name) if name else ()


def put_in(name: str) -> None:
    """Puts the fault into this process."""
    FAULTS[name]()


def _plain_file() -> None:
    """Every save of a draft also leaves its words in the folder for temporary files."""
    import tempfile

    from app.services.writing import Writing

    save = Writing.save_draft

    @wraps(save)
    def save_twice(self: Writing, draft: Any) -> Any:
        path = Path(tempfile.gettempdir()) / "afterword.tmp"
        path.write_text(repr({key: each.value for key, each in draft.answers.items()}), "utf-8")
        return save(self, draft)

    Writing.save_draft = save_twice  # type: ignore[method-assign]


def _kept_after_lock() -> None:
    """The process goes on after a lock instead of making room for a fresh one."""
    from app import bootstrap

    bootstrap._replace_process = lambda after: None


def _socket() -> None:
    """Opening a journal asks another computer something."""
    from app.services.session import Journals

    open_journal = Journals.open

    @wraps(open_journal)
    def open_and_ask(self: Journals, *key: Any) -> Any:
        import socket

        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            asking.connect(("127.0.0.1", 9))
        return open_journal(self, *key)

    Journals.open = open_and_ask  # type: ignore[method-assign, assignment]


def _lock_waits() -> None:
    """The lock lets the journal's work come home before it covers anything."""
    from app.ui.faces import Faces

    lock = Faces.lock

    @wraps(lock)
    def lock_late(self: Faces, reason: Any) -> None:
        time.sleep(1.0)
        lock(self, reason)

    Faces.lock = lock_late  # type: ignore[method-assign]


def _lock_asks() -> None:
    """The lock asks first whether to save what is being written; asking for it again is yes."""
    from app.ui.faces import Faces, State

    lock, asked = Faces.lock, list[Faces]()

    @wraps(lock)
    def ask_first(self: Faces, reason: Any) -> None:
        if self._state is not State.OPEN or self in asked:
            lock(self, reason)
        else:
            asked.append(self)

    Faces.lock = ask_first  # type: ignore[method-assign]


def _lock_drops() -> None:
    """The lock forgets what no save has taken yet."""
    from app.ui.desk import Desk

    hand_over = Desk.hand_over

    @wraps(hand_over)
    def forget(self: Desk) -> Any:
        _drafts, place = hand_over(self)
        return [], place

    Desk.hand_over = forget  # type: ignore[method-assign]


def _descriptor_kept() -> None:
    """Every opening of a journal leaves a file open."""
    from app.services.session import Journals

    open_journal, kept = Journals.open, []

    @wraps(open_journal)
    def open_and_keep(self: Journals, *key: Any) -> Any:
        kept.append((key[0].folder / "envelope.json").open("rb"))
        kept.append(bytearray(8_000_000))
        return open_journal(self, *key)

    Journals.open = open_and_keep  # type: ignore[method-assign, assignment]


def _fault_swallowed() -> None:
    """A save that the disk did not take is told as done."""
    from app.services.writing import Writing
    from models.records.changes import Changes
    from models.records.faults import Fault

    save = Writing.save_draft

    @wraps(save)
    def save_or_not(self: Writing, draft: Any) -> Changes:
        try:
            return save(self, draft)
        except Fault:
            return Changes()

    Writing.save_draft = save_or_not  # type: ignore[method-assign]


FAULTS: Mapping[str, Callable[[], None]] = {
    "words_in_a_temporary_file": _plain_file,
    "no_fresh_process": _kept_after_lock,
    "a_socket_opened": _socket,
    "a_lock_that_waits": _lock_waits,
    "a_lock_that_asks": _lock_asks,
    "last_words_dropped": _lock_drops,
    "a_file_kept_open": _descriptor_kept,
    "a_full_disk_not_told": _fault_swallowed,
}


def main() -> None:
    """Puts the fault in and then is the program, in the process it was started as."""
    from tests.support import process

    put_in(sys.argv[1])
    sys.exit(process._run(json.loads(sys.argv[-1])))


if __name__ == "__main__":
    main()
