"""What was measured on, and how big a process is."""

import os
import platform
from pathlib import Path

from sqlcipher3 import dbapi2


def describe() -> str:
    """The machine and the versions in one paragraph."""
    connection = dbapi2.connect(":memory:")
    (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    return (
        f"{_processor()}, {os.cpu_count()} cores, {_memory_gib():.0f} GiB, {platform.platform()}\n"
        f"Python {platform.python_version()}, Qt {_qt_version()}, SQLite {dbapi2.sqlite_version}, "
        f"SQLCipher {cipher}"
    )


def proportional_memory_mb(process: int | str = "self") -> float:
    """The process's share of memory (PSS) in MB, where the system tells it, else 0."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    line = next(line for line in text.splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) * 1024 / 1e6


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _memory_gib() -> float:
    if not hasattr(os, "sysconf"):
        return 0.0
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _qt_version() -> str:
    from PySide6.QtCore import qVersion

    return str(qVersion())
