"""What the page of a repair asks, stage by stage, and how an answer to it reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, cast

from prompts.conditions import evaluate
from prompts.kinds import Kind
from prompts.language_check import LanguageCheck, load_check
from prompts.loader import load_shipped
from prompts.pseudo import PSEUDO, pseudo
from prompts.schema import Pack, Question, Step
from prompts.texts import changed
from prompts.translations import read_side, translated
from prompts.values import Answer, is_answered
from prompts.wording import as_text, plain_text
from prompts.words import Vocabularies
from prompts.yields import repair_field

STAGES: Final = (
    "noticed",
    "owned",
    "planned",
    "tried",
    "response",
    "learned",
    "follow_up",
    "closed",
)

_DOWN: Final = "_down"
_PLACE: Final = {True: {"at": "down"}, False: {"at": "up"}}


@dataclass(frozen=True)
class StageForm:
    """What one stage asks now.

    Attributes:
        title: The question in large type.
        name: What the stage is called, as in the list of stages.
        shown: At most one long question and two short ones.
        more: Asked when more is wanted. What is answered already is among them, also where an
            earlier answer was changed and it would not be asked now.
    """

    stage: str
    title: str
    name: str
    help: str
    shown: tuple[Question, ...]
    more: tuple[Question, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All of them, in the order they are asked in."""
        return (*self.shown, *self.more)


@cache
def stages(language: str = "en") -> Pack:
    """The questions of all stages; in English where there are none in that language.

    They are no set that can be opened: no library lists them.
    """
    folder = files("prompts")
    pack = load_shipped((folder / "repair_stages.toml").read_bytes())
    if language == PSEUDO:
        return changed(pack, lambda _, text: pseudo(text))
    side = folder / f"repair_stages.{language}.toml"
    return translated(pack, read_side(side.read_bytes())) if side.is_file() else pack


@cache
def explaining_check() -> LanguageCheck:
    """The words that explain before they have heard, in what is meant for the other."""
    return load_check((files("prompts") / "repair_words.toml").read_bytes())


def field_of(question: Question) -> str:
    """The field of a repair that the question writes, as in ``owned.my_part``."""
    return repair_field(question.yields)


def stage_form(pack: Pack, stage: str, values: Mapping[str, object], *, is_down: bool) -> StageForm:
    """What a stage asks.

    Args:
        pack: The pack of ``stages``.
        stage: One of ``STAGES``.
        values: What stands now, by field; of the stages tried and response, that of one try.
        is_down: Whether one had less power: safety comes first, and nothing is owed.
    """
    answers = _answers(pack, values, is_down)
    steps = [step for step in _steps(pack, stage, is_down) if evaluate(step.when, answers)]
    asked = [
        question
        for step in steps
        for question in step.questions
        if evaluate(question.when, answers)
    ]
    fields = {field_of(question) for question in asked}
    kept = {
        field_of(question): question
        for step in reversed(steps)
        for question in reversed(step.questions)
        if field_of(question) not in fields and is_answered(values.get(field_of(question)))
    }
    return StageForm(
        stage=stage,
        title=steps[0].title,
        name=steps[0].rail_title,
        help=steps[0].help,
        shown=tuple(question for question in asked if not question.more),
        more=(*(question for question in asked if question.more), *reversed(kept.values())),
    )


def stage_names(pack: Pack, *, is_down: bool) -> dict[str, str]:
    """What each stage is called, in the order they are drawn in."""
    return {stage: _steps(pack, stage, is_down)[0].rail_title for stage in STAGES}


def question_of(pack: Pack, name: str, *, is_down: bool) -> Question | None:
    """The question that writes a field, in the words for where one stood."""
    stage = name.partition(".")[0]
    if stage not in STAGES:
        return None
    met = [
        question
        for step in _steps(pack, stage, is_down)
        for question in step.questions
        if field_of(question) == name
    ]
    return met[0] if met else None


def field_text(
    name: str,
    value: object,
    vocabularies: Vocabularies | None = None,
    pack: Pack | None = None,
    *,
    is_down: bool = False,
) -> str:
    """A value of a field in words; "" when there is none."""
    if not is_answered(value):
        return ""
    question = question_of(pack or stages(), name, is_down=is_down)
    answer = cast(Answer, value)
    return as_text(question, answer, vocabularies) if question else plain_text(answer)


def _steps(pack: Pack, stage: str, is_down: bool) -> list[Step]:
    """The steps of a stage, that in the words for where one stood first."""
    steps = {step.id: step for step in pack.steps}
    found = [steps[name] for name in (stage, f"{stage}{_DOWN}") if name in steps]
    return found[::-1] if is_down else found


def _answers(pack: Pack, values: Mapping[str, object], is_down: bool) -> dict[str, object]:
    """The answers that conditions look at: one stood where the repair says one stood."""
    return {
        question.id: _PLACE[is_down] if question.kind is Kind.POSITION else value
        for question in pack.questions()
        if question.kind is Kind.POSITION or is_answered(value := values.get(field_of(question)))
    }
