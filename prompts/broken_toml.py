"""What is wrong with a line that is no TOML, in plain words that say what to do about it."""

import re
from typing import Final

_AT: Final = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_CURLY: Final = re.compile("[=\\[{,]\\s*[“”„‘’«»]")

_VALUE: Final = (
    'what stands after “=” cannot be read; put words between quotation marks, as in title = "…"'
)
_OPEN_QUOTE: Final = (
    "a quotation mark is opened and not closed; put the other one where the words end"
)
_UNSEEN: Final = "there is a character here that cannot be seen; type the line again"
_BACKSLASH: Final = "a backslash (\\) stands in the words; write it twice (\\\\), or leave it out"
_TWICE: Final = "this name is given a second time; keep one of the two lines"
_BLOCK_TWICE: Final = "this heading is there a second time; a block of a list begins with two brackets, as in [[steps]]"
_LIST: Final = "a list that begins with “[” lacks its “]”, or a comma between two of its parts"
_BRACES: Final = (
    "what stands between “{” and “}” cannot be read; write name = value, with commas between"
)

_BY_BEGINNING: Final = (
    ("Expected '=' after a key", 'after a name comes “=” and its value, as in title = "…"'),
    ("Unterminated string", _OPEN_QUOTE),
    ("Expected \"'", _OPEN_QUOTE),
    ("Illegal character '\\n'", _OPEN_QUOTE),
    ("Illegal character", _UNSEEN),
    ("Found invalid character", _UNSEEN),
    ("Unescaped '\\'", _BACKSLASH),
    ("Invalid hex value", _BACKSLASH),
    ("Escaped character", _BACKSLASH),
    (
        "Expected newline or end of document",
        "the line goes on after its value; begin a new line there,"
        ' or write a quotation mark inside words as \\"',
    ),
    ("Invalid date", "there is no such day in the calendar; a day is written as in 2025-11-30"),
    ("Cannot overwrite a value", _TWICE),
    ("Duplicate inline table key", _TWICE),
    ("Cannot declare", _BLOCK_TWICE),
    ("Cannot mutate", _BLOCK_TWICE),
    ("Cannot redefine", _BLOCK_TWICE),
    ("Unclosed array", _LIST),
    ("Unclosed inline table", _BRACES),
    ("Expected ']", "a heading begins with a bracket and is not closed; write it as in [[steps]]"),
    (
        "Invalid initial character for a key part",
        "a name is missing, or has a letter it may not have",
    ),
    (
        "Invalid statement",
        "this is not a line of a prompt set; a line is a name with its value,"
        " a heading in brackets, or a note after “#”",
    ),
)
_ANYTHING: Final = "this line cannot be read; compare it with the same line of an exported set"


def told(message: str, text: str) -> tuple[int | None, str]:
    """The line and what to do there, for what the parser of TOML says about a text.

    What it says without a place is about a number or a date that nothing can hold.
    """
    found = _AT.search(message)
    if found is None:
        return None, "a number or a date in it cannot be read"
    lines = text.split("\n")
    last = text.rstrip("\n").count("\n") + 1
    number = int(found.group(1)) if found.group(1) else last
    begun = message.removesuffix(found.group())
    line = lines[number - 1]
    quotes = _unended(begun)
    if number == last and quotes and text.count(quotes) % 2:
        # Nothing ends it: it is told where it begins rather than where the file ends.
        number = text.count("\n", 0, text.rindex(quotes)) + 1
    return number, _value(line) if begun == "Invalid value" else _words(begun)


def _unended(message: str) -> str:
    """The quotation marks that were looked for to the end of the file."""
    if message.startswith("Expected \"'"):
        return message[10:-1]
    return '"""' if message.startswith("Unterminated string") else ""


def _words(message: str) -> str:
    known = (words for beginning, words in _BY_BEGINNING if message.startswith(beginning))
    return next(known, _ANYTHING)


def _value(line: str) -> str:
    """Why a value cannot be read."""
    given = line.partition("=")[2].strip()
    if not given or given.startswith("#"):
        return 'after “=” there is no value; write one, as in title = "…", or take the line out'
    if given.split("#")[0].strip().lower() in ("true", "false", "yes", "no"):
        return "write true or false, in small letters"
    if _CURLY.search(f"={given}"):
        return 'words stand between straight quotation marks ("), not between curly ones'
    return _LIST if given.count("[") > given.count("]") else _VALUE
