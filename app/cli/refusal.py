"""What the command line refuses for reasons of its own."""


class Refused(Exception):  # noqa: N818 - named by what happened
    """The command cannot be carried out; the words say why and what to do."""
