"""What assistive technology was told to speak, in a test."""

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.ui import announcing


@dataclass(frozen=True)
class Said:
    """One announcement; `at_once` interrupts what is being read."""

    text: str
    at_once: bool


class _Listening:
    """Takes the place of Qt's own class where announcements leave the program."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.said: list[Said] = []

    def updateAccessibility(self, event) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        at_once = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
        self.said.append(Said(event.message(), at_once))


@pytest.fixture
def speech(monkeypatch) -> list[Said]:
    """Every announcement from here on."""
    listening = _Listening()
    monkeypatch.setattr(announcing, "QAccessible", listening)
    return listening.said
