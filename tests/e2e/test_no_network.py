"""From the first start to the last word no code of ours opens a socket.

What the system sees of it is watched by tests/trust/network.py.
"""

from pathlib import Path

from tests.support.process import Program, a_screen


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


def run(home: Path) -> Program:
    with a_screen() as screen:
        program = Program(home, screen=screen)
        try:
            a_whole_day(program)
        finally:
            program.end()
    return program


def test_no_code_of_ours_touches_a_socket(home):
    assert run(home).sockets == []
