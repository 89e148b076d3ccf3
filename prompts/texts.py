"""The texts of a pack or a vocabulary, each by a key that stays: what a translation replaces.

title  summary  purpose  use  source  origin
steps.<step>.title  .short  .help
questions.<question>.text  .help  .hint  .low  .high
questions.<question>.options.<option>            questions.<question>.option_help.<option>
questions.<question>.columns.<column>
questions.<question>.column_options.<column>.<option>       .column_option_help.…
questions.<question>.pairs.<pair>.low  .high
offers.<pack>            a second offer of the same pack: offers.<pack>_2

title  groups.<group>  words.<word>              for a vocabulary
"""

from collections.abc import Callable
from dataclasses import replace

from prompts.schema import Column, Ends, Offer, Option, Pack, Pair, Question, Step
from prompts.words import Group, Vocabulary, Word

Change = Callable[[str, str], str]
"""Gives the text to stand at a key, from the key and the text that stands there."""


def texts_of(pack: Pack) -> dict[str, str]:
    """Every text of a pack that is shown, by its key, in the order of the file."""
    found: dict[str, str] = {}
    changed(pack, _noting(found))
    return found


def vocabulary_texts(vocabulary: Vocabulary) -> dict[str, str]:
    """Every text of a vocabulary, by its key."""
    found: dict[str, str] = {}
    changed_vocabulary(vocabulary, _noting(found))
    return found


def changed(pack: Pack, change: Change) -> Pack:
    """The pack with every text that is there put through ``change``."""
    put = _where_there(change)
    return replace(
        pack,
        title=put("title", pack.title),
        summary=put("summary", pack.summary),
        purpose=put("purpose", pack.purpose),
        use=put("use", pack.use),
        source=put("source", pack.source),
        origin=put("origin", pack.origin),
        steps=tuple(_step(step, put) for step in pack.steps),
        offers=_offers(pack.offers, put),
    )


def changed_vocabulary(vocabulary: Vocabulary, change: Change) -> Vocabulary:
    """The vocabulary with every text put through ``change``."""

    def group(each: Group) -> Group:
        return replace(each, title=change(f"groups.{each.id}", each.title))

    def word(each: Word) -> Word:
        return replace(each, text=change(f"words.{each.id}", each.text))

    return replace(
        vocabulary,
        title=change("title", vocabulary.title),
        groups=tuple(map(group, vocabulary.groups)),
        all_words=tuple(map(word, vocabulary.all_words)),
        hidden=tuple(map(word, vocabulary.hidden)),
    )


def changed_options(options: tuple[Option, ...], key: str, change: Change) -> tuple[Option, ...]:
    """Options with their texts, and what is said to help, put through ``change``."""
    put = _where_there(change)
    return tuple(
        replace(
            option,
            text=put(f"{key}options.{option.id}", option.text),
            help=put(f"{key}option_help.{option.id}", option.help),
        )
        for option in options
    )


def _noting(found: dict[str, str]) -> Change:
    def note(key: str, text: str) -> str:
        found[key] = text
        return text

    return note


def _where_there(change: Change) -> Change:
    return lambda key, text: change(key, text) if text else text


def _step(step: Step, put: Change) -> Step:
    key = f"steps.{step.id}."
    return replace(
        step,
        title=put(f"{key}title", step.title),
        short=put(f"{key}short", step.short),
        help=put(f"{key}help", step.help),
        questions=tuple(_question(question, put) for question in step.questions),
    )


def _question(question: Question, put: Change) -> Question:
    key = f"questions.{question.id}."
    ends = question.ends
    return replace(
        question,
        text=put(f"{key}text", question.text),
        help=put(f"{key}help", question.help),
        hint=put(f"{key}hint", question.hint),
        ends=Ends(put(f"{key}low", ends.low), put(f"{key}high", ends.high)) if ends else None,
        options=changed_options(question.options, key, put),
        columns=tuple(_column(column, key, put) for column in question.columns),
        pairs=tuple(_pair(pair, key, put) for pair in question.pairs),
    )


def _column(column: Column, key: str, put: Change) -> Column:
    def of_column(option_key: str, text: str) -> str:
        what, _, option_id = option_key.partition(".")
        return put(f"{key}column_{what}.{column.id}.{option_id}", text)

    return replace(
        column,
        text=put(f"{key}columns.{column.id}", column.text),
        options=changed_options(column.options, "", of_column),
    )


def _pair(pair: Pair, key: str, put: Change) -> Pair:
    return replace(
        pair,
        low=put(f"{key}pairs.{pair.id}.low", pair.low),
        high=put(f"{key}pairs.{pair.id}.high", pair.high),
    )


def _offers(offers: tuple[Offer, ...], put: Change) -> tuple[Offer, ...]:
    counts: dict[str, int] = {}
    result: list[Offer] = []
    for offer in offers:
        number = counts[offer.pack] = counts.get(offer.pack, 0) + 1
        key = f"offers.{offer.pack}" + (f"_{number}" if number > 1 else "")
        result.append(replace(offer, text=put(key, offer.text)))
    return tuple(result)
