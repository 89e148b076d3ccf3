"""Whether a journal still holds all that was called saved."""

import random
from collections.abc import Iterable
from pathlib import Path

from app.encoding.signs import in_bytes
from app.services.session import Journals, Secret, Unlocked
from models.records.faults import Fault
from models.vault import container
from models.vault.backup import BACKUPS, SUFFIX
from models.vault.check import Depth
from tests.support.vaults import CHEAP
from tests.trust.deeds import ANSWER, reader, second_folder
from tests.trust.owed import GONE, Owed

_SOUGHT = 3
_SAME = 0.98
_ASTRAY = """
SELECT count(*) FROM (SELECT entry_id FROM passage UNION SELECT entry_id FROM encoded)
WHERE entry_id NOT IN (SELECT entry_id FROM encoded JOIN entry ON entry.id = entry_id
                       WHERE deleted_at IS NULL)
"""
"""Entries that are gone, in the bin, or not read, and of which something is kept all the same."""
OLDER = "older"
"""Names of entries that were put into an older journal without its index."""


def what_is_wrong(
    service: Journals, folder: Path, owed: Owed, dice: random.Random, *, drills: bool = True
) -> list[str]:
    """Opens the journal as its owner would, and looks whether everything is there.

    What was found true is settled in `owed`.
    """
    try:
        opened = _opened(service, folder, owed)
    except Fault as fault:
        return [f"does not open: {fault!r}"]
    if opened is None:
        return ["no passphrase opens it"]
    try:
        return [
            *_recovery(service, folder, owed),
            *(f"check: {found}" for found in opened.vault.check(Depth.FULL)),
            *_rolled_back(opened),
            *_texts(opened, owed, dice),
            *_read_for_meaning(opened, dice),
            *_backups(opened, owed, drills=drills),
            *_copies(opened, owed),
            *(f"left over: {path.name}" for path in folder.rglob(".*.new*")),
        ]
    except Fault as fault:
        return [f"does not read: {fault!r}"]
    finally:
        service.close(opened)


def _opened(service: Journals, folder: Path, owed: Owed) -> Unlocked | None:
    for passphrase in sorted(owed.may_be(("passphrase", "")) - {GONE}):
        try:
            key = service.derive(folder, passphrase, Secret.PASSPHRASE)
        except Fault as fault:
            if fault.code == "vault.wrong_passphrase":
                continue
            raise
        owed.settle(("passphrase", ""), passphrase)
        return service.open(key)
    return None


def _recovery(service: Journals, folder: Path, owed: Owed) -> Iterable[str]:
    """The sheet opens it too, unless one was being made that nobody has seen."""
    codes = owed.may_be(("recovery", ""))
    if GONE in codes or not codes:
        return []
    try:
        service.derive(folder, codes.pop(), Secret.RECOVERY).wipe()
    except Fault as fault:
        return [f"the recovery code: {fault!r}"]
    return []


def _rolled_back(opened: Unlocked) -> Iterable[str]:
    found = opened.vault.rollback
    return [] if found is None else [f"told as put back: {found}"]


def texts(opened: Unlocked) -> tuple[dict[str, str], dict[str, str], list[str]]:
    """Every text by its name, every note with its entry's name, and what is there twice."""
    there: dict[str, str] = {}
    notes: dict[str, str] = {}
    twice = []
    with opened.store.read() as unit:
        for entry_id in unit.entries.every_id():
            entry = unit.entries.get(entry_id)
            if entry is None:
                continue
            text = "".join(answer.text for answer in entry.answers if answer.key == ANSWER)
            name = text.split(" ", 1)[0]
            there[name] = text
            notes.update({note.text: name for note in entry.hindsight})
    for card in opened.writing.drafts():
        answer = opened.writing.draft(card.id).answers.get(ANSWER)
        if answer is None:
            continue
        text = str(answer.value)
        name = text.split(" ", 1)[0]
        if name in there:
            twice.append(f"text {name}: as a draft and as an entry")
        there[name] = text
    return there, notes, twice


def _texts(opened: Unlocked, owed: Owed, dice: random.Random) -> list[str]:
    there, notes, found = texts(opened)
    found += owed.wrong("text", there)
    # A note goes with its entry.
    kept = {note: name for note, name in notes.items() if name in there}
    gone = [name for name in owed.places("note") if name not in kept]
    for note in gone:
        entry = owed.kept.get(("note", note), GONE)
        if entry and entry in there:
            found.append(f"note {note}: gone, though acknowledged")
    for name, text in there.items():
        owed.settle(("text", name), text)
    for name in owed.places("text") - set(there):
        owed.settle(("text", name), GONE)
    for note in gone:
        owed.settle(("note", note), GONE)
    with opened.store.read() as unit:
        entries = unit.entries.count()
    if entries and not found:
        found += _search(opened, there, dice)
    return found


