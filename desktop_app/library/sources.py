"""Questions about sources: their texts, paragraphs and namings."""

from collections.abc import Iterable

from desktop_app.library.library import Library, Row, listed
from desktop_app.model.errors import NotInDossier
from desktop_app.model.records import ANYWHERE, Block, Mention, Source, SourceId, Span

_SELECT = (
    "select id, slug, title, coalesce(publisher, ''), coalesce(author, ''), "
    "coalesce(agency, ''), coalesce(published, ''), published_earliest, published_latest, "
    "coalesce(language, ''), coalesce(filename, ''), exists (select 1 from claim join reason on reason.claim_id = claim.id "
    "where claim.source_id = source.id and claim.property = 'published' "
    "and claim.rank = 'preferred') from source "
)
_WITH_IDS = "where id in (select value from json_each(?)) "
_BY_DATE = "order by published_earliest is null, published_earliest, published_latest, id"


def all_sources(library: Library) -> list[Source]:
    """Return every source, by date of publication."""
    return [_source(row) for row in library.rows(_SELECT + _BY_DATE)]


def sources_telling(library: Library, event_ids: Iterable[int] | None) -> list[Source]:
    """Return the sources that tell one of some events, or of any, by date of publication."""
    ids = None if event_ids is None else f"[{','.join(map(str, event_ids))}]"
    told = (
        "where id in (select passage.source_id from claim "
        "join passage on passage.id = claim.passage_id where claim.property = 'occurs' "
        "and (?1 is null or claim.event_id in (select value from json_each(?1)))) "
    )
    return [_source(row) for row in library.rows(_SELECT + told + _BY_DATE, [ids])]


def some_sources(library: Library, ids: Iterable[SourceId]) -> list[Source]:
    """Return the sources with these ids, by date of publication."""
    rows = library.rows(_SELECT + _WITH_IDS + _BY_DATE, [listed(ids)])
    return [_source(row) for row in rows]


def source(library: Library, source_id: SourceId) -> Source:
    """Return one source."""
    return _source(library.row(_SELECT + "where id = ?", [source_id]))


def find_source(library: Library, slug: str) -> SourceId:
    """Return the source with this slug. Raises `NotInDossier`."""
    rows = library.rows("select id from source where slug = ?", [slug])
    if not rows:
        raise NotInDossier(noun="source", slug=slug)
    return SourceId(rows[0][0])


def text(library: Library, source_id: SourceId) -> str:
    """Return the stored text in which all offsets count."""
    return library.text(source_id)


def blocks(library: Library, source_id: SourceId) -> list[Block]:
    """Return the paragraphs, by place."""
    rows = library.rows(
        'select start, "end", kind from block where source_id = ? order by start', [source_id]
    )
    return [Block(start, end, kind, number) for number, (start, end, kind) in enumerate(rows, 1)]


def event_counts(library: Library) -> dict[SourceId, int]:
    """Return how many events each source tells."""
    return library.pairs(
        "select ref, number from tally where noun = 'source' and what = 'events' order by ref"
    )


def mentions(library: Library, source_id: SourceId, starting: Span = ANYWHERE) -> list[Mention]:
    """Return the namings in a source which start in the range `starting`, by place."""
    rows = library.rows(
        'select entity_id, start, "end" from mention '
        "where source_id = ? and start >= ? and start < ? order by start",
        [source_id, *starting],
    )
    return [Mention(*row) for row in rows]


def count_mentions(library: Library, source_id: SourceId) -> int:
    """Return how often a source names anybody."""
    return int(library.row("select count(*) from mention where source_id = ?", [source_id])[0])


def _source(row: Row) -> Source:
    columns: Row = (*row[:-1], bool(row[-1]))
    return Source(*columns)
