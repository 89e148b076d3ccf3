"""From the first start to the last word nothing but the display is spoken to."""

import re
import shutil
import subprocess
from pathlib import Path

from tests.support.process import HAS_XVFB, Program, a_screen

# The display, the desktop's message bus, and the system's own list of users.
ALLOWED = re.compile(r'sun_path=@?"[^"]*(X11-unix|wayland|bus|nscd)')

STRACE = ("strace", "-f", "--seccomp-bpf", "-qq")


def may_trace() -> bool:
    """Whether system calls can be watched here."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run([*STRACE, "-e", "trace=socket", "true"], capture_output=True)
    return tried.returncode == 0


def a_whole_day(program: Program) -> None:
    """First run, a reflection, a search, a lock, an unlock, the end."""
    program.first_run()
    program.just_write()
    program.type("See https://example.org/ and ![a picture](https://example.org/a.png).")
    program.key("Ctrl+Return")
    program.settle()
    program.ask("show", page="journal")
    program.wait(lambda: "picture" in program.says("entry_text"), "the reflection")
    program.key("Ctrl+K")
    program.see("palette.field")
    program.type("picture")
    program.settle()
    program.key("Esc")
    program.lock()
    program.unlock()
    assert program.close() == 0


def run(home: Path, *before: str) -> Program:
    with a_screen() as screen:
        program = Program(home, screen=screen, before=before, is_cheap=not before)
        try:
            a_whole_day(program)
        finally:
            program.end()
    return program


def test_no_code_of_ours_touches_a_socket(home):
    assert run(home).sockets == []


def watched(home: Path, tmp_path: Path) -> list[str]:
    """Every use of a socket that the system saw."""
    report = tmp_path / "calls"
    calls = "trace=socket,connect,bind,listen,accept,accept4,sendto"
    run(home, *STRACE, "-e", calls, "-o", str(report))
    return report.read_text("utf-8", "replace").splitlines()


def calls_to(lines: list[str], name: str) -> list[str]:
    return [line for line in lines if re.match(rf"\d+ +{name}\(", line)]


if may_trace():

    def test_the_system_sees_no_socket_but_that_of_the_display(home, tmp_path):
        lines = watched(home, tmp_path)
        assert bool(calls_to(lines, "connect")) == HAS_XVFB
        families = [line for line in calls_to(lines, "socket") if "AF_UNIX" not in line]
        assert families == []
        assert [line for line in calls_to(lines, "connect") if not ALLOWED.search(line)] == []
        assert calls_to(lines, "(bind|listen|accept4?)") == []
        assert [line for line in calls_to(lines, "sendto") if "sa_family=AF_INET" in line] == []
