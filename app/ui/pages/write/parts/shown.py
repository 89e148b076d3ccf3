"""Which part of the program stands in which step of a form."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.ui.context import PageContext
from app.ui.forms.state import FormState, Screen
from app.ui.pages.write.parts.eyes import Eyes
from app.ui.pages.write.parts.first_impression import FirstImpression
from app.ui.pages.write.parts.grounding import Grounding
from app.ui.pages.write.parts.not_alone import NotAlone
from app.ui.pages.write.parts.side_by_side import SideBySide
from app.ui.pages.write.parts.step_words import LookAt, StepWords
from app.ui.widgets.reminders import Reminders
from app.ui.work import Work
from models.records.follow_ups import Cue


class PartMaker(QObject):
    """Makes the parts that the `shows` of a step names."""

    def __init__(
        self,
        context: PageContext,
        look_at: LookAt,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._look_at = look_at

    def make(self, screen: Screen, form: FormState) -> QWidget | None:
        """The part for a step; None where it shows none."""
        context = self._context
        match screen.step.shows:
            case "reminders":
                return self._reminders()
            case "grounding":
                return Grounding(context.theme, context.announce)
            case "not_alone":
                return NotAlone(context, screen, form)
            case "language_check":
                return StepWords(context.theme, screen, form, self._look_at)
            case "first_impression":
                return FirstImpression(context, screen, form)
            case "side_by_side" if screen.step.beside:
                return SideBySide(context.theme, context.catalogue, screen, form)
            case "eyes":
                return Eyes(context, screen, form)
        return None

    def _reminders(self) -> Reminders:
        part = Reminders(self._context.theme)
        Work(self._context, part).read(
            "write.reminders", self._context.follow_ups.three, partial(_show, part)
        )
        return part


def _show(part: Reminders, cues: tuple[Cue, ...]) -> None:
    part.show_reminders([cue.text for cue in cues])
