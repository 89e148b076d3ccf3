"""Packs and answers made at random, for what has to hold for any of them."""

import string
from typing import Any

from hypothesis import strategies as st

from prompts.grammar import RESERVED, Answered, Comparison, Condition, Joined, Not
from prompts.header import ENTRY_KINDS
from prompts.kinds import COLUMN_KINDS, PLACES, VOCABULARY_OF, Kind, Place
from prompts.moments import MOMENTS
from prompts.schema import (
    CHECKED,
    LENSES,
    SHOWS,
    Column,
    Ends,
    Offer,
    Option,
    Pack,
    Pair,
    Question,
    Source,
    Step,
)
from prompts.words import GROUPS_OF

NASTY = "\"'\\#[]{}=,\n é½日🧣ذ\u00a0\u2019–"
letters = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cs", "Zl", "Zp"),
    exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
) | st.sampled_from(NASTY.replace("\n", ""))
texts = st.text(letters, max_size=40).map(str.strip)
words = texts.filter(bool)
paragraphs = st.text(letters | st.just("\n"), max_size=60).map(str.strip)
ids = st.text(string.ascii_lowercase + "_" + string.digits, min_size=1, max_size=6).map(
    lambda end: f"x{end}"
)
flags = st.booleans()
options = st.lists(
    st.builds(Option, ids, words, texts), min_size=2, max_size=4, unique_by=lambda each: each.id
).map(tuple)
pairs = st.lists(
    st.builds(Pair, ids, words, words), min_size=1, max_size=3, unique_by=lambda each: each.id
).map(tuple)
ends = st.builds(Ends, words, words)
sources = st.builds(
    Source, words, texts, st.sampled_from(["", "1971", "about 1980"]), st.just(""),
    st.sampled_from(CHECKED),
)  # fmt: skip


@st.composite
def columns(draw: st.DrawFn) -> tuple[Column, ...]:
    made: list[Column] = []
    for column_id in draw(st.lists(ids, min_size=1, max_size=3, unique=True)):
        kind = draw(st.sampled_from(sorted(COLUMN_KINDS)))
        made.append(Column(column_id, draw(words), kind, draw(options) if kind is Kind.ONE else ()))
    return tuple(made)


def simple_condition(draw: st.DrawFn, question: Question) -> Condition:
    kind = question.kind
    choices: list[str] = []
    if kind in (Kind.ONE, Kind.MANY):
        choices = [option.id for option in question.options]
    elif kind is Kind.YESNO:
        choices = ["yes", "no"]
    elif kind is Kind.POSITION:
        choices = [*PLACES, Place.MOVED, Place.UNSURE]
    elif kind in VOCABULARY_OF:
        choices = ["tired", "silence"]
    elif kind in (Kind.SCALE, Kind.BIPOLAR, Kind.NUMBER):
        sign = draw(st.sampled_from(["=", "!=", "<", "<=", ">", ">="]))
        return Comparison(question.id, sign, (float(draw(st.integers(-5, 10))),))
    if not choices or draw(flags):
        return Answered(question.id)
    if draw(flags):
        picked = draw(st.lists(st.sampled_from(choices), min_size=1, max_size=3))
        return Comparison(question.id, "in", tuple(str(each) for each in picked))
    sign = draw(st.sampled_from(["=", "!="]))
    return Comparison(question.id, sign, (str(draw(st.sampled_from(choices))),))


def condition(draw: st.DrawFn, earlier: list[Question]) -> Condition | None:
    if not earlier or draw(flags):
        return None
    parts = [
        simple_condition(draw, draw(st.sampled_from(earlier)))
        for _ in range(draw(st.integers(1, 3)))
    ]
    parts = [Not(part) if draw(st.integers(0, 4)) == 0 else part for part in parts]
    if len(parts) == 1:
        return parts[0]
    return Joined(draw(st.sampled_from(["and", "or"])), tuple(parts))


