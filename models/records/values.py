"""Values that several kinds of records share."""

from __future__ import annotations

from enum import StrEnum

_Scalar = str | int | float | bool | None
JsonValue = _Scalar | list["JsonValue"] | dict[str, "JsonValue"]
"""A plain value as JSON knows it: what an answer holds."""


class DueRule(StrEnum):
    """When something comes back."""

    NONE = "none"
    DATE = "date"
    NOW = "now"
    NEXT_CONTACT = "next_contact"
    NEXT_SUPERVISION = "next_supervision"
