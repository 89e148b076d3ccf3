import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.faults import MistypedRecoveryCode
from models.vault.recovery import ALPHABET, groups, new_code, parsed

CODE = new_code()
LETTERS = CODE.replace(" ", "")
places = st.integers(0, 31)
letters = st.sampled_from(ALPHABET)


def with_changes(changes: dict[int, str]) -> str:
    return "".join(changes.get(at, char) for at, char in enumerate(LETTERS))


def test_a_new_code_has_eight_groups_of_four_and_reads_back() -> None:
    assert [len(group) for group in CODE.split(" ")] == [4] * 8
    assert groups(CODE) == tuple(CODE.split(" "))
    assert parsed(CODE) == LETTERS


def test_two_codes_differ() -> None:
    assert len({new_code() for _ in range(50)}) == 50


@pytest.mark.parametrize(
    "typed",
    [CODE.lower(), LETTERS, CODE.replace(" ", "-"), f"  {CODE}\n", CODE.replace(" ", " – ")],
)
def test_the_way_it_is_typed_does_not_matter(typed: str) -> None:
    assert parsed(typed) == LETTERS


def test_letters_that_look_like_digits_are_read_as_digits() -> None:
    code = next(code for code in iter(new_code, "") if "0" in code and "1" in code)
    seen = code.replace("0", "O").replace("1", "l", 1).replace("1", "i")
    assert parsed(seen) == code.replace(" ", "")


@given(places, letters)
def test_one_wrong_letter_is_placed_in_its_group(at: int, char: str) -> None:
    if char == LETTERS[at]:
        return
    with pytest.raises(MistypedRecoveryCode) as caught:
        parsed(with_changes({at: char}))
    assert caught.value.groups == (at // 4 + 1,)


@given(st.integers(0, 7), st.integers(0, 2))
def test_two_letters_swapped_within_a_group_are_placed(group: int, at: int) -> None:
    first = group * 4 + at
    if LETTERS[first] == LETTERS[first + 1]:
        return
    with pytest.raises(MistypedRecoveryCode) as caught:
        parsed(with_changes({first: LETTERS[first + 1], first + 1: LETTERS[first]}))
    assert caught.value.groups == (group + 1,)


@given(st.dictionaries(places, letters, min_size=1, max_size=4))
def test_up_to_four_wrong_letters_are_always_noticed(changes: dict[int, str]) -> None:
    typed = with_changes(changes)
    if typed == LETTERS:
        return
    with pytest.raises(MistypedRecoveryCode):
        parsed(typed)


def test_a_letter_that_no_code_has_names_its_group() -> None:
    with pytest.raises(MistypedRecoveryCode) as caught:
        parsed(with_changes({5: "U", 30: "Ä"}))
    assert caught.value.groups == (2, 8)


@pytest.mark.parametrize("typed", ["", "QW7M", LETTERS + "7", "ß" * 16, "Ａ" * 9])
def test_another_length_is_said_as_such(typed: str) -> None:
    with pytest.raises(MistypedRecoveryCode) as caught:
        parsed(typed)
    assert caught.value.length == len(typed)


@pytest.mark.parametrize("char", ALPHABET)
def test_one_letter_over_and_over_is_no_code(char: str) -> None:
    with pytest.raises(MistypedRecoveryCode):
        parsed(char * 32)


@given(st.text(max_size=60))
def test_nothing_that_is_typed_is_our_bug(typed: str) -> None:
    with pytest.raises(MistypedRecoveryCode):
        parsed(typed)
