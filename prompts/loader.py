"""Packs from TOML files: everything that is wrong is reported at once, with its line.

A pack file is data. Reading one runs nothing and loads nothing else, and a file made to be
hard to read is refused early.
"""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final

from prompts import header
from prompts.condition_loader import condition_in
from prompts.essence import MOST_NEEDED, most_together
from prompts.grammar import Condition
from prompts.moments import MOMENTS
from prompts.question_loader import question_in
from prompts.reading import FileError, Problem, Report, Table, read_bytes
from prompts.reading import parse as parse_toml
from prompts.schema import SHOWS, Offer, Pack, Question, Step
from prompts.source_loader import source_in

MAX_STEPS: Final = 60
MAX_QUESTIONS: Final = 20
MAX_SOURCES: Final = 30
MAX_OFFERS: Final = 20
MAX_BESIDE: Final = 20

_TITLE: Final = 120
_TEXT: Final = 300
_HELP: Final = 1_000


def load(source: Path | bytes) -> Pack:
    """The pack in a file or in the bytes of one.

    Raises:
        OSError: The file cannot be read.
        FileError: It is not a pack; holds every problem found.
    """
    pack, problems = _read(source)
    if problems or pack is None:
        raise FileError(problems)
    return pack


@lru_cache(maxsize=128)
def load_shipped(data: bytes) -> Pack:
    """The pack in a file that comes with the program.

    Such a file is not made to be hard to read, so that its lines are looked for only when
    there is something to tell. The same bytes are read once: nothing changes a pack.

    Raises:
        FileError: It is not a pack; holds every problem found.
    """
    try:
        report = Report()
        pack = _pack(Table(tomllib.loads(data.decode("utf-8")), (), "", report))
    except ValueError:
        return load(data)
    return load(data) if report.problems() else pack


def lint(source: Path | bytes) -> list[Problem]:
    """Everything that is wrong with a pack file; empty when it can be used.

    Raises:
        OSError: The file cannot be read.
    """
    return _read(source)[1]


def _read(source: Path | bytes) -> tuple[Pack | None, list[Problem]]:
    try:
        raw, lines = parse_toml(read_bytes(source))
    except FileError as refused:
        return None, list(refused.problems)
    report = Report(lines)
    pack = _pack(Table(raw, (), "", report))
    return pack, report.problems()


@dataclass
class _Seen:
    """What has been read so far, for ids that must differ and conditions that look back."""

    steps: set[str] = field(default_factory=set)
    questions: dict[str, Question | None] = field(default_factory=dict)
    """By id; None for one whose kind is not known, so that nothing more is said about it."""
    needed: list[tuple[Table, tuple[Condition, ...]]] = field(default_factory=list)


def _pack(table: Table) -> Pack:
    seen = _Seen()
    pack = Pack(
        id=table.id(what="the set"),
        version=table.number("version", 1, 1_000_000),
        title=table.text("title", _TITLE, "the set has no title"),
        summary=table.text("summary", _TEXT, "the set has no summary"),
        minutes=table.number("minutes", 1, 240),
        source=table.text("source", _HELP, "the set does not name its source"),
        origin=table.text("origin", _TEXT, "the set does not say where it comes from"),
        dated=_dated(table),
        entry_kind=_entry_kind(table),
        door=table.id("door") if table.has("door") else "",
        purpose=table.text("purpose", _TEXT),
        use=table.text("use", _TEXT),
        moments=_moments(table),
        sources=tuple(source_in(each) for each in table.tables("sources", MAX_SOURCES)),
        steps=tuple(_step(each, seen) for each in table.tables("steps", MAX_STEPS)),
        offers=tuple(_offer(each, seen) for each in table.tables("offers", MAX_OFFERS)),
    )
    if not pack.steps:
        table.problem("", "the set has no steps")
    _check_needed(seen)
    table.finish()
    return pack


def _dated(table: Table) -> str:
    text = table.text("dated", 10, "the set has no date (“dated”)")
    if text:
        try:
            date.fromisoformat(text)
        except ValueError:
            table.problem("dated", '“dated” has to be a date like "2025-11-30"')
    return text


def _entry_kind(table: Table) -> str:
    given = table.text("entry_kind", 48)
    known = [option.id for option in header.ENTRY_KINDS]
    if given and given not in known:
        table.problem("entry_kind", f"“entry_kind” is one of {', '.join(known)}")
    return given


def _moments(table: Table) -> tuple[str, ...]:
    moments = table.texts("moments", len(MOMENTS), 48)
    known = [moment.id for moment in MOMENTS]
    for moment in moments:
        if moment not in known:
            names = ", ".join(known)
            table.problem("moments", f"“{moment}” is not a moment; the moments are {names}")
    return moments


def _offer(table: Table, seen: _Seen) -> Offer:
    offer = Offer(
        pack=table.id("pack", "the set to open"),
        when=condition_in(table, seen.questions),
        text=table.text("text", _TEXT, "an offer does not say why"),
        stop=table.flag("stop"),
    )
    table.finish()
    return offer


def _step(table: Table, seen: _Seen) -> Step:
    step_id = table.id(what="a step")
    if step_id in seen.steps:
        table.problem("id", f"there is another step “{step_id}”")
    seen.steps.add(step_id)
    title = table.text("title", _TITLE, "a step has no title")
    short = table.text("short", 60)
    help_text = table.text("help", _HELP, paragraphs=True)
    when = condition_in(table, seen.questions)
    shows = table.choice("shows", SHOWS)
    beside = _beside(table, shows, seen)
    questions = tuple(
        _question(each, seen, when, is_first=not number)
        for number, each in enumerate(table.tables("questions", MAX_QUESTIONS))
    )
    if not questions:
        table.problem("", "a step has no questions")
    table.finish()
    return Step(step_id, title, questions, short, help_text, when, shows, beside)


def _question(
    table: Table, seen: _Seen, step_when: Condition | None, *, is_first: bool
) -> Question:
    question, has_kind = question_in(table, seen.questions, is_first=is_first)
    if question.id:
        seen.questions.setdefault(question.id, question if has_kind else None)
    if question.needed:
        conditions = tuple(each for each in (step_when, question.when) if each is not None)
        seen.needed.append((table, conditions))
    return question


def _beside(table: Table, shows: str, seen: _Seen) -> tuple[tuple[str, str], ...]:
    beside = table.couples("beside", MAX_BESIDE)
    if table.has("beside") and shows != "side_by_side":
        table.problem("beside", '“beside” goes with “shows = "side_by_side"”')
    elif shows == "side_by_side" and not table.has("beside"):
        table.problem("shows", "“side_by_side” needs the questions to show (“beside”)")
    for each in dict.fromkeys(name for couple in beside for name in couple):
        if each not in seen.questions:
            table.problem("beside", f"“beside”: no earlier question is called “{each[:40]}”")
    return beside


def _check_needed(seen: _Seen) -> None:
    if len(seen.needed) <= MOST_NEEDED:
        return
    together = most_together([conditions for _, conditions in seen.needed], seen.questions)
    if len(together) > MOST_NEEDED:
        table, _ = seen.needed[together[MOST_NEEDED]]
        table.problem(
            "needed", f"at most {MOST_NEEDED} questions are needed on any path, this is one more"
        )
