"""Security: when it locks, what opens it, what was copied, where it lies."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.jobs.protocol import Job, Kind
from app.settings import CLIPBOARD_SECONDS, LOCK_AFTER_MINUTES
from app.ui import i18n
from app.ui.context import PageContext
from app.ui.dialogs import Asked, Question
from app.ui.faults import words_for
from app.ui.pages.settings.backups_said import size_words
from app.ui.pages.settings.rows import Section, choice, inset, said_with, sentence, setter, tick
from app.ui.theme import Type
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.changes import Changes, Thing
from models.records.faults import MistypedRecoveryCode, WrongPassphrase, WrongRecoveryCode

if TYPE_CHECKING:
    from app.services.session import Dates

_UNDER_BOX = 29
"""Where the words of a check box begin, after its box."""


class SecuritySection(Section):
    """Applies at once; only what changes the way in asks for the passphrase.

    Signals:
        change_wanted: another passphrase.
        sheet_made: the code of a new recovery sheet.
        told_wanted: how the journal is encrypted.
        erase_wanted: the journal is to go for good.
    """

    change_wanted = Signal()
    sheet_made = Signal(str)
    told_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, "security")
        self._context = context
        self._hints: list[Label] = []
        self._is_busy = False
        self.set_title(self.tr("Security"))
        context.theme.changed.connect(self._indent)
        self._passphrase_words = Label(context.theme, "", wrap=True)
        self._passphrase_words.setObjectName("settings.passphrase_date")
        self._sheet_words = Label(context.theme, "", wrap=True)
        self._sheet_words.setObjectName("settings.sheet_date")
        self._add_locking()
        self._add_passphrase()
        self._add_sheet()
        self._add_clipboard()
        self._add_names()
        self._add_place()
        if context.close_for is not None:
            self._add_erasing()

    def show_sheet_button(self) -> QWidget:
        """Where a recovery sheet is made, scrolled to."""
        QTimer.singleShot(0, self, partial(self.ensureWidgetVisible, self._sheet_button))
        return self._sheet_button

    def focus_told(self) -> None:
        """Puts the keyboard where the way to how it is encrypted stands."""
        self._told.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_erase(self) -> None:
        """Puts the keyboard where the way to erasing stands."""
        self._erase.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Reads the dates and the size again."""
        self._context.runner.submit(
            Job(
                "settings.size",
                Kind.PURE,
                partial(self._context.journals.size, self._context.services.folder),
                self._show_place,
                self._context.say,
                key="settings.size",
                context=self,
            )
        )
        self._context.runner.submit(
            Job(
                "settings.dates",
                Kind.READ,
                partial(self._context.journals.dates, self._context.services.folder),
                self._show_dates,
                self._context.say,
                key="settings.dates",
                context=self,
            )
        )

    # Rows

    def _add_locking(self) -> None:
        themes, settings = self._context.theme, self._context.settings
        options = {
            minutes: self.tr("1 minute") if minutes == 1 else self.tr("{0} minutes").format(minutes)
            for minutes in LOCK_AFTER_MINUTES
        }
        after = choice(
            themes,
            self.tr("Lock after"),
            options,
            settings.now.lock_after_minutes,
            setter(settings.change, "lock_after_minutes"),
        )
        after.setObjectName("settings.lock_after")
        ticks = []
        if self._context.hears_system_lock:
            system = tick(
                themes,
                self.tr("Lock when the computer sleeps or its screen locks"),
                settings.now.lock_with_system,
                setter(settings.change, "lock_with_system"),
            )
            system.setObjectName("settings.lock_with_system")
            ticks.append(system)
        minimise = tick(
            themes,
            self.tr("Lock when the window is minimised"),
            settings.now.lock_on_minimise,
            setter(settings.change, "lock_on_minimise"),
        )
        minimise.setObjectName("settings.lock_on_minimise")
        ticks.append(minimise)
        in_session = tick(
            themes,
            self.tr("Stay unlocked during a supervision session"),
            settings.now.stay_unlocked_in_session,
            setter(settings.change, "stay_unlocked_in_session"),
        )
        in_session.setObjectName("settings.stay_unlocked_in_session")
        ticks.append(in_session)
        if self._context.can_hide_window:
            hide = tick(
                themes,
                self.tr("Keep the window out of pictures and shared screens, but in a session"),
                settings.now.hide_from_capture,
                setter(settings.change, "hide_from_capture"),
            )
            hide.setObjectName("settings.hide_from_capture")
            ticks.append(hide)
        self.add_row(
            self.tr("Locking"),
            sentence(
                themes,
                self.tr("Lock after"),
                after,
                self.tr("without typing or moving the mouse"),
            ),
            *ticks,
            self._below(self.tr("Locking still happens after 90 minutes.")),
        )

    def _add_passphrase(self) -> None:
        button = SecondaryButton(self._context.theme, self.tr("Change passphrase…"), compact=True)
        button.setObjectName("settings.change_passphrase")
        button.clicked.connect(self.change_wanted)
        self.add_row(
            self.tr("Passphrase"),
            said_with(self._context.theme, self._passphrase_words, button),
        )

    def _add_sheet(self) -> None:
        themes = self._context.theme
        check = SecondaryButton(themes, self.tr("Check my sheet…"), compact=True)
        check.setObjectName("settings.check_sheet")
        check.clicked.connect(self._ask_code)
        self._check_button = check
        make = SecondaryButton(themes, self.tr("Make a new sheet…"), compact=True)
        make.setObjectName("settings.new_sheet")
        make.clicked.connect(self._ask_passphrase)
        self._sheet_button = make
        ways = Flow(themes, gap=10)
        ways.add(check)
        ways.add(make)
        buttons = inset(ways)
        buttons.setContentsMargins(4, 4, 4, 4)
        self._sheet_words.setContentsMargins(4, 0, 0, 0)
        hint = Label(
            themes,
            self.tr(
                "A new sheet stops the old one from working. Backups made until then still open "
                "with the old one."
            ),
            Type.SMALL,
            color="text2",
            wrap=True,
        )
        hint.setContentsMargins(4, 0, 0, 0)
        self.add_row(self.tr("Recovery sheet"), self._sheet_words, buttons, hint)

    def _add_clipboard(self) -> None:
        themes, settings = self._context.theme, self._context.settings
        options = {seconds: _seconds_words(seconds) for seconds in CLIPBOARD_SECONDS}
        box = choice(
            themes,
            self.tr("Clear the clipboard after"),
            options,
            settings.now.clipboard_seconds,
            setter(settings.change, "clipboard_seconds"),
        )
        box.setObjectName("settings.clipboard")
        self.add_row(
            self.tr("Copied text"),
            sentence(
                themes,
                self.tr("Clear the clipboard"),
                box,
                self.tr("after copying from the journal"),
            ),
        )

    def _add_names(self) -> None:
        point_out = tick(
            self._context.theme,
            self.tr("Point out what looks like a name, number, address or email"),
            self._context.settings.now.point_out_identifiers,
            self._on_point_out,
        )
        point_out.setObjectName("settings.point_out_identifiers")
        self.add_row(
            self.tr("Names and numbers"),
            point_out,
            self._below(
                self.tr(
                    "Checked on this computer, as you write. Nothing is changed for you. What "
                    "leaves the journal is always looked through."
                )
            ),
        )

    def _add_place(self) -> None:
        themes = self._context.theme
        self._place = Label(themes, "", wrap=True)
        self._place.setObjectName("settings.place")
        self._show_place(0)
        show = SecondaryButton(themes, self.tr("Show in folder"), compact=True)
        show.setObjectName("settings.show_folder")
        show.clicked.connect(self._show_folder)
        self._told = LinkButton(themes, self.tr("How it is encrypted"))
        self._told.setObjectName("settings.how_encrypted")
        self._told.clicked.connect(self.told_wanted)
        self.add_row(self.tr("This journal"), said_with(themes, self._place, show), self._told)

    def _add_erasing(self) -> None:
        themes = self._context.theme
        words = Label(
            themes,
            self.tr("Makes it unreadable for ever, and deletes it. It cannot be undone."),
            wrap=True,
        )
        self._erase = SecondaryButton(themes, self.tr("Erase this journal…"), compact=True)
        self._erase.setObjectName("settings.erase")
        self._erase.clicked.connect(self.erase_wanted)
        self.add_row(self.tr("Erasing"), said_with(themes, words, self._erase))

    def _below(self, words: str) -> Label:
        """What is said of a check box, under its words."""
        label = Label(self._context.theme, words, Type.SMALL, color="text2", wrap=True)
        self._hints.append(label)
        self._indent()
        return label

    def _indent(self) -> None:
        for hint in self._hints:
            hint.setContentsMargins(4 + self._context.theme.px(_UNDER_BOX), 0, 4, 0)

    # What the buttons do

    def _on_point_out(self, wanted: bool) -> None:
        self._context.settings.change(point_out_identifiers=wanted)
        # What is open for writing hears it, and marks its words anew or no more.
        told = Changes(altered=frozenset({(Thing.SETTING, "point_out_identifiers")}))
        self._context.bus.publish(told, self)

    def _show_place(self, size: int) -> None:
        folder = self._context.services.folder
        said = self.tr("{0}, in {1}.").format(folder.name, folder.parent.name)
        if size:
            said = self.tr("{0}, in {1}. {2}.").format(
                folder.name, folder.parent.name, size_words(size)
            )
        self._place.setText(said)

    def _show_folder(self) -> None:
        parent = self._context.services.folder.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(parent))):
            self._context.tell(self.tr("It is in {0}").format(parent))

    def _show_work(self, *, trying: bool = False, making: bool = False) -> None:
        """Says on the buttons what goes on with the sheet: it takes some seconds."""
        self._is_busy = trying or making
        check = self.tr("Trying it…") if trying else self.tr("Check my sheet…")
        self._check_button.set_words(check)
        make = self.tr("Making it…") if making else self.tr("Make a new sheet…")
        self._sheet_button.set_words(make)

    def _on_failed(self, asked: Asked, error: Exception) -> None:
        self._show_work()
        if isinstance(error, WrongPassphrase):
            asked.refuse(
                self.tr("That is not the passphrase."),
                self.tr("Nothing was changed: the old sheet still works."),
            )
        elif isinstance(error, WrongRecoveryCode | MistypedRecoveryCode):
            words = words_for(error)
            asked.refuse(words.what, words.then)
        else:
            asked.close_sheet()
            self._context.say(error)

    def _ask_code(self) -> None:
        if self._is_busy:
            return
        self._context.dialogs.ask_and_try(
            Question(
                self.tr("Check your recovery sheet"),
                self.tr("Type the whole code from the paper. It takes a second to try it."),
                self.tr("Check it"),
                self.tr("Not now"),
                field=self.tr("Recovery code"),
                doing=self.tr("Trying it…"),
            ),
            self._on_code,
        )

    def _on_code(self, code: str, asked: Asked) -> None:
        self._show_work(trying=True)
        work = partial(self._context.journals.check_recovery_code, self._context.services.key, code)
        self._context.runner.submit(
            Job(
                "settings.check_sheet",
                Kind.PURE,
                work,
                partial(self._on_right, asked),
                partial(self._on_failed, asked),
                context=self,
            )
        )

    def _on_right(self, asked: Asked, dates: Dates) -> None:
        asked.close_sheet()
        self._show_work()
        self._context.settings.change(recovery_later=False)
        self._show_dates(dates)
        self._context.tell(self.tr("The sheet opens this journal."))

    def _ask_passphrase(self) -> None:
        if self._is_busy:
            return
        self._context.dialogs.ask_and_try(
            Question(
                self.tr("Make a new recovery sheet?"),
                self.tr(
                    "The old sheet stops working at once, and this cannot be undone. Backups made "
                    "until now still open with it."
                ),
                self.tr("Make a new sheet"),
                self.tr("Keep the old one"),
                field=self.tr("Passphrase"),
                is_secret=True,
                doing=self.tr("Trying it…"),
            ),
            self._on_passphrase,
        )

    def _on_passphrase(self, passphrase: str, asked: Asked) -> None:
        self._show_work(making=True)
        key = self._context.services.key
        work = partial(self._context.journals.check_passphrase, key, passphrase)
        self._context.runner.submit(
            Job(
                "settings.new_sheet.passphrase",
                Kind.PURE,
                work,
                partial(self._make_sheet, asked, passphrase),
                partial(self._on_failed, asked),
                context=self,
            )
        )

    def _make_sheet(self, asked: Asked, passphrase: str, _right: None) -> None:
        if not asked.is_open:  # left while it was tried: the old one is kept
            self._show_work()
            return
        asked.close_sheet()
        key = self._context.services.key
        work = partial(self._context.journals.replace_recovery_code, key, passphrase)
        self._context.runner.submit(
            Job(
                "settings.new_sheet",
                Kind.WRITE,
                work,
                self._on_made,
                partial(self._on_failed, asked),
                context=self,
            )
        )

    def _on_made(self, code: str) -> None:
        self._show_work()
        self.sheet_made.emit(code)

    def _show_dates(self, dates: Dates) -> None:
        today = self._context.clock.today()
        changed = i18n.short_day(dates.passphrase_changed.date(), today)
        self._passphrase_words.setText(self.tr("Last changed {0}").format(changed))
        made = i18n.short_day(dates.recovery_made.date(), today)
        if dates.recovery_checked is None:
            self._sheet_words.setText(self.tr("Made {0}. Not checked yet.").format(made))
        else:
            checked = i18n.short_day(dates.recovery_checked.date(), today)
            self._sheet_words.setText(
                self.tr("Made {0}. You last checked it on {1}.").format(made, checked)
            )


def _seconds_words(seconds: int) -> str:
    tr = partial(QCoreApplication.translate, "SecuritySection")
    if seconds < 60:
        return tr("{0} seconds").format(seconds)
    if seconds == 60:
        return tr("1 minute")
    return tr("{0} minutes").format(seconds // 60)
