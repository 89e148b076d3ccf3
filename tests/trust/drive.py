"""A drive as a power cut finds it: what was synchronised is on it, of the rest anything may be.

Files and folders are modelled as the system has them: a file's bytes become durable when the file
is synchronised, a name when its folder is. What is pending may be there in part: each write whole,
not at all or torn, each change of a name done or not, but none without those before it that concern
the same name.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

_SECTORS = (512, 4096)


@dataclass(eq=False)
class File:
    """Bytes with the writes that the drive need not have."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Each write as (offset, data), each change of size as (size, None)."""

    def sync(self) -> None:
        """From now on all of it is there."""
        for at, data in self.pending:
            _apply(self.durable, at, data)
        self.pending.clear()

    def after_a_cut(self, dice: random.Random, likely: float) -> bytes:
        """The bytes as they may be."""
        there = bytearray(self.durable)
        sector = dice.choice(_SECTORS)
        for at, data in self.pending:
            if dice.random() >= likely:
                continue
            if data is None or dice.random() < 0.7:
                _apply(there, at, data)
                continue
            first = at - at % sector
            for start in range(first, at + len(data), sector):
                if dice.random() < 0.5:
                    begin, end = max(start, at), min(start + sector, at + len(data))
                    _apply(there, begin, data[begin - at : end - at])
        return bytes(there)


def _apply(there: bytearray, at: int, data: bytes | None) -> None:
    if data is None:
        del there[at:]
        there.extend(bytes(at - len(there)))
        return
    there.extend(bytes(max(0, at - len(there))))
    there[at : at + len(data)] = data


@dataclass(eq=False)
class Folder:
    """Names, as a program sees them and as they are known to be on the drive."""

    seen: dict[str, Node] = field(default_factory=dict)
    durable: dict[str, Node] = field(default_factory=dict)


Node = File | Folder


@dataclass(eq=False)
class _Change:
    """A change of names that happens as one."""

    sets: list[tuple[Folder, str, Node | None]]

    @property
    def names(self) -> set[tuple[int, str]]:
        return {(id(folder), name) for folder, name, _ in self.sets}

    def make(self) -> None:
        for folder, name, node in self.sets:
            if node is None:
                folder.durable.pop(name, None)
            else:
                folder.durable[name] = node


class Drive:
    """All that lies below one folder that is there from the beginning."""

    def __init__(self, root: str) -> None:
        self.root = Folder()
        self._at = root.rstrip("/")
        self._changes: list[_Change] = []

    def holds(self, path: str) -> bool:
        """Whether a path is this drive's business; the log's index is written anew after a cut."""
        return (path == self._at or path.startswith(self._at + "/")) and not path.endswith("-shm")

    def find(self, path: str) -> Node | None:
        """What a program sees under a path."""
        node: Node | None = self.root
        for name in self._names(path):
            node = node.seen.get(name) if isinstance(node, Folder) else None
        return node

    def make(self, path: str, node: Node) -> None:
        """A new file or folder."""
        folder, name = self._place(path)
        self._change([(folder, name, node)])

    def remove(self, path: str) -> None:
        """A name is taken away."""
        folder, name = self._place(path)
        self._change([(folder, name, None)])

    def rename(self, old: str, new: str) -> None:
        """A name for another, in one step."""
        source, name = self._place(old)
        target, called = self._place(new)
        self._change([(source, name, None), (target, called, source.seen[name])])

    def sync_folder(self, folder: Folder) -> None:
        """The names in a folder are on the drive now, and what led to them."""
        wanted: set[tuple[int, str]] = set()
        settled = []
        for change in reversed(self._changes):
            is_here = any(each is folder for each, _, _ in change.sets)
            if is_here or change.names & wanted:
                wanted |= change.names
                settled.append(change)
        for change in reversed(settled):
            change.make()
            self._changes.remove(change)

    def settle(self) -> None:
        """All of it is on the drive, as if it had lain there for long."""
        for change in self._changes:
            change.make()
        self._changes.clear()
        waiting: list[Node] = [self.root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Folder):
                waiting += node.seen.values()
            else:
                node.sync()

    def after_a_cut(self, target: Path, dice: random.Random) -> None:
        """Writes below `target` what may be on the drive if the power fails now."""
        likely = dice.choice((0.0, 1.0, dice.random(), dice.random()))
        names: dict[int, dict[str, Node]] = {}
        blocked: set[tuple[int, str]] = set()
        for change in self._changes:
            if dice.random() >= likely or change.names & blocked:
                blocked |= change.names
                continue
            for folder, name, node in change.sets:
                there = names.setdefault(id(folder), dict(folder.durable))
                if node is None:
                    there.pop(name, None)
                else:
                    there[name] = node
        self._write(self.root, target, names, dice, likely)

    def _write(
        self,
        folder: Folder,
        target: Path,
        names: dict[int, dict[str, Node]],
        dice: random.Random,
        likely: float,
    ) -> None:
        target.mkdir(mode=0o700)
        for name, node in names.get(id(folder), folder.durable).items():
            path = target / name
            if isinstance(node, Folder):
                self._write(node, path, names, dice, likely)
            else:
                path.write_bytes(node.after_a_cut(dice, likely))
                path.chmod(0o600)
                if name.endswith("-wal") and dice.random() < 0.5:
                    index = path.with_name(name.removesuffix("-wal") + "-shm")
                    index.write_bytes(dice.randbytes(32 * 1024))

    def _change(self, sets: list[tuple[Folder, str, Node | None]]) -> None:
        for folder, name, node in sets:
            if node is None:
                folder.seen.pop(name, None)
            else:
                folder.seen[name] = node
        self._changes.append(_Change(sets))

    def _place(self, path: str) -> tuple[Folder, str]:
        *above, name = self._names(path)
        folder = self.find("/".join([self._at, *above]))
        if not isinstance(folder, Folder):
            raise ValueError(f"no folder holds {name}")
        return folder, name

    def _names(self, path: str) -> list[str]:
        return [name for name in path[len(self._at) :].split("/") if name]
