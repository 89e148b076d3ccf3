"""Settings: sections at the left, what is set at the right. Changes apply at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.navigation import Handler, Page
from app.ui.pages.settings.appearance import AppearanceSection
from app.ui.pages.settings.backups import BackupsSection
from app.ui.pages.settings.backups_trial import TrialSection
from app.ui.pages.settings.code_report import ReportSection
from app.ui.pages.settings.codes import CodesSection
from app.ui.pages.settings.encryption import EncryptionSection
from app.ui.pages.settings.erase import EraseSection
from app.ui.pages.settings.passphrase import ChangePassphrase
from app.ui.pages.settings.recall import RecallSection
from app.ui.pages.settings.retention import RetentionSection
from app.ui.pages.settings.rows import Section
from app.ui.pages.settings.security import SecuritySection
from app.ui.pages.settings.sheet import NewSheet
from app.ui.pages.settings.watch import WatchSection
from app.ui.pages.settings.words import WordsSection
from app.ui.theme import Type
from app.ui.widgets.card import Upright
from app.ui.widgets.label import Label
from app.ui.widgets.nav_item import HEIGHT, LOW, NavItem
from app.ui.widgets.reflow import Reflow
from models.records.vault import DrillReport

_LIST = 224
_GAP = 2
_LOWEST = 25
_NARROW = 900
"""Below this the list shows its icons alone, as the sidebar does."""


class SettingsPage(Page):
    """Security, backups, appearance, recall, words, codes, keeping; the way to import and export."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._security = SecuritySection(context)
        self._backups = BackupsSection(context)
        self._appearance = AppearanceSection(context)
        self._recall = RecallSection(context)
        self._words = WordsSection(context)
        self._codes = CodesSection(context)
        self._watch = WatchSection(context)
        self._retention = RetentionSection(context)
        self._aside: Section | None = None
        self._over: Section = self._security
        self._first: QWidget | None = None
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self._items: list[NavItem] = []
        self._list = self._build_list()
        self._lay_out()
        self._reflow = Reflow(self, context.theme)
        self._reflow.tight_changed.connect(self._fit)
        context.theme.changed.connect(self._fit)
        self._fit()
        self._security.change_wanted.connect(partial(self._change_passphrase, False))
        self._security.sheet_made.connect(self._show_sheet)
        self._security.told_wanted.connect(self._show_encryption)
        self._security.erase_wanted.connect(self._show_erase)
        self._backups.tried.connect(self._show_trial)
        self._codes.report_wanted.connect(self._show_report)
        self._retention.entry_wanted.connect(self._show_entry)

    def enter(self, **args: Any) -> None:
        """Shows a section.

        Args:
            args: `section` ("sheet" is a part of Security; "backups"; "recall"; "words" takes the name of a `vocabulary`; "codes"; "watch"; "keeping"); or `new_passphrase` after the recovery sheet opened the journal.
        """
        self._security.refresh()
        if args.get("new_passphrase"):
            self._change_passphrase(True)
        elif args.get("section") == "backups":
            self._show(self._backups)
        elif args.get("section") == "appearance":
            self._show(self._appearance)
        elif args.get("section") == "recall":
            self._show(self._recall)
        elif args.get("section") == "words":
            self._show(self._words)
            self._words.choose(str(args.get("vocabulary", "")))
        elif args.get("section") == "codes":
            self._show(self._codes)
        elif args.get("section") == "watch":
            self._show(self._watch)
        elif args.get("section") == "keeping":
            self._show(self._retention)
        elif self._aside is None:
            self._show(self._security)
        self._first = self._security.show_sheet_button() if args.get("section") == "sheet" else None

    def leave(self) -> None:
        self._drop_aside()

    def handlers(self) -> Mapping[str, Handler]:
        return {"find": self._find}

    def panes(self) -> list[QWidget]:
        button = self._chosen()
        return [button, self._stack] if button is not None else [self._stack]

    def first_focus(self) -> QWidget | None:
        if self._aside is not None:
            return self.focusWidget()
        return self._first or self._chosen()

    def _chosen(self) -> QWidget | None:
        return next((each for each in self._group.buttons() if each.isChecked()), None)

    def _build_list(self) -> QWidget:
        px, themes = self._context.theme.px, self._context.theme
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(px(24), px(8), px(12), px(12))
        column.setSpacing(px(_GAP))
        self._title = Label(themes, self.tr("Settings"), Type.TITLE)
        self._title.setContentsMargins(px(10), 0, 0, px(8))
        column.addWidget(self._title)
        self._margins = column
        for name, icon, words, section in (
            ("security", "shield", self.tr("Security"), self._security),
            ("backups_item", "hard-drive", self.tr("Backups"), self._backups),
            ("appearance", "palette", self.tr("Appearance"), self._appearance),
            ("recall_item", "search", self.tr("Recall"), self._recall),
            ("words_item", "list", self.tr("Words"), self._words),
            ("codes_item", "users", self.tr("Codes"), self._codes),
            ("watch_item", "shield-check", self.tr("Names to watch for"), self._watch),
            ("keeping_item", "history", self.tr("Keeping and hold"), self._retention),
        ):
            item = NavItem(themes, icon, words)
            item.setObjectName(f"settings.{name}")
            item.clicked.connect(partial(self._show, section))
            self._group.addButton(item)
            self._stack.addWidget(section)
            column.addWidget(item)
            self._items.append(item)
        transfer = NavItem(themes, "arrow-down-up", self.tr("Import and export"), checkable=False)
        transfer.setObjectName("settings.transfer")
        transfer.clicked.connect(self._go_to_transfer)
        column.addWidget(transfer)
        self._items.append(transfer)
        column.addStretch(1)
        return panel

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(Upright(self._context.theme))
        row.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, _tight: bool = False) -> None:
        px = self._context.theme.px
        narrow = self.width() < px(_NARROW)
        side = 4 if self._reflow.is_tight else 12
        tight = self._reflow.is_tight
        start, over, wide = (side, 18, 40 + 2 * side) if narrow else (24, 8, _LIST)
        over, below, gap = (4, 4, 0) if tight else (over, 12, _GAP)
        around = px(gap) * (len(self._items) - 1) + px(over + below)
        # All of them stand in the smallest window, at the largest letters too.
        heights = (LOW, _LOWEST) if tight else (HEIGHT, LOW, _LOWEST) if narrow else (HEIGHT,)
        fitting = (
            each for each in heights if px(each) * len(self._items) + around <= self.height()
        )
        height = next(fitting, heights[-1])
        self._margins.setSpacing(px(gap))
        self._margins.setContentsMargins(px(start), px(over), px(side), px(below))
        self._list.setFixedWidth(px(wide))
        self._title.setVisible(not narrow)
        for item in self._items:
            item.set_narrow(narrow)
            item.set_height(height)

    def _find(self) -> None:
        if self._stack.currentWidget() is self._words:
            self._words.find_word()
        else:
            self._context.tell(self.tr("Nothing to find here. Ctrl+K searches everything."))

    def _go_to_transfer(self) -> None:
        self._context.navigate.show("transfer")

    def _show(self, section: Section, _checked: bool = False) -> None:
        self._drop_aside()
        self._stack.setCurrentWidget(section)
        names = {
            self._security: "settings.security",
            self._backups: "settings.backups_item",
            self._appearance: "settings.appearance",
            self._recall: "settings.recall_item",
            self._words: "settings.words_item",
            self._codes: "settings.codes_item",
            self._watch: "settings.watch_item",
            self._retention: "settings.keeping_item",
        }
        for button in self._group.buttons():
            button.setChecked(button.objectName() == names.get(section))

    def _change_passphrase(self, is_after_recovery: bool) -> None:
        form = ChangePassphrase(self._context, is_after_recovery=is_after_recovery)
        form.changed.connect(self._on_changed)
        form.left.connect(partial(self._show, self._security))
        self._show_aside(form)
        form.focus_first()

    def _on_changed(self) -> None:
        self._show(self._security)
        self._security.refresh()
        self._context.tell(self.tr("The new passphrase opens the journal from now on."))

    def _show_sheet(self, code: str) -> None:
        sheet = NewSheet(self._context, code)
        sheet.done.connect(partial(self._show, self._security))
        self._show_aside(sheet)
        self._context.settings.change(recovery_later=False)
        self._security.refresh()
        sheet.focus_first()

    def _show_report(self, code: str) -> None:
        report = ReportSection(self._context, code)
        report.left.connect(self._leave_report)
        self._show_aside(report, over=self._codes)
        report.focus_first()

    def _show_encryption(self) -> None:
        told = EncryptionSection(self._context)
        told.left.connect(partial(self._return_to_security, self._security.focus_told))
        self._show_aside(told)
        told.focus_first()

    def _show_erase(self) -> None:
        erase = EraseSection(self._context)
        erase.left.connect(partial(self._return_to_security, self._security.focus_erase))
        self._show_aside(erase)
        erase.focus_first()

    def _return_to_security(self, focus: Callable[[], None]) -> None:
        self._show(self._security)
        focus()

    def _show_trial(self, report: DrillReport) -> None:
        trial = TrialSection(self._context, report)
        trial.left.connect(self._leave_trial)
        self._show_aside(trial, over=self._backups)
        trial.focus_first()

    def _leave_trial(self) -> None:
        self._show(self._backups)
        self._backups.focus_first()

    def _leave_report(self) -> None:
        self._show(self._codes)
        self._codes.focus_first()

    def _show_entry(self, entry_id: str) -> None:
        self._context.navigate.show("journal", entry_id=entry_id)

    def _show_aside(self, section: Section, over: Section | None = None) -> None:
        self._drop_aside()
        self._over = over or self._security
        self._aside = section
        self._stack.addWidget(section)
        self._stack.setCurrentWidget(section)

    def _drop_aside(self) -> None:
        if self._aside is not None:
            self._stack.setCurrentWidget(self._over)
            self._stack.removeWidget(self._aside)
            self._aside.deleteLater()
            self._aside = None
