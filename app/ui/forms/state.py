"""What a form holds while it is filled in: answers, privacy, and what is asked now. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

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
    """One step as it is asked now, with the questions that its conditions leave."""

    pack: Pack
    step: Step
    questions: tuple[Question, ...]

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
    question. `pack` gives a prompt set by id, or None where it is not installed any more.
    """

    def __init__(self, draft: Draft, pack: Callable[[str], Pack | None]) -> None:
        self._pack = pack
        self._draft = draft
        self._answers: dict[AnswerKey, JsonValue] = {
            key: answer.value for key, answer in draft.answers.items()
        }
        self._private: dict[AnswerKey, bool] = dict.fromkeys(draft.private, True)
        self._private |= {key: answer.private for key, answer in draft.answers.items()}
        self._began_free = not draft.packs or FREE_KEY in draft.answers
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

    # Answers

    def value(self, key: AnswerKey) -> JsonValue:
        """The answer, None when there is none."""
        return self._answers.get(key)

    def is_answered(self, key: AnswerKey) -> bool:
        """Whether anything was written or chosen."""
        return key in self._answers

    def set_value(self, key: AnswerKey, value: JsonValue) -> bool:
        """Takes an answer; None takes it away. Returns whether other questions are asked now."""
        if _is_nothing(value):
            self._answers.pop(key, None)
        else:
            self._answers[key] = value
        before = self._screens
        self._ask()
        return before != self._screens

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
        """Whether nothing was written or chosen at all."""
        return not self._answers and not self._draft.bring_question and not self._draft.links

    def snapshot(self) -> Draft:
        """The draft as it stands now."""
        answers = {
            key: DraftAnswer(value, self.is_private(key)) for key, value in self._answers.items()
        }
        to_be = {key for key, private in self._private.items() if private and key not in answers}
        return replace(self._draft, answers=answers, private=frozenset(to_be))

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

    def _ask(self) -> None:
        packs = list(self.packs())
        if self._began_free or not packs:
            packs.insert(0, FREE_PACK)
        self._screens = tuple(screen for pack in packs for screen in self._screens_of(pack))

    def _screens_of(self, pack: Pack) -> list[Screen]:
        answers = {
            key.question: value for key, value in self._answers.items() if key.pack == pack.id
        }
        counted = asked(pack, answers)
        return [
            Screen(pack, step, visible_questions(step, counted))
            for step in visible_steps(pack, answers)
        ]


def _is_nothing(value: JsonValue) -> bool:
    if isinstance(value, str):
        return not value.strip()
    return value is None or value == [] or value == {}
