"""Appearance: theme, size of text, letters, the language of the prompt sets."""

from __future__ import annotations

from app.settings import TEXT_SCALES
from app.ui.context import PageContext
from app.ui.pages.settings.prompt_language import PromptLanguage
from app.ui.pages.settings.rows import Section, choice, sentence, tick
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.label import Label


class AppearanceSection(Section):
    """What is chosen shows at once."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, "appearance")
        self._context = context
        self.set_title(self.tr("Appearance"))
        self._add_theme()
        self._size = self._add_size()
        self._add_letters()
        self._add_language()
        context.theme.changed.connect(self._on_theme_changed)

    def _add_theme(self) -> None:
        themes = self._context.theme
        options = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "high-contrast": self.tr("High contrast"),
        }
        name = self.tr("Theme")
        box = choice(themes, name, options, themes.choice, self._set_theme)
        box.setObjectName("settings.theme")
        self.add_row(name, sentence(themes, self.tr("Colours"), box, ""))

    def _add_size(self) -> ComboBox:
        themes = self._context.theme
        options = {scale: self.tr("{0} %").format(scale) for scale in TEXT_SCALES}
        name = self.tr("Text size")
        box = choice(themes, name, options, themes.text_scale, self._set_scale)
        box.setObjectName("settings.text_scale")
        hint = Label(
            themes, self.tr("Ctrl and + or - change it on any screen."), color="text2", wrap=True
        )
        hint.setContentsMargins(4, 0, 0, 0)
        self.add_row(name, sentence(themes, self.tr("Everything at"), box, ""), hint)
        return box

    def _add_letters(self) -> None:
        themes = self._context.theme
        letters = tick(
            themes,
            self.tr("Easier to tell letters apart"),
            themes.easier_letters,
            self._set_letters,
        )
        letters.setObjectName("settings.easier_letters")
        still = tick(
            themes,
            self.tr("No small movements"),
            self._context.settings.now.less_motion,
            self._set_still,
        )
        still.setObjectName("settings.less_motion")
        self.add_row(self.tr("Reading"), letters, still)

    def _add_language(self) -> None:
        language = PromptLanguage(self._context, self)
        hint = Label(
            self._context.theme,
            self.tr("Sets that are not translated yet stay in English. What is written stays."),
            color="text2",
            wrap=True,
        )
        hint.setContentsMargins(4, 0, 0, 0)
        self.add_row(language.name, language.box, hint)

    def _set_theme(self, value: str) -> None:
        self._context.settings.change(theme=value)
        self._context.theme.set_choice(value)

    def _set_scale(self, value: int) -> None:
        self._context.settings.change(text_scale=value)
        self._context.theme.set_text_scale(value)

    def _set_letters(self, wanted: bool) -> None:
        self._context.settings.change(easier_letters=wanted)
        self._context.theme.set_easier_letters(wanted)

    def _set_still(self, wanted: bool) -> None:
        self._context.settings.change(less_motion=wanted)
        self._context.theme.set_less_motion(wanted)

    def _on_theme_changed(self) -> None:
        self._size.setCurrentIndex(self._size.findData(self._context.theme.text_scale))
