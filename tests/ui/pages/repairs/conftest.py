"""A room with repairs for each test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.ui.pages.repairs.house import House, build_house


@pytest.fixture
def house(themes: Any, qtbot: Any, tmp_path: Path) -> Iterator[House]:
    """The page over an empty journal; nothing opened yet."""
    with build_house(themes, qtbot, tmp_path) as opened:
        yield opened
