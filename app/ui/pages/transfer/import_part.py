"""Bringing reflections in: choose, see what it would do, do it, or leave it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.faults import words_for
from app.ui.pages.transfer.presenter import TransferPresenter
from app.ui.pages.transfer.task import Task
from app.ui.theme import Type
from app.ui.transfer_words import (
    added_words,
    found_words,
    import_words,
    problem_line,
    untold_words,
)
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from app.ui.widgets.reading_view import ReadingView
from models.records.faults import Fault
from models.records.transfer import ImportReport, Progress

_MEASURE = 640


class ImportPart(QWidget):
    """Counts first and writes nothing; only "Import" does.

    Signals:
        journal_wanted: to see what came in.
        moved_on: what to press next is shown, and has the keyboard.
    """

    journal_wanted = Signal()
    moved_on = Signal(object)

    def __init__(self, context: PageContext, presenter: TransferPresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        themes = context.theme
        self._files = SecondaryButton(themes, self.tr("Choose files…"))
        self._files.setObjectName("import.files")
        self._folder = SecondaryButton(themes, self.tr("Choose a folder…"))
        self._folder.setObjectName("import.folder")
        self._task = Task(themes, "import")
        self._notice = Notice(themes, "import.notice")
        self._said = Label(themes, "", semibold=True, wrap=True)
        self._said.setObjectName("import.said")
        self._import = PrimaryButton(themes, self.tr("Import"))
        self._import.setObjectName("import.run")
        self._leave = SecondaryButton(themes, self.tr("Leave it"))
        self._leave.setObjectName("import.leave")
        self._see = LinkButton(themes, self.tr("See them in the journal"))
        self._see.setObjectName("import.see")
        self._problems_title = Label(themes, self.tr("Left out"), semibold=True)
        self._problems = ReadingView(themes, self.tr("Left out"), role=Type.SMALL, measure=_MEASURE)
        self._problems.setObjectName("import.problems")
        self._problems.set_self_sizing(True)
        self._lay_out()
        self._connect()
        self._clear()

    def first_focus(self) -> QWidget:
        """Who takes the keyboard: what goes on from here."""
        for button in (self._task.cancel, self._import):
            if button.isVisibleTo(self):
                return button
        return self._files

    def look(self, paths: Sequence[Path]) -> None:
        """Looks through files; while an import is under way they have to wait."""
        if not paths:
            return
        if self._presenter.is_importing():
            self._context.tell(self.tr("An import is under way. Choose again when it is done."))
            return
        self._clear()
        self._task.begin(self.tr("Looking through the files"))
        self._presenter.look(paths)

    def _lay_out(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        formats = self.tr(
            "Afterword reads Markdown files, JSON Lines with a date and a text on each line, "
            "and its own exports."
        )
        column.addWidget(Label(themes, formats, wrap=True))
        self._choose = self._row(self._files, self._folder)
        column.addWidget(self._choose)
        self._hint = Label(
            themes,
            self.tr("You can also drop files here. They are counted first, and stay as they are."),
            Type.SMALL,
            color="text2",
            wrap=True,
        )
        column.addWidget(self._hint)
        column.addWidget(self._task)
        column.addWidget(self._notice)
        column.addWidget(self._said)
        self._found = self._row(self._import, self._leave)
        column.addWidget(self._found)
        self._done = self._row(self._see)
        column.addWidget(self._done)
        column.addWidget(self._problems_title)
        column.addWidget(self._problems)

    def _row(self, *buttons: QWidget) -> Flow:
        # Flow keeps room around its items for their ring.
        row = Flow(self._context.theme)
        for button in buttons:
            row.add(button)
        return row

    def _connect(self) -> None:
        presenter = self._presenter
        self._files.clicked.connect(self._choose_files)
        self._folder.clicked.connect(self._choose_folder)
        self._import.clicked.connect(self._on_import)
        self._leave.clicked.connect(self._on_leave)
        self._see.clicked.connect(self.journal_wanted)
        self._task.came.connect(self._on_task_came)
        self._task.cancelled.connect(presenter.cancel_import)
        presenter.looking.connect(self._on_progress)
        presenter.importing.connect(self._on_progress)
        presenter.looked.connect(self._on_looked)
        presenter.imported.connect(self._on_imported)
        presenter.import_stopped.connect(self._on_stopped)
        presenter.import_failed.connect(self._on_failed)
        presenter.taken_back.connect(self._on_taken_back)

    # What is pressed

    def _choose_files(self) -> None:
        pattern = self.tr("Reflections ({0})").format("*.md *.markdown *.jsonl *.ndjson *.json")
        self._context.dialogs.choose_files(self.tr("Choose files to import"), [pattern], self.look)

    def _choose_folder(self) -> None:
        self._context.dialogs.choose_folder(
            self.tr("Choose a folder to import"), None, self._on_folder
        )

    def _on_folder(self, folder: Path | None) -> None:
        if folder is not None:
            self.look([folder])

    def _on_import(self) -> None:
        if self._presenter.is_importing():
            return
        self._notice.clear()
        self._task.begin(self.tr("Importing"))
        self._presenter.import_found()

    def _on_leave(self) -> None:
        if self._presenter.is_importing():
            return
        self._clear()
        self._focus(self._files)

    # What comes of it

    def _on_task_came(self) -> None:
        had_focus = self._has_focus()
        for part in (self._choose, self._hint, self._found):
            part.hide()
        if had_focus:
            self._focus(self._task.cancel)

    def _on_progress(self, progress: Progress) -> None:
        self._task.show_progress(progress)

    def _on_looked(self, report: ImportReport) -> None:
        had_focus = self._has_focus()
        self._clear()
        self._say(found_words(report))
        self._show_problems(report)
        if not report.imported:
            self._notice.say(
                self.tr("There is nothing to add."), self.tr("Choose other files, or leave it.")
            )
        else:
            self._import.set_words(import_words(report))
            self._hint.hide()
            self._found.show()
        if had_focus:
            self._focus(self._import if report.imported else self._files)

    def _on_imported(self, report: ImportReport) -> None:
        had_focus = self._has_focus()
        self._clear()
        self._said.setText(self.tr("{0}.").format(added_words(report)))
        self._said.show()
        self._show_problems(report)
        self._done.setVisible(report.imported > 0)
        if not report.undo:
            self._context.announce(self._said.text())
        if had_focus:
            self._focus(self._see if report.imported else self._files)

    def _on_stopped(self) -> None:
        had_focus = self._has_focus()
        self._clear()
        self._say(self.tr("Stopped. Nothing was added."))
        if had_focus:
            self._focus(self._files)

    def _on_failed(self, fault: Fault) -> None:
        had_focus = self._has_focus()
        self._clear()
        again = self.tr("You can import the same files again: nothing is added twice.")
        self._notice.say(str(words_for(fault)), again)
        if not self.isVisible():
            self._context.say(fault)
        if had_focus:
            self._focus(self._files)

    def _on_taken_back(self) -> None:
        if self._done.isVisibleTo(self):
            had_focus = self._has_focus()
            self._clear()
            if had_focus:
                self._focus(self._files)

    # Inner workings

    def _clear(self) -> None:
        """As before anything was chosen."""
        self._task.end()
        self._notice.clear()
        for part in (self._said, self._found, self._done, self._problems_title, self._problems):
            part.hide()
        self._problems.show_plain("")
        self._choose.show()
        self._hint.show()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        self._context.announce(words)

    def _show_problems(self, report: ImportReport) -> None:
        lines = [problem_line(problem) for problem in report.problems]
        untold = untold_words(report)
        if untold and lines:
            lines.append(untold)
        if lines:
            self._problems.show_plain("\n".join(lines))
        self._problems_title.setVisible(bool(lines))
        self._problems.setVisible(bool(lines))

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.moved_on.emit(widget)
