"""What professional bodies ask of supervision and training hours, one file for each body."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from prompts.reading import FileError, Report, Table, parse, read_bytes
from prompts.schema import CHECKED, Source
from prompts.source_loader import source_in

KINDS: Final = (
    "supervision",
    "client_contact",
    "related",
    "training",
    "peer_consultation",
    "observed",
)
"""What time is spent on. A break is none of them: it excuses a period."""

FORMATS: Final = ("individual", "triadic", "group", "peer", "live", "ad_hoc")
"""Who sits together."""

SHARES: Final = ("whole", "half", "divided", "twice_divided")
"""How much of the time counts: all, half, its part by the number of people, or twice that part."""

PERIODS: Final = ("week", "month", "quarter", "year", "two_years", "whole")

MEASURES: Final = (
    "minutes",
    "average",
    "periods",
    "cases",
    "some",
    "every",
    "mixture",
    "most",
)
"""How something is asked for.

`minutes` in each period; `average` minutes a month over a year; `periods` so many weeks or months
that reach the minutes; `cases` so many cases that do; `some` at least one line; `every` no more days
between; `mixture` so many kinds; `most` no more minutes than that.
"""

WANTED: Final = ("person", "subjects", "learned", "impact", "goal", "signed_by")
"""What a line may have to say beside its figures."""

COLUMNS: Final = (
    "day",
    "kind",
    "minutes",
    "counted",
    "format",
    "mode",
    "group_size",
    "person",
    "site",
    "side",
    "subjects",
    "learned",
    "impact",
    "goal",
    "note",
    "reason",
    "signed_by",
    "signed_on",
    "logged_on",
)
"""What a column of a sheet of lines may show."""

ROWS: Final = ("line", "week", "month")
FIELD_KINDS: Final = ("text", "number", "flag")
OWN: Final = "own_"
"""What the id of one's own rules begins with."""

_MINUTES: Final = 1_000_000
_LONG: Final = 600


@dataclass(frozen=True)
class Share:
    """How much of a session counts, by format and by how many are supervised.

    `fewest` and `most` are 0 where there is no bound; `regular` asks that all were there regularly.
    """

    formats: tuple[str, ...]
    share: str
    fewest: int = 0
    most: int = 0
    regular: bool = False

    @property
    def by_size(self) -> bool:
        """Whether one has to know how many were there."""
        return bool(self.fewest or self.most) or self.share in ("divided", "twice_divided")


@dataclass(frozen=True)
class Ask:
    """One thing a body asks for.

    Attributes:
        minutes: What is wanted, of a period, a month on average, or a case; of `most`, the limit.
        number: How many periods, cases or kinds; of `every`, the days.
        formats: Only these count; all of them where empty.
        ratio: One hour for so many of `ratio_of`; 0 for none.
        at_least: Below that a part-time share does not lower it.
        capped: Of these kinds together no more than `cap` minutes count.
        or_field: A field of a line that stands for the format (`some`), or names the case.
    """

    id: str
    text: str
    measure: str
    per: str
    kinds: tuple[str, ...]
    formats: tuple[str, ...] = ()
    minutes: int = 0
    number: int = 0
    ratio: int = 0
    ratio_of: tuple[str, ...] = ()
    at_least: int = 0
    capped: tuple[str, ...] = ()
    cap: int = 0
    or_field: str = ""


@dataclass(frozen=True)
class ExtraField:
    """What this body alone asks of a line."""

    id: str
    text: str
    kind: str


