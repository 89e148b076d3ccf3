"""The set-up: when it has nothing to do, and what it says where it may not install."""

import ast
import importlib.util
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "requirements" / "setup.py"


@pytest.fixture
def setup(tmp_path: Path) -> Any:
    """The script, pointed at a made-up project whose environment was finished with all tools."""
    spec = importlib.util.spec_from_file_location("afterword_setup", SCRIPT)
    assert spec
    assert spec.loader
    script: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.ROOT = tmp_path / "a folder with spaces"
    script.VENV = script.ROOT / ".venv"
    script.VENV_PYTHON = script.VENV / "bin" / "python"
    script.STAMP = script.VENV / "stamp.json"
    script.UNFINISHED = script.VENV / "unfinished"
    (script.ROOT / "requirements").mkdir(parents=True)
    for scope in ("app", "dev"):
        script.lock_file(scope).write_text(f"{scope}==1\n")
    script.VENV_PYTHON.parent.mkdir(parents=True)
    script.VENV_PYTHON.touch()
    (script.VENV / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.12.1\n")
    script.STAMP.write_text(json.dumps({"scope": "dev", "key": script.key_of("dev")}))
    return script


def lock_renewed(script: Any) -> None:
    script.lock_file("dev").write_text("dev==2\n")


def python_changed(script: Any) -> None:
    (script.VENV / "pyvenv.cfg").write_text("version = 3.13.0\n")


def python_gone(script: Any) -> None:
    script.VENV_PYTHON.unlink()


def interrupted(script: Any) -> None:
    script.UNFINISHED.touch()


def stamp_torn(script: Any) -> None:
    script.STAMP.write_text('{"scope": "dev"')


def folder_moved(script: Any) -> None:
    moved = script.ROOT.with_name("elsewhere")
    shutil.copytree(script.ROOT, moved)
    script.VENV = moved / ".venv"
    script.VENV_PYTHON = script.VENV / "bin" / "python"
    script.STAMP = script.VENV / "stamp.json"


def test_a_finished_environment_is_left_alone(setup: Any) -> None:
    assert setup.is_ready(setup.read_stamp(), "dev")
    assert setup.is_ready(setup.read_stamp(), "app")


@pytest.mark.parametrize(
    "change",
    [lock_renewed, python_changed, python_gone, interrupted, stamp_torn, folder_moved],
)
def test_a_change_calls_for_a_new_set_up(setup: Any, change: Callable[[Any], None]) -> None:
    change(setup)
    assert not setup.is_ready(setup.read_stamp(), "dev")


def test_the_environment_of_the_program_lacks_the_tools(setup: Any) -> None:
    setup.STAMP.write_text(json.dumps({"scope": "app", "key": setup.key_of("app")}))
    assert setup.is_ready(setup.read_stamp(), "app")
    assert not setup.is_ready(setup.read_stamp(), "dev")


def test_a_suitable_python_is_found(setup: Any) -> None:
    _, version, can_make_environments = setup.find_python()
    assert version in setup.SUPPORTED
    assert can_make_environments


def test_without_a_suitable_python_one_line_says_so(
    setup: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "SUPPORTED", ((2, 1),))
    with pytest.raises(setup.SetupError, match=r"needs Python 3\.11, 3\.12 or 3\.13") as caught:
        setup.find_python()
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("apt-get", "sudo apt install libegl1 libxcb-cursor0"),
        ("dnf", "sudo dnf install 'libEGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'"),
        ("none", "libEGL.so.1, libxcb-cursor.so.0"),
    ],
)
def test_missing_libraries_are_named_in_one_line(
    setup: Any, monkeypatch: pytest.MonkeyPatch, tool: str, line: str
) -> None:
    monkeypatch.setattr(setup.shutil, "which", lambda name: name if name == tool else None)
    said = setup.name_missing(["libEGL.so.1", "libxcb-cursor.so.0"])
    assert said.endswith(line)
    assert "\n" not in said


def test_a_library_that_the_loader_does_not_find_is_missing(
    setup: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "SYSTEM_LIBRARIES", {"libc.so.6": "libc6", "libnone.so.9": "none"})
    on_linux = sys.platform.startswith("linux")
    assert setup.missing_libraries() == (["libnone.so.9"] if on_linux else [])


def test_old_pythons_understand_the_script_and_so_can_be_told() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))
