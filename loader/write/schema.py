"""Brings a database's schema up to date: each migration is applied once and recorded in the graph.

Every command of a migration is harmless when repeated (IF NOT EXISTS), so a process that dies
half-way, or two that start at once, leave nothing to clean up.
"""

import re
from time import sleep
from typing import LiteralString, cast

from neo4j import Driver, NotificationDisabledClassification, Session
from neo4j.exceptions import ClientError

from cypher import NewsgraphError, Statement, read_schema
from loader.write.run import run

# A graph that was filled under an older schema lacks what pages are sorted by, and by which events
# are found that a report may be of.
_FIRST_KEPT = 5
_INDEXES_ONLINE_SECONDS = 10
_TRIES = 30
_PROCEDURE_FAILED = "Neo.ClientError.Procedure.ProcedureCallFailed"
_EXISTS_ALREADY = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists"


class SchemaError(NewsgraphError):
    """The database's schema is not the one that this version of newsgraph writes to."""


def apply_schema(driver: Driver, database: str | None = None) -> list[str]:
    """Apply the migrations that the database does not have yet, and return their names.

    Raises:
        SchemaError: when a newer version of newsgraph has changed the schema, or an older one
            has filled the database.
    """
    migrations = {parse_version(migration): migration for migration in read_schema()}
    applied = []
    with open_session(driver, database) as session:
        known = session.execute_read(
            lambda tx: {record["version"] for record in run(tx, "schema/applied").records}
        )
        if unknown := known - migrations.keys():
            raise SchemaError(
                f"the database has schema version {max(unknown)}, this newsgraph knows "
                f"{max(migrations)}",
                where=database,
                hint="Install a newer newsgraph, or use another database",
            )
        older = bool(known) and max(known) < _FIRST_KEPT
        if older and session.execute_read(run, "schema/loaded").records:
            raise SchemaError(
                "the database was filled by an older newsgraph, whose graph cannot be taken over",
                where=database,
                hint="Use an empty database (of the embedded server: `newsgraph neo4j reset`), and "
                "load the articles again",
            )
        for version in sorted(migrations.keys() - known):
            apply_migration(session, version, migrations[version])
            applied.append(migrations[version].name.removeprefix("schema/"))
    return applied


def apply_migration(session: Session, version: int, migration: Statement) -> None:
    # Neo4j does not let one transaction change both schema and data.
    for command in split_commands(migration):
        apply_command(session, command)
    await_indexes(session)
    name = migration.name.removeprefix("schema/")
    session.execute_write(run, "schema/record", version=version, name=name)


def apply_command(session: Session, command: LiteralString) -> None:
    try:
        session.execute_write(lambda tx: tx.run(command).consume())
    except ClientError as error:
        # Of two processes that run one IF NOT EXISTS at once, both may see nothing and both create.
        if error.code != _EXISTS_ALREADY:
            raise


def await_indexes(session: Session) -> None:
    for left in reversed(range(_TRIES)):
        try:
            session.execute_read(run, "schema/await", seconds=_INDEXES_ONLINE_SECONDS)
        except ClientError as error:
            # Another process that creates the same constraint may take back the index it began.
            if error.code != _PROCEDURE_FAILED or not left:
                raise
            sleep(1)
        else:
            return


def split_commands(migration: Statement) -> list[LiteralString]:
    """Return the commands of a migration, which end with a semicolon at the end of a line."""
    text = re.sub(r"^[ \t]*//.*$", "", migration.text, flags=re.MULTILINE)
    parts = re.split(r";[ \t]*$", text, flags=re.MULTILINE)
    # A part of a statement file is as much a literal as the file is.
    return [cast("LiteralString", part) for part in parts if part.strip()]


def parse_version(migration: Statement) -> int:
    """Return the number in "schema/V001__graph"."""
    match = re.fullmatch(r"schema/V(\d+)__\w+", migration.name)
    if match is None:
        raise SchemaError(
            "a migration's file is named like V001__what.cypher", where=f"{migration.name}.cypher"
        )
    return int(match[1])


def open_session(driver: Driver, database: str | None) -> Session:
    """Open a session that does not warn of labels and types which an empty database lacks."""
    return driver.session(
        database=database,
        notifications_disabled_classifications=[NotificationDisabledClassification.UNRECOGNIZED],
    )
