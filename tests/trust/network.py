"""From the first start to the last word nothing is spoken to but the display and the message bus.

The system's own record of calls (strace) over whole days with the real program: writing, links and
pictures in the text, searching, loading the model, reading and asking by meaning, importing,
supervision, a lock, the end.
"""

import contextlib
import re
import shutil
import subprocess
from pathlib import Path

from tests.support.process import EndedError, Program, a_screen
from tests.trust import day, faulty
from tests.trust.apart import a_home
from tests.trust.report import Outcome, Stopwatch, main

SHORT, FULL = 1, 10
STRACE = ("strace", "-f", "--seccomp-bpf", "-qq")
_CALLS = "trace=socket,socketpair,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg"
# The display, the desktop's message bus, and the system's own list of users.
ALLOWED = re.compile(r'sun_path=@?"[^"]*(X11-unix|wayland|bus|nscd)')
_LINKS = "See https://example.org/, <img src='https://example.org/b.png'> and ![it](//host/a.png)."


def may_trace() -> bool:
    """Whether system calls can be watched here."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run([*STRACE, "-e", "trace=socket", "true"], capture_output=True)
    return tried.returncode == 0


def _a_bus() -> tuple[str, ...]:
    """A command that gives the program a message bus of its own, where one is to be had."""
    return ("dbus-run-session", "--") if shutil.which("dbus-run-session") else ()


def _nothing(_pid: int) -> None:
    """Nothing to look at here: the calls are."""


def _a_day(program: Program) -> None:
    program.first_run()
    program.just_write()
    program.type(_LINKS)
    program.key("Ctrl+Return")
    program.settle()
    program.ask("show", page="journal")
    program.wait(lambda: "example.org" in program.says("entry_text"), "the reflection")
    day.write_a_reflection(program, _nothing, "quartz tungsten")
    day.find_it_again(program, _nothing, "quartz tungsten")
    day.find_by_meaning(program, _nothing, "quartz tungsten", there=2)
    day.hold_a_supervision(program, _nothing, "quartz tungsten")
    day.bring_in(program, _nothing)
    day.export_to_nowhere(program, _nothing)
    program.lock()
    program.unlock()
    program.close()


def forbidden(lines: list[str]) -> list[str]:
    """Calls that speak to anything but what is allowed."""
    found = []
    for line in lines:
        call = re.match(r"(?:\d+ +)?(\w+)\(", line)
        name = call[1] if call else ""
        if (
            (name == "socket" and "AF_UNIX" not in line)
            or (name == "connect" and not ALLOWED.search(line))
            or name in ("bind", "listen", "accept", "accept4")
            or (name in ("sendto", "sendmsg", "sendmmsg") and "sa_family=AF_INET" in line)
        ):
            found.append(line)
    return found


def _connections(lines: list[str], path: str) -> int:
    wanted = re.compile(rf'connect\(.*sun_path=@?"[^"]*({path})')
    return sum(bool(wanted.search(line)) for line in lines)


def run(count: int, seed: int, room: Path, harm: str = "") -> Outcome:
    """So many days; where calls cannot be watched, Python's own record of sockets stands in."""
    watch, lines, by_python = Stopwatch(), list[str](), list[str]()
    failures: list[str] = []
    is_traced = may_trace()
    source = room / "elsewhere.jsonl"
    source.write_text('{"date": "2021-03-04", "text": "wombat https://example.org/"}')
    for number in range(count):
        home, record = room / f"home{number}", room / f"calls{number}"
        tracing = (*STRACE, "-e", _CALLS, "-o", str(record)) if is_traced else ()
        before = (*_a_bus(), *tracing, *faulty.under(harm))
        with a_home(home), a_screen() as screen:
            try:
                with day.begun(home, dict(screen), [True, True, source, None], before) as program:
                    _a_day(program)
            except EndedError as error:
                failures.append(f"day {number}: {error}")
            by_python += program.sockets
        with contextlib.suppress(FileNotFoundError):
            lines += record.read_text("utf-8", "replace").splitlines()
    if is_traced and not lines and "DISPLAY" in screen:
        failures.append("not even the display was spoken to: nothing was watched")
    wrong = [f"spoken to: {line}" for line in dict.fromkeys(forbidden(lines))]
    wrong += [f"from Python: {event}" for event in dict.fromkeys(by_python)]
    figures = {
        "watched": "calls to the system" if is_traced else "Python only (no strace here)",
        "calls about sockets": len(lines),
        "connections to the display": _connections(lines, "X11-unix|wayland"),
        "connections to the message bus": _connections(lines, "bus"),
        "other sockets": len(wrong),
    }
    return Outcome("network", count, watch.seconds, figures, (*failures, *wrong))


if __name__ == "__main__":
    main(run)
