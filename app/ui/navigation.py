"""Pages and the way between them: what a page is, how it is announced, where one has been."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

Handler = Callable[[], None]


class Page(QWidget):
    """One screen of the shell. It is made at its first showing and dies with the lock."""

    def enter(self, **args: Any) -> None:
        """The page comes to the front; `args` are what `show_page` was given."""

    def leave(self) -> None:
        """Another page comes to the front: hand over what is not saved yet."""

    def holds(self, go: Callable[[], None]) -> bool:
        """Whether it asks something before another page comes; it calls `go` when one may.

        A lock asks nothing.
        """
        return False

    def handlers(self) -> Mapping[str, Handler]:
        """What this page does for actions of the registry while it is in front, by action id."""
        return {}

    def panes(self) -> list[QWidget]:
        """What F6 goes through, each the widget that takes the focus, in reading order."""
        return []

    def first_focus(self) -> QWidget | None:
        """Who has the focus when the page is entered."""
        return None


@dataclass(frozen=True)
class PageSpec:
    """How the shell offers a page.

    `nav` puts it in the sidebar; `full_window` takes header and sidebar away;
    `ruled` draws the hairline under the header, for pages made of panes;
    `foot` puts it at the sidebar's foot.
    """

    id: str
    title: str
    icon: str
    factory: Callable[[], Page]
    nav: bool = True
    full_window: bool = False
    ruled: bool = False
    foot: bool = False


@dataclass(frozen=True)
class Visit:
    """A page as it was opened."""

    page_id: str
    args: Mapping[str, Any] = field(default_factory=dict, repr=False)


class History:
    """Where one has been since the unlock, for back and forward."""

    _LIMIT = 50

    def __init__(self) -> None:
        self._behind: list[Visit] = []
        self._ahead: list[Visit] = []
        self._here: Visit | None = None

    @property
    def here(self) -> Visit | None:
        return self._here

    @property
    def may_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def may_go_forward(self) -> bool:
        return bool(self._ahead)

    def go(self, visit: Visit) -> None:
        """Notes a visit; what lay ahead is forgotten."""
        if visit == self._here:
            return
        if self._here is not None:
            self._behind.append(self._here)
            del self._behind[: -self._LIMIT]
        self._ahead.clear()
        self._here = visit

    def back(self) -> Visit | None:
        """Steps back and gives the visit to show, or nothing at the beginning."""
        if not self._behind or self._here is None:
            return None
        self._ahead.append(self._here)
        self._here = self._behind.pop()
        return self._here

    def forward(self) -> Visit | None:
        """Steps forward again, or gives nothing at the end."""
        if not self._ahead or self._here is None:
            return None
        self._behind.append(self._here)
        self._here = self._ahead.pop()
        return self._here
