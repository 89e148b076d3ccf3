"""How marks that could tell who a person is are worded."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.identifier_marks import IdentifierKind, Mark

_tr = partial(QCoreApplication.translate, "Identifiers")


def looks_like(mark: Mark) -> str:
    """What a mark looks like, in a sentence ("This looks like a phone number.")."""
    match mark.kind:
        case IdentifierKind.WATCHED:
            return _tr("You asked to watch for this.")
        case IdentifierKind.PERSON:
            return _tr("This could be a name.")
        case IdentifierKind.PHONE:
            return _tr("This looks like a phone number.")
        case IdentifierKind.EMAIL:
            return _tr("This looks like an e-mail address.")
        case IdentifierKind.URL:
            return _tr("This looks like a web address.")
        case IdentifierKind.ADDRESS:
            return _tr("This looks like an address.")
        case IdentifierKind.POSTCODE:
            return _tr("This looks like a postcode.")
        case IdentifierKind.BIRTH:
            return _tr("This looks like a date of birth.")
        case IdentifierKind.DATE:
            return _tr("This is a whole date.")
        case IdentifierKind.NUMBER:
            return _tr("This looks like a number of one person.")
        case IdentifierKind.WORKPLACE:
            return _tr("This could be a place of work.")


def general_word(kind: IdentifierKind) -> str:
    """A general word that can stand in the place of a mark ("someone", "a phone number")."""
    match kind:
        case IdentifierKind.WATCHED | IdentifierKind.PERSON:
            return _tr("someone")
        case IdentifierKind.PHONE:
            return _tr("a phone number")
        case IdentifierKind.EMAIL:
            return _tr("an e-mail address")
        case IdentifierKind.URL:
            return _tr("a web page")
        case IdentifierKind.ADDRESS | IdentifierKind.POSTCODE:
            return _tr("an address")
        case IdentifierKind.BIRTH:
            return _tr("a date of birth")
        case IdentifierKind.DATE:
            return _tr("one day")
        case IdentifierKind.NUMBER:
            return _tr("a number")
        case IdentifierKind.WORKPLACE:
            return _tr("a place of work")
