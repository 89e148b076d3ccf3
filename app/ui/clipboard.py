"""What was copied from the journal does not stay on the clipboard."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

_MARKS = {
    # Read by KDE's clipboard history and those that follow it.
    "x-kde-passwordManagerHint": b"secret",
    # Windows: keep it out of the history and of the clipboard that is synchronised.
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
_MAC_MARK = "org.nspasteboard.ConcealedType"
_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class ClipboardGuard(QObject):
    """Marks our text as secret, and takes it off the clipboard after a while and at lock.

    What another program put there since is left alone. What is only selected with the mouse is not
    given to the selection that X11 and Wayland have beside the clipboard.
    """

    def __init__(self, parent: QObject, seconds: int) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.set_seconds(seconds)
        self._clipboard.dataChanged.connect(self._on_copied)
        self._clipboard.selectionChanged.connect(self._on_selected)

    def set_seconds(self, seconds: int) -> None:
        """How long a copied text may stay."""
        self._timer.setInterval(seconds * 1000)

    def clear(self) -> None:
        """Takes our text off the clipboard and, on X11, out of the selection."""
        self._timer.stop()
        for mode in _MODES:
            self._take_off(mode)

    def _take_off(self, mode: QClipboard.Mode) -> None:
        if self._is_ours(mode) and self._clipboard.text(mode):
            self._clipboard.clear(mode)

    def _is_ours(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Selection:
            return self._clipboard.supportsSelection() and self._clipboard.ownsSelection()
        return _is_private_clipboard() or self._clipboard.ownsClipboard()

    def _on_selected(self) -> None:
        self._take_off(QClipboard.Mode.Selection)

    def _on_copied(self) -> None:
        if not self._is_ours(QClipboard.Mode.Clipboard):
            self._timer.stop()
            return
        text = self._clipboard.text()
        if not text:
            return
        self._timer.start()
        if not self._clipboard.mimeData().hasFormat(next(iter(_MARKS))):
            self._clipboard.setMimeData(_marked(text))
            if sys.platform == "darwin":
                conceal_on_macos()


def conceal_on_macos(board: Any = None) -> bool:
    """Marks what is on the clipboard as secret, as its histories on macOS read it.

    Args:
        board: the clipboard; without it that of the system, where the bridge to it is installed.
    """
    if board is None:
        try:
            board = import_module("AppKit").NSPasteboard.generalPasteboard()
        except ImportError:
            return False
    # Qt has no name for it: it would put it in under one of its own.
    board.addTypes_owner_([_MAC_MARK], None)
    return bool(board.setString_forType_("", _MAC_MARK))


def _is_private_clipboard() -> bool:
    """Without a screen the clipboard is this process's own, though Qt does not say so."""
    return QGuiApplication.platformName() in ("offscreen", "minimal")


def _marked(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    for name, value in _MARKS.items():
        data.setData(name, QByteArray(value))
    return data
