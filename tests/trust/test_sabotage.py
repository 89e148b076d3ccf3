"""A fault put in on purpose turns the program red whose promise it breaks.

What stays green under these would not tell anything when it is green without them.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.trust.recorded import why_not
from tests.trust.test_promises import ROOT, TRACED
from tests.trust.troubles import may_mount, may_put_in_errors

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the programs kill and watch processes as Linux and macOS do"
)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("harm", "program", "count", "seed", "seen"),
    [
        ("writes_not_waited_for", "cuts", 9, 5, "writing entries"),
        ("files_not_synchronised", "cuts", 9, 5, "does not open"),
        ("seals_not_looked_at", "damage", 70, 4, "database"),
        ("log_cleared_away", "kills", 6, 1, "acknowledged"),
        ("vectors_outlive_words", "kills", 4, 1, "not of its words"),
        ("any_json_taken_in", "hostile", 1000, 1, "Error at"),
        ("pictures_fetched", "hostile", 100, 1, "socket."),
        ("rotation_by_date_alone", "clocks", 250, 3, "let go again"),
        ("words_in_a_temporary_file", "planted", 1, 1, "afterword.tmp"),
        ("a_socket_opened", "network", 1, 1, "AF_INET"),
        ("a_lock_that_waits", "lock", 2, 1, "covered only after"),
        ("last_words_dropped", "lock", 2, 1, "letters are there of"),
        ("a_lock_that_asks", "lock", 2, 1, "nothing covered the words"),
        ("no_fresh_process", "lock", 1, 1, "none came"),
        ("a_file_kept_open", "soak", 1, 1, "more descriptors"),
        ("a_full_disk_not_told", "full_disk", 1, 1234, "a draft is gone"),
    ],
)
def test_the_program_finds_it(
    harm: str, program: str, count: int, seed: int, seen: str, tmp_path: Path
) -> None:
    if program in TRACED and (reason := why_not()):
        pytest.skip(reason)
    if program == "full_disk" and not (may_mount() and may_put_in_errors()):
        pytest.skip("which trouble comes first depends on what the system lets us do")
    command = [sys.executable, "-m", f"tests.trust.{program}", str(count), "--seed", str(seed)]
    done = subprocess.run(
        [*command, "--harm", harm, "--room", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    failed = [line for line in done.stdout.splitlines() if line.startswith("  FAILED ")]
    assert done.returncode == 1, done.stdout + done.stderr[-3000:]
    assert any(seen in line for line in failed), failed
