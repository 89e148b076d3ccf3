"""Every widget, in every theme: it paints, has a name, and keeps its targets large enough."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from app.ui.theme import THEMES, ThemeHolder
from app.ui.widgets.bars import EmptyState, SaveBar, ShareSafeStrip, Waiting
from app.ui.widgets.buttons import (
    FlatButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    QuietLink,
    SecondaryButton,
)
from app.ui.widgets.card import Card
from app.ui.widgets.chips import Chip, FeelingChip, MoreChip
from app.ui.widgets.choices import CheckBox, RadioButton
from app.ui.widgets.dashes import StepIndicator, Stitches, StrengthBar
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.door import Door
from app.ui.widgets.editor import Editor
from app.ui.widgets.feelings_picker import FeelingGroup, FeelingsPicker
from app.ui.widgets.fields import ComboBox, LineEdit, PassphraseEdit, SpinBox
from app.ui.widgets.label import KeyCap, Label
from app.ui.widgets.nav_item import Mark, NavItem
from app.ui.widgets.position_glyph import PositionGlyph
from app.ui.widgets.position_picker import PositionPicker
from app.ui.widgets.reading_view import ReadingView
from app.ui.widgets.segmented import Segmented
from app.ui.widgets.sliders import BipolarSlider, ScaleSlider
from app.ui.widgets.word_picker import WordClass, WordPicker


def _save_bar(themes: ThemeHolder) -> SaveBar:
    bar = SaveBar(themes)
    bar.show_unsaved("14:32", "The disk is full.")
    return bar


def _feeling(themes: ThemeHolder) -> FeelingChip:
    chip = FeelingChip(themes, "small", "Small", tone="down", tone_word="down-power")
    chip.set_intensity(2)
    return chip


def _more(themes: ThemeHolder) -> MoreChip:
    chip = MoreChip(themes, "More…")
    chip.setAccessibleName("More feelings")
    return chip


def _strength(themes: ThemeHolder) -> StrengthBar:
    bar = StrengthBar(themes)
    bar.set_strength(3, "Strong.")
    return bar


def _combo(themes: ThemeHolder) -> ComboBox:
    combo = ComboBox(themes, "Lock after")
    combo.addItems(["5 minutes", "10 minutes"])
    return combo


def _reading(themes: ThemeHolder) -> ReadingView:
    view = ReadingView(themes, "Reflection")
    view.show_html("<p class='question'>What happened?</p><p>He started at ten to.</p>")
    return view


def _feelings(themes: ThemeHolder) -> FeelingsPicker:
    words = (("proud", "proud"), ("steady", "steady"))
    return FeelingsPicker(themes, [FeelingGroup("up", "Up-power", words, ("proud",))])


def _empty(themes: ThemeHolder) -> EmptyState:
    start = PrimaryButton(themes, "After a session")
    return EmptyState(themes, "folded", "Nothing written yet", "It will gather here.", [start])


GALLERY: dict[str, Callable[[ThemeHolder], QWidget]] = {
    "primary": lambda t: PrimaryButton(t, "Next", key="Ctrl Enter"),
    "secondary": lambda t: SecondaryButton(t, "Back", icon="arrow-left"),
    "flat": lambda t: FlatButton(t, "Keep private", icon="eye-off"),
    "link": lambda t: LinkButton(t, "Read it"),
    "quiet link": lambda t: QuietLink(t, "Another one"),
    "icon": lambda t: IconButton(t, "menu", "Menu"),
    "check": lambda t: CheckBox(t, "Lock when the window is minimised"),
    "radio": lambda t: RadioButton(t, "Light"),
    "line": lambda t: LineEdit(t, "Action", placeholder="Add an action"),
    "passphrase": lambda t: PassphraseEdit(t, "Passphrase"),
    "combo": _combo,
    "spin": lambda t: SpinBox(t, "Minutes", suffix=" min"),
    "date": lambda t: DateEdit(t, "When", date(2025, 11, 13)),
    "scale": lambda t: ScaleSlider(t, "Safety", "None", "Full"),
    "bipolar": lambda t: BipolarSlider(t, "Nearness", "Near", "Far"),
    "chip": lambda t: Chip(t, "clock", "The clock"),
    "feeling": _feeling,
    "more": _more,
    "position": PositionPicker,
    "feelings": _feelings,
    "words": lambda t: WordPicker(t, "Triggers", [WordClass("a", "", (("x", "x"),))], ["x"]),
    "segmented": lambda t: Segmented(t, "View", {"a": "One at a time", "b": "All on a page"}),
    "door": lambda t: Door(t, "hung", "After a session", "What happened?", "About 5 minutes"),
    "nav": lambda t: NavItem(t, "sun", "Today"),
    "editor": lambda t: Editor(t, "In your own words"),
    "reading": _reading,
    "save bar": _save_bar,
    "share-safe": ShareSafeStrip,
    "empty": _empty,
    "waiting": lambda t: Waiting(t, "Opening 412 reflections…"),
    "strength": _strength,
    "steps": lambda t: StepIndicator(t, ["Passphrase", "Recovery sheet", "Ready"]),
    "stitches": lambda t: Stitches(t, 3, 3),
    "glyph": lambda t: PositionGlyph(t, "both"),
    "mark": Mark,
    "label": lambda t: Label(t, "Where was your power?"),
    "key": lambda t: KeyCap(t, "Ctrl K"),
    "card": Card,
}


@pytest.fixture
def show(qtbot):
    windows = []

    def put(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        QVBoxLayout(window).addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        window.resize(700, 420)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return widget

    return put


def colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("theme_id", THEMES)
@pytest.mark.parametrize("name", sorted(GALLERY))
def test_it_paints_in_every_theme_and_size(themes, show, name, theme_id):
    widget = show(GALLERY[name](themes))
    themes.set_choice(theme_id)
    for scale in (100, 150):
        themes.set_text_scale(scale)
        image = widget.grab().toImage()
        ground = themes.color("surface").rgb()
        assert len(colours(image) - {ground}) >= 2, f"{name} is blank"


@pytest.mark.parametrize("name", sorted(GALLERY))
def test_what_takes_the_keyboard_has_a_name_and_room_for_a_finger(themes, show, name):
    root = show(GALLERY[name](themes))
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            if widget.focusProxy() or isinstance(widget, QLabel):
                continue
            owner = widget.parentWidget()
            named = widget.accessibleName() or (owner and owner.accessibleName())
            assert named, f"{type(widget).__name__} in {name} has no name"
        if isinstance(widget, QAbstractButton) and widget.isVisible():
            assert min(widget.width(), widget.height()) >= 24, f"{type(widget).__name__} in {name}"


@pytest.mark.parametrize("name", sorted(GALLERY))
def test_it_paints_right_to_left(themes, show, name):
    widget = GALLERY[name](themes)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = show(widget).grab().toImage()
    assert len(colours(image)) >= 2


def test_a_narrow_door_folds_its_words_and_grows(themes, show):
    door = show(
        Door(themes, "slipped", "Something slipped", "Notice it.", "About 8 minutes, 7 questions")
    )
    assert door.heightForWidth(190) > door.heightForWidth(340)
    door.setFixedWidth(190)
    assert door.sizePolicy().hasHeightForWidth()
