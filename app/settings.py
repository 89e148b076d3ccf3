"""Typed settings in a TOML file. Never content: nothing here says what anyone wrote."""

from __future__ import annotations

import json
import logging
import os
import threading
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from app.paths import make_private
from models.records.faults import from_os_error

_log = logging.getLogger("afterword.settings")

VERSION = 1
THEMES = ("system", "light", "dark", "high-contrast")
LOCK_AFTER_MINUTES = (1, 2, 5, 10, 15, 30)
CLIPBOARD_SECONDS = (10, 30, 60, 120)
TEXT_SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
_LONGEST_TEXT = 4096
_ODD_PATHS = "surrogateescape"  # a path may hold bytes that are no text


@dataclass(frozen=True, slots=True)
class Values:
    """All settings with their defaults.

    `window` is Qt's description of the window's place, in base 64; `panes` the sizes of each
    splitter by its name.
    `recovery_later` is set while a recovery sheet was put off.
    `second_folder` is where backups are copied to as well; empty where nobody wants that.
    """

    theme: str = "system"
    text_scale: int = 100
    easier_letters: bool = False
    less_motion: bool = False
    lock_after_minutes: int = 5
    lock_on_minimise: bool = False
    lock_with_system: bool = True
    clipboard_seconds: int = 30
    journal: str = ""
    window: str = ""
    page_mode: bool = False
    recovery_later: bool = False
    stay_unlocked_in_session: bool = False
    hide_from_capture: bool = True
    point_out_identifiers: bool = True
    second_folder: str = ""
    panes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


Upgrade = Callable[[dict[str, Any]], dict[str, Any]]

UPGRADES: Mapping[int, Upgrade] = {}
"""By the version they start from; each returns the table as the next version has it."""


class SettingsFile:
    """Reads and writes the file; knows no defaults but those of `Values`."""

    def __init__(self, path: Path, upgrades: Mapping[int, Upgrade] = UPGRADES) -> None:
        self._path = path
        self._upgrades = upgrades

    def load(self) -> Values:
        """The settings; a file that cannot be used is kept aside and the defaults serve."""
        try:
            table = tomllib.loads(self._path.read_text(encoding="utf-8", errors=_ODD_PATHS))
            return _checked(self._upgraded(table))
        except FileNotFoundError:
            return Values()
        except (OSError, ValueError) as error:
            _log.warning("settings not usable: %s", type(error).__name__)
            self._keep_aside()
            return Values()

    def save(self, values: Values) -> None:
        """Writes all of it or nothing.

        Raises:
            OSError: the file cannot be written; the old one still stands.
        """
        make_private(self._path.parent)
        fresh = self._path.with_suffix(".new")
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors=_ODD_PATHS) as file:
            file.write(_as_toml(values))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)

    def _upgraded(self, table: dict[str, Any]) -> dict[str, Any]:
        version = table.pop("version", VERSION)
        while isinstance(version, int) and version < VERSION:
            if version not in self._upgrades:
                raise ValueError("no way from this version")
            table = self._upgrades[version](table)
            version += 1
        return table

    def _keep_aside(self) -> None:
        try:
            self._path.replace(self._path.with_suffix(".unusable"))
        except OSError as error:
            _log.warning("could not keep it aside: %s", type(error).__name__)


class Settings:
    """The settings in use. `now` is read freely; `change` sets and has them saved.

    Args:
        save: called on a change, from the UI thread; it is to have `write` run elsewhere.
    """

    def __init__(self, file: SettingsFile, save: Callable[[Callable[[], None]], None]) -> None:
        self._file = file
        self._save = save
        self._lock = threading.Lock()
        self._is_told = False
        self._heard: list[Callable[[Values], None]] = []
        self.now = file.load()

    def change(self, **values: Any) -> None:
        """Sets some of the values.

        Raises:
            ValueError: a value is not of its kind.
        """
        wanted = _checked({**asdict(self.now), **values}, strict=True)
        if wanted == self.now:
            return
        self.now = wanted
        for hear in self._heard:
            hear(wanted)
        self._save(self.write)

    def on_change(self, hear: Callable[[Values], None]) -> None:
        """Has `hear` called with the new values, for as long as the program runs."""
        self._heard.append(hear)

    def write(self) -> None:
        """Writes what holds now. On any thread; a failure leaves the old file.

        Raises:
            Fault: the file cannot be written. Told once, until it can be again.
        """
        with self._lock:
            try:
                self._file.save(self.now)
            except OSError as error:
                _log.warning("settings not saved: %s", type(error).__name__)
                if self._is_told:
                    return
                self._is_told = True
                raise from_os_error(error) from None
            self._is_told = False


_ALLOWED: Mapping[str, tuple[Any, ...]] = {
    "theme": THEMES,
    "text_scale": TEXT_SCALES,
    "lock_after_minutes": LOCK_AFTER_MINUTES,
    "clipboard_seconds": CLIPBOARD_SECONDS,
}


def _checked(table: Mapping[str, Any], *, strict: bool = False) -> Values:
    """Takes what is of its kind and leaves the rest at its default, or complains when strict."""
    default = Values()
    taken: dict[str, Any] = {}
    for each in fields(Values):
        if each.name not in table:
            continue
        value = table[each.name]
        if each.name == "panes":
            value = _panes(value)
        if _is_of_kind(each.name, value, getattr(default, each.name)):
            taken[each.name] = value
        elif strict:
            raise ValueError(each.name)
    unknown = set(table) - {each.name for each in fields(Values)}
    if strict and unknown:
        raise ValueError(", ".join(sorted(unknown)))
    return replace(default, **taken)


def _is_of_kind(name: str, value: Any, default: Any) -> bool:
    if type(value) is not type(default):
        return False
    if isinstance(value, str) and len(value) > _LONGEST_TEXT:
        return False
    return name not in _ALLOWED or value in _ALLOWED[name]


def _panes(value: Any) -> dict[str, tuple[int, ...]]:
    if not isinstance(value, Mapping):
        return {}
    return {
        str(name): tuple(sizes)
        for name, sizes in value.items()
        if isinstance(sizes, list | tuple) and all(type(size) is int for size in sizes)
    }


def _as_toml(values: Values) -> str:
    plain = {**asdict(values)}
    panes = plain.pop("panes")
    lines = [f"version = {VERSION}", *(f"{k} = {_literal(v)}" for k, v in plain.items())]
    if panes:
        lines += ["", "[panes]", *(f"{_literal(k)} = {list(v)}" for k, v in panes.items())]
    return "\n".join(lines) + "\n"


def _literal(value: Any) -> str:
    # A basic TOML string escapes as JSON does, but for the one control character JSON lets through.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
