"""What is promised, and which programs show it; in the words and the order of the report."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """One promise with the figure to reach and the programs that count."""

    words: str
    figure: str
    programs: tuple[str, ...]


PROGRAMS = (
    *("kills", "cuts", "full_disk", "damage", "planted", "network"),
    *("hostile", "lock", "soak", "clocks", "limits"),
)

PROMISES = (
    Promise(
        "What the screen called saved survives a process that is killed",
        "1,000 kills while writing, saving, indexing, reading for meaning, importing, migrating, "
        "backing up, changing the passphrase: 0 acknowledged saves lost, 0 journals that do not "
        "open, 0 failed checks, nothing read that is not of the words that are there",
        ("kills",),
    ),
    Promise(
        "What the screen called saved survives a power cut",
        "1,000 cuts, rebuilt from recorded writes: 0 lost",
        ("cuts",),
    ),
    Promise(
        "A full disk, a folder that is gone or may not be written, a drive that returns errors",
        "every case a clear sentence, what was saved readable, typing kept and saved later",
        ("full_disk",),
    ),
    Promise(
        "Damage is noticed, and never taken for a wrong passphrase",
        "1,000 random places in database, log, envelope, backup: 0 changes of content unnoticed, "
        "0 crashes",
        ("damage",),
    ),
    Promise(
        "Nothing is on the disk in clear, and after a lock nothing is in memory",
        "0 planted words found in any file, in the locked process, or in what is kept of meaning",
        ("planted",),
    ),
    Promise(
        "There is no network code",
        "0 sockets other than the display's and the message bus's",
        ("network",),
    ),
    Promise(
        "A hostile file is parsed within limits, runs nothing, loads nothing, overwrites nothing",
        "100,000 inputs: 0 crashes, 0 hangs over 5 s, 0 files outside the target, 0 requests, "
        "under 1 GiB of memory",
        ("hostile",),
    ),
    Promise(
        "A lock never waits, and loses no word",
        "from key press to cover at most 50 ms, data gone within 1 s at 100,000 reflections, the "
        "draft kept in 1,000 of 1,000 locks",
        ("lock",),
    ),
    Promise(
        "Days of use leave nothing behind",
        "8 hours: memory grows by less than 5 %, no handles leak",
        ("soak",),
    ),
    Promise(
        "Clocks may jump and zones change",
        "order and due dates stay right, from 1660 to 9999",
        ("clocks",),
    ),
    Promise(
        "Large and odd things work, or are refused with a sentence",
        "5 MB of text, 100,000 reflections, 10,000 codes, a set of 300 questions, a folder of "
        "10 GB, any path",
        ("limits",),
    ),
)
