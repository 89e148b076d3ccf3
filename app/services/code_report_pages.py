"""How a report about a code reads: Markdown, what was written always set off as a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise

from models.records.entries import Answer, Draft, Entry, Privacy
from models.records.follow_ups import DueRule, FollowUp, KeptCue, KeptFollowUp
from models.records.ids import ItemId
from models.records.keeping import BroughtItem, CodeCard, Mention
from models.records.positions import Placing
from models.records.repairs import LinkedEntry, MoveKind, RepairMove, Side, Standing
from models.records.supervision import Aftermath, Framing
from models.repositories.repairs import KeptRepair
from prompts.header import ENTRY_KINDS
from prompts.kinds import PLACE_WORDS, Place
from prompts.repair import question_of, stage_names, stages

_PLAINLY = """\
This document was made on {day} out of a private reflective journal. It brings together everything \
in it that carries the code {code}{parts}, private answers too, which are marked.

**It is in clear.** Anyone who has this file can read it. Keep it where only you can reach it, and \
delete it when it has done its work.

Before anything of it is given to anybody:

* **What it is.** Reflections of one professional on their own part in the work. They are not the \
official record, and they may hold impressions, feelings and doubts that turned out otherwise.
* **Pseudonymous, not anonymous.** {code} stands for somebody or for a group. The key to it is not \
in here, and not in the journal. Whoever can link the two holds personal data; the person it is \
about may have a right to see it.
* **Others may be spoken of.** Relatives, colleagues and other people may be named or recognisable. \
What is about them may have to be taken out first.
* **Not privileged.** A court may order reflections. Do not change or delete anything once somebody \
has asked for it: settings have a legal hold for that.
* **Take advice first**, from whoever answers for data protection where you work, from your \
insurer, your professional body or a lawyer: about what has to be given, to whom, and what not.
* **What it cannot find.** Reflections that carry no code or another one and do not name this one, \
backups, exports and printed pages, and what stands elsewhere.
"""

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_PRIVACY = {
    Privacy.PRIVATE: "kept private as a whole",
    Privacy.MAY_BRING: "may be brought to supervision",
    Privacy.LOG: "made to be shown",
}
_RULES = {
    DueRule.NONE: "",
    DueRule.DATE: "due {day}",
    DueRule.NOW: "now",
    DueRule.NEXT_CONTACT: "before the next contact",
    DueRule.NEXT_SUPERVISION: "before the next supervision",
}
_SIDES = {
    Side.NONE: "goes on",
    Side.FOR_SUPERVISION: "waits for supervision",
    Side.INDIRECT: "is mended in another way",
    Side.PARKED: "is put aside",
}


def first_page(
    code: str, parts: Sequence[str], asked: str, today: date, sections: Sequence[str]
) -> str:
    """The honest beginning: what it is, what it is not, what to do before it leaves."""
    with_parts = f" (with {', '.join(parts)}, which became part of it)" if parts else ""
    lines = [
        f"# Everything about {code}\n",
        _PLAINLY.format(day=day_of(today), code=code, parts=with_parts),
    ]
    if asked != code:
        lines.append(f"{asked} was asked for. It became part of {code}.\n")
    lines.append("In this document: " + ", ".join(sections) + ".\n")
    return "\n".join(lines)


def code_lines(
    cards: Sequence[CodeCard], held: Sequence[datetime], entries: Sequence[Entry]
) -> list[str]:
    """What is known of the code itself, and the plain facts of the time."""
    lines = []
    for card in cards:
        stored = card.stored
        told = [stored.kind, f"drawn on {day_of(stored.made_at)}"]
        if stored.ended_on:
            told.append(f"ended on {day_of(stored.ended_on)}")
        if stored.archived:
            told.append("archived")
        if stored.merged_into:
            told.append(f"part of {stored.merged_into}")
        lines.append(f"* {card.code}: {', '.join(told)}")
    lines.append(f"* Reflections: {len(entries)}, {len(entries) - len(held)} of them in the bin")
    if held:
        lines.append(f"* From {day_of(held[0])} to {day_of(held[-1])}")
    gaps = [(after - before).days for before, after in pairwise(held)]
    if gaps:
        at = gaps.index(max(gaps))
        lines.append(
            f"* Longest time between two: {gaps[at]} days, from {day_of(held[at])} to "
            f"{day_of(held[at + 1])}"
        )
    for kind, count in _kinds(entries):
        lines.append(f"* {kind}: {count}")
    return lines


def entry_lines(entry: Entry, cues: Sequence[KeptCue], *, is_binned: bool) -> Iterator[str]:
    """One reflection with all that belongs to it."""
    yield f"### {day_of(entry.header.held_at)}, {_line(entry.title)}\n"
    told = [_kind(entry.header.kind), _PRIVACY[entry.header.privacy]]
    if entry.header.code:
        told.append(entry.header.code)
    if entry.header.minutes is not None:
        told.append(f"{entry.header.minutes} minutes")
    if entry.header.placing is not None:
        told.append(f"my power: {_placed(entry.header.placing)}")
    if entry.header.tags:
        told.append("tags: " + ", ".join(_line(tag) for tag in entry.header.tags))
    if is_binned:
        told.append("in the bin")
    yield f"{'; '.join(told)}.\n"
    if entry.revisions:
        earlier = (
            "1 earlier version" if entry.revisions == 1 else f"{entry.revisions} earlier versions"
        )
        yield f"It was edited: {earlier} are kept in the journal and are not in here.\n"
    yield from _answers(entry.answers)
    if entry.bring_question.strip():
        yield "**To bring to supervision**\n"
        yield quoted(entry.bring_question)
    for note in entry.hindsight:
        yield f"**In hindsight, {day_of(note.written_at)}**{_private(note.private)}\n"
        yield quoted(note.text)
    for kept in cues:
        yield f"**Cue card**{_private(kept.cue.private)}\n"
        yield quoted(kept.cue.text)


def draft_lines(entry: Entry, draft: Draft) -> Iterator[str]:
    """One draft: what is typed and not yet done."""
    edits = ", an edit of one above" if draft.entry_id else ""
    yield f"### {day_of(entry.header.held_at)}, last changed {day_of(draft.changed_at)}{edits}\n"
    yield from _answers(entry.answers)


def follow_up_lines(kept: Iterable[KeptFollowUp]) -> list[str]:
    """What was to come back, and what came of it."""
    lines: list[str] = []
    for each in kept:
        one = each.follow_up
        lines.append(f"### {day_of(one.made_at)}, {one.kind.value.replace('_', ' ')}\n")
        lines.append(f"{_due(one)}{one.state.value}.{_private(one.private)}\n")
        lines.append(quoted(one.text))
        for name, text in (("Because", one.basis), ("What came of it", one.result)):
            if text.strip():
                lines += [f"**{name}**\n", quoted(text)]
    return lines


def repair_lines(repairs: Iterable[tuple[KeptRepair, Sequence[LinkedEntry]]]) -> list[str]:
    """Each repair with every change it went through; what its reflections tell stands with them."""
    lines: list[str] = []
    for kept, entries in repairs:
        repair = kept.repair
        lines.append(f"### Noticed on {day_of(repair.noticed_at)}\n")
        is_down = repair.standing is Standing.DOWN
        told = [f"stage: {_stage(repair.stage, is_down)}"]
        if repair.side is not Side.NONE:
            told.append(_SIDES[repair.side])
        if repair.due is not None:
            told.append(f"due {day_of(repair.due)}")
        if repair.closed_at is not None:
            result = f" ({_words(repair.result)})" if repair.result else ""
            told.append(f"closed on {day_of(repair.closed_at)}{result}")
        if repair.deleted_at is not None:
            told.append("in the bin")
        lines.append(f"{'; '.join(told)}.{_private(repair.private)}\n")
        if repair.title.strip():
            lines.append(quoted(repair.title))
        if entries:
            days = ", ".join(day_of(each.held_at) for each in entries)
            lines.append(f"Told by the reflections of {days}.\n")
        lines += [line for move in kept.moves for line in _move_lines(move, is_down)]
    return lines


_FRAMING = {
    "title": "Called",
    "happened": "What happened",
    "why_now": "Why this, why now",
    "moment": "The moment",
    "tried": "What was tried",
    "guess": "What may be going on",
    "feared": "The feared answer",
}
_KEPT_PRIVATE = ("The feared answer",)
_AFTERMATH = {
    "take": "To take along",
    "leave": "To leave",
    "doubt": "In doubt",
    "decision": "Decided",
    "ethics": "On ethics",
    "risk": "Step about risk",
    "gist": "What the supervisor said, in gist",
    "client_view": "What the person might say about it",
    "dropped_why": "Why it was dropped",
}


def brought_lines(items: Iterable[BroughtItem], earlier: Mapping[ItemId, int]) -> list[str]:
    """What came to supervision, and what came of it; `earlier` counts what it said before."""
    lines: list[str] = []
    for item in items:
        with_whom = f", with {_line(item.person)}" if item.person.strip() else ""
        lines.append(f"### {day_of(item.held_at)}{with_whom}\n")
        if count := earlier.get(item.id, 0):
            kept = "1 earlier wording is" if count == 1 else f"{count} earlier wordings are"
            lines.append(f"It was changed: {kept} kept in the journal and are not in here.\n")
        lines.append(quoted(item.question))
        for heading, text in _told(item.framing, _FRAMING):
            lines += [f"**{heading}**{_private(heading in _KEPT_PRIVATE)}\n", quoted(text)]
        for passage in item.passages:
            lines += ["**The passage that was shown**\n", quoted(passage)]
        if item.outcome.strip():
            lines += ["**What came of it**\n", quoted(item.outcome)]
        for heading, text in _told(item.aftermath, _AFTERMATH):
            lines += [f"**{heading}**\n", quoted(text)]
        for action in item.actions:
            done = "done" if action.done else "open"
            due = f", due {day_of(action.due)}" if action.due else ""
            lines += [f"**Promised** ({done}{due})\n", quoted(action.text)]
    return lines


def _told(record: Framing | Aftermath, headings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The texts of a record under their headings, those that were written."""
    for name, heading in headings.items():
        text = getattr(record, name)
        if text.strip():
            yield heading, text


