"""How the library words sets, branches and troubles."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.pack_branches import Branch
from app.domain.pack_editing import Act
from app.domain.pack_troubles import Trouble, Why
from app.services.library import ShelfPack
from app.ui.words import day_inside
from prompts.grammar import Literal
from prompts.kinds import Kind, Place
from prompts.schema import Pack, Question, Source
from prompts.words import Vocabularies

_LONGEST = 60


def tr(text: str) -> str:
    """Text of the library in the language of the screen."""
    return QCoreApplication.translate("Prompts", text)


# Sets


def questions_words(pack: Pack) -> str:
    """ "6 questions": the screens that everybody is asked."""
    if pack.base_steps == 1:
        return tr("1 question")
    return tr("{n} questions").format(n=pack.base_steps)


def minutes_words(pack: Pack) -> str:
    """ "5 min"."""
    return tr("{n} min").format(n=pack.minutes)


def from_words(shelved: ShelfPack) -> str:
    """Where a set comes from, in a few words: a person or a model by name, where one leads."""
    pack = shelved.pack
    if shelved.is_own:
        return tr("Yours")
    sources = pack.sources
    if not sources:
        return pack.origin
    dated = [source for source in sources if source.author and source.year]
    if dated[:1] != list(sources[:1]):
        # What has no year is no book or paper of somebody's, and its name tells little.
        return tr("After several sources") if len(sources) > 1 else _after_one(sources[0])
    who = _cited(sources[0])
    if len(sources) == 2 and len(dated) == 2:
        both = tr("After {who} and {other}").format(who=who, other=_cited(sources[1]))
        if len(both) <= _LONGEST:
            return both
    if (len(dated) == 1 and len(sources) < 3) or _is_group(sources[0]):
        return tr("After {who}").format(who=who)
    return tr("After {who} and others").format(who=who)


def _after_one(source: Source) -> str:
    first, _, rest = source.author.partition(" ")
    # "Workshop notes" is what it is, not what somebody is called.
    author = f"{first.lower()} {rest}" if rest and rest.islower() else source.author
    return tr("After {who}").format(who=author)


def _cited(source: Source) -> str:
    names, author = source.author.split(", "), source.author
    if _is_group(source):
        author = tr("{author} and others").format(author=names[0].removesuffix(" and others"))
    elif len(names) == 2:
        author = tr("{one} and {other}").format(one=names[0], other=names[1])
    return tr("{author} ({year})").format(author=author, year=source.year)


def _is_group(source: Source) -> bool:
    """Whether more than two people wrote it, of whom the first stands for all."""
    names = source.author.replace(" and ", ", ").split(", ")
    return len(names) > 2 or names[-1] == "others"


def below_words(shelved: ShelfPack) -> str:
    """The small line of a row: where from, how many questions, which door."""
    parts = [from_words(shelved), questions_words(shelved.pack)]
    if shelved.pin is not None:
        parts.append(pin_words(shelved.pin))
    return ". ".join(part.rstrip(".") for part in parts if part)


def pin_words(place: int) -> str:
    """ "Pinned: first door"."""
    doors = (tr("Pinned: first door"), tr("Pinned: second door"), tr("Pinned: third door"))
    return doors[min(place, len(doors) - 1)]


def row_sentence(shelved: ShelfPack, number: int, total: int) -> str:
    """A row as one sentence."""
    pack = shelved.pack
    parts = [
        pack.title,
        pack.summary,
        tr("About {n} minutes").format(n=pack.minutes),
        below_words(shelved),
        tr("Ticked") if shelved.is_on else tr("Not ticked"),
        tr("{n} of {total}").format(n=number, total=total),
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def used_words(shelved: ShelfPack, today: date) -> str:
    """ "You have used it 5 times, last on 11 November."."""
    if not shelved.uses or shelved.last_used is None:
        return tr("You have not used it yet.")
    day = shelved.last_used.date()
    near = abs((today - day).days) <= 1
    when = day_inside(day, today) if near else tr("on {day}").format(day=day_inside(day, today))
    if shelved.uses == 1:
        return tr("You have used it once, {when}.").format(when=when)
    return tr("You have used it {n} times, last {when}.").format(n=shelved.uses, when=when)


# Branches


def value_words(question: Question | None, value: Literal, vocabularies: Vocabularies) -> str:
    """What an answer is called."""
    if not isinstance(value, str):
        return f"{value:g}"
    if question is None:
        return value
    if question.kind is Kind.POSITION and value in set(Place):
        return vocabularies.phrases.places[value]
    if question.kind is Kind.YESNO:
        return tr("yes") if value == "yes" else tr("no")
    if question.options:
        return next((each.text for each in question.options if each.id == value), value)
    if question.kind in words_kinds():
        return vocabularies.of(question.kind).label(value)
    return value


def words_kinds() -> frozenset[Kind]:
    """The kinds whose answers are words of a list."""
    return frozenset(
        {Kind.FEELINGS, Kind.BODY, Kind.TRIGGERS, Kind.URGES, Kind.HELPED, Kind.THOUGHTS}
    )


def question_of(pack: Pack, question_id: str) -> Question | None:
    """The question of that id, if the set has one."""
    return next((each for each in pack.questions() if each.id == question_id), None)


def heading_of(pack: Pack, question_id: str) -> str:
    """The words above a question's answer; something to call it by where it has none."""
    if question_of(pack, question_id) is None:
        return tr("a question that is gone")
    return pack.heading_of(question_id) or tr("Question without words")


