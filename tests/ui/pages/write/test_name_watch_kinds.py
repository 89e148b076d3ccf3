"""Each kind of what could tell who somebody is, on the page one writes on, by the keyboard."""

import pytest

from tests.ui.pages.write.desk import CTRL, K

WAIT = 10_000

KINDS = {
    "title": ("Then Mrs Thornbury", "Thornbury"),
    "pair": ("I thought of Margaret Thornbury", "Margaret Thornbury"),
    "nhs": ("Her NHS number is 943 476 5919", "943 476 5919"),
    "ni": ("NI number AB123456C", "AB123456C"),
    "ssn": ("His SSN is 219-09-9999", "219-09-9999"),
    "medicare": ("Medicare 2123 45670 1", "2123 45670 1"),
    "birth": ("Date of birth: 14/03/1987", "14/03/1987"),
    "postcode": ("They moved to SW1A 2AA", "SW1A 2AA"),
    "phone": ("Ring me on 020 7946 0018", "020 7946 0018"),
    "email": ("Write to m.thorn@example.org", "m.thorn@example.org"),
    "url": ("It is on https://example.org/anna", "https://example.org/anna"),
    "address": ("The house is 14 Maple Street", "14 Maple Street"),
    "workplace": ("They work at St Thomas' Hospital", "St Thomas' Hospital"),
    "registration": ("HCPC registration number PYL12345", "PYL12345"),
}


def marked(block):
    return [mark.cursor.selectedText() for mark in block.editor.editor.area.extraSelections()]


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_underlined_and_one_key_puts_something_else_in_its_place(desk, kind):
    typed, telling = KINDS[kind]
    desk.open(packs=["after_session"])
    block = desk.answer("still_with_you")
    desk.type(f"{typed} and so on.")
    desk.bot.waitUntil(lambda: any(telling in each for each in marked(block)), timeout=WAIT)
    desk.press(K.Key_F7)
    assert telling in block.editor.editor.area.textCursor().selectedText()
    desk.press(K.Key_F7, CTRL)
    assert telling not in block.editor.value()
    assert block.editor.value().endswith(" and so on.")