def mention_lines(mentions: Iterable[Mention]) -> list[str]:
    """Passages elsewhere that name the code."""
    lines: list[str] = []
    for mention in mentions:
        of_code = f", of {mention.card.code}" if mention.card.code else ""
        lines.append(f"### {day_of(mention.card.held_at)}{of_code}\n")
        for heading, text, private in mention.passages:
            lines += [f"**{_line(heading) or 'In hindsight'}**{_private(private)}\n", quoted(text)]
    return lines


def quoted(text: str) -> str:
    """What somebody wrote, each line set off."""
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines()) + "\n"


def day_of(day: date | datetime) -> str:
    """A day as it is written everywhere in the report."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year:04}"


def _answers(answers: Sequence[Answer]) -> Iterator[str]:
    for answer in answers:
        heading = _line(answer.heading)
        if heading or answer.private:
            yield f"**{heading or 'Written freely'}**{_private(answer.private)}\n"
        yield quoted(answer.text)


def _move_lines(move: RepairMove, is_down: bool) -> list[str]:
    """One dated change in words."""
    on, private = day_of(move.at), _private(move.private)
    value = move.value if isinstance(move.value, str) else ""
    match move.kind:
        case MoveKind.FIELD:
            question = question_of(stages(), move.name, is_down=is_down)
            name = _line(question.text) if question is not None else _words(move.name)
            said = move.text or value
            return [f"* {on}: **{name}**{private}", f"\n{quoted(said)}"] if said.strip() else []
        case MoveKind.CLOSED:
            said = f"closed{_bracketed(value)}"
        case MoveKind.STAGE:
            said = f"stage: {_stage(value or move.stage.value, is_down)}"
        case MoveKind.SIDE:
            said = _SIDES.get(Side(value), value) if value in set(Side) else value
        case MoveKind.TITLE:
            said = "called otherwise"
        case _:
            said = _words(move.kind.value)
    reason = f"\n{quoted(move.reason)}" if move.reason.strip() else ""
    return [f"* {on}: {said}{private}{reason}"]


def _stage(stage: str, is_down: bool) -> str:
    """What a stage is called; another way for whoever had less power."""
    names = stage_names(stages(), is_down=is_down)
    return names[stage].lower() if stage in names else _words(stage)


def _bracketed(text: str) -> str:
    return f" ({_words(text)})" if text else ""


def _due(one: FollowUp) -> str:
    rule = _RULES[one.rule].format(day=day_of(one.due) if one.due else "")
    return f"{rule}; " if rule else ""


def _private(private: bool) -> str:
    return " (private)" if private else ""


def _line(text: str) -> str:
    return " ".join(text.split())


def _words(key: str) -> str:
    return key.replace("_", " ").replace(".", ": ")


def _placed(placing: Placing) -> str:
    ends = [PLACE_WORDS[Place(end)] for end in (placing.began, placing.ended) if end is not None]
    said = [PLACE_WORDS[Place(placing.at)], *([" to ".join(ends)] if ends else [])]
    return ", from ".join(said)


def _kind(kind: str) -> str:
    return next((each.text for each in ENTRY_KINDS if each.id == kind), kind)


def _kinds(entries: Sequence[Entry]) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    for entry in entries:
        kind = _kind(entry.header.kind)
        counts[kind] = counts.get(kind, 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
