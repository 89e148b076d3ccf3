"""What holds for any pack and any answers."""

import tomllib
from typing import Any

from hypothesis import HealthCheck, given, settings

from prompts.answers import ABSENT, as_text, clean
from prompts.conditions import asked, evaluate, visible_questions, visible_steps
from prompts.dumping import dump
from prompts.loader import lint, load
from prompts.offers import offers_for
from prompts.pseudo import pseudo
from prompts.schema import Pack
from prompts.texts import changed, texts_of
from prompts.translations import empty_side, lint_side, read_side, translated
from prompts.warnings import warnings
from tests.prompts.made_packs import answered_packs, packs

slow = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@slow
@given(packs())
def test_a_pack_written_to_a_file_reads_back_the_same(pack: Pack) -> None:
    text = dump(pack)
    assert lint(text.encode()) == []
    assert load(text.encode()) == pack
    assert dump(load(text.encode())) == text


@slow
@given(answered_packs())
def test_any_answer_is_stored_as_it_is_and_told_in_words(
    made: tuple[Pack, dict[str, Any]],
) -> None:
    pack, given_answers = made
    for question_id, value in given_answers.items():
        question = pack.question(question_id)
        stored = clean(question, value)
        assert stored is not ABSENT
        assert clean(question, stored) == stored
        assert clean(question, stored, before=stored) == stored
        assert as_text(question, stored).strip()
        assert pack.heading_of(question_id)


@slow
@given(answered_packs())
def test_what_is_asked_agrees_however_one_looks_at_it(
    made: tuple[Pack, dict[str, Any]],
) -> None:
    pack, given_answers = made
    kept = asked(pack, given_answers)
    shown = [
        question.id
        for step in visible_steps(pack, given_answers)
        for question in visible_questions(step, kept)
    ]
    assert set(kept) == set(shown) & set(given_answers)
    assert asked(pack, kept) == kept
    assert visible_steps(pack, kept) == visible_steps(pack, given_answers)
    order = [question.id for question in pack.questions()]
    assert shown == sorted(shown, key=order.index)
    for step in pack.steps:
        if step.when is None:
            first = step.questions[0]
            assert first.when is not None or first.id in shown
    for offer in pack.offers:
        assert (offer in offers_for(pack, given_answers)) is evaluate(offer.when, kept)


@slow
@given(packs())
def test_any_pack_can_be_put_into_another_language(pack: Pack) -> None:
    other = changed(pack, lambda _, text: pseudo(text))
    assert texts_of(other) == {key: pseudo(text) for key, text in texts_of(pack).items()}
    assert [q.id for q in other.questions()] == [q.id for q in pack.questions()]
    side = empty_side(pack, "de")
    assert tomllib.loads(side)["pack"] == pack.id
    keys = set(texts_of(pack))
    assert set(read_side(side.encode()).texts) == keys
    assert {problem.where for problem in lint_side(pack, side.encode())} == keys
    assert translated(pack, read_side(side.encode())) == pack
    for problem in warnings(pack):
        assert problem.line
