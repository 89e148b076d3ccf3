"""What a drive does to a program, done for real to this process or to another.

A full disk is a small one (tmpfs) that is filled; a read-only folder has its modes taken away; a
drive that goes is renamed; one that returns errors is the system's own answer to each call from the
n-th on (strace puts it in, so no code of the program is touched).
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

PAGE = 4096
_WRITES = "write,pwrite64,writev,fsync,fdatasync,ftruncate,fallocate,rename,mkdir"
_CALLS = {
    "EIO": _WRITES,
    "EROFS": _WRITES,
    "EDQUOT": "write,pwrite64,fallocate",
    "ENOSPC": "write,pwrite64,fallocate,mkdir",
}
_PATIENCE_S = 20.0


def may_mount() -> bool:
    """Whether a small disk of its own can be had for a process."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    tried = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/tmp"]
    return subprocess.run(tried, capture_output=True).returncode == 0


def on_a_small_disk(folder: Path, megabytes: int) -> list[str]:
    """A command to start a process under which sees a small disk in that folder."""
    mount = f'mount -t tmpfs -o size={megabytes}m,mode=700 none "$0" && exec "$@"'
    return ["unshare", "-rm", "sh", "-c", mount, str(folder)]


def may_put_in_errors() -> bool:
    """Whether calls of another process can be made to fail."""
    if shutil.which("strace") is None:
        return False
    sleeper = subprocess.Popen(["sleep", "30"])
    try:
        with contextlib.suppress(RuntimeError), failing(sleeper.pid, "EIO"):
            return True
        return False
    finally:
        sleeper.kill()
        sleeper.wait()


@contextlib.contextmanager
def full(disk: Path, pages: int) -> Iterator[None]:
    """The disk has room for so many more pages and no byte beyond."""
    filler = disk / "filler"
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    with filler.open("wb", 0) as file, contextlib.suppress(OSError):
        left = max(0, free // PAGE - pages)
        while left:
            left -= file.write(bytes(PAGE * min(left, 64))) // PAGE
    try:
        yield
    finally:
        filler.unlink()


@contextlib.contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    """No file may be made, changed or removed in the folder; what is open stays open.

    Root ignores modes: give up that power first (`tests.support.process`).
    """
    modes = {path: path.stat().st_mode for path in (folder, *folder.rglob("*"))}
    for path in modes:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        yield
    finally:
        for path, mode in modes.items():
            path.chmod(mode)


@contextlib.contextmanager
def gone(folder: Path) -> Iterator[None]:
    """The folder is not there, as when a drive is pulled; what is open stays open."""
    elsewhere = folder.with_name(f"{folder.name} is elsewhere")
    folder.rename(elsewhere)
    try:
        yield
    finally:
        if folder.exists():  # something was made in the meantime
            shutil.rmtree(folder)
        elsewhere.rename(folder)


@contextlib.contextmanager
def failing(pid: int, error: str, after: int = 1, within: Sequence[Path] = ()) -> Iterator[None]:
    """Every call of a process that writes fails, from the `after`-th on.

    Args:
        within: only with these files.

    Raises:
        RuntimeError: the system does not allow it.
    """
    calls = _CALLS[error]
    command = ["strace", "-f", "-qq", "-o", "/dev/null", "-p", str(pid), "-e", f"trace={calls}"]
    command += ["-e", f"inject={calls}:error={error}:when={after}+"]
    for path in within:
        command += ["-P", str(path)]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    try:
        _wait_for(lambda: _tracers(pid) or tracer.poll() is not None)
        if tracer.poll() is not None:
            raise RuntimeError("calls cannot be made to fail here")
        yield
    finally:
        if tracer.poll() is None:
            tracer.send_signal(signal.SIGTERM)
        tracer.communicate()
        _wait_for(lambda: not _tracers(pid))


def _tracers(pid: int) -> bool:
    """Whether all threads of it are watched; false when none is."""
    watched = []
    with contextlib.suppress(OSError):
        for status in Path(f"/proc/{pid}/task").glob("*/status"):
            text = status.read_text("ascii", "replace")
            watched.append("TracerPid:\t0\n" not in text)
    return bool(watched) and all(watched)


def _wait_for(is_so: object) -> None:
    until = time.monotonic() + _PATIENCE_S
    assert callable(is_so)
    while not is_so():
        if time.monotonic() > until:
            raise RuntimeError("the tracer does not answer")
        time.sleep(0.005)
