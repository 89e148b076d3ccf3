"""Colours, type and sizes of the screens, and the one holder that tells widgets they changed."""

import re
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from time import monotonic
from types import MappingProxyType
from weakref import WeakMethod

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap, QTransform
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

import resources
from app.ui import fonts
from app.ui.icons import IconCache
from app.ui.style import FILES, HouseStyle

THEMES = ("light", "dark", "high-contrast")
CHOICES = ("system", *THEMES)
_SLICE_SECONDS = 0.008
SCALES = (80, 90, 100, 110, 125, 150, 175, 200)


@dataclass(frozen=True)
class TypeRole:
    """Size in points at 100 %, line pitch in pixels at 100 %, weight and family kind."""

    points: float
    pitch: int
    family: str
    weight: QFont.Weight = QFont.Weight.Normal
    tracking: float = 100.0


_MEDIUM = QFont.Weight.Medium
_POINTING = frozenset({"arrow-left", "corner-down-right", "list", "panel-right-close"})
"""Icons that point along the line of reading, and turn with it."""
_FAMILIES = {
    "ui": fonts.UI_FAMILY,
    "reading": fonts.READING_FAMILY,
    "title": fonts.TITLE_FAMILY,
}


class Type(Enum):
    """The roles text is set in; sizes from the design tokens, section 4."""

    DISPLAY = TypeRole(22.5, 38, "title", _MEDIUM)
    TITLE = TypeRole(18, 32, "title", _MEDIUM)
    QUESTION = TypeRole(16.5, 31, "title", _MEDIUM)
    DOOR = TypeRole(15, 28, "title", _MEDIUM)
    SHARE = TypeRole(15, 32, "reading")
    WRITE = TypeRole(14, 30, "reading")
    SNIPPET = TypeRole(12.5, 24, "reading")
    UI = TypeRole(12, 22, "ui")
    SMALL = TypeRole(11, 20, "ui")
    KEY = TypeRole(10, 17, "ui")
    CODE = TypeRole(16.5, 28, "code", QFont.Weight.DemiBold, 104.0)


@dataclass(frozen=True)
class Theme:
    """One set of colour roles, as its file says."""

    id: str
    dark: bool
    colors: Mapping[str, str]
    ramp: tuple[str, ...]


@lru_cache(maxsize=len(THEMES))
def load_theme(theme_id: str) -> Theme:
    """The theme of that file name."""
    data = tomllib.loads(resources.read_text(f"themes/{theme_id}.toml"))
    return Theme(
        theme_id, data["dark"], MappingProxyType(data["color"]), tuple(data["ramp"]["steps"])
    )


def make_palette(theme: Theme) -> QPalette:
    """The palette for everything the style sheet leaves alone."""
    role = QPalette.ColorRole
    wanted = {
        role.Window: "surface",
        role.WindowText: "text",
        role.Base: "paper",
        role.AlternateBase: "sunken",
        role.Text: "text",
        role.Button: "paper",
        role.ButtonText: "text",
        role.BrightText: "text",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.ToolTipBase: "paper",
        role.ToolTipText: "text",
        role.PlaceholderText: "text3",
        role.Mid: "control",
        role.Midlight: "line",
        role.Dark: "control",
        role.Light: "paper",
        role.Shadow: "control",
        role.Accent: "accent",
    }
    palette = QPalette()
    for color_role, name in wanted.items():
        palette.setColor(color_role, QColor(theme.colors[name]))
    for color_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, color_role, QColor(theme.colors["text3"]))
    return palette


def fill_style_sheet(template: str, theme: Theme, factor: float) -> str:
    """Puts colours in place of `@role` and scales every `…px`; hairlines keep their width."""

    def scaled(match: re.Match[str]) -> str:
        size = int(match[1])
        return f"{size if size <= 2 else round(size * factor)}px"

    def coloured(match: re.Match[str]) -> str:
        return theme.colors[match[1]]

    without_comments = re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL)
    return re.sub(r"@([a-z_0-9]+)", coloured, re.sub(r"(\d+)px", scaled, without_comments))


