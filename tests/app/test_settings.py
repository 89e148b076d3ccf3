import stat
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.settings import UPGRADES, VERSION, Settings, SettingsFile, Values, _as_toml
from models.records.faults import NotReadable


def settings_at(path, save=lambda write: write()):
    return Settings(SettingsFile(path), save)


def test_without_a_file_the_defaults_hold(tmp_path):
    assert SettingsFile(tmp_path / "settings.toml").load() == Values()


def test_what_is_changed_is_there_at_the_next_start(tmp_path):
    path = tmp_path / "config" / "settings.toml"
    settings_at(path).change(theme="dark", lock_after_minutes=10, panes={"journal": (212, 364)})
    again = settings_at(path).now
    assert again.theme == "dark"
    assert again.lock_after_minutes == 10
    assert again.panes == {"journal": (212, 364)}


def test_the_file_and_its_folder_are_the_owners_alone(tmp_path):
    path = tmp_path / "config" / "settings.toml"
    settings_at(path).change(text_scale=150)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("broken", [b"theme = ", b"\xff\xfe", b"version = 0\n"])
def test_a_broken_file_is_kept_aside_and_the_defaults_hold(tmp_path, broken):
    path = tmp_path / "settings.toml"
    path.write_bytes(broken)
    assert SettingsFile(path).load() == Values()
    assert path.with_suffix(".unusable").read_bytes() == broken
    assert not path.exists()


def test_one_bad_value_does_not_cost_the_others(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('theme = "pink"\ntext_scale = "big"\nlock_after_minutes = 15\nfuture = 1\n')
    values = SettingsFile(path).load()
    assert values == Values(lock_after_minutes=15)


def test_a_change_to_something_unknown_is_our_bug(tmp_path):
    settings = settings_at(tmp_path / "settings.toml")
    with pytest.raises(ValueError, match="theme"):
        settings.change(theme="pink")
    with pytest.raises(ValueError, match="colour"):
        settings.change(colour="red")
    assert settings.now == Values()


def test_those_who_listen_hear_of_a_change_once(tmp_path):
    settings = settings_at(tmp_path / "settings.toml")
    heard = []
    settings.on_change(heard.append)
    settings.change(theme="dark")
    settings.change(theme="dark")
    assert heard == [Values(theme="dark")]


def test_a_folder_that_cannot_be_written_is_told_once_and_does_not_stop_anyone(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    settings = settings_at(blocked / "settings.toml")
    with pytest.raises(NotReadable):
        settings.change(theme="dark")
    settings.change(theme="light")
    assert settings.now.theme == "light"
    blocked.unlink()
    settings.change(theme="dark")
    assert settings_at(blocked / "settings.toml").now.theme == "dark"


@pytest.mark.parametrize(
    "name", ["two\nlines", 'a "quote" \\', "not \udcff text", "otter \U0001f9a6"]
)
def test_a_journal_may_have_any_name(tmp_path, name):
    settings_at(tmp_path / "settings.toml").change(journal=name)
    assert settings_at(tmp_path / "settings.toml").now.journal == name


def test_an_older_file_is_brought_up_step_by_step(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('version = -1\nlook = "dark"\n')
    steps = {
        -1: lambda table: {"theme_name": table["look"]},
        0: lambda table: {"theme": table["theme_name"]},
    }
    assert SettingsFile(path, steps).load().theme == "dark"


def test_every_version_before_this_one_has_its_upgrade():
    assert set(UPGRADES) == set(range(1, VERSION))


@given(st.text(max_size=50), st.dictionaries(st.text(max_size=9), st.lists(st.integers(0, 9999))))
def test_any_text_survives_the_file(text, panes):
    values = Values(journal=text.replace("\ud800", ""), panes=panes)
    read = tomllib.loads(_as_toml(values))
    assert read["journal"] == values.journal
    assert read.get("panes", {}) == panes