@dataclass(frozen=True)
class Column:
    """A column of the sheet: something a line says, a field, or a sum of kinds and formats."""

    title: str
    shows: str = ""
    field: str = ""
    kinds: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rules:
    """What one body asks, as it was found in its sources on `checked_on`.

    Attributes:
        year_starts: Month and day on which its year begins.
        late_after: Days after which a line counts as written late.
        rows: What a row of its sheet is: a line, a week or a month.
    """

    id: str
    name: str
    country: str
    summary: str
    advice: str
    checked_on: date | None
    sources: tuple[Source, ...]
    shares: tuple[Share, ...]
    asks: tuple[Ask, ...]
    fields: tuple[ExtraField, ...] = ()
    wants: tuple[str, ...] = ()
    year_starts: tuple[int, int] = (1, 1)
    late_after: int = 14
    rows: str = "line"
    columns: tuple[Column, ...] = field(default=())

    @property
    def checked(self) -> str:
        """How far all of its sources were checked, one of `CHECKED`: as far as the least of them."""
        return max((each.checked for each in self.sources), key=CHECKED.index, default=CHECKED[-1])

    @property
    def is_own(self) -> bool:
        return self.id.startswith(OWN)

    @property
    def is_by_share(self) -> bool:
        """Whether it matters how much of a full week one works."""
        return any(ask.at_least for ask in self.asks)

    def ask(self, ask_id: str) -> Ask:
        """The thing asked for under that id."""
        return next(ask for ask in self.asks if ask.id == ask_id)


@cache
def shipped_rules() -> tuple[Rules, ...]:
    """The rules that come with the program, by country and name."""
    folder = files("prompts") / "hours"
    found = [
        load_rules(each.read_bytes()) for each in folder.iterdir() if each.name.endswith(".toml")
    ]
    return tuple(sorted(found, key=lambda rules: (rules.country, rules.name)))


def shipped_text(body: str) -> str:
    """The file of a body's rules, to make one's own from."""
    return (files("prompts") / "hours" / f"{body}.toml").read_text(encoding="utf-8")


def load_rules(source: Path | bytes, *, own: bool = False) -> Rules:
    """The rules of a file.

    Args:
        own: Whether they are somebody's own: the id says so, and sources may be missing.

    Raises:
        OSError: The file cannot be read.
        FileError: These are no rules; holds every problem found.
    """
    raw, lines = parse(read_bytes(source))
    report = Report(lines)
    rules = _rules(Table(raw, (), "", report), own)
    if problems := report.problems():
        raise FileError(problems)
    return rules


def _rules(table: Table, own: bool) -> Rules:
    rules_id = table.id(what="the rules")
    if rules_id and rules_id.startswith(OWN) is not own:
        what = f"the id of your own rules begins with “{OWN}”" if own else f"“{OWN}” is reserved"
        table.problem("id", what)
    fields = tuple(_field(each) for each in table.tables("fields", 12))
    rules = Rules(
        id=rules_id,
        name=table.text("name", 80, "the rules have no name"),
        country=table.text("country", 80),
        summary=table.text("summary", _LONG, "" if own else "the rules do not say what they ask"),
        advice=table.text("advice", _LONG, "" if own else "the rules do not say whom to ask"),
        checked_on=_day(table, "" if own else "nobody says when this was checked"),
        sources=tuple(source_in(each) for each in table.tables("sources", 12)),
        shares=tuple(_share(each) for each in table.tables("counts", 24)),
        asks=tuple(_ask(each, {each.id for each in fields}) for each in table.tables("asks", 24)),
        fields=fields,
        wants=_among(table, "wants", WANTED),
        year_starts=_year_starts(table),
        late_after=_number(table, "late_after", 1, 366) or 14,
        rows=table.choice("rows", ROWS) or "line",
        columns=tuple(
            _column(each, {each.id for each in fields}) for each in table.tables("columns", 24)
        ),
    )
    _check(table, rules, own)
    table.finish()
    return rules


def _check(table: Table, rules: Rules, own: bool) -> None:
    if not rules.shares:
        table.problem("", "nothing says how time is counted (“counts”)")
    if not rules.asks:
        table.problem("", "nothing is asked for (“asks”)")
    if not rules.sources and not own:
        table.problem("", "the rules name no source")
    for what, ids in (("asks", rules.asks), ("fields", rules.fields)):
        known = [each.id for each in ids]
        for twice in sorted({each for each in known if known.count(each) > 1}):
            table.problem(what, f"“{twice}” is there twice")


def _share(table: Table) -> Share:
    share = Share(
        formats=_among(table, "formats", FORMATS, "it does not say for which formats"),
        share=table.choice("share", SHARES, "it does not say how much of the time counts"),
        fewest=_number(table, "fewest", 1, 1000),
        most=_number(table, "most", 1, 1000),
        regular=table.flag("regular"),
    )
    if share.most and share.fewest > share.most:
        table.problem("most", "“most” is fewer than “fewest”")
    table.finish()
    return share


