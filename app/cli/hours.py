"""The log of hours on the command line: its lines, where one stands, and the sheets it leaves as."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from app.cli import say
from app.cli.documents import settled
from app.cli.opening import a_file, opened
from app.cli.refusal import Refused
from app.domain.clock import SystemClock
from app.domain.hours import counted
from app.domain.hours_standing import Period, Stand
from app.services.session import Unlocked
from app.ui.pages.supervision.hours_paper import log_csv, log_document, log_xlsx
from app.ui.pages.supervision.hours_words import (
    checked_line,
    line_aside,
    line_time,
    line_title,
    notice_line,
    period_line,
    sheet_words,
)
from models.records.hours import ExportDetails, ExportedThing, HoursKind, HoursLine, HoursNotes
from models.records.ids import HoursId
from models.records.supervision import SessionKind
from models.vault.kdf import KdfPolicy
from prompts.hours import Rules, load_rules
from prompts.reading import FileError

Asked = argparse.Namespace
Policy = KdfPolicy | None

FORMS: Mapping[str, Callable[..., bytes]] = {"csv": log_csv, "xlsx": log_xlsx}
"""How a sheet is written, by the ending of its file."""


def carry_out(asked: Asked, policy: Policy) -> int:
    """Lists the log, or does what was asked for instead."""
    if asked.action == "check":
        return _check(asked)
    with opened(asked, policy) as unlocked:
        return _ACTIONS[asked.action](asked, unlocked)


def _list(asked: Asked, unlocked: Unlocked) -> int:
    lines = unlocked.hours.lines(asked.since, asked.until)
    body = asked.body or next(iter(unlocked.hours.followed()), "")
    rules = _rules(unlocked, body) if body else None
    values = {"total": len(lines), "lines": [_values(line, rules) for line in lines]}
    words = "\n".join(_said(line, rules) for line in lines) or "Nothing is in the log."
    say.tell(asked, values, words)
    return 0


def _bodies(asked: Asked, unlocked: Unlocked) -> int:
    followed = unlocked.hours.followed()
    found = unlocked.hours.rules()
    values = {
        "bodies": [
            {
                "id": rules.id,
                "name": rules.name,
                "followed": rules.id in followed,
                "checked_on": rules.checked_on.isoformat() if rules.checked_on else None,
                "sources": [source.address for source in rules.sources],
                "advice": rules.advice,
            }
            for rules in found
        ]
    }
    lines = [f"{'*' if rules.id in followed else ' '} {rules.id}  {rules.name}" for rules in found]
    say.tell(asked, values, "\n".join([*lines, "* are those you follow."]))
    return 0


def _follow(asked: Asked, unlocked: Unlocked) -> int:
    unlocked.hours.follow(asked.bodies)
    followed = unlocked.hours.followed()
    say.tell(asked, {"followed": list(followed)}, f"You follow: {', '.join(followed) or 'none'}.")
    return 0


def _add(asked: Asked, unlocked: Unlocked) -> int:
    kind = HoursKind(asked.kind)
    if kind is HoursKind.BREAK:
        if not asked.about:
            raise Refused("A break needs its reason: give it with --about.")
        line, _ = unlocked.hours.add_break(asked.day, asked.until or asked.day, asked.about)
    elif asked.minutes is None:
        raise Refused("Say how long it was: give --minutes.")
    else:
        line, _ = unlocked.hours.add(
            HoursLine(
                id=HoursId(""),
                day=asked.day,
                kind=kind,
                minutes=asked.minutes,
                format=SessionKind(asked.format),
                group_size=asked.size,
                person=asked.person,
                notes=HoursNotes(subjects=asked.about, regular=asked.regular),
            )
        )
    say.tell(asked, _values(line, None), f"In the log: {_said(line, None)}")
    return 0


def _remove(asked: Asked, unlocked: Unlocked) -> int:
    unlocked.hours.remove(HoursId(asked.id))
    say.tell(asked, {"removed": asked.id}, "Taken out of the log.")
    return 0


def _standing(asked: Asked, unlocked: Unlocked) -> int:
    bodies = (asked.body,) if asked.body else unlocked.hours.followed()
    if not bodies:
        raise Refused("You follow no rules yet. Name a body, or use: hours follow BODY.")
    today = SystemClock().today()
    stands = [unlocked.hours.standing(body, today) for body in bodies]
    values = {"standings": [_stand_values(stand) for stand in stands]}
    say.tell(asked, values, "\n\n".join(_stand_said(stand, today) for stand in stands))
    return 0


def _export(asked: Asked, unlocked: Unlocked) -> int:
    out: Path = asked.out
    form = FORMS.get(out.suffix.removeprefix(".").lower())
    if form is None:
        raise Refused("The file ends in .csv or .xlsx.")
    body = asked.body or next(iter(unlocked.hours.followed()), "")
    rules = _rules(unlocked, body) if body else None
    lines = unlocked.hours.lines(asked.since, asked.until)
    document = log_document(lines, rules, None, SystemClock().today())
    chosen, marked = settled(asked, unlocked, document)
    details = ExportDetails(left_in=chosen.left_in(marked), recipient=asked.recipient)
    data = form(lines, rules, sheet_words(), chosen.made())
    noted, _ = unlocked.ledger.write(out, data, ExportedThing.HOURS, details)
    say.tell(
        asked,
        {"written": str(out), "lines": len(lines), "sha256": noted.sha256},
        f"Written: {len(lines)} lines, in clear, to {out}. Nothing of the journal is in it.",
    )
    return 0


def _check(asked: Asked) -> int:
    """Names every problem of files of rules, with its line."""
    found: dict[str, list[str]] = {}
    for file in asked.files:
        try:
            load_rules(a_file(file), own=True)
            found[str(file)] = []
        except FileError as error:
            found[str(file)] = [str(each) for each in error.problems]
    lines = [
        f"{file}: {problem}"
        for file, problems in found.items()
        for problem in problems or ["Good."]
    ]
    say.tell(asked, {"files": found}, "\n".join(lines))
    return 1 if any(found.values()) else 0


_ACTIONS: Mapping[str | None, Callable[[Asked, Unlocked], int]] = {
    None: _list,
    "bodies": _bodies,
    "follow": _follow,
    "add": _add,
    "remove": _remove,
    "standing": _standing,
    "export": _export,
}


def _rules(unlocked: Unlocked, body: str) -> Rules:
    # Whether there are such rules is for the log to say.
    return unlocked.hours.standing(body).rules


def _values(line: HoursLine, rules: Rules | None) -> dict[str, Any]:
    told = counted(rules, line) if rules is not None else None
    return {
        "id": line.id,
        "day": line.day.isoformat(),
        "kind": line.kind.value,
        "side": line.side.value,
        "minutes": line.minutes,
        "counted": told.whole if told is not None else None,
        "why_not": told.why.value if told is not None and told.why else None,
        "format": line.format.value,
        "group_size": line.group_size,
        "person": line.person,
        "about": line.notes.subjects,
        "impact": line.notes.impact,
        "reason": line.notes.reason,
        "written": line.logged_at.date().isoformat(),
    }


def _said(line: HoursLine, rules: Rules | None) -> str:
    told = counted(rules, line) if rules is not None else None
    parts = (line_title(line), line_time(line, told), line_aside(line, rules))
    return f"{line.id}  {line.day:%Y-%m-%d}  {', '.join(filter(None, parts))}"


def _stand_values(stand: Stand) -> dict[str, Any]:
    return {
        "body": stand.rules.id,
        "since": stand.since.isoformat(),
        "asks": [
            {
                "id": each.ask.id,
                "text": each.ask.text,
                "measure": each.ask.measure,
                "periods": [_period_values(period) for period in each.periods],
            }
            for each in stand.standings
        ],
        "notices": [
            {"kind": each.kind.value, "count": each.count, "of": each.of} for each in stand.notices
        ],
    }


def _period_values(period: Period) -> dict[str, Any]:
    return {
        "first": period.span.first.isoformat(),
        "last": period.span.last.isoformat(),
        "counted": period.counted,
        "wanted": period.wanted,
        "missing": period.missing,
        "over": period.is_over,
        "short": period.is_short,
        "break": period.is_break,
        "reason": period.reason,
    }


def _stand_said(stand: Stand, today: date) -> str:
    lines = [stand.rules.name]
    for each in stand.standings:
        lines.append(f"{each.ask.text}:")
        lines += [f"  {period_line(each.ask, period, today)}." for period in each.periods]
    lines += [notice_line(each, today) for each in stand.notices]
    return "\n".join([*lines, f"{checked_line(stand.rules)} {stand.rules.advice}".strip()])
