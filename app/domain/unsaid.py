"""What stays unsaid in supervision: whatever is written with its set is of the private class."""

from dataclasses import replace

from models.records.entries import Draft, Entry, Privacy

UNSAID = "the_unsaid"
"""The set it is written with. The class of such a reflection cannot be chosen."""


def is_unsaid(draft: Draft) -> bool:
    """Whether a draft is written with that set alone, or has an answer of it."""
    return draft.packs == (UNSAID,) or any(key.pack == UNSAID for key in draft.answers)


def held_privately(draft: Draft) -> Draft:
    """The draft as it may be kept: of the private class where something unsaid is in it."""
    if not is_unsaid(draft) or draft.header.privacy is Privacy.PRIVATE:
        return draft
    return replace(draft, header=replace(draft.header, privacy=Privacy.PRIVATE))


def kept_privately(entry: Entry) -> Entry:
    """The same for an entry that comes in from elsewhere."""
    is_open = entry.header.privacy is not Privacy.PRIVATE
    if is_open and any(answer.key.pack == UNSAID for answer in entry.answers):
        return replace(entry, header=replace(entry.header, privacy=Privacy.PRIVATE))
    return entry
