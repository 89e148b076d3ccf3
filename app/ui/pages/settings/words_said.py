"""How the words people choose from are told in the settings."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from app.services.library_words import WordLine

_tr = partial(QCoreApplication.translate, "WordsSection")


def uses_words(uses: int) -> str:
    """How often a word was used, nothing where it never was."""
    if not uses:
        return ""
    if uses == 1:
        return _tr("used once")
    return _tr("used {n} times").format(n=uses)


def is_renamed(line: WordLine) -> bool:
    """Whether it goes by another name than at first."""
    return line.text != line.shipped_text


def aside(line: WordLine) -> str:
    """What stands small beside a word: what it was called, whose it is, whether it is hidden."""
    parts = (
        _tr("was: {word}").format(word=line.shipped_text) if is_renamed(line) else "",
        _tr("your own") if line.is_own else "",
        _tr("hidden") if line.is_hidden else "",
    )
    return " · ".join(part for part in parts if part)


def row_sentence(line: WordLine, group: str) -> str:
    """One sentence for assistive technology ("Impatient, Up-power, used 9 times, hidden")."""
    parts = (
        line.text,
        group,
        _tr("your own") if line.is_own else "",
        uses_words(line.uses) or _tr("not used yet"),
        _tr("was {word}").format(word=line.shipped_text) if is_renamed(line) else "",
        _tr("hidden") if line.is_hidden else "",
    )
    return ", ".join(part for part in parts if part)
