"""What a pack is once it is read: frozen values without behaviour beyond looking things up."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from prompts.grammar import Condition
from prompts.kinds import Kind

CHECKED: Final = ("read", "excerpt", "not_checked")
"""How far a source was checked: read whole, read in part, or not at all."""

LENSES: Final = ("personal", "relational", "systemic")

SHOWS: Final = (
    "reminders",
    "grounding",
    "not_alone",
    "language_check",
    "first_impression",
    "side_by_side",
    "eyes",
)
"""The parts of the program that a step can show."""

OWN_PACK: Final = "own_"
"""What the id of a pack begins with that somebody made themselves."""


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
class Pair:
    """Two ends between which somebody places themselves."""

    id: str
    low: str
    high: str


@dataclass(frozen=True)
class Source:
    """Something the questions rest on.

    Attributes:
        year: As text, "" where it is not known.
        checked: How far it was checked, one of ``CHECKED``.
    """

    author: str
    title: str
    year: str = ""
    address: str = ""
    checked: str = "not_checked"


@dataclass(frozen=True)
class Offer:
    """Another set that can be opened from the end of this one.

    Attributes:
        when: Offered only while this holds; None for always.
        stop: Opens the stop-and-consult page first.
    """

    pack: str
    when: Condition | None
    text: str
    stop: bool = False


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
        needed: Belongs to the essence; at most three on any path. Still may be left.
        more: Folded until more is wanted.
        then_and_now: Earlier answers to this question are shown beside it.
        to_say: The answer is meant for the other, not for the journal.
        locked: The answer cannot be changed once its entry is finished.
        lens: Which of ``LENSES`` the question looks through, or "".
        groups: The groups of its vocabulary that are offered first.
        serves: The ids of the concepts of the field that this question serves.
        own_rows: Whether rows may be added to a grid.
        pairs: The ends of a continuum.
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
    needed: bool = False
    more: bool = False
    then_and_now: bool = False
    to_say: bool = False
    locked: bool = False
    lens: str = ""
    groups: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    own_rows: bool = False
    pairs: tuple[Pair, ...] = ()


@dataclass(frozen=True)
class Step:
    """One screen of the form.

    Attributes:
        title: The question in large type.
        short: A shorter title for narrow places; the title where there is none.
        shows: A part of the program shown with the questions, one of ``SHOWS``, or "".
        beside: With ``side_by_side``: pairs of earlier questions whose answers are shown.
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    short: str = ""
    help: str = ""
    when: Condition | None = None
    shows: str = ""
    beside: tuple[tuple[str, str], ...] = ()

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
        purpose: What it is for.
        use: When to use it.
        moments: For which moments it is meant, ids of ``prompts.moments``.
        sources: What it rests on, one by one; ``source`` says it in words.
        offers: Other sets to open from its end.
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
    purpose: str = ""
    use: str = ""
    moments: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    offers: tuple[Offer, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether somebody made it themselves, rather than the program bringing it."""
        return self.id.startswith(OWN_PACK)

    @property
    def base_steps(self) -> int:
        """How many steps everybody is asked, whatever they answer."""
        return sum(1 for step in self.steps if step.when is None)

    def questions(self) -> Iterator[Question]:
        """Every question, in the order of the form."""
        for step in self.steps:
            yield from step.questions

    @cached_property
    def yields(self) -> frozenset[str]:
        """What its answers may feed beyond their entry."""
        return frozenset(question.yields for question in self.questions() if question.yields)

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
