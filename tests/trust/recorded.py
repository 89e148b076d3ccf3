"""What a process did to a drive, as the system saw it (strace), call by call."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.trust.drive import Drive, File, Folder

_CALLS = (
    "open,openat,creat,close,dup,dup2,dup3,lseek,write,pwrite64,writev,pwritev,pwritev2,ftruncate,"
    "truncate,fallocate,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,link,linkat,"
    "unlink,unlinkat,rmdir,mkdir,mkdirat,symlink,symlinkat,copy_file_range,sendfile,splice"
)
_LINE = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+)(?:<(.*)>)?(?: .*)?\n", re.DOTALL)
_RESUMED = re.compile(r"\d+ +<\.\.\. \w+ resumed>,? ?")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_STRACE = ("strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "4000000")
_ROOT = Path(__file__).parents[2]


class NotUnderstoodError(Exception):
    """The process did something to the drive that is not modelled; nothing may be concluded."""


def why_not() -> str:
    """Why nothing can be recorded here; empty where it can."""
    if not sys.platform.startswith("linux") or shutil.which("strace") is None:
        return "strace is not there"
    tried = subprocess.run(
        ["strace", "-f", "-e", "trace=openat", "-o", os.devnull, "true"], capture_output=True
    )
    return "" if tried.returncode == 0 else "this process may not trace others"


def record(command: Sequence[str], report: Path) -> None:
    """Runs a command to its end and writes down what it did."""
    done = subprocess.run(
        [*_STRACE, "-o", str(report), "-e", f"trace={_CALLS}", *command],
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])


class Replay:
    """Does again to a modelled drive what was recorded.

    Args:
        told: the file that the process wrote to say what is saved.
    """

    def __init__(self, report: Path, drive: Drive, told: Path) -> None:
        self._report = report
        self._drive = drive
        self._told = str(told)
        self._open: dict[int, File | Folder | str] = {}
        self._at: dict[int, int] = {}

    def steps(self) -> Iterator[tuple[str, str]]:
        """Each change that was made, as (kind, what was told), once the drive has it.

        A kind is "told", "sync" or "change".
        """
        for call, arguments, result, named in self._calls():
            yield from self._step(call, arguments, result, named)

    def _calls(self) -> Iterator[tuple[str, str, int, str]]:
        unfinished: dict[str, str] = {}
        with self._report.open(encoding="ascii") as lines:
            for line in lines:
                process = line.split(" ", 1)[0]
                if line.endswith("<unfinished ...>\n"):
                    unfinished[process] = line.removesuffix("<unfinished ...>\n").rstrip()
                    continue
                if (resumed := _RESUMED.match(line)) and process in unfinished:
                    line = unfinished.pop(process) + line[resumed.end() :]
                found = _LINE.fullmatch(line)
                if found and int(found[4]) >= 0:
                    yield found[2], found[3], int(found[4]), _text(found[5] or "")

    def _step(
        self, call: str, arguments: str, result: int, named: str
    ) -> Iterator[tuple[str, str]]:
        if call in ("open", "openat", "creat"):
            yield from self._opened(arguments, result, named)
        elif call in ("rename", "renameat", "renameat2"):
            old, new = _paths(arguments)
            if self._drive.holds(old) or self._drive.holds(new):
                self._drive.rename(old, new)
                yield "change", ""
        elif call in ("unlink", "unlinkat", "rmdir"):
            (path,) = _paths(arguments)
            if self._drive.holds(path):
                self._drive.remove(path)
                yield "change", ""
        elif call in ("mkdir", "mkdirat"):
            (path,) = _paths(arguments)
            if self._drive.holds(path):
                self._drive.make(path, Folder())
                yield "change", ""
        elif call in ("link", "linkat", "symlink", "symlinkat", "truncate"):
            if any(self._drive.holds(path) for path in _paths(arguments)):
                raise NotUnderstoodError(call)
        else:
            yield from self._on_open(call, arguments, result)

    def _opened(self, arguments: str, result: int, path: str) -> Iterator[tuple[str, str]]:
        if path == self._told:
            self._open[result] = "told"
            return
        if not self._drive.holds(path):
            self._open.pop(result, None)
            return
        node = self._drive.find(path)
        if node is None:
            node = File()
            self._drive.make(path, node)
            yield "change", ""
        self._open[result], self._at[result] = node, 0
        if isinstance(node, File) and "O_TRUNC" in arguments:
            node.pending.append((0, None))
            yield "change", ""
        if "O_APPEND" in arguments and isinstance(node, File):
            raise NotUnderstoodError("O_APPEND")

    def _on_open(self, call: str, arguments: str, result: int) -> Iterator[tuple[str, str]]:
        descriptor = int(arguments.split("<", 1)[0].split(",", 1)[0])
        node = self._open.get(descriptor)
        if node is None:
            return
        if call == "close":
            del self._open[descriptor]
        elif isinstance(node, str):
            if call == "write":
                yield "told", _data(arguments).decode("ascii")
        elif call in ("fsync", "fdatasync"):
            if isinstance(node, Folder):
                self._drive.sync_folder(node)
            else:
                node.sync()
            yield "sync", ""
        elif call == "lseek":
            self._at[descriptor] = result
        elif isinstance(node, File) and call == "write":
            node.pending.append((self._at[descriptor], _data(arguments)[:result]))
            self._at[descriptor] += result
            yield "change", ""
        elif isinstance(node, File) and call == "pwrite64":
            offset = int(arguments.rsplit(", ", 1)[1])
            node.pending.append((offset, _data(arguments)[:result]))
            yield "change", ""
        elif isinstance(node, File) and call == "ftruncate":
            node.pending.append((int(arguments.rsplit(", ", 1)[1]), None))
            yield "change", ""
        else:
            raise NotUnderstoodError(call)


def _paths(arguments: str) -> list[str]:
    return [_text(found) for found in _STRING.findall(arguments)]


def _data(arguments: str) -> bytes:
    found = _STRING.search(arguments)
    if found is None:
        raise NotUnderstoodError("data left out")
    return bytes.fromhex(found[1].replace("\\x", ""))


def _text(escaped: str) -> str:
    return os.fsdecode(bytes.fromhex(escaped.replace("\\x", "")))
