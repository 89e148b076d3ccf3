"""The words the identifier guard knows, read from the files that ship."""

from __future__ import annotations

from app.domain.identifier_marks import Lexicon
from prompts.identifiers import general
from resources import read_text


def read_lexicon() -> Lexicon:
    """Ordinary words, given names, surnames, and names that point at nobody."""
    return Lexicon(
        ordinary=_listed("ordinary-words-en"),
        given=_listed("given-names"),
        general=general(),
        surnames=_listed("surnames"),
    )


def _listed(name: str) -> frozenset[str]:
    return frozenset(read_text(f"identifiers/{name}.txt").split())
