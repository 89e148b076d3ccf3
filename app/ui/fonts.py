"""The bundled typefaces. Registering all of them takes under 10 ms; Qt reads one when it is used."""

from PySide6.QtGui import QFontDatabase

import resources

UI_FAMILY = "Source Sans 3"
READING_FAMILY = "Literata"
TITLE_FAMILY = "Literata 36pt"
LEGIBLE_FAMILY = "Atkinson Hyperlegible Next"


def load() -> int:
    """Registers every shipped face with Qt and says how many there are."""
    faces = resources.names("fonts", ".ttf")
    return sum(QFontDatabase.addApplicationFont(str(resources.path(face))) >= 0 for face in faces)
