"""Runs a command: exit 0 done, 1 refused by the world or the user, 2 wrong usage, 3 our bug."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.cli.arguments import parser
from app.cli.refusal import Refused
from models.records.faults import Fault, from_os_error

if TYPE_CHECKING:
    from models.vault.kdf import KdfPolicy

DONE, REFUSED, OUR_BUG = 0, 1, 3


def main(argv: Sequence[str], *, policy: KdfPolicy | None = None) -> int:
    """Carries out one command. Wrong usage ends with status 2 and the usage on stderr.

    Args:
        argv: the words after the program's name.
        policy: what key derivation spends; the product's own where it is not given.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        asked = parser().parse_args(list(argv))
    except SystemExit as end:
        return int(end.code or 0)
    try:
        from app.cli.commands import COMMANDS

        return COMMANDS[asked.command](asked, policy)
    except Refused as refused:
        return _refuse(asked, "refused", str(refused))
    except Fault as fault:
        return _refuse(asked, fault.code, _said(fault))
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except OSError as error:
        met = from_os_error(error)
        return _refuse(asked, met.code, _said(met))
    except KeyboardInterrupt:
        return _refuse(asked, "stopped", "Stopped. What was written until then is safe.")
    except Exception as error:  # noqa: BLE001 - the edge: our own bug, told without values
        from app.logs import report

        words = f"Something went wrong in Afterword.\n{report(error)}"
        return _refuse(asked, "bug", words, status=OUR_BUG)


def _said(fault: Fault) -> str:
    from app.ui.faults import words_for

    return str(words_for(fault))


def _refuse(asked: argparse.Namespace, fault: str, words: str, *, status: int = REFUSED) -> int:
    """Says it to whoever watches, and to a script that asked for JSON in its way."""
    if asked.json:
        print(json.dumps({"ok": False, "fault": fault, "words": words}, ensure_ascii=False))
    print(words, file=sys.stderr)
    return status
