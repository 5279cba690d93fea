"""Alembic's entry: runs on the connection that :mod:`bot.storage.schema` hands over, in its transaction."""

from alembic import context

from bot.storage.tables import metadata

connection = context.config.attributes["connection"]
if connection is None:
    raise RuntimeError("migrations run through `commonground db upgrade`, which opens the database")
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=False)
context.run_migrations()
