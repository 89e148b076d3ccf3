"""The tour: a picture of every page, and nothing cut off in a small window or at large letters."""

import pkgutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app import tour
from app.ui import pages
from tests.support.cut_off import cut_off

LOOKS = ("light", "small", "small-large-text", "small-largest-text")


@dataclass
class Walked:
    """What a tour left: its pictures, and what was cut off on the way."""

    folder: Path
    pictures: list[Path] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)

    def watch(self, look: str, name: str, window: QWidget) -> None:
        """Notes what of the window cannot be read."""
        self.cut += [f"{look}/{name}: {each}" for each in cut_off(window)]


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Walked:
    """One tour for all that is asked about it."""
    walked = Walked(tmp_path_factory.mktemp("tour"))
    walked.pictures = tour.run(walked.folder, LOOKS, watch=walked.watch)
    return walked


def test_every_page_is_pictured(walked: Walked):
    names = {path.stem for path in walked.pictures}
    for page in pkgutil.iter_modules(pages.__path__):
        wanted = page.name.replace("_", "-")
        assert any(wanted in name for name in names), wanted


def test_every_look_has_the_same_pictures_in_its_size(walked: Walked):
    by_look = {
        look: sorted(path.name for path in walked.pictures if path.parent.name == look)
        for look in LOOKS
    }
    assert len({tuple(names) for names in by_look.values()}) == 1
    assert len(by_look["light"]) >= 15
    for path in walked.pictures:
        image = QImage(str(path))
        wanted = (1440, 900) if path.parent.name == "light" else (800, 560)
        assert (image.width(), image.height()) == wanted, path


def test_no_two_pictures_are_the_same(walked: Walked):
    light = [path.read_bytes() for path in walked.pictures if path.parent.name == "light"]
    assert len(set(light)) == len(light)


def test_nothing_is_cut_off(walked: Walked):
    assert walked.cut == []


def test_nothing_but_pictures_is_left(walked: Walked):
    left = [path for path in walked.folder.rglob("*") if path.is_file()]
    assert sorted(left) == sorted(walked.pictures)


def test_the_words_of_the_sample_are_in_the_pictures_only(walked: Walked):
    assert not [path for path in walked.pictures if b"interpreter" in path.read_bytes()]


def test_what_does_not_come_is_named(tmp_path: Path, qapp: QApplication, monkeypatch):
    def lost(walk):
        monkeypatch.setattr(tour, "_LONGEST_WAIT_MS", 300)
        yield walk._sees("nowhere")

    monkeypatch.setattr(tour._Tour, "_lock", lost)
    with pytest.raises(tour.TourStuckError, match="nowhere comes"):
        tour.run(tmp_path, ("light",))
    assert list(tmp_path.iterdir()) == []
