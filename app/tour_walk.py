"""How a tour walks: it finds, presses and types as a person does, waits, and takes pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from app.domain.clock import FixedClock
from app.paths import Paths
from app.ui.after_lock import LockReason
from app.ui.faces import Faces
from app.ui.parts import Parts
from app.ui.shell import Shell

PASSPHRASE = "kettle harbour mosaic thirteen"

Watch = Callable[[str, str, QWidget], None]
Until = Callable[[], bool]
Steps = Iterator[Until]
_W = TypeVar("_W", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks when it is pictured. Without a size it has that of the tour."""

    theme: str
    size: tuple[int, int] | None = None
    text_scale: int = 100


LOOKS = {
    "light": Look("light"),
    "dark": Look("dark"),
    "high-contrast": Look("high-contrast"),
    "small": Look("light", (800, 560)),
    "small-large-text": Look("light", (800, 560), 150),
    "small-largest-text": Look("light", (800, 560), 200),
}


class TourStuckError(RuntimeError):
    """What the tour waited for did not come."""


class Walk:
    """What every part of a tour goes by; a step is resumed once all is quiet and its wait is over."""

    _parts: Parts
    _faces: Faces

    def __init__(
        self,
        out_dir: Path,
        paths: Paths,
        clock: FixedClock,
        looks: Mapping[str, Look],
        size: tuple[int, int],
        watch: Watch | None,
    ) -> None:
        self._out = out_dir
        self._paths = paths
        self._clock = clock
        self._looks = looks
        self._size = size
        self._watch = watch
        self._taken: dict[str, list[Path]] = {name: [] for name in looks}
        self._number = 0
        self._worn: Look | None = None

    def _open(self, folder: Path) -> Steps:
        self._faces.show_lock(folder)
        yield self._sees("lock.passphrase")
        self._type("lock.passphrase", PASSPHRASE)
        self._press("lock.unlock")
        yield self._sees("shell")

    def _lock_now(self) -> Steps:
        self._faces.lock(LockReason.BY_HAND)
        yield self._sees("page.lock")

    # Pictures

    def _picture(self, name: str) -> Steps:
        """Takes the window in every look."""
        yield self._nothing
        self._number += 1
        file = f"{self._number:02}-{name}.png"
        for folder, look in self._looks.items():
            yield from self._put_on(look)
            path = self._out / folder / file
            path.parent.mkdir(exist_ok=True)
            self._window.grab().save(str(path), "PNG")
            self._taken[folder].append(path)
            if self._watch is not None:
                self._watch(folder, name, self._window)
        yield from self._put_on(LOOKS["light"])

    def _put_on(self, look: Look) -> Steps:
        self._parts.themes.set_choice(look.theme)
        self._parts.themes.set_text_scale(look.text_scale)
        self._window.resize(*(look.size or self._size))
        if look != self._worn:
            self._worn = look
            yield LaidOut(self._window)

    # What a person sees and does

    @property
    def _window(self) -> QWidget:
        return self._parts.window

    @property
    def _shell(self) -> Shell:
        return self._see("shell", Shell)

    def _find(self, name: str, kind: type[_W]) -> _W | None:
        visible = (each for each in self._window.findChildren(kind, name) if each.isVisible())
        return next(visible, None)

    def _see(self, name: str, kind: type[_W]) -> _W:
        found = self._find(name, kind)
        if found is None:
            raise TourStuckError(f"there is no {name} on the screen")
        return found

    def _sees(self, name: str) -> Until:
        return named(f"{name} comes", lambda: self._find(name, QWidget) is not None)

    def _gone(self, name: str) -> Until:
        return named(f"{name} goes", lambda: self._find(name, QWidget) is None)

    def _nothing(self) -> bool:
        """Waits for nothing more than quiet."""
        return True

    def _press(self, name: str) -> None:
        self._see(name, QAbstractButton).click()

    def _type(self, name: str, text: str) -> None:
        """Types in place of what is there; `insert` tells of an edit as keys do."""
        field = self._see(name, QLineEdit)
        field.selectAll()
        field.insert(text)


class LaidOut:
    """Whether all of a window stands where it stood when it was last asked."""

    __name__ = "it is laid out"

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._last: list[QRect] = []

    def __call__(self) -> bool:
        seen = (each for each in self._window.findChildren(QWidget) if each.isVisible())
        before, self._last = self._last, [each.geometry() for each in seen]
        return self._last == before


def named(name: str, until: Until) -> Until:
    def wait() -> bool:
        return until()

    wait.__name__ = name
    return wait
