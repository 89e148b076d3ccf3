"""Reading a past reflection again: which of its words are quoted, what is noted on it afterwards."""

from dataclasses import dataclass, field
from uuid import NAMESPACE_OID, uuid5

from models.plain import first_sentences, shortened
from models.records.entries import Answer, AnswerKey, Entry, EntryCard, Hindsight, Privacy
from models.records.ids import EntryId, HindsightId

READING_AGAIN = "reading_again"
"""The set for reading an older reflection again."""

LINK = AnswerKey(READING_AGAIN, "related")
"""Its question which reflection was read."""

BEGINS = f"{READING_AGAIN}/now"
"""Its step after that question."""

ABOUT_IT = ("now", "still_true", "not_seen", "rewrite", "tell")
"""Its questions about that reflection; the others ask what follows from it."""

QUOTE_LENGTH = 140
"""Three to four lines of a card: enough to know it again."""

_ENDS = ".!?…。！？"
_CLOSING = "\"'”’)]"


@dataclass(frozen=True, slots=True)
class Noticed:
    """What was noticed when some reflections were read again: the open part, or the private one."""

    of: tuple[EntryId, ...]
    text: str = field(repr=False)
    private: bool


def reread(entry: Entry) -> tuple[EntryId, ...]:
    """The reflections that an entry reads again: that of the answer, else those linked by hand."""
    if not any(answer.key.pack == READING_AGAIN for answer in entry.answers):
        return ()
    answered = [EntryId(str(a.value)) for a in entry.answers if a.key == LINK]
    return tuple(each for each in dict.fromkeys(answered or entry.links) if each != entry.id)


def noticed(entry: Entry) -> tuple[Noticed, ...]:
    """What an entry says of the reflections that it reads again, private words apart from others.

    Where it is private which one was read, or all of the entry is, all is private.
    """
    read = reread(entry)
    about = sorted(
        (a for a in entry.answers if a.key.pack == READING_AGAIN and a.key.question in ABOUT_IT),
        key=lambda a: ABOUT_IT.index(a.key.question),
    )
    hides = entry.header.privacy is Privacy.PRIVATE or any(
        a.private for a in entry.answers if a.key == LINK
    )
    found = []
    for private in (False, True):
        said = [_said(a) for a in about if (a.private or hides) is private and a.text.strip()]
        if read and said:
            found.append(Noticed(read, "\n\n".join(said), private))
    return tuple(found)


def notes_on(entry_id: EntryId, reading: Entry) -> tuple[Hindsight, ...]:
    """The notes that reading an entry again adds to it, dated when the reading was written down."""
    return tuple(
        Hindsight(
            note_id(reading.id, entry_id, each.private), reading.created_at, each.text, each.private
        )
        for each in noticed(reading)
        if entry_id in each.of
    )


def note_id(reading: EntryId, entry_id: EntryId, private: bool) -> HindsightId:
    """The id of the note on an entry out of a reading: always the same, so that it is known again."""
    kind = "private" if private else "open"
    return HindsightId(uuid5(NAMESPACE_OID, f"{reading}:{entry_id}:{kind}").hex)


def _said(answer: Answer) -> str:
    """An answer with its question, but for what stands first: that needs none."""
    text = answer.text.strip()
    heading = answer.heading.strip()
    if answer.key.question == ABOUT_IT[0] or not heading:
        return text
    return f"{heading} {text}" if heading.endswith(tuple(_ENDS)) else f"{heading}: {text}"


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
