"""Records of plain fields as the values a JSON column keeps, and the way back.

A field is a text, a number, yes or no, a day, one of a set of names, or a tuple of texts or numbers.
What is as it is by default is left out, so that records may gain fields.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from models.snapshots import check_number, check_words

R = TypeVar("R")


def values_of(record: Any) -> dict[str, Any]:
    """The plain values of a record, without those that are as they are by default."""
    return {
        each.name: _plain(getattr(record, each.name))
        for each in fields(record)
        if each.default is MISSING or getattr(record, each.name) != each.default
    }


def record_from(kind: type[R], values: object) -> R:
    """The record that those values were of; a name it does not know is left out.

    Raises:
        TypeError, ValueError: A value is not of its field's kind.
    """
    if not isinstance(values, Mapping):
        raise TypeError(kind.__name__)
    hints = _hints(cast("Any", kind))
    known = {name: _read(hint, values[name]) for name, hint in hints.items() if name in values}
    return kind(**known)


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _read(hint: Any, value: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        if value is None:
            return None
        (hint,) = (each for each in get_args(hint) if each is not type(None))
        return _read(hint, value)
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise TypeError("a list")
        return tuple(_read(get_args(hint)[0], each) for each in value)
    # A name that is an own kind of text, such as an id.
    hint = getattr(hint, "__supertype__", hint)
    if issubclass(hint, Enum):
        return hint(value)
    if hint is date:
        return date.fromisoformat(value)
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        raise TypeError(hint.__name__)
    if hint is str:
        check_words(value)
    elif hint is int:
        check_number(value)
    return value
