from dataclasses import replace
from pathlib import Path

import pytest

from prompts.catalogue import Catalogue, pack_ids_in
from prompts.dumping import dump
from prompts.loader import load
from prompts.reading import FileError
from prompts.schema import Pack
from prompts.shelf import Shelf
from prompts.words import Vocabularies, Word

FOLDER = Path(__file__).parents[2] / "prompts" / "packs"


@pytest.fixture
def library() -> Catalogue:
    return Catalogue.shipped()


def own(pack: Pack, pack_id: str) -> Pack:
    return replace(pack, id=pack_id, title="My own", door="")


def test_own_packs_stand_after_the_others_until_they_are_gone(
    library: Catalogue, quick_capture: Pack
) -> None:
    shipped = library.ids()
    mine = own(quick_capture, "own_1")
    library.set_own({"own_1": mine})
    assert library.ids() == (*shipped, "own_1")
    assert "own_1" in library
    assert library.get("own_1") is mine
    assert library.packs()[-1] is mine
    assert mine.is_own
    assert not quick_capture.is_own
    library.set_own({})
    assert library.ids() == shipped
    assert "own_1" not in library
    with pytest.raises(KeyError):
        library.get("own_1")


def test_an_own_pack_takes_no_shipped_ones_place(library: Catalogue, quick_capture: Pack) -> None:
    library.set_own({"quick_capture": own(quick_capture, "quick_capture")})
    assert library.get("quick_capture") == quick_capture
    assert library.ids().count("quick_capture") == 1
    assert len(library.packs()) == len(library.ids())


def test_the_header_and_the_moments_speak_the_language_of_the_packs(library: Catalogue) -> None:
    kinds, moments = library.header.entry_kinds, library.moments
    assert (kinds[0].text, moments[0].text) == ("Session", "Before a session")
    library.set_language("de")
    assert [each.id for each in library.header.entry_kinds] == [each.id for each in kinds]
    assert [each.id for each in library.moments] == [each.id for each in moments]
    assert library.header.entry_kinds[0].text == "Sitzung"
    assert library.header.privacy_classes[0].help.startswith("Bleibt hier.")
    assert library.header.certainty_ends.high == "sicher"
    assert library.moments[0].text == "Vor einer Sitzung"
    library.set_language("pseudo")
    assert library.header.preload_ends.low.startswith("[")
    assert all(each.text.startswith("[") for each in library.moments)
    library.set_language("en")
    assert (library.header.entry_kinds, library.moments) == (kinds, moments)


def test_what_is_handed_over_is_not_changed_from_outside(
    library: Catalogue, quick_capture: Pack
) -> None:
    mine = {"own_1": own(quick_capture, "own_1")}
    library.set_own(mine)
    mine.clear()
    assert "own_1" in library


def test_own_words_lie_over_the_vocabularies(library: Catalogue) -> None:
    shipped = library.vocabularies
    feelings = shipped.feelings.with_own([Word("own:foggy", "foggy", "either")], ["tired"], {})
    library.set_words(
        Vocabularies(feelings if each.name == "feelings" else each for each in shipped)
    )
    assert library.vocabularies.feelings.search("fog")
    assert library.shipped_vocabularies.feelings is shipped.feelings
    library.set_words(None)
    assert library.vocabularies is shipped


def test_packs_in_the_folder_are_found_and_others_follow_the_known_ones(tmp_path: Path) -> None:
    for name in ("zz", "quick_capture", "aa", "after_session", "empty"):
        (tmp_path / "packs" / name).mkdir(parents=True)
        if name != "empty":
            (tmp_path / "packs" / name / "pack.toml").write_text("", encoding="utf-8")
    (tmp_path / "packs" / "stray.toml").write_text("", encoding="utf-8")
    assert pack_ids_in(tmp_path) == ("after_session", "quick_capture", "aa", "zz")


def test_a_pack_written_out_is_the_pack(library: Catalogue, tmp_path: Path) -> None:
    for pack in library:
        folder = tmp_path / "packs" / pack.id
        folder.mkdir(parents=True)
        (folder / "pack.toml").write_text(dump(pack), encoding="utf-8")
    again = Catalogue(tmp_path, library.ids())
    assert again.packs() == library.packs()


def test_a_damaged_pack_of_the_folder_is_told_with_its_lines(tmp_path: Path) -> None:
    folder = tmp_path / "packs" / "mine"
    folder.mkdir(parents=True)
    library = Catalogue(tmp_path, ("mine",))
    for text, line in (('id = "mine"\nversion = 0\n', 2), ('id = "mine"\nversion = \n', 2)):
        (folder / "pack.toml").write_text(text, encoding="utf-8")
        with pytest.raises(FileError) as refused:
            library.get("mine")
        assert line in [problem.line for problem in refused.value.problems]


def test_a_pack_read_by_the_library_is_the_one_the_reader_gives(library: Catalogue) -> None:
    for pack in library:
        assert pack == load(FOLDER / pack.id / "pack.toml")


def test_another_language_is_read_before_it_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Catalogue.shipped()
    catalogue.set_language("de")

    def late(*_args: object) -> None:
        raise AssertionError("read when it was wanted")

    monkeypatch.setattr(Shelf, "_pack", late)
    monkeypatch.setattr(Shelf, "_vocabulary", late)
    assert {pack.id for pack in catalogue} == set(catalogue.ids())
    assert catalogue.vocabularies.feelings.groups != ()


def test_the_whole_library_is_read() -> None:
    library = Catalogue.shipped()
    assert len(library.packs()) == len(library.ids())
    assert library.vocabularies.feelings.words()
