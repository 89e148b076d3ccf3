import re

import pytest
from PySide6.QtGui import QColor, QFontInfo

import resources
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
def test_the_style_sheet_is_filled_to_the_last_role(theme_id):
    template = resources.read_text("styles/app.qss")
    filled = fill_style_sheet(template, load_theme(theme_id), 1.5)
    assert "@" not in filled
    assert "font-family" not in filled
    assert re.search(r"border-radius: 9px", filled)
    assert "border: 1px" in filled


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