def question(draw: st.DrawFn, question_id: str, earlier: list[Question], needed: bool) -> Question:
    kind = draw(st.sampled_from(list(Kind)))
    written = kind in (Kind.LONG, Kind.SHORT)
    groups: tuple[str, ...] = ()
    if kind in VOCABULARY_OF:
        known = GROUPS_OF[VOCABULARY_OF[kind]]
        groups = tuple(draw(st.lists(st.sampled_from(known), max_size=2, unique=True)))
    return Question(
        question_id,
        kind,
        draw(words),
        draw(paragraphs),
        options=draw(options) if kind in (Kind.ONE, Kind.MANY, Kind.GRID) else (),
        ends=draw(ends) if kind is Kind.BIPOLAR or (kind is Kind.SCALE and draw(flags)) else None,
        columns=draw(columns()) if kind in (Kind.ROWS, Kind.GRID) else (),
        when=condition(draw, earlier),
        yields="follow_up:practice" if written and draw(flags) else "",
        private=draw(flags),
        hint=draw(texts) if written else "",
        needed=needed,
        more=not needed and draw(flags),
        then_and_now=draw(flags),
        to_say=written and draw(flags),
        locked=written and draw(flags),
        lens=draw(st.sampled_from(["", *LENSES])),
        groups=groups,
        serves=tuple(draw(st.lists(st.sampled_from(["S0-01", "S1-68", "S4-20"]), unique=True))),
        own_rows=kind is Kind.GRID and draw(flags),
        pairs=draw(pairs) if kind is Kind.CONTINUUM else (),
    )


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    names = draw(
        st.lists(ids.filter(lambda each: each not in RESERVED), min_size=1, max_size=7, unique=True)
    )
    needed = set(names[:3]) if draw(flags) else set()
    steps: list[Step] = []
    earlier: list[Question] = []
    left = list(names)
    while left:
        take = draw(st.integers(1, 3))
        before = list(earlier)
        when = condition(draw, before)
        asked: list[Question] = []
        for name in left[:take]:
            asked.append(question(draw, name, [*before, *asked], name in needed))
        left = left[take:]
        shows = draw(st.sampled_from(["", *SHOWS]))
        beside: tuple[tuple[str, str], ...] = ()
        if shows == "side_by_side":
            if before:
                beside = ((before[0].id, before[-1].id),)
            else:
                shows = ""
        steps.append(
            Step(
                f"s{len(steps)}", draw(words), tuple(asked), draw(texts), draw(paragraphs), when,
                shows, beside,
            )
        )  # fmt: skip
        earlier += asked
    offers = [
        Offer(draw(ids), condition(draw, earlier), draw(words), draw(flags))
        for _ in range(draw(st.integers(0, 2)))
    ]
    return Pack(
        id=draw(ids),
        version=draw(st.integers(1, 1_000_000)),
        title=draw(words),
        summary=draw(words),
        minutes=draw(st.integers(1, 240)),
        source=draw(words),
        origin=draw(words),
        dated=draw(st.dates()).isoformat(),
        steps=tuple(steps),
        entry_kind=draw(st.sampled_from(["", *(kind.id for kind in ENTRY_KINDS)])),
        door=draw(st.sampled_from(["", "back"])),
        purpose=draw(texts),
        use=draw(texts),
        moments=tuple(
            draw(st.lists(st.sampled_from([each.id for each in MOMENTS]), max_size=3, unique=True))
        ),
        sources=tuple(draw(st.lists(sources, max_size=2))),
        offers=tuple(offers),
    )


def answer_to(draw: st.DrawFn, kind: Kind, asked: Any) -> Any:
    """Some answer to a question or a column of that kind."""
    match kind:
        case Kind.LONG | Kind.SHORT:
            return draw(words)
        case Kind.ONE:
            return draw(st.sampled_from(asked.options)).id
        case Kind.MANY:
            picked = draw(st.lists(st.sampled_from(asked.options), min_size=1, unique=True))
            return [option.id for option in picked]
        case Kind.SCALE:
            return draw(st.integers(0, 10))
        case Kind.BIPOLAR:
            return draw(st.integers(-5, 5))
        case Kind.YESNO:
            return draw(flags)
        case Kind.DATE:
            return draw(st.dates()).isoformat()
        case Kind.NUMBER:
            return draw(st.integers(-(10**6), 10**6) | st.floats(-100, 100))
        case Kind.POSITION:
            return draw(
                st.sampled_from(
                    [*({"at": str(place)} for place in Place), {"at": "moved", "to": "up"}]
                )
            )
        case Kind.FEELINGS:
            return draw(
                st.dictionaries(
                    st.sampled_from(["tired", "sad", "own:in fog"]), st.integers(1, 3), min_size=1
                )
            )
        case Kind.LINK:
            return "17"
        case Kind.ROWS:
            return [cells(draw, asked) for _ in range(draw(st.integers(1, 3)))]
        case Kind.GRID:
            rows = [option.id for option in asked.options] + ["own:mine"] * asked.own_rows
            chosen = draw(st.lists(st.sampled_from(rows), min_size=1, unique=True))
            return {row: cells(draw, asked) for row in chosen}
        case Kind.CONTINUUM:
            places = [pair.id for pair in asked.pairs] + ["own:low|high"]
            chosen = draw(st.lists(st.sampled_from(places), min_size=1, unique=True))
            marks = st.integers(-5, 5)
            return {
                pair: {"at": draw(marks)} | ({"stress": draw(marks)} if draw(flags) else {})
                for pair in chosen
            }
    return draw(st.lists(st.sampled_from(["a_word", "own:mine"]), min_size=1, unique=True))


def cells(draw: st.DrawFn, asked: Any) -> dict[str, Any]:
    some = draw(st.lists(st.sampled_from(asked.columns), min_size=1, unique_by=lambda c: c.id))
    return {column.id: answer_to(draw, column.kind, column) for column in some}


@st.composite
def answered_packs(draw: st.DrawFn) -> tuple[Pack, dict[str, Any]]:
    """A pack and answers to some of its questions, asked or not."""
    pack = draw(packs())
    given = {each.id: answer_to(draw, each.kind, each) for each in pack.questions() if draw(flags)}
    return pack, given
