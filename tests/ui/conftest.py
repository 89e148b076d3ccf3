"""What the screens' tests share: fonts and one theme holder, as the program has one."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui import fonts
from app.ui.theme import ThemeHolder


@pytest.fixture(scope="session")
def the_themes(qapp: QApplication) -> ThemeHolder:
    fonts.load()
    return ThemeHolder(qapp, "light")


@pytest.fixture
def themes(the_themes: ThemeHolder) -> Iterator[ThemeHolder]:
    """The theme holder: light, at 100 %."""
    yield the_themes
    the_themes.set_easier_letters(False)
    the_themes.set_text_scale(100)
    the_themes.set_choice("light")
