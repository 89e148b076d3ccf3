"""How a backup did when it was tried: one page, to read, print or keep."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QTextDocument

from app.paths import journal_name
from app.services.documents.document import Document, Fields, Paragraph
from app.ui import i18n
from app.ui.context import PageContext
from app.ui.documents.typeset import typeset
from app.ui.faults import words_for
from app.ui.pages.settings.backups_said import findings_words, moment_words, size_words
from app.ui.pages.settings.rows import Section, inset
from app.ui.paper import pdf
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from app.ui.work import Work
from models.records.changes import Changes
from models.records.faults import Fault
from models.records.hours import ExportedThing, ExportLine
from models.records.vault import DrillReport

_tr = partial(QCoreApplication.translate, "TrialSection")


class TrialSection(Section):
    """Shown in place of the section of backups; `left` goes back there.

    The page holds figures and dates, and no word from the journal.
    """

    left = Signal()

    def __init__(self, context: PageContext, report: DrillReport) -> None:
        super().__init__(context.theme, "trial")
        self._context = context
        self._report = report
        self._work = Work(context, self, failed=self._on_failed)
        self._made = QTextDocument(self)
        self.set_title(_verdict_title(report))
        today = context.clock.today()
        self._verdict = Label(context.theme, verdict(report), wrap=True)
        self._verdict.setObjectName("settings.trial_verdict")
        self._verdict.setContentsMargins(4, 0, 4, 0)
        self.add_row(self.tr("What it means"), self._verdict)
        for at, (name, words) in enumerate(facts(report, moment_words(report.backup.made, today))):
            label = Label(context.theme, words, wrap=True)
            label.setObjectName(f"settings.trial_fact{at + 1}")
            label.setContentsMargins(4, 0, 4, 0)
            self.add_row(name, label)
        self._notice = Notice(context.theme, "settings.trial_notice")
        self._add_ways()

    def focus_first(self) -> None:
        """Puts the keyboard on the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_ways(self) -> None:
        themes = self._context.theme
        self._back = SecondaryButton(themes, self.tr("Back to the backups"), icon="arrow-left")
        self._back.setObjectName("settings.trial_back")
        print_it = SecondaryButton(themes, self.tr("Print…"), icon="printer")
        print_it.setObjectName("settings.trial_print")
        save = SecondaryButton(themes, self.tr("Save as PDF…"), icon="file-down")
        save.setObjectName("settings.trial_save")
        ways = Flow(themes, gap=10)
        for button in (self._back, print_it, save):
            ways.add(button)
        row = inset(ways)
        row.setContentsMargins(4, 4, 4, 4)
        self.add_row(self.tr("Keep it"), row, inset(self._notice))
        self._back.clicked.connect(self.left)
        print_it.clicked.connect(self._on_print)
        save.clicked.connect(self._on_save)

    def _document(self) -> QTextDocument:
        context = self._context
        now = context.clock.now()
        made = moment_in_full(self._report)
        pairs = (
            (self.tr("Tried"), f"{i18n.full_day(now.date())}, {i18n.clock_time(now)}"),
            (self.tr("Journal"), journal_name(context.services.folder)),
            *facts(self._report, made),
        )
        page = Document(
            _verdict_title(self._report),
            self.tr("Afterword, the backup of {0}").format(made),
            (Paragraph(verdict(self._report), own_words=False), Fields(pairs, own_words=False)),
            one_page=True,
        )
        before, self._made = self._made, typeset(page, context.theme)
        # What is nobody's ends when Python looks for garbage, on whatever thread that is.
        self._made.setParent(self)
        before.deleteLater()
        return self._made

    def _on_print(self) -> None:
        self._context.dialogs.print_document(self._document(), self._on_printed)

    def _on_printed(self, printed: bool) -> None:
        if not printed:
            return
        self._context.tell(self.tr("Sent to the printer."))
        pages, other = pdf(self._document()), ExportedThing.OTHER
        work = partial(self._context.ledger.note_printed, pages, other)
        self._work.write("backups.trial.printed", work, self._on_noted)

    def _on_noted(self, noted: tuple[ExportLine, Changes]) -> None:
        self._work.publish(noted[1])

    def _on_save(self) -> None:
        self._notice.clear()
        day = self._report.backup.made.astimezone().date().isoformat()
        self._context.dialogs.save_file(
            self.tr("Save the page"),
            f"Afterword backup tried {day}.pdf",
            ["PDF (*.pdf)"],
            self._on_file,
        )

    def _on_file(self, file: Path | None) -> None:
        if file is None:
            return
        data = pdf(self._document())
        work = partial(self._context.ledger.write, file, data, ExportedThing.OTHER)
        self._work.write("backups.trial.save", work, partial(self._on_saved, file))

    def _on_saved(self, file: Path, noted: tuple[ExportLine, Changes]) -> None:
        self._context.tell(self.tr("Saved as {0}, in clear.").format(file.name))
        self._on_noted(noted)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            self._context.say(error)
            return
        words = words_for(error)
        self._notice.say(words.what, words.then)


def moment_in_full(report: DrillReport) -> str:
    """ "Thursday 13 November 2025, 18:02"."""
    local = report.backup.made.astimezone().replace(tzinfo=None)
    return f"{i18n.full_day(local.date())}, {i18n.clock_time(local)}"


def verdict(report: DrillReport) -> str:
    """What the trial means, in a sentence or two."""
    if not report.is_sound:
        return _tr(
            "Do not rely on this backup. Make a new one, then try that. If it does no better, "
            "have the drive looked at."
        )
    said = _tr("It opens with your passphrase, and all of it can be read.")
    if report.newer == 1:
        return f"{said} {_tr('One reflection was written or changed after it was made.')}"
    if report.newer:
        after = _tr("{0} reflections were written or changed after it was made.")
        return f"{said} {after.format(report.newer)}"
    return f"{said} {_tr('Nothing in the journal is newer.')}"


def facts(report: DrillReport, made: str) -> tuple[tuple[str, str], ...]:
    """The figures, each under its name."""
    return (
        (_tr("Backup"), _tr("{0}, {1}").format(made, size_words(report.backup.size))),
        (_tr("The file"), findings_words(report.findings) if report.findings else _sound()),
        (_tr("Reflections in it"), str(report.entries_in_it)),
        (_tr("In the journal now"), str(report.entries_now)),
        (_tr("The same in both"), str(report.same)),
        (_tr("Newer in the journal"), str(report.newer)),
        (_tr("Different"), _different(report.differing)),
    )


def _sound() -> str:
    return _tr("Every page carries its seal, and the tables fit together.")


def _different(count: int) -> str:
    if not count:
        return _tr("None")
    return _tr("{0}, although neither is newer").format(count)


def _verdict_title(report: DrillReport) -> str:
    if report.is_sound:
        return _tr("This backup would bring the journal back")
    return _tr("This backup would not bring all of it back")
