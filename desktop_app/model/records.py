"""The nouns of a dossier, as immutable values; column names follow the dossier file's tables.

Offsets are Unicode code points, half-open. Days are ISO strings (`2019-01-04`); dates are EDTF.
"""

from typing import Literal, NamedTuple, NewType

SourceId = NewType("SourceId", int)
PassageId = NewType("PassageId", int)
EntityId = NewType("EntityId", int)
EventId = NewType("EventId", int)
ClaimId = NewType("ClaimId", int)

EventKind = Literal[
    "statement", "meeting", "vote", "election", "term", "legal", "violence", "toll", "other"
]
EVENT_KINDS: tuple[EventKind, ...] = (
    "statement",
    "meeting",
    "vote",
    "election",
    "term",
    "legal",
    "violence",
    "toll",
    "other",
)
EntityKind = Literal["person", "group", "country", "place", "office", "law", "other"]
ENTITY_KINDS: tuple[EntityKind, ...] = (
    "person",
    "group",
    "country",
    "place",
    "office",
    "law",
    "other",
)
Status = Literal["occurred", "ongoing", "scheduled", "planned"]
STATUSES: tuple[Status, ...] = ("occurred", "ongoing", "scheduled", "planned")
BlockKind = Literal["body", "caption", "teaser", "subhead", "credit"]
BLOCK_KINDS: tuple[BlockKind, ...] = ("body", "caption", "teaser", "subhead", "credit")
Verdict = Literal[
    "conflict", "compatible", "not comparable", "inconsistent within a source", "spelling"
]
VERDICTS: tuple[Verdict, ...] = (
    "conflict",
    "compatible",
    "not comparable",
    "inconsistent within a source",
    "spelling",
)


class Dossier(NamedTuple):
    """What the file says of itself. `opening` is the slug of the event it opens on, or empty."""

    uuid: str
    title: str
    description: str
    created: str
    opening: str


class Counts(NamedTuple):
    """How many of each noun a dossier holds."""

    sources: int
    events: int
    entities: int
    passages: int


class Source(NamedTuple):
    """One document, without its text. `published` is EDTF, empty where nothing is known.

    `agency`: the news agency whose report it is, empty where the text names none.
    `inferred`: the date of publication has reasons, and does not stand in the text.
    """

    id: SourceId
    slug: str
    title: str
    publisher: str
    author: str
    agency: str
    published: str
    published_earliest: str | None
    published_latest: str | None
    language: str
    filename: str
    inferred: bool

    @property
    def issuer(self) -> str:
        """Who stands for it in few words: the publisher, or else the agency; empty if neither."""
        return self.publisher or self.agency


class Block(NamedTuple):
    """A paragraph of a source: `[start, end)` in its text. `number` counts from 1."""

    start: int
    end: int
    kind: BlockKind
    number: int


class Span(NamedTuple):
    """The half-open range `[start, end)` of a text, in code points."""

    start: int
    end: int


ANYWHERE = Span(-(2**63), 2**63 - 1)
"""The range that holds whatever a dossier can have for an offset."""


class Passage(NamedTuple):
    """Words of a source. `paragraph` is the number of the block in which it starts."""

    id: PassageId
    source_id: SourceId
    start: int
    end: int
    quote: str
    paragraph: int
    repeats: PassageId | None = None


class Mention(NamedTuple):
    """One naming of an entity in a source."""

    entity_id: EntityId
    start: int
    end: int


class Entity(NamedTuple):
    """Somebody or something named. `mentions` and `events` are counts."""

    id: EntityId
    slug: str
    name: str
    kind: EntityKind
    description: str
    aliases: tuple[str, ...]
    mentions: int
    events: int


class Event(NamedTuple):
    """What happened, with the chosen values; `earliest` and `latest` are None where open."""

    id: EventId
    slug: str
    title: str
    kind: EventKind
    status: Status
    date: str
    earliest: str | None
    latest: str | None
    place_id: EntityId | None
    summary: str
    inferred: bool
    sources: int


class Reason(NamedTuple):
    """One step by which a value was inferred, with the words it stands on, where there are some."""

    text: str
    passage: Passage | None


class Attribution(NamedTuple):
    """Who says it: an entity, and the words that say that they say it."""

    entity_id: EntityId
    name: str


class Claim(NamedTuple):
    """A property of an event, an entity or a source: a value, and the passage that states it.

    `entity_id` or `event_id` is the value where that is an entity or another event.
    """

    id: ClaimId
    property: str
    part: str
    value: str
    entity_id: EntityId | None
    event_id: EventId | None
    passage: Passage | None
    preferred: bool
    denied: bool
    amount_min: float | None
    amount_max: float | None
    unit: str
    speakers: tuple[Attribution, ...]
    reasons: tuple[Reason, ...]


class Difference(NamedTuple):
    """Where sources differ, or seem to, with the claims and a verdict."""

    topic: str
    verdict: Verdict
    note: str
    claims: tuple[Claim, ...]