class ThemeHolder(QObject):
    """What a widget asks for colours, fonts, sizes and icons; `changed` says: ask again."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        choice: str = "system",
        text_scale: int = 100,
        *,
        easier_letters: bool = False,
        less_motion: bool = False,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._text_scale = text_scale
        self._easier_letters = easier_letters
        self._less_motion = less_motion
        self._hints = app.styleHints()
        self._theme = load_theme(self._resolved())
        self._icons = IconCache()
        self._fonts: dict[tuple[Type, bool, bool], QFont] = {}
        self._screen_scale = self._system_scale()
        self._style = HouseStyle()
        app.setStyle(self._style)
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        app.primaryScreenChanged.connect(self._on_screen_changed)
        app.primaryScreen().logicalDotsPerInchChanged.connect(self._on_screen_changed)
        self._rebuilds: list[WeakMethod[Callable[[], None]]] = []
        self._behind: list[WeakMethod[Callable[[], None]]] = []
        self._unseen = QTimer(self)
        self._unseen.timeout.connect(self._go_on)
        self._apply()

    # What there is

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> str:
        """The setting: "system" or the id of a theme."""
        return self._choice

    @property
    def text_scale(self) -> int:
        """Text size in per cent."""
        return self._text_scale

    @property
    def factor(self) -> float:
        """What a length at 100 % is multiplied by: text size times the system's font scale."""
        return self._text_scale / 100 * self._screen_scale

    @property
    def easier_letters(self) -> bool:
        return self._easier_letters

    @property
    def may_move(self) -> bool:
        """Whether the person and the system allow small movements."""
        accessibility = self._hints.accessibility()
        asks = getattr(accessibility, "motionPreference", None)
        system_wants_less = asks is not None and "Reduce" in str(asks())
        return not (self._less_motion or system_wants_less)

    def color(self, role: str) -> QColor:
        """The colour of a role of the tokens, such as "accent"."""
        return QColor(self._theme.colors[role])

    def px(self, length: float) -> int:
        """A length given for 100 %, at the present text size."""
        return round(length * self.factor)

    def pitch(self, role: Type) -> int:
        """The distance between two lines of that role, in pixels."""
        return self.px(role.value.pitch)

    def font(self, role: Type = Type.UI, *, semibold: bool = False, italic: bool = False) -> QFont:
        """The font of a role; `semibold` is how headings and chosen things are set."""
        made = self._fonts.get((role, semibold, italic))
        if made is None:
            made = self._fonts[role, semibold, italic] = self._made_font(role, semibold, italic)
        return QFont(made)

    def pixmap(self, icon: str, role: str = "text2", size: float = 18) -> QPixmap:
        """An icon in a role's colour; `size` is its edge at 100 %."""
        found = self._icons.pixmap(
            icon, self._theme.colors[role], self.px(size), self._app.devicePixelRatio()
        )
        if icon in _POINTING and self._app.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return found.transformed(QTransform.fromScale(-1, 1))
        return found

    def icon(self, icon: str, role: str = "text2", size: float = 18) -> QIcon:
        """The same as a QIcon, for actions and line edits."""
        return QIcon(self.pixmap(icon, role, size))

    def drawing(self, name: str, width: float = 132) -> QPixmap:
        """A scarf drawing ("hung", "slipped", "folded") in the theme's colours."""
        return self._icons.drawing(
            name, self._theme.colors, self.px(width), self._app.devicePixelRatio()
        )

    # What can be set

    def set_choice(self, choice: str) -> None:
        if choice not in CHOICES:
            raise ValueError(choice)
        if choice != self._choice:
            self._choice = choice
            self._refresh()

    def set_text_scale(self, percent: int) -> None:
        """Text size in per cent, held between 80 and 200."""
        wanted = max(SCALES[0], min(SCALES[-1], percent))
        if wanted != self._text_scale:
            self._text_scale = wanted
            self._refresh()

    def step_text_scale(self, direction: int) -> int:
        """Goes to the next larger (1) or smaller (-1) size and returns it."""
        steps = SCALES if direction > 0 else SCALES[::-1]
        beyond = (s for s in steps if (s - self._text_scale) * direction > 0)
        self.set_text_scale(next(beyond, steps[-1]))
        return self._text_scale

    def set_easier_letters(self, wanted: bool) -> None:
        """Sets everything in the face whose letters are hardest to confuse."""
        if wanted != self._easier_letters:
            self._easier_letters = wanted
            self._refresh()

    def set_less_motion(self, wanted: bool) -> None:
        self._less_motion = wanted

    def follow(self, rebuild: Callable[[], None]) -> None:
        """Has a widget built anew a moment after each change, those on the screen first.

        For what takes long: one is built at a time, so that the window is not held by all of them.

        Args:
            rebuild: a method of the widget, which may be gone by then.
        """
        self._rebuilds.append(WeakMethod(rebuild))

    # How it is done

    def _made_font(self, role: Type, semibold: bool, italic: bool) -> QFont:
        kind = role.value
        font = QFont(self._family(kind.family))
        # Points are 1/72 inch; the sizes are meant for 96 dots an inch, macOS counts 72.
        mac = 4 / 3 if sys.platform == "darwin" else 1.0
        font.setPointSizeF(kind.points * self._text_scale / 100 * mac)
        font.setWeight(QFont.Weight.DemiBold if semibold else kind.weight)
        font.setItalic(italic)
        if kind.tracking != 100.0:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, kind.tracking)
        if sys.platform != "win32":
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _resolved(self) -> str:
        if self._choice != "system":
            return self._choice
        accessibility = self._hints.accessibility()
        if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "high-contrast"
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _system_scale(self) -> float:
        screen = self._app.primaryScreen()
        if sys.platform == "darwin" or screen is None:
            return 1.0
        return screen.logicalDotsPerInch() / 96

    def _family(self, kind: str) -> str:
        if kind == "code" or self._easier_letters:
            return fonts.LEGIBLE_FAMILY
        return _FAMILIES[kind]

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._refresh()

    def _on_screen_changed(self) -> None:
        if self._system_scale() != self._screen_scale:
            self._refresh()

    def _refresh(self) -> None:
        self._theme = load_theme(self._resolved())
        self._screen_scale = self._system_scale()
        self._icons.clear()
        self._fonts.clear()
        self._apply()
        self.changed.emit()
        self._rebuilds = [each for each in self._rebuilds if _widget_of(each) is not None]
        self._behind = list(self._rebuilds)

    def _apply(self) -> None:
        self._app.setPalette(make_palette(self._theme))
        self._app.setFont(self.font())
        for name in FILES:
            template = resources.read_text(f"styles/{name}.qss")
            self._style.set_rules(name, fill_style_sheet(template, self._theme, self.factor))
        self._style.set_line(self.color("line"))
        for widget in self._app.allWidgets():
            if widget.isVisible():
                self._style.dress(widget)
        self._unseen.start()

    def _go_on(self) -> None:
        """Sees to a little more of what takes long; what is on the screen by now comes first."""
        if self._behind:
            seen = (each for each in self._behind if _is_seen(each))
            following = next(seen, self._behind[0])
            self._behind.remove(following)
            _call(following)
        elif self._dress_some():
            self._unseen.stop()

    def _dress_some(self) -> bool:
        """Whether all are dressed now."""
        until = monotonic() + _SLICE_SECONDS
        for widget in sorted(self._app.allWidgets(), key=lambda each: not each.isVisible()):
            if self._style.dress(widget) and monotonic() > until:
                return False
        return True


def _widget_of(rebuild: WeakMethod[Callable[[], None]]) -> QWidget | None:
    method = rebuild()
    widget = getattr(method, "__self__", None)
    return widget if isinstance(widget, QWidget) and isValid(widget) else None


def _is_seen(rebuild: WeakMethod[Callable[[], None]]) -> bool:
    widget = _widget_of(rebuild)
    return widget is not None and widget.isVisible()


def _call(rebuild: WeakMethod[Callable[[], None]]) -> None:
    method = rebuild()
    if method is not None and _widget_of(rebuild) is not None:
        method()
