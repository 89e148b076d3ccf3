"""The list of what left the journal, which can leave it too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from app.services.documents.document import Document, Paragraph, Table
from app.services.ledger import FOLDER, PRINTED
from app.ui import i18n
from app.ui.documents import words
from app.ui.documents.words import tr
from models.records.hours import ExportedThing, ExportLine


def ledger_document(lines: Sequence[ExportLine]) -> Document:
    """A row for each file, latest first."""
    title, nothing = tr("What left the journal"), tr("Nothing has left it.")
    if not lines:
        return Document(title, "", (Paragraph(nothing, own_words=False),))
    head = (
        tr("When"),
        tr("What"),
        tr("Form"),
        tr("File"),
        tr("Size"),
        tr("Left in"),
        tr("For whom"),
        tr("SHA-256"),
    )
    rows = tuple(
        (
            f"{words.brief_day(line.made_at.date())}, {i18n.clock_time(line.made_at)}",
            thing(line.what),
            form(line.form),
            line.name,
            size(line.size),
            str(line.details.left_in),
            line.details.recipient,
            line.sha256,
        )
        for line in lines
    )
    return Document(title, "", (Table(head, rows, own_columns=(3, 6), figures=(4, 5)),), wide=True)


def thing(what: ExportedThing) -> str:
    """What left."""
    return {
        ExportedThing.SESSION_SHEET: tr("Agenda"),
        ExportedThing.RECORD: tr("Supervision record"),
        ExportedThing.CONTINUUM: tr("Sheet for a group"),
        ExportedThing.YEAR: tr("Yearly review"),
        ExportedThing.AGREEMENT: tr("Agreement"),
        ExportedThing.ACTIONS: tr("Action list"),
        ExportedThing.HOURS: tr("Hours"),
        ExportedThing.JOURNAL: tr("The whole journal"),
        ExportedThing.CODE_REPORT: tr("Report about a code"),
        ExportedThing.ENTRY: tr("A reflection"),
        ExportedThing.PROMPTS: tr("A prompt set"),
        ExportedThing.OTHER: tr("Another page"),
    }[what]


def form(name: str) -> str:
    """As what it left."""
    known = {
        PRINTED: tr("On paper"),
        FOLDER: tr("Folder"),
        "docx": tr("Word"),
        "md": tr("Markdown"),
    }
    return known.get(name, name.upper())


def size(count: int) -> str:
    """ "12 kB", as the locale writes it."""
    return QLocale().formattedDataSize(count, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
