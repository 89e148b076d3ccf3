"""Which prompt sets are on and which stand on Today: what the journal keeps, and what it begins with."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from models.store import UnitOfWork

KEY: Final = "library"
MOST_PINS: Final = 3

DOORS: Final = ("after_session", "something_slipped", "before_supervision")
"""What stands on Today until a person chooses."""

FIRST_ON: Final = frozenset(
    {
        *DOORS,
        "quick_capture",
        "body_check",
        "key_points",
        "three_questions",
        "notice_and_choose",
        "button",
        "rupture",
        "got_into_me",
        "boundary_check",
        "repair_plan",
        "repair_tried",
        "incident_or_reflection",
        "monthly_review",
    }
)
"""The shipped sets that New reflection lists at first: the doors, what is short, what belongs to
most weeks, what a slip leads on to, and what keeps people safe. The long and the special ones
(the maps, the models, the sets on culture and on supervision itself) are one switch away, so that
nobody meets fifty sets on the first day. An offer inside a set opens any of them."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose: sets switched on or off, and the pins; None until they choose any."""

    on: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    pins: tuple[str, ...] | None = None

    @classmethod
    def of(cls, values: object) -> Choices:
        """What a setting says; what is not as it was written is passed over."""
        told = values if isinstance(values, Mapping) else {}
        pins = _ids(told, "pins")
        return cls(
            frozenset(_ids(told, "on") or ()),
            frozenset(_ids(told, "off") or ()),
            None if pins is None else tuple(dict.fromkeys(pins))[:MOST_PINS],
        )

    @classmethod
    def kept(cls, unit: UnitOfWork) -> Choices:
        """What the journal keeps."""
        return cls.of(unit.settings.get(KEY))

    def plain(self) -> dict[str, Any]:
        """As a setting."""
        told: dict[str, Any] = {"on": sorted(self.on), "off": sorted(self.off)}
        if self.pins is not None:
            told["pins"] = list(self.pins)
        return told

    def is_on(self, pack_id: str, *, is_own: bool) -> bool:
        """Whether New reflection lists a set; own ones are listed until they are switched off."""
        if pack_id in self.on or pack_id in self.off:
            return pack_id in self.on
        return is_own or pack_id in FIRST_ON

    def pinned(self, known: Collection[str]) -> tuple[str, ...]:
        """The sets on Today, in their order."""
        pins = DOORS if self.pins is None else self.pins
        return tuple(pack_id for pack_id in pins if pack_id in known)

    def switched(self, pack_id: str, *, on: bool) -> Choices:
        """With one set switched on or off."""
        one = frozenset({pack_id})
        if on:
            return replace(self, on=self.on | one, off=self.off - one)
        return replace(self, on=self.on - one, off=self.off | one)

    def moved(self, pack_id: str, since: Choices, wanted: Choices) -> Choices | None:
        """These, with what was chosen about one set put from `since` to `wanted`.

        None where that was chosen anew since; what was chosen about other sets stays.
        """
        is_about_pins = since.pins != wanted.pins
        if self._flag(pack_id) != since._flag(pack_id) or (
            is_about_pins and self.pins != since.pins
        ):
            return None
        one, flag = frozenset({pack_id}), wanted._flag(pack_id)
        return Choices(
            (self.on | one) if flag is True else self.on - one,
            (self.off | one) if flag is False else self.off - one,
            wanted.pins if is_about_pins else self.pins,
        )

    def _flag(self, pack_id: str) -> bool | None:
        return pack_id in self.on if pack_id in self.on | self.off else None

    def with_others(self, other: Choices) -> Choices:
        """These and those of another journal; where they differ, these stand."""
        return Choices(
            self.on | (other.on - self.off),
            self.off | (other.off - self.on),
            other.pins if self.pins is None else self.pins,
        )


def _ids(told: Mapping[Any, Any], key: str) -> list[str] | None:
    found = told.get(key)
    if not isinstance(found, list | tuple):
        return None
    return [each for each in found if isinstance(each, str)]
