"""What a form holds while it is filled in: answers, privacy, and what is asked now. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from app.domain.unsaid import held_privately
from app.ui.forms.depth import Depth, Depths, depths_of, essence, unfolded
from models.records.entries import (
    FREE,
    FREE_TEXT,
    AnswerKey,
    Bring,
    Draft,
    DraftAnswer,
    Header,
    JsonValue,
)
from models.records.ids import EntryId
from prompts.conditions import asked, visible_questions, visible_steps
from prompts.kinds import Kind
from prompts.schema import Pack, Question, Step

FREE_KEY: Final = AnswerKey(FREE, FREE_TEXT)

FREE_PACK: Final = Pack(
    id=FREE,
    version=1,
    title="",
    summary="",
    minutes=0,
    source="",
    origin="",
    dated="",
    steps=(Step(FREE_TEXT, "", (Question(FREE_TEXT, Kind.LONG),)),),
)
"""Writing without any prompt set, in the shape of one."""


@dataclass(frozen=True)
class Screen:
    """One step as it is asked now, with the questions that its conditions leave.

    `folded` are those among them that are not shown at the depth that was chosen, nor answered.
    """

    pack: Pack
    step: Step
    questions: tuple[Question, ...]
    folded: tuple[Question, ...] = ()
    unfolded: bool = False

    @property
    def id(self) -> str:
        """Names the screen in a draft, `pack/step`."""
        return f"{self.pack.id}/{self.step.id}"

    @property
    def is_free(self) -> bool:
        """Whether this is the page for words without questions."""
        return self.pack.id == FREE

    def key(self, question: Question) -> AnswerKey:
        """The key of the answer to one of its questions."""
        return AnswerKey(self.pack.id, question.id)

    def answer_keys(self) -> tuple[AnswerKey, ...]:
        """The keys of all its answers, in order."""
        return tuple(self.key(question) for question in self.questions)


class FormState:
    """A draft in the making.

    Answers to questions that conditions hide are kept, decide nothing, and come back with their
    question. What is answered is never folded, and stays where it is when it is emptied again.

    Args:
        pack: gives a prompt set by id, or None where it is not installed any more.
        depths: how deep each set is asked where its draft does not tell; outlives the form.
        finished: when each answer of the entry that is edited was first written.
    """

    def __init__(
        self,
        draft: Draft,
        pack: Callable[[str], Pack | None],
        depths: Depths | None = None,
        finished: Mapping[AnswerKey, date] | None = None,
    ) -> None:
        self._pack = pack
        self._depths = depths or Depths()
        self._finished = dict(finished or {})
        self._essences: dict[tuple[str, int], frozenset[str]] = {}
        self._unfolded: set[str] = set()
        self._mentioned: set[str] = set()
        self._draft = draft
        self._given: tuple[EntryId, ...] = ()
        self._answers: dict[AnswerKey, JsonValue] = {
            key: answer.value for key, answer in draft.answers.items()
        }
        self._private: dict[AnswerKey, bool] = dict.fromkeys(draft.private, True)
        self._private |= {key: answer.private for key, answer in draft.answers.items()}
        self._began_free = not draft.packs or FREE_KEY in draft.answers
        self._kept = set(self._answers)
        self._screens: tuple[Screen, ...] = ()
        self._ask()

    # What is asked

    @property
    def screens(self) -> tuple[Screen, ...]:
        """The steps asked now, over all prompt sets of the draft."""
        return self._screens

    def packs(self) -> tuple[Pack, ...]:
        """The installed prompt sets of the draft, in the order they were added."""
        found = (self._pack(pack_id) for pack_id in self._draft.packs if pack_id != FREE)
        return tuple(pack for pack in found if pack is not None)

    def add_pack(self, pack_id: str) -> None:
        """Adds the questions of a prompt set after what is there."""
        if pack_id not in self._draft.packs:
            self._draft = replace(self._draft, packs=(*self._draft.packs, pack_id))
            self._ask()

    def retired(self) -> tuple[AnswerKey, ...]:
        """Answers whose question no installed prompt set knows."""
        known = {FREE_KEY}
        for pack in self.packs():
            known.update(AnswerKey(pack.id, question.id) for question in pack.questions())
        return tuple(key for key in self._answers if key not in known)

    def index_of(self, screen_id: str) -> int:
        """Where a screen stands; 0 when it is not asked."""
        for index, screen in enumerate(self._screens):
            if screen.id == screen_id:
                return index
        return 0

    # How deep it is asked

    def depth(self, pack: Pack) -> Depth:
        """How deep a set is asked now: as was chosen here, else for the set elsewhere."""
        chosen = self._draft.depths.get(pack.id, self._depths.of(pack))
        return Depth(chosen) if chosen in depths_of(pack) else Depth.USUAL

    def next_depth(self, pack: Pack, by: int) -> Depth | None:
        """The depth one further up (-1) or down (1); None where there is none."""
        offered = depths_of(pack)
        place = offered.index(self.depth(pack)) + by
        return offered[place] if 0 <= place < len(offered) else None

    def deepen(self, pack: Pack, by: int) -> bool:
        """Asks less (-1) or more (1) of a set; returns whether other questions are asked now."""
        wanted = self.next_depth(pack, by)
        if wanted is None:
            return False
        self._depths.choose(pack, wanted)
        self._draft = replace(self._draft, depths={**self._draft.depths, pack.id: int(wanted)})
        # What was only opened in passing folds again.
        self._kept = set(self._answers)
        self._unfolded = {each for each in self._unfolded if not each.startswith(f"{pack.id}/")}
        return self._asked_anew()

    def waiting(self, pack: Pack) -> int:
        """How many questions of a set one step deeper would add."""
        wanted = self.next_depth(pack, 1)
        if wanted is None:
            return 0
        return self._asked_at(pack, wanted) - self._asked_now(pack)

    def has_less(self, pack: Pack) -> bool:
        """Whether one step further up asks fewer questions of a set than now."""
        wanted = self.next_depth(pack, -1)
        return wanted is not None and self._asked_at(pack, wanted) < self._asked_now(pack)

    def _asked_now(self, pack: Pack) -> int:
        return sum(len(screen.questions) for screen in self._screens if screen.pack.id == pack.id)

    def _asked_at(self, pack: Pack, depth: Depth) -> int:
        return sum(len(screen.questions) for screen in self._screens_of(pack, depth))

    def unfold(self, screen_id: str) -> bool:
        """Shows every question of one step; returns whether other questions are asked now."""
        self._unfolded.add(screen_id)
        return self._asked_anew()

    def fold(self, screen_id: str) -> bool:
        """Folds again what `unfold` showed, but for what was answered."""
        self._unfolded.discard(screen_id)
        self._kept = set(self._answers)
        return self._asked_anew()

    # Lenses, and what is settled

    def is_last(self, screen: Screen) -> bool:
        """Whether it is the last step of its set."""
        of_pack = [each.id for each in self._screens if each.pack.id == screen.pack.id]
        return of_pack[-1:] == [screen.id]

    def unused_lenses(self, screen: Screen) -> tuple[tuple[str, str], ...]:
        """At the last step of a set with several lenses: each unused one, and its first step.

        Nothing where no lens was used at all: then all was left, and nothing is to be said.
        """
        if not self.is_last(screen) or screen.pack.id in self._mentioned:
            return ()
        first: dict[str, str] = {}
        used = set()
        for step in screen.pack.steps:
            for question in step.questions:
                if question.lens and self._is_asked(screen.pack, step, question):
                    first.setdefault(question.lens, f"{screen.pack.id}/{step.id}")
                    if AnswerKey(screen.pack.id, question.id) in self._answers:
                        used.add(question.lens)
        if not used:
            return ()
        return tuple((lens, step) for lens, step in first.items() if lens not in used)

    def lenses_mentioned(self, pack: Pack) -> None:
        """Says no more of unused lenses of this set."""
        self._mentioned.add(pack.id)

    def locked_since(self, key: AnswerKey) -> date | None:
        """When an answer was written that cannot be changed any more; None where it can."""
        question = self._question(key)
        if question is None or not question.locked:
            return None
        return self._finished.get(key)

    # Answers

    def value(self, key: AnswerKey) -> JsonValue:
        """The answer, None when there is none."""
        return self._answers.get(key)

    def is_answered(self, key: AnswerKey) -> bool:
        """Whether anything was written or chosen."""
        return key in self._answers

    def set_value(self, key: AnswerKey, value: JsonValue) -> bool:
        """Takes an answer; None takes it away. Returns whether other questions are asked now."""
        if self.locked_since(key) is not None:
            return False
        if _is_nothing(value):
            self._answers.pop(key, None)
        else:
            self._answers[key] = value
            self._kept.add(key)
        return self._asked_anew()

    def is_private(self, key: AnswerKey) -> bool:
        """Whether the answer is kept private; a question can ask for that from the start."""
        if key in self._private:
            return self._private[key]
        question = self._question(key)
        return question is not None and question.private

    def set_private(self, key: AnswerKey, private: bool) -> None:
        """Keeps an answer private, or not, also one that is still to be written."""
        self._private[key] = private

    # All the rest of a draft

    @property
    def header(self) -> Header:
        return self._draft.header

    def set_header(self, header: Header) -> None:
        """Takes the common header."""
        self._draft = replace(self._draft, header=header)

    @property
    def bring(self) -> Bring:
        return self._draft.bring

    @property
    def bring_question(self) -> str:
        return self._draft.bring_question

    def set_bring(self, bring: Bring, question: str) -> None:
        """Marks for supervision, with the question to bring."""
        self._draft = replace(self._draft, bring=bring, bring_question=question)

    @property
    def links(self) -> tuple[EntryId, ...]:
        return self._draft.links

    def set_links(self, links: Iterable[EntryId]) -> None:
        """Takes the linked entries, each once, in order."""
        self._draft = replace(self._draft, links=tuple(dict.fromkeys(links)))

    def begin_with(self, links: Iterable[EntryId]) -> None:
        """Takes the links of where one came from: they alone are nothing to keep."""
        self.set_links(links)
        self._given = self._draft.links

    def link_keys(self, entry_id: EntryId | None = None) -> tuple[AnswerKey, ...]:
        """Questions asked now that are answered with a link, to that entry or to any."""
        return tuple(
            screen.key(question)
            for screen in self._screens
            for question in screen.questions
            if question.kind is Kind.LINK
            and (value := self._answers.get(screen.key(question))) is not None
            and entry_id in (None, value)
        )

    def linked(self) -> tuple[EntryId, ...]:
        """Every entry that is linked, by hand or in an answer, each once."""
        answered = [EntryId(str(self._answers[key])) for key in self.link_keys()]
        return tuple(dict.fromkeys((*self.links, *answered)))

    @property
    def page_mode(self) -> bool:
        return self._draft.page_mode

    def set_place(self, *, screen_id: str, question: str, caret: int, page_mode: bool) -> None:
        """Remembers where the writer is."""
        self._draft = replace(
            self._draft, step=screen_id, question=question, caret=caret, page_mode=page_mode
        )

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written or chosen at all, but for the links it began with."""
        links = self._draft.links != self._given
        return not self._answers and not self._draft.bring_question and not links

    def snapshot(self) -> Draft:
        """The draft as it stands now."""
        answers = {
            key: DraftAnswer(value, self.is_private(key)) for key, value in self._answers.items()
        }
        to_be = {key for key, private in self._private.items() if private and key not in answers}
        depths = {
            pack.id: int(self.depth(pack)) for pack in self.packs() if len(depths_of(pack)) > 1
        }
        return held_privately(
            replace(
                self._draft,
                answers=answers,
                private=frozenset(to_be),
                depths={**self._draft.depths, **depths},
            )
        )

    # Inner workings

    def _question(self, key: AnswerKey) -> Question | None:
        if key == FREE_KEY:
            return FREE_PACK.question(FREE_TEXT)
        pack = self._pack(key.pack)
        if pack is None:
            return None
        try:
            return pack.question(key.question)
        except KeyError:
            return None

    def _asked_anew(self) -> bool:
        before = self._screens
        self._ask()
        return before != self._screens

    def _ask(self) -> None:
        packs = list(self.packs())
        if self._began_free or not packs:
            packs.insert(0, FREE_PACK)
        self._screens = tuple(
            screen for pack in packs for screen in self._screens_of(pack, self.depth(pack))
        )

    def _screens_of(self, pack: Pack, depth: Depth) -> list[Screen]:
        answers = self._answers_of(pack)
        counted = asked(pack, answers)
        screens = []
        for step in visible_steps(pack, answers):
            screen = self._screen(pack, step, visible_questions(step, counted), depth)
            if screen.questions:
                screens.append(screen)
        if screens or depth is Depth.MORE:
            return screens
        # Nothing essential on this path: it would leave an empty page.
        return self._screens_of(pack, Depth(depth + 1))

    def _screen(
        self, pack: Pack, step: Step, questions: tuple[Question, ...], depth: Depth
    ) -> Screen:
        standing = unfolded(depth, questions, self._essence(pack))
        name = f"{pack.id}/{step.id}"
        is_open = name in self._unfolded

        def shows(question: Question) -> bool:
            return question.id in standing or AnswerKey(pack.id, question.id) in self._kept

        folded = tuple(question for question in questions if not shows(question))
        if is_open:
            return Screen(pack, step, questions, (), unfolded=bool(folded))
        return Screen(pack, step, tuple(q for q in questions if shows(q)), folded)

    def _essence(self, pack: Pack) -> frozenset[str]:
        name = (pack.id, pack.version)
        if name not in self._essences:
            self._essences[name] = essence(pack)
        return self._essences[name]

    def _answers_of(self, pack: Pack) -> dict[str, JsonValue]:
        return {key.question: value for key, value in self._answers.items() if key.pack == pack.id}

    def _is_asked(self, pack: Pack, step: Step, question: Question) -> bool:
        answers = self._answers_of(pack)
        return step in visible_steps(pack, answers) and question in visible_questions(
            step, asked(pack, answers)
        )


def _is_nothing(value: JsonValue) -> bool:
    if isinstance(value, str):
        return not value.strip()
    return value is None or value == [] or value == {}
