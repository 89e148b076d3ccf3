"""Makes the environment that Afterword runs in: `.venv`, the locked packages, Qt's system libraries.

    python requirements/setup.py          everything, with the tools of development
    python requirements/setup.py --app    what the program itself needs

A second start finds the stamp that the first one wrote last, and is done. The script is written
for any Python from 3.6 on, because it is also what says that a Python is too old.
"""

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "afterword-setup.json"
UNFINISHED = VENV / "afterword-setup-unfinished"
SUPPORTED = ((3, 11), (3, 12), (3, 13))

# What the Qt of PySide6 expects of a Linux system: the file it loads, the Debian package with it.
SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

PROOF = """
from PySide6 import QtPrintSupport, QtSvg, QtWidgets
import alembic, argon2, cryptography, markdown_it, platformdirs, sqlalchemy, sqlcipher3, zxcvbn
import numpy, onnxruntime, tokenizers
QtWidgets.QApplication(["afterword"])
"""


class SetupError(Exception):
    """Why the environment cannot be made, in one line that says what to do."""


def say(line):
    print("afterword: " + line, file=sys.stderr, flush=True)


# ---------------------------------------------------------------- is there anything to do?


def lock_file(scope):
    return ROOT / "requirements" / (scope + ".lock")


def venv_version():
    """The Python version of the environment, or an empty text when there is none that can start."""
    if not VENV_PYTHON.exists():
        return ""
    try:
        lines = (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    for line in lines:
        name, _, value = line.partition("=")
        if name.strip() in ("version", "version_info"):
            return value.strip()
    return ""


def key_of(scope):
    """Changes with the lock, the Python of the environment, its place, and the proof below."""
    digest = hashlib.sha256(lock_file(scope).read_bytes())
    for text in (venv_version(), str(VENV), PROOF):
        digest.update(b"\0" + text.encode("utf-8"))
    return digest.hexdigest()


def read_stamp():
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_ready(stamp, scope):
    has = stamp.get("scope")
    return (
        not UNFINISHED.exists()
        and bool(venv_version())
        and has in ("app", "dev")
        and (scope == "app" or has == "dev")
        and stamp.get("key") == key_of(has)
    )


# ---------------------------------------------------------------- a Python


def clean_environment():
    """The environment of child processes: nothing of another virtual environment or folder."""
    unwanted = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "PIP_USER", "PIP_TARGET", "PIP_PREFIX")
    return {name: value for name, value in os.environ.items() if name not in unwanted}


def candidates():
    """Commands that may start a Python, the one running this script first."""
    yield [getattr(sys, "_base_executable", None) or sys.executable]
    for major, minor in reversed(SUPPORTED):
        yield ["python%d.%d" % (major, minor)]
        if os.name == "nt":
            yield ["py", "-%d.%d" % (major, minor)]
    yield ["python3"]
    yield ["python"]


