"""Days with their year, and dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from app.domain.identifier_marks import IdentifierKind, Mark

_MONTH: Final = (
    r"(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli"
    r"|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\.?"
)
_YEAR: Final = r"(?:1[5-9]|20)\d\d"
_FULL: Final = re.compile(
    rf"(?<![\w./-])(?:\d{{1,2}}([./-])\d{{1,2}}\1(?:{_YEAR}|\d{{2}})(?![\w/-]|\.\d)"
    rf"|{_YEAR}([./-])\d{{1,2}}\2\d{{1,2}}(?:[ T]\d{{1,2}}:\d\d(?::\d\d)?)?(?![\w/-]|\.\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?(?: of)? {_MONTH},? {_YEAR}(?!\w)"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}(?!\w))",
    re.IGNORECASE,
)
_SHORT: Final = re.compile(
    rf"(?<![\w./-])(?:\d{{1,2}}(?:st|nd|rd|th|\.)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?"
    rf"|{_MONTH},? {_YEAR}|\d{{1,2}}([./-])\d{{1,2}}(?:\1\d{{2,4}})?|{_YEAR})(?!\w)",
    re.IGNORECASE,
)
_BORN: Final = re.compile(
    r"(?:\bborn(?: on| in)?|\bd\.?o\.?b\.?|\bdate of birth|\bbirth ?da(?:y|te)|\bgeb(?:oren|\.)?"
    r"|\bgeburts(?:tag|datum))[^\d\n]{0,24}$",
    re.IGNORECASE,
)
_LOOK_BACK = 48


def marks(text: str) -> Iterator[Mark]:
    """Days with a year, and any day that is said to be a birthday."""
    for pattern, needs_birth in ((_FULL, False), (_SHORT, True)):
        for found in pattern.finditer(text):
            if not _is_a_day(found[0]):
                continue
            born = _is_birth(text, found.start())
            if born or not needs_birth:
                kind = IdentifierKind.BIRTH if born else IdentifierKind.DATE
                yield Mark(*found.span(), kind, born)


def _is_birth(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start]
    # The month's own name may stand between the word and the day.
    return _BORN.search(before) is not None


def _is_a_day(words: str) -> bool:
    """Whether numbers that stand for a day and a month can be one."""
    parts = [int(each) for each in re.findall(r"\d+", words.partition(" ")[0])]
    if len(parts) < 2:
        return True
    small = sorted(each for each in parts if each < 100)[:2]
    return (len(small) == 2 and 1 <= small[0] <= 12) or (len(parts) == 3 and min(parts) >= 1)
