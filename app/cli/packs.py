"""The prompt library on the command line: listed, looked through, written out, taken in."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.cli import say, shapes
from app.cli.opening import a_file, opened
from app.cli.refusal import Refused
from app.services import library_files
from app.services.library_travel import OWN_PREFIX
from app.services.session import Unlocked
from models.vault.kdf import KdfPolicy
from prompts.catalogue import Catalogue
from prompts.loader import lint, load
from prompts.reading import Problem
from prompts.schema import Pack

Asked = argparse.Namespace
Policy = KdfPolicy | None


def carry_out(asked: Asked, policy: Policy) -> int:
    """Lists the library, or does with it what was asked."""
    return _ACTIONS[asked.action](asked, policy)


def _list(asked: Asked, policy: Policy) -> int:
    with _catalogue(asked, policy) as catalogue:
        packs = catalogue.packs()
    told = [{**shapes.pack(each), "own": each.id.startswith(OWN_PREFIX)} for each in packs]
    say.tell(asked, {"packs": told}, say.packs(packs))
    return 0


def _lint(asked: Asked, policy: Policy) -> int:
    problems = [(file, each) for file in asked.files for each in lint(a_file(file))]
    sound = [file for file in asked.files if file not in {wrong for wrong, _ in problems}]
    warned = [(file, each) for file in sound for each in library_files.warned(load(file))]
    lines = [
        *(f"{file}: {each}" for file, each in problems),
        *(f"{file}: Warning: {each}" for file, each in warned),
    ]
    values = {"ok": not problems, "problems": _told(problems), "warnings": _told(warned)}
    say.tell(asked, values, "\n".join(lines) or "No problems.")
    return 1 if problems else 0


def _export(asked: Asked, policy: Policy) -> int:
    if asked.journal is None:
        with _catalogue(asked, policy) as catalogue:
            library_files.write(_named(catalogue, asked.id), asked.out)
    else:
        with opened(asked, policy) as unlocked:
            _speak(unlocked, asked.language)
            pack = _named(unlocked.catalogue, asked.id)
            unlocked.library.write_file(pack.id, asked.out)
    say.tell(asked, {"written": [str(asked.out)]}, f"Written: {asked.out}. It holds no answers.")
    return 0


def _import(asked: Asked, policy: Policy) -> int:
    reading = library_files.read(a_file(asked.file))
    told = [(asked.file, each) for each in reading.problems]
    warned = [(asked.file, each) for each in reading.warnings]
    if reading.pack is None:
        raise Refused("\n".join(f"{file}: {each}" for file, each in told))
    with opened(asked, policy) as unlocked:
        pack, changes = unlocked.library.take_in(reading.pack)
    is_new = bool(changes.added)
    lines = [
        f"{'Taken in' if is_new else 'Already here'}: {pack.title} ({pack.id})",
        *(f"Warning: {each}" for _, each in warned),
    ]
    values = {"id": pack.id, "added": is_new, "warnings": _told(warned)}
    say.tell(asked, values, "\n".join(lines))
    return 0


@contextmanager
def _catalogue(asked: Asked, policy: Policy) -> Iterator[Catalogue]:
    """What comes with the program; with a journal that was named, its own sets too."""
    if asked.journal is None:
        catalogue = Catalogue.shipped()
        if asked.language:
            catalogue.set_language(_spoken(catalogue, asked.language))
        yield catalogue
        return
    with opened(asked, policy) as unlocked:
        _speak(unlocked, asked.language)
        yield unlocked.catalogue


def _speak(unlocked: Unlocked, language: str) -> None:
    """Has the sets of a journal in a language from now on; "" leaves it."""
    if language:
        unlocked.library.set_language(_spoken(unlocked.catalogue, language))


def _named(catalogue: Catalogue, pack_id: str) -> Pack:
    """The set of that name, or a refusal."""
    if pack_id not in catalogue:
        raise Refused(
            f"There is no prompt set called {pack_id}. “packs” lists them; own ones need --journal."
        )
    return catalogue.get(pack_id)


def _spoken(catalogue: Catalogue, language: str) -> str:
    if language not in catalogue.languages():
        there = ", ".join(catalogue.languages())
        raise Refused(f"No prompt set is there in {language}. There are: {there}.")
    return language


def _told(found: Sequence[tuple[Path, Problem]]) -> list[dict[str, Any]]:
    return [
        {"file": str(file), "line": each.line, "where": each.where, "what": each.what}
        for file, each in found
    ]


_ACTIONS: Mapping[str | None, Callable[[Asked, Policy], int]] = {
    None: _list,
    "lint": _lint,
    "export": _export,
    "import": _import,
}
