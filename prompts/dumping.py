"""A pack written as a TOML file that reads back the same."""

from collections.abc import Iterable, Mapping
from typing import Final

from prompts.grammar import Condition
from prompts.schema import Column, Ends, Offer, Option, Pack, Pair, Question, Source, Step

_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_FLAGS: Final = ("private", "needed", "more", "then_and_now", "to_say", "locked", "own_rows")

Lines = list[str]


def dump(pack: Pack) -> str:
    """The file of a pack; ``prompts.loader.load`` gives the same pack back."""
    lines = [
        f"id = {quoted(pack.id)}",
        f"version = {pack.version}",
        *_texts({"title": pack.title, "summary": pack.summary}),
        f"minutes = {pack.minutes}",
        *_texts(
            {
                "purpose": pack.purpose,
                "use": pack.use,
                "source": pack.source,
                "origin": pack.origin,
                "dated": pack.dated,
                "entry_kind": pack.entry_kind,
                "door": pack.door,
            }
        ),
        *_list("moments", pack.moments),
    ]
    for source in pack.sources:
        lines += ["", "[[sources]]", *_source(source)]
    for step in pack.steps:
        lines += ["", "[[steps]]", *_step(step)]
    for offer in pack.offers:
        lines += ["", "[[offers]]", *_offer(offer)]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """``text`` as a TOML string on one line."""
    shown = "".join(
        _ESCAPES.get(char) or (_code(char) if char < " " or char == "\x7f" else char)
        for char in text
    )
    return f'"{shown}"'


def _code(char: str) -> str:
    return f"\\u{ord(char):04x}"


def _texts(texts: Mapping[str, str]) -> Lines:
    return [f"{key} = {quoted(text)}" for key, text in texts.items() if text]


def _list(key: str, texts: Iterable[str]) -> Lines:
    inside = ", ".join(map(quoted, texts))
    return [f"{key} = [{inside}]"] if inside else []


def _flags(flags: Mapping[str, bool]) -> Lines:
    return [f"{key} = true" for key, flag in flags.items() if flag]


def _when(condition: Condition | None) -> Lines:
    return [f"when = {quoted(str(condition))}"] if condition else []


def _source(source: Source) -> Lines:
    return _texts(
        {
            "author": source.author,
            "title": source.title,
            "year": source.year,
            "address": source.address,
            "checked": source.checked,
        }
    )


def _offer(offer: Offer) -> Lines:
    return [
        f"pack = {quoted(offer.pack)}",
        *_when(offer.when),
        f"text = {quoted(offer.text)}",
        *_flags({"stop": offer.stop}),
    ]


def _step(step: Step) -> Lines:
    lines = [
        f"id = {quoted(step.id)}",
        f"title = {quoted(step.title)}",
        *_texts({"short": step.short, "help": step.help}),
        *_when(step.when),
        *_texts({"shows": step.shows}),
    ]
    if step.beside:
        pairs = ", ".join(f"[{quoted(first)}, {quoted(second)}]" for first, second in step.beside)
        lines.append(f"beside = [{pairs}]")
    for question in step.questions:
        lines += ["", "  [[steps.questions]]", *(f"  {line}" for line in _question(question))]
    return lines


def _question(question: Question) -> Lines:
    return [
        f"id = {quoted(question.id)}",
        f'kind = "{question.kind}"',
        *_texts({"text": question.text, "help": question.help, "hint": question.hint}),
        *_when(question.when),
        *_texts({"yields": question.yields, "lens": question.lens}),
        *_flags({flag: getattr(question, flag) for flag in _FLAGS}),
        *_list("groups", question.groups),
        *_list("serves", question.serves),
        *_ends(question.ends),
        *_tables("options", map(_option, question.options)),
        *_tables("columns", map(_column, question.columns)),
        *_tables("pairs", map(_pair, question.pairs)),
    ]


def _ends(ends: Ends | None) -> Lines:
    if ends is None:
        return []
    return [f"ends = {{ low = {quoted(ends.low)}, high = {quoted(ends.high)} }}"]


def _tables(key: str, tables: Iterable[str]) -> Lines:
    inside = [f"  {table}," for table in tables]
    return [f"{key} = [", *"\n".join(inside).split("\n"), "]"] if inside else []


def _option(option: Option) -> str:
    return _inline({"id": option.id, "text": option.text, "help": option.help})


def _pair(pair: Pair) -> str:
    return _inline({"id": pair.id, "low": pair.low, "high": pair.high})


def _column(column: Column) -> str:
    inside = _inline({"id": column.id, "text": column.text, "kind": str(column.kind)})
    if not column.options:
        return inside
    options = "".join(f"\n    {_option(option)}," for option in column.options)
    return f"{inside[:-2]}, options = [{options}\n  ] }}"


def _inline(texts: Mapping[str, str]) -> str:
    return f"{{ {', '.join(_texts(texts))} }}"