_NEEDS: Final = {
    "minutes": (),
    "average": ("minutes",),
    "periods": ("number",),
    "cases": ("minutes", "number", "or_field"),
    "some": (),
    "every": ("number",),
    "mixture": ("number",),
    "most": ("minutes",),
}


def _ask(table: Table, fields: Iterable[str]) -> Ask:
    measure = table.choice("measure", MEASURES, "it does not say how it is measured")
    ask = Ask(
        id=table.id(what="something asked for"),
        text=table.text("text", 300, "it is not said in words"),
        measure=measure,
        per=table.choice("per", PERIODS, "it does not say in which period"),
        kinds=_among(table, "kinds", KINDS) or ("supervision",),
        formats=_among(table, "formats", FORMATS),
        minutes=_number(table, "minutes", 1, _MINUTES),
        number=_number(table, "number", 1, _MINUTES),
        ratio=_number(table, "ratio", 1, 1000),
        ratio_of=_among(table, "ratio_of", KINDS),
        at_least=_number(table, "at_least", 1, _MINUTES),
        capped=_among(table, "capped", KINDS),
        cap=_number(table, "cap", 1, _MINUTES),
        or_field=table.text("or_field", 48),
    )
    for name in _NEEDS.get(measure, ()):
        if not getattr(ask, name):
            table.problem("", f"“{measure}” needs “{name}”")
    if measure == "minutes" and not (ask.minutes or ask.ratio):
        table.problem("", "“minutes” needs “minutes” or “ratio”")
    if measure == "periods" and ask.per not in ("week", "month", "quarter"):
        table.problem("per", "“periods” are weeks, months or quarters")
    if bool(ask.ratio) is not bool(ask.ratio_of):
        table.problem("", "“ratio” and “ratio_of” come together")
    if bool(ask.cap) is not bool(ask.capped):
        table.problem("", "“cap” and “capped” come together")
    if ask.or_field and ask.or_field not in fields:
        table.problem("or_field", f"there is no field “{ask.or_field}”")
    table.finish()
    return ask


def _field(table: Table) -> ExtraField:
    made = ExtraField(
        id=table.id(what="a field"),
        text=table.text("text", 120, "a field has no words"),
        kind=table.choice("kind", FIELD_KINDS) or "text",
    )
    table.finish()
    return made


def _column(table: Table, fields: Iterable[str]) -> Column:
    column = Column(
        title=table.text("title", 120, "a column has no title"),
        shows=table.choice("shows", COLUMNS),
        field=table.text("field", 48),
        kinds=_among(table, "kinds", KINDS),
        formats=_among(table, "formats", FORMATS),
    )
    if [bool(column.shows), bool(column.field), bool(column.kinds)].count(True) != 1:
        table.problem("", "a column shows one of “shows”, “field” and “kinds”")
    if column.field and column.field not in fields:
        table.problem("field", f"there is no field “{column.field}”")
    table.finish()
    return column


def _among(table: Table, key: str, choices: tuple[str, ...], missing: str = "") -> tuple[str, ...]:
    found = table.texts(key, len(choices), 48)
    if not found and missing:
        table.problem("", missing)
    for each in found:
        if each not in choices:
            table.problem(key, f"“{key}” are among {', '.join(choices)}")
            break
    return found


def _number(table: Table, key: str, low: int, high: int) -> int:
    """A number that may be left out; 0 then."""
    return table.number(key, low, high) if table.has(key) else 0


def _day(table: Table, missing: str) -> date | None:
    text = table.text("checked_on", 10, missing)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        table.problem("checked_on", "“checked_on” is a day such as 2026-11-23")
        return None


def _year_starts(table: Table) -> tuple[int, int]:
    text = table.text("year_starts", 5)
    if not text:
        return (1, 1)
    try:
        day = date.fromisoformat(f"2001-{text}")
    except ValueError:
        table.problem("year_starts", "“year_starts” is a month and a day such as 12-01")
        return (1, 1)
    return (day.month, day.day)
