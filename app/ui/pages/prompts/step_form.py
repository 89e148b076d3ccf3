"""A screen of a set: its title, its help, when it comes, what the program shows with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.pack_editing import Edit, Place, change_step, earlier_questions
from app.ui.forms.editor import HoldsVocabularies
from app.ui.pages.prompts.form_parts import PartForm
from app.ui.pages.prompts.form_rows import Cell, Rows
from app.ui.pages.prompts.when_part import WhenPart
from app.ui.pages.prompts.words import heading_of, short, tr
from app.ui.theme import ThemeHolder
from prompts.schema import SHOWS, Step


@dataclass(frozen=True)
class _Beside:
    """Two earlier answers to show beside each other."""

    left: str
    right: str


class StepForm(PartForm):
    """One screen."""

    def __init__(self, themes: ThemeHolder, lists: HoldsVocabularies) -> None:
        super().__init__(themes)
        self._lists = lists
        self._as_text: set[Place] = set()

    def build(self) -> Iterator[None]:
        step = self._step()
        self.heading(self.tr("Step"))
        self.note(
            self.tr(
                "A screen is asked at once. Its title asks its first question, where that has"
                " no words of its own."
            )
        )
        self._text("title", self.tr("Title, the question in large letters"), step.title)
        self._text("short", self.tr("Shorter, for narrow places"), step.short)
        self._text("help", self.tr("A few words of help"), step.help, lines=2)
        yield
        self.label(self.tr("When it comes"))
        WhenPart(
            self,
            "when",
            self._lists.vocabularies,
            earlier_questions(self.now(), self.place),
            lambda: self._step().when,
            lambda when: self._set(when=when),
            as_text=self.place in self._as_text,
            show_text=self._show_text,
        ).build(self.tr("It always comes."))
        yield
        yield from self._build_shows(step)

    def _build_shows(self, step: Step) -> Iterator[None]:
        words = {"": self.tr("Nothing")} | {
            each: said for each, said in shows_words().items() if each in SHOWS
        }
        self.add_choice(
            "shows", self.tr("What the program shows with it"), words, step.shows, self._shows
        )
        yield
        if step.shows != "side_by_side":
            return
        pack = self.now()
        earlier = earlier_questions(pack, self.place)
        titles = {each.id: short(heading_of(pack, each.id)) for each in earlier}
        yield from Rows(
            self,
            "beside",
            self.tr("Pair {n}"),
            self.tr("Add a pair"),
            lambda: tuple(_Beside(*pair) for pair in self._step().beside),
            lambda parts: self._set(beside=tuple((each.left, each.right) for each in parts)),
            (
                Cell("left", self.tr("Left"), titles),
                Cell("right", self.tr("Right"), titles, line=1),
            ),
            lambda: _Beside(next(iter(titles), ""), next(reversed(titles), "")),
        ).build()

    def _step(self) -> Step:
        return next(each for each in self.now().steps if each.id == self.place.step)

    def _text(self, name: str, words: str, value: str, *, lines: int = 0) -> None:
        self.add_text(name, words, value, lambda text: self._set(**{name: text}), lines=lines)

    def _set(self, **values: object) -> Edit:
        return change_step(self.now(), self.place.step, **values)

    def _shows(self, shows: str) -> Edit:
        beside = self._step().beside if shows == "side_by_side" else ()
        return self._set(shows=shows, beside=beside)

    def _show_text(self, as_text: bool) -> None:
        if as_text:
            self._as_text.add(self.place)
        else:
            self._as_text.discard(self.place)
        self.show_part(self.now(), self.place)


def shows_words() -> dict[str, str]:
    """What each part of the program that a screen can show is called."""
    return {
        "reminders": tr("My three reminders"),
        "grounding": tr("A minute to settle"),
        "not_alone": tr("You are not alone with this feeling"),
        "language_check": tr("A look at my own words"),
        "first_impression": tr("My first impression of the same person"),
        "side_by_side": tr("Two earlier answers side by side"),
        "eyes": tr("Which eyes I rarely write in"),
    }
