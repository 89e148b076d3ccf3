import pytest

from app.services.passphrases import WORDS, Strength, strength_of, suggested, word_list


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.NOTHING),
        ("password1", Strength.VERY_EASY),
        ("journal", Strength.VERY_EASY),
        ("Afterword1", Strength.VERY_EASY),
        ("my dog rex", Strength.FAIR),
        ("copper lantern otter drizzle maple", Strength.VERY_STRONG),
    ],
)
def test_strength_follows_how_many_guesses_it_takes(passphrase, expected):
    assert strength_of(passphrase) == expected


def test_a_very_long_passphrase_is_measured_too():
    assert strength_of("wort " * 400) >= Strength.EASY


def test_a_suggestion_is_five_words_of_the_list_and_another_each_time():
    known = set(word_list())
    seen = {suggested() for _ in range(50)}
    assert len(seen) == 50
    for passphrase in seen:
        assert len(passphrase.split(" ")) == WORDS
        assert set(passphrase.split(" ")) <= known


def test_every_suggestion_is_called_strong():
    assert all(strength_of(suggested()) >= Strength.STRONG for _ in range(20))


def test_the_list_gives_eleven_bits_a_word_and_greets_nobody_with_harm():
    words = word_list()
    assert len(words) >= 2000
    assert len(set(words)) == len(words)
    assert not {"victim", "abuse", "gun"} & set(words)
