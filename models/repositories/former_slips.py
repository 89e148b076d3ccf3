"""Slips, as exports of the first version tell of them, turned into the repairs they are now."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, select

from models.records.positions import Position
from models.records.repairs import NO_SLIP, MoveKind, Side, Stage, Standing
from models.records.values import DueRule
from models.tables import EntryRow

_Values = Mapping[str, Any]

_UP = (Position.UP.value, Position.UPISH.value)
_DOWN = (Position.DOWN.value, Position.DOWNISH.value)
_SETTLED = ("closed", "not_a_slip")
_UNREADABLE: dict[str, Any] = {}


def with_repairs(connection: Connection, records: _Values) -> _Values:
    """The records of an export with repairs where it has slips."""
    slips = records.get("slips")
    if not isinstance(slips, list) or "repairs" in records:
        return records
    entries = _entries(connection)
    repairs: list[_Values] = []
    links: list[_Values] = []
    moves: list[_Values] = []
    for slip in slips:
        entry = entries.get(str(slip.get("entry_id"))) if isinstance(slip, dict) else None
        state = slip.get("state") if entry else None
        if entry is None or state not in ("noticed", "owned", *_SETTLED):
            repairs.append(_UNREADABLE)
            continue
        repairs.append(_repair(slip, *entry))
        links.append({"repair_id": slip.get("uid"), "entry_id": slip["entry_id"], "seq": 0})
        moves += _moves(slip)
    return {
        **records,
        "repairs": repairs,
        "repair_entries": links,
        "repair_moves": moves,
        "items": _items(records.get("items", ())),
    }


def _entries(connection: Connection) -> dict[str, tuple[str, Standing]]:
    """The code of each entry, and where one stood in it."""
    rows = connection.execute(select(EntryRow.uid, EntryRow.code, EntryRow.position))
    return {row.uid: (row.code, _standing(row.position)) for row in rows}


def _standing(position: str | None) -> Standing:
    if position in _UP:
        return Standing.UP
    return Standing.DOWN if position in _DOWN else Standing.UNSAID


def _repair(slip: _Values, code: str, standing: Standing) -> dict[str, Any]:
    state = slip["state"]
    last = slip.get("closed_at") or slip.get("owned_at") or slip.get("noticed_at")
    return {
        "uid": slip.get("uid"),
        "entry_id": slip["entry_id"],
        "title": "",
        "stage": Stage.CLOSED.value if state in _SETTLED else state,
        "side": Side.NONE.value,
        "standing": standing.value,
        "code": code,
        "private": slip.get("private"),
        "noticed_at": slip.get("noticed_at"),
        "changed_at": last,
        "rule": DueRule.NONE.value,
        "due": None,
        "closed_at": last if state in _SETTLED else None,
        "reopened_at": None,
        "result": NO_SLIP if state == "not_a_slip" else "",
        "tries": 0,
        "deferential": False,
        "shown": False,
        "deleted_at": None,
    }


def _moves(slip: _Values) -> Iterable[dict[str, Any]]:
    noticed, owned, closed = (slip.get(f"{name}_at") for name in ("noticed", "owned", "closed"))
    yield _move(slip, 1, noticed, MoveKind.BEGAN, Stage.NOTICED, None)
    if owned or slip["state"] == "owned":
        yield _move(slip, 2, owned or noticed, MoveKind.STAGE, Stage.OWNED, Stage.OWNED.value)
    if slip["state"] in _SETTLED:
        result = NO_SLIP if slip["state"] == "not_a_slip" else ""
        at = closed or owned or noticed
        yield _move(slip, 3, at, MoveKind.CLOSED, Stage.CLOSED, result)


def _move(
    slip: _Values, seq: int, at: object, kind: MoveKind, stage: Stage, value: str | None
) -> dict[str, Any]:
    return {
        "repair_id": slip.get("uid"),
        "seq": seq,
        "at": at,
        "kind": kind.value,
        "stage": stage.value,
        "name": "",
        "round": 0,
        "value_json": value,
        "text": "",
        "reason": "",
        "private": slip.get("private"),
    }


def _items(items: object) -> object:
    if isinstance(items, str | Mapping) or not isinstance(items, Iterable):
        return items
    return [
        {**item, "repair_id": item.get("slip_id")} if isinstance(item, dict) else item
        for item in items
    ]
