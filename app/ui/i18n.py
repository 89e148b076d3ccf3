"""Languages: translators, reading direction, and dates as people say them."""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime, QTranslator
from PySide6.QtWidgets import QApplication

import resources
from prompts.pseudo import PLACEHOLDER, PSEUDO, pseudo

_FAR = 6
_TRANSLATOR = "translator"
_KEPT = re.compile(PLACEHOLDER.pattern + r"|%L?[0-9n]+|&&|&\w+;|&\w|</?[a-zA-Z][^<>]*>")
"""What every translation keeps: places to fill in, mnemonics, entities, tags."""
_KEY_NAMES = "QShortcut"
_DATE_SHAPE = re.compile(r"[dMyhHmsap ,.:]+")


def install(app: QApplication, language: str = "", direction: str = "") -> QLocale:
    """Sets language and reading direction in place of those there were. Returns the locale.

    Args:
        language: "" takes the system's; "pseudo" is the made-up one.
        direction: "ltr" or "rtl"; "" takes that of the language.
    """
    for earlier in app.findChildren(QTranslator, _TRANSLATOR):
        app.removeTranslator(earlier)
        earlier.deleteLater()
    is_made_up = language == PSEUDO
    locale = QLocale(language) if language and not is_made_up else QLocale.system()
    QLocale.setDefault(locale)
    name = f"translations/{locale.name().split('_')[0]}.qm"
    if is_made_up:
        _use(app, _MadeUp(app))
    elif name in _translations():
        translator = QTranslator(app)
        translator.load(str(resources.path(name)))
        _use(app, translator)
    rtl = direction == "rtl" or (
        not direction and locale.textDirection() == Qt.LayoutDirection.RightToLeft
    )
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    return locale


class _MadeUp(QTranslator):
    """Stretches every text and keeps what the program puts in, or reads out of it."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        is_kept = context == _KEY_NAMES or _DATE_SHAPE.fullmatch(text)
        return text if is_kept else pseudo(text, _KEPT)

    def isEmpty(self) -> bool:  # noqa: N802 (Qt override)
        return False


def _use(app: QApplication, translator: QTranslator) -> None:
    translator.setObjectName(_TRANSLATOR)
    app.installTranslator(translator)


def language_name(language: str) -> str:
    """What a language calls itself: "Deutsch"."""
    if language == "en":
        return "English"  # Qt names it after a country.
    name = QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:]


def _translations() -> list[str]:
    try:
        return resources.names("translations", ".qm")
    except FileNotFoundError:
        return []


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text)


def weekday(day: date) -> str:
    """ "Tuesday"."""
    return _format(day, "dddd")


def full_day(day: date) -> str:
    """ "Thursday 13 November 2025", in the order of the locale."""
    return _format(day, _tr("dddd d MMMM yyyy"))


def day_title(day: date) -> str:
    """ "Thursday 13 November": for the day one is in."""
    return _format(day, _tr("dddd d MMMM"))


def short_day(day: date, today: date) -> str:
    """ "18 September", with the year when it is another one."""
    shape = _tr("d MMMM") if day.year == today.year else _tr("d MMMM yyyy")
    return _format(day, shape)


def row_day(day: date) -> str:
    """ "Thu 13": in a list under its month."""
    return _format(day, _tr("ddd d"))


def brief_day(day: date, today: date) -> str:
    """ "Thu 20 Nov", with the year when it is another one."""
    shape = _tr("ddd d MMM") if day.year == today.year else _tr("d MMM yyyy")
    return _format(day, shape)


def month(day: date) -> str:
    """ "November 2025"."""
    return _format(day, _tr("MMMM yyyy"))


def clock_time(moment: datetime) -> str:
    """ "14:32", as the locale writes it."""
    time = QTime(moment.hour, moment.minute)
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def near_day(day: date, today: date) -> str:
    """Today, Yesterday, Tuesday, 12 November: the way people say it."""
    away = (day - today).days
    named = {0: _tr("Today"), -1: _tr("Yesterday"), 1: _tr("Tomorrow")}
    if away in named:
        return named[away]
    if abs(away) <= _FAR:
        return weekday(day)
    return short_day(day, today)


def near_moment(moment: datetime, today: date) -> str:
    """ "Today, 14:20"."""
    return f"{near_day(moment.date(), today)}, {clock_time(moment)}"


def _format(day: date, shape: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), shape)
