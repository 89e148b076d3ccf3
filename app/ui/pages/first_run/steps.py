"""The three steps: a passphrase, a recovery sheet, ready."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from app.ui.pages.first_run.frame import StepFrame
from app.ui.recovery_sheet import RecoverySheet
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.new_passphrase import NewPassphrase
from app.ui.widgets.notice import Notice

_CHECKED_GROUPS = 2

_PADDING = 30
_DROP = 56
"""How far the card stands below the steps, beside the heading."""


class PassphraseStep(StepFrame):
    """Choosing a passphrase; `given` carries it."""

    given = Signal(str)

    def __init__(
        self, themes: ThemeHolder, measure: Callable[[str], None], suggest: Callable[[], str]
    ) -> None:
        super().__init__(themes, 0, drop=_DROP)
        self.set_heading(
            self.tr("Choose a passphrase"),
            self.tr(
                "It opens your journal on this computer. Four or five unrelated words are easier "
                "to remember, and harder to guess, than a short password."
            ),
        )
        self.form = NewPassphrase(themes, measure, suggest)
        self.notice = Notice(themes, "first_run.notice")
        self.left.addWidget(self.form)
        self.left.addWidget(self.notice)
        self.right.addWidget(self._facts())
        self.form.entered.connect(self._try)
        self.continue_wanted.connect(self._try)

    def _try(self) -> None:
        passphrase = self.form.accepted()
        if passphrase:
            self.given.emit(passphrase)

    def _facts(self) -> Card:
        facts = (
            (
                "lock",
                self.tr("Encrypted, on this computer"),
                self.tr("Every word you write is encrypted before it is saved."),
            ),
            (
                "unplug",
                self.tr("No account and no cloud"),
                self.tr("Afterword never goes online. There is nobody to send your journal to."),
            ),
            (
                "key-round",
                self.tr("Nobody can reset it for you"),
                self.tr(
                    "That includes us. Next you will make a recovery sheet to keep on paper, in "
                    "case you forget."
                ),
            ),
        )
        card = Card(self._themes, padding=30)
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._themes.px(16))
        grid.setVerticalSpacing(self._themes.px(2))
        grid.setColumnStretch(1, 1)
        for at, (icon, title, text) in enumerate(facts):
            picture = QLabel()
            picture.setPixmap(self._themes.pixmap(icon, "accent", 20))
            grid.addWidget(picture, 3 * at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(self._themes, title, semibold=True), 3 * at, 1)
            grid.addWidget(Label(self._themes, text, color="text2", wrap=True), 3 * at + 1, 1)
            if at + 1 < len(facts):
                grid.setRowMinimumHeight(3 * at + 2, self._themes.px(18))
        card.column.addLayout(grid)
        return card


class SheetStep(StepFrame):
    """Keeping the code: print, save or copy it, and type two groups back.

    Signals:
        print_wanted, pdf_wanted: the sheet is to be kept.
        checked: both groups were right.
    """

    print_wanted = Signal()
    pdf_wanted = Signal()
    checked = Signal()

    def __init__(
        self, themes: ThemeHolder, journal: str, groups: tuple[str, ...], made: date
    ) -> None:
        super().__init__(themes, 1)
        self.set_heading(
            self.tr("Keep a recovery sheet"),
            self.tr(
                "If you forget the passphrase, this code is the only other way in. Print it or "
                "copy it by hand, and keep it somewhere the computer is not."
            ),
        )
        self.set_aside(self.tr("Do this later"))
        self._groups = groups
        self._asked = sorted(secrets.SystemRandom().sample(range(len(groups)), _CHECKED_GROUPS))
        self._sheet = RecoverySheet(themes, journal, groups, made)
        self._fields = [self._make_field(at) for at in self._asked]
        self._notice = Notice(themes, "first_run.notice")
        self._kept = Label(themes, "", color="text2", wrap=True)
        self._kept.setObjectName("first_run.kept")
        self._kept.hide()
        self._fill()
        self.right.addWidget(self._sheet)
        self.continue_wanted.connect(self._check)

    def say_kept(self, words: str) -> None:
        """Says that the sheet was printed or saved."""
        self._kept.setText(words)
        self._kept.show()

    def say_fault(self, what: str, then: str) -> None:
        """Says that it could not be kept."""
        self._notice.say(what, then)

    def focus_first(self) -> None:
        """Puts the focus on what to do first."""
        self._print.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._sheet.cover(any(field.hasFocus() for field in self._fields))
        return False

    def _make_field(self, at: int) -> LineEdit:
        field = LineEdit(self._themes, self.tr("Group {0}").format(at + 1))
        field.setObjectName(f"first_run.group{at + 1}")
        field.setMaxLength(8)
        field.setFixedWidth(self._themes.px(124))
        field.installEventFilter(self)
        field.returnPressed.connect(self._check)
        field.textEdited.connect(self._on_typed)
        return field

    def _fill(self) -> None:
        px, themes = self._themes.px, self._themes
        buttons = QHBoxLayout()
        buttons.setContentsMargins(4, 0, 4, 0)
        buttons.setSpacing(px(10))
        self._print = SecondaryButton(themes, self.tr("Print…"), icon="printer")
        self._print.setObjectName("first_run.print")
        self._print.clicked.connect(self.print_wanted)
        save = SecondaryButton(themes, self.tr("Save as PDF…"), icon="file-down")
        save.setObjectName("first_run.pdf")
        save.clicked.connect(self.pdf_wanted)
        buttons.addWidget(self._print)
        buttons.addWidget(save)
        buttons.addStretch(1)
        self.left.addLayout(buttons)
        rows: tuple[tuple[int, Label], ...] = (
            (
                10,
                Label(
                    themes,
                    self.tr(
                        "If you save a PDF, move it off this computer. A copied file can end up in "
                        "a backup."
                    ),
                    Type.SMALL,
                    color="text2",
                    wrap=True,
                ),
            ),
            (4, self._kept),
        )
        for space, label in rows:
            label.setContentsMargins(4, 0, 4, 0)
            self.left.addSpacing(px(space))
            self.left.addWidget(label)
        self.left.addSpacing(px(20))
        line = QHBoxLayout()
        line.setContentsMargins(4, 0, 4, 0)
        line.addWidget(Rule(themes))
        self.left.addLayout(line)
        self.left.addSpacing(px(22))
        for label in (
            Label(themes, self.tr("Check that you have it"), semibold=True),
            Label(
                themes,
                self.tr(
                    "Type these two groups from your paper copy. The sheet is covered while you "
                    "type."
                ),
                color="text2",
                wrap=True,
            ),
        ):
            label.setContentsMargins(4, 0, 4, 0)
            self.left.addWidget(label)
        self.left.addSpacing(px(14))
        self.left.addLayout(self._checks())
        self.left.addWidget(self._notice)

    def _checks(self) -> QHBoxLayout:
        px = self._themes.px
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 4, 8)
        row.setSpacing(px(14))
        for at, field in zip(self._asked, self._fields, strict=True):
            cell = QVBoxLayout()
            cell.setSpacing(px(5))
            title = Label(self._themes, self.tr("Group {0}").format(at + 1), color="text2")
            title.setBuddy(field)
            cell.addWidget(title)
            cell.addWidget(field)
            row.addLayout(cell)
        row.addStretch(1)
        return row

    def _on_typed(self) -> None:
        self._notice.clear()
        for field in self._fields:
            field.set_notice(False)

    def _check(self) -> None:
        for at, field in zip(self._asked, self._fields, strict=True):
            typed = "".join(char for char in field.text().upper() if char.isalnum())
            if typed.translate(_READ_AS) == self._groups[at]:
                continue
            field.set_notice(True)
            if typed:
                self._notice.say(
                    self.tr("Group {0} is not as on the sheet.").format(at + 1),
                    self.tr("Leave the field to see the sheet again."),
                )
            else:
                self._notice.say(
                    self.tr("Type group {0} from your copy, or do this later.").format(at + 1)
                )
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()
            return
        self.checked.emit()


class ReadyStep(StepFrame):
    """What holds from now on; `continue_wanted` opens the journal."""

    _told: tuple[Label, ...] = ()

    def __init__(self, themes: ThemeHolder, folder: Path, *, later: bool) -> None:
        super().__init__(themes, 2, drop=_DROP)
        self.set_heading(
            self.tr("Your journal is ready"),
            self.tr("It locks by itself after five minutes. Ctrl+L locks it at once."),
        )
        self.go_on.set_words(self.tr("Start writing"))
        self.notice = Notice(themes, "first_run.notice")
        self.left.addWidget(self.notice)
        self.right.addWidget(self._facts(folder, later))

    def focus_first(self) -> None:
        """Puts the focus on the button."""
        self.go_on.setFocus(Qt.FocusReason.TabFocusReason)

    def _facts(self, folder: Path, later: bool) -> Card:
        facts = [
            self.tr(
                "It is one folder: {0}, in {1}. Copy it whole to keep a copy elsewhere."
            ).format(folder.name, folder.parent.name),
            self.tr(
                "Write about people by a code, never by name. Coded notes are still personal data, "
                "and a court may order reflections to be shown."
            ),
        ]
        if later:
            facts.append(
                self.tr(
                    "There is no recovery sheet yet. Without one a forgotten passphrase is final. "
                    "You can make it in Settings, Security."
                )
            )
        card = Card(self._themes, padding=_PADDING)
        card.column.setSpacing(self._themes.px(16))
        self._told = tuple(Label(self._themes, fact, color="text2", wrap=True) for fact in facts)
        for label in self._told:
            card.column.addWidget(label)
        return card

    def _fit(self) -> None:
        super()._fit()
        # They are asked for their height at the width of the page, and stand in a column of it.
        for label in self._told:
            label.setMaximumWidth(self._beside.maximumWidth() - 2 * self._themes.px(_PADDING))


# Read as the letters are written on the sheet.
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
