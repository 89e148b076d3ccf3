"""Everything that concerns one code: to read, and to save in clear."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.markdown import render
from app.services.code_report import Report, file_name, telling
from app.services.guard import Looker
from app.ui.context import PageContext
from app.ui.dialogs import Answer, Question
from app.ui.faults import words_for
from app.ui.pages.settings.rows import Section, inset
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from app.ui.widgets.reading_view import ReadingView
from app.ui.work import Work
from models.records.faults import Fault
from models.records.transfer import ExportReport

_WIDTH = 684
_TALL = 320


class ReportSection(Section):
    """Shown in place of the section of codes; `left` goes back there.

    It says plainly what a saved report is. What is saved is what was shown, once it was looked
    through for what could tell who somebody is. Links in it are not followed.
    """

    left = Signal()

    def __init__(self, context: PageContext, code: str) -> None:
        super().__init__(context.theme, "code_report")
        self._context = context
        self._code = code
        self._report: Report | None = None
        self._work = Work(context, self, failed=self._on_failed)
        self.set_title(self.tr("Everything about {code}").format(code=code))
        themes = context.theme
        self._said = Label(themes, self.tr("Looking for everything…"), color="text2", wrap=True)
        self._said.setObjectName("settings.report_said")
        self.view = ReadingView(themes, self.tr("Everything that concerns the code"))
        self.view.setObjectName("settings.report")
        self._notice = Notice(themes, "settings.report_notice")
        self._back = SecondaryButton(themes, self.tr("Back to the codes"), icon="arrow-left")
        self._back.setObjectName("settings.report_back")
        self._save = SecondaryButton(themes, self.tr("Save as a file…"), icon="file-down")
        self._save.setObjectName("settings.report_save")
        self._lay_out()
        self._back.clicked.connect(self.left)
        self._save.clicked.connect(self._on_save)
        self._work.read("settings.report", partial(context.code_report.read, code), self._show)

    def focus_first(self) -> None:
        """Puts the keyboard on the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        warning = self.tr(
            "A saved report is in clear: anyone who gets the file can read everything in it, "
            "private answers too. Take advice before you give it to anyone."
        )
        column.addWidget(Label(themes, warning, wrap=True))
        column.addWidget(self._said)
        ways = Flow(themes, gap=10)
        ways.add(self._back)
        ways.add(self._save)
        row = inset(ways)
        row.setContentsMargins(4, 4, 4, 4)
        column.addLayout(row)
        column.addWidget(self._notice)
        self.view.setMinimumHeight(px(_TALL))
        column.addWidget(self.view, 1)
        self.add_body(body, _WIDTH)
        self._column.setStretch(self._column.indexOf(body), 1)
        self._column.setStretch(self._column.count() - 1, 0)

    def _show(self, report: Report) -> None:
        self._report = report
        self._said.setText(self._count_words(report))
        # Its title stands above it here.
        _title, _, text = report.text.partition("\n")
        self._work.think("settings.report.render", partial(render, text), self.view.show_html)

    def _count_words(self, report: Report) -> str:
        if report.entries == 1:
            count = self.tr("1 reflection.")
        else:
            count = self.tr("{n} reflections.").format(n=report.entries)
        if not report.private:
            return count
        if report.private == 1:
            private = self.tr("One of them holds something private.")
        else:
            private = self.tr("{n} of them hold something private.").format(n=report.private)
        return f"{count} {private}"

    def _on_save(self) -> None:
        self._notice.clear()
        self._work.read("settings.report.looker", self._context.guard.looker, self._on_looker)

    def _on_looker(self, looker: Looker) -> None:
        if self._report is not None:
            work = partial(telling, looker, self._report)
            self._work.think("settings.report.look", work, self._on_looked)

    def _on_looked(self, count: int) -> None:
        if not count:
            self._ask_where(0)
            return
        if count == 1:
            found = self.tr("One place in it could tell who somebody is.")
        else:
            found = self.tr("{n} places in it could tell who somebody is.").format(n=count)
        question = Question(
            found,
            self.tr("Read it once more: others than the one who asks may be named in it."),
            self.tr("Save it as it is…"),
            self.tr("Not now"),
        )
        self._context.dialogs.ask(question, partial(self._on_answered, count))

    def _on_answered(self, left_in: int, answer: Answer) -> None:
        if answer.is_act:
            self._ask_where(left_in)

    def _ask_where(self, left_in: int) -> None:
        name = file_name(self._code, self._context.clock.today())
        title = self.tr("Choose where the report goes")
        pattern = self.tr("Markdown files ({0})").format("*.md")
        on_file = partial(self._on_file, left_in)
        self._context.dialogs.save_file(title, name, [pattern], on_file)

    def _on_file(self, left_in: int, file: Path | None) -> None:
        if file is None or self._report is None:
            return
        named = file if file.suffix else file.with_name(f"{file.name}.md")
        save = self._context.code_report.save
        work = partial(save, self._report, named, replacing=True, left_in=left_in)
        self._work.read_each("settings.report.save", work, self._on_saved)

    def _on_saved(self, written: ExportReport) -> None:
        said = self.tr("Saved in clear: {0}").format(written.written[0])
        self._said.setText(said)
        self._context.announce(said)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            self._context.say(error)
            return
        words = words_for(error)
        self._notice.say(words.what, words.then)
