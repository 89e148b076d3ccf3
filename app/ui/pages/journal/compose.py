"""A reflection as HTML to read, in pieces that can be laid out one after the other. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from html import escape
from typing import cast

from PySide6.QtCore import QCoreApplication

from app.domain.markdown import render
from app.ui.words import day_inside
from models.records.entries import Answer, BroughtOutcome, Entry
from prompts.answers import Answer as PlainAnswer
from prompts.catalogue import Catalogue
from prompts.schema import Question
from prompts.wording import as_text, column_words

AT_ONCE = 50_000
"""Characters laid out at once: more would hold up the screen."""

PRIVATE_MARK = "\ue000"
"""Stands where the sign of a private answer is drawn; taken out of what people wrote."""

ABOVE = "\ue001"
"""Stands for the pixels above a heading, which depend on the text size; taken out likewise."""

_IN_HEAD = ("position", "feelings")


@dataclass(frozen=True, slots=True)
class Section:
    """A question with its answer, or another part with its title.

    `aside` stands at the end of the title, `columns` below it: what the parts of each row are.
    """

    heading: str = field(repr=False)
    text: str = field(repr=False)
    private: bool = False
    aside: str = field(default="", repr=False)
    columns: str = ""


def head_answers(entry: Entry) -> dict[str, Answer]:
    """The answers shown as shapes and chips above the text: the first open one of each kind."""
    found: dict[str, Answer] = {}
    for answer in entry.answers:
        if answer.kind in _IN_HEAD and not answer.private and answer.kind not in found:
            found[answer.kind] = answer
    return found


def sections_of(entry: Entry, today: date, catalogue: Catalogue) -> tuple[Section, ...]:
    """Questions above answers as asked, what came of it, notes in hindsight."""
    above = {answer.key for answer in head_answers(entry).values()}
    parts = [
        _answered(entry, answer, catalogue)
        for answer in entry.answers
        if answer.key not in above and answer.text.strip()
    ]
    parts += [_outcome(outcome, today) for outcome in entry.outcomes]
    tr = partial(QCoreApplication.translate, "Reading")
    for note in entry.hindsight:
        day = day_inside(note.written_at.date(), today)
        parts.append(Section(tr("In hindsight, {day}").format(day=day), note.text, note.private))
    return tuple(parts)


def _answered(entry: Entry, answer: Answer, catalogue: Catalogue) -> Section:
    """An answer as it was asked; rows of a question that is still the same one below the other."""
    question = _asked_still(entry, answer, catalogue) if answer.kind == "rows" else None
    if question is None or not isinstance(answer.value, list):
        return Section(answer.heading, answer.text, answer.private)
    lines = [as_text(question, cast(PlainAnswer, [row])) for row in answer.value]
    text = "\n\n".join(" ".join(line.split()) for line in lines)
    return Section(answer.heading, text, answer.private, columns=column_words(question))


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
    actions = [
        f"- {text} ({tr('done') if is_done else tr('open')})" for text, is_done in outcome.actions
    ]
    lines += ["\n".join(actions)] if actions else []
    aside = tr("With {person}, {day}").format(person=outcome.person, day=day)
    return Section(tr("What came of it"), "\n\n".join(lines), aside=aside)


def to_pieces(sections: Sequence[Section], private_word: str) -> tuple[str, ...]:
    """HTML of the sections, cut into pieces of about `AT_ONCE` characters; runs off the screen."""
    pieces: list[str] = []
    now: list[str] = []
    room = AT_ONCE
    for section in sections:
        now.append(_heading(section, private_word))
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


def _heading(section: Section, private_word: str) -> str:
    words = _clean(section.heading)
    aside = _clean(section.aside)
    if section.private:
        aside = f"{PRIVATE_MARK}&nbsp;{escape(private_word)}"
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
