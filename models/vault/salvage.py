"""Reading what can be read of a damaged journal into a new one; the damaged one is never written.

The rows are taken from the pages one by one. Where a page that leads to others is bad, those it led
to are found by what stands in them. A reflection whose own row is lost is put together again from
the indexes and its answers.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from models import search
from models.errors import translated
from models.records.entries import Privacy
from models.records.faults import Cancelled, DamagedJournal, JournalTooNew
from models.records.vault import IsCancelled, Progress, Salvage, untold
from models.vault import backup, migrate
from models.vault import envelope as envelopes
from models.vault.backup import BACKUPS, INBOX
from models.vault.engine import connect, create_database
from models.vault.envelope import DATABASE, Envelope
from models.vault.files import built_aside, make_private_folder, os_faults, write_private
from models.vault.kdf import BOUNDS, KdfBounds
from models.vault.keys import DataKey, Purpose
from models.vault.pages import (
    INDEX_INTERIOR,
    INDEX_LEAF,
    TABLE_LEAF,
    BadPage,
    Node,
    Pages,
    Value,
)
from models.vault.salvage_index import index_anew

_BATCH: Final = 2000
_ENTRY: Final = "entry"
_MADE_BY_MIGRATION: Final = "alembic_version"
_READ_AGAIN: Final = ("passage", "ix_passage_entry_id", "encoded", "sqlite_sequence")
"""What is made of the reflections again, and so not looked at: no row of it is of another table."""
_SCHEMA_KINDS: Final = ("table", "index", "view", "trigger")
_SCHEMA_COLUMNS: Final = 5
_UNKNOWN: Final = {
    "privacy": Privacy.PRIVATE.value,  # whoever cannot tell shows nothing
    "bring": "no",
    "preload_sources": "[]",
}
"""What stands in a row of `entry` where no index tells, if it is not empty."""


@dataclass
class _Table:
    """A table as a new journal has it, and what was found of it in the damaged one."""

    name: str
    columns: tuple[str, ...]
    kinds: tuple[tuple[str, bool], ...]
    has_row_ids: bool
    key: int | None
    root: int
    indexes: list[tuple[str, tuple[str, ...]]]
    is_hurt: bool = False
    read: int = 0
    row_ids: set[int] = field(default_factory=set)
    told: dict[int, dict[str, Value]] = field(default_factory=dict)

    def row(self, row_id: int, values: tuple[Value, ...]) -> dict[str, Value]:
        """The values by column; columns that were added later are left to their defaults."""
        row = dict(zip(self.columns, values, strict=False))
        if self.key is not None:
            row[self.columns[self.key]] = row_id
        return row

    def fits(self, node: Node) -> bool:
        """Whether the rows of a page that nothing leads to can be of this table."""
        wanted = (TABLE_LEAF,) if self.has_row_ids else (INDEX_LEAF, INDEX_INTERIOR)
        return node.kind in wanted and all(self._fits(cell.values) for cell in node.cells)

    def _fits(self, values: tuple[Value, ...]) -> bool:
        if len(values) > len(self.columns):
            return False
        for place, (value, (kind, is_needed)) in enumerate(zip(values, self.kinds, strict=False)):
            if value is None:
                if is_needed and place != self.key:
                    return False
            elif not isinstance(value, int if kind == "number" else str):
                return False
        return True


def salvage(
    damaged: Path,
    target: Path,
    data_key: DataKey,
    *,
    scripts: migrate.Scripts = migrate.SHIPPED,
    bounds: KdfBounds = BOUNDS,
    progress: Progress = untold,
    is_cancelled: IsCancelled = lambda: False,
    keys_of: Path | None = None,
) -> Salvage:
    """Make a journal of what can be read of another one. It appears whole or not at all.

    Runs in any thread; the damaged journal must be closed, and is only read. `progress` is told
    pages: once they are read, the second half is putting the index of the reflections together.
    `keys_of` is a journal with the same key, for one that has no envelope to be read any more.

    Raises:
        DamagedJournal: Nothing of it can be read.
        JournalExists: Something is at the target already.
        Cancelled: `is_cancelled` said so; nothing is left at the target.
        DiskFull, NotWritable: There is no room for another journal.
    """
    key = data_key.derived(Purpose.DATABASE)
    present = _envelope_of(damaged, data_key, bounds, keys_of)
    with built_aside(target) as fresh:
        make_private_folder(fresh / BACKUPS)
        _copy_notes(damaged / INBOX, fresh / INBOX)
        database = fresh / DATABASE
        with Pages(damaged / DATABASE, key) as pages:
            roots, revision = _first_page(pages)
            is_known = bool(roots)
            create_database(database)
            _make_tables(database, key, revision, scripts)
            with closing(connect(database, key)) as writing, translated():
                tables = _tables(writing, roots)
                reader = _Reader(pages, tables, roots, progress, is_cancelled, is_known=is_known)
                reader.into(writing)
                lost = _rebuild_entries(writing, tables)
                dropped = _drop_what_hangs_in_the_air(writing, tables)
        if revision != scripts.head:
            migrate.upgrade(connect(database, key), scripts)
        entries = index_anew(database, key, _rebuilt(tables), pages.count, progress, is_cancelled)
        envelopes.write(fresh, present)
        envelopes.write_spare(fresh, present)
    return Salvage(
        target,
        entries,
        rows_read=sum(table.read for table in tables) - dropped,
        rows_lost=lost + dropped,
        tables_hurt=sum(table.is_hurt for table in tables),
    )


def _envelope_of(
    damaged: Path, data_key: DataKey, bounds: KdfBounds, keys_of: Path | None = None
) -> Envelope:
    """The envelope, its spare, or else that of the newest backup, which has the same key."""
    try:
        present = envelopes.read(damaged, bounds)
        envelopes.verify(present, data_key)
        return present
    except DamagedJournal:
        for found in backup.found_in(damaged / BACKUPS, data_key):
            with suppress(DamagedJournal, JournalTooNew):
                kept = backup.envelope_in(found.path, bounds)
                envelopes.verify(kept, data_key)
                return kept
        if keys_of is not None:
            return _envelope_of(keys_of, data_key, bounds)
        raise


def _copy_notes(source: Path, target: Path) -> None:
    with os_faults():
        make_private_folder(target)
        for path in source.glob("*") if source.is_dir() else ():
            if path.is_file() and not path.is_symlink():
                with suppress(OSError):
                    write_private(target / path.name, path.read_bytes())


# ---------------------------------------------------------------- the tables


def _first_page(pages: Pages) -> tuple[dict[str, int], str]:
    """Where each table and index begins, and the revision; empty where the first page is bad."""
    roots: dict[str, int] = {}
    revision = ""
    for node in _walk(pages, 1, set()):
        for cell in node.cells if node else ():
            if len(cell.values) >= 4 and isinstance(cell.values[3], int) and cell.values[3] > 0:
                roots[str(cell.values[1])] = cell.values[3]
    if _MADE_BY_MIGRATION in roots:
        for node in _walk(pages, roots[_MADE_BY_MIGRATION], set()):
            for cell in node.cells if node else ():
                revision = str(cell.values[0])
    return roots, revision


def _make_tables(database: Path, key: bytes, revision: str, scripts: migrate.Scripts) -> None:
    known = revision if revision in migrate.known(scripts) else scripts.head
    migrate.upgrade(connect(database, key), migrate.Scripts(scripts.folder, known))


def _tables(writing: dbapi2.Connection, roots: dict[str, int]) -> list[_Table]:
    """The tables of a new journal, each with where it begins in the damaged one.

    Where that is not known any more it begins where it does in a new one, as long as it fits.
    """
    own = dict(writing.execute("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0"))
    if not roots:
        roots.update(own)
    found = []
    for _schema, name, kind, _count, without, _strict in writing.execute(
        "PRAGMA main.table_list"
    ).fetchall():
        is_ours = not name.startswith(("sqlite_", search.TABLE)) and name != _MADE_BY_MIGRATION
        if kind != "table" or not is_ours or name in _READ_AGAIN:
            continue
        found.append(_table(writing, name, bool(without), roots.get(name, 0)))
    return found


def _table(writing: dbapi2.Connection, name: str, without: bool, root: int) -> _Table:
    info = writing.execute(f"PRAGMA table_info({name})").fetchall()
    if without:  # the key stands first then
        last = len(info) + 1
        info.sort(key=lambda column: (column[5] or last, column[0]))
    columns = tuple(column[1] for column in info)
    kinds = tuple((_kind(column[2]), bool(column[3])) for column in info)
    keys = [at for at, column in enumerate(info) if column[5]]
    is_alias = not without and len(keys) == 1 and info[keys[0]][2].upper() == "INTEGER"
    indexes = []
    for _seq, index, _unique, _origin, partial in writing.execute(
        f"PRAGMA index_list({name})"
    ).fetchall():
        parts = writing.execute(f"PRAGMA index_xinfo({index})").fetchall()
        if not partial and not without:
            indexes.append((index, tuple(part[2] or "" for part in parts)))
    key = keys[0] if is_alias else None
    return _Table(name, columns, kinds, not without, key, root, indexes)


def _kind(declared: str) -> str:
    return "number" if declared.upper() in ("INTEGER", "BOOLEAN") else "text"


# ---------------------------------------------------------------- reading


def _walk(pages: Pages, root: int, seen: set[int]) -> Iterator[Node | None]:
    """The pages of a tree; None for one that cannot be read."""
    waiting = [root]
    while waiting:
        number = waiting.pop()
        if number in seen or number <= 0:
            continue
        seen.add(number)
        try:
            node = pages.node(number)
        except (BadPage, IndexError):
            yield None
            continue
        yield node
        waiting.extend(reversed(node.children))


class _Reader:
    """Takes rows from pages into a new database."""

    def __init__(
        self,
        pages: Pages,
        tables: list[_Table],
        roots: dict[str, int],
        progress: Progress,
        is_cancelled: IsCancelled,
        *,
        is_known: bool,
    ) -> None:
        self._is_known = is_known
        self._pages = pages
        self._tables = tables
        self._roots = roots
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._seen: set[int] = set()

    def into(self, writing: dbapi2.Connection) -> None:
        writing.execute("PRAGMA foreign_keys = OFF")
        ours = {name for table in self._tables for name, _ in table.indexes}
        ours |= {table.name for table in self._tables}
        for table in self._tables:
            self._write(writing, table, self._of_tree(table))
        for table in self._tables:
            for name, columns in table.indexes:
                self._note_index(table, name, columns)
        for name, root in self._roots.items():
            if name not in ours and name not in _READ_AGAIN:
                for _ in self._nodes(root):
                    pass  # seen, so that its pages are not taken for rows of a table
        hurt = [table for table in self._tables if table.is_hurt]
        lost = [] if self._is_known else [table for table in self._tables if not table.read]
        if hurt or lost:
            self._take_orphans(writing, hurt, lost)

    def _nodes(self, root: int) -> Iterator[Node | None]:
        for node in _walk(self._pages, root, self._seen):
            self._progress(min(len(self._seen), self._pages.count), 2 * self._pages.count)
            if self._is_cancelled():
                raise Cancelled
            yield node

    def _begins(self, table: _Table) -> bool:
        """Whether rows of the table stand where it begins in a new journal.

        One that a later version added begins elsewhere, and what stands there is of another.
        """
        number, node = table.root, None
        while node is None or (node.children and not node.cells):
            try:
                node = self._pages.node(number)
            except (BadPage, IndexError):
                return True
            number = node.children[0] if node.children else 0
        return table.fits(node)

    def _of_tree(self, table: _Table) -> Iterator[dict[str, Value]]:
        if not self._is_known and not self._begins(table):
            table.is_hurt = True
            return
        for node in self._nodes(table.root):
            if node is None:
                table.is_hurt = True
                continue
            table.is_hurt = table.is_hurt or bool(node.lost)
            for cell in node.cells:
                yield self._taken(table, cell.row_id, cell.values)

    def _take_orphans(
        self, writing: dbapi2.Connection, hurt: list[_Table], lost: list[_Table]
    ) -> None:
        """Pages with rows that nothing leads to any more: erased ones hold nothing but zeros.

        They belong to tables that are hurt, else to those of which nothing was where it was sought.
        """
        for number in range(1, self._pages.count + 1):
            if number in self._seen or number in self._pages.overflowing:
                continue
            try:
                node = self._pages.node(number)
            except (BadPage, IndexError):
                continue
            if _is_of_schema(node):
                continue
            fitting = _fitting(node, hurt) or _fitting(node, lost)
            if len(fitting) == 1:
                rows = (self._taken(fitting[0], c.row_id, c.values) for c in node.cells)
                self._write(writing, fitting[0], rows)
            if self._is_cancelled():
                raise Cancelled

    def _taken(self, table: _Table, row_id: int, values: tuple[Value, ...]) -> dict[str, Value]:
        if table.has_row_ids:
            table.row_ids.add(row_id)
        return table.row(row_id, values)

    def _write(
        self, writing: dbapi2.Connection, table: _Table, rows: Iterable[dict[str, Value]]
    ) -> None:
        before = writing.total_changes
        writing.execute("BEGIN IMMEDIATE")
        for number, row in enumerate(rows, start=1):
            _insert(writing, table.name, row)
            if number % _BATCH == 0:
                writing.execute("COMMIT")
                writing.execute("BEGIN IMMEDIATE")
        writing.execute("COMMIT")
        table.read += writing.total_changes - before

    def _note_index(self, table: _Table, name: str, columns: tuple[str, ...]) -> None:
        """What an index tells of rows: that they were there, and some of their values."""
        root = self._roots.get(name, 0)
        if not self._is_known and not self._is_index(root):
            return
        for node in self._nodes(root):
            for cell in node.cells if node else ():
                row_id = cell.values[-1] if cell.values else None
                if not isinstance(row_id, int) or row_id in table.row_ids:
                    continue
                table.is_hurt = True
                told = table.told.setdefault(row_id, {})
                told.update(zip(columns[:-1], cell.values, strict=False))

    def _is_index(self, root: int) -> bool:
        try:
            return self._pages.node(root).kind in (INDEX_LEAF, INDEX_INTERIOR)
        except (BadPage, IndexError):
            return False


def _is_of_schema(node: Node) -> bool:
    """Whether a page tells of tables and indexes: SQLite's own table, which nothing leads to."""
    return any(
        len(cell.values) == _SCHEMA_COLUMNS and cell.values[0] in _SCHEMA_KINDS
        for cell in node.cells
    )


