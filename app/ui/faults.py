"""Words for every fault: what happened, and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.records import faults


@dataclass(frozen=True, slots=True)
class Words:
    """Two sentences: what happened and is safe, and what to do."""

    what: str
    then: str = ""

    def __str__(self) -> str:
        return f"{self.what} {self.then}".strip()


def words_for(fault: faults.Fault) -> Words:
    """What to say about a fault.

    Raises:
        KeyError: no words were written for its code.
    """
    special = _SPECIAL.get(fault.code)
    return special(fault) if special is not None else _plain()[fault.code]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Faults", text)


def _plain() -> dict[str, Words]:
    return {
        **_of_secrets(),
        **_of_the_disk(),
        **_of_the_journal(),
        **_of_writing(),
        **_of_keeping(),
        **_of_supervision(),
        **_of_hours(),
        **_of_the_library(),
        **_of_words(),
    }


def _of_secrets() -> dict[str, Words]:
    return {
        "vault.wrong_passphrase": Words(
            _tr("That passphrase did not open this journal."),
            _tr("Nothing is lost, and you can try as often as you need."),
        ),
        "vault.empty_passphrase": Words(_tr("Type a passphrase first.")),
        "vault.wrong_recovery_code": Words(
            _tr("That code is copied well, but it does not open this journal."),
            _tr("It may be from an older sheet or from another journal."),
        ),
        "vault.not_enough_memory": Words(
            _tr("There is not enough free memory to open the journal."),
            _tr("Close some other programs and try again. Nothing is lost."),
        ),
        "vault.unsafe_driver": Words(
            _tr("This installation cannot encrypt, so nothing was opened."),
            _tr("Install Afterword again from where you got it."),
        ),
    }


def _of_the_disk() -> dict[str, Words]:
    return {
        "vault.disk_full": Words(
            _tr("The disk is full."),
            _tr("Your words are still here. Make some room and try again."),
        ),
        "vault.not_writable": Words(
            _tr("Afterword may not write to the journal’s folder."),
            _tr("Check that the drive is not read-only and that the folder is yours."),
        ),
        "vault.not_readable": Words(
            _tr("The drive did not answer."),
            _tr("Check that it is connected, then try again."),
        ),
        "vault.inbox_full": Words(
            _tr("There are as many quick notes as can wait."),
            _tr("Unlock the journal: they become drafts, and there is room again."),
        ),
        "vault.name_too_long": Words(
            _tr("That name is longer than the drive allows."),
            _tr("Choose a shorter one, or a folder with a shorter path."),
        ),
        "vault.being_erased": Words(
            _tr("This journal was being erased. It does not open any more."),
            _tr("Erase it once more: the rest of it goes then."),
        ),
        "vault.busy": Words(
            _tr("Another program is using the journal’s file, so it could not be read just now."),
            _tr("Nothing is lost. Wait a moment, then try again."),
        ),
        "vault.save_failed": Words(
            _tr("That could not be saved."), _tr("Your words are still here. Try again.")
        ),
    }


def _of_the_journal() -> dict[str, Words]:
    return {
        "fault": Words(_tr("That did not work."), _tr("Nothing was changed.")),
        "vault.too_new": Words(
            _tr("A later version of Afterword made this journal."),
            _tr("It was left as it is. Open it with that version."),
        ),
        "vault.not_a_journal": Words(
            _tr("There is no journal in that folder."),
            _tr("Choose a folder whose name ends in .afterword."),
        ),
        "vault.no_backup": Words(
            _tr("There is no backup beside this journal that can be read."),
            _tr("If you keep copies elsewhere, choose one of those."),
        ),
        "vault.other_backup": Words(
            _tr("That is a backup of another journal."), _tr("Choose one of this journal.")
        ),
        "vault.exists": Words(
            _tr("Something with that name is already there."),
            _tr("It was left as it is. Choose another name."),
        ),
        "vault.cancelled": Words(_tr("Stopped."), _tr("Nothing was left half done.")),
    }


def _of_writing() -> dict[str, Words]:
    return {
        "writing.nothing_written": Words(
            _tr("Nothing is written yet."), _tr("Write something, or leave it for later.")
        ),
        "writing.no_such_draft": Words(
            _tr("That draft is not there any more."), _tr("It was finished or discarded.")
        ),
        "journal.no_such_entry": Words(
            _tr("That reflection is not there any more."), _tr("It may rest in the bin.")
        ),
        "journal.no_such_repair": Words(
            _tr("That repair is not there any more."), _tr("Nothing was changed.")
        ),
        "repairs.no_reason_to_close": Words(
            _tr("No response is noted yet."),
            _tr("Say in a few words why you close it without one."),
        ),
        "journal.no_such_follow_up": Words(
            _tr("That is not there any more."), _tr("Its reflection may rest in the bin.")
        ),
        "journal.no_such_cue": Words(
            _tr("That cue card is not there any more."), _tr("Nothing was changed.")
        ),
        "journal.nothing_to_undo": Words(
            _tr("That can no longer be undone."), _tr("Something else has changed since.")
        ),
    }


def _of_keeping() -> dict[str, Words]:
    return {
        "keeping.legal_hold": Words(
            _tr("A legal hold is on, so nothing is deleted."),
            _tr("Everything is still here. Settings say since when and why, and can lift it."),
        ),
        "keeping.stays": Words(
            _tr("A legal hold is on, so what stood here stays."),
            _tr("It can be changed once the hold is lifted; what is empty can be filled in."),
        ),
        "keeping.no_reason": Words(
            _tr("A legal hold needs its reason."), _tr("Write why, and who asked for it.")
        ),
        "codes.no_such_code": Words(
            _tr("That code is not in the journal."), _tr("Nothing was changed.")
        ),
        "codes.cannot_merge": Words(
            _tr("These two codes cannot become one."),
            _tr("Choose two different ones that are not part of another yet."),
        ),
    }


def _of_supervision() -> dict[str, Words]:
    return {
        "supervision.no_such_session": Words(
            _tr("That session is not there any more."), _tr("Nothing was changed.")
        ),
        "supervision.another_is_held": Words(
            _tr("Another session is being held."), _tr("Finish that one first.")
        ),
        "supervision.no_such_item": Words(
            _tr("That item is not on the agenda any more."), _tr("Nothing was changed.")
        ),
        "supervision.no_such_action": Words(
            _tr("That action is not there any more."), _tr("Nothing was changed.")
        ),
        "supervision.nothing_to_bring": Words(
            _tr("There are no words in it yet."), _tr("Write a few, or leave it.")
        ),
        "supervision.not_its_source": Words(
            _tr("That question does not come from this reflection any more."),
            _tr("Nothing was changed."),
        ),
        "supervision.passage_is_private": Words(
            _tr("These words are private in the reflection, and stay there."),
            _tr("Choose others, or release them in the Journal first."),
        ),
        **_of_agreements(),
    }


def _of_agreements() -> dict[str, Words]:
    return {
        "supervision.no_such_person": Words(
            _tr("That person is not in the journal any more."), _tr("Nothing was changed.")
        ),
        "supervision.no_name": Words(
            _tr("There is no name yet."), _tr("A first name or an initial is enough.")
        ),
        "supervision.person_is_there": Words(
            _tr("Somebody of that name is there already."), _tr("Add a word that tells them apart.")
        ),
        "supervision.person_is_met": Words(
            _tr("Sessions or agreements with this person are in the journal."),
            _tr("Note until when you met instead."),
        ),
        "supervision.no_such_agreement": Words(
            _tr("That version of the agreement is not there any more."), _tr("Nothing was changed.")
        ),
        "supervision.agreement_is_signed": Words(
            _tr("This version is signed and stays as it is."),
            _tr("Begin a new version to change something."),
        ),
        "supervision.draft_is_there": Words(
            _tr("A new version is being written already."), _tr("Go on with that one.")
        ),
    }


def _of_hours() -> dict[str, Words]:
    return {
        "hours.no_such_line": Words(
            _tr("That line is not in the log any more."), _tr("Nothing was changed.")
        ),
        "hours.no_such_rules": Words(
            _tr("These rules are not there any more."), _tr("Nothing was changed.")
        ),
        "hours.rules_refused": Words(
            _tr("These rules cannot be used yet."),
            _tr("Each problem is named with its line. Nothing was changed."),
        ),
    }


def _of_the_library() -> dict[str, Words]:
    return {
        "library.pack_refused": Words(
            _tr("This prompt set cannot be used yet."), _tr("What is missing is listed by place.")
        ),
        "library.no_such_pack": Words(
            _tr("That prompt set is not there any more."), _tr("Nothing was changed.")
        ),
        "library.pack_in_draft": Words(
            _tr("A draft still uses this prompt set."), _tr("Finish or discard the draft first.")
        ),
        "library.too_many_pins": Words(
            _tr("Three sets are on Today already."), _tr("Take one off, then add this one.")
        ),
        "recall.no_model": Words(
            _tr("What reads for meaning does not start, so reflections are found by their words."),
            _tr("Nothing of yours is lost. Install Afterword again from where you got it."),
        ),
        "library.file_unreadable": Words(
            _tr("That file cannot be read."),
            _tr("Check that it is still there and that you may open it."),
        ),
        "library.not_a_file": Words(_tr("That is not a file."), _tr("Choose a prompt set file.")),
        "library.file_too_large": Words(
            _tr("That file is too large for a prompt set."), _tr("Nothing was read from it.")
        ),
        "library.file_not_text": Words(
            _tr("That file is not text in UTF-8, so it is not a prompt set."),
            _tr("Save it as UTF-8, or choose another file."),
        ),
    }


def _of_words() -> dict[str, Words]:
    return {
        "library.no_word": Words(_tr("There is no word yet."), _tr("Write one, or leave it.")),
        "library.no_such_word": Words(
            _tr("That word is not in the list any more."), _tr("Nothing was changed.")
        ),
        "library.word_too_long": Words(
            _tr("That is longer than 60 letters."), _tr("Find a shorter word for it.")
        ),
        "library.word_is_there": Words(
            _tr("That word is in the list already."), _tr("Nothing was changed.")
        ),
    }


def _mistyped(fault: faults.Fault) -> Words:
    assert isinstance(fault, faults.MistypedRecoveryCode)
    if fault.groups:
        numbers = ", ".join(str(group) for group in fault.groups)
        if len(fault.groups) == 1:
            return Words(_tr("Group {0} does not fit. Look at it again.").format(numbers))
        return Words(_tr("Groups {0} do not fit. Look at them again.").format(numbers))
    if fault.length != 32:
        return Words(
            _tr("The code has 32 letters and numbers. There are {0} here.").format(fault.length),
            _tr("Compare it with your sheet, group by group."),
        )
    return Words(
        _tr("A letter or number in the code is not as on the sheet."),
        _tr("Compare it with your sheet, group by group."),
    )


def _damaged(fault: faults.Fault) -> Words:
    assert isinstance(fault, faults.DamagedJournal)
    if fault.what == "backup":
        return Words(
            _tr("That backup cannot be read."), _tr("Choose another one. Nothing was changed.")
        )
    if fault.what == "hold":
        return Words(
            _tr(
                "The journal is damaged, so whether a legal hold is on cannot be known, and it was "
                "not erased."
            ),
            _tr(
                "Read what can be read first. If no hold is on and it is to go, delete its folder "
                "yourself."
            ),
        )
    return Words(
        _tr("Part of this journal cannot be read."),
        _tr("Nothing has been changed. You can open a backup instead."),
    )


def _in_use(fault: faults.Fault) -> Words:
    assert isinstance(fault, faults.JournalInUse)
    if fault.host:
        return Words(
            _tr("This journal is open on another computer, “{0}”.").format(fault.host),
            _tr("Close it there, then try again."),
        )
    return Words(
        _tr("This journal is already open in another Afterword window."),
        _tr("Go to that window, or close it and try again."),
    )


_SPECIAL: Mapping[str, Callable[[faults.Fault], Words]] = {
    faults.MistypedRecoveryCode.code: _mistyped,
    faults.DamagedJournal.code: _damaged,
    faults.JournalInUse.code: _in_use,
}
