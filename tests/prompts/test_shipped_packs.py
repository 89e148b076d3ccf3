import re
from pathlib import Path

import pytest

from prompts import header
from prompts.catalogue import ORDER, Catalogue
from prompts.conditions import visible_questions, visible_steps
from prompts.essence import most_together
from prompts.kinds import PLACES, Kind, Place
from prompts.loader import lint
from prompts.schema import SHOWS, Pack, Question

FOLDER = Path(__file__).parents[2] / "prompts" / "packs"
FILES = sorted(FOLDER.glob("*/pack.toml"))


@pytest.mark.parametrize("file", FILES, ids=[file.parent.name for file in FILES])
def test_a_shipped_pack_has_no_problems(file: Path) -> None:
    assert lint(file) == []


def test_every_pack_in_the_folder_is_offered_under_its_folders_name(catalogue: Catalogue) -> None:
    assert sorted(catalogue.ids()) == [file.parent.name for file in FILES]
    assert [pack.id for pack in catalogue.packs()] == list(catalogue.ids())
    assert [pack.id for pack in catalogue] == list(catalogue.ids())


def test_packs_are_listed_in_the_order_of_the_library(catalogue: Catalogue) -> None:
    assert len(set(ORDER)) == len(ORDER)
    listed = [pack_id for pack_id in catalogue.ids() if pack_id in ORDER]
    assert listed == [pack_id for pack_id in ORDER if pack_id in catalogue]
    assert list(catalogue.ids()[len(listed) :]) == sorted(set(catalogue.ids()).difference(ORDER))


def test_the_doors_say_what_today_shows(catalogue: Catalogue) -> None:
    after = catalogue.door("after_session")
    assert after.title == "After a session"
    assert after.summary == "What happened between you, and where was your power?"
    assert (after.minutes, after.base_steps) == (5, 6)
    slipped = catalogue.door("something_slipped")
    assert slipped.title == "Something slipped"
    assert (slipped.minutes, slipped.base_steps) == (8, 7)
    with pytest.raises(KeyError):
        catalogue.door("back")


def test_an_unknown_pack_is_a_key_error(catalogue: Catalogue) -> None:
    assert "gone" not in catalogue
    with pytest.raises(KeyError):
        catalogue.get("gone")


def test_all_kinds_of_question_occur(catalogue: Catalogue) -> None:
    assert {question.kind for pack in catalogue for question in pack.questions()} == set(Kind)


def test_every_part_of_the_program_is_shown_somewhere(catalogue: Catalogue) -> None:
    assert {step.shows for pack in catalogue for step in pack.steps} == {"", *SHOWS}


def test_a_day_belongs_to_something_that_comes_back_on_it(catalogue: Catalogue) -> None:
    for pack in catalogue:
        fed = {question.yields for question in pack.questions()}
        for kind in (each.removeprefix("due:") for each in fed if each.startswith("due:")):
            assert fed & {f"follow_up:{kind}", kind}, (pack.id, kind)


def test_every_pack_names_its_source_its_origin_and_a_date(catalogue: Catalogue) -> None:
    for pack in catalogue:
        assert len(pack.source) > 40
        assert pack.origin == "Comes with Afterword"
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", pack.dated)
        assert pack.entry_kind in {"", *(option.id for option in header.ENTRY_KINDS)}


def texts_of(pack: Pack) -> list[str]:
    texts = [pack.title, pack.summary, pack.source]
    for step in pack.steps:
        texts += [step.title, step.short, step.help]
    for question in pack.questions():
        texts += [question.text, question.help, question.hint]
        texts += [option.text for option in question.options]
        texts += [option.help for option in question.options]
        texts += [column.text for column in question.columns]
        texts += [question.ends.low, question.ends.high] if question.ends else []
        texts += [end for pair in question.pairs for end in (pair.low, pair.high)]
    texts += [pack.purpose, pack.use, *(offer.text for offer in pack.offers)]
    return [text for text in texts if text]


def test_wording_is_calm_and_free_of_blame_and_marks(catalogue: Catalogue) -> None:
    unwanted = re.compile(
        r"!|\bfail|\bviolat|\bmistake|\bguilt|\bscore|\bcongrat|\bwell done|\bmust\b|®|™"
        r"|right use of power|\bRUP\b",
        re.IGNORECASE,
    )
    for pack in catalogue:
        for text in texts_of(pack):
            assert not unwanted.search(text), (pack.id, text)


def test_every_answer_has_words_above_it(catalogue: Catalogue) -> None:
    for pack in catalogue:
        headings = [pack.heading_of(question.id) for question in pack.questions()]
        assert all(headings)


