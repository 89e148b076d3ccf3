"""The tour in a longer language, in German and from right to left: nothing cut off, all in place."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app import tour
from tests.support.cut_off import cut_off

LOOKS = ("light", "small")
WAYS = {"pseudo": ("pseudo", ""), "rtl": ("", "rtl"), "de": ("de", "")}
MADE_UP_PAGES = (
    "lock",
    "first-run-passphrase",
    "today",
    "journal",
    "write-one-at-a-time",
    "supervision-prepare",
    "settings-security",
    "settings-appearance",
    "transfer",
    "cannot-open",
)


@dataclass
class Walked:
    """What a tour showed."""

    pictures: list[Path] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    said: dict[str, list[str]] = field(default_factory=dict)
    mirrored: set[bool] = field(default_factory=set)

    def watch(self, look: str, name: str, window: QWidget) -> None:
        """Notes what cannot be read, what is said, and which way it runs."""
        self.cut += [f"{look}/{name}: {each}" for each in cut_off(window)]
        seen = [each for each in window.findChildren(QWidget) if each.isVisible()]
        self.said[name] = [
            each.text() for each in seen if isinstance(each, QLabel | QAbstractButton)
        ]
        self.mirrored |= {each.layoutDirection() == Qt.LayoutDirection.RightToLeft for each in seen}


@pytest.fixture(scope="module", params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def walked(way: str, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Walked:
    """One tour for all that is asked about a way."""
    walked = Walked()
    language, direction = WAYS[way]
    walked.pictures = tour.run(
        tmp_path_factory.mktemp(way),
        LOOKS,
        watch=walked.watch,
        language=language,
        direction=direction,
    )
    return walked


def test_nothing_is_cut_off(walked: Walked):
    assert len(walked.pictures) >= 30
    assert walked.cut == []


def test_it_is_the_language_and_the_way_that_were_asked_for(way: str, walked: Walked):
    every = {text for texts in walked.said.values() for text in texts}
    if way == "de":
        assert {"Nach einer Sitzung", "Etwas ist entglitten", "Vor der Supervision"} <= every
    elif way == "pseudo":
        for page in MADE_UP_PAGES:
            texts = [text for text in walked.said[page] if len(text) > 3]
            made_up = [text for text in texts if text.strip().startswith("[")]
            assert len(made_up) >= len(texts) / 2, (page, texts)
    assert (True in walked.mirrored) == (way == "rtl")


def test_afterwards_everything_is_as_before(walked: Walked, qapp: QApplication):
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert qapp.translate("Dates", "Today") == "Today"
