"""A day with the journal by mouse and keyboard: every place that takes words is given some."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.support.process import Program

Look = Callable[[int], None]
"""Is called with the process wherever something could have been written down."""

_ALIKE = (
    "Her puppy died on Sunday, and we spent the hour with that.",
    "He buried his old hound and wept for it all week.",
    "They lost their spaniel, and their house is so quiet now.",
)
_OTHER = "Ordered new chairs."
"""The newest, which is on screen before anything is sought."""
_SOUGHT = "mourning a dead dog"
"""What means much the same as these, and shares no word with them."""


@contextlib.contextmanager
def begun(
    home: Path,
    screen: dict[str, str],
    answers: Sequence[Path | bool | None] = (),
    before: Sequence[str] = (),
) -> Iterator[Program]:
    """The program, ended however this ends."""
    program = Program(home, screen=screen, answers=answers, before=before)
    try:
        yield program
    finally:
        program.end()


def fill_every_field(program: Program, words: str, at_least: int = 1) -> list[str]:
    """Types the words into every field for words that is on screen; which they were."""
    # A form is made in turns.
    program.wait(lambda: program.ask("fields") >= at_least, f"{at_least} fields")
    filled: list[str] = []
    while len(filled) < program.ask("fields"):
        filled.append(program.ask("enter_field", number=len(filled)))
        program.type(words)
    return filled


def write_a_reflection(program: Program, look: Look, words: str) -> None:
    """Every question of a set, its header, its question to bring; copied on the way."""
    program.ask("show", page="write", packs=["after_session"])
    program.wait(lambda: bool(program.ask("write_in")), "an editor")
    program.key("Ctrl+Shift+O")
    program.see("all_on_a_page")
    fill_every_field(program, words, at_least=3)
    program.key("Ctrl+Shift+B")
    program.focus("bring_question")
    program.type(words)
    program.press("more")
    program.wait(lambda: bool(program.ask("choose", words="About this")), "the menu")
    program.focus("tags")
    program.type(words)
    program.key("Esc")
    program.ask("write_in")
    program.key("Ctrl+A")
    program.key("Ctrl+C")
    assert words.split()[0] in program.ask("clipboard")
    look(program.pid)
    program.listen(1.0)
    look(program.pid)
    program.press("done")
    program.settle()


def find_it_again(program: Program, look: Look, words: str) -> None:
    """In the journal, by its search; then a note added to it; then by the palette."""
    program.ask("show", page="journal")
    program.key("Ctrl+F")
    program.focus("search")
    program.type(words.split()[1])
    program.key("Return")
    program.wait(lambda: words.split()[0] in program.says("entry_text"), "the reflection")
    look(program.pid)
    program.key("Esc")
    program.settle()
    program.key("Ctrl+K")
    program.focus("palette.field")
    program.type(words.split()[0])
    program.wait(lambda: words.split()[0] in program.says("palette.list"), "the hit")
    look(program.pid)
    program.key("Esc")


def find_by_meaning(program: Program, look: Look, words: str, *, there: int) -> None:
    """Reflections alike, read, and found with no word shared; one deleted for good, one "not this".

    Then switched off and on. The dialogs have to say yes once: to emptying the bin.

    Args:
        there: how many reflections there are before.
    """
    after = there + len(_ALIKE) + 1
    for telling in (*_ALIKE, _OTHER):
        program.just_write()
        program.type(f"{telling} {words}")
        program.key("Ctrl+Return")
        program.settle()
    _see_read(program, f"All {after} ")
    look(program.pid)
    _ask_by_meaning(program)
    look(program.pid)
    program.focus("entries")
    program.key("Delete")
    program.settle()
    program.ask("show", page="journal", bin=True)
    program.press("bin.empty")
    program.settle()
    program.press("bin.back")
    look(program.pid)
    _ask_by_meaning(program)
    program.press("related.not_this")
    program.settle()
    for state in ("Off. Nothing is kept", f"All {after - 1} "):
        program.ask("show", page="settings", section="recall")
        program.press("settings.recall_by_meaning")
        _see_read(program, state)
        look(program.pid)


def _ask_by_meaning(program: Program) -> None:
    program.ask("show", page="journal")
    program.key("Ctrl+F")
    program.focus("search")
    program.type(_SOUGHT)
    program.key("Return")
    program.wait(lambda: program.says("entry_text").startswith(_ALIKE), "what is meant")


def _see_read(program: Program, state: str) -> None:
    """Waits, with the hands off, until Settings says that it has come so far."""
    program.ask("show", page="settings", section="recall")
    so_far = "settings.recall_so_far"
    program.wait(lambda: program.says(so_far).startswith(state), f"“{state}”")


def hold_a_supervision(program: Program, look: Look, words: str) -> None:
    """Plans one, prepares it, and holds it; words in each field on the way."""
    program.ask("show", page="supervision")
    program.focus("plan_person")
    program.type(words)
    program.press("plan_act")  # which asks for the day
    program.type("2030-12-01")
    program.press("plan_act")
    program.press("add_something_else")
    program.focus("own_question")
    program.type(words)
    program.key("Return")
    program.settle()
    fill_every_field(program, words)
    program.listen(1.0)
    program.press("start_session")
    program.see("outcome")
    program.settle()
    fill_every_field(program, words, at_least=2)
    program.key("Ctrl+J")
    program.focus("find_field")
    program.type(words.split()[0])
    program.listen(1.0)
    program.settle()
    look(program.pid)


def make_a_set(program: Program, look: Look, words: str) -> None:
    """Makes a set of questions: left, gone on with, and put into the library."""
    program.ask("show", page="prompts")
    program.press("new_set")
    program.see("outline")
    program.key("Return")
    fill_every_field(program, words, at_least=3)
    program.focus("outline")
    program.key("Down")
    program.key("Return")
    fill_every_field(program, words)
    program.listen(1.0)
    program.settle()
    look(program.pid)
    program.press("editor.back")
    program.press("left_off.go_on")
    program.see("outline")
    program.press("editor.done")
    program.see("sets")
    program.wait(lambda: words.split()[0] in program.says("sets"), "the set")
    look(program.pid)


def keep_what_comes_back(program: Program, look: Look, words: str) -> None:
    """A word of one's own in the lists, a cue card, and all parts of Patterns."""
    program.ask("show", page="settings", section="words")
    program.focus("settings.new_word")
    program.type(words)
    program.press("settings.add_word")
    program.wait(lambda: words.split()[0] in program.says("settings.words"), "the word")
    look(program.pid)
    for tab in ("triggers", "then_and_now", "continuum", "kept", "key_points"):
        program.ask("show", page="patterns", tab=tab)
        program.settle()
    program.focus("new_cue")
    program.type(words)
    program.press("add_cue")
    program.wait(lambda: words.split()[0] in program.says("cue.text"), "the cue card")
    look(program.pid)


def bring_in(program: Program, look: Look) -> None:
    """From the file that the dialog answers with."""
    program.ask("show", page="transfer")
    program.press("import.files")
    program.press("import.run")
    program.see("import.see")
    look(program.pid)


def export_to_nowhere(program: Program, look: Look) -> None:
    """Asks for an export, and then names no place for it."""
    program.ask("show", page="transfer")
    program.press("export.run")
    program.settle()
    look(program.pid)
