"""What ships: it can be read by name, it is what it says, and its licence stands beside it."""

import hashlib
import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase, QFontMetricsF
from PySide6.QtSvg import QSvgRenderer

import resources

ICONS = resources.names("icons", ".svg")
DRAWINGS = resources.names("art", ".svg.tmpl")
FONTS = resources.names("fonts", ".ttf")
FAMILIES = {
    "SourceSans3": "Source Sans 3",
    "Literata": "Literata",
    "Literata36pt": "Literata 36pt",
    "AtkinsonHyperlegibleNext": "Atkinson Hyperlegible Next",
}
STYLES = {"It": "Italic", "SemiboldIt": "Semibold Italic", "BoldItalic": "Bold Italic"}


def test_a_file_is_found_read_and_listed_by_its_name() -> None:
    text = resources.read_text("icons/sun.svg")
    assert text.startswith("<svg")
    assert resources.read_bytes("icons/sun.svg").decode() == text
    assert resources.path("icons/sun.svg").read_text(encoding="utf-8") == text
    assert "icons/sun.svg" in resources.names("icons", ".svg")


def test_a_name_that_is_not_shipped_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/none\.svg"):
        resources.path("icons/none.svg")


@pytest.mark.parametrize("name", ["../main.py", "/etc/hostname", "icons/../../main.py"])
def test_a_name_never_leads_outside(name: str) -> None:
    with pytest.raises(ValueError, match="not a name inside resources"):
        resources.read_text(name)


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_draws_and_takes_its_colour_from_the_theme(name: str) -> None:
    source = resources.read_text(name)
    root = ElementTree.fromstring(source)
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    coloured = source.replace("currentColor", "#123456")
    assert QSvgRenderer(QByteArray(coloured.encode())).isValid()


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_takes_every_colour_from_the_theme(name: str) -> None:
    template = resources.read_text(name)
    assert re.findall(r"\{[a-z0-9_]+\}", template)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", template)
    filled = re.sub(r"\{[a-z0-9_]+\}", "#123456", template)
    assert QSvgRenderer(QByteArray(filled.encode())).isValid()


@pytest.mark.parametrize("name", FONTS)
def test_a_font_loads_as_its_family_and_style(qapp: object, name: str) -> None:
    stem, style = name.removeprefix("fonts/").removesuffix(".ttf").split("-")
    added = QFontDatabase.addApplicationFont(str(resources.path(name)))
    family = FAMILIES[stem]
    assert family in QFontDatabase.applicationFontFamilies(added)
    assert STYLES.get(style, style) in QFontDatabase.styles(family)


def test_every_letter_of_the_supported_languages_is_in_the_reading_faces(qapp: object) -> None:
    letters = "AZaz09ÄÖÜßäöüéèêçñåøœłžőșğıĳ„“”‘’–—…€"
    for name in FONTS:
        added = QFontDatabase.addApplicationFont(str(resources.path(name)))
        family = QFontDatabase.applicationFontFamilies(added)[0]
        metrics = QFontMetricsF(QFontDatabase.font(family, "", 12))
        missing = [letter for letter in letters if not metrics.inFontUcs4(ord(letter))]
        assert not missing, f"{name}: {missing}"


@pytest.mark.parametrize("stem", sorted(FAMILIES))
def test_a_font_has_its_licence_beside_it(stem: str) -> None:
    licence = resources.read_text(f"fonts/OFL-{stem.removesuffix('36pt')}.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_the_fonts_are_the_ones_whose_origin_is_written_down() -> None:
    notes = resources.read_text("fonts/PROVENANCE.md")
    written = {name: digest for digest, name in re.findall(r"^([0-9a-f]{64})  (\S+)$", notes, re.M)}
    shipped = {
        name.removeprefix("fonts/"): hashlib.sha256(resources.read_bytes(name)).hexdigest()
        for name in FONTS
    }
    assert shipped == written


def test_the_icons_have_their_licence_beside_them() -> None:
    assert resources.read_text("icons/LICENSE-lucide.txt").startswith("ISC License")


def test_the_shipped_files_stay_small() -> None:
    size = sum(len(resources.read_bytes(name)) for name in FONTS + ICONS + DRAWINGS)
    assert size < 8_000_000
