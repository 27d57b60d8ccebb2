"""What every dossier of the present format has: its marks, and its tables by name."""

APPLICATION_ID = 0x57484E43
"""“WHNC”, the value of `PRAGMA application_id` in every dossier."""

SCHEMA_VERSION = 8
"""How many migrations `schema` holds; mirrored in `PRAGMA user_version`."""

TABLES = (
    "dossier",
    "source",
    "block",
    "passage",
    "entity",
    "alias",
    "mention",
    "event",
    "claim",
    "attribution",
    "reason",
    "difference",
    "difference_claim",
)
"""The tables, each after those that its rows point at."""

DERIVED = ("chronology", "lane", "date_known", "ordering", "tally")
"""Tables that only say again, for speed, what the others say; `library.derived` makes them."""

INDEXES = {
    "block": "search",
    "event": "search_event",
    "entity": "search_entity",
    "source": "search_source",
}
"""What is searched, and its FTS5 index."""

TERMS = ("vocabulary", "beginning")
"""Tables of the terms in those indexes, by which a question is kept small."""

_PARTS = ("data", "idx", "docsize", "config")
SEALED = (*DERIVED, *TERMS, *(f"{index}_{part}" for index in INDEXES.values() for part in _PARTS))
"""All that is written anew when something else changes; of an index the tables that hold it."""

SEALS = "seal"
"""The table that says what those held when they were written."""
