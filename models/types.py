"""Column types: what a value looks like in the file."""

import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import Dialect, String, Text
from sqlalchemy.types import TypeDecorator


def sound_text(value: str) -> str:
    """The same text in a form that can be written as UTF-8.

    A pair of surrogates becomes its character; a lone one, which stands for nothing and which no
    file can hold, becomes U+FFFD. Everything else is left exactly as it is: no trimming, no
    normalising, NUL included.
    """
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return value


class Words(TypeDecorator[str]):
    """Text that a person may have written, kept as it is (see `sound_text`)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else sound_text(value)


class WallTime(TypeDecorator[datetime]):
    """A local wall-clock time as `YYYY-MM-DDTHH:MM:SS`, which sorts for the years 1 to 9999."""

    impl = String(19)
    cache_ok = True

    def process_bind_param(self, value: datetime | str | None, dialect: Dialect) -> str | None:
        if value is None or isinstance(value, str):
            return value
        return wall_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Day(TypeDecorator[date]):
    """A day as `YYYY-MM-DD`."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """Plain values as JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return json_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


def wall_text(value: datetime) -> str:
    """The text under which `WallTime` stores that time; a zone, if any, is dropped."""
    return value.replace(tzinfo=None).isoformat(timespec="seconds")


def json_text(value: Any) -> str:
    """The text under which `Json` stores that value."""
    return sound_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
