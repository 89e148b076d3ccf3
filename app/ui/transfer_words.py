"""Words for imports and exports: why a piece was left out, what was counted, what was written.

Free of widgets: the command line says the same.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from models.records.transfer import ExportReport, ImportReport, Problem, ProblemKind


def problem_words(kind: ProblemKind) -> str:
    """Why a piece was left out, as a sentence."""
    tr = partial(QCoreApplication.translate, "Transfer")
    return {
        ProblemKind.UNREADABLE: tr("It cannot be read."),
        ProblemKind.NOT_TEXT: tr("It is not text in UTF-8."),
        ProblemKind.NOT_JSON: tr("It is not JSON."),
        ProblemKind.NOT_AN_ENTRY: tr("It is JSON, but not a reflection."),
        ProblemKind.BAD_FRONT_MATTER: tr("The lines between the dashes at its top are not clear."),
        ProblemKind.NO_DATE: tr("It has no date."),
        ProblemKind.BAD_DATE: tr("Its date is not one the calendar has."),
        ProblemKind.NO_TEXT: tr("It has no text."),
        ProblemKind.TOO_LARGE: tr("It is too large."),
        ProblemKind.TOO_NEW: tr("A later version of Afterword wrote it."),
        ProblemKind.UNKNOWN_FORMAT: tr("Afterword does not read files of this kind."),
        ProblemKind.NOTHING_FOUND: tr("There is no reflection in it."),
        ProblemKind.DAMAGED_RECORD: tr("It is damaged."),
    }[kind]


def problem_line(problem: Problem) -> str:
    """ "diary.jsonl, line 12: It has no date."."""
    tr = partial(QCoreApplication.translate, "Transfer")
    why = problem_words(problem.kind)
    if problem.line is None:
        return tr("{file}: {why}").format(file=problem.file, why=why)
    shape = tr("{file}, line {line}: {why}")
    return shape.format(file=problem.file, line=_number(problem.line), why=why)


def found_words(report: ImportReport) -> str:
    """What an import would do: "1,803 reflections to add, 0 already here, 2 left out"."""
    tr = partial(QCoreApplication.translate, "Transfer")
    if report.imported == 1:
        shape = tr("1 reflection to add, {known} already here, {skipped} left out")
    else:
        shape = tr("{count} reflections to add, {known} already here, {skipped} left out")
    return _counted(shape, report)


def added_words(report: ImportReport) -> str:
    """What an import did: "1,803 reflections added"."""
    tr = partial(QCoreApplication.translate, "Transfer")
    if report.imported == 1:
        return tr("1 reflection added")
    return _counted(tr("{count} reflections added"), report)


def import_words(report: ImportReport) -> str:
    """The button that does it: "Import 1,803 reflections"."""
    tr = partial(QCoreApplication.translate, "Transfer")
    if report.imported == 1:
        return tr("Import 1 reflection")
    return _counted(tr("Import {count} reflections"), report)


def untold_words(report: ImportReport) -> str:
    """How many more problems there are than are listed; nothing where all are."""
    tr = partial(QCoreApplication.translate, "Transfer")
    untold = report.skipped - len(report.problems)
    if untold <= 0:
        return ""
    return tr("And {count} more.").format(count=_number(untold))


def so_far_words(count: int) -> str:
    """ "312 reflections so far", or that it is about to begin."""
    tr = partial(QCoreApplication.translate, "Transfer")
    if count == 0:
        return tr("Getting ready")
    if count == 1:
        return tr("1 reflection so far")
    return tr("{count} reflections so far").format(count=_number(count))


def written_words(report: ExportReport, place: Path) -> str:
    """What an export wrote: "Written: 41 reflections, in Afterword 2025-11-13, in Documents."."""
    tr = partial(QCoreApplication.translate, "Transfer")
    if report.entries == 1:
        shape = tr("Written: 1 reflection, in {name}, in {folder}.")
    else:
        shape = tr("Written: {count} reflections, in {name}, in {folder}.")
    folder = place.parent.name or str(place.parent)
    return shape.format(count=_number(report.entries), name=place.name, folder=folder)


def _counted(shape: str, report: ImportReport) -> str:
    return shape.format(
        count=_number(report.imported),
        known=_number(report.duplicates),
        skipped=_number(report.skipped),
    )


def _number(value: int) -> str:
    return QLocale().toString(value)
