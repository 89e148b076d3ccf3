"""The real program in a process of its own, to be typed into, watched from outside, and killed.

`Program` starts `app.bootstrap.main` and has things done in it over a pipe, one line at a time.
Only key derivation is cheap and only dialogs are answered from a list; where `is_cheap` is
false not even that key derivation is, and without a list the dialogs are the real ones. Beside answers the process tells when it began (again after
each lock, when a fresh process takes its place), each word it types by itself, and every use of a
socket by Python code.
"""

import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PASSPHRASE = "copper lantern otter drizzle maple"
_WAIT_S = 20.0


@dataclass(frozen=True)
class Typed:
    """A word that stands in the editor, and when it stood there on the clock of the computer."""

    word: str
    at: float


class EndedError(Exception):
    """The process is gone, or does not answer."""


class Program:
    """Afterword in a process of its own.

    Args:
        home: every folder of the user lies below it, that for temporary files too.
        screen: what the environment says about the screen.
        before: a command to start it under.
        answers: what dialogs answer, in order; True is yes to a question, None is Cancel. With no
            list at all they are on screen, and to be answered there.
        powerless: take the right to ignore file modes away, which root has.
    """

    def __init__(
        self,
        home: Path,
        *,
        screen: Mapping[str, str] | None = None,
        before: Sequence[str] = (),
        answers: Sequence[Path | bool | None] | None = (),
        is_cheap: bool = True,
        powerless: bool = False,
    ) -> None:
        orders = {
            "answers": None if answers is None else [_as_order(each) for each in answers],
            "cheap": is_cheap,
            "powerless": powerless,
        }
        temporary = home / "tmp"
        temporary.mkdir(exist_ok=True)
        environment = {**os.environ, "TMPDIR": str(temporary), **(screen or OFFSCREEN)}
        self.stderr = home / "stderr.txt"
        with self.stderr.open("ab") as stderr:
            self._process = subprocess.Popen(
                [*before, sys.executable, "-m", "tests.support.process", json.dumps(orders)],
                cwd=ROOT,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                start_new_session=True,
            )
        self.typed: list[Typed] = []
        self.sockets: list[str] = []
        self.pid = 0
        self._answers: list[Any] = []
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        try:
            self.wait_begun()
        except EndedError:
            if self._process.poll() is None:
                self.kill()
            else:
                self._let_go()
            raise

    # What a person does

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Types the passphrase and waits for the open journal."""
        self.see("lock.passphrase")
        self.focus("lock.passphrase")
        self.type(passphrase)
        self.key("Return")
        self.see("shell")
        self.settle()

    def first_run(self, passphrase: str = PASSPHRASE) -> None:
        """Makes a journal, leaves the recovery sheet for later, and is in it."""
        self.see("new.passphrase")
        for field in ("new.passphrase", "new.again"):
            self.focus(field)
            self.type(passphrase)
        self.press("first_run.continue")
        self.see("recovery.group1")
        self.press("first_run.aside")
        self.press("first_run.continue")
        self.see("shell")
        self.settle()

    def press(self, name: str) -> None:
        """Presses it with the mouse, once it is on screen."""
        self.wait(lambda: bool(self.ask("may_press", name=name)), f"{name} to press")
        self.ask("press", name=name)

    def focus(self, name: str) -> None:
        """Puts the keyboard there and selects what it holds."""
        self.see(name)
        self.ask("focus", name=name)

    def type(self, text: str) -> None:
        """Types where the keyboard is; what no key gives comes from an input method."""
        self.ask("type", text=text)

    def key(self, keys: str) -> None:
        """Presses keys, such as "Ctrl+K"."""
        self.ask("key", keys=keys)

    def just_write(self) -> None:
        """Opens an empty page for words, with the keyboard in it."""
        self.ask("show", page="write", packs=[])
        self.wait(lambda: bool(self.ask("write_in")), "an editor")

    def lock(self) -> None:
        """Ctrl+L; the lock screen of a fresh process is there when this returns."""
        self.pid = 0
        self.key("Ctrl+L")
        self.wait_begun()
        self.see("lock.passphrase")

    def lock_in_place(self) -> None:
        """Ctrl+L where no fresh process comes, because words are kept that no disk took."""
        self.key("Ctrl+L")
        self.see("lock.passphrase")

    def close(self) -> int:
        """Ctrl+Q, and the exit status."""
        with contextlib.suppress(EndedError):
            self.key("Ctrl+Q")
        return self.wait_ended()

    # What a person sees

    def is_there(self, name: str) -> bool:
        return bool(self.ask("is_there", name=name))

    def see(self, name: str) -> None:
        """Waits until it is on screen."""
        self.wait(lambda: self.is_there(name), name)

    def says(self, name: str) -> str:
        """The words of what is on screen."""
        self.see(name)
        return str(self.ask("says", name=name))

    def settle(self) -> None:
        """Waits until every job has come home."""
        self.wait(lambda: bool(self.ask("is_idle")), "idle")

    def wait(self, is_so: Callable[[], bool], what: str = "") -> None:
        """Asks again and again."""
        deadline = time.monotonic() + _WAIT_S
        while not is_so():
            if time.monotonic() > deadline:
                self.ask("picture", path=str(self.stderr.with_name("screen.png")))
                raise EndedError(f"waited for {what}\n{self._last_words()}")
            time.sleep(0.01)

    # The process

    def ask(self, order: str, **more: Any) -> Any:
        """What the process answers to one order."""
        self._order(order, **more)
        while not self._answers:
            self._take(_WAIT_S)
        return self._answers.pop()

    def listen(self, seconds: float) -> None:
        """Takes in what it tells by itself for a while."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            with contextlib.suppress(queue.Empty):
                self._take(left)

    def key_into_next(self, keys: str) -> None:
        """Presses keys at which a fresh process takes the place of this one, before any answer."""
        self.pid = 0
        self._order("key", keys=keys)
        self.wait_begun()

    def wait_begun(self) -> None:
        """Waits for a window to be there."""
        while not self.pid:
            self._take(_WAIT_S)

    def wait_ended(self) -> int:
        """The exit status."""
        status = self._process.wait(_WAIT_S)
        self._let_go()
        return status

    def kill(self) -> float:
        """Ends it as a power cut would, and says when on the clock of the computer."""
        at = time.monotonic()
        if os.name == "posix":  # what it was started under, too
            os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.kill()
        self._process.wait()
        self._let_go()
        return at

    def end(self) -> None:
        """Ends it, however the test ended."""
        if self._process.poll() is None:
            self.kill()

    def _order(self, order: str, **more: Any) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps({"do": order, **more}).encode("ascii") + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise EndedError(self._last_words()) from None

    def _let_go(self) -> None:
        self._reader.join()
        while not self._lines.empty():
            with contextlib.suppress(EndedError):
                self._take(0)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with contextlib.suppress(BrokenPipeError):
                pipe.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(b"")

    def _take(self, wait: float) -> None:
        try:
            line = self._lines.get(timeout=wait) if wait else self._lines.get_nowait()
        except queue.Empty:
            if wait == _WAIT_S:
                raise EndedError(f"no answer\n{self._last_words()}") from None
            raise
        if not line:
            raise EndedError(f"status {self._process.poll()}\n{self._last_words()}")
        told = json.loads(line)
        if "typed" in told:
            self.typed.append(Typed(told["typed"], told["at"]))
        elif "socket" in told:
            self.sockets.append(told["socket"])
        elif "crash" in told:
            raise AssertionError(f"crash: {told['crash']}")
        elif "begun" in told:
            self.pid = told["begun"]
        else:
            self._answers.append(told["answer"])

    def _last_words(self) -> str:
        return self.stderr.read_text("utf-8", "replace")[-2000:]


