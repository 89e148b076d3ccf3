import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import app.ui
import resources
from app.ui.icons import IconCache, fill_drawing
from app.ui.theme import THEMES, load_theme

ICONS = sorted(Path(name).stem for name in resources.names("icons", ".svg"))


def ink(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).alpha() > 40
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_in_the_colour_it_is_given(qapp, name):
    image = IconCache().pixmap(name, "#1D5A51", 18, 2.0).toImage()
    assert image.width() == 36
    assert ink(image) > 40
    strongest = max(
        (image.pixelColor(x, y) for x in range(36) for y in range(36)), key=lambda c: c.alpha()
    )
    assert abs(strongest.green() - 0x5A) < 12


def test_every_icon_the_screens_name_is_shipped():
    source = "\n".join(
        file.read_text(encoding="utf-8")
        for folder in app.ui.__path__
        for file in Path(folder).rglob("*.py")
    )
    named = set(re.findall(r'(?:icon=|\.pixmap\(|\.icon\()"([a-z0-9-]+)"', source))
    assert named
    assert named <= set(ICONS)


@pytest.mark.parametrize("theme_id", THEMES)
@pytest.mark.parametrize("name", ["hung", "slipped", "folded"])
def test_the_drawings_take_the_colours_of_the_theme(qapp, theme_id, name):
    colors = load_theme(theme_id).colors
    filled = fill_drawing(resources.read_text(f"art/{name}.svg.tmpl"), colors)
    assert "{" not in filled
    assert colors["up"] in filled
    picture = IconCache().drawing(name, colors, 132, 1.0)
    assert picture.width() == 132
    assert ink(picture.toImage()) > 800


def test_an_icon_is_rendered_once(qapp):
    icons = IconCache()
    first = icons.pixmap("sun", "#000000", 18, 1.0)
    assert icons.pixmap("sun", "#000000", 18, 1.0).cacheKey() == first.cacheKey()
    icons.clear()
    assert icons.pixmap("sun", "#000000", 18, 1.0).cacheKey() != first.cacheKey()
