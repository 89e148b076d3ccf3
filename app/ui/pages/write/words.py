"""Steps and answers in words, as the page for writing says them."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication

from app.ui.forms.state import FormState, Screen
from models.records.entries import JsonValue
from prompts.answers import ABSENT, Absent, Answer, as_text
from prompts.kinds import Kind
from prompts.schema import Question
from prompts.words import Vocabularies

_LONGEST_LOOKED_AT = 400


def tr(text: str) -> str:
    """Translates words of this page."""
    return QCoreApplication.translate("Write", text)


def screen_title(screen: Screen) -> str:
    """What a step is called in lists."""
    return tr("Your words") if screen.is_free else screen.step.rail_title


def answer_words(
    screen: Screen, form: FormState, vocabularies: Vocabularies, *, whole: bool = False
) -> str:
    """What was answered on a screen, on one line; "" when nothing was. `whole` names each word."""
    said: list[str] = []
    for question in screen.questions:
        value = form.value(screen.key(question))
        if value is None:
            continue
        if question.kind is Kind.LONG and said:
            break
        said.append(_in_short(question, value, vocabularies, whole))
        if question.kind is Kind.LONG:
            break
    return ", ".join(part for part in said if part)


def _in_short(question: Question, value: JsonValue, vocabularies: Vocabularies, whole: bool) -> str:
    if isinstance(value, dict) and question.kind is Kind.FEELINGS:
        if len(value) > 1 and not whole:
            return tr("{n} feelings").format(n=len(value))
        return ", ".join(vocabularies.feelings.label(word) for word in value)
    if isinstance(value, list) and question.kind is not Kind.ROWS:
        if len(value) > 1 and not whole:
            return tr("{n} chosen").format(n=len(value))
    if isinstance(value, str):
        value = value[:_LONGEST_LOOKED_AT]
    text = as_text(question, _as_answer(value), vocabularies)
    return " ".join(text.split())


def said_in_words(question: Question, value: JsonValue, vocabularies: Vocabularies) -> str:
    """A whole answer in words; "" when there is none."""
    return "" if value is None else as_text(question, _as_answer(value), vocabularies)


def _as_answer(value: JsonValue) -> Answer | Absent:
    return ABSENT if value is None else cast(Answer, value)


def is_done(screen: Screen, form: FormState) -> bool:
    """Whether anything on a screen was answered."""
    return any(form.is_answered(key) for key in screen.answer_keys())


def as_plain_text(form: FormState, vocabularies: Vocabularies) -> str:
    """Every question with its answer, to be kept outside the journal."""
    lines: list[str] = []
    for screen in form.screens:
        for question in screen.questions:
            value = form.value(screen.key(question))
            if value is None:
                continue
            asked = question.text or screen.step.title
            said = as_text(question, _as_answer(value), vocabularies)
            lines += [asked, said, ""] if asked else [said, ""]
    if form.bring_question:
        lines += [tr("The question I want to bring"), form.bring_question, ""]
    return "\n".join(lines)
