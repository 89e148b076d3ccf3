"""The notes that stand under the head of a repair: what it waits for, what to look at again."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from app.domain import repair as loop
from app.ui.pages.repairs import showing
from app.ui.pages.repairs.notes import Act
from app.ui.pages.repairs.words import side_words, tr
from models.records.repairs import Repair
from models.records.values import DueRule

Said = tuple[str, str, tuple[Act, ...]]


class Acts(Protocol):
    """What can be done about it."""

    def take_up(self) -> None:
        """Waits no more."""

    def say_why(self) -> None:
        """Asks for the reason."""

    def look_again(self) -> None:
        """Looks at it again, now."""

    def sort_out(self) -> None:
        """Looks at where something grave belongs."""

    def set_due(self, rule: DueRule) -> None:
        """Says when it is followed up."""


def notes_of(repair: Repair, acts: Acts) -> list[Said]:
    """What is to be said of a repair now: the name of each note, its words, its ways on."""
    card = repair.card
    found: list[Said] = []
    if not card.is_open:
        return found
    if card.side in side_words():
        found.append(_waiting(repair, acts))
    if card.is_deferential:
        found.append(_deferential(repair, acts))
    if loop.is_grave(repair.fields):
        words = tr("This may belong somewhere else as well. You can sort that out first.")
        act = ("note.triage", tr("Look at where it belongs"), acts.sort_out)
        found.append(("note.grave", words, (act,)))
    return found


def _waiting(repair: Repair, acts: Acts) -> Said:
    words, reason = side_words()[repair.card.side], showing.side_reason(repair)
    said = tr("{words}: {reason}").format(words=words, reason=reason) if reason else f"{words}."
    why = tr("Change the reason") if reason else tr("Say why")
    return (
        "note.side",
        said,
        (
            ("note.take_up", tr("Take it up again"), acts.take_up),
            ("note.why", why, acts.say_why),
        ),
    )


def in_the_bin() -> Said:
    """What is said of one that was removed."""
    words = tr("It rests in the bin. Everything written in it is kept for 30 days.")
    return "note.bin", words, ()


def _deferential(repair: Repair, acts: Acts) -> Said:
    ways: list[Act] = [("note.look_again", tr("Look again now"), acts.look_again)]
    if repair.card.rule is not DueRule.NEXT_CONTACT:
        later = partial(acts.set_due, DueRule.NEXT_CONTACT)
        ways.insert(0, ("note.next_contact", tr("Remind me at the next contact"), later))
    words = tr("Polite agreement may be a way of drawing back. Look again after the next contact.")
    return "note.deferential", words, tuple(ways)
