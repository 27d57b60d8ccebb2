"""What a curated folder says, entry by entry, before any quotation has been looked for."""

from dataclasses import dataclass, field

from desktop_app.model.claims import Extent
from desktop_app.model.records import BlockKind

_MOST = 60


@dataclass(frozen=True, slots=True)
class Quotation:
    """Exact words of a source; `within` or `occurrence` (1 is the first) say which are meant.

    `file` and `entry` say where it is written, for errors. An empty `source` stands for the
    source that the entry is about.
    """

    file: str
    entry: str
    source: str
    quote: str
    within: str = ""
    occurrence: int = 0

    def named(self) -> str:
        """Return the entry with its words, for errors that are not about the words themselves."""
        shown = self.quote if len(self.quote) <= _MOST else self.quote[: _MOST - 1] + "…"
        return f"{self.entry} (“{shown}”)"


@dataclass(frozen=True, slots=True)
class CuratedReason:
    """One step by which the value of property `of` was inferred."""

    of: str
    text: str
    quotation: Quotation | None


@dataclass(frozen=True, slots=True)
class CuratedParagraph:
    """Every paragraph that begins with `starts` is of this kind."""

    kind: BlockKind
    starts: str


@dataclass(frozen=True, slots=True)
class CuratedStatement:
    """Words, and the properties of a source that they state."""

    quotation: Quotation
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CuratedSource:
    """A document: where its text is, and what is known of it."""

    file: str
    slug: str
    text_file: str
    title: str
    title_by: str
    publisher: str
    author: str
    agency: str
    language: str
    published: str
    statements: tuple[CuratedStatement, ...]
    reasons: tuple[CuratedReason, ...]
    paragraphs: tuple[CuratedParagraph, ...]


@dataclass(frozen=True, slots=True)
class CuratedEntity:
    """Somebody or something named. `aliases` are pairs of text and kind."""

    file: str
    slug: str
    name: str
    kind: str
    description: str
    described: tuple[Quotation, ...]
    aliases: tuple[tuple[str, str], ...]
    mentions: tuple[Quotation, ...]
    exceptions: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class CuratedCount:
    """A number as the source gives it, and its bounds."""

    value: str
    minimum: float | None
    maximum: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class CuratedPassage:
    """Words that tell an event, and what they say of it; `reasons` are about `values` or `who`.

    `values` are pairs of property and value, `who` of part and entity, `lists` of part and extent.
    """

    quotation: Quotation
    tells: bool
    denied: bool
    by: tuple[str, ...]
    values: tuple[tuple[str, str], ...]
    who: tuple[tuple[str, str], ...]
    lists: tuple[tuple[str, Extent], ...]
    count: CuratedCount | None
    reasons: tuple[CuratedReason, ...]


@dataclass(frozen=True, slots=True)
class CuratedEvent:
    """Something that happened or was to happen, with its chosen values."""

    file: str
    slug: str
    title: str
    kind: str
    status: str
    date: str
    place: str
    part_of: str
    summary: str
    passages: tuple[CuratedPassage, ...]
    reasons: tuple[CuratedReason, ...]


@dataclass(frozen=True, slots=True)
class ClaimReference:
    """Which claim is meant: by its event (empty: what the difference is about), property and words.

    Without words, the preferred claim of that property is meant.
    """

    file: str
    entry: str
    event: str
    property: str
    quotation: Quotation | None


@dataclass(frozen=True, slots=True)
class CuratedDifference:
    """Where sources differ, or seem to."""

    file: str
    event: str
    entity: str
    source: str
    topic: str
    verdict: str
    note: str
    claims: tuple[ClaimReference, ...]


@dataclass(frozen=True, slots=True)
class CuratedFolder:
    """A whole curated folder, as written."""

    uuid: str
    title: str
    description: str
    created: str
    opening: str
    sources: tuple[CuratedSource, ...]
    entities: tuple[CuratedEntity, ...] = field(default=())
    events: tuple[CuratedEvent, ...] = field(default=())
    differences: tuple[CuratedDifference, ...] = field(default=())
