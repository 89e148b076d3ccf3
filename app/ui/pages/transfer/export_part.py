"""Taking everything out, in clear."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.faults import words_for
from app.ui.pages.transfer.presenter import TransferPresenter
from app.ui.pages.transfer.task import Task
from app.ui.theme import Type
from app.ui.transfer_words import written_words
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from app.ui.widgets.segmented import Segmented
from models.records.faults import Fault
from models.records.transfer import ExportReport, Progress

_MARKDOWN = "markdown"
_JSON = "json"
_ENDING = ".json"


class ExportPart(QWidget):
    """Says plainly what an export is, asks where it goes, and never writes over anything.

    Signals:
        moved_on: something to press or to read is shown.
    """

    moved_on = Signal(object)

    def __init__(self, context: PageContext, presenter: TransferPresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._place = Path()
        themes = context.theme
        formats = {_MARKDOWN: self.tr("Markdown files"), _JSON: self.tr("JSON document")}
        self._format = Segmented(themes, self.tr("What to write"), formats)
        self._format.setObjectName("export.format")
        self._about = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._export = SecondaryButton(themes, self.tr("Export…"))
        self._export.setObjectName("export.run")
        self._task = Task(themes, "export")
        self._notice = Notice(themes, "export.notice")
        self._said = Label(themes, "", semibold=True, wrap=True)
        self._said.setObjectName("export.said")
        self._show = SecondaryButton(themes, self.tr("Show in folder"), compact=True)
        self._show.setObjectName("export.show")
        self._lay_out()
        self._connect()
        self._clear()
        self._show_about()

    def first_focus(self) -> QWidget:
        """Who takes the keyboard."""
        return self._task.cancel if self._task.isVisibleTo(self) else self._export

    def _lay_out(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        warning = self.tr(
            "An export is in clear: anyone who gets the files can read everything in them, "
            "private answers too. Reflections are not privileged; a court may order them."
        )
        column.addWidget(Label(themes, warning, wrap=True))
        self._choice = Flow(themes)
        self._choice.add(self._format)
        self._choice.add(self._export)
        column.addWidget(self._choice)
        column.addWidget(self._about)
        column.addWidget(self._task)
        column.addWidget(self._notice)
        column.addWidget(self._said)
        self._done = Flow(themes)
        self._done.add(self._show)
        column.addWidget(self._done)

    def _connect(self) -> None:
        presenter = self._presenter
        self._format.changed.connect(self._show_about)
        self._export.clicked.connect(self._on_export)
        self._show.clicked.connect(self._on_show)
        self._task.came.connect(self._on_task_came)
        self._task.cancelled.connect(presenter.cancel_export)
        presenter.exporting.connect(self._on_progress)
        presenter.exported.connect(self._on_exported)
        presenter.export_stopped.connect(self._on_stopped)
        presenter.export_failed.connect(self._on_failed)

    # What is pressed

    def _show_about(self, _chosen: str = "") -> None:
        self._about.setText(
            self.tr("A folder with a file for each reflection, which any editor opens.")
            if self._format.value() == _MARKDOWN
            else self.tr("One file with everything, for other programs.")
        )

    def _on_export(self) -> None:
        if self._presenter.is_exporting():
            return
        dialogs = self._context.dialogs
        if self._format.value() == _MARKDOWN:
            title = self.tr("Choose where the folder goes")
            dialogs.choose_folder(title, None, self._on_folder)
        else:
            title = self.tr("Choose where the document goes")
            pattern = self.tr("JSON documents ({0})").format(f"*{_ENDING}")
            name = f"{self._presenter.name()}{_ENDING}"
            dialogs.save_file(title, name, [pattern], self._on_file)

    def _on_folder(self, folder: Path | None) -> None:
        if folder is not None:
            self._begin()
            self._presenter.export_folder(folder)

    def _on_file(self, file: Path | None) -> None:
        if file is not None:
            self._begin()
            named = file if file.suffix else file.with_name(f"{file.name}{_ENDING}")
            self._presenter.export_document(named)

    def _on_show(self) -> None:
        folder = self._place.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._context.tell(self.tr("It is in {0}").format(folder))

    # What comes of it

    def _begin(self) -> None:
        self._clear()
        self._task.begin(self.tr("Exporting"))

    def _on_task_came(self) -> None:
        had_focus = self._has_focus()
        self._choice.hide()
        self._about.hide()
        if had_focus:
            self._task.cancel.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_progress(self, progress: Progress) -> None:
        self._task.show_progress(progress)

    def _on_exported(self, report: ExportReport, place: Path) -> None:
        self._place = place
        self._end(written_words(report, place))
        self._done.show()
        self.moved_on.emit(self._show)

    def _on_stopped(self) -> None:
        self._end(self.tr("Stopped. Nothing was written."))

    def _on_failed(self, fault: Fault) -> None:
        self._end("")
        words = words_for(fault)
        self._notice.say(words.what, words.then)
        if not self.isVisible():
            self._context.say(fault)

    def _end(self, words: str) -> None:
        had_focus = self._has_focus()
        self._clear()
        if words:
            self._said.setText(words)
            self._said.show()
            self._context.announce(words)
        if had_focus:
            self._export.setFocus(Qt.FocusReason.TabFocusReason)

    def _clear(self) -> None:
        self._task.end()
        self._notice.clear()
        self._said.hide()
        self._done.hide()
        self._choice.show()
        self._about.show()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)
