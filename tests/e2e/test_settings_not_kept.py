"""Settings that cannot be written are told, once, and hold until the end."""

from app.settings import SettingsFile
from tests.support.app import App
from tests.support.dialogs import ScriptedDialogs


def test_it_is_said_once_and_what_was_set_holds(qtbot, qapp, tmp_path):
    dialogs = ScriptedDialogs()
    app = App(qtbot, tmp_path / "home", dialogs=dialogs)
    try:
        app.make_journal()
        app.start()
        app.unlock()
        app.settle()
        aside = app.paths.settings.parent.rename(tmp_path / "aside")
        app.paths.settings.parent.write_text("")
        for theme in ("dark", "light"):
            app.parts.settings.change(theme=theme)
            app.settle()
        assert dialogs.said == ["Your settings could not be kept"]
        assert app.parts.settings.now.theme == "light"
        app.paths.settings.parent.unlink()
        aside.rename(app.paths.settings.parent)
        app.parts.settings.change(theme="dark")
        app.settle()
        assert SettingsFile(app.paths.settings).load().theme == "dark"
    finally:
        app.forget()
