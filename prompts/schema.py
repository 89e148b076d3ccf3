"""What a pack is once it is read: frozen values without behaviour beyond looking things up."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from prompts.grammar import Condition
from prompts.kinds import Kind


@dataclass(frozen=True)
class Option:
    """One choice of a question; the id is stored, the text is shown."""

    id: str
    text: str
    help: str = ""


@dataclass(frozen=True)
class Ends:
    """The words at the two ends of a scale."""

    low: str
    high: str


@dataclass(frozen=True)
class Column:
    """One column of a list of rows."""

    id: str
    text: str
    kind: Kind
    options: tuple[Option, ...] = ()

    def as_question(self) -> "Question":
        """The same thing asked on its own, for what works on questions."""
        return Question(self.id, self.kind, self.text, options=self.options)


@dataclass(frozen=True)
class Question:
    """One thing asked, with one answer of one kind.

    Attributes:
        text: May be empty when the title of its step asks it; see ``heading``.
        hint: Shown inside an empty editor.
        when: The question is asked only while this holds.
        yields: What the answer feeds beyond its entry, for example ``position``.
        private: Whether an answer starts out as private.
    """

    id: str
    kind: Kind
    text: str = ""
    help: str = ""
    options: tuple[Option, ...] = ()
    ends: Ends | None = None
    columns: tuple[Column, ...] = ()
    when: Condition | None = None
    yields: str = ""
    private: bool = False
    hint: str = ""


@dataclass(frozen=True)
class Step:
    """One screen of the form.

    Attributes:
        title: The question in large type.
        short: A shorter title for narrow places; the title where there is none.
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    short: str = ""
    help: str = ""
    when: Condition | None = None

    @property
    def rail_title(self) -> str:
        """The title as the rail shows it."""
        return self.short or self.title


@dataclass(frozen=True)
class Pack:
    """A guided sequence of questions.

    Attributes:
        minutes: About how long the base steps take.
        source: Whose ideas the questions rest on.
        origin: Where the questions come from, for example "Comes with Afterword".
        dated: ISO date on which the wording was last settled.
        entry_kind: The entry kind of the common header that this pack suggests, or "".
        door: The name of the door on Today that opens this pack, or "".
    """

    id: str
    version: int
    title: str
    summary: str
    minutes: int
    source: str
    origin: str
    dated: str
    steps: tuple[Step, ...]
    entry_kind: str = ""
    door: str = ""

    @property
    def base_steps(self) -> int:
        """How many steps everybody is asked, whatever they answer."""
        return sum(1 for step in self.steps if step.when is None)

    def questions(self) -> Iterator[Question]:
        """Every question, in the order of the form."""
        for step in self.steps:
            yield from step.questions

    def question(self, question_id: str) -> Question:
        """The question of that id.

        Raises:
            KeyError: The pack has no such question.
        """
        return self._places[question_id][1]

    def step_of(self, question_id: str) -> Step:
        """The step in which that question is asked.

        Raises:
            KeyError: The pack has no such question.
        """
        return self._places[question_id][0]

    def heading_of(self, question_id: str) -> str:
        """The words to show above an answer to that question.

        Raises:
            KeyError: The pack has no such question.
        """
        return heading(*self._places[question_id])

    def yielding(self, value: str) -> tuple[Question, ...]:
        """The questions whose answers feed ``value``, in the order of the form."""
        return tuple(question for question in self.questions() if question.yields == value)

    @cached_property
    def _places(self) -> dict[str, tuple[Step, Question]]:
        return {question.id: (step, question) for step in self.steps for question in step.questions}


def heading(step: Step, question: Question) -> str:
    """The words to show above an answer later: the question's own, or its step's title."""
    return question.text or step.title