# ---------------------------------------------------------------- screens

OFFSCREEN: Mapping[str, str] = {"QT_QPA_PLATFORM": "offscreen"}
HAS_XVFB = shutil.which("Xvfb") is not None


@contextlib.contextmanager
def a_screen() -> Iterator[Mapping[str, str]]:
    """A real X display of its own where there is one to be had, else Qt's picture of one."""
    if not HAS_XVFB:
        yield OFFSCREEN
        return
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert server.stdout is not None
        display = server.stdout.readline().strip()
        if not display:
            yield OFFSCREEN
            return
        yield {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}
    finally:
        server.terminate()
        server.wait()
        assert server.stdout is not None
        server.stdout.close()


# ---------------------------------------------------------------- in the process


def _tell(**what: Any) -> None:
    os.write(1, json.dumps(what).encode("ascii") + b"\n")


def _watch_sockets(event: str, _arguments: object) -> None:
    if event.startswith("socket."):
        _tell(socket=event)


def _give_up_power() -> None:
    """Root may write where nobody may: this process and its threads may not any more."""
    import ctypes

    overriding = ~((1 << 1) | (1 << 2))  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    data = (ctypes.c_uint32 * 6)()
    system = ctypes.CDLL(None, use_errno=True)
    if system.capget(header, data) == 0:
        data[0] &= overriding & 0xFFFFFFFF
        data[1] &= overriding & 0xFFFFFFFF
        system.capset(header, data)


def _as_order(answer: Path | bool | None) -> str | bool | None:
    return str(answer) if isinstance(answer, Path) else answer


def _scripted(answer: str | bool | None) -> Any:
    from app.ui.dialogs import Answer

    if answer is None:
        return None
    if isinstance(answer, bool):
        return Answer(is_act=answer)
    path = Path(answer)
    return [path] if path.is_file() else path


def _run(orders: Mapping[str, Any]) -> int:
    """Runs the program with hands in it."""
    sys.addaudithook(_watch_sockets)
    if orders["powerless"]:
        _give_up_power()
    from functools import partial

    from app import bootstrap, logs
    from tests.support.dialogs import ScriptedDialogs
    from tests.support.hands import Hands
    from tests.support.vaults import CHEAP

    answers = orders["answers"]
    dialogs = None if answers is None else ScriptedDialogs([_scripted(each) for each in answers])
    policy = CHEAP if orders["cheap"] else None
    start = bootstrap.start

    def start_with_hands(parts: Any, **more: Any) -> Any:
        faces = start(parts, **more)
        Hands(parts, _tell)
        _tell(begun=os.getpid())
        return faces

    def tell_crash(error: BaseException) -> None:
        _tell(crash=logs.traceback_without_values(error))

    logs.log_crash = tell_crash
    bootstrap.build = partial(bootstrap.build, policy=policy, dialogs=dialogs)
    bootstrap.start = start_with_hands
    logs.start = partial(logs.start, debug=True)
    return bootstrap.main(["afterword"])


if __name__ == "__main__":
    sys.exit(_run(json.loads(sys.argv[1])))
