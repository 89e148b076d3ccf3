"""Faults of the journal's services: what was asked for is not there, or there is nothing to do."""

from collections.abc import Iterable

from models.records.faults import Fault
from prompts.reading import Problem


class NothingWritten(Fault):
    """There is nothing in the draft yet; it was kept as it is."""

    code = "writing.nothing_written"


class NoSuchEntry(Fault):
    """The entry is not in the journal, or it rests in the bin."""

    code = "journal.no_such_entry"


class NoSuchDraft(Fault):
    """The draft was finished or discarded."""

    code = "writing.no_such_draft"


class NoSuchRepair(Fault):
    """The repair is not in the journal any more."""

    code = "journal.no_such_repair"


class NoReasonToClose(Fault):
    """No response is noted, and nothing says why the repair is closed without one."""

    code = "repairs.no_reason_to_close"


class NothingToUndo(Fault):
    """Too much has happened since: this step can no longer be taken back or done again."""

    code = "journal.nothing_to_undo"


class NoSuchFollowUp(Fault):
    """The follow-up is not in the journal any more, or its entry rests in the bin."""

    code = "journal.no_such_follow_up"


class NoSuchCue(Fault):
    """The cue card is not in the journal any more."""

    code = "journal.no_such_cue"


class NoSuchCode(Fault):
    """The code is not in the journal."""

    code = "codes.no_such_code"


class CannotMerge(Fault):
    """A code and itself, or one that is part of another already."""

    code = "codes.cannot_merge"


class NoReason(Fault):
    """A legal hold without a reason."""

    code = "keeping.no_reason"


class NoSuchSession(Fault):
    """The supervision session is not in the journal any more."""

    code = "supervision.no_such_session"


class AnotherIsHeld(Fault):
    """A supervision session is held already."""

    code = "supervision.another_is_held"


class NoSuchItem(Fault):
    """The item is not on the agenda any more."""

    code = "supervision.no_such_item"


class NoSuchAction(Fault):
    """The action is not in the journal any more."""

    code = "supervision.no_such_action"


class NothingToBring(Fault):
    """An item without a question, or an action without words."""

    code = "supervision.nothing_to_bring"


class NotItsSource(Fault):
    """The agenda item does not come from that reflection any more."""

    code = "supervision.not_its_source"


class PassageIsPrivate(Fault):
    """A passage repeats what is private in its reflection."""

    code = "supervision.passage_is_private"


class NoSuchPerson(Fault):
    """The person is not in the journal any more."""

    code = "supervision.no_such_person"


class NoName(Fault):
    """A person without a name, or a word for one."""

    code = "supervision.no_name"


class PersonIsThere(Fault):
    """Somebody else has that name already."""

    code = "supervision.person_is_there"


class PersonIsMet(Fault):
    """A session or an agreement is with that person."""

    code = "supervision.person_is_met"


class NoSuchAgreement(Fault):
    """That version of an agreement is not in the journal any more."""

    code = "supervision.no_such_agreement"


class AgreementIsSigned(Fault):
    """A version that was signed stays as it is."""

    code = "supervision.agreement_is_signed"


class DraftIsThere(Fault):
    """A version is being written already."""

    code = "supervision.draft_is_there"


class NoSuchHours(Fault):
    """The line is not in the log of hours any more."""

    code = "hours.no_such_line"


class NoSuchRules(Fault):
    """There are no rules of that name, or they are not one's own."""

    code = "hours.no_such_rules"


class RulesRefused(Fault):
    """Rules that cannot be used, with every problem and its place."""

    code = "hours.rules_refused"

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        super().__init__()
        self.problems = tuple(problems)


class PackRefused(Fault):
    """A prompt set that cannot be used, with every problem and its place."""

    code = "library.pack_refused"

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        super().__init__()
        self.problems = tuple(problems)


class NoSuchPack(Fault):
    """The prompt set is not in the library, or it is not one's own."""

    code = "library.no_such_pack"


class PackInDraft(Fault):
    """A draft still asks the prompt set that is to go."""

    code = "library.pack_in_draft"


class TooManyPins(Fault):
    """Three prompt sets are on Today already."""

    code = "library.too_many_pins"


class PackFileUnreadable(Fault):
    """The file is not there, or may not be read."""

    code = "library.file_unreadable"


class NotAFile(Fault):
    """A folder or a device was named where a file is needed."""

    code = "library.not_a_file"


class PackFileTooLarge(Fault):
    """The file is far larger than any prompt set."""

    code = "library.file_too_large"


class PackFileNotText(Fault):
    """The file is not text in UTF-8."""

    code = "library.file_not_text"


class NoWord(Fault):
    """There is no word in what was typed."""

    code = "library.no_word"


class NoSuchWord(Fault):
    """The vocabulary has no such word, or it is not one's own."""

    code = "library.no_such_word"


class WordTooLong(Fault):
    """What was typed is longer than a word of a list may be."""

    code = "library.word_too_long"


class WordIsThere(Fault):
    """The vocabulary has a word of that name already."""

    code = "library.word_is_there"
