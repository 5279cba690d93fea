"""PostgreSQL databases for tests: a used one is emptied and handed on, since making one costs more than most tests do."""

from __future__ import annotations

import re

import psycopg
from psycopg import sql

_EMPTY = """
DO $$
DECLARE
    one record;
    is_used boolean;
BEGIN
    SET LOCAL session_replication_role = replica;
    SET LOCAL lock_timeout = '2s';
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', one.tablename) INTO is_used;
        IF is_used THEN
            EXECUTE format('DELETE FROM %I', one.tablename);
        END IF;
    END LOOP;
    FOR one IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
        EXECUTE format('ALTER SEQUENCE %I RESTART', one.sequencename);
    END LOOP;
END $$
"""


class Databases:
    """Migrated, empty databases on one server, by name."""

    def __init__(self, server: str, template: str) -> None:
        self._server = server
        self._template = template
        self._spare: list[str] = []
        with psycopg.connect(self._url(template)) as connection:
            self._seeds = _rows(connection)

    def take(self, name: str) -> None:
        """Let there be an empty database of this name."""
        with psycopg.connect(self._server, autocommit=True) as admin:
            if self._spare:
                spare = sql.Identifier(self._spare.pop())
                admin.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(spare, sql.Identifier(name)))
                return
            template = sql.Identifier(self._template)
            admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), template))

    def give_back(self, name: str) -> None:
        """Whoever had the database is done. One that somebody still works in is not handed on."""
        try:
            with psycopg.connect(self._url(name)) as connection:
                connection.execute(_EMPTY)
                for table, rows in self._seeds.items():
                    places = sql.SQL(", ").join([sql.Placeholder()] * len(rows[0]))
                    insert = sql.SQL("INSERT INTO {} VALUES ({})").format(sql.Identifier(table), places)
                    connection.cursor().executemany(insert, rows)
            with psycopg.connect(self._server, autocommit=True) as admin:
                spare = f"spare_{name}"
                admin.execute(
                    sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(name), sql.Identifier(spare))
                )
        except (psycopg.errors.LockNotAvailable, psycopg.errors.ObjectInUse):
            return
        self._spare.append(spare)

    def _url(self, name: str) -> str:
        return re.sub(r"/postgres(?=\?|$)", f"/{name}", self._server)


def _rows(connection: psycopg.Connection) -> dict[str, list[tuple[object, ...]]]:
    """What the migrations themselves put into tables."""
    names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
    found = {}
    for (name,) in connection.execute(names).fetchall():
        rows = connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(name))).fetchall()
        if rows:
            found[name] = rows
    return found
