"""Words that are half typed: kept in the journal until they became what they are for."""

from collections.abc import Mapping

from models.store import UnitOfWork


def half_typed(unit: UnitOfWork, setting: str) -> dict[str, str]:
    """What is half typed, by what it is for."""
    kept = unit.settings.get(setting, {})
    known = kept if isinstance(kept, dict) else {}
    return {key: text for key, text in known.items() if isinstance(text, str) and text}


def has_become(unit: UnitOfWork, setting: str, typed: Mapping[str, str]) -> None:
    """Forgets what is half typed where it still is that; what was typed since stays."""
    if half_typed(unit, setting) == typed:
        keep_half_typed(unit, setting, {})


def keep_half_typed(unit: UnitOfWork, setting: str, after: Mapping[str, str]) -> None:
    """Keeps this and nothing else; what is blank is not kept."""
    wanted = {key: text for key, text in after.items() if text.strip()}
    if wanted != half_typed(unit, setting):
        unit.settings.put(setting, wanted)
