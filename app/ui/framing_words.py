"""How a question is brought, in words: its kinds with their beginnings, help, eyes, other uses."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.widgets.position_picker import position_word
from models.records.supervision import AgendaItem, Framing

GAP = "\N{HORIZONTAL ELLIPSIS}"
"""What is to be filled in of the beginning of a question."""

_PLACES = ("up", "upish", "both", "downish", "down")


def tr(text: str) -> str:
    """Translates words of a sheet."""
    return QCoreApplication.translate("Framing", text)


def kinds() -> dict[str, str]:
    """The kinds of question by id, in the order they are offered."""
    return {
        "understand": tr("To understand"),
        "decide": tr("To decide"),
        "skill": tr("A skill"),
        "relationship": tr("The relationship"),
        "myself": tr("Myself"),
        "ethics_risk": tr("Ethics or risk"),
        "system": tr("The system around it"),
        "celebrate": tr("Something good"),
    }


def stems(kind: str) -> tuple[str, ...]:
    """The beginnings that questions of a kind may have, each with its gap."""
    return {
        "understand": (
            tr("How can I make sense of …?"),
            tr("What might it mean that …?"),
            tr("What am I not seeing in …?"),
        ),
        "decide": (
            tr("Should I …, or not?"),
            tr("What speaks for …, and what against?"),
            tr("What would have to be clear before I …?"),
        ),
        "skill": (
            tr("How could I say …?"),
            tr("What could I do when …?"),
            tr("How do others handle …?"),
        ),
        "relationship": (
            tr("What goes on between us when …?"),
            tr("How can we come back from …?"),
            tr("What is my part in …?"),
        ),
        "myself": (
            tr("Why does … get to me?"),
            tr("What of mine is in …?"),
            tr("What do I need when …?"),
        ),
        "ethics_risk": (
            tr("Is it right to …?"),
            tr("How do we share the worry about …?"),
            tr("Whom must I tell about …?"),
        ),
        "system": (
            tr("What can I do where the service …?"),
            tr("Whose rule is it that …?"),
            tr("Who else could carry …?"),
        ),
        "celebrate": (
            tr("What made it possible that …?"),
            tr("How can I do more of …?"),
            tr("What did I learn from …?"),
        ),
    }.get(kind, ())


def all_stems() -> frozenset[str]:
    """The beginnings of every kind."""
    return frozenset(stem for kind in kinds() for stem in stems(kind))


def helps() -> dict[str, str]:
    """The kinds of help one may want."""
    return {
        "listen": tr("Listen"),
        "think_with_me": tr("Think with me"),
        "challenge_me": tr("Challenge me"),
        "teach": tr("Teach me"),
        "role_play": tr("Try it out with me"),
        "check_ethics": tr("Check what is right"),
        "share_risk": tr("Share the risk"),
        "witness": tr("Just be a witness"),
    }


def functions() -> dict[str, str]:
    """What a question may mostly be for."""
    return {
        "normative": tr("Good and safe work"),
        "formative": tr("Learning"),
        "restorative": tr("Recovering"),
    }


def eyes() -> dict[str, str]:
    """Where one may look: "1" to "7"."""
    return {
        "1": tr("At the person"),
        "2": tr("At what I did"),
        "3": tr("At the bond between us"),
        "4": tr("At what went on in me"),
        "5": tr("At the two of us in supervision"),
        "6": tr("At what my supervisor may feel"),
        "7": tr("At everything around it"),
    }


def places() -> dict[str, str]:
    """Where one's power may be, in the work and in supervision."""
    return {place: position_word(place) for place in _PLACES}


def yes_or_no() -> dict[str, str]:
    """Yes and no."""
    return {"yes": tr("Yes"), "no": tr("No")}


def behind() -> dict[str, str]:
    """What may be behind having no question."""
    return {
        "going_well": tr("The work is going well"),
        "no_time": tr("I have had no time to think"),
        "too_much": tr("There is too much to choose from"),
        "worried": tr("I am uneasy about supervision"),
        "rather_not": tr("There is something I would rather not bring"),
        "no_use": tr("I doubt that it would help"),
    }


def uses() -> dict[str, str]:
    """What the time may be used for instead."""
    return {
        "unseen": tr("Someone I have not talked about for long"),
        "good_moment": tr("One moment that went well, and why"),
        "promised": tr("What we said last time we would do"),
        "us": tr("How the two of us work together"),
        "load": tr("How I am, and what I carry"),
        "learn": tr("Something to learn or practise"),
        "sit": tr("Sit quietly, and see what comes"),
    }


def framed_line(item: AgendaItem) -> str:
    """What the sheet of an item says, in a line that nobody is hurt by: kind, help, what is shown."""
    framing = item.framing
    parts = [tr("It cannot wait")] if framing.urgent else []
    parts += [kinds().get(framing.kind, ""), ", ".join(_said(framing))]
    parts += _of_group(framing)
    shown = [passage for _, passage in item.passages if passage.text]
    if shown and all(passage.checked_at for passage in shown):
        parts.append(tr("A passage, looked through"))
    elif shown:
        parts.append(tr("A passage, not looked through yet"))
    return ". ".join(part for part in parts if part)


def _of_group(framing: Framing) -> list[str]:
    parts = [tr("Brought by {who}").format(who=framing.by.rstrip("."))] if framing.by else []
    if framing.willing is not None:
        parts.append(tr("To be shared") if framing.willing else tr("Not for the group"))
    return parts


def _said(framing: Framing) -> list[str]:
    words = helps()
    return [words.get(each, each) for each in framing.help]
