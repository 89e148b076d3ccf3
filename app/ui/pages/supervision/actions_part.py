"""Actions."""

from __future__ import annotations

from app.ui.pages.supervision.parts import SupervisionPart


class ActionsPart(SupervisionPart):
    """Actions."""
