"""Which properties a claim can be about, and which parts somebody can have in an event."""

PARTS: tuple[str, ...] = (
    "signatory",
    "speaker",
    "host",
    "participant",
    "target",
    "addressee",
    "actor",
    "subject",
    "victim",
)
"""The parts that somebody can have in an event, in the order in which they are shown."""

EVENT_VALUES: tuple[str, ...] = ("date", "status", "place", "says", "after")
"""Properties of an event that a passage states with one value."""

SOURCE_VALUES: tuple[str, ...] = ("published", "title", "publisher", "author")
"""Properties of a source that its own words state."""

CHOSEN: tuple[str, ...] = ("date", "status", "place")
"""Properties of which an event holds the chosen value."""
