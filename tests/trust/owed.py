"""What a program that may die at any moment was told is saved, and what it was about to save."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field

GONE = ""
"""The value of what was deleted."""

Place = tuple[str, str]
"""A kind ("text", "passphrase", …) and a name."""


class Teller:
    """Says through a descriptor what is about to be saved, and what was.

    One line is one write: the system takes it whole, whenever the process is killed.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def open(self) -> None:
        """The journal is open."""
        self._say(["open"])

    def will(self, kind: str, name: str, value: str) -> None:
        """A save begins; from now on either value may be there."""
        self._say(["will", kind, name, value])

    def done(self, kind: str, name: str, value: str) -> None:
        """The save has returned: the screen says that it is saved."""
        self._say(["done", kind, name, value])

    def _say(self, words: list[str]) -> None:
        os.write(self._descriptor, json.dumps(words).encode("ascii") + b"\n")


@dataclass
class Owed:
    """What has to be there, as far as it was told.

    Attributes:
        kept: the value last acknowledged of each place.
        begun: values whose save had begun since then.
        saves: how many were acknowledged.
    """

    kept: dict[Place, str] = field(default_factory=dict)
    begun: dict[Place, list[str]] = field(default_factory=dict)
    saves: int = 0
    is_open: bool = False

    def hear(self, line: str) -> None:
        """Takes in one line of a teller."""
        what, *rest = json.loads(line)
        if what == "open":
            self.is_open = True
            return
        kind, name, value = rest
        if what == "will":
            self.begun.setdefault((kind, name), []).append(value)
            return
        self.kept[kind, name] = value
        self.begun.pop((kind, name), None)
        self.saves += 1

    def settle(self, place: Place, value: str) -> None:
        """Notes what was found, so that less may be there the next time."""
        self.kept[place] = value
        self.begun.pop(place, None)

    def may_be(self, place: Place) -> set[str]:
        """The values that are right for a place; nothing was there before its first save."""
        return {self.kept.get(place, GONE), *self.begun.get(place, ())}

    def places(self, kind: str) -> set[str]:
        """The names of every place of a kind that was ever told."""
        return {name for told, name in (*self.kept, *self.begun) if told == kind}

    def wrong(self, kind: str, there: Mapping[str, str]) -> list[str]:
        """What is not as it was told, one line each."""
        found = []
        for name in sorted(self.places(kind) | set(there)):
            is_there = there.get(name, GONE)
            if is_there not in self.may_be((kind, name)):
                was = self.kept.get((kind, name), GONE)
                found.append(f"{kind} {name}: {_size(is_there)} there, {_size(was)} acknowledged")
        return found


def _size(text: str) -> str:
    return f"{len(text)} characters" if text else "nothing"
