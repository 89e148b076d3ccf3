"""Plain words out of Markdown, for one-line titles and snippets.

Not a parser: it only takes away the marks that would look out of place in a line of a list.
"""

import re

_FENCE = re.compile(r"^[ \t]*(?:```|~~~).*$", re.M)
_LINE_MARKS = re.compile(r"^[ \t]*(?:(?:>|#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+)+", re.M)
_RULE = re.compile(r"^[ \t]*(?:[-*_=][ \t]*){3,}$", re.M)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:[ \t]+\"[^\"]*\")?\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|~~)(?=\S)(.+?)(?<=\S)\1(?![\w*])", re.S)
_UNDERLINE = re.compile(r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)", re.S)
_CODE = re.compile(r"`+([^`]+)`+")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ASIDE = 0xF0000
"""Escaped marks wait in a private plane while the others are taken away."""
_BACK = {_ASIDE + code: chr(code) for code in range(0x21, 0x7F)}
_SENTENCE = re.compile(
    r".+?(?:(?<!\b[A-HJ-Z])\.|[!?…。！？])[.!?…。！？]*[\"'”’)\]]*(?=\s|$)|.+?[。！？]", re.S
)
"""A full stop after a single letter, as in “I told K. so”, ends no sentence."""

_LOOKED_AT = 4000
_DAY_LENGTH = 14


def plain_lines(text: str) -> str:
    """The first part of a text without its Markdown marks, lines kept."""
    kept = text[:_LOOKED_AT].replace("\0", " ")
    kept = _ESCAPE.sub(lambda found: chr(_ASIDE + ord(found[1])), kept)
    for marks in (_FENCE, _RULE, _LINE_MARKS):
        kept = marks.sub("", kept)
    kept = _LINK.sub(r"\1", kept)
    kept = _CODE.sub(r"\1", kept)
    kept = _EMPHASIS.sub(r"\2", kept)
    kept = _UNDERLINE.sub(r"\2", kept)
    return kept.translate(_BACK)


def plain_words(text: str) -> str:
    """The first part of a text as one line without Markdown marks."""
    return " ".join(plain_lines(text).split())


def first_sentence(text: str) -> str:
    """The first sentence of the first line that says anything, without Markdown marks.

    The day that an entry of a diary begins with (“16th.”) takes the next sentence along.
    """
    for line in plain_lines(text).splitlines():
        words = " ".join(line.split())
        if words:
            found = _SENTENCE.match(words)
            if found and _is_a_day(found[0]):
                found = _SENTENCE.match(words, found.end()) or found
            return words[: found.end()] if found else words
    return ""


def first_sentences(words: str, limit: int) -> str:
    """As many of the first sentences of a line as `limit` characters hold, one at least."""
    end = 0
    while found := _SENTENCE.match(words, end):
        if end and found.end() > limit:
            break
        end = found.end()
    return words[:end] if end else words


def _is_a_day(sentence: str) -> bool:
    return len(sentence) < _DAY_LENGTH and any(letter.isdigit() for letter in sentence)


def shortened(words: str, limit: int) -> str:
    """At most `limit` characters, cut between words where there are any, `…` at the cut."""
    if len(words) <= limit:
        return words
    cut = words[: limit - 1]
    between = cut.rfind(" ")
    if between > limit // 2:
        cut = cut[:between]
    return cut.rstrip(" ,;:–—-") + "…"
