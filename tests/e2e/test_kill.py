"""Nothing that the screen called saved is lost, however the program ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.clock import SystemClock
from app.paths import Paths
from app.services.session import Journals, Secret
from tests.support.app import PASSPHRASE
from tests.support.vaults import CHEAP

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot
from tests.support.app import App

qt_api.set_qt_api("pyside6")
qapp = QApplication([])
app = App(QtBot(None), Path(sys.argv[1]))
app.make_journal()
app.start()
app.unlock()
app.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
app.settle()
for number in range(10_000):
    app.type_into(app.see_editor(), f"word{number} ")
    app.settle()
    cards = app.on_worker(lambda unlocked: unlocked.writing.drafts())
    if cards:
        words = app.on_worker(lambda unlocked: unlocked.writing.draft(cards[0].id))
        text = " ".join(str(answer.value) for answer in words.answers.values())
        print(text.split()[-1], flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize("saves", [1, 3])
def test_a_draft_survives_a_kill_in_the_middle_of_writing(tmp_path, saves):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        seen = []
        for line in writer.stdout:
            if line.strip() not in seen:
                seen.append(line.strip())
            if len(seen) == saves:
                break
        assert len(seen) == saves
        writer.send_signal(signal.SIGKILL)
    finally:
        writer.kill()
        writer.wait()
        writer.stdout.close()
    journals = Journals(SystemClock(), CHEAP)
    folder = Paths.below(tmp_path).new_journal
    unlocked = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
    try:
        card, *others = unlocked.writing.drafts()
        assert others == []
        kept = unlocked.writing.draft(card.id)
        text = " ".join(str(answer.value) for answer in kept.answers.values())
        assert seen[-1] in text.split()
    finally:
        journals.close(unlocked)
