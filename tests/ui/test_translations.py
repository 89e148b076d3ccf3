"""A translation is found at run time under the contexts it is filed under: tried with a made-up one."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.ui import faults
from app.ui.actions import menu_titles, standard_actions
from app.ui.pages.supervision import words as supervision_words
from app.ui.transfer_words import problem_words
from app.ui.widgets.undo_bar import UndoBar
from models.records.faults import DiskFull
from models.records.transfer import ProblemKind

SOURCE = Path(__file__).parents[2] / "resources" / "translations" / "afterword_en.ts"


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every text in angle quotes."""
    folder = tmp_path_factory.mktemp("translations")
    tree = ElementTree.parse(SOURCE)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        translation.text = f"‹{message.findtext('source')}›"
    made = folder / "made_up.ts"
    tree.write(made, encoding="utf-8", xml_declaration=True)
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert tool is not None
    subprocess.run([tool, "-silent", made, "-qm", folder / "made_up.qm"], check=True, timeout=60)
    return folder / "made_up.qm"


@pytest.fixture
def translated(qapp: QApplication, compiled: Path) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(compiled))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def is_translated(text: str) -> bool:
    return text.startswith("‹") and text.endswith("›")


@pytest.mark.usefixtures("translated")
def test_words_outside_widgets_are_found():
    words = [
        *menu_titles().values(),
        *(spec.text for spec in standard_actions()),
        *(problem_words(kind) for kind in ProblemKind),
        faults.words_for(DiskFull()).what,
        supervision_words.tr("In a room"),
    ]
    assert [text for text in words if not is_translated(text)] == []


@pytest.mark.usefixtures("translated")
def test_words_of_a_widget_are_found(themes, qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    names = [each.accessibleName() for each in UndoBar(themes, host).findChildren(QAbstractButton)]
    assert sorted(names) == ["‹Close›", "‹Undo›"]


def test_every_text_is_filed_under_a_class_or_a_named_context():
    names = [context.findtext("name") or "" for context in ElementTree.parse(SOURCE).getroot()]
    assert len(names) > 50
    assert [name for name in names if not name or name[0].islower()] == []
