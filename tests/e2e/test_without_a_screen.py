"""Started where there is no screen: one line, and pictures of every page."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]


if sys.platform == "linux":

    def test_a_start_without_a_screen_says_so_and_leaves_pictures(home, tmp_path):
        screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        environment = {name: value for name, value in os.environ.items() if name not in screens}
        environment["XDG_PICTURES_DIR"] = str(home / "Pictures")
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py")],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=100,
        )
        assert (done.returncode, done.stderr) == (0, "")
        (line,) = done.stdout.splitlines()
        folder = home / "Pictures" / "Afterword tour"
        assert "no screen" in line
        assert line.endswith(str(folder))
        pictures = sorted(folder.rglob("*.png"))
        assert len(pictures) >= 12
        assert [path.name for path in pictures if QImage(str(path)).width() < 800] == []
        assert list(home.rglob("*.afterword")) == []
