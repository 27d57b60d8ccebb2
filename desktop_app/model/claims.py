"""Which properties a claim can be about, and which parts somebody can have in an event."""

from typing import Literal

PARTS: tuple[str, ...] = (
    "signatory",
    "member",
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

Extent = Literal["partial", "complete"]
EXTENTS: tuple[Extent, ...] = ("partial", "complete")
"""Whether a passage names all who had a part, or only some: the values of the property "list"."""

Standing = Literal[
    "named", "not in a complete list", "not in a partial list", "source silent", "said not to"
]
STANDINGS: tuple[Standing, ...] = (
    "named",
    "not in a complete list",
    "not in a partial list",
    "source silent",
    "said not to",
)
"""How somebody stands to a part in an event, as one source tells it."""

EVENT_VALUES: tuple[str, ...] = ("date", "status", "place", "says", "after")
"""Properties of an event that a passage states with one value."""

REASONED: tuple[str, ...] = (*EVENT_VALUES, "who")
"""What the reasons of a passage can be about: a value that it states, or all who took part."""

SOURCE_VALUES: tuple[str, ...] = ("published", "title", "publisher", "author", "agency")
"""Properties of a source that its own words state."""

CHOSEN: tuple[str, ...] = ("date", "status", "place")
"""Properties of which an event holds the chosen value."""