def quoted(words: str) -> str:
    """Words of somebody else within a sentence."""
    return tr("“{words}”").format(words=words)


def short(words: str, most: int = _LONGEST) -> str:
    """The words, cut where they are long."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


# Kinds


def kind_words() -> dict[Kind, str]:
    """What each kind of question is called, in the order it is offered."""
    return {
        Kind.LONG: tr("Words, as many as you like"),
        Kind.SHORT: tr("One line"),
        Kind.ONE: tr("One of several"),
        Kind.MANY: tr("Any of several"),
        Kind.YESNO: tr("Yes or no"),
        Kind.SCALE: tr("A scale from 0 to 10"),
        Kind.BIPOLAR: tr("Between two ends"),
        Kind.CONTINUUM: tr("Between two ends, several pairs"),
        Kind.NUMBER: tr("A number"),
        Kind.DATE: tr("A day"),
        Kind.ROWS: tr("Lines you add, with columns"),
        Kind.GRID: tr("A table of fixed lines"),
        Kind.POSITION: tr("Where your power was"),
        Kind.FEELINGS: tr("Feelings"),
        Kind.BODY: tr("Body signs"),
        Kind.TRIGGERS: tr("What set it off"),
        Kind.URGES: tr("Urges"),
        Kind.THOUGHTS: tr("Ways of thinking"),
        Kind.HELPED: tr("What helped"),
        Kind.LINK: tr("Another reflection"),
    }


# The editor


def act_words(act: Act) -> str:
    """What was done."""
    return {
        Act.SET_CHANGED: tr("Set changed"),
        Act.STEP_ADDED: tr("Step added"),
        Act.STEP_REMOVED: tr("Step removed"),
        Act.STEP_MOVED: tr("Step moved"),
        Act.STEP_DOUBLED: tr("Step duplicated"),
        Act.STEP_CHANGED: tr("Step changed"),
        Act.QUESTION_ADDED: tr("Question added"),
        Act.QUESTION_REMOVED: tr("Question removed"),
        Act.QUESTION_MOVED: tr("Question moved"),
        Act.QUESTION_DOUBLED: tr("Question duplicated"),
        Act.QUESTION_RETYPED: tr("Kind of question changed"),
        Act.QUESTION_CHANGED: tr("Question changed"),
        Act.CONDITION_CHANGED: tr("When it is asked: changed"),
    }[act]


def trouble_words(pack: Pack, trouble: Trouble, vocabularies: Vocabularies) -> str:
    """What is to be put right, in a sentence without its place."""
    asked = short(heading_of(pack, trouble.about)) if trouble.about else ""
    match trouble.why:
        case Why.GONE:
            return tr("It waits for the answer to a question that is gone.")
        case Why.LATER:
            return tr("It waits for the answer to “{asked}”, which is asked later.").format(
                asked=asked
            )
        case Why.NEVER:
            question = question_of(pack, trouble.about)
            value = value_words(question, trouble.says, vocabularies)
            return tr("It waits for “{value}”, which “{asked}” does not offer.").format(
                value=value, asked=asked
            )
        case Why.UNREAD:
            return tr("The words of its branch cannot be read: {why}.").format(why=trouble.says)
    return f"{trouble.says[:1].upper()}{trouble.says[1:]}."


def where_words(pack: Pack, trouble: Trouble) -> str:
    """The place of a trouble: the set, a screen, a question."""
    place = trouble.place
    if place.question:
        return short(heading_of(pack, place.question))
    if place.step:
        step = next((each for each in pack.steps if each.id == place.step), None)
        title = step.title if step is not None else ""
        return short(title) or tr("Step without a title")
    return tr("The whole set")


def branch_word(branch: Branch) -> str:
    """How the parts of a branch hang together."""
    return tr("All of these") if branch.word == "and" else tr("Any of these")
