"""Codes, what is to be looked at again, the legal hold, and the report about one code."""

from __future__ import annotations

import argparse
from typing import Any

from app.cli import say
from app.cli.opening import opened
from app.services.code_report import telling
from app.services.codes import Codes
from models.records.keeping import CodeCard, LegalHold, Review, ReviewReason
from models.vault.kdf import KdfPolicy

Asked = argparse.Namespace
Policy = KdfPolicy | None

_REASONS = {
    ReviewReason.ENDED: "the work ended on {day}",
    ReviewReason.ARCHIVED: "archived, last used on {day}",
    ReviewReason.OLD: "held on {day} or later",
    ReviewReason.BROUGHT: "brought to supervision on {day}",
    ReviewReason.DAY: "set for {day}",
}


def carry_out(asked: Asked, policy: Policy) -> int:
    """Lists the codes; makes, ends, archives or merges them."""
    with opened(asked, policy) as unlocked:
        made = _acted(asked, unlocked.codes)
        cards = [card for card in unlocked.codes.cards() if made in ("", card.code)]
    values = {"total": len(cards), "codes": [_values(card) for card in cards]}
    words = "\n".join(_said(card) for card in cards) or "No code was drawn yet."
    say.tell(asked, values, words)
    return 0


def _acted(asked: Asked, codes: Codes) -> str:
    """The code that something was done with, or "" where only the list is wanted."""
    match asked.action:
        case "new":
            return codes.create(asked.kind)[0]
        case "end":
            codes.end(asked.code, asked.on)
        case "archive":
            codes.archive(asked.code)
        case "offer":
            codes.unarchive(asked.code)
        case "merge":
            codes.merge(asked.code, asked.into)
            return str(asked.into)
        case _:
            return ""
    return str(asked.code)


def report(asked: Asked, policy: Policy) -> int:
    """Writes everything that concerns one code to a file, in clear."""
    with opened(asked, policy) as unlocked:
        told = unlocked.code_report.read(asked.code)
        count = telling(unlocked.guard.looker(), told)
        written = unlocked.code_report.save(told, asked.out, left_in=count)
    say.tell(
        asked,
        {
            "written": [str(path) for path in written.written],
            "entries": written.entries,
            "left_in": count,
        },
        f"Written: {written.entries} reflections, in clear, to {asked.out}. "
        f"Places in it that could tell who somebody is: {count}. "
        "Anyone who has this file can read it. Take advice before you give it to anyone.",
    )
    return 0


def review(asked: Asked, policy: Policy) -> int:
    """Lists what could be looked at again. Nothing is ever deleted by itself."""
    with opened(asked, policy) as unlocked:
        queue = unlocked.retention.queue(asked.limit)
    values = {"total": queue.total, "reviews": [_review_values(each) for each in queue.reviews]}
    lines = [f"{_name(each)}: {_why(each)}" for each in queue.reviews]
    say.tell(asked, values, "\n".join(lines) or "Nothing is to be looked at today.")
    return 0


def hold(asked: Asked, policy: Policy) -> int:
    """Says whether a legal hold is on; switches it on with its reason, or lifts it."""
    with opened(asked, policy) as unlocked:
        if asked.action == "on":
            unlocked.retention.set_hold(" ".join(asked.why))
        elif asked.action == "off":
            unlocked.retention.lift_hold()
        stands = unlocked.retention.hold()
        past = unlocked.retention.past_holds()
    values = {
        "hold": _hold_values(stands) if stands else None,
        "past": [_hold_values(each) for each in past],
    }
    words = (
        f"A legal hold is on since {stands.since:%Y-%m-%d}: {stands.why}\nNothing is deleted."
        if stands
        else "No legal hold is on."
    )
    earlier = [
        f"Earlier, {each.since:%Y-%m-%d} to {each.until or each.since:%Y-%m-%d}: {each.why}"
        for each in past
    ]
    say.tell(asked, values, "\n".join([words, *earlier]))
    return 0


def _values(card: CodeCard) -> dict[str, Any]:
    stored = card.stored
    return {
        "code": card.code,
        "kind": stored.kind,
        "made": stored.made_at.isoformat(),
        "reflections": card.count,
        "first": card.first.date().isoformat() if card.first else None,
        "last": card.last.date().isoformat() if card.last else None,
        "ended": stored.ended_on.isoformat() if stored.ended_on else None,
        "archived": stored.archived,
        "merged_into": stored.merged_into or None,
        "retention": stored.retention.value,
        "review": stored.review_on.isoformat() if stored.review_on else None,
    }


def _said(card: CodeCard) -> str:
    stored = card.stored
    parts = [stored.kind, f"{card.count} reflections"]
    if card.last:
        parts.append(f"last {card.last:%Y-%m-%d}")
    if stored.ended_on:
        parts.append(f"ended {stored.ended_on:%Y-%m-%d}")
    if stored.archived:
        parts.append("archived")
    if stored.merged_into:
        parts.append(f"part of {stored.merged_into}")
    return f"{card.code}  {', '.join(parts)}"


def _review_values(each: Review) -> dict[str, Any]:
    return {
        "of": each.of.value,
        "id": each.id,
        "reason": each.reason.value,
        "since": each.since.isoformat(),
        "due": each.due.isoformat(),
        "entries": list(each.entries),
    }


def _name(each: Review) -> str:
    count = f" ({len(each.entries)} reflections)" if len(each.entries) > 1 else ""
    return f"{each.title or each.id}{count}"


def _why(each: Review) -> str:
    return _REASONS[each.reason].format(day=f"{each.since:%Y-%m-%d}")


def _hold_values(each: LegalHold) -> dict[str, Any]:
    until = each.until.isoformat() if each.until else None
    return {"since": each.since.isoformat(), "until": until, "why": each.why}
