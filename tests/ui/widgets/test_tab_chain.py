"""What Tab comes to next, asked without a change in who owns whom."""

import re

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from app.ui.widgets.tab_chain import chain, next_in_chain


class Page(QWidget):
    """A box with a field, and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.inner = QWidget()
        self.field = QLineEdit()
        self.button = QPushButton()
        inside = QVBoxLayout(self.inner)
        inside.addWidget(self.field)
        column = QVBoxLayout(self)
        column.addWidget(self.inner)
        column.addWidget(self.button)


def owner(widget: QWidget) -> int | None:
    """The id of the Python object that PySide has `widget` live and die with."""
    found = re.search(r"^parent\.+ <.+ at 0x([0-9a-f]+)>", Shiboken.dump(widget), re.MULTILINE)
    return int(found[1], 16) if found else None


def test_all_of_a_page_is_met_in_the_order_of_tab(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    assert list(chain(page)) == [page.inner, page.field, page.button]
    assert list(chain(page.inner)) == [page.field]


def test_each_lives_and_dies_with_its_own_parent(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    for widget in (page, page.inner, page.field, page.button):
        next_in_chain(widget)
    assert owner(page.inner) == id(page)
    assert owner(page.field) == id(page.inner)
    assert owner(page.button) == id(page)
    assert owner(page) is None
