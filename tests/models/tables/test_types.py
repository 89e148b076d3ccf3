"""What values look like in the file."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.types import sound_text, wall_text


@given(st.text())
def test_sound_text_leaves_text_alone(text: str):
    assert sound_text(text) == text


@given(st.text(alphabet=st.characters(categories=("Cs", "Lu", "So")), max_size=20))
def test_sound_text_can_always_be_written(text: str):
    sound = sound_text(text)

    assert sound.encode().decode() == sound
    assert sound_text(sound) == sound


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("\ud800", "\ufffd"),
        ("a\udfffb", "a\ufffdb"),
        ("\ud83d\ude00", "😀"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
    ],
)
def test_broken_halves_of_letters(given_text: str, kept: str):
    assert sound_text(given_text) == kept


@given(st.datetimes(), st.datetimes())
def test_times_sort_as_text_in_every_year(one: datetime, other: datetime):
    one, other = one.replace(microsecond=0), other.replace(microsecond=0)

    assert (wall_text(one) < wall_text(other)) is (one < other)
    assert datetime.fromisoformat(wall_text(one)) == one
