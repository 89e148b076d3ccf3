"""What a printer is told, and what happens where there is none."""

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QWidget

from app.ui.dialogs import QtDialogs, QuestionSheet, made_printer, print_dialog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(900, 640)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_job_has_a_neutral_name_and_goes_into_no_file_of_its_own(window):
    printer = made_printer()
    assert (printer.docName(), printer.creator()) == ("Afterword", "Afterword")
    dialog = print_dialog(printer, window)
    assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile)
    assert dialog.printer().docName() == "Afterword"
    dialog.close()


@pytest.mark.skipif(
    bool(QPrinterInfo.availablePrinterNames()), reason="there is a printer on this computer"
)
def test_without_a_printer_that_is_said_and_nothing_counts_as_printed(themes, window, qtbot):
    told = []
    document = QTextDocument("A walnut in the throat")
    QtDialogs(themes, window).print_document(document, told.append)
    assert told == [False]
    (sheet,) = window.findChildren(QuestionSheet)
    assert sheet.accessibleName() == "There is no printer on this computer. Save a PDF instead."
    assert window.findChildren(QPrintDialog) == []
