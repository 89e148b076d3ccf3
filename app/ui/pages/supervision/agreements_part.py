"""Agreements."""

from __future__ import annotations

from app.ui.pages.supervision.parts import SupervisionPart


class AgreementsPart(SupervisionPart):
    """Agreements."""
