"""The questions of a pack file."""

from collections.abc import Iterable
from typing import Final

from prompts import concepts
from prompts.condition_loader import Earlier, condition_in
from prompts.grammar import NOT_VALUES
from prompts.kinds import COLUMN_KINDS, VOCABULARY_OF, Kind
from prompts.reading import Table
from prompts.schema import LENSES, Column, Ends, Option, Pair, Question
from prompts.words import GROUPS_OF
from prompts.yields import FOLLOW_UP_COLUMNS, OPTIONS_OF, is_follow_up, kinds_for

MAX_OPTIONS: Final = 60
MAX_COLUMNS: Final = 8
MAX_PAIRS: Final = 40

_TEXT: Final = 300
_HELP: Final = 1_000
_END: Final = 60

_WITH_OPTIONS: Final = frozenset({Kind.ONE, Kind.MANY, Kind.GRID})
_WITH_COLUMNS: Final = frozenset({Kind.ROWS, Kind.GRID})
_WITH_ENDS: Final = frozenset({Kind.SCALE, Kind.BIPOLAR})
_WITH_HINT: Final = frozenset({Kind.LONG, Kind.SHORT, Kind.NUMBER})
_WRITTEN: Final = frozenset({Kind.LONG, Kind.SHORT})


def question_in(table: Table, earlier: Earlier, *, is_first: bool) -> tuple[Question, bool]:
    """The question of a table, and whether its kind is known."""
    question_id = table.id(what="a question")
    if question_id in earlier:
        table.problem("id", f"there is another question “{question_id}”")
    kind = _kind(table, frozenset(Kind), "a question")
    # The first question of a step may leave the asking to the title of the step.
    text = table.text("text", _TEXT, "" if is_first else "a question has no text")
    help_text = table.text("help", _HELP, paragraphs=True)
    when = condition_in(table, earlier)
    options = _options(table, kind)
    columns = _columns(table, kind)
    yields = _yields(table, kind, options, columns)
    needed, more = _weight(table)
    question = Question(
        id=question_id,
        kind=kind or Kind.SHORT,
        text=text,
        help=help_text,
        options=options,
        ends=_ends(table, kind),
        columns=columns,
        when=when,
        yields=yields,
        private=table.flag("private"),
        hint=_hint(table, kind),
        needed=needed,
        more=more,
        then_and_now=table.flag("then_and_now"),
        to_say=_written_flag(table, "to_say", kind),
        locked=_locked(table, kind, yields),
        lens=table.choice("lens", LENSES),
        groups=_groups(table, kind),
        serves=_serves(table),
        own_rows=_own_rows(table, kind),
        pairs=_pairs(table, kind),
    )
    table.finish()
    return question, kind is not None


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


def _weight(table: Table) -> tuple[bool, bool]:
    needed, more = table.flag("needed"), table.flag("more")
    if needed and more:
        table.problem("more", "a question is either needed or folded away (“more”), not both")
    return needed, more


def _written_flag(table: Table, key: str, kind: Kind | None) -> bool:
    flag = table.flag(key)
    if flag and kind and kind not in _WRITTEN:
        table.problem(key, f"“{key}” goes with the kinds long and short, not {kind}")
    return flag


def _locked(table: Table, kind: Kind | None, yields: str) -> bool:
    locked = _written_flag(table, "locked", kind)
    if yields == "first_impression" and not locked:
        table.problem("yields", "a first impression has to be locked (“locked = true”)")
    return locked


def _groups(table: Table, kind: Kind | None) -> tuple[str, ...]:
    groups = table.texts("groups", 20, 48)
    if not groups or kind is None:
        return groups
    if kind not in VOCABULARY_OF:
        table.problem("groups", f"a question of kind {kind} has no groups of words")
        return groups
    known = GROUPS_OF[VOCABULARY_OF[kind]]
    for group in groups:
        if group not in known:
            names = ", ".join(known)
            table.problem("groups", f"there is no group “{group[:40]}”; the groups are {names}")
    return groups


def _serves(table: Table) -> tuple[str, ...]:
    serves = table.texts("serves", 60, 10)
    for each in serves:
        if not concepts.is_known(each):
            table.problem("serves", f"there is no concept “{each}”")
    return serves


def _own_rows(table: Table, kind: Kind | None) -> bool:
    own_rows = table.flag("own_rows")
    if own_rows and kind and kind is not Kind.GRID:
        table.problem("own_rows", f"to a question of kind {kind} no rows can be added")
    return own_rows


def _pairs(table: Table, kind: Kind | None) -> tuple[Pair, ...]:
    pairs: list[Pair] = []
    for each in table.tables("pairs", MAX_PAIRS):
        pair_id = each.id(what="a pair")
        if any(pair.id == pair_id for pair in pairs):
            each.problem("id", f"there is another pair “{pair_id}”")
        low = each.text("low", _END, "the low end has no words")
        high = each.text("high", _END, "the high end has no words")
        each.finish()
        pairs.append(Pair(pair_id, low, high))
    if kind is Kind.CONTINUUM and not pairs:
        table.problem("", "a continuum needs pairs of ends")
    elif pairs and kind and kind is not Kind.CONTINUUM:
        table.problem("pairs", f"a question of kind {kind} has no pairs")
    return tuple(pairs)


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
            what = "rows (“options”)" if kind is Kind.GRID else "options"
            table.problem("", f"a question of kind {kind} needs {what}")
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
        inside.text("low", _END, "the low end has no words"),
        inside.text("high", _END, "the high end has no words"),
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
    if kind in _WITH_COLUMNS and not columns:
        what = "a grid" if kind is Kind.GRID else "a list of rows"
        table.problem("", f"{what} needs columns")
    elif columns and kind and kind not in _WITH_COLUMNS:
        table.problem("columns", f"a question of kind {kind} has no columns")
    return tuple(columns)


def _yields(
    table: Table, kind: Kind | None, options: Iterable[Option], columns: Iterable[Column]
) -> str:
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
    elif kind is Kind.ROWS and is_follow_up(given):
        _check_columns(table, {column.id: column.kind for column in columns})
    return given


def _check_ids(table: Table, given: str, ids: list[str]) -> None:
    unknown = [each for each in ids if each not in OPTIONS_OF[given]]
    if unknown:
        known = ", ".join(OPTIONS_OF[given])
        table.problem("yields", f"“{given}” knows only the options {known}, not “{unknown[0]}”")


def _check_columns(table: Table, kinds: dict[str, Kind]) -> None:
    if "what" not in kinds:
        table.problem("columns", "rows that come back later need a column “what”")
    for column_id, kind in FOLLOW_UP_COLUMNS.items():
        if kinds.get(column_id, kind) is not kind:
            table.problem("columns", f"the column “{column_id}” has to be of kind {kind}")
