"""Dialogs that answer from a script, and fail on a question nobody expected."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QTextDocument

from app.ui.dialogs import Answer, Asked, Question

Scripted = Path | list[Path] | Answer | bool | None


def _nothing() -> None:
    return None


class ScriptedAsked:
    """A question whose answer is tried; what was refused is added to `refused`."""

    def __init__(self, refused: list[str]) -> None:
        self._refused = refused
        self.is_open = True

    def refuse(self, what: str, then: str = "") -> None:
        self._refused.append(f"{what} {then}".strip())

    def close_sheet(self) -> None:
        self.is_open = False


class ScriptedDialogs:
    """Gives the answers in their order; `asked` holds what was asked, `said` what was said.

    `refused` holds what was said at the field of a question whose answer was not right.

    Call `finish()` at the end of a test: an answer nobody asked for fails it.
    """

    def __init__(self, answers: Sequence[Scripted] = ()) -> None:
        self._answers = list(answers)
        self.asked: list[str] = []
        self.said: list[str] = []
        self.refused: list[str] = []

    def will_answer(self, answer: Scripted) -> None:
        """Adds an answer after those that are there."""
        self._answers.append(answer)

    def finish(self) -> None:
        """Fails when an answer was left over."""
        assert not self._answers, f"answers nobody asked for: {self._answers}"

    def choose_folder(
        self, title: str, start: Path | None, done: Callable[[Path | None], None]
    ) -> None:
        answer = self._next(title)
        assert answer is None or isinstance(answer, Path)
        done(answer)

    def choose_files(
        self, title: str, patterns: Sequence[str], done: Callable[[list[Path]], None]
    ) -> None:
        answer = self._next(title)
        assert isinstance(answer, list)
        done(answer)

    def save_file(
        self,
        title: str,
        name: str,
        patterns: Sequence[str],
        done: Callable[[Path | None], None],
    ) -> None:
        answer = self._next(title)
        assert answer is None or isinstance(answer, Path)
        done(answer)

    def ask(self, question: Question, done: Callable[[Answer], None]) -> None:
        answer = self._next(question.title)
        assert isinstance(answer, Answer)
        done(answer)

    def ask_and_try(
        self,
        question: Question,
        typed: Callable[[str, Asked], None],
        left: Callable[[], None] = _nothing,
    ) -> None:
        answer = self._next(question.title)
        assert isinstance(answer, Answer)
        if answer.is_act:
            typed(answer.text, ScriptedAsked(self.refused))
        else:
            left()

    def show_message(self, title: str, text: str) -> None:
        self.said.append(title)

    def open_link(self, address: str) -> None:
        self.asked.append(address)

    def print_document(self, document: QTextDocument, done: Callable[[bool], None]) -> None:
        answer = self._next("print")
        assert isinstance(answer, bool)
        done(answer)

    def _next(self, title: str) -> Scripted:
        assert self._answers, f"an unexpected question: {title}"
        self.asked.append(title)
        return self._answers.pop(0)
