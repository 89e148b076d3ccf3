"""How grids, places between two ends, pairs and locked answers read in the journal."""

from datetime import timedelta

from app.ui.pages.journal.reading_head import ShownChip
from tests.support.own_packs import handover
from tests.ui.pages.journal.entries import after_session, at
from tests.ui.pages.journal.house import NOW, K


def text(house) -> str:
    return house.find("entry_text").toPlainText()


def html(house) -> str:
    return "".join(house.page._reading.text._pieces)


def read(house, entry) -> None:
    house.open("journal", entry_id=entry.id)
    house.bot.waitUntil(lambda: house.find("reading.title").text() == entry.title)


def test_a_grid_is_read_as_a_table_of_words(house):
    entry = house.journal.write(
        packs=("power_map",),
        answers={
            "bases": {"role": {"me": 8, "them": 2}, "money": {"me": 6}},
            "other_side": "Their patience",
        },
        held_at=at(2025, 11, 3),
    )
    read(house, entry)
    pack = house.journal.catalogue.get("power_map")
    question = pack.question("bases")
    shown = text(house)
    for option in question.options:
        assert (option.text in shown) == (option.id in ("role", "money"))
    assert all(column.text in shown for column in question.columns)
    assert "8" in shown
    assert "<table" in html(house)


def test_places_between_two_ends_are_read_in_words_one_below_the_other(house):
    pack = house.journal.catalogue.get("continuum")
    question = next(q for q in pack.questions() if q.pairs)
    first, second = question.pairs[:2]
    entry = house.journal.write(
        packs=("continuum",),
        answers={question.id: {first.id: {"at": -2, "stress": 4}, second.id: {"at": 0}}},
        held_at=at(2025, 11, 3),
    )
    read(house, entry)
    lines = text(house).splitlines()
    one = next(line for line in lines if line.startswith(first.low))
    assert f"towards {first.low}" in one
    assert "under stress" in one
    assert f"towards {first.high}" in one
    assert any(line.startswith(second.low) and "middle" in line for line in lines)


def two_walks(house, **more):
    return house.journal.write(
        packs=("walking_together",),
        answers={
            "up_feelings": {"confident": 2},
            "down_feelings": {"small": 3},
            "up_words": "I look ahead.",
            "down_words": "I watch his feet.",
            "surprise": "How fast I shrink.",
        },
        held_at=at(2025, 11, 3),
        **more,
    )


def test_two_walks_are_read_side_by_side(house):
    read(house, two_walks(house))
    told = html(house)
    row = next(part for part in told.split("<tr>") if "I look ahead." in part)
    assert "I watch his feet." in row.split("</tr>")[0]
    assert text(house).count("I watch his feet.") == 1
    labels = house.journal.catalogue.vocabularies.feelings.label
    assert labels("confident") in text(house)


def test_what_is_private_stands_by_itself_with_its_mark(house):
    read(house, two_walks(house, private=("down_words",)))
    row = next(part for part in html(house).split("<tr>") if "I look ahead." in part)
    assert "I watch his feet." not in row.split("</tr>")[0]
    assert "Private" in text(house)


def test_a_first_impression_says_that_it_is_locked(house):
    entry = house.journal.write(
        packs=("got_into_me",),
        answers={"early": True, "first_impression": "As if he owned the room."},
        held_at=NOW - timedelta(days=3),
        code="K4",
    )
    read(house, entry)
    assert "Locked when it was finished" in text(house)


def test_a_word_called_something_else_shows_at_once(house):
    entry = after_session(
        house.journal,
        "She looked at the clock",
        at(2025, 11, 3),
        answers={"feelings": {"impatient": 2}},
    )
    read(house, entry)
    was = house.journal.catalogue.vocabularies.feelings.label("impatient")
    house.bus.publish(house.library.rename_word("feelings", "impatient", "Itchy"), None)
    house.bot.waitUntil(lambda: any("Itchy" in name for name in chips(house)))
    assert not any(was in name for name in chips(house))


def chips(house) -> list[str]:
    return [w.accessibleName() for w in house.page.findChildren(ShownChip) if w.isVisible()]


def test_only_sets_that_were_used_can_be_filtered_by(house):
    house.library.save(handover())
    after_session(house.journal, "She looked at the clock", at(2025, 11, 3))
    house.open("journal")
    model = house.find("filters").model()
    groups = {model.index(row, 0).data(): model.index(row, 0) for row in range(model.rowCount())}
    sets = groups["Prompt sets"]
    assert [model.index(row, 0, sets).data() for row in range(model.rowCount(sets))] == [
        "After a session"
    ]


def test_the_sets_in_use_lead_and_all_are_found_by_their_letters(house):
    entry = after_session(house.journal, "She looked at the clock", at(2025, 11, 3))
    read(house, entry)
    house.page._presenter.ask_sets()
    rows = house.rows("answer_set.list")
    assert "After a session" not in rows
    assert rows.index("Quick capture") < rows.index("All sets") < rows.index("Six steps")
    house.type("loop")
    titles = [house.journal.catalogue.get("loop").title]
    assert [row for row in house.rows("answer_set.list") if row in titles] == titles
    house.press(K.Key_Escape)
    assert house.is_shown("entry_text")


def test_nothing_found_says_so_and_enter_does_nothing(house):
    entry = after_session(house.journal, "She looked at the clock", at(2025, 11, 3))
    read(house, entry)
    house.page._presenter.ask_sets()
    house.type("zzz")
    house.press(K.Key_Return)
    assert house.rows("answer_set.list") == []
    assert house.shown == []
