"""A migration of the time after now, for the kill in its middle: a column more in every table that holds words."""

import sqlalchemy as sa
from alembic import op

from bot.store.migrate import FOLDER

revision = "9999_later"
down_revision = max(file.stem for file in (FOLDER / "versions").glob("[0-9]*.py"))
branch_labels = None
depends_on = None
TABLES = ("parts", "reflections", "inbox", "outbox", "people")


def upgrade() -> None:
    """Adds, fills, empties and fills again."""
    for table in TABLES:
        op.add_column(table, sa.Column("later", sa.Integer()))
        op.execute(f"UPDATE {table} SET later = 1")  # noqa: S608  (names of our own)
    op.execute("DELETE FROM inbox WHERE state <> 0")
