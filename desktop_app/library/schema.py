"""The dossier's tables, as migrations. sqlite_utils is slow to load: reading does without this.

A file's version is the number of migrations applied, mirrored in `PRAGMA user_version`.
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from desktop_app.library.derived.renewing import renew
from desktop_app.library.format import APPLICATION_ID, INDEXES, SCHEMA_VERSION

migrations = Migrations("whence")
_KEPT_OF_MIGRATIONS = {"migration_set", "name", "applied_at"}


@migrations()
def m001_sources(db: Database) -> None:
    """Make room for the dossier itself, its documents, their paragraphs and passages."""
    db.table("dossier").create(
        {"uuid": str, "title": str, "description": str, "created": str, "opening": str}
    )
    db.table("source").create(
        {
            "id": int,
            "slug": str,
            "title": str,
            "publisher": str,
            "author": str,
            "published": str,
            "published_earliest": str,
            "published_latest": str,
            "language": str,
            "media_type": str,
            "filename": str,
            "file_sha256": str,
            "text": str,
            "sha256": str,
        },
        pk="id",
        not_null={"slug", "title", "text", "sha256"},
    ).create_index(["slug"], unique=True)
    db.table("block").create(
        {"id": int, "source_id": int, "start": int, "end": int, "kind": str},
        pk="id",
        foreign_keys=[("source_id", "source", "id")],
    ).create_index(["source_id", "start"], unique=True)
    db.table("passage").create(
        {"id": int, "source_id": int, "start": int, "end": int, "quote": str, "repeats": int},
        pk="id",
        foreign_keys=[("source_id", "source", "id"), ("repeats", "passage", "id")],
        not_null={"source_id", "start", "end", "quote"},
    ).create_index(["source_id", "start", "end"], unique=True)


@migrations()
def m002_entities(db: Database) -> None:
    """Make room for who and what is named, under which names, and where."""
    db.table("entity").create(
        {"id": int, "slug": str, "name": str, "kind": str, "description": str, "wikidata": str},
        pk="id",
        not_null={"slug", "name", "kind"},
    ).create_index(["slug"], unique=True)
    db.table("alias").create(
        {"entity_id": int, "text": str, "kind": str},
        foreign_keys=[("entity_id", "entity", "id")],
    ).create_index(["entity_id"])
    db.table("mention").create(
        {"id": int, "entity_id": int, "source_id": int, "start": int, "end": int},
        pk="id",
        foreign_keys=[("entity_id", "entity", "id"), ("source_id", "source", "id")],
    ).create_index(["source_id", "start"]).create_index(["entity_id"])


@migrations()
def m003_events(db: Database) -> None:
    """Make room for what happened, what each source says of it, and who says so."""
    db.table("event").create(
        {
            "id": int,
            "slug": str,
            "title": str,
            "kind": str,
            "status": str,
            "date": str,
            "earliest": str,
            "latest": str,
            "place_id": int,
            "summary": str,
            "part_of": int,
        },
        pk="id",
        foreign_keys=[("place_id", "entity", "id"), ("part_of", "event", "id")],
        not_null={"slug", "title", "kind", "status", "date"},
    ).create_index(["slug"], unique=True)
    db.table("claim").create(
        {
            "id": int,
            "event_id": int,
            "entity_id": int,
            "source_id": int,
            "property": str,
            "part": str,
            "value": str,
            "value_entity_id": int,
            "value_event_id": int,
            "amount_min": float,
            "amount_max": float,
            "unit": str,
            "polarity": str,
            "passage_id": int,
            "rank": str,
            "origin": str,
        },
        pk="id",
        foreign_keys=[
            ("event_id", "event", "id"),
            ("entity_id", "entity", "id"),
            ("source_id", "source", "id"),
            ("value_entity_id", "entity", "id"),
            ("value_event_id", "event", "id"),
            ("passage_id", "passage", "id"),
        ],
        not_null={"property", "polarity", "rank", "origin"},
    ).create_index(["event_id"]).create_index(["passage_id"]).create_index(
        ["value_entity_id"]
    ).create_index(["entity_id"]).create_index(["source_id"])
    _with_position(db, "attribution", {"entity_id": int, "passage_id": int})
    _with_position(db, "reason", {"passage_id": int, "text": str})


@migrations()
def m004_differences(db: Database) -> None:
    """Make room for where sources differ, or seem to."""
    db.table("difference").create(
        {
            "id": int,
            "event_id": int,
            "entity_id": int,
            "source_id": int,
            "topic": str,
            "verdict": str,
            "note": str,
        },
        pk="id",
        foreign_keys=[
            ("event_id", "event", "id"),
            ("entity_id", "entity", "id"),
            ("source_id", "source", "id"),
        ],
    ).create_index(["event_id"])
    db.table("difference_claim").create(
        {"difference_id": int, "claim_id": int},
        pk=("difference_id", "claim_id"),
        foreign_keys=[("difference_id", "difference", "id"), ("claim_id", "claim", "id")],
    )


@migrations()
def m005_search(db: Database) -> None:
    """Make the index for search, and views for what people ask in other tools."""
    db.execute(
        "create virtual table search using fts5(name, words, noun unindexed, ref unindexed, "
        "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
    )
    db.create_view(
        "event_passage",
        "select event.slug as event, event.title, event.date, claim.property, claim.part, "
        "coalesce(value_entity.name, claim.value) as value, source.slug as source, "
        'passage.start, passage."end", passage.quote from claim '
        "join event on event.id = claim.event_id "
        "join passage on passage.id = claim.passage_id "
        "join source on source.id = passage.source_id "
        "left join entity as value_entity on value_entity.id = claim.value_entity_id",
    )
    db.create_view(
        "participant",
        "select event.slug as event, event.date, claim.part, entity.name, claim.polarity, "
        "passage.quote from claim join event on event.id = claim.event_id "
        "join entity on entity.id = claim.value_entity_id "
        "left join passage on passage.id = claim.passage_id "
        "where claim.property = 'participant'",
    )


@migrations()
def m006_agencies(db: Database) -> None:
    """Make room for the news agency whose report a source is; spell a verdict out."""
    db.table("source").add_column("agency", str)
    db.execute(
        "update difference set verdict = 'inconsistent within a source' "
        "where verdict = 'inconsistent'"
    )


@migrations()
def m007_chronology(db: Database) -> None:
    """Make room for what is read at once however many events there are, and find events faster."""
    db.table("chronology").create(
        {"view": str, "column": str, "data": bytes}, pk=("view", "column"), not_null={"data"}
    )
    db.table("lane").create(
        {"view": str, "grouping": str, "ref": str, "span": int, "positions": bytes},
        pk=("view", "grouping", "ref", "span"),
        not_null={"positions"},
    )
    db.table("date_known").create(
        {"event_id": int, "since": str, "until": str, "date": str},
        pk=("event_id", "since"),
        foreign_keys=[("event_id", "event", "id")],
        not_null={"since", "until", "date"},
    )
    db.table("ordering").create(
        {"column": str, "descending": int, "positions": bytes},
        pk=("column", "descending"),
        not_null={"positions"},
    )
    db.table("tally").create(
        {"noun": str, "ref": int, "what": str, "number": int},
        pk=("noun", "ref", "what"),
        not_null={"number"},
    )
    db.table("seal").create({"name": str, "sha256": str}, pk="name", not_null={"sha256"})
    db.table("claim").create_index(["value_event_id"])
    db.execute(
        "create index idx_claim_part_event_id on claim(part, event_id) "
        "where property = 'participant'"
    )
    db.execute("create index idx_claim_denied on claim (value_entity_id) where polarity = 'denied'")
    db.table("event").create_index(["part_of"]).create_index(["date"])
    db.table("mention").create_index(["entity_id", "source_id", "start", "end"])
    db.execute("drop index idx_mention_entity_id")  # the one before begins with it
    db.table("difference").create_index(["entity_id"]).create_index(["source_id"])
    db.table("difference_claim").create_index(["claim_id"])
    _put_text_last(db)


@migrations()
def m008_terms(db: Database) -> None:
    """Index the terms of paragraphs, and of names and titles apart from them, with their numbers.

    What is indexed stands in the other tables, so the indexes hold no text. `documents` is in how
    many paragraphs, or names, a term is; `beginning` has the same of all terms that begin alike,
    and the commonest of them, each with its number.
    """
    db.execute("drop table search")
    for index in INDEXES.values():
        db.execute(
            f"create virtual table {index} using fts5(terms, also, content = '', tokenize = 'ascii')"
        )
    db.execute(
        "create table vocabulary (noun text not null, term text not null, "
        "documents integer not null, primary key (noun, term)) without rowid"
    )
    db.execute(
        "create table beginning (noun text not null, letters text not null, "
        "documents integer not null, commonest text not null, primary key (noun, letters)) "
        "without rowid"
    )
    renew(db.conn)


def _put_text_last(db: Database) -> None:
    """Let no text stand before a source's other values: SQLite reads through it to reach them."""
    columns = [name for name in db.table("source").columns_dict if name != "text"]
    db.table("source").transform(column_order=[*columns, "text"])


