"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}

One transaction; existing journals hold years of work. Say in words what happens to rows that are
there already, add a journal of the revision before to the tests, set HEAD in `__init__.py`, and
never edit this file once it is released.
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    raise NotImplementedError("a journal is never taken back: restore the backup made before")