def _fitting(node: Node, tables: list[_Table]) -> list[_Table]:
    """The tables that the rows of a page can be of; by their width where there are several."""
    found = [table for table in tables if node.cells and table.fits(node)]
    if len(found) > 1:
        width = max(len(cell.values) for cell in node.cells)
        found = [table for table in found if len(table.columns) == width]
    return found


def _insert(writing: dbapi2.Connection, name: str, row: dict[str, Value]) -> None:
    columns = ", ".join(f'"{column}"' for column in row)
    marks = ", ".join("?" * len(row))
    how = "REPLACE" if name == "journal_state" else "IGNORE"
    writing.execute(
        f'INSERT OR {how} INTO "{name}" ({columns}) VALUES ({marks})', tuple(row.values())
    )


# ---------------------------------------------------------------- mending


def _rebuild_entries(writing: dbapi2.Connection, tables: list[_Table]) -> int:
    """Put rows of `entry` together from the indexes; gives how many rows are lost for good."""
    lost = 0
    for table in tables:
        missing = {at: told for at, told in table.told.items() if at not in table.row_ids}
        if table.name != _ENTRY:
            lost += len(missing)
            table.told = {}
            continue
        table.told = {}
        for row_id, told in missing.items():
            if told.get("uid") and told.get("held_at"):
                _insert(writing, _ENTRY, _entry_row(table, row_id, told))
                table.told[row_id] = told
                table.read += 1
            else:
                lost += 1
    return lost


