"""A fence around a process: what it must not do is noted, whoever does it."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_NEVER = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.startfile")
_NEVER += ("ftplib.", "http.", "smtplib.", "urllib.", "webbrowser.", "pty.", "ctypes.dlopen")
_CHANGES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod")
_CHANGES += ("os.truncate", "os.utime", "os.chown", "shutil.rmtree", "shutil.move")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Fence:
    """Notes what happens outside of a folder, or through the network. It cannot be taken down.

    Args:
        within: where the process may write.
        untouched: a folder that it must not even read.
    """

    def __init__(self, within: Path, untouched: Path) -> None:
        self._within = f"{within}{os.sep}"
        self._untouched = f"{untouched}{os.sep}"
        self._is_up = False
        self.noted: list[str] = []
        sys.addaudithook(self._see)

    def put_up(self, is_up: bool = True) -> None:
        """From now on it is looked at what is done, or no more."""
        self._is_up = is_up

    def _see(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._is_up:
            return
        if event == "open":
            path, _, flags = arguments
            if isinstance(path, str | bytes):
                self._open(os.path.abspath(os.fsdecode(path)), flags)  # noqa: PTH100 - no pathlib in a hook
        elif event.startswith(_NEVER):
            self.noted.append(event)
        elif event in _CHANGES:
            # What a link points to is not touched by making it.
            paths = arguments[1:2] if event in ("os.symlink", "os.link") else arguments
            held = [each for each in arguments if isinstance(each, int) and each > 2]
            held = held if event in ("os.remove", "os.rmdir", "os.rename") else []
            for path in paths:
                if isinstance(path, str | bytes) and not self._is_within(_whole(path, held)):
                    self.noted.append(f"{event} outside")

    def _open(self, path: str, flags: int) -> None:
        if path.startswith(self._untouched):
            self.noted.append("open of what was not chosen")
        elif flags & _WRITING and not self._is_within(path) and path != os.devnull:
            self.noted.append("open for writing outside")

    def _is_within(self, path: str) -> bool:
        return (os.path.abspath(path) + os.sep).startswith(self._within)  # noqa: PTH100


def _whole(path: str | bytes, held: list[int]) -> str:
    """The path, which may be told from an open folder (the last number among what was given)."""
    told = os.fsdecode(path)
    if os.path.isabs(told) or not held:  # noqa: PTH117
        return told
    return os.path.join(os.readlink(f"/proc/self/fd/{held[-1]}"), told)  # noqa: PTH115, PTH118


def seen(folder: Path) -> Mapping[str, tuple[int, int]]:
    """Everything below a folder with its size and time; to compare with later."""
    return {
        str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.rglob("*")
    }
