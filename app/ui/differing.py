"""Two states of a text as HTML: added words underlined, removed ones struck through."""

from __future__ import annotations

from html import escape
from typing import Final

from app.domain.differences import Change, differences

_LONGEST: Final = 50_000
"""Characters of one text that are compared."""

_SHAPE: Final = {Change.SAME: "{0}", Change.ADDED: "<u>{0}</u>", Change.REMOVED: "<s>{0}</s>"}


def differing_html(old: str, new: str) -> str:
    """What became of a text, in reading order; runs off the screen."""
    said = (
        _SHAPE[each.change].format(escape(each.text).replace("\n", "<br/>"))
        for each in differences(old[:_LONGEST], new[:_LONGEST])
    )
    return "".join(said)
