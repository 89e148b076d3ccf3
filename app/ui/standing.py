"""What is told of the whole journal once it is open: older files in its place, and damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.jobs.protocol import Job, Kind
from app.ui import i18n
from app.ui.widgets.standing_notice import StandingNotice

if TYPE_CHECKING:
    from app.services.safekeeping import Safekeeping
    from app.ui.context import PageContext
    from app.ui.shell import Shell
    from models.records.vault import Rollback


class Standing(QObject):
    """Puts at most one notice over the pages; damage weighs more than what is older."""

    def __init__(self, context: PageContext, shell: Shell, safekeeping: Safekeeping) -> None:
        super().__init__(shell)
        self._context = context
        self._shell = shell
        self._safekeeping = safekeeping

    def look(self) -> None:
        """Tells it where older files lie in the journal's place."""
        rollback = self._safekeeping.rollback()
        if rollback is not None:
            ways = {
                "backups": self.tr("Look at the backups"),
                "accept": self.tr("It is right as it is"),
            }
            self._show("rollback", self._rollback_words(rollback), ways)

    def tell_damage(self) -> None:
        """Part of the file is damaged, although it opens."""
        words = self.tr(
            "Part of this journal is damaged. What you see is readable, and nothing was changed. "
            "Go back to a backup soon: what is newer is carried over as far as it can be read."
        )
        ways = {"backups": self.tr("Look at the backups"), "later": self.tr("Not now")}
        self._show("damage", words, ways)

    def _rollback_words(self, rollback: Rollback) -> str:
        today = self._context.clock.today()
        last = i18n.near_moment(rollback.last_here, today)
        if (today - rollback.last_here.date()).days in (0, 1):
            last = last[:1].lower() + last[1:]
        if rollback.missing == 1:
            lost = self.tr("The last save made here ({last}) is not in it.")
        else:
            lost = self.tr("{n} saves made here (the last {last}) are not in it.")
        return " ".join(
            (
                self.tr("This journal holds less than this computer has seen."),
                lost.format(n=rollback.missing, last=last),
                self.tr("An older copy may have been put in its place."),
            )
        )

    def _show(self, name: str, words: str, ways: dict[str, str]) -> None:
        self._shell.drop_notice()
        notice = StandingNotice(self._context.theme, name, words, ways, self._shell)
        notice.chosen.connect(self._on_chosen)
        self._shell.show_notice(notice)
        self._context.announce(words, assertive=True)

    def _on_chosen(self, way: str) -> None:
        if way == "backups":
            self._context.navigate.show("settings", section="backups")
        elif way == "accept":
            self._accept()
        else:
            self._shell.drop_notice()

    def _accept(self) -> None:
        self._context.runner.submit(
            Job(
                "vault.accept_rollback",
                Kind.WRITE,
                self._safekeeping.accept_rollback,
                self._on_accepted,
                self._context.say,
                context=self,
            )
        )

    def _on_accepted(self, _nothing: object) -> None:
        self._shell.drop_notice()