def _entry_row(table: _Table, row_id: int, told: dict[str, Value]) -> dict[str, Value]:
    row: dict[str, Value] = {}
    for column, (kind, is_needed) in zip(table.columns, table.kinds, strict=True):
        empty: Value = (0 if kind == "number" else "") if is_needed else None
        row[column] = told.get(column, _UNKNOWN.get(column, empty))
    moment = told["held_at"]
    return {**row, "id": row_id, "created_at": moment, "changed_at": moment}


def _rebuilt(tables: list[_Table]) -> frozenset[int]:
    return frozenset(at for table in tables if table.name == _ENTRY for at in table.told)


def _drop_what_hangs_in_the_air(writing: dbapi2.Connection, tables: list[_Table]) -> int:
    """Take out rows that refer to rows that are lost, or have them refer to nothing.

    Returns:
        How many were taken out.
    """
    dropped = 0
    before = -1
    while before != dropped:
        before = dropped
        for table in tables:
            keys = writing.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
            for _id, _seq, parent, column, referred, _update, on_delete, _match in keys:
                where = (
                    f'"{column}" IS NOT NULL AND "{column}" NOT IN'
                    f' (SELECT "{referred or "id"}" FROM "{parent}")'
                )
                if on_delete == "SET NULL":
                    writing.execute(f'UPDATE "{table.name}" SET "{column}" = NULL WHERE {where}')
                    continue
                gone = writing.execute(f'DELETE FROM "{table.name}" WHERE {where}').rowcount
                table.is_hurt = table.is_hurt or bool(gone)
                dropped += gone
    return dropped
