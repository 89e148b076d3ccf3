"""Parts of the program that stand in a step of a form: reminders, grounding, notes, a look back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.forms.state import FormState, Screen


class ShownPart(QWidget):
    """A part that follows the form; any other widget may stand in a step as well."""

    def refresh(self) -> None:
        """Something in the form was altered."""


ShownParts = Callable[[Screen, FormState], QWidget | None]
"""Makes the part that the `shows` of a step names; None where there is nothing to show."""


def no_parts(_screen: Screen, _form: FormState) -> QWidget | None:
    """Shows nothing."""
    return None
