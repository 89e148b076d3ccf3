"""Packs from TOML files: everything that is wrong is reported at once, with its line.

A pack file is data. Reading one runs nothing and loads nothing else, and a file made to be
hard to read is refused early.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from prompts import header
from prompts.grammar import NOT_VALUES, Answered, Comparison, Condition, ConditionError, parse
from prompts.kinds import COLUMN_KINDS, PLACES, VOCABULARY_OF, Kind, Place
from prompts.reading import FileError, Problem, Report, Table, read_bytes
from prompts.reading import parse as parse_toml
from prompts.schema import Column, Ends, Option, Pack, Question, Step
from prompts.yields import OPTIONS_OF, kinds_for

MAX_STEPS: Final = 60
MAX_QUESTIONS: Final = 20
MAX_OPTIONS: Final = 60
MAX_COLUMNS: Final = 8

_TITLE: Final = 120
_TEXT: Final = 300
_HELP: Final = 1_000

_WITH_OPTIONS: Final = frozenset({Kind.ONE, Kind.MANY})
_WITH_ENDS: Final = frozenset({Kind.SCALE, Kind.BIPOLAR})
_WITH_HINT: Final = frozenset({Kind.LONG, Kind.SHORT, Kind.NUMBER})
_NUMERIC: Final = frozenset({Kind.SCALE, Kind.BIPOLAR, Kind.NUMBER})
_NOT_COMPARED: Final = frozenset({Kind.LONG, Kind.SHORT, Kind.DATE, Kind.ROWS, Kind.LINK})


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


def _pack(table: Table) -> Pack:
    seen = _Seen()
    pack_id = table.id(what="the set")
    version = table.number("version", 1, 1_000_000)
    title = table.text("title", _TITLE, "the set has no title")
    summary = table.text("summary", _TEXT, "the set has no summary")
    minutes = table.number("minutes", 1, 240)
    source = table.text("source", _HELP, "the set does not name its source")
    origin = table.text("origin", _TEXT, "the set does not say where it comes from")
    dated = _dated(table)
    entry_kind = _entry_kind(table)
    door = table.id("door") if table.has("door") else ""
    steps = tuple(_step(each, seen) for each in table.tables("steps", MAX_STEPS))
    if not steps:
        table.problem("", "the set has no steps")
    table.finish()
    return Pack(
        pack_id, version, title, summary, minutes, source, origin, dated, steps, entry_kind, door
    )


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


def _step(table: Table, seen: _Seen) -> Step:
    step_id = table.id(what="a step")
    if step_id in seen.steps:
        table.problem("id", f"there is another step “{step_id}”")
    seen.steps.add(step_id)
    title = table.text("title", _TITLE, "a step has no title")
    short = table.text("short", 60)
    help_text = table.text("help", _HELP, paragraphs=True)
    when = _when(table, seen)
    tables = table.tables("questions", MAX_QUESTIONS)
    questions = tuple(
        _question(each, seen, is_first=not number) for number, each in enumerate(tables)
    )
    if not questions:
        table.problem("", "a step has no questions")
    table.finish()
    return Step(step_id, title, questions, short, help_text, when)


def _question(table: Table, seen: _Seen, *, is_first: bool) -> Question:
    question_id = table.id(what="a question")
    kind = _kind(table, frozenset(Kind), "a question")
    # The first question of a step may leave the asking to the title of the step.
    text = table.text("text", _TEXT, "" if is_first else "a question has no text")
    help_text = table.text("help", _HELP, paragraphs=True)
    when = _when(table, seen)
    options = _options(table, kind)
    question = Question(
        id=question_id,
        kind=kind or Kind.SHORT,
        text=text,
        help=help_text,
        options=options,
        ends=_ends(table, kind),
        columns=_columns(table, kind),
        when=when,
        yields=_yields(table, kind, options),
        private=table.flag("private"),
        hint=_hint(table, kind),
    )
    table.finish()
    if question_id in seen.questions:
        table.problem("id", f"there is another question “{question_id}”")
    elif question_id:
        seen.questions[question_id] = question if kind else None
    return question


def _kind(table: Table, allowed: frozenset[Kind], what: str) -> Kind | None:
    given = table.text("kind", 20, f"{what} has no kind")
    for kind in allowed:
        if kind == given:
            return kind
    if given:
        names = ", ".join(kind for kind in Kind if kind in allowed)
        table.problem("kind", f"“{given}” is not a kind; the kinds are {names}")
    return None


def _hint(table: Table, kind: Kind | None) -> str:
    hint = table.text("hint", _TEXT)
    if hint and kind and kind not in _WITH_HINT:
        table.problem("hint", f"a question of kind {kind} shows no hint")
    return hint


def _options(table: Table, kind: Kind | None) -> tuple[Option, ...]:
    tables = table.tables("options", MAX_OPTIONS)
    options: list[Option] = []
    for each in tables:
        option_id = each.id(what="an option", reserved=NOT_VALUES)
        if any(option.id == option_id for option in options):
            each.problem("id", f"there is another option “{option_id}”")
        text = each.text("text", _TEXT, "an option has no text")
        options.append(Option(option_id, text, each.text("help", _HELP)))
        each.finish()
    if kind in _WITH_OPTIONS:
        fewest = 2 if kind is Kind.ONE else 1
        if len(options) < fewest:
            table.problem("", f"a question of kind {kind} needs options")
    elif options and kind:
        table.problem("options", f"a question of kind {kind} has no options")
    return tuple(options)


def _ends(table: Table, kind: Kind | None) -> Ends | None:
    inside = table.table("ends")
    if inside is None:
        if kind is Kind.BIPOLAR:
            table.problem("", "a two-ended scale needs its ends")
        return None
    ends = Ends(
        inside.text("low", 60, "the low end has no words"),
        inside.text("high", 60, "the high end has no words"),
    )
    inside.finish()
    if kind and kind not in _WITH_ENDS:
        table.problem("ends", f"a question of kind {kind} has no ends")
    return ends


def _columns(table: Table, kind: Kind | None) -> tuple[Column, ...]:
    columns: list[Column] = []
    for each in table.tables("columns", MAX_COLUMNS):
        column_id = each.id(what="a column")
        if any(column.id == column_id for column in columns):
            each.problem("id", f"there is another column “{column_id}”")
        text = each.text("text", _TEXT, "a column has no text")
        column_kind = _kind(each, COLUMN_KINDS, "a column")
        options = _options(each, column_kind)
        each.finish()
        columns.append(Column(column_id, text, column_kind or Kind.SHORT, options))
    if kind is Kind.ROWS and not columns:
        table.problem("", "a list of rows needs columns")
    elif columns and kind and kind is not Kind.ROWS:
        table.problem("columns", f"a question of kind {kind} has no columns")
    return tuple(columns)


def _yields(table: Table, kind: Kind | None, options: Iterable[Option]) -> str:
    given = table.text("yields", 80)
    if not given:
        return ""
    kinds = kinds_for(given)
    if not kinds:
        table.problem("yields", f"“{given}” is nothing that can be fed")
    elif kind and kind not in kinds:
        names = " or ".join(sorted(kinds))
        table.problem("yields", f"“{given}” comes from a question of kind {names}")
    elif given in OPTIONS_OF and kind:
        _check_ids(table, given, [option.id for option in options])
    return given


def _check_ids(table: Table, given: str, ids: list[str]) -> None:
    unknown = [each for each in ids if each not in OPTIONS_OF[given]]
    if unknown:
        known = ", ".join(OPTIONS_OF[given])
        table.problem("yields", f"“{given}” knows only the options {known}, not “{unknown[0]}”")


def _when(table: Table, seen: _Seen) -> Condition | None:
    text = table.text("when", 500)
    if not text:
        if table.has("when"):
            table.problem("when", "“when” is empty")
        return None
    try:
        condition = parse(text)
    except ConditionError as error:
        table.problem("when", f"“when”: {error}")
        return None
    for mention in condition.comparisons():
        _check_mention(table, mention, seen.questions)
    return condition


def _check_mention(
    table: Table, mention: Comparison | Answered, earlier: Mapping[str, Question | None]
) -> None:
    if mention.question not in earlier:
        table.problem("when", f"“when”: no earlier question is called “{mention.question}”")
        return
    question = earlier[mention.question]
    if question is None or isinstance(mention, Answered):
        return
    if question.kind in _NOT_COMPARED:
        table.problem("when", f"“when”: of “{question.id}” only “answered” can be asked")
        return
    for value in mention.values:
        if not _may_be(question, mention.sign, value):
            shown = value if isinstance(value, str) else f"{value:g}"
            table.problem("when", f"“when”: “{question.id}” is never {mention.sign} {shown}")


def _may_be(question: Question, sign: str, value: str | float) -> bool:
    if question.kind in _NUMERIC:
        return not isinstance(value, str)
    if sign not in ("=", "!=", "in") or not isinstance(value, str):
        return False
    if question.kind in _WITH_OPTIONS:
        return value in {option.id for option in question.options}
    if question.kind is Kind.YESNO:
        return value in ("yes", "no")
    if question.kind is Kind.POSITION:
        return value in {*PLACES, Place.MOVED, Place.UNSURE}
    return question.kind in VOCABULARY_OF
