"""How a control is called for those who hear it."""


def named(question: str, what: str) -> str:
    """What a control is, after the question it belongs to."""
    if not question:
        return what
    return f"{question} {what}" if question[-1] in ".?!…" else f"{question}: {what}"
