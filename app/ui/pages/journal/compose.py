"""A reflection as HTML to read, in pieces that can be laid out one after the other. No widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from html import escape
from typing import cast

from PySide6.QtCore import QCoreApplication

from app.domain.composing import find
from app.domain.markdown import render
from app.ui.supervision_words import carried_words, view_words
from app.ui.words import day_inside
from models.records.entries import (
    Answer,
    AnswerKey,
    BroughtAction,
    BroughtOutcome,
    Entry,
    JsonValue,
)
from prompts.answers import Answer as PlainAnswer
from prompts.catalogue import Catalogue
from prompts.kinds import Kind
from prompts.schema import Question
from prompts.wording import as_text, column_words
from prompts.words import readable

AT_ONCE = 50_000
"""Characters laid out at once: more would hold up the screen."""

PRIVATE_MARK = "\ue000"
"""Stands where the sign of a private answer is drawn; taken out of what people wrote."""

ABOVE = "\ue001"
"""Stands for the pixels above a heading, which depend on the text size; taken out likewise."""

_IN_HEAD = ("position", "feelings")
_IN_WORDS = frozenset(
    {Kind.FEELINGS, Kind.BODY, Kind.TRIGGERS, Kind.URGES, Kind.HELPED, Kind.THOUGHTS}
)
_CELL = "padding: 2px 20px 2px 0"
_BESIDE_AT_MOST = 5_000
"""Characters of an answer that is set beside another: longer ones are easier read one by one."""


@dataclass(frozen=True, slots=True)
class Section:
    """A question with its answer, or another part with its title.

    `aside` stands at the end of the title, `columns` below it: what the parts of each row are.
    `rows` are a table in place of the text, its first row the heads of the columns. `beside` is
    read next to it.
    """

    heading: str = field(repr=False)
    text: str = field(repr=False)
    private: bool = False
    aside: str = field(default="", repr=False)
    columns: str = ""
    rows: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    beside: Section | None = field(default=None, repr=False)


def head_answers(entry: Entry, catalogue: Catalogue) -> dict[str, Answer]:
    """The answers shown as shapes and chips above the text: the first open one of each kind.

    What is to be read beside another answer stays in the text.
    """
    paired = {key for pair in _pairs(entry, catalogue).items() for key in pair}
    found: dict[str, Answer] = {}
    for answer in entry.answers:
        if answer.kind in _IN_HEAD and not answer.private and answer.kind not in found:
            if answer.key not in paired:
                found[answer.kind] = answer
    return found


def sections_of(entry: Entry, today: date, catalogue: Catalogue) -> tuple[Section, ...]:
    """Questions above answers as asked, what came of it, notes in hindsight."""
    above = {answer.key for answer in head_answers(entry, catalogue).values()}
    shown = {
        answer.key: _answered(entry, answer, catalogue)
        for answer in entry.answers
        if answer.key not in above and answer.text.strip()
    }
    parts = _set_beside(shown, _pairs(entry, catalogue), catalogue)
    parts += [_outcome(outcome, today) for outcome in entry.outcomes]
    tr = partial(QCoreApplication.translate, "Reading")
    for note in entry.hindsight:
        day = day_inside(note.written_at.date(), today)
        parts.append(Section(tr("In hindsight, {day}").format(day=day), note.text, note.private))
    return tuple(parts)


def _pairs(entry: Entry, catalogue: Catalogue) -> dict[AnswerKey, AnswerKey]:
    """The answers that a set shows beside each other: each first one with its other."""
    return {
        AnswerKey(pack.id, first): AnswerKey(pack.id, other)
        for use in entry.packs
        if use.pack in catalogue
        for pack in (catalogue.get(use.pack),)
        for step in pack.steps
        for first, other in step.beside
    }


def _set_beside(
    shown: Mapping[AnswerKey, Section],
    pairs: Mapping[AnswerKey, AnswerKey],
    catalogue: Catalogue,
) -> list[Section]:
    """The sections in order, those of a pair as one; what is private stands by itself."""
    parts: list[Section] = []
    taken: set[AnswerKey] = set()
    for key, section in shown.items():
        if key in taken:
            continue
        other = shown.get(pairs[key]) if key in pairs else None
        if other is None or not (_fits_beside(section) and _fits_beside(other)):
            parts.append(section)
            continue
        taken.add(pairs[key])
        other = replace(other, heading=_with_step(pairs[key], other.heading, catalogue))
        heading = _with_step(key, section.heading, catalogue)
        parts.append(replace(section, heading=heading, beside=other))
    return parts


def _with_step(key: AnswerKey, heading: str, catalogue: Catalogue) -> str:
    """The question with the step it is of: beside each other both may ask the same."""
    steps = catalogue.get(key.pack).steps
    step = next(each for each in steps if any(q.id == key.question for q in each.questions))
    name = step.short or step.title
    return f"{name}: {heading}" if heading and heading != name else name


def _fits_beside(section: Section) -> bool:
    return not section.private and len(section.text) <= _BESIDE_AT_MOST


def _answered(entry: Entry, answer: Answer, catalogue: Catalogue) -> Section:
    """An answer as it was asked; rows of a question that is still the same one below the other."""
    section = Section(answer.heading, answer.text, answer.private)
    known = find(answer.key, catalogue)
    if known is not None and known.locked:
        section = replace(section, aside=_locked_words())
    if answer.kind in _IN_WORDS:
        # Words are said as they are called now, wherever they stand.
        asked = Question(answer.key.question, Kind(answer.kind))
        value = cast(PlainAnswer, answer.value)
        return replace(section, text=as_text(asked, value, catalogue.vocabularies))
    question = _asked_still(entry, answer, catalogue)
    if question is not None and answer.kind == Kind.GRID and isinstance(answer.value, dict):
        return replace(section, rows=_grid(question, answer.value, catalogue))
    if question is None or answer.kind != Kind.ROWS or not isinstance(answer.value, list):
        return section
    lines = [
        as_text(question, cast(PlainAnswer, [row]), catalogue.vocabularies) for row in answer.value
    ]
    text = "\n\n".join(" ".join(line.split()) for line in lines)
    return replace(section, text=text, columns=column_words(question))


def _locked_words() -> str:
    return QCoreApplication.translate("Reading", "Locked when it was finished")


def _grid(
    question: Question, value: Mapping[str, JsonValue], catalogue: Catalogue
) -> tuple[tuple[str, ...], ...]:
    """A grid in words: its columns above, then its rows as far as they were filled in."""
    texts = {option.id: option.text for option in question.options}
    rows = [("", *(column.text for column in question.columns))]
    for row_id, cells in value.items():
        told = cells if isinstance(cells, dict) else {}
        rows.append(
            (
                texts.get(row_id) or readable(row_id),
                *(
                    as_text(
                        column.as_question(),
                        cast(PlainAnswer, told[column.id]),
                        catalogue.vocabularies,
                    )
                    if column.id in told
                    else ""
                    for column in question.columns
                ),
            )
        )
    return tuple(rows)


def _asked_still(entry: Entry, answer: Answer, catalogue: Catalogue) -> Question | None:
    """The question of an answer, unless its set has changed since."""
    versions = {use.pack: use.version for use in entry.packs}
    pack = catalogue.get(answer.key.pack) if answer.key.pack in catalogue else None
    if pack is None or versions.get(pack.id) != pack.version:
        return None
    return next((each for each in pack.questions() if each.id == answer.key.question), None)


def _outcome(outcome: BroughtOutcome, today: date) -> Section:
    tr = partial(QCoreApplication.translate, "Reading")
    day = day_inside(outcome.held_at.date(), today)
    lines = [f"*{outcome.question}*"] if outcome.question.strip() else []
    lines += [outcome.outcome] if outcome.outcome.strip() else []
    lines += [tr("What I take: {words}").format(words=outcome.take)] if outcome.take else []
    view = view_words(outcome.view)
    lines += [view] if view else []
    promised = [line for each in outcome.promised for line in _promised(each)]
    lines += ["\n".join(promised)] if promised else []
    aside = tr("Brought to supervision, {day}").format(day=day)
    if outcome.person:
        aside = tr("Brought to supervision with {person}, {day}")
        aside = aside.format(person=outcome.person, day=day)
    age = carried_words(outcome.times_carried, outcome.carried_from, today)
    aside = f"{aside}. {age}" if age else aside
    return Section(tr("What came of it"), "\n\n".join(lines), aside=aside)


def _promised(action: BroughtAction) -> list[str]:
    """An action with what came of it below."""
    tr = partial(QCoreApplication.translate, "Reading")
    state = tr("open")
    if action.done:
        state = tr("done")
    elif action.dropped:
        state = tr("dropped")
    lines = [f"- {action.text} ({state})"]
    if action.result.strip():
        lines.append(tr("What came of it: {words}").format(words=_one_line(action.result)))
    if action.effect.strip():
        words = tr("What it changed in the work: {words}")
        lines.append(words.format(words=_one_line(action.effect)))
    return [lines[0], *(f"  - {line}" for line in lines[1:])]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def to_pieces(sections: Sequence[Section], private_word: str) -> tuple[str, ...]:
    """HTML of the sections, cut into pieces of about `AT_ONCE` characters; runs off the screen."""
    pieces: list[str] = []
    now: list[str] = []
    room = AT_ONCE
    for section in sections:
        if section.beside is not None:
            now.append(_side_by_side(section, section.beside))
            room -= len(section.text) + len(section.beside.text)
            continue
        now.append(_heading(section, private_word))
        if section.rows:
            now.append(_table(section.rows))
            continue
        if section.columns:
            now.append(f'<p class="columns">{_clean(section.columns)}</p>')
        text = section.text.replace(PRIVATE_MARK, "").replace(ABOVE, "")
        while text:
            part, text = _cut(text, room)
            now.append(render(part))
            room -= len(part)
            if room <= 0:
                pieces.append("".join(now))
                now, room = [], AT_ONCE
    if now or not pieces:
        pieces.append("".join(now))
    return tuple(pieces)


def _cut(text: str, room: int) -> tuple[str, str]:
    """At most `room` characters, ended at a paragraph, a line or a word where there is one."""
    if len(text) <= room:
        return text, ""
    for end in ("\n\n", "\n", " "):
        at = text.rfind(end, room // 2, room)
        if at > 0:
            return text[:at], text[at:].lstrip("\n")
    return text[:room], text[room:]


def _side_by_side(first: Section, other: Section) -> str:
    cells = "".join(
        f'<td width="50%" style="padding: {ABOVE}px 16px 0 0">'
        f'<p class="question">{_clean(each.heading)}</p>'
        f"{render(each.text.replace(PRIVATE_MARK, '').replace(ABOVE, ''))}</td>"
        for each in (first, other)
    )
    return f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr></table>'


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = rows
    above = "".join(f'<td style="{_CELL}"><p class="columns">{_clean(t)}</p></td>' for t in head)
    lines = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{_clean(text)}</td>' for text in row) + "</tr>"
        for row in body
    )
    return f'<table cellspacing="0" cellpadding="0"><tr>{above}</tr>{lines}</table>'


def _heading(section: Section, private_word: str) -> str:
    words = _clean(section.heading)
    aside = _clean(section.aside)
    if section.private:
        mark = f"{PRIVATE_MARK}&nbsp;{escape(private_word)}"
        aside = f"{mark} · {aside}" if aside else mark
    if not words and not aside:
        return ""
    if not aside:
        return f'<p class="question">{words}</p>'
    return (
        '<table width="100%" cellspacing="0" cellpadding="0"><tr>'
        f'<td style="padding-top: {ABOVE}px"><p class="question">{words}</p></td>'
        f'<td align="right" style="padding-top: {ABOVE}px">'
        f'<p class="question" style="font-weight: 400">{aside}</p></td>'
        "</tr></table>"
    )


def _clean(words: str) -> str:
    return escape(words.replace(PRIVATE_MARK, "").replace(ABOVE, ""))
