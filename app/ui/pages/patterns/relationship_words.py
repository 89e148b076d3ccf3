"""What the part on one relationship says: gaps, turning points, signs, how far a repair is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from app.ui import i18n
from app.ui.pages.patterns.words import began, inside, reflections, tr
from models.records.relationships import (
    Course,
    Gap,
    Known,
    Loop,
    Sign,
    SignKind,
    Turn,
    TurnKind,
    Who,
)
from models.records.repairs import RepairCard, Stage, Standing
from prompts import repair as stages
from prompts.catalogue import Catalogue

_WEEKS_FROM, _MONTHS_FROM, _YEARS_FROM = 14, 120, 730
_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25


class Times:
    """Spans of days and counts in words. Made anew for each reading: the language may be another."""

    def __init__(self) -> None:
        self._numbers = {
            2: tr("two"), 3: tr("three"), 4: tr("four"), 5: tr("five"), 6: tr("six"),
            7: tr("seven"), 8: tr("eight"), 9: tr("nine"), 10: tr("ten"), 11: tr("eleven"),
            12: tr("twelve"),
        }  # fmt: skip
        self._days: dict[int, str] = {}

    def days(self, days: int) -> str:
        """ "five days", "nine weeks", "about five months": as plain as a calendar."""
        if days not in self._days:
            self._days[days] = self._said(days)
        return self._days[days]

    def gap(self, gap: Gap) -> str:
        """ "after nine weeks"; told ones say so."""
        said = tr("after {time}").format(time=self.days(gap.days))
        return tr("{gap}, as you said").format(gap=said) if gap.is_told else said

    def exact(self, gap: Gap) -> str:
        """The same with the days counted, where weeks or months are said."""
        said = self.gap(gap)
        if gap.days < _WEEKS_FROM:
            return said
        return tr("{gap} ({n} days)").format(gap=said, n=gap.days)

    def often(self, count: int) -> str:
        """ "once", "twice", "five times"."""
        if count <= 2:
            return tr("once") if count == 1 else tr("twice")
        return tr("{n} times").format(n=self._numbers.get(count, str(count)))

    def _said(self, days: int) -> str:
        if days < _WEEKS_FROM:
            one, many, count = tr("one day"), tr("{n} days"), days
        elif days < _MONTHS_FROM:
            one, many, count = tr("one week"), tr("{n} weeks"), round(days / _WEEK)
        elif days < _YEARS_FROM:
            one, many, count = tr("one month"), tr("about {n} months"), round(days / _MONTH)
        else:
            one, many, count = tr("one year"), tr("about {n} years"), round(days / _YEAR)
        return one if count == 1 else many.format(n=self._numbers.get(count, str(count)))


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


class Speaker:
    """Words that need the library: options of questions, stages of a repair."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.times = Times()
        self._names = line_names()
        self._signs = self._said_signs()
        self._loops = _options(catalogue, "loop", "which")
        self._responses = _options(catalogue, "repair_tried", "response")
        pack = stages.stages(catalogue.language)
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
                name = self._names.get(turn.scale, "")
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
        text = " ".join(sign.text.split())
        if sign.kind is SignKind.LOOP:
            text = inside(self.loop(sign.text))
        elif sign.kind is SignKind.RESPONSE:
            text = inside(self.response(sign.text))
        return self._signs[sign.kind].format(text=text)

    def _said_signs(self) -> dict[SignKind, str]:
        return {
            SignKind.FIRST_IMPRESSION: tr("First impression: {text}"),
            SignKind.WARMTH: tr("Warmth: {text}"),
            SignKind.TURN: tr("Turning point"),
            SignKind.LOOP: tr("Loop: {text}"),
            SignKind.SLIP: tr("Something slipped"),
            SignKind.TRIED: tr("A repair was tried"),
            SignKind.RESPONSE: tr("What came back: {text}"),
            SignKind.CLOSED: tr("The repair was closed"),
            SignKind.REOPENED: tr("The repair was opened again"),
            SignKind.OUTCOME: tr("From supervision: {text}"),
            SignKind.NOT_TAKEN_UP: tr("A strain, not taken up yet"),
        }

    def figures(self, scales: Mapping[str, float]) -> str:
        """ "My hostility 6, Warmth 2"."""
        if not scales:
            return ""
        shown = [(name, scales[key]) for key, name in self._names.items() if key in scales]
        return ", ".join(f"{name} {value:g}" for name, value in shown)

    def repair(self, card: RepairCard) -> str:
        """How far a repair is: its stage now, and its tries."""
        stage = self._stages[card.standing is Standing.DOWN].get(card.stage.value, "")
        tries = self._tries(card) if card.standing is not Standing.DOWN else ""
        is_said = card.stage is Stage.TRIED and card.tries > 0
        said = [began(tries)] if is_said and tries else [stage, tries]
        if card.is_deferential:
            said.append(tr("polite agreement, to look at again"))
        return ", ".join(each for each in said if each)

    def often(self, loops: Sequence[Loop]) -> list[str]:
        """How often a loop was recorded, at which end one stood, what the last of them asks for."""
        ends = {
            "first": tr("you were the first {times}"),
            "second": tr("you were the second {times}"),
            "we_swap": tr("you swapped {times}"),
        }
        counts = Counter(loop.my_end for loop in loops)
        told = [
            words.format(times=self.times.often(counts[end]))
            for end, words in ends.items()
            if counts[end]
        ]
        said = [", ".join((self.times.often(len(loops)), *told))]
        mine = next((loop.my_need for loop in loops if loop.my_need), "")
        theirs = next((loop.their_need for loop in loops if loop.their_need), "")
        if mine:
            said.append(tr("Mine asks for: {text}").format(text=" ".join(mine.split())))
        if theirs:
            said.append(tr("Theirs may ask for: {text}").format(text=" ".join(theirs.split())))
        return said

    def _tries(self, card: RepairCard) -> str:
        if not card.tries:
            return tr("without a try")
        return tr("tried {times}").format(times=self.times.often(card.tries))


def _options(catalogue: Catalogue, pack_id: str, question_id: str) -> dict[str, str]:
    if pack_id not in catalogue:
        return {}
    found = [each for each in catalogue.get(pack_id).questions() if each.id == question_id]
    return {option.id: option.text for each in found for option in each.options}


def facts(course: Course, times: Times, today: date) -> list[str]:
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
        if ago == 1:
            last = tr("The last one yesterday, on {day}.").format(day=day)
        elif ago > 1:
            last = tr("The last one {time} ago, on {day}.").format(time=times.days(ago), day=day)
        said.append(last)
    if course.longest is not None:
        gap, ended = course.longest
        day = i18n.short_day(ended.date(), today)
        longest = tr("The longest gap was {time}, up to {day}.")
        said.append(longest.format(time=times.days(gap.days), day=day))
    return said
