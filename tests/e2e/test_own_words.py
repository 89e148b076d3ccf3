"""Own words and sets through a lock: there again, and nowhere in clear."""

from dataclasses import replace
from pathlib import Path

from app.services.session import Unlocked
from tests.support.app import App
from tests.support.app import app as app
from tests.support.own_packs import handover

PLANTED = "quokkabluster"


def add(unlocked: Unlocked) -> str:
    word_id, _ = unlocked.library.add_word("feelings", PLANTED, "up")
    unlocked.library.rename_word("feelings", "impatient", f"{PLANTED}ing")
    pack, _ = unlocked.library.save(replace(handover(), title=f"The {PLANTED} set"))
    unlocked.library.unpin("after_session")
    unlocked.library.pin(pack.id)
    return word_id


def offered(unlocked: Unlocked) -> tuple[set[str], str, str]:
    feelings = unlocked.catalogue.vocabularies.feelings
    found = {word.id for word in feelings.search(PLANTED)}
    return found, feelings.label("impatient"), unlocked.library.doors()[-1].title


def test_own_words_and_sets_outlive_the_lock_and_lie_nowhere_in_clear(
    app: App, tmp_path: Path
) -> None:
    app.make_journal()
    app.start()
    app.unlock()
    word_id = app.on_worker(add)
    app.lock()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "journal.db" for path in files)
    assert [str(path) for path in files if PLANTED.encode() in path.read_bytes()] == []
    app.unlock()
    assert app.on_worker(offered) == (
        {word_id, "impatient"},
        f"{PLANTED}ing",
        f"The {PLANTED} set",
    )
    app.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [str(path) for path in files if PLANTED.encode() in path.read_bytes()] == []