def create(db: Database, created: str) -> None:
    """Give an empty database the dossier's tables.

    `created` (ISO day) also stands as the time at which the migrations were applied, so that the
    same input gives the same content.
    """
    db.execute("pragma journal_mode = delete")
    bring_up(db)
    db.execute("update _sqlite_migrations set applied_at = ?", [created])
    db.execute(f"pragma application_id = {APPLICATION_ID}")


def is_of_version(db: Database, version: int) -> bool:
    """Return whether just as many migrations as `version` says were applied to `db`."""
    if not {migrations.migrations_table, "source"} <= set(db.table_names()):
        return False
    applied = db.table(migrations.migrations_table)
    if applied.pks != ["id"] or not set(applied.columns_dict) >= _KEPT_OF_MIGRATIONS:
        return False
    return len(migrations.pending(db)) == SCHEMA_VERSION - version


def bring_up(db: Database) -> None:
    """Bring a dossier of an older format to the present one."""
    migrations.apply(db)
    db.execute(f"pragma user_version = {SCHEMA_VERSION}")


def _with_position(db: Database, name: str, columns: dict[str, type]) -> None:
    foreign_keys = [("claim_id", "claim", "id"), ("passage_id", "passage", "id")]
    if "entity_id" in columns:
        foreign_keys.append(("entity_id", "entity", "id"))
    db.table(name).create(
        {"claim_id": int, "position": int, **columns},
        pk=("claim_id", "position"),
        foreign_keys=foreign_keys,
    )