def test_a_question_is_found_with_its_step(after_session: Pack) -> None:
    assert after_session.question("position").kind is Kind.POSITION
    assert after_session.step_of("feelings").id == "power"
    assert after_session.heading_of("feelings") == "What did you feel?"
    assert after_session.heading_of("body") == "What did your body know?"
    with pytest.raises(KeyError):
        after_session.question("gone")


def titles(pack: Pack, **answers: object) -> list[str]:
    return [step.title for step in visible_steps(pack, answers)]


def at(place: str) -> dict[str, str]:
    return {"at": place}


BASE = [
    "What is still with you?",
    "Where was your power in that moment?",
    "What did your body know?",
    "What set it off?",
    "Too much, or too little?",
    "What can you put down?",
]


def test_after_a_session_begins_with_its_six_questions(after_session: Pack) -> None:
    assert titles(after_session) == BASE
    assert after_session.steps[1].rail_title == "Where was your power?"


@pytest.mark.parametrize(
    ("places", "follows"),
    [
        (("up", "upish"), "How may it have been for them?"),
        (("down", "downish"), "What did you need, and could not get?"),
        (("both", "moved"), "When did it move, and who moved it?"),
        (("unsure",), "What might you be missing?"),
    ],
)
def test_the_step_after_the_position_follows_from_it(
    places: tuple[str, ...], follows: str, after_session: Pack
) -> None:
    for place in places:
        assert titles(after_session, position=at(place)) == [*BASE[:2], follows, *BASE[2:]]


def test_looking_closer_opens_different_questions_for_up_down_and_both(
    after_session: Pack,
) -> None:
    closer = {
        place: set(titles(after_session, position=at(place), closer=True))
        - set(titles(after_session, position=at(place)))
        for place in ("up", "down", "both", "moved")
    }
    assert closer["both"] == closer["moved"]
    shared = closer["up"] & closer["down"] & closer["both"]
    assert shared == {"How did you think?"}
    for first, second in [("up", "down"), ("down", "both"), ("both", "up")]:
        assert closer[first] & closer[second] == shared
        assert len(closer[first]) > 3


def test_looking_closer_is_offered_only_where_there_is_more(after_session: Pack) -> None:
    last = after_session.step_of("closer")
    offered = {
        place: "closer" in [q.id for q in visible_questions(last, {"position": at(place)})]
        for place in Place
    }
    assert not offered.pop(Place.UNSURE)
    assert all(offered.values())
    assert "How did you think?" not in titles(after_session, position=at("unsure"), closer=True)


def test_the_other_view_comes_before_the_persons_own_analysis(after_session: Pack) -> None:
    order = [step.id for step in visible_steps(after_session, {"position": at("up")})]
    assert order.index("their_view") == order.index("power") + 1


@pytest.mark.parametrize(("owned", "is_asked"), [(6, True), (7, False), (None, False)])
def test_reasons_for_half_owning_the_role_are_asked_below_seven(
    owned: int | None, is_asked: bool, after_session: Pack
) -> None:
    answers = {} if owned is None else {"owned": owned}
    questions = visible_questions(after_session.step_of("half_yes"), answers)
    assert ("half_yes" in [question.id for question in questions]) is is_asked


# Which question carries which field of the field's own lists.
FIELDS = {
    "after_session": {
        "up": "their_view their_risk owned half_yes good_use amount forgotten_limit speed decisions"
        " latent_power handed_power own_stuff extra_share",
        "down": "not_met with_little safe_to_speak not_said from_above own_power half_yes_down"
        " full_yes stands_with_me next_step",
        "both": "start start_strength middle middle_strength end end_strength moves influence_had"
        " influence_resisted share_of_say seen_me seen_them used_by",
    },
    "quick_capture": {
        "both": "stays feelings body strongest about presence slipped demeanour bring",
    },
    "something_slipped": {
        "up": "happened_on noticed_by kinds position direction intent impact severity triggers"
        " certainty my_part their_part setting_part defending shame_blame role_asks feelings_now"
        " told",
        "down": "safe power_to_harm evidence allies whose my_part_down",
    },
}


@pytest.mark.parametrize("pack_id", list(FIELDS))
def test_every_field_can_be_reached(pack_id: str, catalogue: Catalogue) -> None:
    pack = catalogue.get(pack_id)
    for place, fields in FIELDS[pack_id].items():
        answers = {"position": at(place), "closer": True, "owned": 3}
        reachable = {
            question.id
            for step in visible_steps(pack, answers)
            for question in visible_questions(step, answers)
        }
        assert set(fields.split()) <= reachable, place


def options(question: Question) -> list[str]:
    return [option.id for option in question.options]


