"""Every question and every file dialog; nothing here blocks, the answer comes by a call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from app.ui.widgets.fields import LineEdit, PassphraseEdit
from app.ui.widgets.label import Label
from app.ui.widgets.scrim import Scrim

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

_MOST_LINES, _MOST_LETTERS = 12, 600
"""A text of more than that scrolls, such as the report of a crash, or a long address."""

WhenFolder = Callable[[Path | None], None]
WhenFiles = Callable[[list[Path]], None]


@dataclass(frozen=True)
class Question:
    """A question in place. The safe answer is the default and what Esc gives.

    `act` repeats the verb of what would be done; `field` asks for a line of text with it, hidden
    where `is_secret`.
    """

    title: str
    text: str
    act: str
    safe: str
    field: str = ""
    is_secret: bool = False


@dataclass(frozen=True)
class Answer:
    """Whether the act was chosen, and what was typed."""

    is_act: bool
    text: str = ""

    def __repr__(self) -> str:
        return f"Answer(is_act={self.is_act})"


class Dialogs(Protocol):
    """What pages ask through; `ScriptedDialogs` answers in tests."""

    def choose_folder(self, title: str, start: Path | None, done: WhenFolder) -> None: ...

    def choose_files(self, title: str, patterns: Sequence[str], done: WhenFiles) -> None: ...

    def save_file(
        self, title: str, name: str, patterns: Sequence[str], done: WhenFolder
    ) -> None: ...

    def ask(self, question: Question, done: Callable[[Answer], None]) -> None: ...

    def show_message(self, title: str, text: str) -> None: ...

    def open_link(self, address: str) -> None: ...

    def print_document(self, document: QTextDocument, done: Callable[[bool], None]) -> None: ...


class _Paper(QFrame):
    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        color, radius = self._themes.color, self._themes.px(10)
        rect = QRectF(self.rect())
        paint.box(QPainter(self), rect, radius, color("paper"), color("control"))


class QuestionSheet(Scrim):
    """A question over its host: a child frame, not a window. Gone when answered."""

    answered = Signal(bool, str)

    def __init__(self, themes: ThemeHolder, host: QWidget, question: Question) -> None:
        super().__init__(themes, host)
        self.setObjectName("question")
        self._question = question
        self._paper = _Paper(themes, self)
        self._field: LineEdit | None = None
        self._is_long = (
            question.text.count("\n") > _MOST_LINES or len(question.text) > _MOST_LETTERS
        )
        self._act: Button | None = None
        self._safe = PrimaryButton(themes, question.safe)
        self._safe.setObjectName("question.safe")
        self._lay_out()
        self._safe.clicked.connect(partial(self._give, False))
        self.left.connect(partial(self._give, False))
        self._paper.installEventFilter(self)
        self.setAccessibleName(f"{question.title} {question.text}")

    @property
    def title(self) -> str:
        """What it asks, or says."""
        return self._question.title

    def open_sheet(self) -> None:
        """Opens with the focus on the field, or on the safe answer."""
        self.open()
        self._place()
        target: QWidget = self._field if self._field is not None else self._safe
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Larger letters: its parts grow one after the other, and ask for room when they have.
        if watched is self._paper and event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px, themes = self._themes.px, self._themes
        column = QVBoxLayout(self._paper)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(6))
        column.addWidget(Label(themes, self._question.title, Type.DOOR, wrap=True))
        if self._question.text:
            text = Label(themes, self._question.text, color="text2", wrap=True)
            column.addWidget(_scrolling(text) if self._is_long else text)
        if self._question.field:
            self._field = self._make_field()
            column.addSpacing(px(8))
            column.addWidget(Label(themes, self._question.field, semibold=True))
            column.addWidget(self._field)
            self._field.returnPressed.connect(partial(self._give, True))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addStretch(1)
        if self._question.act:
            act = SecondaryButton(themes, self._question.act)
            act.setObjectName("question.act")
            act.clicked.connect(partial(self._give, True))
            row.addWidget(act)
        row.addWidget(self._safe)
        column.addSpacing(px(12))
        column.addLayout(row)

    def _make_field(self) -> LineEdit:
        if self._question.is_secret:
            return PassphraseEdit(self._themes, self._question.field)
        return LineEdit(self._themes, self._question.field)

    def _place(self) -> None:
        px = self._themes.px
        width = min(px(480), self.width() - px(32))
        layout = self._paper.layout()
        assert layout is not None
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else 0
        height = min(
            max(height, self._paper.sizeHint().height() if not height else 0), self.height()
        )
        if self._is_long:
            height = self.height() - px(32)
        self._paper.setGeometry(
            (self.width() - width) // 2, max(0, (self.height() - height) // 3), width, height
        )

    def _give(self, is_act: bool, _checked: bool = False) -> None:
        text = self._field.text() if self._field is not None else ""
        if is_act and self._field is not None and not text:
            self._field.set_notice(True)
            self._field.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if isinstance(self._field, PassphraseEdit):
            self._field.forget()
        self.close_and_return()
        self.answered.emit(is_act, text if is_act else "")
        self.deleteLater()


class _Scrolling(QScrollArea):
    """Home and End go to its ends too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)


def _scrolling(text: Label) -> QScrollArea:
    area = _Scrolling()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(text.text())
    area.setWidget(text)
    # What is below shows through.
    area.viewport().setAutoFillBackground(False)
    text.setAutoFillBackground(False)
    return area


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


def _open_if_wanted(address: str, answer: Answer) -> None:
    if answer.is_act:
        QDesktopServices.openUrl(QUrl(address))


def _print(
    printer: object, document: QTextDocument, done: Callable[[bool], None], result: int
) -> None:
    if result:
        document.print_(printer)  # type: ignore[arg-type]
    done(bool(result))
