"""The tables as migrated are the tables as declared."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from models import search
from models.tables import Base
from tests.support.journal import Journal


def own_only(_object, name, kind, reflected, _compare_to) -> bool:
    """Leaves out the tables of the full-text index and of Alembic itself."""
    is_foreign = kind == "table" and name is not None and name.startswith(search.TABLE)
    return not (reflected and (is_foreign or name == "alembic_version"))


def test_the_migrations_make_what_the_metadata_says(journal: Journal):
    with journal.store.read() as unit:
        context = MigrationContext.configure(
            unit.connection,
            opts={"include_object": own_only, "compare_type": True},
        )
        assert compare_metadata(context, Base.metadata) == []


def test_tables_without_row_ids_are_migrated_so(journal: Journal):
    with journal.store.read() as unit:
        made = dict(
            unit.connection.exec_driver_sql(
                "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
            )
            .tuples()
            .all()
        )
    for table in Base.metadata.tables.values():
        wanted = table.dialect_options["sqlite"]["with_rowid"] is False
        assert ("WITHOUT ROWID" in made[table.name].upper()) is wanted, table.name


def test_every_foreign_key_says_what_happens_when_its_row_goes(journal: Journal):
    with journal.store.read() as unit:
        for name in Base.metadata.tables:
            keys = unit.connection.exec_driver_sql(f"PRAGMA foreign_key_list({name})").all()
            for key in keys:
                assert key.on_delete in ("CASCADE", "SET NULL", "RESTRICT"), (name, key)


def test_the_index_as_migrated_is_the_index_as_declared(journal: Journal):
    with journal.store.read() as unit:
        made = unit.connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE name = ?", (search.TABLE,)
        ).scalar_one()
    assert made == search.CREATE
