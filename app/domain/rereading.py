"""Which words of a past reflection are quoted where one is offered to be read again."""

from models.plain import first_sentences, shortened
from models.records.entries import EntryCard

QUOTE_LENGTH = 140
"""Three to four lines of a card: enough to know it again."""

_ENDS = ".!?…。！？"
_CLOSING = "\"'”’)]"


def worth_quoting(card: EntryCard) -> str:
    """The first whole sentences of a reflection, one at least.

    A title that is a sentence is the first one; any other title stands only for a reflection
    without words of its own.
    """
    title, rest = card.title.strip(), card.snippet.strip()
    if title and (_is_sentence(title) or not rest):
        rest = f"{title} {rest}".strip()
    return shortened(first_sentences(rest, QUOTE_LENGTH), QUOTE_LENGTH)


def _is_sentence(words: str) -> bool:
    return words.rstrip(_CLOSING).endswith(tuple(_ENDS))
