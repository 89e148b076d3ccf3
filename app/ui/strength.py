"""Measures a passphrase off the UI thread and words how strong it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.jobs.protocol import Job, Kind, Runner
from app.services.passphrases import Strength, strength_of


class StrengthMeter:
    """Answers with segments and words; only the newest question is answered."""

    def __init__(self, runner: Runner, owner: QWidget, answer: Callable[[int, str], None]) -> None:
        self._runner = runner
        self._owner = owner
        self._answer = answer

    def measure(self, passphrase: str) -> None:
        """Asks how strong it is."""
        self._runner.submit(
            Job(
                "passphrase.strength",
                Kind.PURE,
                partial(strength_of, passphrase),
                self._on_measured,
                key="passphrase.strength",
                context=self._owner,
            )
        )

    def _on_measured(self, strength: Strength) -> None:
        self._answer(int(strength), strength_words(strength))


def strength_words(strength: Strength) -> str:
    """What the meter says."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Strength", text)

    return {
        Strength.NOTHING: "",
        Strength.VERY_EASY: tr("Very easy to guess."),
        Strength.EASY: tr("Easy to guess. More words help most."),
        Strength.FAIR: tr("Fair. One more word would make it strong."),
        Strength.STRONG: tr("Strong. Long, and not a known phrase."),
        Strength.VERY_STRONG: tr("Very strong. Long, and not a known phrase."),
    }[strength]
