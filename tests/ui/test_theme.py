import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QLineEdit, QListView, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import delete

import resources
from app.ui.style import FILES
from app.ui.theme import SCALES, THEMES, ThemeHolder, Type, fill_style_sheet, load_theme

BACKGROUNDS = {
    "text": ("window", "surface", "paper", "sunken", "selected", "hover"),
    "text2": ("window", "surface", "paper", "sunken", "selected", "hover"),
    "text3": ("window", "surface", "paper", "sunken", "selected", "hover"),
    "accent": ("window", "surface", "paper", "selected", "accent_tint"),
    "on_accent": ("accent", "accent_hover"),
    "up_text": ("surface", "paper", "up_tint", "sunken", "selected"),
    "down_text": ("surface", "paper", "down_tint", "sunken", "selected"),
    "notice": ("surface", "paper", "notice_tint"),
    "danger": ("surface", "paper", "danger_tint"),
    "control": ("window", "surface", "paper", "sunken"),
    "up": ("surface", "paper", "up_tint", "selected", "sunken"),
    "down": ("surface", "paper", "down_tint", "selected", "sunken"),
    "focus": ("window", "surface", "paper", "selected", "sunken"),
}
SHAPES = {"control", "up", "down", "focus"}


def luminance(color: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    rgb = QColor(color)
    red, green, blue = (linear(part) for part in (rgb.redF(), rgb.greenF(), rgb.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme_id", THEMES)
@pytest.mark.parametrize("role", sorted(BACKGROUNDS))
def test_every_colour_is_readable_on_every_ground_it_may_stand_on(theme_id, role):
    colors = load_theme(theme_id).colors
    floor = 3.0 if role in SHAPES else (7.0 if theme_id == "high-contrast" else 4.5)
    for ground in BACKGROUNDS[role]:
        ratio = contrast(colors[role], colors[ground])
        assert ratio >= floor, f"{role} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize("theme_id", THEMES)
def test_the_steps_of_the_ramp_carry_their_numbers(theme_id):
    theme = load_theme(theme_id)
    for step in theme.ramp[:3]:
        assert contrast(theme.colors["text"], step) >= 4.5
    assert contrast(theme.colors["on_accent"], theme.ramp[3]) >= 4.5


def test_all_themes_name_the_same_roles():
    roles = [set(load_theme(theme_id).colors) for theme_id in THEMES]
    assert roles[0] == roles[1] == roles[2]


@pytest.mark.parametrize("theme_id", THEMES)
@pytest.mark.parametrize("kind", FILES)
def test_the_rules_of_a_kind_are_filled_to_the_last_role(theme_id, kind):
    template = resources.read_text(f"styles/{kind}.qss")
    filled = fill_style_sheet(template, load_theme(theme_id), 1.5)
    assert "@" not in filled
    assert "font-family" not in filled


def test_lengths_grow_with_the_text_and_hairlines_do_not():
    template = resources.read_text("styles/fields.qss")
    filled = fill_style_sheet(template, load_theme("light"), 1.5)
    assert "border-radius: 9px" in filled
    assert "border: 1px" in filled


def test_qts_own_widgets_are_dressed_when_shown_and_again_at_each_change(themes, qtbot):
    area, field, list_ = QScrollArea(), QLineEdit(), QListView()
    content = QWidget()
    content.setObjectName("page")
    area.setWidget(content)
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    for widget in (area, field, list_):
        column.addWidget(widget)
    with qtbot.waitExposed(whole):
        whole.show()
    assert not content.autoFillBackground()
    assert "#87827A" in field.styleSheet()
    assert list_.palette().base().color() == themes.color("surface")
    themes.set_choice("dark")
    qtbot.waitUntil(lambda: "#80858A" in field.styleSheet())
    assert list_.palette().base().color() == themes.color("surface")
    assert area.verticalScrollBar().styleSheet()
    assert not whole.styleSheet()
    assert not area.styleSheet()


@pytest.mark.parametrize("role", list(Type))
def test_every_type_role_is_set_in_a_bundled_face(themes: ThemeHolder, role: Type):
    font = themes.font(role)
    assert QFontInfo(font).family() == font.family()
    assert font.pointSizeF() == pytest.approx(role.value.points)


def test_text_grows_by_steps_and_stops_at_the_ends(themes: ThemeHolder, qtbot):
    with qtbot.waitSignal(themes.changed):
        assert themes.step_text_scale(1) == 110
    assert themes.px(100) == 110
    for _ in SCALES:
        themes.step_text_scale(1)
    assert themes.text_scale == 200
    for _ in range(2 * len(SCALES)):
        themes.step_text_scale(-1)
    assert themes.text_scale == 80


class Built(QWidget):
    """Notes what is built, and at which text size."""

    def __init__(self, themes: ThemeHolder, name: str, notes: list[tuple[str, int]]) -> None:
        super().__init__()
        self._themes, self._name, self._notes = themes, name, notes
        themes.follow(self.rebuild)

    def rebuild(self) -> None:
        self._notes.append((self._name, self._themes.text_scale))


def test_what_is_built_anew_follows_once_and_what_is_seen_goes_first(themes, qtbot):
    notes: list[tuple[str, int]] = []
    unseen, seen = Built(themes, "unseen", notes), Built(themes, "seen", notes)
    for widget in (unseen, seen):
        qtbot.addWidget(widget)
    with qtbot.waitExposed(seen):
        seen.show()
    themes.set_text_scale(110)
    themes.set_text_scale(125)
    qtbot.waitUntil(lambda: len(notes) == 2)
    assert notes == [("seen", 125), ("unseen", 125)]


def test_what_is_gone_is_not_built_anew(themes, qtbot):
    notes: list[tuple[str, int]] = []
    gone, there = Built(themes, "gone", notes), Built(themes, "there", notes)
    qtbot.addWidget(there)
    themes.set_text_scale(110)
    delete(gone)
    qtbot.waitUntil(lambda: bool(notes))
    themes.set_text_scale(125)
    qtbot.waitUntil(lambda: len(notes) == 2)
    assert notes == [("there", 110), ("there", 125)]


def test_a_chosen_theme_colours_the_application(themes: ThemeHolder, qapp):
    themes.set_choice("dark")
    assert qapp.palette().window().color() == themes.color("surface")
    assert themes.theme.dark


def test_system_follows_the_colour_scheme_of_the_system(themes: ThemeHolder, qapp):
    themes.set_choice("system")
    assert themes.theme.id in THEMES
    assert themes.choice == "system"


def test_an_unknown_theme_is_refused(themes: ThemeHolder):
    with pytest.raises(ValueError, match="sepia"):
        themes.set_choice("sepia")


def test_easier_letters_set_everything_in_the_legible_face(themes: ThemeHolder):
    themes.set_easier_letters(True)
    for role in (Type.UI, Type.WRITE, Type.DISPLAY):
        assert QFontInfo(themes.font(role)).family() == "Atkinson Hyperlegible Next"
