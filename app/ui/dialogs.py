"""Every question and every file dialog; nothing here blocks, the answer comes by a call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.ui.question import Answer as Answer
from app.ui.question import Asked as Asked
from app.ui.question import Question as Question
from app.ui.question import QuestionSheet as QuestionSheet
from app.ui.theme import ThemeHolder

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

WhenFolder = Callable[[Path | None], None]
WhenFiles = Callable[[list[Path]], None]
WhenTyped = Callable[[str, Asked], None]


class Dialogs(Protocol):
    """What pages ask through; `ScriptedDialogs` answers in tests."""

    def choose_folder(self, title: str, start: Path | None, done: WhenFolder) -> None: ...

    def choose_files(self, title: str, patterns: Sequence[str], done: WhenFiles) -> None: ...

    def save_file(
        self, title: str, name: str, patterns: Sequence[str], done: WhenFolder
    ) -> None: ...

    def ask(self, question: Question, done: Callable[[Answer], None]) -> None: ...

    def ask_and_try(
        self, question: Question, typed: WhenTyped, left: Callable[[], None] = ...
    ) -> None: ...

    def show_message(self, title: str, text: str) -> None: ...

    def open_link(self, address: str) -> None: ...

    def print_document(self, document: QTextDocument, done: Callable[[bool], None]) -> None: ...


def _nothing() -> None:
    return None


class QtDialogs:
    """The real dialogs, over one window; files are looked for in `documents` first."""

    def __init__(self, themes: ThemeHolder, window: QWidget, documents: Path | None = None) -> None:
        self._themes = themes
        self._window = window
        self._documents = documents

    def choose_folder(self, title: str, start: Path | None, done: WhenFolder) -> None:
        """Asks for a folder."""
        dialog = self._file_dialog(title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        if start is not None:
            dialog.setDirectory(str(start))
        self._open_for_one(dialog, done)

    def choose_files(self, title: str, patterns: Sequence[str], done: WhenFiles) -> None:
        """Asks for one or more files; `patterns` as "Journals (*.jsonl *.md)"."""
        dialog = self._file_dialog(title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(list(patterns))
        dialog.finished.connect(partial(_deliver_files, dialog, done))
        dialog.open()

    def save_file(self, title: str, name: str, patterns: Sequence[str], done: WhenFolder) -> None:
        """Asks where to write a file; the system asks before it replaces one."""
        dialog = self._file_dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(patterns))
        # Who types a name without an ending gets the one that was offered.
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        self._open_for_one(dialog, done)

    def ask(self, question: Question, done: Callable[[Answer], None]) -> None:
        """Asks in place, over the window."""
        sheet = QuestionSheet(self._themes, self._window, question)
        sheet.answered.connect(partial(_deliver_answer, done))
        sheet.open_sheet()

    def ask_and_try(
        self, question: Question, typed: WhenTyped, left: Callable[[], None] = _nothing
    ) -> None:
        """Asks for something that can be wrong: it stays until what was typed was right."""
        sheet = QuestionSheet(self._themes, self._window, question, is_tried=True)
        sheet.answered.connect(partial(_deliver_typed, sheet, typed, left))
        sheet.open_sheet()

    def show_message(self, title: str, text: str) -> None:
        """Says something that has to be read; what is being said is not said over itself."""
        before = self._window.findChildren(QuestionSheet)
        if any(sheet.isVisible() and sheet.title == title for sheet in before):
            return
        close = _tr("Close")
        QuestionSheet(self._themes, self._window, Question(title, text, "", close)).open_sheet()

    def open_link(self, address: str) -> None:
        """Shows the full address, and opens it in the browser only if that is chosen."""
        question = Question(
            _tr("Open this address in your browser?"),
            f"{address}\n{_tr('It leaves Afterword, and the site will see that you came.')}",
            _tr("Open in the browser"),
            _tr("Stay here"),
        )
        self.ask(question, partial(_open_if_wanted, address))

    def print_document(self, document: QTextDocument, done: Callable[[bool], None]) -> None:
        """Asks for a printer and prints."""
        # Printing support is large and seldom needed: it would cost every start.
        from PySide6.QtPrintSupport import QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            # Qt would print into nothing, and say that it did.
            self.show_message(
                _tr("There is no printer on this computer."), _tr("Save a PDF instead.")
            )
            done(False)
            return
        printer = made_printer()
        dialog = print_dialog(printer, self._window)
        dialog.finished.connect(partial(_print, printer, document, done))
        # QPrintDialog hides the plain open() behind one that wants a receiver.
        QDialog.open(dialog)

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._documents is not None and self._documents.is_dir():
            dialog.setDirectory(str(self._documents))
        return dialog

    def _open_for_one(self, dialog: QFileDialog, done: WhenFolder) -> None:
        dialog.finished.connect(partial(_deliver_one, dialog, done))
        dialog.open()


def made_printer() -> QPrinter:
    """A printer to be chosen; the job has a neutral name."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    # The printer's list of jobs is read by others, and keeps it.
    printer.setDocName("Afterword")
    printer.setCreator("Afterword")
    return printer


def print_dialog(printer: QPrinter, window: QWidget) -> QPrintDialog:
    """Asks for a printer, and never for a file."""
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Such a file would be for anyone to read, and in no list: a PDF is saved by its own button.
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
    return dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)


def _deliver_one(dialog: QFileDialog, done: WhenFolder, result: int) -> None:
    chosen = dialog.selectedFiles() if result else []
    done(Path(chosen[0]) if chosen else None)


def _deliver_files(dialog: QFileDialog, done: WhenFiles, result: int) -> None:
    done([Path(name) for name in dialog.selectedFiles()] if result else [])


def _deliver_answer(done: Callable[[Answer], None], is_act: bool, text: str) -> None:
    done(Answer(is_act, text))


def _deliver_typed(
    sheet: QuestionSheet, typed: WhenTyped, left: Callable[[], None], is_act: bool, text: str
) -> None:
    if is_act:
        typed(text, sheet)
    else:
        left()


def _open_if_wanted(address: str, answer: Answer) -> None:
    if answer.is_act:
        QDesktopServices.openUrl(QUrl(address))


def _print(
    printer: object, document: QTextDocument, done: Callable[[bool], None], result: int
) -> None:
    if result:
        document.print_(printer)  # type: ignore[arg-type]
    done(bool(result))
