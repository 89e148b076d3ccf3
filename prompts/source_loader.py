"""The sources that packs, notes and words rest on."""

from typing import Final

from prompts.reading import Table
from prompts.schema import CHECKED, Source

_LONGEST: Final = 300


def source_in(table: Table) -> Source:
    """The source of a table."""
    source = Source(
        author=table.text("author", _LONGEST),
        title=table.text("title", _LONGEST),
        year=table.text("year", 20),
        address=table.text("address", _LONGEST),
        checked=table.choice("checked", CHECKED, "a source does not say whether it was checked"),
    )
    if not source.author and not source.title:
        table.problem("", "a source has an author or a title")
    if any(char.isspace() for char in source.address):
        table.problem("address", "an address has no blanks")
    table.finish()
    return source
