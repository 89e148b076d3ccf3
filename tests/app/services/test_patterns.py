"""What shows over many reflections, each number with the reflections behind it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.clock import FixedClock
from app.services.patterns import Patterns
from models.records.entries import AnswerKey, Entry, Privacy
from models.records.patterns import TriggerLine
from models.records.positions import Placing, Position
from tests.support.journal import NOON, Journal, open_journal
from tests.support.kept_pack import KEPT, shelve


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path, FixedClock(NOON)) as opened:
        shelve(opened.catalogue)
        yield opened


@pytest.fixture
def patterns(journal: Journal) -> Patterns:
    return Patterns(journal.store, journal.catalogue, journal.clock)


def write(journal: Journal, days_ago: int, private: tuple[str, ...] = (), **answers: Any) -> Entry:
    code = answers.pop("code", "K4")
    privacy = answers.pop("privacy", Privacy.MAY_BRING)
    return journal.write(
        packs=(KEPT,),
        answers=answers,
        private=private,
        held_at=NOON - timedelta(days=days_ago),
        code=code,
        privacy=privacy,
    )


def line(lines: tuple[TriggerLine, ...], word: str) -> TriggerLine:
    (found,) = (each for each in lines if each.word == word)
    return found


# ------------------------------------------------------------- triggers


def test_a_trigger_comes_with_all_that_went_with_it(journal: Journal, patterns: Patterns):
    old = write(
        journal, 9, set_off=["silence"], early=["hot_face"], urge=["fix", "lecture"], strong=8
    )
    new = write(
        journal,
        2,
        set_off=["silence", "cried"],
        urge=["fix"],
        felt={"helpless": 2, "sad": 1},
        eased=["slow_down"],
    )
    write(journal, 1, said="Nothing of the kind", urge=["fix"])

    lines = patterns.triggers()
    assert [each.word for each in lines] == ["silence", "cried"]
    silence = line(lines, "silence")
    assert (silence.label, silence.group, silence.count) == ("Silence", "them", 2)
    assert silence.entries == (new.id, old.id)
    assert silence.last_on == new.header.held_at.date()
    assert silence.intensity == (
        (old.header.held_at.date(), 8, old.id, True),
        (new.header.held_at.date(), 6, new.id, False),
    )
    assert [(each.word, each.entries) for each in silence.early_signs] == [("hot_face", (old.id,))]
    assert [(each.word, each.count) for each in silence.urges] == [("fix", 2), ("lecture", 1)]
    assert [(each.label, each.entries) for each in silence.helped] == [("Slowing down", (new.id,))]
    assert line(lines, "cried").entries == (new.id,)


def test_buttons_and_own_words_are_lines_too(journal: Journal, patterns: Patterns):
    entry = write(journal, 1, pressed=["competence"], set_off=["own:A cough"])
    lines = patterns.triggers()
    assert {each.label: (each.group, each.entries) for each in lines} == {
        "Competence": ("button", (entry.id,)),
        "A cough": ("", (entry.id,)),
    }


def test_since_a_day_and_for_a_code(journal: Journal, patterns: Patterns):
    write(journal, 10, set_off=["silence"], code="B2", urge=["fix"], strong=3)
    new = write(journal, 2, set_off=["silence"])
    assert line(patterns.triggers(NOON.date() - timedelta(5)), "silence").entries == (new.id,)
    assert line(patterns.triggers(code="B2"), "silence").count == 1
    assert line(patterns.triggers(code="K4"), "silence").urges == ()
    assert patterns.triggers(code="C3") == ()


def test_the_bin_counts_nowhere(journal: Journal, patterns: Patterns):
    entry = write(
        journal,
        1,
        set_off=["silence"],
        pressed=["competence"],
        felt={"sad": 1},
        eased=["rest"],
        where={"steady": {"at": 2}},
        first="Shy",
        said="Words",
    )
    said = AnswerKey(KEPT, "said")
    assert patterns.triggers()
    journal.writing.delete([entry.id])
    assert patterns.triggers() == ()
    assert patterns.button_map() == ()
    assert (patterns.felt("sad").count, patterns.felt("sad").of) == (0, 0)
    assert patterns.then_and_now(said) == ()
    assert patterns.continuum() == ()
    assert patterns.first_impressions("K4") == ()
    assert not any(each.entries for each in patterns.written_in(KEPT))
    assert patterns.answers_in(KEPT) == ()
    journal.writing.restore(entry.id)
    assert patterns.triggers()[0].entries == (entry.id,)


@pytest.mark.parametrize("whole", [True, False])
def test_share_safe_leaves_no_trace_of_what_is_private(
    journal: Journal, patterns: Patterns, whole: bool
):
    answers: dict[str, Any] = {
        "set_off": ["silence"],
        "pressed": ["competence"],
        "early": ["hot_face"],
        "urge": ["fix"],
        "did": "I left",
        "strong": 9,
        "felt": {"sad": 3},
        "eased": ["rest"],
        "where": {"steady": {"at": 2}},
        "first": "Shy",
        "said": "Words",
    }
    if whole:
        write(journal, 1, **answers, privacy=Privacy.PRIVATE)
    else:
        write(journal, 1, private=tuple(answers), **answers)
    assert patterns.triggers()
    assert patterns.button_map()
    assert patterns.first_impressions("K4")[0].private
    assert patterns.triggers(share_safe=True) == ()
    assert patterns.button_map(share_safe=True) == ()
    assert patterns.felt("sad", share_safe=True).of == 0
    assert patterns.felt("sad", share_safe=True).helped == ()
    assert patterns.then_and_now(AnswerKey(KEPT, "said"), share_safe=True) == ()
    assert patterns.continuum(share_safe=True) == ()
    assert patterns.first_impressions("K4", share_safe=True) == ()
    assert not any(each.entries for each in patterns.written_in(KEPT, share_safe=True))
    assert patterns.answers_in(KEPT, share_safe=True) == ()


def test_beside_an_open_trigger_private_answers_stay_out(journal: Journal, patterns: Patterns):
    entry = write(
        journal,
        1,
        private=("urge", "early", "strong", "felt", "eased", "did"),
        set_off=["silence"],
        urge=["fix"],
        early=["hot_face"],
        strong=9,
        felt={"sad": 3},
        eased=["rest"],
        did="I left",
    )
    (told,) = patterns.triggers(share_safe=True)
    assert told.entries == (entry.id,)
    assert (told.intensity, told.early_signs, told.urges, told.helped) == ((), (), (), ())
    assert patterns.button_map(share_safe=True) == ()


# ------------------------------------------------------------- buttons


def test_the_way_from_what_they_did_to_what_was_done(journal: Journal, patterns: Patterns):
    first = write(
        journal, 3, set_off=["challenged"], pressed=["competence"], urge=["prove"], did="I argued."
    )
    again = write(
        journal, 1, set_off=["challenged"], pressed=["competence"], urge=["prove"], did="I argued."
    )
    unsure = write(journal, 2, set_off=["challenged", "tired"], urge=["withdraw"])
    write(journal, 1, set_off=["cried"])

    often, once = patterns.button_map()
    assert (often.behaviour, often.button, often.urge, often.act) == (
        "challenged",
        "competence",
        "prove",
        "I argued.",
    )
    assert often.entries == (again.id, first.id)
    assert (often.behaviour_label, often.button_label) == ("Challenged me", "Competence")
    assert (once.behaviour, once.button, once.urge, once.act) == ("challenged", "", "withdraw", "")
    assert once.entries == (unsure.id,)
    since = patterns.button_map(NOON.date() - timedelta(days=1))
    assert [path.entries for path in since] == [(again.id,)]


def test_a_word_named_as_a_button_is_one_whatever_its_class(journal: Journal, patterns: Patterns):
    write(journal, 1, pressed=["own:My father", "tired"], urge=["withdraw"])
    assert {(path.behaviour, path.button) for path in patterns.button_map()} == {
        ("", "own:My father"),
        ("", "tired"),
    }


# ------------------------------------------------------------- feelings


def test_felt_counts_the_last_twenty_that_name_feelings(journal: Journal, patterns: Patterns):
    long_ago = write(journal, 90, felt={"sad": 2}, eased=["rest"])
    for days in range(60, 42, -1):
        write(journal, days, felt={"angry": 1})
    write(journal, 2, said="No feeling named")
    lately = [write(journal, days, felt={"sad": 1}, eased=["ask"]) for days in (5, 3)]

    told = patterns.felt("sad")
    assert (told.label, told.count, told.of) == ("Sad", 2, 20)
    assert told.entries == (lately[1].id, lately[0].id)
    assert {each.word: each.entries for each in told.helped} == {
        "ask": (lately[1].id, lately[0].id),
        "rest": (long_ago.id,),
    }
    without = patterns.felt("sad", without=lately[1].id)
    assert (without.entries, without.of) == ((lately[0].id, long_ago.id), 20)
    assert {each.word: each.count for each in without.helped} == {"ask": 1, "rest": 1}
    assert patterns.felt("own:Blue").count == 0


# ------------------------------------------------------------- then and now


def test_answers_to_the_same_question_newest_first(journal: Journal, patterns: Patterns):
    first = write(journal, 400, said="It was a fight.")
    second = write(journal, 30, said="It was a dance.")
    write(journal, 10, practise="Wait")
    now = write(journal, 0, said="It was both.")
    key = AnswerKey(KEPT, "said")

    told = patterns.then_and_now(key)
    assert [each.entry_id for each in told] == [now.id, second.id, first.id]
    assert [each.text for each in told] == ["It was both.", "It was a dance.", "It was a fight."]
    assert {each.heading for each in told} == {"What was it?"}
    assert [each.entry_id for each in patterns.then_and_now(key, without=now.id, limit=1)] == [
        second.id
    ]
    before = patterns.then_and_now(key, before=second.header.held_at)
    assert [each.entry_id for each in before] == [first.id]


def test_another_version_is_the_same_question_a_copy_is_not(journal: Journal, patterns: Patterns):
    write(journal, 9, said="Then.")
    pack = journal.catalogue.get(KEPT)
    reworded = replace(pack, version=2)
    copied = replace(pack, id="own_copy")
    journal.catalogue.set_own({KEPT: reworded, "own_copy": copied})
    write(journal, 3, said="Now.")
    journal.write(packs=("own_copy",), answers={"said": "Elsewhere."})

    told = patterns.then_and_now(AnswerKey(KEPT, "said"))
    assert [(each.text, each.version) for each in told] == [("Now.", 2), ("Then.", 1)]
    (other,) = patterns.then_and_now(AnswerKey("own_copy", "said"))
    assert other.text == "Elsewhere."


def test_a_set_that_is_gone_still_tells_its_answers(journal: Journal, patterns: Patterns):
    write(journal, 9, said="Then.")
    journal.catalogue.set_own({})
    assert [each.text for each in patterns.then_and_now(AnswerKey(KEPT, "said"))] == ["Then."]
    assert patterns.written_in(KEPT) == ()
    assert patterns.answers_in(KEPT) == ()


# ------------------------------------------------------------- pairs


def test_pairs_of_ends_with_marks_over_time(journal: Journal, patterns: Patterns):
    first = write(
        journal, 30, where={"steady": {"at": -2}, "own:Loud|Quiet": {"at": 5, "stress": -5}}
    )
    second = write(journal, 3, where={"steady": {"at": 1, "stress": 4}})
    own, steady = sorted(patterns.continuum(), key=lambda pair: pair.key)
    assert (steady.key, steady.low, steady.high) == ("steady", "steady", "stirred")
    assert [(mark.at, mark.stress, mark.entry_id) for mark in steady.marks] == [
        (-2, None, first.id),
        (1, 4, second.id),
    ]
    assert (own.key, own.low, own.high) == ("own:Loud|Quiet", "Loud", "Quiet")
    assert [(mark.at, mark.stress) for mark in own.marks] == [(5, -5)]


def test_pairs_are_looked_up_by_their_kind(journal: Journal):
    write(journal, 1, where={"steady": {"at": 1}})
    with journal.store.read() as unit:
        plan = unit.connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT entry_id FROM answer WHERE kind = 'continuum'"
        ).all()
    assert "ix_answer_continuum" in str(plan)


# ------------------------------------------------------------- first impressions, eyes


def test_first_impressions_of_a_code(journal: Journal, patterns: Patterns):
    old = write(journal, 300, first="Shy.")
    write(journal, 200, first="Somebody else.", code="B2")
    new = write(journal, 2, first="Still shy.")
    told = patterns.first_impressions("K4")
    assert [(each.entry_id, each.text) for each in told] == [
        (new.id, "Still shy."),
        (old.id, "Shy."),
    ]
    assert patterns.first_impressions("") == ()


def test_all_answers_to_a_set_are_read_at_once(journal: Journal, patterns: Patterns):
    one = write(journal, 3, said="One", practise="Wait")
    two = write(journal, 1, said="Two")
    told = [(each.entry_id, each.key.question, each.text) for each in patterns.answers_in(KEPT)]
    assert told[0] == (two.id, "said", "Two")
    assert sorted(told[1:]) == [(one.id, "practise", "Wait"), (one.id, "said", "One")]
    assert patterns.answers_in("of_nobody") == ()


def test_how_often_each_question_was_answered(journal: Journal, patterns: Patterns):
    one = write(journal, 3, said="One", practise="Wait")
    two = write(journal, 1, said="Two")
    told = {each.word: each.entries for each in patterns.written_in(KEPT)}
    assert list(told)[:3] == ["said", "assumptions", "practise"]
    assert told["said"] == (two.id, one.id)
    assert told["practise"] == (one.id,)
    assert told["talk"] == ()
    assert patterns.written_in("no_such_set") == ()


def test_the_same_day_in_any_order_is_told_in_one_order(journal: Journal, patterns: Patterns):
    written = {write(journal, 0, set_off=["silence"]).id for _ in range(5)}
    (told,) = patterns.triggers()
    assert set(told.entries) == written
    assert list(told.entries) == sorted(written, reverse=True)
    assert told.last_on == date(2025, 11, 20)


# ------------------------------------------------------------- at a glance


def test_feelings_and_what_set_them_off_come_with_their_entries(
    journal: Journal, patterns: Patterns
):
    old = write(journal, 9, set_off=["silence"], felt={"helpless": 2, "sad": 1})
    new = write(journal, 2, set_off=["silence", "cried"], felt={"sad": 3})
    write(journal, 1, said="No word", set_off=["cried"])
    shown = patterns.overview()
    assert len(shown.held) == 3
    assert [(each.word, each.label, each.entries) for each in shown.feelings] == [
        ("sad", "Sad", (new.id, old.id)),
        ("helpless", "Helpless", (old.id,)),
    ]
    assert {each.tone for each in shown.feelings} <= {"up", "down", "either"}
    met = {(each.trigger.word, each.feeling.word): each.entries for each in shown.set_off}
    assert met == {
        ("silence", "sad"): (new.id, old.id),
        ("silence", "helpless"): (old.id,),
        ("cried", "sad"): (new.id,),
    }
    assert next(iter(met)) == ("silence", "sad")


def test_an_overview_is_of_a_time_and_of_a_person(journal: Journal, patterns: Patterns):
    write(journal, 10, felt={"sad": 1}, code="B2")
    new = write(journal, 2, felt={"sad": 1})
    for shown in (patterns.overview(NOON.date() - timedelta(5)), patterns.overview(code="K4")):
        assert [each.id for each in shown.held] == [new.id]
        assert shown.feelings[0].entries == (new.id,)


def test_positions_come_with_where_they_moved(journal: Journal, patterns: Patterns):
    moved = Placing(Position.MOVED, Position.UP, Position.DOWN)
    first = journal.write("One", placing=moved, held_at=NOON)
    second = journal.write("Two", placing=Placing(Position.BOTH), held_at=NOON + timedelta(hours=1))
    journal.write("Nowhere", held_at=NOON)
    shown = patterns.overview()
    assert [(each.id, each.placing) for each in shown.placed] == [
        (first.id, moved),
        (second.id, Placing(Position.BOTH)),
    ]
    assert shown.switches == {NOON.date(): (Position.UP, Position.DOWN, Position.BOTH)}


def test_an_overview_has_no_trace_of_the_bin_or_share_safe_of_what_is_private(
    journal: Journal, patterns: Patterns
):
    gone = write(journal, 3, set_off=["silence"], felt={"sad": 1})
    journal.writing.delete([gone.id])
    write(journal, 2, set_off=["silence"], felt={"sad": 1}, privacy=Privacy.PRIVATE)
    secret = journal.write(
        packs=("after_session",),
        answers={"still_with_you": "Words", "position": {"at": "up"}},
        private=("position",),
        held_at=NOON,
    )
    partly = write(
        journal, 1, private=("felt",), said="Words", set_off=["silence"], felt={"sad": 1}
    )
    assert len(patterns.overview().held) == 3
    assert len(patterns.overview().placed) == 1
    safe = patterns.overview(share_safe=True)
    assert {each.id for each in safe.held} == {partly.id, secret.id}
    assert (safe.placed, safe.feelings, safe.set_off, dict(safe.switches)) == ((), (), (), {})


def test_only_what_openly_holds_every_word_may_be_brought(journal: Journal, patterns: Patterns):
    both = (("trigger", "silence"), ("feeling", "sad"))
    told = {"set_off": ["silence"], "felt": {"sad": 1}}
    openly = write(journal, 5, **told)
    hidden = write(journal, 4, private=("felt",), said="Words", **told)
    private = write(journal, 3, privacy=Privacy.PRIVATE, **told)
    gone = write(journal, 2, **told)
    journal.writing.delete([gone.id])
    ids = [gone.id, private.id, hidden.id, openly.id]
    assert patterns.openly(ids, both) == (openly.id,)
    assert patterns.openly(ids, both[:1]) == (hidden.id, openly.id)
    assert patterns.openly([hidden.id], both) == ()
