"""The recovery sheet: on screen, on paper, as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.jobs.protocol import Job, Kind, Runner
from app.services.clear_files import write_clear
from app.ui import fonts, i18n
from app.ui.dialogs import Dialogs
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.label import Label
from app.ui.widgets.nav_item import Mark

_COLUMNS = 4
_NARROW = 400
_COVERED = "••••"


class RecoverySheet(Card):
    """The code in numbered groups. Covered, it shows none of them and says so."""

    def __init__(
        self,
        themes: ThemeHolder,
        journal: str,
        groups: Sequence[str],
        made: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, padding=36, edge="control", radius=4, parent=parent)
        self.setObjectName("recovery.sheet")
        self._groups = tuple(groups)
        self._shown: list[Label] = []
        self._cells: list[QWidget] = []
        self._grid = QGridLayout()
        self._columns = 0
        self._lay_out(journal, made)
        self.cover(False)

    def cover(self, wanted: bool) -> None:
        """Hides the groups while they are typed back, or shows them again."""
        for number, (label, group) in enumerate(zip(self._shown, self._groups, strict=True), 1):
            label.setText(_COVERED if wanted else group)
            spelled = self.tr("covered") if wanted else ", ".join(group)
            label.setAccessibleName(self.tr("Group {0}: {1}").format(number, spelled))

    def _lay_out(self, journal: str, made: date) -> None:
        px, themes, column = self._themes.px, self._themes, self.column
        head = QHBoxLayout()
        head.setSpacing(px(9))
        head.addWidget(Mark(themes))
        head.addWidget(Label(themes, self.tr("Recovery sheet"), Type.DOOR), 1)
        column.addLayout(head)
        column.addSpacing(px(4))
        column.addWidget(self._small(_opens(journal, made)))
        column.addSpacing(px(22))
        column.addWidget(Rule(themes))
        column.addSpacing(px(18))
        column.addLayout(self._make_grid())
        column.addSpacing(px(10))
        column.addWidget(Rule(themes))
        column.addSpacing(px(14))
        column.addWidget(self._small(_alphabet()))
        for line in (self.tr("Kept where"), self.tr("Checked on")):
            column.addSpacing(px(24))
            column.addWidget(self._small(line))
            column.addWidget(Rule(themes, "control"))
        column.addSpacing(px(18))
        column.addWidget(self._small(_apart()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_out()

    def _set_out(self) -> None:
        """Four groups in a row, or two where the sheet is narrow for its letters."""
        columns = _COLUMNS if self.width() >= self._themes.px(_NARROW) else _COLUMNS // 2
        if columns != self._columns:
            self._columns = columns
            for at, cell in enumerate(self._cells):
                self._grid.addWidget(cell, at // columns, at % columns)

    def _make_grid(self) -> QGridLayout:
        grid = self._grid
        grid.setVerticalSpacing(self._themes.px(14))
        for at, _ in enumerate(self._groups):
            place = QWidget()
            cell = QVBoxLayout(place)
            cell.setContentsMargins(0, 0, 0, 0)
            cell.setSpacing(0)
            cell.addWidget(Label(self._themes, str(at + 1), Type.SMALL, color="text2"))
            label = Label(self._themes, "", Type.CODE)
            label.setObjectName(f"recovery.group{at + 1}")
            self._shown.append(label)
            cell.addWidget(label)
            self._cells.append(place)
        self._set_out()
        return grid

    def _small(self, text: str) -> Label:
        return Label(self._themes, text, Type.SMALL, color="text2", wrap=True)


def sheet_document(journal: str, groups: Sequence[str], made: date) -> QTextDocument:
    """The sheet for paper, in black."""
    cells = [
        f"<td width='25%'><span style='font-size:9pt'>{at}</span><br/>"
        f"<span style='font-family:\"{fonts.LEGIBLE_FAMILY}\"; font-size:17pt; font-weight:600'>"
        f"{escape(group)}</span></td>"
        for at, group in enumerate(groups, 1)
    ]
    rows = "".join(
        f"<tr>{''.join(cells[at : at + _COLUMNS])}</tr>" for at in range(0, len(cells), _COLUMNS)
    )
    line = "<p style='margin-top:28pt'>{0}</p><hr/>"
    document = QTextDocument()
    document.setDefaultFont(QFont(fonts.UI_FAMILY, 11))
    document.setHtml(
        f"<h2>Afterword: {escape(_tr('Recovery sheet'))}</h2><p>{escape(_opens(journal, made))}</p>"
        f"<hr/><table width='100%' cellpadding='6'>{rows}</table><hr/>"
        f"<p>{escape(_alphabet())}</p>"
        f"{line.format(escape(_tr('Kept where')))}{line.format(escape(_tr('Checked on')))}"
        f"<p style='margin-top:20pt'>{escape(_apart())}</p>"
    )
    return document


def pdf_of(document: QTextDocument) -> bytes:
    """The document as a PDF, in memory."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("Afterword")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout.Unit.Millimeter)
    document.print_(writer)
    return bytes(buffer.data().data())


class SheetKeeper:
    """Prints a sheet or saves it as a PDF; says how that went."""

    def __init__(
        self,
        runner: Runner,
        dialogs: Dialogs,
        owner: QWidget,
        kept: Callable[[str], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._runner = runner
        self._dialogs = dialogs
        self._owner = owner
        self._kept = kept
        self._failed = failed

    def print_sheet(self, document: QTextDocument) -> None:
        """Asks for a printer."""
        self._dialogs.print_document(document, self._on_printed)

    def save_pdf(self, document: QTextDocument) -> None:
        """Asks for a place and writes a file that only its owner may read."""
        self._dialogs.save_file(
            _tr("Save the recovery sheet"),
            "Afterword recovery sheet.pdf",
            ["PDF (*.pdf)"],
            partial(self._on_place, document),
        )

    def _on_printed(self, printed: bool) -> None:
        if printed:
            self._kept(
                _tr(
                    "Sent to the printer. The paper is in clear, and the printer may keep what it "
                    "printed."
                )
            )

    def _on_place(self, document: QTextDocument, path: Path | None) -> None:
        if path is None:
            return
        self._runner.submit(
            Job(
                "recovery.save_pdf",
                Kind.PURE,
                partial(write_clear, path, pdf_of(document)),
                partial(self._on_saved, path),
                self._failed,
                context=self._owner,
            )
        )

    def _on_saved(self, path: Path, _result: object) -> None:
        self._kept(
            _tr(
                "Saved as {0}, in clear: whoever opens it has the code. Move it off this computer."
            ).format(path.name)
        )


def _opens(journal: str, made: date) -> str:
    day = i18n.short_day(made, date.min)
    return _tr(
        "Opens the Afterword journal “{0}” if the passphrase is forgotten. Made {1}."
    ).format(journal, day)


def _alphabet() -> str:
    return _tr("Letters and numbers only. There is no letter O, I, L or U in it.")


def _apart() -> str:
    return _tr("Anyone with this sheet and the journal can read it. Keep them apart.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecoverySheet", text)
