"""Places inside pages that one may ask for by name, under whatever word comes to mind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True)
class Place:
    """Where one can go. `also` holds other words it is asked for by; `args` go to `enter`."""

    id: str
    text: str
    also: str
    icon: str
    page_id: str
    args: Mapping[str, Any] = field(default_factory=dict)


def places() -> list[Place]:
    """Every place, in the order of the pages."""
    tr = partial(QCoreApplication.translate, "Places")
    return [
        Place("just_write", tr("Just write"), tr("empty page, free text"), "pencil-line", "write"),
        Place(
            "bin",
            tr("The bin"),
            tr("deleted, rubbish, trash"),
            "book-open",
            "journal",
            {"bin": True},
        ),
        Place(
            "past_sessions",
            tr("Past sessions"),
            tr("supervision before, what came of it"),
            "messages-square",
            "supervision",
            {"part": "past"},
        ),
        Place(
            "actions",
            tr("Actions from supervision"),
            tr("promised, to do"),
            "messages-square",
            "supervision",
            {"part": "actions"},
        ),
        Place(
            "agreements",
            tr("Agreements and supervisors"),
            tr("contract, people"),
            "messages-square",
            "supervision",
            {"part": "agreements"},
        ),
        Place(
            "hours",
            tr("Hours"),
            tr("log, minutes, requirements, training"),
            "messages-square",
            "supervision",
            {"part": "hours"},
        ),
        Place(
            "reminders",
            tr("My three reminders"),
            tr("cue cards"),
            "chart-spline",
            "patterns",
            {"tab": "key_points"},
        ),
        Place(
            "triggers",
            tr("What sets off what"),
            tr("triggers, buttons"),
            "chart-spline",
            "patterns",
            {"tab": "triggers"},
        ),
        Place(
            "relationship",
            tr("A relationship over time"),
            tr("timeline, bond"),
            "chart-spline",
            "patterns",
            {"tab": "relationship"},
        ),
        Place(
            "then_and_now",
            tr("Then and now"),
            tr("compare, side by side"),
            "chart-spline",
            "patterns",
            {"tab": "then_and_now"},
        ),
        Place(
            "codes",
            tr("Codes"),
            tr("clients, people"),
            "settings",
            "settings",
            {"section": "codes"},
        ),
        Place(
            "words",
            tr("Words to choose from"),
            tr("vocabularies, feelings, triggers"),
            "settings",
            "settings",
            {"section": "words"},
        ),
        Place(
            "appearance",
            tr("Appearance"),
            tr("theme, dark, text size, font"),
            "settings",
            "settings",
            {"section": "appearance"},
        ),
        Place(
            "recall",
            tr("Recall by meaning"),
            tr("search, find, similar, language"),
            "settings",
            "settings",
            {"section": "recall"},
        ),
        Place(
            "keeping",
            tr("Keeping and legal hold"),
            tr("retention, delete, review"),
            "settings",
            "settings",
            {"section": "keeping"},
        ),
        Place(
            "backups",
            tr("Backups"),
            tr("second folder, restore, copy, check"),
            "settings",
            "settings",
            {"section": "backups"},
        ),
        Place(
            "sheet",
            tr("Recovery sheet"),
            tr("passphrase, recovery code"),
            "settings",
            "settings",
            {"section": "sheet"},
        ),
    ]