def _search(opened: Unlocked, there: dict[str, str], dice: random.Random) -> list[str]:
    drafts = {str(card.opening).split(" ", 1)[0] for card in opened.writing.drafts()}
    names = sorted(
        name
        for name in there
        if any(map(str.isalnum, name)) and name not in drafts and not name.startswith(OLDER)
    )
    found = []
    for name in dice.sample(names, min(_SOUGHT, len(names))):
        if not opened.recall.search(name, limit=5).hits:
            found.append(f"text {name}: is there, but the search does not find it")
    return found


def _read_for_meaning(opened: Unlocked, dice: random.Random) -> list[str]:
    """What was read is of the words that are there now; and it can be read on to the end."""
    with opened.vault.engine.connect() as connection:
        astray = connection.exec_driver_sql(_ASTRAY).scalar_one()
        kept = connection.exec_driver_sql("SELECT count(*) FROM encoded").scalar_one()
    found = [f"read: vectors of {astray} entries outlive their words"] if astray else []
    if not kept:
        return found
    opened.meaning.load()
    found += _other_words(opened, dice)
    for _ in opened.meaning.run():
        pass
    state = opened.meaning.state()
    if state.read < state.all:
        found.append(f"read: at its end {state.all - state.read} entries are not")
    return found or [*_other_words(opened, dice), *_not_near(opened, dice)]


def _other_words(opened: Unlocked, dice: random.Random) -> list[str]:
    """Entries that were read, and whose passages are not those of their words; some to the vector."""
    with opened.store.read() as unit:
        rows = list(unit.entries.row_ids(unit.entries.every_id()).values())
        unread = set(unit.meaning.unread(reader().MODEL, len(rows)))
        there = unit.meaning.written(rows, share_safe=False)
        kept = {row: unit.meaning.of_entry(row) for row in rows if row not in unread}
    looked_into = set(dice.sample(sorted(kept), min(_SOUGHT, len(kept))))
    found = []
    for row, passages in kept.items():
        wanted = [
            (each, text, private)
            for text, private in ((there[row].open, False), (there[row].private, True))
            for each in reader().passages(text)
        ]
        spans = [(private, each.start, each.end) for each, _, private in wanted]
        if spans != [(each.private, each.start, each.end) for each in passages]:
            found.append(f"read: the passages of entry {row} are not of its words")
        elif row in looked_into:
            vectors = [reader().encode(text, [each])[0].vector for each, text, _ in wanted]
            if [in_bytes(each).tobytes() for each in vectors] != [each.vector for each in passages]:
                found.append(f"read: the vectors of entry {row} are not of its words")
    return found


def _not_near(opened: Unlocked, dice: random.Random) -> list[str]:
    """Entries that are not near to their own words."""
    found = []
    with opened.store.read() as unit:
        rows = sorted(unit.entries.row_ids(unit.entries.every_id()).values())
        chosen = dice.sample(rows, min(_SOUGHT, len(rows)))
        for row, written in unit.meaning.written(chosen, share_safe=False).items():
            near = opened.meaning.near_text(unit, written.open, share_safe=False).near
            if unit.meaning.of_entry(row) and (row not in near or near[row].cosine < _SAME):
                found.append(f"read: entry {row} is not near to its own words")
    return found


def _copies(opened: Unlocked, owed: Owed) -> list[str]:
    """The second folder: whole files only, and nothing else once it was caught up again."""
    second = second_folder(opened.folder)
    if not second.is_dir():
        return [f"copy {name}: no folder" for name in sorted(owed.places("copy"))]
    found = []
    for path in second.glob(f"*{SUFFIX}"):
        try:
            container.read_contents(path)
        except Fault as fault:
            found.append(f"copy {path.name}: {fault!r}")
    newest = max(owed.places("copy"), default="")
    if newest and not any(path.name >= newest for path in second.glob(f"*{SUFFIX}")):
        found.append(f"copy {newest}: neither it nor a later one is there")
    opened.safekeeping.catch_up(second)
    found += [f"left over: {path.name}" for path in second.glob(".*")]
    return found


def _backups(opened: Unlocked, owed: Owed, *, drills: bool) -> list[str]:
    found = []
    folder = opened.folder / BACKUPS
    files = sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    acknowledged = [owed.kept["backup", name] for name in owed.places("backup")]
    newest = max(acknowledged, default="")
    if newest and not any(path.name >= newest for path in files):
        found.append(f"backup {newest}: neither it nor a later one is there")
    for path in files:
        try:
            container.read_contents(path)
        except Fault as fault:
            found.append(f"backup {path.name}: {fault!r}")
    if files and drills and not found:
        found += [f"drill: {each}" for each in opened.vault.drill(files[-1], CHEAP)]
    return found
