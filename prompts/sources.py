"""What a pack rests on, told in one line."""

from collections.abc import Mapping
from typing import Final

from prompts.schema import Pack, Source

_TOLD: Final[Mapping[frozenset[str], str]] = {
    frozenset({"read"}): "Checked against the original.",
    frozenset({"excerpt"}): "Checked against an excerpt.",
    frozenset({"not_checked"}): "Not checked against the original.",
}
"""Said once where it is true of every source."""

_MARKS: Final[Mapping[str, str]] = {
    "excerpt": " (checked against an excerpt)",
    "not_checked": " (not checked)",
}


def source_line(pack: Pack) -> str:
    """The sources of a pack with how far they were checked; its own words where it lists none."""
    if not pack.sources:
        return pack.source
    told = _TOLD.get(frozenset(source.checked for source in pack.sources), "")
    named = "; ".join(
        source_words(source) + ("" if told or source.checked == "read" else _MARKS[source.checked])
        for source in pack.sources
    )
    return f"After {named}. {told}".rstrip()


def source_words(source: Source) -> str:
    """One source: its author, title and year, as far as they are known."""
    return ", ".join(part for part in (source.author, source.title, source.year) if part)