def find_python():
    """The command of a supported Python, and whether it can make an environment with pip."""
    question = (
        "import sys, importlib.util as u;"
        "print(sys.version_info[0], sys.version_info[1],"
        " int(bool(u.find_spec('venv') and u.find_spec('ensurepip'))))"
    )
    without_pip = None
    for command in candidates():
        try:
            answer = subprocess.run(
                [*command, "-c", question],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=clean_environment(),
                timeout=60,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        words = answer.stdout.split()
        if answer.returncode != 0 or len(words) != 3:
            continue
        version = (int(words[0]), int(words[1]))
        if version not in SUPPORTED:
            continue
        if words[2] == b"1":
            return command, version, True
        without_pip = without_pip or (command, version, False)
    if without_pip:
        return without_pip
    raise SetupError(
        "needs Python 3.11, 3.12 or 3.13, and none was found on PATH"
        " (this is Python %d.%d). Install one and run the same command again."
        % sys.version_info[:2]
    )


def make_venv():
    command, version, has_pip = find_python()
    if not has_pip:
        package = "python%d.%d-venv" % version
        if not apt_install([package]):
            raise SetupError(
                "this Python cannot make environments: run 'apt install %s' as an administrator."
                % package
            )
    say("making .venv with Python %d.%d" % version)
    if VENV.exists():
        shutil.rmtree(str(VENV))
    VENV.mkdir()
    UNFINISHED.touch()
    made = subprocess.run([*command, "-m", "venv", str(VENV)], env=clean_environment())
    if made.returncode != 0:
        raise SetupError("the environment .venv could not be made; see the lines above.")


def venv_is_sound():
    """Whether the environment was finished once, starts, has pip, and is of a supported Python."""
    if UNFINISHED.exists() or not venv_version():
        return False
    if not any(venv_version().startswith("%d.%d." % version) for version in SUPPORTED):
        return False
    tried = subprocess.run(
        [str(VENV_PYTHON), "-c", "import pip, sys; sys.exit(sys.prefix == sys.base_prefix)"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=clean_environment(),
    )
    return tried.returncode == 0


# ---------------------------------------------------------------- packages


def install_packages(scope):
    say("installing the locked packages (once; a minute or two)")
    UNFINISHED.touch()
    installed = subprocess.run(
        [
            # The lock names all that is needed; what some packages ask for besides stays out.
            *[str(VENV_PYTHON), "-m", "pip", "install", "-qq", "--require-hashes", "--no-deps"],
            *["--disable-pip-version-check", "--no-input", "--retries", "5"],
            *["-r", str(lock_file(scope))],
        ],
        env=clean_environment(),
    )
    return installed.returncode == 0


def prove():
    """Starts a Qt application without a screen and imports every package of the program.

    Raises:
        SetupError: with the last line of what went wrong.
    """
    environment = clean_environment()
    environment["QT_QPA_PLATFORM"] = "offscreen"
    tried = subprocess.run(
        [str(VENV_PYTHON), "-c", PROOF],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
    )
    if tried.returncode != 0:
        lines = tried.stderr.decode("utf-8", "replace").strip().splitlines() or ["no message"]
        raise SetupError("the packages are there, but do not start: " + lines[-1])


# ---------------------------------------------------------------- system libraries


def missing_libraries():
    """The files of `SYSTEM_LIBRARIES` that the loader does not find; none outside Linux."""
    missing = []
    if sys.platform.startswith("linux"):
        for name in SYSTEM_LIBRARIES:
            try:
                ctypes.CDLL(name)
            except OSError:
                missing.append(name)
    return missing


def apt_install(packages):
    """Installs Debian packages where this user may without being asked; else says no."""
    if not sys.platform.startswith("linux") or not shutil.which("apt-get"):
        return False
    prefix = []
    if os.geteuid() != 0:
        if not shutil.which("sudo"):
            return False
        asked = subprocess.run(["sudo", "-n", "true"], stderr=subprocess.DEVNULL)
        if asked.returncode != 0:
            return False
        prefix = ["sudo", "-n"]
    say("installing with apt-get: " + " ".join(packages))
    env = ["env", "DEBIAN_FRONTEND=noninteractive"]
    install = [*prefix, *env, "apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    update = [*prefix, *env, "apt-get", "update", "-qq"]
    # The lists of a fresh container are empty, and old lists name files that are gone.
    for attempt in ([*install, *packages], update, [*install, *packages]):
        done = subprocess.run(attempt, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if attempt is not update and done.returncode == 0:
            return True
    return False


def name_missing(missing):
    """The one line that names what the user has to install."""
    if shutil.which("apt-get"):
        packages = " ".join(SYSTEM_LIBRARIES[name] for name in missing)
        return "Qt's window needs system libraries: sudo apt install " + packages
    for tool in ("dnf", "zypper"):
        if shutil.which(tool):
            packages = " ".join("'%s()(64bit)'" % name for name in missing)
            return "Qt's window needs system libraries: sudo %s install %s" % (tool, packages)
    return "Qt's window needs these system libraries; install the packages with: " + ", ".join(
        missing
    )


def provide_libraries():
    """Installs what is missing where that is allowed; what stays missing is named and returned."""
    missing = missing_libraries()
    if missing and apt_install(sorted({SYSTEM_LIBRARIES[name] for name in missing})):
        missing = missing_libraries()
    if missing:
        say(name_missing(missing))
    return missing


# ---------------------------------------------------------------- all of it


def set_up(scope):
    stamp = read_stamp()
    if is_ready(stamp, scope):
        if stamp.get("missing"):
            missing = missing_libraries()
            if missing:
                say(name_missing(missing))
        return
    if stamp.get("scope") == "dev":
        scope = "dev"
    missing = provide_libraries()
    was_sound = venv_is_sound()
    if not was_sound:
        make_venv()
    if not install_packages(scope):
        # An environment that was changed by hand may be beyond pip; a new one is not.
        if was_sound:
            make_venv()
        if not was_sound or not install_packages(scope):
            raise SetupError(
                "the packages could not be installed; see pip's lines above,"
                " check the connection, and run the same command again."
            )
    prove()
    unwritten = STAMP.with_suffix(".new")
    stamp = {"scope": scope, "key": key_of(scope), "missing": missing}
    unwritten.write_text(json.dumps(stamp) + "\n", encoding="utf-8")
    UNFINISHED.unlink()
    os.replace(str(unwritten), str(STAMP))
    say("set up")


def main(arguments):
    if arguments not in ([], ["--app"]):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        set_up("app" if arguments else "dev")
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("stopped; the next start begins the set-up anew.")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
