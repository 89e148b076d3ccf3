"""A prompt set in the making as text, right or wrong, to be kept until it is done.

A pack file cannot hold what cannot be read; a draft has to.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from app.domain.pack_branches import typed
from prompts.grammar import Condition
from prompts.schema import Pack


class NotADraftError(ValueError):
    """The text is not a set that was being edited."""


def write(pack: Pack) -> str:
    """The set as text."""
    return json.dumps(_plain(pack), ensure_ascii=False)


def read(text: str) -> Pack:
    """The set that was written.

    Raises:
        NotADraftError: It is none.
    """
    try:
        pack = _built(Pack, json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise NotADraftError("not a set in the making") from error
    if not isinstance(pack, Pack):
        raise NotADraftError("not a set in the making")
    return pack


def _plain(value: Any) -> Any:
    if isinstance(value, Condition):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {
            each.name: _plain(given)
            for each in fields(value)
            if (given := getattr(value, each.name)) != each.default or each.default is MISSING
        }
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _built(kind: Any, raw: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        inner = next(each for each in get_args(kind) if each is not type(None))
        return None if raw is None else _built(inner, raw)
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        if len(inner) == 2 and inner[1] is Ellipsis:
            return tuple(_built(inner[0], each) for each in raw)
        return tuple(_built(each, part) for each, part in zip(inner, raw, strict=True))
    if isinstance(kind, type) and issubclass(kind, Condition):
        return typed(_of(str, raw))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(raw)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind, raw)
    return _of(kind, raw)


def _dataclass(kind: type, raw: Any) -> Any:
    given = _of(Mapping, raw)
    hints = get_type_hints(kind)
    known = {each.name for each in fields(kind)}
    return kind(**{name: _built(hints[name], given[name]) for name in given if name in known})


def _of(kind: Any, raw: Any) -> Any:
    if not isinstance(raw, kind):
        raise TypeError(f"{kind} is wanted")
    return raw
