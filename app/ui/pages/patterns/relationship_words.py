"""What the part on one relationship says: gaps, turning points, signs, how far a repair is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.ui import i18n
from app.ui.pages.patterns.words import inside, reflections, tr
from models.records.relationships import Course, Gap, Known, Sign, SignKind, Turn, TurnKind, Who
from models.records.repairs import RepairCard, Standing
from prompts import repair as stages
from prompts.catalogue import Catalogue

_WEEKS_FROM, _MONTHS_FROM, _YEARS_FROM = 14, 120, 730
_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25


def days_words(days: int) -> str:
    """ "five days", "nine weeks", "about five months": as plain as a calendar."""
    if days < _WEEKS_FROM:
        one, many, count = tr("one day"), tr("{n} days"), days
    elif days < _MONTHS_FROM:
        one, many, count = tr("one week"), tr("{n} weeks"), round(days / _WEEK)
    elif days < _YEARS_FROM:
        one, many, count = tr("one month"), tr("about {n} months"), round(days / _MONTH)
    else:
        one, many, count = tr("one year"), tr("about {n} years"), round(days / _YEAR)
    return one if count == 1 else many.format(n=_numbers().get(count, str(count)))


def _numbers() -> dict[int, str]:
    return {
        2: tr("two"), 3: tr("three"), 4: tr("four"), 5: tr("five"), 6: tr("six"), 7: tr("seven"),
        8: tr("eight"), 9: tr("nine"), 10: tr("ten"), 11: tr("eleven"), 12: tr("twelve"),
    }  # fmt: skip


def gap_words(gap: Gap) -> str:
    """ "after nine weeks"; told ones say so."""
    said = tr("after {time}").format(time=days_words(gap.days))
    return tr("{gap}, as you said").format(gap=said) if gap.is_told else said


def exact_gap(gap: Gap) -> str:
    """The same with the days counted, where weeks or months are said."""
    said = gap_words(gap)
    if gap.days < _WEEKS_FROM:
        return said
    return tr("{gap} ({n} days)").format(gap=said, n=gap.days)


def who_words(who: Who) -> str:
    """The code, or the name of a supervisor."""
    return who.code or who.name or tr("A supervisor")


def known_words(known: Known) -> str:
    """How someone is called where one is chosen: "K4, 12 reflections"."""
    if known.who.person is None:
        return f"{known.who.code}, {reflections(known.count)}"
    met = tr("1 session") if known.count == 1 else tr("{n} sessions").format(n=known.count)
    return tr("{name}, supervision, {n}").format(name=who_words(known.who), n=met)


def line_names() -> dict[str, str]:
    """What each line is called."""
    return {
        "hostility_mine": tr("My hostility"),
        "hostility_theirs": tr("Theirs, as I saw it"),
        "warmth": tr("Warmth"),
        "recognised": tr("Recognised"),
        "respected": tr("Respected"),
        "give_and_take": tr("Give and take"),
        "how.bond": tr("We get on"),
        "how.safe_base": tr("I can show what is unfinished"),
        "how.needs": tr("I get what I need"),
    }


def figures_words(scales: Mapping[str, float]) -> str:
    """ "My hostility 6, Warmth 2"."""
    names = line_names()
    shown = [(names[key], scales[key]) for key in names if key in scales]
    return ", ".join(f"{name} {value:g}" for name, value in shown)


class Speaker:
    """Words that need the library: options of questions, stages of a repair."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._loops = _options(catalogue, "loop", "which")
        self._responses = _options(catalogue, "repair_tried", "response")
        pack = stages.stages()
        self._stages = {
            is_down: stages.stage_names(pack, is_down=is_down) for is_down in (False, True)
        }

    def loop(self, pattern: str) -> str:
        """The shape of a loop."""
        return self._loops.get(pattern) or tr("Another loop")

    def response(self, kind: str) -> str:
        """What came back to a try."""
        return self._responses.get(kind, kind)

    def turn(self, turn: Turn) -> str:
        """Why it is a turning point."""
        match turn.kind:
            case TurnKind.RATED:
                name = line_names().get(turn.scale, "")
                return tr("{name} {before:g}, then {after:g}").format(
                    name=name, before=turn.before, after=turn.after
                )
            case TurnKind.WARMTH:
                return tr("a moment of warmth")
            case TurnKind.SWAPPED:
                return tr("you stood at the other end of the loop")
            case TurnKind.RESPONSE:
                response = inside(self.response(turn.text))
                return tr("a try, and what came back: {response}").format(response=response)

    def sign(self, sign: Sign) -> str:
        """What stands beside a step."""
        if sign.turn is not None:
            return tr("Turning point: {why}").format(why=self.turn(sign.turn))
        text = " ".join(sign.text.split())
        said = {
            SignKind.FIRST_IMPRESSION: tr("First impression: {text}"),
            SignKind.WARMTH: tr("Warmth: {text}"),
            SignKind.LOOP: tr("Loop: {text}"),
            SignKind.SLIP: tr("Something slipped"),
            SignKind.TRIED: tr("A repair was tried"),
            SignKind.RESPONSE: tr("What came back: {text}"),
            SignKind.CLOSED: tr("The repair was closed"),
            SignKind.REOPENED: tr("The repair was opened again"),
            SignKind.OUTCOME: tr("From supervision: {text}"),
            SignKind.NOT_TAKEN_UP: tr("A strain, not taken up yet"),
        }[sign.kind]
        if sign.kind is SignKind.LOOP:
            text = inside(self.loop(sign.text))
        elif sign.kind is SignKind.RESPONSE:
            text = inside(self.response(sign.text))
        return said.format(text=text)

    def repair(self, card: RepairCard) -> str:
        """How far a repair is: its stage now, and its tries."""
        stage = self._stages[card.standing is Standing.DOWN].get(card.stage.value, "")
        said = [stage, *([_tries(card)] if card.standing is not Standing.DOWN else ())]
        if card.is_deferential:
            said.append(tr("polite agreement, to look at again"))
        return ", ".join(each for each in said if each)


def _tries(card: RepairCard) -> str:
    named = {0: tr("without a try"), 1: tr("tried once"), 2: tr("tried twice")}
    return named.get(card.tries, tr("tried {n} times").format(n=card.tries))


def _options(catalogue: Catalogue, pack_id: str, question_id: str) -> dict[str, str]:
    if pack_id not in catalogue:
        return {}
    found = [each for each in catalogue.get(pack_id).questions() if each.id == question_id]
    return {option.id: option.text for each in found for option in each.options}


def facts(course: Course, today: date) -> list[str]:
    """What can be counted, in plain sentences."""
    if course.first_at is None:
        return []
    first = i18n.short_day(course.first_at.date(), today)
    said = [tr("{n} since {day}.").format(n=reflections(course.reflections), day=first)]
    if course.last_contact is not None:
        met = tr("1 contact") if course.contacts == 1 else tr("{n} contacts")
        said.append(f"{met.format(n=course.contacts)}.")
        ago = (today - course.last_contact.date()).days
        day = i18n.short_day(course.last_contact.date(), today)
        last = tr("The last one on {day}.").format(day=day)
        if ago > 0:
            last = tr("The last one {time} ago, on {day}.").format(time=days_words(ago), day=day)
        said.append(last)
    if course.longest is not None:
        gap, ended = course.longest
        day = i18n.short_day(ended.date(), today)
        longest = tr("The longest gap was {time}, up to {day}.")
        said.append(longest.format(time=days_words(gap.days), day=day))
    return said