def test_choices_have_every_option_of_the_field(
    after_session: Pack, something_slipped: Pack
) -> None:
    counts = {
        "half_yes": 7,
        "good_use": 9,
        "own_stuff": 5,
        "with_little": 9,
        "half_yes_down": 6,
        "next_step": 5,
        "used_by": 4,
    }
    assert {name: len(options(after_session.question(name))) for name in counts} == counts
    assert len(options(something_slipped.question("kinds"))) == 12
    assert options(something_slipped.question("direction")) == ["away", "against", "not_seen"]
    assert len(options(something_slipped.question("severity"))) == 5
    assert len(options(something_slipped.question("noticed_by"))) == 6


def test_seven_ways_of_being_may_have_held_or_slipped(quick_capture: Pack) -> None:
    demeanour = quick_capture.question("demeanour")
    assert demeanour.kind is Kind.GRID
    assert options(demeanour) == [
        *("open", "mindful", "reflective", "self_aware", "kind", "listening", "triggers")
    ]
    (how,) = demeanour.columns
    assert [option.id for option in how.options] == ["held", "slipped", "not_applicable"]


def test_ways_of_thinking_are_those_of_the_vocabulary(after_session: Pack) -> None:
    thinking = after_session.question("thinking")
    assert (thinking.kind, thinking.yields) == (Kind.THOUGHTS, "thoughts")


def test_places_at_start_middle_and_end_are_the_five_of_the_picker(after_session: Pack) -> None:
    for name in ("start", "middle", "end"):
        assert options(after_session.question(name)) == list(PLACES)


def test_answers_near_shame_start_out_private(after_session: Pack, something_slipped: Pack) -> None:
    assert {q.id for q in after_session.questions() if q.private} == {
        "not_said",
        "own_stuff",
        "half_yes_down",
    }
    assert {q.id for q in something_slipped.questions() if q.private} == {
        "shame_blame",
        "defending",
        "power_to_harm",
        "evidence",
    }


def test_down_power_puts_safety_first_and_asks_for_no_repair(something_slipped: Pack) -> None:
    for place in ("down", "downish"):
        answers = {"position": at(place)}
        steps = visible_steps(something_slipped, answers)
        assert steps[2].id == "safety"
        ids = [q.id for step in steps for q in visible_questions(step, answers)]
        assert not {"my_part", "role_asks", "intent", "impact"} & set(ids)
        words = " ".join(
            f"{step.title} {step.help} "
            + " ".join(f"{q.text} {q.help}" for q in visible_questions(step, answers))
            for step in steps
        )
        assert "You do not owe anybody a repair" in words
        assert not re.search(r"mend|make good|apolog|your role ask", words)


def test_grave_slips_point_to_the_proper_procedure(something_slipped: Pack) -> None:
    title = "Does it belong somewhere else as well?"
    assert title not in titles(something_slipped, severity="level_4")
    assert title in titles(something_slipped, severity="level_5")
    assert title in titles(something_slipped, kinds=["ego", "confidentiality"])


MAY_REPEAT = ("follow_up:", "due:", "scale:")


def test_one_value_is_yielded_by_one_question_at_a_time(catalogue: Catalogue) -> None:
    for pack in catalogue:
        questions = {question.id: question for question in pack.questions()}
        for value in {q.yields for q in questions.values() if q.yields}:
            if value.startswith(MAY_REPEAT):
                continue
            sharing = [
                [when for when in (pack.step_of(q.id).when, q.when) if when is not None]
                for q in pack.yielding(value)
            ]
            assert len(most_together(sharing, questions)) == 1, (pack.id, value)


def test_each_pack_yields_what_services_look_for(
    quick_capture: Pack, after_session: Pack, something_slipped: Pack
) -> None:
    for pack in (quick_capture, after_session, something_slipped):
        for value in ("title", "position", "feelings", "body"):
            assert len(pack.yielding(value)) == 1
    assert quick_capture.yielding("slip")
    assert after_session.yielding("slip")
    assert something_slipped.yielding("severity")
    assert {q.id for q in something_slipped.yielding("repair.owned.my_part")} == {
        "my_part",
        "my_part_down",
    }


def test_ids_of_the_header_are_distinct_and_cover_its_choices(catalogue: Catalogue) -> None:
    counts = {
        catalogue.header.entry_kinds: 7,
        catalogue.header.my_roles: 8,
        catalogue.header.contact_formats: 7,
        catalogue.header.voluntariness: 4,
        catalogue.header.privacy_classes: 3,
    }
    for choices, count in counts.items():
        assert len({option.id for option in choices}) == count
    assert {option.id for option in catalogue.header.privacy_classes} >= {header.DEFAULT_PRIVACY}
