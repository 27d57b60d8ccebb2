"""What every dossier of the present format has: its marks, and its tables by name."""

APPLICATION_ID = 0x57484E43
"""“WHNC”, the value of `PRAGMA application_id` in every dossier."""

SCHEMA_VERSION = 7
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
    "search",
)
"""The tables, each after those that its rows point at."""

DERIVED = ("chronology", "lane", "date_known", "ordering", "tally")
"""Tables that only say again, for speed, what the others say; `library.derived` makes them."""

SEALS = "seal"
"""The table that says what those held when they were written."""
